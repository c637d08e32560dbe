"""Loads the lexicon files once and turns them into matchers by language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from classify.errors import LexiconError
from classify.language.matching import Matcher, words
from classify.records import Level

FOLDER = Path(__file__).parent / "lexicon"
LANGUAGES = ("en", "ru", "kk", "ky", "uz", "tg", "tk", "uk")
ActorKind = Literal["state", "adjective", "seat", "city", "body", "role_person", "role_body", "role_crowd", "person"]
_SPELT_APART = 5  # letters of a surname that is known in the spelling of another language too
_PAST = ("собиқ", "пешин", "қаблӣ")  # Tajik "former"
_TOWARDS = frozenset({"при", "по", "в", "у", "з", "із", "до"})  # what follows is not whose office it is


@dataclass(frozen=True, slots=True)
class Actor:
    """What an actor form means."""

    kind: ActorKind
    holder: str | None  # alpha-3 or an organisation's short name; None for a bare office
    level: Level
    name: str = ""  # full name of a person in this language
    since: date | None = None  # first day of a person's term
    until: date | None = None  # last day of a person's term
    drop: bool = False  # recognised so that nobody else is taken for it, never a holder
    common: bool = False  # a body of such a name that other states have as well: the state before it owns it


def read_toml(path: Path) -> dict[str, Any]:
    """One lexicon file. Raises LexiconError naming the file and the line."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: {error}", "correct that line; lexicons and targets are TOML files in UTF-8") from error


@cache
def bundled(name: str) -> dict[str, Any]:
    """One file of the folder `lexicon`, read once: not to be changed. Raises LexiconError."""
    return read_toml(FOLDER / name)


@cache
def holder_names() -> dict[str, str]:
    """English name of each state and organisation that can be a holder."""
    from babel import Locale

    english = Locale.parse("en").territories
    names = {alpha3: english[alpha2] for alpha2, alpha3 in other_states().items()}
    names.update({iso: str(entry["name"]) for iso, entry in bundled("states.toml").items()})
    for body in bundled("bodies.toml")["body"]:
        if body["level"] == "organisation" and body.get("self"):
            names.setdefault(body["holder"], body["en"][0])
    return names


@cache
def territories(lang: str) -> Matcher[str]:
    """The names of the bundled targets."""
    return Matcher([(form, key) for key, table in bundled("targets.toml").items() for form in table.get("names", {}).get(lang, ())], lang)


@cache
def regions() -> dict[str, str]:
    """Region of each state."""
    return {iso: str(entry["region"]) for iso, entry in bundled("states.toml").items()}


@cache
def actors(lang: str) -> Matcher[Actor]:
    """All actor forms of a language: states, seats, cities, bodies, persons and offices."""
    forms: list[tuple[str, Actor]] = []
    for person in bundled("persons.toml")["person"]:
        forms.extend(_person_forms(person, lang))
    for body in bundled("bodies.toml")["body"]:
        actor = Actor("body", body["holder"], body["level"], drop=body.get("drop", False), common=body.get("common", False))
        forms.extend((form, actor) for form in body.get(lang, ()))
    for iso, entry in bundled("states.toml").items():
        by_kind = entry.get(lang, {})
        for field, kind in (("name", "state"), ("seat", "seat"), ("city", "city"), ("adj", "adjective")):
            forms.extend((form, Actor(kind, iso, "state")) for form in by_kind.get(field, ()))  # type: ignore[arg-type]
    forms.extend(_other_states(lang))
    named = Matcher([(form, actor) for form, actor in forms if actor.kind != "person"], lang)
    for role in bundled("roles.toml")["role"]:
        actor = Actor(f"role_{role['kind']}", None, role["level"])  # type: ignore[arg-type]
        forms.extend((form, _of_whom(form, actor, named, lang)) for form in role.get(lang, ()))
        if lang == "tg" and role["kind"] == "person" and role["level"] in ("legislature", "expert"):  # who left a chamber speaks for himself
            past = replace(actor, level="expert")
            forms.extend((form, _of_whom(form, past, named, lang)) for office in role[lang] for form in _formerly(office))
    return Matcher(forms, lang)


def _formerly(office: str) -> list[str]:
    """The Tajik forms of an office that somebody no longer holds: «собиқ узви парлумон», «узви пешини парлумон»."""
    first, _, rest = office.partition(" ")
    stem = first.rstrip("|")
    if stem in _PAST or rest.split(" ")[0].rstrip("|и") in _PAST:
        return []
    owned = stem if stem.endswith("и") else f"{stem}и"
    return [f"{_PAST[0]} {office}", *(f"{owned} {word}и {rest}" if rest else f"{owned} {word}|" for word in _PAST)]


