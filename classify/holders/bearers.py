"""Who bears an office that a sentence names: the name behind it, past the place of a posting or the name of a party, or before a comma."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from datetime import date

from classify.holders.grouping import is_namesake
from classify.language.grammar import PREPOSITIONS, SLAVIC, TURKIC
from classify.language.matching import Match, Word
from classify.language.namecase import nominative
from classify.language.naming import (
    GENITIVE_NAME,
    NAME,
    NAME_AFTER,
    NAME_FIRST,
    NAME_NEXT,
    OWNING,
    POSTED,
    POSTED_AT,
    SPOKESMAN,
    SURNAME_ENDING,
    TITLED,
    TURKIC_NAME,
    UNCHANGING,
)
from classify.lexicons import Actor, actors, territories

# A full name, then one that owns or suffers what is told: "Abror Alimov Smolinning da’vosini", «Айдос Сарымов Прилепинді».
_ANOTHERS_NAME = re.compile(
    rf"({NAME}\s+[\w’'ʻ‘-]+(?:[оеё]ва?|[иы]на?|с[кк]ий|ұлы|уулу|қызы|кызы|[oe]va?|ina?|skiy|iy|ий|ич|ich))\s+{NAME}(?<=[^\W\d_])(?:(?<=ning)|(?<=нинг)|(?<=ni)|(?<=[нд][ыіиуү][ңн])|(?<=т[ыіиуү][ңн])|(?<=[ндт][ыіуү]))(?![\w'’ʻ‘-])"
)
_PLACES = ("state", "seat", "city", "body")
# What else somebody is, between his office and his name: «депутаты, жазушы Ерлан Сәтбаев», «депутаты, экс-министр Асан Үсөнов».
_BESIDES = {
    "kk": re.compile(
        r"\s*,\s+(?:(?:бұрынғы|танымал|белгілі|отставкадағы|ұлтшыл|тарих|заң|экономика|олимпиада)\s+){0,2}(?:коммунист|социалист|либерал|ұлтшыл|жазушы|ақын|әнші|актёр|актер|әртіс|режиссер|спортшы|боксшы|палуан|чемпион|чемпионы|генерал|полковник|адмирал|космонавт"
        r"|ғарышкер|заңгер|тарихшы|экономист|саясаттанушы|дипломат|журналист|тележүргізуші|блогер|кәсіпкер|бизнесмен|профессор|академик|ғалым|министр|премьер|экс-министр|экс-премьер|дәрігер)\s+(?=[А-ЯӘҒҚҢӨҰҮҺІЁ])"
    ),
    "ky": re.compile(
        r"\s*,\s+(?:(?:мурдагы|мурунку|белгилүү|таанымал|отставкадагы|улутчул|тарых|юридика|экономика|олимпиада)\s+){0,2}(?:коммунист|социалист|либерал|улутчул|жазуучу|акын|ырчы|актёр|актер|артист|режиссёр|режиссер|спортчу|боксчу|балбан|чемпион|чемпиону|генерал|полковник|адмирал|космонавт"
        r"|юрист|тарыхчы|экономист|саясат\s+таануучу|дипломат|журналист|блогер|ишкер|бизнесмен|профессор|академик|окумуштуу|министр|премьер|экс-министр|экс-премьер|дарыгер)\s+(?=[А-ЯӨҮҢЁ])"
    ),
}
# What a minister is of, before his name: «міністерка енергетики Дженніфер Ґренголм»; no verb.
_MINISTER = re.compile(r"(?:міністр|міністерк|министр)\w{0,3}$", re.I)
_PORTFOLIO = re.compile(
    r"(?:\s+(?:(?!\w*(?:ла|ли|ло|ть|ться)\s)[а-яёіїєґ’'-]+[иіїыуюяа]|[а-яёіїєґ’'-]+(?:ого|его|их|ых)|дел|справ|и|й|і|та)){1,5}"
    r"\s+(?=[А-ЯЁІЇЄҐ][\w’'-]+\s+[А-ЯЁІЇЄҐ])"
)
# "Tashqi ishlar vaziri bo‘lgan …", «министр болып тұрған …»: an office before who bore it.
WAS = re.compile(
    r"\s+(?:(?:қызметін|милдетин|кызматын|lavozimida)\s+)?(?:болған|болып\s+(?:тұрған|істеген|жүрген)|атқарған|болгон|болуп\s+(?:турган|иштеген|жүргөн)|аткарган"
    r"|bo['‘’ʻʼ]lgan|bo['‘’ʻʼ]lib\s+(?:turgan|ishlagan|kelgan)|ishlagan|бўлган|бўлиб\s+(?:турган|ишлаган))\s+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЎҚҒҲ])"
)
# What a committee or an official is for, before the name: «глава комитета по внешней политике Иван Рыбак».
_ON_WHAT = {
    "ru": re.compile(
        r"\s+по\s+(?:(?:внешн|внутренн|международн|иностранн|оборон|безопасност|дел|вопрос|связ|эконом|правов|прав|региональн|евро|энерг|финанс|бюджет|культур|образован|политик|экономическ|государственн|конституционн|законодательств)[а-яё]*\s+(?:и\s+)?){1,4}(?=[А-ЯЁ][\w’'-]+\s+[А-ЯЁ])"
    ),
    "uk": re.compile(
        r"\s+(?:із|з|зі|у|в)\s+(?:(?:зовнішн|внутрішн|міжнародн|закордонн|оборон|безпек|справ|питан|зв.язк|економ|прав|регіональн|євро|енерг|фінанс|бюджет|культур|освіт|політик|державн|конституційн|законодавств|національн)[а-яіїєґ’'-]*\s+(?:та\s+|і\s+|й\s+)?){1,4}(?=[А-ЯІЇЄҐ][\w’'-]+\s+[А-ЯІЇЄҐ])"
    ),
}
_FATHERS = re.compile(r"\s+(уулу|кызы|ұлы|қызы|улы|uulu|qizi|o['‘’ʻ]g['‘’ʻ]li)(н[уы]н|н[ыі]ң|ning|га|на|ға|ga|дан|нан|dan|ду|ды|н[ыі]|ni)?(?![\w'‘’ʻ])")
# By whose words: a name in the genitive before it.
_WORDS_OF = {
    "kk": re.compile(r"\s+(?:айту(?:ынша|ы)|сөз(?:інше|іне|і)|пікір(?:інше|і)|ойынша|мәлімдеуінше|мәлімдемесі|жазуынша|сендіруінше|хабарлауынша|түсіндіруінше)"),
    "ky": re.compile(r"\s+(?:айт(?:ымында|уусунда|канына|уусуна|каны)|сөзү(?:нө|ндө)?|пикири(?:нче|нде)?|оюнча|билдирүүсү|билдиргенине|жазганына|ырасташынча|маалымдашынча)"),
    "uz": re.compile(r"\s+(?:ayt(?:ishicha|ganiga|ishiga|ganlari)|so['‘’ʻ]z(?:lari(?:ga|cha)?|iga|i)|fikri(?:cha|ga)?|bildirishicha|yozishicha|ta['‘’ʻ]kidlashicha|ma['‘’ʻ]lum\s+qilishicha|bayonoti)"),
}
_GENITIVE = re.compile(r"(?:[ндт][ыиіуү][нң]|ning|нинг)$")
_TRADES = ("public", "expert", "media")  # levels whose words are surnames as well: Carpenter, Miller


def in_office(actor: Actor, on: date) -> bool:
    """Whether a person's term has begun; who is listed for a state was its own before."""
    return actor.since is None or actor.since <= on or actor.level != "organisation"


