-- written_lines with what their latest positions say: those of this transaction, those that the line showed before, and only then the others.
CREATE OR REPLACE TEMP TABLE complete_lines AS
WITH here AS (
    SELECT position_id, holder_name, holder_level, stance, score, stated_on, stated_on_precision, speaker, role, act, quote_type, evidence, url, service, lang,
           last_reported_at AS published_at, confidence, statement_id, article_id, article_ids
    FROM positions_after
), shown AS (
    SELECT position_id, holder_name, holder_level, stance, score, stated_on, stated_on_precision, speaker, role, act, quote_type, evidence, url, service, lang,
           published_at, confidence, statement_id, article_id, article_ids
    FROM stance_lines WHERE position_id NOT IN (SELECT position_id FROM here)
), elsewhere AS (
    SELECT position_id, holder_name, holder_level, stance, score, stated_on, stated_on_precision, speaker, role, act, quote_type, evidence, url, service, lang,
           last_reported_at AS published_at, confidence, statement_id, article_id, article_ids
    FROM position_log
    WHERE position_id IN (
        SELECT position_id FROM written_lines WHERE position_id NOT IN (SELECT position_id FROM here UNION ALL SELECT position_id FROM shown))
)
SELECT w.*, d.* EXCLUDE (position_id)
FROM written_lines AS w
JOIN (SELECT * FROM here UNION ALL SELECT * FROM shown UNION ALL SELECT * FROM elsewhere) AS d ON d.position_id = w.position_id;
