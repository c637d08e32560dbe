CREATE OR REPLACE VIEW article_edits AS
SELECT n.article_id, n.service, n.lang, n.url, o.version AS old_version, n.version AS new_version, n.first_seen_at AS edited_at, n.modified_at,
       o.title AS old_title, n.title AS new_title, o.title <> n.title AS retitled, length(o.text) AS old_length, length(n.text) AS new_length,
       list_filter(string_split(o.text, chr(10)), lambda part: NOT list_contains(string_split(n.text, chr(10)), part)) AS removed,
       list_filter(string_split(n.text, chr(10)), lambda part: NOT list_contains(string_split(o.text, chr(10)), part)) AS added,
       coalesce(e.statements, 0) AS statements
FROM article_versions AS n
JOIN article_versions AS o ON o.article_id = n.article_id AND o.version = n.version - 1
LEFT JOIN (SELECT article_id, new_version, count(*) AS statements FROM edit_log GROUP BY article_id, new_version) AS e
       ON e.article_id = n.article_id AND e.new_version = n.version
WHERE n.version > 1;
COMMENT ON VIEW article_edits IS 'The difference between each version of an article and the one before: title, length, paragraphs. Both texts are in article_versions.';
COMMENT ON COLUMN article_edits.article_id IS 'The article (articles.article_id).';
COMMENT ON COLUMN article_edits.service IS 'Service that published it (services.service).';
COMMENT ON COLUMN article_edits.lang IS 'Language (ISO 639-1).';
COMMENT ON COLUMN article_edits.url IS 'Its address.';
COMMENT ON COLUMN article_edits.old_version IS 'Version before the edit (article_versions.version).';
COMMENT ON COLUMN article_edits.new_version IS 'Version after it.';
COMMENT ON COLUMN article_edits.edited_at IS 'When the new version was stored (UTC): the edit is not later.';
COMMENT ON COLUMN article_edits.modified_at IS 'Time of the change, as the page gives it (UTC).';
COMMENT ON COLUMN article_edits.old_title IS 'Title before the edit.';
COMMENT ON COLUMN article_edits.new_title IS 'Title after it.';
COMMENT ON COLUMN article_edits.retitled IS 'Whether the title is another.';
COMMENT ON COLUMN article_edits.old_length IS 'Length of the text before the edit, in characters.';
COMMENT ON COLUMN article_edits.new_length IS 'Length of the text after it, in characters.';
COMMENT ON COLUMN article_edits.removed IS 'Paragraphs that only the old version has, in its order; of one that was reworded, the old wording.';
COMMENT ON COLUMN article_edits.added IS 'Paragraphs that only the new version has, in its order; of one that was reworded, the new wording.';
COMMENT ON COLUMN article_edits.statements IS 'How many statements it let appear, vanish or flip (edits).';
