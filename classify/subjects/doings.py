"""What somebody does in a stretch of a sentence: votes, keeps silent, takes sides, speaks; and whether a name only stands in a list. No model."""

from __future__ import annotations

from classify.holders.actors import Phrase
from classify.lexicons import cues
from classify.sentences import Sentence, has_cue
from classify.subjects.coordination import coordinated


def does(sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody votes, keeps silent or takes sides there."""
    return any(has_cue(sentence, cue, start, end) for cue in ("vote", "silence", "stance", "verdict", "refusal"))


def speaks(sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody says something there, and does not "say nothing"."""
    silent = cues("silence", sentence.lang).find(sentence.tokens)
    return any(start <= m.start < end and not any(s.start <= m.start < s.end for s in silent) for m in cues("speech", sentence.lang).find(sentence.tokens))


def has_predicate(sentence: Sentence, start: int, end: int | None = None) -> bool:
    """Whether there is a verb of a position, of speech or of an echo."""
    stop = len(sentence.text) if end is None else end
    if any(has_cue(sentence, cue, start, stop) for cue in ("speech", "silence", "vote", "stance", "echo")):
        return True
    return has_cue(sentence, "vote_abstain", start, stop) and has_cue(sentence, "vote", 0, start)  # "Armenia abstained and Azerbaijan was absent"


def is_listing(sentence: Sentence, outside: list[Phrase], phrase: Phrase) -> bool:
    """Whether a phrase goes on with a list that begins before it."""
    place = next(at for at, p in enumerate(outside) if p is phrase)
    first = max(0, place - 1)
    while first > 0 and not sentence.text[outside[first - 1].end : outside[first].start].strip(" ,"):
        first -= 1
    return any(place < at + len(coordinated(sentence.text, outside, at)) for at in range(first, place))
