-- Where each holder stands. $longest: characters of a text that are read.
SELECT c.holder, left(c.holder_name, $longest), c.holder_level, c.target, c.stance, c.stated_on, c.stated_on_precision, c.since, c.previous_stance,
       c.last_silent_on, left(c.speaker, $longest), left(c.evidence, $longest), c.url, coalesce(v.name, c.service), c.lang, c.statement_id, c.positions
FROM current_stances AS c
LEFT JOIN services AS v ON v.service = c.service
ORDER BY c.holder, c.target;
