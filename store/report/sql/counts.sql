SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM statements), (SELECT count(*) FROM positions), (SELECT count(*) FROM services),
       (SELECT min(stated_on) FROM positions), (SELECT max(stated_on) FROM positions), (SELECT max(last_reported_at) FROM positions),
       coalesce((SELECT list(DISTINCT classifier ORDER BY classifier) FROM statements), []),
       (SELECT count(*) FROM article_versions WHERE superseded_at IS NULL AND classified_by IS NULL);
