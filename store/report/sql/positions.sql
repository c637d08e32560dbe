-- Each position with the statement that gives its stance, the oldest first. $longest: characters of a text that are read.
SELECT p.position_id, p.holder, p.holder_level, p.target, p.stance, p.stated_on, p.stated_on_precision, p.first_reported_at, p.act, left(p.speaker, $longest),
       left(p.role, $longest), p.articles, p.languages, left(s.evidence, $longest), s.url, coalesce(v.name, s.service), s.lang, s.confidence, p.statement_id
FROM positions AS p
JOIN statements AS s ON s.statement_id = p.statement_id
LEFT JOIN services AS v ON v.service = s.service
ORDER BY p.stated_on, p.first_reported_at, p.position_id;
