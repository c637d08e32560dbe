CREATE OR REPLACE VIEW silences AS
SELECT q.holder, max(q.holder_name) AS holder_name, q.target, min(q.stated_on) AS since, max(q.stated_on) AS last_silent_on, s.stated_on AS until,
       arg_max(s.stance, q.stated_on) AS broken_by_stance, arg_max(s.position_id, q.stated_on) AS broken_by, count(*) AS positions, sum(q.articles)::BIGINT AS articles,
       arg_max(q.statement_id, q.stated_on) AS statement_id
FROM (SELECT * FROM positions WHERE stance = 'silent') AS q
ASOF LEFT JOIN (
    SELECT holder, target, stated_on, stance, position_id FROM positions WHERE stance <> 'silent' AND holder_level IN ('state', 'organisation')
) AS s ON s.holder = q.holder AND s.target = q.target AND s.stated_on > q.stated_on
GROUP BY q.holder, q.target, s.stated_on;
COMMENT ON VIEW silences IS 'Who was reported silent on what, and until when: one row for each stretch of reported silence. Only what a text says is a silence; that nothing was reported is none.';
COMMENT ON COLUMN silences.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN silences.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN silences.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN silences.since IS 'First date for which this silence is reported.';
COMMENT ON COLUMN silences.last_silent_on IS 'Last date for which it is reported.';
COMMENT ON COLUMN silences.until IS 'When the holder itself next took a position; NULL while it has not.';
COMMENT ON COLUMN silences.broken_by_stance IS 'The stance of that position.';
COMMENT ON COLUMN silences.broken_by IS 'That position (positions.position_id).';
COMMENT ON COLUMN silences.positions IS 'How many times the silence was reported.';
COMMENT ON COLUMN silences.articles IS 'In how many articles.';
COMMENT ON COLUMN silences.statement_id IS 'A statement that reports it last (statements.statement_id).';
