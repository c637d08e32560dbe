"""Which territorial question a passage is about: explicit mention, else the article's topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from classify.attribution import Sentence
from classify.errors import LexiconError
from classify.lexicons import FOLDER, Actor, actors, cues, read_toml
from classify.matching import Match, Matcher, Word, words

PRINCIPLE = "principle"
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
            targets[key] = Target(key, str(table["name"]), _texts(table.get("of", [])), str(table.get("inside", "")), int(table.get("breadth", 1)), periods)
            for collected, forms in ((names, table.get("names", {})), (context, table.get("context", {}))):
                for lang, listed in forms.items():
                    collected.setdefault(lang, []).extend((form, key) for form in _texts(listed))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise LexiconError(
                f"{sources[-1]}: target [{key}] is not as it should be: {error!r}",
                "a target has name, of, inside, breadth, periods, names.LANG and context.LANG, as in classify/lexicon/targets.toml",
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
        count[match.value] += 4
    for place, sentence in enumerate(sentences):
        for key in explicit(catalogue, sentence):
            count[key] += 2 if place < 4 else 1
    for key in (key for sentence in sentences for key in in_context(catalogue, sentence, published)):
        count[key] += 1
    if not count:
        return None
    best = max(count, key=lambda key: (count[key], -catalogue.targets[key].breadth))
    narrow = [key for key in count if catalogue.targets[key].breadth == 1 and catalogue.targets[key].inside == catalogue.targets[best].inside]
    if catalogue.targets[best].breadth > 1 and narrow:  # Ukraine in general only where no part of it is talked about as much
        nearest = max(narrow, key=lambda key: count[key])
        if 4 * count[nearest] >= 3 * count[best]:
            return nearest
    return best


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


def resolve(
    catalogue: Catalogue, sentence: Sentence, start: int, end: int, *, holder: str, article_topic: str | None, recent: tuple[str, ...], on: date
) -> list[str]:
    """The targets of one clause: those it names; else those of its sentence; else the holder's own borders; else what the talk has been about."""
    named = narrowest(catalogue, explicit(catalogue, sentence, start, end), article_topic) or narrowest(catalogue, explicit(catalogue, sentence), article_topic)
    if named:
        return named
    own = _own_borders(catalogue, sentence, holder)
    if own:
        return narrowest(catalogue, [own], article_topic)
    hinted = in_context(catalogue, sentence, on)
    if article_topic is not None and (article_topic in recent or not recent or article_topic in hinted):
        return [article_topic]
    if recent:
        return [recent[-1]]
    if hinted:
        return hinted[:1]
    if article_topic is not None:
        return [article_topic]
    if cues("integrity", sentence.lang).find(sentence.tokens):
        return [PRINCIPLE]
    return []


def narrowest(catalogue: Catalogue, keys: list[str], article_topic: str | None) -> list[str]:
    """ "Ukraine's integrity, including Crimea" is about Crimea; "Ukraine's integrity" in an article on Crimea as well."""
    narrow = [key for key in keys if catalogue.targets[key].breadth == 1]
    if narrow:
        return narrow
    if (
        keys
        and article_topic is not None
        and catalogue.targets[article_topic].breadth == 1
        and catalogue.targets[article_topic].inside in {catalogue.targets[key].inside for key in keys}
    ):
        return [article_topic]
    return keys


def _own_borders(catalogue: Catalogue, sentence: Sentence, holder: str) -> str | None:
    own = _OWN.get(sentence.lang, ())
    terms = cues("integrity", sentence.lang).find(sentence.tokens)
    if not any(token.key in own for term in terms for token in sentence.tokens[max(0, term.first - 2) : term.last + 3]):
        return None
    return next((t.key for t in catalogue.targets.values() if holder in t.of), None)