def known(tokens: list[Word], lang: str, on: date) -> list[Match[Actor]]:
    """The actors of a sentence. Who is not yet in the office that is listed has but a name: Rutte, the Dutch premier, before he led NATO."""
    return [m for m in actors(lang).find(tokens) if m.value.kind != "person" or in_office(m.value, on)]


def is_anothers(match: Match[Actor], group: list[Match[Actor]], on: date) -> bool:
    """Whether a person beside an office bears it for another holder than the listed one, whose term is over: Donald Tusk as Poland's premier again."""
    if match.value.kind != "person" or match.value.until is None or match.value.until >= on:
        return False
    owners = {m.value.holder for m in group if m is not match and m.value.holder}
    return bool(owners) and match.value.holder not in owners and any(m.value.kind == "role_person" for m in group) and match.value.level != "organisation"


def owner(sentence: str, group: list[Match[Actor]], lang: str) -> Match[Actor] | None:
    """The person whose office a phrase tells, not who bears it: "Toqaev's press secretary", «представитель Токаева», «Тоқаевтың баспасөз хатшысы»."""
    person = next((m for m in group if m.value.kind == "person"), None)
    if person is None:
        return None
    if lang == "en" or lang in TURKIC:
        return person if person.case == "genitive" and person is not group[-1] and (lang == "en" or group[-1].value.kind.startswith("role")) else None
    head, after = group[0], NAME_AFTER.match(sentence[person.end :])
    if not head.value.kind.startswith("role") or person is head or not (after is None or "," not in after.group(0)[:2]):
        return None
    if lang in SLAVIC and head.case == "nominative" and person.case == "oblique":
        return person if GENITIVE_NAME.search(sentence[person.start : person.end]) else None
    serves = SPOKESMAN.search(sentence[head.start : person.start])
    unchanging = lang in SLAVIC and after is not None and UNCHANGING.search(person.value.name)
    served = lang == "tg" and person.case == "genitive" and sentence[group[group.index(person) - 1].end : person.start] == " "  # no given name between
    return person if serves and (unchanging or served) else None


