-- The present stance of each line in touched_lines, from its positions at or after the line's horizon; $from is the earliest of these horizons.
WITH taken AS (
    SELECT p.position_id, p.holder, p.target, t.voice, p.stance, p.score, p.stated_on, p.last_reported_at, p.articles,
           (p.stated_on, p.last_reported_at, p.position_id) AS place
    FROM position_log AS p
    JOIN touched_lines AS t ON t.holder = p.holder AND t.target = p.target
     AND t.voice = CASE WHEN p.stance = 'silent' THEN 'silent' WHEN p.holder_level IN ('state', 'organisation') THEN 'official' ELSE 'other' END
    WHERE p.statements > 0 AND p.stated_on >= $from AND (t.horizon IS NULL OR p.stated_on >= t.horizon)
), latest AS (
    SELECT holder, target, voice, arg_max(position_id, place) AS position_id, arg_max(stance, place) AS stance FROM taken GROUP BY ALL
), other AS (
    SELECT t.holder, t.target, t.voice, arg_max(t.position_id, t.place) AS position_id, arg_max(t.stance, t.place) AS stance, arg_max(t.score, t.place) AS score,
           arg_max(t.stated_on, t.place) AS stated_on, arg_max(t.last_reported_at, t.place) AS last_reported_at, max(t.place) AS place
    FROM taken AS t JOIN latest AS l USING (holder, target, voice)
    WHERE t.stance <> l.stance
    GROUP BY ALL
), present AS (
    SELECT t.holder, t.target, t.voice, min(t.stated_on) AS since, count(*) AS positions, sum(t.articles) AS articles
    FROM taken AS t JOIN latest AS l USING (holder, target, voice) LEFT JOIN other AS o USING (holder, target, voice)
    WHERE t.stance = l.stance AND (o.place IS NULL OR t.place > o.place)
    GROUP BY ALL
)
SELECT l.holder, l.target, l.voice, l.position_id, n.since, n.positions::INTEGER AS positions, n.articles::INTEGER AS articles, o.position_id, o.stance, o.score,
       o.stated_on, o.last_reported_at
FROM latest AS l JOIN present AS n USING (holder, target, voice) LEFT JOIN other AS o USING (holder, target, voice)
