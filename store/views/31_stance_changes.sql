CREATE OR REPLACE VIEW stance_changes AS
SELECT holder, holder_name, target, voice, stated_on AS changed_on, stance, score, previous_stance, previous_score, previous_on, score - previous_score AS shift,
       speaker, role, articles, position_id, previous_position_id, statement_id
FROM (
    SELECT p.*, CASE WHEN holder_level IN ('state', 'organisation') THEN 'official' ELSE 'other' END AS voice,
           lag(stance) OVER line AS previous_stance, lag(score) OVER line AS previous_score, lag(stated_on) OVER line AS previous_on,
           lag(position_id) OVER line AS previous_position_id
    FROM positions AS p
    WHERE stance <> 'silent'
    WINDOW line AS (PARTITION BY holder, target, holder_level IN ('state', 'organisation') ORDER BY stated_on, last_reported_at, position_id)
)
WHERE stance <> previous_stance;
COMMENT ON VIEW stance_changes IS 'Each time a holder''s stance on a target became another than it was: one row a change, of the state or organisation itself and of others apart.';
COMMENT ON COLUMN stance_changes.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN stance_changes.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN stance_changes.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN stance_changes.voice IS 'official (state or organisation) or other (legislature, party, media and so on).';
COMMENT ON COLUMN stance_changes.changed_on IS 'When the first position of the new stance was taken.';
COMMENT ON COLUMN stance_changes.stance IS 'The new stance.';
COMMENT ON COLUMN stance_changes.score IS 'Its score.';
COMMENT ON COLUMN stance_changes.previous_stance IS 'The stance before.';
COMMENT ON COLUMN stance_changes.previous_score IS 'Its score.';
COMMENT ON COLUMN stance_changes.previous_on IS 'When that was last taken.';
COMMENT ON COLUMN stance_changes.shift IS 'score minus previous_score: above 0 is toward territorial integrity.';
COMMENT ON COLUMN stance_changes.speaker IS 'Person, in the first position of the new stance.';
COMMENT ON COLUMN stance_changes.role IS 'Office of that person.';
COMMENT ON COLUMN stance_changes.articles IS 'How many articles report that position.';
COMMENT ON COLUMN stance_changes.position_id IS 'That position (positions.position_id).';
COMMENT ON COLUMN stance_changes.previous_position_id IS 'The position before it.';
COMMENT ON COLUMN stance_changes.statement_id IS 'The statement that gives the new stance (statements.statement_id).';
