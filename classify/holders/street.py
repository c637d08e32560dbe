"""People of the street, of whom an article knows little more than a given name: behind a trade, a town, an age, what they do all day. No model.

Where they are from, when their own sentence does not tell, is told by the scene (scenes.py).
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from classify.holders.actors import Phrase
from classify.holders.introduced import by_name, named_so
from classify.holders.trades import by_trade
from classify.language.grammar import TURKIC
from classify.language.matching import Match, Word
from classify.language.naming import NAME, OPENERS, OWNING
from classify.lexicons import Actor, actors, territories
from classify.quotes import inside, quotations

_Read = Callable[[re.Match[str]], tuple[str, int] | None]  # the name that a match gives, and where it ends

# What honours a name stands behind it and is kept: "Salim aka", «Қуаныш ата».
_TITLES = frozenset(
    "aka opa xola amaki bobo momo buvi ota ака опа хола амаки бобо момо буви ота амак апа ага ата аға апай ағай әже тәте көке ақсақал эже эне байке аке таене таята аксакал".split()
)
_TITLE = rf"(?:\s+(?:{'|'.join(sorted(_TITLES))}))?"
_ENDS = r"(?=[\s,.;:!?»”\"(]|$)"
_BEHIND = re.compile(rf"\s+(?P<name>{NAME}(?:\s+{NAME})?)(?P<title>{_TITLE}){_ENDS}")
_SAYS = "said|says|adds|added|asks|asked|argues|argued|insists|insisted|sighs|shrugs|recalls|explains|explained|replies|replied|говорит|рассказывает|считает|каже|розповідає|вважає"
_AHEAD = {  # "Ana, a 22-year-old student"; in Turkic the name stands directly before the trade or what honours him
    **{
        lang: re.compile(rf"(?:^|[{marks}] |\b(?:{_SAYS}) )(?P<name>{NAME}(?: {NAME})?)(?P<title>), (?:{article})?(?:[\w-]+ ){{0,3}}$")
        for lang, marks, article in (("en", ",.;—–“\"", r"(?:a|an|the|\d+|who is) "), ("ru", ".;—–«", ""), ("uk", ".;—–«", ""))
    },
    **{lang: re.compile(rf"(?<=\S )(?P<name>{NAME})(?P<title>) (?:(?:есімді|атты|аттуу|деген|ismli|исмли) )?$") for lang in ("kk", "ky", "uz")},
    "tg": re.compile(rf"(?:^|[.;:—–«,] |\b(?:гуфтаи|қавли|назари|ақидаи|андешаи|фикри|гуфт|мегӯяд|гуфтааст|илова кард) |(?<= )(?={NAME} ном))(?P<name>{NAME}(?: {NAME})?)(?P<title>)(?:, (?:як )?(?:[а-яёғӣқӯҳҷ-]+ )?| ном(?:и|е)? (?:як )?)$"),
}
# Tajik names behind what a trade governs: «Донишҷӯи Донишгоҳи миллӣ Мадина», «Ронандаи таксӣ Ҷамшед», «зане бо номи Саодат».
_GOVERNED = re.compile(rf"(?P<chain>(?:\s+[\w-]+и){{0,4}}(?:\s+(?!(?:бо|ба|дар|аз|ва|ки)\s)[\w-]*[^\W_и]|(?=\s+(?:бо|ба)\s+(?:номи|исми)\s)))(?:\s+(?:бо|ба)\s+(?:номи|исми))?\s+(?P<name>{NAME}(?:\s+{NAME})?)(?P<title>){_ENDS}")
# Who was asked, by his name in the ablative: «Замира эжеден сурасак», «сатушы Айгүлден сұрасақ».
_ASKED = re.compile(
    rf"(?<![\w’'ʻ‘-])(?P<name>{NAME}?)(?:\s+(?P<title>{'|'.join(sorted(_TITLES, key=len, reverse=True))}))?(?:[дтн][ае]н|[дтн][оө]н)(?=\s+(?:[\w-]+\s+){{0,3}}(?:сұра|сура|so['‘’ʻ]ra|сўра)(?:сақ|сам|сак|саңыз|sak|sam|ған|ган|gan|ды|dim|dik))"
)
# Whose view is quoted, in the genitive: "Sanjarning fikri o‘zga: «…»", «Серіктің пікірі басқа: «…»».
_VIEW = re.compile(
    rf"(?<![\w’'ʻ‘-])(?P<name>{NAME}?)(?:\s+(?P<title>{'|'.join(sorted(_TITLES, key=len, reverse=True))}))?(?:[дтн][ыіиуү][нң]|ning|нинг)(?P<ends>)"
    r"\s+(?:\w+\s+)?(?:пікірі|ойы|жауабы|көзқарасы|пикири|ою|жообу|көз\s?карашы|fikri|javobi|qarashi|фикри|жавоби)\b[^:«»“”\"]{0,60}:\s*[«“\"]"
)
_BORN = re.compile(r"\s+(?:туған|туып|туулган|туулуп|tug['‘’ʻ]il(?:gan|ib)|туғил(?:ган|иб))(?:\s+\w+)?,", re.I)  # before where he lives now
_DRIVER = re.compile(r"жүргізуші$", re.I)  # who leads a programme, or drives
_BEFORE_COLON = re.compile(rf"(?:\s+{NAME})?(?:,\s+[^:«»\n]{{2,30}})?:\s*[«“„\"—–]")
_WITH = re.compile(r"\w(?:мен|бен|пен|менен|bilan|билан)$")  # «Дәурен әжесімен»: two people
_OWNERS = ("state", "seat", "city", "adjective")
_NO_SUBJECT = re.compile(r"(?:ро|(?<!л)и)$")  # Tajik objects, and what has an owner behind it
_AHEAD_REACH = 90  # characters before a trade in which the name of who has it stands
_AGED = {
    "en": r"\b(?P<age>\d\d-year-old)",
    "ru": r"\b(?P<age>\d\d-летн(?:ий|яя))",
    "uk": r"\b(?P<age>\d\d-річн(?:ий|а))",
    "kk": r"\b(?P<age>\d\d\s+жас(?:тағы|ар))",
    "ky": r"\b(?P<age>\d\d\s+жаш(?:тагы|ар))",
    "uz": r"\b(?P<age>\d\d\s+yosh(?:li|dagi|ar)|\d\d\s+ёш(?:ли|даги|ар))",
    "tg": r"\b(?P<age>\d\d-солаи?)",
}
_AGES = {lang: re.compile(pattern + _BEHIND.pattern) for lang, pattern in _AGED.items()}
_AGE_BEHIND = re.compile(rf"(?P<name>{NAME}(?:\s+{NAME})?)(?P<title>),\s+(?P<age>\d\d)(?=[,.])")  # "Ana Petrescu, 22, said"
_NUMBER = re.compile(r"\d\d")
# Behind a verb of speech, with what one does all day: "said Artur, who repairs phones", «говорит Айгуль, торгующая посудой».
_EVERYDAY = {
    "en": re.compile(
        rf"(?:^|\b(?:{_SAYS}) )(?P<name>{NAME})(?P<title>), who (?:sells|repairs|drives|teaches|bakes|studies|lives|sews|cooks|farms|fled|moved|waits|queued|runs an?|keeps an?|owns an?|works (?:at|in|on|as) an?|has (?:lived|worked|sold)|was (?:waiting|shopping|queuing|selling)|grew up|came to (?:buy|shop|see)|had come)\b"
    ),
    "ru": re.compile(
        rf"(?:^|\b(?:говорит|сказала?|считает|отвечает|ответила?|добавляет|вздыхает|рассуждает|возражает|признаётся|признается|удивляется|смеётся|смеется|спрашивает|улыбается) )(?P<name>{NAME})(?P<title>), "
        r"(?:торгу|прода|работа|жив|сто|ожида|держ|чин|пек|уч|шь|растящ|приехав|пришед|вырос|родив|вышед|бежав|переехав|вернув|отстоя|купив)\w*(?:щ|ш)(?:ий|ая)(?:ся)?\b"
    ),
    "uk": re.compile(
        rf"(?:^|\b(?:каже|сказав|сказала|вважає|відповідає|відповіла?|додає|зітхає|міркує|заперечує|зізнається|дивується|сміється|питає|усміхається) )(?P<name>{NAME})(?P<title>), (?:яка|який|котра|котрий|що) "
        r"(?:торгує|продає|працює|живе|мешкає|стоїть|чекає|тримає|лагодить|пече|вчить|навчається|шиє|приїхала?|прийшла|прийшов|вийшла|вийшов|втекла|втік|переїхала?|повернулася|повернувся|купувала?)\b"
    ),
}
_AGED_BEHIND = {  # "Саодат, 54-сола", «Айгуль, 54 года»
    "ru": re.compile(rf"(?P<name>{NAME})(?P<title>), (?P<age>\d\d)(?=,|\.| лет| год)"),
    "uk": re.compile(rf"(?P<name>{NAME})(?P<title>), (?P<age>\d\d)(?=,|\.| рок| рік)"),
    "tg": re.compile(rf"(?P<name>{NAME})(?P<title>),? (?:ки )?(?P<age>\d\d)(?=-сола| сол)"),
    "en": _AGE_BEHIND,
}
_WITH_WARES = re.compile(  # «торговец сухофруктами Бахтиёр», «покупательница, которую зовут Ирина»
    rf"(?:\s+[а-яёіїєґ]{{3,20}}(?:ами|ями|ом|ем|ой|ою)|,\s+(?:котор(?:ого|ую)\s+зовут|як(?:ого|у)\s+звати)|\s+(?:по\s+имени|на\s+ім[’']я)){_BEHIND.pattern}"
)
# What one does all day, then a name: «базарда нан сататын Әсел», «Бишкекте жашаган Айша».
_DOES = re.compile(rf"\b[а-яәғқңөұүһі]{{2,30}}(?:атын|етін|йтын|йтін|ған|ген|қан|кен|ган|гон|гөн|кан|кон|көн)(?:\s+[а-яәғқңөұүһі]+){{0,2}}?{_BEHIND.pattern}")
_DOES_TAJIK = re.compile(
    rf"(?:^|[.;:—–«] )(?P<name>{NAME})(?P<title>), ки (?:[^\s,.;:«»]+ ){{1,12}}(?:(?:кор|зиндагӣ|таҳсил|савдо|тиҷорат|деҳқонӣ|ронандагӣ|муаллимӣ) (?:мекунад|мекард|кардааст)"
    r"|мефурӯшад|меронад|мехонад|мезияд|(?:дарс|таълим) медиҳад|баргаштааст|омадааст|мепазад|медӯзад|месозад),"
)
_UZBEK_DOES = re.compile(
    rf"\b(?:sotadigan|sotayotgan|sotib\s+o['‘’ʻ]tirgan|sotuvchi|ishlaydigan|ishlovchi|ishlayotgan|yashaydigan|yashovchi|yashayotgan|o['‘’ʻ]qiydigan|o['‘’ʻ]qiyotgan|o['‘’ʻ]tirgan|turgan|tikadigan|haydaydigan|boqadigan|yopadigan|сотадиган|сотаётган|ишлайдиган|яшайдиган|яшовчи|ўтирган)"
    rf"(?:\s+[a-zўқғҳа-я'‘’ʻ]+){{0,2}}?{_BEHIND.pattern}"
)
# Full names are those of people of the street only behind what they do all day: «Алматыда тұратын Сергей Иванов»; not «Прагаға барған Ян Новак».
_LIVES = re.compile(
    r"\b(?:тұратын|сататын|істейтін|ұстайтын|оқитын|жашаган|иштеген|саткан|окуган|кармаган|соода кылган|такси айдаған|айдаған|айдаган)\s+(?:\w+\s+){0,2}$"
)
# Forms of a name, or of what is none, in another case: Мзиянын, Азаттыққа, Еуропада.
_IN_CASE = re.compile(
    r"(?:[ндт][ыіиуү][ңн]|(?:д|(?<=[бвгғдкқпстфхцчшщ])т)[ае](?:ғы|гі|гы|ги)?|[дтн][ае]н|(?:(?<!ь)[ғг]|(?<=[бвгғдкқпстфхцчшщ])[қк])[ае]|[дтн][ыі]|[дн][иуү]|мен|пен|бен)$"
)
_LIKE_A_CASE = frozenset(
    "инга хельга марта берта фрида ида лида надежда зинаида фарида саида халида шахида виолетта жанетта генриетта"
    " богдан айдан гүлдан жордан султан сұлтан нұрсұлтан арыстан аднан армен рубен кармен айдын алтын мартин константин валентин августин нуридин нуриддин шамсудин".split()
)
_CASES = ("kk", "ky")  # whose given names are read only where they stand as subjects do
# Behind a place's or a paper's name: «Нұра ауданы».
_OF_PLACE = re.compile(
    r"\s+(?:аудан|ауыл|облыс|қала|көше|көл|өзен|өңір|аймақ|базар|университет|мектеп|айыл|шаар|район|област|көчө|дарыя|кан\b|канал|газет|партия|клуб|банк|компания|фирма|агенттіг|агенттиг|сайт|радио|платформа|форум)"
)
_DWELLING = {  # who is of a town: «бишкектик», "samarqandlik"
    "kk": re.compile(r"[лдт][ыі][қк]$"),
    "ky": re.compile(r"[лдт][ыиуү]к$"),
    "uz": re.compile(r"(?:lik|лик)$"),
    "tg": re.compile(r"ӣ$"),
}
_DWELLER = re.compile(r"жител|мешкан|урожен|уродж|граждан|громадян", re.I)  # of the place that follows
_PLACED = re.compile(r"(?:да|де|та|те|до|дө|то|тө|дагы|деги|дағы|дегі|тағы|тегі|тагы|теги|догу|дөгү|тогу|төгү|da|dagi|[ндт][ыіиуү][ңн])$")
_OWNS_PLACE = re.compile(r"\s+(?:[\w'‘’ʻ]+\s+){0,2}[\w'‘’ʻ]+(?:[ыіиуү]н(?:да|де|то|дө|до|ағы|дагы|дағы|дегі|деги)|ida|idagi)\b", re.I)


def with_people(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases of a sentence with the names of those who have but a trade, and those of whom nothing but a name and a town, an age or work is told."""
    found = named_so(sentence, found, lang)
    told = [*_told(sentence, lang), *by_name(sentence, found, lang), *by_trade(sentence, found, lang)]
    matches = actors(lang).find(tokens)
    found = [replace(p, level="public") if p.level == "media" and _DRIVER.match(sentence, p.start, p.end) and _BEFORE_COLON.match(sentence, p.end) else p for p in found]
    found = _viewed(sentence, _asked(sentence, found, matches, lang), matches, lang)
    unnamed = any(p.level == "public" and p.speaker is None and p.role for p in found)
    towns = [m for m in matches if m.value.kind == "adjective" and _DWELLING[lang].search(sentence[m.start : m.end].casefold())] if lang in _DWELLING else []
    if not (told or towns or unnamed):
        return found
    known = [(m.start, m.end) for m in matches] + [(m.start, m.end) for m in territories(lang).find(tokens)]
    read = partial(_name, sentence, [span for span in known if sentence[slice(*span)] not in _TITLES], lang)
    people, quoted = found, quotations(sentence) if told else []
    for town in towns:
        form, hit = sentence[town.start : town.end], _BEHIND.match(sentence, town.end)
        name = read(hit) if hit and form[0].isupper() == (town.start == 0) else None
        office = name is not None and any(m.value.kind.startswith("role") and m.start - name[1] == 1 for m in matches)  # "londonlik Yaqin Sharq eksperti"
        if name is not None and not office:
            people = _with(people, _person(town.start, name[1], name[0], town.value.holder, form), sentence)
    for hit, age in told:
        name = read(hit)
        if name is None or inside(quoted, hit.start("name")) or (age is None and not _works(sentence, hit, name[0])):
            continue
        start = min(hit.start("name"), hit.start("age")) if age else hit.start("name")
        end = max(name[1], hit.end("age")) if age else name[1]
        holder = _of_town(sentence, found, hit.start()) if lang in TURKIC else None
        people = _with(people, _person(start, end, name[0], holder, age), sentence)
    return sorted([_named(sentence, p, read, matches, lang) for p in people], key=lambda p: p.start)


