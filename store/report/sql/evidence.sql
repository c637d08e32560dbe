-- Each statement that holds, the latest first. $longest: characters of a text that are read.
SELECT s.statement_id, s.holder, s.holder_level, s.target, s.stance, s.stated_on, s.stated_on_precision, s.act, s.quote_type, left(s.speaker, $longest),
       left(s.role, $longest), left(s.evidence, $longest), s.confidence, s.lang, coalesce(v.name, s.service), s.published_at, s.url, left(a.title, $longest)
FROM statements AS s
JOIN articles AS a ON a.article_id = s.article_id
LEFT JOIN services AS v ON v.service = s.service
ORDER BY s.stated_on DESC, s.published_at DESC, s.statement_id;
