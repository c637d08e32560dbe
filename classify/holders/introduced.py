"""Whom a sentence brings in by its own words: who gives a name for himself, somebody's kin or neighbour, where somebody sits. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from classify.holders.actors import Phrase
from classify.language.naming import MET_HIM, NAME, SURNAME_BEHIND

_NAMED = rf"(?P<name>{NAME}(?:\s+{NAME})?)(?P<title>)"
_TURKIC_NAMED = rf"(?P<name>(?:(?!\w+(?:[дт][аеоө]|da)\s){NAME}\s+)?{NAME})(?P<title>)"  # no town where he is
# A name that its bearer gives, or that the reporter gives him, whatever he does.
_BY_NAME = {
    "en": re.compile(rf"\b(?:gave\s+(?:only\s+)?(?:his|her)\s+(?:first\s+)?name\s+(?:only\s+)?as|introduced\s+(?:himself|herself)\s+as|asked\s+to\s+be\s+called)\s+{_NAMED}(?=[,.])"),
    "ru": re.compile(rf"\b(?:представивш(?:ийся|аяся)|назвавш(?:ийся|аяся)|представил(?:ся|ась)|назвал(?:ся|ась))\s+{_NAMED}(?=[,.])"),
    "uk": re.compile(rf"\b(?:представи(?:вся|лася)|назва(?:вся|лася))\s+{_NAMED}(?=[,.])"),
    "tg": re.compile(rf"\bхудро\s+{_NAMED}\s+(?:муаррифӣ|номид)"),
    "kk": re.compile(rf"(?<![\w-]){_TURKIC_NAMED}\s+есімді(?=\s)"),
    "ky": re.compile(rf"(?<![\w-]){_TURKIC_NAMED}\s+(?:аттуу|ысымдуу)(?=\s)"),
    "uz": re.compile(rf"(?<![\w-]){_TURKIC_NAMED}\s+(?:ismli|исмли)(?=\s)"),
}
# … behind "himself" in Turkic.
_HIMSELF = re.compile(rf"\b(?:өзін|өзүн|o['‘’ʻ]zini|ўзини)\s+{_NAMED}\s+(?:деп\s+(?:таныст|тааныш)|deb\s+tanisht|деб\s+таништ)")
# Kin and neighbours of those told of before, with their names.
_KIN = {
    "kk": r"(?:немересі|көршісі|ұлы|қызы|күйеуі|әйелі|жұбайы|ағасы|інісі|әпкесі|сіңлісі|әкесі|анасы|шешесі|досы|құрбысы)",
    "ky": r"(?:небереси|кошунасы|уулу|кызы|күйөөсү|аялы|жубайы|агасы|иниси|эжеси|сиңдиси|атасы|апасы|досу|курбусу)",
    "uz": r"(?:nevarasi|qo['‘’ʻ]shnisi|o['‘’ʻ]g['‘’ʻ]li|qizi|eri|xotini|turmush\s+o['‘’ʻ]rtog['‘’ʻ]i|akasi|ukasi|opasi|singlisi|otasi|onasi|do['‘’ʻ]sti|dugonasi)",
}
_OF_THEIRS = {
    lang: re.compile(rf"(?:^\W*|\b(?:{his})\s+)(?P<age>(?i:{_KIN[lang]}))\s+{_NAMED}(?=[\s,])")
    for lang, his in (("kk", "[Оо]ның"), ("ky", "[Аа]нын"), ("uz", "[Uu]ning"))
}
# One of several who are asked; what the one before is, he is: "Another:", «Тағы бірі:», "Uchinchisi …:".
ANOTHER = re.compile(
    r"\W{0,9}(?:(?:and|but|а|но|і|й|ал|бірақ|бирок|lekin|ammo|аммо|вале)\s+)?(?:(?:yet\s+)?another|the\s+(?:second|third|fourth|other)|a\s+(?:second|third|fourth)|друг(?:ой|ая)|втор(?:ой|ая)|трет(?:ий|ья)|четв[её]рт(?:ый|ая)|ещ[её]\s+од(?:ин|на)"
    r"|інш(?:ий|а)|друг(?:ий|а)|трет(?:ій|я)|четверт(?:ий|а)|ще\s+од(?:ин|на)|тағы\s+бір\w*|екінші\w*|үшінші\w*|төртінші\w*|басқас\w+|дагы\s+бир\w*|экинчи\w*|үчүнчү\w*|төртүнчү\w*|башкас\w+"
    r"|yana\s+bir\w*|ikkinchi\w*|uchinchi\w*|to['‘’ʻ]rtinchi\w*|boshqas\w+|биттаси|bittasi|birovi|яна\s+бир\w*|иккинчи\w*|учинчи\w*|дигар(?:е|ӣ|аш)|боз\s+як\w*|дуюм(?:ӣ|аш)|дувум\w*|сеюм(?:ӣ|аш)|чорум(?:ӣ|аш))(?!\w)",
    re.I,
)
# What somebody said is told of, and nobody new: «Смысл её вот в чём: «…»», «Бірақ одан кейінгі сөзі – …: «…»».
HIS_WORDS = re.compile(
    r"\b(?:words|answer|reply|verdict|gist|point|смысл|слова(?=\b|х)|ответ|вердикт|суть|вывод|фраза|реплика|сенс|відповідь|висновок|репліка)\b|(?:сөз[іи]|жауабы|түйіні|жообу|жыйынтыгы|so['‘’ʻ]zi|javobi|гапи|сӯзи|ҷавоби|гапаш|ҷавобаш)(?=[\s:,–—-])", re.I
)
# Somebody of the one told of before, whose own words follow: «Його сусідка зітхає: «…»», "Yonidagi jiyani …: «…»".
_THEIRS = re.compile(
    r"\W{0,9}(?:(?:and|but|а|но|і|й|але|ал|бірақ|бирок|lekin|аммо|вале)\s+)?(?:(?:his|her|their|его|е[её]|их|його|її|їхн\w{1,4}|оның|олардың|анын|алардын|uning|ularning|унинг|қасындағы|жанындағы|жанындагы|yonidagi|ёнидаги)\s+(?!own\b)|ҳам[а-яғӣқӯҳҷ]{3,12}аш\s)"
    r"[^:«»“”„\"]{3,160}:\s*[«“„\"]", re.I
)
_KEPT = 30  # characters between a name that somebody gives and his trade
_APART = re.compile(r"[.;:«»“”\"]|,.*,|\b(?:and|и|та|мен|жана|va)\b")
_SITS = {
    "en": re.compile(r"[^.;:«»“”\"]{0,60}?,?\s+who\s+(?:\w+\s+)?(?:sits|sat|serves|has\s+a\s+seat)\s+(?:in|on)\s+(?:the\s+)?"),
    "ru": re.compile(r",\s+(?:котор(?:ый|ая)\s+(?:\w+\s+)?(?:заседает|сидит|состоит)|(?:заседающ|избранн)(?:ий|ая|ый))\s+(?:в|во)\s+(?:[\w-]+\s+){0,1}?"),
    "uk": re.compile(r",\s+(?:який|яка)\s+(?:\w+\s+)?(?:засідає|сидить)\s+(?:в|у)\s+(?:[\w-]+\s+){0,1}?"),
}
_COMMITTEE = re.compile(r"\s+(?:of|on)\s+(?:the|its|a)\s+(?:(?!central|executive|organi[sz]ing|strike|political)[\w’'-]+\s+){0,4}?committee\b(?!\s+of\s+(?:the\s+)?(?:party|bloc))", re.I)
_SEAT = re.compile(r"\s+(?:of|to|in|from)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){1,4}(?:of|in)\s+(?:the\s+)?$")
_MEMBERS = ("member", "members", "delegate", "delegates")


def somebody_new(text: str, start: int) -> bool:
    """Whether a clause brings in somebody else than who spoke last, before his own words: "His companion snorts: …", «Сеюмӣ хандид: «…»»."""
    hit = _THEIRS.match(text, start)
    if hit is None:
        another = ANOTHER.match(text, start)
        colon = text.find(":", another.end(), another.end() + 160) if another is not None else -1
        return colon > 0 and text[colon + 1 :].lstrip()[:1] in ("«", "“", "„", '"')
    return HIS_WORDS.search(text, start, hit.end()) is None


def by_name(sentence: str, found: Sequence[Phrase], lang: str) -> Iterator[tuple[re.Match[str], str | None]]:
    """Names behind which no trade is told that is known: «Айгерім есімді жас ана», «ки худро Айгул муаррифӣ кард»; with kin, as who they are."""
    pattern, kin = _BY_NAME.get(lang), _OF_THEIRS.get(lang)
    for hit in chain(pattern.finditer(sentence), _HIMSELF.finditer(sentence)) if pattern is not None else ():
        if _whose(sentence, found, hit) is None and not any(p.speaker == hit["name"] for p in found):
            yield hit, None
    for hit in kin.finditer(sentence) if kin is not None else ():
        yield hit, hit["age"]


def named_so(sentence: str, found: Sequence[Phrase], lang: str) -> list[Phrase]:
    """The phrases with the names that people gave beside what they do: "a woman who gave her name as Nana", «Айсулуу аттуу жаш келин»."""
    pattern, people = _BY_NAME.get(lang), list(found)
    for hit in chain(pattern.finditer(sentence), _HIMSELF.finditer(sentence)) if pattern is not None else ():
        whose = _whose(sentence, people, hit)
        if whose is not None:
            people[people.index(whose)] = replace(whose, speaker=hit["name"], plural=False)
    return people


def _whose(sentence: str, found: Sequence[Phrase], hit: re.Match[str]) -> Phrase | None:
    """Whose name that is: the one before it, in English and Slavic, or behind it, of whom no other name is told."""
    for phrase in found:
        between = sentence[hit.end() : phrase.start] if phrase.start >= hit.end() else sentence[phrase.end : hit.start()]
        if phrase.level == "public" and phrase.role and phrase.speaker is None and len(between) <= _KEPT and not _APART.search(between):
            return phrase
    return None


def whom_one_met(sentence: str, phrase: Phrase) -> bool:
    """Whether somebody is but the one with whom another met or spoke."""
    surname = SURNAME_BEHIND.match(sentence, phrase.end) if phrase.speaker is not None and " " not in phrase.speaker else None
    return MET_HIM.match(sentence, surname.end() if surname is not None else phrase.end) is not None


def seated(sentence: str, found: Sequence[Phrase], lang: str) -> list[Phrase]:
    """The phrases at the level of where they sit: "a member of the legal committee", "a delegate to the People's Assembly of Gagauzia"."""
    return [_seated(sentence, phrase, found, lang) for phrase in found]


def _seated(sentence: str, phrase: Phrase, found: Sequence[Phrase], lang: str) -> Phrase:
    if phrase.level == "public" and phrase.speaker is not None and lang in _SITS:
        hit = _SITS[lang].match(sentence, phrase.end)
        hall = next((p for p in found if hit is not None and 0 <= p.start - hit.end() <= 1 and p.level == "legislature"), None)
        return replace(phrase, level="legislature") if hall is not None else phrase
    if lang != "en" or phrase.level != "state" or phrase.holder is not None or (phrase.role or "").casefold() not in _MEMBERS:
        return phrase
    if _COMMITTEE.match(sentence, phrase.end):
        return replace(phrase, level="legislature")
    owner = next((p for p in found if p.start > phrase.end and p.level == "subnational" and p.holder and _SEAT.fullmatch(sentence, phrase.end, p.start)), None)
    return replace(phrase, level="subnational", holder=owner.holder) if owner is not None else phrase
