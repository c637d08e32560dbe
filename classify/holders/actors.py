"""One actor phrase: "Kazakh President Nursultan Nazarbaev", «МИД Грузии», «Тәжікстан мен Түрікменстан билігі» as one thing each.

Adjacent lexicon matches (state, office, name) are merged into a phrase; the phrase knows whose it is, at which level, who is named, and whether
it can be the subject of its clause in its language: by case in Slavic and Turkic, by position in English. phrases.py reads all of a sentence.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from classify.holders.airwaves import on_air
from classify.holders.bearers import bearer, in_office, owner
from classify.language import uzbek
from classify.language.grammar import (
    POSSESSED,
    SLAVIC,
    TURKIC,
)
from classify.language.matching import Match, Word
from classify.language.naming import (
    A_MEMBER,
    COUNTRIES,
    EQUATED,
    FORMER,
    FORMERLY,
    GROUP_OF,
    HEADS,
    HEADS_PARTY,
    ITS_PAPER,
    ITS_PAPER_BEFORE,
    ITSELF,
    LEADERS,
    LED,
    NAME,
    NAME_BEFORE,
    NOBODY,
    OF_ITS,
    ONE_OF_AFTER,
    ONE_OF_BEFORE,
    ONE_OF_MEMBERS,
    ONE_OF_TAJIK,
    PERSONS,
    POSTPOSED,
    SAID_BY,
    SPOKE_FOR,
)
from classify.language.syntax import syntax
from classify.language.towns import IN_TOWN
from classify.lexicons import Actor, actors, territories
from classify.records import Level

_CHAMBERS = ("legislature", "subnational")  # levels of an office in the text that win over that of the person's entry
_OF_MEMBERS = ("legislature", "subnational", "party")
_OPENS = re.compile(r"(?:When|After|Before|While|Once|Since|As|But|And|If|Until|Although|Though|Because|That|Like|Unlike|With)\s+")  # a sentence, and no name
_ANY_COUNTRY = re.compile(r"(?:кишвар|давлат|мамлакат)(?:ҳо)?е", re.I)  # Tajik "a state that …", "states that …"
# Those before whom others do something: «стороны в присутствии президента Франции и главы Евросовета подтвердили».
_PRESENT = {
    "en": re.compile(r"\b(?:in\s+the\s+presence|under\s+the\s+(?:mediation|auspices|eyes)|with\s+the\s+(?:mediation|participation|help))\s+of\s+(?:(?!\b(?:said|says|told|confirmed|recogni[sz]ed|signed)\b)[^,.;:])*$", re.I),
    "ru": re.compile(r"(?<!\w)(?:в\s+присутствии|при\s+(?:участии|посредничестве|поддержке)|под\s+эгидой|на\s+глазах\s+у)\s+(?:(?!\w{3,}(?:л|ла|ло|ли|лся|лись)\b)[^,.;:])*$", re.I),
    "uk": re.compile(r"(?<!\w)(?:у\s+присутності|в\s+присутності|за\s+(?:участі|участю|посередництва|сприяння)|під\s+егідою|на\s+очах\s+у)\s+(?:(?!\w{3,}(?:в|ла|ло|ли|вся|лися)\b)[^,.;:])*$", re.I),
}
_NO_MOVE = re.compile(r"\b(?:no|any|little|some|much|further|никакого|никаких|жодного|жодних)\s+(?:movement|движени[яй]|руху)$", re.I)
_LEFT = ("state", "legislature")  # offices of which a former holder speaks for himself
# Land that a state holds, told in a participle behind its name.
_HELD = re.compile(
    r"\s+(?:көзөмөлдөгөн|көзөмөлдөп\s+турган|көзөмөлүндөгү|басып\s+алган|ээлеген|ээлеп\s+алган|бақылаған|бақылайтын|бақылап\s+отырған|бақылауындағы|иеленген"
    r"|nazorat\s+qil(?:gan|ayotgan|adigan)|nazoratidagi|bosib\s+olgan|egallagan|назорат\s+қил(?:ган|аётган)|босиб\s+олган|эгаллаган)\b",
    re.I,
)
# Land told to be of the state that stands before it: «Ресей жері деп», "Rossiya hududi sifatida".
_ITS_LAND = re.compile(
    r"\s+(?:жері|аумағы|бөлігі|территориясы|құрамы|меншігі|иелігі|облысы|түбегі|жери|аймагы|бөлүгү|курамы|менчиги|облусу|yeri|hududi|qismi|mulki|tarkibi|viloyati|ери|ҳудуди|қисми|мулки|таркиби)"
    r"\s+(?:деп|ретінде|саналады|болып|болады|екен\w*|катары|катарында|болуп|экен\w*|deb|deya|sifatida|bo['‘’ʻʼ]lib|ekan\w*|деб|дея|сифатида|экан\w*)(?!\w)",
    re.I,
)
_BY_THEM = re.compile(r"\s+(?:тарапынан|тарабынан|tomonidan|tarafidan|томонидан|тарафидан)(?!\w)", re.I)  # no subject of what is done
_SEVERAL = re.compile(r"үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|беш|жети|сегиз|тогуз|uch|to['‘’ʻʼ]rt|besh|olti|yetti|sakkiz|to['‘’ʻʼ]qqiz|o['‘’ʻʼ]n|уч|тўрт|беш|олти|етти|саккиз|тўққиз|ўн|many|most|several|some|few|various|многие|много|многих|большинство|некоторые|несколько|ряд|багато|більшість|деякі|кілька|чимало|низка|көп|көптеген|бірнеше|біраз|кейбір|бірқатар|барлық|көптөгөн|нече|айрым|катар|бардык|ko['‘’ʻʼ]p|ko['‘’ʻʼ]plab|necha|ayrim|ba['‘’ʻʼ]zi|qator|aksar|barcha|кўп|кўплаб|айрим|баъзи|қатор|барча|бисёр|бисёре|баъзе|аксари|якчанд|ҳамаи|ду|се|чор|чаҳор|панҷ|шаш|ҳафт|ҳашт|нуҳ|даҳ|сад|чанд|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|немного|мало|дві|чотири|п['’ʼ]ять|шість|сім|вісім|дев['’ʼ]ять|десять|декілька|небагато|санаулы|жүз|саналуу|sanoqli|yuz", re.I)
_MOST_OF = re.compile(r"\s+(?:көбі|көпшілігі|басым\s+бөлігі|бірқатары|кейбірі|барлығы|бәрі|көбү|көпчүлүгү|басымдуу\s+бөлүгү|айрымдары|баары|ko['‘’ʻʼ]pi|ko['‘’ʻʼ]pchiligi|aksariyati|aksari|ayrimlari|ba['‘’ʻʼ]zilari|barchasi|кўпи|кўпчилиги|аксарияти|айримлари)\b", re.I)
_NAME_SPAN = 80  # characters that two given names take at most
_WHERE = re.compile(r"(?:да|де|та|те|до|дө|то|тө|[ғгқк][аеоө]|da|[gkq]a)$")  # Turkic "in X", "to X"
@dataclass(frozen=True, slots=True)
class Phrase:
    """One actor phrase in a sentence; offsets are those of the sentence."""

    start: int
    end: int
    holder: str | None  # None for a bare office ("the ministry") until resolved
    level: Level
    speaker: str | None  # base form where the lexicon has the person, else as written
    role: str | None  # the office as written
    subject: bool  # can be the subject of its clause
    located: bool  # stands after a preposition of place: "In Bishkek", «В Бишкеке»
    bare: bool  # a state or seat alone, no office and no person
    drop: bool  # recognised, but never a holder
    plural: bool = False
    body: bool = False  # a body, which no one person is


def read_phrase(sentence: str, tokens: list[Word], group: list[Match[Actor]], lang: str, on: date) -> Phrase | None:
    """The phrase of adjacent matches; None where they name nobody: "the Russian language"."""
    kinds = [m.value.kind for m in group]
    if all(kind == "adjective" for kind in kinds) and not _demonym(sentence, group[-1], lang):
        return None  # "Russian decision": nobody acts
    if len(group) == 1 and kinds[0].startswith("role") and _counted(sentence, tokens, group[0]):
        return None  # "141 states voted for it": nobody in particular
    if len(group) == 1 and kinds[0] == "role_body" and _NO_MOVE.search(sentence, max(0, group[0].start - 14), group[0].end):
        return None  # "there has been no movement"
    if len(group) == 1 and lang == "tg" and _ANY_COUNTRY.fullmatch(sentence[group[0].start : group[0].end]):
        return None  # «Аз панҷ кишваре, ки …»
    offices = " ".join(sentence[m.start : m.end] for m in group if m.value.kind.startswith("role"))
    holder, drop = _holder(group, offices, on)
    owned_by = owner(sentence, group, lang)
    person = next((m for m in group if m.value.kind == "person" and in_office(m.value, on) and m is not owned_by), None)
    roles = [m for m in group if m.value.kind.startswith("role") or m.value.kind == "body"]
    level = _level(group, person if person and (holder == person.value.holder or not _is_organisation(group, holder)) else None, lang, on, offices)
    if owned_by is not None and level == "state":
        level = owned_by.value.level
    if level == "legislature" and kinds[-1 if lang in (*TURKIC, "en") else 0] == "role_body" and {"city"} == {m.value.kind for m in group if m.value.holder}:
        level = "subnational"  # the Senate of California
    start, end = group[0].start, group[-1].end
    speaker = person.value.name if person else None
    inflected = False
    if person is not None:
        taken = [m.end for m in actors(lang).find(tokens) if m.end < person.start and m.value.kind in ("state", "seat", "city", "person")]
        taken += [m.end for m in territories(lang).find(tokens) if m.end < person.start]  # "head of Crimea Sergei Aksyonov"
        before = NAME_BEFORE.search(sentence, max(person.start - _NAME_SPAN, *taken, 0), person.start)
        opening = _OPENS.match(before.group(1)) if before else None  # "When Vladimir Putin …"
        if group[0] is person and before:
            start = before.start(1) + (opening.end() if opening else 0)
        if lang == "en":  # English does not inflect names: as written, in the article's own spelling
            given = before.group(1)[opening.end() if opening else 0 :] if before and group[0] is person else ""
            if group[0] is not person:
                between = sentence[group[group.index(person) - 1].end : person.start].lstrip(" ,'’s")
                given = between if re.fullmatch(rf"(?:(?:{NAME}|[A-Z]\.)[\s-]+)*", between) else ""
            speaker = (given + sentence[person.start : person.end]).strip()
        if lang == "uz" and uzbek.is_cyrillic(sentence[start:end]):
            speaker = uzbek.cyrillic(person.value.name)
    elif any(kind == "role_person" for kind in kinds) or (level == "party" and HEADS_PARTY.search(offices)):
        speaker, end, inflected = bearer(sentence, tokens, group, lang, on)
    role = sentence[roles[0].start : roles[-1].end] if roles else None
    subject, located = syntax(sentence, tokens, group, lang)
    subject = subject and any(kind != "city" for kind in kinds)
    if lang in SLAVIC and person is not None and not roles and _unchanging(person.value.name) and SAID_BY.search(sentence[: person.start]):
        subject = False  # «мнение Лукашенко»
    if lang == "en" and person is None and kinds[-1] == "role_person" and level in _LEFT and FORMER.search(sentence[:start]):
        level = "expert"  # "a former U.S. diplomat"
    if lang in SLAVIC and person is None and "role_person" in kinds and level in _LEFT and FORMERLY.search(sentence[:start]):
        level = "expert"
    owned = OF_ITS.match(sentence[end:]) or A_MEMBER.search(sentence[start:end])
    if lang == "en" and level == "organisation" and speaker is None and owned and group[0].value.kind not in ("role_crowd", "role_person"):
        subject = False  # "a UN member", "EU sanctions"
    if lang in TURKIC and bool(roles) and len(group) == 1 and level == "state" and group[0].value.kind == "role_body" and POSSESSED.match(sentence[end:]):
        subject = False  # «ел шекарасын»: the country's border
    if lang in TURKIC and not roles and person is None and IN_TOWN.match(sentence[end:]):
        subject, located = False, True
    if lang in TURKIC and group[-1].case == "genitive" and ITSELF.match(sentence[end:]):
        subject = True
    if lang in TURKIC and level == "organisation" and speaker is None and ITS_PAPER.match(sentence[end:]):
        subject = False
    if lang in SLAVIC and level == "organisation" and speaker is None and ITS_PAPER_BEFORE.search(sentence[max(0, start - _NAME_SPAN) : start]):
        subject = False
    if lang in TURKIC and not roles and person is None and (_HELD.match(sentence, end) or _ITS_LAND.match(sentence, end) or _BY_THEM.match(sentence, end)):
        subject = False  # «Россия көзөмөлдөгөн бөлүк»
    if lang in TURKIC and POSTPOSED.match(sentence[end:]):
        subject = False  # «Шольц менен жолугушканда ал …», «Ресей туралы айтты»
    if lang in TURKIC and (roles or group[-1].value.kind in ("state", "seat", "body")) and speaker is None:
        spoke = (SPOKE_FOR if not roles or LED.search(sentence[start:end].casefold()) else NOBODY).match(sentence[end:])
        if spoke and not _of_another(tokens, group, spoke, end, lang):  # «Словакияның атынан сөйлеген Иван Корчок», «делегациясын бастап барған …»
            speaker, subject, end = spoke.group(1), True, end + spoke.end()
    if level == "media" and person is None and speaker is None and on_air(sentence, start, end, lang):
        subject = False
    if lang in _PRESENT and _PRESENT[lang].search(sentence[max(0, start - _NAME_SPAN) : start]):
        subject = False
    if lang in SLAVIC and not roles and person is None and EQUATED.search(sentence[:start]):
        subject = False  # «Крым – это Украина»
    if roles and not subject and speaker is None:  # "one of the deputies", «депутаттарының бірі»
        one_of = ONE_OF_TAJIK if lang == "tg" else ONE_OF_BEFORE
        subject = bool(ONE_OF_AFTER.match(sentence[end:]) if lang in TURKIC else one_of.search(sentence[:start]))
        subject = subject or (lang not in TURKIC and level in _OF_MEMBERS and ONE_OF_MEMBERS.search(sentence[max(0, start - _NAME_SPAN) : start]) is not None)
        if subject and lang in SLAVIC and level in ("media", "party", "expert") and GROUP_OF.search(sentence[:start]) and PERSONS.search(sentence[start:end]):
            level = "public"  # «группа журналистов и оппозиционных политиков»
    return Phrase(
        start=start, end=end, holder=holder, level=level, speaker=speaker, role=role, subject=subject and not inflected, located=located,
        bare=not roles and person is None, drop=drop,
        plural=any(kind == "role_crowd" for kind in kinds) or bool(holder is None and role and LEADERS.search(role)),
        body=level != "party" and bool(roles) and person is None and all(m.value.kind in ("role_body", "body") for m in roles),
    )  # fmt: skip


def _of_another(tokens: list[Word], group: list[Match[Actor]], spoke: re.Match[str], end: int, lang: str) -> bool:
    """«Прагага барган Иван Петров», «Москвада жолугушкан …»: where somebody went or was is not whom he speaks for; nor a known person's state."""
    on_behalf = spoke.group(0).lstrip().startswith(("атынан", "nomidan", "номидан"))
    if not on_behalf and group[-1].case == "oblique" and _WHERE.search(tokens[group[-1].last].key):
        return True
    people = [m for m in actors(lang).find(tokens) if m.value.kind == "person" and m.start < end + spoke.end() and m.end > end + spoke.start(1)]
    holders = {m.value.holder for m in group}
    return any(m.value.holder not in holders for m in people)


