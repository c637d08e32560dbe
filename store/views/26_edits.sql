CREATE OR REPLACE VIEW edits AS
SELECT e.article_id, a.service, a.lang, a.url, a.title, a.published_at, e.old_version, e.new_version, e.edited_at, e.kind, e.holder, e.target, e.speaker,
       e.old_stance, e.new_stance, e.old_evidence, e.new_evidence, e.old_statement_id, e.new_statement_id, e.recorded_at, e.classifier, e.edit_id
FROM edit_log AS e
LEFT JOIN article_versions AS a ON a.article_id = e.article_id AND a.version = e.new_version;
COMMENT ON VIEW edits IS 'What edits of articles did to their statements: one row for each that appeared, vanished or flipped between two versions. A new post of a live blog is no edit.';
COMMENT ON COLUMN edits.article_id IS 'The article (articles.article_id).';
COMMENT ON COLUMN edits.service IS 'Service that published it (services.service).';
COMMENT ON COLUMN edits.lang IS 'Language (ISO 639-1).';
COMMENT ON COLUMN edits.url IS 'Its address.';
COMMENT ON COLUMN edits.title IS 'Its title after the edit.';
COMMENT ON COLUMN edits.published_at IS 'When it was published (UTC).';
COMMENT ON COLUMN edits.old_version IS 'Version before the edit (article_versions.version).';
COMMENT ON COLUMN edits.new_version IS 'Version after it.';
COMMENT ON COLUMN edits.edited_at IS 'When the new version was stored (UTC): the edit is not later.';
COMMENT ON COLUMN edits.kind IS 'appeared, vanished, or flipped (the same voice has another stance).';
COMMENT ON COLUMN edits.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN edits.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN edits.speaker IS 'Person as written; NULL when nobody is named.';
COMMENT ON COLUMN edits.old_stance IS 'Stance before the edit; NULL for appeared.';
COMMENT ON COLUMN edits.new_stance IS 'Stance after it; NULL for vanished.';
COMMENT ON COLUMN edits.old_evidence IS 'The passage before the edit, verbatim; NULL for appeared.';
COMMENT ON COLUMN edits.new_evidence IS 'The passage after it, verbatim; NULL for vanished.';
COMMENT ON COLUMN edits.old_statement_id IS 'Statement before the edit (statement_log.statement_id); NULL for appeared.';
COMMENT ON COLUMN edits.new_statement_id IS 'Statement after it (statement_log.statement_id); NULL for vanished.';
COMMENT ON COLUMN edits.recorded_at IS 'When this was found (UTC).';
COMMENT ON COLUMN edits.classifier IS 'Version stamp of the classifier that read both versions.';
COMMENT ON COLUMN edits.edit_id IS 'Hash of article, versions, kind, holder, target, speaker and stances.';
