"""Who holds what a sentence reports: clauses, their subjects, and what pronouns and short forms stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from classify.actors import Phrase, coordinated, phrases
from classify.grammar import (
    ABROAD,
    AGENT,
    BREAK,
    COORDINATION,
    ENVOY,
    HEAD,
    HOME,
    IMPERSONAL,
    IMPERSONAL_IN,
    INSERT,
    INVERTED,
    LOOSE,
    NOT_INSERTED,
    ONE_OF,
    PARTICIPLE,
    POSSESSED,
    POSSESSED_IN,
    SET_IN,
    SUBORDINATE,
    THEIRS,
    TURKIC,
    WELCOMED_IN,
)
from classify.lexicons import cues
from classify.matching import Word, words
from classify.quotes import Span, inside, is_bare_quotation, speech
from classify.records import Level

_REACH = 240  # characters before a phrase that tell how it hangs together with what stands there


@dataclass(frozen=True, slots=True)
class Attribution:
    """One holder and the clause that reports its position; offsets are those of the sentence."""

    holder: str
    level: Level
    speaker: str | None
    role: str | None
    start: int
    end: int
    resolved: bool  # holder comes from an earlier sentence (pronoun, bare office, continued quotation)


@dataclass(frozen=True, slots=True)
class Context:
    """What earlier sentences of the article leave behind."""

    last: Phrase | None = None  # the last holder that spoke or acted
    person: Phrase | None = None  # the last one named
    paragraph: int = -1  # of the last holder
    known: tuple[Phrase, ...] = field(default=())  # phrases with a holder, latest last


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what attribution, targets and dates look at."""

    text: str
    lang: str
    tokens: list[Word]
    quoted: list[Span]
    phrases: list[Phrase]
    paragraph: int


def read(text: str, lang: str, on: date, paragraph: int) -> Sentence:
    """Analyse one sentence; `on` is the publication date."""
    tokens = words(text, lang)
    return Sentence(text, lang, tokens, speech(text), phrases(text, tokens, lang, on), paragraph)


def attribute(sentence: Sentence, context: Context) -> tuple[list[Attribution], Context]:
    """The holders of a sentence with their clauses, and the context for the next sentence. Unknown holders give nothing."""
    found: list[Attribution] = []
    speakers: list[Phrase] = []
    unknown = False
    outside = [p for p in sentence.phrases if not (inside(sentence.quoted, p.start) and inside(sentence.quoted, p.end - 1))]
    if not outside and sentence.phrases and not sentence.quoted:
        outside = list(sentence.phrases)
    for start, end in _clauses(sentence, outside):
        group, resolved = _subjects(sentence, outside, start, end, context, speakers)
        for phrase in group:
            if phrase.holder is None or phrase.drop:
                unknown = True
                continue
            phrase = _in_words_of(sentence, phrase, start, end, context)
            found.append(Attribution(phrase.holder or "", phrase.level, phrase.speaker, phrase.role, start, end, resolved))
            speakers.append(phrase)
    return found, _next(context, sentence, speakers, unknown=unknown)


def _in_words_of(sentence: Sentence, phrase: Phrase, start: int, end: int, context: Context) -> Phrase:
    """«Москва, по её словам, уважает…»: a state spoken for by the person named before."""
    person = context.person
    if not phrase.bare or person is None or person.holder != phrase.holder or sentence.paragraph - context.paragraph > 1:
        return phrase
    pronoun = any(start < m.start < end and not inside(sentence.quoted, m.start) for m in cues("pronoun", sentence.lang).find(sentence.tokens))
    theirs = any(start <= t.start < end and t.key in THEIRS for t in sentence.tokens)
    spoken = _has(sentence, "according", start, end) or _has(sentence, "speech", start, end)
    return replace(phrase, speaker=person.speaker, role=person.role, level=person.level) if spoken and (pronoun or theirs) else phrase


def _next(context: Context, sentence: Sentence, speakers: list[Phrase], *, unknown: bool) -> Context:
    known = tuple([*context.known, *(p for p in sentence.phrases if p.holder and not p.drop)][-40:])
    if unknown and not speakers:  # an analyst, a resident: the "he" that follows is nobody of ours
        return Context(known=known)
    if not speakers:
        return replace(context, known=known)
    last = speakers[-1]
    named = next((p for p in reversed(speakers) if p.speaker), None)
    return Context(last, named or context.person, sentence.paragraph, known)


def _clauses(sentence: Sentence, outside: list[Phrase]) -> list[tuple[int, int]]:
    """Cut where a new subject with a verb of its own begins; otherwise the sentence is one clause."""
    family = _family(sentence.lang)
    cuts = [0]
    for phrase in outside:
        if not phrase.subject or phrase.start - cuts[-1] < 12:
            continue
        before = sentence.text[max(cuts[-1], phrase.start - _REACH) : phrase.start]
        strict = BREAK[family].search(before)
        hit = strict or (LOOSE[family].search(before) if _has(sentence, "vote", cuts[-1], phrase.start) else None)
        if not hit or not any(p.subject or p.located for p in outside if cuts[-1] <= p.start < phrase.start):
            continue
        if _is_listing(sentence, outside, phrase) or not _has_predicate(sentence, phrase.end, cuts[-1]):
            continue
        if not strict and not _has_predicate(sentence, cuts[-1], cuts[-1], phrase.start):
            continue
        at = phrase.start - len(before) + hit.start()
        cuts.append(at + 1 if sentence.text[at] in ",;" else at)
    ends = [*cuts[1:], len(sentence.text)]
    return [_trim(sentence.text, start, end) for start, end in zip(cuts, ends, strict=True)]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,;—–":
        start += 1
    while end > start and text[end - 1] in " ,;—–":
        end -= 1
    return start, end


