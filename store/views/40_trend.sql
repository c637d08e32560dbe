CREATE OR REPLACE MACRO trend("by" := 'month') AS TABLE
WITH cells AS (
    SELECT period, holder, holder_name, target, rejects, affirms, neutral, accommodates, endorses, threatens, silent, year_only, articles, services, weight,
           weighted, positions, position_scores
    FROM trend_cells WHERE grain = "by"
    UNION ALL
    SELECT date_trunc("by", stated_on)::DATE AS period, holder, max(holder_name) AS holder_name, target,
           count(*) FILTER (stance = 'rejects') AS rejects, count(*) FILTER (stance = 'affirms') AS affirms, count(*) FILTER (stance = 'neutral') AS neutral,
           count(*) FILTER (stance = 'accommodates') AS accommodates, count(*) FILTER (stance = 'endorses') AS endorses,
           count(*) FILTER (stance = 'threatens') AS threatens, count(*) FILTER (stance = 'silent') AS silent,
           count(*) FILTER (stated_on_precision = 'year') AS year_only, count(DISTINCT article_id) AS articles, count(DISTINCT service) AS services,
           coalesce(sum(weight) FILTER (stance <> 'silent'), 0)::BIGINT AS weight, coalesce(sum(weight * score), 0)::BIGINT AS weighted,
           count(DISTINCT position_id) FILTER (stance <> 'silent') AS positions, NULL AS position_scores
    FROM (
        SELECT *, round(1000 * confidence * CASE quote_type WHEN 'direct' THEN 1 WHEN 'mixed' THEN 0.75 ELSE 0.5 END)::INTEGER AS weight FROM statements
    )
    WHERE "by" NOT IN ('month', 'quarter', 'year')
    GROUP BY period, holder, target
), counted AS (
    SELECT *, rejects + affirms + neutral + accommodates + endorses + threatens AS spoken,
           greatest(rejects, affirms, neutral, accommodates, endorses, threatens) AS most
    FROM cells
    WHERE rejects + affirms + neutral + accommodates + endorses + threatens + silent > 0
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
       spoken + silent AS statements,
       (2 * rejects + affirms - accommodates - 2 * endorses - 2 * threatens) / nullif(spoken, 0) AS mean_score,
       CASE WHEN endorses + threatens > 0 THEN -2 WHEN accommodates > 0 THEN -1 WHEN neutral > 0 THEN 0 WHEN affirms > 0 THEN 1 WHEN rejects > 0 THEN 2 END AS min_score,
       CASE WHEN rejects > 0 THEN 2 WHEN affirms > 0 THEN 1 WHEN neutral > 0 THEN 0 WHEN accommodates > 0 THEN -1 WHEN endorses + threatens > 0 THEN -2 END AS max_score,
       articles, services, rejects, affirms, neutral, accommodates, endorses, threatens, silent, year_only,
       weighted / nullif(weight, 0) AS weighted_score, weight / 1000 AS weight, positions, position_scores / nullif(positions, 0) AS position_score
FROM counted
ORDER BY holder, target, period;
COMMENT ON MACRO TABLE trend IS 'trend(by := ''month''): one row for each period (month, quarter and year are rolled up and answer at once; any other part that date_trunc takes is counted from the statements), holder and target. period: its first day. stance: the most frequent spoken one, of equals the first in the codebook''s order; silent where nothing was spoken. statements, articles, services: how many. mean_score, min_score, max_score: of the spoken statements, 2 to -2. rejects, affirms, neutral, accommodates, endorses, threatens, silent: how many statements of each stance. year_only: how many statements are dated to the year only and so counted in its first period. weighted_score: mean of the scores by weight of evidence (confidence, times 1 for direct, 0.75 for mixed, 0.5 for indirect speech); weight: its sum. positions, position_score: positions taken in the period, and their mean score, in which an utterance counts once however widely it is reported.';
