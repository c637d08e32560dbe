-- Three rules decide which positions can stand for a holder; stance_lines keeps the latest position of each of the three voices.
-- A silence is a report that nothing was said (codebook: "the text says that the holder has not commented"). It takes no position back, so it stands as the
-- stance only where no spoken one is known; last_silent_on tells of it otherwise.
-- A councillor, party, outlet or expert of a state does not speak for it (codebook: "never state"): as soon as the state or organisation itself has spoken, only that counts.
-- The latest is the one taken last (stated_on), then the one reported last, then the one further on in the text of one article (which position_id holds).
CREATE OR REPLACE VIEW current_stances AS
SELECT l.holder, l.holder_name, l.holder_level, l.target, l.stance, l.score, l.stated_on, l.stated_on_precision, l.since, l.previous_stance,
       l.previous_score, l.previous_on, l.score - l.previous_score AS shift, q.stated_on AS last_silent_on, l.speaker, l.role, l.act, l.quote_type,
       l.evidence, l.url, l.service, l.lang, l.published_at, l.confidence, l.statement_id, l.article_id, l.articles, l.article_ids, l.position_id,
       l.previous_position_id, l.positions
FROM (
    SELECT * FROM stance_lines
    QUALIFY row_number() OVER (PARTITION BY holder, target ORDER BY CASE voice WHEN 'official' THEN 0 WHEN 'other' THEN 1 ELSE 2 END) = 1
) AS l
LEFT JOIN stance_lines AS q ON q.holder = l.holder AND q.target = l.target AND q.voice = 'silent';
COMMENT ON VIEW current_stances IS 'Where each holder stands on each target: the latest position by stated_on, then by its last report, then by its place in the article. A reported silence takes no position back: silent shows only where no spoken stance is known. Once the state or organisation itself has spoken, its legislature, parties, councillors, media and experts do not count.';
COMMENT ON COLUMN current_stances.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN current_stances.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN current_stances.holder_level IS 'Who spoke for the holder: state or organisation, or, while neither has, legislature, subnational, party, media, expert, public.';
COMMENT ON COLUMN current_stances.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN current_stances.stance IS 'Latest stance; silent only where no spoken one is known.';
COMMENT ON COLUMN current_stances.score IS 'Its score, 2 to -2; NULL for silent.';
COMMENT ON COLUMN current_stances.stated_on IS 'When it was last taken; first day of the month or year when only that is known.';
COMMENT ON COLUMN current_stances.stated_on_precision IS 'day, month, year or published.';
COMMENT ON COLUMN current_stances.since IS 'First date of the present stance, unbroken by another.';
COMMENT ON COLUMN current_stances.previous_stance IS 'The stance before the present one; NULL when none is known.';
COMMENT ON COLUMN current_stances.previous_score IS 'Its score.';
COMMENT ON COLUMN current_stances.previous_on IS 'When the previous stance was last taken.';
COMMENT ON COLUMN current_stances.shift IS 'score minus previous_score: above 0 is toward territorial integrity; NULL when there was no other stance.';
COMMENT ON COLUMN current_stances.last_silent_on IS 'Last date for which a silence is reported; NULL when none is.';
COMMENT ON COLUMN current_stances.speaker IS 'Person as written, in the latest position.';
COMMENT ON COLUMN current_stances.role IS 'Office as written.';
COMMENT ON COLUMN current_stances.act IS 'says, votes, recognises, refuses, proposes or declines_comment.';
COMMENT ON COLUMN current_stances.quote_type IS 'direct, indirect or mixed.';
COMMENT ON COLUMN current_stances.evidence IS 'The passage that gives the latest position, verbatim.';
COMMENT ON COLUMN current_stances.url IS 'Article of that passage.';
COMMENT ON COLUMN current_stances.service IS 'Service that published it.';
COMMENT ON COLUMN current_stances.lang IS 'Its language (ISO 639-1).';
COMMENT ON COLUMN current_stances.published_at IS 'When the latest report of the latest position was published (UTC).';
COMMENT ON COLUMN current_stances.confidence IS 'Calibrated probability of the statement''s stance, 0 to 1.';
COMMENT ON COLUMN current_stances.statement_id IS 'The statement with that passage (statements.statement_id).';
COMMENT ON COLUMN current_stances.article_id IS 'Its article (articles.article_id).';
COMMENT ON COLUMN current_stances.articles IS 'How many reports the positions of the present stance have, since it began: an article counts once for each position that it reports.';
COMMENT ON COLUMN current_stances.article_ids IS 'Articles that report the latest position, sorted; up to 50 of them.';
COMMENT ON COLUMN current_stances.position_id IS 'The latest position (positions.position_id).';
COMMENT ON COLUMN current_stances.previous_position_id IS 'The position before with another stance; NULL when there was none.';
COMMENT ON COLUMN current_stances.positions IS 'How many positions make up the present stance since it began.';
