"""Who holds a position beside the subject of its clause: who voted with it, the same office elsewhere, the two of whom a third tells."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.grammar import COORDINATION, DATED_GAP, RECOGNITION, SLAVIC, TURKIC
from classify.sentences import Sentence, has_cue
from classify.subjects.coordination import coordinated
from classify.wording.rollcall import stopped_voting

_GAP = 80  # characters that "and neither have their colleagues in" takes at most
_BESIDE = 18  # characters before a name that may set it beside others
# "…, and neither have their colleagues in", «…, как и их коллеги в»: before whoever did no more than those told of.
_COLLEAGUES = r"(?:colleagues?|counterparts?|neighbou?rs?|peers?|officials|authorities|diplomats|leaders|ministries|leadership)"
_LIKEWISE = {
    "en": re.compile(rf"\b(?:neither|nor)\s+(?:did|does|do|has|have|had|was|were|is|are|will|would)\s+(?:(?:the|its|their|his|her)\s+)?(?:{_COLLEAGUES}\s+(?:in|from|of)\s+(?:the\s+)?)?$", re.I),
    "ru": re.compile(r",\s+(?:ровно\s+|так\s+же,?\s+)?как\s+и\s+(?:(?:их|его|её|ее|соседн\w+)\s+)?(?:(?:коллеги|соседи|чиновники|дипломаты|власти)\s+)?(?:(?:в|во|из)\s+)?$", re.I),
    "uk": re.compile(r",\s+(?:так\s+само,?\s+)?як\s+[ій]\s+(?:(?:їхні|їх|його|її|сусідн\w+)\s+)?(?:(?:колеги|сусіди|чиновники|дипломати|влада)\s+)?(?:(?:в|у|з|із)\s+)?$", re.I),
}
# Behind the vote of others, before whoever cast the same.
_TOO = {
    "en": re.compile(r"(?:,\s+|\s)(?:as well as|along with|together with|as (?:also )?did|and (?:also|even))\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r",?\s+(?:а\s+также|да\s+и|и\s+даже|равно\s+как\s+и|так\s+же\s+как\s+и)\s+$", re.I),
    "uk": re.compile(r",?\s+(?:а\s+також|та\s+й|і\s+навіть|рівно\s+як\s+[ій]|так\s+само\s+як\s+[ій])\s+$", re.I),
    "tg": re.compile(r",?\s+(?:ва\s+ҳамчунин|ҳамчунин|инчунин|ва\s+низ|ҳамчуноне\s+ки)\s+$", re.I),
}
_ENDS = re.compile(r"^\s*(?:,?\s*(?:too|as well|also|тоже|также|теж|також|низ))?\s*(?:[.!?;]|$)", re.I)
# On whose side, or after whose example, others voted: before its name, in Turkic behind it.
_SIDED = {
    "en": re.compile(r"\b(?:sid(?:ed|es|ing)\s+with|(?:on|took|takes|taking)\s+the\s+side\s+of|back(?:ed|ing)|support(?:ed|ing)|follow(?:ed|ing)|join(?:ed|ing)|in\s+(?:step|line|concert)\s+with)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"\b(?:(?:на|взя\w+)\s+сторон[уе]|поддержа(?:л\w*|в)|присоедини\w+\s+к|примкну\w+\s+к|вслед\s+за|рядом\s+с|солидарн\w+\s+с)\s+$", re.I),
    "uk": re.compile(r"\b(?:на\s+(?:бік|боці|сторону|стороні)|підтрима\w+|приєдна\w+\s+до|приста\w+\s+до|долучи\w+\s+до|слідом\s+за|вслід\s+за|поруч\s+(?:з|із))\s+$", re.I),
    "tg": re.compile(r"\b(?:дар\s+(?:паҳлӯи|канори|тарафи|ҷониби)|ба\s+(?:тарафи|ҷониби)|ҷонибдории|тарафдории|аз\s+пайи)\s+$", re.I),
    "kk": re.compile(r"\s+(?:жағы\w*|қатар\w*|сияқты|секілді|соңынан|ізімен)\b", re.I),
    "ky": re.compile(r"\s+(?:тарабы\w*|жагы\w*|катар\w*|сыяктуу|өңдүү|артынан|изинен)\b", re.I),
    "uz": re.compile(r"\s+(?:qator\w*|tomoni\w*|tarafi\w*|yoni(?:da|ga)|kabi|singari|ortidan|izidan)\b", re.I),
}
# "… that Armenia and Azerbaijan had both confirmed": what a third tells of two is held by the two.
_BOTH = {
    "en": re.compile(r"\b(?:both|each)\s+(?:\w+\s+){0,2}(?:re)?(?:confirm|affirm|pledg|recogni|acknowledg|iterat|promis|commit)", re.I),
    "ru": re.compile(r"\b(?:оба|обе)\b[^,;:«»]{0,40}(?:подтвердил|призна|обязал|обещал|заверил)", re.I),
    "uk": re.compile(r"\b(?:обидва|обидві|обоє)\b[^,;:«»]{0,40}(?:підтвердил|визна|зобов|обіцял|запевнил)", re.I),
    "kk": re.compile(r"\bекеуі(?:нің)?\b[^;:«»]{0,120}(?:раста|мойында|таны|уәде)", re.I),
    "ky": re.compile(r"\bэкөө(?:нүн)?\b[^;:«»]{0,120}(?:ырасто|ыраста|тастыкта|тааны|убада)", re.I),
    "uz": re.compile(r"\b(?:ikkisi|ikkalasi|ikkovi|har ikkisi)\w*\b[^;:«»]{0,120}(?:tasdiqla|tan ol|va.da)", re.I),
    "tg": re.compile(r"\b(?:ҳар ду|ҳарду)\w*\b[^;:«»]{0,120}(?:тасдиқ|таъйид|эътироф|ваъда)", re.I),
}
# … or that they confirmed what is each other's: "Pashinian and Aliyev confirmed the integrity of both states".
_CONFIRMED = {
    "en": re.compile(r"\b(?:re)?(?:confirm|affirm|recogni|acknowledg)\w*\b[^.;«»“”]{0,90}\b(?:each\s+other|both\s+(?:states|countries)|(?:the\s+)?two\s+(?:states|countries)|mutual|one\s+another)", re.I),
    "ru": re.compile(r"\b(?:подтвердил|признал|обязал)\w*[^.;«»]{0,90}\b(?:друг\s+друга|обоих\s+государств|обеих\s+стран|двух\s+(?:стран|государств)|взаимн\w+)", re.I),
    "uk": re.compile(r"\b(?:підтвердил|визнал|зобов)\w*[^.;«»]{0,90}\b(?:одн\w\s+одн\w+|обох\s+(?:держав|країн)|двох\s+(?:країн|держав)|взаємн\w+)", re.I),
    "kk": re.compile(r"\b(?:бір-бір|екі\s+(?:ел|мемлекет))\w*[^.;«»]{0,90}(?:раста|мойында|таны)", re.I),
    "ky": re.compile(r"\b(?:бири[-\s]бири|эки\s+(?:өлкө|мамлекет))\w*[^.;«»]{0,90}(?:ырас|тастыкта|тааны)", re.I),
    "uz": re.compile(r"\b(?:bir-biri|ikki\s+(?:davlat|mamlakat))\w*[^.;«»]{0,90}(?:tasdiqla|tan\s+ol)", re.I),
    "tg": re.compile(r"\b(?:якдигар|ҳамдигар|ҳарду\s+(?:давлат|кишвар))\w*[^.;«»]{0,90}(?:тасдиқ|таъйид|эътироф)", re.I),
}
# Those beside whom somebody votes: before their names, and behind the last of them in Turkic.
_ALONGSIDE = {
    "en": re.compile(r"\b(?:alongside|along with|together with|as did|vot(?:ed|es?|ing) with)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"(?:\b(?:вместе с|вместе со|наряду с|заодно с)|, как и|, равно как и)\s+$", re.I),
    "uk": re.compile(r"(?:\b(?:разом (?:з|із|зі)|поряд (?:з|із)|поруч (?:з|із))|, як і|, так само як і)\s+$", re.I),
    "tg": re.compile(r"\b(?:дар баробари|якҷо бо|ҳамроҳ бо|дар қатори)\s+$", re.I),
    "kk": re.compile(r"\s*(?:-?[мпб]ен)?\s+(?:бірге|қатар|қоса|бірлесе|бірлесіп)\b", re.I),
    "ky": re.compile(r"\s*(?:менен)?\s+(?:бирге|катар|кошо|чогуу|биргелешип)\b", re.I),
    "uz": re.compile(r"\s*(?:bilan|билан)?\s+(?:birga(?:likda)?|bir qatorda|бирга(?:ликда)?|бир қаторда)\b", re.I),
}
_BESIDES = {
    "en": re.compile(r"\b(?:besides|apart from|in addition to|aside from|like)\s+(?:the\s+)?[\w\s.]{3,30},", re.I),
    "ru": re.compile(r"\b(?:кроме|помимо|как и)\s+(?:самой\s+)?[\w\s]{3,30},", re.I),
    "uk": re.compile(r"\b(?:окрім|крім|як і)\s+(?:самої\s+)?[\w\s]{3,30},", re.I),
    "tg": re.compile(r"\b(?:ба ғайр аз|ғайр аз|ба ҷуз|илова бар)\s+[\w\s]{3,30},", re.I),
    "kk": re.compile(r"(?:[дтн][ае]н)\s+(?:басқа|бөлек)\b", re.I),
    "ky": re.compile(r"(?:[дт][аоеө]н)\s+(?:башка|тышкары)\b", re.I),
    "uz": re.compile(r"(?:dan|дан)\s+(?:tashqari|boshqa|ташқари|бошқа)\b", re.I),
}
_AGAINST_FIRST = re.compile(r"\W{0,3}(?:против|проти)(?:\s+(?:него|неё|нее|нього|неї|документа|резолюци\w+|резолюці\w+))?[,\s]", re.I)  # «Против, кроме России, были …»
_NOBODY_ELSE = re.compile(r"\b(?:no one|nobody|none|no other|никто|ни одн\w+|ніхто|жодн\w+|ешкім|ешбір|эч ким|эч бир|hech kim|hech bir|ҳеҷ кас|ҳеҷ)\b", re.I)


# The how-manieth to do something: those before it did so too. Their names stand behind a word, in Turkic before one.
_NTH = {
    "en": r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))\s+(?:[\w.-]+\s+){0,3}?(?:states?|countr(?:y|ies)|nations?|members?|capitals?|governments?)\b",
    "ru": r"\b(?:втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят)\w{1,3}\s+(?:[\w-]+\s+){0,2}?(?:государств|стран|держав|член|столиц)\w*",
    "uk": r"\b(?:друг|трет|четверт|п['’ʼ]ят|шост|сьом|восьм|дев['’ʼ]ят|десят)\w{1,3}\s+(?:[\w'’-]+\s+){0,2}?(?:держав|країн|член|столиц)\w*",
    "kk": r"\b(?:екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы)\s+(?:\w+\s+)?(?:мемлекет|ел|держава|астана)\w*",
    "ky": r"\b(?:экинчи|үчүнчү|төртүнчү|бешинчи|алтынчы|жетинчи|сегизинчи|тогузунчу|онунчу)\s+(?:\w+\s+)?(?:мамлекет|өлкө|держава)\w*",
    "uz": r"\b(?:ikkinchi|uchinchi|to['‘’ʻʼ]rtinchi|beshinchi|oltinchi|yettinchi|sakkizinchi|to['‘’ʻʼ]qqizinchi|o['‘’ʻʼ]ninchi)\s+(?:\w+\s+)?(?:davlat|mamlakat)\w*|\b(?:иккинчи|учинчи|тўртинчи|бешинчи|олтинчи)\s+(?:\w+\s+)?(?:давлат|мамлакат)\w*",
    "tg": r"\b(?:дуюмин|дувумин|сеюмин|савумин|чорумин|чаҳорумин|панҷумин|шашумин|ҳафтумин|ҳаштумин)\s+(?:\w+\s+)?(?:давлат|кишвар|мамлакат)\w*",
}
_BEFORE_IT = {
    "en": re.compile(r"\b(?:after|following|behind)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"\b(?:после|вслед\s+за|следом\s+за)\s+(?:самой\s+)?$", re.I),
    "uk": re.compile(r"\b(?:після|вслід\s+за|услід\s+за|слідом\s+за)\s+(?:самої\s+)?$", re.I),
    "tg": re.compile(r"\b(?:баъд\s+аз|пас\s+аз|баъди|аз\s+паси)\s+$", re.I),
    "kk": re.compile(r"\s+(?:кейін|соң)\b", re.I),
    "ky": re.compile(r"\s+(?:кийин|соң)\b", re.I),
    "uz": re.compile(r"\s+(?:keyin|so['‘’ʻʼ]ng|кейин|сўнг)\b", re.I),
}
_NTH_OF = {lang: re.compile(pattern, re.I) for lang, pattern in _NTH.items()}


def forerunners(sentence: Sentence, here: list[Phrase], group: list[Phrase], start: int, end: int) -> list[Phrase]:
    """Those who did before the holder what it did: "became the fifth state to recognise them, after Russia, Nicaragua, Venezuela, and Nauru"."""
    nth, after = _NTH_OF.get(sentence.lang), _BEFORE_IT.get(sentence.lang)
    if nth is None or after is None or len(group) != 1 or not group[0].bare or not (nth.search(sentence.text, start, end) and RECOGNITION.search(sentence.text, start, end)):
        return []
    for place, phrase in enumerate(here):
        if phrase == group[0] or not phrase.bare or not phrase.holder or phrase.drop:
            continue
        others = coordinated(sentence.text, here, place)
        if after.match(sentence.text, others[-1].end) if sentence.lang in TURKIC else after.search(sentence.text, max(0, phrase.start - _BESIDE), phrase.start):
            return [p for p in others if p.bare and p.holder and p.holder != group[0].holder]
    return []


def both(sentence: Sentence, here: list[Phrase], group: list[Phrase], end: int) -> list[Phrase]:
    """ "Michel said that Pashinian and Aliyev had both confirmed …": the two of whom a third tells it."""
    telling = _BOTH[sentence.lang] if len(group) == 1 and sentence.lang in _BOTH else None
    for place, phrase in enumerate(here if telling is not None else []):
        pair = coordinated(sentence.text, here, place) if phrase.start > group[0].end and phrase.holder else []
        if len(pair) == 2 and pair[1].holder and len({group[0].holder, pair[0].holder, pair[1].holder}) == 3:
            if any(pattern.search(sentence.text, pair[-1].end, end) for pattern in (telling, _CONFIRMED.get(sentence.lang)) if pattern is not None):
                return pair
    return []


def _against(sentence: Sentence, phrase: Phrase) -> bool:
    """«Против вместе с Россией выступила Беларусь»: which vote it was stands before the names."""
    return sentence.lang in SLAVIC and _AGAINST_FIRST.match(sentence.text, max(0, sentence.text.rfind(";", 0, phrase.start) + 1)) is not None


def _votes(sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody casts a vote there, or keeps it back."""
    if sentence.lang in SLAVIC and _AGAINST_FIRST.match(sentence.text, start):
        return True
    return any(has_cue(sentence, cue, start, end) for cue in ("vote", "vote_for", "vote_against", "vote_abstain"))


