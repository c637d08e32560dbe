"""Which territorial question a passage is about: explicit mention, else the article's topic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from classify.errors import LexiconError
from classify.lexicons import FOLDER, Actor, actors, cues, read_toml
from classify.matching import Match, Matcher, Word, words
from classify.sentences import Sentence

PRINCIPLE = "principle"
_FADING = 0.5  # what a paragraph's distance leaves of the weight of a mention
_OVERALL = 1.0  # weight of all the article's mentions
_TOPIC = 0.35  # … and of its topic
_TOLD = 1.5  # … where that is a roll call's
_TITLE = 3  # mentions that one in the title counts for
_TURKIC = ("kk", "ky", "uz", "tk")
_OWN = {
    "en": ("its", "country's", "our", "the country"),
    "ru": ("страны", "республики", "своей", "своих", "нашей", "наших", "нашу"),
    "kk": ("елдің", "ел", "өз", "еліміздің", "біздің", "республиканың"),
    "uk": ("країни", "своєї", "нашої"),
    "ky": ("өлкөнүн", "өз", "биздин"),
    "uz": ("mamlakat", "mamlakatning", "o'z", "bizning"),
    "tg": ("кишвар", "худ", "мо"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """One territorial question of the catalogue."""

    key: str
    name: str
    of: tuple[str, ...]  # alpha-3 of states whose integrity, borders or statehood mean this question
    inside: str  # alpha-3 of the state whose territory it is; "" for the bare principle
    breadth: int  # 1 one territory, 2 a state in general, 3 the bare principle
    periods: tuple[tuple[date, date], ...]  # when context words alone mean it
    votes: tuple[date, ...] = ()  # days of roll calls on it
    by: tuple[tuple[str, date], ...] = ()  # alpha-3 of the state whose annexation or recognition it is, and since when


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All targets, with their matchers by language."""

    targets: Mapping[str, Target]
    names: Mapping[str, Matcher[str]]
    context: Mapping[str, Matcher[str]]
    sources: tuple[Path, ...] = field(default=())

    def names_in(self, lang: str) -> Matcher[str]:
        """The matcher of a language; the English one where a language has no forms."""
        return self.names.get(lang) or self.names["en"]


def load(user_file: Path | None = None) -> Catalogue:
    """The bundled catalogue with the user's on top (a key of the user's replaces ours). Raises LexiconError naming file and key."""
    tables: dict[str, Any] = dict(read_toml(FOLDER / "targets.toml"))
    sources = [FOLDER / "targets.toml"]
    if user_file is not None:
        tables.update(read_toml(user_file))
        sources.append(user_file)
    targets: dict[str, Target] = {}
    names: dict[str, list[tuple[str, str]]] = {}
    context: dict[str, list[tuple[str, str]]] = {}
    for key, table in tables.items():
        try:
            periods = tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in table.get("periods", ()))
            votes = tuple(date.fromisoformat(day) for day in table.get("votes", ()))
            by = tuple((str(state), date.fromisoformat(since)) for state, since in table.get("by", ()))
            of, inside, breadth = _texts(table.get("of", [])), str(table.get("inside", "")), int(table.get("breadth", 1))
            targets[key] = Target(key, str(table["name"]), of, inside, breadth, periods, votes, by)
            for collected, forms in ((names, table.get("names", {})), (context, table.get("context", {}))):
                for lang, listed in forms.items():
                    collected.setdefault(lang, []).extend((form, key) for form in _texts(listed))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise LexiconError(
                f"{sources[-1]}: target [{key}] is not as it should be: {error!r}",
                "a target has name, of, inside, breadth, periods, votes, by, names.LANG and context.LANG, as in classify/lexicon/targets.toml",
            ) from error
    return Catalogue(
        targets,
        {lang: Matcher(forms, lang) for lang, forms in names.items()},
        {lang: Matcher(forms, lang) for lang, forms in context.items()},
        tuple(sources),
    )


def _texts(listed: Any) -> tuple[str, ...]:
    """A list of words. Raises ValueError for anything else."""
    if not isinstance(listed, list) or not all(isinstance(text, str) and text.strip("«»|").strip() for text in listed):
        raise ValueError(f"{listed!r} is not a list of words")
    return tuple(listed)


def explicit(catalogue: Catalogue, sentence: Sentence, start: int = 0, end: int | None = None) -> list[str]:
    """Targets named in characters [start, end) of a sentence, in order, each once."""
    stop = len(sentence.text) if end is None else end
    found = [m.value for m in catalogue.names_in(sentence.lang).find(sentence.tokens) if start <= m.start < stop]
    found += _integrity_of(catalogue, sentence, start, stop)
    return list(dict.fromkeys(found))


