"""Text in, statements out: passages → attribution → target → date → stance. The one entry to classify; reads like the codebook."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import numpy as np

from classify import dates, encoder, rules, targets
from classify.attribution import Attribution, attribute
from classify.clock import Clock
from classify.coreference import Context
from classify.lexicons import FOLDER, LANGUAGES, cues, holder_names
from classify.matching import words
from classify.passages import Passage, passages
from classify.quotes import is_bare_quotation, quote_type
from classify.records import LABELS, NONE, SCORE, Precision, StanceLabel, Statement, sign_of
from classify.sentences import Sentence, read
from classify.stance import Probabilities, StanceModel, act_of

THRESHOLD = 0.6  # below this probability of the best stance there is no record
EXPERT_THRESHOLD = 0.88  # experts, media and the public explain more often than they take sides
UNCUED_THRESHOLD = 0.85  # a sentence that only its article makes one about borders
DOERS = ("state", "legislature", "subnational", "media")  # levels that stand by what their state did; parties and people need not
# Modules of this folder whose change may change what is found: their source is in the stamp, with the lexicons.
RULE_MODULES = (
    "actors", "anchors", "attribution", "clock", "coreference", "dates", "encoder", "grammar", "grouping", "lexicons", "matching", "passages", "quotes",
    "records", "rules", "sentences", "stance", "statements", "targets", "uzbek",
)  # fmt: skip


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


class Classifier:
    """Everything that is loaded once."""

    def __init__(self, model: StanceModel, catalogue: targets.Catalogue) -> None:
        self._model = model
        self._catalogue = catalogue
        self.stamp = f"{model.stamp}+r{rules_digest()}-{_lexicon_digest(catalogue)}"

    @classmethod
    def load(cls, *, encoder: str | None = None, cache_dir: Path | None = None, targets_file: Path | None = None) -> Classifier:
        """Load encoder, head and lexicons. `cache_dir` None: the user's cache. Raises EncoderError or LexiconError."""
        return cls(StanceModel.load(encoder, cache_dir or _default_cache()), targets.load(targets_file))

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        """The statements of each document, in the order of the text. No text raises."""
        found = [candidates(document, self._catalogue) for document in documents]
        flat = [candidate for listed in found for candidate in listed]
        texts = {text: place for place, text in enumerate(dict.fromkeys(candidate.text for candidate in flat))}  # holders and targets share clauses
        probabilities = self._model.predict(list(texts))[[texts[candidate.text] for candidate in flat]]
        results = []
        at = 0
        for document, listed in zip(documents, found, strict=True):
            rows = probabilities[at : at + len(listed)]
            at += len(listed)
            results.append(self._statements(document, listed, rows))
        return results

    def passages(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        """Stance probabilities of single passages, shape (texts, 8), rules applied."""
        rows = self._model.predict(texts)
        weighed = []
        for text, named, row in zip(texts, langs, rows, strict=True):
            lang = named if named in LANGUAGES else "en"
            sentence = read(text, lang, date.today(), 0)
            weighed.append(rules.weigh(row, rules.read_signs(text, sentence.tokens, lang, on_resolution=rules.on_resolution(sentence.tokens, lang))))
        return np.asarray(weighed, np.float32).reshape(len(texts), len(LABELS))

    def _statements(self, document: Document, listed: Sequence[Candidate], rows: Probabilities) -> tuple[Statement, ...]:
        kept: list[tuple[Candidate, Statement]] = []
        for candidate, row in zip(listed, rows, strict=True):
            target, holder = self._catalogue.targets[candidate.target], candidate.attribution.holder
            doer = candidate.attribution.level in DOERS
            deed = doer and any(state == holder and since <= candidate.stated_on for state, since in target.by)
            statement = self._statement(document, candidate, rules.weigh(row, candidate.signs, own=target.inside == holder, deed=deed))
            if statement is None:
                continue
            place = next((i for i in range(len(kept) - 1, -1, -1) if _goes_on(kept[i], (candidate, statement))), None)
            if place is None:
                kept.append((candidate, statement))
            else:
                kept[place] = (candidate, _joined(document.text, kept[place][1], statement))
        return tuple(statement for _, statement in kept)

    def _statement(self, document: Document, candidate: Candidate, row: Probabilities) -> Statement | None:
        label = LABELS[int(row.argmax())]
        confidence = float(row.max())
        holder = candidate.attribution
        demanded = EXPERT_THRESHOLD if holder.level in ("expert", "media", "public") else THRESHOLD if candidate.cued else UNCUED_THRESHOLD
        if label == NONE or confidence < demanded or (holder.level == "expert" and not candidate.named):  # experts speak of much in general
            return None
        stance: StanceLabel = label  # type: ignore[assignment]
        evidence = document.text[candidate.start : candidate.end]
        return Statement(
            holder=holder.holder,
            holder_name=holder_names().get(holder.holder, holder.holder),
            holder_level=holder.level,
            speaker=holder.speaker,
            role=holder.role,
            target=candidate.target,
            stance=stance,
            score=SCORE[stance],
            act=act_of(stance, candidate.signs.voted is not None, evidence.casefold()),
            quote_type=quote_type(evidence),
            stated_on=candidate.stated_on,
            stated_on_precision=candidate.precision,
            evidence=evidence,
            evidence_start=candidate.start,
            evidence_end=candidate.end,
            confidence=confidence,
            probabilities=tuple(round(float(p), 4) for p in row),
            classifier=self.stamp,
        )


def _goes_on(before: tuple[Candidate, Statement], now: tuple[Candidate, Statement]) -> bool:
    """A quotation that runs on, or a further sentence of the same speaker to the same effect, is one statement."""
    (old, first), (new, second) = before, now
    reach = 1 if new.continues else 0
    again = new.attribution.resolved or (
        quote_type(new.text) == "direct" and new.attribution.level == old.attribution.level and new.attribution.speaker in (None, old.attribution.speaker)
    )
    return (
        again
        and new.sentence - old.sentence == 1
        and new.paragraph - old.paragraph <= reach
        and (first.holder, first.target, sign_of(first.stance)) == (second.holder, second.target, sign_of(second.stance))
        and (first.stance == second.stance or sign_of(first.stance) != 0)
        and (first.stated_on == second.stated_on or "published" in (first.stated_on_precision, second.stated_on_precision))
    )


def _joined(text: str, first: Statement, second: Statement) -> Statement:
    """Two sentences of one statement: the stance is that of the surer one, the date that of the one that tells it."""
    surer = max(first, second, key=lambda statement: statement.confidence)
    dated = second if first.stated_on_precision == "published" else first
    evidence = text[first.evidence_start : second.evidence_end]
    return replace(
        surer, speaker=first.speaker or second.speaker, role=first.role or second.role, holder_level=first.holder_level,
        stated_on=dated.stated_on, stated_on_precision=dated.stated_on_precision,
        evidence=evidence, evidence_end=second.evidence_end, evidence_start=first.evidence_start, quote_type=quote_type(evidence),
    )  # fmt: skip


def candidates(document: Document, catalogue: targets.Catalogue) -> list[Candidate]:
    """Every clause of a document that may report a position, with holder, target and date."""
    lang = document.lang if document.lang in LANGUAGES else "en"
    if not gate(document, lang, catalogue):
        return []
    published = document.published_at.date()
    cut = passages(document.text)
    sentences = [read(p.text, lang, published, p.paragraph) for p in cut]
    topic = targets.topic(catalogue, document.title, sentences, lang, published)
    ballot = any(rules.on_resolution(s.tokens, lang) for s in sentences[:4])
    told = None
    if ballot:
        opening = (mention.day for s in sentences[:4] for mention in dates.mentions(s.text, lang, published, None) if mention.precision == "day")
        told = targets.balloted(catalogue, opening)
    return _walk(cut, sentences, catalogue, targets.Talk(told or topic, told is not None), ballot, published)


def _walk(cut: list[Passage], sentences: list[Sentence], catalogue: targets.Catalogue, talk: targets.Talk, ballot: bool, published: date) -> list[Candidate]:
    found: list[Candidate] = []
    context = Context()
    clock = Clock(published)
    named = Counter(key for sentence in sentences for key in targets.explicit(catalogue, sentence))
    for passage, sentence in zip(cut, sentences, strict=True):
        attributions, context = attribute(sentence, context)
        mentions = dates.mentions(sentence.text, sentence.lang, published, clock.narrative, clock.around)
        whole = len({attribution.start for attribution in attributions}) == 1
        read_before: dict[tuple[int, int], _Clause | None] = {}  # by offsets: several holders share one
        before: dates.Stated | None = None  # when what the clause before reports was stated
        for attribution in attributions:
            if attribution.holder == "UN" and attribution.speaker is None and rules.adopts(sentence.tokens, sentence.lang):
                continue
            span = (attribution.start, attribution.end)
            if span not in read_before:
                read_before[span] = _clause(catalogue, sentence, attribution, talk.topic, ballot)
            clause = read_before[span]
            if clause is None:
                continue
            voted = clause.signs.voted is not None
            stated = clock.date_of(mentions, sentence, attribution, passage.paragraph, is_vote=voted)
            if stated.precision == "published" and before is not None:
                stated = before  # "… welcomed it on February 22, and Maduro voiced support"
            before = stated if stated.precision != "published" else None
            last = found[-1] if found and attribution.resolved else None
            goes_on = [c.target for c in found[-4:] if last and c.sentence == last.sentence and c.attribution.holder == attribution.holder]
            for target in targets.resolve(
                catalogue, sentence, attribution.start, attribution.end,
                holder=attribution.holder, talk=talk, named=named, on=stated.on, voted=voted,
                goes_on=goes_on if last and passage.index - last.sentence == 1 else (),
            ):  # fmt: skip
                found.append(
                    Candidate(
                        attribution, target, stated.on, stated.precision,
                        passage.start if whole else passage.start + attribution.start, passage.end if whole else passage.start + attribution.end,
                        sentence.text if whole else clause.text, passage.index, passage.paragraph,
                        attribution.resolved and is_bare_quotation(sentence.text), clause.signs, clause.cued, clause.named,
                    )
                )  # fmt: skip
        clock.note(
            mentions,
            passage.paragraph,
            of_vote=ballot and bool(cues("vote", sentence.lang).find(sentence.tokens) or rules.on_resolution(sentence.tokens, sentence.lang)),
        )
        here = targets.narrowest(catalogue, targets.explicit(catalogue, sentence))
        talk = replace(talk, recent=tuple([*talk.recent, *((passage.paragraph, key) for key in here)][-12:]))
    return found


@dataclass(frozen=True, slots=True)
class _Clause:
    """What a clause is whoever holds it."""

    text: str
    signs: rules.Signs
    cued: bool
    named: bool


def _clause(catalogue: targets.Catalogue, sentence: Sentence, attribution: Attribution, topic: str | None, ballot: bool) -> _Clause | None:
    """The clause of an attribution; None when it does not pass the gate."""
    if not about_borders(catalogue, sentence, attribution, topic):
        return None
    text = sentence.text[attribution.start : attribution.end]
    tokens = [t for t in sentence.tokens if attribution.start <= t.start < attribution.end]
    named = bool(targets.explicit(catalogue, sentence, attribution.start, attribution.end))
    return _Clause(text, rules.read_signs(text, tokens, sentence.lang, on_resolution=ballot), _has_cue(catalogue, sentence, attribution), named)


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
    tokens = words(f"{document.title}\n{document.text[:200_000]}", lang)
    if catalogue.names_in(lang).find(tokens) or cues("integrity", lang).find(tokens):
        return True
    return bool(targets.meant(catalogue, tokens, lang, document.published_at.date()))


def _default_cache() -> Path:
    return encoder.default_cache()


def _lexicon_digest(catalogue: targets.Catalogue) -> str:
    body = b"".join(path.read_bytes() for path in [*sorted(FOLDER.glob("*.toml")), *catalogue.sources])
    return hashlib.sha256(re.sub(rb"[ ]+", b" ", body)).hexdigest()[:8]


def rules_digest(folder: Path = Path(__file__).parent) -> str:
    """8 hex digits of the source of RULE_MODULES, the same whatever its line ends."""
    body = b"\0".join((folder / f"{name}.py").read_bytes().replace(b"\r\n", b"\n") for name in RULE_MODULES)
    return hashlib.sha256(body).hexdigest()[:8]
