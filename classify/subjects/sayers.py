"""Who says something in Turkic and Tajik and is no subject: in whose statement it stands, from whose office it is told, by whom it is done. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language import uzbek
from classify.language.anchors import Seldom
from classify.language.grammar import ABLATIVE, TURKIC
from classify.quotes import inside
from classify.sentences import Sentence, has_cue

_REACH = 60  # characters before a phrase in which the paper stands
_REST = 30  # characters behind a paper that ends its sentence
_FAR = 110  # characters between a doer and what is done
# The paper, behind the one whose it is, in Tajik before him.
_PAPER_BEHIND = {
    "kk": re.compile(
        r"\s+(?:(?!бұған\b|оған\b)[\w-]+\s+){0,2}(?:мәлімдеме|түсініктеме|хабарлама|жазба|баяндама|анықтама|декларация|нота|өтініш|ескерту|үндеу|жауаб|хат|құжат|пікір|баянат|релиз|пресс-релиз|сайт|парақша|есеб|ақпарат|бюллетень?|жолдау)"
        r"(?:сында|сінде|ында|інде|нда)(?!\w)",
        re.I,
    ),
    "ky": re.compile(
        r"\s+(?:(?!буга\b|ага\b)[\w-]+\s+){0,2}(?:билдирүү|түшүндүрмө|кабар|жазуу|баяндама|маалымдама|декларация|нота|эскертүү|кайрылуу|жооб|кат|документ|пикир|баянат|релиз|сайт|баракча|отчет|маалымат|маалыматы|пресс-релиз)"
        r"(?:сында|синде|сунда|сүндө|ында|инде|унда|үндө)(?!\w)",
        re.I,
    ),
    "uz": re.compile(
        r"(?:ning)?\s+(?:(?!bunga\b|unga\b)[\w'‘’ʻʼ-]+\s+){0,2}(?:bayonot|izoh|xabarnoma|xabar|yozuv|ma['‘’ʻʼ]ruza|deklaratsiya|nota|ogohlantirish|murojaat|murojaatnoma|javob|javob\s+xat|maktub|hujjat|munosabat|reliz|sayt|sahifa|hisobot|axborot|press-reliz|sharh)"
        r"(?:sida|ida)(?![\w'‘’ʻʼ])",
        re.I,
    ),
}
_PAPER_BEFORE = re.compile(
    r"(?<!\w)дар\s+(?:изҳорот|баёния|баёнот|нома|паём|посух|ҷавоб|хабар|эълония|нота|ёддошт|вокуниш|эъломия|шарҳ|гузориш|муроҷиат|муроҷиатнома|сомона|саҳифа|мактуб|огаҳинома)(?:и|ҳои|аи|еи)\s+(?:[а-яёғӣқӯҳҷ]+[иӣ]\s+){0,3}$",
    re.I,
)
# «Министрлигинин сайтына жарыяланган билдирүүдө»: the site has been taken for part of the office.
_ON_SITE = re.compile(r"\s(?:сайт|баракча|парақша)(?:ына|ында|сына|сында)$", re.I)
_POSTED = re.compile(r"\s+(?:[\w-]+\s+)?(?:жарыяланган|чыккан|жайгаштырылган|илинген|жарияланған|шыққан|орналастырылған)\s+(?:билдирүүдө|кабарда|маалыматта|жазууда|мәлімдемеде|хабарламада|жазбада|ақпаратта)(?!\w)", re.I)
# What is said or judged there, at the end of the sentence or before whose paper it is.
_SAID = {
    "kk": r"айтылған|айтылды|айтылады|айтылыпты|делінген|делінеді|делінді|деліпті|жазылған|жазылды|жазылады|көрсетілген|көрсетіледі|ескертілген|ескертіледі|хабарланған|хабарланды|деп\s+(?:аталған|аталды|аталады|бағаланған|бағаланды|бағаланады|сипатталған|танылған|танылды|есептелген|есептеледі|саналады|саналған|мәлімделген|мәлімделді)"
    r"|(?:атап|баса)\s+(?:өтілген|өтілді|айтылған|айтылды|көрсетілген)|айыпталған|айыпталды|сыналған|сынға\s+алынған|мойындалмайтыны\s+айтылған|келтірілген|баяндалған|қайталанған|білдірілген",
    "ky": r"айтылган|айтылат|айтылды|айтылыптыр|делет|делген|делинет|делинген|жазылган|жазылат|жазылды|белгиленген|белгиленет|белгиленди|көрсөтүлгөн|көрсөтүлөт|эскертилген|эскертилет|кабарланган|деп\s+(?:аталган|аталат|аталды|бааланган|баалады|бааланат|сүрөттөлгөн|таанылган|эсептелет|эсептелген|билдирилген|жазылган)"
    r"|(?:баса)\s+(?:белгиленген|белгиленет|көрсөтүлгөн|айтылган)|айыпталган|айыпталат|сындалган|сынга\s+алынган|билдирилген|билдирилет|баяндалган|кайталанган",
    "uz": r"aytilgan|aytiladi|aytildi|aytilibdi|deyilgan|deyiladi|deyildi|yozilgan|yoziladi|ko['‘’ʻʼ]rsatilgan|ko['‘’ʻʼ]rsatiladi|ogohlantirilgan|ta['‘’ʻʼ]kidlangan|ta['‘’ʻʼ]kidlanadi|ta['‘’ʻʼ]kidlandi|qayd\s+etilgan|qayd\s+etiladi|ma['‘’ʻʼ]lum\s+qilingan|bildirilgan|bildiriladi|(?:deb|deya)\s+(?:atalgan|ataladi|baholangan|baholanadi|tasvirlangan|hisoblangan|hisoblanadi|e['‘’ʻʼ]lon\s+qilingan)"
    r"|qoralangan|qoralanadi|tanqid\s+qilingan|bayon\s+qilingan|takrorlangan",
    "tg": r"(?:гуфта|навишта|таъкид|зикр|қайд|хотирнишон|номида|хонда|арзёбӣ|баён|маҳкум|маҳкум\s+карда|эълон|эълон\s+карда|дониста|шумурда|ҳисобида|ёдоварӣ|хабар\s+дода|иброз|тавзеҳ\s+дода|изҳор\s+карда)\s+(?:мешавад|шудааст|шуд|шуда\s+буд|шудаанд|мешаванд|гардидааст|гардид)"
    r"|(?:омадааст|омада\s+буд|меояд)",
}  # fmt: skip
_SAID_LAST = {lang: re.compile(rf"(?:{said})(?:\s+(?:еді|эле|болатын|болчу|edi))?\s*[.!…»”\"]*\s*$", re.I) for lang, said in _SAID.items() if lang != "tg"}
_SAID_FIRST = {lang: re.compile(rf"(?<!\w)(?:{said})\s+(?:[\w'‘’ʻʼ-]+\s+){{0,2}}$", re.I) for lang, said in _SAID.items()}
_SAID_THERE = re.compile(rf"(?<!\w)(?:{_SAID['tg']})(?!\w)", re.I)
# «Министрликтен билдиришти», «аз вазорат гуфтанд»: the verb of those in an office, none of whom is named.
_THEY_SAID = {
    "kk": re.compile(r"(?:(?:мәлімдеді|хабарлады|деп\s+жауап\s+(?:берді|қатты|қайтарды)|жауап\s+(?:берді|қатты|қайтарды)|айтты|жеткізді|растады|түсіндірді|нақтылады|ескертті)(?:\s+\w+)?|деген\s+(?:жауап|хабар|мәлімдеме|пікір)\s+(?:келді|алынды|түсті|жетті|алдық))\W*$", re.I),
    "ky": re.compile(r"(?:(?:билдир|айт|маалымда|кабарла|белгиле|тастыкта|ырасташ|жооп\s+бер|түшүндүр|эскерт|кошумчала|ырас)\w*(?:шты|шти|шту|штү)|дешти|деген\s+(?:жооп|кабар|билдирүү|пикир)\s+(?:келди|алынды|түштү|алдык))\W*$", re.I),
    "uz": re.compile(r"(?:(?:ma['‘’ʻʼ]lum\s+qil|bildir|ayt|xabar\s+ber|javob\s+ber|ta['‘’ʻʼ]kidla|tasdiqla|tushuntir|ogohlantir|qo['‘’ʻʼ]shimcha\s+qil|qayd\s+et)(?:ishdi|ishgan|di|dilar|shdi)|deyishdi|(?:degan|deya)\s+(?:javob|xabar|bayonot)\s+(?:keldi|olindi|oldik))\W*$", re.I),
}
_OFFICE = re.compile(r"vazirlig|hukumat|devon|idora|xizmat|elchixona|вазирлиг|ҳукумат|девон|идора|хизмат|элчихона", re.I)
_SAID_THEY = re.compile(r"\s[^.;:«»]{0,60}?(?:гуфтанд|гуфтаанд|мегӯянд|хабар\s+(?:доданд|додаанд|медиҳанд)|изҳор\s+(?:доштанд|карданд|кардаанд)|посух\s+(?:доданд|додаанд)|ҷавоб\s+(?:доданд|додаанд)|иттилоъ\s+(?:доданд|додаанд)|таъкид\s+(?:карданд|кардаанд)|эълом\s+(?:доштанд|карданд)|тасдиқ\s+(?:карданд|кардаанд)|илова\s+карданд|афзуданд|навиштанд)(?!\w)", re.I)
_SOURCE_IN = re.compile(r"(?<!\w)(?:як\s+)?(?:манба[ъе]?е?|мақоме|масъуле|корманде|намояндае|мансабдоре|сарчашмае?|шахсе)\s+(?:(?:огоҳ|наздик|баландпоя|масъул)\s+)?(?:дар|аз|ба)\s+(?:[\w-]+[иӣ]\s+){0,1}$", re.I)
_FROM = re.compile(r"(?:^|[\s,«])аз\s+$", re.I)
# «… Қазақстан тарапынан мойындалған жоқ», «аз ҷониби Тоҷикистон эътироф нашудааст»: by whom, and what is done so.
_BY_BEHIND = {
    "kk": re.compile(r"\s+тарапынан(?!\w)", re.I),
    "ky": re.compile(r"\s+тара(?:бынан|пынан|птан)(?!\w)", re.I),
    "uz": re.compile(r"\s+(?:tomonidan|tarafidan)(?!\w)", re.I),
}
_BY_BEFORE = re.compile(r"(?<!\w)аз\s+(?:ҷониби|сӯи|тарафи|ҷиҳати)\s+$", re.I)
_DONE = {
    "kk": Seldom(r"(?<!\w)(?:мойындалма|мойындалды|мойындалған|мойындалад|мойындалып|мойындалу|танылма|танылды|танылған|танылады|танылып|танылу|айыпталды|айыпталған|айыпталып|айыпталу|қолдау\s+(?:тап|көр|біл)|құпталды|құпталған|құпталма|сыналды|сынға\s+алын|қабылданбады|жоққа\s+шығарыл|заңсыз\s+деп)\w*"),
    "ky": Seldom(r"(?<!\w)(?:таанылба|таанылды|таанылган|таанылат|таанылу|таанылы|айыпталды|айыпталган|айыпталы|колдоо\s+(?:тап|көр|бил)|колдоого\s+алын|колдонгон\s+жок|кубатталды|кубатталган|кабыл\s+алынган\s+жок|сынга\s+алын|сындалды|четке\s+кагыл|мыйзамсыз\s+деп)\w*"),
    "uz": Seldom(r"(?<!\w)(?:tan\s+olin|e['‘’ʻʼ]tirof\s+etil|qoralan|qo['‘’ʻʼ]llab-quvvatlan|qo['‘’ʻʼ]llanma|qo['‘’ʻʼ]llandi|ma['‘’ʻʼ]qullan|rad\s+etil|tanqid\s+qilin|noqonuniy\s+de)\w*"),
    "tg": Seldom(r"(?<!\w)(?:эътироф|ба\s+расмият|шинохт|нашинохт|маҳкум|пуштибонӣ|дастгирӣ|ҷонибдорӣ|рад\s+(?:шуд|карда)|рад\s+кардан|ғайриқонунӣ|танқид)\w*"),
}


def sayer(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    """The phrase of a clause that is no subject and whose words or deed it tells; None in other languages, or where nobody's."""
    if sentence.lang not in TURKIC and sentence.lang != "tg":
        return None
    named = [p for p in here if not p.drop and (p.holder or p.role) and not inside(sentence.quoted, p.start)]
    return _in_statement(sentence, named) or _from_office(sentence, named) or _done_by(sentence, named)


