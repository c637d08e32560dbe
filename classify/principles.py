"""Articles on the bare principle, which name no question: a week of speeches at the United Nations, what the capitals say of borders in general. No model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classify.anchors import Seldom
from classify.sentences import Sentence

_LEAST = 2  # sentences, the title among them, that speak of the integrity of states in general …
_VOICES = 2  # … and states of which the article tells
_FAR = 200  # characters of a sentence around a word of integrity

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


def on_principle(title: str, sentences: Sequence[Sentence]) -> bool:
    """Whether an article that names no question speaks, of several states, of the integrity of states in general."""
    texts = [title, *(sentence.text for sentence in sentences)]
    if sum(map(_in_general, texts)) < _LEAST:
        return False
    return len({p.holder for sentence in sentences for p in sentence.phrases if p.holder and p.level == "state"}) >= _VOICES


def _in_general(text: str) -> bool:
    term = _TERM.search(text)
    return term is not None and _GENERAL.search(text, max(0, term.start() - _FAR), term.end() + _FAR) is not None
