"""A state's question in plain words: what is done to its land, its being one, it in its recognised borders, and its capital standing for it. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from classify.language.grammar import TURKIC
from classify.language.matching import Match, Word
from classify.lexicons import Actor, actors, cues
from classify.sentences import Sentence

_NEAR = 70  # characters between land and what is done to it
_MOST = 20  # states, and words of one list, of one sentence that are looked at
_APART = 6  # words between an owner and what it owns
_VOCABULARY = ("soil", "oneness", "integrity", "carve", "topic")  # without a word of these nothing is told
ONE_TEXT = 160  # characters from a text put to the vote to the war or unity that it is on, and from these or land to the state
_TOGETHER = 16  # words within which a text has to have land and what is done to it
_FROM = re.compile(r"(?:[дтн][ае]н|dan)$", re.I)  # Turkic "from X"
_TO = re.compile(r"(?:[гкқғ][аеоө]|[нғқ]е|ga|ka)$", re.I)  # Turkic "against X"
_STATE = r"(?:(?:the\s+)?(?:Republic|state)\s+of\s+|(?:государств|держав|республик|республік)\w*\s+|(?:давлати|кишвари|ҷумҳурии)\s+)?"
_OWNED = {  # between what is owned and its owner, where the owner stands behind
    "en": re.compile(rf"\s+(?:of|from)\s+(?:the\s+)?{_STATE}|\s+(?:taken|seized|captured|torn|wrested|grabbed)\s+from\s+", re.I),
    "ru": re.compile(rf"\s+(?:у\s+)?{_STATE}", re.I),
    "uk": re.compile(rf"\s+(?:[ув]\s+)?{_STATE}", re.I),
    "tg": re.compile(rf"\s+(?:[\w-]+\s+){{0,4}}?{_STATE}", re.I),
}
_AGAINST = {  # between a claim and the state that it is on
    "en": re.compile(r"\s+(?:on|to|against|over|upon)\s+", re.I),
    "ru": re.compile(r"\s+(?:к|ко|на|против)\s+", re.I),
    "uk": re.compile(r"\s+(?:до|на|проти|щодо)\s+", re.I),
    "tg": re.compile(r"\s+(?:ба|бар|алайҳи|нисбат\s+ба|аз)\s+", re.I),
}
_CLAIM = re.compile(
    r"territorial\s+claims?|территориальн\w+\s+(?:претензи|притязани)\w*|територіальн\w+\s+(?:претензі|зазіхан)\w*|аумақтық\s+(?:талап|дау|шағым)\w*|жер\s+дау\w*"
    r"|аймактык\s+(?:доо|талап)\w*|hududiy\s+da['ʻ‘’ʼ]vo\w*|ҳудудий\s+даъво\w*|даъво\w*\s+(?:арзӣ|арзии|ҳудудӣ|марзӣ)",
    re.I,
)
# "Must remain within its recognised borders": who stands before is a state with its question.
_IN_ITS = {
    "en": r"\s+(?:[\w-]+\s+){0,5}?(?:with)?in(?:side)?\s+its\s+(?:[\w-]+\s+){0,2}recogni[sz]ed\s+(?:borders|frontiers)",
    "ru": r"\s+(?:[\w-]+\s+){0,4}?в\s+(?:своих\s+|ее\s+|её\s+|его\s+)?(?:[\w-]+\s+){0,2}?признанных\s+границах",
    "uk": r"\s+(?:[\w’'-]+\s+){0,4}?[ву]\s+(?:своїх\s+|її\s+|його\s+)?(?:[\w-]+\s+){0,2}?визнаних\s+кордонах",
    "kk": r"\s+(?:[\w-]+\s+){0,4}?танылған\s+шекара\w*да",
    "ky": r"\s+(?:[\w-]+\s+){0,4}?таанылган\s+(?:чек\s+ара|чегара)\w*да",
    "uz": r"\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,4}?(?:tan\s+olingan|эътироф\s+этилган|тан\s+олинган)\s+(?:chegara|чегара)\w*(?:da|да)",
    "tg": r"(?:-?ро)?\s+(?:[\w-]+\s+){0,3}?дар\s+(?:марз|сарҳад)ҳои\s+(?:[\w-]+\s+){0,2}?эътирофшуда\w*",
}
_IN_BORDERS = {lang: re.compile(pattern, re.I) for lang, pattern in _IN_ITS.items()}
# What a capital can have only where it stands for its state: a city has borders, land and unity of its own.
_STATEHOOD = re.compile(
    r"integri|sovereign|recogni[sz]ed|целост|суверенитет|цілісн|тұтаст|егемен|сувере|бүтүндү|эгемен|yaxlit|suveren|butunlig|тамомият|якпорчаг|соҳибихтиёр|соҳибистиқлол",
    re.I,
)
_RECOGNISED = re.compile(
    r"recogni[sz]ed|inviolab|redraw|неприкосновенн|нерушим|недоторкан|непоруш|мызғымас|қолсұғ|кол\s+тий[бг]|daxlsiz|дахлсиз|дахлнопазир"
    r"|перекр[ао]|перекро|қайта\s+сыз|кайра\s+чий|qayta\s+chiz|признанн\w+\s+границ|визнан\w+\s+кордон|танылған\s+шекара|таанылган\s+че|tan\s+olingan\s+chegara|тан\s+олинган\s+чегара|эътирофшуд",
    re.I,
)
# Where something only happens: "on the territory of", «по территории», «дар тамоми ҳудуди»; a Turkic noun in the locative.
_PLACE = {
    "en": re.compile(
        r"\b(?:(?<!claim )(?<!claims )on\s+(?:the\s+|[\w-]+['’]s\s+)?(?:territory|soil)|(?:in|over|across|throughout|within|through|inside)\s+(?:the\s+)?(?:whole\s+|entire\s+|vast\s+)?(?:territory|lands?))$",
        re.I,
    ),
    "ru": re.compile(r"\b(?:на\s+(?:всей\s+)?(?:территории|землях|земле)|(?:по|через|в\s+пределах)\s+(?:всей\s+)?(?:территори[июя]|земл\w+))$", re.I),
    "uk": re.compile(
        r"\b(?:на\s+(?:всій\s+|усій\s+)?(?:території|землях|землі)|(?:по|через|у\s+межах)\s+(?:всій\s+|усій\s+)?(?:території|територію|земл\w+))$", re.I
    ),
    "tg": re.compile(r"\b(?:дар|тавассути|ба\s+воситаи)\s+(?:тамоми\s+|саросари\s+|кулли\s+)?\w+$", re.I),
}
_IN_TURKIC = re.compile(r"(?:[дт][ае](?:ғы|гі|гы|ги)?|da(?:gi)?|да(?:ги)?)$", re.I)
_AHEAD = 30  # characters before land that tell whether it is a place; around a capital's borders, whether they are a state's
_PUT_TO_VOTE = re.compile(  # not the assembly of a people
    r"\bresolutions?\b|резолюц|резолютс|\bқарар|rezolyuts|қатънома|\bAssembly\b(?!\s+of)|асамбле|(?:бас|башкы|генеральн\w+)\s+ассамбле|генассамбле"
    r"|\bассамбле\w*(?!\w)(?!\s+народ)(?<!ссамблеясы)|\bbosh\s+assamble|\bassambleya(?!si)|\b(?:маҷма|анҷуман)",
    re.I,
)
_CITY = re.compile(
    r"\b(?:city|cities|mayor\w*|municipal\w*|мэр\w*|город\w*|горсовет\w*|мер[иаів]?|мері\w+|міст[оаіу]|міськ\w+|міськрад\w*|қала(?:сы|лық|ның|сының|да|дағы)?|әкім\w*|шаар\w*|мэрия\w*|shah[ae]?r\w*|hokim\w*|шаҳр\w*|ҳоким\w*)\b",
    re.I,
)
_ITS_LAND = re.compile(  # between a state and land of its own: «вернуть Украине её земли», "the right of Ukraine to its land"
    r"(?:\s+на)?\s+(?:ее|её|его|їх|її|його|сво[июїєя]\w{0,2})\s+(?:[\w’'-]+\s+){0,2}|(?:['’]s)?\s+(?:right\s+)?(?:to|of)\s+its\s+(?:own\s+)?", re.I
)
_BETWEEN = re.compile(r"[^,;:.!?«»\"“”()]*")  # nothing that parts an owner from what it owns


def told(sentence: Sentence, start: int, end: int) -> set[str]:
    """The states (alpha-3) whose question characters [start, end) put in plain words."""
    if not any(cues(name, sentence.lang).find(sentence.tokens) for name in _VOCABULARY):
        return set()
    found = actors(sentence.lang).find(sentence.tokens)
    states = list(islice((m for m in found if start <= m.start < end and m.value.holder and m.value.kind in ("state", "seat", "adjective")), _MOST))
    named = {m.value.holder for m in states if m.value.kind != "seat" and _of_state(sentence, m, states, start, end)}
    return {h for h in named if h} | {m.value.holder for m in states if m.value.kind == "seat" and m.value.holder and _of_seat(sentence, m, states, start, end)}


def may_tell(text: str, tokens: list[Word], lang: str) -> list[int]:
    """Where (characters) a text has land and what is done to it, a claim, or a text put to the vote on a war or unity; `told` holds of nothing far from these."""
    votes = [hit.start() for hit in islice(_PUT_TO_VOTE.finditer(text), _MOST)]
    on_what = sorted(m.start for name in ("oneness", "carve", "warfare", "adopted") for m in cues(name, lang).find(tokens)) if votes else []
    done = sorted(m.first for name in ("wrest", "regain")[: 1 + bool(votes)] for m in cues(name, lang).find(tokens))
    soils = cues("soil", lang).find(tokens) if done else []
    claims = [claim.start() for claim in islice(_CLAIM.finditer(text), _MOST)]
    return [*(at for at in votes if any_near(on_what, at, ONE_TEXT)), *claims, *(m.start for m in soils if any_near(done, m.first, _TOGETHER))]


def any_near(places: Sequence[int], at: int, reach: int) -> bool:
    """Whether one of the places, ascending, is no further than that."""
    first = bisect_left(places, at - reach)
    return first < len(places) and places[first] <= at + reach


def _cued(sentence: Sentence, cue: str, start: int, end: int) -> list[Match[str]]:
    return list(islice((m for m in cues(cue, sentence.lang).find(sentence.tokens) if start <= m.start < end), _MOST))


def _of_state(sentence: Sentence, state: Match[Actor], states: list[Match[Actor]], start: int, end: int) -> bool:
    """Whether something is done to a state's land, a claim is on it, it stays in its borders, or a text on its unity is put to the vote."""
    if state.value.kind == "state" and (_in_borders(sentence, state, states, end) or _claimed(sentence, state, start, end)):
        return True
    wrested = _done_to_land(sentence, start, end)
    for soil in _cued(sentence, "soil", start, end) if wrested else ():
        if _is_place(sentence, soil, wrested):
            continue
        near = any(not (w.first <= soil.first and soil.last <= w.last) and max(w.start - soil.end, soil.start - w.end) < _NEAR for w in wrested)
        if near and (_owns(sentence, state, soil, states) or (state.value.kind == "state" and _taken_from(sentence, state, soil))):
            return True
        within = any(w.first <= soil.first <= w.last for w in wrested)  # "territorial claims", «частью территории»
        if within and _owns(sentence, state, soil, states):
            return True
    ones = _cued(sentence, "oneness", start, end)
    upheld = [*ones, *(_cued(sentence, "integrity", start, end) if sentence.lang == "en" else ())]
    if any(_owns(sentence, state, m, states) and _is_upheld(sentence, state, m) for m in upheld):
        return True
    return _is_put_to_vote(sentence) and (any(_owns(sentence, state, m, states) for m in ones) or _carved(sentence, state, start, end))


