"""Where an article's story stands in time, and so when a clause without a date of its own was said."""

from __future__ import annotations

from datetime import date, timedelta

from classify import dates, sayings
from classify.attribution import Attribution
from classify.sentences import Sentence, has_cue

_SCENE = timedelta(days=7)  # a day this near to publication is the day of the story, also for the paragraph after it
_VOTED = ("vote", "vote_against")
_LONG_AGO = timedelta(days=45)  # a month named so far back is that of the words which the next sentence answers
_HEAD = 12  # characters: a date that begins its sentence holds for all of it
_SENTENCE = 200  # characters within which a day says which one "two weeks earlier" was
_OPENING = "\"“«„”'‘"


class Clock:
    """Where the story stands in time."""

    def __init__(self, published: date) -> None:
        self._published = published
        self.narrative: date | None = None  # the latest day that the text named
        self.around: date | None = None  # the latest month or day that it named
        self.then: dates.Stated | None = None  # the latest date that it named, however coarse
        self._paragraph = -9
        self._then_paragraph = -9
        self._vote: dates.Stated | None = None
        self._said: tuple[str, int, dates.Stated] | None = None  # who said the last thing that has a date of its own, in which paragraph, when

    def mentions(self, sentence: Sentence, paragraph: int) -> list[dates.Mention]:
        """The date expressions of a sentence, read where the story stands."""
        near, then_near = paragraph == self._paragraph, paragraph == self._then_paragraph
        return dates.mentions(
            sentence.text, sentence.lang, self._published, self.narrative, self.around, then=self.then, same_paragraph=near, then_near=then_near
        )

    def date_of(self, mentions: list[dates.Mention], sentence: Sentence, attribution: Attribution, paragraph: int, *, is_vote: bool) -> dates.Stated:
        """The date of one clause: its own, that of its vote, that of the scene it goes on with, else the publication's."""
        chosen = sayings.choose(mentions, sentence.text, attribution.start, attribution.end, sentence.lang, _quoted(sentence))
        if chosen is not None:
            stated = dates.Stated(chosen.day, chosen.precision)
            if is_vote and (self._vote is None or stated.on >= self._vote.on):  # not where the story looks back at another vote
                self._vote = stated
            self._said = (attribution.holder, paragraph, stated)
            return stated
        led = next((m for m in mentions if m.start <= _HEAD and m.end <= attribution.start), None)
        if led is not None and sayings.choose([led], sentence.text, 0, attribution.start, sentence.lang, _quoted(sentence)):
            return dates.Stated(led.day, led.precision)  # "On February 24 …, and Hungary was against"
        is_vote = is_vote or (self._vote is not None and any(has_cue(sentence, cue, attribution.start, attribution.end) for cue in _VOTED))
        if is_vote and self._vote is not None and (paragraph != self._paragraph or self.narrative is None):
            return self._vote
        if is_vote and self.narrative is not None:
            return dates.Stated(self.narrative, "day")
        then = self.then if self.then is not None and self.then.precision == "month" and paragraph == self._then_paragraph else None
        if then is not None and self._published - then.on > _LONG_AGO and sayings.answers(sentence.text, attribution.start, attribution.end, sentence.lang):
            return then
        if self._said is not None and attribution.resolved and self._said[:2] == (attribution.holder, paragraph) and self._paragraph != paragraph:
            return self._said[2]  # "He went further in March. 'We will not,' he said."
        if self.narrative is not None:
            recent = timedelta(0) <= self._published - self.narrative <= _SCENE
            if recent and sayings.at_the_scene(sentence.text, attribution.start, attribution.end, sentence.lang):
                return dates.Stated(self.narrative, "day")  # "told the participants"
            if paragraph == self._paragraph or (paragraph - self._paragraph == 1 and (recent or _same_scene(sentence, attribution))):
                return dates.Stated(self.narrative, "day")
        return dates.Stated(self._published, "published")

    def told_after(self, mentions: list[dates.Mention], sentence: Sentence, before: list[dates.Mention]) -> dates.Stated | None:
        """The date that a sentence gives to what the one before it says: "The statement was issued on February 29"; None where that one has its own."""
        if not sayings.issued(sentence.text, sentence.lang):
            return None
        chosen = sayings.choose(mentions, sentence.text, 0, len(sentence.text), sentence.lang, _quoted(sentence))
        return dates.Stated(chosen.day, chosen.precision) if chosen is not None and _finer(chosen, before) else None

    def note(self, mentions: list[dates.Mention], paragraph: int, *, of_vote: bool) -> None:
        """Move on: the story stands at the last day that a sentence names; the first day of a vote is the vote's."""
        mentions = [m for m in mentions if m.precision != "published"]
        days = [m for m in mentions if m.precision == "day" and m.day <= self._published]  # the story does not stand at what is to come
        days = sayings.told_exactly(days, _SENTENCE)
        near = [m for m in mentions if m.precision in ("day", "month")]
        if near:
            self.around = near[-1].day
        if mentions:
            self.then, self._then_paragraph = dates.Stated(mentions[-1].day, mentions[-1].precision), paragraph
        if days:
            self.narrative, self._paragraph = days[0].day, paragraph
            if of_vote and self._vote is None:
                self._vote = dates.Stated(days[0].day, "day")


def quotes_on(sentence: Sentence, attribution: Attribution, mentions: list[dates.Mention], before: list[dates.Mention]) -> dates.Stated | None:
    """The day of a quotation that opens its sentence, for what the sentence before it reports of the same holder without a date."""
    if not sentence.text.lstrip().startswith(tuple(_OPENING)) or before:
        return None
    chosen = sayings.choose(mentions, sentence.text, attribution.start, attribution.end, sentence.lang, _quoted(sentence))
    return dates.Stated(chosen.day, chosen.precision) if chosen is not None and chosen.precision == "day" else None


def _finer(chosen: dates.Mention, before: list[dates.Mention]) -> bool:
    """Whether a date says more than those before it: there are none, or it is within the year or month that they name."""
    return all(
        (m.precision == "year" and chosen.precision != "year" and m.day.year == chosen.day.year)
        or (m.precision == "month" and chosen.precision == "day" and (m.day.year, m.day.month) == (chosen.day.year, chosen.day.month))
        for m in before
    )  # fmt: skip


def _same_scene(sentence: Sentence, attribution: Attribution) -> bool:
    """Somebody is spoken to by name ("told Medvedev"), or the holder is carried over: the story has not moved on."""
    if attribution.resolved:
        return True
    others = [p for p in sentence.phrases if p.speaker and p.holder != attribution.holder and p.start > attribution.start]
    return bool(others)


def _quoted(sentence: Sentence) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in sentence.quoted]
