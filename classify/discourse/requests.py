"""Questions of reporters, and answers that never came: "RFE/RL wrote to the ministry. By the time of publication there was no reply." No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.sentences import Sentence

_REACH = 110  # characters between a request and whom it was sent to
_SENT = {
    "en": re.compile(
        r"\b(?:sent|sends|addressed|directed|submitted|put|e-?mailed|forwarded|wrote|written|turned|reached\s+out|appealed|applied)\b[^.;:]{0,90}?\bto\s+(?:both\s+)?(?:the\s+)?$|\b(?:asked|contacted|called|phoned|telephoned|rang|approached|e-?mailed|queried|questioned)\s+(?:the\s+)?$", re.I
    ),
    "ru": re.compile(
        r"\b(?:направил|отправил|послал|адресовал|задал|переслал|обратил|написал|позвонил)\w*\b[^.;:]{0,90}?(?:\s(?:в|во|к|ко|на\s+имя|для)\s+(?:\w+(?:ое|ый|ую|ому|ой)\s+)?|\s)$|\b(?:спросил|запросил)\w*\s+(?:[\w-]+\s+){0,4}(?:у\s+|в\s+)?$", re.I
    ),
    "uk": re.compile(
        r"\b(?:надісл|направи|відправи|адресува|поста|зверну|написа|зателефонува)\w*\b[^.;:]{0,90}?\s(?:до|на\s+адресу|в|у)\s+(?:\w+(?:ого|ої|е)\s+)?$|\b(?:спита|запита)\w*\s+(?:[\w’'-]+\s+){0,4}(?:у\s+|в\s+)?$", re.I
    ),
    "tg": re.compile(r"\b(?:ба|аз)\s+$", re.I),
}
_QUESTION = {
    "en": re.compile(r"\b(?:question|request|quer(?:y|ies)|letter|e-?mail|message|comment|RFE/RL|asked|contacted|wrote|reporter)s?\b|\bwe\s+(?:also\s+|then\s+)?(?:phoned|called|telephoned|rang|approached|turned|applied)\b", re.I),
    "ru": re.compile(r"\b(?:вопрос|запрос|письм|редакци|комментари|разъяснени|Азаттык|Радио|журналист|корреспондент)\w*|\bмы\s+(?:также\s+|и\s+)?(?:позвонил|обратил|написал|дозвонил)\w*", re.I),
    "uk": re.compile(r"\b(?:питанн|запит|лист|редакці|коментар|роз['’]яснен|Радіо|журналіст|кореспондент)\w*|\bми\s+(?:також\s+|й\s+|і\s+)?(?:зателефонува|подзвони|зверну|написа)\w*", re.I),
    "tg": re.compile(r"\b(?:савол|дархост|пурсиш|нома|мактуб|муроҷиат|занг)\w*", re.I),
}
# No answer came, and the sentence tells nobody who gave none.
_NONE_CAME = {
    "en": re.compile(
        r"\bno\s+(?:\w+\s+)?(?:answer|reply|response|comment|explanation)s?\b[^.;:]{0,40}\b(?:ha(?:s|d|ve)\s+(?:\w+\s+)?(?:come|arrived|been)|came|arrived|followed|was|were|given|received)\b|\bthere\s+(?:was|is|has\s+been|had\s+been|were)\s+(?:still\s+)?no\s+(?:\w+\s+)?(?:answer|reply|response|comment|explanation|reaction)"
        r"|\b(?:answer|reply|response)\s+(?:has|had|did)(?:\s+not|n['’]t)\s+(?:\w+\s+)?(?:come|arrive|received)|\b(?:question|request|letter|e-?mail|quer(?:y|ies)|message|call)s?\s+(?:\w+\s+){0,3}(?:went|remained?|was|were|has\s+been|have\s+been)\s+(?:left\s+)?(?:un(?:answered|returned)|ignored|without)|\bwe\s+(?:have\s+|had\s+)?(?:received|got)\s+no\s+(?:answer|reply|response)", re.I
    ),
    "ru": re.compile(
        r"\bответ(?:а|ов)?\b[^.;:«»]{0,50}\b(?:нет\b|не\s+(?:поступ|последов|было|получ|пришл|приш[её]л|дожд|дали)\w*)|\bне\s+(?:поступ|последов|получ|пришл|дожд)\w*\s+(?:\w+\s+){0,3}ответ|\b(?:вопрос|запрос|письм)\w*\s+(?:\w+\s+){0,4}(?:без\s+ответа|проигнорир)", re.I
    ),
    "uk": re.compile(
        r"\bвідповід(?:ь|і|ей)\b[^.;:«»]{0,50}\b(?:немає|нема\b|не\s+(?:надій|надход|було|отрим|прийш|дочек|дали)\w*)|\bне\s+(?:надій|надход|отрим|прийш|дочек)\w*\s+(?:[\w’']+\s+){0,3}відповід|\b(?:питанн|запит|лист)\w*\s+(?:[\w’']+\s+){0,4}(?:без\s+відповіді|проігнор|зігнор)", re.I
    ),
    "kk": re.compile(r"\bжауап\w*\s+(?:\w+\s+){0,3}(?:келме|болма|алма|берме|қайтарма|түспе|жоқ\b|(?:келген|болған|алған|берілген|түскен|қайтарылған|ала\s+алған)\s+жоқ)\w*|\b(?:сауал|сұрақ|хат|өтініш)\w*\s+(?:\w+\s+){0,3}жауапсыз", re.I),
    "ky": re.compile(r"\bжооп\w*\s+(?:\w+\s+){0,3}(?:келбе|болбо|алба|бербе|түшпө|жок\b|(?:келген|болгон|алган|берилген|түшкөн)\s+(?:жок|эмес)|(?:келе|боло|ала|бериле|түшө)\s+элек)\w*|\b(?:суроо|кат|кайрылуу)\w*\s+(?:\w+\s+){0,3}жоопсуз", re.I),
    "uz": re.compile(r"\bjavob\w*\s+(?:[\w'‘’ʻ]+\s+){0,3}(?:kelma|bo['‘’ʻ]lma|olma|berma|yo['‘’ʻ]q\b|(?:kelgani|bo['‘’ʻ]lgani|olgani|berilgani)\s+yo)[\w'‘’ʻ]*|\b(?:savol|so['‘’ʻ]rov|xat|murojaat)\w*\s+(?:[\w'‘’ʻ]+\s+){0,3}javobsiz|\bжавоб\w*\s+(?:\w+\s+){0,3}(?:келма|бўлма|олма|берма|йўқ)\w*", re.I),
    "tg": re.compile(r"\b(?:посух|ҷавоб)\w*\s+(?:\w+\s+){0,3}на(?:омад|расид|гирифт|шуд|буд|дод)\w*|\b(?:посух|ҷавоб)е?\s+(?:\w+\s+)?нест\b|\b(?:савол|дархост|нома)\w*\s+(?:\w+\s+){0,3}(?:бе(?:посух|ҷавоб))", re.I),
}
# A reporter asks, in the clause before "he" answers: «Журналист Қырым туралы сұрағанда ол …», "Jurnalist … so‘raganda u …".
_ASKED_HIM = re.compile(r"\b(?:сұра(?:ғанда|ғаннан|са|п\s+еді|ғанымызда)|сура(?:ганда|са|гандан)|so['‘’ʻʼ]ra(?:ganda|sa|ganidan|gach)|сўра(?:ганда|са|гач))\w*(?:\s+\w+)?\s*,?\s*$", re.I)


def sent_to(sentence: Sentence) -> Phrase | None:
    """The one body to which a sentence tells that a reporter's question was sent, in a language that puts a preposition before it."""
    if sentence.lang not in _SENT or not _QUESTION[sentence.lang].search(sentence.text):
        return None
    bodies = [p for p in sentence.phrases if p.holder and p.role and not p.drop and not (p.subject and sentence.lang != "en")]
    asked = [p for p in bodies if _SENT[sentence.lang].search(sentence.text[max(0, p.start - _REACH) : p.start])]
    return asked[0] if len({p.holder for p in asked}) == 1 else None


def none_came(sentence: Sentence, start: int, end: int) -> bool:
    """Whether characters [start, end) tell that no answer came, and not from whom."""
    pattern = _NONE_CAME.get(sentence.lang)
    return pattern is not None and pattern.search(sentence.text, start, end) is not None


def but_who_asked(sentence: Sentence, here: list[Phrase], start: int, pronoun: int | None) -> list[Phrase]:
    """The phrases of a clause without the reporter whose question stands before the pronoun of who answers."""
    if pronoun is None or not _ASKED_HIM.search(sentence.text, start, pronoun):
        return here
    return [p for p in here if p.start >= pronoun or p.level != "media" or p.holder]
