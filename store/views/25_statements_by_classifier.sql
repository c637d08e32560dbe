-- The same columns as `statements`, for comparing classifiers: without the condition that the article was read last by the row's own.
CREATE OR REPLACE VIEW statements_by_classifier AS
SELECT l.statement_id, l.article_id, v.url, v.service, v.lang, v.published_at, l.holder, l.holder_name, l.holder_level, l.speaker, l.role, l.target, l.stance,
       l.score, l.act, l.quote_type, l.stated_on, l.stated_on_precision, l.evidence, l.evidence_start, l.evidence_end, l.confidence, l.probabilities,
       l.classifier, l.position_id, coalesce(l.first_statement_id, l.statement_id) AS first_statement_id, l.label_id, l.classifier = v.classified_by AS is_latest,
       l.recorded_at
FROM statement_log AS l
JOIN article_versions AS v ON v.article_id = l.article_id AND v.text_sha256 = l.text_sha256
WHERE v.superseded_at IS NULL;
COMMENT ON VIEW statements_by_classifier IS 'Statements from the latest version of each article, by every classifier that has read it: what `shekara reclassify` replaced stays here. Rows of two classifiers on one passage agree in article_id, evidence_start, holder and target. Statements from older versions are in statement_log.';
COMMENT ON COLUMN statements_by_classifier.statement_id IS 'Hash of article, text, evidence offsets, holder, target, speaker and classifier.';
COMMENT ON COLUMN statements_by_classifier.article_id IS 'Article that reports it (articles.article_id).';
COMMENT ON COLUMN statements_by_classifier.url IS 'URL of the article.';
COMMENT ON COLUMN statements_by_classifier.service IS 'Service that published the article.';
COMMENT ON COLUMN statements_by_classifier.lang IS 'Language of the article (ISO 639-1).';
COMMENT ON COLUMN statements_by_classifier.published_at IS 'When the article was published (UTC).';
COMMENT ON COLUMN statements_by_classifier.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN statements_by_classifier.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN statements_by_classifier.holder_level IS 'state, legislature, subnational, party, media, expert, public or organisation.';
COMMENT ON COLUMN statements_by_classifier.speaker IS 'Person as written; NULL when nobody is named.';
COMMENT ON COLUMN statements_by_classifier.role IS 'Office as written.';
COMMENT ON COLUMN statements_by_classifier.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN statements_by_classifier.stance IS 'Toward the territorial integrity of the state in question: rejects, affirms, neutral, accommodates, endorses, threatens, silent.';
COMMENT ON COLUMN statements_by_classifier.score IS 'rejects 2, affirms 1, neutral 0, accommodates -1, endorses and threatens -2; NULL for silent.';
COMMENT ON COLUMN statements_by_classifier.act IS 'says, votes, recognises, refuses, proposes or declines_comment.';
COMMENT ON COLUMN statements_by_classifier.quote_type IS 'direct, indirect or mixed.';
COMMENT ON COLUMN statements_by_classifier.stated_on IS 'When the position was taken; first day of the month or year when only that is known.';
COMMENT ON COLUMN statements_by_classifier.stated_on_precision IS 'day, month, year, or published: the article''s date, for want of another.';
COMMENT ON COLUMN statements_by_classifier.evidence IS 'The passage, verbatim: characters evidence_start to evidence_end of articles.text.';
COMMENT ON COLUMN statements_by_classifier.evidence_start IS 'Where it begins in articles.text, in characters from 0.';
COMMENT ON COLUMN statements_by_classifier.evidence_end IS 'Where it ends in articles.text, exclusive.';
COMMENT ON COLUMN statements_by_classifier.confidence IS 'Calibrated probability of the stance, 0 to 1.';
COMMENT ON COLUMN statements_by_classifier.probabilities IS 'Probability of each stance, and of none (not a statement), to four decimals.';
COMMENT ON COLUMN statements_by_classifier.classifier IS 'Version stamp of rules, lexicons, training data and encoder; label/NAME where a person says so.';
COMMENT ON COLUMN statements_by_classifier.position_id IS 'Position it supports; NULL for a reading that never held.';
COMMENT ON COLUMN statements_by_classifier.is_latest IS 'Whether this classifier was the last to read the article: these rows are the view statements, as far as no label took their place.';
COMMENT ON COLUMN statements_by_classifier.recorded_at IS 'When it was stored (UTC).';
COMMENT ON COLUMN statements_by_classifier.first_statement_id IS 'The same statement as the earliest version of the article has it (statement_log.statement_id).';
COMMENT ON COLUMN statements_by_classifier.label_id IS 'Label that decided about this row (labels.label_id): of a row of a person the one that made it, of a classifier''s the one that took its place; NULL where nobody has labelled it.';
