"""The sample edition: articles of the project's own in the markup and feeds of a news CMS, served over loopback HTTP.

Each text reports what public record has; no sentence is taken from an outlet. `gold/` holds the coding of each one.
"""

from ingest.sample.edition import SampleArticle, SampleError, Service, gold, load, services
from ingest.sample.render import export, feed, page
from ingest.sample.server import SampleServer, serve

__all__ = ["SampleArticle", "SampleError", "SampleServer", "Service", "export", "feed", "gold", "load", "page", "serve", "services"]
