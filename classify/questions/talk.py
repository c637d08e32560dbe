"""What the talk of an article stands at, and what each clause of it is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from classify import targets
from classify.lexicons import cues
from classify.questions import ballots, beside, implied, principles, reactions, unnamed, within
from classify.sentences import Sentence, has_cue
from classify.subjects import sides
from classify.times.moments import Mention, Stated
from classify.wording import accords

_FADING = 0.35  # what a paragraph's distance leaves of the weight of a mention
_OVERALL = 1.0  # weight of all the article's mentions
_TOPIC = 0.5  # … and of its topic
_YEAR = timedelta(days=330)  # what is longer past is another story's time
_TOLD = 1.5  # … where that is a roll call's
# Integrity and sovereignty are states'; a border may be a city's.
_OF_STATES = re.compile(
    r"integri|sovereign|inviolab|целост|суверен|нерушим|тұтаст|егеменд|бүтүндү|эгемен|yaxlit|suveren|daxlsiz|дахлсиз|яхлит|тамомият|соҳибихтиёр|дахлнопазир|цілісн|непоруш|statehood|государственн|charter",
    re.I,
)
_ANY_STATE = re.compile(
    r"of (?:all |other |the |member |every |any )*(?:states?|countries|nations|neighbou?rs)\b"
    r"|\bкажд\w+ государств|\bгосударств\b|\bвсех стран\b|\bдержав\b|\bусіх країн\b"
    r"|мемлекеттерд|елдердің|мамлекеттерд|өлкөлөрд|davlatlar|mamlakatlar|давлатлар|мамлакатлар|давлатҳо|кишварҳо",
    re.I,
)

# Of what was told just before.
_THEN = {
    "en": re.compile(r"\b(?:at\s+(?:the|that)\s+time|back\s+then|(?<!since )(?<!by )(?<!until )(?<!till )then(?=\s*(?:[.;!?]|$)))(?!\w)", re.I),
    "ru": re.compile(r"\b(?:тогда(?!\s+как)|в\s+то\s+время(?!\s+как)|в\s+тот\s+раз|в\s+те\s+(?:дни|месяцы|годы))\b", re.I),
    "uk": re.compile(r"\b(?:тоді(?!\s+як)|на\s+той\s+час|того\s+разу|у\s+ті\s+(?:дні|місяці|роки))\b", re.I),
    "kk": re.compile(r"\b(?:сол\s+(?:кезде|тұста|уақытта|жолы)|ол\s+кезде)\b", re.I),
    "ky": re.compile(r"\b(?:ошол\s+(?:кезде|учурда|убакта|жолу)(?!\s+эле))\b", re.I),
    "uz": re.compile(r"\b(?:o['ʻ‘’ʼ]sha\s+(?:paytda|vaqtda|kezda|payt|vaqt)|ўша\s+(?:пайтда|вақтда|кезда))\b", re.I),
    "tg": re.compile(r"\b(?:он\s+(?:вақт|замон|гоҳ|рӯзҳо)|дар\s+он\s+(?:вақт|замон))\b", re.I),
}


@dataclass(frozen=True, slots=True)
class Talk:
    """What an article has been about up to a sentence."""

    topic: str | None  # the article's question
    told: bool = False  # the topic is that of the roll call which the article tells of
    titled: tuple[str, ...] = ()  # what the title names
    unborn: frozenset[str] = frozenset()  # what was no question yet when the article appeared: the peninsula's assembly in 2008
    ballot: ballots.Ballot | None = None  # the roll call that it has come to
    polled: ballots.Polled | None = None  # the roll call that it tells of from the beginning
    looked_back: int = -1  # the paragraph that tells of another question's years
    recent: tuple[tuple[int, str], ...] = ()  # paragraph and target of what was named, in order

    def leading(self, catalogue: targets.Catalogue, paragraph: int, named: Mapping[str, int], *, now: bool = False) -> str | None:
        """The target that the talk stands at: what was named lately, and what the article names most, weigh together.

        `now`: what is told is of the article's days, to which a look back at other years does not last.
        """
        weight: defaultdict[str, float] = defaultdict(float)
        for at, key in self.recent:
            if self.topic is None and paragraph - at > 1:
                continue  # an article on something else has left it
            if now and self.looked_back == at < paragraph and key != self.topic:
                continue
            weight[self._in_topic(catalogue, key, left=at < paragraph)] += _FADING ** max(0, paragraph - at)
        total = sum(named.values())
        for key, n in named.items():
            weight[self._in_topic(catalogue, key, left=True)] += _OVERALL * n / total
        if self.topic is not None:
            here = {self._in_topic(catalogue, key) for at, key in self.recent if at == paragraph}
            aside = bool(here) and self.topic not in here  # the paragraph has named another question
            weight[self.topic] += _TOLD if self.told and not aside else _TOPIC
        return max(weight, key=lambda key: weight[key]) if weight else None

    def elsewhere(self, catalogue: targets.Catalogue, keys: Iterable[str]) -> bool:
        """Whether targets all lie in other states than the topic."""
        if self.topic is None or self.topic == targets.PRINCIPLE:
            return False
        return all(catalogue.targets[key].inside != catalogue.targets[self.topic].inside for key in keys)

    def _in_topic(self, catalogue: targets.Catalogue, key: str, *, left: bool = False) -> str:
        """The state that the topic lies in, spoken of in general, goes on with the topic; so does a part of a whole one, where its paragraph is `left`."""
        broad, narrow = catalogue.targets[key], catalogue.targets.get(self.topic or "")
        if left and narrow is not None and narrow.breadth == 2 and broad.breadth == 1 and broad.inside == narrow.inside:
            return narrow.key
        return narrow.key if narrow is not None and broad.breadth == 2 and narrow.breadth == 1 and broad.inside == narrow.inside else key


def long_past(mentions: Sequence[Mention], published: date) -> bool:
    """Whether a sentence is dated, and in another year than the article."""
    days = [m.day for m in mentions if m.precision != "published"]
    return bool(days) and all(published - day > _YEAR for day in days)


def alive(catalogue: targets.Catalogue, meant: Sequence[str], named: Mapping[str, int], stated: Stated) -> list[str]:
    """Those of `meant` that were a question on that day or month; instead of one that was none yet, the one that the article names most of those that were."""
    on = stated.on
    if stated.precision not in ("day", "month"):  # a year may be that of what is only compared: "a second 2008"
        return list(meant)
    known = [key for key, count in named.items() if count and key != targets.PRINCIPLE and catalogue.targets[key].since <= on]
    found: list[str] = []
    for key in meant:
        if catalogue.targets[key].since > on and known:
            key = max(known, key=lambda one: (named[one], one))
        if key not in found:
            found.append(key)
    return found


def is_now(stated: Stated, published: date) -> bool:
    """Whether a clause is of the article's days."""
    return published - stated.on <= _YEAR


