-- Each question on which somebody holds a position, the one with the most holders first.
SELECT c.target, coalesce(t.name, c.target), t.inside
FROM (SELECT target, count(*) AS holders FROM current_stances GROUP BY target) AS c
LEFT JOIN targets AS t ON t.target = c.target
ORDER BY c.holders DESC, c.target;
