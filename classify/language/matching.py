"""Finds lexicon forms in text: whole words and phrases, with Slavic and Turkic endings after a stem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from classify.language import uzbek

Case = Literal["nominative", "genitive", "oblique", "any"]
T = TypeVar("T")

# Word characters with inner apostrophes and hyphens: «Нур-Султан», o‘zbek, self-determination, ES-11/4, 68/262.
_WORD = re.compile(r"[^\W_]+(?:[-‑'’ʼʻ‘`./]?[^\W_]+)*")
_UZBEK_WORD = re.compile(_WORD.pattern + "(?:(?<=[gGoO])[‘ʻ’'`])?")  # tog‘, Qorabog‘
_TURKIC = {"kk", "ky", "uz", "tk"}
_GENITIVE = {
    "kk": re.compile(r"^(?:ы|і|лар|лер|дар|дер|тар|тер)*(?:ның|нің|дың|дің|тың|тің)$"),
    "ky": re.compile(r"^(?:ы|и|у|ү|лар|лер|лор|лөр|дар|дер)*(?:нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн)$"),
    "uz": re.compile(r"^(?:i|lar|si|lari)*(?:ning)$"),
    "tk": re.compile(r"^(?:y|i|lar|ler|sy|si)*(?:nyň|niň|nuň|nüň|yň|iň|uň|üň)$"),
}
_OWNING = re.compile(r"(?:[ндт][ыіиуү][нң]|ning|ny[ňn])$")  # a form that is listed in the genitive
# Plural, possessive and pronominal endings leave a noun a subject: билігі, елдері, президенттері.
_SUBJECT = {
    "kk": re.compile(r"^(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?$"),
    "ky": re.compile(r"^(?:лар|лер|лор|лөр|дар|дер|дор|дөр|тар|тер|тор|төр)?(?:ы|и|у|ү|сы|си|су|сү)?(?:быз|биз|буз|бүз)?$"),
    "uz": re.compile(r"^(?:lar)?(?:i|si)?(?:miz)?$"),
    "tk": re.compile(r"^(?:lar|ler)?(?:y|i|sy|si)?$"),
}
# Endings of Russian and Ukrainian proper names; more than these makes another name (Асад, Асадов).
_NAME_ENDINGS = frozenset(
    "а я о е у ю ы и і й ь ом ем ым им ой ей ою ею ую ая ого ому его ему ий ый ия ии ию ией ье ья ью ьем "
    "ах ям ями ами ове ові еві єві єм єю є ї 'я 'ї 'ю 'єю ство ам ів ов ех ими ых их ие ые".split()
) | {""}
# Behind a man's surname, what makes it a woman's where names have no such case: Каримов, Каримова.
_HERS = re.compile(r"[аa](?:$|['-]|[ндтгқғкбпмndgqk])")
_HIS = re.compile(r"(?:[оеё]в|ин|[oe]v|in)$")
_NO_SUCH_CASE = ("kk", "ky", "uz", "tg")
# A Tajik word with an izofat; a few conjunctions end in the same letter.
_IZOFAT = re.compile(r"^(?!ки$|балки$|чунки$|ҳарчи$|магарки$).*и$")
_TURNED = ("‘", "ʻ", "’", "'", "`")  # the mark of Uzbek o‘ and g‘
_NEVER = "\0"  # the nominative ending of a form that is oblique
_KNOWN_WORDS = 8192  # first words that a matcher remembers
_LATELY = 4  # lists of words whose matches are kept
_SHARED = 8  # lists of words whose keys are kept, for all matchers
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "ʻ": "'", "‘": "'", "`": "'", "ё": "е", "Ё": "Е", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, with its offsets and the form that is compared."""

    start: int
    end: int
    text: str  # as written
    key: str  # case-folded, ё→е, one kind of apostrophe, English possessive cut off
    possessive: bool  # English 's or s'


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """One lexicon form found in a text."""

    start: int
    end: int
    value: T
    case: Case  # of the last word, as far as its ending tells
    first: int  # index of the first word
    last: int  # index of the last word, inclusive


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The form in which words are compared."""
    return unicodedata.normalize("NFC", word).translate(_APOSTROPHES).casefold()


def words(text: str, lang: str) -> list[Word]:
    """The words of `text` in order."""
    found = []
    for hit in _WORD.finditer(text):
        start, end = hit.span()
        if lang == "uz" and text[end - 1] in "gGoO" and text[end : end + 1] in _TURNED:  # tog‘, Qorabog‘
            end += 1
        key = fold(text[start:end]) if lang != "uz" else fold(uzbek.latin(text[start:end].casefold()))
        possessive = False
        if lang == "en":
            if key.endswith("'s"):
                key, possessive = key[:-2], True
                end -= 2
            elif key.endswith("s") and text[end : end + 1] in ("'", "’"):
                possessive = True
        found.append(Word(start, end, text[start:end], key, possessive))
    return found


def keys(text: str, lang: str) -> set[str]:
    """The keys of the words of `text`: those of words(), without the rest."""
    if lang == "uz":
        return {fold(uzbek.latin(word.casefold())) for word in set(_UZBEK_WORD.findall(text))}
    found = {fold(word) for word in set(_WORD.findall(text))}
    return {key.removesuffix("'s") for key in found} if lang == "en" else found


_keyed: list[tuple[list[Word], frozenset[str]]] = []


def _keys_of(tokens: list[Word]) -> frozenset[str]:
    """The keys of these words: some sixty matchers ask about the same list in turn, most of which find nothing in it."""
    global _keyed
    for asked, answer in _keyed:
        if asked is tokens:
            return answer
    answer = frozenset(token.key for token in tokens)
    _keyed = [(tokens, answer), *_keyed[: _SHARED - 1]]
    return answer


@dataclass(frozen=True, slots=True)
class _Form(Generic[T]):
    stems: tuple[tuple[str, bool], ...]  # per word: folded text, and whether any ending may follow
    head: int  # index of the word whose ending tells the case: the last one that inflects
    ending: str | None  # the nominative ending; None when the form doesn't inflect
    upper: bool
    value: T


class Matcher(Generic[T]):
    """Looks up many forms at once. Forms: "Росси|я" (stem, any ending, nominative -я), "Астана|", "Госдума", "Совет Федерации", "посла~" (oblique)."""

    def __init__(self, forms: Iterable[tuple[str, T]], lang: str) -> None:
        self.lang = lang
        self._exact: dict[str, list[_Form[T]]] = {}
        self._stems: dict[str, list[_Form[T]]] = {}
        self._shortest, self._longest = 99, 0  # characters of the stems that take endings
        self._lately: list[tuple[list[Word], list[Match[T]]]] = []  # a sentence and its clauses are asked about many times in turn
        self._begun: dict[str, tuple[_Form[T], ...]] = {}  # the forms that a word can begin, for the words met so far
        self._barren: set[str] = set()  # those of them that begin none
        for text, value in forms:
            self._add(text, value)

    def _add(self, text: str, value: T) -> None:
        oblique = text.endswith("~")
        pieces = text.rstrip("~").strip("«»").split()
        stems: list[tuple[str, bool]] = []
        ending: str | None = None
        head = len(pieces) - 1
        for place, piece in enumerate(pieces):
            stem, bar, rest = piece.partition("|")
            stems.append((fold(stem), bool(bar)))
            if bar:
                ending, head = fold(rest), place
        if oblique:
            ending = _NEVER
        form = _Form(tuple(stems), head, ending, pieces[0][0].isupper(), value)
        first, open_ended = stems[0]
        if open_ended:
            self._stems.setdefault(first, []).append(form)
            self._shortest, self._longest = min(self._shortest, len(first)), max(self._longest, len(first))
        else:
            self._exact.setdefault(first, []).append(form)

    def find(self, tokens: list[Word]) -> list[Match[T]]:
        """All matches, longest first at each place, none inside another. Of equal length the one declared first."""
        for asked, answer in self._lately:
            if asked is tokens:
                return list(answer)
        answer = [] if self._barren.issuperset(_keys_of(tokens)) else self._find(tokens)
        self._lately = [(tokens, answer), *self._lately[: _LATELY - 1]]
        return list(answer)

    def may_find(self, keys: Iterable[str]) -> bool:
        """Whether a text with these keys can hold a match: false is sure, and much cheaper than to look for one."""
        return any(self._begun[key] if key in self._begun else self._starts(key) for key in keys)

    def _find(self, tokens: list[Word]) -> list[Match[T]]:
        found: list[Match[T]] = []
        begun = self._begun.get
        free = 0  # the first word that no match has taken
        for at, token in enumerate(tokens):
            if at < free:
                continue
            forms = begun(token.key)
            if forms is None:
                forms = self._starts(token.key)
            if not forms:
                continue
            best: Match[T] | None = None
            for form in forms:
                match = self._match(form, tokens, at)
                if match and (best is None or match.last > best.last or (match.last == best.last and match.case == "nominative" != best.case)):
                    best = match
            if best:
                found.append(best)
                free = best.last + 1
        return found

    def _starts(self, key: str) -> tuple[_Form[T], ...]:
        """The forms whose first word `key` can be."""
        forms = list(self._exact.get(key, ()))
        for length in range(min(len(key), self._longest), self._shortest - 1, -1):
            forms.extend(self._stems.get(key[:length], ()))
        if len(self._begun) >= _KNOWN_WORDS:
            self._begun.clear()
            self._barren.clear()
        self._begun[key] = begun = tuple(forms)
        if not forms:
            self._barren.add(key)
        return begun

    def _match(self, form: _Form[T], tokens: list[Word], at: int) -> Match[T] | None:
        if form.upper and not tokens[at].text[0].isupper():
            return None
        last = at + len(form.stems) - 1
        if last >= len(tokens):
            return None
        for (stem, open_ended), token in zip(form.stems, tokens[at : last + 1], strict=True):
            if token.key != stem and not (open_ended and token.key.startswith(stem)):
                return None
        head = at + form.head
        rest = tokens[head].key[len(form.stems[form.head][0]) :]
        if len(rest) > 9 or (form.upper and form.ending is not None and self.lang in ("ru", "uk") and rest not in _NAME_ENDINGS):
            return None
        if self.lang in _NO_SUCH_CASE and form.upper and rest[:1] in ("а", "a") and _HERS.match(rest) and _HIS.search(form.stems[form.head][0]):
            return None
        return Match(tokens[at].start, tokens[last].end, form.value, self._case(form, tokens, at, last, rest), at, last)

    def _case(self, form: _Form[T], tokens: list[Word], at: int, last: int, rest: str) -> Case:
        if tokens[last].possessive:
            return "genitive"
        if self.lang == "tg":
            return _tajik_case(tokens, at, last, named=form.ending is not None and not rest)
        if form.ending is None:
            return "any"
        if self.lang in _TURKIC and form.ending == _NEVER:
            return "genitive" if _OWNING.search(tokens[last].key) else "oblique"
        if self.lang in _TURKIC:
            if rest.startswith(("'", "-")):
                rest = rest[1:]
            if rest == form.ending or _SUBJECT[self.lang].match(rest):
                return "nominative"
            return "genitive" if _GENITIVE[self.lang].match(rest) else "oblique"
        plural = not form.upper and form.ending in ("", "ь", "й") and rest in ("ы", "и", "і", "ї")  # представители, депутаты; not «Беларуси»
        return "nominative" if rest == form.ending or plural else "oblique"


def _tajik_case(tokens: list[Word], at: int, last: int, *, named: bool) -> Case:
    """Tajik marks the definite object (-ро, which is no ending of a name in full: Мадуро); what follows an izofat belongs to the word before it."""
    if not named and tokens[last].key.endswith("ро") and len(tokens[last].key) > 4:
        return "oblique"
    if at and _IZOFAT.search(tokens[at - 1].key) and tokens[at].start - tokens[at - 1].end == 1:
        return "genitive"
    return "nominative"
