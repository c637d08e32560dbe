"""The actor phrases of a sentence, and how they hang together: offices with a name behind a comma, lists, what stands behind one preposition."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise, zip_longest

from classify.holders.actors import Phrase, read_phrase
from classify.holders.bearers import is_anothers, known
from classify.holders.communities import communities
from classify.holders.councils import councils
from classify.holders.entitled import entitled
from classify.holders.federations import federations
from classify.holders.grouping import is_namesake, is_weekday, joins
from classify.holders.heads import headed
from classify.holders.introduced import seated, whom_one_met
from classify.holders.labels import labelled
from classify.holders.listing import shares_offices
from classify.holders.oneside import sided
from classify.holders.peoples import with_peoples
from classify.holders.polls import polled, some_of
from classify.holders.posts import posted
from classify.holders.street import with_people
from classify.language.grammar import (
    ANDS,
    COORDINATION,
    GENITIVE,
    JOINTLY,
    PORTFOLIO,
    TURKIC,
)
from classify.language.matching import Match, Word, fold
from classify.language.naming import ONE_OF_MANY, REPRESENTING
from classify.lexicons import Actor
from classify.quotes import quotations
from classify.records import Level

_WITH = re.compile(r"\s+(?:менен|bilan|билан|сияқты|секілді|тәрізді|сыяктуу|өңдүү|сындуу|kabi|singari|каби|сингари)\s+", re.I)
_MARK = re.compile(r"\s*[—–-]\s")
_TITLE_SPAN = 40  # characters of a quotation that is a name: «Другая Россия»
_APPOSED_SPAN = 70  # characters between an office and the name of who holds it
_SEVERAL = re.compile(r"(?:ҳои|они|ёни)$")  # Tajik offices in the plural: «сафоратҳои Ӯзбекистон ва Туркманистон»
_POST = re.compile(r"^\s*(?:в|во|при|у|to|at|in|for|дар|дар назди|назди)?(?: the)?\s*$")
_TITLE_ENDS = re.compile(r"^[^«»“”\",;:]{0,30}[»”“\"]\s*$")
_LISTS_ON = re.compile(r"^,\s*(?:and|or|и|или|і|та|й|ва)\b")
_POSTS: tuple[Level, ...] = ("party", "legislature", "state", "subnational")  # levels whose office outweighs a trade beside it
_ADJECTIVES = re.compile(r"^\s+(?:[a-zа-яёіїєґ-]+\s+){1,2}$")
_DASHED = re.compile(r"^\s*[—–]\s*$")
# «партии «Справедливая Россия — За правду» писатель …»: a comma, or the rest of a party's name.
_BEHIND_NAME = re.compile(r"^[ »”\"]*,[ »”\"]*$|^(?:\s[—–-]\s[^«»“”\"]{1,24})?[»”\"]\s*$")
_QUOTED = re.compile(r"[«“„\"][^»”“\"]*[»”“\"]")
_SET_BETWEEN = re.compile(r"(?:\s+of\s+[^,.;:«»“”\"]{3,50})?,")  # "a member of the chamber, Yevgeny Fyodorov of the ruling party, said"
_AND_ALSO = re.compile(r"\s+(?:and|и|і|й|та|және|әрі|жана|va|ва|ҳамда|hamda)\s+")
_AND_THAT_TOO = re.compile(r"\s+(?:and|и|і|й|та|және|әрі|жана|va|ва|ҳамда|hamda)\s+(?:[a-zа-яёіїєґәғқңөұүһўҳҷӯӣ'‘’ʻ-]+\s+){1,2}")
_PARTED = re.compile(r"[,;:—–]|\b(?:that|что|що|ки|деп|and|и|а|said|told|заявил\w*|сказал\w*|сообщил\w*|назвал\w*)\b")


def phrases(sentence: str, tokens: list[Word], lang: str, on: date) -> list[Phrase]:
    """The actor phrases of a sentence in order. `on` is the publication date, by which terms of office are judged."""
    matches = [m for m in known(tokens, lang, on) if not is_weekday(m, tokens, lang) and not is_namesake(m, tokens)]
    matches = [m for m, after in zip_longest(matches, matches[1:]) if after is None or not _is_given_name(sentence, m, after)]
    groups: list[list[Match[Actor]]] = []
    for match in matches:
        if groups and joins(sentence, groups[-1], match, lang):
            groups[-1].append(match)
        else:
            groups.append([match])
    found = []
    groups = [[m for m in group if not is_anothers(m, group, on)] for group in groups]
    for place, group in enumerate(groups):
        phrase = read_phrase(sentence, tokens, group, lang, on) or _shares_office(sentence, tokens, groups[place : place + 2], lang, on)
        if phrase:
            found.append(phrase)
    named = quotations(sentence)
    named = [q for q in named if not _MARK.match(sentence, q.start)]  # a dash opens no title
    found = [p for p in found if not (p.bare and any(q.start <= p.start < q.end and q.end - q.start < _TITLE_SPAN for q in named))]
    found = labelled(sentence, tokens, with_people(sentence, tokens, found, lang), lang)
    found = [replace(p, subject=False) if lang in TURKIC and p.subject and p.level == "public" and whom_one_met(sentence, p) else p for p in found]
    found = with_peoples(sentence, tokens, found, lang)
    found = seated(sentence, found, lang)
    found = headed(sentence, tokens, polled(sentence, some_of(sentence, tokens, found, lang), lang), lang)
    found = posted(sentence, tokens, councils(sentence, tokens, found, lang), lang)
    found = entitled(sentence, tokens, found, lang)
    found = sided(sentence, tokens, federations(sentence, tokens, communities(sentence, found, lang), lang), lang)
    return _apposed(sentence, _governed(sentence, found, english=lang == "en", tajik=lang == "tg") if lang not in TURKIC else _jointly(sentence, found, lang))


def _is_given_name(sentence: str, match: Match[Actor], after: Match[Actor]) -> bool:
    """Whether an office is but the given name of the person behind it: Mukhtar, who may be a village's head."""
    if after.value.kind != "person" or not match.value.kind.startswith("role") or sentence[match.end : after.start] != " ":
        return False
    return fold(sentence[match.start : match.end]) == fold(after.value.name.split()[0]) and match.first == match.last


