"""What an article is about, and what the talk in it stands at."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from classify import belonging, beside, elsewhere, implied, reactions, sides, targets, unnamed, within
from classify.lexicons import cues
from classify.matching import words
from classify.sentences import Sentence, has_cue

_FADING = 0.5  # what a paragraph's distance leaves of the weight of a mention
_OVERALL = 1.0  # weight of all the article's mentions
_TOPIC = 0.35  # … and of its topic
_TOLD = 1.5  # … where that is a roll call's
_LEAST = 2  # mentions by which an article is about a question …
_OPENING = 3  # sentences that say what an article is about
_SHORT = 6  # … unless it has no more sentences than this
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
_TITLE = 3  # mentions that one in the title counts for

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
_LAND = re.compile(  # a name of land, or "on, through the territory": where something happens
    r"^(?:peninsula|полуостров|півостр|түбе[кг]|жарым|yarim|yarimorol|ярим|нимҷазира|(?:hudud\w*|ҳудуд\w*)(?:dan|da|dagi|дан|да|даги)$"
    r"|аума[ғқ]\w*(?:нан|нда|ндағы)$|айма[гк]\w*(?:нан|нда|ндагы)$)"
)


@dataclass(frozen=True, slots=True)
class Talk:
    """What an article has been about up to a sentence."""

    topic: str | None  # the article's question
    told: bool = False  # the topic is that of the roll call which the article tells of
    titled: tuple[str, ...] = ()  # what the title names
    unborn: frozenset[str] = frozenset()  # what was no question yet when the article appeared: the peninsula's assembly in 2008
    recent: tuple[tuple[int, str], ...] = ()  # paragraph and target of what was named, in order

    def leading(self, catalogue: targets.Catalogue, paragraph: int, named: Mapping[str, int]) -> str | None:
        """The target that the talk stands at: what was named lately, and what the article names most, weigh together."""
        weight: defaultdict[str, float] = defaultdict(float)
        for at, key in self.recent:
            if self.topic is None and paragraph - at > 1:
                continue  # an article on something else has left it
            weight[self._in_topic(catalogue, key)] += _FADING ** max(0, paragraph - at)
        total = sum(named.values())
        for key, n in named.items():
            weight[self._in_topic(catalogue, key)] += _OVERALL * n / total
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

    def _in_topic(self, catalogue: targets.Catalogue, key: str) -> str:
        """The state that the topic lies in, spoken of in general, goes on with the topic."""
        broad, narrow = catalogue.targets[key], catalogue.targets.get(self.topic or "")
        return narrow.key if narrow is not None and broad.breadth == 2 and narrow.breadth == 1 and broad.inside == narrow.inside else key


def on_borders(catalogue: targets.Catalogue, sentences: Sequence[Sentence], on: date) -> bool:
    """Whether an article is on a question of borders at all.

    One sentence says to whom a target belongs, names it beside a word of borders, speaks of states in general, or has words that mean a question at that
    date in an article that names its state. Otherwise a territory is only where something happens: boxers from Sevastopol, a canal in Crimea, diplomas from
    Abkhazia; and "annexation by checkbook" is a firm's.
    """
    states = {catalogue.targets[key].inside for sentence in sentences for key in targets.explicit(catalogue, sentence)}
    states.update(phrase.holder for sentence in sentences for phrase in sentence.phrases if phrase.holder)
    return any(_on_borders(catalogue, sentence, on, states) for sentence in sentences)


def _on_borders(catalogue: targets.Catalogue, sentence: Sentence, on: date, states: Collection[str]) -> bool:
    named = targets.explicit(catalogue, sentence)
    worded = [token for token in sentence.tokens if not _LAND.match(token.key)]  # "a disease first described on the Crimean Peninsula"
    if cues("swallowing", sentence.lang).find(sentence.tokens) and implied.states_in(catalogue, sentence.tokens, sentence.lang):
        return True  # "Uzbekistan should be annexed"
    if "principle" in named or (named and elsewhere.about_borders(worded, sentence.lang)):
        return True
    if elsewhere.about_borders(worded, sentence.lang) and cues("integrity", sentence.lang).find(sentence.tokens) and implied.between(catalogue, sentence, ""):
        return True  # "Armenia and Azerbaijan recognized each other's borders"
    owned = belonging.belonging(catalogue, sentence, 0, len(sentence.text))
    return bool(owned.owner or owned.denied or any(catalogue.targets[key].inside in {"", *states} for key in targets.in_context(catalogue, sentence, on)))


def unborn(catalogue: targets.Catalogue, published: date) -> frozenset[str]:
    """Targets that were no question yet on a day."""
    return frozenset(t.key for t in catalogue.targets.values() if t.since > published)


def named_in(catalogue: targets.Catalogue, title: str, lang: str) -> tuple[str, ...]:
    """The questions that a title names."""
    return tuple(dict.fromkeys(match.value for match in targets.mentions(catalogue, words(title, lang), lang)))


def topic(catalogue: targets.Catalogue, title: str, sentences: list[Sentence], lang: str, published: date) -> str | None:
    """The article's territorial question: the one named most, the title and the first sentences counting more; None when there is none."""
    count: Counter[str] = Counter()
    for match in targets.mentions(catalogue, words(title, lang), lang):
        count[match.value] += _TITLE
    for place, sentence in enumerate(sentences):
        for key in targets.explicit(catalogue, sentence):
            count[key] += 2 if place < 4 else 1
    for sentence in sentences[:_OPENING]:  # fighting on the border of Armenia and Azerbaijan
        if elsewhere.about_borders(sentence.tokens, sentence.lang):
            count.update(implied.between(catalogue, sentence, ""))
    for place, sentence in enumerate(sentences):
        told = targets.explicit(catalogue, sentence)
        for key in implied.aimed_at(catalogue, sentence, 0, len(sentence.text), ""):
            count[key] += 2 if place < 4 and key not in told else 1
    for key in implied.states_in(catalogue, words(title, lang), lang):  # the title names the state on which a claim is made
        count[key] += 2 * (count[key] > 0)
    named = count.copy()
    hints = Counter(key for sentence in sentences for key in targets.in_context(catalogue, sentence, published))
    count.update({key: n for key, n in hints.items() if not count or key in count})
    if not count:
        return None
    early = unborn(catalogue, published)
    if not early.issuperset(count):
        count = Counter({key: n for key, n in count.items() if key not in early})
        named = Counter({key: n for key, n in named.items() if key not in early})
    if 0 < named.total() <= _LEAST and max(named.values()) < _LEAST and len(sentences) > _SHORT and not _opens_with(catalogue, sentences):
        return None  # named in passing
    past = {key for key in count if catalogue.targets[key].periods and not any(a <= published <= b for a, b in catalogue.targets[key].periods)}
    best = max(count, key=lambda key: (count[key], key not in past, -catalogue.targets[key].breadth))
    return _part_or_whole(catalogue, count, best, opened=_opened(catalogue, title, sentences, lang), on=published)