def _counted(sentence: str, tokens: list[Word], match: Match[Actor]) -> bool:
    """Whether a number of states is told, or that they are many: «141 мамлекет», «көптеген ел»."""
    before = tokens[match.first - 1] if match.first else None
    several = before is not None and (before.text.isdecimal() or _SEVERAL.fullmatch(before.text) is not None)
    several = several or _MOST_OF.match(sentence, match.end) is not None
    return several and COUNTRIES.match(sentence[match.start : match.end]) is not None


def _unchanging(name: str) -> bool:
    """Whether a name has the same form in all Slavic cases: Лукашенко, Ангела Меркель."""
    given, surname = name.split()[0], name.split()[-1]
    return surname[-1] in "оеиіуюэы" or (given[-1] in "аяь" and surname[-1] not in "аяй")


def _demonym(sentence: str, match: Match[Actor], lang: str) -> bool:
    return lang == "en" and sentence[match.start : match.end].endswith("s") and not sentence[match.start : match.end].endswith("ss")


def _holder(group: list[Match[Actor]], roles: str, on: date) -> tuple[str | None, bool]:
    owners = [m for m in group if m.value.holder]
    for match in group:
        if match.value.kind == "person" and in_office(match.value, on):
            bodies = [m for m in owners if m is not match and not (m.value.common and any(not o.value.common and o is not match for o in owners))]
            if match.value.level != "organisation" and bodies and all(m.value.level == "organisation" for m in bodies) and HEADS.search(roles):
                return bodies[0].value.holder, False  # "the OSCE's chairman, Didier Burkhalter" of Switzerland
            return match.value.holder, False
    owners = [m for m in owners if not m.value.common] or owners
    owners.sort(key=lambda m: m.value.level == "organisation")  # "Kenya's ambassador at the UN" is Kenya's
    return (owners[0].value.holder, owners[0].value.drop) if owners else (None, False)


