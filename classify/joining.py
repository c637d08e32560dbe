"""Which of a document's statements are one: a quotation that runs on, further words to the same effect, a sentence that only led on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from classify.attribution import Attribution
from classify.candidate import Candidate
from classify.language.naming import COLLEAGUE, HEAD, MINISTRY
from classify.quotes import quote_type
from classify.records import Statement, sign_of

REFUSED = 0.8  # a refusal this sure is the stance of the whole statement


def goes_on(before: tuple[Candidate, Statement], now: tuple[Candidate, Statement]) -> bool:
    """A quotation that runs on, or a further sentence of the same speaker to the same effect, is one statement."""
    (old, first), (new, second) = before, now
    reach = 1 if new.continues else 0
    explained = old.signs.voted is not None and first.stance == second.stance == "neutral"  # "Beijing abstained. Its envoy said …"
    again = new.attribution.resolved or explained or (
        quote_type(new.text) == "direct" and new.attribution.level == old.attribution.level and new.attribution.speaker in (None, old.attribution.speaker)
    )
    others = not new.attribution.resolved and None not in (old.attribution.role, new.attribution.role) and old.attribution.role != new.attribution.role
    if others and new.attribution.level == "public" and quote_type(old.text) == quote_type(new.text) == "direct":
        return False  # «…», – говорит продавщица. «…», – отвечает покупатель.
    if new.attribution.resolved and _of_other_offices(old.attribution, new.attribution):
        return False
    if first.stance == second.stance == "silent" and new.attribution.role and old.attribution.role is None and new.signs.silent > 1 and not new.named:
        return False  # "Dushanbe has said nothing. The Foreign Ministry did not answer a question."
    plain = old.attribution.speaker is None and old.signs.voted is None and not old.named and old.attribution.level == new.attribution.level
    again = again or (plain and new.sentence - old.sentence == 1 and new.paragraph == old.paragraph)
    return (
        again
        and new.sentence - old.sentence <= (2 if new.attribution.resolved else 1)
        and new.paragraph - old.paragraph <= reach
        and (first.holder, first.target, sign_of(first.stance)) == (second.holder, second.target, sign_of(second.stance))
        and (old.attribution.level == "public") == (new.attribution.level == "public")
        and (first.stance == second.stance or sign_of(first.stance) != 0)
        and (first.stated_on == second.stated_on or "published" in (first.stated_on_precision, second.stated_on_precision))
    )


def _of_other_offices(old: Attribution, new: Attribution) -> bool:
    """ "The Foreign Ministry condemned it. The president took three weeks to answer": not one voice, though of one state."""
    heads = [bool(HEAD.search(one.role or "")) for one in (old, new)]
    ministries = [bool(MINISTRY.search(one.role or "")) for one in (old, new)]
    return heads != ministries and heads == ministries[::-1] and heads[0] != heads[1]


def only_led_on(before: tuple[Candidate, Statement], now: tuple[Candidate, Statement]) -> bool:
    """ "Yerevan was in no hurry to congratulate. Its prime minister said …": a sentence without a question or a name, before the same holder's position.

    What the same voice takes back, or says no more of, was a position too: "Vanuatu recognised it in 2011. In 2013 its government …".
    """
    (old, first), (new, second) = before, now
    continues = new.attribution.resolved and new.attribution.speaker == old.attribution.speaker and first.stance != "neutral"
    same = old.attribution.speaker is None or continues
    plain = same and not old.named and old.signs.voted is None and old.signs.silent <= 1 and quote_type(first.evidence) == "indirect"
    return (
        plain
        and new.sentence - old.sentence == 1
        and new.paragraph == old.paragraph
        and (first.holder, first.target, old.attribution.level) == (second.holder, second.target, new.attribution.level)
        and new.signs.voted is None
        and (sign_of(first.stance) in (0, sign_of(second.stance)) or not (old.weighty and new.attribution.resolved))
        and not _refused(old, first)
        and (new.named or new.attribution.speaker is not None)
    )


def adds_nothing(kept: Sequence[tuple[Candidate, Statement]], candidate: Candidate, statement: Statement) -> bool:
    """A call for calm, which names no territory, by the speaker who took a side on the question a sentence before."""
    if statement.stance != "neutral" or not candidate.attribution.resolved or candidate.named or candidate.signs.voted is not None:
        return False
    if COLLEAGUE.match(candidate.attribution.role or ""):  # of the one who took it
        return False
    told, question = (candidate.paragraph, candidate.sentence - 1), (statement.holder, statement.target)
    return any(sign_of(s.stance) and (s.holder, s.target) == question and (c.paragraph, c.sentence) == told for c, s in kept[-4:])


def joined(text: str, before: tuple[Candidate, Statement], now: tuple[Candidate, Statement]) -> Statement:
    """Two sentences of one statement: the words of one only brought in, a sure refusal, else the surer one's stance; the date of the one that tells it."""
    (_, first), (_, second) = before, now
    introduced = first.holder_level == "public" and not before[0].named and quote_type(first.evidence) == "indirect" and "ours" in now[0].signs.turns
    surer = second if introduced else max(before, now, key=lambda one: (_refused(*one), one[1].confidence))[1]
    dated = second if first.stated_on_precision == "published" else first
    evidence = text[first.evidence_start : second.evidence_end]
    return replace(
        surer, speaker=first.speaker or second.speaker, role=first.role or second.role, holder_level=first.holder_level,
        stated_on=dated.stated_on, stated_on_precision=dated.stated_on_precision,
        evidence=evidence, evidence_end=second.evidence_end, evidence_start=first.evidence_start, quote_type=quote_type(evidence),
    )  # fmt: skip


def _refused(candidate: Candidate, statement: Statement) -> bool:
    return statement.stance == "rejects" and (statement.confidence >= REFUSED or candidate.signs.refusal)
