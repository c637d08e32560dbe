"""Facts for tests of the report, as many as wanted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from store.report.facts import Change, Counts, Evidence, Facts, FeedRow, Position, Question, Stance, Vote

NOW = datetime(2022, 10, 13, 9, 30, tzinfo=UTC)
HOLDERS = {"KAZ": "Kazakhstan", "RUS": "Russia", "SRB": "Serbia", "TKM": "Turkmenistan"}
QUESTIONS = (Question("crimea", "Crimea", "UKR"), Question("ua-2022", "Donetsk, Luhansk, Zaporizhzhya and Kherson", "UKR"))
STANCES = ("rejects", "affirms", "neutral", "accommodates", "endorses", "threatens", "silent")


def position(number: int = 1, **changed: Any) -> Position:
    values: dict[str, Any] = {
        "position_id": f"p{number}", "holder": "KAZ", "holder_level": "state", "target": "ua-2022", "stance": "affirms", "stated_on": date(2022, 9, 26),
        "precision": "day", "reported_at": datetime(2022, 9, 27, 12, tzinfo=UTC), "act": "says", "speaker": "Aibek Smadiyarov", "role": "spokesman",
        "articles": 1, "languages": ("en",), "evidence": "Kazakhstan proceeds from the territorial integrity of states.", "url": "https://news.example/1",
        "outlet": "The News", "lang": "en", "confidence": 0.9, "statement_id": f"s{number}",
    }  # fmt: skip
    return Position(**values | changed)


def stance(holder: str = "KAZ", target: str = "ua-2022", **changed: Any) -> Stance:
    values: dict[str, Any] = {
        "holder": holder, "holder_name": HOLDERS[holder], "holder_level": "state", "target": target, "stance": "affirms", "stated_on": date(2022, 9, 26),
        "precision": "day", "since": date(2022, 9, 26), "previous": None, "silent_on": None, "speaker": "", "evidence": "It affirms.", "url": "",
        "outlet": "The News", "lang": "en", "statement_id": "s1", "positions": 1,
    }  # fmt: skip
    return Stance(**values | changed)


def facts(positions: tuple[Position, ...], stances: tuple[Stance, ...], **changed: Any) -> Facts:
    counts = Counts(3, len(positions), len(positions), 1, date(2008, 8, 26), date(2022, 10, 12), NOW, ("marks/1",), 0)
    names = {row.holder: row.holder_name for row in stances}
    values: dict[str, Any] = {
        "counts": counts, "questions": QUESTIONS, "holders": names, "stances": stances, "positions": positions, "changes": (), "votes": (), "evidence": (),
        "feeds": (),
    }  # fmt: skip
    return Facts(**values | changed)


def many(count: int) -> Facts:
    """So many statements, each a position of its own, by a few holders in Latin, Cyrillic and right-to-left writing."""
    words = ("recognises no vote held at gunpoint", "не признаёт голосование под дулами", "לא תכיר בתוצאות המשאל", "референдумдарды танымайды")
    langs = ("en", "ru", "he", "kk")
    first = date(2008, 8, 26)
    positions, evidence = [], []
    for number in range(count):
        holder, target = list(HOLDERS)[number % 4], QUESTIONS[number // 4 % 2].target
        taken = first + timedelta(days=number * 5150 // count)
        text = f"{HOLDERS[holder]} {words[number % 4]}, {number}: " + "and that is what its spokesman repeated to reporters in the capital. " * 4
        reported = datetime(taken.year, taken.month, taken.day, 12, tzinfo=UTC)
        shared: dict[str, Any] = {
            "holder": holder, "holder_level": "state", "target": target, "stance": STANCES[number % 7], "stated_on": taken, "precision": "day", "act": "says",
            "speaker": f"Speaker {number}", "role": "spokesman", "evidence": text, "url": f"https://news.example/{number}", "outlet": "The News",
            "lang": langs[number % 4], "confidence": 0.5 + number % 50 / 100, "statement_id": f"{number:032x}",
        }  # fmt: skip
        positions.append(Position(position_id=f"p{number}", reported_at=reported, articles=1, languages=(langs[number % 4],), **shared))
        evidence.append(Evidence(quote_type="indirect", published_at=reported, title=f"Headline {number}", **shared))
    stances = tuple(stance(holder, question.target) for holder in HOLDERS for question in QUESTIONS)
    change = Change("KAZ", "ua-2022", date(2022, 10, 12), "neutral", "affirms", date(2022, 9, 26), f"{count - 1:032x}")
    vote = Vote("KAZ", "ES-11/4", "Territorial integrity", "ua-2022", date(2022, 10, 12), "abstain", "affirms", date(2022, 9, 26), "neutral", None, "agrees")
    feed = FeedRow("news/all", "The News", "en", "https://news.example/feed", "ok", None, "", "", NOW, NOW, count, 900.0)
    return facts(tuple(positions), stances, evidence=tuple(reversed(evidence)), changes=(change,), votes=(vote,), feeds=(feed,))