def _is_upheld(sentence: Sentence, owner: Match[Actor], owned: Match[str]) -> bool:
    """Whether borders are told of, around them and their owner, as recognised, inviolable or not to be redrawn."""
    return _RECOGNISED.search(sentence.text, max(0, min(owner.start, owned.start) - _AHEAD), max(owner.end, owned.end) + _AHEAD) is not None


def _done_to_land(sentence: Sentence, start: int, end: int) -> list[Match[str]]:
    return _cued(sentence, "wrest", start, end) + (_cued(sentence, "regain", start, end) if _is_put_to_vote(sentence) else [])


def _is_put_to_vote(sentence: Sentence) -> bool:
    return _PUT_TO_VOTE.search(sentence.text) is not None


def _carved(sentence: Sentence, state: Match[Actor], start: int, end: int) -> bool:
    """Whether a state is to be cut up, or land is called part of it: "the partition of Moldova", «Украинанын бөлүгү»."""
    if state.value.kind == "adjective":
        return False
    for word in _cued(sentence, "carve", start, end):
        if sentence.lang in TURKIC:
            if word.first == state.last + 1 and state.case in ("genitive", "oblique"):
                return True
        elif word.last + 1 == state.first and (sentence.lang == "en" or state.case != "nominative" or _is_uninflected(sentence, state)):
            return True
    return False


