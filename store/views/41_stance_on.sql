CREATE OR REPLACE MACRO stance_on(holder, target, as_of := '9999-12-31') AS TABLE
SELECT p.holder, p.holder_name, p.holder_level, p.target, p.stance, p.score, p.stated_on, p.stated_on_precision, p.speaker, p.role, p.act, p.quote_type,
       p.articles, p.weight / 1000 AS weight, p.position_id, p.statement_id
FROM position_log AS p
WHERE p.statements > 0 AND p.holder = holder AND p.target = target AND p.stated_on <= as_of::DATE
ORDER BY CASE WHEN p.stance = 'silent' THEN 2 WHEN p.holder_level IN ('state', 'organisation') THEN 0 ELSE 1 END, p.stated_on DESC, p.last_reported_at DESC,
         p.position_id DESC
LIMIT 1;
COMMENT ON MACRO TABLE stance_on IS 'stance_on(holder, target, as_of): where the holder stood on the target at the end of that day, by what is known today: one row, or none where nothing is known. The state or organisation itself goes before others, a spoken position before a silence. as_of: a date; without it, the last. Columns as in positions; weight: evidence behind the stance.';
