CREATE OR REPLACE VIEW statements AS
SELECT statement_id, article_id, url, service, lang, published_at, holder, holder_name, holder_level, speaker, role, target, stance, score, act, quote_type,
       stated_on, stated_on_precision, evidence, evidence_start, evidence_end, confidence, probabilities, classifier, position_id,
       coalesce(first_statement_id, statement_id) AS first_statement_id, label_id
FROM statement_log
WHERE holds;
COMMENT ON VIEW statements IS 'Statements: one holder''s position toward one territorial question, as one passage reports it. From the latest version of each article, by the classifier that read it last, and by the people whose labels win over it; those of other classifiers are in statements_by_classifier, all in statement_log.';
COMMENT ON COLUMN statements.statement_id IS 'Hash of article, text, evidence offsets, holder, target, speaker and classifier.';
COMMENT ON COLUMN statements.article_id IS 'Article that reports it (articles.article_id).';
COMMENT ON COLUMN statements.url IS 'URL of the article.';
COMMENT ON COLUMN statements.service IS 'Service that published the article.';
COMMENT ON COLUMN statements.lang IS 'Language of the article (ISO 639-1).';
COMMENT ON COLUMN statements.published_at IS 'When the article was published (UTC).';
COMMENT ON COLUMN statements.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN statements.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN statements.holder_level IS 'state, legislature, subnational, party, media, expert, public or organisation.';
COMMENT ON COLUMN statements.speaker IS 'Person as written; NULL when nobody is named.';
COMMENT ON COLUMN statements.role IS 'Office as written.';
COMMENT ON COLUMN statements.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN statements.stance IS 'Toward the territorial integrity of the state in question: rejects, affirms, neutral, accommodates, endorses, threatens, silent.';
COMMENT ON COLUMN statements.score IS 'rejects 2, affirms 1, neutral 0, accommodates -1, endorses and threatens -2; NULL for silent.';
COMMENT ON COLUMN statements.act IS 'says, votes, recognises, refuses, proposes or declines_comment.';
COMMENT ON COLUMN statements.quote_type IS 'direct, indirect or mixed.';
COMMENT ON COLUMN statements.stated_on IS 'When the position was taken; first day of the month or year when only that is known.';
COMMENT ON COLUMN statements.stated_on_precision IS 'day, month, year, or published: the article''s date, for want of another.';
COMMENT ON COLUMN statements.evidence IS 'The passage, verbatim: characters evidence_start to evidence_end of articles.text.';
COMMENT ON COLUMN statements.evidence_start IS 'Where it begins in articles.text, in characters from 0.';
COMMENT ON COLUMN statements.evidence_end IS 'Where it ends in articles.text, exclusive.';
COMMENT ON COLUMN statements.confidence IS 'Calibrated probability of the stance, 0 to 1.';
COMMENT ON COLUMN statements.probabilities IS 'Probability of each stance, and of none (not a statement), to four decimals.';
COMMENT ON COLUMN statements.classifier IS 'Version stamp of rules, lexicons, training data and encoder; label/NAME where a person says so.';
COMMENT ON COLUMN statements.position_id IS 'Position it supports (positions.position_id).';
COMMENT ON COLUMN statements.first_statement_id IS 'The same statement as the earliest version of the article has it (statement_log.statement_id): it stays when an edit changes something else in the text, where statement_id changes.';
COMMENT ON COLUMN statements.label_id IS 'Label that says so (labels.label_id), of a person; NULL where the classifier says it.';
