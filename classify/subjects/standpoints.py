"""Whose position a noun tells: «Қазақстанның ұстанымы өзгерген жоқ», «Мавқеи Тоҷикистон …», "Turkiyaning Qrimni tan olmasligi". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language import uzbek
from classify.language.grammar import GENITIVE, TURKIC
from classify.quotes import inside
from classify.sentences import Sentence, has_cue

_FAR = 170  # characters behind somebody in which his position or deed is told
_OPENING = 60  # characters of a clause before whose position it is
_NOT_ON = r"(?!\s+(?:туралы|жайлы|жайында|жөнінде|тууралуу|жөнүндө|haqida|to['‘’ʻʼ]g['‘’ʻʼ]risida|борасида)(?!\w))"
_POSITION = {
    "kk": re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:ұстанымы|ұстанымынша|позициясы|позициясынша|көзқарасы|көзқарасынша|принципі|қағидаты|(?:жауабы|сөзі|реакциясы|пікірі)(?=[^.:«»]{{0,40}}:))(?!\w){_NOT_ON}", re.I),
    "ky": re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:позициясы|позициясынча|көз\s*карашы|көз\s*карашынча|туруму|принциби|мамилеси|(?:жообу|сөзү|реакциясы|пикири)(?=[^.:«»]{{0,40}}:))(?!\w){_NOT_ON}", re.I),
    "uz": re.compile(rf"\s+(?:[\w'‘’ʻʼ-]+\s+){{0,2}}?(?:pozitsiyasi|pozitsiyasicha|nuqta[iy]+\s+nazari|qarashi|yondashuvi|mavqei|tutumi|prinsipi|(?:javobi|so['‘’ʻʼ]zi|munosabati|reaksiyasi|fikri)(?=[^.:«»]{{0,40}}:))(?:ga\s+ko['‘’ʻʼ]ra)?(?![\w'‘’ʻʼ]){_NOT_ON}", re.I),
}
_POSITION_OF = re.compile(r"^\W*(?:(?!дар\s+бораи)[\w-]+\s+){0,4}?(?:мавқеи|мавзеи|мавқеъи|нуқтаи\s+назари|дидгоҳи|назари|мавқеъгирии)\s+(?:[\w-]+[иӣ]\s+){0,2}$", re.I)
_ANSWER_OF = re.compile(r"^\W*(?:ҷавоби|посухи|вокуниши|сухани)\s+(?:[\w-]+[иӣ]\s+){0,2}$", re.I)
_COLON = re.compile(r"[^.:«»]{1,40}:")
# For whom a territory is somebody's: «Астана үшін Қырым – Украина жері».
_FOR = {
    "kk": re.compile(r"\s+үшін\s(?=[^.;«»]{3,120}?(?:бөлігі|жері|аумағы|территориясы|құрамында))", re.I),
    "ky": re.compile(r"\s+үчүн\s(?=[^.;«»]{3,120}?(?:бөлүгү|жери|аймагы|территориясы|курамында))", re.I),
    "uz": re.compile(r"\s+uchun\s(?=[^.;«»]{3,120}?(?:qismi|yeri|hududi|mulki|tarkibida))", re.I),
}
_FOR_WHOM = re.compile(r"^\W*(?:барои|аз\s+назари|дар\s+назари)\s+(?:[\w-]+[иӣ]\s+){0,2}$", re.I)
_OF_LAND = re.compile(r"\s[^.;«»]{3,120}?(?:қисм|хок|замин|қаламрав|марзу\s*бум)", re.I)
_ON = re.compile(r"(?<!\w)(?:дар\s+бораи|дар\s+хусуси|оид\s+ба|аз)\s+(?:мавқеи|мавзеи|нуқтаи\s+назари|дидгоҳи|назари)", re.I)
# A deed told by a noun, behind whose it is.
_KK_DEED = r"(?:мойында|таны|қолда|айыпта|құпта)"
_DEED = {
    "kk": re.compile(
        rf"\s[^.;:«»“”\"]{{0,120}}?(?<!\w)(?:(?:мойында|қолда|айыпта|құпта|сынға\s+ала)мау|танымау|мойындау|тану|қолдау|айыптау|құптау)(?:ы|ын|ына|ынан|ында|ының|ымен)(?!\w)"
        rf"|\s[^.;:«»“”\"]{{0,120}}?(?<!\w){_KK_DEED}(?:ма|ме|п\s+)?(?:ған|ген|пеген|маған|меген)(?:ы|і|ын|ін|ына|іне|ынан|інен|ының|інің|ымен|імен)(?!\w)"
        r"|\s[^.;:«»“”\"]{0,120}?(?:тану|мойындау|қолдау|айыптау)(?:дан|ды)\s+бас\s+тарт(?:у|қан)(?:ы|ын|ына|ынан|ында|ының|ымен)(?!\w)",
        re.I,
    ),
    "ky": re.compile(
        r"\s[^.;:«»“”\"]{0,120}?(?<!\w)(?:(?:тааны|колдо|айыпта|кубатта)(?:ба|бо)(?:ганы|гону|шы|шу|гандыгы|гондугу)|таан(?:ыганы|ышы|уусу)|колдо(?:гону|шу)|айыпта(?:ганы|шы)|кубатта(?:ганы|шы))(?:н|на|нан|нын|нун|но|нон)?(?!\w)"
        r"|\s[^.;:«»“”\"]{0,120}?(?:таануу|колдоо|айыптоо)(?:дан|дон)\s+баш\s+тарт(?:ышы|канын?|каны|уусу)(?:н|на|нан|нын)?(?!\w)",
        re.I,
    ),
    "uz": re.compile(
        r"\s[^.;:«»“”\"]{0,120}?(?<!\w)(?:tan\s+ol|qo['‘’ʻʼ]lla|qo['‘’ʻʼ]llab-quvvatla|qorala|e['‘’ʻʼ]tirof\s+et|ma['‘’ʻʼ]qulla)(?:maslig|magan|gan|ish|sh)i(?:ni|ga|dan|ning)?(?!\w)"
        r"|\s[^.;:«»“”\"]{0,120}?(?:tan\s+ol|qo['‘’ʻʼ]lla|qo['‘’ʻʼ]llab-quvvatla|qorala)i?shdan\s+bosh\s+tort(?:ish|gan)i(?:ni|ga|dan|ning)?(?!\w)",
        re.I,
    ),
}


def whose_standpoint(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """Whose position is the subject of a clause in which nobody speaks."""
    for phrase in here:
        if phrase.start - start > _OPENING:
            return None
        if phrase.drop or phrase.speaker is not None or inside(sentence.quoted, phrase.start) or not (phrase.holder or phrase.role):
            continue
        if any(p.subject and p.end <= phrase.start for p in here):
            return None
        if sentence.lang == "tg":
            opens = _POSITION_OF.search(sentence.text[start : phrase.start])
            told = opens is not None and _ON.search(sentence.text, start, phrase.start) is None
            told = told or (_ANSWER_OF.search(sentence.text[start : phrase.start]) is not None and _COLON.match(sentence.text, phrase.end) is not None)
            told = told or (_FOR_WHOM.search(sentence.text[start : phrase.start]) is not None and _OF_LAND.match(sentence.text, phrase.end) is not None)
        else:
            noun = _POSITION.get(sentence.lang)
            behind = _read(sentence, phrase.end, min(end, phrase.end + _FAR))
            hit = (noun.match(behind) if noun is not None else None) or (_FOR[sentence.lang].match(behind) if sentence.lang in _FOR else None)
            told = hit is not None and not any(phrase.end <= p.start < phrase.end + hit.end() for p in here)
        if told:
            return None if any(p.subject and (p.role or p.speaker) and p.start > phrase.end and has_cue(sentence, "speech", p.end, end) for p in here) else phrase
    return None


def whose_deed(sentence: Sentence, here: list[Phrase], end: int) -> Phrase | None:
    """«Қазақстанның Қырымды мойындамауы Мәскеуге ұнамады»: who did what a noun tells, in a clause in which nobody does anything else."""
    deed = _DEED.get(sentence.lang)
    if deed is None or sentence.lang not in TURKIC or any(p.subject and not p.drop for p in here):
        return None
    for phrase in here:
        if phrase.drop or not (phrase.holder or phrase.role) or not GENITIVE.search(sentence.text[phrase.start : phrase.end].casefold()):
            continue
        if deed.match(_read(sentence, phrase.end, min(end, phrase.end + _FAR))) and not inside(sentence.quoted, phrase.start):
            return phrase
    return None


def _read(sentence: Sentence, start: int, end: int) -> str:
    text = sentence.text[start:end]
    return uzbek.romanised(text) if sentence.lang == "uz" else text