def _family(lang: str) -> str:
    return "en" if lang == "en" else "kk" if lang in TURKIC else "ru"


def _is_listing(sentence: Sentence, outside: list[Phrase], phrase: Phrase) -> bool:
    place = outside.index(phrase)
    first = max(0, place - 1)
    while first > 0 and not sentence.text[outside[first - 1].end : outside[first].start].strip(" ,"):
        first -= 1
    return any(place < at + len(coordinated(sentence.text, outside, at)) for at in range(first, place))


def _has(sentence: Sentence, cue: str, start: int, end: int) -> bool:
    return any(start <= match.start < end for match in cues(cue, sentence.lang).find(sentence.tokens))


def _has_predicate(sentence: Sentence, start: int, _floor: int, end: int | None = None) -> bool:
    stop = len(sentence.text) if end is None else end
    return any(_has(sentence, cue, start, stop) for cue in ("speech", "silence", "vote", "stance"))


def _subjects(sentence: Sentence, outside: list[Phrase], start: int, end: int, context: Context, earlier: list[Phrase]) -> tuple[list[Phrase], bool]:
    """The phrases that hold what the clause reports, resolved, and whether that took an earlier sentence."""
    here = [p for p in outside if start <= p.start < end]
    chosen = _according(sentence, here, start, end) or _inserted(sentence, here, start, end) or _agent(sentence, here)
    pronoun = _pronoun(sentence, start, end)
    if chosen is None:
        subject = _first_subject(sentence, here, start)
        named_before = subject is not None and subject.speaker is not None and pronoun == start
        if subject is not None and pronoun is not None and pronoun < subject.start and context.last is not None and not named_before:
            subject = None
        elif subject is not None:
            chosen = subject
    if chosen is None and pronoun is None:
        chosen = _located(sentence, here)
    if chosen is not None:
        group = coordinated(sentence.text, here, here.index(chosen))
        if len(group) == 1:
            group = _in_several_places(sentence, group[0], here)
        resolved = [_resolve(phrase, sentence, outside, context, earlier) for phrase in group]
        return [phrase for phrase, _ in resolved], any(late for _, late in resolved)
    if pronoun is not None or is_bare_quotation(sentence.text) or _elliptical(sentence, here, start, end):
        source = earlier[-1] if earlier else _antecedent(sentence, context, personal=pronoun is not None)
        near = source is not None and (bool(earlier) or sentence.paragraph - context.paragraph <= 1)
        return ([source] if source is not None and near else []), not earlier
    return [], False


def _in_several_places(sentence: Sentence, office: Phrase, here: list[Phrase]) -> list[Phrase]:
    """ "Foreign Ministries in Bishkek and Tashkent": one office for each place."""
    if office.holder is not None or office.role is None:
        return [office]
    after = [p for p in here if p.start >= office.end and p.bare and p.holder]
    places = [p for p in after[:1] if p.located and p.start - office.end < 14]
    for phrase in after[1:] if places else ():
        if not COORDINATION.match(sentence.text[places[-1].end : phrase.start]):
            break
        places.append(phrase)
    return [replace(office, holder=place.holder) for place in places] if len(places) > 1 else [office]


def _antecedent(sentence: Sentence, context: Context, *, personal: bool) -> Phrase | None:
    """Whom "he" or a quotation that runs on belongs to: the last one named where he speaks for the last holder, else the last holder."""
    last, person = context.last, context.person
    if last is None or last.speaker is not None or person is None:
        return last
    return person if person.holder == last.holder and (personal or is_bare_quotation(sentence.text)) else last


def _elliptical(sentence: Sentence, here: list[Phrase], start: int, end: int) -> bool:
    """No subject at all but a verb of saying: the last speaker goes on («Также отметил, что…», «деп қосты»)."""
    if sentence.lang == "en":
        return bool(sentence.quoted) and not here
    return _has(sentence, "speech", start, end) and not any(p.subject or p.located for p in here)


def _first_subject(sentence: Sentence, here: list[Phrase], start: int) -> Phrase | None:
    family = _family(sentence.lang)
    waiting: Phrase | None = None
    for phrase in here:
        if not phrase.subject:
            continue
        if (
            family == "kk"
            and phrase.bare
            and (POSSESSED_IN.get(sentence.lang, POSSESSED).match(sentence.text[phrase.end :]) or _owns_participle(sentence, here, phrase))
        ):
            continue
        if SUBORDINATE[family].search(sentence.text[start : phrase.start]):
            waiting = waiting or phrase
            continue
        return phrase
    return waiting