def _jointly(sentence: str, found: list[Phrase], lang: str) -> list[Phrase]:
    """Turkic "X and Y" ends once: "Parij bilan Rimni" are objects both, «Астана мен Бішкекте» places; "Litva bilan chegaradosh", "Litva singari" is neither."""
    kept: list[Phrase] = []
    for phrase in reversed(found):
        hit = _WITH.match(sentence, phrase.end)
        if hit is not None and phrase.subject and not any(p.start == hit.end() for p in kept[-1:]):
            phrase = replace(phrase, subject=False)
        after = kept[-1] if kept else None
        if after is None:
            kept.append(phrase)
            continue
        owns = GENITIVE.search(sentence[after.start : after.end].casefold())  # "of X and Y": whose envoys may be the subject
        if phrase.bare and phrase.subject and not after.subject and not owns and after.speaker is None and JOINTLY.match(sentence[phrase.end : after.start]):
            phrase = replace(phrase, subject=False, located=after.located)
        elif shares_offices(sentence, phrase, after, lang) and COORDINATION.match(sentence[phrase.end : after.start]):
            phrase = replace(phrase, role=after.role, level=after.level, subject=after.subject, located=after.located, bare=False, plural=after.plural)
        kept.append(phrase)
    return kept[::-1]


def _governed(sentence: str, found: list[Phrase], *, english: bool, tajik: bool) -> list[Phrase]:
    """What is joined to a phrase behind a preposition stands behind it as well: "talks between Armenia and Azerbaijan", «в Ашхабаде и Душанбе»."""
    kept: list[Phrase] = []
    gaps = [sentence[a.end : b.start].strip() for a, b in pairwise(found)]
    for place, phrase in enumerate(found):
        before = kept[-1] if kept else None
        gap = gaps[place - 1] if place else ""
        list_goes_on = gap == "," and gaps[place : place + 1] != [] and gaps[place] in (", and", ", or", "and", "or", "ва", "ё")
        list_ends = gap in (", and", ", or") and place > 1 and gaps[place - 2] == ","
        joined = before is not None and (gap in ANDS or ((english or tajik) and (list_goes_on or list_ends)))
        if before is not None and joined and phrase.bare and before.speaker is None and before.role and tajik and _SEVERAL.search(before.role.split()[0]):
            phrase = replace(phrase, role=before.role, level=before.level, subject=before.subject, located=before.located, bare=False)
        if before is not None and joined and not before.subject and before.bare and phrase.bare and (before.located or (english and phrase.subject)):
            phrase = replace(phrase, subject=False, located=before.located)
        objects = tajik and gap == "ва" and phrase.bare and not phrase.subject and sentence.endswith("ро", 0, phrase.end)
        if objects and before is not None and before.bare:
            kept[-1] = replace(before, subject=False)  # «Латвия ва Эстонияро»
        kept.append(phrase)
    return kept