def bearer(sentence: str, tokens: list[Word], group: list[Match[Actor]], lang: str, on: date) -> tuple[str | None, int, bool]:
    """The name of who bears the office of a group, where the phrase ends with it, and whether the name stands in another case."""
    end = group[-1].end
    if sentence[end : end + 1] in ("»", "”", "“", '"') and any(mark in sentence[group[0].start : end] for mark in '«“„"'):
        end += 1  # «Лидер партии «Слуга народа» Давид Арахамия»
    office = end
    passed = TITLED.match(sentence[end:]) or (POSTED.match(sentence[end:]) if lang == "en" else None)
    if passed is None and lang in SLAVIC and _MINISTER.search(sentence[group[-1].start : group[-1].end]):
        of = _PORTFOLIO.match(sentence, end)
        end = of.end() - 1 if of else end
    on_what = _ON_WHAT[lang].match(sentence, end) if passed is None and lang in _ON_WHAT else None
    end = on_what.end() if on_what is not None else end
    passed = passed or (_BESIDES[lang].match(sentence[end:]) if lang in _BESIDES else None) or (WAS.match(sentence[end:]) if lang in TURKIC else None)
    end = end + passed.end() if passed else _past_post(sentence, tokens, end, lang)
    named = NAME_AFTER.match(sentence[end:])
    others = [m.start for m in known(tokens, lang, on) if m.start >= end and m.value.kind != "adjective" and not _part_of_name(m, tokens, group, lang, on)]
    if named and any(end + named.start(1) < start < end + named.end(1) for start in others):  # «депутаты Павел Шперов Думадағы …»
        named = NAME_AFTER.match(sentence[end : min(s for s in others if s > end + named.start(1))].rstrip())
    if named and lang in TURKIC and OWNING.search(named.group(1).split()[0]):
        named = None  # «баспасөз хатшысы Азаттықтың … сұрағына»: whose question it is
    if named is None or any(end + named.start(1) <= start < end + named.end(1) for start in others):
        surname = next((m for m in actors(lang).find(tokens) if m.start - end == 1 and m.value.kind == "person" and m.start not in others), None)
        if surname is not None:  # "Dutch Prime Minister Rutte"
            return surname.value.name, surname.end, surname.case not in ("nominative", "any")
        first = NAME_FIRST.search(sentence[: group[0].start])
        before = _named(first, tokens, lang) if named is None and first and not group[0].value.kind.startswith("person") else None
        before = nominative(before, lang) if before and _inflected(sentence, group, lang) else before
        return before, end if NAME_NEXT.match(sentence, end) else office, False  # "an official in Moscow, which …": nobody is named behind the place
    found = _shortened(named.group(1), [t for t in tokens if t.start >= end + named.start(1)], lang)
    end += named.start(1) + len(found)
    speaker = " ".join(found.split())
    father = _FATHERS.match(sentence, end) if lang in TURKIC else None
    if father is not None:
        return f"{speaker} {father[1]}", father.end(), bool(father[2])
    if _inflected(sentence, group, lang):
        return nominative(speaker, lang), end, False
    ending = SURNAME_ENDING[lang].search(speaker) if lang in SURNAME_ENDING else None
    if ending is None and lang in _WORDS_OF and _WORDS_OF[lang].match(sentence, end):
        ending = _GENITIVE.search(speaker)
    return (speaker[: ending.start()], end, True) if ending else (speaker, end, False)