def _is_uninflected(sentence: Sentence, state: Match[Actor]) -> bool:
    """Whether a name looks a nominative in every case: «Баку», «Тбилиси»; or is an accusative like it: «разделить Казахстан»."""
    return sentence.lang in ("ru", "uk") and sentence.text[state.start : state.end][-1] not in "ая"


def _of_seat(sentence: Sentence, seat: Match[Actor], states: list[Match[Actor]], start: int, end: int) -> bool:
    """Whether a capital stands for its state: it owns integrity or recognised borders, stays in them, or a text on its borders is put to the vote."""
    if _in_borders(sentence, seat, states, end) or _claimed(sentence, seat, start, end):
        return True
    text = sentence.text
    if _CITY.search(text):
        return False
    voted = _is_put_to_vote(sentence)
    for term in _cued(sentence, "integrity", start, end):
        if (voted or _STATEHOOD.search(text, term.start, term.end) or _is_upheld(sentence, seat, term)) and _owns(sentence, seat, term, states):
            return True
    if not voted:
        return False
    ones = _cued(sentence, "oneness", start, end)
    lands = _cued(sentence, "soil", start, end) if _done_to_land(sentence, start, end) else []
    return any(_owns(sentence, seat, m, states) for m in ones + lands) or _carved(sentence, seat, start, end)


