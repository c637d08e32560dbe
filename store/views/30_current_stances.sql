-- Three rules decide which statements can stand for a holder.
-- A silence is a report that nothing was said (codebook: "the text says that the holder has not commented"). It takes no position back, so it stands as the
-- stance only where no spoken one is known; last_silent_on tells of it otherwise.
-- A councillor, party, outlet or expert of a state does not speak for it (codebook: "never state"): as soon as the state or organisation itself has spoken, only that counts.
-- The latest is the one taken last (stated_on), then the one reported last (published_at).
CREATE OR REPLACE VIEW current_stances AS
WITH known AS (
    SELECT statement_id, article_id, holder, target, stance, score, stated_on, published_at, confidence,
           stance <> 'silent' AS spoken,
           holder_level IN ('state', 'organisation') AS official,
           bool_or(stance <> 'silent') OVER pair AS any_spoken,
           bool_or(stance <> 'silent' AND holder_level IN ('state', 'organisation')) OVER pair AS any_official
    FROM statements
    WINDOW pair AS (PARTITION BY holder, target)
), ranked AS (
    SELECT *, row_number() OVER line AS place, first_value(stance) OVER line AS stance_now
    FROM known
    WHERE spoken = any_spoken AND (official OR NOT any_official)
    WINDOW line AS (PARTITION BY holder, target ORDER BY stated_on DESC, published_at DESC, confidence DESC, statement_id)
), counted AS (
    SELECT *, sum((stance <> stance_now)::INTEGER) OVER (PARTITION BY holder, target ORDER BY place ROWS UNBOUNDED PRECEDING) = 0 AS present FROM ranked
), summary AS (
    SELECT holder, target,
           arg_min(statement_id, place) AS statement_id,
           min(stated_on) FILTER (WHERE present) AS since,
           arg_min(stance, place) FILTER (WHERE NOT present) AS previous_stance,
           arg_min(score, place) FILTER (WHERE NOT present) AS previous_score,
           arg_min(stated_on, place) FILTER (WHERE NOT present) AS previous_on,
           count(DISTINCT article_id) FILTER (WHERE present) AS articles,
           list(DISTINCT article_id ORDER BY article_id) FILTER (WHERE present) AS article_ids
    FROM counted
    GROUP BY holder, target
), silences AS (
    SELECT holder, target, max(stated_on) AS last_silent_on FROM known WHERE NOT spoken GROUP BY holder, target
)
SELECT s.holder, l.holder_name, l.holder_level, s.target, l.stance, l.score, l.stated_on, l.stated_on_precision, s.since, s.previous_stance, s.previous_score,
       s.previous_on, l.score - s.previous_score AS shift, q.last_silent_on, l.speaker, l.role, l.act, l.quote_type, l.evidence, l.url, l.service, l.lang,
       l.published_at, l.confidence, l.statement_id, l.article_id, s.articles, s.article_ids
FROM summary AS s
JOIN statements AS l ON l.statement_id = s.statement_id
LEFT JOIN silences AS q ON q.holder = s.holder AND q.target = s.target;
COMMENT ON VIEW current_stances IS 'Where each holder stands on each target: the latest statement by stated_on, then by published_at. A reported silence takes no position back: silent shows only where no spoken stance is known. Once the state or organisation itself has spoken, its legislature, parties, councillors, media and experts do not count.';
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
COMMENT ON COLUMN current_stances.speaker IS 'Person as written, in the latest statement.';
COMMENT ON COLUMN current_stances.role IS 'Office as written.';
COMMENT ON COLUMN current_stances.act IS 'says, votes, recognises, refuses, proposes or declines_comment.';
COMMENT ON COLUMN current_stances.quote_type IS 'direct, indirect or mixed.';
COMMENT ON COLUMN current_stances.evidence IS 'The passage of the latest statement, verbatim.';
COMMENT ON COLUMN current_stances.url IS 'Article of the latest statement.';
COMMENT ON COLUMN current_stances.service IS 'Service that published it.';
COMMENT ON COLUMN current_stances.lang IS 'Its language (ISO 639-1).';
COMMENT ON COLUMN current_stances.published_at IS 'When it was published (UTC).';
COMMENT ON COLUMN current_stances.confidence IS 'Calibrated probability of the latest statement''s stance, 0 to 1.';
COMMENT ON COLUMN current_stances.statement_id IS 'The latest statement (statements.statement_id).';
COMMENT ON COLUMN current_stances.article_id IS 'Its article (articles.article_id).';
COMMENT ON COLUMN current_stances.articles IS 'How many articles support the present stance, since it began.';
COMMENT ON COLUMN current_stances.article_ids IS 'Which ones.';
