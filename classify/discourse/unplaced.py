"""People of whom no state is told: what they say of the land under their feet tells it. No model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from classify.attribution import Attribution
from classify.discourse.context import Context
from classify.holders.actors import Phrase
from classify.questions.catalogue import Catalogue
from classify.sentences import Sentence
from classify.wording import homeland

_BACK = 2  # sentences before one's words in which he was brought in


def on_the_spot(catalogue: Catalogue, sentences: Sequence[Sentence], at: int, topic: str | None) -> list[Attribution]:
    """Those of whom no state is told, who say of the land that it is that state's, or theirs: whose it is, they are. The paragraph has told of one such.

    "In Ergneti Lia, 71, tends her garden. "Over there is Georgia, just as here," she said."
    """
    sentence = sentences[at]
    if not sentence.quoted or topic is None:
        return []
    whose = homeland.here_is(sentence, 0, len(sentence.text))
    question = catalogue.targets[topic]
    inside = {question.inside, *question.of}
    if not whose and len(inside) == 1 and "ours" in homeland.read(sentence.text, sentence.lang):
        whose = question.inside
    if whose not in inside:
        return []
    near = [s for s in sentences[max(0, at - _BACK) : at + 1] if s.paragraph == sentence.paragraph]
    people = [p for s in reversed(near) for p in s.phrases if p.subject and (p.role or p.speaker) and not p.drop]
    if not people or people[0].level != "public" or people[0].holder:
        return []
    person = people[0]
    return [Attribution(whose, "public", person.speaker, person.role, 0, len(sentence.text), resolved=person not in sentence.phrases)]


def remembered(context: Context, found: Sequence[Attribution], paragraph: int) -> Context:
    """The context in which those have spoken."""
    for one in found[-1:]:
        person = Phrase(one.start, one.end, one.holder, one.level, one.speaker, one.role, subject=True, located=False, bare=False, drop=False)
        context = replace(context, last=person, person=person, paragraph=paragraph)
    return context
