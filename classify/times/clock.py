"""Where an article's story stands in time, and so when a clause without a date of its own was said."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta

from classify import dates
from classify.attribution import Attribution
from classify.sentences import Sentence, has_cue
from classify.times import events, sayings

_SCENE = timedelta(days=7)  # a day this near to publication is the day of the story, also for the paragraph after it
_VOTED = ("vote", "vote_against")
_LONG_AGO = timedelta(days=45)  # a month named so far back is that of the words which the next sentence answers
_HEAD = 12  # characters: a date that begins its sentence holds for all of it
_APART = 2  # paragraphs between two days of a story that is long ago
_OFFICIAL = ("state", "legislature", "organisation")
_WHOM = 24  # characters between whom a sentence names and what it tells of him beside
_TELLING = ("speech", "vote", "vote_against", "vote_abstain", "vote_for", "stance")
_ROLL = ("vote", "vote_abstain", "vote_for", "vote_against")
_SENTENCE = 200  # characters within which a day says which one "two weeks earlier" was
_OPENS = 16  # … and a year that does is the story's
# A year that stands above its paragraphs.
_ALONE = re.compile(r"\W{0,5}(?:(?:The year|Год|Рік|Соли)\W{1,3})?(?P<year>(?:19|20)\d{2})\W{0,5}(?:(?:год|рік|жыл|yil|йил)\W{0,5})?", re.I)
_OPENING = "\"“«„”'‘"  # marks


class Clock:
    """Where the story stands in time."""

    def __init__(self, published: date, ballots: Collection[date] = ()) -> None:
        self._published = published
        self._ballots = ballots  # days of known roll calls
        self._formerly = -2  # the last paragraph that tells of somebody as who he was in those days
        self._plain: tuple[Sentence, str] | None = None  # the last sentence that was read without what it quotes
        self._events: dict[str, date] = {}  # by kind, the last day of what the story told of
        self._led: bool | None = None  # the article begins with what was long ago, and has not come back; None before its first date
        self.narrative: date | None = None  # the latest day that the text named
        self.around: date | None = None  # the latest month or day that it named
        self.then: dates.Stated | None = None  # the latest date that it named, however coarse
        self._surveyed: date | None = None  # the day on which people of the street were asked
        self._paragraph = -9  # of the narrative
        self._around_paragraph = -9
        self._then_paragraph = -9
        self._coarse: tuple[dates.Stated, int] | None = None  # a month or year that the story stands at, and in which paragraph, where no day came after it
        self._year: tuple[int, int] | None = None  # a year that the story has come to, and in which paragraph, where no month or day came after it
        self._heading: tuple[int, int] | None = None  # a year that stands alone above its paragraphs, and in which paragraph itself
        self._left: date | None = None  # where the story stood before it looked back
        self._vote: dates.Stated | None = None
        self._vote_before: tuple[int, dates.Stated] | None = None  # a vote that the story looks back at, and in which paragraph
        self._met = -9  # the last paragraph that tells who said what at a gathering of some days ago
        self._month: date | None = None  # the month named last, where no day was since: its first day, or its last where its end was told of
        self._said: tuple[str, int, dates.Stated] | None = None  # who said the last thing that has a date of its own, in which paragraph, when

    def mentions(self, sentence: Sentence, paragraph: int) -> list[dates.Mention]:
        """The date expressions of a sentence, read where the story stands."""
        if self._left is not None and paragraph != self._paragraph and not sayings.goes_on_later(sentence.text, sentence.lang):
            self.narrative, self._left = self._left, None
        if self._heading is not None and self._heading[1] == paragraph:
            self._year, self._heading = self._heading, None  # "Then came 2014. …": no heading
        story = self._year if self._year is not None and self._year[1] == paragraph else self._heading
        found = dates.mentions(
            sentence.text, sentence.lang, self._published, self.narrative, self.around, then=self.then,
            same_paragraph=paragraph == self._around_paragraph, then_near=paragraph == self._then_paragraph, year=story[0] if story else None,
            events=self._events, month=self._month if paragraph == self._then_paragraph else None,
            led=bool(self._led) and paragraph - self._paragraph <= _APART and not sayings.now(sentence.text, sentence.lang),
        )  # fmt: skip
        return events.on_roll_call(found, self._ballots) if any(has_cue(sentence, cue, 0, len(sentence.text)) for cue in _ROLL) else found

    def date_of(
        self, mentions: list[dates.Mention], sentence: Sentence, attribution: Attribution, paragraph: int, *, is_vote: bool, deed: bool = False
    ) -> dates.Stated:
        """The date of one clause: its own, that of its vote, that of the scene it goes on with, else the publication's."""
        start, end, lang = attribution.start, attribution.end, sentence.lang
        chosen = sayings.choose(mentions, sentence.text, start, end, lang, _quoted(sentence), deed=deed)
        if chosen is not None and self._is_this_year(chosen, sentence):
            chosen = None  # "Cambodia, which chairs the bloc this year, voted for it"
        if chosen is not None and chosen.then and is_vote and self._vote is not None and (self._vote_before or (-1,))[0] != paragraph:
            return self._vote  # "abstained at the time"
        if chosen is not None and sayings.until_now(sentence.text, chosen, self._published, lang):
            return dates.Stated(self._published, "published")
        if chosen is not None:
            stated = dates.Stated(chosen.day, chosen.precision)
            if is_vote and (self._vote is None or stated.on >= self._vote.on):  # not where the story looks back at another vote
                self._vote = stated
            elif is_vote:
                self._vote_before = (paragraph, stated)
            self._said = (attribution.holder, paragraph, stated)
            return stated
        led = next((m for m in mentions if m.end <= start and (m.start <= _HEAD or sayings.led_by_when(sentence.text, m))), None)
        if led is not None and sayings.choose([led], sentence.text, 0, start, lang, _quoted(sentence)):
            return dates.Stated(led.day, led.precision)  # "On February 24 …, and Hungary was against"
        if not mentions and sayings.comes_back(sentence.text, lang):
            return dates.Stated(self._published, "published")
        beside = sayings.choose(mentions, sentence.text, 0, start, lang, _quoted(sentence)) if start else None
        is_vote = is_vote or (self._vote is not None and any(has_cue(sentence, cue, start, end) for cue in _VOTED))
        if is_vote and beside is not None and beside.precision == "day":
            return dates.Stated(beside.day, "day")  # "The draft fell on Friday through a veto, and India abstained"
        if is_vote and self._vote_before is not None and self._vote_before[0] == paragraph:
            return self._vote_before[1]  # "In March 2014 its seat was empty. Kazakhstan abstained that day."
        if is_vote and self._coarse is not None and self._coarse[1] == paragraph and self._coarse[0].precision == "month":
            return self._coarse[0]  # "In December 2017 the Assembly adopted another resolution. Uzbekistan voted against it."
        if is_vote and self._vote is not None and (paragraph != self._paragraph or self.narrative is None):
            return self._vote
        if is_vote and self.narrative is not None:
            return dates.Stated(self.narrative, "day")
        if self.then is not None and not is_vote and sayings.stands_as_published(self._told_of(sentence), start, end, lang):
            return dates.Stated(self._published, "published")
        then = self.then if self.then is not None and self.then.precision == "month" and paragraph == self._then_paragraph else None
        if then is not None and self._published - then.on > _LONG_AGO and sayings.answers(sentence.text, start, end, lang):
            return then
        if self._said is not None and attribution.resolved and self._said[:2] == (attribution.holder, paragraph) and self._paragraph != paragraph:
            return self._said[2]  # "He went further in March. 'We will not,' he said."
        if self._said is not None and attribution.resolved and self._said[:2] == (attribution.holder, self._formerly) and paragraph - self._formerly == 1:
            return self._said[2]  # what the then-minister said goes on in the next paragraph
        coarse = self._coarse if self._coarse is not None and self._coarse[1] == paragraph and beside is None else None
        goes_on = self._said is not None and self._said[:2] == (attribution.holder, paragraph)
        if (coarse is not None or self._long_before()) and not goes_on and sayings.holds_now(sentence.text, start, end, lang):
            return dates.Stated(self._published, "published")
        if coarse is not None:
            return coarse[0]  # "In October 2017 Miloš Zeman called it done. The government in Prague disagreed."
        if self.narrative is not None:
            recent = timedelta(0) <= self._published - self.narrative <= _SCENE
            surveyed = attribution.level == "public" and self._surveyed == self.narrative
            if recent and (surveyed or sayings.at_the_scene(sentence.text, start, end, lang)):
                return dates.Stated(self.narrative, "day")  # "told the participants"
            if recent and attribution.speaker and attribution.level in _OFFICIAL and self._at_gathering(sentence, paragraph):
                self._met = paragraph
                return dates.Stated(self.narrative, "day")  # one by one, those who came to a summit
            same = recent or _same_scene(sentence, attribution) or self._goes_on(sentence, attribution)
            if paragraph == self._paragraph or (paragraph - self._paragraph == 1 and same):
                return dates.Stated(beside.day, "day") if beside is not None and beside.precision == "day" else dates.Stated(self.narrative, "day")
        return dates.Stated(self._published, "published")

    def _is_this_year(self, mention: dates.Mention, sentence: Sentence) -> bool:
        """Whether a date is no more than "this year", and no "in 2022"."""
        told = sentence.text[mention.start : mention.end]
        return mention.precision == "year" and mention.day.year == self._published.year and not mention.then and not any(c.isdigit() for c in told)

    def voted(self, stated: dates.Stated) -> None:
        """Somebody voted then: "three days after the vote" counts from it."""
        if stated.precision == "day":
            self._events["vote"] = stated.on

    def told_after(self, mentions: list[dates.Mention], sentence: Sentence, before: list[dates.Mention]) -> dates.Stated | None:
        """The date that a sentence gives to what the one before it says: "The statement was issued on February 29"; None where that one has its own."""
        if not sayings.issued(sentence.text, sentence.lang):
            return None
        chosen = sayings.choose(mentions, sentence.text, 0, len(sentence.text), sentence.lang, _quoted(sentence))
        return dates.Stated(chosen.day, chosen.precision) if chosen is not None and _finer(chosen, before) else None

    def note(self, mentions: list[dates.Mention], sentence: Sentence, paragraph: int, *, of_vote: bool) -> None:
        """Move on: the story stands at the last day that a sentence names outside its quotations; the first day of a vote is the vote's."""
        quoted = _quoted(sentence)
        mentions = [m for m in mentions if m.precision != "published" and not any(a <= m.start < b for a, b in quoted)]
        mentions = [m for m in mentions if not (m.precision == "year" and m.day.year < sayings.HISTORY)]  # "called Verny until 1921"
        self._note_years(mentions, sentence, paragraph)
        if not mentions and sayings.lasts(sentence.text, sentence.lang):
            self._around_paragraph = -9  # "It is still remembered there": the story is back in the present
        days = [m for m in mentions if m.precision == "day" and m.day <= self._published]  # the story does not stand at what is to come
        days = sayings.told_exactly(_of_the_story(days, sentence), _SENTENCE)
        self._events |= events.happened(sentence.text, sentence.lang, mentions)
        self._note_lead(mentions, sentence, paragraph)
        near = [m for m in mentions if m.precision in ("day", "month") and m.day != self._published]  # "today": nobody's "that month"
        if near:
            self.around, self._around_paragraph = near[-1].day, paragraph
        if mentions and mentions[-1].precision != "year":
            self._month = sayings.month_of(mentions[-1], sentence.text, sentence.lang)
        if mentions:
            self.then, self._then_paragraph = dates.Stated(mentions[-1].day, mentions[-1].precision), paragraph
        if days:
            earlier = self.narrative is not None and days[0].day < self.narrative
            those_days = earlier and sayings.of_those_days(sentence.text, sentence.lang)
            self._formerly = paragraph if those_days else self._formerly
            back = those_days or (earlier and (days[0].back or sayings.looks_back(sentence.text, sentence.lang)))
            self._left = (self._left or self.narrative) if back else None
            self.narrative, self._paragraph = days[0].day, paragraph
            self._met = paragraph if events.happened(sentence.text, sentence.lang, days).get("summit") == days[0].day else -9
            self._surveyed = days[0].day if sayings.asks_people(sentence.text, sentence.lang) else None
            if of_vote and self._vote is None:
                self._vote = dates.Stated(days[0].day, "day")

    def _note_lead(self, mentions: list[dates.Mention], sentence: Sentence, paragraph: int) -> None:
        """Whether the article begins with a day long ago, and whether it has come back from there."""
        if not mentions or self._led is False:
            return
        long_ago = all(self._published - m.day > _LONG_AGO for m in mentions)
        if self._led is None:
            self._led = long_ago and paragraph <= _APART and any(m.precision == "day" for m in mentions)
        elif not long_ago:
            self._led = False

    def _note_years(self, mentions: list[dates.Mention], sentence: Sentence, paragraph: int) -> None:
        """What a sentence says of the month or year that the story stands at, where it names no day."""
        if any(m.precision in ("day", "month") for m in mentions):
            self._year = None
        chosen = sayings.choose(mentions, sentence.text, 0, len(sentence.text), sentence.lang)
        if chosen is not None and (chosen.precision != "year" or chosen.start <= _OPENS):
            stated = dates.Stated(chosen.day, chosen.precision)
            self._coarse = (stated, paragraph) if self._long_past(stated) else None
        opening = next((m for m in mentions if m.comes or m.start <= _OPENS), None)
        if opening is not None and opening.precision == "year" and all(m.precision == "year" for m in mentions):
            self._year = (opening.day.year, paragraph)
        if self._heading is not None and any(m.precision != "year" and m.day.year != self._heading[0] for m in mentions):
            self._heading = None
        alone = _ALONE.fullmatch(sentence.text)
        if alone is not None:
            self._heading = (int(alone["year"]), paragraph)

    def _told_of(self, sentence: Sentence) -> str:
        """The sentence without what it quotes, made once for all who speak in it."""
        if self._plain is None or self._plain[0] is not sentence:
            self._plain = (sentence, _told(sentence))
        return self._plain[1]

    def _goes_on(self, sentence: Sentence, attribution: Attribution) -> bool:
        """Whether the next paragraph of an article that begins long ago is still there: what a state or body did, and nothing of today."""
        if not self._led or attribution.level not in _OFFICIAL:
            return False
        told = self._told_of(sentence)
        return not (sayings.now(told, sentence.lang) or sayings.holds_now(told, 0, len(told), sentence.lang))

    def _at_gathering(self, sentence: Sentence, paragraph: int) -> bool:
        """Whether the article goes on telling, one by one, what was said at a gathering of some days ago."""
        told = self._told_of(sentence)
        return 0 <= paragraph - self._met <= 1 and not sayings.looks_back(told, sentence.lang) and not sayings.now(told, sentence.lang)

    def _long_before(self) -> bool:
        return self.narrative is not None and self._published - self.narrative > _LONG_AGO

    def _long_past(self, stated: dates.Stated) -> bool:
        if stated.precision == "year":
            return stated.on.year < self._published.year
        return stated.precision == "month" and self._published - stated.on > _LONG_AGO


