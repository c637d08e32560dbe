"""Where language is regular: roll calls and silence. Rules move the model's odds; they never speak alone."""

from __future__ import annotations

import re

import numpy as np

from classify.lexicons import cues
from classify.matching import Word
from classify.records import LABELS
from classify.stance import Probabilities

_CERTAIN = 60.0  # factor on the odds of what a roll call shows
_LIKELY = 8.0  # factor on the odds of silence when its words are there
# A vote on one of these is not a vote on a resolution that upholds integrity.
_OTHER_BALLOT = re.compile(
    r"annex|recogni[sz]|accession|treaty|independen|ratif|referend|secess|election|аннекс|призна|присоедин|ратифик|независим|референдум|выбор|договор|мойында|тану|қосу|қосып|сайлау|шарт|тааны|кошуп ал|кошул|көз каранды|шайлоо|келишим|tan ol|qo'shib|mustaqil|saylov|shartnoma|тан ол|қўшиб|мустақил|сайлов|эътироф|илҳоқ|истиқлол|раъйпурс|интихобот|шартнома|анекс|визна|приєдна|незалежн|виборч|вибор",
    re.I,
)
_BROKEN = re.compile(r"br(?:oke|eak|oken|eaking)\b.{0,20}\bsilence|нарушил\w* молчани|прервал\w* молчани|үнсіздікті бұз|порушил\w* мовчання|перервал\w* мовчання|унчукпастыгын буз|үнсүздүктү буз|sukutni buz|сукутни буз|хомӯширо шикаст", re.I)


def vote(text: str, tokens: list[Word], lang: str, *, on_resolution: bool) -> str | None:
    """What a roll call of a resolution that upholds integrity shows: for → rejects, against → endorses, abstained or absent → neutral."""
    if not on_resolution or not (cues("vote", lang).find(tokens) or cues("vote_for", lang).find(tokens) or cues("vote_abstain", lang).find(tokens)):
        return None
    if _OTHER_BALLOT.search(text):
        return None
    for name, label in (("vote_abstain", "neutral"), ("vote_against", "endorses"), ("vote_for", "rejects")):
        if cues(name, lang).find(tokens):
            return label
    return None


def on_resolution(tokens: list[Word], lang: str) -> bool:
    """Whether the talk is of a resolution, or of the body that votes on them."""
    return bool(cues("resolution", lang).find(tokens))


def silence(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether the text says that somebody said nothing."""
    return bool(cues("silence", lang).find(tokens)) and not _BROKEN.search(text)


def weigh(probabilities: Probabilities, *, voted: str | None, silent: bool) -> Probabilities:
    """The model's probabilities, shape (8,), with the rules' factors."""
    odds = probabilities.astype(np.float64).copy()
    if voted is not None:
        odds[LABELS.index(voted)] = max(odds[LABELS.index(voted)], 0.05) * _CERTAIN
    elif silent:
        odds[LABELS.index("silent")] *= _LIKELY
    return np.asarray(odds / odds.sum(), np.float32)
