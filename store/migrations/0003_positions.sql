-- Positions, the roll-ups behind the trend and the present stances, and the real roll calls.
-- The two large tables lose their keys: an index of ten million hashes is half of the file, and each checkpoint writes most of it anew, however few rows
-- are new. append.py keeps the keys unique instead; so it has to in DuckLake, which knows no keys.

CREATE TABLE article_versions_new (
    article_id VARCHAR NOT NULL, url VARCHAR NOT NULL, canonical_url VARCHAR NOT NULL, service VARCHAR NOT NULL, lang VARCHAR NOT NULL,
    title VARCHAR NOT NULL, authors VARCHAR[] NOT NULL, published_at TIMESTAMP NOT NULL, modified_at TIMESTAMP, first_seen_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL, text VARCHAR NOT NULL, text_sha256 VARCHAR NOT NULL, extractor VARCHAR NOT NULL, superseded_at TIMESTAMP,
    classified_by VARCHAR, classified_at TIMESTAMP
);
INSERT INTO article_versions_new SELECT * FROM article_versions ORDER BY first_seen_at, article_id, version;
DROP TABLE article_versions;
ALTER TABLE article_versions_new RENAME TO article_versions;
COMMENT ON TABLE article_versions IS 'Every version of every article; a version is a text that differs from the one before.';
COMMENT ON COLUMN article_versions.article_id IS 'Identity: the CMS''s numeric ID, else a hash of the canonical URL.';
COMMENT ON COLUMN article_versions.url IS 'Where it was found.';
COMMENT ON COLUMN article_versions.canonical_url IS 'Canonical URL.';
COMMENT ON COLUMN article_versions.service IS 'Service that published it (services.service); other when its host is in no catalogue.';
COMMENT ON COLUMN article_versions.lang IS 'Language (ISO 639-1).';
COMMENT ON COLUMN article_versions.title IS 'Title.';
COMMENT ON COLUMN article_versions.authors IS 'Authors as the page names them.';
COMMENT ON COLUMN article_versions.published_at IS 'Publication time (UTC).';
COMMENT ON COLUMN article_versions.modified_at IS 'Time of the last change, as the page gives it (UTC).';
COMMENT ON COLUMN article_versions.first_seen_at IS 'When this version was stored (UTC).';
COMMENT ON COLUMN article_versions.version IS 'Number of the version, from 1.';
COMMENT ON COLUMN article_versions.text IS 'Body text: paragraphs separated by one newline, without captions, embeds and see-also boxes.';
COMMENT ON COLUMN article_versions.text_sha256 IS 'sha256 (hex) of text in UTF-8.';
COMMENT ON COLUMN article_versions.extractor IS 'What extracted the text: pangea or trafilatura, slash, version.';
COMMENT ON COLUMN article_versions.superseded_at IS 'When a newer version was stored (UTC); NULL for the latest.';
COMMENT ON COLUMN article_versions.classified_by IS 'Version stamp of the classifier that read it last; NULL when none has yet.';
COMMENT ON COLUMN article_versions.classified_at IS 'When that was (UTC).';

CREATE TABLE statement_log_new (
    statement_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL, text_sha256 VARCHAR NOT NULL, holder VARCHAR NOT NULL, holder_name VARCHAR NOT NULL,
    holder_level VARCHAR NOT NULL, speaker VARCHAR, role VARCHAR, target VARCHAR NOT NULL, stance VARCHAR NOT NULL, score TINYINT, act VARCHAR NOT NULL,
    quote_type VARCHAR NOT NULL, stated_on DATE NOT NULL, stated_on_precision VARCHAR NOT NULL, evidence VARCHAR NOT NULL,
    evidence_start INTEGER NOT NULL, evidence_end INTEGER NOT NULL, confidence DOUBLE NOT NULL,
    probabilities STRUCT(rejects DOUBLE, affirms DOUBLE, neutral DOUBLE, accommodates DOUBLE, endorses DOUBLE, threatens DOUBLE, silent DOUBLE, "none" DOUBLE) NOT NULL,
    classifier VARCHAR NOT NULL, position_id VARCHAR, recorded_at TIMESTAMP NOT NULL,
    url VARCHAR NOT NULL, service VARCHAR NOT NULL, lang VARCHAR NOT NULL, published_at TIMESTAMP NOT NULL, holds BOOLEAN NOT NULL,
    position_on DATE
);
INSERT INTO statement_log_new
SELECT l.*, coalesce(v.url, ''), coalesce(v.service, 'other'), coalesce(v.lang, 'und'), coalesce(v.published_at, l.recorded_at),
       coalesce(v.superseded_at IS NULL AND v.classified_by = l.classifier, false), NULL
