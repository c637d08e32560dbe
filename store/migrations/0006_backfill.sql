-- How far a backfill is. No keys on the pages: there may be hundreds of thousands, and backfill.py keeps their addresses unique.

CREATE TABLE backfill_lists (
    service VARCHAR NOT NULL, url VARCHAR NOT NULL, kind VARCHAR NOT NULL, depth INTEGER NOT NULL, state VARCHAR NOT NULL, lastmod TIMESTAMP,
    position BIGINT NOT NULL, mark VARCHAR NOT NULL, urls BIGINT NOT NULL, message VARCHAR NOT NULL, read_at TIMESTAMP, PRIMARY KEY (service, url)
);
COMMENT ON TABLE backfill_lists IS 'What a backfill reads to find articles: sitemaps, listing pages, files of the raw archive.';
COMMENT ON COLUMN backfill_lists.service IS 'The service that is backfilled (services.service).';
COMMENT ON COLUMN backfill_lists.url IS 'Address of the sitemap, of the listing without its page number, or of the file.';
COMMENT ON COLUMN backfill_lists.kind IS 'sitemap, listing or archive.';
COMMENT ON COLUMN backfill_lists.depth IS 'How many sitemap indexes it was found through.';
COMMENT ON COLUMN backfill_lists.state IS 'found: is to be read; read; failed: could not be read, and is tried by the next backfill.';
COMMENT ON COLUMN backfill_lists.lastmod IS 'When the list last changed, as the index says (UTC); a later one makes it be read again.';
COMMENT ON COLUMN backfill_lists.position IS 'Of a listing: the next page; of a file: how many of its records are done; else 0.';
COMMENT ON COLUMN backfill_lists.mark IS 'Of a listing: whole once its last page was read; of a file: a hash of its beginning and of the dates asked for, to which position belongs.';
COMMENT ON COLUMN backfill_lists.urls IS 'How many articles it lists.';
COMMENT ON COLUMN backfill_lists.message IS 'What was wrong with it, one line; empty when nothing.';
COMMENT ON COLUMN backfill_lists.read_at IS 'When it was last read (UTC).';

CREATE TABLE backfill_pages (
    service VARCHAR NOT NULL, article_id VARCHAR NOT NULL, url VARCHAR NOT NULL, lastmod TIMESTAMP, found_at TIMESTAMP NOT NULL,
    state VARCHAR NOT NULL, published_at TIMESTAMP, attempts INTEGER NOT NULL, next_try_at TIMESTAMP, last_error VARCHAR
);
COMMENT ON TABLE backfill_pages IS 'The articles that a backfill found in lists, and what became of each; one row an article and service.';
COMMENT ON COLUMN backfill_pages.service IS 'The service that is backfilled (services.service).';
COMMENT ON COLUMN backfill_pages.article_id IS 'Identity of the article, by its address (articles.article_id).';
COMMENT ON COLUMN backfill_pages.url IS 'Address, as first listed.';
COMMENT ON COLUMN backfill_pages.lastmod IS 'lastmod of the sitemap (UTC): when the page last changed, so no earlier than it was published; NULL where none is given.';
COMMENT ON COLUMN backfill_pages.found_at IS 'When it was first listed (UTC).';
COMMENT ON COLUMN backfill_pages.state IS 'waiting: to be fetched; stored: is an article; outside: published before or after the dates asked for; gone: gives no article.';
COMMENT ON COLUMN backfill_pages.published_at IS 'Publication time, from the page (UTC); NULL until it was read.';
COMMENT ON COLUMN backfill_pages.attempts IS 'Failed tries to fetch it.';
COMMENT ON COLUMN backfill_pages.next_try_at IS 'Earliest time of the next try (UTC).';
COMMENT ON COLUMN backfill_pages.last_error IS 'What the last failed try said.';
