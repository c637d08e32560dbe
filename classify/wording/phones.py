"""Scenes in which no answer is given: the receiver put down, nobody at the telephone, a promised call that never came, a letter left unopened. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.quotes import Span, inside
from classify.records import Level

_SCENES = {
    "en": re.compile(
        r"\b(?:(?:the\s+)?line\s+(?:went\s+(?:dead|silent)|was\s+cut)|(?:hung|hangs)\s+up|put\s+(?:down\s+)?the\s+(?:phone|receiver)(?:\s+down)?|(?:phone|telephone)s?\s+(?:just\s+)?(?:rang|rings|went|goes)\b(?:\s+(?:and\s+rang|out|unanswered|on))?|(?:nobody|no\s+one|no-one)\s+(?:\w+\s+)?(?:picked\s+up|answered|called\s+back|came\s+to\s+the\s+(?:phone|door)|wrote\s+back|replied)"
        r"|(?:never|not|n['’]t)\s+(?:\w+\s+)?(?:call(?:ed)?|wr[io]te|written|c[ao]me|rang|phoned?)\s+(?:us\s+)?(?:back|again)|promised\s+to\s+(?:call|write|ring|phone|come)\s+back|(?:took|wrote)\s+down\s+(?:the|our)\s+questions?|(?:took|accepted)\s+(?:the|our)\s+(?:letter|question)s?\b|return(?:ed)?\s+(?:the|our)\s+(?:letter|envelope)\s+unopened"
        r"|(?:asked|told)\s+us\s+to\s+(?:come\s+back|call\s+(?:back|again|later|tomorrow)|turn\s+(?:off\s+)?the\s+(?:camera|recorder))|(?:closed|shut)\s+the\s+(?:door|window|gate)|(?:at|still\s+at)\s+[\"“]?lunch\b|in\s+a\s+meeting[,.]?[\"”]|there\s+(?:were|would\s+be|are)\s+no\s+(?:more\s+)?questions|left\s+(?:the\s+|our\s+)?(?:letter|question|it|them)\s+(?:unopened|unanswered|unread|without))", re.I
    ),
    "ru": re.compile(
        r"(?<!\w)(?:(?:положил|бросил|повесил)\w*\s+трубку|трубк\w+\s+(?:[\w-]+\s+){0,3}?(?:не\s+(?:взя|сня|подн|брал|снима|подним)\w*|положил\w*|бросил\w*|повесил\w*)|(?:никто\s+)?не\s+перезвон\w*|(?:пообеща|обеща)\w*\s+(?:[\w-]+\s+)?(?:перезвонить|ответить|подумать|уточнить|прислать)|(?:длинные|короткие)\s+гудки|связь\s+(?:оборвал|прервал|пропал)\w*"
        r"|(?:вопрос|письмо|запрос|конверт)\w*\s+(?:[\w-]+\s+){0,2}?(?:записал|приня|взял|забрал|вернул|выслуша)\w*|(?:записал|выслуша|приня)\w*\s+(?:[\w-]+\s+)?(?:вопрос|письмо)|(?:закрыл|захлопнул|затворил)\w*\s+(?:[\w-]+\s+)?(?:дверь|окно|ворота)|(?:попроси|предложи|веле)\w*\s+(?:[\w-]+\s+)?(?:перезвонить|зайти|прийти|подождать|выключить)\b|на\s+(?:совещании|обеде)[»\"])", re.I
    ),
    "uk": re.compile(
        r"(?<!\w)(?:(?:поклал|кинул|повіси)\w*\s+слухавку|слухавк\w+\s+(?:[\w’'-]+\s+){0,3}?(?:не\s+(?:взя|зня|підня|бра|зніма|підніма)\w*|поклал\w*|кинул\w*|повісил\w*)|(?:ніхто\s+)?не\s+передзвон\w*|(?:пообіця|обіця)\w*\s+(?:[\w’'-]+\s+)?(?:передзвонити|відповісти|подумати|уточнити|надіслати)|(?:довгі|короткі)\s+гудки|зв['’]язок\s+(?:обірва|перерва|зник)\w*"
        r"|(?:питання|запитання|лист|запит|конверт)\w*\s+(?:[\w’'-]+\s+){0,2}?(?:записал|прийня|взял|забрал|поверну|вислуха)\w*|(?:записал|вислуха|прийня)\w*\s+(?:[\w’'-]+\s+)?(?:питання|запитання|лист)|(?:зачини|грюкну)\w*\s+(?:[\w’'-]+\s+)?(?:двері|вікно|ворота|дверима)|(?:попроси|запропонува|веліл)\w*\s+(?:[\w’'-]+\s+)?(?:передзвонити|зайти|прийти|почекати|вимкнути)\b|на\s+(?:нараді|обіді)[»\"])", re.I
    ),
    "kk": re.compile(
        r"(?<!\w)(?:(?:тұтқаны|тұтқасын|телефонды|трубканы)\s+(?:\w+\s+){0,3}?(?:қой(?:ды|а\s+сал\w*|ып)|таста\w*|көтерме\w*|көтерген\s+(?:жоқ|емес)|алма\w*|алған\s+жоқ)|қайта\s+(?:хабарласпа|қоңырау\s+шалма|хабарласқан\s+жоқ)\w*|хабарласамыз\s+де\w*|байланыс\s+(?:үзіл|кес)\w*|(?:сұрағымызды|сауалымызды|хатымызды|сұрақты|хатты)\s+(?:\w+\s+){0,3}?(?:жазып\s+ал|алып\s+қал|тыңда|қабылда|қайтар)\w*"
        r"|(?:есікті|терезені|қақпаны)\s+(?:\w+\s+)?жап\w*|(?:жиналыста|түскі\s+аста)[»\"]|(?:хабар|жауап)\s+(?:\w+\s+)?болма(?:ды|пты|ған)\w*|қайтып\s+шықпа\w*)", re.I
    ),
    "ky": re.compile(
        r"(?<!\w)(?:(?:трубканы|тутканы|туткасын|телефонду)\s+(?:\w+\s+){0,3}?(?:кой(?:ду|уп|а\s+сал\w*)|ташта\w*|көтөрбө\w*|көтөргөн\s+(?:жок|эмес)|алба\w*|алган\s+жок)|кайра\s+(?:чалба|байланышпа|чалган\s+жок)\w*|кайра\s+чалабыз\s+де\w*|байланыш\s+үзүл\w*|(?:суроону|сурообузду|катты|катыбызды)\s+(?:\w+\s+){0,3}?(?:жазып\s+ал|алып\s+кал|ук(?:ту|кан)|кабыл\s+ал|кайтар)\w*"
        r"|(?:эшикти|терезени|дарбазаны)\s+(?:\w+\s+)?жап\w*|(?:жыйында|түшкү\s+тамакта)[»\"]|жыйын\s+(?:жүрүп|бүтө)\w*(?:\s+жатат)?[»\"]|чыгып\s+кет(?:ти|кен|иптир)\s*»|кайра\s+чыкпа\w*)", re.I
    ),
    "uz": re.compile(
        r"(?<!\w)(?:(?:go['‘’ʻʼ]shakni|telefonni|trubkani|гўшакни|телефонни|трубкани)\s+(?:[\w'‘’ʻʼ]+\s+){0,3}?(?:qo['‘’ʻʼ]y(?:di|ib)|tashla\w*|ko['‘’ʻʼ]tarma\w*|ko['‘’ʻʼ]targani\s+yo|olma\w*|қўй(?:ди|иб)|ташла\w*|кўтарма\w*|олма\w*)|qayta\s+(?:qo['‘’ʻʼ]ng['‘’ʻʼ]iroq\s+qilma|aloqaga\s+chiqma)\w*|қайта\s+қўнғироқ\s+қилма\w*|(?:aloqa|алоқа)\s+(?:uzil|узил)\w*"
        r"|(?:savolni|savolimizni|xatni|xatimizni|саволни|саволимизни|хатни)\s+(?:[\w'‘’ʻʼ]+\s+){0,4}?(?:yozib\s+ol|olib\s+qol|tingla|qabul\s+qil|qaytar|ёзиб\s+ол|олиб\s+қол|тингла|қабул\s+қил|қайтар|диктовка)\w*|(?:eshikni|derazani|darvozani|эшикни|деразани)\s+(?:\w+\s+)?(?:yop|ёп)\w*|(?:majlisda|tushlikda|мажлисда)[»”\"])", re.I
    ),
    "tg": re.compile(
        r"(?<!\w)(?:гӯшӣ?(?:ро|акро)\s+(?:\w+\s+){0,3}?(?:гузошт|монд|партофт|набардошт|барнадошт)\w*|касе\s+(?:гӯширо\s+)?(?:барнадошт|набардошт|ҷавоб\s+надод|лаб\s+накушод)|дубора\s+занг\s+назад\w*|алоқа\s+(?:қатъ|канда)\s+шуд|(?:саволро|саволи\s+моро|номаро|номаи\s+моро)\s+(?:\w+\s+){0,3}?(?:навишта\s+гирифт|гирифт|гӯш\s+кард|қабул\s+кард|баргардон)\w*"
        r"|(?:дарро|тирезаро|дарвозаро)\s+(?:\w+\s+)?(?:баст|пӯшид)\w*|(?:беҷавоб|бепосух)\s+(?:\w+\s+){0,3}гузашт|дар\s+маҷлис\s+аст)", re.I
    ),
}  # fmt: skip
_LONG = 30  # characters of a quotation that says more than that somebody is out
_STAFF: tuple[Level, ...] = ("state", "public", "subnational", "organisation")


def unsaid(text: str, lang: str, start: int = 0, end: int | None = None) -> bool:
    """Whether characters [start, end) tell such a scene."""
    pattern = _SCENES.get(lang)
    return pattern is not None and pattern.search(text, start, len(text) if end is None else end) is not None


def left_unsaid(text: str, lang: str, quoted: list[Span], here: list[Phrase], start: int, end: int) -> bool:
    """Whether a clause tells that scene of those asked before, by nobody's name but that of an office or of who picks up."""
    pattern = _SCENES.get(lang)
    hit = pattern.search(text, start, end) if pattern is not None else None
    if hit is None or any(q.end - q.start > _LONG for q in quoted if start <= q.start < end) or inside(quoted, start):
        return False
    return not any(p.subject and (p.holder or p.speaker or p.level not in _STAFF) for p in here)
