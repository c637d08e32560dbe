"""Articles on the bare principle: a week of speeches at the United Nations, what is said of the standing of all that came out of a union. No model."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from classify import targets
from classify.language.anchors import Seldom
from classify.sentences import Sentence

_LEAST = 2  # sentences, the title among them, that speak of the integrity of states in general …
_VOICES = 2  # … and states of which the article tells
_FAR = 200  # characters of a sentence around a word of integrity
_OFTEN = 3  # times that a territory may be named for each sentence on the standing of states

# What is said of land: "sovereignty" and "independence" alone may be a court's, a budget's, a network's.
_TERM = Seldom(
    r"\bterritorial\s+(?:integrity|unity|inviolability|wholeness)|\b(?:inviolab\w+|sanctity|redraw\w*|chang\w+|mov\w+|revis\w+)\s+(?:of\s+)?(?:\w+\s+){0,3}?(?:borders|frontiers)|\b(?:borders|frontiers)\s+(?:\w+\s+){0,8}?(?:by\s+force|inviolab|sacred)"
    r"|территориальн\w+\s+целостност|целостност\w+\s+(?:\w+\s+){0,2}?(?:государств|стран)|(?:нерушимост|неприкосновенност|незыблемост|изменени|пересмотр|перекройк|перекраива|менять|изменять)\w*\s+(?:\w+\s+){0,3}?границ|границ\w*\s+(?:\w+\s+){0,6}?(?:силой|нерушим|незыблем|неприкосновен)"
    r"|територіальн\w+\s+цілісн|цілісн\w+\s+(?:\w+\s+){0,2}?(?:держав|країн)|(?:непорушн|недоторканн|змін|перегляд|перекро)\w*\s+(?:\w+\s+){0,3}?кордон|кордон\w*\s+(?:\w+\s+){0,6}?(?:силою|непорушн|недоторканн)"
    r"|(?:аумақтық|территориялық)\s+тұтаст|шекара\w*\s+(?:\w+\s+){0,3}?(?:күшпен|мызғыма|бұзылма|қол\s+сұғылма|өзгерт|қайта\s+сыз)|(?:аймактык|территориялык)\s+бүтүнд|чек\s?ара\w*\s+(?:\w+\s+){0,3}?(?:күч\s+менен|бузулб|кол\s+тийгис|өзгөрт|кайра\s+чий)"
    r"|hududiy\s+(?:yaxlit|butunl)|ҳудудий\s+(?:яхлит|бутунл)|chegara\w*\s+(?:[\w'ʻ‘’ʼ]+\s+){0,3}?(?:kuch\s+bilan|daxlsiz|buzilma|o['ʻ‘’ʼ]zgart)|чегара\w*\s+(?:\w+\s+){0,3}?(?:куч\s+билан|дахлсиз)"
    r"|(?:тамомият|якпорчаг)\w*\s+(?:и\s+)?(?:арз|ҳудуд|марз)|(?:дахлнопазир|тағйир|тағир)\w*\s+(?:додани\s+)?(?:марз|сарҳад)",
)
# "Of states", "of all countries"; the Charter, the Assembly, the principle itself.
_GENERAL = re.compile(
    r"\bof\s+(?:all\s+|other\s+|every\s+|any\s+|member\s+|each\s+|sovereign\s+)*(?:states?|countries|country|nations?)\b|\b(?:all|every|any|other|no)\s+(?:states?|country|countries|nations?)\b|\bcharter\b|\bprinciples?\b|\binternational\s+law\b|\bUnited\s+Nations\b|\bUN\b|General\s+Assembly"
    r"|\b(?:государств|стран)(?:а|ы|ам|ами)?\b|\bустав\w*\s+ООН|\bООН\b|\bпринцип\w*|международн\w+\s+прав|\b(?:держав|країн)(?:и|ам|ами)?\b|\bстатут\w*\s+ООН|міжнародн\w+\s+прав"
    r"|(?:мемлекет|ел)(?:тер|дер)(?:дің|інің)|\bБҰҰ\b|\bБҰҰ-|жарғы|қағида|принцип|халықаралық\s+құқық|(?:мамлекет|өлкө)(?:тер|лөр)(?:дин|дүн)|\bБУУ|эл\s*аралык\s+укук"
    r"|(?:davlat|mamlakat)lar(?:ning|ining)|\bBMT\b|nizom|tamoyil|prinsip|xalqaro\s+huquq|(?:давлат|мамлакат)лар(?:нинг|ининг)|\bБМТ\b|тамойил|халқаро\s+ҳуқуқ"
    r"|(?:давлат|кишвар)ҳо|\bСММ\b|оиннома|принсип|усул(?:и|ҳои)|ҳуқуқи\s+байналмилал|ҳуқуқи\s+байнал",
    re.I,
)

# The standing of the states that came out of a union: its name, what they are, and what they have; or a status, in law or of states.
_UNION = Seldom(
    r"\b(?:(?:ex-?|post-?)?soviet|USSR|U\.S\.S\.R)|\b(?:(?:пост|экс-?)?советск|союз(?:а|ом|е|ный|ных)?\b|(?:пост|екс-?)?радянськ|СССР|СРСР|КСРО)|\b(?:совет|(?:пост)?кеңес|одақ|(?:пост)?советтик|союз)"
    r"|\b(?:(?:post)?sovet|ittifoq|sho['ʻ‘’ʼ]ro|совет|иттифоқ|шўро)|\b(?:(?:пасо)?шӯрав|иттиҳод)"
)
_STATES = re.compile(
    r"\b(?:states|countries|republics|nations|государств|стран[аыуе]?\b|странам|странах|республик|держав|країн|республік|мемлекеттер|елдер|республикалар|мамлекеттер|өлкөлөр"
    r"|davlatlar|mamlakatlar|respublikalar|давлатлар|мамлакатлар|республикалар|давлатҳо|кишварҳо|ҷумҳуриҳо)",
    re.I,
)
_STANDING = re.compile(
    r"\b(?:status|sovereign|independen|statehood|borders|frontiers|international\s+law|статус|суверен|независим|государственност|границ|международн\w+\s+прав|незалежн|державн(?:іст|ост)|кордон|міжнародн\w+\s+прав"
    r"|мәртебе|егемен|тәуелсіз|шекара|халықаралық\s+құқық|эгемен|көз\s*каранды|чек\s+ара|макам|maqom|mustaqil|chegara|suveren|xalqaro\s+huquq|мақом|мустақил|чегара|истиқлол|соҳибихтиёр|соҳибистиқлол|сарҳад|марз|ҳуқуқи\s+байнал)",
    re.I,
)
_STATUS = Seldom(r"\b(?:status|статус|мәртебе|макам|maqom|мақом)")
_IN_LAW = re.compile(
    r"\b(?:international\s+law|sovereign|states|countr(?:y|ies)|our|международн\w+\s+прав|суверен|государств|стран[аыуе]?\b|наш|міжнародн\w+\s+прав|держав|країн|халықаралық|егемен|ел(?:дер|іміз)|біздің|мемлекет"
    r"|эл\s+аралык|эгемен|өлкө|мамлекет|биздин|xalqaro|suveren|davlat|mamlakat|biz|давлат|мамлакат|биз|байналмилал|соҳибихтиёр|кишвар|мо\b)",
    re.I,
)


def of_standing(catalogue: targets.Catalogue, sentence: Sentence) -> bool:
    """ "The former Soviet republics have no status in international law", «біздің мәртебеміз»: the standing of states, whose is not told."""
    named = targets.explicit(catalogue, sentence)
    if named:
        return targets.PRINCIPLE in named
    text = sentence.text
    told = _UNION.search(text) and _STATES.search(text) and _STANDING.search(text)
    return bool(told or (_STATUS.search(text) and _IN_LAW.search(text)))


def on_standing(catalogue: targets.Catalogue, named: Mapping[str, int], titled: Collection[str], sentences: Sequence[Sentence]) -> bool:
    """Whether an article is on the standing of states that are not told one by one, whatever territory is named on the way."""
    if any(key != targets.PRINCIPLE for key in titled):
        return False
    told = sum(of_standing(catalogue, sentence) for sentence in sentences)
    return told >= _LEAST and max((n for key, n in named.items() if key != targets.PRINCIPLE), default=0) <= _OFTEN * told


def on_principle(title: str, sentences: Sequence[Sentence]) -> bool:
    """Whether an article that names no question speaks, of several states, of the integrity of states in general."""
    texts = [title, *(sentence.text for sentence in sentences)]
    if sum(map(_in_general, texts)) < _LEAST:
        return False
    return len({p.holder for sentence in sentences for p in sentence.phrases if p.holder and p.level == "state"}) >= _VOICES


def _in_general(text: str) -> bool:
    term = _TERM.search(text)
    return term is not None and _GENERAL.search(text, max(0, term.start() - _FAR), term.end() + _FAR) is not None
