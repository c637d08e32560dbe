"""Plain words of belonging: "This is ours", «Там такая же Грузия, как и тут», «Жеріміз ешкімнің сыйы емес». Whose the land under one's feet is. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import by_language, seen
from classify.lexicons import actors
from classify.sentences import Sentence

_STATE = "\ue001"  # stands for a named state in the patterns
_END = r"(?=\s*(?:[.,;:!?”“\"»)—–-]|$))"
_LAND_EN = r"(?:land|lands|soil|home|homes|country|territory|homeland|ground)"
# Of the land that is spoken of: «Це Україна, хоч би що там підписали», "Bu Ukraina yeri", «Он ҷо хоки Украина аст».
_HERE = {
    "en": rf"(?:This|That|It|(?:Over\s+)?(?:there|here)|(?:Over|Up|Down)\s+there|(?:On\s+)?(?:that|the\s+other)\s+side|Across\s+the\s+(?:river|fence|line|bridge))(?:,?\s+too,?)?(?:\s+is|['’]s|\s+(?:was|will\s+be|has\s+always\s+been))(?:\s+(?:still|all|also|just|and\s+will\s+remain|always))?(?:\s+our\s+{_LAND_EN},)?\s+{_STATE}(?:['’]s)?(?:\s+{_LAND_EN})?(?:{_END}|(?=\s+(?:over\s+)?(?:there|here|too|as\s+well|and|was|is|as)\b))",
    "ru": rf"(?:Это|Там|Тут|Здесь|По\s+ту\s+сторону|За\s+(?:рекой|мостом|линией|проволокой))(?:\s+(?:же|всё|все|тоже|была|есть|и|будет|всегда|по-прежнему|так(?:ая|ое|ой)\s+же|та\s+же(?:\s+самая)?|сам(?:ая|ое)|наша\s+земля,|наша,|—|–|-|,)){{0,5}}\s+{_STATE}(?:\s+(?:земля|территория))?{_END}",
    "uk": rf"(?:Це|Там|Тут|По\s+той\s+бік|За\s+(?:річкою|мостом|лінією|дротом))(?:\s+(?:ж|же|всё|все|усе|теж|була|є|й|і|буде|завжди|так(?:а|е|ий)\s+сам(?:а|е|о|ий)|та\s+ж(?:\s+сама)?|сама|наша\s+земля,|наша,|—|–|-|,)){{0,5}}\s+{_STATE}(?:\s+(?:земля|територія))?{_END}",
    "kk": rf"(?:Бұл(?:\s+да)?|Ол(?:\s+да)?\s+жер|Ол|Бұл\s+жер|Ана\s+жақ(?:\s+та)?|Арғы\s+бет(?:\s+те)?)(?:\s*[—–-])?\s+{_STATE}(?:\s+(?:жері|аумағы|топырағы))?{_END}",
    "ky": rf"(?:Бул(?:\s+да)?|Ал\s+жер|Ал|Бул\s+жер|Тиги\s+жак(?:\s+да)?)(?:\s*[—–-])?\s+{_STATE}(?:\s+(?:жери|аймагы|топурагы))?{_END}",
    "uz": rf"(?:Bu|U\s+yer(?:lar)?(?:\s+ham)?|Bu\s+yer(?:lar)?(?:\s+ham)?|Narigi\s+tomon(?:\s+ham)?)(?:\s*[—–-])?\s+{_STATE}(?:\s+(?:yeri|hududi|tuprog['‘’ʻ]i))?{_END}",
    "tg": rf"(?:Ин|Он|Ин\s+ҷо|Он\s+ҷо|Он\s+тараф)(?:\s+ҳам)?\s+(?:(?:хоки|замини|қаламрави|сарзамини)\s+)?{_STATE}\s+аст{_END}",
}
_MARK = re.compile(r"[«“\"„]")
_HERES = {lang: re.compile(rf"(?:^|[.!?:;,«“\"]\s*|\b(?:as|как|як)\s+){pattern}", re.I) for lang, pattern in _HERE.items()}
_STARTS, _ENDS = 60, 60  # characters around a state that may tell so
# Whose, in the first person, as a predicate; no mere "our land gave no crop".
_OURS = {
    "en": rf"\b(?:this|that|it|they|these|(?:the|this|our)\s+(?:land|ground|soil|peninsula|region)|Crimea|Karabakh|Artsakh)(?:['’]s|\s+(?:is|are|was|were|has\s+always\s+been|have\s+always\s+been|will\s+(?:always\s+)?(?:be|remain)))\s+(?:(?!not\b|no\b)\w+\s+){{0,2}}?(?:ours\b|our\s+(?:own\s+)?(?:\w+\s+)?{_LAND_EN}\b)"
    rf"|\bour\s+(?:\w+\s+)?{_LAND_EN}\b[^.;!?\"“”]{{0,60}}\b(?:will\s+not|won['’]t|never|not)\s+(?:\w+\s+){{0,3}}?(?:give|cede|hand|sell|surrender|leave)\b|\b(?:will\s+not|won['’]t|never)\s+(?:give|cede|hand|surrender|sell)\w*\s+(?:up\s+|over\s+|away\s+)?(?:(?:an?|one|a\s+single)\s+\w+\s+of\s+)?our\s+(?:\w+\s+)?{_LAND_EN}\b",
    "ru": r"\b(?:это|земля|она|они|там|тут|здесь|крым|карабах|арцах|горы?)\s*(?:[—–-]\s*)?(?:(?:это|вс[её]|всегда|была|были|есть|и|будет|по-прежнему|испокон\s+веков?)\s+){0,4}?наш[аие]?\b(?!\s+(?:долг|дело|право|позици|вопрос|решени|ответ|сосед|партн[её]р|союзник))|\bземл[яиюе]\w*[^.;!?«»]{0,50}?\b(?:никому|ни\s+(?:пяди|метра|клочка|сантиметра))\s+(?:\w+\s+){0,3}?не\s+(?:отда|уступ|подар|прода)\w+|,\s+испокон\s+веков?\s+наша\b",
    "uk": r"\b(?:це|земля|вона|вони|там|тут|крим|карабах|арцах|гори?)\s*(?:[—–-]\s*)?(?:(?:це|все|завжди|була|були|є|і|й|буде|споконвіку|досі)\s+){0,4}?наш[аие]?\b(?!\s+(?:обов|справ|прав|позиці|питанн|рішенн|відповід|сусід|партнер|союзник))|\bземл[яіюе]\w*[^.;!?«»]{0,50}?\b(?:нікому|ні\s+(?:п['’]яді|метра|клаптика|сантиметра))\s+(?:[\w’']+\s+){0,3}?не\s+(?:відда|поступ|подар|прода)\w+",
    "kk": r"\b(?:өз)?іміздікі\b|\bбіздікі\b(?!\s+емес)|\bжер(?:іміз(?:ді|ден)?|ді|ін)?\b[^.;!?«»]{0,60}?\b(?:ешкімге|ешкімге\s+де|бір\s+(?:сүйем|қадам|метр)\w*)\s+(?:\w+\s+){0,2}?бер(?:мейміз|меймін|ілмейді)",
    "ky": r"\bбиздики\b(?!\s+эмес)|\bөзүбүздүкү\b(?!\s+эмес)|\bжер(?:ибиз(?:ди|ден)?|ди|ин)?\b[^.;!?«»]{0,60}?\b(?:эч\s+кимге|бир\s+(?:карыш|кадам|метр)\w*)\s+(?:\w+\s+){0,2}?бер(?:бейбиз|бейм|илбейт)\w*",
    "uz": r"\bo['‘’ʻʼ]zimizniki\b(?!\s+emas)|\bbizniki\b(?!\s+emas)|\b(?:ўзимизники|бизники)\b(?!\s+эмас)|\byer(?:imiz(?:ni|dan)?|ni|imizni)?\b[^.;!?«»]{0,60}?\b(?:hech\s+kimga|bir\s+(?:qarich|qadam|metr)\w*)\s+(?:[\w'‘’ʻʼ]+\s+){0,2}?ber(?:maymiz|mayman|ilmaydi)",
    "tg": r"\b(?:аз\s+они|моли)\s+(?:худи\s+)?мо\s*(?:ст|аст|буд|хоҳад\s+монд)\w*|\bаз\s+они\s+мост\b|\b(?:замини|хоки|сарзамини|ватани)\s+(?:худи\s+)?мо(?:ст|\s+аст)\b|\b(?:замин|хок)\w*[^.;!?«»]{0,50}?\bба\s+(?:касе|ҳеҷ\s+кас)\s+наме(?:диҳем|диҳам)\b",
}
_NOT_OURS = {
    "en": r"\b(?:not|never|no\s+longer|n['’]t)\s+(?:\w+\s+)?(?:ours|our)\b",
    "ru": r"\bне\s+(?:\w+\s+)?наш[аие]?\b|\bне\s+было\s+наш",
    "uk": r"\bне\s+(?:\w+\s+)?наш[аие]?\b",
    "kk": r"(?:біздікі|іміздікі)\s+емес",
    "ky": r"(?:биздики|өзүбүздүкү)\s+эмес",
    "uz": r"(?:bizniki|o['‘’ʻʼ]zimizniki)\s+emas",
    "tg": r"\bаз\s+они\s+мо\s+нест",
}
# Who has been given nothing refuses what another says of a gift: «Наша земля не подарок», «жеріміз ешкімнен сұрап алған жер емес».
_NO_GIFT = {
    "en": rf"\b(?:not|never|no|nobody['’]s|no\s+one['’]s|n['’]t)\s+(?:\w+\s+){{0,3}}?(?:gifts?|presents?|handouts?)\b|\b(?:nobody|no\s+one|Moscow\s+never|Russia\s+never)\s+(?:ever\s+)?(?:gave|gifted|granted|presented|handed)\s+(?:us|Kazakhs?|the\s+Kazakhs?)\b|\bour\s+(?:\w+\s+)?{_LAND_EN}\s+(?:is|was)(?:\s+not|n['’]t)\s+(?:\w+\s+)?(?:given|for\s+sale|borrowed|leased|up\s+for)",
    "ru": r"\bкак(?:ой|ие|ого)\s+(?:ещё|еще|такой|такие|такого|там|ж|же)?\s*подар(?:ок|ки|ка)\b[^.;!«»]{0,30}\?|\bземл\w*\s*(?:[—–-]\s*)?(?:это\s+)?не\s+(?:(?:чей-то|ваш|чужой|российский|ничей)\s+)?подарок|\bподарк\w+\s+(?:\w+\s+){0,2}?никто\s+не\s+(?:делал|дарил|давал)|\bникто\s+(?:\w+\s+){0,4}?не\s+дарил|\bподарков\s+(?:нам|мы)\s+[^.;!?«»]{0,20}\bне\s+(?:делал|дарил|получал|нужн|просил)\w*",
    "uk": r"\bяк(?:ий|і)\s+(?:ще|такий|такі|там)?\s*подарун(?:ок|ки)\b[^.;!«»]{0,30}\?|\bземл\w*\s*(?:[—–-]\s*)?(?:це\s+)?не\s+(?:(?:чийсь|ваш|чужий|російський)\s+)?подарунок|\bподарунк\w+\s+(?:\w+\s+){0,2}?ніхто\s+не\s+(?:робив|дарував|давав)|\bніхто\s+(?:[\w’']+\s+){0,4}?не\s+дарував",
    "kk": r"\b(?:сыйы?|сыйлық|сыйлығы|сыйға\s+(?:берген|алған)(?:\s+(?:жер|дүние))?|тарту|сұрап\s+алған(?:\s+(?:жер|дүние))?|жалға\s+алған(?:\s+жер)?)\s+(?:да\s+)?(?:емес|емеспіз)\w*|\b(?:ешкім|Ресей|Мәскеу)\s+(?:\w+\s+){0,3}?(?:сыйлаған|сыйға\s+берген|тарту\s+еткен)\s+(?:жоқ|емес)",
    "ky": r"\b(?:белек|белеги|тартуу|тартуусу|сурап\s+алган(?:\s+жер)?|ижарага\s+алган(?:\s+жер)?)\s+(?:эмес)\w*|\b(?:эч\s+ким|Орусия|Москва)\s+(?:\w+\s+){0,3}?(?:белек\s+кылган|тартуулаган|белекке\s+берген)\s+(?:жок|эмес)",
    "uz": r"\b(?:sovg['‘’ʻʼ]a(?:si)?|hadya(?:si)?|so['‘’ʻʼ]rab\s+olgan(?:\s+yer)?|ijaraga\s+olgan(?:\s+yer)?)\s+emas\w*|\b(?:hech\s+kim|Rossiya|Moskva)\s+(?:[\w'‘’ʻʼ]+\s+){0,3}?(?:sovg['‘’ʻʼ]a\s+qilgan|hadya\s+etgan|in['‘’ʻʼ]om\s+qilgan)(?:i)?\s+(?:yo['‘’ʻʼ]q|emas)",
    "tg": r"\b(?:тӯҳфа|ҳадя|туҳфа)(?:и\s+(?:касе|\w+))?\s+нест\b|\b(?:касе|ҳеҷ\s+кас|Русия|Маскав)\s+(?:\w+\s+){0,3}?(?:тӯҳфа|ҳадя|туҳфа)\s+(?:накард|надод)\w*",
}
_PATTERNS = by_language(ours=_OURS, no_gift=_NO_GIFT, not_ours=_NOT_OURS)


def read(text: str, lang: str) -> set[str]:
    """Names of these turns in one clause."""
    found = seen(_PATTERNS, text, lang)
    if "not_ours" in found:
        found -= {"ours"}
    return found - {"not_ours"}


def here_is(sentence: Sentence, start: int, end: int) -> str:
    """Alpha-3 of the state that quoted words say the land they speak of is: "This is Ukraine"; "" where they do not."""
    pattern = _HERES.get(sentence.lang)
    opened = _MARK.search(sentence.text)
    if pattern is None or opened is None:
        return ""
    for match in actors(sentence.lang).find(sentence.tokens):
        if match.value.kind not in ("state", "adjective") or not max(start, opened.start()) <= match.start < end:
            continue
        if pattern.search(sentence.text[max(0, match.start - _STARTS) : match.start] + _STATE + sentence.text[match.end : match.end + _ENDS]):
            return match.value.holder or ""
    return ""
