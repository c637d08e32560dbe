"""States that a text names together by their region and number: "none of the five Central Asian governments", «Балтықтың үш мемлекеті». No model.

Which states: the United Nations' M49 regions for Central Asia; the Baltic Assembly's members.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.attribution import Attribution
from classify.sentences import Sentence

_MEMBERS = {"central_asia": ("KAZ", "KGZ", "TJK", "TKM", "UZB"), "baltic": ("EST", "LVA", "LTU")}
_STATES = r"(?:governments|states|countries|republics|capitals|foreign\s+ministries|nations)"
_NAMES = {
    "en": {
        "central_asia": rf"(?:(?:none|each|all)\s+of\s+)?(?:the\s+|all\s+)?five\s+Central\s+Asian\s+{_STATES}|(?:none|each|all)\s+of\s+(?:the\s+)?Central\s+Asian\s+{_STATES}",
        "baltic": rf"(?:(?:none|each|all)\s+of\s+)?(?:the\s+|all\s+)?three\s+Baltic\s+{_STATES}|(?:none|each|all)\s+of\s+(?:the\s+)?Baltic\s+{_STATES}",
    },
    "ru": {
        "central_asia": r"(?:ни\s+одна\s+из\s+|все\s+)?(?:пять|пяти)\s+(?:стран|государств|республик|столиц)\s+Центральной\s+Азии|(?:пять|пяти)\s+центральноазиатских\s+(?:стран|государств|республик|столиц)",
        "baltic": r"(?:все\s+)?три\s+(?:страны|государства|республики|столицы)\s+Балтии|три\s+балтийск\w+\s+(?:страны|государства|республики|столицы)",
    },
    "uk": {
        "central_asia": r"(?:усі\s+|жодна\s+з\s+)?(?:п['’]ять|п['’]яти)\s+(?:країн|держав|республік|столиць)\s+Центральної\s+Азії|п['’]ять\s+центральноазійських\s+(?:країн|держав|республік)",
        "baltic": r"(?:усі\s+)?три\s+(?:країни|держави|столиці)\s+Балтії|три\s+балтійськ\w+\s+(?:країни|держави|столиці)",
    },
    "kk": {"central_asia": r"Орталық\s+Азияның\s+бес\s+(?:мемлекеті|елі)\b", "baltic": r"Балт(?:ықтың|ияның|ық\s+бойының)\s+үш\s+(?:мемлекеті|елі)\b"},
    "ky": {"central_asia": r"Борбор(?:дук)?\s+Азиянын\s+беш\s+(?:мамлекети|өлкөсү)\b", "baltic": r"Балтиянын\s+үч\s+(?:мамлекети|өлкөсү)\b"},
    "uz": {"central_asia": r"(?:Markaziy\s+Osiyoning\s+besh|beshala\s+Markaziy\s+Osiyo)\s+(?:davlati|mamlakati|respublikasi)\b", "baltic": r"Boltiqbo['ʻ‘’ʼ]yining\s+uch(?:ala)?\s+(?:davlati|mamlakati)\b"},
    "tg": {"central_asia": r"панҷ\s+(?:кишвари|давлати|ҷумҳурии)\s+Осиёи\s+(?:Марказӣ|Миёна)", "baltic": r"се\s+(?:кишвари|давлати)\s+(?:Балтика|Балтик)"},
}
_REGIONS = {lang: {region: re.compile(rf"(?<!\w){words}", re.I) for region, words in names.items()} for lang, names in _NAMES.items()}
_AND = re.compile(r"\s*(?:,|and|и|та|і|й|мен|пен|бен|және|менен|жана|va|bilan|ва|бо)\s+(?:the\s+)?", re.I)
_OBLIQUE = re.compile(r"\b(?:with|from|of|to|in|among|for|by|across|between|со?|из|от|для|в|во|среди|по|між|з|із|до|від|у|аз|ба|бо|дар|байни)\s+(?:the\s+|all\s+|представител\w+\s+|лидер\w+\s+|president\w*\s+of\s+)?$", re.I)


def with_members(sentence: Sentence, named: list[Attribution]) -> list[Attribution]:
    """The attributions of a sentence with the states that it names by their region as its subject: alone, or joined to the holder just before."""
    for region, pattern in _REGIONS.get(sentence.lang, {}).items():
        hit = pattern.search(sentence.text)
        if hit is None or _OBLIQUE.search(sentence.text[: hit.start()]):
            continue
        before = [p for p in sentence.phrases if p.subject and p.holder and not p.drop and p.end <= hit.start()]
        joined = bool(before) and _AND.fullmatch(sentence.text[before[-1].end : hit.start()]) is not None
        if (before and not joined) or any(a.holder in _MEMBERS[region] for a in named):
            continue
        members = [Attribution(holder, "state", None, None, 0, len(sentence.text), resolved=False) for holder in _MEMBERS[region]]
        return [*(a for a in named if joined and any(a.holder == p.holder for p in before)), *members]
    return named
