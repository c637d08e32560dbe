CREATE OR REPLACE VIEW articles AS
SELECT v.article_id, v.url, v.canonical_url, v.service, v.lang, v.title, v.authors, v.published_at, v.modified_at, f.first_seen_at, v.version, v.text,
       v.text_sha256, v.extractor, v.classified_by, coalesce(v.kind, 'article') AS kind, c.original_id AS copy_of, p.withdrawn_at
FROM article_versions AS v
JOIN (SELECT article_id, min(first_seen_at) AS first_seen_at FROM article_versions GROUP BY article_id) AS f ON f.article_id = v.article_id
LEFT JOIN copies AS c ON c.article_id = v.article_id
LEFT JOIN article_pages AS p ON p.article_id = v.article_id
WHERE v.superseded_at IS NULL;
COMMENT ON VIEW articles IS 'One row for each article: its latest version. Older versions are in article_versions.';
COMMENT ON COLUMN articles.article_id IS 'Identity: the CMS''s numeric ID, else a hash of the canonical URL.';
COMMENT ON COLUMN articles.url IS 'Where it was found.';
COMMENT ON COLUMN articles.canonical_url IS 'Canonical URL.';
COMMENT ON COLUMN articles.service IS 'Service that published it (services.service); other when its host is in no catalogue.';
COMMENT ON COLUMN articles.lang IS 'Language (ISO 639-1).';
COMMENT ON COLUMN articles.title IS 'Title.';
COMMENT ON COLUMN articles.authors IS 'Authors as the page names them.';
COMMENT ON COLUMN articles.published_at IS 'Publication time (UTC).';
COMMENT ON COLUMN articles.modified_at IS 'Time of the last change, as the page gives it (UTC).';
COMMENT ON COLUMN articles.first_seen_at IS 'When its first version was stored (UTC).';
COMMENT ON COLUMN articles.version IS 'Number of this version, from 1.';
COMMENT ON COLUMN articles.text IS 'Body text: paragraphs separated by one newline. Evidence offsets count its characters.';
COMMENT ON COLUMN articles.text_sha256 IS 'sha256 (hex) of text in UTF-8.';
COMMENT ON COLUMN articles.extractor IS 'What extracted the text: pangea or trafilatura, slash, version.';
COMMENT ON COLUMN articles.classified_by IS 'Version stamp of the classifier that read it last; NULL when none has yet.';
COMMENT ON COLUMN articles.kind IS 'Kind of page: article, live (a live blog, whose text keeps the paragraphs that have left its page), or gallery, video and audio with a text.';
COMMENT ON COLUMN articles.copy_of IS 'The earliest article with this text, or nearly (articles.article_id): this one was syndicated or published again; NULL for a text of its own.';
COMMENT ON COLUMN articles.withdrawn_at IS 'Since when its page is gone (UTC), as far as it was read again; NULL while it is there. Text and statements stay.';
