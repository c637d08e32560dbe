"""Any text at all: nothing raises, offsets hold, work stays in proportion. `make soak` draws 10,000 texts instead of 300."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from classify.language.matching import Match, Matcher, Word, words
from classify.lexicons import LANGUAGES
from classify.records import SCORE
from classify.statements import Classifier, Document, candidates
from tests.classify.fakes import CATALOGUE, WordModel, document

EXAMPLES = max(300, settings.default.max_examples if settings.default else 0)  # the profile "soak" asks for more
LONGEST = 1200  # characters of a sentence, hence of evidence
READINGS = 60  # times that each word may be looked up: about fifteen word lists, in a sentence, its clauses, the topic and the gate
SECONDS = 60  # of one core for a megabyte; 4 to 12 measured
EDGES = (
    *("«", "»", "“", "”", "„", "‘", "’", '"', "'", "(", ")", "— ", "– ", "-", ". ", "! ", "…", "?!", "\n", "\r\n", "\u2028", " ", ",", ";", ":"),
    *("\u00a0", "\u200b", "\u202e", "\ufeff", "\x00", "\x1c", "\ud7ff", "\ue000", "\U0010ffff", "İ", "ı", "ſ", "ﬀ", "ß", "ё", "й", "о‘", "g‘", "’s", "s’"),
    *("🇺🇦", "👩‍👩‍👧", "中文", "العربية", "עברית", "ไทย", "𝕂azakhstan", "Ⅻ", "²", "٣", "१२ марта"),
)
WORDS = (
    *("Kazakhstan", "Astana", "Астана", "Ақорда", "Россия", "Oʻzbekiston", "Toqaev", "Токаев", "МИД", "he", "он", "ол", "u", "вай", "U.S.", "г.", "ст."),
    *("said that", "заявил, что", "деді", "dedi", "гуфт", "по его словам", "according to", "не признает", "танымайды", "will not recognise", "tan olmaydi"),
    *("abstained", "воздержался", "қалыс қалды", "declined to comment", "молчит", "and", "while", "а", "ал эми", "neither", "nor"),
    *("Crimea", "Крым", "Қырымды", "Луганск", "Qorabog‘", "territorial integrity", "тамомияти арзии", "resolution", "borders", "annexed"),
    *("17 июня", "in March", "2014", "two days later", "31 февраля 9999", "30.02.2020", "былтыр", "0000-00-00", "on Monday"),
)
PIECES = st.lists(st.sampled_from(EDGES + WORDS), max_size=60)
SHORT = st.one_of(st.text(max_size=300), PIECES.map(" ".join), PIECES.map("".join))
LONG = st.builds(lambda unit, head, size: head + unit * (size // len(unit)), SHORT.filter(bool), SHORT, st.sampled_from([2_000, 20_000, 200_000, 1_000_000]))
TEXTS = st.integers(0, 60).flatmap(lambda n: LONG if n == 37 else SHORT)
LANGS = st.sampled_from([*LANGUAGES, "de", ""])
DATES = st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31))


class _Counting:
    """Counts the words that matchers look up."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.looked_up = 0
        plain = Matcher._find

        def counted(matcher: Matcher[object], tokens: list[Word]) -> list[Match[object]]:
            self.looked_up += len(tokens)
            return plain(matcher, tokens)

        patch.setattr(Matcher, "_find", counted)


@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large])
@given(TEXTS, LANGS, SHORT, DATES)
@example("Crimea" + ",US" * 6_666, "en", "", datetime(2000, 1, 1))  # 84 readings and 200 seconds a megabyte before a list's end was looked at first
@example("Crimea" + "; US " * 4_000, "en", "", datetime(2000, 1, 1))
def test_no_text_raises_offsets_hold_and_work_is_bounded(text: str, lang: str, title: str, published: datetime) -> None:
    model = WordModel(0.99)
    with pytest.MonkeyPatch.context() as patch:
        counting = _Counting(patch)
        started = time.process_time()
        (found,) = Classifier(model, CATALOGUE).classify([Document(text, lang, published.replace(tzinfo=UTC), title)])  # type: ignore[arg-type]
        seconds = time.process_time() - started
    for statement in found:
        assert text[statement.evidence_start : statement.evidence_end] == statement.evidence != ""
        assert statement.score == SCORE[statement.stance] and statement.target in CATALOGUE.targets
        assert sum(statement.probabilities) == pytest.approx(1, abs=1e-3)
    known = len(words(text, lang)) + len(words(title, lang))
    assert counting.looked_up <= READINGS * (known + 1)
    assert len(model.read) <= known and all(len(read) <= LONGEST for read in model.read)
    assert seconds < 5 + SECONDS * len(text) / 1e6


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kazakhstan will not recognise Luhansk " * 26_000, "en"),
        ("Крым " + "«" * 1_000_000, "ru"),
        ("К" * 1_000_000 + " Крым", "ru"),
        ("Crimea " + "(" * 1_000_000, "en"),
        ("Crimea " + "a.b-c’d/" * 120_000, "en"),
        ("Crimea\n" * 30_000, "en"),
        ("Crimea " + "U.S. " * 60_000, "en"),
        ("Крым " + "а. " * 330_000, "ru"),
        ("Крым " + "Казахстан, Россия и " * 15_000, "ru"),
        ("Crimea " + " " * 1_000_000 + ". x", "en"),
    ],
    ids=["sentence", "quotes", "word", "brackets", "joined", "lines", "abbreviations", "ends", "states", "spaces"],
)
def test_one_line_of_a_megabyte(text: str, lang: str) -> None:
    started = time.process_time()
    found = candidates(document(text, lang), CATALOGUE)
    assert time.process_time() - started < 5 + SECONDS * len(text) / 1e6
    assert len(found) <= len(text.split()) and all(candidate.end - candidate.start <= LONGEST for candidate in found)
