"""What is written under somebody's name, told in the passive: "In the deputy's article Kazakhstan is called …", «на странице министра … назван»."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.quotes import inside
from classify.sentences import Sentence

_BEFORE = 60  # characters before a phrase in which the paper stands
_PAPER_BEFORE = {
    "en": re.compile(r"\b(?:in|on)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?(?:article|essay|column|posts?|book|speech|interview|address|blog|page|channel|text|lecture|pamphlet)\s+(?:by|of)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"(?<!\w)(?:в|во|на)\s+(?:[а-яё-]+\s+)?(?:статье|тексте|посте|записи|книге|колонке|речи|интервью|лекции|эссе|очерке|странице|сайте|портале|канале|блоге|докладе|письме|обращении|твите|брошюре)\s+(?:[а-яё-]+(?:ого|его|ой|ей)\s+){0,2}$", re.I),
    "uk": re.compile(r"(?<!\w)(?:в|у|на)\s+(?:[а-яіїєґ'’-]+\s+)?(?:статті|тексті|дописі|пості|книжці|книзі|колонці|промові|інтерв['’]ю|лекції|есеї|нарисі|сторінці|сайті|порталі|каналі|блозі|доповіді|листі|зверненні|твіті|брошурі)\s+(?:[а-яіїєґ'’-]+(?:ого|ої)\s+){0,2}$", re.I),
    "tg": re.compile(r"(?<!\w)дар\s+(?:мақолаи|матни|паёми|китоби|суханронии|мусоҳибаи|саҳифаи|канали|номаи|навиштаи)\s+(?:[а-яёғӣқӯҳҷ]+[иӣ]\s+){0,2}$", re.I),
}
# Papers of a ministry or a state itself.
_OFFICIAL_BEFORE = {
    "ru": re.compile(r"(?<!\w)(?:в|во)\s+(?:[а-яё-]+\s+)?(?:заявлении|сообщении|коммюнике|ноте|декларации|пресс-релизе|комментарии|ответе|документе|постановлении)\s+(?:[а-яё-]+(?:ого|его|ой|ей)\s+){0,2}$", re.I),
    "uk": re.compile(r"(?<!\w)(?:в|у)\s+(?:[а-яіїєґ'’-]+\s+)?(?:заяві|повідомленні|комюніке|ноті|декларації|пресрелізі|прес-релізі|коментарі|відповіді|документі|постанові)\s+(?:[а-яіїєґ'’-]+(?:ого|ої)\s+){0,2}$", re.I),
    "en": re.compile(r"\bin\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:statement|communiqu[eé]|note|declaration|press\s+release|reply|document|letter)\s+(?:by|of|from)\s+(?:the\s+)?$", re.I),
}
_OFFICIAL_AFTER = re.compile(r"['’]s?\s+(?:\w+\s+)?(?:statement|communiqu[eé]|note|declaration|press\s+release|reply|letter)\b", re.I)
_PAPER_AFTER = {
    "en": re.compile(r"['’]s?\s+(?:\w+\s+){0,2}?(?:article|essay|column|posts?|book|speech|interview|address|blog|page|channel|lecture|pamphlet)\b", re.I),
    "kk": re.compile(r"\s+(?:[а-яәғқңөұүһі]+\s+)?(?:мақаласында|мәтінінде|жазбасында|кітабында|сөзінде|сұхбатында|парақшасында|каналында|хатында|эссесінде)(?!\w)", re.I),
    "ky": re.compile(r"\s+(?:[а-яңөү]+\s+)?(?:макаласында|текстинде|жазуусунда|китебинде|сөзүндө|маегинде|баракчасында|каналында|катында|эссесинде)(?!\w)", re.I),
    "uz": re.compile(r"\s+(?:[\w'‘’ʻ]+\s+)?(?:maqolasida|matnida|postida|kitobida|nutqida|suhbatida|intervyusida|sahifasida|kanalida|maktubida|мақоласида|матнида|китобида|нутқида|суҳбатида|саҳифасида|каналида)(?!\w)", re.I),
}
_IN = re.compile(r"\bin\s+(?:the\s+)?$", re.I)
_IS_CALLED = Seldom(
    r"\b(?:is|are|was|were|gets?|got|has\s+been|had\s+been|being)\s+(?:\w+\s+)?(?:called|described|dubbed|termed|portrayed|presented|declared|labell?ed|named|denied|counted|listed)\b"
    r"|(?<!\w)(?:назван|объявлен|описан|представлен|причислен|зачислен|именован|провозглаш[её]н)[аоы]?(?!\w)|(?<!\w)(?:именуется|называется|именуются|называются|описывается|объявляется)(?!\w)"
    r"|(?<!\w)(?:названо|названа|названий|оголошено|описано|подано|зараховано|проголошено|зветься|називається)(?!\w)"
    r"|(?:деп|деб|deb)\s+(?:аталған|аталады|аталыпты|сипатталған|көрсетілген|аталган|аталат|сүрөттөлгөн|көрсөтүлгөн|atalgan|ataladi|tasvirlangan|ko['‘’ʻ]rsatilgan|аталган|тасвирланган)"
    r"|деп\s+(?:жазыл(?:ған|ды|ыпты|ган)|жарыяланган|жарияланған)|деб\s+ёзил(?:ган|ди)|deb\s+(?:yozilgan|yozildi)"
    r"|(?:номида|хонда|тасвир|муаррифӣ)\s+(?:шуд|мешавад|шудааст|карда)",
)


# What is posted there appears: "a post appeared on the minister's page that called …", before or behind whose page it is.
_APPEARED = Seldom(
    r"\b(?:posts?|messages?|texts?|entry|entries|notes?|statements?)\s+(?:\w+\s+){0,2}?(?:appeared|was\s+posted|was\s+published|surfaced|went\s+up|came\s+out)\b"
    r"|(?<!\w)(?:появил(?:ся|ась|ось|ись)|вышел|вышла|вышло|возник(?:ла|ло)?|опубликован[аоы]?|размещ[её]н[аоы]?)\s+(?:[\w-]+\s+){0,2}?(?:пост|запись|текст|сообщение|заявление|комментарий|заметка|записи)(?!\w)"
    r"|(?<!\w)(?:пост|запись|текст|сообщение|заявление|комментарий|заметка)\s+(?:[\w-]+\s+){0,2}?(?:появил(?:ся|ась|ось)|вышел|вышла|вышло|возник(?:ла|ло)?)(?!\w)"
    r"|(?<!\w)(?:з['’ʼ]явил(?:ася|ося|ися)|з['’ʼ]явився|вийшов|вийшла|вийшло|виник(?:ла|ло)?|опублікован\w+|розміщен\w+)\s+(?:[\w'’ʼ-]+\s+){0,2}?(?:допис|пост|запис|текст|повідомлення|заява|коментар|нотатка)(?!\w)"
    r"|(?<!\w)(?:допис|пост|запис|текст|повідомлення|заява|коментар|нотатка)\s+(?:[\w'’ʼ-]+\s+){0,2}?(?:з['’ʼ]явил(?:ася|ося)|з['’ʼ]явився|вийшов|вийшла|вийшло)(?!\w)"
    r"|(?:жазба|пост|мәтін|хабарлама|жазуу|текст|билдирүү)\s+(?:шықты|пайда\s+болды|жарияланды|жарық\s+көрді|чыкты|пайда\s+болду|жарыяланды|жарык\s+көрдү)(?!\w)"
    r"|(?:post|yozuv|matn|xabar)\s+(?:chiqdi|paydo\s+bo['‘’ʻ]ldi|e['‘’ʻ]lon\s+qilindi|chop\s+etildi)(?!\w)"
    r"|(?:пост|навишта|матн|паём|ёддошт)\w{0,3}\s+(?:[\w]+\s+){0,3}?(?:пайдо\s+шуд|нашр\s+шуд|интишор\s+ёфт|гузошта\s+шуд)(?!\w)",
)


def written_by(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """In whose article, speech or channel something is called or described in a clause; None where nobody's, or where it is quoted."""
    called, appeared = _IS_CALLED.search(sentence.text, start, end), _APPEARED.search(sentence.text, start, end)
    said = appeared or called
    if said is None or inside(sentence.quoted, said.start()):
        return None
    before, after = _PAPER_BEFORE.get(sentence.lang), _PAPER_AFTER.get(sentence.lang)
    for phrase in here:
        if (phrase.start >= said.start() and not appeared) or phrase.drop:
            continue
        if phrase.holder and called and phrase.start < called.start() and _official(sentence, phrase, start):
            return phrase
        if not (phrase.role or phrase.speaker):
            continue
        named = phrase.start + len(phrase.role) + 1 if phrase.role and phrase.speaker and sentence.text.startswith(phrase.role + " ", phrase.start) else phrase.start
        led = before is not None and any(before.search(sentence.text, max(start, phrase.start - _BEFORE), at) for at in {phrase.start, named})
        if led or (after is not None and after.match(sentence.text, phrase.end) is not None):
            return phrase
    return None


def _official(sentence: Sentence, phrase: Phrase, start: int) -> bool:
    """«В заявлении Праги …», "In the ministry's statement …": the paper of a state or an office."""
    before = _OFFICIAL_BEFORE.get(sentence.lang)
    if before is not None and before.search(sentence.text, max(start, phrase.start - _BEFORE), phrase.start):
        return True
    return sentence.lang == "en" and _OFFICIAL_AFTER.match(sentence.text, phrase.end) is not None and _IN.search(sentence.text, start, phrase.start) is not None
