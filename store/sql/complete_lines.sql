-- written_lines with what their latest positions say: as the line showed it before, where that position is not touched; else from position and statement.
CREATE OR REPLACE TEMP TABLE complete_lines AS
WITH shown AS (
    SELECT position_id, holder_name, holder_level, stance, score, stated_on, stated_on_precision, speaker, role, act, quote_type, evidence, url, service, lang,
           published_at, confidence, statement_id, article_id, article_ids
    FROM stance_lines WHERE position_id NOT IN (SELECT position_id FROM fresh_latest)
), position AS (
    SELECT p.* FROM position_log AS p WHERE {positions}
), reported AS (
    SELECT l.position_id, l.statement_id, l.evidence, l.url, l.service, l.lang, l.confidence, l.article_id
    FROM statement_log AS l
    WHERE l.holds AND {statements}
), fresh AS (
    SELECT p.position_id, p.holder_name, p.holder_level, p.stance, p.score, p.stated_on, p.stated_on_precision, p.speaker, p.role, p.act, p.quote_type,
           r.evidence, r.url, r.service, r.lang, p.last_reported_at AS published_at, r.confidence, p.statement_id, r.article_id, a.article_ids
    FROM position AS p
    JOIN reported AS r ON r.statement_id = p.statement_id
    JOIN (
        SELECT position_id, list_slice(list(DISTINCT article_id ORDER BY article_id), 1, 50) AS article_ids FROM reported GROUP BY position_id
    ) AS a ON a.position_id = p.position_id
)
SELECT w.*, d.* EXCLUDE (position_id)
FROM written_lines AS w
JOIN (SELECT * FROM shown UNION ALL SELECT * FROM fresh) AS d ON d.position_id = w.position_id;
