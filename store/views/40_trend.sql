CREATE OR REPLACE MACRO trend("by" := 'month') AS TABLE
WITH grouped AS (
    SELECT date_trunc("by", stated_on)::DATE AS period, holder, max(holder_name) AS holder_name, target,
           count(*) AS statements,
           avg(score) AS mean_score,
           min(score) AS min_score,
           max(score) AS max_score,
           count(DISTINCT article_id) AS articles,
           count(DISTINCT service) AS services,
           count(*) FILTER (WHERE stance = 'rejects') AS rejects,
           count(*) FILTER (WHERE stance = 'affirms') AS affirms,
           count(*) FILTER (WHERE stance = 'neutral') AS neutral,
           count(*) FILTER (WHERE stance = 'accommodates') AS accommodates,
           count(*) FILTER (WHERE stance = 'endorses') AS endorses,
           count(*) FILTER (WHERE stance = 'threatens') AS threatens,
           count(*) FILTER (WHERE stance = 'silent') AS silent,
           count(*) FILTER (WHERE stated_on_precision = 'year') AS year_only
    FROM statements
    GROUP BY period, holder, target
), ranked AS (
    SELECT *, greatest(rejects, affirms, neutral, accommodates, endorses, threatens) AS most FROM grouped
)
SELECT period, holder, holder_name, target,
       CASE WHEN most = 0 THEN 'silent'
            WHEN rejects = most THEN 'rejects'
            WHEN affirms = most THEN 'affirms'
            WHEN neutral = most THEN 'neutral'
            WHEN accommodates = most THEN 'accommodates'
            WHEN endorses = most THEN 'endorses'
            ELSE 'threatens'
       END AS stance,
       statements, mean_score, min_score, max_score, articles, services, rejects, affirms, neutral, accommodates, endorses, threatens, silent, year_only
FROM ranked
ORDER BY holder, target, period;
COMMENT ON MACRO TABLE trend IS 'trend(by := ''month''): one row for each period (any part that date_trunc takes: month, quarter, year), holder and target. period: its first day. stance: the most frequent spoken one, of equals the first in the codebook''s order; silent where nothing was spoken. statements, articles, services: how many. mean_score, min_score, max_score: of the spoken statements, 2 to -2. rejects, affirms, neutral, accommodates, endorses, threatens, silent: how many statements of each stance. year_only: how many statements are dated to the year only and so counted in its first period.';
