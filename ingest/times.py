"""Times as feeds and pages write them → aware, UTC."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime

_EARLIEST_YEAR = 1990  # the CMS dates its stubs 0001-01-01, others use 1970-01-01
_ISO = re.compile(r"^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?$", re.IGNORECASE)


def parse_time(text: str, tz: tzinfo = UTC) -> datetime | None:
    """ISO 8601 (also with a space for the T, and doubly escaped) or RFC 822 → UTC; None for anything else or before 1990.

    `tz` is taken where the text gives no offset.
    """
    text = html.unescape(html.unescape(text)).strip()
    match = _ISO.match(text)
    try:
        if match:
            day, clock, fraction, offset = match.groups()
            offset = (offset or "").upper()
            zone = "+00:00" if offset in ("Z", "UTC", "GMT") else offset
            moment = datetime.fromisoformat(
                f"{day}T{clock or '00:00'}{'.' + fraction[:6].ljust(6, '0') if fraction and clock and clock.count(':') == 2 else ''}{zone}"
            )
        else:
            moment = parsedate_to_datetime(text)
        return as_utc(moment, tz)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def as_utc(moment: datetime, tz: tzinfo = UTC) -> datetime | None:
    """Aware and in UTC; None before 1990."""
    if moment.year < _EARLIEST_YEAR or moment.year > 9998:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=tz)).astimezone(UTC)
