"""What pronouns, bare offices and short forms stand for: holders that the article named before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from classify.actors import Phrase
from classify.grammar import ABROAD, ENVOY, HEAD, HOME, ONE_OF, THEIRS, TURKIC
from classify.lexicons import cues
from classify.quotes import inside, is_bare_quotation
from classify.sentences import Sentence, has_cue


@dataclass(frozen=True, slots=True)
class Context:
    """What earlier sentences of the article leave behind."""

    last: Phrase | None = None  # the last holder that spoke or acted
    person: Phrase | None = None  # the last one named
    paragraph: int = -1  # of the last holder
    known: tuple[Phrase, ...] = field(default=())  # phrases with a holder, latest last


def following(context: Context, sentence: Sentence, speakers: list[Phrase], *, unknown: bool) -> Context:
    """What a sentence leaves behind for the next. `unknown`: somebody spoke whose holder is not known."""
    known = tuple([*context.known, *(p for p in sentence.phrases if p.holder and not p.drop)][-40:])
    if unknown and not speakers:  # an analyst, a resident: the "he" that follows is nobody of ours
        return Context(known=known)
    if not speakers:
        return replace(context, known=known)
    last = speakers[-1]
    named = next((p for p in reversed(speakers) if p.speaker), None)
    return Context(last, named or context.person, sentence.paragraph, known)


def antecedent(sentence: Sentence, context: Context, *, personal: bool) -> Phrase | None:
    """Whom "he" or a quotation that runs on belongs to: the last one named where he speaks for the last holder, else the last holder."""
    last, person = context.last, context.person
    if last is None or last.speaker is not None or person is None:
        return last
    return person if person.holder == last.holder and (personal or is_bare_quotation(sentence.text)) else last


def in_words_of(sentence: Sentence, phrase: Phrase, start: int, end: int, context: Context) -> Phrase:
    """«Москва, по её словам, уважает…»: a state spoken for by the person named before."""
    person = context.person
    if not phrase.bare or person is None or person.holder != phrase.holder or sentence.paragraph - context.paragraph > 1:
        return phrase
    pronoun = any(start < m.start < end and not inside(sentence.quoted, m.start) for m in cues("pronoun", sentence.lang).find(sentence.tokens))
    theirs = any(start <= t.start < end and t.key in THEIRS for t in sentence.tokens)
    spoken = has_cue(sentence, "according", start, end) or has_cue(sentence, "speech", start, end)
    return replace(phrase, speaker=person.speaker, role=person.role, level=person.level) if spoken and (pronoun or theirs) else phrase


def resolve(phrase: Phrase, sentence: Sentence, outside: list[Phrase], context: Context, earlier: list[Phrase]) -> tuple[Phrase, bool]:
    """Give a bare office its holder: the place beside it, an actor named before it in the sentence, else the last one in the article."""
    if phrase.holder is not None:
        return _named(phrase, context), False
    places = [p for p in outside if p.located and p.holder and p.bare and not p.drop and not _posted_to(sentence, p, phrase)]
    beside = [p for p in places if 0 <= phrase.start - p.end < 16]
    if beside:
        return replace(phrase, holder=beside[-1].holder), False
    within = [p for p in outside if p.located and p.holder and not p.drop and 0 <= p.start - phrase.end < 45 and _unbroken(sentence, phrase.end, p.start)]
    if within:  # "officials in Dushanbe", "lawmakers in the Russian State Duma"
        return replace(phrase, holder=within[0].holder, level=within[0].level if phrase.level == "state" else phrase.level), False
    before = [p for p in outside if p.start < phrase.start and p.holder and not p.drop and not _posted_to(sentence, p, phrase)]
    acting = [p for p in before if p.subject and (p.role or p.speaker)] or [p for p in before if p.subject] or before
    if acting and phrase.level in ("state", "legislature"):
        return replace(phrase, holder=acting[-1].holder), False
    if places and phrase.level in ("state", "legislature"):
        return replace(phrase, holder=places[0].holder), False
    known = _known_by_office(phrase, sentence, context)
    if known is not None:
        return replace(phrase, holder=known.holder, speaker=phrase.speaker or known.speaker), True
    if phrase.level in ("expert", "public", "media"):
        return phrase, False
    home = HOME.get(sentence.lang)
    if home is not None and phrase.level in ("party", "subnational"):
        return replace(phrase, holder=home), False
    if home is not None and sentence.paragraph != context.paragraph and phrase.speaker is None and phrase.level in ("state", "legislature"):
        return replace(phrase, holder=home), False
    if context.last is not None and context.last.holder is not None and sentence.paragraph - context.paragraph <= 2:
        if context.last.level == "organisation" and phrase.level != "organisation":
            return phrase, False
        same = phrase.speaker is None and context.person is not None and context.person.holder == context.last.holder and _same_office(phrase, context.person)
        speaker = context.person.speaker if same and context.person else phrase.speaker
        return replace(phrase, holder=context.last.holder, speaker=speaker), True
    return phrase, False


def _known_by_office(phrase: Phrase, sentence: Sentence, context: Context) -> Phrase | None:
    """ "The lawmaker", «сам парламентарий»: the last deputy that the article named; not "a lawmaker" or «один из депутатов»."""
    if phrase.level in ("state", "organisation", "public") or phrase.speaker is not None or phrase.plural:
        return None
    before = sentence.text[: phrase.start].split()[-3:]
    if (sentence.lang == "en" and (not before or before[-1].casefold() != "the")) or ONE_OF.search(" ".join(before)):
        return None
    return next((p for p in reversed(context.known) if p.level == phrase.level and p.speaker), None)


def _unbroken(sentence: Sentence, start: int, end: int) -> bool:
    """Whether characters [start, end) hold neither a comma or quotation nor a verb of saying or taking sides: "a member of the board in Moscow"."""
    between = sentence.text[start:end]
    return not re.search(r"[,;:«»“”\"]", between) and not any(has_cue(sentence, cue, start, end) for cue in ("speech", "silence", "vote", "stance"))


def _posted_to(sentence: Sentence, place: Phrase, envoy: Phrase) -> bool:
    """«Мәскеудегі елші»: an envoy is not of the state where he sits."""
    abroad = sentence.lang in TURKIC and ABROAD.search(sentence.text[place.start : place.end].casefold())
    return bool(abroad and envoy.role and ENVOY.match(envoy.role))


def _named(phrase: Phrase, context: Context) -> Phrase:
    """ "The Belarusian leader" is the one whom the article named as such before."""
    if (
        phrase.speaker is not None
        or phrase.role is None
        or not HEAD.search(phrase.role)
        or re.search(r"press|пресс|spokes|vice|former|баспас", phrase.role, re.I)
    ):
        return phrase
    earlier = [p for p in context.known if p.holder == phrase.holder and p.speaker and p.level == phrase.level and (p.role is None or HEAD.search(p.role))]
    return replace(phrase, speaker=earlier[-1].speaker) if earlier else phrase


def _same_office(phrase: Phrase, person: Phrase) -> bool:
    if not phrase.role or not person.role:
        return False
    return phrase.role.split()[-1].casefold()[:6] == person.role.split()[-1].casefold()[:6]
