-- cell_changes into trend_cells: new rows in the place of the old ones, because an update in place would log a column's whole vector for each cell.
-- The periods stand there as constants, so that a scan reads the maps of no others.
CREATE OR REPLACE TEMP TABLE cells_before AS
SELECT t.* FROM trend_cells AS t
SEMI JOIN cell_changes AS c ON c.grain = t.grain AND c.period = t.period AND c.holder = t.holder AND c.target = t.target
WHERE t.period IN ({periods});

CREATE OR REPLACE TEMP TABLE services_after AS
SELECT grain, period, holder, target, count(*) AS services, map_from_entries(list((service, statements) ORDER BY service)) AS service_counts
FROM (
    SELECT grain, period, holder, target, service, sum(statements)::BIGINT AS statements
    FROM (
        SELECT grain, period, holder, target, unnest(map_keys(service_counts)) AS service, unnest(map_values(service_counts)) AS statements FROM cells_before
        UNION ALL
        SELECT g.grain, date_trunc(g.grain, m.stated_on)::DATE, m.holder, m.target, m.service, m.sign
        FROM moved AS m, (VALUES ('month'), ('quarter'), ('year')) AS g(grain)
    )
    GROUP BY ALL HAVING sum(statements) > 0
)
GROUP BY grain, period, holder, target;

CREATE OR REPLACE TEMP TABLE cells_after AS
SELECT grain, period, holder, target, max(holder_name) AS holder_name, sum(rejects)::BIGINT AS rejects, sum(affirms)::BIGINT AS affirms,
       sum(neutral)::BIGINT AS neutral, sum(accommodates)::BIGINT AS accommodates, sum(endorses)::BIGINT AS endorses, sum(threatens)::BIGINT AS threatens,
       sum(silent)::BIGINT AS silent, sum(year_only)::BIGINT AS year_only, sum(articles)::BIGINT AS articles,
       sum(weight)::BIGINT AS weight, sum(weighted)::BIGINT AS weighted, sum(positions)::BIGINT AS positions, sum(position_scores)::BIGINT AS position_scores
FROM (
    SELECT * FROM cell_changes
    UNION ALL BY NAME
    SELECT * EXCLUDE (services, service_counts) FROM cells_before
)
GROUP BY grain, period, holder, target;
DELETE FROM trend_cells WHERE period IN ({periods}) AND (grain, period, holder, target) IN (SELECT (grain, period, holder, target) FROM cell_changes);
INSERT INTO trend_cells BY NAME
SELECT c.*, coalesce(s.services, 0) AS services, coalesce(s.service_counts, MAP {{}}) AS service_counts
FROM cells_after AS c LEFT JOIN services_after AS s USING (grain, period, holder, target)
WHERE rejects + affirms + neutral + accommodates + endorses + threatens + silent + positions <> 0
ORDER BY grain, holder, target, period;