def _voted_on(catalogue: targets.Catalogue, on: date) -> list[str]:
    """The questions of the roll calls of a day; of a month or year, which are their first days, where all its roll calls are on one."""
    held = [(target.key, day) for target in catalogue.targets.values() for day in target.votes if day.year == on.year]
    exact = [key for key, day in held if day == on]
    coarse = [held] if (on.month, on.day) == (1, 1) else [[(key, day) for key, day in held if day.month == on.month]] if on.day == 1 else []
    return exact or next((list(keys) for votes in coarse if len(keys := {key for key, _ in votes}) == 1), [])


def resolve(
    catalogue: targets.Catalogue,
    sentence: Sentence,
    start: int,
    end: int,
    *,
    holder: str,
    talk: Talk,
    named: Mapping[str, int],
    on: date,
    now: bool = False,
    voted: bool = False,
    goes_on: Sequence[str] = (),
    answers: Sequence[str] = (),
) -> list[str]:
    """The targets of one clause: those it names; of its sentence; of a roll call's day; of the state it claims; the holder's own; what the talk is about.

    `now`: it is of the article's days. `named`: how often the article names each target. `voted`: the clause tells a roll call, held `on`.
    `goes_on`: what the sentence before was about, of which the same holder says more. `answers`: what those spoke about whose words the
    clause is on ("called Prilepin's remarks nonsense").
    """
    hinted = targets.in_context(catalogue, sentence, on) if talk.topic is not None else []
    nearer = [key for key in hinted if key == talk.topic or key in named]
    if talk.topic is not None and cues("deed", sentence.lang).find(sentence.tokens):
        nearer.append(talk.topic)  # "the decision violated Ukraine's integrity" means the decision that the article is about
    if talk.topic is not None and _the_only_one(catalogue, talk.topic, on):
        nearer.append(talk.topic)  # "Ukraine's integrity" in March 2014
    if talk.topic is not None and targets.includes(catalogue, sentence, start, end):
        nearer.append(talk.topic)  # "of all countries, Ukraine included": the article's question, where it lies there
    entire = within.bounded(sentence, start, end)
    if entire:
        nearer = []  # "Ukraine's borders of 1991" are the whole state's
    found = targets.narrowest(catalogue, targets.explicit(catalogue, sentence, start, end), nearer)
    if set(found) == {targets.PRINCIPLE} and talk.topic != targets.PRINCIPLE:  # "that Kazakhstan, like other former republics, had left with land"
        found = implied.aimed_at(catalogue, sentence, start, end, holder) or found
    mine = unnamed.own_whole(catalogue, sentence, start, end, holder, talk.topic) if not (found or nearer or voted) else None
    if mine is not None:
        return [mine]
    if not (found or nearer or voted or talk.recent or talk.titled) and unnamed.of_all_states(catalogue, sentence, start, end, holder):
        return [targets.PRINCIPLE]
    if not (found or hinted or voted) and unnamed.of_no_state(catalogue, sentence, start, end, holder):
        return [targets.PRINCIPLE]
    found = found or targets.narrowest(catalogue, targets.explicit(catalogue, sentence), nearer)
    if not found and talk.topic == targets.PRINCIPLE:
        if principles.of_standing(catalogue, sentence):
            return [targets.PRINCIPLE]
        land = targets.worded(catalogue, sentence, start, end).intersection(named)
        if len(land) == 1:
            return list(land)  # "as for the peninsula"
    if not (found or hinted or voted) and unnamed.held_high(catalogue, sentence, start, end, holder):
        return [targets.PRINCIPLE]
    if not (found or hinted or voted or entire) and unnamed.not_by_force(catalogue, sentence, start, end, holder):
        return [targets.PRINCIPLE]
    if found and talk.topic is not None and talk.topic not in talk.unborn:
        found = [key for key in found if key not in talk.unborn] or [talk.topic]  # the Crimean deputies of 2008 on Abkhazia
    pair = next((t.key for t in catalogue.targets.values() if len(t.of) > 1 and holder in t.of), None)
    if pair is not None and set(found) <= {targets.PRINCIPLE} and accords.of_1991(sentence, start, end):
        return [pair]  # what Yerevan and Baku go by
    told = beside.of_holder(catalogue, sentence, start, end) if found and talk.topic is not None else set()
    if told:
        found = [key for key in found if key not in told] or ([talk.topic] if talk.topic is not None and talk.elsewhere(catalogue, told) else found)
    if not (found or entire) and cues("integrity", sentence.lang).find(sentence.tokens) and sides.together(sentence, start, end):
        question = catalogue.targets[talk.topic].of if talk.topic is not None else ()
        if talk.topic is None or len(question) < 2 or holder not in question:
            return [targets.PRINCIPLE]  # what two states confirm to each other, wherever the article has its question
    if found and talk.topic is not None and _elsewhere_named(catalogue, sentence, start, end, found, talk.topic):
        return [talk.topic]
    alike = beside.likened(catalogue, sentence, start, end) if found and talk.topic is not None else set()
    if found and talk.topic is not None and not alike.issuperset(found):
        away = [key for key in found if talk.elsewhere(catalogue, [key])]
        alike = alike | (beside.timed(catalogue, sentence, start, end).intersection(away) if away else set())
    if not alike.issuperset(found):  # beside what is meant
        found = [key for key in found if key not in alike]
    if found and talk.topic is not None and alike.issuperset(found) and talk.elsewhere(catalogue, found):
        found = [*dict.fromkeys(beside.accompanying(catalogue, sentence, start, end)), talk.topic]
    balloted = _voted_on(catalogue, on) if voted else []
    if balloted and not (found and entire) and not any(catalogue.targets[key].breadth == 1 for key in found):
        return [talk.polled.key] if talk.polled is not None and talk.polled.day == on else balloted
    if talk.told and talk.topic is not None and found and talk.topic not in found and beside.recalled(sentence, start, end):
        return [talk.topic, *found]  # "Voting in favor, Moldova recalled that it does not recognise …"
    found = found or implied.unmade(catalogue, sentence, start, end)
    found = found or implied.between(catalogue, sentence, holder, start, end) or implied.aimed_at(catalogue, sentence, start, end, holder)
    if found:
        return found + implied.listed_too(catalogue, sentence, start, end, found, holder)
    found = reactions.about_state(catalogue, sentence, start, end)
    if found:
        return targets.narrowest(catalogue, found, nearer)
    own = targets.their_borders(catalogue, sentence, start, end, holder) or targets.own_borders(catalogue, sentence, holder)
    own = own or implied.ours(catalogue, sentence, start, end, holder) or unnamed.own_occupied(catalogue, sentence, start, end, holder)
    if own:
        return targets.narrowest(catalogue, [own], nearer)
    if talk.topic is not None and not hinted and catalogue.targets[talk.topic].of == (holder,) and has_cue(sentence, "protest", start, end):
        return [talk.topic]  # "Astana sent a note": over a claim on its own land
    if not hinted and named.get(targets.PRINCIPLE, 0) > 1 and unnamed.concerns(sentence, start, end, holder):
        return [targets.PRINCIPLE]
    then = _THEN.get(sentence.lang)
    lately = [key for at, key in talk.recent if at == sentence.paragraph] or [key for at, key in talk.recent if sentence.paragraph - at == 1]
    if lately and then is not None and then.search(sentence.text, start, end):
        return lately[-1:]  # "Georgia broke off relations at the time": over what the paragraph has just told of
    if answers:
        return list(answers) if talk.topic != targets.PRINCIPLE else [targets.PRINCIPLE]
    if talk.topic is not None:
        whole = implied.conceded(catalogue, sentence, start, end, on, talk.topic)
        if not whole and talk.topic not in nearer:
            whole = implied.told_to_leave(catalogue, sentence, start, end) or implied.at_war(catalogue, sentence, start, end, on)
            whole = whole or implied.kept_out_of(catalogue, sentence, start, end, on, {talk.topic, *named})
        if whole:
            return whole
    if goes_on and not hinted:
        return list(goes_on)
    of_states = any(_OF_STATES.search(sentence.text[m.start : m.end]) for m in cues("integrity", sentence.lang).find(sentence.tokens))
    if of_states and _ANY_STATE.search(sentence.text, start, end) and not (talk.recent or talk.titled or hinted or nearer):
        return [targets.PRINCIPLE]  # before the article has come to its question
    elsewhere = targets.of_another_state(catalogue, sentence, start, end, hinted, talk.topic)
    if elsewhere:
        return [elsewhere]
    leading = talk.leading(catalogue, sentence.paragraph, named if talk.topic is not None else {}, now=now)
    if leading is not None and (leading == talk.topic or not hinted or leading in hinted or any(at == sentence.paragraph for at, _ in talk.recent)):
        return [leading]
    if hinted:
        return hinted[:1]
    if leading is not None:
        return [leading]
    return [targets.PRINCIPLE] if of_states else []


