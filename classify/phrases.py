"""The actor phrases of a sentence, and how they hang together: offices with a name behind a comma, lists, what stands behind one preposition."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise, zip_longest

from classify.actors import Phrase, read_phrase
from classify.bearers import is_anothers, known
from classify.communities import communities
from classify.councils import councils
from classify.entitled import entitled
from classify.federations import federations
from classify.grammar import (
    AMONG_THEM,
    ANDS,
    COORDINATION,
    GENITIVE,
    IN_DOING,
    JOINED,
    JOINING,
    JOINTLY,
    MEMBERS,
    NEW_CLAUSE,
    NOT_ONLY,
    PORTFOLIO,
    SO_DID,
    TAJIK_AND,
    THEM_AMONG,
    TURKIC,
)
from classify.grouping import is_namesake, is_weekday, joins
from classify.heads import headed
from classify.introduced import seated, whom_one_met
from classify.labels import labelled
from classify.lexicons import Actor
from classify.listing import named_of, of_many, paired, shares_offices
from classify.matching import Match, Word, fold
from classify.naming import ONE_OF_MANY, REPRESENTING
from classify.oneside import sided
from classify.peoples import with_peoples
from classify.polls import polled, some_of
from classify.posts import posted
from classify.quotes import quotations
from classify.records import Level
from classify.street import with_people

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
_SO = re.compile(r"\b(?:so,?|as,|as (?:did|do|does|has|have)) ")
_QUOTED = re.compile(r"[«“„\"][^»”“\"]*[»”“\"]")
_SET_BETWEEN = re.compile(r"(?:\s+of\s+[^,.;:«»“”\"]{3,50})?,")  # "a member of the chamber, Yevgeny Fyodorov of the ruling party, said"
_AND_ALSO = re.compile(r"\s+(?:and|и|і|й|та|және|әрі|жана|va|ва|ҳамда|hamda)\s+")
_AND_THAT_TOO = re.compile(r"\s+(?:and|и|і|й|та|және|әрі|жана|va|ва|ҳамда|hamda)\s+(?:[a-zа-яёіїєґәғқңөұүһўҳҷӯӣ'‘’ʻ-]+\s+){1,2}")
_NEXT_STATE = re.compile(r"[a-z]+,\s+$")
_OWNS_NEXT = re.compile(r"['’]s?\s+(?:[a-z]+\s+){0,2}(?:all(?:y|ies)|neighbou?rs?|partners?|rivals?|satellites?|protégés?|clients?|friends?)\b")
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


@lru_cache(maxsize=16)  # asked about each phrase of a sentence in turn
def _may_do_so(sentence: str) -> bool:
    return _SO.search(sentence) is not None


def coordinated(sentence: str, found: list[Phrase], first: int) -> list[Phrase]:
    """The phrase at `first` and those that share its predicate: "Kyrgyzstan, Tajikistan and Turkmenistan did not…"."""
    group = [found[first]]
    if group[0].holder is None:
        among = _among_them(sentence, found, first)
        if among:
            return among
    conjoined = False
    for place, phrase in enumerate(found[first + 1 :], first + 1):
        gap = sentence[group[-1].end : phrase.start]
        if phrase.bare and _OWNS_NEXT.match(sentence, phrase.end):
            break  # "Armenia, Russia's ally in the South Caucasus"
        if phrase.holder is None and place + 1 < len(found) and MEMBERS.match(sentence[group[-1].end : found[place + 1].start]):
            continue
        if phrase.bare and (MEMBERS.match(gap) or (phrase.holder and named_of(gap))):
            conjoined = True
            group.append(phrase)
            continue
        if phrase.located in (False, group[0].located) and paired(sentence, group[-1], phrase):
            conjoined = True
            group.append(phrase)
            continue
        if phrase.bare and group[-1].bare and phrase.holder and NOT_ONLY.fullmatch(gap):
            conjoined = True
            group.append(phrase)
            continue
        enclitic = gap == " " and group[-1].bare and phrase.bare and TAJIK_AND.search(sentence[group[-1].start : group[-1].end])  # «Тоҷикистону Қирғизистон»
        if enclitic:
            conjoined = True
        elif not COORDINATION.match(gap) or (phrase.located and not group[0].located) or (len(group) == 1 and NEW_CLAUSE.match(gap)):
            break
        conjoined = conjoined or gap.strip() != ","
        group.append(phrase)
    after = first + len(group)
    if of_many(group[0]) and len(group) > 1 and named_of(sentence[group[0].end : group[1].start]):
        group = group[1:]  # "NATO davlatlari, jumladan, Turkiya"
    if after < len(found) and JOINED.match(sentence[group[-1].end : found[after].start]) and IN_DOING.search(sentence[found[after].end :]):
        group += coordinated(sentence, found, after)  # "Syria joined Russia and Belarus in voting no"
        conjoined = True
    if after < len(found) and found[after].bare and JOINING.match(sentence[found[after].end :]) and not sentence[group[-1].end : found[after].start].strip():
        group.append(found[after])  # «Мали Россияға қосылып, қарсы дауыс берді»
        conjoined = True
    if _may_do_so(sentence):  # seldom
        so = next((at for at, p in enumerate(found) if at >= first + len(group) and p.subject and SO_DID.search(sentence[: p.start])), None)
        others = found[first + len(group) : so] if so is not None else []
        if any(p.subject and p.bare and _NEXT_STATE.search(sentence, group[-1].end, p.start) for p in others):
            so = None  # "Mali voted against, Chad abstained, and so did Niger": as the last one named
        group += coordinated(sentence, found, so) if so is not None else []
    alone = not conjoined and not (_may_do_so(sentence) and SO_DID.search(sentence[: group[-1].start]))
    if alone and not all(phrase.bare for phrase in group):  # «как заявили в МИД Казахстана, страна…»: a comma alone lists only states
        group = group[:1]
    if len(group) > 1 and group[-1].role and group[-1].level != "organisation" and not any(p.role for p in group[:-1]) and group[-1].speaker is None:
        group = [replace(p, role=group[-1].role, level=group[-1].level if p.bare else p.level) for p in group]  # Тәжікстан мен Түрікменстан билігі
    return group


def _among_them(sentence: str, found: list[Phrase], first: int) -> list[Phrase]:
    """ "Thirty-five delegations abstained, China and Kazakhstan among them": those who are named of the many."""
    for place, phrase in enumerate(found[first + 1 :], first + 1):
        if phrase.bare and phrase.holder:
            named = coordinated(sentence, found, place)
            return named if AMONG_THEM.match(sentence[named[-1].end :]) or THEM_AMONG.search(sentence[: phrase.start]) else []
    return []
