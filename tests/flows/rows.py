"""A row of the outbox with sensible defaults."""

from __future__ import annotations

from datetime import UTC, date, datetime

from store.records import AlertRow


def alert(**given: object) -> AlertRow:
    fields: dict[str, object] = {
        "alert_id": "a" * 32, "rule": "first_stance", "channel": "json-1", "state": "pending", "attempts": 0, "last_error": None,
        "created_at": datetime(2022, 9, 26, tzinfo=UTC), "sent_at": None, "holder": "KAZ", "holder_name": "Kazakhstan", "target": "ua-2022",
        "target_name": "Donetsk", "stance": "affirms", "score": 1, "speaker": "Aibek Smadiyarov", "role": "spokesman", "stated_on": date(2022, 9, 1),
        "stated_on_precision": "day", "evidence": "We proceed from territorial integrity.", "title": "t", "url": "https://a.example/1", "service": "alpha",
        "lang": "en", "published_at": datetime(2022, 9, 27, tzinfo=UTC), "position_id": "20220901-aaaaaaaaaaaa", "articles": 1, "services": 1,
    }  # fmt: skip
    return AlertRow(**{**fields, **given})  # type: ignore[arg-type]
