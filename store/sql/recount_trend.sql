-- The roll-ups behind trend(), from nothing but the statements and positions: what the increments have to come to.
CREATE OR REPLACE TEMP TABLE recounted_cells AS
WITH grains(grain) AS (VALUES ('month'), ('quarter'), ('year')), said AS (
    SELECT g.grain, date_trunc(g.grain, s.stated_on)::DATE AS period, s.holder, s.target, max(s.holder_name) AS holder_name,
           count(*) FILTER (s.stance = 'rejects') AS rejects, count(*) FILTER (s.stance = 'affirms') AS affirms, count(*) FILTER (s.stance = 'neutral') AS neutral,
           count(*) FILTER (s.stance = 'accommodates') AS accommodates, count(*) FILTER (s.stance = 'endorses') AS endorses,
           count(*) FILTER (s.stance = 'threatens') AS threatens, count(*) FILTER (s.stance = 'silent') AS silent,
           count(*) FILTER (s.stated_on_precision = 'year') AS year_only, count(DISTINCT s.article_id) AS articles,
           coalesce(sum(s.weight) FILTER (s.stance <> 'silent'), 0) AS weight, coalesce(sum(s.weight * s.score), 0) AS weighted
    FROM (
        SELECT *, round(1000 * confidence * CASE quote_type WHEN 'direct' THEN 1 WHEN 'mixed' THEN 0.75 ELSE 0.5 END)::INTEGER AS weight
        FROM statement_log WHERE holds
    ) AS s, grains AS g
    GROUP BY ALL
), served AS (
    SELECT grain, period, holder, target, count(*) AS services, map_from_entries(list((service, statements) ORDER BY service)) AS service_counts
    FROM (
        SELECT g.grain, date_trunc(g.grain, s.stated_on)::DATE AS period, s.holder, s.target, s.service, count(*)::BIGINT AS statements
        FROM statement_log AS s, grains AS g WHERE s.holds GROUP BY ALL
    )
    GROUP BY grain, period, holder, target
), taken AS (
    SELECT g.grain, date_trunc(g.grain, p.stated_on)::DATE AS period, p.holder, p.target, max(p.holder_name) AS holder_name, count(*) AS positions,
           sum(p.score) AS position_scores
    FROM position_log AS p, grains AS g
    WHERE p.statements > 0 AND p.stance <> 'silent'
    GROUP BY ALL
)
SELECT grain, period, holder, target, coalesce(said.holder_name, taken.holder_name) AS holder_name, coalesce(rejects, 0)::BIGINT AS rejects,
       coalesce(affirms, 0)::BIGINT AS affirms, coalesce(neutral, 0)::BIGINT AS neutral, coalesce(accommodates, 0)::BIGINT AS accommodates,
       coalesce(endorses, 0)::BIGINT AS endorses, coalesce(threatens, 0)::BIGINT AS threatens, coalesce(silent, 0)::BIGINT AS silent,
       coalesce(year_only, 0)::BIGINT AS year_only, coalesce(articles, 0)::BIGINT AS articles, coalesce(services, 0)::BIGINT AS services,
       coalesce(service_counts, MAP {}) AS service_counts,
       coalesce(weight, 0)::BIGINT AS weight, coalesce(weighted, 0)::BIGINT AS weighted, coalesce(positions, 0)::BIGINT AS positions,
       coalesce(position_scores, 0)::BIGINT AS position_scores
FROM said FULL JOIN taken USING (grain, period, holder, target) LEFT JOIN served USING (grain, period, holder, target)