def _sided(sentence: Sentence, after: int, phrase: Phrase, behind: int, end: int) -> bool:
    """«Встали на сторону России и голосовали против», "sided with Russia and voted against it", «Ресей жағында қарсы дауыс берді»."""
    pattern = _SIDED.get(sentence.lang)
    if pattern is None or not any(has_cue(sentence, cue, after, end) for cue in ("vote_for", "vote_against")):
        return False
    if sentence.lang in TURKIC:
        return bool(pattern.match(sentence.text, behind))
    hit = pattern.search(sentence.text, max(after, phrase.start - _GAP), phrase.start)
    if hit is None:
        return False
    return any(has_cue(sentence, cue, first, last) for cue in ("vote_for", "vote_against") for first, last in ((after, hit.start()), (phrase.start, end)))


def and_too(sentence: Sentence, here: list[Phrase], group: list[Phrase], end: int) -> list[Phrase]:
    """States named behind the vote of others: "Mali abstained, as well as Chad", «Утрималися Малі та Чад, а також Нігер»."""
    pattern = _TOO.get(sentence.lang)
    for place, phrase in enumerate(here if pattern is not None and group[-1].bare else ()):
        if phrase.start < group[-1].end or phrase in group or not phrase.bare or not phrase.holder or phrase.drop or phrase.located:
            continue
        if pattern is None or not pattern.search(sentence.text, max(group[-1].end, phrase.start - _GAP), phrase.start):
            continue
        others = coordinated(sentence.text, here, place)
        if _votes(sentence, min(p.start for p in here), phrase.start) and _ENDS.match(sentence.text[others[-1].end : end]):
            return [p for p in others if p.bare and p.holder and p.holder != group[0].holder]
    return []


