"""Somebody of whom no lexicon knows what he is, brought in before a colon and his words: «Его напарник морщится: «…»», "The second shrugs: …". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence

from classify.attribution import Attribution
from classify.discourse.context import Context
from classify.discourse.scenes import of_territory
from classify.holders.actors import Phrase
from classify.holders.introduced import ANOTHER, HIS_WORDS
from classify.holders.street import stands
from classify.language.grammar import HOME, SLAVIC, TURKIC
from classify.language.matching import Match
from classify.language.naming import NAME
from classify.lexicons import Actor, actors, territories
from classify.quotes import inside, quotations
from classify.records import Level
from classify.sentences import Sentence

_INTRODUCTION = re.compile(r"[^«»“”„\":]{2,200}:\s*(?=[«“„\"])")
_WORDS = 3  # a quotation this short is a name or a title
_PLACES = ("state", "seat", "city", "adjective")
_NEXT = 1  # paragraphs behind the one that spoke last in which his company has the word
_VOICES: tuple[Level, ...] = ("public", "expert", "media", "party", "legislature", "subnational")
_OFFICES = ("legislature", "party", "media", "subnational", "expert")
_LAND = re.compile(r"(?:country|nation|state|земля|стран|держав|государств|краї|ел|мемлекет|өлкө|мамлекет|mamlakat|davlat|yurt|мамлакат|давлат|кишвар)\w{0,5}$", re.I)
# What is written, sung or asked is nobody's words: «На заборе надпись: «…»», "The resolution reads: …", "We asked: …".
_NOBODY = re.compile(
    r"\b(?:sign|note|sheet|poster|banner|placard|caption|sticker|graffiti|headline|slogan|proverb|saying|song|resolution|statement|declaration|document|text|report|letter|article|constitution|treaty|law|question|we\s+ask|I\s+ask)\w*\b"
    r"|\b(?:надпис|табличк|плакат|лозунг|записк|подпис|вывеск|заголов|наклейк|пословиц|поговорк|песн|резолюц|заявлени|деклараци|документ|текст|письм|стать|конституц|договор|закон|вопрос|мы\s+спрос|спрашиваем|спрашиваю)"
    r"|\b(?:напис(?![ау])|табличк|гасл|підпис|вивіск|наліпк|прислів|приказк|пісн|резолюці|заяв(?=[аиіу]\b)|деклараці|лист(?=[іу]?\b)|статт|конституці|догов[оі]р|питанн|запитанн|ми\s+спитал|ми\s+запитал|питаємо|питаю)"
    r"|(?:жазу(?=\b|да|лар|ы)|ұран|плакат|тақырып|мақал|қарар|мәлімде|құжат|мақала|хат(?=та|ын)|келісім|заң(?=\b|да)|сұрақ|сұрадық|сұрадым|сұрасақ|ураан|макал|токтом|билдирүү|кат(?=та|ын)|мыйзам|суроо|сурадык|сурадым|сурасак)"
    r"|\b(?:yozuv|shior|plakat|sarlavha|maqol|rezolyutsiya|bayonot|hujjat|maqola|xat(?=da|ida)|qonun|savol|so['‘’ʻ]radik|so['‘’ʻ]radim|ёзув|шиор|мақол|баёнот|ҳужжат|савол|сўрадик)"
    r"|\b(?:навишта(?=ҷот)|шиор|плакат|сарлавҳа|зарбулмасал|қатънома|изҳорот|баёния|ҳуҷҷат|мақола|нома(?=\b|и\b)|қонун|савол(?!ро)|пурсидем|мепурсам)",
    re.I,
)
# Before a place: where somebody is from, and whose citizen he is.
_FROM = {
    "en": re.compile(r"\b(?:from|citizen\s+of|native\s+of|born\s+in)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"(?<!\w)(?:из|из-под|гражда\w+|урожен\w+|жител\w+|жительниц\w+|родился\s+в|родилась\s+в)\s+$", re.I),
    "uk": re.compile(r"(?<!\w)(?:з|із|зі|з-під|громадян\w+|урожен\w+|мешкан\w+|жител\w+)\s+$", re.I),
    "tg": re.compile(r"(?<!\w)(?:аз|шаҳрванди|сокини|зодаи|боздиди)\s+(?:шаҳри\s+|ноҳияи\s+|деҳаи\s+)?$", re.I),
}
_COME = re.compile(r"[дтн][ае]н$|dan$|[дт][оө]н$")  # Turkic "from X"
_COMER = re.compile(r"\s+(?:\w+\s+){0,2}?(?:кел|шық|чык|көш|қайт|kel|chiq|ko['‘’ʻ]ch|келиб|чиқ)", re.I)
_PASSPORT = re.compile(
    r"\s*(?:passport|citizen|паспорт|гражданств|громадянств|төлқұжат|азамат|паспорт|жаран|pasport|fuqaro|шиноснома|шаҳрванд|tourist|visitor|турист|гост|sayyoh|сайёҳ|турис|саяхатшы|меҳмон|mehmon|қонақ|конок)", re.I
)
_BACK = 8  # sentences of his paragraph that are looked at
_NOUN = 14  # characters behind an adjective or a place in which a passport is told of


def brought_in(sentences: Sequence[Sentence], at: int, context: Context) -> list[Attribution]:
    """Whoever a sentence brings in whose words follow: of the place it tells, else of those he is among, of the scene, of home. Nothing where an office speaks."""
    sentence = sentences[at]
    before = _INTRODUCTION.match(sentence.text)
    quoted = next((span for span in quotations(sentence.text) if before is not None and span.start >= before.end()), None)
    if before is None or quoted is None or len(sentence.text[quoted.start : quoted.end].split()) < _WORDS:
        return []
    end = before.end()
    if _NOBODY.search(sentence.text, 0, end) or sentence.text.rstrip(" .»”\"").endswith("?"):
        return []
    here = [p for p in sentence.phrases if p.start < end]
    if any(p.drop or (p.holder and not p.bare and p.level != "public") for p in here):
        return []
    office = next((p for p in here if p.holder is None and p.level in _VOICES and (p.subject or sentence.lang == "tg")), None)
    if any(p.holder is None and p.level not in _VOICES and not _LAND.search(p.role or "") for p in here) and office is None:
        return []
    if HIS_WORDS.search(sentence.text, 0, end) and office is None:
        told = context.last if sentence.paragraph == context.paragraph else None
        return [_holding(sentence, told, told.holder, told.level, told.speaker)] if told is not None and told.holder else []
    somebody = office or Phrase(0, end, None, "public", None, None, subject=True, located=False, bare=False, drop=False)
    return _of_somewhere(sentence, somebody, end, context, at_home=sentence.lang not in HOME or _at_home(sentences, at, end, context.home))


def _of_somewhere(sentence: Sentence, person: Phrase, end: int, context: Context, *, at_home: bool) -> list[Attribution]:
    """Him with the state that he is of: that of the place he comes from or is in, of those he is among, of the scene, of home."""
    if of_territory(sentence, person) or any(m.start < end for m in territories(sentence.lang).find(sentence.tokens)):
        return []
    here_too = sentence.paragraph == context.paragraph
    last = context.last if sentence.paragraph - context.paragraph <= _NEXT else None
    level = person.level
    if person.role is None and last is not None and last.level in _OFFICES and here_too and ANOTHER.match(sentence.text):
        level = last.level
    fellow = last.holder if last is not None and (last.level == level or last.level == "public") and (here_too or context.home in (None, last.holder)) else None
    scene = context.scene.holder if context.scene is not None and (level == "public" or context.scene.paragraph == sentence.paragraph) else None
    holder = _from(sentence, end) or fellow or scene or (context.home if at_home else None)
    return [_holding(sentence, person, holder, level, person.speaker or _name(sentence, end))] if holder is not None else []


def _at_home(sentences: Sequence[Sentence], at: int, end: int, home: str | None) -> bool:
    """Whether his paragraph has told of no place of another state before his words: where the language alone tells what is home."""
    paragraph = sentences[at].paragraph
    for sentence in (sentences[at], *reversed(sentences[max(0, at - _BACK) : at])):
        until = end if sentence is sentences[at] else len(sentence.text)
        if sentence.paragraph == paragraph and any(p.bare and p.holder not in (None, home) and p.start < until and not inside(sentence.quoted, p.start) for p in sentence.phrases):
            return False
    return True


def _holding(sentence: Sentence, person: Phrase, holder: str, level: Level, name: str | None) -> Attribution:
    return Attribution(holder, level, name, person.role, 0, len(sentence.text), resolved=person not in sentence.phrases and person.start > 0)


def _from(sentence: Sentence, end: int) -> str | None:
    """The state that somebody is a citizen of, else of the place he comes from; not of that where he is."""
    found = [(_nearness(sentence, m), m) for m in actors(sentence.lang).find(sentence.tokens) if m.end <= end and m.value.kind in _PLACES and m.value.holder and not m.value.drop]
    told = [(near, m) for near, m in found if near]
    return min(told, key=lambda pair: (-pair[0], pair[1].start))[1].value.holder if told else None


def _nearness(sentence: Sentence, match: Match[Actor]) -> int:
    text, lang = sentence.text, sentence.lang
    if match.value.kind == "adjective":
        return 2 if _PASSPORT.match(text, match.end) or _PASSPORT.search(text, match.end, match.end + _NOUN) else 0
    if lang in TURKIC:
        form = text[match.start : match.end].casefold()
        come = _COME.search(form) and _COMER.match(text, match.end)
        return 1 if come else 0
    before = text[max(0, match.start - 2 * _NOUN) : match.start]
    return 1 if _FROM[lang].search(before) else 0


def _name(sentence: Sentence, end: int) -> str | None:
    """The name by which a sentence knows somebody: the first that is none of a state or territory."""
    known = [(m.start, m.end) for m in actors(sentence.lang).find(sentence.tokens)]
    known += [(m.start, m.end) for m in territories(sentence.lang).find(sentence.tokens)]
    for hit in re.finditer(rf"(?<=[\w,] ){NAME}(?:\s{NAME})?", sentence.text[:end]):
        free = not any(a < hit.end() and hit.start() < b for a, b in known)
        if free and stands(hit[0].split()[-1], sentence.lang) and not _foreign(sentence, hit.start()):
            return hit[0]
    return None


def _foreign(sentence: Sentence, at: int) -> bool:
    """Whether a name stands behind a preposition: «из Подольска», "at Chorsu"."""
    word = sentence.text[:at].split()[-1:]
    return bool(word) and len(word[0]) < 4 and sentence.lang in (*SLAVIC, "en", "tg")
