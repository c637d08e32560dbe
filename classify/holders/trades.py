"""Trades that no lexicon has, by how a language makes them: «етікші Самат», "uzumchi Vasile", «сварщик Талгат»; and whoever stands behind his words. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from classify.holders.actors import Phrase
from classify.language.naming import NAME

_TITLE = r"(?P<title>(?:\s+(?:aka|opa|xola|amaki|aka|bobo|momo|buvi|ota|ака|опа|хола|амаки|бобо|момо|ота|ага|апа|ата|аға|апай|ағай|әже|көке|эже|байке|аке|эне))?)"
_ENDS = r"(?=[\s,.;:!?»”\"(]|$)"
_BY_TRADE = {
    "ru": r"(?:щик|чик|щица|чица|льник|льница|овник|ечник|очник|очница|арь|тель|тельница|истка|ёр|ёрша|ерша|ыня|ач|ачиха|вод|вар|воз|рез)",
    "uk": r"(?:щик|чик|щиця|чиця|льник|льниця|івник|івниця|ечник|очник|очниця|ирка|арка|яр|ярка|тель|телька|истка|ач|ачка|вод|вар|віз|різ)",
    "kk": r"(?:ш[ыі])",
    "ky": r"(?:ч[ыиуү])",
    "uz": r"(?:chi|furush|paz|do['‘’ʻ]z|chilik|kor|boz|soz|чи|фуруш|паз|дўз|кор|соз)",
    "tg": r"(?:фурӯш|гар|дӯз|паз|чӣ|соз|бон)",
}
_TRADES = {lang: re.compile(rf"(?<![\w’'ʻ‘-])(?P<age>[\w’'ʻ‘]{{2,20}}{made})\s+(?P<name>{NAME}){_TITLE}{_ENDS}(?!\s{NAME})") for lang, made in _BY_TRADE.items()}
_QUOTED = r"[»”\"],?\s*[—–-]\s*"
_CASES = r"(?<![оеё]м)(?<![ая]х)(?<!ами)"
# Behind his words: a verb, what he is, his name.
_CREDITED = {
    "ru": re.compile(
        rf"{_QUOTED}(?!пиш|сообща|переда|цитир)[а-яё]+(?:[ео]т|ёт|ит|[её]тся|ится|л|ла|лся|лась)\s+(?:[а-яё-]+\s+){{0,3}}?(?P<age>[а-яё-]{{2,20}}(?:[бвгджзклмнпрстфхцчшщь]|ка|ца|ша|ня|ья|ия|[иы]й|[ая]я)){_CASES}\s+(?P<name>{NAME})(?P<title>){_ENDS}(?!\s{NAME})"
    ),
    "uk": re.compile(
        rf"{_QUOTED}(?!пиш|повідомля|переда|цитує)[а-яіїєґ’']+(?:є|ить|їть|же|ється|иться|в|ла|вся|лася)\s+(?:[а-яіїєґ’'-]+\s+){{0,3}}?(?P<age>[а-яіїєґ’'-]{{2,20}}(?:[бвгґджзклмнпрстфхцчшщь]|ка|ця|ша|ня|ія|ий|ова)){_CASES}\s+(?P<name>{NAME})(?P<title>){_ENDS}(?!\s{NAME})"
    ),
    "kk": re.compile(rf"{_QUOTED}де(?:йді|ді|п\s+[а-яәғқңөұүһі]+)\s+(?:[а-яәғқңөұүһі-]+\s+){{0,3}}?(?P<age>[а-яәғқңөұүһі]{{3,20}})\s+(?P<name>{NAME}){_TITLE}{_ENDS}(?!\s{NAME})"),
    "ky": re.compile(rf"{_QUOTED}де(?:йт|ди|п\s+[а-яңөү]+)\s+(?:[а-яңөү-]+\s+){{0,3}}?(?P<age>[а-яңөү]{{3,20}})\s+(?P<name>{NAME}){_TITLE}{_ENDS}(?!\s{NAME})"),
    "uz": re.compile(rf"{_QUOTED}(?:de(?:ydi|di|b\s+[\w’'ʻ‘]+)|дейди|деди)\s+(?:[a-zўқғҳа-я’'ʻ‘-]+\s+){{0,3}}?(?P<age>[a-zўқғҳа-я’'ʻ‘]{{3,20}})\s+(?P<name>{NAME}){_TITLE}{_ENDS}(?!\s{NAME})"),
    "tg": re.compile(rf"{_QUOTED}(?:[а-яёғӣқӯҳҷ]+\s+)?(?:мегӯяд|гуфт|механдад|хандид|ҷавоб\s+дод|илова\s+кард)\s+(?P<age>[а-яёғӣқӯҳҷ]{{3,20}}(?<!и))\s+(?P<name>{NAME}){_TITLE}{_ENDS}(?!\s{NAME})"),
}
# English names him first: "says Yerbol, who mends shoes", "Ion, at the head of the queue, …".
_NAMED = re.compile(
    rf"(?:^|[.!?;:,][”\"]\s+|\b(?:said|says|adds|added|asked|asks|argues|insists|sighs|shrugs|laughs|recalls|replied|replies|snorts|grumbles|mutters|laughed|shrugged|sighed)\s+)(?P<name>{NAME})(?P<title>),\s+(?:\d\d,\s+)?(?=(?:who|whose|a|an|in\s+(?:a|the|his|her)|at\s+the|behind|on\s+the|with\s+(?:a|the|his|her))\b)"
)
_OFFICE = 60  # characters behind a name in which an office tells who he is
_LIKE_A_SURNAME = re.compile(r"(?:[оеё]в|[оеё]ва|ин|ина|ський|ська|ский|ская|енко|швили|дзе|ян|ұлы|уулу|зода|пур|юк|чук|ць?кий)$")
_GIVEN = frozenset(
    "иван степан роман богдан руслан султан марина ирина галина ирина нина полина алина карина валентина екатерина кристина регина константин валентин мартин амин рубен арман айдын алтын ерлан нурлан темирлан арслан назарин ян ева иван тигран армен арман саркисян жан сурен карен"
    " ірина марина катерина христина ольгерд азамат нурбек амина сабина мадина зарина галина данилина дина ина степан роман богдан руслан іван".split()
)


def by_trade(sentence: str, found: Sequence[Phrase], lang: str) -> Iterator[tuple[re.Match[str], str | None]]:
    """Given names behind a trade by its ending, or with a word for who it is behind his own words; with that word."""
    for pattern in (_TRADES.get(lang), _CREDITED.get(lang)):
        for hit in pattern.finditer(sentence) if pattern is not None else ():
            if not _surname(hit["name"], lang) and not any(p.start < hit.end("name") and hit.start("age") < p.end for p in found):
                yield hit, hit["age"]
    for hit in _NAMED.finditer(sentence) if lang == "en" else ():
        if hit["name"].casefold() not in _NO_NAMES and not any(p.role and not p.located and p.start < hit.end() + _OFFICE and hit.start("name") < p.end for p in found):
            yield hit, None


_NO_NAMES = frozenset("in at on then there here they he she it this that yes no well later earlier meanwhile monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split())


def _surname(name: str, lang: str) -> bool:
    return lang != "en" and name.casefold() not in _GIVEN and _LIKE_A_SURNAME.search(name.casefold()) is not None
