"""Which known roll call a vote is that is told by its occasion: "last week", "then", "in the spring", "on Ukraine's territorial integrity". No model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from classify import dates, targets
from classify.language.anchors import Seldom
from classify.lexicons import cues
from classify.sentences import Sentence
from classify.times.moments import Mention, Stated
from classify.wording import rules

_NEAR = timedelta(days=21)  # a day that was reckoned ("two days before the summit") may be off by so much
_REACH = 3  # paragraphs from a roll call to who voted "then"
_DAY = timedelta(days=1)

# Bodies other than the Assembly, whose votes are on days of their own.
_ELSEWHERE = Seldom(
    r"\bSecurity\s+Council|\bHuman\s+Rights\s+Council|\bParliamentary\s+Assembly|\bparliament\w*|\bSenat\w+|\bDuma\b|\bveto\w*"
    r"|Совет\w*\s+[Бб]езопасности|\bСовбез\w*|Рад[аиі]\w*\s+[Бб]езпеки|\bРадбез\w*|Совет\w*\s+по\s+правам|\bПАСЕ\b|\bпарламент\w*|\bГосдум\w*|\bДержд\w+|\bвето\b|\bреферендум\w*"
    r"|Қауіпсіздік\s+[Кк]еңес|Коопсуздук\s+[Кк]еңеш|Xavfsizlik\s+[Kk]engash|Шӯрои\s+[Аа]мният|\bреферендум\w*"
)
_ASSEMBLY = re.compile(r"assembl|ассамбле|асамбле|assamble|маҷма", re.I)
# A day that a vote is only likened to: "as in March", «наурыздағыдай».
_AS_THEN = {
    "en": re.compile(r"\b(?:as|like|unlike|just\s+as)\s+(?:(?:back|it\s+(?:did|had))\s+)?(?:in|on)?\s*$", re.I),
    "ru": re.compile(r"\b(?:как(?:\s+и)?|подобно\s+тому,?\s+как)\s+(?:в|во)?\s*$", re.I),
    "uk": re.compile(r"\b(?:як(?:\s+[ій])?|подібно\s+до\s+того,?\s+як)\s+(?:[ву])?\s*$", re.I),
    "tg": re.compile(r"\b(?:мисли|монанди|ҳамчун)\s+(?:моҳи\s+)?$", re.I),
}
_AS_ITS_END = re.compile(r"\w(?:dagidek|dagiday|дағыдай|дегідей|тағыдай|тегідей|дагыдай|дегидей|тагыдай|тегидей)", re.I)
_SPRING, _AUTUMN = 3, 9  # the first month of each
_SEASONS = {
    "en": {_SPRING: r"\bspring\b", _AUTUMN: r"\bautumn\b|\b(?:that|last|this)\s+fall\b|\bin\s+the\s+fall\b(?!\s+of\s+[A-Z])"},
    "ru": {_SPRING: r"\b(?:весной|весною|весне|весны|весенн\w+)\b", _AUTUMN: r"\b(?:осенью|осени|осенн\w+)\b"},
    "uk": {_SPRING: r"\b(?:навесні|весною|весни|весн[яі]н\w+)\b", _AUTUMN: r"\b(?:восени|осені|осінн\w+)\b"},
    "kk": {_SPRING: r"\bкөктем(?:де|гі|інде)\w*", _AUTUMN: r"\bкүз(?:де|гі|інде)\w*"},
    "ky": {_SPRING: r"\b(?:жазында|жазгы|жазда|көктөм\w*)\b", _AUTUMN: r"\bкүз(?:дө|гү|үндө)\w*"},
    "uz": {_SPRING: r"\bbahor(?:da|gi|ida)\w*|\bбаҳор(?:да|ги)\w*", _AUTUMN: r"\bkuz(?:da|gi|ida)\w*|\bкуз(?:да|ги)\b"},
    "tg": {_SPRING: r"\bбаҳор\w*", _AUTUMN: r"\bтирамоҳ\w*"},
}  # fmt: skip
_SEASON = {lang: {month: re.compile(pattern, re.I) for month, pattern in of.items()} for lang, of in _SEASONS.items()}


@dataclass(frozen=True, slots=True)
class Ballot:
    """A roll call that an article has come to."""

    key: str
    day: date
    paragraph: int


@dataclass(frozen=True, slots=True)
class Polled:
    """The known roll call that an article tells of, and the question that it says it was on."""

    day: date
    key: str
    upholds: bool = False  # it is said to confirm a state's integrity, and to refuse no act


def balloted(catalogue: targets.Catalogue, days: Iterable[date]) -> str | None:
    """The question of the first of the days that is one of a known roll call."""
    return next((target.key for day in days for target in catalogue.targets.values() if day in target.votes), None)


def polled(catalogue: targets.Catalogue, opening: Sequence[Sentence], topic: str | None, published: date) -> Polled | None:
    """The known roll call of which the first sentences of an article on a resolution tell; None where they only come to it, from another question.

    "A resolution that condemns the recognition of the two republics" is on these, whatever question the catalogue has for that day.
    """
    for place, sentence in enumerate(opening):
        for mention in dates.mentions(sentence.text, sentence.lang, published, None):
            key = balloted(catalogue, [mention.day]) if mention.precision == "day" else None
            if key is None:
                continue
            inside = {one for one, target in catalogue.targets.items() if target.breadth == 1 and target.inside == catalogue.targets[key].inside}
            parts = inside.intersection(targets.explicit(catalogue, sentence))
            if topic in inside and cues("deed", sentence.lang).find(sentence.tokens):
                parts = parts or {topic}
            if len(parts) == 1:
                return Polled(mention.day, parts.pop())
            if topic in inside and key != topic and any(topic in targets.explicit(catalogue, before) for before in opening[:place]):
                return None
            upholds = catalogue.targets[key].breadth > 1 and rules.upholds_only(sentence.text, sentence.tokens, sentence.lang)
            return Polled(mention.day, key, upholds)
    return None


def is_assembly(holder: str, role: str | None) -> bool:
    """Whether a holder is the Assembly itself."""
    return holder == "UN" and (role is None or _ASSEMBLY.search(role) is not None)


def known(catalogue: targets.Catalogue, until: date) -> list[tuple[str, date]]:
    """The roll calls held by a day, in order."""
    return sorted(((t.key, day) for t in catalogue.targets.values() for day in t.votes if day <= until), key=lambda one: one[1])


def told(catalogue: targets.Catalogue, sentence: Sentence, mentions: Sequence[Mention], published: date) -> Ballot | None:
    """The roll call that a sentence comes to: it names its day and the United Nations or a vote, or a season and a vote."""
    if not (any(p.holder == "UN" for p in sentence.phrases) or cues("vote", sentence.lang).find(sentence.tokens)) or _ELSEWHERE.search(sentence.text):
        return None
    held = known(catalogue, published)
    for mention in mentions:
        day = next(((key, day) for key, day in held if mention.precision == "day" and day == mention.day), None)
        if day is not None:
            return Ballot(*day, sentence.paragraph)
    of_season = _of_season(held, sentence, mentions, published)
    return Ballot(*of_season, sentence.paragraph) if of_season else None


def settled(
    catalogue: targets.Catalogue, sentence: Sentence, stated: Stated, mentions: Sequence[Mention], last: Ballot | None, topic: str | None, published: date
) -> Ballot | None:
    """The roll call in which a clause tells a vote; None where its date says it already, or nothing does."""
    held = known(catalogue, published)
    if _ELSEWHERE.search(sentence.text):
        return None
    parts = {key for key in targets.explicit(catalogue, sentence) if catalogue.targets[key].breadth == 1}
    of_season = _of_season(held, sentence, mentions, published)
    if of_season is not None and parts <= {of_season[0]}:
        return Ballot(*of_season, sentence.paragraph)
    months = {(day.year, day.month) for _, day in held} if stated.precision == "month" else set()
    if any(day == stated.on for _, day in held) or (stated.on.year, stated.on.month) in months:
        return None
    dated = [m for m in mentions if not m.then and m.precision != "published"]
    near = last is not None and sentence.paragraph - last.paragraph <= _REACH
    if last is not None and near and not dated and stated.precision != "month" and parts <= {last.key}:
        return last  # "Kazakhstan abstained then"
    of_integrity = _on_integrity(catalogue, sentence, held, stated, topic)
    if not parts and of_integrity is not None:
        return Ballot(*of_integrity, sentence.paragraph)
    return None


def leaves(sentence: Sentence) -> bool:
    """Whether a sentence tells of another body's vote."""
    return bool(_ELSEWHERE.search(sentence.text)) and bool(cues("vote", sentence.lang).find(sentence.tokens))