def _is_place(sentence: Sentence, soil: Match[str], wrested: list[Match[str]]) -> bool:
    """Whether land is only where something happens; what is said of it by the word before makes it more: «басып алынган аймагында»."""
    if any(w.last + 1 == soil.first for w in wrested):
        return False
    if sentence.lang in TURKIC:
        return _IN_TURKIC.search(sentence.text[soil.start : soil.end]) is not None
    pattern = _PLACE.get(sentence.lang)
    return pattern is not None and pattern.search(sentence.text, max(0, soil.start - _AHEAD), soil.end) is not None


def _in_borders(sentence: Sentence, state: Match[Actor], states: list[Match[Actor]], end: int) -> bool:
    hit = _IN_BORDERS[sentence.lang].match(sentence.text, state.end, end) if sentence.lang in _IN_BORDERS else None
    return hit is not None and not any(state.end <= m.start < hit.end() for m in states)


def _claimed(sentence: Sentence, state: Match[Actor], start: int, end: int) -> bool:
    """ "Territorial claims against Georgia", «Украинага коюлган аймактык доомат»."""
    pattern = _AGAINST.get(sentence.lang)
    for claim in islice(_CLAIM.finditer(sentence.text, start, end), _MOST):
        if pattern is not None and pattern.fullmatch(sentence.text, claim.end(), state.start):
            return True
        if sentence.lang in TURKIC and 0 < claim.start() - state.end < _NEAR // 2 and _TO.search(sentence.text[state.start : state.end]):
            return True
    return False


def _taken_from(sentence: Sentence, state: Match[Actor], soil: Match[str]) -> bool:
    """«Украинадан жер тартып алуу», «аз Украина гирифтани замин»."""
    if not 0 < soil.first - state.last <= _APART // 2:
        return False
    if sentence.lang == "tg":
        return state.first > 0 and sentence.tokens[state.first - 1].key == "аз"
    return sentence.lang in TURKIC and _FROM.search(sentence.text[state.start : state.end]) is not None


def _owns(sentence: Sentence, owner: Match[Actor], owned: Match[str], states: list[Match[Actor]]) -> bool:
    """Whether a state or capital owns what a word means, no other state between: "Ukraine's occupied land", «земли Украины», «Украинанын … жери»."""
    if owner.value.kind == "adjective":
        return _described(sentence, owner, owned)
    first, last = (owner, owned) if owner.start < owned.start else (owned, owner)
    between = sentence.text[first.end : last.start]
    if any(first.end <= m.start < last.start for m in states):
        return False
    if owned.start > owner.start:
        if sentence.lang in ("en", "ru", "uk") and (sentence.lang == "en" or owner.case != "nominative") and _ITS_LAND.fullmatch(between):
            return True
        apart = owned.first - owner.last - 1
        if owner.case == "genitive" and sentence.lang in (*TURKIC, "en"):
            return (
                apart <= _APART
                and _BETWEEN.fullmatch(between) is not None
                and (sentence.lang != "en" or not re.search(r"\b(?:for|of|on|to|that|in)\b", between))
            )
        return sentence.lang in TURKIC and owner.case == "nominative" and apart == 0
    if sentence.lang in TURKIC:  # «бүтүндүгү Украинанын»
        return owner.case == "genitive" and owner.first == owned.last + 1
    behind = _OWNED.get(sentence.lang)
    if behind is None or owner.case == ("nominative" if sentence.lang != "en" else "genitive") or not behind.fullmatch(between):
        return False
    return sentence.lang != "tg" or _BETWEEN.fullmatch(between) is not None


def _described(sentence: Sentence, adjective: Match[Actor], owned: Match[str]) -> bool:
    """ "Ukrainian land", «украинских оккупированных территорий», «украин жери», «заминҳои украинӣ»."""
    if sentence.lang == "tg":
        return adjective.case == "genitive" and 0 < adjective.first - owned.last <= 2
    return (
        0 < owned.first - adjective.last <= (1 if sentence.lang in TURKIC else 2) and _BETWEEN.fullmatch(sentence.text[adjective.end : owned.start]) is not None
    )
