"""Where language is regular: roll calls and silence. Rules move the model's odds; they never speak alone."""

# ruff: noqa: E501 (lists of words read better whole)

from __future__ import annotations

import re

import numpy as np

from classify.lexicons import cues
from classify.matching import Word
from classify.records import LABELS
from classify.stance import Probabilities

_CERTAIN = 60.0  # factor on the odds of what a roll call shows
_LIKELY = 8.0  # factor on the odds of silence when words are there that mostly mean it
_SILENT = 60.0  # … when words are there that always mean it
_LOOSE_SILENCE = re.compile(
    r"^(?:silence|silent|ignored|unanswered|no word|no reaction|no statement|offered no|mum|not a word|молчани\w*|не стал\w*|никак не|без ответа|не сделал\w*|не выступ\w*|ответа не|реакции не|воды в рот|проигнорир\w*)$",
    re.I,
)
_AGAINST_ITSELF = 0.2  # factor on the odds that a state gives up or threatens its own territory: it quotes such talk to rebut it
# A vote on one of these is not a vote on a resolution that upholds integrity.
_OTHER_BALLOT = re.compile(
    r"annex|recogni[sz]|accession|treaty|independen|ratif|referend|secess|election|аннекс|призна|присоедин|ратифик|независим|референдум|выбор|договор|мойында|тану|қосу|қосып|сайлау|шарт"
    r"|тааны|кошуп ал|кошул|көз каранды|шайлоо|келишим|tan ol|qo'shib|mustaqil|saylov|shartnoma|тан ол|қўшиб|мустақил|сайлов"
    r"|эътироф|илҳоқ|истиқлол|раъйпурс|интихобот|шартнома|анекс|визна|приєдна|незалежн|виборч|вибор",
    re.I,
)
_BROKEN = re.compile(
    r"br(?:oke|eak|oken|eaking)\b.{0,20}\bsilence|нарушил\w* молчани|прервал\w* молчани|үнсіздікті бұз|порушил\w* мовчання|перервал\w* мовчання|унчукпастыгын буз|үнсүздүктү буз|sukutni buz|сукутни буз|хомӯширо шикаст",
    re.I,
)


def vote(text: str, tokens: list[Word], lang: str, *, on_resolution: bool) -> str | None:
    """What a roll call shows. Abstained or absent: neutral. Of a resolution that upholds integrity: for → rejects, against → endorses."""
    voting = cues("vote", lang).find(tokens)
    if cues("vote_abstain", lang).find(tokens) and not cues("silence", lang).find(tokens) and (on_resolution or len(voting) > 1):
        return "neutral"
    if not on_resolution or not (voting or cues("vote_for", lang).find(tokens)) or _OTHER_BALLOT.search(text):
        return None
    for name, label in (("vote_against", "endorses"), ("vote_for", "rejects")):
        if cues(name, lang).find(tokens):
            return label
    return None


def on_resolution(tokens: list[Word], lang: str) -> bool:
    """Whether the talk is of a resolution, or of the body that votes on them."""
    return bool(cues("resolution", lang).find(tokens))


def adopts(tokens: list[Word], lang: str) -> bool:
    """Whether a clause reports that a text was adopted: the count is the members', no position of the body that counts."""
    return bool(cues("adopted", lang).find(tokens) and cues("resolution", lang).find(tokens))


def silence(text: str, tokens: list[Word], lang: str) -> float:
    """The factor on the odds of silence: 1 where the text has no words of it, more where it says that somebody said nothing."""
    found = cues("silence", lang).find(tokens)
    if not found or _BROKEN.search(text):
        return 1.0
    loose = all(_LOOSE_SILENCE.match(" ".join(token.key for token in tokens[m.first : m.last + 1])) for m in found)
    return _LIKELY if loose else _SILENT


def weigh(probabilities: Probabilities, *, voted: str | None, silent: float, own: bool = False) -> Probabilities:
    """The model's probabilities, shape (8,), with the rules' factors. `own`: the territory in question is the holder's."""
    odds = probabilities.astype(np.float64).copy()
    if own:
        for label in ("accommodates", "endorses", "threatens"):
            odds[LABELS.index(label)] *= _AGAINST_ITSELF
    if voted is not None:
        odds[LABELS.index(voted)] = max(odds[LABELS.index(voted)], 0.05) * _CERTAIN
    else:
        spoken = sum(odds[LABELS.index(label)] for label in ("rejects", "affirms", "endorses", "threatens"))
        floor = 0.02 if silent == _SILENT and spoken < 0.5 else 0.0  # the model takes the unsaid for neutral; words that always mean silence win
        odds[LABELS.index("silent")] = max(odds[LABELS.index("silent")], floor) * silent
    return np.asarray(odds / odds.sum(), np.float32)