def on_their_day(catalogue: targets.Catalogue, sentence: Sentence, mentions: list[Mention], published: date) -> list[Mention]:
    """The dates of a sentence on the Assembly or a vote: a day that is only reckoned ("two days before the summit") is that of the roll call near it."""
    if mentions and any(cues(name, sentence.lang).find(sentence.tokens) for name in ("vote", "vote_abstain")):
        mentions = [m for m in mentions if not _likened(sentence, m)]
    if not any(m.precision == "day" and (m.back or m.rough) for m in mentions) or _ELSEWHERE.search(sentence.text):
        return mentions
    if not any(p.holder == "UN" and p.speaker is None and (p.role is None or _ASSEMBLY.search(p.role)) for p in sentence.phrases):
        return mentions
    held = known(catalogue, published)
    return [_on_its_day(held, m) for m in mentions]


def _likened(sentence: Sentence, mention: Mention) -> bool:
    before = _AS_THEN.get(sentence.lang)
    if before is not None:
        return mention.start > 0 and before.search(sentence.text, max(0, mention.start - 30), mention.start) is not None
    return _AS_ITS_END.search(sentence.text, mention.start, mention.end + 12) is not None


def _on_its_day(held: Sequence[tuple[str, date]], mention: Mention) -> Mention:
    near = [day for _, day in held if abs(day - mention.day) <= _NEAR] if mention.precision == "day" and (mention.back or mention.rough) else []
    return replace(mention, day=near[0], back=False, rough=False) if len(near) == 1 else mention


