"""Who is set beside the holder of a position and holds it too: "joined by Latvia", «вслед за Литвой», "Litva singari"; and who apart: "unlike". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence

from classify.holders.actors import Phrase
from classify.language.grammar import TURKIC
from classify.sentences import Sentence, has_cue
from classify.subjects.coordination import coordinated

_GAP = 90  # characters that "joined a day later by its neighbor" takes at most
_VERB = 110  # characters behind a name in which the predicate of both begins
_POSITIONS = ("vote", "vote_for", "vote_against", "vote_abstain", "stance", "silence", "refusal", "verdict")
_NEIGHBOUR = {
    "en": r"(?:(?:its|their|his|her|the|fellow|neighbou?ring|Baltic)\s+)*(?:(?:neighbou?rs?|ally|allies|counterparts?|colleagues?|partners?|foreign\s+ministers?)\s+)?(?:(?:from|in|of)\s+)?(?:the\s+)?",
    "ru": r"(?:(?:сосед\w+|союзн\w+|её|его|и)\s+){0,2}",
    "uk": r"(?:(?:сусід\w+|союзн\w+|її|його|[ій])\s+){0,2}",
    "tg": r"(?:(?:ҳамсоя\w*|муттаҳид\w*|худ)\s+){0,2}",
}
# Before a name that stands right behind the holder's: "Poland, along with", «Польша вместе с».
_SET_IN = {
    "en": r",?\s+(?:(?:along|together|jointly)\s+with|alongside|(?:joined|supported|backed|seconded)\s+by)\s+|,\s+(?:just\s+|much\s+)?like\s+|(?:\s+has|\s+have|\s+had)?\s+join(?:ed|s|ing)\s+",
    "ru": r",?\s+(?:вместе|наряду|заодно|совместно|вкупе)\s+со?\s+|,?\s+(?:вслед|следом)\s+за\s+|,\s+(?:так\s+же,?\s+|равно\s+)?как\s+и\s+|\s+(?:присоедини|примкну)\w+\s+к\s+|,\s+подобно\s+",
    "uk": r",?\s+(?:разом|поряд|спільно|заодно|поруч)\s+(?:з|із|зі)\s+|,?\s+(?:слідом|услід|вслід)\s+за\s+|,\s+(?:так\s+само,?\s+)?як\s+[ій]\s+|\s+(?:приєдна|долучи|приста)\w+\s+до\s+|,\s+подібно\s+до\s+",
    "tg": r",?\s+(?:(?:дар\s+)?якҷоя(?:гӣ)?|ҳамроҳ|дар\s+ҳамоҳангӣ)\s+бо\s+|,?\s+(?:дар\s+баробари|дар\s+қатори|ба\s+ҳамроҳии|мисли|монанди|ба\s+мисли|аз\s+пайи|аз\s+паси)\s+",
}
# … that stands behind what the holder did: ", as did Latvia", «, к ней присоединилась Латвия».
_BEHIND = {
    "en": r"(?:,|,?\s+and\s+was)\s+(?:(?:later|soon|quickly|then|promptly|who\s+was)\s+)*(?:joined|followed|echoed|seconded|backed|supported)(?:\s+[\w-]+){0,4}?\s+by\s+"
    r"|,?\s+(?:just\s+)?as\s+(?:did|do|does|have|has|had|will|would)\s+|,\s+(?:along|together)\s+with\s+|,?\s+and\s+so,[^,;:]{2,40},\s+(?:did|does|has|have|was|were)\s+"
    r"|,\s+(?:a|an|the\s+same)\s+(?:\w+\s+)?(?:position|view|stance|line|assessment|opinion|judgment|sentiment)\s+(?:\w+\s+)?(?:shared|echoed|backed|supported|taken|expressed|voiced)\s+by\s+",
    "ru": r",\s+(?:а\s+|и\s+|позже\s+|потом\s+|вскоре\s+)*к\s+(?:не[йё]|нему|ним|этому|этой\s+позиции|этой\s+оценке)\s+(?:[\w-]+\s+){0,3}?(?:присоедини|примкну)\w+\s+(?:также\s+)?"
    r"|,\s+(?:а\s+|и\s+)?(?:(?:вслед|следом)\s+за|за|после)\s+(?:ней|нею|ним|ними|не[её]|него|них)\s*(?:[—–]\s*|последова\w+\s+|пош\w+\s+)?(?:также\s+)?"
    r"|,\s+не\s+\w+\s+(?:е[её]|его|их|этого|того)\s+|,\s+(?:а\s+)?(?:затем|потом|следом)\s*(?:[—–]\s*)?|[,;]\s+(?:и\s+)?(?:е[её]|его|их|в\s+этом\s+е[её])\s+(?:\w+\s+)?поддержа\w+\s+(?:также\s+)?|,\s+а\s+(?:вместе\s+)?с\s+(?:ней|нею|ним|ними)\s+(?:также\s+)?"
    r"|[,;]\s+(?:и\s+|а\s+)?(?:эту|такую\s+же|ту\s+же|схожую|аналогичную)\s+(?:позицию|точку\s+зрения|оценку|мнение)\s+(?:\w+\s+)?(?:раздел|поддерж|заня|занима|высказ)\w+\s+(?:также\s+)?",
    "uk": r",\s+(?:а\s+|і\s+|й\s+|пізніше\s+|потім\s+|невдовзі\s+)*до\s+(?:неї|нього|них|цього|цієї\s+позиції|цієї\s+оцінки)\s+(?:[\w’'-]+\s+){0,3}?(?:приєдна|долучи|приста)\w+\s+(?:також\s+)?"
    r"|,\s+(?:а\s+|і\s+)?(?:(?:слідом|услід|вслід)\s+за|за|після)\s+(?:нею|ним|ними|неї|нього|них)\s*(?:[—–]\s*|піш\w+\s+)?(?:також\s+)?"
    r"|,\s+не\s+\w+\s+(?:її|його|їх|цього|того)\s+|,\s+(?:а\s+)?(?:потім|відтак|слідом)\s*(?:[—–]\s*)?|[,;]\s+(?:і\s+|й\s+)?(?:її|його|їх|у\s+цьому\s+її)\s+(?:\w+\s+)?підтрима\w+\s+(?:також\s+)?|,\s+а\s+(?:разом\s+)?(?:з|із)\s+(?:нею|ним|ними)\s+(?:також\s+)?"
    r"|[,;]\s+(?:і\s+|й\s+|а\s+)?(?:цю|таку\s+саму|ту\s+саму|схожу|аналогічну)\s+(?:позицію|точку\s+зору|оцінку|думку)\s+(?:\w+\s+)?(?:поділя|підтрим|зайня|займа|вислов)\w+\s+(?:також\s+)?",
}
# … that stands between the two words of it: ", with Latvia following suit", «, бұл ұстанымды Латвия да бөліседі».
_AROUND = {
    "en": (r",\s+with\s+(?:the\s+)?$|,?\s+and\s+(?:the\s+)?$", r"\s+(?:(?:quickly|soon|later)\s+)?(?:following\s+suit|doing\s+(?:the\s+same|so\s+too|likewise)|joining\s+(?:it|them|in)|in\s+agreement|(?:does|did|do|has|have|had|will|would)\s+not\s+either|(?:does|did|do)n['’]t\s+either)\b"),
    "tg": (r"(?:,|\s+ва)\s+(?:ин|ҳамин)\s+(?:мавқеъ|назар|ақида|нуқтаи\s+назар)ро\s+$|[,;]\s+(?:онро|ӯро|вайро|инро)\s+$", r"(?:\s+(?:низ|ҳам))?\s+(?:ҷонибдорӣ|дастгирӣ|пуштибонӣ|тақвият)\s+(?:мекун|кард|намуд|доданд|дод)\w*"),
    "kk": (r"[,;]\s+(?:бұл|осы|сол)\s+(?:ұстаным|пікір|көзқарас|баға)\w*\s+$|[,;]\s+(?:оны|мұны)\s+$", r"(?:\s+(?:да|де))?\s+(?:бөліс|қолда|қоста)(?:еді|ді|ды|йды|п)\b"),
    "ky": (r"[,;]\s+(?:бул|ошол|ушул)\s+(?:позиция|пикир|көз\s+караш|баа)\w*\s+$|[,;]\s+(?:аны|муну)\s+$", r"(?:\s+(?:да|де))?\s+(?:бөлүш|колдо|коштоп)\w*"),
    "uz": (r"[,;]\s+(?:bu|shu|ushbu)\s+(?:pozitsiya|fikr|nuqtai\s+nazar|baho)\w*\s+$|[,;]\s+(?:uni|buni)\s+$", r"(?:\s+ham)?\s+(?:baham\s+ko['‘’ʻʼ]r|qo['‘’ʻʼ]lla|yoqla|ma['‘’ʻʼ]qulla)[\w'‘’ʻʼ-]*"),
}
# … with which a clause begins: "Along with Latvia, Poland …".
_FRONT = {
    "en": r"\W*(?:(?:Along|Together|Jointly)\s+with|Alongside|Joined\s+by|Joining|(?:Just\s+|Much\s+)?Like)\s+",
    "ru": r"\W*(?:(?:вместе|наряду|заодно|совместно)\s+со?|(?:так\s+же,?\s+)?как\s+и|подобно|по\s+примеру)\s+",
    "uk": r"\W*(?:(?:разом|поряд|спільно|поруч)\s+(?:з|із|зі)|(?:так\s+само,?\s+)?як\s+[ій]|подібно\s+до|за\s+прикладом)\s+",
    "tg": r"\W*(?:(?:(?:дар\s+)?якҷоя(?:гӣ)?|ҳамроҳ)\s+бо|дар\s+баробари|дар\s+қатори|мисли|монанди|ба\s+мисли)\s+",
}
# … after whose example it is done: nothing new of those told of before.
_AFTER = {
    "en": r"\W*(?:After|Following)\s+",
    "ru": r"\W*(?:(?:вслед|следом)\s+за|после)\s+",
    "uk": r"\W*(?:(?:слідом|услід|вслід)\s+за|після)\s+",
    "tg": r"\W*(?:баъд\s+аз|пас\s+аз|баъди|аз\s+пайи|аз\s+паси)\s+",
}
_TOO = {
    "en": r"\b(?:also|too|likewise|as\s+well)\b",
    "ru": r"\b(?:вслед|следом|также|тоже)\b|\sи\s+$",
    "uk": r"\b(?:слідом|услід|вслід|також|теж)\b|\s[ій]\s+$",
    "tg": r"\s(?:ҳам|низ)\b",
}
_BEFORE = {
    kind: {lang: re.compile(rf"(?:{pattern}){_NEIGHBOUR[lang]}$", re.I) for lang, pattern in table.items()}
    for kind, table in (("set_in", _SET_IN), ("behind", _BEHIND), ("front", _FRONT), ("after", _AFTER))
}
_BETWEEN = {lang: (re.compile(before, re.I), re.compile(behind, re.I)) for lang, (before, behind) in _AROUND.items()}
_TOO_IN = {lang: re.compile(pattern, re.I) for lang, pattern in _TOO.items()}
# In Turkic the word stands behind the name.
_WITH = {
    "kk": re.compile(r"\s+(?:[мпб]ен\s+)?(?:бірге|қатар|бірлесе|бірлесіп|сияқты|секілді|тәрізді)\b", re.I),
    "ky": re.compile(r"\s+(?:менен\s+)?(?:бирге|катар|чогуу|биргелешип|бирдикте|сыяктуу|өңдүү|сындуу)\b", re.I),
    "uz": re.compile(r"\s+(?:(?:bilan|билан)\s+(?:birga(?:likda)?|bir\s+qatorda|hamkorlikda|бирга(?:ликда)?|бир\s+қаторда)|kabi|singari|каби|сингари)\b", re.I),
}
_THEREAFTER = {
    "kk": re.compile(r"\s+(?:кейін|соң|соңынан|артынан|ізімен)\b", re.I),
    "ky": re.compile(r"\s+(?:кийин|соң|артынан|изинен)\b", re.I),
    "uz": re.compile(r"\s+(?:keyin|so['‘’ʻʼ]ng|ortidan|izidan|кейин|сўнг|ортидан|изидан)\b", re.I),
}
_TOO_BEHIND = re.compile(r"\s*(?:\s(?:да|де|та|те|до|дө|ham|ҳам)|-да|-де)\b", re.I)
# Who is named for not doing it: "unlike Latvia", "Litvadan boshqa hamma".
_APART = {
    "en": re.compile(r"\b(?:unlike|except(?:\s+for)?|with\s+the\s+exception\s+of|other\s+than|save\s+for|excluding|but\s+not)\s+(?:(?:its|their)\s+)?(?:(?:neighbou?rs?|ally|allies)\s+)?(?:the\s+)?$", re.I),
    "tg": re.compile(r"\b(?:бар\s+хилофи|баръакси|ба\s+истиснои)\s+$", re.I),
}
_ALL_BUT = re.compile(
    r"\s+(?:басқа|өзге|бөлек|башка|тышкары|boshqa|tashqari|бошқа|ташқари)(?=[\s,])[^.;:«»]{0,50}?\b(?:бәрі|барлы[қғ]\w*|баары|баардык\w*|бардык\w*|hamma\w*|barcha\w*|ҳамма\w*|барча\w*)\b|\s*(?:айырмашылығы|айырмаланып|farqli|фарқли)\b",
    re.I,
)


def not_apart(sentence: Sentence, here: list[Phrase]) -> list[Phrase]:
    """The phrases of a clause without those of whom it says that they did not do the same."""
    pattern = _APART.get(sentence.lang)
    if sentence.lang in TURKIC:
        return [p for p in here if not _ALL_BUT.match(sentence.text, p.end)]
    if pattern is None:
        return here
    kept: list[Phrase] = []
    last: Phrase | None = None  # the latest of those set apart
    for place, phrase in enumerate(here):
        if pattern.search(sentence.text, max(0, phrase.start - _GAP), phrase.start):
            last = coordinated(sentence.text, here, place)[-1] if "," not in sentence.text[phrase.end : phrase.end + 1] else phrase
        if last is None or phrase.start > last.start:
            kept.append(phrase)
    return kept


def alike(sentence: Sentence, here: list[Phrase], group: list[Phrase], start: int, end: int, known: Sequence[Phrase]) -> list[Phrase]:
    """Those of whom a clause says that they hold what its subjects hold. `known`: of whom the article told before."""
    if not all(p.holder for p in group) or not _positioned(sentence, start, end):
        return []
    found: list[Phrase] = []
    taken = {p.holder for p in group}
    for place, phrase in enumerate(here):
        if phrase in group or phrase in found or phrase.holder in taken or not _may_hold(phrase):
            continue
        others = [p for p in coordinated(sentence.text, here, place) if phrase.start > group[0].start or p.end <= group[0].start]
        if not others or not all(_may_hold(p) for p in others) or any(p in group for p in others):
            continue
        told = _around(sentence, group, phrase, others, start)
        if sentence.lang in TURKIC:
            told = told or _turkic(sentence, group, phrase, others, known)
        else:
            told = told or _told(sentence, group, phrase, others, start, end, known)
        if told:
            found += [p for p in others if p.holder not in taken]
            taken |= {p.holder for p in others}
    return found


def _around(sentence: Sentence, group: list[Phrase], phrase: Phrase, others: list[Phrase], start: int) -> bool:
    """Whether a name stands between the words that tell that its state did the same."""
    before, behind = _BETWEEN.get(sentence.lang, (None, None))
    if before is None or behind is None or phrase.start < group[-1].end:
        return False
    hit = before.search(sentence.text, max(group[-1].end, phrase.start - _GAP), phrase.start)
    return hit is not None and behind.match(sentence.text, others[-1].end) is not None and _positioned(sentence, start, hit.start())


def _may_hold(phrase: Phrase) -> bool:
    return bool(phrase.holder) and not phrase.drop and (phrase.bare or (phrase.level == "organisation" and phrase.speaker is None))


def _positioned(sentence: Sentence, start: int, end: int) -> bool:
    return any(has_cue(sentence, cue, start, end) for cue in _POSITIONS)


def _told(sentence: Sentence, group: list[Phrase], phrase: Phrase, others: list[Phrase], start: int, end: int, known: Sequence[Phrase]) -> bool:
    lang, text, last = sentence.lang, sentence.text, others[-1].end
    if phrase.start < group[0].start:
        if _BEFORE["front"][lang].match(text[start : phrase.start]):
            return _positioned(sentence, last, end)
        after = _BEFORE["after"][lang].match(text[start : phrase.start])
        too = after and (_TOO_IN[lang].search(text, start, group[0].start) or _TOO_IN[lang].search(text, group[-1].end, end))
        return bool(too) and _positioned(sentence, last, end) and not any(p.holder == phrase.holder for p in known)
    if phrase.start < group[-1].end:
        return False
    between = text[max(group[-1].end, phrase.start - _GAP) : phrase.start]
    if _BEFORE["set_in"][lang].match(text[group[-1].end : phrase.start]):
        return _positioned(sentence, last, min(end, last + _VERB))
    hit = _BEFORE["behind"][lang].search(between) if lang in _BEHIND else None
    return hit is not None and _positioned(sentence, start, phrase.start - len(between) + hit.start())


def _turkic(sentence: Sentence, group: list[Phrase], phrase: Phrase, others: list[Phrase], known: Sequence[Phrase]) -> bool:
    lang, behind = sentence.lang, others[-1].end
    if lang not in _WITH:
        return False
    if _WITH[lang].match(sentence.text, behind):
        return True
    after = _THEREAFTER[lang].match(sentence.text, behind)
    too = after is not None and behind < group[0].start and _TOO_BEHIND.match(sentence.text, group[-1].end)
    return bool(too) and not any(p.holder == phrase.holder for p in known)