FROM statement_log AS l
LEFT JOIN (SELECT * FROM article_versions QUALIFY row_number() OVER (PARTITION BY article_id, text_sha256 ORDER BY version DESC) = 1) AS v
       ON v.article_id = l.article_id AND v.text_sha256 = l.text_sha256
ORDER BY l.recorded_at, l.statement_id;
DROP TABLE statement_log;
ALTER TABLE statement_log_new RENAME TO statement_log;
COMMENT ON TABLE statement_log IS 'Every statement ever found, also in older versions of an article and by older classifiers; the view statements shows those that hold now. In the order of recorded_at.';
COMMENT ON COLUMN statement_log.statement_id IS 'Hash of article, text, evidence offsets, holder, target, speaker and classifier.';
COMMENT ON COLUMN statement_log.article_id IS 'Article that reports it (articles.article_id).';
COMMENT ON COLUMN statement_log.text_sha256 IS 'The version of its text, by hash (article_versions.text_sha256).';
COMMENT ON COLUMN statement_log.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN statement_log.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN statement_log.holder_level IS 'state, legislature, subnational, party, media, expert, public or organisation.';
COMMENT ON COLUMN statement_log.speaker IS 'Person as written; NULL when nobody is named.';
COMMENT ON COLUMN statement_log.role IS 'Office as written.';
COMMENT ON COLUMN statement_log.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN statement_log.stance IS 'Toward the territorial integrity of the state in question: rejects, affirms, neutral, accommodates, endorses, threatens, silent.';
COMMENT ON COLUMN statement_log.score IS 'rejects 2, affirms 1, neutral 0, accommodates -1, endorses and threatens -2; NULL for silent.';
COMMENT ON COLUMN statement_log.act IS 'says, votes, recognises, refuses, proposes or declines_comment.';
COMMENT ON COLUMN statement_log.quote_type IS 'direct, indirect or mixed.';
COMMENT ON COLUMN statement_log.stated_on IS 'When the position was taken; first day of the month or year when only that is known.';
COMMENT ON COLUMN statement_log.stated_on_precision IS 'day, month, year, or published: the article''s date, for want of another.';
COMMENT ON COLUMN statement_log.evidence IS 'The passage, verbatim.';
COMMENT ON COLUMN statement_log.evidence_start IS 'Where it begins in the text, in characters from 0.';
COMMENT ON COLUMN statement_log.evidence_end IS 'Where it ends in the text, exclusive.';
COMMENT ON COLUMN statement_log.confidence IS 'Calibrated probability of the stance, 0 to 1.';
COMMENT ON COLUMN statement_log.probabilities IS 'Probability of each stance, and of none (not a statement), to four decimals.';
COMMENT ON COLUMN statement_log.classifier IS 'Version stamp of encoder, training data, rules and lexicons; the view statements_by_classifier compares them.';
COMMENT ON COLUMN statement_log.position_id IS 'Position it supports (positions.position_id), given once; NULL for what has never held, and until an old file''s statements are joined.';
COMMENT ON COLUMN statement_log.recorded_at IS 'When it was stored (UTC).';
COMMENT ON COLUMN statement_log.url IS 'URL of the article.';
COMMENT ON COLUMN statement_log.service IS 'Service that published the article.';
COMMENT ON COLUMN statement_log.lang IS 'Language of the article (ISO 639-1).';
COMMENT ON COLUMN statement_log.published_at IS 'When the article was published (UTC).';
COMMENT ON COLUMN statement_log.holds IS 'Whether it holds now: it is in the latest version of its article, and the classifier that read that last has found it.';
COMMENT ON COLUMN statement_log.position_on IS 'Day in position_id: what finds the statements of a position among millions.';

