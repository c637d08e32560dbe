"""Who speaks by label: «Историк из Караганды: …», "Orlov: …", «Алматылық саясаттанушы: …». Several are asked, each paragraph is one's own. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from classify.discourse.scenes import origin
from classify.holders.actors import Phrase
from classify.language.matching import words
from classify.language.naming import NAME
from classify.lexicons import actors
from classify.sentences import Sentence, read

# Up to six words before a colon that opens a paragraph: a name, a trade, a trade and a town.
_LABEL = re.compile(r"^\s*(?P<label>[A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺӮҲҶӢ][\w’'‘ʻ/.-]{1,30}(?:,?\s(?:\d\d,?\s)?[\w’'‘ʻ/.-]{1,30}){0,5}):\s+(?=\S)")
_ASIDE = re.compile(r"\s*\([^)]{1,60}\)(?=:\s)")  # "Orlov (laughs): …"
_LEVELS = ("expert", "media", "public", "legislature", "party", "state", "subnational")
_OFFERED = 2  # voices that make a panel
_PLACES = ("state", "seat", "city", "adjective")
# Somebody is brought in by a name that begins so: «Историк Сергей Орлов (Москва)», "Arman Seitov, a political scientist in Almaty;"
_NEXT_ONE = re.compile(rf";|\n|,?\s(?:and|и|а также|та|і|й|және|мен|пен|жана|менен|va|hamda|ва)\s(?=[^,;]{{0,60}}{NAME}\s{NAME})")
_BEHIND = 110  # characters behind a name that tell who he is
_BEFORE = 70
# Of his who has the word: «наш МИД», "our foreign ministry", «біздің министрлік», "bizning prezident".
_OURS = re.compile(
    r"(?:\bour(?:\s+own)?|\bнаш(?:а|е|и|его|ей|ему|им|их|у)?|\bнаш(?:ого|ої|ому|ою)|\bбіздің|\bбиздин|\bbizning|\bбизнинг)\s+(?:[\w’'-]+\s+)?$|^(?:и|ҳои)?\s+мо\b",
    re.I,
)
_BASED = re.compile(r"\b([A-Z][a-z]{2,}(?:\s[A-Z][a-z]+)?)-based\b")
_OUR_STATES = ("state", "legislature")


@dataclass(frozen=True, slots=True)
class Panel:
    """Whose each labelled paragraph is, and where in it his words begin."""

    voices: dict[int, Phrase] = field(default_factory=dict)  # by paragraph
    begins: dict[int, int] = field(default_factory=dict)  # offset in its first sentence, of askers too
    asker: str = ""


def panel(sentences: Sequence[Sentence]) -> Panel:
    """Those who answer by label where one label asks at least twice and two others answer; nothing else is a panel."""
    opening: dict[int, Sentence] = {}
    for sentence in sentences:
        opening.setdefault(sentence.paragraph, sentence)
    labels = {at: hit for at, s in opening.items() if (hit := _LABEL.match(_plain(s.text)))}
    if len(labels) <= _OFFERED:
        return Panel()
    count = Counter(hit["label"] for hit in labels.values())
    first = next((at for at in sorted(labels) if count[labels[at]["label"]] > 1 or opening[at].text.rstrip(" »”\"").endswith("?")), None)
    if first is None:
        return Panel()
    asker = labels[first]["label"]
    labels = {at: hit for at, hit in labels.items() if at >= first}
    before = [s for s in sentences if s.paragraph < first]
    known: list[tuple[set[str], Phrase]] = []
    voices: dict[int, Phrase] = {}
    for at in sorted(labels):
        label = labels[at]["label"]
        if label == asker:
            continue
        who = _known(label, known) or _by_trade(opening[at], label) or _by_name(label, before)
        if who is None:
            continue
        known.append((_keys(label), who))
        voices[at] = who
    if len({(v.holder, v.role, v.speaker) for v in voices.values()}) < _OFFERED:
        return Panel()
    return Panel(voices, {at: labels[at].end() for at in labels if at in voices or labels[at]["label"] == asker}, asker)


def unlabelled(sentence: Sentence, told: Panel, opens: bool, on: date) -> Sentence:
    """The first sentence of a voice's paragraph without the label before it; as long as before."""
    at = told.begins.get(sentence.paragraph)
    if at is None or not opens:
        return sentence
    return read(" " * at + sentence.text[at:], sentence.lang, on, sentence.paragraph)