def _of_season(held: Sequence[tuple[str, date]], sentence: Sentence, mentions: Sequence[Mention], published: date) -> tuple[str, date] | None:
    """The roll call of a season: of the year that the sentence names, else the latest."""
    first = next((month for month, pattern in _SEASON.get(sentence.lang, {}).items() if pattern.search(sentence.text)), None)
    if first is None or any(m.precision in ("day", "month") for m in mentions):
        return None
    years = {m.day.year for m in mentions if m.precision == "year"}
    here = [(key, day) for key, day in held if first <= day.month < first + 3 and (not years or day.year in years)]
    return here[-1] if here and (years or published - here[-1][1] < 370 * _DAY) else None


def _on_integrity(
    catalogue: targets.Catalogue, sentence: Sentence, held: Sequence[tuple[str, date]], stated: Stated, topic: str | None
) -> tuple[str, date] | None:
    """ "Voted on Ukraine's territorial integrity": the roll call on a part of that state, the nearest where a day is given, else that on the topic."""
    broad = [key for key in targets.explicit(catalogue, sentence) if catalogue.targets[key].breadth == 2]
    if len(broad) != 1 or not cues("integrity", sentence.lang).find(sentence.tokens):
        return None
    inside = catalogue.targets[broad[0]].inside
    parts = [(key, day) for key, day in held if catalogue.targets[key].breadth == 1 and catalogue.targets[key].inside == inside]
    near = [one for one in parts if stated.precision == "day" and abs(one[1] - stated.on) <= _NEAR]
    of_year = [one for one in parts if stated.precision in ("month", "year") and one[1].year == stated.on.year]
    of_topic = [one for one in parts if one[0] == topic]
    return next((ones[0] for ones in (near, of_year, of_topic) if len(ones) == 1), None)