CREATE TABLE position_log (
    position_id VARCHAR NOT NULL, holder VARCHAR NOT NULL, holder_name VARCHAR NOT NULL, holder_level VARCHAR NOT NULL, target VARCHAR NOT NULL,
    speaker VARCHAR, role VARCHAR, stance VARCHAR NOT NULL, score TINYINT, act VARCHAR NOT NULL, quote_type VARCHAR NOT NULL, stated_on DATE NOT NULL,
    stated_on_precision VARCHAR NOT NULL, first_reported_at TIMESTAMP NOT NULL, last_reported_at TIMESTAMP NOT NULL, statements INTEGER NOT NULL,
    articles INTEGER NOT NULL, services VARCHAR[] NOT NULL, languages VARCHAR[] NOT NULL, framing MAP(VARCHAR, INTEGER) NOT NULL, renderings INTEGER NOT NULL,
    weight INTEGER NOT NULL, statement_id VARCHAR NOT NULL, first_recorded_at TIMESTAMP NOT NULL, founded_on DATE NOT NULL
);
COMMENT ON TABLE position_log IS 'Every position that ever had a report; the view positions shows those that a statement supports now. In the order of first_recorded_at.';
COMMENT ON COLUMN position_log.position_id IS 'Identity: the day as its first report gave it, and a hash of that report; later reports, and earlier ones found later, leave it as it is.';
COMMENT ON COLUMN position_log.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN position_log.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN position_log.holder_level IS 'Who spoke for the holder: state, legislature, subnational, party, media, expert, public or organisation.';
COMMENT ON COLUMN position_log.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN position_log.speaker IS 'Person as the earliest report that names one writes it; NULL when none does.';
COMMENT ON COLUMN position_log.role IS 'Office as that report writes it.';
COMMENT ON COLUMN position_log.stance IS 'That of the direct quotation where there is one, else that with the most weight among its reports.';
COMMENT ON COLUMN position_log.score IS 'Score of the stance, 2 to -2; NULL for silent.';
COMMENT ON COLUMN position_log.act IS 'says, votes, recognises, refuses, proposes or declines_comment; the most frequent among its reports.';
COMMENT ON COLUMN position_log.quote_type IS 'direct, indirect or mixed: of the statement that gives the stance.';
COMMENT ON COLUMN position_log.stated_on IS 'When it was taken: the earliest date among the most precise.';
COMMENT ON COLUMN position_log.stated_on_precision IS 'day, month, year or published: the best among its reports.';
COMMENT ON COLUMN position_log.first_reported_at IS 'When the earliest report was published (UTC).';
COMMENT ON COLUMN position_log.last_reported_at IS 'When the latest report was published (UTC).';
COMMENT ON COLUMN position_log.statements IS 'How many statements support it now; 0: none any more, and the view positions leaves it out.';
COMMENT ON COLUMN position_log.articles IS 'How many articles report it.';
COMMENT ON COLUMN position_log.services IS 'Which services report it, sorted.';
COMMENT ON COLUMN position_log.languages IS 'In which languages it is reported (ISO 639-1), sorted.';
COMMENT ON COLUMN position_log.framing IS 'How many statements give each stance.';
COMMENT ON COLUMN position_log.renderings IS 'How many different stances its reports give.';
COMMENT ON COLUMN position_log.weight IS 'Evidence behind its stance, in thousandths: the sum over the statements that give it of confidence, times 1 for direct, 0.75 for mixed, 0.5 for indirect speech.';
COMMENT ON COLUMN position_log.statement_id IS 'The statement that gives the stance: the surest of the best evidence (statements.statement_id).';
COMMENT ON COLUMN position_log.first_recorded_at IS 'When its first statement was stored (UTC).';
COMMENT ON COLUMN position_log.founded_on IS 'Day in position_id: what finds a position among millions.';