def _asked(sentence: str, found: list[Phrase], matches: list[Match[Actor]], lang: str) -> list[Phrase]:
    """The phrases with whoever was asked by name, in Turkic in the ablative, as one who may answer: behind his trade, or with what honours him."""
    for hit in _ASKED.finditer(sentence) if lang in TURKIC else ():
        start, name = hit.start(), hit["name"] + (f" {hit['title']}" if hit["title"] else "")
        trade = next((p for p in found if p.level == "public" and p.role and p.start < start and 0 <= start - (p.start + len(p.role)) <= 1), None)
        known = any(m.start < hit.end("name") and start < m.end and m.value.kind != "person" and not m.value.kind.startswith("role") for m in matches)
        if known or not (trade or hit["title"]):
            continue
        holder = (trade.holder if trade else None) or _of_town(sentence, found, trade.start if trade else start)
        person = _person(trade.start if trade else start, hit.end(), name, holder, trade.role if trade else hit["title"])
        found = sorted([*(p for p in found if p.end <= person.start or p.start >= person.end), person], key=lambda p: p.start)
    return found


def _viewed(sentence: str, found: list[Phrase], matches: list[Match[Actor]], lang: str) -> list[Phrase]:
    """The phrases with whom a Turkic sentence knows by his name alone and whose view it quotes; where he has worked is not where he is from."""
    hit = _VIEW.search(sentence) if lang in TURKIC and ":" in sentence else None
    if hit is None or any(m.start < hit.end("name") and hit.start() < m.end for m in matches):
        return found
    person = replace(_person(hit.start(), hit.end("ends"), hit["name"], None, hit["title"]), subject=False)
    return sorted([*(p for p in found if p.end <= person.start or p.start >= person.end), person], key=lambda p: p.start)


