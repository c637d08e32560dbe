-- Times are TIMESTAMP in UTC and not TIMESTAMPTZ: the plain duckdb library returns them without pytz, and no query depends on the reader's time zone.

CREATE TABLE migrations (version INTEGER PRIMARY KEY, name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL);
COMMENT ON TABLE migrations IS 'Migrations applied to this file.';
COMMENT ON COLUMN migrations.version IS 'Number of the migration; the highest is the schema version.';
COMMENT ON COLUMN migrations.name IS 'File name of the migration without its ending.';
COMMENT ON COLUMN migrations.applied_at IS 'When it was applied (UTC).';

CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
COMMENT ON TABLE meta IS 'What the program remembers about this file.';
COMMENT ON COLUMN meta.key IS 'Name of the fact: views_sha256, the digest of the views and macros in this file.';
COMMENT ON COLUMN meta.value IS 'Its value.';

CREATE TABLE services (
    service VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, lang VARCHAR NOT NULL, hosts VARCHAR[] NOT NULL, tz VARCHAR NOT NULL
);
COMMENT ON TABLE services IS 'The newsrooms of the source catalogue: one row for each language service. Services that left the catalogue stay.';
COMMENT ON COLUMN services.service IS 'Key of the service, as in articles.service: azattyq-kk.';
COMMENT ON COLUMN services.name IS 'What the service calls itself.';
COMMENT ON COLUMN services.lang IS 'Language it publishes in (ISO 639-1).';
COMMENT ON COLUMN services.hosts IS 'Host names; the first is the one in use, the others are former or regional.';
COMMENT ON COLUMN services.tz IS 'IANA time zone of the newsroom, for times given without an offset.';

CREATE TABLE feed_catalogue (
    feed_id VARCHAR PRIMARY KEY, service VARCHAR NOT NULL, url VARCHAR NOT NULL, kind VARCHAR NOT NULL, label VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL, enabled BOOLEAN NOT NULL
);
COMMENT ON TABLE feed_catalogue IS 'The feeds of the source catalogue; the view feeds adds their health. Feeds that left the catalogue stay, disabled.';
COMMENT ON COLUMN feed_catalogue.feed_id IS 'Key of the feed: service, slash, label (rferl-en/news).';
COMMENT ON COLUMN feed_catalogue.service IS 'Service it belongs to (services.service).';
COMMENT ON COLUMN feed_catalogue.url IS 'URL that is polled.';
COMMENT ON COLUMN feed_catalogue.kind IS 'rss or news_sitemap.';
COMMENT ON COLUMN feed_catalogue.label IS 'What the site calls the feed.';
COMMENT ON COLUMN feed_catalogue.confidence IS 'How sure the catalogue is that the URL serves this feed: high, medium, low.';
COMMENT ON COLUMN feed_catalogue.enabled IS 'Whether it is polled; false too when it left the catalogue.';

CREATE TABLE feed_states (
    feed_id VARCHAR PRIMARY KEY, etag VARCHAR, last_modified VARCHAR, body_sha256 VARCHAR, last_polled_at TIMESTAMP, last_new_at TIMESTAMP,
    failures INTEGER NOT NULL
);
COMMENT ON TABLE feed_states IS 'What is remembered of each feed between two polls.';
COMMENT ON COLUMN feed_states.feed_id IS 'The feed (feeds.feed_id).';
COMMENT ON COLUMN feed_states.etag IS 'ETag of the last answer, as the server sent it.';
COMMENT ON COLUMN feed_states.last_modified IS 'Last-Modified of the last answer, as the server sent it.';
COMMENT ON COLUMN feed_states.body_sha256 IS 'sha256 (hex) of the last body; some servers repeat the ETag though the body changed.';
COMMENT ON COLUMN feed_states.last_polled_at IS 'When it was last polled (UTC).';
COMMENT ON COLUMN feed_states.last_new_at IS 'When it last had an entry not seen before (UTC).';
COMMENT ON COLUMN feed_states.failures IS 'Failed polls in a row.';

