"""Whose a quotation is that the next sentence gives an owner: «…». So said the minister."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.quotes import is_bare_quotation
from classify.sentences import Sentence, has_cue

_WORDS = re.compile(r"\b(?:words|слова|слів|словами|фразу|фраза)\b", re.I)  # "those are the words of the minister"
_LONGEST = 18  # words of a sentence that only tells who said so
_SO = {
    "en": re.compile(r"\s*(?:that|this)\s+(?:is|was)\s+(?:how|what|the\s+\w+\s+of)\b|\s*(?:so|thus)\s+(?:said|wrote|spoke|declared)\b|\s*(?:those|these)\s+(?:were|are)\s+the\s+words\b|\s*with\s+(?:these|those)\s+words\b", re.I),
    "ru": re.compile(r"\s*(?:так(?!\s*,)|такими\s+словами|этими\s+словами|с\s+такими\s+словами|с\s+этими\s+словами|эти\s+слова|это\s+слова|эту\s+фразу|эта\s+фраза|автор\s+этих\s+слов)\b", re.I),
    "uk": re.compile(r"\s*(?:так(?!\s*,)|такими\s+словами|цими\s+словами|з\s+такими\s+словами|із\s+цими\s+словами|ці\s+слова|це\s+слова|цю\s+фразу|ця\s+фраза|автор\s+цих\s+слів)\b", re.I),
    "kk": re.compile(r"[^.;:«»]{0,80}(?<!\w)(?:осылай|былай|солай|осындай|бұл\s+сөзді|осы\s+сөзді|бұл\s+сөздерді|осы\s+сөзбен)(?!\w)", re.I),
    "ky": re.compile(r"[^.;:«»]{0,80}(?<!\w)(?:ушинтип|мындайча|ошентип|ушундай|бул\s+сөздү|ушул\s+сөздү|бул\s+сөздөрдү|ушул\s+сөз\s+менен)(?!\w)", re.I),
    "uz": re.compile(r"[^.;:«»]{0,80}(?<!\w)(?:shunday|shu\s+tariqa|bu\s+so['‘’ʻ]zlarni|shu\s+so['‘’ʻ]zlarni|bu\s+gapni|shu\s+gapni|шундай|бу\s+сўзларни|бу\s+гапни)(?!\w)", re.I),
    "tg": re.compile(r"[^.;:«»]{0,80}(?<!\w)(?:чунин|ҳамин\s+тавр|ин\s+суханро|ин\s+суханонро|ин\s+суханҳоро|бо\s+ин\s+суханон)(?!\w)", re.I),
}


# … or what is told without a word of whose it is: «… мойындалмайды. Бұл туралы министрлік хабарлады».
_OF_IT = {
    "kk": re.compile(r"\W*(?:бұл\s+(?:туралы|жайында|жайлы|жөнінде)|бұны|мұны|осыны|осы\s+туралы)\s", re.I),
    "ky": re.compile(r"\W*(?:бул\s+(?:тууралуу|жөнүндө|туурасында|боюнча)|муну|ушуну|буга)\s", re.I),
    "uz": re.compile(r"\W*(?:bu\s+haqda|bu\s+to['‘’ʻʼ]g['‘’ʻʼ]rida|bu\s+xususda|buni|shuni|бу\s+ҳақда|бу\s+тўғрида|буни)\s", re.I),
    "tg": re.compile(r"\W*(?:дар\s+(?:ин|бораи\s+ин|ин\s+бора|ин\s+хусус)|инро|ин\s+гапро|ин\s+матлабро)\s", re.I),
}
_REPORTED = re.compile(
    r"(?:хабарла|мәлімде|айт|жаз|жеткіз|мәлім\s+ет|жарияла|кабарла|билдир|маалымда|жарыяла|xabar\s+(?:ber|qil)|ma['‘’ʻʼ]lum\s+qil|bildir|ayt|yoz|e['‘’ʻʼ]lon\s+qil|хабар\s+(?:бер|қил)|маълум\s+қил|билдир|ёз|эълон\s+қил)\w*\W*$"
    r"|(?<!\w)(?:хабар|иттилоъ|гуфт|изҳор|эълон|эълом|навишт|баён)\w*(?:\s+(?:дод\w*|кард\w*|дошт\w*))?\W*$",
    re.I,
)


def told_by(sentence: Sentence, following: Sentence | None) -> bool:
    """Whether the next sentence only tells who reported what this one says, in which nobody speaks or acts."""
    if following is None or following.paragraph != sentence.paragraph or following.quoted or len(following.tokens) > _LONGEST:
        return False
    pattern = _OF_IT.get(following.lang)
    if pattern is None or pattern.match(following.text) is None or _REPORTED.search(following.text) is None:
        return False
    if any((p.role or p.speaker) and not p.drop for p in sentence.phrases) or any(p.subject and p.holder for p in sentence.phrases):
        return is_bare_quotation(sentence.text)
    return True


def owned_after(sentence: Sentence, following: Sentence | None) -> bool:
    """Whether a bare quotation is of whom the next sentence of its paragraph names, which says no more than that he said so."""
    if following is None or following.paragraph != sentence.paragraph or not is_bare_quotation(sentence.text):
        return False
    pattern = _SO.get(following.lang)
    if pattern is None or following.quoted or len(following.tokens) > _LONGEST or pattern.match(following.text) is None:
        return False
    return has_cue(following, "speech", 0, len(following.text)) or _WORDS.search(following.text) is not None
