"""In whose words, view or forecast a clause tells what it tells: "according to the minister", «оның пікірінше», "in an analyst's forecast"."""

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import BY_THEM, GENITIVE, TURKIC
from classify.language.matching import Match
from classify.language.naming import ITSELF, NAME
from classify.lexicons import cues
from classify.quotes import inside
from classify.sentences import Sentence, has_cue

# «Вокуниш ба изҳороти Прага», «аз баҳодиҳӣ ба изҳороти …»: to whose words, and not in whose.
_ANSWER_TO = re.compile(r"\b(?:баҳо|вокуниш|посух|ҷавоб|шарҳ|муносибат|эътироз|ишора|аксуламал|эътино|таваҷҷуҳ)\w*\s+$", re.I)
_AS_OF = re.compile(r"(?<=ga)\s+ko['‘’ʻ]ra,|(?<=га)\s+кўра,")
_NEXT = 12  # characters between "according to" and whom
_NAMED = 60  # … with his name before his office: «По словам Ивана Рыбака, заместителя министра»
_NAME_BETWEEN = re.compile(rf"\s+{NAME}(?:\s+{NAME}){{1,2}},\s+")
# Whom he told, between them: «Как пояснил журналистам представитель МИД».
_ADDRESSED = re.compile(r"\s+(?:журнал[иі]ст|репорт[её]р|корреспондент|кореспондент|газет|агентств|издани|виданн)(?:ам|у|ю|ові|ям|ке|ці|е|і)\s", re.I)
_AFTER_COLON = 12  # characters between a colon and "according to him"
# Whose opinion a quotation behind a colon is: "Taksichining fikri boshqacha: «…»", «Фикри ронанда дигар аст: «…»».
_VIEW_AFTER = {
    "en": r"^['’]s?\s+(?:own\s+)?(?:view|opinion|answer|reply|response|verdict|position)",
    "kk": r"^\s+(?:\w+\s+)?(?:пікірі|сөзі|жауабы|ойы|көзқарасы)",
    "ky": r"^\s+(?:\w+\s+)?(?:пикири|сөзү|жообу|ою|көз\s*карашы)",
    "uz": r"^\s+(?:[\w'‘’ʻ]+\s+)?(?:fikri|gapi|javobi|so['‘’ʻ]zi|nazari|qarashi|фикри|гапи|жавоби|сўзи)",
}
_VIEW_BEFORE = {
    "ru": r"(?:мнение|ответ|взгляд|реакция|позиция|точка\s+зрения)\s+(?:[а-яё-]+(?:ого|ей|ой|его)\s+)?$",
    "uk": r"(?:думка|відповідь|погляд|реакція|позиція|точка\s+зору)\s+(?:[а-яіїєґ'’-]+(?:ого|ої|ей)\s+)?$",
    "tg": r"(?:фикри|ҷавоби|посухи|назари|андешаи|ақидаи|гапи|мавқеи)\s+(?:як\s+)?$",
}
_ONE = 10  # characters behind a plural in which "one" of them stands
_FROM_ONE = re.compile(r"(?:[дт][ае]н|[дт][оө]н|н[ае]н|нөн|нон|dan|tan)(?=\W)", re.I)
_WE_ASKED = {  # behind whom one asks
    "kk": re.compile(r"(?:\s+[\w-]+){0,5}?\s+сұра(?:сақ|сам|саңыз|ғанымызда|ғанымда|ғанда)(?!\w)", re.I),
    "ky": re.compile(r"(?:\s+[\w-]+){0,5}?\s+сура(?:сак|сам|саңыз|ганыбызда|ганымда|ганда)(?!\w)", re.I),
    "uz": re.compile(r"(?:\s+[\w'‘’ʻ-]+){0,5}?\s+(?:so['‘’ʻ]ra(?:sak|sam|sangiz|ganimizda|ganimda|ganda)|сўра(?:сак|сам|ганимизда|ганимда))(?!\w)", re.I),
}
_VIEW_BEHIND = {lang: re.compile(pattern + r"\b[^:«“\"]{0,60}:\s*[«“\"]", re.I) for lang, pattern in _VIEW_AFTER.items()}
_VIEWED = {lang: re.compile(pattern, re.I) for lang, pattern in _VIEW_BEFORE.items()}
_QUOTES = re.compile(r"^[^:«“\",;]{0,60}:\s*[«“\"]")