CREATE TABLE trend_cells (
    grain VARCHAR NOT NULL, period DATE NOT NULL, holder VARCHAR NOT NULL, target VARCHAR NOT NULL, holder_name VARCHAR NOT NULL, rejects BIGINT NOT NULL,
    affirms BIGINT NOT NULL, neutral BIGINT NOT NULL, accommodates BIGINT NOT NULL, endorses BIGINT NOT NULL, threatens BIGINT NOT NULL, silent BIGINT NOT NULL,
    year_only BIGINT NOT NULL, articles BIGINT NOT NULL, services BIGINT NOT NULL,
    service_counts MAP(VARCHAR, BIGINT) NOT NULL, weight BIGINT NOT NULL, weighted BIGINT NOT NULL, positions BIGINT NOT NULL,
    position_scores BIGINT NOT NULL
);
COMMENT ON TABLE trend_cells IS 'Roll-up behind trend(): what holds now, by period, holder and target, kept in the transactions that change the statements.';
COMMENT ON COLUMN trend_cells.grain IS 'Length of the period: month, quarter or year.';
COMMENT ON COLUMN trend_cells.period IS 'First day of the period.';
COMMENT ON COLUMN trend_cells.holder IS 'Holder of the statements.';
COMMENT ON COLUMN trend_cells.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN trend_cells.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN trend_cells.rejects IS 'Statements of this stance.';
COMMENT ON COLUMN trend_cells.affirms IS 'Statements of this stance.';
COMMENT ON COLUMN trend_cells.neutral IS 'Statements of this stance.';
COMMENT ON COLUMN trend_cells.accommodates IS 'Statements of this stance.';
COMMENT ON COLUMN trend_cells.endorses IS 'Statements of this stance.';
COMMENT ON COLUMN trend_cells.threatens IS 'Statements of this stance.';
COMMENT ON COLUMN trend_cells.silent IS 'Statements of this stance.';
COMMENT ON COLUMN trend_cells.year_only IS 'Statements dated to the year only, and so counted in its first period.';
COMMENT ON COLUMN trend_cells.articles IS 'Articles that report any of them.';
COMMENT ON COLUMN trend_cells.services IS 'Services that published any of them.';
COMMENT ON COLUMN trend_cells.service_counts IS 'How many of them each service published.';
COMMENT ON COLUMN trend_cells.weight IS 'Sum of the spoken statements'' weights, in thousandths: confidence, times 1 for direct, 0.75 for mixed, 0.5 for indirect speech.';
COMMENT ON COLUMN trend_cells.weighted IS 'Sum of weight times score.';
COMMENT ON COLUMN trend_cells.positions IS 'Positions taken in the period, spoken ones.';
COMMENT ON COLUMN trend_cells.position_scores IS 'Sum of their scores.';

