"""The error tree of ingest. Each error has one line that names the URL or file, and one line with the mend."""

from __future__ import annotations


class IngestError(Exception):
    """Base. `soft` errors may pass by themselves: try again later. The others stay until somebody acts."""

    soft = False

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.mend = mend


class CatalogueError(IngestError):
    """A source catalogue cannot be used; names the file and the key."""


class BadAddress(IngestError):
    """Not an absolute http or https URL."""


class FetchError(IngestError):
    """No answer, or none that may be used."""


class Unreachable(FetchError):
    """No connection, no name, no certificate, or an answer that broke off."""

    soft = True


class TimedOut(FetchError):
    """The server was silent for too long, or the whole request took too long."""

    soft = True


class TooLarge(FetchError):
    """The body is over the byte limit, compressed or decoded."""


class RefusedAddress(FetchError):
    """The host resolves to a private, loopback, link-local or otherwise not public address."""


class BadRedirect(FetchError):
    """A loop, too many hops, or a redirect to something that is not a web address."""


class BadEncoding(FetchError):
    """The content-encoding is unknown or does not decode."""


class ArchiveError(FetchError):
    """An answer came, but the raw archive can't be written; it is asked for again."""

    soft = True


class HeldOff(FetchError):
    """The host has asked to be left alone for longer than anybody waits here; it was not asked."""

    soft = True


class ForbiddenByRobots(FetchError):
    """The host's robots.txt forbids the page."""


class RobotsUnknown(FetchError):
    """The host's robots.txt can't be had now, so that nothing but it is asked for."""

    soft = True


class HttpStatus(FetchError):
    """An HTTP status that brings no page."""

    def __init__(self, message: str, mend: str = "", *, status: int) -> None:
        super().__init__(message, mend)
        self.status = status
        self.soft = status in (401, 403, 408, 425, 429) or status >= 500


class PageError(IngestError):
    """A page arrived but gives no article."""


class NoArticle(PageError):
    """The page holds no article: a gallery, a video, a section, an empty page."""


class NotYet(NoArticle):
    """The page of an article that is not written yet: a stub dated to the year 1, or a headline without text."""

    soft = True


class NoDate(NoArticle):
    """The article says nowhere when it was published."""


class NoLanguage(NoArticle):
    """The article does not say its language, and its letters do not tell."""


class Undecodable(PageError):
    """The bytes are no text in any encoding that is declared or likely."""


class SitemapError(IngestError):
    """A sitemap or listing page arrived but can't be read."""


class FileError(PageError):
    """A file cannot be read from disk."""
