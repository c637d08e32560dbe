-- A history of $n statements for the benchmark: three an article, five a position, over twenty years, in the order in which a monitor would have stored them.
INSERT INTO article_versions (
    article_id, url, canonical_url, service, lang, title, authors, published_at, modified_at, first_seen_at, version, text, text_sha256, extractor,
    superseded_at, classified_by, classified_at
)
SELECT 'a' || a, 'https://news.example/a/' || a, 'https://news.example/a/' || a, 'service-' || a % 20, ['en', 'ru', 'kk', 'ky', 'uz'][a % 5 + 1], 'Article ' || a,
       [], moment, NULL, moment, 1, 'Text of article ' || a || repeat('. Lorem ipsum', 3), sha256(a::VARCHAR), 'pangea/1', NULL, 'head-1', moment
FROM (SELECT a, TIMESTAMP '2003-01-01 12:00:00' + to_days((a * 7300 * 3 // $n)::INTEGER) AS moment FROM range(($n + 2) // 3) AS r(a));
INSERT INTO text_prints
SELECT article_id, published_at::DATE, list_transform(range(8), lambda k: (hash(article_id || '/' || k) >> 1)::BIGINT) FROM article_versions;
CREATE OR REPLACE TEMP TABLE synthetic AS
SELECT i, i // 3 AS a, i // 5 AS j, 'H' || hash(i // 5) % 60 AS holder, 'target-' || hash(i // 5 + 1) % 9 AS target,
       DATE '2003-01-01' + ((i // 5) * 5 * 7300 // $n)::INTEGER AS stated_on,
       ['rejects', 'affirms', 'affirms', 'neutral', 'accommodates', 'endorses', 'silent'][(hash(i // 5 + 2) % 7)::INTEGER + 1] AS stance
FROM range($n) AS r(i);
INSERT INTO statement_log (
    statement_id, article_id, text_sha256, holder, holder_name, holder_level, speaker, role, target, stance, score, act, quote_type, stated_on,
    stated_on_precision, evidence, evidence_start, evidence_end, confidence, probabilities, classifier, position_id, recorded_at, url, service, lang, published_at,
    holds, position_on
)
SELECT md5(i::VARCHAR), 'a' || a, sha256(a::VARCHAR), holder, 'Holder ' || holder, 'state', NULL, NULL, target, stance,
       CASE stance WHEN 'rejects' THEN 2 WHEN 'affirms' THEN 1 WHEN 'neutral' THEN 0 WHEN 'accommodates' THEN -1 WHEN 'endorses' THEN -2 END, 'says', 'indirect',
       stated_on, 'day', 'Passage ' || i || ' that reports what was said on a territory and its integrity, by a spokesperson in the capital', 0, 100, 0.8,
       {'rejects': 0.8, 'affirms': 0.1, 'neutral': 0.1, 'accommodates': 0.0, 'endorses': 0.0, 'threatens': 0.0, 'silent': 0.0, 'none': 0.0}, 'head-1',
       strftime(stated_on, '%Y%m%d') || '-' || left(md5('p' || j), 12), TIMESTAMP '2003-01-01 12:00:00' + to_days((a * 7300 * 3 // $n)::INTEGER), 'https://news.example/a/' || a, 'service-' || a % 20,
       ['en', 'ru', 'kk', 'ky', 'uz'][a % 5 + 1], TIMESTAMP '2003-01-01 12:00:00' + to_days((a * 7300 * 3 // $n)::INTEGER), true, stated_on
FROM synthetic;
INSERT INTO position_log (
    position_id, holder, holder_name, holder_level, target, speaker, role, stance, score, act, quote_type, stated_on, stated_on_precision,
    first_reported_at, last_reported_at, statements, articles, services, languages, framing, renderings, weight, statement_id, first_recorded_at, founded_on
)
SELECT strftime(first(stated_on), '%Y%m%d') || '-' || left(md5('p' || j), 12), first(holder), 'Holder ' || first(holder), 'state', first(target), NULL, NULL,
       first(stance),
       CASE first(stance) WHEN 'rejects' THEN 2 WHEN 'affirms' THEN 1 WHEN 'neutral' THEN 0 WHEN 'accommodates' THEN -1 WHEN 'endorses' THEN -2 END, 'says',
       'indirect', first(stated_on), 'day', min(TIMESTAMP '2003-01-01 12:00:00' + to_days((a * 7300 * 3 // $n)::INTEGER)),
       max(TIMESTAMP '2003-01-01 12:00:00' + to_days((a * 7300 * 3 // $n)::INTEGER)), count(*), count(DISTINCT a),
       list(DISTINCT 'service-' || a % 20 ORDER BY 'service-' || a % 20),
       list(DISTINCT ['en', 'ru', 'kk', 'ky', 'uz'][a % 5 + 1] ORDER BY ['en', 'ru', 'kk', 'ky', 'uz'][a % 5 + 1]), MAP {first(stance): count(*)::INTEGER}, 1,
       400 * count(*), md5(min(i)::VARCHAR), min(TIMESTAMP '2003-01-01 12:00:00' + to_days((a * 7300 * 3 // $n)::INTEGER)), first(stated_on)
FROM synthetic GROUP BY j ORDER BY j;
DROP TABLE synthetic;
