"""How far the signs of a clause's words move the model's odds. They never speak alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from classify.records import LABELS, NONE
from classify.stance import Probabilities
from classify.wording import turns
from classify.wording.rules import Signs
from classify.wording.silences import PLAIN, SILENT

_CERTAIN = 60.0  # factor on the odds of what a roll call shows
_SURE = 0.95  # from which the model's reading outweighs words that mostly mean no position
_MOVED = 0.8  # share of one label's odds that a word of the codebook's border moves to its neighbour
# Factors on the odds that a state gives up, rather endorses the loss of, or threatens its own territory: it quotes such talk to rebut it.
_AGAINST_ITSELF = {"accommodates": 0.2, "endorses": 0.1, "threatens": 0.01}
_AGAINST_NEIGHBOUR = 0.2  # … that it threatens the other state of a question between two
_OTHER_SIDE = {"rejects": "endorses", "endorses": "rejects"}  # of a vote on a text that gives the territory away


def weigh(
    probabilities: Probabilities,
    signs: Signs,
    *,
    own: bool = False,
    shared: bool = False,
    deed: bool = False,
    inside: str = "",
    takers: Sequence[str] = (),
    holder: str = "",
    party: bool = False,
    public: bool = False,
) -> Probabilities:
    """The model's probabilities, shape (8,), with the rules' factors.

    `own`: the territory in question is the holder's, `shared`: … or that of its neighbour; `deed`: the holder took it. `inside`: whose it is;
    `takers`: who took it; `holder`: who speaks; all alpha-3. `party`: the question is the holder's own, or one between it and a neighbour.
    `public`: people of the street speak, of whom one may want the land to go.
    """
    odds = probabilities.astype(np.float64).copy()
    ours = "ours" in signs.turns and signs.owner in ("", holder)
    if ours and holder and not signs.owner and (party or holder in (inside, *takers)):
        signs = replace(signs, owner=holder)
    if signs.denied:  # "Karabakh is not Azerbaijan", «Крым не является частью России»
        givers, taker = (("affirms", "rejects", "neutral", NONE), "endorses") if signs.owner == inside else (LABELS[1:6], "rejects")
        for label in givers if signs.owner in (inside, *takers) else ():
            _shift(odds, label, taker)
    elif signs.owner and signs.owner == holder and holder not in (inside, *takers) and not (ours and party):  # "Artsakh is Armenia", says Yerevan: a claim
        claim = "endorses" if shared else "threatens"  # of what two states dispute, and one holds; of another's land it is a threat
        for label in ("endorses", "affirms", "rejects", "accommodates", "neutral", "threatens"):
            if label != claim:
                _shift(odds, label, claim)
    elif signs.owner and (signs.owner == inside or (ours and party)):  # "Crimea is Ukraine"
        for label in ("rejects", "threatens", "accommodates", "neutral", NONE):
            _shift(odds, label, "affirms")  # no act is refused; where one is, the turns below say so
    elif signs.owner and signs.owner in takers and signs.turns & {"history", "depends"}:  # "it was Russian once"
        for label in ("endorses", "rejects", "affirms", "neutral", "threatens"):
            _shift(odds, label, "accommodates")
    elif signs.owner and signs.owner in takers:
        for label in ("accommodates", "affirms", "neutral", NONE):
            _shift(odds, label, "endorses")
    if own:
        for label, factor in _AGAINST_ITSELF.items():
            odds[LABELS.index(label)] *= _AGAINST_NEIGHBOUR if (shared and label == "threatens") or public else factor
    for name, (givers, taker) in turns.MOVES.items():
        if name in signs.turns and not (name == "beside_silence" and probabilities[LABELS.index("silent")] >= _SURE):
            for label in givers:
                _shift(odds, label, taker)
    if "settled" in signs.turns and (own or deed):  # "Moscow does not negotiate over its own territory"
        for label in ("accommodates", "rejects", "neutral", NONE):
            _shift(odds, label, "affirms" if own else "endorses")
    if "seceded" in signs.turns and own and public:
        for label in ("rejects", "affirms", "threatens", "accommodates", "neutral", NONE):
            _shift(odds, label, "endorses")
    if "protest" in signs.turns and own:  # recalls its envoy, breaks off relations
        _shift(odds, NONE, "rejects")
    if "home_affair" in signs.turns and own:  # Karabakh, says Baku, is its internal matter
        for label in ("neutral", "accommodates", "rejects", "silent", NONE):
            _shift(odds, label, "affirms")
    if "mutual" in signs.turns and shared:  # "pledged to settle it on the basis of mutual recognition of borders"
        for label in ("neutral", "accommodates", NONE):
            _shift(odds, label, "affirms")
    if "would_harm" in signs.turns and own:  # recognition by a neighbour would ruin what is between them
        for label in ("affirms", "accommodates", "neutral", NONE):
            _shift(odds, label, "rejects")
    if "objected" in signs.turns and own:  # a deputy objects to a claim on his state
        for label in ("accommodates", "endorses", "threatens", "neutral"):
            _shift(odds, label, "rejects")
    if signs.turns & {"rebuked", "no_gift"} and own:  # a party condemns what was said of its state, which is nobody's gift
        if "no_gift" in signs.turns:
            _shift(odds, "affirms", "rejects")
        for label in ("accommodates", "endorses", "threatens", "neutral", NONE):
            _shift(odds, label, "rejects")
    if "unmade" in signs.turns and not own and not (signs.refusal or signs.verdict):  # "there were no Uzbeks before the revolution"
        for label in ("affirms", "rejects", "accommodates", "neutral", NONE):
            _shift(odds, label, "threatens")
    if signs.in_fact or signs.deferred:
        _shift(odds, "endorses", "accommodates")
    if signs.in_law:  # "Russian de facto and de jure"
        _shift(odds, "accommodates", "endorses")
    if deed and "applauded" in signs.turns:  # a Russian senator welcomes "this step"
        for label in ("threatens", "accommodates", "neutral", NONE):
            _shift(odds, label, "endorses")
    if deed and "annexed" in signs.turns:
        for label in ("affirms", "neutral", "silent", NONE):
            _shift(odds, label, "endorses")
    if deed:  # who speaks for the state that did it does not merely understand it, and rejects only what others say of it
        for label in ("rejects",) if signs.deferred == "respected" else ("accommodates", "rejects"):
            _shift(odds, label, "endorses")  # a threat goes beyond the deed: "Ajaria may be next"
    if deed and "papers" in signs.turns:
        _shift(odds, "endorses", "accommodates")
    if deed and "no_recognition" in signs.turns:
        for label in ("endorses", "accommodates", "rejects", "affirms", "threatens", NONE):
            _shift(odds, label, "neutral")
    if signs.refusal and not signs.turns & {"spared", "undoubted"}:
        _shift(odds, "affirms", "rejects")
    if signs.verdict and not signs.forecast:
        for label in (NONE, "neutral", "accommodates"):
            _shift(odds, label, "rejects")
    if signs.disclaimed:
        for label in ("threatens", "neutral", NONE) if signs.refusal or signs.verdict else ("threatens", "neutral", "rejects", NONE):
            _shift(odds, label, "affirms")
    if signs.softened:
        for label in ("rejects", "affirms", "neutral"):
            _shift(odds, label, "accommodates")
    if signs.neutral and not (signs.verdict or signs.refusal):
        for label in ("accommodates", "endorses", "threatens", NONE):
            _shift(odds, label, "neutral")
    if signs.forecast:
        for label in LABELS[:-1]:
            _shift(odds, label, NONE)
    if signs.voted is not None and "beside_vote" not in signs.turns:
        gives = signs.owner in takers and bool(signs.owner) and not signs.denied  # voted on a text that calls Crimea Russian
        voted = _OTHER_SIDE.get(signs.voted, signs.voted) if gives else signs.voted
        odds[LABELS.index(voted)] = max(odds[LABELS.index(voted)], 0.05) * _CERTAIN
    elif signs.stood is not None:
        odds[LABELS.index(signs.stood)] = max(odds[LABELS.index(signs.stood)], 0.05) * _CERTAIN
    else:
        spoken = sum(odds[LABELS.index(label)] for label in ("rejects", "affirms", "endorses", "threatens"))
        # the model takes the unsaid for neutral; words that always mean silence win
        floor = 0.04 if signs.silent == PLAIN or (signs.silent == SILENT and spoken < 0.5) else 0.0
        if not signs.turns & {"beside_silence", "silent_on_thing", "other_office", "beside_vote", "withheld"}:
            odds[LABELS.index("silent")] = max(odds[LABELS.index("silent")], floor) * signs.silent
    return np.asarray(odds / odds.sum(), np.float32)


def _shift(odds: npt.NDArray[np.float64], giver: str, taker: str) -> None:
    moved = _MOVED * odds[LABELS.index(giver)]
    odds[LABELS.index(giver)] -= moved
    odds[LABELS.index(taker)] += moved
