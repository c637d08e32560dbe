-- Articles read again: what is remembered of their pages, other IDs of one article, copies, and what an edit did to the statements.

ALTER TABLE article_versions ADD COLUMN kind VARCHAR;
COMMENT ON COLUMN article_versions.kind IS 'Kind of page: article or live (a live blog, whose text keeps the paragraphs that have left its page); NULL before kinds were told apart.';

CREATE TABLE article_pages (
    article_id VARCHAR PRIMARY KEY, service VARCHAR NOT NULL, url VARCHAR NOT NULL, kind VARCHAR NOT NULL, published_at TIMESTAMP NOT NULL,
    first_seen_at TIMESTAMP NOT NULL, last_read_at TIMESTAMP NOT NULL, changed_at TIMESTAMP NOT NULL, text_sha256 VARCHAR NOT NULL, etag VARCHAR,
    last_modified VARCHAR, body_sha256 VARCHAR, failures INTEGER NOT NULL, next_try_at TIMESTAMP, withdrawn_at TIMESTAMP, last_error VARCHAR
);
COMMENT ON TABLE article_pages IS 'What is remembered of the page of each article that was fetched: when it is to be read again follows from it.';
COMMENT ON COLUMN article_pages.article_id IS 'The article (articles.article_id).';
COMMENT ON COLUMN article_pages.service IS 'Service that published it (services.service).';
COMMENT ON COLUMN article_pages.url IS 'Address at which it answered last; asked next.';
COMMENT ON COLUMN article_pages.kind IS 'Kind of page: article, live (read again more often while it goes on), gallery, video or audio.';
COMMENT ON COLUMN article_pages.published_at IS 'When the article was published (UTC).';
COMMENT ON COLUMN article_pages.first_seen_at IS 'When it was first read (UTC): the times of the other readings count from it.';
COMMENT ON COLUMN article_pages.last_read_at IS 'When it was last read (UTC): an answer came, or a fault that does not pass.';
COMMENT ON COLUMN article_pages.changed_at IS 'When its text was last found to be another (UTC); at first, first_seen_at.';
COMMENT ON COLUMN article_pages.text_sha256 IS 'sha256 (hex) of the text as the page had it last.';
COMMENT ON COLUMN article_pages.etag IS 'ETag of the last answer, as the server sent it.';
COMMENT ON COLUMN article_pages.last_modified IS 'Last-Modified of the last answer, as the server sent it.';
COMMENT ON COLUMN article_pages.body_sha256 IS 'sha256 (hex) of the last body.';
COMMENT ON COLUMN article_pages.failures IS 'Tries in a row that brought no answer.';
COMMENT ON COLUMN article_pages.next_try_at IS 'Not to be asked before (UTC); NULL: whenever it is due.';
COMMENT ON COLUMN article_pages.withdrawn_at IS 'Since when the page is gone (UTC): 404, 410, or a redirect to what is no article. NULL while it is there. What was stored stays.';
COMMENT ON COLUMN article_pages.last_error IS 'What the last reading said that brought no text; NULL after one that did.';
INSERT INTO article_pages
SELECT article_id, arg_max(service, version), arg_max(url, version), 'article', arg_max(published_at, version), min(first_seen_at), max(first_seen_at),
       max(first_seen_at), arg_max(text_sha256, version), NULL, NULL, NULL, 0, NULL, NULL, NULL
FROM article_versions WHERE url LIKE 'http%' GROUP BY article_id HAVING min(first_seen_at) > now() AT TIME ZONE 'UTC' - INTERVAL 7 DAY;

CREATE TABLE aliases (alias_id VARCHAR PRIMARY KEY, article_id VARCHAR NOT NULL, url VARCHAR NOT NULL, first_seen_at TIMESTAMP NOT NULL);
COMMENT ON TABLE aliases IS 'Other IDs of an article: it was asked for under one and answered under the other. Neither is fetched a second time.';
COMMENT ON COLUMN aliases.alias_id IS 'The other ID.';
COMMENT ON COLUMN aliases.article_id IS 'The article (articles.article_id).';
COMMENT ON COLUMN aliases.url IS 'Address under which it was asked for.';
COMMENT ON COLUMN aliases.first_seen_at IS 'When that was first seen (UTC).';

CREATE TABLE copies (article_id VARCHAR PRIMARY KEY, original_id VARCHAR NOT NULL, linked_at TIMESTAMP NOT NULL);
COMMENT ON TABLE copies IS 'Articles with the text of another one, or nearly (four fifths of all runs of four words in common), published within 30 days of it: syndicated to another service, or published again.';
COMMENT ON COLUMN copies.article_id IS 'The copy (articles.article_id).';
COMMENT ON COLUMN copies.original_id IS 'The earliest published of all articles with this text (articles.article_id); never a copy itself.';
COMMENT ON COLUMN copies.linked_at IS 'When they were found to be copies (UTC).';