def voting_with(sentence: Sentence, here: list[Phrase], group: list[Phrase], end: int) -> list[Phrase]:
    """States that voted as the group did: "voted against it alongside Belarus and North Korea", «Кроме России, против выступили …»."""
    pattern, besides = _ALONGSIDE.get(sentence.lang), _BESIDES.get(sentence.lang)
    if pattern is None or besides is None or stopped_voting(sentence.text) or not _votes(sentence, max(0, min(p.start for p in (*here, *group)) - _GAP), end):
        return []
    for place, phrase in enumerate(here):
        if phrase in group or not phrase.bare or not phrase.holder or phrase.drop:
            continue
        if phrase.end <= group[0].start:
            begin = phrase.start if sentence.lang in TURKIC else max(0, phrase.start - _BESIDE)
            if besides.search(sentence.text[begin : group[0].start]) and not _NOBODY_ELSE.search(sentence.text):
                return [phrase]
            if sentence.lang in TURKIC and pattern.match(sentence.text, phrase.end) and phrase.holder != group[0].holder:
                return [phrase]  # «Ресеймен бірге Беларусь … қарсы дауыс берді»
            together = sentence.lang not in TURKIC and pattern.search(sentence.text, max(0, phrase.start - _GAP), phrase.start)
            if together and phrase.holder not in {p.holder for p in group} and (_votes(sentence, phrase.end, end) or _against(sentence, phrase)):
                return [p for p in coordinated(sentence.text, here, place) if p.holder]  # «вместе с Россией голосовали Беларусь и Сирия»
            continue
        if phrase.start < group[-1].end:
            continue
        others = coordinated(sentence.text, here, place)
        told = pattern.match(sentence.text, others[-1].end) if sentence.lang in TURKIC else pattern.search(sentence.text, max(group[-1].end, phrase.start - _GAP), phrase.start)
        if (told or _sided(sentence, group[-1].end, phrase, others[-1].end, end)) and not any(p.holder == group[0].holder for p in others):
            return [p for p in others if p.holder]
    return []


