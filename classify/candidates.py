"""A document's candidates: each clause that may report a position, with its holder, target and date, before its stance is known."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime

from classify import belonging, bullets, dates, elsewhere, implied, interviews, likewise, reactions, rollcall, rules, signatures, talk, targets, uzbek
from classify.afterwards import owned_after
from classify.anchors import Seldom
from classify.attribution import Attribution, attribute
from classify.clauses import gapped
from classify.clock import Clock, quotes_on
from classify.context import Context, set_in
from classify.grammar import ONLY_TOO, RELATIVE
from classify.lexicons import LANGUAGES, cues
from classify.listing import names_some
from classify.matching import keys, words
from classify.passages import Passage, passages
from classify.quotes import is_bare_quotation
from classify.records import Precision
from classify.sentences import Sentence, has_cue, read

_SHORT = 4  # sentences of a text too short to tell what it is about
_BARE = 6  # words of a continued quotation that may hold nothing by themselves
_PERIOD = re.compile(r"\s+(?:day|week|month|year|morning|evening|night|afternoon|time)\b")
_BESIDE_SPEECH = 2  # words beside holder, date and verb that still say nothing: "in", "also"
_FIRST = re.compile(r"\b(?:first|перв(?:ой|ым|ая|ый|ое)|перш(?:ою|им|ий|а))\b", re.I)  # who is the first does not follow anybody
_MEMORY = 60  # candidates back that an answer may be to
_SO_DID = re.compile(r"^\W*(?:And\s+)?[Ss]o,[^,;.]{3,60},\s+(?:did|does|do|has|have|had|was|were)\s+[A-Z]")  # "So, to their relief, did Turkey"
_JUST_BEFORE = 3  # sentences that tell of what list somebody joins
# To call, find or think something so is to say all of it: «счёл поступок Путина правильным».
_VERDICT = re.compile(
    r"\b(?:call|deem|consider|find|found|brand|label|declar|proclaim|judg)(?:s|ed|es|d|ing)?\s+\w+"
    r"|\b(?:назва|называ|сч[её]л|сочл|счита|расцен|оцен|признал|объяв|назив|вважа|визна|оголос)\w*\s+\w+"
    r"|\w+\s+(?:деп|deb|деб)\s+\w+|\w+\s+(?:номид|меномад|мешуморад|шуморид|донист|медонад)",
    re.I,
)
_OURS = Seldom(  # what an expert speaks of that is his own state's
    r"\bour\s+(?:\w+\s+)?(?:borders?|lands?|territor\w+|frontiers?)\b|(?<!\w)наш\w+\s+(?:\w+\s+)?(?:границ|земл|земель|территор|рубеж|кордон|територ)\w*"
    r"|(?<!\w)біздің\s+(?:\w+\s+)?(?:шекара|жер|аума[қғ])|(?<!\w)биздин\s+(?:\w+\s+)?(?:чек\s?ара|жер|айма[кг])|\bbizning\s+(?:\w+\s+)?(?:chegara|yer|hudud)"
    r"|(?<!\w)бизнинг\s+(?:чегара|ер|ҳудуд)|(?<!\w)(?:марзҳои|сарҳади|сарҳадҳои|хоки|замини|сарзамини)\s+мо(?!\w)"
)
_ECHO = 40  # words of a sentence that may only say that somebody did the same


@dataclass(frozen=True, slots=True)
class Document:
    """One article's text as classify sees it."""

    text: str  # paragraphs separated by newlines
    lang: str  # ISO 639-1
    published_at: datetime  # aware, UTC
    title: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A holder's clause on a target, before its stance is known; offsets are those of the document's text."""

    attribution: Attribution
    target: str
    stated_on: date
    precision: Precision
    start: int  # of the evidence
    end: int
    text: str  # what the stance is read from
    sentence: int  # index of the sentence
    paragraph: int
    continues: bool  # goes on with what the sentence before reports
    signs: rules.Signs  # what its words say by themselves
    cued: bool  # a word says that it may be a position; else only the article's topic does
    named: bool  # it names a target
    reacts: bool = False  # answers somebody's words, naming no question itself


def candidates(document: Document, catalogue: targets.Catalogue) -> list[Candidate]:
    """Every clause of a document that may report a position, with holder, target and date."""
    lang = document.lang if document.lang in LANGUAGES else "en"
    if not gate(document, lang, catalogue):
        return []
    published = document.published_at.date()
    cut = passages(document.text)
    sentences = [read(p.text, lang, published, p.paragraph) for p in cut]
    topic = talk.topic(catalogue, document.title, sentences, lang, published)
    ballot = any(rules.on_resolution(s.tokens, lang) for s in sentences[:4])
    told = None
    if ballot:
        opening = (mention.day for s in sentences[:4] for mention in dates.mentions(s.text, lang, published, None) if mention.precision == "day")
        told = talk.balloted(catalogue, opening)
    said = talk.Talk(told or topic, told is not None, titled=talk.named_in(catalogue, document.title, lang))
    headline = read(document.title, lang, published, 0)
    found = _walk(cut, headline, sentences, catalogue, said, ballot, published)
    if len(sentences) < _SHORT or talk.on_borders(catalogue, [headline, *sentences], published):
        return found
    return [c for c in found if c.named and c.signs.voted is None and c.signs.silent <= 1]  # "did not answer a question about the pumping stations"


def _walk(
    cut: list[Passage], headline: Sentence, sentences: list[Sentence], catalogue: targets.Catalogue, said: talk.Talk, ballot: bool, published: date
) -> list[Candidate]:
    found: list[Candidate] = []
    context = set_in(Context(known=tuple(p for p in headline.phrases if p.holder and not p.drop)), replace(headline, paragraph=-1))
    clock = Clock(published)
    budgeted = -2  # the last sentence that tells of a vote on something else
    polled = -1  # the last paragraph that tells of a vote on a resolution
    dated: list[dates.Mention] = []  # the dates of the sentence before
    named = Counter(key for sentence in sentences for key in targets.explicit(catalogue, sentence))
    if said.topic is not None and said.topic not in named:  # only claims on its state make it the topic
        named[said.topic] = max(named.values(), default=1)
    paper = signatures.paper(catalogue, sentences)
    asked = interviews.interview(sentences, sentences[0].lang) if sentences else interviews.Interview()
    listed = bullets.points(sentences) - asked.answers - asked.questions
    for passage, sentence in zip(cut, sentences, strict=True):
        sentence = bullets.unmarked(interviews.undashed(sentence, asked, published), listed, published)
        named_here, after = attribute(sentence, context)
        later = sentences[passage.index + 1] if passage.index + 1 < len(sentences) else None
        if later is not None and owned_after(sentence, later):
            owners = [a for a in attribute(later, context)[0] if not a.resolved]
            named_here = [replace(a, start=0, end=len(sentence.text)) for a in owners] or named_here
        attributions = interviews.answering(sentence, named_here, asked)
        answered = bool(attributions) and not any(a in named_here for a in attributions)  # for himself, by whom the article asks
        context = context if answered else after
        if rules.on_resolution(sentence.tokens, sentence.lang) and cues("vote", sentence.lang).find(sentence.tokens):
            polled = passage.paragraph
        if rollcall.is_of_states(sentence):
            polled = passage.paragraph
        mentions = clock.mentions(sentence, passage.paragraph)
        told_after = clock.told_after(mentions, sentence, dated)
        if told_after is not None:
            _redate(found, passage, told_after)
        whole = len({attribution.start for attribution in attributions}) == 1
        read_before: dict[tuple[int, int], _Clause | None] = {}  # by offsets: several holders share one
        before: dates.Stated | None = None  # when what the clause before reports was stated
        for attribution in attributions:
            if attribution.holder == "UN" and attribution.speaker is None and rules.adopts(sentence.tokens, sentence.lang):
                continue
            span = (attribution.start, attribution.end)
            if span not in read_before:
                read_before[span] = _clause(catalogue, sentence, attribution, said.topic, ballot or polled == passage.paragraph)
            clause = read_before[span]
            if clause is None:
                continue
            if answered and clause.weighty:
                clause = replace(clause, named=clause.named or has_cue(sentence, "topic", *span))  # whom the article asks about it
            if passage.index - budgeted == 1 and not clause.named and elsewhere.goes_on_voting(sentence.tokens, sentence.lang):
                clause = replace(clause, signs=replace(clause.signs, voted=None, turns=clause.signs.turns | {"beside_vote"}))
            if clause.signs.voted is None and passage.index and names_some(sentence.text):  # "Among them were Armenia and China."
                counting = sentences[passage.index - 1]
                if counting.paragraph == passage.paragraph and not has_cue(sentence, "speech", 0, len(sentence.text)):
                    shown = rules.vote(counting.text, counting.tokens, counting.lang, on_resolution=ballot or polled == counting.paragraph)
                    clause = replace(clause, signs=replace(clause.signs, voted=shown))
            lately = sentences[max(0, passage.index - _JUST_BEFORE) : passage.index]
            stood = signatures.stood(lately, sentence, attribution, paper) if clause.signs.voted is None else None
            if stood is not None:
                clause = replace(clause, signs=replace(clause.signs, stood=stood), cued=True, weighty=True)
            voted = clause.signs.voted is not None
            if voted and attribution.holder == "UN" and attribution.speaker is None:
                continue  # a body casts no vote
            if attribution.resolved and is_bare_quotation(sentence.text) and len(sentence.tokens) <= _BARE and not clause.weighty:
                continue  # "It will remain so."
            if (not clause.weighty and _only_speaks(sentence, attribution, mentions)) or (
                not sentence.quoted and elsewhere.only_manner(sentence.text, sentence.lang, *span)
            ):
                continue
            timely = [m for m in mentions if clause.told_aside is None or not clause.told_aside[0] <= m.start < clause.told_aside[1]]
            stated = clock.date_of(timely, sentence, attribution, passage.paragraph, is_vote=voted)
            spoken = quotes_on(sentence, attribution, timely, dated)
            if spoken is not None:
                _redate(found, passage, spoken, attribution.holder)
            echoed = _echoed(found, passage, sentence, attribution, clause)
            if echoed:
                on, precision = (stated.on, stated.precision) if stated.precision != "published" else (echoed[-1].stated_on, echoed[-1].precision)
                if echoed[-1].signs.voted is None and stated.precision == "published":
                    on, precision = stated.on, stated.precision
                start, end = (0, len(sentence.text)) if whole else span
                found += [
                    replace(c, attribution=attribution, stated_on=on, precision=precision, start=passage.start + start, end=passage.start + end,
                            sentence=passage.index, paragraph=passage.paragraph, continues=False)
                    for c in echoed
                ]  # fmt: skip
                continue
            if stated.precision == "published" and before is not None:
                stated = before  # "… welcomed it on February 22, and Maduro voiced support"
            before = stated if stated.precision != "published" else None
            last = found[-1] if found and attribution.resolved else None
            goes_on = [c.target for c in found[-4:] if last and c.sentence == last.sentence and c.attribution.holder == attribution.holder]
            answers, reacts = reactions.answered(catalogue, _told(found), sentence, attribution, titled=said.titled, topic=said.topic)
            meant = paper if stood is not None and paper else talk.resolve(
                catalogue, sentence, attribution.start, attribution.end,
                holder=attribution.holder, talk=said, named=named, on=stated.on, voted=voted,
                answers=answers,
                goes_on=goes_on if last and passage.index - last.sentence == 1 else (),
            )  # fmt: skip
            for target in meant:
                found.append(
                    Candidate(
                        attribution, target, stated.on, stated.precision,
                        passage.start if whole else passage.start + attribution.start, passage.end if whole else passage.start + attribution.end,
                        sentence.text if whole and not clause.aside else clause.text, passage.index, passage.paragraph,
                        attribution.resolved and (is_bare_quotation(sentence.text) or passage.paragraph in asked.answers),
                        clause.signs, clause.cued or voted, clause.named, reacts and not clause.named,
                    )
                )  # fmt: skip
        if elsewhere.votes_on_other(sentence.tokens, sentence.lang):
            budgeted = passage.index
        clock.note(
            mentions,
            sentence,
            passage.paragraph,
            of_vote=(ballot or polled == passage.paragraph)
            and bool(cues("vote", sentence.lang).find(sentence.tokens) or rules.on_resolution(sentence.tokens, sentence.lang)),
        )
        dated = mentions
        if not attributions and likewise.goes_for(sentence):
            found += _further(catalogue, found, passage, sentence)
        here = talk.noted(catalogue, sentence, said)
        said = replace(said, recent=tuple([*said.recent, *((passage.paragraph, key) for key in here)][-12:]))
    return found


def _redate(found: list[Candidate], passage: Passage, stated: dates.Stated, holder: str | None = None) -> None:
    """Dates, in place, what the sentence before reports in the same paragraph, of that holder where one is given; a vote has the day of the vote."""
    for place in range(len(found) - 1, -1, -1):
        candidate = found[place]
        if candidate.sentence < passage.index - 1 or candidate.paragraph != passage.paragraph:
            break
        if candidate.sentence == passage.index - 1 and candidate.signs.voted is None and holder in (None, candidate.attribution.holder):
            found[place] = replace(candidate, stated_on=stated.on, precision=stated.precision)


@dataclass(frozen=True, slots=True)
class _Clause:
    """What a clause is whoever holds it."""

    text: str  # what the stance is read from: without a relative clause about the holder
    signs: rules.Signs
    cued: bool
    named: bool
    aside: tuple[int, int] | None  # offsets of that, in the sentence
    told_aside: tuple[int, int] | None  # … where it tells another position, whose date is not this one's
    weighty: bool  # has a word that may be a position by itself, verbs of saying apart


def _clause(catalogue: targets.Catalogue, sentence: Sentence, attribution: Attribution, topic: str | None, ballot: bool) -> _Clause | None:
    """The clause of an attribution; None when it does not pass the gate."""
    if not about_borders(catalogue, sentence, attribution, topic):
        return None
    aside = _aside(sentence, attribution)
    text = sentence.text[attribution.start : attribution.end]
    tokens = [t for t in sentence.tokens if attribution.start <= t.start < attribution.end]
    if aside is not None:
        text = sentence.text[attribution.start : aside[0]] + sentence.text[aside[1] : attribution.end]
        tokens = [t for t in tokens if not aside[0] <= t.start < aside[1]]
    named = bool(targets.explicit(catalogue, sentence, attribution.start, attribution.end))
    told = aside is not None and any(has_cue(sentence, cue, *aside) for cue in ("speech", "vote", "stance", "silence"))
    weighty = named or any(cues(name, sentence.lang).find(tokens) for name in ("topic", "stance", "vote", "silence", "refusal", "swallowing"))
    owned = belonging.belonging(catalogue, sentence, attribution.start, attribution.end)
    plain = uzbek.romanised(text) if sentence.lang == "uz" else text
    signs = replace(rules.read_signs(plain, tokens, sentence.lang, on_resolution=ballot, named=named), owner=owned.owner, denied=owned.denied)
    if attribution.level == "state" and attribution.speaker is None and any(p.level == "expert" for p in sentence.phrases):
        signs = replace(signs, turns=signs.turns | {"explained"})
    theirs = attribution.level == "expert" and _OURS.search(sentence.text, attribution.start, attribution.end) is not None
    named = named or theirs or "unmade" in signs.turns
    seen = signs.voted is not None
    return _Clause(text, signs, seen or _has_cue(catalogue, sentence, attribution), named, aside, aside if told else None, seen or weighty)


def _aside(sentence: Sentence, attribution: Attribution) -> tuple[int, int] | None:
    """Offsets of a relative clause about the holder, where the main clause has a predicate of its own: "Brazil, which had abstained in May, voted for it"."""
    pattern = RELATIVE.get(sentence.lang)
    hit = pattern.search(sentence.text, attribution.start, attribution.end) if pattern else None
    if hit is None or any(span.start < hit.end() and hit.start() < span.end for span in sentence.quoted):
        return None
    after = any(has_cue(sentence, cue, hit.end(), attribution.end) for cue in ("silence", "vote", "stance"))
    subject = any(p.subject and p.holder == attribution.holder and p.end == hit.start() for p in sentence.phrases)
    return (hit.start(), hit.end() + 1) if after and subject else None


def _only_speaks(sentence: Sentence, attribution: Attribution, mentions: list[dates.Mention]) -> bool:
    """Whether a clause tells who spoke and when, and nothing of what was said: «Альянс высказался 18 марта»."""
    spoken = [m for m in cues("speech", sentence.lang).find(sentence.tokens) if attribution.start <= m.start < attribution.end]
    if not spoken or sentence.quoted or _echoes(sentence, attribution) or _VERDICT.search(sentence.text, attribution.start, attribution.end):
        return False
    told = [*((p.start, p.end) for p in sentence.phrases), *((m.start, m.end) for m in mentions), *((m.start, m.end) for m in spoken)]
    rest = [t for t in sentence.tokens if attribution.start <= t.start < attribution.end and not any(a <= t.start < b for a, b in told)]
    return len(rest) <= _BESIDE_SPEECH


def _echoes(sentence: Sentence, attribution: Attribution) -> bool:
    """ "Said the same"; not "said the same month"."""
    echoes = [m for m in cues("echo", sentence.lang).find(sentence.tokens) if attribution.start <= m.start < attribution.end]
    return any(not _PERIOD.match(sentence.text[m.end :]) for m in echoes) or bool(_SO_DID.match(sentence.text, attribution.start))


def _further(catalogue: targets.Catalogue, found: list[Candidate], passage: Passage, sentence: Sentence) -> list[Candidate]:
    """What the sentence before reports, of a further territory: "The same goes for Crimea"."""
    before = [c for c in found[-_MEMORY:] if c.sentence == passage.index - 1 and c.paragraph == passage.paragraph]
    named = targets.explicit(catalogue, sentence) if before and len({(c.target, c.attribution.holder) for c in before}) == 1 else []
    return [
        replace(before[-1], target=key, start=passage.start, end=passage.end, sentence=passage.index, continues=False, named=True)
        for key in named
        if key != before[-1].target
    ]


def _told(found: list[Candidate]) -> list[reactions.Told]:
    """What reactions look at of the latest candidates."""
    return [
        reactions.Told(c.attribution.holder, c.attribution.speaker, c.attribution.role, c.target, c.paragraph, c.reacts, c.signs.silent > 1)
        for c in found[-_MEMORY:]
    ]


def _echoed(found: list[Candidate], passage: Passage, sentence: Sentence, attribution: Attribution, clause: _Clause) -> list[Candidate]:
    """What the holder says after another: "Turkey did the same", «О том же объявили в Тбилиси». The candidates of the clause before; [] where it says more."""
    own = clause.signs.voted is not None or clause.signs.stood is not None or clause.signs.silent > 1
    if clause.named or own or not found or len(sentence.tokens) > _ECHO or attribution.resolved:
        return []
    if _FIRST.search(sentence.text, attribution.start, attribution.end):
        return []
    too = any(p.bare and p.start == 0 and ONLY_TOO.match(sentence.text, p.end) for p in sentence.phrases[:1])  # «Армения — тоже.»
    if not (too or _echoes(sentence, attribution) or (attribution.start and gapped(sentence, attribution.start))):
        return []
    last = found[-1]
    colleague = None not in (attribution.speaker, last.attribution.speaker) and attribution.speaker != last.attribution.speaker
    if (last.attribution.holder == attribution.holder and not colleague) or passage.paragraph - last.paragraph > 1:
        last = next((c for c in reversed(found) if c.attribution.holder != attribution.holder and passage.paragraph - c.paragraph <= 1), None)  # type: ignore[assignment]
    if last is None:
        return []
    return [c for c in found if c.sentence == last.sentence and c.attribution == last.attribution]


def about_borders(catalogue: targets.Catalogue, sentence: Sentence, attribution: Attribution, topic: str | None) -> bool:
    """The gate before the encoder: the clause stands in an article on a territorial question, or names a target or the vocabulary of borders.

    In such an article nothing more is asked: who speaks by lamps, maps and empty chairs uses none of the words that any list has.
    """
    named = topic is not None or targets.explicit(catalogue, sentence, attribution.start, attribution.end)
    return bool(named or cues("topic", sentence.lang).find(sentence.tokens))


def _has_cue(catalogue: targets.Catalogue, sentence: Sentence, attribution: Attribution) -> bool:
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
    if not any(matcher.may_find(known) for matcher in (catalogue.names_in(lang), cues("integrity", lang), swallowed, context) if matcher):
        return False  # nineteen articles of twenty
    tokens = words(text, lang)
    if catalogue.names_in(lang).find(tokens) or cues("integrity", lang).find(tokens):
        return True
    if swallowed.find(tokens) and implied.states_in(catalogue, tokens, lang):
        return True  # "Uzbekistan is to be annexed"
    return bool(targets.meant(catalogue, tokens, lang, document.published_at.date()))
