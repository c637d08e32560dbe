-- The feeds in use, those in trouble first. $longest: characters of a text that are read.
SELECT feed_id, coalesce(service_name, service), lang, url, health, since, left(reason, $longest), left(mend, $longest), last_polled_at, last_new_at, entries, interval_s
FROM feeds
WHERE enabled
ORDER BY health = 'ok', feed_id;