def _opened(catalogue: targets.Catalogue, title: str, sentences: Sequence[Sentence], lang: str) -> set[str]:
    """The questions that an article begins with."""
    return {key for sentence in sentences[:_OPENING] for key in targets.explicit(catalogue, sentence)}.union(named_in(catalogue, title, lang))


def _part_or_whole(catalogue: targets.Catalogue, count: Mapping[str, int], best: str, *, opened: set[str], on: date) -> str:
    """Ukraine in general only where no part of it is talked about as much, where the article begins with it, or goes from part to part in a time of talks."""
    inside = catalogue.targets[best].inside
    narrow = [key for key in count if catalogue.targets[key].breadth == 1 and catalogue.targets[key].inside == inside]
    broad = next((catalogue.targets[key] for key in count if catalogue.targets[key].breadth > 1 and catalogue.targets[key].inside == inside), None)
    if broad is None or not narrow:
        return best
    nearest = max(narrow, key=lambda key: count[key])
    if nearest not in opened and broad.key in opened:
        return nearest if count[nearest] > count[broad.key] else broad.key
    if nearest not in opened and len(narrow) > 1 and any(a <= on <= b for a, b in broad.periods):
        return broad.key
    return nearest if 4 * count[nearest] >= 3 * count[broad.key] else best


def _opens_with(catalogue: targets.Catalogue, sentences: list[Sentence]) -> bool:
    """Whether the first three quarters of an article name a question."""
    return any(targets.explicit(catalogue, s) for s in sentences[: (3 * len(sentences) + 3) // 4])


def balloted(catalogue: targets.Catalogue, days: Iterable[date]) -> str | None:
    """The question of the first of the days that is one of a known roll call."""
    return next((target.key for day in days for target in catalogue.targets.values() if day in target.votes), None)


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
    voted: bool = False,
    goes_on: Sequence[str] = (),
    answers: Sequence[str] = (),
) -> list[str]:
    """The targets of one clause: those it names; of its sentence; of a roll call's day; of the state it claims; the holder's own; what the talk is about.

    `named`: how often the article names each target. `voted`: the clause tells a roll call, held `on`. `goes_on`: what the sentence
    before was about, of which the same holder says more. `answers`: what those spoke about whose words the clause is on ("called Prilepin's remarks nonsense").
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
    if not (found or nearer or voted or talk.recent or talk.titled) and unnamed.of_all_states(catalogue, sentence, start, end, holder):
        return [targets.PRINCIPLE]
    if not (found or hinted or voted) and unnamed.of_no_state(catalogue, sentence, start, end, holder):
        return [targets.PRINCIPLE]
    found = found or targets.narrowest(catalogue, targets.explicit(catalogue, sentence), nearer)
    if not (found or hinted or voted) and unnamed.held_high(catalogue, sentence, start, end, holder):
        return [targets.PRINCIPLE]
    if found and talk.topic is not None and talk.topic not in talk.unborn:
        found = [key for key in found if key not in talk.unborn] or [talk.topic]  # the Crimean deputies of 2008 on Abkhazia
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
        return balloted
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
        return list(answers)
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
    leading = talk.leading(catalogue, sentence.paragraph, named if talk.topic is not None else {})
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
