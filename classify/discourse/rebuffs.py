"""Who rebuffs another's words or hands him a note is of no state of his: "The ministry protested against the deputy's remarks". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from classify.discourse.context import Context
from classify.discourse.owners import their_party
from classify.holders.actors import Phrase
from classify.language.grammar import GENITIVE, TURKIC
from classify.language.naming import EMBASSY, ENVOY
from classify.quotes import Span, inside, quotations
from classify.sentences import Sentence

_NEAR = 48  # characters between somebody and the noun for what he said
_BESIDE = 16  # characters between a place and the office there
_OWN = ("state", "legislature", "party", "subnational")
_LOOSE = ("media", "party", "legislature", "subnational", "expert", "public")  # whose words a state answers
_AT_HOME = ("legislature", "party", "subnational")  # levels that rebuff those of their own state as well
# What somebody has said.
_WORDS = {
    "en": r"(?:words?|remarks?|statements?|comments?|posts?|tweets?|speech|claims?|articles?|ideas?|proposals?|calls?|threats?|assertions?|suggestions?|outburst)\b",
    "ru": r"(?:слов(?:а|о|ам|ами|ах)?|заявлени\w+|высказывани\w+|реплик\w+|поста?|запис[ьи]|твита?|выпад\w*|стать[яюие]\w?|реч[ьи]|иде[яюи]|предложени\w+|призыв\w*|угроз\w*|утверждени\w+|тезис\w*|притязани\w+|претензи\w+)(?!\w)",
    "uk": r"(?:слов(?:а|о|ам|ами|ах)?|слів|заяв\w*|висловлюван\w+|допис\w*|поста?|твіта?|випад\w*|статт[яюі]\w?|реч[еі]\w*|промов\w*|іде[яюї]|пропозиці\w+|заклик\w*|погроз\w*|тверджен\w+|зазіхан\w+|претензі\w+)(?!\w)",
    "kk": r"(?:сөз|мәлімдеме|пікір|жазба|мақала|ұсыныс|шақыру|идея|лебіз|айтқан)\w*",
    "ky": r"(?:сөз|билдирүү|пикир|пост|жазган|макала|сунуш|чакырык|идея|айткан)\w*",
    "uz": r"(?:so['‘’ʻʼ]z|gap|bayonot|fikr|post|maqola|taklif|chaqiri|g['‘’ʻʼ]oya|chiqish|da['‘’ʻʼ]vo|aytgan|сўз|гап|баёнот|фикр|мақола|таклиф|чиқиш|даъво|айтган)\w*",
    "tg": r"(?:сухан|гап|изҳорот|гуфта|навишта|мақола|пешниҳод|даъват|таҳдид|баёнот|даъво)\w*",
}
# To rebuff them, or to be asked about them in vain.
_REBUFF = {
    "en": r"\b(?:condemn|denounc|reject|protest|slam|blast|critici[sz]|rebuk|dismiss|deplor|decr(?:y|i)|rebuff|brand(?:ed|s)|(?:refus|declin)\w+\s+to\s+comment)\w*",
    "ru": r"\b(?:осуди|осужда|отверг|опроверг|возмути|раскритик|протест|не\s+(?:стал|захот)\w*|комментировать|назва(?:л|ли|ло|ла)\b)\w*",
    "uk": r"(?<!\w)(?:засуди|засуджу|відкину|відкида|спростув|обурил|розкритик|протест|не\s+(?:стал|захот|схот)\w*|коментувати|назва(?:в|ла|ли|ло)\b)\w*",
    "kk": r"(?<!\w)(?:айыпта|теріске|жоққа\s+шығар|сынға|сына(?:ды|п)|наразылық|қарсылық|рет\w*\s+бер|түсінік\w*\s+бер|деп\s+ата)\w*",
    "ky": r"(?<!\w)(?:айыпта|четке|жокко\s+чыгар|сынга|сында(?:ды|п)|нааразы|каршылык|комментар|деп\s+ата)\w*",
    "uz": r"(?<!\w)(?:qorala|rad\s+et|tanqid|norozi|e['‘’ʻʼ]tiroz|izoh|deb\s+ata|deb\s+bahola|қорала|рад\s+эт|танқид|норози|эътироз|изоҳ|деб\s+ата)\w*",
    "tg": r"(?<!\w)(?:маҳкум|рад\s+кард|эътироз|танқид|номид|хонд|шарҳ)\w*",
}
# A note or a protest, which goes to another state.
_NOTE = re.compile(
    r"\b(?:protest\s+note|note\s+of\s+protest|(?:lodged|handed|delivered|expressed|conveyed|voiced)\b[^.;:]{0,40}?\b(?:protest|concern|note|displeasure))\b"
    r"|(?<!\w)(?:нот[уыа]|ноти)\s+(?:протест|послу|МИД|Москв|\w+ому)|(?<!\w)(?:вручи|выраз|висловил?|передал?а?|заявил?)\w*\s+(?:\w+\s+){0,4}?(?:нот[уы]|протест|озабоченност\w+|стурбован\w+|занепокоєн\w+)"
    r"|нота\s+(?:тапсыр|жолда|тапшыр|жибер|бер)\w*|наразылық\s+(?:нота|білдір)\w*|нааразылык\s+(?:нота|билдир)\w*|nota\s+(?:topshir|yubor|yo['‘’ʻʼ]lla|ber)\w*|норозилик\s+нота\w*|norozilik\s+(?:nota|bildir)\w*|ёддошти\s+эътироз",
    re.I,
)
_THESE = {  # … which the sentence before told
    "en": r"\b(?:the|this|these|those|his|her|such)\s+(?:[a-z]+\s+)?",
    "ru": r"(?<!\w)(?:эт[иоу]\w*|так\w+|его|её|ее|подобн\w+)\s+",
    "uk": r"(?<!\w)(?:ц[іеюя]\w*|так\w+|його|її|подібн\w+)\s+",
    "kk": r"(?<!\w)(?:бұл|мұндай|оның|осы)\s+",
    "ky": r"(?<!\w)(?:бул|мындай|анын|ушул)\s+",
    "uz": r"(?<!\w)(?:bu|bunday|uning|shu|бу|бундай|унинг|шу)\s+",
    "tg": r"(?<!\w)(?:ин|чунин)\s+",
}
_ABOUT = r"(?:об?|обо|про|ко?|на|во?|у|по|для|насч[её]т|щодо|до|від|от|со?|зі?|и|та|і|й|против|проти)\s"  # words about somebody are not his
_REBUFFS = {lang: re.compile(pattern, re.I) for lang, pattern in _REBUFF.items()}
_HIS = {lang: re.compile(_THESE[lang] + words + (rf"|{words}\s+(?:ӯ|вай)\b" if lang == "tg" else ""), re.I) for lang, words in _WORDS.items()}
_SAID = {lang: re.compile(r"(?<!\w)" + words, re.I) for lang, words in _WORDS.items()}
_BEHIND = {lang: re.compile((r"['’]s?\s+(?:[\w-]+\s+){0,2}?" if lang == "en" else r"\s+(?:[\w'‘’ʻʼ-]+\s+){0,5}?") + words, re.I) for lang, words in _WORDS.items() if lang == "en" or lang in TURKIC}
_BEFORE = {lang: re.compile(words[: -len(r"(?!\w)")] + rf"\s+(?:(?!{_ABOUT})[\w’'-]+\s+){{0,2}}$" if lang in ("ru", "uk") else words + r"(?:\s+(?:of|by)\s+(?:the\s+)?|\s+)$", re.I) for lang, words in _WORDS.items() if lang not in TURKIC}


def without_rebuffed(sentence: Sentence, phrase: Phrase, outside: list[Phrase], context: Context) -> tuple[list[Phrase], Context] | None:
    """What else may tell whose a bare office is that rebuffs somebody's words: those about him left out. None where it rebuffs nobody's."""
    opposed = _rebuffed(sentence, phrase, context)
    if not opposed:
        return None
    last = context.last if context.last is None or context.last.holder not in opposed else None
    person = context.person if context.person is None or context.person.holder not in opposed else None
    theme = context.theme if context.theme is None or context.theme.holder not in opposed else None
    place = context.scene if context.scene is None or context.scene.holder not in opposed else None
    known = tuple(p for p in context.known if p.holder not in opposed)
    kept = [p for p in outside if p is phrase or p.holder not in opposed]
    return kept, replace(context, last=last, person=person, theme=theme, scene=place, home=context.home if context.home not in opposed else None, known=known, paragraph=context.paragraph if last else -1)


def _rebuffed(sentence: Sentence, phrase: Phrase, context: Context) -> set[str]:
    """The states of those whose words are rebuffed, or to whom a note is handed."""
    lang, text = sentence.lang, sentence.text
    if phrase.level not in _OWN or phrase.role is None or lang not in _REBUFFS or EMBASSY.match(phrase.role) or ENVOY.match(phrase.role) or their_party(sentence, phrase):
        return set()
    cited, hit = _rebuff(text, lang)
    others = [p for p in sentence.phrases if p is not phrase and p.holder and not p.drop and p.level != "organisation" and not inside(cited, p.start)]
    if any(p.located and (0 <= p.start - phrase.end < _NEAR or 0 <= phrase.start - p.end < _BESIDE) for p in others):
        return set()  # "the government in Bishkek"
    told = context.last.holder if context.last is not None and context.last.level != "organisation" and sentence.paragraph - context.paragraph <= 1 else None
    note = _NOTE.search(text)
    if note is not None and phrase.level == "state" and not inside(cited, note.start()):
        envoys = {p.holder for p in others if p.role and (ENVOY.search(p.role) or any(EMBASSY.match(word) for word in p.role.split()))}
        return {holder for holder in (*envoys, told) if holder}
    if hit is None:
        return set()
    theirs = {p.holder for p in others if not p.located and _says(sentence, p)}
    loose = context.last is not None and context.last.level in _LOOSE  # a deputy's or writer's: of no ministry of his, whoever he is called
    his = (m for m in (_SAID if loose else _HIS)[lang].finditer(text) if not (inside(cited, m.start()) or hit.start() <= m.start() < hit.end()))
    if not theirs and told is not None and next(his, None) is not None:
        theirs = {told}
    if phrase.level in _AT_HOME and (context.home is None or context.home in theirs):
        return set()
    return {holder for holder in theirs if holder}


@lru_cache(maxsize=16)  # asked about each office of a sentence in turn
def _rebuff(text: str, lang: str) -> tuple[list[Span], re.Match[str] | None]:
    """The quotations of a sentence, and the first word outside them that rebuffs."""
    cited = quotations(text)
    return cited, next((m for m in _REBUFFS[lang].finditer(text) if not inside(cited, m.start())), None)


def _says(sentence: Sentence, person: Phrase) -> bool:
    """Whether it is somebody's words that stand beside him: «допис Медведєва», "Prilepin's remarks", «Шперовтің сөзі»."""
    behind, before = _BEHIND.get(sentence.lang), _BEFORE.get(sentence.lang)
    if behind is not None and behind.match(sentence.text, person.end):
        return sentence.lang not in TURKIC or GENITIVE.search(sentence.text[person.start : person.end].casefold()) is not None
    return before is not None and not (person.subject and sentence.lang != "tg") and before.search(sentence.text, max(0, person.start - _NEAR), person.start) is not None