def _person(start: int, end: int, name: str, holder: str | None, role: str | None) -> Phrase:
    return Phrase(start, end, holder, "public", name, role, subject=True, located=False, bare=False, drop=False)


def _with(people: list[Phrase], person: Phrase, sentence: str) -> list[Phrase]:
    """The phrases and a further one, unless it is told already; what honours somebody ("aka") is no trade of another."""
    others = [p for p in people if not (sentence[p.start : p.end] in _TITLES and person.start <= p.start < person.end)]
    return people if any(p.start <= person.end and person.start < p.end for p in others) else [*others, person]


def _told(sentence: str, lang: str) -> list[tuple[re.Match[str], str | None]]:
    """Names behind work and ages, with the age."""
    does = _DOES if lang in _CASES else _UZBEK_DOES if lang == "uz" else _DOES_TAJIK if lang == "tg" else None
    told: list[tuple[re.Match[str], str | None]] = [(hit, None) for hit in does.finditer(sentence)] if does is not None else []
    told += [(hit, None) for hit in _EVERYDAY[lang].finditer(sentence)] if lang in _EVERYDAY else []
    if _NUMBER.search(sentence):
        aged = [hit for forms in (_AGES, _AGED_BEHIND) if lang in forms for hit in forms[lang].finditer(sentence)]
        told += [(hit, hit["age"]) for hit in aged]
    return told


