"""Federations, unions and Olympic committees of a sport: of the state whose name or people stands beside them, and "the federation" again. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from itertools import islice

from classify.holders.actors import Phrase
from classify.language.grammar import PREPOSITIONS, SLAVIC, TURKIC
from classify.language.matching import Word
from classify.language.naming import NAME
from classify.lexicons import actors
from classify.quotes import inside, quotations

_GAMES = {
    "en": r"(?:football|soccer|boxing|judo|wrestling|athletics|tennis|chess|(?:ice\s+)?hockey|swimming|aquatics|gymnastics|weightlifting|basketball|volleyball|ski(?:ing)?|biathlon|sambo|fencing|cycling|rugby|rowing|canoe|skating|archery|shooting|karate|taekwondo|triathlon|sports?)",
    "ru": r"(?:футбола|бокса|дзюдо|самбо|(?:\w+\s+)?борьбы|л[её]гкой\s+атлетики|тенниса|шахмат|хоккея|плавания|(?:\w+\s+)?гимнастики|баскетбола|волейбола|биатлона|фехтования|регби|гребли|каратэ|тхэквондо|(?:\w+\s+)?спорта)",
    "uk": r"(?:футболу|боксу|дзюдо|самбо|(?:\w+\s+)?боротьби|легкої\s+атлетики|тенісу|шахів|хокею|плавання|(?:\w+\s+)?гімнастики|баскетболу|волейболу|біатлону|фехтування|регбі|веслування|карате|тхеквондо|(?:\w+\s+)?спорту)",
    "kk": r"(?:футбол|бокс|дзюдо|самбо|күрес|жеңіл\s+атлетика|теннис|шахмат|хоккей|жүзу|гимнастика|ауыр\s+атлетика|баскетбол|волейбол|биатлон|семсерлесу|регби|спорт|олимпиада|паралимпиада|олимпия)",
    "ky": r"(?:футбол|бокс|дзюдо|самбо|күрөш|жеңил\s+атлетика|теннис|шахмат|хоккей|сүзүү|гимнастика|оор\s+атлетика|баскетбол|волейбол|биатлон|регби|спорт|олимпиада|паралимпиада)",
    "uz": r"(?:futbol|boks|dzyudo|sambo|kurash|yengil\s+atletika|tennis|shaxmat|xokkey|suzish|gimnastika|basketbol|voleybol|biatlon|regbi|sport|olimpiya|olimpiada|футбол|бокс|дзюдо|кураш|теннис|шахмат|хоккей|спорт|олимпия|олимпиада)",
    "tg": r"(?:футболи?|бокси?|дзюдои?|самбои?|гӯштини?|гуштини?|тенниси?|шоҳмоти?|шатранҷи?|хоккейи?|баскетболи?|волейболи?|варзиши?|олимпии?|олимпӣ)",
}
_OF_GAMES = {  # adjectives of them
    "ru": r"(?:футбольн|олимпийск|паралимпийск|бокс[её]рск|хоккейн|шахматн|теннисн|лыжн)(?:ая|ый|ий|ой|ого|ому|ую|ом|ым|им)",
    "uk": r"(?:футбольн|олімпійськ|паралімпійськ|боксерськ|хокейн|шахов|тенісн|лижн)(?:а|ий|ої|ого|ому|у|ій|им)",
}
_BODIES = {
    "en": r"(?:federation|association|union|confederation|league)s?",
    "ru": r"(?:федераци|ассоциаци|союз|конфедераци|лиг)[а-яё]{0,3}",
    "uk": r"(?:федераці|асоціаці|союз|спілк|конфедераці|ліг)[а-яіїєґ]{0,3}",
    "kk": r"(?:федерация|қауымдасты[ққғ]|ода[қғ]|ассоциация|конфедерация|лига)[а-яәғқңөұүһі]{0,8}",
    "ky": r"(?:федерация|бирли[кг]|биримди[кг]|бирикме|союз|ассоциация|лига)[а-яңөү]{0,8}",
    "uz": r"(?:federatsiya|uyushma|ittifo[qg]|assotsiatsiya|liga|федерация|уюшма|ассоциация)[\w'‘’ʻʼ]{0,8}",
    "tg": r"(?:федератсияи|иттиҳоди|иттиҳодияи|иттифоқи|ассотсиатсияи|анҷумани|лигаи)",
}
_OLYMPIC = {
    "en": r"(?:Olympic|Paralympic)\s+(?:committee|council)s?",
    "ru": r"(?:олимпийск|паралимпийск)\w{2,3}\s+комитет[а-яё]{0,3}",
    "uk": r"(?:олімпійськ|паралімпійськ)\w{1,3}\s+комітет[а-яіїєґ]{0,3}",
    "kk": r"(?:олимпиада|паралимпиада|олимпия)(?:лық)?\s+комитет[а-яәғқңөұүһі]{0,8}",
    "ky": r"(?:олимпиада|паралимпиада|олимпия)(?:лык)?\s+комитет[а-яңөү]{0,8}",
    "uz": r"(?:olimpiya|olimpiada|paralimpiya|олимпия|олимпиада)\s+(?:qo['‘’ʻʼ]mita|қўмита)[\w'‘’ʻʼ]{0,8}",
    "tg": r"кумитаи\s+(?:миллии\s+)?(?:олимпии|олимпӣ|паралимпии)",
}
_NATIONAL = r"(?:(?:National|национальн\w{2,3}|національн\w{1,3}|ұлттық|улуттук|milliy|миллий|миллии)\s+)?"
_FULL = {
    "en": rf"{_GAMES['en']}\s+{_BODIES['en']}",
    **{lang: rf"(?:{_BODIES[lang]}\s+{_GAMES[lang]}|{_OF_GAMES[lang]}\s+{_BODIES[lang]})" for lang in SLAVIC},
    **{lang: rf"{_GAMES[lang]}\s+{_BODIES[lang]}" for lang in ("kk", "ky", "uz")},
    "tg": rf"{_BODIES['tg']}\s+{_NATIONAL}{_GAMES['tg']}",
}
_FULL = {lang: rf"{_NATIONAL}(?:{full}|{_OLYMPIC[lang]})" for lang, full in _FULL.items()}
_AGAIN = {  # "the federation", of which the article told
    "en": r"(?<=[Tt]he\s)(?:federation|association)(?!\s+of\b)",
    "ru": r"(?:федераци|ассоциаци)(?:я|и|ей)(?!\s+[А-ЯЁ«])",
    "uk": r"(?:федераці|асоціаці)(?:я|ї|єю)(?!\s+[А-ЯІЇЄҐ«])",
    "kk": r"(?<![а-яәғқңөұүһі]\s)(?:федерация|қауымдастық|ассоциация)(?:ның)?",
    "ky": r"(?<![а-яңөү]\s)(?:федерация|ассоциация)(?:нын)?",
    "uz": r"(?<![\w'‘’ʻ]\s)(?:federatsiya|assotsiatsiya|федерация)(?:ning|нинг)?",
    "tg": r"(?:федератсия|ассотсиатсия)",
}
# Who speaks for it: before it, in Turkic behind its genitive.
_HEAD = {
    "en": r"(?:president|vice[- ]president|head|chair(?:man|woman)?|chief|secretary[- ]general|general\s+secretary|spokes(?:man|woman|person)|official|representative|member)s?\s+(?:of|for|from|at|with)\s+(?:the\s+)?",
    "ru": r"(?:президент|вице-президент|глава|председатель|руководитель|генсек|генеральный\s+секретарь|секретарь|представитель|представительница|пресс-служба|исполком|член\s+исполкома)\s+(?:[а-яё]+(?:ой|ого)\s+)?",
    "uk": r"(?:президент|президентка|віцепрезидент|голова|очільник|очільниця|керівник|генсек|генеральний\s+секретар|секретар|представник|представниця|речник|речниця|пресслужба|виконком)\s+(?:[а-яіїєґ'’]+(?:ої|ого)\s+)?",
    "tg": r"(?:президенти|раиси|роҳбари|раҳбари|сарвари|котиби|дабири|намояндаи|сухангӯи)\s+",
}
_HEAD_BEHIND = {
    "en": r"(?:['’]s?)?\s+(?:president|vice[- ]president|head|chair(?:man|woman)?|chief|secretary[- ]general|spokes(?:man|woman|person)|official|representative|executive\s+committee|press\s+service)s?",
    "kk": r"\s+(?:президенті|вице-президенті|төрағасы|басшысы|бас\s+хатшысы|хатшысы|өкілі|баспасөз\s+(?:қызметі|хатшысы))",
    "ky": r"\s+(?:президенти|вице-президенти|төрагасы|башчысы|баш\s+катчысы|катчысы|өкүлү|басма\s+сөз\s+(?:кызматы|катчысы))",
    "uz": r"\s+(?:prezidenti|vitse-prezidenti|raisi|rahbari|bosh\s+kotibi|kotibi|vakili|matbuot\s+(?:xizmati|kotibi)|президенти|раиси|раҳбари|бош\s+котиби|котиби|вакили)",
}
_BOUND = r"(?<![\w'‘’ʻ-])"
_PATTERNS = {
    lang: re.compile(rf"{_BOUND}(?P<head>{_HEAD.get(lang, '(?!)')})?(?P<full>{full})(?![\w'‘’ʻ-])(?P<behind>{_HEAD_BEHIND.get(lang, '(?!)')}(?!\w))?", re.I)
    for lang, full in _FULL.items()
}
_BARE = {lang: re.compile(rf"{_BOUND}(?P<head>(?i:{_HEAD.get(lang, '(?!)')}))?(?P<full>{again})(?![\w'‘’ʻ-])(?P<behind>{_HEAD_BEHIND.get(lang, '(?!)')}(?!\w))?") for lang, again in _AGAIN.items()}
_NAMED = re.compile(rf",?\s+((?:{NAME}\s+){{1,2}}{NAME})(?=[\s,.;:—–]|$)")
_NOMINATIVE = {
    "ru": re.compile(r"(?:федерация|ассоциация|конфедерация|лига|союз|комитет)(?!\w)", re.I),
    "uk": re.compile(r"(?:федерація|асоціація|конфедерація|ліга|спілка|союз|комітет)(?!\w)", re.I),
}
_FREE = re.compile(r"(?:сы|сі|су|сү|си|гы|ғы|гі|гү|і|ы|и|у|ү|i|si|\bфедерация|\bассоциация|қауымдастық|federatsiya|assotsiatsiya)$")  # Turkic: no case behind it
_OWNING = re.compile(r"(?:н[ыіиуү][ңн]|т[ыіиуү][ңн]|д[ыіиуү][ңн]|ning|нинг)$")
_SPAN = 60  # characters before a body in which its head or a preposition stands
_MOST = 20  # bodies that are read in one sentence
_NEAR = 2  # words between a state and its federation
_WORDS = re.compile("|".join(f"(?:{word})" for table in (_BODIES, _OLYMPIC) for word in table.values()), re.I)
_OWNER_KINDS = ("state", "adjective", "seat", "city")


def federations(text: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases with such bodies and who speaks for them, in place of the states that only own them."""
    if lang not in _PATTERNS or _WORDS.search(text) is None:
        return found
    named = quotations(text)
    hits = [(hit, True) for hit in islice(_PATTERNS[lang].finditer(text), _MOST)]
    hits += [(hit, False) for hit in islice(_BARE[lang].finditer(text), _MOST) if not any(a.start() < hit.end() and hit.start() < a.end() for a, _ in hits)]
    for hit, full in hits:
        read = _body(text, tokens, hit, lang, full=full)
        if read is None or any(p.level == "organisation" and p.start < hit.end("full") and hit.start("full") < p.end for p in found):
            continue
        if inside(named, read.start) != inside(named, read.end - 1):
            continue
        found = [*(p for p in found if p.end <= read.start or p.start >= read.end), read]
    return sorted(found, key=lambda p: p.start)


