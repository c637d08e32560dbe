"""An office told without its state speaks for the one whose own position it tells: ' "France does not recognize it," a ministry spokesman said'. No model."""

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.grammar import TURKIC
from classify.sentences import Sentence

_REACH = 110  # characters from a state to the verb at the end of its clause, where that is where verbs stand
_BESIDE = 16  # characters beside an office that tell of its country
_OPENS = 2  # characters between a quotation mark and the first word
_LEVELS = ("state", "organisation", "expert")  # of offices: an expert is a diplomat here
_OFFICE = re.compile(
    r"ministr|spokes|official|diplomat|envoy|mission|office|embassy|представител|пресс-секретар|министерств|ведомств|дипломат|сотрудник|чиновник|посольств"
    r"|представни|речни|міністерств|відомств|співробітни|урядов|посольств|елші|дипломат|өкіл|министрлі|министрлиг|өкүл|элчи|vakil|vazirlig|elchi|diplomat"
    r"|вакил|вазирлиг|элчи|вазорат|намоянда|сафорат|сухангӯ|кызматкер|қызметкер|xodim|ходим|корманд",
    re.I,
)  # fmt: skip
_OF_COUNTRY = re.compile(
    r"(?<!\w)(?:елдің|өлкенің|өлкөнүн|мамлекеттин|mamlakat(?:ning)?|o['‘’ʻʼ]lka(?:ning)?|мамлакат(?:нинг)?)"
    r"\s+(?:[\w'‘’ʻʼ-]+\s+){0,3}[\w'‘’ʻʼ-]*$"
    r"|\s(?:ин|он)\s+(?:кишвар|давлат)(?!\w)",
    re.I,
)
# A state or organisation directly before what it holds; verbs of views that nobody tells of another in passing.
_HOLDS = {
    "en": re.compile(
        r"\s+(?:(?:has|have|had|will|would|does|do|did|never|not|always|fully|firmly|strongly|consistently|continues?|continued|remains?|still|to|also)\s+"
        r"|(?:does|do|did|will|would)n['’]t\s+){0,4}(?:recogni[sz]|support|respect|stand(?:s|ing)?\s+(?:by|for|behind)|upholds?|adheres?|back(?:s|ed)?\b)\w*",
        re.I,
    ),
    "ru": re.compile(
        r"\s+(?:(?:не|никогда|неизменно|всегда|твёрдо|твердо|последовательно|по-прежнему|полностью|решительно|и|впредь|будет|намерен\w*|также)\s+){0,4}"
        r"(?:призна[её]т|признавать|признает|признавал\w*|поддержива\w+|уважа\w+|выступа\w+\s+за|исход\w+\s+из|придержива\w+)",
        re.I,
    ),
    "uk": re.compile(
        r"\s+(?:(?:не|ніколи|незмінно|завжди|твердо|послідовно|як\s+і\s+раніше|цілком|рішуче|й|і|надалі|буде|також)\s+){0,4}"
        r"(?:визна[єва]\w*|підтриму\w+|поважа\w+|виступа\w+\s+за|виходить\s+з|дотриму\w+)",
        re.I,
    ),
    "kk": re.compile(r"\s[^.;:!?«»]{2,110}?(?:танымайды|таниды|мойындамайды|мойындайды|қолдайды|қолдамайды|құрметтейді|ұстанады)(?!\w)", re.I),
    "ky": re.compile(r"\s[^.;:!?«»]{2,110}?(?:тааныбайт|тааныйт|колдойт|колдобойт|урматтайт|карманат)(?!\w)", re.I),
    "uz": re.compile(
        r"\s[^.;:!?«»“”]{2,110}?(?:tan\s+olmaydi|tan\s+oladi|qo['‘’ʻʼ]llab-quvvatlaydi|qo['‘’ʻʼ]llaydi|hurmat\s+qiladi|тан\s+олмайди|тан\s+олади|қўллаб-қувватлайди)(?!\w)",
        re.I,
    ),
    "tg": re.compile(
        r"\s[^.;:!?«»]{2,110}?(?:эътироф\s+намекунад|эътироф\s+мекунад|ба\s+расмият\s+(?:на)?мешиносад|дастгирӣ\s+мекунад|эҳтиром\s+мегузорад|ҷонибдор\w*)(?!\w)",
        re.I,
    ),
}  # fmt: skip


def own_position(sentence: Sentence, phrase: Phrase, start: int, end: int) -> Phrase:
    """The office with the state or organisation whose position a clause has it tell; as it was where the text says whose it is, or it tells nobody's."""
    verb = _HOLDS.get(sentence.lang)
    office = phrase.role is not None and phrase.level in _LEVELS and (_OFFICE.search(phrase.role) is not None or _of_country(sentence, phrase))
    if verb is None or not office or phrase.speaker is not None or not (start <= phrase.start < end):
        return phrase
    bare = next((p for p in sentence.phrases if p.start == phrase.start), None)
    if bare is None or bare.holder is not None:
        return phrase
    turkic = sentence.lang in TURKIC or sentence.lang == "tg"
    for told in sentence.phrases:
        if told.holder == phrase.holder or not _is_party(told):
            continue
        if not start <= told.start < end or (turkic and not _begins(sentence, told)):
            continue
        if verb.match(sentence.text, told.end, min(end, told.end + _REACH)):
            return replace(phrase, holder=told.holder, level=told.level)
    return phrase


def quoted_position(sentence: Sentence) -> Phrase | None:
    """The state or organisation whose own position a quotation begins with that is nobody's by the words around it: «Россия уважает …», – сказано там."""
    verb = _HOLDS.get(sentence.lang)
    for told in sentence.phrases if verb is not None and sentence.quoted else ():
        if not _is_party(told):
            continue
        opens = next((span.start for span in sentence.quoted if span.start <= told.start < span.end), None)
        if opens is not None and told.start - opens <= _OPENS and verb is not None and verb.match(sentence.text, told.end, told.end + _REACH):
            return told
    return None


def _is_party(told: Phrase) -> bool:
    """Whether a state or an organisation is told of by its bare name."""
    if not told.holder or told.drop or told.speaker is not None:
        return False
    return (told.level == "state" and told.bare) or (told.level == "organisation" and told.body and not told.located)


def _begins(sentence: Sentence, told: Phrase) -> bool:
    """Whether a state begins what is quoted, or the clause behind "that": there it is the subject."""
    return sentence.text[: told.start].rstrip().endswith(("«", "“", '"', "„", " ки", ","))


def _of_country(sentence: Sentence, office: Phrase) -> bool:
    """«…», – дейді елдің сыртқы істер министрі: of the country told of."""
    before, behind = sentence.text[max(0, office.start - _BESIDE) : office.end], sentence.text[office.end - 1 : office.end + _BESIDE]
    return _OF_COUNTRY.search(before) is not None or (sentence.lang == "tg" and _OF_COUNTRY.search(behind) is not None)