def _is_organisation(group: list[Match[Actor]], holder: str | None) -> bool:
    return any(m.value.holder == holder and m.value.level == "organisation" for m in group)


def _level(group: list[Match[Actor]], person: Match[Actor] | None, lang: str, on: date, offices: str) -> Level:
    levels = [m.value.level for m in group if m.value.kind.startswith("role") or m.value.kind == "body"]
    owners = [m for m in group if m.value.holder and not (m.value.kind == "person" and m is not person)]
    if owners and all(m.value.level == "organisation" for m in owners):
        return "organisation"
    levels = [level for level in levels if level != "organisation"] or (["state"] if levels and owners else levels)
    if {"legislature", "subnational"} <= set(levels):
        return "subnational"  # a deputy of a city's council
    ordered = list(reversed(levels)) if lang in TURKIC or lang == "en" else levels
    if "legislature" in levels and any(m.value.kind == "role_person" and m.value.level != "media" for m in group):
        ordered = [level for level in ordered if level != "media"]  # «на Первом канале депутат»
        if any(m.value.kind == "body" and m.value.level == "legislature" for m in group) and any(m.value.kind == "role_body" for m in group):
            ordered = [level for level in ordered if level != "party"]  # «член одной из фракций Законодательной палаты»
    special = next((level for level in ordered if level != "state"), None)
    if special == "public" and lang in TURKIC and any(m.value.kind == "body" and m.value.level == "party" for m in group):
        special = "party"  # "partiyasining faoli"
    if special == "public" and lang in SLAVIC and "party" in levels and HEADS_PARTY.search(offices):
        special = "party"  # «писатель, сопредседатель партии»
    first = next((m for m in group if m.value.kind.startswith("role")), None)
    if lang == "en" and special == "party" and first is not None and first.value.kind == "role_person" and first.value.level == "legislature":
        special = "legislature" if group[-1].value.level == "party" and person is None else special  # "a deputy from the ruling party" sits in parliament
    chamber = special in _CHAMBERS and any(m.value.kind == "role_person" for m in group)  # "committee chairman Grigory Karasin"
    retired = special == "party" and person is not None and person.value.until is not None and person.value.until < on  # a former president leads a party
    if special and (chamber or retired or not (person and person.value.level == "state")):
        return special
    if person is not None:
        return person.value.level
    return "state"