def _of_whom(form: str, office: Actor, named: Matcher[Actor], lang: str) -> Actor:
    """The office with the holder whom its form names at its end («глава Кремля», not «постпред при ООН»), in Turkic and English in front: "OSCE chair"."""
    tokens = words(form.replace("|", ""), lang)
    place = 0 if lang not in ("ru", "uk", "tg") else len(tokens) - 1
    about = office.level in ("expert", "media") and place == 0  # "Russia analyst"
    if office.kind != "role_person" or len(tokens) < 2 or about or any(token.key in _TOWARDS for token in tokens):
        return office
    last = next((m.value for m in named.find(tokens) if m.value.holder and not m.value.drop and (m.first == 0 if place == 0 else m.last == place)), None)
    return replace(office, holder=last.holder) if last is not None and (last.level == "organisation") == (office.level == "organisation") else office


def _other_states(lang: str) -> list[tuple[str, Actor]]:
    """Names of the states that states.toml leaves out, from Unicode's CLDR by Babel (kept by Pocoo); names only, no capitals or adjectives."""
    from babel import Locale

    known = set(bundled("states.toml"))
    names = Locale.parse(lang).territories
    return [
        (_name_form(names[alpha2], lang), Actor("state", alpha3, "state"))
        for alpha2, alpha3 in other_states().items()
        if alpha3 not in known and alpha2 in names
    ]


@cache
def other_states() -> dict[str, str]:
    """ISO 3166-1 alpha-2 → alpha-3 of United Nations members (lexicon/un_members.toml)."""
    return dict(bundled("un_members.toml")["alpha3"])


def _name_form(name: str, lang: str) -> str:
    if lang == "en" or " " in name:
        return name
    if lang in ("ru", "uk") and name[-1] in "аяйьиы":
        return f"{name[:-1]}|{name[-1]}"
    return f"{name}|"


def _person_forms(person: dict[str, Any], lang: str) -> list[tuple[str, Actor]]:
    full: str = person.get(lang) or person["ru" if lang in ("ky", "tg", "uk", "kk") else "en"]
    actor = Actor("person", person["holder"], person["level"], full, _day(person.get("from")), _day(person.get("to")))
    others = [(form, replace(actor, name=_spelt(form, full))) for form in person.get("also", ()) if _same_script(form, full)]
    common = person["en" if lang in ("uz", "tk") else "ru"]  # wires write it in that language's spelling as well
    if common != full and lang != "en" and _same_script(common, full):
        common_form = common if person.get("whole") else common.split()[-1]
        if len(common_form) >= _SPELT_APART:
            others.append((common_form, replace(actor, name=common)))
    if person.get("whole"):
        return [(_surname_form(full, lang) if lang != "en" else full, actor), *others]
    return [(_surname_form(full.split()[-1], lang), actor), *((_surname_form(form, lang), other) for form, other in others)]


def _spelt(form: str, full: str) -> str:
    """The full name in a further spelling of it or of its surname: as the text has it."""
    plain = form.replace("|", "")
    if form.endswith("~") or full.startswith(f"{plain} "):  # a case of it; the family's name alone, which comes first
        return full
    return plain if " " in plain else " ".join([*full.split()[:-1], plain])


def _surname_form(surname: str, lang: str) -> str:
    if lang == "en":
        return surname
    if lang in ("ru", "uk"):
        for ending in ("ский", "цкий", "ський", "цький"):
            if surname.endswith(ending):
                return f"{surname[:-2]}|{surname[-2:]}"
        if surname[-1] in ("аяйьо" if lang == "uk" else "аяйь") and len(surname) > 4:
            return f"{surname[:-1]}|{surname[-1]}"
    return f"{surname}|"


def _same_script(a: str, b: str) -> bool:
    return a.isascii() == b.isascii() or any(ord(c) > 0x24F for c in a) == any(ord(c) > 0x24F for c in b)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


@cache
def cues(name: str, lang: str) -> Matcher[str]:
    """The forms of one cue list (`topic`, `speech`, `silence`, …) of lexicon/cues.toml and lexicon/voices.toml."""
    tables = [table[name] for table in (bundled("cues.toml"), bundled("voices.toml")) if name in table]
    if not tables:
        raise LexiconError(f"{FOLDER / 'cues.toml'} has no list [{name}]", "add the list")
    forms = [(form, name) for table in tables for form in table.get(lang, ())]
    return Matcher(forms, lang)
