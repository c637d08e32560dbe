-- What Prometheus is told: measure, its labels' values, and the value. Times are seconds since 1970.
SELECT 'polls' AS measure, [outcome] AS labels, count(*)::DOUBLE AS value FROM polls GROUP BY outcome
UNION ALL SELECT 'articles', [service], count(*) FROM articles GROUP BY service
UNION ALL SELECT 'articles_waiting', [], count(*) FROM article_versions WHERE superseded_at IS NULL AND classified_by IS NULL
UNION ALL SELECT 'statements', [stance], count(*) FROM statements GROUP BY stance
UNION ALL SELECT 'positions', [stance], count(*) FROM positions GROUP BY stance
UNION ALL SELECT 'alerts', [rule, state], count(*) FROM alerts GROUP BY rule, state
UNION ALL SELECT 'alert_oldest_pending', [], epoch(min(created_at)) FROM alerts WHERE state = 'pending' HAVING count(*) > 0
UNION ALL SELECT 'feed_health', [feed_id, health], 1 FROM feeds WHERE enabled
UNION ALL SELECT 'feed_failures', [feed_id], failures FROM feeds WHERE enabled
UNION ALL SELECT 'feed_last_poll', [feed_id], epoch(last_polled_at) FROM feeds WHERE enabled AND last_polled_at IS NOT NULL
UNION ALL SELECT 'feed_last_new', [feed_id], epoch(last_new_at) FROM feeds WHERE enabled AND last_new_at IS NOT NULL
UNION ALL SELECT 'run_last_end', [kind, status], epoch(max(finished_at)) FROM runs WHERE finished_at IS NOT NULL GROUP BY kind, status
UNION ALL SELECT 'run_last_seconds', [kind], epoch(max_by(finished_at, started_at) - max(started_at)) FROM runs WHERE finished_at IS NOT NULL GROUP BY kind
-- From publication to storage, of the last day's news; what a backfill brings is no news.
UNION ALL
SELECT 'article_lag', ['0.5'], quantile_cont(epoch(first_seen_at - published_at), 0.5) FROM articles
WHERE first_seen_at > $since AND first_seen_at - published_at BETWEEN INTERVAL 0 SECOND AND INTERVAL 2 DAY HAVING count(*) > 0
UNION ALL
SELECT 'article_lag', ['0.95'], quantile_cont(epoch(first_seen_at - published_at), 0.95) FROM articles
WHERE first_seen_at > $since AND first_seen_at - published_at BETWEEN INTERVAL 0 SECOND AND INTERVAL 2 DAY HAVING count(*) > 0
ORDER BY ALL