def nor_did(sentence: Sentence, here: list[Phrase], group: list[Phrase]) -> list[Phrase]:
    """Who did no more than the group: "…, and neither have their colleagues in Tashkent", «…, как и их коллеги в Ташкенте»."""
    pattern = _LIKEWISE.get(sentence.lang)
    for phrase in here if pattern is not None else ():
        if phrase.start < group[-1].end or not phrase.holder or phrase.drop or phrase in group or phrase.holder == group[0].holder:
            continue
        if pattern is not None and pattern.search(sentence.text, max(group[-1].end, phrase.start - _GAP), phrase.start):
            others = coordinated(sentence.text, here, here.index(phrase))
            return [replace(p, role=p.role or group[0].role, bare=False if p.role or group[0].role else p.bare, level=p.level) for p in others if p.holder]
    return []


def dated_apart(sentence: Sentence, here: list[Phrase], group: list[Phrase]) -> list[Phrase]:
    """Further states of a Turkic list, each with a date, before the verb of all: «Никарагуа 2008-жылы, Венесуэла 2009-жылы тааныган»."""
    found: list[Phrase] = []
    last = group[-1]
    while sentence.lang in TURKIC and last.bare and here.index(last) + 1 < len(here):
        after = here.index(last) + 1
        if not here[after].bare or not here[after].subject or not DATED_GAP.match(sentence.text[last.end : here[after].start]):
            break
        found += coordinated(sentence.text, here, after)
        last = found[-1]
    return found


def in_several_places(sentence: Sentence, office: Phrase, here: list[Phrase]) -> list[Phrase]:
    """ "Foreign Ministries in Bishkek and Tashkent": one office for each place."""
    if office.holder is not None or office.role is None:
        return [office]
    after = [p for p in here if p.start >= office.end and p.bare and p.holder]
    places = [p for p in after[:1] if p.located and p.start - office.end < 14]
    for phrase in after[1:] if places else ():
        if not COORDINATION.match(sentence.text[places[-1].end : phrase.start]):
            break
        places.append(phrase)
    return [replace(office, holder=place.holder) for place in places] if len(places) > 1 else [office]
