"""How holders are listed: "neither … nor", "both … and", some named of many, what is left of a roll call ("against: Russia, Belarus"). No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.language.grammar import PREPOSITIONS, TURKIC

_IN = r"(?:(?:в|во|у|in|дар)\s+)?"
# What stands before the first member of a pair, and before each further one.
_LEAD = re.compile(rf"(?:^|[\s,;:(«—–])(ни|ні|ані|не|на|na|же|ҳам|ham|яке|и|і|й|как|як|neither|nor|both|and)\s+{_IN}(?:the\s+)?$", re.I)
_LINK = re.compile(rf"^\s*,?\s*(?:(?:ва|va|және|жана|а|і|и)\s+)?(так и|так і|так й|ни|ні|ані|не|на|na|же|ҳам|ham|дигаре|дигараш|и|і|й|nor|and)\s+{_IN}(?:the\s+)?$", re.I)
_PARTNERS = {"дигаре": ("яке",), "дигараш": ("яке",), "так и": ("как",), "так і": ("як",), "так й": ("як",), "nor": ("neither", "nor"), "and": ("both",)}
_AS_MUCH = re.compile(r"\s*,?\s*так\s+[иій]\s+", re.I)
# Some who are named of those told of before: the words before the first of them.
_INCLUDING = Seldom(
    r"(?:including|among them|amongst them|such as|включая|среди (?:которых|них)|в (?:их|том) числе(?: и)?|в числе которых|включно (?:з|із)|включаючи|зокрема|серед (?:яких|них)"
    r"|(?:у|в) тому числі|у їх(?:ньому)? числі|(?:олардың|соның|бұлардың|алардын|анын|булардын) (?:арасында|ішінде|қатарында|ичинде|катарында)"
    r"|(?:ular|shular|bular|shu)(?:ning)? (?:orasida|ichida|qatorida|jumladan)|jumladan|жумладан|аз ҷумла|аз он ҷумла|аз қабили|дар (?:байн|миён)и онҳо),?\s+(?:the\s+|и\s+|й\s+)?$",
)
_SET_OFF = re.compile(r"^\s*[,(—–-]*\s*$")
# The many: "27 EU countries", «страны Балтии», "the forum's participants".
_MANY = re.compile(
    r"\b(?:countries|states|nations|members|participants|allies|governments|delegations|capitals|others|rest|остальн\w+|решта|калган\w*|қалған\w*|qolgan\w*|боқимонда|дигарон"
    r"|стран[ыа]?|государств[ао]?|держав[ыи]?|країн[иа]?|учасник\w*|участник\w*|член[ыиов]*|союзник\w*|правительств[ао]?|урядів|уряди|делегаци[ия]|делегації|делегацій"
    r"|ел(?:дер\w*)?|мемлекет(?:тер\w*)?|өлкө(?:лөр\w*)?|мамлекет(?:тер\w*)?|мүчө(?:лөр\w*)|davlat(?:lar\w*)?|mamlakat(?:lar\w*)?|a['ʻ‘’ʼ]zolar\w*|кишвар(?:ҳо\w*)?|давлат(?:ҳо\w*)?|аъзо\w*)\b",
    re.I,
)
_LEFT = re.compile(
    r"[,;]\s*(?:(?:ал|а|але|while|and|but|va|ва)\s+)?(?:the\s+)?(?:others?|rest|remaining|остальн\w+|решта|інші|калган\w*|қалған\w*|qolgan\w*|боқимонда|дигарон)\b[^,;:]{0,40}[,(—–]*\s*$", re.I
)
_SHORT = 160  # characters of a sentence that only names
_SOME = re.compile(
    r"^\W*(?:(?:besides|apart from|aside from|in addition to|помимо|кроме|окрім|крім|ба ғайр аз|ғайр аз)\s[^.;:«»,]{2,40},?\s+|[^.;:«»,]{2,40}\s(?:бөлек|басқа|тышкары|башка|tashqari|boshqa|ташқари),?\s+)?(?:among (?:them|those|these)|(?:в|у) (?:их|том|тому|їх(?:ньому)?) чис[лл][еі]|среди них|серед них|(?:олардың|бұлардың|алардын|булардын) (?:арасында|ішінде|қатарында|ичинде|катарында)"
    r"|(?:ular|shular|bular)(?:ning)? (?:orasida|ichida|qatorida)|(?:дар|аз) (?:байн|миён)и (?:онҳо|инҳо))\b",
    re.I,
)
_WORDS = 30  # characters that "including" and its like take at most
_HEAD = 70  # characters from the many to the word "including"
_LED = 5  # words before the many that a preposition among them governs
# "Among them" with a pronoun in it, which is nobody that speaks.
_AMONG = re.compile(r"\s+(?:orasida|ichida|qatorida|арасында|ичинде|катарында|ішінде|қатарында|орасида|ичида|қаторида)\b", re.I)
_IN_MIDST = re.compile(r"\b(?:дар|аз) (?:байн|миён)и\s+$", re.I)
# The heads of a roll call, by the label that each shows.
ROLL = {
    "endorses": r"(?:те,\s+кто\s+|ті,\s+хто\s+)?(?:(?:про)?голосовал[иа]?\s+|(?:про)?голосували\s+)?[«\"]?(?:против|проти)[»\"]?(?:\s+голосовали|\s+голосували)?|(?:voted\s+|voting\s+)(?:against|no)|against|[\"“]no[\"”]"
    r"|қарсы(?:\s+(?:болғандар|шыққандар|дауыс\s+бергендер|дауыс\s+берген\s+елдер))?|каршы(?:\s+(?:болгондор|чыккандар|добуш\s+бергендер|добуш\s+берген\s+өлкөлөр))?"
    r"|qarshi(?:\s+(?:bo['‘’ʻʼ]lganlar|chiqqanlar|ovoz\s+berganlar|ovoz\s+bergan\s+davlatlar))?|(?:овоз\s+|раъй\s+)?(?:муқобил|зид|мухолиф)(?:он|ҳо)?(?:\s+(?:овоз|раъй)\s+доданд)?",
    "rejects": r"(?:те,\s+кто\s+|ті,\s+хто\s+)?(?:(?:про)?голосовал[иа]?\s+|(?:про)?голосували\s+)?[«\"]?за[»\"]?(?:\s+голосовали|\s+голосували)?|поддержали|підтримали|(?:voted\s+|voting\s+)(?:in\s+favou?r|yes)|in\s+favou?r|[\"“]yes[\"”]"
    r"|(?:жақтап|қолдап)(?:\s+дауыс\s+бергендер)?|(?:жақтаған|қолдаған)(?:дар|\s+елдер)|(?:жактап|колдоп)(?:\s+добуш\s+бергендер)?|(?:жактаган|колдогон)(?:дар|дор|\s+өлкөлөр)"
    r"|yoqlab(?:\s+ovoz\s+berganlar)?|(?:yoqlagan|qo['‘’ʻʼ]llagan)(?:lar|\s+davlatlar)|(?:тарафдор|ҷонибдор|мувофиқ)(?:он|ҳо)?(?:\s+(?:овоз|раъй)\s+доданд)?|ба\s+(?:тарафдорӣ|ҷонибдорӣ)(?:\s+(?:овоз|раъй)\s+доданд)?",
    "neutral": r"воздержал\w+|воздержавш\w+|утримал\w+|abstain\w+|abstentions?|не\s+(?:участвовал|голосовал)[иа]|не\s+(?:брали\s+участі|голосували)|absent|not\s+voting|отсутствовали|були\s+відсутні"
    r"|қалыс(?:\s+қалғандар|\s+қалған\s+елдер)?|қатыспағандар|калыс(?:\s+калгандар|\s+калган\s+өлкөлөр)?|катышпагандар|betaraf(?:lar|\s+qolganlar|\s+qolgan\s+davlatlar)?|qatnashmaganlar|бетараф(?:он|ҳо)?(?:\s+монданд)?",
}
# What is left of a roll call: «…, против — Россия», «…; каршы: Сирия».
_ELIDED = re.compile(
    rf"(?:^|[,;.(]\s*)(?:(?:а|и|і|та|and|while|ал|ва|va)\s+)?(?:(?:голоса\w*|votes?)\s+)?(?:{'|'.join(ROLL.values())})"
    r"(?:\s+(?:были|був|були|были также|were))?\s*[—–:]\s*(?:the\s+|[\w\s]{1,25},\s*(?:среди них|в том числе|серед них|зокрема|including|among them)\s+(?:the\s+|и\s+)?)?$",
    re.I,
)
# A body's own text is not the body: "Bosh Assambleya rezolyutsiyasiga".
_ITS_TEXT = re.compile(r"\s+(?:\w+\s+)?(?:rezolyutsiyasi|qarori|hujjati|loyihasi|резолюциясы?|қарары|құжаты|токтому|документи|резолюцияси|қарори|ҳужжати)", re.I)
_GENITIVE = re.compile(r"^\S+?(?:[ндт][ыіиуү][ңн]|ning|нинг)(?=\s)", re.I)
_SEVERAL = re.compile(r"(?:[лдт][аеоө]р|lar)[ıіиыуүi]?$", re.I)


def paired(sentence: str, first: Phrase, phrase: Phrase) -> bool:
    """Whether two phrases are members of one pair: «ни Минск, ни Астана», "na Minsk, na Ostona", «как Рига, так и Минск»."""
    link = _LINK.match(sentence[first.end : phrase.start])
    lead = _LEAD.search(sentence, max(0, first.start - 20), first.start) if link is not None else None
    if lead is None or link is None:
        return False
    word = link.group(1).casefold()
    before = lead.group(1).casefold()
    return before in _PARTNERS.get(word, (word,)) or (word == before and word in ("и", "і", "й"))


def as_much(sentence: str, phrase: Phrase) -> bool:
    """«Как Рига, так и Минск»: no clause begins with that «как»."""
    return bool(_AS_MUCH.match(sentence, phrase.end))


def named_of(gap: str) -> bool:
    """Whether what stands between two phrases names the second of the first: «Страны НАТО, в том числе Турция», «НАТО елдері, соның ішінде Түркия»."""
    hit = _INCLUDING.search(gap)
    return hit is not None and bool(_SET_OFF.match(gap[: hit.start()]))


def of_many(phrase: Phrase) -> bool:
    """Whether a phrase is the members of an organisation rather than itself: «Страны НАТО», "NATO davlatlari"."""
    return phrase.level == "organisation" and phrase.speaker is None and phrase.role is not None and bool(_MANY.search(phrase.role))


_INVERTED = re.compile(
    r"\W*(?:Joining|Joined|Siding|Standing|Voting|Opposing|Opposed|Abstaining|Supporting|Backing|Rejecting|Refusing|Recogni[sz]ing|Alongside|Together|Besides|Apart|Along|Next|Also|Among)\b"
    r"[^.;:\"“”]{0,120}\b(?:was|were|came|stood)\s+(?:also\s+|only\s+|just\s+|all\s+)?(?:the\s+)?$"
)


_WITH_THEM = re.compile(r"\W{0,3}(?:Joining|Siding\s+with|Standing\s+(?:with|by|alongside)|Voting\s+with|Alongside|Together\s+with|Along\s+with|Besides)\s+(?:the\s+)?")


def behind_verb(sentence: str, here: list[Phrase], start: int) -> Phrase | None:
    """ "Joining Russia in opposing the text were Belarus and Syria": the first of those behind the verb, where another state stands before it."""
    if len(here) < 2 or not here[0].bare:
        return None
    near = [p for p in here[1:] if p.start - start < _SHORT]
    return next((p for p in near if p.bare and p.holder and not p.drop and _INVERTED.match(sentence[start : p.start])), None)


def joined_with(sentence: str, here: list[Phrase], group: list[Phrase], start: int) -> bool:
    """Whether those behind the verb did as those before it: "Joining Russia in voting no were …"; not "Among Russia's allies voting no was Mali"."""
    with_them = _WITH_THEM.match(sentence, start)
    return with_them is not None and group[0] is not here[0] and here[0].start == with_them.end() and behind_verb(sentence, here, start) is group[0]


def first_named(sentence: str, lang: str, here: list[Phrase], start: int) -> Phrase | None:
    """The first of those who are named of many: "The forum's participants, including Turkey and Moldova, pledged …"."""
    for phrase in here:
        if not phrase.bare or not phrase.holder or phrase.drop:
            continue
        hit = _INCLUDING.search(sentence, max(start, phrase.start - _WORDS), phrase.start)
        many = list(_MANY.finditer(sentence, max(start, hit.start() - _HEAD), hit.start())) if hit else []
        if hit is None or not many or any(mark in sentence[many[-1].end() : hit.start()].rstrip(" ,(—–") for mark in ",;:"):
            continue
        led = sentence[max(start, many[-1].start() - _HEAD) : many[-1].start()].casefold().rsplit(",", 1)[-1].split()[-_LED:]
        if not any(word in PREPOSITIONS.get(lang, frozenset()) - {"of"} for word in led):
            return phrase
    return None


def names_some(text: str) -> bool:
    """Whether a sentence only names some of those whom the one before counted: "Among them were Armenia and China.", "Ular orasida Xitoy bor."."""
    return bool(_SOME.match(text)) and len(text) < _SHORT


def counted(text: str) -> bool:
    """Whether a number of states is told, who are nobody in particular: «высказались 143 страны»."""
    return any(text[max(0, hit.start() - 2) : hit.start()].strip().isdecimal() for hit in _MANY.finditer(text))


def rest_of(before: str) -> int | None:
    """Where those begin who are left of a group and named, in the text before a name: «калган төртөө, алардын ичинде Кыргызстан»."""
    hit = _INCLUDING.search(before, max(0, len(before) - _WORDS))
    left = _LEFT.search(before, 0, hit.start()) if hit else None
    return left.start() if left else None


def is_among(text: str, start: int, end: int) -> bool:
    """Whether the pronoun there is that of "ular orasida", «алардын ичинде», «дар байни онҳо»."""
    return bool(_AMONG.match(text, end) or _IN_MIDST.search(text, max(0, start - _WORDS), start))


def elided_vote(before: str) -> int | None:
    """Where what is left of a roll call begins, in the text before a name: «…, против — Россия»."""
    if not any(mark in before[-_HEAD:] for mark in "—–:"):
        return None
    hit = _ELIDED.search(before, max(0, len(before) - 2 * _HEAD))
    return hit.start() if hit else None


def has_text(text: str, phrase: Phrase) -> bool:
    """Whether the text of a body is meant and not the body: "Bosh Assambleya rezolyutsiyasiga … qarshi chiqdi"."""
    return phrase.level == "organisation" and phrase.speaker is None and bool(_ITS_TEXT.match(text, phrase.end))


def shares_offices(sentence: str, phrase: Phrase, after: Phrase, lang: str) -> bool:
    """Turkic states in the genitive before offices in the plural: «Казакстандын жана Кыргызстандын министрликтери»."""
    if lang not in TURKIC or not phrase.bare or after.role is None or after.speaker is not None:
        return False
    owns = _GENITIVE.match(sentence[phrase.start : phrase.end] + " ") and _GENITIVE.match(sentence[after.start : after.end] + " ")
    return bool(owns) and bool(_SEVERAL.search(after.role))


def once(sentence: str, group: list[Phrase]) -> list[Phrase]:
    """The phrases of a list without the second office of one state: "neither the president's office nor the Foreign Ministry of Tajikistan"."""
    kept = group[:1]
    for phrase in group[1:]:
        last = kept[-1]
        same = phrase.holder is not None and (last.holder, last.level) == (phrase.holder, phrase.level) and last.speaker is phrase.speaker is None
        if not (same and paired(sentence, last, phrase)):
            kept.append(phrase)
    return kept