CREATE TABLE polls (
    run_id VARCHAR NOT NULL, feed_id VARCHAR NOT NULL, url VARCHAR NOT NULL, polled_at TIMESTAMP NOT NULL, seconds DOUBLE NOT NULL,
    outcome VARCHAR NOT NULL, http_status INTEGER, entries INTEGER NOT NULL, new_entries INTEGER NOT NULL, message VARCHAR NOT NULL,
    mend VARCHAR NOT NULL, PRIMARY KEY (feed_id, polled_at)
);
COMMENT ON TABLE polls IS 'Each poll of each feed: one request and what came of it.';
COMMENT ON COLUMN polls.run_id IS 'The run that polled (runs.run_id).';
COMMENT ON COLUMN polls.feed_id IS 'The feed (feeds.feed_id).';
COMMENT ON COLUMN polls.url IS 'URL that was asked for.';
COMMENT ON COLUMN polls.polled_at IS 'When (UTC).';
COMMENT ON COLUMN polls.seconds IS 'Wall time of the request and its parsing, in seconds.';
COMMENT ON COLUMN polls.outcome IS 'new, unchanged, empty (an answer without entries) or error.';
COMMENT ON COLUMN polls.http_status IS 'HTTP status; NULL when no answer came.';
COMMENT ON COLUMN polls.entries IS 'Entries in the body, seen before or not.';
COMMENT ON COLUMN polls.new_entries IS 'Entries not seen before.';
COMMENT ON COLUMN polls.message IS 'What happened, in one line; empty when all was well.';
COMMENT ON COLUMN polls.mend IS 'What to do about it, in one line; empty when nothing.';

CREATE TABLE entries (
    article_id VARCHAR PRIMARY KEY, feed_id VARCHAR NOT NULL, service VARCHAR NOT NULL, url VARCHAR NOT NULL, title VARCHAR NOT NULL,
    published_at TIMESTAMP, lang VARCHAR NOT NULL, first_seen_at TIMESTAMP NOT NULL, state VARCHAR NOT NULL, attempts INTEGER NOT NULL,
    last_error VARCHAR, next_try_at TIMESTAMP
);
COMMENT ON TABLE entries IS 'Queue of the articles that feeds pointed to: one row an article, from its first sighting on.';
COMMENT ON COLUMN entries.article_id IS 'Identity of the article, as in articles.article_id.';
COMMENT ON COLUMN entries.feed_id IS 'Feed that showed it first (feeds.feed_id).';
COMMENT ON COLUMN entries.service IS 'Service of that feed (services.service).';
COMMENT ON COLUMN entries.url IS 'URL, as the feed gave it.';
COMMENT ON COLUMN entries.title IS 'Title, as the feed gave it.';
COMMENT ON COLUMN entries.published_at IS 'Publication time (UTC), as the feed gave it; the page''s own wins later.';
COMMENT ON COLUMN entries.lang IS 'Language of the feed (ISO 639-1).';
COMMENT ON COLUMN entries.first_seen_at IS 'When a feed first showed it (UTC).';
COMMENT ON COLUMN entries.state IS 'pending (to be fetched), done (article stored), gone (will never be fetched).';
COMMENT ON COLUMN entries.attempts IS 'Failed tries to fetch and read it.';
COMMENT ON COLUMN entries.last_error IS 'What the last failed try said.';
COMMENT ON COLUMN entries.next_try_at IS 'Not to be tried again before (UTC); NULL: at once.';

CREATE TABLE article_versions (
    article_id VARCHAR NOT NULL, url VARCHAR NOT NULL, canonical_url VARCHAR NOT NULL, service VARCHAR NOT NULL, lang VARCHAR NOT NULL,
    title VARCHAR NOT NULL, authors VARCHAR[] NOT NULL, published_at TIMESTAMP NOT NULL, modified_at TIMESTAMP, first_seen_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL, text VARCHAR NOT NULL, text_sha256 VARCHAR NOT NULL, extractor VARCHAR NOT NULL, superseded_at TIMESTAMP,
    classified_by VARCHAR, classified_at TIMESTAMP, PRIMARY KEY (article_id, version)
);
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