def _named(sentence: str, phrase: Phrase, read: _Read, matches: list[Match[Actor]], lang: str) -> Phrase:
    """«Зейнеткер Николай», "o‘qituvchi Nodira", "Ana, a 22-year-old student": a trade with the name behind or before it."""
    if phrase.level != "public" or phrase.speaker is not None or phrase.role is None:
        return phrase
    stands = phrase.subject or lang not in TURKIC
    governs = lang == "tg" and sentence[phrase.end - 1] in "ие"
    hit = _GOVERNED.match(sentence, phrase.end) if governs else _BEHIND.match(sentence, phrase.end) if stands and not _DWELLER.search(phrase.role) else None
    if hit is None and lang in ("ru", "uk"):
        hit = _WITH_WARES.match(sentence, phrase.end)
    name = read(hit) if hit else None
    if governs and hit is not None and name is not None:
        owner = next((m.value.holder for m in matches if phrase.end <= m.start < hit.start("name") and m.value.kind in _OWNERS), None)
        role = sentence[phrase.start : hit.end("chain")]
        return replace(phrase, end=name[1], speaker=name[0], role=role, holder=phrase.holder or owner, plural=False)
    if name is not None:
        return replace(phrase, end=name[1], speaker=name[0], plural=False)
    hit = _AHEAD[lang].search(sentence, max(0, phrase.start - _AHEAD_REACH), phrase.start) if lang in _AHEAD else None
    name = read(hit) if hit and not _WITH.search(sentence, phrase.start, phrase.end) else None
    if hit is None or name is None or name[1] != hit.end("name"):
        return phrase
    return replace(phrase, start=hit.start("name"), speaker=name[0], plural=False)