def _in_statement(sentence: Sentence, named: list[Phrase]) -> Phrase | None:
    """«Министрлік мәлімдемесінде … деп аталған», «… делінген министрлік мәлімдемесінде», «Дар изҳороти вазорат … гуфта мешавад»."""
    if sentence.lang == "tg":
        whose = [p for p in named if _PAPER_BEFORE.search(sentence.text, max(0, p.start - _REACH), p.start)]
        hits = [hit for hit in _SAID_THERE.finditer(sentence.text) if not inside(sentence.quoted, hit.start())] if whose else []
        return whose[0] if hits else None
    paper, last, first = _PAPER_BEHIND.get(sentence.lang), _SAID_LAST.get(sentence.lang), _SAID_FIRST.get(sentence.lang)
    if paper is None or last is None or first is None:
        return None
    ends = last.search(_read(sentence, max(0, len(sentence.text) - _REACH), len(sentence.text))) is not None
    for phrase in named:
        behind = _read(sentence, phrase.end, phrase.end + _FAR)
        hit = paper.match(behind) or (_POSTED.match(behind) if _ON_SITE.search(phrase.role or "") else None)
        if hit is None or inside(sentence.quoted, phrase.end + 1):
            continue
        if ends or (len(sentence.text) - phrase.end - hit.end() < _REST and first.search(_read(sentence, max(0, phrase.start - _REACH), phrase.start))):
            return replace(phrase, level="state") if phrase.level == "media" and _ON_SITE.search(phrase.role or "") else phrase
    return None