CREATE TABLE text_prints (article_id VARCHAR NOT NULL, published_on DATE NOT NULL, bands BIGINT[] NOT NULL);
COMMENT ON TABLE text_prints IS 'Sketches of the latest texts, of 30 words or more: like texts share one of the bands.';
COMMENT ON COLUMN text_prints.article_id IS 'The article (articles.article_id).';
COMMENT ON COLUMN text_prints.published_on IS 'Day of its publication: what finds the sketches of a time among many.';
COMMENT ON COLUMN text_prints.bands IS 'Eight hashes over parts of a MinHash of the text''s runs of four words.';

CREATE TABLE prints_waiting (article_id VARCHAR PRIMARY KEY);
COMMENT ON TABLE prints_waiting IS 'Articles that an older program stored without a sketch of their text; each run makes some.';
COMMENT ON COLUMN prints_waiting.article_id IS 'The article (articles.article_id).';
INSERT INTO prints_waiting SELECT DISTINCT article_id FROM article_versions;

CREATE TABLE edit_log (
    edit_id VARCHAR PRIMARY KEY, article_id VARCHAR NOT NULL, old_version INTEGER NOT NULL, new_version INTEGER NOT NULL, kind VARCHAR NOT NULL,
    holder VARCHAR NOT NULL, target VARCHAR NOT NULL, speaker VARCHAR, old_stance VARCHAR, new_stance VARCHAR, old_statement_id VARCHAR,
    new_statement_id VARCHAR, old_evidence VARCHAR, new_evidence VARCHAR, edited_at TIMESTAMP NOT NULL, recorded_at TIMESTAMP NOT NULL, classifier VARCHAR NOT NULL
);
COMMENT ON TABLE edit_log IS 'What edits of articles did to their statements; the view edits shows it with the articles. A new post of a live blog is no edit.';
COMMENT ON COLUMN edit_log.edit_id IS 'Hash of article, versions, kind, holder, target, speaker and stances.';
COMMENT ON COLUMN edit_log.article_id IS 'The article (articles.article_id).';
COMMENT ON COLUMN edit_log.old_version IS 'Version before the edit (article_versions.version).';
COMMENT ON COLUMN edit_log.new_version IS 'Version after it.';
COMMENT ON COLUMN edit_log.kind IS 'appeared, vanished, or flipped (the same voice has another stance).';
COMMENT ON COLUMN edit_log.holder IS 'Whose position: ISO 3166-1 alpha-3 of a state, or an organisation''s short name.';
COMMENT ON COLUMN edit_log.target IS 'Territorial question (targets.target).';
COMMENT ON COLUMN edit_log.speaker IS 'Person as written; NULL when nobody is named.';
COMMENT ON COLUMN edit_log.old_stance IS 'Stance before the edit; NULL for appeared.';
COMMENT ON COLUMN edit_log.new_stance IS 'Stance after it; NULL for vanished.';
COMMENT ON COLUMN edit_log.old_statement_id IS 'Statement before the edit (statement_log.statement_id); NULL for appeared.';
COMMENT ON COLUMN edit_log.new_statement_id IS 'Statement after it (statement_log.statement_id); NULL for vanished.';
COMMENT ON COLUMN edit_log.old_evidence IS 'The passage before the edit, verbatim; NULL for appeared.';
COMMENT ON COLUMN edit_log.new_evidence IS 'The passage after it, verbatim; NULL for vanished.';
COMMENT ON COLUMN edit_log.edited_at IS 'When the new version was stored (UTC): the edit is not later.';
COMMENT ON COLUMN edit_log.recorded_at IS 'When this was found (UTC).';
COMMENT ON COLUMN edit_log.classifier IS 'Version stamp of the classifier that read both versions.';

ALTER TABLE statement_log ADD COLUMN first_statement_id VARCHAR;
COMMENT ON COLUMN statement_log.first_statement_id IS 'The same statement as the earliest version of the article in a row has it (statement_log.statement_id); NULL where this is it: an edit elsewhere in the text makes no new statement of it.';
ALTER TABLE position_log ADD COLUMN independent INTEGER;
COMMENT ON COLUMN position_log.independent IS 'How many articles report it of their own, copies of one text counted once; NULL before copies were linked: as articles.';
ALTER TABLE alerts ADD COLUMN edit_id VARCHAR;
COMMENT ON COLUMN alerts.edit_id IS 'Edit that caused it (edits.edit_id); NULL for alerts of other rules.';
COMMENT ON COLUMN alerts.rule IS 'Rule that raised it; first_stance: this holder was never seen with this stance on this target; edited: an edit of an article let a statement appear, vanish or flip; feed-unhealthy, feed-recovered: of a feed.';
COMMENT ON COLUMN alerts.stance IS 'The stance; of a statement that vanished, the one that it had; NULL in an alert about a feed.';
COMMENT ON COLUMN alerts.alert_id IS 'Hash of the news, the rule and the channel: the same news is told once.';
COMMENT ON COLUMN runs.kind IS 'What ran: run, demo, add, backfill, reclassify, recheck.';