def _name(sentence: str, taken: list[tuple[int, int]], lang: str, hit: re.Match[str]) -> tuple[str, int] | None:
    """The name as a subject has it and where it ends; None for a state, town, territory or known person, another case, a place's or paper's name."""
    names, at, title = hit["name"].split(), hit.start("name"), hit["title"]
    first, last = at + len(names[0]), hit.end("name") - len(names[-1])
    if names[0].casefold() in OPENERS:
        return None
    if any(a < first and at < b for a, b in taken) or not (stands(names[0], lang) or (title and len(names) == 1)):
        return None
    end = hit.end("title")
    if len(names) > 1 and (any(a < hit.end("name") and last < b for a, b in taken) or not (title or stands(names[1], lang))):
        end = first  # «68 жаштагы Мзия Абхазияны …»
    return None if lang in _CASES and _OF_PLACE.match(sentence, end) else (sentence[at:end], end)


def stands(name: str, lang: str) -> bool:
    if lang in _CASES:
        return name.casefold() in _LIKE_A_CASE or _IN_CASE.search(name.casefold()) is None
    if lang == "tg":
        return _NO_SUBJECT.search(name) is None
    return lang not in TURKIC or OWNING.search(name) is None


def _works(sentence: str, hit: re.Match[str], name: str) -> bool:
    """Whether what stands before a name is what somebody of the street does: before a name in full, only what one does all day."""
    given = len([word for word in name.split() if word not in _TITLES]) == 1
    return given or _LIVES.search(sentence, hit.start(), hit.start("name")) is not None


def _of_town(sentence: str, found: list[Phrase], at: int) -> str | None:
    """The state of the last place before what somebody does there, where the form says "in": «Алматыда», «Петропавл вокзалының маңында»."""
    before = [p for p in found if p.bare and p.holder and not p.drop and p.end <= at and ("," not in sentence[p.end : at] or _BORN.match(sentence, p.end))]
    if not before:
        return None
    place = next((p for p in before if _BORN.match(sentence, p.end)), before[-1])  # «Қарағандыда туған, … Киевте тұратын Айгүл»
    within = _PLACED.search(sentence[place.start : place.end].casefold()) or _OWNS_PLACE.match(sentence, place.end)
    return place.holder if within else None