def noted(catalogue: targets.Catalogue, sentence: Sentence, talk: Talk) -> list[str]:
    """What a sentence leaves the talk at: the targets that it names, but for the time at which something was; else the states that it claims."""
    here = targets.narrowest(catalogue, targets.explicit(catalogue, sentence))
    if here and talk.elsewhere(catalogue, here):
        aside = beside.timed(catalogue, sentence, 0, len(sentence.text)) | beside.of_holder(catalogue, sentence, 0, len(sentence.text))
        here = [key for key in here if key not in aside]
    if not here and talk.topic == targets.PRINCIPLE and principles.of_standing(catalogue, sentence):
        return [targets.PRINCIPLE]
    return here or [key for key in implied.aimed_at(catalogue, sentence, 0, len(sentence.text), "") if key == talk.topic]


def _the_only_one(catalogue: targets.Catalogue, key: str, on: date) -> bool:
    """Whether a territory was being taken at that time, and no other of its state: that state's integrity means it."""
    target = catalogue.targets[key]
    others = (t for t in catalogue.targets.values() if t.key != key and t.breadth == 1 and t.inside == target.inside)
    return target.breadth == 1 and any(a <= on <= b for a, b in target.periods) and not any(since <= on for t in others for _, since in t.by)


def _elsewhere_named(catalogue: targets.Catalogue, sentence: Sentence, start: int, end: int, found: Sequence[str], topic: str) -> bool:
    """ "Cannot recognise the two regions as long as it has not recognised Karabakh": what is named stands only in the part on what comes first."""
    apart = targets.main_clause_apart(sentence, start, end) if topic not in found else None
    if apart is None:
        return False
    outside = [(start, apart[0]), (apart[1], end)]
    if any(targets.explicit(catalogue, sentence, a, b) for a, b in outside if a < b):
        return False
    main = [m for name in ("pointing", "deed") for m in cues(name, sentence.lang).find(sentence.tokens) if not apart[0] <= m.start < apart[1]]
    return bool(main or any(topic == key for key in targets.worded(catalogue, sentence, *max(outside, key=lambda part: part[1] - part[0]))))