def is_federation(phrase: Phrase) -> bool:
    """Whether a phrase is such a body, or who speaks for it."""
    return phrase.level == "organisation" and phrase.role is not None and _WORDS.search(phrase.role) is not None


def _body(text: str, tokens: list[Word], hit: re.Match[str], lang: str, *, full: bool) -> Phrase | None:
    start, end = hit.start("full"), hit.end("full")
    owner, left, right = _owner(tokens, start, end, lang) if full else (None, start, end)
    if full and owner is None:
        return None
    head, behind = hit.group("head"), hit.group("behind")
    if behind and right == end:
        right = hit.end("behind")
    if head is None and full and lang in _HEAD:
        led = re.search(rf"{_BOUND}{_HEAD[lang]}\Z", text[max(0, left - _SPAN) : left], re.I)
        head, left = (led.group(), left - len(led.group())) if led else (None, left)
    elif head:
        left = min(left, hit.start("head"))
    person = bool(head or behind)
    if lang in TURKIC and behind and not _OWNING.search(hit.group("full")) and not _FREE.search(hit.group("full")):
        return None
    before = text[max(0, left - _SPAN) : left].split()
    last = before[-2:-1] if lang == "en" and before[-1:] and before[-1].casefold() in ("the", "a", "its") else before[-1:]
    led_by = last[0].casefold() if last else ""
    parted = bool(before) and text[max(0, left - _SPAN) : left].rstrip()[-1:] in ",;:—–"
    behind_preposition = led_by in PREPOSITIONS.get(lang, frozenset()) and not parted
    if lang in TURKIC:
        subject, located = person or _FREE.search(hit.group("full")) is not None, text[start:end].casefold().endswith(("да", "де", "та", "те", "да", "do", "da"))
        subject = subject and not located
    elif lang in SLAVIC:
        subject = not behind_preposition and (bool(head) or _NOMINATIVE[lang].search(hit.group("full")) is not None)
        located = behind_preposition and led_by in ("в", "во", "у")
    else:
        subject, located = not behind_preposition, behind_preposition and led_by in ("in", "at", "дар")
    after = _NAMED.match(text, right) if person else None
    role = text[left:right]
    return Phrase(left, after.end() if after else right, owner, "organisation", " ".join(after.group(1).split()) if after else None, role, subject=subject, located=located, bare=False, drop=False, body=not person)


def _owner(tokens: list[Word], start: int, end: int, lang: str) -> tuple[str | None, int, int]:
    """Whose it is, and where the phrase with its owner begins and ends."""
    first = next((i for i, t in enumerate(tokens) if t.start >= start), len(tokens))
    after = next((i for i, t in enumerate(tokens) if t.start >= end), len(tokens))
    for match in actors(lang).find(tokens):
        if match.value.kind not in _OWNER_KINDS or match.value.drop:
            continue
        if 0 <= first - match.last - 1 < _NEAR and match.end <= start and lang != "tg" and (match.value.kind == "adjective" or lang == "en" or lang in TURKIC):
            return match.value.holder, match.start, end
        if 0 <= match.first - after < _NEAR and match.start >= end and lang not in TURKIC and match.value.kind != "adjective":
            if lang != "en" or [t.key for t in tokens[after : match.first]] in (["of"], ["of", "the"]):
                return match.value.holder, start, match.end
    return None, start, end