CREATE TABLE known_stances (
    holder VARCHAR NOT NULL, target VARCHAR NOT NULL, stance VARCHAR NOT NULL, position_id VARCHAR NOT NULL, first_reported_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE known_stances IS 'Each stance that a position of the holder on the target ever had: what the next is news against.';
COMMENT ON COLUMN known_stances.holder IS 'Whose position.';
COMMENT ON COLUMN known_stances.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN known_stances.stance IS 'The stance.';
COMMENT ON COLUMN known_stances.position_id IS 'The position with which it came to be known (position_log.position_id).';
COMMENT ON COLUMN known_stances.first_reported_at IS 'When the earliest report of that position was published (UTC).';

CREATE TABLE stance_lines (
    holder VARCHAR NOT NULL, target VARCHAR NOT NULL, voice VARCHAR NOT NULL, position_id VARCHAR NOT NULL, since DATE NOT NULL, positions INTEGER NOT NULL,
    articles INTEGER NOT NULL, previous_position_id VARCHAR, previous_stance VARCHAR, previous_score TINYINT, previous_on DATE,
    previous_reported_at TIMESTAMP, holder_name VARCHAR NOT NULL, holder_level VARCHAR NOT NULL, stance VARCHAR NOT NULL, score TINYINT, stated_on DATE NOT NULL,
    stated_on_precision VARCHAR NOT NULL, speaker VARCHAR, role VARCHAR, act VARCHAR NOT NULL, quote_type VARCHAR NOT NULL, evidence VARCHAR NOT NULL,
    url VARCHAR NOT NULL, service VARCHAR NOT NULL, lang VARCHAR NOT NULL, published_at TIMESTAMP NOT NULL, confidence DOUBLE NOT NULL,
    statement_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL, article_ids VARCHAR[] NOT NULL
);
COMMENT ON TABLE stance_lines IS 'Roll-up behind current_stances: the latest position of each holder, target and voice.';
COMMENT ON COLUMN stance_lines.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN stance_lines.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN stance_lines.voice IS 'official (state or organisation), other (legislature, party, media and so on) or silent (reported silences).';
COMMENT ON COLUMN stance_lines.position_id IS 'Latest position (positions.position_id).';
COMMENT ON COLUMN stance_lines.since IS 'First date of the present stance, unbroken by another.';
COMMENT ON COLUMN stance_lines.positions IS 'How many positions make up the present stance since it began.';
COMMENT ON COLUMN stance_lines.articles IS 'How many reports these positions have: an article counts once for each position that it reports.';
COMMENT ON COLUMN stance_lines.previous_position_id IS 'Last position with another stance; NULL when there is none.';
COMMENT ON COLUMN stance_lines.previous_stance IS 'Its stance.';
COMMENT ON COLUMN stance_lines.previous_score IS 'Its score.';
COMMENT ON COLUMN stance_lines.previous_on IS 'When it was taken.';
COMMENT ON COLUMN stance_lines.previous_reported_at IS 'When its latest report was published (UTC).';
COMMENT ON COLUMN stance_lines.holder_name IS 'English name of the holder.';
COMMENT ON COLUMN stance_lines.holder_level IS 'Who spoke for the holder: state, legislature, subnational, party, media, expert, public or organisation.';
COMMENT ON COLUMN stance_lines.stance IS 'Stance of the latest position.';
COMMENT ON COLUMN stance_lines.score IS 'Score of the stance, 2 to -2; NULL for silent.';
COMMENT ON COLUMN stance_lines.stated_on IS 'When the latest position was taken.';
COMMENT ON COLUMN stance_lines.stated_on_precision IS 'day, month, year or published.';
COMMENT ON COLUMN stance_lines.speaker IS 'Person as written.';
COMMENT ON COLUMN stance_lines.role IS 'Office as written.';
COMMENT ON COLUMN stance_lines.act IS 'says, votes, recognises, refuses, proposes or declines_comment.';
COMMENT ON COLUMN stance_lines.quote_type IS 'direct, indirect or mixed.';
COMMENT ON COLUMN stance_lines.evidence IS 'The passage that gives the stance, verbatim.';
COMMENT ON COLUMN stance_lines.url IS 'Article that has it.';
COMMENT ON COLUMN stance_lines.service IS 'Service that published it.';
COMMENT ON COLUMN stance_lines.lang IS 'Its language (ISO 639-1).';
COMMENT ON COLUMN stance_lines.published_at IS 'When the latest report of the position was published (UTC).';
COMMENT ON COLUMN stance_lines.confidence IS 'Calibrated probability of the stance, 0 to 1.';
COMMENT ON COLUMN stance_lines.statement_id IS 'Statement that gives the stance (statements.statement_id).';
COMMENT ON COLUMN stance_lines.article_id IS 'Its article (articles.article_id).';
COMMENT ON COLUMN stance_lines.article_ids IS 'Articles that report the latest position, sorted; up to 50 of them.';

CREATE TABLE statement_vectors (statement_id VARCHAR NOT NULL, encoder VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, vector FLOAT[] NOT NULL);
COMMENT ON TABLE statement_vectors IS 'Meaning of statements, where an encoder was at hand: what joins positions across languages, and what search() compares.';
COMMENT ON COLUMN statement_vectors.statement_id IS 'Statement (statement_log.statement_id).';
COMMENT ON COLUMN statement_vectors.encoder IS 'Encoder that made the vector; vectors of two encoders do not compare.';
COMMENT ON COLUMN statement_vectors.recorded_at IS 'When it was stored (UTC).';
COMMENT ON COLUMN statement_vectors.vector IS 'Vector of the evidence, of length 1.';

CREATE TABLE labels (
    label_id VARCHAR NOT NULL, statement_id VARCHAR NOT NULL, stance VARCHAR NOT NULL, holder VARCHAR, target VARCHAR, labeller VARCHAR NOT NULL,
    labelled_at TIMESTAMP NOT NULL, note VARCHAR NOT NULL
);
COMMENT ON TABLE labels IS 'What people say of statements: the right stance, or none. Empty until statements are reviewed.';
COMMENT ON COLUMN labels.label_id IS 'Key of the label.';
COMMENT ON COLUMN labels.statement_id IS 'Statement that was reviewed (statement_log.statement_id).';
COMMENT ON COLUMN labels.stance IS 'The right stance; none when it is no statement.';
COMMENT ON COLUMN labels.holder IS 'The right holder; NULL when it is the statement''s own.';
COMMENT ON COLUMN labels.target IS 'The right target; NULL when it is the statement''s own.';
COMMENT ON COLUMN labels.labeller IS 'Who says so.';
COMMENT ON COLUMN labels.labelled_at IS 'When (UTC).';
COMMENT ON COLUMN labels.note IS 'Why, in a line; empty when nothing was said.';

ALTER TABLE alerts ADD COLUMN position_id VARCHAR;
COMMENT ON COLUMN alerts.position_id IS 'Position that caused it (positions.position_id); NULL in alerts of before there were positions.';

CREATE TABLE resolutions (resolution VARCHAR NOT NULL, adopted_on DATE NOT NULL, target VARCHAR NOT NULL, name VARCHAR NOT NULL, yes INTEGER NOT NULL,
    no INTEGER NOT NULL, abstained INTEGER NOT NULL);
COMMENT ON TABLE resolutions IS 'Resolutions of the General Assembly whose roll calls are in votes.';
COMMENT ON COLUMN resolutions.resolution IS 'Number: 68/262.';
COMMENT ON COLUMN resolutions.adopted_on IS 'Day of the vote.';
COMMENT ON COLUMN resolutions.target IS 'Territorial question that it is about (targets.target).';
COMMENT ON COLUMN resolutions.name IS 'What it is called.';
COMMENT ON COLUMN resolutions.yes IS 'States in favour.';
COMMENT ON COLUMN resolutions.no IS 'States against.';
COMMENT ON COLUMN resolutions.abstained IS 'States that abstained.';
INSERT INTO resolutions VALUES
    ('68/262', '2014-03-27', 'crimea', 'Territorial integrity of Ukraine', 100, 11, 58),
    ('ES-11/1', '2022-03-02', 'ua', 'Aggression against Ukraine', 141, 5, 35),
    ('ES-11/4', '2022-10-12', 'ua-2022', 'Territorial integrity of Ukraine: defending the principles of the Charter of the United Nations', 143, 5, 35);

CREATE TABLE votes (iso3 VARCHAR NOT NULL, resolution VARCHAR NOT NULL, voted_on DATE NOT NULL, vote VARCHAR NOT NULL);
COMMENT ON TABLE votes IS 'How the states of the region voted on resolutions of the General Assembly on territorial questions: the real roll calls.';
COMMENT ON COLUMN votes.iso3 IS 'State (ISO 3166-1 alpha-3), as in statements.holder.';
COMMENT ON COLUMN votes.resolution IS 'Number of the resolution (resolutions.resolution).';
COMMENT ON COLUMN votes.voted_on IS 'Day of the vote.';
COMMENT ON COLUMN votes.vote IS 'yes, no, abstain or absent (did not vote).';
INSERT INTO votes VALUES
    ('AZE', '68/262', '2014-03-27', 'yes'), ('GEO', '68/262', '2014-03-27', 'yes'), ('MDA', '68/262', '2014-03-27', 'yes'), ('UKR', '68/262', '2014-03-27', 'yes'),
    ('TUR', '68/262', '2014-03-27', 'yes'), ('ARM', '68/262', '2014-03-27', 'no'), ('BLR', '68/262', '2014-03-27', 'no'), ('RUS', '68/262', '2014-03-27', 'no'),
    ('CHN', '68/262', '2014-03-27', 'abstain'), ('KAZ', '68/262', '2014-03-27', 'abstain'), ('UZB', '68/262', '2014-03-27', 'abstain'), ('KGZ', '68/262', '2014-03-27', 'absent'),
    ('TJK', '68/262', '2014-03-27', 'absent'), ('TKM', '68/262', '2014-03-27', 'absent'), ('GEO', 'ES-11/1', '2022-03-02', 'yes'), ('MDA', 'ES-11/1', '2022-03-02', 'yes'),
    ('UKR', 'ES-11/1', '2022-03-02', 'yes'), ('TUR', 'ES-11/1', '2022-03-02', 'yes'), ('BLR', 'ES-11/1', '2022-03-02', 'no'), ('RUS', 'ES-11/1', '2022-03-02', 'no'),
    ('ARM', 'ES-11/1', '2022-03-02', 'abstain'), ('CHN', 'ES-11/1', '2022-03-02', 'abstain'), ('KAZ', 'ES-11/1', '2022-03-02', 'abstain'), ('KGZ', 'ES-11/1', '2022-03-02', 'abstain'),
    ('TJK', 'ES-11/1', '2022-03-02', 'abstain'), ('AZE', 'ES-11/1', '2022-03-02', 'absent'), ('TKM', 'ES-11/1', '2022-03-02', 'absent'), ('UZB', 'ES-11/1', '2022-03-02', 'absent'),
    ('KAZ', 'ES-11/4', '2022-10-12', 'abstain'), ('KGZ', 'ES-11/4', '2022-10-12', 'abstain'), ('TJK', 'ES-11/4', '2022-10-12', 'abstain'), ('UZB', 'ES-11/4', '2022-10-12', 'abstain'),
    ('TKM', 'ES-11/4', '2022-10-12', 'absent'), ('BLR', 'ES-11/4', '2022-10-12', 'no'), ('RUS', 'ES-11/4', '2022-10-12', 'no'), ('AZE', 'ES-11/4', '2022-10-12', 'absent'),
    ('GEO', 'ES-11/4', '2022-10-12', 'yes'), ('MDA', 'ES-11/4', '2022-10-12', 'yes'), ('UKR', 'ES-11/4', '2022-10-12', 'yes'), ('TUR', 'ES-11/4', '2022-10-12', 'yes'),
    ('ARM', 'ES-11/4', '2022-10-12', 'abstain'), ('CHN', 'ES-11/4', '2022-10-12', 'abstain');