def quotes_on(sentence: Sentence, attribution: Attribution, mentions: list[dates.Mention], before: list[dates.Mention]) -> dates.Stated | None:
    """The day of a quotation that opens its sentence, for what the sentence before it reports of the same holder without a date."""
    if not sentence.text.lstrip().startswith(tuple(_OPENING)) or before:
        return None
    chosen = sayings.choose(mentions, sentence.text, attribution.start, attribution.end, sentence.lang, _quoted(sentence))
    return dates.Stated(chosen.day, chosen.precision) if chosen is not None and chosen.precision == "day" else None


def _of_the_story(days: list[dates.Mention], sentence: Sentence) -> list[dates.Mention]:
    """The days at which the story stands: not that of what somebody did in a clause beside the main one, "who on Monday was in Kyiv, said …"."""
    asides = [
        (start, end)
        for start, end in sayings.asides(sentence.text, sentence.lang)
        if any((p.speaker or p.role) and not p.body and 0 <= start - p.end <= _WHOM for p in sentence.phrases)
        and not any(has_cue(sentence, cue, start, end) for cue in _TELLING)
    ]
    return [m for m in days if not any(start <= m.start and m.end <= end for start, end in asides)]


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


def _told(sentence: Sentence) -> str:
    """A sentence with blanks for what it quotes: "'We have not recognized it,' he said" tells nothing of today."""
    parts, at = [], 0
    for start, end in sorted(_quoted(sentence)):
        if end > at:
            parts += [sentence.text[at:start], " " * (end - max(at, start))]
            at = end
    return "".join(parts) + sentence.text[at:]


def _quoted(sentence: Sentence) -> list[tuple[int, int]]:
    """Where a sentence quotes; what a dash opens, an interviewee's answer, tells of what others said and when."""
    return [(span.start, span.end) for span in sentence.quoted if sentence.text[span.start] in _OPENING]