def _owns_participle(sentence: Sentence, here: list[Phrase], phrase: Phrase) -> bool:
    """«Мәскеу тағайындаған Қырым басшысы»: the state belongs to the participle, the subject comes after."""
    return bool(PARTICIPLE.match(sentence.text[phrase.end :])) and any(p.subject and p.start > phrase.end for p in here)


def _according(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    for match in cues("according", sentence.lang).find(sentence.tokens):
        if not start <= match.start < end or inside(sentence.quoted, match.start):
            continue
        if sentence.lang in TURKIC:
            before = [p for p in here if p.end <= match.start and match.start - p.end < 4]
            if before:
                return before[-1]
        else:
            if sentence.text[match.start : match.end].casefold() == "for" or any(
                token.key in THEIRS for token in sentence.tokens[match.first : match.last + 1]
            ):
                continue
            after = [p for p in here if p.start >= match.end and p.start - match.end < 12]
            if after:
                return after[0]
    return None


def _inserted(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """ "…, said the minister", «…, ответил министр», «…, деді министр», "…, the spokesman said": an attribution set in after a comma."""
    text = sentence.text
    for match in cues("speech", sentence.lang).find(sentence.tokens):
        if not start < match.start < end or inside(sentence.quoted, match.start):
            continue
        before = [p for p in here if p.subject and 0 <= match.start - p.end <= 2 and p.start > start + 25]
        if sentence.lang == "en" and before and INSERT.search(text[start : before[-1].start]) and not NOT_INSERTED.match(text[match.end :].lstrip()):
            return before[-1]
        if (
            not INSERT.search(text[start : match.start])
            or match.start - start < 12
            or (sentence.lang == "en" and sentence.tokens[match.first].key not in INVERTED)
        ):
            continue
        after = [p for p in here if (p.subject or (p.located and p.role)) and 0 <= p.start - match.end <= 40]
        if after and SET_IN["en" if sentence.lang == "en" else "ru"].match(text[match.end : after[0].start]):
            return after[0]
    return None


def _agent(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    if sentence.lang != "en":
        return None
    before = [sentence.text[max(0, p.start - _REACH) : p.start] for p in here]
    return next((p for p, text in zip(here, before, strict=True) if AGENT.search(text) or (p.located and WELCOMED_IN.search(text))), None)


def _located(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    """«В Бишкеке отвечать отказались»: a place and a verb without a subject."""
    places = [p for p in here if p.located]
    if not places:
        return None
    if sentence.lang == "en":  # "In the State Duma a call went unanswered"
        return next(
            (p for p in places if p.role and (_has(sentence, "silence", 0, len(sentence.text)) or _has(sentence, "speech", 0, len(sentence.text)))), None
        )
    if IMPERSONAL_IN.get(sentence.lang, IMPERSONAL).search(sentence.text) or sentence.lang in TURKIC:
        with_office = [p for p in places if p.role]
        return (with_office or places)[0]
    return None


def _pronoun(sentence: Sentence, start: int, end: int) -> int | None:
    """Offset of a subject pronoun of the clause, or of "by his words"."""
    limit = start + max(40, (end - start) // 3)
    spoken = cues("speech", sentence.lang).find(sentence.tokens)
    found = [
        m
        for m in cues("pronoun", sentence.lang).find(sentence.tokens)
        if start <= m.start < end and not inside(sentence.quoted, m.start) and not _conjunction(sentence, m.last)
    ]
    for match in found:
        speaking = [m for m in spoken if m.first - match.last == 1 or match.first - m.last == 1]
        if speaking and INSERT.search(sentence.text[start : min(match.start, speaking[0].start)]):
            return start  # "If the Kazakhs do not want it, he said, …"
    for match in cues("according", sentence.lang).find(sentence.tokens):
        beside = sentence.tokens[match.first - 1 : match.first] if sentence.lang in TURKIC else sentence.tokens[match.first : match.last + 1]
        if start <= match.start < end and any(token.key in THEIRS for token in beside):
            return start  # «по его словам», «оның айтуынша»
    for match in found:
        quoted_before = any(span.end <= match.start for span in sentence.quoted)
        if sentence.text[match.start : match.end].casefold() == "it" and match.start > start + 3:
            continue
        if match.start < limit or quoted_before:
            return match.start
    return None


def _conjunction(sentence: Sentence, last: int) -> bool:
    """Kyrgyz «ал эми» is "while", not "he"."""
    return sentence.lang == "ky" and sentence.tokens[last].key == "ал" and last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].key == "эми"


def _resolve(phrase: Phrase, sentence: Sentence, outside: list[Phrase], context: Context, earlier: list[Phrase]) -> tuple[Phrase, bool]:
    """Give a bare office its holder: the place beside it, an actor named before it in the sentence, else the last one in the article."""
    if phrase.holder is not None:
        return _named(phrase, context), False
    places = [p for p in outside if p.located and p.holder and p.bare and not p.drop]
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
    return not re.search(r"[,;:«»“”\"]", between) and not any(_has(sentence, cue, start, end) for cue in ("speech", "silence", "vote", "stance"))


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