def _integrity_of(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> list[str]:
    """ "Georgia's territorial integrity", «границы Казахстана»: the integrity of a state means that state's question."""
    terms = [m for m in cues("integrity", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    if not terms:
        return []
    found = []
    for match in actors(sentence.lang).find(sentence.tokens):
        actor = match.value
        if actor.kind not in ("state", "adjective") or (match.case == "nominative" and actor.kind == "state" and sentence.lang not in _TURKIC):
            continue
        if (
            sentence.lang == "en"
            and actor.kind == "state"
            and match.case != "genitive"
            and not sentence.text[: match.start].rstrip().casefold().endswith((" of", "in", "and"))
        ):
            continue
        if sentence.lang in ("ky", "uz") and actor.kind == "state" and not _owns(match, terms, sentence.text):
            continue
        ahead, behind = _reach(sentence.lang, match)
        if any(0 <= term.start - match.end < ahead or 0 <= match.start - term.end < behind for term in terms):
            found += [t.key for t in catalogue.targets.values() if actor.holder in t.of]
    return found


def _reach(lang: str, match: Match[Actor]) -> tuple[int, int]:
    """How many characters may part a state from "integrity": where the term comes after it, and where it comes before.

    English and Turkic owners stand before ("Ukraine's recognized borders"), Slavic and Tajik ones behind («целостность Украины»).
    """
    if lang in _TURKIC:
        return (3 if match.case == "nominative" else 30), 0
    if lang == "en":
        return 30, 12
    return (25 if match.value.kind == "adjective" else 0), 5


def _owns(match: Match[Actor], terms: list[Match[str]], text: str) -> bool:
    """The genitive owns what follows («Украинанын … бүтүндүгү»); a bare name only the very next word ("Ukraina mustaqilligi")."""
    if match.case == "genitive":
        return True
    return match.case == "nominative" and any(term.start > match.end and not text[match.end : term.start].strip() for term in terms)


def topic(catalogue: Catalogue, title: str, sentences: list[Sentence], lang: str, published: date) -> str | None:
    """The article's territorial question: the one named most, the title and the first sentences counting more; None when there is none."""
    count: Counter[str] = Counter()
    for match in catalogue.names_in(lang).find(words(title, lang)):
        count[match.value] += _TITLE
    for place, sentence in enumerate(sentences):
        for key in explicit(catalogue, sentence):
            count[key] += 2 if place < 4 else 1
    hints = Counter(key for sentence in sentences for key in in_context(catalogue, sentence, published))
    count.update({key: n for key, n in hints.items() if not count or key in count})
    if not count:
        return None
    past = {key for key in count if catalogue.targets[key].periods and not any(a <= published <= b for a, b in catalogue.targets[key].periods)}
    best = max(count, key=lambda key: (count[key], key not in past, -catalogue.targets[key].breadth))
    narrow = [key for key in count if catalogue.targets[key].breadth == 1 and catalogue.targets[key].inside == catalogue.targets[best].inside]
    if catalogue.targets[best].breadth > 1 and narrow:  # Ukraine in general only where no part of it is talked about as much
        nearest = max(narrow, key=lambda key: count[key])
        if 4 * count[nearest] >= 3 * count[best]:
            return nearest
    return best


def balloted(catalogue: Catalogue, days: Iterable[date]) -> str | None:
    """The question of the first of the days that is one of a known roll call."""
    return next((target.key for day in days for target in catalogue.targets.values() if day in target.votes), None)


def in_context(catalogue: Catalogue, sentence: Sentence, on: date) -> list[str]:
    """Targets that words like "referendum" in a sentence mean at a date."""
    return meant(catalogue, sentence.tokens, sentence.lang, on)


def meant(catalogue: Catalogue, tokens: list[Word], lang: str, on: date) -> list[str]:
    """Targets that context words mean at a date, each once."""
    matcher = catalogue.context.get(lang)
    if matcher is None:
        return []
    keys = [m.value for m in matcher.find(tokens)]
    return [key for key in dict.fromkeys(keys) if any(a <= on <= b for a, b in catalogue.targets[key].periods)]


@dataclass(frozen=True, slots=True)
class Talk:
    """What an article has been about up to a sentence."""

    topic: str | None  # the article's question
    told: bool = False  # the topic is that of the roll call which the article tells of
    recent: tuple[tuple[int, str], ...] = ()  # paragraph and target of what was named, in order

    def leading(self, catalogue: Catalogue, paragraph: int, named: Mapping[str, int]) -> str | None:
        """The target that the talk stands at: what was named lately, and what the article names most, weigh together."""
        weight: defaultdict[str, float] = defaultdict(float)
        for at, key in self.recent:
            weight[self._in_topic(catalogue, key)] += _FADING ** max(0, paragraph - at)
        total = sum(named.values())
        for key, n in named.items():
            weight[self._in_topic(catalogue, key)] += _OVERALL * n / total
        if self.topic is not None:
            weight[self.topic] += _TOLD if self.told else _TOPIC
        return max(weight, key=lambda key: weight[key]) if weight else None

    def _in_topic(self, catalogue: Catalogue, key: str) -> str:
        """The state that the topic lies in, spoken of in general, goes on with the topic."""
        broad, narrow = catalogue.targets[key], catalogue.targets.get(self.topic or "")
        return narrow.key if narrow is not None and broad.breadth == 2 and narrow.breadth == 1 and broad.inside == narrow.inside else key


def resolve(
    catalogue: Catalogue,
    sentence: Sentence,
    start: int,
    end: int,
    *,
    holder: str,
    talk: Talk,
    named: Mapping[str, int],
    on: date,
    voted: bool = False,
    goes_on: Sequence[str] = (),
) -> list[str]:
    """The targets of one clause: those it names; of its sentence; of a roll call's day; of the state it claims; the holder's own; what the talk is about.

    `named`: how often the article names each target. `voted`: the clause tells a roll call, held `on`. `goes_on`: what the sentence
    before was about, of which the same holder says more.
    """
    hinted = in_context(catalogue, sentence, on)
    nearer = [key for key in hinted if key == talk.topic or key in named]
    if talk.topic is not None and cues("deed", sentence.lang).find(sentence.tokens):
        nearer.append(talk.topic)  # "the decision violated Ukraine's integrity" means the decision that the article is about
    found = narrowest(catalogue, explicit(catalogue, sentence, start, end), nearer) or narrowest(catalogue, explicit(catalogue, sentence), nearer)
    balloted = [target.key for target in catalogue.targets.values() if voted and on in target.votes]
    if balloted and not any(catalogue.targets[key].breadth == 1 for key in found):
        return balloted
    found = found or between(catalogue, sentence, holder) or aimed_at(catalogue, sentence, start, end, holder)
    if found:
        return found
    own = _own_borders(catalogue, sentence, holder)
    if own:
        return narrowest(catalogue, [own], nearer)
    if goes_on and not hinted:
        return list(goes_on)
    leading = talk.leading(catalogue, sentence.paragraph, named)
    if leading is not None and (leading == talk.topic or not hinted or leading in hinted or any(at == sentence.paragraph for at, _ in talk.recent)):
        return [leading]
    if hinted:
        return hinted[:1]
    if leading is not None:
        return [leading]
    if cues("integrity", sentence.lang).find(sentence.tokens):
        return [PRINCIPLE]
    return []


def between(catalogue: Catalogue, sentence: Sentence, holder: str) -> list[str]:
    """The question that lies between two states, when a third speaks of both: "Armenia and Azerbaijan should …"."""
    states = {m.value.holder for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind in ("state", "seat")} - {holder}
    return [target.key for target in catalogue.targets.values() if len(target.of) > 1 and states.issuperset(target.of)]


def aimed_at(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> list[str]:
    """A state beside words of claims and threats: "reminded Kazakhstan of the towns in its north"; the holder's own beside words of land."""
    if not any(start <= m.start < end for m in cues("claim", sentence.lang).find(sentence.tokens)):
        return []
    landed = bool(cues("land", sentence.lang).find(sentence.tokens))
    ceding = bool(cues("ceding", sentence.lang).find(sentence.tokens))
    here = [m.value for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind in ("state", "adjective", "seat")]
    keys = []
    for actor in here:
        meant = [t for t in catalogue.targets.values() if t.of == (actor.holder,)]
        narrow = [t.key for t in meant if t.breadth == 1 and actor.kind != "seat" and (actor.holder != holder or landed)]
        broad = [t.key for t in meant if t.breadth == 2 and actor.kind != "adjective" and actor.holder != holder and ceding]
        keys += narrow + broad
    return list(dict.fromkeys(keys))


def narrowest(catalogue: Catalogue, keys: list[str], hinted: Sequence[str] = ()) -> list[str]:
    """ "Ukraine's integrity, including Crimea" is about Crimea; so is "Ukraine's integrity" beside words that mean Crimea at the time (`hinted`)."""
    narrow = [key for key in keys if catalogue.targets[key].breadth == 1]
    if narrow or not keys:
        return narrow
    inside = {catalogue.targets[key].inside for key in keys}
    within = [key for key in dict.fromkeys(hinted) if catalogue.targets[key].breadth == 1 and catalogue.targets[key].inside in inside]
    return within[:1] or keys


def _own_borders(catalogue: Catalogue, sentence: Sentence, holder: str) -> str | None:
    own = _OWN.get(sentence.lang, ())
    terms = cues("integrity", sentence.lang).find(sentence.tokens)
    if not any(token.key in own for term in terms for token in sentence.tokens[max(0, term.first - 2) : term.last + 3]):
        return None
    return next((t.key for t in catalogue.targets.values() if holder in t.of), None)