def _inflected(sentence: str, group: list[Match[Actor]], lang: str) -> bool:
    """Whether a Slavic office stands in another case, and so the name beside it."""
    if lang not in SLAVIC or not group[0].value.kind.startswith("role"):
        return False
    return group[0].case == "oblique" or (group[0].case == "any" and sentence[group[0].start : group[0].end].endswith(("ом", "ем", "єм", "ою", "ею")))


def name_behind(sentence: str, tokens: list[Word], end: int, lang: str) -> str | None:
    """The name behind a Turkic office that no lexicon has, which ends there."""
    named = NAME_AFTER.match(sentence[end:])
    if named is None or "," in named.group(0)[:2] or OWNING.search(named.group(1).split()[0]):
        return None
    if any(end <= m.start < end + named.end(1) for m in actors(lang).find(tokens)):
        return None
    found = _shortened(named.group(1), [t for t in tokens if t.start >= end + named.start(1)], lang)
    father = _FATHERS.match(sentence, end + named.start(1) + len(found))
    return f"{found} {father[1]}" if father is not None else found


def _shortened(name: str, tokens: list[Word], lang: str) -> str:
    """A name without the target behind it (in Turkic what follows the subject is often a name as well): «… Врублевский Қырым — Украина деп жазды»."""
    for match in territories(lang).find(tokens[:6]):
        place = match.start - tokens[0].start
        if 0 < place < len(name) and len(name[:place].split()) > 1:
            name = name[:place].rstrip()
            break
    own = _ANOTHERS_NAME.match(name) if lang in ("ky", "uz", "kk") else None
    if own is not None:
        return own.group(1)  # "Senator Abror Alimov Smolinning da’vosini …"
    given = TURKIC_NAME.match(name) if lang in ("ky", "uz", "kk") else None
    return given.group(0) if given else name


def _part_of_name(match: Match[Actor], tokens: list[Word], group: list[Match[Actor]], lang: str, on: date) -> bool:
    """Whether what looks like an actor is but part of a name: a namesake, a trade that is a surname ("Michael Carpenter", «Николай Рыбаков»)."""
    before = tokens[match.first - 1] if match.first else None
    trade = match.value.kind in ("role_person", "role_crowd") and match.value.level in _TRADES and match.first == match.last
    if lang in ("en", *SLAVIC) and trade and before is not None:
        return tokens[match.first].text[0].isupper() and before.text[0].isupper()
    return is_namesake(match, tokens) or is_anothers(match, [*group, match], on)


def _past_post(sentence: str, tokens: list[Word], end: int, lang: str) -> int:
    """Where the place ends to which an envoy is posted, if his name follows it: «представитель Китая при ЕС Фу Цун», "ambassador to France Lu Shaye"."""
    posted = POSTED_AT[lang].match(sentence, end) if lang in POSTED_AT else None
    if posted is None:
        return end
    place = next((m for m in actors(lang).find(tokens) if m.start == posted.end() and m.value.kind in _PLACES), None)
    return place.end if place is not None and NAME_AFTER.match(sentence[place.end :]) else end


def _named(name: re.Match[str], tokens: list[Word], lang: str) -> str | None:
    """What of capitalised words is a person's name: nothing of "In Tbilisi, the head of …", the end of «… в Баку Анналена Бербок, министр»."""
    inside = [t for t in tokens if name.start(1) <= t.start < name.end(1)]
    places = [m.end for m in actors(lang).find(tokens) if m.value.kind != "person" and m.start < name.end(1) and m.end > name.start(1)]
    places += [t.end for t in inside if t.key in PREPOSITIONS.get(lang, frozenset())]
    left = [t for t in inside if t.start >= max(places, default=0)]
    if len(left) < 2 or any(m.value.kind.startswith("role") and 0 <= left[0].start - m.end <= 1 for m in actors(lang).find(tokens)):
        return None  # who has an office of his own: «Литва президенті Гитанас Науседа, Эстония премьері …»
    return name.string[left[0].start : name.end(1)]
