CREATE OR REPLACE VIEW positions AS
SELECT position_id, holder, holder_name, holder_level, target, speaker, role, stance, score, act, quote_type, stated_on, stated_on_precision,
       first_reported_at, last_reported_at, statements, articles, services, languages, framing, renderings, weight, statement_id,
       coalesce(independent, articles) AS independent
FROM position_log
WHERE statements > 0;
COMMENT ON VIEW positions IS 'One row for each time a holder took a stance on a target: one utterance, vote or act, however many articles and languages report it. Its stance is that of a labelled report where there is one, else of the direct quotation, else that with the most weight.';
COMMENT ON COLUMN positions.position_id IS 'Identity: the day as its first report gave it, where in the article that report stands, and a hash of it; later reports, and earlier ones found later, leave it as it is.';
COMMENT ON COLUMN position_log.position_id IS 'Identity: the day as its first report gave it, where in the article that report stands, and a hash of it; later reports, and earlier ones found later, leave it as it is.';
COMMENT ON COLUMN positions.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN positions.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN positions.holder_level IS 'Who spoke for the holder: state, legislature, subnational, party, media, expert, public or organisation.';
COMMENT ON COLUMN positions.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN positions.speaker IS 'Person as the earliest report that names one writes it; NULL when none does.';
COMMENT ON COLUMN positions.role IS 'Office as that report writes it.';
COMMENT ON COLUMN positions.stance IS 'That of the report that a person has labelled where there is one, else of the direct quotation, else that with the most weight among its reports.';
COMMENT ON COLUMN positions.score IS 'Score of the stance, 2 to -2; NULL for silent.';
COMMENT ON COLUMN positions.act IS 'says, votes, recognises, refuses, proposes or declines_comment; the most frequent among its reports.';
COMMENT ON COLUMN positions.quote_type IS 'direct, indirect or mixed: of the statement that gives the stance.';
COMMENT ON COLUMN positions.stated_on IS 'When it was taken: the earliest date among the most precise.';
COMMENT ON COLUMN positions.stated_on_precision IS 'day, month, year or published: the best among its reports.';
COMMENT ON COLUMN positions.first_reported_at IS 'When the earliest report was published (UTC).';
COMMENT ON COLUMN positions.last_reported_at IS 'When the latest report was published (UTC).';
COMMENT ON COLUMN positions.statements IS 'How many statements support it.';
COMMENT ON COLUMN positions.articles IS 'How many articles report it, copies of one text among them: see independent.';
COMMENT ON COLUMN positions.services IS 'Which services report it, sorted.';
COMMENT ON COLUMN positions.languages IS 'In which languages it is reported (ISO 639-1), sorted.';
COMMENT ON COLUMN positions.framing IS 'How many statements give each stance.';
COMMENT ON COLUMN positions.renderings IS 'How many different stances its reports give.';
COMMENT ON COLUMN positions.weight IS 'Evidence behind its stance, in thousandths: the sum over the statements that give it of confidence, times 1 for direct, 0.75 for mixed, 0.5 for indirect speech. Of articles that are copies of one text only the earliest adds to it.';
COMMENT ON COLUMN positions.statement_id IS 'The statement that gives the stance: the surest of the best evidence (statements.statement_id).';
COMMENT ON COLUMN positions.independent IS 'How many articles report it of their own: a text that other services syndicated, or that was published again, counts once.';