def _from_office(sentence: Sentence, named: list[Phrase]) -> Phrase | None:
    """«Тышкы иштер министрлигинен … билдиришти», «Аз вазорат гуфтанд, ки …»: an office whose people speak, where nobody else does."""
    if any(p.subject and (p.role or p.speaker) for p in named) or has_cue(sentence, "silence", 0, len(sentence.text)):
        return None
    if sentence.lang == "tg":
        source = next((p for p in named if _SOURCE_IN.search(sentence.text, max(0, p.start - _REACH), p.start)), None)
        return source or next((p for p in named if (p.body or p.bare) and _FROM.search(sentence.text, max(0, p.start - _REACH), p.start) and _SAID_THEY.match(sentence.text, p.end)), None)
    verb = _THEY_SAID.get(sentence.lang)
    first = next((p for p in named if not p.subject and not p.located and p.role and (p.body or _OFFICE.search(p.role)) and p.level != "organisation"), None)
    if first is None or verb is None or not ABLATIVE.search(sentence.text[first.start : first.end].casefold()) or any(p.subject and p.start < first.start for p in named):
        return None
    return first if verb.search(_read(sentence, max(first.end, len(sentence.text) - _REACH), len(sentence.text))) else None


def _done_by(sentence: Sentence, named: list[Phrase]) -> Phrase | None:
    """«… Қазақстан тарапынан мойындалған жоқ», "… Turkiya tomonidan qoralangan", «аз ҷониби Ҷопон эътироф нашудааст»: a stance told in the passive."""
    done, behind = _DONE.get(sentence.lang), _BY_BEHIND.get(sentence.lang)
    if done is None:
        return None
    for phrase in named:
        if behind is not None:
            after = _read(sentence, phrase.end, phrase.end + _FAR)
            by = behind.match(after)
            hit = done.search(after, by.end()) if by is not None else None
            at = phrase.end
        else:
            led = _BY_BEFORE.search(sentence.text, max(0, phrase.start - _REACH), phrase.start)
            hit = done.search(sentence.text, max(0, phrase.start - _FAR), phrase.end + _FAR) if led is not None else None
            at = 0
        if hit is None or inside(sentence.quoted, at + hit.start()):
            continue
        if not any(p.subject and p.holder not in (None, phrase.holder) and p.start > max(at + hit.start(), phrase.end) for p in named):
            return phrase
    return None


def _read(sentence: Sentence, start: int, end: int) -> str:
    """Characters [start, end) as the expressions here read them: Uzbek in its Latin spelling."""
    text = sentence.text[start:end]
    return uzbek.romanised(text) if sentence.lang == "uz" else text