def of_ours(sentence: Sentence, voice: Phrase) -> Sentence:
    """The sentence with "our ministry" as that of the voice's state."""
    if voice.holder is None:
        return sentence
    mine = [replace(p, holder=voice.holder) if p.holder is None and p.level in _OUR_STATES and _ours(sentence, p) else p for p in sentence.phrases]
    return replace(sentence, phrases=mine) if mine != sentence.phrases else sentence


def _ours(sentence: Sentence, phrase: Phrase) -> bool:
    if sentence.lang == "tg":
        return _OURS.search(sentence.text[phrase.end : phrase.end + 8]) is not None
    before = sentence.text[max(0, phrase.start - _BEFORE // 2) : phrase.start]
    return _OURS.search(before) is not None or _OURS.match(f"{sentence.text[phrase.start : phrase.end].split()[0]} ") is not None


def _plain(text: str) -> str:
    """The text with what a label adds in brackets blanked."""
    hit = _ASIDE.search(text, 0, 100)
    return text if hit is None else f"{text[: hit.start()]}:{' ' * (hit.end() - hit.start())}{text[hit.end() + 1 :]}"


def _keys(label: str) -> set[str]:
    return {word.casefold().strip(",.") for word in label.split() if len(word) > 3}


def _known(label: str, known: Iterable[tuple[set[str], Phrase]]) -> Phrase | None:
    """Who has spoken by a label that has all words of this one: "Historian" after "Historian from Almaty"."""
    mine = _keys(label)
    found = [who for keys, who in known if mine and mine <= keys]
    return found[0] if len(set(found)) == 1 else None


def _by_trade(sentence: Sentence, label: str) -> Phrase | None:
    """Whom a label tells by his trade and town, or by a name known everywhere."""
    end = sentence.text.find(label) + len(label)
    here = [p for p in sentence.phrases if p.end <= end and not p.drop]
    person = next((p for p in here if (p.role or (p.speaker and p.holder)) and p.level in _LEVELS), None)
    if person is None:
        return None
    holder = person.holder or origin(sentence, person, here, None) or next((p.holder for p in here if p.holder), None)
    return replace(person, holder=holder or _place(sentence, 0, end))


def _place(sentence: Sentence, start: int, end: int) -> str | None:
    based = _BASED.search(sentence.text, start, end)
    if based is not None:  # "a Moscow-based historian"
        return next((m.value.holder for m in actors("en").find(words(based[1], "en")) if m.value.kind in _PLACES and m.value.holder), None)
    return next((m.value.holder for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind in _PLACES and m.value.holder), None)


def _by_name(label: str, before: Sequence[Sentence]) -> Phrase | None:
    """Whom the article has brought in by the name of a label: what stands around it tells his trade and his town."""
    surname = label.split()[-1]
    for sentence in before:
        at = sentence.text.find(surname)
        if at < 0:
            continue
        named = next((p for p in sentence.phrases if p.speaker and p.start <= at < p.end), None)
        hit = re.search(rf"(?:{NAME}\s)*$", sentence.text[max(0, at - 40) : at])
        start = at - len(hit[0]) if hit else at
        stop = _NEXT_ONE.search(sentence.text, at + len(surname), at + _BEHIND)
        end = stop.start() if stop else min(len(sentence.text), at + _BEHIND)
        left = max((m.end() for m in _NEXT_ONE.finditer(sentence.text, max(0, start - _BEFORE), start)), default=max(0, start - _BEFORE))
        around = [p for p in sentence.phrases if left <= p.start < end and p.role and p.level in _LEVELS]
        office = named or next((p for p in around if p.start >= start), None) or (around[-1] if around else None)
        holder = (office.holder if office else None) or _place(sentence, at, end) or _place(sentence, left, start)
        if holder is None:
            continue
        level = office.level if office else "expert"
        speaker = (named.speaker if named else None) or sentence.text[start : at + len(surname)]
        return Phrase(at, at + len(surname), holder, level, speaker, office.role if office else None, subject=True, located=False, bare=False, drop=False)
    return None
