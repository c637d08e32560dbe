"""What is told by pointing back: "The same goes for Crimea", «То же касается и Крыма», «Сама Росія зробила це ще 21 лютого»."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.sentences import Sentence, has_cue

_SHORTEST = 9  # words of "Nor would …" that has no verb
_LONGEST = 14  # words of such a sentence
_GOES_FOR = {
    "en": re.compile(
        r"\s*(?:and\s+|exactly\s+)?(?:the\s+same|so\s+too|this|that|it)\s+(?:he\s+said\s+|she\s+said\s+)?(?:also\s+|equally\s+)?(?:go(?:es)?|went|appl(?:ies|ied|y)|hold(?:s)?|held|is\s+true|was\s+true|is\s+the\s+case)\s+(?:true\s+|good\s+|too\s+|also\s+)?(?:for|to|of|with)\b"
        r"|\s*(?:the\s+same|this|that)\s+(?:also\s+)?(?:concern(?:s|ed)|includ(?:es|ed)|cover(?:s|ed))\b",
        re.I,
    ),
    "ru": re.compile(r"\s*(?:и\s+)?(?:(?:то\s+же(?:\s+самое)?|это|сказанное)(?:,\s+\w+\s+он[а]?,)?\s+(?:же\s+)?(?:в\s+полной\s+мере\s+|также\s+)?(?:касается|касалось|относится|относилось|справедливо|верно)|так\s+же\s+(?:обстоит|дело\s+обстоит))\b", re.I),
    "uk": re.compile(r"\s*(?:і\s+|й\s+)?(?:(?:те\s+(?:ж|саме|ж\s+саме)|це|сказане)(?:,\s+\w+\s+(?:він|вона),)?\s+(?:повною\s+мірою\s+|також\s+)?(?:стосується|стосувалося|справедливе?о?|слушно))\b", re.I),
    "kk": re.compile(r"\s*(?:бұл|сол|осы|дәл\s+осы|дәл\s+сол)\b[^.;:«»]{2,60}?\bда?е?\s*(?:қатысты|тиесілі|тән)\w*", re.I),
    "ky": re.compile(r"\s*(?:бул|ошол|ушул|дал\s+ушул)\b[^.;:«»]{2,60}?\b(?:да|де|дө|до)\s*(?:тиешелүү|таандык|тийиштүү)\w*", re.I),
    "uz": re.compile(r"\s*(?:bu|shu|ayni|xuddi\s+shu|бу|шу|айни)\b[^.;:«»]{2,60}?\b(?:ham|ҳам)\s*(?:taalluqli|tegishli|daxldor|тааллуқли|тегишли)\w*", re.I),
    "tg": re.compile(r"\s*(?:ин|ҳамин|айнан\s+ҳамин)\b[^.;:«»]{0,30}?\b(?:ба|дар\s+бораи)\s[^.;:«»]{2,40}?(?:дахл\s+дорад|тааллуқ\s+дорад|рабт\s+дорад|мансуб\s+аст|дахл\s+дошт)", re.I),
}

# Who did what another did, with nothing but "it" for it: «Сама Росія зробила це ще 21 лютого», "Rossiyaning o‘zi buni fevralda qilgan".
_WHEN_IT = r"(?:ещё|еще|уже|раньше|позже|ранее|месяцем|годом|перв\w+|ще|вже|уже|раніше|пізніше|згодом|торік|місяцем|роком|перш\w+|[вуна]{1,2}|за|через|\d+)\b"
_DID_IT = {
    "en": re.compile(r"[^;:«»“”\"]{0,80}?\b(?:did|had\s+done)\s+(?:so|it|that)\s+(?:on|in|earlier|back|already|a\s+(?:week|month|year)|\w+\s+(?:days|weeks|months|years)|first)\b"),
    "ru": re.compile(rf"[^;:«»“”\"]{{0,80}}?\b(?:сделал[аио]?\s+это|поступил[аио]?\s+так|пош(?:[её]л|л[аио])\s+на\s+(?:это|этот\s+шаг))\s+{_WHEN_IT}", re.I),
    "uk": re.compile(rf"[^;:«»“”\"]{{0,80}}?\b(?:зроби(?:в|ла|ло|ли)\s+це|вчини(?:в|ла|ло|ли)\s+так|піш(?:ов|л[аио])\s+на\s+(?:це|цей\s+крок))\s+{_WHEN_IT}", re.I),
    "kk": re.compile(r"[^;:«»“”\"]{0,80}?\b(?:мұны|бұны|бұл\s+қадамды)\s+(?:[\w-]+\s+){1,5}?(?:жаса|істе|қабылда)(?:ды|ді|ған|ген)\b"),
    "ky": re.compile(r"[^;:«»“”\"]{0,80}?\b(?:муну|бул\s+кадамды)\s+(?:[\w-]+\s+){1,5}?(?:жаса|кыл)(?:ды|ган)\b"),
    "uz": re.compile(r"[^;:«»“”\"]{0,80}?\b(?:buni|bu\s+ishni|bu\s+qadamni|буни)\s+(?:[\w'‘’ʻ-]+\s+){1,5}?(?:qil|amalga\s+oshir|bajar|қил)(?:gan|di|ган|ди)\b"),
    "tg": re.compile(r"[^;:«»“”\"]{0,80}?\b(?:ин\s+корро|инро|ин\s+иқдомро)\s+(?:[\w-]+\s+){1,6}?(?:кард|анҷом\s+дод)(?:а|анд)?\b"),
}
# Who cast the same vote: «Армения проголосовала так же», "ham xuddi shunday ovoz berdi".
_SAME = {
    "ru": r"(?:(?:точно\s+|ровно\s+)?так\s+же|точно\s+так|аналогичн\w+|схожим\s+образом|подобным\s+образом|тем\s+же\s+образом)",
    "uk": r"(?:(?:точнісінько\s+|точно\s+)?так\s+само|аналогічн\w+|подібним\s+чином|у\s+такий\s+самий\s+спосіб|тим\s+самим\s+чином)",
}
_VOTED_SO = {
    "en": re.compile(
        r"\bvot(?:ed|es?|ing)\s+(?:in\s+)?(?:exactly\s+|just\s+|much\s+)?(?:the\s+same(?:\s+(?:way|fashion|manner))?|likewise|similarly|identically)(?=\s*(?:[.,;!?]|as\b|and\b|$))"
        r"|\b(?:cast|gave|recorded)\s+(?:the\s+same|an?\s+identical|a\s+similar)\s+(?:vote|ballot)|\b(?:pressed|pushed|chose)\s+the\s+same\s+button",
        re.I,
    ),
    "ru": re.compile(rf"(?<!\bне )\b(?:про)?голосова(?:л[аио]?|в)\s+(?:[\w-]+\s+){{0,4}}?{_SAME['ru']}|\b{_SAME['ru']}\s+(?:[\w-]+\s+){{0,3}}?(?:про)?голосова(?:л[аио]?)\b|\bнажал[аио]?\s+(?:на\s+)?ту\s+же\s+кнопку", re.I),
    "uk": re.compile(rf"(?<!\bне )\b(?:про)?голосува(?:в|л[аио])\s+(?:[\w’'-]+\s+){{0,4}}?{_SAME['uk']}|\b{_SAME['uk']}\s+(?:[\w’'-]+\s+){{0,3}}?(?:про)?голосува(?:в|л[аио])\b|\bнатисну(?:в|л[аио])\s+(?:на\s+)?ту\s+саму\s+кнопку", re.I),
    "kk": re.compile(r"\b(?:солай|осылай|сондай|осындай|бұлай|сол(?:ар)?дай)\s+(?:да\s+|ғана\s+|ақ\s+)?дауыс(?:ын|тарын)?\s+бер(?!ме|ген\s+жоқ|ген\s+емес)|\bдауыс(?:ын|тарын)\s+(?:да\s+)?(?:солай|осылай)\s+бер(?!ме)|\b(?:сол|осы)\s+түймені\s+бас(?!па)", re.I),
    "ky": re.compile(r"\b(?:ошондой|ушундай|ушинтип|ошентип|ушундайча|ошондойчо)\s+(?:эле\s+|гана\s+)?добуш(?:ун|тарын)?\s+бер(?!бе|ген\s+жок|ген\s+эмес)|\b(?:ошол|ушул)\s+эле\s+баскычты\s+бас(?!па)", re.I),
    "uz": re.compile(r"\b(?:shunday|shu\s+tarzda|shu\s+yo['ʻ‘’ʼ]sinda|aynan\s+shunday|o['ʻ‘’ʼ]shanday|шундай)\s+(?:ham\s+)?(?:ovoz|овоз)\s+(?:ber|бер)(?!ma|ма|gani\s+yo|гани\s+й)|\b(?:shu|ayni)\s+tugmani\s+bos(?!ma)", re.I),
    "tg": re.compile(r"\b(?:ҳамин|айнан\s+ҳамин|ҳамон)\s+(?:тавр|гуна|хел|тарз)\s+(?:раъй|овоз)\s+до?д|\bчунин\s+(?:раъй|овоз)\s+до?д|\bҳамон\s+тугмаро\s+пахш\s+кард", re.I),
}  # fmt: skip
# Who joined those told of before: «К ней присоединились Литва и Латвия», "Unga Litva ham qo‘shildi".
_JOINS = {
    "en": re.compile(r"\s*(?:the\s+)?[\w .'’-]{2,40}?\s+(?:also\s+)?(?:agreed|concurred|did\s+too)\s*[.!]?\W*$|\s*(?:it|he|she|they|\w+)\s+(?:was|were|has\s+been|have\s+been)\s+(?:[\w-]+\s+){0,3}?(?:joined|followed|echoed|seconded)\s+(?:[\w-]+\s+){0,4}?by\s", re.I),
    "ru": re.compile(r"[^.,;:«»]{0,50}?\bк\s+(?:не[йё]|нему|ним|этому|этой\s+(?:позиции|оценке))\s+[^.;:«»]{0,60}?(?<!не )\b(?:присоедини(?:л[аио]?с[ья])|примкну)\w*", re.I),
    "uk": re.compile(r"[^.,;:«»]{0,50}?\bдо\s+(?:неї|нього|них|цього|цієї\s+(?:позиції|оцінки))\s+[^.;:«»]{0,60}?(?<!не )\b(?:приєдна(?:в|л)|долучи(?:в|л)|приста(?:в|л))\w*", re.I),
    "kk": re.compile(r"[^.,;:«»]{0,50}?\b(?:оған|бұған|оларға|осыған|соған)\s[^.;:«»]{2,80}?\bқосыл(?:ды|ған(?!\s+жоқ)|ып)\b", re.I),
    "ky": re.compile(r"[^.,;:«»]{0,50}?\b(?:ага|буга|аларга|ошого|ушуга)\s[^.;:«»]{2,80}?\bкошул(?:ду|ушту|ган(?!\s+жок)|ушкан|уп)\b", re.I),
    "uz": re.compile(r"[^.,;:«»]{0,50}?\b(?:unga|bunga|ularga|shunga|унга|бунга|уларга)\s[^.;:«»]{2,80}?\b(?:qo['‘’ʻʼ]shil|қўшил)(?:di|ishdi|gan|ishgan|ib|ди|ишди|ган|иб)\b", re.I),
    "tg": re.compile(r"[^.,;:«»]{0,50}?\bба\s+(?:он|вай|ӯ|онҳо|ин|инҳо)\s[^.;:«»]{2,80}?(?:\bпайваст(?!\s+нашуд)\w*|\bҳамроҳ\s+шуд\w*)", re.I),
}
_SIDE = re.compile(r"\b(?:for|in\s+favou?r|against|за|против|проти)\b", re.I)  # told by itself
# "Nor would the European Union.": what the one before did not do.
_NOR = re.compile(r"\s*(?:[Aa]nd\s+)?(?:[Nn]or|[Nn]either)\s+(?:would|will|did|does|do|has|have|had|is|was|are|were|could|can)\s+(?:[\w’'-]+\s+){0,7}[\w’'-]+\s*[.!]?\W*$")
# A recognition that is told as done.
RECOGNISED = re.compile(
    r"(?<!not )\brecogni[sz](?:ed|es)\b|\b(?:announc|declar)\w*\s+(?:its\s+)?recognition|(?<!не )\bпризна(?:л|ла|ло|ли)\b|\bо\s+признании\b|(?<!не )\bвизна(?:в|ла|ло|ли)\b|\bпро\s+визнання\b"
    r"|\b(?:таныды|таныған(?!\s+жоқ)|мойындады|мойындаған(?!\s+жоқ)|тааныды|тааныган(?!\s+(?:жок|эмес)))|\btan\s+ol(?:di|gan(?!i\s+yo))|\b(?:эътироф\s+кард|шинохт(?!ан))\w*",
    re.I,
)


def goes_for(sentence: Sentence) -> bool:
    """Whether a sentence says no more than that something said before is said of what it names."""
    pattern = _GOES_FOR.get(sentence.lang)
    short = pattern is not None and len(sentence.tokens) <= _LONGEST and not any(p.subject for p in sentence.phrases)
    return short and pattern is not None and pattern.match(sentence.text) is not None


def voted_so(sentence: Sentence, start: int, end: int) -> bool:
    """ "Armenia voted the same way": the vote that was told just before is this holder's too."""
    pattern = _VOTED_SO.get(sentence.lang)
    told = pattern is not None and pattern.search(sentence.text, start, end) is not None
    return told and _SIDE.search(sentence.text, start, end) is None and not any(has_cue(sentence, cue, start, end) for cue in ("vote_against", "vote_abstain"))


def joins(sentence: Sentence, start: int, end: int) -> bool:
    """«К ней присоединились Литва и Латвия»: who joined those of whom the article just told."""
    pattern = _JOINS.get(sentence.lang)
    return pattern is not None and pattern.match(sentence.text, start, end) is not None


def nor(sentence: Sentence) -> bool:
    """ "Nor would the European Union", with nothing of what it would not."""
    return sentence.lang == "en" and _NOR.match(sentence.text) is not None and len(sentence.tokens) <= _SHORTEST


def did_it(sentence: Sentence, start: int, end: int) -> bool:
    """ "Russia itself did so back in February": what another did, whose recognition was told before."""
    pattern = _DID_IT.get(sentence.lang)
    return pattern is not None and pattern.match(sentence.text, start, end) is not None
