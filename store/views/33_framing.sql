CREATE OR REPLACE VIEW framing AS
SELECT p.position_id, p.holder, p.holder_name, p.target, p.stated_on, p.stance, s.stance AS rendered, s.service, s.lang, s.stance <> p.stance AS differs,
       s.score - p.score AS shift, count(*) AS statements, count(DISTINCT s.article_id) AS articles, count(*) FILTER (WHERE s.quote_type = 'direct') AS quotations,
       arg_max(s.evidence, s.confidence) AS evidence, arg_max(s.url, s.confidence) AS url
FROM positions AS p
JOIN statements AS s ON s.position_id = p.position_id
WHERE p.renderings > 1
GROUP BY p.position_id, p.holder, p.holder_name, p.target, p.stated_on, p.stance, p.score, s.stance, s.score, s.service, s.lang;
COMMENT ON VIEW framing IS 'Positions that outlets render with different stances, and who renders them how: one row for each position, rendering, service and language.';
COMMENT ON COLUMN framing.position_id IS 'The position (positions.position_id).';
COMMENT ON COLUMN framing.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN framing.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN framing.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN framing.stated_on IS 'When it was taken: the earliest date among the most precise.';
COMMENT ON COLUMN framing.stance IS 'Stance of the position.';
COMMENT ON COLUMN framing.rendered IS 'Stance that the service gives it.';
COMMENT ON COLUMN framing.service IS 'Who renders it so.';
COMMENT ON COLUMN framing.lang IS 'In which language (ISO 639-1).';
COMMENT ON COLUMN framing.differs IS 'Whether that is another stance than the position''s.';
COMMENT ON COLUMN framing.shift IS 'Score of the rendering minus that of the position.';
COMMENT ON COLUMN framing.statements IS 'How many statements render it so.';
COMMENT ON COLUMN framing.articles IS 'In how many articles.';
COMMENT ON COLUMN framing.quotations IS 'How many of these statements are direct quotations.';
COMMENT ON COLUMN framing.evidence IS 'The surest passage, verbatim.';
COMMENT ON COLUMN framing.url IS 'Article of that passage.';
