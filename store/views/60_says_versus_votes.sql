CREATE OR REPLACE VIEW says_versus_votes AS
WITH roll AS (
    SELECT v.iso3, r.resolution, r.name, r.target, v.voted_on, v.vote, CASE v.vote WHEN 'yes' THEN 2 WHEN 'no' THEN -2 ELSE 0 END AS vote_score
    FROM votes AS v JOIN resolutions AS r ON r.resolution = v.resolution
), said AS (
    SELECT p.* FROM positions AS p
    WHERE p.stance <> 'silent' AND p.act <> 'votes' AND p.holder_level = 'state' AND p.holder IN (SELECT iso3 FROM votes)
)
SELECT roll.iso3, coalesce(a.name, roll.iso3) AS name, roll.resolution, roll.name AS resolution_name, roll.target, roll.voted_on, roll.vote, roll.vote_score,
       b.stance AS said_before, b.score AS said_before_score, b.stated_on AS said_before_on, b.statement_id AS said_before_statement,
       n.stance AS says_now, n.score AS says_now_score, n.stated_on AS says_now_on, n.evidence AS says_now_evidence, n.url AS says_now_url,
       n.score - roll.vote_score AS gap,
       CASE WHEN n.score IS NULL THEN 'unknown' WHEN sign(n.score) = sign(roll.vote_score) THEN 'agrees' WHEN roll.vote_score = 0 THEN 'says more'
            WHEN n.score = 0 THEN 'says less' ELSE 'contradicts' END AS verdict
FROM roll
LEFT JOIN actors AS a ON a.holder = roll.iso3
ASOF LEFT JOIN said AS b ON b.holder = roll.iso3 AND b.target = roll.target AND b.stated_on <= roll.voted_on
LEFT JOIN (SELECT * FROM current_stances WHERE stance <> 'silent') AS n ON n.holder = roll.iso3 AND n.target = roll.target;
COMMENT ON VIEW says_versus_votes IS 'What a state says beside how it voted in the General Assembly: one row for each roll call and state.';
COMMENT ON COLUMN says_versus_votes.iso3 IS 'State (ISO 3166-1 alpha-3).';
COMMENT ON COLUMN says_versus_votes.name IS 'English name of the state.';
COMMENT ON COLUMN says_versus_votes.resolution IS 'Number of the resolution.';
COMMENT ON COLUMN says_versus_votes.resolution_name IS 'What the resolution is called.';
COMMENT ON COLUMN says_versus_votes.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN says_versus_votes.voted_on IS 'Day of the vote.';
COMMENT ON COLUMN says_versus_votes.vote IS 'yes, no, abstain or absent (did not vote).';
COMMENT ON COLUMN says_versus_votes.vote_score IS 'The vote on the scale of the stances: yes 2, no -2, else 0.';
COMMENT ON COLUMN says_versus_votes.said_before IS 'Stance of its last position on the target up to that day, votes aside; NULL when none is known.';
COMMENT ON COLUMN says_versus_votes.said_before_score IS 'Its score.';
COMMENT ON COLUMN says_versus_votes.said_before_on IS 'When it was taken.';
COMMENT ON COLUMN says_versus_votes.said_before_statement IS 'The statement that gives it (statements.statement_id).';
COMMENT ON COLUMN says_versus_votes.says_now IS 'Its present stance on the target (current_stances); NULL when none is known.';
COMMENT ON COLUMN says_versus_votes.says_now_score IS 'Its score.';
COMMENT ON COLUMN says_versus_votes.says_now_on IS 'When that was last taken.';
COMMENT ON COLUMN says_versus_votes.says_now_evidence IS 'Its passage, verbatim.';
COMMENT ON COLUMN says_versus_votes.says_now_url IS 'Article of that passage.';
COMMENT ON COLUMN says_versus_votes.gap IS 'says_now_score minus vote_score: above 0, it says more for territorial integrity than it voted.';
COMMENT ON COLUMN says_versus_votes.verdict IS 'agrees (word and vote on one side), says more (it did not vote for or against, but speaks), says less (it voted, but speaks neutrally), contradicts, or unknown.';
