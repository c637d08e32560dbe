CREATE OR REPLACE TEMP MACRO search(text, most := 20) AS TABLE
SELECT round(list_cosine_similarity(v.vector, (SELECT meaning_of(text)))::DOUBLE, 4) AS similarity, s.holder, s.target, s.stance, s.stated_on, s.speaker,
       s.evidence, s.lang, s.service, s.url, s.published_at, s.statement_id, s.position_id
FROM statements AS s JOIN statement_vectors AS v ON v.statement_id = s.statement_id AND v.encoder = '{encoder}'
ORDER BY similarity DESC, s.confidence DESC, s.statement_id
LIMIT most
