"""What an article is about: its territorial question, and whether it is on one at all. No model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from classify import targets
from classify.language.matching import words
from classify.lexicons import cues
from classify.questions import belonging, implied, lands, principles, uncatalogued, unnamed
from classify.sentences import Sentence
from classify.wording import elsewhere, rules, statehood

_LEAST = 2  # mentions by which an article is about a question …
_OPENING = 3  # sentences that say what an article is about
_SHORT = 6  # … unless it has no more sentences than this
_TITLE = 3  # mentions that one in the title counts for
_LAND = re.compile(  # a name of land, or "on, through the territory": where something happens
    r"^(?:peninsula|полуостров|півостр|түбе[кг]|жарым|yarim|yarimorol|ярим|нимҷазира|(?:hudud\w*|ҳудуд\w*)(?:dan|da|dagi|дан|да|даги)$"
    r"|аума[ғқ]\w*(?:нан|нда|ндағы)$|айма[гк]\w*(?:нан|нда|ндагы)$)"
)


def on_borders(catalogue: targets.Catalogue, sentences: Sequence[Sentence], on: date) -> bool:
    """Whether an article is on a question of borders at all.

    One sentence says to whom a target belongs, names it beside a word of borders, speaks of states in general, or has words that mean a question at that
    date in an article that names its state. Otherwise a territory is only where something happens: boxers from Sevastopol, a canal in Crimea, diplomas from
    Abkhazia; and "annexation by checkbook" is a firm's.
    """
    if elsewhere.opens_on_membership(sentences) and not any(targets.explicit(catalogue, sentence) for sentence in sentences[:_OPENING]):
        return False  # who sits in the Human Rights Council
    if telling(catalogue, sentences, on):
        return True
    return not any(targets.explicit(catalogue, s) for s in sentences) and principles.on_principle("", sentences)


def telling(catalogue: targets.Catalogue, sentences: Sequence[Sentence], on: date) -> frozenset[int]:
    """Indices of the sentences by which an article is on borders, if it is."""
    states = _states(catalogue, sentences)
    claimed = [place for place, s in enumerate(sentences) if implied.aimed_at(catalogue, s, 0, len(s.text), "")]
    return frozenset(place for place, sentence in enumerate(sentences) if _on_borders(catalogue, sentence, on, states)).union(
        claimed if len(claimed) >= _LEAST else ()  # once "the north of Kazakhstan" is a place
    )


def upholds(sentence: Sentence) -> bool:
    """Whether a sentence that tells of borders tells of their integrity, which a reporter seldom names in passing, or of a text put to the vote."""
    return bool(cues("integrity", sentence.lang).find(sentence.tokens)) or rules.adopts(sentence.tokens, sentence.lang)


def _states(catalogue: targets.Catalogue, sentences: Sequence[Sentence]) -> set[str]:
    """The states whose territory or people an article names."""
    named = {catalogue.targets[key].inside for sentence in sentences for key in targets.explicit(catalogue, sentence)}
    return named.union(phrase.holder for sentence in sentences for phrase in sentence.phrases if phrase.holder)


def _on_borders(catalogue: targets.Catalogue, sentence: Sentence, on: date, states: Collection[str]) -> bool:
    named = targets.explicit(catalogue, sentence)
    worded = [token for token in sentence.tokens if not _LAND.match(token.key)]  # "a disease first described on the Crimean Peninsula"
    if cues("swallowing", sentence.lang).find(sentence.tokens) and implied.states_in(catalogue, sentence.tokens, sentence.lang):
        return True  # "Uzbekistan should be annexed"
    if unnamed.tells_of_all(sentence) and cues("integrity", sentence.lang).find(sentence.tokens) and any(phrase.holder for phrase in sentence.phrases):
        return True  # "the two sides confirmed the sovereignty and territorial integrity of all states"
    if statehood.unmade(sentence.text, sentence.lang) and implied.aimed_at(catalogue, sentence, 0, len(sentence.text), ""):
        return True  # "there had never been a Kazakh state"
    if "principle" in named or (named and (elsewhere.about_borders(worded, sentence.lang) or lands.told(sentence, 0, len(sentence.text)))):
        return True
    if elsewhere.about_borders(worded, sentence.lang) and cues("integrity", sentence.lang).find(sentence.tokens) and implied.between(catalogue, sentence, ""):
        return True  # "Armenia and Azerbaijan recognized each other's borders"
    if _voted_on(catalogue, sentence, on):
        return True
    owned = belonging.belonging(catalogue, sentence, 0, len(sentence.text))
    return bool(owned.owner or owned.denied or any(catalogue.targets[key].inside in {"", *states} for key in targets.in_context(catalogue, sentence, on)))


def _voted_on(catalogue: targets.Catalogue, sentence: Sentence, on: date) -> list[str]:
    """ "A resolution on the anniversary of the war in Ukraine": the question of the state at war, on which a text is put to the vote."""
    if not rules.adopts(sentence.tokens, sentence.lang) or elsewhere.votes_on_other(sentence.tokens, sentence.lang):
        return []
    end = len(sentence.text)
    return implied.at_war(catalogue, sentence, 0, end, on) or implied.told_to_leave(catalogue, sentence, 0, end)


def unborn(catalogue: targets.Catalogue, published: date) -> frozenset[str]:
    """Targets that were no question yet on a day."""
    return frozenset(t.key for t in catalogue.targets.values() if t.since > published)


def named_in(catalogue: targets.Catalogue, title: str, lang: str) -> tuple[str, ...]:
    """The questions that a title names."""
    return tuple(dict.fromkeys(match.value for match in targets.mentions(catalogue, words(title, lang), lang)))


def topic(catalogue: targets.Catalogue, title: str, sentences: list[Sentence], lang: str, published: date) -> str | None:
    """The article's territorial question: the one named most, the title and the first sentences counting more; None when there is none."""
    if not named_in(catalogue, title, lang) and uncatalogued.is_topic(catalogue, sentences):  # on Northern Cyprus, whatever else is named on the way
        return targets.PRINCIPLE if any(unnamed.tells_of_all(sentence) for sentence in sentences) else None
    count: Counter[str] = Counter()
    for match in targets.mentions(catalogue, words(title, lang), lang):
        count[match.value] += _TITLE
    titled = tuple(count)
    often = Counter(key for sentence in sentences for key in targets.explicit(catalogue, sentence))
    if principles.on_standing(catalogue, often, titled, sentences):
        return targets.PRINCIPLE
    for place, sentence in enumerate(sentences):
        for key in targets.explicit(catalogue, sentence):
            count[key] += 2 if place < 4 else 1
    for sentence in sentences[:_OPENING]:  # fighting on the border of Armenia and Azerbaijan
        if elsewhere.about_borders(sentence.tokens, sentence.lang):
            count.update(implied.between(catalogue, sentence, ""))
    for place, sentence in enumerate(sentences):
        told = targets.explicit(catalogue, sentence)
        for key in implied.aimed_at(catalogue, sentence, 0, len(sentence.text), "") if told or not unnamed.tells_of_all(sentence) else ():
            count[key] += 2 if place < 4 and key not in told else 1
    if not count:
        count.update(key for sentence in sentences[:_OPENING] for key in _voted_on(catalogue, sentence, published))
    for key in implied.states_in(catalogue, words(title, lang), lang):  # the title names the state on which a claim is made
        count[key] += 2 * (count[key] > 0)
    named = count.copy()
    hints = Counter(key for sentence in sentences for key in targets.in_context(catalogue, sentence, published))
    count.update({key: n for key, n in hints.items() if not count or key in count})
    if not count:
        return targets.PRINCIPLE if principles.on_principle(title, sentences) else None
    early = unborn(catalogue, published)
    if not early.issuperset(count):
        count = Counter({key: n for key, n in count.items() if key not in early})
        named = Counter({key: n for key, n in named.items() if key not in early})
    if 0 < named.total() <= _LEAST and max(named.values()) < _LEAST and len(sentences) > _SHORT and not _opens_with(catalogue, sentences):
        return None  # named in passing
    past = {key for key in count if catalogue.targets[key].periods and not any(a <= published <= b for a, b in catalogue.targets[key].periods)}
    best = max(count, key=lambda key: (count[key], key not in past, -catalogue.targets[key].breadth))
    return _part_or_whole(catalogue, count, best, opened=_opened(catalogue, title, sentences, lang), titled=titled, on=published)