def _shares_office(sentence: str, tokens: list[Word], groups: list[list[Match[Actor]]], lang: str, on: date) -> Phrase | None:
    """ "The Kazakh and Kyrgyz foreign ministries": the first adjective has the office of the second."""
    if len(groups) < 2 or len(groups[0]) > 1 or groups[1][0].value.kind != "adjective":
        return None
    gap = sentence[groups[0][-1].end : groups[1][0].start]
    office = read_phrase(sentence, tokens, groups[1], lang, on)
    if office is None or office.role is None or not COORDINATION.match(gap):
        return None
    return replace(office, start=groups[0][0].start, end=groups[0][0].end, holder=groups[0][0].value.holder, speaker=None)


def _apposed(sentence: str, found: list[Phrase]) -> list[Phrase]:
    """A bare office with the name of a known person behind it is that person's: «лидер партии «Другая Россия» Эдуард Лимонов»."""
    kept: list[Phrase] = []
    for phrase in found:
        last = kept[-1] if kept else None
        if last and last.role and phrase.end <= last.end and phrase.speaker is None:
            continue  # "ambassador to France Lu Shaye", "Michael Carpenter"
        if last and last.role and last.speaker is None and last.holder and last.holder == phrase.holder and phrase.speaker and phrase.role:
            if last.end > phrase.start or _POST.match(sentence[last.end : phrase.start]):  # "Kenya's ambassador to the United Nations, Martin Kimani"
                kept[-1] = replace(last, end=phrase.end, speaker=phrase.speaker)
                continue
        if last and last.role and last.speaker is None and phrase.speaker and phrase.role and _BEHIND_NAME.match(sentence[last.end : phrase.start]):
            second = last.level != phrase.level and sentence[phrase.end :].startswith(",") and not _LISTS_ON.match(sentence[phrase.end :])
            chairs = last.level == "organisation" and second and phrase.level == "state"  # "the OSCE's chairman-in-office, Kazakh Foreign Minister …, said"
            trade = last.holder in (None, phrase.holder) and last.level in _POSTS and phrase.level in ("public", "expert", "media")
            trade = trade or (last.level == phrase.level == "party" and last.holder in (None, phrase.holder))  # «… «Единая Россия — …» партиясының …»
            if chairs or trade:  # «сопредседатель партии, писатель Захар Прилепин»
                holder = last.holder or (phrase.holder if trade else None)
                kept[-1] = replace(last, end=phrase.end, holder=holder, speaker=phrase.speaker, subject=last.subject or phrase.subject)
                continue
        if last and last.role and last.speaker is None and last.holder and last.holder == phrase.holder and phrase.speaker and phrase.role is None:
            between = sentence[last.end : phrase.start]
            # «Віцепрем’єр з питань реінтеграції Олег Серебрян», «Лидер партии «Наш дом» Иван Сухов»
            if _beside(sentence, last, phrase) or PORTFOLIO.match(between) or _TITLE_ENDS.match(between):
                phrase = replace(last, end=phrase.end, speaker=phrase.speaker, subject=last.subject or phrase.subject)
                kept.pop()
        stands_for = REPRESENTING.search(sentence[: phrase.start])
        if stands_for and (phrase.holder or phrase.role) and phrase.speaker is None:  # "Paul Gallagher, representing the Vatican, said …"
            phrase = replace(phrase, start=stands_for.start(1), speaker=stands_for.group(1), subject=True, located=False, bare=False)
        if last and last.holder is None and last.role and last.speaker is None and phrase.bare and _DASHED.match(sentence[last.end : phrase.start]):
            kept.pop()  # «ещё одно островное государство — Тувалу»
        if last and last.holder is None and last.role and last.subject and phrase.level == "party" and phrase.role and phrase.holder and not phrase.subject:
            if _ADJECTIVES.match(sentence[last.end : phrase.start]):  # «Лидер непарламентской партии «Яблоко»»
                kept[-1] = replace(last, end=phrase.end, holder=phrase.holder, level=_member_of(last), speaker=phrase.speaker)
                continue
        office = next((p for p in reversed(kept) if p.holder is None and p.role and p.subject and p.speaker is None), None)
        if office and phrase.speaker and phrase.holder and phrase.subject:
            between = _QUOTED.sub("", sentence[office.end : phrase.start])
            if _SET_BETWEEN.match(sentence, phrase.end) and between.count(",") == 1:  # «депутат от «Единой России», Евгений Фёдоров, сказал»
                between = between.rstrip().removesuffix(",")
            one_of = ONE_OF_MANY.search(sentence, office.start, phrase.start)  # "nashrlardan biri Prilepin chiqishini …"
            apart = one_of is not None and (sentence[one_of.end() : phrase.start].strip() != "" or (office.level == "media" != phrase.level))
            if len(between) < _APPOSED_SPAN and not _PARTED.search(between) and not apart:
                kept = kept[: kept.index(office)]
                level = office.level if office.level not in ("state", "organisation") and phrase.role is None else phrase.level
                phrase = replace(phrase, start=office.start, role=office.role if phrase.role is None else phrase.role, level=level)
        kept.append(phrase)
    return _of_two_trades(sentence, kept)