def according(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """Whose words, view or forecast the clause gives: "according to the minister", «министрдің айтуынша»; not "according to him"."""
    if sentence.lang == "uz":  # "Vazirga ko‘ra, …"
        named = (p for p in here if p.start >= start and (p.role or p.speaker) and not inside(sentence.quoted, p.start))
        source = next((p for p in named if _AS_OF.match(sentence.text, p.end)), None)
        if source is not None:
            return source
    for match in cues("according", sentence.lang).find(sentence.tokens):
        if not start <= match.start < end or inside(sentence.quoted, match.start):
            continue
        speaking = next((p for p in here if p.subject and not p.bare and p.end <= match.start and _set_off(sentence, p, match.start)), None)
        if sentence.lang in TURKIC:
            before = [p for p in here if p.end <= match.start and match.start - p.end < 4]
            if before:
                speaking = next((p for p in here if p.subject and not p.bare and p.end < before[-1].start and _set_off(sentence, p, before[-1].start)), None)
                return speaking or before[-1]
        else:
            if sentence.lang == "tg" and _ANSWER_TO.search(sentence.text, max(start, match.start - _AFTER_COLON * 2), match.start):
                continue
            if sentence.text[match.start : match.end].casefold() == "for" or by_them(sentence, match, here):
                continue
            told = _ADDRESSED.match(sentence.text, match.end)
            at = told.end() - 1 if told is not None else match.end
            after = [p for p in here if 0 <= p.start - at < _NAMED and _right_behind(sentence.text[at : p.start])]
            told_of = _told_of(sentence, here, after[0], end) if after and after[0].level == "media" else None
            if after:
                return speaking or told_of or _main_speaker(sentence, here, after[0]) or after[0]
    return None


def _right_behind(between: str) -> bool:
    """Whether nothing stands between "according to" and an office but a few words, or the name of who has it."""
    return (len(between) < _NEXT and "," not in between) or _NAME_BETWEEN.fullmatch(between) is not None


_HARDLY = {
    "en": re.compile(
        r"\b(?:it\s+(?:can(?:not|['’]t)|can\s+hardly|would\s+be\s+wrong\s+to)\s+(?:be\s+)?(?:sa(?:y|id)|claim\w*)"
        r"|(?:one|you|nobody)\s+(?:can(?:not|['’]t)|can\s+hardly|could)\s+say)\b",
        re.I,
    ),
    "ru": re.compile(r"(?<!\w)(?:нельзя|трудно|сложно|невозможно)\s+сказать,?\s+что|(?<!\w)не\s+скажешь,?\s+что", re.I),
    "uk": re.compile(r"(?<!\w)(?:не\s+можна|важко|складно|неможливо)\s+сказати,?\s+що|(?<!\w)не\s+скажеш,?\s+що", re.I),
    "kk": re.compile(r"(?:деуге|деп\s+айтуға)\s+(?:келмейді|болмайды|әсте\s+болмайды)|деп\s+айту\s+қиын|деу\s+қиын", re.I),
    "ky": re.compile(r"(?:дегенге|деп\s+айтууга|дешке)\s+болбойт|(?:деп\s+айтуу|деш|дегенге)\s+кыйын", re.I),
    "uz": re.compile(r"(?:deb|deya)\s+(?:aytib\s+)?bo['‘’ʻʼ]lmaydi|deyish\s+(?:qiyin|mushkul)|деб\s+(?:айтиб\s+)?бўлмайди|дейиш\s+қийин", re.I),
    "tg": re.compile(r"гуфтан\s+(?:мумкин\s+нест|душвор\s+аст|мушкил\s+аст)|наметавон\s+гуфт", re.I),
}


# What cannot be called lawful or right is judged, not only said.
_RIGHT = re.compile(
    r"\b(?:заңды|дұрыс|әділ|мыйзамдуу|туура|адилет\w*|qonuniy|to['‘’ʻʼ]g['‘’ʻʼ]ri|adolat\w*|қонуний|тўғри|қонунӣ|дуруст|одилона)\s+(?:деп\s+|deb\s+)?\Z",
    re.I,
)


def hardly_so(sentence: Sentence, start: int, end: int) -> bool:
    """«Астана әрдайым осындай ашық сөйледі деуге келмейді»: what cannot be said of somebody, told by the article itself."""
    hit = _HARDLY[sentence.lang].search(sentence.text, start, end) if sentence.lang in _HARDLY else None
    if hit is None or inside(sentence.quoted, hit.start()) or _RIGHT.search(sentence.text, start, hit.start()):
        return False  # «оны заңды деуге болмайды»: a verdict
    return not has_cue(sentence, "according", start, end)


def somebodys_opinion(sentence: Sentence, start: int, end: int) -> bool:
    """«По мнению жителя села, Киев …»: a view or a forecast is somebody's even where no lexicon knows whose."""
    spoken = [m for m in cues("opinion", sentence.lang).find(sentence.tokens) if start <= m.start < end and not inside(sentence.quoted, m.start)]
    return any(not by_them(sentence, match, []) for match in spoken)


def whom_one_asked(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """«Партиялардын биринен сурасак, … менен чектелди», "Nodira opadan so‘rasak": who was asked is who answers, where nobody else is told."""
    asked = _WE_ASKED.get(sentence.lang)
    if asked is None or any(p.subject and p.role and not p.drop for p in here):
        return None
    people = [p for p in here if (p.role or p.speaker) and not p.subject and not p.drop and not inside(sentence.quoted, p.start)]
    return next((p for p in people if _FROM_ONE.search(sentence.text, p.start, p.end + _ONE) and asked.match(sentence.text, p.end)), None)


def foretold(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause gives somebody's forecast: «болжолунда», «по прогнозу»."""
    return any(start <= m.start < end and not inside(sentence.quoted, m.start) for m in cues("foretold", sentence.lang).find(sentence.tokens))


def in_their_words(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause begins with "according to him"."""
    here = [p for p in sentence.phrases if start <= p.start < end]
    found = [m for m in cues("according", sentence.lang).find(sentence.tokens) if start <= m.start < start + 12]
    return any(by_them(sentence, match, here) for match in found)


def ends_with_source(sentence: Sentence, at: int) -> bool:
    """«Praga, uning so‘zlariga ko‘ra, Gruziya …»: the words before the comma at `at` only tell whose words these are."""
    return any(match.end == at for match in cues("according", sentence.lang).find(sentence.tokens))


def by_them(sentence: Sentence, match: Match[str], here: list[Phrase]) -> bool:
    """Whether "according to" has a pronoun for whom: "according to him", «по его словам», «оның айтуынша», «ба гуфтаи ӯ»."""
    if sentence.lang in TURKIC:
        return any(token.key in BY_THEM for token in sentence.tokens[max(0, match.first - 1) : match.first])
    if any(token.key in BY_THEM for token in sentence.tokens[match.first : match.last + 1]):
        return True
    after = sentence.tokens[match.last + 1 : match.last + 2]
    if not after or after[0].key not in BY_THEM:
        return False
    theirs = next((p for p in here if p.start >= after[0].end), None)  # "according to her spokesman"
    return theirs is None or theirs.start - after[0].end > 20 or "," in sentence.text[after[0].end : theirs.start]


def _main_speaker(sentence: Sentence, here: list[Phrase], source: Phrase) -> Phrase | None:
    """«Как рассказали в министерстве, посол обещал, что …»: he of whom the source tells that he said so."""
    later = next((p for p in here if p.start > source.end and p.subject and p.role), None) if source.located else None
    spoke = later is not None and has_cue(sentence, "speech", later.end, later.end + 40)
    return later if spoke else None


def _told_of(sentence: Sentence, here: list[Phrase], paper: Phrase, end: int) -> Phrase | None:
    """«Как сообщает грузинское агентство, Польша осудила …»: of whose deeds a paper tells, who holds them."""
    acting = next((p for p in here if p.start > paper.end and p.subject and p.holder and p.level not in ("media", "expert", "public")), None)
    acts = acting is not None and not acting.drop and any(has_cue(sentence, cue, acting.end, end) for cue in ("speech", "silence", "vote", "stance"))
    return acting if acts else None


def _set_off(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    """«Посол, как рассказали в министерстве, обещал»: who told of it stands between commas behind the subject, who speaks himself."""
    return sentence.text[phrase.end : at].strip() == ","


def told_before_colon(sentence: Sentence, here: list[Phrase], at: int) -> bool:
    """«Депутат был резче: по его словам, …»: the pronoun stands for the subject before the colon."""
    colon = sentence.text.rfind(":", 0, at)
    before = next((p for p in here if p.subject and not p.bare and p.end <= colon), None)
    return before is not None and at - colon < _AFTER_COLON and not inside(sentence.quoted, before.start)


def itself(sentence: Sentence, first: int) -> bool:
    """Whether Turkic "himself" only stresses the noun before it: "partiyaning o‘zi", «Путин өзү»."""
    if first == 0 or not ITSELF.match(sentence.text[sentence.tokens[first - 1].end :]):
        return False
    before = sentence.tokens[first - 1]
    return bool(GENITIVE.search(before.key)) or any(p.end == before.end for p in sentence.phrases)


def whose_view(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    """Whose opinion the sentence quotes behind a colon, where he is no subject."""
    before, behind = _VIEWED.get(sentence.lang), _VIEW_BEHIND.get(sentence.lang)
    for phrase in here:
        if phrase.drop or phrase.subject or phrase.level == "organisation":
            continue
        if behind is not None and behind.match(sentence.text[phrase.end :]):
            return phrase
        if before is not None and before.search(sentence.text[: phrase.start]) and _QUOTES.match(sentence.text[phrase.end :]):
            return phrase
    return None
