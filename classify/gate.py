"""The gate before the encoder: whether a text, and a clause of it, can hold a position on borders at all."""

from __future__ import annotations

from classify import targets
from classify.attribution import Attribution
from classify.language.matching import keys, words
from classify.lexicons import cues
from classify.questions import implied, lands
from classify.records import Document
from classify.sentences import Sentence


def about_borders(catalogue: targets.Catalogue, sentence: Sentence, attribution: Attribution, topic: str | None) -> bool:
    """The gate before the encoder: the clause stands in an article on a territorial question, or names a target or the vocabulary of borders.

    In such an article nothing more is asked: who speaks by lamps, maps and empty chairs uses none of the words that any list has.
    """
    named = topic is not None or targets.explicit(catalogue, sentence, attribution.start, attribution.end)
    return bool(named or cues("topic", sentence.lang).find(sentence.tokens))


def has_any_cue(catalogue: targets.Catalogue, sentence: Sentence, attribution: Attribution) -> bool:
    """Whether the clause names a target, or its sentence has a word of borders, saying, voting, taking sides or silence."""
    if targets.explicit(catalogue, sentence, attribution.start, attribution.end):
        return True
    return any(cues(name, sentence.lang).find(sentence.tokens) for name in ("topic", "silence", "vote", "stance", "speech"))


def gate(document: Document, lang: str, catalogue: targets.Catalogue) -> bool:
    """Whether a text can hold a statement at all: it or its title names a target, speaks of integrity or sovereignty, or of what its date makes one."""
    text = f"{document.title}\n{document.text[:200_000]}"
    known = keys(text, lang)
    context = catalogue.context.get(lang)
    swallowed = cues("swallowing", lang)
    landed = (cues("soil", lang), cues("oneness", lang), cues("carve", lang), cues("adopted", lang))
    if not any(matcher.may_find(known) for matcher in (catalogue.names_in(lang), cues("integrity", lang), swallowed, context, *landed) if matcher):
        return False  # most articles
    tokens = words(text, lang)
    if catalogue.names_in(lang).find(tokens) or cues("integrity", lang).find(tokens):
        return True
    if swallowed.find(tokens) and implied.states_in(catalogue, tokens, lang):
        return True  # "Uzbekistan is to be annexed"
    told = lands.may_tell(text, tokens, lang)
    states = implied.places_of_states(catalogue, tokens, lang) if told else []
    if any(lands.any_near(states, place, lands.ONE_TEXT) for place in told):
        return True  # "Ukraine's land must stay whole"
    return bool(targets.meant(catalogue, tokens, lang, document.published_at.date()))
