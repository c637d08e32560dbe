"""What is written under somebody's name, told in the passive: "In the deputy's article Kazakhstan is called …", «на странице министра … назван»."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.actors import Phrase
from classify.anchors import Seldom
from classify.quotes import inside
from classify.sentences import Sentence

_BEFORE = 60  # characters before a phrase in which the paper stands
_PAPER_BEFORE = {
    "en": re.compile(r"\b(?:in|on)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?(?:article|essay|column|posts?|book|speech|interview|address|blog|page|channel|text|lecture|pamphlet)\s+(?:by|of)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"(?<!\w)(?:в|во|на)\s+(?:[а-яё-]+\s+)?(?:статье|тексте|посте|записи|книге|колонке|речи|интервью|лекции|эссе|очерке|странице|канале|блоге|докладе|письме|обращении|твите|брошюре)\s+(?:[а-яё-]+(?:ого|его|ой|ей)\s+){0,2}$", re.I),
    "uk": re.compile(r"(?<!\w)(?:в|у|на)\s+(?:[а-яіїєґ'’-]+\s+)?(?:статті|тексті|дописі|пості|книжці|книзі|колонці|промові|інтерв['’]ю|лекції|есеї|нарисі|сторінці|каналі|блозі|доповіді|листі|зверненні|твіті|брошурі)\s+(?:[а-яіїєґ'’-]+(?:ого|ої)\s+){0,2}$", re.I),
    "tg": re.compile(r"(?<!\w)дар\s+(?:мақолаи|матни|паёми|китоби|суханронии|мусоҳибаи|саҳифаи|канали|номаи|навиштаи)\s+(?:[а-яёғӣқӯҳҷ]+[иӣ]\s+){0,2}$", re.I),
}
_PAPER_AFTER = {
    "en": re.compile(r"['’]s?\s+(?:\w+\s+){0,2}?(?:article|essay|column|posts?|book|speech|interview|address|blog|page|channel|lecture|pamphlet)\b", re.I),
    "kk": re.compile(r"\s+(?:[а-яәғқңөұүһі]+\s+)?(?:мақаласында|мәтінінде|жазбасында|кітабында|сөзінде|сұхбатында|парақшасында|каналында|хатында|эссесінде)(?!\w)", re.I),
    "ky": re.compile(r"\s+(?:[а-яңөү]+\s+)?(?:макаласында|текстинде|жазуусунда|китебинде|сөзүндө|маегинде|баракчасында|каналында|катында|эссесинде)(?!\w)", re.I),
    "uz": re.compile(r"\s+(?:[\w'‘’ʻ]+\s+)?(?:maqolasida|matnida|postida|kitobida|nutqida|suhbatida|intervyusida|sahifasida|kanalida|maktubida|мақоласида|матнида|китобида|нутқида|суҳбатида|саҳифасида|каналида)(?!\w)", re.I),
}
_IS_CALLED = Seldom(
    r"\b(?:is|are|was|were|gets?|got|has\s+been|had\s+been|being)\s+(?:\w+\s+)?(?:called|described|dubbed|termed|portrayed|presented|declared|labell?ed|named|denied|counted|listed)\b"
    r"|(?<!\w)(?:назван|объявлен|описан|представлен|причислен|зачислен|именован|провозглаш[её]н)[аоы]?(?!\w)|(?<!\w)(?:именуется|называется|именуются|называются|описывается|объявляется)(?!\w)"
    r"|(?<!\w)(?:названо|названа|названий|оголошено|описано|подано|зараховано|проголошено|зветься|називається)(?!\w)"
    r"|(?:деп|деб|deb)\s+(?:аталған|аталады|аталыпты|сипатталған|көрсетілген|аталган|аталат|сүрөттөлгөн|көрсөтүлгөн|atalgan|ataladi|tasvirlangan|ko['‘’ʻ]rsatilgan|аталган|тасвирланган)"
    r"|(?:номида|хонда|тасвир|муаррифӣ)\s+(?:шуд|мешавад|шудааст|карда)",
)


def written_by(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """In whose article, speech or channel something is called or described in a clause; None where nobody's, or where it is quoted."""
    called = _IS_CALLED.search(sentence.text, start, end)
    if called is None or inside(sentence.quoted, called.start()):
        return None
    before, after = _PAPER_BEFORE.get(sentence.lang), _PAPER_AFTER.get(sentence.lang)
    for phrase in here:
        if phrase.start >= called.start() or phrase.drop or not (phrase.role or phrase.speaker):
            continue
        led = before is not None and before.search(sentence.text, max(start, phrase.start - _BEFORE), phrase.start) is not None
        if led or (after is not None and after.match(sentence.text, phrase.end) is not None):
            return phrase
    return None
