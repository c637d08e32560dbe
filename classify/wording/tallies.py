"""Votes told without a verb of voting whose subject votes: by a noun ("a vote against came from"), in the passive, by neither the one nor the other. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.lexicons import actors
from classify.sentences import Sentence

_TEXT = r"(?:text|resolution|draft|document|measure|motion|amendment|proposal|statement|declaration|it)"
_BODY = r"(?:резолюци|резолюці|документ|проект|проєкт|текст|поправк|заявлени|заяв|деклараци|декларац)\w*"
_ONLY = r"(?:(?:only|also|just|the|и|й|также|також|только|лише|лишь|тільки|одн\w+)\s+){0,2}"
# What stands before those who cast a vote, up to the first of them.
_CAST_BY = {
    "en": {
        "endorses": Seldom(
            rf"\b(?:votes?|noes|nays|ballots?)\s+against(?:\s+(?:it|the\s+\w+))?,?\s+(?:\w+\s+){{0,2}}?(?:(?:came|was|were|belonged)\s+)?(?:from|cast\s+by|to|those\s+of|that\s+of)\s+{_ONLY}"
            rf"|\b(?:only|sole|lone|single|dissenting|negative|opposing|[\"“]?no[\"”]?)\s+(?:no\s+)?(?:votes?|voices?)\s+(?:came|was|were)\s+(?:from\s+|that\s+of\s+|those\s+of\s+|cast\s+by\s+)?{_ONLY}"
            rf"|[\"“]no[,.]?[\"”]\s+(?:was|were)\s+the\s+(?:votes?|answers?|word)\s+of\s+{_ONLY}|\bopposition\s+(?:to\s+(?:it|the\s+\w+)\s+)?came\s+{_ONLY}from\s+{_ONLY}"
            rf"|\b{_TEXT}\b[^.;:]{{0,40}}?\b(?:opposed|rejected|blocked|vetoed|voted\s+down|turned\s+down|struck\s+down|killed)\s+{_ONLY}by\s+{_ONLY}"
            rf"|\b(?:vote|voice)\s+of\s+(?=[\w\s.,]{{3,60}}\b(?:was|were|went)\s+against\b)"
            rf"|\bamong\s+(?:the\s+)?(?:\w+\s+)?(?:opponents|those\s+(?:who\s+(?:were\s+|voted\s+)?)?(?:opposed|opposing|against))(?:\s+(?:to|of)\s+(?:it|the\s+\w+))?\s+(?:was|were)\s+{_ONLY}|\bjoined\s+(?:(?!voted|resolution)[\w,]+\s+){{1,7}}in\s+(?:opposing|voting\s+against|rejecting)\s"
            rf"|\b(?:voting\s+|those\s+)?against(?:\s+(?:it|the\s+(?:text|resolution|document|draft|measure)))?\s+(?:was|were)\s+{_ONLY}"
        ),
        "rejects": Seldom(
            rf"\bsupport\s+(?:also\s+)?came\s+{_ONLY}from\s+{_ONLY}|\b(?:votes?|ayes|ballots?)\s+(?:in\s+favou?r|for\s+(?:it|the\s+\w+)),?\s+(?:\w+\s+){{0,2}}?(?:(?:came|was|were|belonged)\s+)?(?:from|cast\s+by|to|those\s+of|that\s+of)\s+{_ONLY}"
            rf"|\b(?:vote|voice)\s+of\s+(?=[\w\s.,]{{3,60}}\b(?:was|were|went)\s+(?:in\s+favou?r|for\b))"
            rf"|[\"“](?:yes|aye)[,.]?[\"”]\s+(?:was|were)\s+the\s+(?:votes?|answers?|word)\s+of\s+{_ONLY}|\b{_TEXT}\b[^.;:]{{0,40}}?\b(?:backed|supported|approved|endorsed|(?:co-?)?sponsored)\s+{_ONLY}by\s+{_ONLY}"
        ),
        "neutral": Seldom(
            rf"\b(?:abstentions?|abstainers|absentees|no-shows)\b,?\s+(?:(?:includ\w+|among\s+them|came|were|was)\s+)(?:(?:that|those)\s+of\s+|by\s+|from\s+)?{_ONLY}"
            rf"|\babstentions?\s+(?:of|by|from)\s+{_ONLY}|\bno\s+votes?\s+(?:was|were)\s+(?:recorded|registered|cast)\s+(?:for|by|from)\s+{_ONLY}|\bwalkout\s+(?:of|by)\s+{_ONLY}"
            rf"|\b(?:missing|absent)\s+(?:from\s+the\s+(?:vote|hall|chamber|room|roll\s+call|tally|list)\s+)?(?:was|were)\s+{_ONLY}|\bamong\s+the\s+(?:\w+\s+)?(?:abstentions|abstainers|absentees|no-shows)\s+(?:was|were)\s+{_ONLY}"
        ),
    },
    "ru": {
        "endorses": Seldom(
            rf"\b(?:в\s+числе|среди)\s+(?:[\w-]+\s+)?(?:противников|голосовавших\s+против|проголосовавших\s+против|тех,\s+кто\s+(?:был\s+|про)?(?:голосовал\s+)?против)(?:\s+(?:не[её]|него|{_BODY}))?\s*,?\s+(?:был\w*\s+|оказал\w+\s+|[—–-]\s+)?{_ONLY}"
            rf"|\bголос\w*\s+[«\"“]?против[»\"”]?\s+(?:резолюции\s+|документа\s+|не[её]\s+|него\s+)?(?:принадлеж\w+|приш[её]л\w*\s+от|пришл\w+\s+от|исходил\w*\s+от|от|[—–-])\s+{_ONLY}"
            rf"|\bголос\w*\s+(?=[\w\s-]{{3,40}}\b(?:был\w*\s+|прозвуч\w+\s+)?(?:подан\w*\s+|отдан\w*\s+)?[«\"]?против[»\"]?\s*(?:[.,;!]|$))"
            rf"|\b{_BODY}\s+(?:[\w-]+\s+){{0,3}}?(?:заблокирован|отвергнут|отклон[её]н|заветирован)\w*\s+{_ONLY}"
        ),
        "rejects": Seldom(
            rf"\b(?:в\s+числе|среди)\s+(?:[\w-]+\s+)?(?:сторонников|поддержавших|голосовавших\s+за)(?:\s+(?:не[её]|него|{_BODY}))?\s*,?\s+(?:был\w*\s+|оказал\w+\s+|[—–-]\s+)?{_ONLY}"
            rf"|\b(?:в\s+числе|среди|одним\s+из|одной\s+из)\s+(?:со)?авторов\s+(?:проекта\s+|текста\s+|резолюции\s+|документа\s+)?(?:был\w*\s+|оказал\w+\s+|[—–-]\s+)?{_ONLY}"
            rf"|\bголос\w*\s+[«\"“]?за[»\"”]?\s+(?:резолюцию\s+|документ\s+|не[её]\s+|него\s+)?(?:принадлеж\w+|приш[её]л\w*\s+от|пришл\w+\s+от|[—–-])\s+{_ONLY}"
            rf"|\bголос\w*\s+(?=[\w\s-]{{3,40}}\b(?:был\w*\s+|прозвуч\w+\s+)?(?:подан\w*\s+|отдан\w*\s+)?[«\"]?за[»\"]?\s*(?:[.,;!]|$))"
            rf"|\b{_BODY}\s+(?:[\w-]+\s+){{0,3}}?(?:поддержан|одобрен)\w*\s+{_ONLY}|\bподдержк\w+\s+(?:резолюци\w+\s+|документ\w*\s+)?(?:пришла\s+от|была\s+и\s+у)\s+{_ONLY}"
        ),
    },
    "uk": {
        "endorses": Seldom(
            rf"\b(?:серед|у\s+числі)\s+(?:[\w’'-]+\s+)?(?:противників|тих,\s+хто\s+(?:був\s+|про)?(?:голосував\s+)?проти)(?:\s+(?:неї|нього|{_BODY}))?\s*,?\s+(?:був\s+|була\s+|були\s+|опинил\w+\s+|[—–-]\s+)?{_ONLY}"
            rf"|\bголос\w*\s+[«\"“]?проти[»\"”]?\s+(?:резолюції\s+|документа\s+|неї\s+|нього\s+)?(?:належ\w+|прийш\w+\s+від|надійш\w+\s+від|від|[—–-])\s+{_ONLY}"
            rf"|\bголос\w*\s+(?=[\w\s’'-]{{3,40}}\b(?:бу[влио]\w*\s+|пролуна\w+\s+)?(?:подан\w*\s+|віддан\w*\s+)?[«\"]?проти[»\"]?\s*(?:[.,;!]|$))"
            rf"|\b{_BODY}\s+(?:[\w’'-]+\s+){{0,3}}?(?:заблокован|відкинут|відхилен|заветован)\w*\s+{_ONLY}"
        ),
        "rejects": Seldom(
            rf"\b(?:серед|одним\s+із|однією\s+з|у\s+числі)\s+(?:спів)?авторів\s+(?:проєкту\s+|тексту\s+|резолюції\s+|документа\s+)?(?:був\s+|була\s+|були\s+|[—–-]\s+)?{_ONLY}"
            rf"|\bголос\w*\s+[«\"“]?за[»\"”]?\s+(?:резолюцію\s+|документ\s+|неї\s+|нього\s+)?(?:належ\w+|прийш\w+\s+від|надійш\w+\s+від|[—–-])\s+{_ONLY}"
            rf"|\bголос\w*\s+(?=[\w\s’'-]{{3,40}}\b(?:бу[влио]\w*\s+|пролуна\w+\s+)?(?:подан\w*\s+|віддан\w*\s+)?[«\"]?за[»\"]?\s*(?:[.,;!]|$))"
            rf"|\b{_BODY}\s+(?:[\w’'-]+\s+){{0,3}}?(?:підтриман|схвален)\w*\s+{_ONLY}|\bпідтримк\w+\s+(?:резолюції\s+|документа\s+)?(?:прийшла|надійшла)\s+від\s+{_ONLY}"
        ),
    },
    "kk": {
        "endorses": Seldom(r"\b(?:мемлекет|ел)\s+(?:ғана\s+)?қарсы\s+(?:болды|дауыс\s+берді|шықты),?\s*(?:олардың|солардың|бұлардың|араларында|арасында|ішінде)|\bқарсы\s+дауыс\s+бергендердің\s+(?:арасында|қатарында|ішінде)|\bқарсы\s+(?:берілген\s+|жалғыз\s+)?(?:\w+\s+)?дауыс(?:т[ыа]\w*|\s+[—–-])\s*(?:бірі\s+)?(?:[—–-]\s*)?"),
        "rejects": Seldom(r"\b(?:жақтап|қолдап)\s+(?:берілген\s+)?(?:\w+\s+)?дауыс(?:т[ыа]\w*|\s+[—–-])\s*(?:бірі\s+)?(?:[—–-]\s*)?"
            r"|(?:қарарды|құжатты|мәтінді|жобаны|резолюцияны)\s+(?:қолдаған|жақтаған|мақұлдаған)\s+(?:\w+\s+){0,2}(?:бірі|қатарында|арасында|ішінде)\s*(?:[—–-]\s*)?|(?:жоба|қарар|құжат|мәтін)\w*\s+(?:тең\s+)?автор(?:ларының|лардың)\s+(?:бірі|қатарында|арасында)\s*(?:[—–-]\s*)?"),
    },
    "ky": {
        "endorses": Seldom(r"\b(?:мамлекет|өлкө)\s+(?:гана\s+)?каршы\s+(?:болду|добуш\s+берди|чыкты),?\s*(?:алардын|булардын|араларында|арасында|ичинде)|\bкаршы\s+добуш\s+бергендердин\s+(?:арасында|катарында|ичинде)|\bкаршы\s+(?:берилген\s+|жалгыз\s+)?(?:\w+\s+)?добуш(?:т[уа]\w*|\s+[—–-])\s*(?:бири\s+)?(?:[—–-]\s*)?"),
        "rejects": Seldom(r"\b(?:жактап|колдоп)\s+(?:берилген\s+)?(?:\w+\s+)?добуш(?:т[уа]\w*|\s+[—–-])\s*(?:бири\s+)?(?:[—–-]\s*)?"
            r"|(?:токтомду|документти|текстти|долбоорду|резолюцияны)\s+(?:колдогон|жактаган|кубаттаган)\s+(?:\w+\s+){0,2}(?:бири|катарында|арасында|ичинде)\s*(?:[—–-]\s*)?|(?:долбоор|токтом|документ|текст|резолюция)\w*\s+автор(?:лорунун|лордун|дошторунун)\s+(?:бири|катарында|арасында)\s*(?:[—–-]\s*)?"),
    },
    "uz": {
        "endorses": Seldom(r"\b(?:davlat|mamlakat)\s+(?:esa\s+)?qarshi\s+(?:bo['‘’ʻʼ]ldi|ovoz\s+berdi|chiqdi),?\s*(?:ular|bular|orasida|ichida)|\bqarshi\s+ovoz\s+bergan(?:lar|\s+davlatlar)\s+(?:orasida|qatorida)|\bqarshi\s+(?:berilgan\s+|yagona\s+)?(?:[\w'‘’ʻʼ]+\s+)?ovoz(?:(?:lar)?(?:dan|ning)|\s+[—–-])\s*(?:biri\s+)?(?:[—–-]\s*)?"),
        "rejects": Seldom(r"\byoqlab\s+(?:berilgan\s+)?(?:[\w'‘’ʻʼ]+\s+)?ovoz(?:(?:lar)?(?:dan|ning)|\s+[—–-])\s*(?:biri\s+)?(?:[—–-]\s*)?"
            r"|(?:hujjatni|matnni|loyihani|rezolyutsiyani)\s+(?:qo['‘’ʻʼ]llagan|yoqlagan|ma['‘’ʻʼ]qullagan|qo['‘’ʻʼ]llab-quvvatlagan)\s+(?:[\w'‘’ʻʼ]+\s+){0,2}?(?:davlatlardan\s+biri|mamlakatlardan\s+biri|biri|qatorida|orasida)\s*(?:[—–-]\s*)?|(?:loyiha|qaror|hujjat|matn|rezolyutsiya)\w*\s+(?:ham)?muallif(?:laridan|lardan)\s+biri\s*(?:[—–-]\s*)?"),
    },
    "tg": {
        "endorses": Seldom(r"\b(?:овоз|раъй)\w*\s+(?:муқобил|зид|мухолиф|манфӣ)\w*\s+(?:(?:овози|раъйи|ба|аз\s+они|аз\s+ҷониби|аз)\s+|[—–-]\s*)"),
        "rejects": Seldom(r"\b(?:овоз|раъй)\w*\s+(?:мусбат|мувофиқ|тарафдор|ҷонибдор)\w*\s+(?:(?:овози|раъйи|ба|аз\s+они|аз\s+ҷониби|аз)\s+|[—–-]\s*)|\bаз\s+муаллифони\s+(?:лоиҳа|қатънома|ҳуҷҷат|матн|санад)\w*\s+|\bраъйи\s+(?=[\w\s]{3,40}\bмусбат\b)|\bовози\s+(?=[\w\s]{3,40}\bмусбат\b)"),
    },
}
_JOINED = Seldom(r"\b(?:countries|states|nations|governments)\s+joined\s+(?:(?!voted|resolution)[\w,]+\s+){1,7}in\s+(?:opposing|voting\s+against|rejecting)\s[^:.;]{3,140}:")
# Whose envoy was not to be seen: the state stands within.
_UNSEEN = {
    "ru": Seldom(r"\b(?:представител|делегат|делегаци|посл|посол|постпред|дипломат)\w*\s[^.;:!?]{2,60}?\s(?:в\s+(?:это\s+время\s+)?(?:зале|помещении)|на\s+(?:голосовании|заседании|местах?|своих\s+местах))(?:\s+\w+){0,3}?\s+не\s+(?:было|оказалось|видели|заметили)\b"),
    "uk": Seldom(r"\b(?:представни|делегат|делегаці|посл|посол|постпред|дипломат)\w*\s[^.;:!?]{2,60}?\s(?:[ву]\s+(?:цей\s+час\s+)?(?:залі|приміщенні)|на\s+(?:голосуванні|засіданні|місці|місцях|своїх\s+місцях))(?:\s+\w+){0,3}?\s+не\s+(?:було|виявилося|бачили|помітили)\b"),
}
# Whose abstention or vote is told of by a noun that it owns.
_OWN = {
    "kk": {
        "neutral": Seldom(r"[ндт][ыі]ң\s+таблосы\s+(?:\w+\s+)?(?:жанған\s+жоқ|жанбады)|[ндт][ыі]ң\s+(?:\w+\s+)?(?:қалыс\s+қал(?:ған|у|ды)\w*|дауыс\s+бермегені|дауыс\s+беруге\s+(?:қатыспағаны|келмегені))"),
        "rejects": Seldom(r"[ндт][ыі]ң\s+дауысы\s+(?:да\s+|де\s+)?(?:жақтаушылар|қолдаушылар|қолдағандар|жақтағандар)"),
        "endorses": Seldom(r"[ндт][ыі]ң\s+дауысы\s+(?:да\s+|де\s+)?қарсы"),
    },
    "ky": {
        "neutral": Seldom(r"[ндт][ыиуү]н\s+(?:\w+\s+)?(?:калыс\s+кал(?:ган|уу)\w*|добуш\s+бербегени|добуш\s+берүүгө\s+(?:катышпаганы|келбегени))"),
        "rejects": Seldom(r"[ндт][ыиуү]н\s+добушу\s+(?:да\s+|деле\s+)?(?:жактагандар|колдогондор|жактоочулар)"),
        "endorses": Seldom(r"[ндт][ыиуү]н\s+добушу\s+(?:да\s+|деле\s+)?каршы"),
    },
    "uz": {
        "neutral": Seldom(r"ning\s+(?:[\w'‘’ʻʼ]+\s+)?(?:betaraf\s+qol(?:gan|ish)\w*|ovoz\s+bermagani|ovoz\s+berishda\s+qatnashmagani|ovoz\s+berishga\s+kelmagani)"),
        "rejects": Seldom(r"(?:\bovozi|ning\s+ovozi)\s+(?:ham\s+)?(?:yoqlaganlar|yoqlovchilar|qo['‘’ʻʼ]llaganlar)"),
        "endorses": Seldom(r"(?:\bovozi|ning\s+ovozi)\s+(?:ham\s+)?qarshi(?!\s+ovoz)"),
    },
    "tg": {"neutral": Seldom(r"(?:бетараф\s+мондани|раъй\s+надодани|овоз\s+надодани|дар\s+овоздиҳӣ\s+ширкат\s+накардани)\s+")},
}
# A veto by its noun, on the text that is told of: not "to keep Kosovo out".
_VETOED = Seldom(
    r"\b(?:us(?:ed|es|ing)|exercis(?:ed|es|ing)|with)\s+(?:its|the|their)\s+(?:right\s+of\s+)?veto\b(?!\s+(?:power\s+)?(?:to|on|against|over|in|for)\b)"
    r"|вето\s+(?:құқығын\s+)?(?:пайдалан|қолдан)(?:ды|ып|ған)|вето\s+(?:укугун\s+)?(?:колдон|пайдалан)(?:ду|ды|уп|ып|гон|ган)|veto\s+(?:huquqidan\s+foydalan|(?:huquqini\s+)?qo['‘’ʻʼ]lla|huquqini\s+ishlat)(?:di|ib|gan|b)"
    r"|(?:ҳаққ|ҳуқуқ)и\s+вето(?:и\s+худ)?(?:ро)?\s+истифода\s+(?:кард|намуд|бур)|истифода\s+аз\s+(?:ҳаққ|ҳуқуқ)и\s+вето"
)
# Who backed a text no more than he opposed it.
_BACKED = {
    "en": r"(?:back(?:ed)?|support(?:ed)?|vote[sd]?\s+for|endorsed?|approved?|voted?\s+in\s+favou?r)", "ru": r"(?:поддерж\w+|одобр\w+|(?:про)?голосова\w+\s+за)", "uk": r"(?:підтрим\w+|схвал\w+|(?:про)?голосува\w+\s+за)",
}  # fmt: skip
_FOUGHT = {
    "en": r"(?:oppos\w+|reject\w*|vote[sd]?\s+against|condemn\w*|object\w*|turn(?:ed)?\s+it\s+down)", "ru": r"(?:(?:выступ|высказ|(?:про)?голосов|был)\w*\s+(?:и\s+)?против|отверг\w*|отклон\w*|возра[жз]\w*)", "uk": r"(?:(?:виступ|вислов|(?:про)?голосув|був|була|були)\w*\s+(?:й\s+|і\s+)?проти|відкин\w*|відхил\w*|запереч\w*)",
}  # fmt: skip


_JOINTS = {  # the negation, what joins, and the negation again
    "en": (r"(?:neither|not|n.t)", r"(?:\bnor|\bor|\bbut)", r"(?:did\s+(?:not|it|they)|neither|not)?"),
    "ru": (r"\bне", r",?", r"(?:но\s+|и\s+|однако\s+|а\s+)?(?:и\s+|также\s+)?не"),
    "uk": (r"\bне", r",?", r"(?:але\s+|і\s+|й\s+|проте\s+|а\s+)?(?:й\s+|і\s+|також\s+)?не"),
}
_NOR = {
    lang: "|".join(rf"{first}\s+(?:\w+\s+)?{a}\b[^.;:]{{0,40}}?{link}\s*{second}\s+(?:\w+\s+)?{b}" for a, b in ((_BACKED[lang], _FOUGHT[lang]), (_FOUGHT[lang], _BACKED[lang])))
    for lang, (first, link, second) in _JOINTS.items()
}  # fmt: skip
_NEITHER = {
    "en": re.compile(_NOR["en"] + r"|\bneither\s+(?:yes\s+nor\s+no|against\s+nor\s+(?:for|in\s+favou?r))\b", re.I),
    "ru": re.compile(_NOR["ru"] + r"|\bни\s+(?:[«\"]?за[»\"]?(?:\s+\w+)?,?\s+ни\s+[«\"]?против|[«\"]?против[»\"]?,?\s+ни\s+[«\"]?за)\b", re.I),
    "uk": re.compile(_NOR["uk"] + r"|\b(?:ні|ані)\s+(?:[«\"]?за[»\"]?(?:\s+\w+)?,?\s+(?:ні|ані)\s+[«\"]?проти|[«\"]?проти[»\"]?,?\s+(?:ні|ані)\s+[«\"]?за)\b", re.I),
    "kk": re.compile(r"\b(?:қолдаған|жақтаған)\s+(?:да|де)\b[^.;:]{0,40}қарсы\s+(?:\w+\s+)?(?:шыққан|болған|дауыс\s+берген)\s+(?:да\s+|де\s+)?(?:жоқ|емес)|\b(?:қолдама|жақтама)\w*[^.;:]{0,40}қарсы\s+(?:да\s+|де\s+)?(?:шықпа|болма|дауыс\s+берме)\w*|\bне\s+(?:\w+\s+)?(?:қолдап|қолдама|жақтап|жақтама)\w*,?[^.;:]{0,20}\bне\s+(?:\w+\s+)?қарсы", re.I),
    "ky": re.compile(r"\b(?:колдогон|жактаган)\s+(?:да|деле)\b[^.;:]{0,40}каршы\s+(?:\w+\s+)?(?:чыккан|болгон|добуш\s+берген)\s+(?:да\s+|деле\s+)?(?:жок|эмес)|\b(?:колдобо|жактаба)\w*[^.;:]{0,40}каршы\s+(?:да\s+)?(?:чыкпа|болбо|добуш\s+бербе)\w*|\bже\s+(?:\w+\s+)?(?:колдо|жакта)\w*[^.;:]{0,20}\bже\s+(?:\w+\s+)?каршы", re.I),
    "uz": re.compile(r"\b(?:yoqlama|qo['‘’ʻʼ]llama|qo['‘’ʻʼ]llab-quvvatlama)\w*[^.;:]{0,40}qarshi\s+(?:ham\s+)?(?:chiqma|bo['‘’ʻʼ]lma|ovoz\s+berma)\w*|\bna\s+(?:[\w'‘’ʻʼ]+\s+)?(?:yoqla|qo['‘’ʻʼ]lla|tarafdor)\w*[^.;:]{0,30}\bna\s+(?:[\w'‘’ʻʼ]+\s+)?qarshi", re.I),
    "tg": re.compile(r"\bна\s+(?:\w+\s+){0,3}?(?:дастгирӣ|ҷонибдор|тарафдор|пуштибонӣ)\w*[^.;:]{0,40}\bна\s+(?:\w+\s+){0,3}?(?:муқобил|мухолиф|зид|рад)\w*|\bна\s+(?:\w+\s+){0,3}?(?:муқобил|мухолиф|зид)\w*[^.;:]{0,40}\bна\s+(?:\w+\s+){0,3}?(?:дастгирӣ|ҷонибдор|тарафдор|пуштибонӣ)", re.I),
}
# The text before or after the verb in Turkic and Tajik, others between: «Құжатты Грузия да қолдады», "Hujjatni Gurjiston ham qo‘lladi".
_TAKEN = {
    "kk": (r"(?:қарар|резолюция|құжат|мәтін|жоба)\w*(?:[нтд][ыі]|н)", r"(?:қолда|жақта|мақұлда)(?:ды|п)\b(?!\s+(?:жоқ|емес))", r"(?:қабылдамай\s+таста|кері\s+қайтар|бұғатта)\w*"),
    "ky": (r"(?:резолюция|токтом|документ|текст|долбоор)\w*(?:[нтд][ыиуү]|н)", r"(?:колдо|жакта|кубатта|жактыр)(?:ду|ды|шту|шты|шкан|п)\b(?!\s+(?:жок|эмес))", r"(?:четке\s+ка[кг]|бөгөттө|токтот)\w*"),
    "uz": (r"(?:rezolyutsiya|hujjat|matn|loyiha)\w*ni", r"(?:qo['‘’ʻʼ]lla|yoqla|qo['‘’ʻʼ]llab-quvvatla|ma['‘’ʻʼ]qulla)(?:di|b|shdi|dilar)\b(?!-)", r"(?:rad\s+(?:et|qil)|to['‘’ʻʼ]sib\s+qo['‘’ʻʼ]y|blokla)\w*"),
    "tg": (r"(?:қатънома|резолютсия|ҳуҷҷат|матн|лоиҳа|санад)\w*ро", r"(?:(?:дастгирӣ|ҷонибдорӣ|тарафдорӣ|пуштибонӣ|тасдиқ)\s+(?:кард|намуд)\w*|маъқул\s+донист\w*|писандид\w*)", r"(?:рад\s+(?:кард|намуд)|масдуд\s+(?:кард|сохт|намуд)|вето\s+(?:кард|гузошт))\w*"),
}
_TOOK = {
    lang: {label: re.compile(rf"\b{text}\s+(?:[^\W\d][\w'‘’ʻʼ-]*\s+){{0,5}}?{verb}", re.I) for label, verb in (("rejects", backs), ("endorses", fights))}
    for lang, (text, backs, fights) in _TAKEN.items()
}
_AND = re.compile(r"\s*(?:,|(?:,\s*)?\b(?:and|as\s+well\s+as|и|а\s+также|та|і|й|а\s+також|мен|пен|бен|және|менен|жана|va|hamda|bilan|ва|ҳамчунин)\b)\s*(?:the\s+)?", re.I)
_OWNED = re.compile(r"['’]s\b")
_OWNER = 25  # characters between an owner's name and what it owns
_AHEAD = 3  # characters between what tells of a vote and who cast it


def neither(text: str, lang: str) -> bool:
    """Whether somebody backed a text no more than he opposed it: «не поддержал документ, но и не выступил против него»."""
    return lang in _NEITHER and _NEITHER[lang].search(text) is not None


def shown(text: str, lang: str) -> str | None:
    """What such words show of a vote on a text that upholds integrity; None where they show nothing, or more than one thing."""
    if lang in _UNSEEN and _UNSEEN[lang].search(text):
        return "neutral"
    if _VETOED.search(text):
        return "endorses"
    told = {label for label, pattern in _CAST_BY.get(lang, {}).items() if pattern.search(text)}
    told |= {label for label, pattern in _OWN.get(lang, {}).items() if pattern.search(text)}
    told |= {label for label, pattern in _TOOK.get(lang, {}).items() if pattern.search(text)}
    return told.pop() if len(told) == 1 else None


def cast_by(sentence: Sentence, here: list[Phrase], start: int, end: int) -> list[Phrase]:
    """Those behind such words, whatever their case: "One of the votes against came from Mali and Chad"; whose envoy was not to be seen."""
    text, lang = sentence.text, sentence.lang
    unseen = _UNSEEN[lang].search(text, start, end) if lang in _UNSEEN else None
    if unseen is not None:
        return _states(sentence, here, unseen.start(), unseen.end())
    joined = _JOINED.search(text, start, end) if lang == "en" else None
    if joined is not None:  # "Four countries joined Russia in opposing a resolution …: Belarus, North Korea, Nicaragua and Syria"
        return [*_states(sentence, here, joined.start(), text.find(" in ", joined.start())), *_states(sentence, here, max(text.find(":", joined.end()), joined.end()), end)]
    for pattern in _OWN.get(lang, {}).values():
        hit = pattern.search(text, start, end)
        if hit is None or any(p.subject and p.holder and p.end < hit.start() for p in here):
            continue
        near = (hit.end() - 1, hit.end() + _OWNER) if lang == "tg" else (max(start, hit.start() - _OWNER), hit.start() + 1)
        return _states(sentence, here, *near)[-1 if lang != "tg" else 0 :][:1]
    for pattern in _CAST_BY.get(lang, {}).values():
        hit = pattern.search(text, start, end)
        if hit is None or any(p.subject and p.holder and p.start < hit.start() for p in here if p.start >= start):
            continue
        found: list[Phrase] = []
        for state in _states(sentence, here, hit.end() - 1, end):
            gap = text[found[-1].end : state.start] if found else ""
            if state.start - hit.end() > _AHEAD if not found else _AND.fullmatch(gap) is None:
                break
            found.append(state)
        if found:
            return found
    return []


def _states(sentence: Sentence, here: list[Phrase], first: int, last: int) -> list[Phrase]:
    found: list[Phrase] = []
    for match in actors(sentence.lang).find(sentence.tokens):
        if not first <= match.start < last or match.value.kind not in ("state", "seat") or match.value.holder is None:
            continue
        if any(p.located and p.start <= match.start < p.end and p.role for p in here) or _OWNED.match(sentence.text, match.end):
            continue
        found.append(Phrase(match.start, match.end, match.value.holder, "state", None, None, subject=True, located=False, bare=True, drop=False))
    return found
