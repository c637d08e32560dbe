"""The catalogue of territorial questions: the bundled one, and a user's own in TOML on top of it. What a text means by them: targets.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from classify.errors import LexiconError
from classify.language.matching import Matcher
from classify.lexicons import FOLDER, bundled, read_toml


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
    held: bool = False  # land that others hold, which its state calls occupied
    since: date = date.min  # day from which its name means a question, where an article has another one


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All targets, with their matchers by language."""

    targets: Mapping[str, Target]
    names: Mapping[str, Matcher[str]]
    context: Mapping[str, Matcher[str]]
    context_of: Mapping[str, Mapping[str, Matcher[str]]]  # … by target: several may share a word, at other times
    sources: tuple[Path, ...] = field(default=())

    def names_in(self, lang: str) -> Matcher[str]:
        """The matcher of a language; the English one where a language has no forms."""
        return self.names.get(lang) or self.names["en"]


def load(user_file: Path | None = None) -> Catalogue:
    """The bundled catalogue with the user's on top (a key of the user's replaces ours). Raises LexiconError naming file and key."""
    tables: dict[str, Any] = dict(bundled("targets.toml"))
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
            since = date.fromisoformat(table.get("since", date.min.isoformat()))
            targets[key] = Target(key, str(table["name"]), of, inside, breadth, periods, votes, by, bool(table.get("held", False)), since)
            for collected, forms in ((names, table.get("names", {})), (context, table.get("context", {}))):
                for lang, listed in forms.items():
                    collected.setdefault(lang, []).extend((form, key) for form in _texts(listed))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise LexiconError(
                f"{sources[-1]}: target [{key}] is not as it should be: {error!r}",
                "a target has name, of, inside, breadth, periods, votes, by, held, since, names.LANG and context.LANG, as in classify/lexicon/targets.toml",
            ) from error
    return Catalogue(
        targets,
        {lang: Matcher(forms, lang) for lang, forms in names.items()},
        {lang: Matcher(forms, lang) for lang, forms in context.items()},
        {
            lang: {key: Matcher([form for form in forms if form[1] == key], lang) for key in dict.fromkeys(key for _, key in forms)}
            for lang, forms in context.items()
        },
        tuple(sources),
    )


def _texts(listed: Any) -> tuple[str, ...]:
    """A list of words. Raises ValueError for anything else."""
    if not isinstance(listed, list) or not all(isinstance(text, str) and text.strip("«»|").strip() for text in listed):
        raise ValueError(f"{listed!r} is not a list of words")
    return tuple(listed)
