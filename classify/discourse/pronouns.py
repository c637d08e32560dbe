"""Where a clause has a pronoun for its subject: "he said", "by his words", «сказал он»; not Kyrgyz «ал эми», nor "it" that stands for nobody."""

from __future__ import annotations

import re

from classify.discourse.likewise import joins
from classify.holders.actors import Phrase
from classify.holders.listing import is_among
from classify.language.grammar import EXPLETIVE, FRONTED, GENITIVE, INSERT, TURKIC
from classify.language.matching import Match
from classify.language.naming import COMPANION
from classify.lexicons import cues
from classify.quotes import inside
from classify.sentences import Sentence, has_cue
from classify.subjects.sources import by_them, itself, told_before_colon

_NEXT = 3  # characters between what is his and who acts on it
_OBJECT = re.compile(r"(?:[ыиуүі]н|с[ыиуүі]н|[ыиуүі]н[аеоө]|[ыиуүі]н[аеоө]н|(?:la|s)?ini|(?:la|s)?iga|ини|ига)$")  # a noun that is his, as an object
_ANYBODY = re.compile(
    r"\W*(?:hamma|barcha|ko['‘’ʻ]pchilik|hech\s+kim|kimdir|ayrimlar|ba['‘’ʻ]zilar|boshqalar|ҳамма|кўпчилик"
    r"|баары|көпчүлүк|эч\s+ким|кээ\s+бирөө|кимдир|башкалар|бәрі|көпшілік|ешкім|кейбіреу|біреулер)\w*\s",
    re.I,
)
_NOBODY = re.compile(r"\b(?:никто(?!\s+(?:иной|другой))|ніхто(?!\s+(?:інший))|nobody|no[\s-]one|ешкім|эч\s+ким|hech\s+kim|ҳеҷ\s+кас|касе\s+на\w+)\b", re.I)
_CONTENT = re.compile(r"\b(?:that|что|чтобы|що|щоб|ки|деп|дегенди|дегенді|deb)\b|[:«“\"„]", re.I)
_WITH_HIM = re.compile(r"\s+(?:bilan|менен|билан)\s+(?:birga|bir\s+qatorda|бирге|катар|чогуу|бирга)\b", re.I)
_THAT = ("ол", "ал", "u", "у")  # "that", before a time
_TIME = re.compile(
    r"(?:кезде|кездегі|кезеңде|тұста|тұстағы|уақытта|уақыттағы|шақта|сәтте|жылы|жылдары|күні|күндері|заманда|учурда|убакта|убактагы|доордо|мезгилде|paytda|paytlarda|vaqtda|vaqtlarda|yili|yillarda|kuni|kunlarda|zamonda|пайтда|вақтда|йили|куни)$"
)
_COLON = re.compile(r":\s+(?:\w+\s+){0,2}$")


def subject_pronoun(sentence: Sentence, start: int, end: int) -> int | None:
    """Offset of a subject pronoun of the clause, or of "by his words"."""
    if joins(sentence, start, end):
        return None  # "Unga Litva ham qo‘shildi"
    limit = start + max(40, (end - start) // 3)
    spoken = cues("speech", sentence.lang).find(sentence.tokens)
    found = [
        m
        for m in cues("pronoun", sentence.lang).find(sentence.tokens)
        if start <= m.start < end
        and not inside(sentence.quoted, m.start)
        and not (_conjunction(sentence, m.last) or is_among(sentence.text, m.start, m.end) or itself(sentence, m.first) or _of_his(sentence, m, end))
        and not _WITH_HIM.match(sentence.text, m.end)
    ]
    for match in found:
        speaking = [m for m in spoken if m.first - match.last == 1 or match.first - m.last == 1]
        if speaking and INSERT.search(sentence.text[start : min(match.start, speaking[0].start)]):
            return start  # "If the Kazakhs do not want it, he said, …"
    for match in cues("according", sentence.lang).find(sentence.tokens):
        here = [p for p in sentence.phrases if start <= p.start < end]
        told = _told_before(sentence, here, match.start) or told_before_colon(sentence, here, match.start)
        if start <= match.start < end and by_them(sentence, match, here) and not told:
            return start  # «по его словам», «оның айтуынша»
    for match in found:
        quoted_before = any(span.end <= match.start for span in sentence.quoted)
        if sentence.text[match.start : match.end].casefold() == "it":
            inside_clause = match.start > start + 3 and not FRONTED.match(sentence.text[start : match.start])
            if inside_clause or EXPLETIVE.match(sentence.text[match.end :]):
                continue
        if match.start < limit or quoted_before:
            return match.start
    return None


def _of_his(sentence: Sentence, match: Match[str], end: int) -> bool:
    """«Анын чечимин Сирия кубаттады», "Uning taklifini Toshkent rad etdi": what is his is what another acts on."""
    if sentence.lang not in TURKIC or match.last + 1 >= len(sentence.tokens) or not GENITIVE.search(sentence.tokens[match.last].key):
        return False
    after = sentence.tokens[match.last + 1]
    beside = next((p for p in sentence.phrases if p.start == after.start and p.subject and p.level == "public" and p.role and COMPANION.match(p.role)), None)
    told = any(m.first <= match.last + 1 <= m.last for m in cues("according", sentence.lang).find(sentence.tokens))
    acting = next((p for p in sentence.phrases if p.subject and after.end <= p.start < end), None)
    if beside is not None:
        return True
    return not told and acting is not None and acting.start - after.end < _NEXT and _OBJECT.search(after.key) is not None


def people_in_general(sentence: Sentence, start: int) -> bool:
    """ "Hamma ham bir xil fikrda emas", «Көпчүлүк башка пикирде»: a Turkic clause that tells of people, and of nobody who spoke before."""
    return sentence.lang in TURKIC and _ANYBODY.match(sentence.text, start) is not None


def nobody_does(sentence: Sentence, start: int, end: int) -> bool:
    """«Ни слова об этом никто не произнёс», "in the open session nobody named it": whose silence it is, a sentence with such a subject does not tell."""
    hit = _NOBODY.search(sentence.text, start, end)
    return hit is not None and not inside(sentence.quoted, hit.start()) and _CONTENT.search(sentence.text, start, hit.start()) is None


def _told_before(sentence: Sentence, here: list[Phrase], at: int) -> bool:
    """ "A commission official said the same: in his words, …": whose words these are, the clause has told."""
    speaking = next((p for p in here if p.subject and not p.bare and p.end < at), None)
    return speaking is not None and has_cue(sentence, "speech", speaking.end, at) and _COLON.search(sentence.text, speaking.end, at) is not None


def _conjunction(sentence: Sentence, last: int) -> bool:
    """Kyrgyz «ал эми» is "while", not "he"; «ол кезде», "u paytda" are "at that time"."""
    after = sentence.tokens[last + 1].key if last + 1 < len(sentence.tokens) else ""
    if sentence.lang == "ky" and sentence.tokens[last].key == "ал" and after == "эми":
        return True
    return sentence.lang in TURKIC and sentence.tokens[last].key in _THAT and _TIME.match(after) is not None
