CREATE OR REPLACE MACRO trend("by" := 'month') AS TABLE
WITH grouped AS (
    SELECT date_trunc("by", stated_on)::DATE AS period, holder, target,
           arg_max(holder_name, statement_id) AS holder_name,
           histogram(stance) AS stances,
           histogram(stance) FILTER (WHERE stance <> 'silent') AS spoken,
           count(*) AS statements,
           avg(score) AS mean_score,
           min(score) AS min_score,
           max(score) AS max_score,
           count(DISTINCT article_id) AS articles,
           count(DISTINCT service) AS services,
           count(*) FILTER (WHERE stated_on_precision = 'year') AS year_only
    FROM statements
    GROUP BY 1, 2, 3
)
SELECT period, holder, holder_name, target,
       coalesce(map_keys(spoken)[list_position(map_values(spoken), list_max(map_values(spoken)))], 'silent') AS stance,
       statements, mean_score, min_score, max_score, articles, services, stances, year_only
FROM grouped
ORDER BY holder, target, period;
COMMENT ON MACRO TABLE trend IS 'trend(by := ''month''): one row for each period (any part that date_trunc takes: month, quarter, year), holder and target. period: its first day. stance: the most frequent spoken one, the first by name of equals; silent where nothing was spoken. statements, articles, services: how many. mean_score, min_score, max_score: of the spoken statements, 2 to -2. stances: how many statements of each stance. year_only: how many of the statements are dated to the year only and so counted in its first period.';