def _of_two_trades(sentence: str, found: list[Phrase]) -> list[Phrase]:
    """«Писатель и сопредседатель партии Захар Прилепин»: one who is both."""
    kept: list[Phrase] = []
    for phrase in found:
        last = kept[-1] if kept else None
        given = last.speaker if last is not None and last.role and last.start < phrase.start < last.end else None
        if last is not None and given and phrase.speaker and phrase.role is None and phrase.speaker.split()[0] == given:
            kept[-1] = replace(phrase, start=last.start, role=last.role)  # "yozuvchi Zaxar Prilepin": a known one, by more than his given name
            continue
        trade = last is not None and last.role and last.speaker is None and last.subject and last.level in ("public", "expert", "media")
        if last is not None and trade and phrase.speaker and last.holder in (None, phrase.holder):
            if (_AND_ALSO if phrase.role else _AND_THAT_TOO).fullmatch(sentence, last.end, phrase.start):
                phrase = replace(phrase, start=last.start, role=phrase.role or last.role, subject=True)
                kept.pop()
        kept.append(phrase)
    return kept


def _member_of(office: Phrase) -> Level:
    """At which level who belongs to a party speaks: a deputy as one, anybody else for the party."""
    return office.level if office.level == "legislature" else "party"


def _beside(sentence: str, office: Phrase, person: Phrase) -> bool:
    """«Представитель Токаева Берик Уали», "Toqaev's press secretary, Ruslan Zheldibay, said": the name directly behind the office, or between commas."""
    between, after = sentence[office.end : person.start].strip(), sentence[person.end :]
    if between == ",":
        return after.startswith(",") and not _LISTS_ON.match(after)
    return not between and (person.subject or office.end > person.start)
