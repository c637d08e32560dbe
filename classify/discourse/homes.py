"""Which state an article is at home in, and the words that bring it back there: "At home", «В парламенте», «Жогорку Кеңештин кулуарында». No model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from classify.holders.actors import Phrase
from classify.language.grammar import HOME, TURKIC
from classify.sentences import Sentence

_SURE = 2  # times more often than any other that a state is told of in an article about it
_NEIGHBOUR = "RUS"  # told of in nearly every article, and at home in none of the services
_OWN_OFFICES = ("state", "legislature", "party", "subnational")
_PLURAL = re.compile(r"(?:[a-z]s|ы|и|ства|лар|лер|lar)$")  # offices of several states
_OPENING = 12  # characters of a sentence in which a chamber stands that it begins in
# What a sentence begins with that turns from abroad to the article's own state.
_AT_HOME = {
    "en": re.compile(
        r"\W*(?:Back\s+)?(?:at\s+home|in\s+the\s+country(?:\s+itself)?|inside\s+the\s+country|domestically)\b(?!\s+(?:of|that|which|where))", re.I
    ),
    "ru": re.compile(r"\W*(?:Дома|Внутри\s+(?:страны|республики)|В\s+(?:самой\s+)?(?:стране|республике)|У\s+себя\s+дома)(?!\w)", re.I),
    "uk": re.compile(r"\W*(?:Вдома|Удома|Всередині\s+(?:країни|держави)|(?:У|В)\s+(?:самій\s+)?(?:країні|державі))(?!\w)", re.I),
    "kk": re.compile(r"\W*(?:Ал\s+)?(?:ел(?:дің)?\s+(?:ішінде(?:гі)?|өзінде)|елде(?:гі)?|отандық|мемлекет\s+ішінде(?:гі)?)(?!\w)", re.I),
    "ky": re.compile(r"\W*(?:Ал\s+эми\s+|Ал\s+)?(?:өлкө(?:нүн)?\s+(?:ичинде(?:ги)?|өзүндө)|өлкөдө(?:гү)?|ата\s+мекенде(?:ги)?)(?!\w)", re.I),
    "uz": re.compile(r"\W*(?:mamlakat\s+ichida(?:gi)?|mamlakatda(?:gi)?|yurt(?:da|imizda|dagi)|мамлакат\s+ичида(?:ги)?|мамлакатда(?:ги)?|юртда)(?!\w)", re.I),
    "tg": re.compile(r"\W*(?:Аммо\s+|Вале\s+)?дар\s+(?:дохили\s+|худи\s+)?кишвар(?!\w)(?!и)", re.I),
}
# The rooms of a chamber, behind its name: «Жогорку Кеңештин кулуарында», "Senat majlisida".
_ROOMS = re.compile(
    r"\s+(?:кулуар|дәліз|коридор|зал|мінбер|минбар|минбер|трибуна|отырыс|жиын|жыйын|жыйналыш|kuluar|zal|minbar|majlis|yig['‘’ʻ]ilish|dahliz|кулуар|мажлис|йиғилиш)\w*?(?:[дт][аеоө]|да|da)(?:ғы|гі|гы|ги|gi)?\b",
    re.I,
)


def home(lang: str, headline: Sentence, sentences: Sequence[Sentence]) -> str | None:
    """The state of the article: that of its language; in English or Russian the one that its title names, or told of far more often than any other."""
    if lang in HOME:
        return HOME[lang]
    titled = {p.holder for p in headline.phrases if _is_state(p)}
    if len(titled) == 1:
        return titled.pop()
    told = Counter(p.holder for s in sentences for p in s.phrases if _is_state(p) and (not titled or p.holder in titled))
    (first, often), (_, less) = [*told.most_common(2), (None, 0), (None, 0)][:2]
    return first if often >= max(_SURE * less, _SURE) else None


def _is_state(phrase: Phrase) -> bool:
    return bool(phrase.holder) and not phrase.drop and phrase.level != "organisation" and phrase.holder != _NEIGHBOUR


def is_own(phrase: Phrase) -> bool:
    """Whether an office may be that of the article's own state where nobody has the word, as behind a list of those who voted."""
    return phrase.level in _OWN_OFFICES and bool(phrase.role) and not _PLURAL.search(phrase.role or "")


def turns_home(sentence: Sentence, here: str | None) -> str | None:
    """The state that a sentence turns to which begins at home or in a chamber, and in which nobody of another state speaks."""
    pattern = _AT_HOME.get(sentence.lang)
    if pattern is not None and pattern.match(sentence.text):
        return here if _nobody_else(sentence, here) else None
    chamber = next((p for p in sentence.phrases if p.start <= _OPENING), None)
    if chamber is None or chamber.level != "legislature" or chamber.speaker is not None or chamber.drop or not chamber.body:
        return None
    inside = chamber.located or (sentence.lang in TURKIC and _ROOMS.match(sentence.text, chamber.end))
    there = chamber.holder or here
    return there if inside and _nobody_else(sentence, there) else None


def _nobody_else(sentence: Sentence, here: str | None) -> bool:
    return not any(p.subject and p.holder not in (None, here) and not p.drop for p in sentence.phrases)
