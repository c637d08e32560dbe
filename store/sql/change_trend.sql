-- Adds to the roll-ups what the transaction changed: statements that began (sign 1) or ceased (sign -1) to hold, positions before and after.
-- All statements of one reading of an article begin and cease to hold together, so that articles can be added up.
CREATE OR REPLACE TEMP TABLE cell_changes AS
WITH grains(grain) AS (VALUES ('month'), ('quarter'), ('year')), stated AS (
    SELECT g.grain, date_trunc(g.grain, m.stated_on)::DATE AS period, m.* FROM moved AS m, grains AS g
), changed AS (
    SELECT grain, period, holder, target, max(holder_name) AS holder_name,
           coalesce(sum(sign) FILTER (stance = 'rejects'), 0) AS rejects,
           coalesce(sum(sign) FILTER (stance = 'affirms'), 0) AS affirms,
           coalesce(sum(sign) FILTER (stance = 'neutral'), 0) AS neutral,
           coalesce(sum(sign) FILTER (stance = 'accommodates'), 0) AS accommodates,
           coalesce(sum(sign) FILTER (stance = 'endorses'), 0) AS endorses,
           coalesce(sum(sign) FILTER (stance = 'threatens'), 0) AS threatens,
           coalesce(sum(sign) FILTER (stance = 'silent'), 0) AS silent,
           coalesce(sum(sign) FILTER (stated_on_precision = 'year'), 0) AS year_only,
           count(DISTINCT article_id) FILTER (sign > 0) - count(DISTINCT article_id) FILTER (sign < 0) AS articles,
           coalesce(sum(sign * weight) FILTER (stance <> 'silent'), 0) AS weight,
           coalesce(sum(sign * weight * score), 0) AS weighted,
           0 AS positions, 0 AS position_scores
    FROM stated GROUP BY grain, period, holder, target
    UNION ALL BY NAME
    SELECT g.grain, date_trunc(g.grain, p.stated_on)::DATE AS period, p.holder, p.target, max(p.holder_name) AS holder_name,
           0 AS rejects, 0 AS affirms, 0 AS neutral, 0 AS accommodates, 0 AS endorses, 0 AS threatens, 0 AS silent, 0 AS year_only, 0 AS articles,
           0 AS weight, 0 AS weighted, sum(p.sign) AS positions, sum(p.sign * p.score) AS position_scores
    FROM (
        SELECT *, -1 AS sign FROM positions_before UNION ALL BY NAME SELECT *, 1 AS sign FROM positions_after
    ) AS p, grains AS g
    WHERE p.statements > 0 AND p.stance <> 'silent'
    GROUP BY ALL
)
SELECT grain, period, holder, target, max(holder_name) AS holder_name, sum(rejects)::BIGINT AS rejects, sum(affirms)::BIGINT AS affirms,
       sum(neutral)::BIGINT AS neutral, sum(accommodates)::BIGINT AS accommodates, sum(endorses)::BIGINT AS endorses, sum(threatens)::BIGINT AS threatens,
       sum(silent)::BIGINT AS silent, sum(year_only)::BIGINT AS year_only, sum(articles)::BIGINT AS articles,
       sum(weight)::BIGINT AS weight, sum(weighted)::BIGINT AS weighted, sum(positions)::BIGINT AS positions, sum(position_scores)::BIGINT AS position_scores
FROM changed GROUP BY grain, period, holder, target;
