"""Peoples by their names in a sentence on a vote, each of which is its state's delegation: «Грузины поддержали резолюцию, армяне – против». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence

from classify.holders.actors import Phrase
from classify.language.matching import Word
from classify.lexicons import cues
from classify.quotes import inside, quotations

# Peoples in the plural, as subjects: whoever votes by that name is a state's delegation.
_PEOPLES = {
    "ru": {
        "ARM": "армяне", "AZE": "азербайджанцы", "BLR": "белорусы|беларусы", "CHN": "китайцы", "CUB": "кубинцы", "GEO": "грузины", "HUN": "венгры",
        "IND": "индийцы|индусы", "IRN": "иранцы", "ISR": "израильтяне", "KAZ": "казахи|казахстанцы", "KGZ": "киргизы|кыргызы|кыргызстанцы", "MDA": "молдаване",
        "POL": "поляки", "RUS": "россияне|русские", "SRB": "сербы", "SVK": "словаки", "SYR": "сирийцы", "TJK": "таджики|таджикистанцы",
        "TKM": "туркмены|туркменистанцы", "TUR": "турки", "UKR": "украинцы", "USA": "американцы", "UZB": "узбеки|узбекистанцы",
    },
    "uk": {
        "ARM": "вірмени", "AZE": "азербайджанці", "BLR": "білоруси", "CHN": "китайці", "CUB": "кубинці", "GEO": "грузини", "HUN": "угорці",
        "IND": "індійці", "IRN": "іранці", "ISR": "ізраїльтяни", "KAZ": "казахи|казахстанці", "KGZ": "киргизи|киргизстанці", "MDA": "молдовани|молдавани",
        "POL": "поляки", "RUS": "росіяни", "SRB": "серби", "SVK": "словаки", "SYR": "сирійці", "TJK": "таджики", "TKM": "туркмени", "TUR": "турки",
        "USA": "американці", "UZB": "узбеки",
    },
    "kk": {
        "ARM": "армяндар", "AZE": "әзербайжандар", "BLR": "беларустар|белорустар", "CHN": "қытайлар|қытайлықтар", "GEO": "грузиндер", "HUN": "венгрлер",
        "KAZ": "қазақтар|қазақстандықтар", "KGZ": "қырғыздар", "MDA": "молдовандар|молдавандар", "RUS": "ресейліктер|орыстар", "SRB": "сербтер",
        "TJK": "тәжіктер", "TKM": "түрікмендер", "TUR": "түріктер", "UKR": "украиндар|украиндер", "USA": "америкалықтар|американдықтар", "UZB": "өзбектер",
    },
    "ky": {
        "ARM": "армяндар", "AZE": "азербайжандар", "BLR": "беларустар|белорустар", "CHN": "кытайлар|кытайлыктар", "GEO": "грузиндер", "HUN": "венгрлер",
        "KAZ": "казактар|казакстандыктар", "KGZ": "кыргыздар", "MDA": "молдовандар|молдавандар", "RUS": "орусиялыктар|россиялыктар|орустар", "SRB": "сербдер|серблер",
        "TJK": "тажиктер", "TKM": "түркмөндөр", "TUR": "түрктөр", "UKR": "украиндер|украиндар", "USA": "америкалыктар", "UZB": "өзбектер",
    },
    "uz": {
        "ARM": "armanlar", "AZE": "ozarbayjonlar", "BLR": "belaruslar|beloruslar", "CHN": "xitoyliklar", "GEO": "gruzinlar", "HUN": "vengerlar|vengriyaliklar",
        "KAZ": "qozoqlar", "KGZ": "qirg'izlar", "MDA": "moldovanlar|moldavanlar", "RUS": "ruslar|rossiyaliklar", "SRB": "serblar", "TJK": "tojiklar",
        "TKM": "turkmanlar", "TUR": "turklar", "UKR": "ukrainlar|ukrainaliklar", "USA": "amerikaliklar", "UZB": "o'zbeklar",
    },
    "tg": {
        "ARM": "арманиҳо", "AZE": "озарбойҷониҳо", "BLR": "белорусҳо|беларусҳо", "CHN": "чиниҳо", "GEO": "гурҷиҳо", "HUN": "маҷорҳо", "KAZ": "қазоқҳо",
        "KGZ": "қирғизҳо", "MDA": "молдаваниҳо", "RUS": "русҳо|русиягиҳо", "SRB": "сербҳо", "TJK": "тоҷикҳо", "TKM": "туркманҳо", "TUR": "туркҳо",
        "UKR": "украиниҳо", "USA": "амрикоиҳо", "UZB": "ӯзбекҳо|узбекҳо",
    },
}  # fmt: skip
_STATE_OF = {lang: {form: iso for iso, forms in table.items() for form in forms.split("|")} for lang, table in _PEOPLES.items()}
_APOSTROPHE = re.compile("[‘’ʻʼ`]")
_KIND = re.compile(r"\w{2,}(?:ские|цкие|ські|цькі|ные|нные|ні)$|\w+(?:лық|лік|лык|лик|дық|дік|lik|dagi|дағы|дегі|дагы|деги)$", re.I)  # «крымские татары», «ресейлік армяндар»: part of a people
_EITHER = re.compile(r"\b(?:(?:за|против|проти)(?=\s*(?:[,.;:—–]|$|не[её]|него|неї|нього|резолюц|документ|текст|проект|проєкт))|қарсы|жақта\w+|қолда\w+|каршы|колдо\w+|qarshi|yoqla\w+|qo['‘’ʻ]lla\w+|муқобил|зидди?|ҷонибдор\w*)\b", re.I)


def with_peoples(text: str, tokens: Sequence[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases with the peoples that vote: «Грузины поддержали резолюцию, армяне – против»; in a sentence on anything else they are no state."""
    states = _STATE_OF.get(lang)
    named = [(t, states[key]) for t in tokens if (key := _APOSTROPHE.sub("'", t.key)) in states] if states else []
    if not named or not _of_vote(text, list(tokens), lang):
        return found
    quoted = quotations(text)
    for token, state in named:
        before = text[: token.start].split()[-1:]
        if any(p.start < token.end and token.start < p.end for p in found) or (before and _KIND.match(before[0])) or inside(quoted, token.start):
            continue
        found = [*found, Phrase(token.start, token.end, state, "state", None, None, subject=True, located=False, bare=True, drop=False)]
    return sorted(found, key=lambda p: p.start)


def _of_vote(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether a sentence tells of a vote on a resolution, or of abstentions, or who was for something and who against."""
    abstained = cues("vote_abstain", lang).find(tokens) and not cues("silence", lang).find(tokens)
    voted = cues("vote", lang).find(tokens) or len({hit.group().casefold() for hit in _EITHER.finditer(text)}) > 1
    return bool(abstained or (voted and _EITHER.search(text)) or (cues("resolution", lang).find(tokens) and (voted or _EITHER.search(text) or cues("vote_for", lang).find(tokens))))
