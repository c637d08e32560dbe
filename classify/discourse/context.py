"""What earlier sentences of an article leave behind for the next: who spoke, who was named, where the story is set, which two were set side by side."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from classify.discourse.presses import column_in
from classify.discourse.requests import sent_to
from classify.discourse.scenes import Scene, from_afar, goes_on, in_some_street, lasts, scene
from classify.discourse.unanswered import asked_of
from classify.holders.actors import Phrase
from classify.language.grammar import SLAVIC, TURKIC
from classify.language.naming import WORDS_OF_AFTER, WORDS_OF_BEFORE
from classify.sentences import Sentence
from classify.subjects.sides import pair_of

_THEME = 12  # characters before the state that a sentence is about
_WORDS_REACH = 70  # characters before a name that tell that the words are his
_FIRST = 3  # characters before whom a sentence begins with
_TWO = 2
_KNOWN = 40  # phrases that are remembered


@dataclass(frozen=True, slots=True)
class Context:
    """What earlier sentences of the article leave behind."""

    last: Phrase | None = None  # the last holder that spoke or acted
    person: Phrase | None = None  # the last one named
    paragraph: int = -1  # of the last holder
    known: tuple[Phrase, ...] = field(default=())  # phrases with a holder, latest last
    pair: tuple[Phrase, ...] = ()  # the two states that were last set beside each other: "the two sides"
    scene: Scene | None = None  # where the story is set: "In Chisinau opinions differ."
    asked: Phrase | None = None  # the body that the sentence before sent a request to: "… vazirligiga murojaat qildi. Vazirlik …"
    home: str | None = None  # the state that the article is at home in
    asked_in: int = -1  # paragraph of that
    about: Phrase | None = None  # the one person of whom the sentence before tells that opens a paragraph, and in which nobody speaks
    several: bool = False  # three states or more spoke or acted together in the sentence before, and none of them is "it"
    theme: Phrase | None = None  # the one state that the sentence before told of, where nobody spoke in it: "India's name was missing, too."


def set_in(context: Context, sentence: Sentence) -> Context:
    """The context with what the sentence itself tells of its scene and of the two states set side by side."""
    return replace(context, scene=_scene_of(context, sentence), pair=pair_of(sentence) or context.pair)


def _scene_of(context: Context, sentence: Sentence) -> Scene | None:
    return scene(sentence, context.home) or goes_on(context.scene, sentence.paragraph) or in_some_street(sentence, context.home)


def following(context: Context, sentence: Sentence, speakers: list[Phrase], *, unknown: bool) -> Context:
    """What a sentence leaves behind for the next. `unknown`: somebody spoke whose holder is not known."""
    known = tuple([*context.known, *(p for p in sentence.phrases if p.holder and not p.drop), *(p for p in speakers if p.speaker)][-_KNOWN:])
    here = context.scene
    if here is not None and here.opens and any(p.holder not in (None, here.holder) for p in speakers):
        here = replace(here, opens=False)  # others have the word in it now
    if here is not None and 0 <= here.paragraph < sentence.paragraph and speakers and all(p.holder != here.holder and p.level != "public" for p in speakers):
        here = None  # others have the word in a later paragraph
    here = lasts(here, sentence.paragraph, speakers)
    asked = asked_of(sentence) or sent_to(sentence)
    asked = asked or (context.asked if not speakers and sentence.paragraph == context.asked_in else None)
    several = len({p.holder for p in speakers}) > _TWO if speakers else context.several
    after = replace(context, known=known, scene=here, theme=None, about=None, asked=asked, asked_in=sentence.paragraph, several=several)
    if speakers:
        named = next((p for p in reversed(speakers) if p.speaker), None)
        if all(p.bare for p in speakers) and len({p.holder for p in speakers}) > 1:  # a list of those who voted: who speaks next is none of them
            return replace(after, last=None, person=None, paragraph=-1)
        return replace(after, last=speakers[-1], person=named or context.person, paragraph=sentence.paragraph)
    told_of = _whose_words(sentence) or from_afar(sentence) or begins_with(sentence) or _turn_of(sentence) or column_in(sentence)
    if told_of is not None and told_of.holder is not None:
        return replace(after, last=told_of, person=told_of, paragraph=sentence.paragraph)
    if told_of is not None or unknown:  # an analyst, a resident: the "he" that follows is nobody of ours
        return replace(after, last=None, person=None, paragraph=-1)
    if sentence.paragraph > context.paragraph:
        after = replace(after, about=_one_person(sentence))
    states = [p for p in sentence.phrases if p.holder and not p.drop and p.level == "state"]
    chambers = [p for p in sentence.phrases if p.holder and not p.drop and p.level == "legislature" and p.start < _THEME]
    if len({p.holder for p in (*states, *chambers)}) == 1 and chambers:
        return replace(after, theme=chambers[0])  # «Тон депутатов Олий Мажлиса был резче.»
    return replace(after, theme=states[0] if len({p.holder for p in states}) == 1 and states[0].start < _THEME else None)


def begins_with(sentence: Sentence) -> Phrase | None:
    """Whom a Slavic sentence begins with in another case, in which nobody speaks: «Депутата мажилиса … такие заверения не успокаивают. «…», — заявил он»."""
    first = next((p for p in sentence.phrases if p.start <= _FIRST), None) if sentence.lang in SLAVIC and not sentence.quoted else None
    told = first is not None and first.role and first.holder and not (first.drop or first.bare or first.plural or first.body or first.subject or first.located)
    return first if told else None


def _one_person(sentence: Sentence) -> Phrase | None:
    """The one whom a sentence names, whatever the case: "It is a long way from the prime minister's own past. «…», he said"."""
    people = [p for p in sentence.phrases if p.speaker and p.holder and not p.drop]
    others = any(p.subject and not p.bare for p in sentence.phrases if p not in people)
    return people[0] if len(people) == 1 and not others and not sentence.quoted and sentence.lang not in TURKIC else None


def _turn_of(sentence: Sentence) -> Phrase | None:
    """The one person of whom a Turkic or Tajik sentence tells in which nobody speaks: "Yanvarda navbat tarixchi Mixail Smolinga keldi. U …"."""
    if sentence.quoted or sentence.lang not in (*TURKIC, "tg"):
        return None
    people = [p for p in sentence.phrases if p.speaker and p.role and p.holder and not p.drop]
    others = any(p.subject and p.holder and not p.drop for p in sentence.phrases)
    return people[0] if len(people) == 1 and not others else None


def _whose_words(sentence: Sentence) -> Phrase | None:
    """The one person of whose words a sentence tells in which nobody speaks: "The row began with remarks of the deputy Ivan Petrov. He …"."""
    people = [p for p in sentence.phrases if p.speaker and p.holder and not p.drop]
    if len({p.speaker for p in people}) != 1:
        return None
    before, after = WORDS_OF_BEFORE.get(sentence.lang), WORDS_OF_AFTER.get(sentence.lang)
    told = any(
        (before and before.search(sentence.text, max(0, p.start - _WORDS_REACH), p.start)) or (after and after.match(sentence.text, p.end)) for p in people
    )
    return people[0] if told else None
