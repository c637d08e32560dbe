-- What positions say, from the statements that hold. Of articles with one text, the earliest counts as evidence (own). What a person has labelled goes before what a classifier read. The condition names them, by the days in their identities too: what finds them among millions.
CREATE OR REPLACE TEMP TABLE positions_after AS
WITH member AS (
    SELECT l.position_id, l.position_on, l.statement_id, l.article_id, l.holder, l.holder_name, l.holder_level, l.target, l.speaker, l.role, l.stance, l.score,
           l.act, l.quote_type, l.stated_on, l.stated_on_precision, l.published_at, l.service, l.lang, l.confidence, l.recorded_at, l.label_id IS NOT NULL AS labelled,
           round(1000 * l.confidence * CASE l.quote_type WHEN 'direct' THEN 1 WHEN 'mixed' THEN 0.75 ELSE 0.5 END)::INTEGER AS weight,
           CASE l.stated_on_precision WHEN 'day' THEN 0 WHEN 'published' THEN 1 WHEN 'month' THEN 2 ELSE 3 END AS coarseness,
           l.article_id = first_value(l.article_id) OVER (
               PARTITION BY l.position_id, coalesce(c.original_id, l.article_id) ORDER BY l.published_at, l.article_id) AS own
    FROM statement_log AS l LEFT JOIN copies AS c ON c.article_id = l.article_id
    WHERE l.holds AND {these}
), rendering AS (
    SELECT position_id, stance, count(*) AS statements, coalesce(sum(weight) FILTER (own), 0) AS weight,
           coalesce(sum(weight) FILTER (quote_type = 'direct' AND own), -1) AS quoted,
           bool_or(labelled) AS labelled, min(published_at) AS first_at
    FROM member GROUP BY position_id, stance
), chosen AS (
    SELECT position_id, stance, weight FROM rendering
    QUALIFY row_number() OVER (PARTITION BY position_id ORDER BY labelled DESC, quoted DESC, weight DESC, first_at, stance) = 1
), framed AS (
    SELECT position_id, map_from_entries(list((stance, statements::INTEGER) ORDER BY stance)) AS framing, count(*) AS renderings FROM rendering GROUP BY position_id
), told AS (
    SELECT m.* FROM member AS m JOIN chosen AS c ON c.position_id = m.position_id AND c.stance = m.stance
    QUALIFY row_number() OVER (
        PARTITION BY m.position_id ORDER BY m.labelled DESC, m.quote_type = 'direct' DESC, m.weight DESC, m.confidence DESC, m.published_at, m.statement_id) = 1
), best AS (
    SELECT position_id, min(coarseness) AS coarseness FROM member GROUP BY position_id
), summed AS (
    SELECT m.position_id, min(m.published_at) AS first_reported_at, max(m.published_at) AS last_reported_at, count(*) AS statements,
           count(DISTINCT m.article_id) AS articles, count(DISTINCT m.article_id) FILTER (m.own) AS independent,
           list(DISTINCT m.service ORDER BY m.service) AS services, list(DISTINCT m.lang ORDER BY m.lang) AS languages,
           min(m.stated_on) FILTER (m.coarseness = b.coarseness) AS stated_on, min(m.stated_on_precision) FILTER (m.coarseness = b.coarseness) AS stated_on_precision,
           mode(m.act ORDER BY m.published_at, m.statement_id) AS act, min(m.recorded_at) AS first_recorded_at
    FROM member AS m JOIN best AS b ON b.position_id = m.position_id
    GROUP BY m.position_id
), named AS (
    SELECT position_id, speaker, role FROM member WHERE speaker IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY position_id ORDER BY published_at, statement_id) = 1
)
SELECT t.position_id, t.holder, t.holder_name, t.holder_level, t.target, n.speaker, coalesce(n.role, t.role) AS role, t.stance, t.score, s.act, t.quote_type,
       s.stated_on, s.stated_on_precision, s.first_reported_at, s.last_reported_at, s.statements::INTEGER AS statements, s.articles::INTEGER AS articles,
       s.services, s.languages, f.framing, f.renderings::INTEGER AS renderings, c.weight::INTEGER AS weight, t.statement_id, s.first_recorded_at,
       t.position_on AS founded_on, s.independent::INTEGER AS independent, t.confidence
FROM told AS t
JOIN summed AS s ON s.position_id = t.position_id
JOIN chosen AS c ON c.position_id = t.position_id
JOIN framed AS f ON f.position_id = t.position_id
LEFT JOIN named AS n ON n.position_id = t.position_id