def _opened(catalogue: targets.Catalogue, title: str, sentences: Sequence[Sentence], lang: str) -> set[str]:
    """The questions that an article begins with."""
    return {key for sentence in sentences[:_OPENING] for key in targets.explicit(catalogue, sentence)}.union(named_in(catalogue, title, lang))


def _part_or_whole(catalogue: targets.Catalogue, count: Mapping[str, int], best: str, *, opened: set[str], titled: Collection[str], on: date) -> str:
    """Ukraine in general only where no part of it is talked about as much, where the article begins with it, or goes from part to part in a time of talks."""
    inside = catalogue.targets[best].inside
    narrow = [key for key in count if catalogue.targets[key].breadth == 1 and catalogue.targets[key].inside == inside]
    broad = next((catalogue.targets[key] for key in count if catalogue.targets[key].breadth > 1 and catalogue.targets[key].inside == inside), None)
    if broad is None or not narrow:
        return best
    nearest = max(narrow, key=lambda key: count[key])
    if nearest not in opened and broad.key in opened:
        return nearest if count[nearest] > count[broad.key] else broad.key
    own_time = any(a <= on <= b for a, b in catalogue.targets[nearest].periods)
    passed = nearest not in opened or (nearest not in titled and not own_time)
    if passed and len(narrow) > 1 and any(a <= on <= b for a, b in broad.periods):
        return broad.key
    return nearest if 4 * count[nearest] >= 3 * count[broad.key] else best


def _opens_with(catalogue: targets.Catalogue, sentences: list[Sentence]) -> bool:
    """Whether the first three quarters of an article name a question."""
    return any(targets.explicit(catalogue, s) for s in sentences[: (3 * len(sentences) + 3) // 4])
