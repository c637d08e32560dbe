-- Words here; where an encoder is at hand, `shekara sql` and `shekara search` put one that compares meanings in its place.
CREATE OR REPLACE MACRO search(text, most := 20) AS TABLE
WITH asked AS (
    SELECT list_distinct(list_transform(regexp_extract_all(lower(text), '[\p{L}\p{N}]{3,}'), lambda word: left(word, 5))) AS words
)
SELECT round(len(list_intersect(a.words, list_transform(regexp_extract_all(lower(s.evidence), '[\p{L}\p{N}]{3,}'), lambda word: left(word, 5))))
             / greatest(len(a.words), 1), 4) AS similarity,
       s.holder, s.target, s.stance, s.stated_on, s.speaker, s.evidence, s.lang, s.service, s.url, s.published_at, s.statement_id, s.position_id
FROM statements AS s, asked AS a
WHERE similarity > 0
ORDER BY similarity DESC, s.confidence DESC, s.statement_id
LIMIT most;
COMMENT ON MACRO TABLE search IS 'search(text, most := 20): the statements nearest to the text, nearest first. Inside `shekara sql` and `shekara search`, where an encoder is at hand: nearest in meaning, in any of the languages (similarity: cosine). In any other program: with the most of its words, cut to five letters (similarity: their part).';
