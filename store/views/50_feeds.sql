CREATE OR REPLACE VIEW feeds AS
SELECT c.feed_id, c.service, s.name AS service_name, s.lang, c.url, c.kind, c.label, c.confidence, c.enabled, t.etag, t.last_modified, t.body_sha256,
       t.last_polled_at, t.last_new_at, coalesce(t.failures, 0) AS failures,
       coalesce(t.health, 'ok') AS health, t.since, coalesce(t.reason, '') AS reason, coalesce(t.mend, '') AS mend, t.next_poll_at, t.interval_s, t.gap_s,
       t.moved_to, p.outcome AS last_outcome, p.http_status AS last_http_status,
       p.message AS last_message, p.mend AS last_mend, coalesce(e.entries, 0) AS entries
FROM feed_catalogue AS c
LEFT JOIN services AS s ON s.service = c.service
LEFT JOIN feed_states AS t ON t.feed_id = c.feed_id
LEFT JOIN (
    SELECT feed_id, arg_max(outcome, polled_at) AS outcome, arg_max_null(http_status, polled_at) AS http_status, arg_max(message, polled_at) AS message,
           arg_max(mend, polled_at) AS mend
    FROM polls GROUP BY feed_id
) AS p ON p.feed_id = c.feed_id
LEFT JOIN (SELECT feed_id, count(*) AS entries FROM entries GROUP BY feed_id) AS e ON e.feed_id = c.feed_id;
COMMENT ON VIEW feeds IS 'The feeds of the catalogue and their health.';
COMMENT ON COLUMN feeds.feed_id IS 'Key of the feed: service, slash, label (rferl-en/news).';
COMMENT ON COLUMN feeds.service IS 'Service it belongs to (services.service).';
COMMENT ON COLUMN feeds.service_name IS 'What the service calls itself.';
COMMENT ON COLUMN feeds.lang IS 'Language of the service (ISO 639-1).';
COMMENT ON COLUMN feeds.url IS 'URL that is polled.';
COMMENT ON COLUMN feeds.kind IS 'rss or news_sitemap.';
COMMENT ON COLUMN feeds.label IS 'What the site calls the feed.';
COMMENT ON COLUMN feeds.confidence IS 'How sure the catalogue is that the URL serves this feed: high, medium, low.';
COMMENT ON COLUMN feeds.enabled IS 'Whether it is polled; false too when it left the catalogue.';
COMMENT ON COLUMN feeds.etag IS 'ETag of the last answer, as the server sent it.';
COMMENT ON COLUMN feeds.last_modified IS 'Last-Modified of the last answer, as the server sent it.';
COMMENT ON COLUMN feeds.body_sha256 IS 'sha256 (hex) of the last body.';
COMMENT ON COLUMN feeds.last_polled_at IS 'When it was last polled (UTC); NULL: never.';
COMMENT ON COLUMN feeds.last_new_at IS 'When it last had an entry not seen before (UTC).';
COMMENT ON COLUMN feeds.failures IS 'Failed polls in a row.';
COMMENT ON COLUMN feeds.health IS 'ok, wobble (something is wrong, too short to be told), down (faults that may pass), broken (faults that stay) or zombie (answers, brings nothing).';
COMMENT ON COLUMN feeds.since IS 'When the present trouble began (UTC); NULL while there is none.';
COMMENT ON COLUMN feeds.reason IS 'What the trouble is, in one line; empty while there is none.';
COMMENT ON COLUMN feeds.mend IS 'What to do about the trouble, in one line.';
COMMENT ON COLUMN feeds.next_poll_at IS 'Not to be asked before (UTC), unless by name; NULL: at the next run.';
COMMENT ON COLUMN feeds.interval_s IS 'Seconds between two polls, as the feed''s rhythm has it now.';
COMMENT ON COLUMN feeds.gap_s IS 'Seconds between two new entries, smoothed; NULL while not known.';
COMMENT ON COLUMN feeds.moved_to IS 'Where the URL has moved for good: what is polled in its place; NULL when it has not.';
COMMENT ON COLUMN feeds.last_outcome IS 'What the last poll brought: new, unchanged, empty or error.';
COMMENT ON COLUMN feeds.last_http_status IS 'HTTP status of the last poll; NULL when no answer came.';
COMMENT ON COLUMN feeds.last_message IS 'What happened in the last poll, in one line.';
COMMENT ON COLUMN feeds.last_mend IS 'What to do about it, in one line.';
COMMENT ON COLUMN feeds.entries IS 'Articles that this feed was the first to show.';