CREATE TABLE statement_log (
    statement_id VARCHAR PRIMARY KEY, article_id VARCHAR NOT NULL, text_sha256 VARCHAR NOT NULL, holder VARCHAR NOT NULL, holder_name VARCHAR NOT NULL,
    holder_level VARCHAR NOT NULL, speaker VARCHAR, role VARCHAR, target VARCHAR NOT NULL, stance VARCHAR NOT NULL, score TINYINT, act VARCHAR NOT NULL,
    quote_type VARCHAR NOT NULL, stated_on DATE NOT NULL, stated_on_precision VARCHAR NOT NULL, evidence VARCHAR NOT NULL,
    evidence_start INTEGER NOT NULL, evidence_end INTEGER NOT NULL, confidence DOUBLE NOT NULL,
    probabilities STRUCT(rejects DOUBLE, affirms DOUBLE, neutral DOUBLE, accommodates DOUBLE, endorses DOUBLE, threatens DOUBLE, silent DOUBLE, "none" DOUBLE) NOT NULL,
    classifier VARCHAR NOT NULL, position_id VARCHAR, recorded_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE statement_log IS 'Every statement ever found, also in older versions of an article and by older classifiers; the view statements shows those that hold now.';
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
COMMENT ON COLUMN statement_log.classifier IS 'Version stamp of rules, lexicons, training data and encoder.';
COMMENT ON COLUMN statement_log.position_id IS 'Position it supports; NULL while positions are not joined.';
COMMENT ON COLUMN statement_log.recorded_at IS 'When it was stored (UTC).';

CREATE TABLE alerts (
    alert_id VARCHAR PRIMARY KEY, rule VARCHAR NOT NULL, channel VARCHAR NOT NULL, holder VARCHAR NOT NULL, target VARCHAR NOT NULL, stance VARCHAR NOT NULL,
    statement_id VARCHAR NOT NULL, created_at TIMESTAMP NOT NULL, state VARCHAR NOT NULL, attempts INTEGER NOT NULL, last_error VARCHAR,
    next_try_at TIMESTAMP, sent_at TIMESTAMP
);
COMMENT ON TABLE alerts IS 'Outbox: one row for each alert and channel, written in the transaction that stored its cause.';
COMMENT ON COLUMN alerts.alert_id IS 'Hash of holder, target, stance, rule and channel: the same news is told once.';
COMMENT ON COLUMN alerts.rule IS 'Rule that raised it; first_stance: this holder was never seen with this stance on this target.';
COMMENT ON COLUMN alerts.channel IS 'Where it goes: scheme and a short hash of the channel''s URL, which may hold secrets; none when no channel is configured.';
COMMENT ON COLUMN alerts.holder IS 'Holder of the stance.';
COMMENT ON COLUMN alerts.target IS 'Target of the stance.';
COMMENT ON COLUMN alerts.stance IS 'The stance.';
COMMENT ON COLUMN alerts.statement_id IS 'Statement that caused it (statement_log.statement_id).';
COMMENT ON COLUMN alerts.created_at IS 'When it was raised (UTC).';
COMMENT ON COLUMN alerts.state IS 'pending, sent, failed (given up; `shekara alerts retry` tries again) or unsent (no channel was configured).';
COMMENT ON COLUMN alerts.attempts IS 'Failed tries to send it.';
COMMENT ON COLUMN alerts.last_error IS 'What the last failed try said.';
COMMENT ON COLUMN alerts.next_try_at IS 'Not to be tried again before (UTC); NULL: at once.';
COMMENT ON COLUMN alerts.sent_at IS 'When it was sent (UTC).';

CREATE TABLE runs (
    run_id VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, host VARCHAR NOT NULL, pid INTEGER NOT NULL, started_at TIMESTAMP NOT NULL, finished_at TIMESTAMP,
    status VARCHAR NOT NULL, counts MAP(VARCHAR, BIGINT), message VARCHAR NOT NULL
);
COMMENT ON TABLE runs IS 'Each run of the pipeline.';
COMMENT ON COLUMN runs.run_id IS 'Start time and a random part: 20260926T120000-1a2b3c.';
COMMENT ON COLUMN runs.kind IS 'What ran: run, demo, add, backfill.';
COMMENT ON COLUMN runs.host IS 'Machine it ran on.';
COMMENT ON COLUMN runs.pid IS 'Its process.';
COMMENT ON COLUMN runs.started_at IS 'Start (UTC).';
COMMENT ON COLUMN runs.finished_at IS 'End (UTC); NULL while it runs or when it was killed.';
COMMENT ON COLUMN runs.status IS 'running, ok, failed or interrupted.';
COMMENT ON COLUMN runs.counts IS 'What it did: entries, articles, statements, alerts and so on.';
COMMENT ON COLUMN runs.message IS 'One line for people; empty when all was well.';

CREATE TABLE targets (target VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, inside VARCHAR);
COMMENT ON TABLE targets IS 'Catalogue of territorial questions.';
COMMENT ON COLUMN targets.target IS 'Key: crimea.';
COMMENT ON COLUMN targets.name IS 'English name.';
COMMENT ON COLUMN targets.inside IS 'State whose territory is in question (ISO 3166-1 alpha-3); NULL for the bare principle.';

CREATE TABLE actors (holder VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, kind VARCHAR NOT NULL, region VARCHAR);
COMMENT ON TABLE actors IS 'Catalogue of states and organisations that hold positions.';
COMMENT ON COLUMN actors.holder IS 'ISO 3166-1 alpha-3, or an organisation''s short name.';
COMMENT ON COLUMN actors.name IS 'English name.';
COMMENT ON COLUMN actors.kind IS 'state or organisation.';
COMMENT ON COLUMN actors.region IS 'Part of the world; NULL where none is given.';
