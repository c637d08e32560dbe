"""The labelled passages: enough of them, of every label, in pairs, and none of the evaluation's in training."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from classify import evaluate, examples
from classify.errors import DataError
from classify.examples import ARTICLE, Example
from classify.records import LABELS, sign_of
from tests.classify.fakes import CATALOGUE

TRAINING = examples.training()
AT_LEAST = {"en": 400, "ru": 400, "kk": 400, "ky": 80, "uz": 80, "tg": 80, "uk": 80}
WORDS_ALIKE = 5  # words in a row
MOST_ALIKE = 0.2  # share of the shorter text's runs of five words that the other text may have


def _of(lang: str) -> list[Example]:
    return [e for e in TRAINING if e.lang == lang]


def _runs(text: str) -> set[tuple[str, ...]]:
    """Runs of five words; a shorter text is one run."""
    words = re.findall(r"\w+", text.casefold().replace("ё", "е"))
    return {tuple(words[i : i + WORDS_ALIKE]) for i in range(max(1, len(words) - WORDS_ALIKE + 1))}


def _near_duplicates(ours: list[str], theirs: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of texts that share more than MOST_ALIKE of the shorter one's runs."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    runs = [_runs(text) for text in ours]
    for place, found in enumerate(runs):
        for run in found:
            holders[run].append(place)
    for text in theirs:
        mine = _runs(text)
        shared = Counter(place for run in mine for place in holders.get(run, ()))
        yield from ((ours[place], text) for place, n in shared.items() if n > MOST_ALIKE * min(len(mine), len(runs[place])))


@pytest.mark.parametrize(("lang", "least"), AT_LEAST.items())
def test_each_language_has_enough_of_every_label(lang: str, least: int) -> None:
    found = _of(lang)
    assert len(found) >= least
    assert {e.label for e in found} == set(LABELS)
    assert sum(e.style == "indirect" for e in found) >= least / 3
    assert {e.style for e in found} == {"plain", "indirect", ARTICLE}


def test_a_third_is_indirectly_worded() -> None:
    """Of what was written line by line: clauses of articles are worded as articles are."""
    assert sum(e.style == "indirect" for e in TRAINING) >= sum(e.style != ARTICLE for e in TRAINING) / 3


def test_there_are_two_thousand_on_every_target() -> None:
    assert len(TRAINING) >= 2000
    assert {e.target for e in TRAINING} >= set(CATALOGUE.targets)


@pytest.mark.parametrize("lang", AT_LEAST)
def test_contrast_pairs_have_two_labels(lang: str) -> None:
    pairs: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for example in _of(lang):
        if example.pair:
            pairs[example.event, example.pair].append(example)
    assert len(pairs) >= 10
    wrong = [key for key, sides in pairs.items() if len(sides) < 2 or len({e.label for e in sides}) < 2]
    assert wrong == []
    opposite = [key for key, sides in pairs.items() if {1, -1} <= {sign_of(e.label) for e in sides}]
    assert len(opposite) >= len(pairs) / 2


def test_no_text_is_there_twice() -> None:
    twice = [text for text, n in Counter(e.text.casefold() for e in TRAINING).items() if n > 1]
    assert twice == []


def test_no_template_filled_in_by_a_loop() -> None:
    """Texts of different events don't share most of their words in a row."""
    events = {e.text: e.event for e in TRAINING}
    texts = list(events)
    alike = [(a, b) for a, b in _near_duplicates(texts, texts) if events[a] != events[b]]
    assert len(alike) <= len(texts) / 50, alike[:5]


def _evaluation() -> list[str]:
    texts = [row.text for path in (evaluate.INDIRECT, evaluate.PASSAGES) for row in evaluate.read_statements(path)]
    texts += [side.text for side in evaluate.read_pairs(evaluate.PAIRS)]
    for folder in sorted(p for p in evaluate.GOLD.glob("*") if p.is_dir()):
        for path in sorted(folder.glob("*.html")) + sorted(folder.glob("*.txt")):
            texts += [re.sub(r"<[^>]+>", " ", line) for line in path.read_text(encoding="utf-8").split("\n")]
    return [text for text in texts if len(re.findall(r"\w+", text)) >= 3]


def test_evaluation_shares_nothing_with_training() -> None:
    framed = [text for e in examples.framed() for text in (e.text, *e.frame.split("|")[2:-1]) if len(re.findall(r"\w+", text)) >= 3]
    assert list(_near_duplicates([*(e.text for e in TRAINING), *dict.fromkeys(framed)], _evaluation())) == []


def test_frames_have_four_parts() -> None:
    """Whose, on what, the headline, what stands before."""
    found = examples.framed()
    assert found and all(e.frame.count("|") >= 4 and e.frame.endswith(" | ") and "," in e.frame.split(" | ")[0] for e in found)
    assert {e.style for e in found} == {ARTICLE}


def test_a_copy_would_be_found_out() -> None:
    """The test above fails on a copy, and on one with its first and last words changed."""
    texts = [e.text for e in TRAINING]
    long = next(e.text for e in TRAINING if len(e.text.split()) > 14)
    words = long.split()
    changed = " ".join(["Allegedly", *words[1:-1], "indeed"])
    assert [pair for pair in _near_duplicates(texts, [long]) if pair[0] == long]
    assert [pair for pair in _near_duplicates(texts, [changed]) if pair[0] == long]
    assert not list(_near_duplicates(texts, ["Rain fell on five quiet villages by the lake until late in the evening."]))


def test_the_passages_that_judge_are_of_all_labels_and_five_languages() -> None:
    rows = evaluate.read_statements(evaluate.INDIRECT)
    assert len(rows) >= 200 and len({row.lang for row in rows}) >= 5
    assert {row.label for row in rows} == set(LABELS)


def test_the_pairs_that_judge_have_two_sides() -> None:
    sides: dict[tuple[str, str], list[int]] = defaultdict(list)
    for side in evaluate.read_pairs(evaluate.PAIRS):
        sides[side.lang, side.pair].append(side.sign)
    assert len(sides) >= 100 and all(sorted(signs) == [-1, 1] for signs in sides.values())


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("lang\tlabel\ttext\n", "first line"),
        ("", "first line"),
        ("event\tlabel\ttarget\tstyle\tpair\ttext\ne\tloves\tua\tplain\t\tText.\n", "line 2"),
        ("event\tlabel\ttarget\tstyle\tpair\ttext\ne\tnone\t-\tplain\t\tText.\ne\tnone\t-\tplain\tText.\n", "line 3"),
        ("event\tlabel\ttarget\tstyle\tpair\ttext\ne\tnone\t-\tplain\t\t \n", "line 2"),
        ("event\tlabel\ttarget\tstyle\tpair\ttext\tframe\ne\tnone\t-\tplain\t\tText.\n", "line 2"),
    ],
)
def test_a_wrong_file_names_its_line(tmp_path: Path, body: str, named: str) -> None:
    path = tmp_path / "en.tsv"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(DataError) as raised:
        examples.read(path)
    assert str(path) in raised.value.message and named in raised.value.message


def test_the_digest_goes_with_labels_and_texts_and_not_with_their_order() -> None:
    two = TRAINING[:2]
    assert examples.digest(two) == examples.digest(two[::-1]) != examples.digest(two[:1])
