"""Text in, statements out: passages → attribution → target → date → stance. The one entry to classify; reads like the codebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt

from classify import encoder, targets
from classify.candidate import Candidate
from classify.candidates import Found, candidates, found_in
from classify.discourse.proposed import chosen, overlaps
from classify.encoding import framing, parts
from classify.gate import about_borders, gate
from classify.joining import adds_nothing, goes_on, joined, only_led_on
from classify.language import uzbek
from classify.language.plainly import plainly
from classify.lexicons import LANGUAGES, holder_names
from classify.questions import belonging
from classify.quotes import quote_type
from classify.records import LABELS, NONE, SCORE, Document, StanceLabel, Statement, sign_of
from classify.sentences import read
from classify.stamp import lexicon_digest, rules_digest
from classify.stance import Probabilities, StanceModel, act_of
from classify.wording import rules, weighing

__all__ = ["Candidate", "Classifier", "Document", "about_borders", "candidates", "gate"]

THRESHOLD = 0.65  # below this probability of the best stance there is no record
SIDE_THRESHOLD = 0.9  # … unless it upholds or weakens integrity with so much, whichever shade of that it is,
SHADE_THRESHOLD = 0.55  # and the shade has so much
EXPERT_THRESHOLD = 0.8  # experts and media explain more often than they take sides
UNCUED_THRESHOLD = 0.9  # a sentence that only its article makes one about borders
_AT_LEAST = 2  # positions that bear an article's talk of borders together, where none tells its question by name
DOERS = ("state", "legislature", "subnational", "media")  # levels that stand by what their state did; parties and people need not


class Classifier:
    """Everything that is loaded once."""

    def __init__(self, model: StanceModel, catalogue: targets.Catalogue) -> None:
        self._model = model
        self._catalogue = catalogue
        self.stamp = f"{model.stamp}+r{rules_digest()}-{lexicon_digest(catalogue.sources)}"

    @classmethod
    def load(cls, *, encoder: str | None = None, cache_dir: Path | None = None, targets_file: Path | None = None) -> Classifier:
        """Load encoder, head and lexicons. `cache_dir` None: the user's cache. Raises EncoderError or LexiconError."""
        return cls(StanceModel.load(encoder, cache_dir or _default_cache()), targets.load(targets_file))

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        """The statements of each document, in the order of the text. No text raises."""
        found = [found_in(document, self._catalogue) for document in documents]
        told = [one.told for one in found]
        kept = self._kept(documents, told, self._framed(documents, told) if self._model.framed else self._alone(documents, told))
        results = [[statement for _, statement in listed] for listed in kept]
        if self._model.framed:
            self._add_proposed(documents, found, results)
        results = [listed if self._borne(one, bearers) else [] for one, bearers, listed in zip(found, kept, results, strict=True)]
        return [tuple(sorted(listed, key=lambda one: one.evidence_start)) for listed in results]

    def _borne(self, found: Found, kept: Sequence[tuple[Candidate, Statement]]) -> bool:
        """Whether an article's talk of borders bears a position, by its question's name or where it is told; else that is only background."""
        if found.telling is None:
            return True
        spoken = [c for c, statement in kept if statement.stance != "silent"]
        borne = any(c.named or c.sentence in found.telling or c.signs.owner or c.signs.stood for c in spoken)
        return borne or sum(c.weighty and c.signs.voted is None for c in spoken) >= _AT_LEAST

    def _in_passing(self, candidate: Candidate) -> bool:
        """ "The peninsula, which Russia annexed in 2014": the deed again, by a reporter."""
        takers = [state for state, _ in self._catalogue.targets[candidate.target].by]
        unsaid = candidate.attribution.speaker is None and candidate.attribution.role is None
        return "taken" in candidate.signs.turns and unsaid and candidate.attribution.holder in takers

    def _add_proposed(self, documents: Sequence[Document], found: Sequence[Found], results: Sequence[list[Statement]]) -> None:
        """Add, in place, what the model reads of other holders and targets in sentences of which grammar tells no position."""
        asked = [[c for c in one.proposed if not any(overlaps(c, s) for s in listed)] for one, listed in zip(found, results, strict=True)]
        rows = self._framed(documents, asked)
        at = 0
        for document, proposals, listed in zip(documents, asked, results, strict=True):
            read = [(c, self._statement(document, c, self._weighed(c, row))) for c, row in zip(proposals, rows[at : at + len(proposals)], strict=True)]
            at += len(proposals)
            listed += chosen(listed, [(c, statement) for c, statement in read if statement is not None])

    def _kept(self, documents: Sequence[Document], told: Sequence[Sequence[Candidate]], rows: Probabilities) -> list[list[tuple[Candidate, Statement]]]:
        """The candidates of each document that are statements, and what those say, shape of `rows`: (candidates, 8)."""
        results = []
        at = 0
        for document, listed in zip(documents, told, strict=True):
            results.append(self._statements(document, listed, rows[at : at + len(listed)]))
            at += len(listed)
        return results

    def _framed(self, documents: Sequence[Document], found: Sequence[Sequence[Candidate]]) -> Probabilities:
        """What the model reads of each candidate with its frame, shape (candidates, 8); clauses of one holder, target and place are read once."""
        told = [
            (framing.frame(document, c.attribution, self._catalogue.targets[c.target].name, c.start), " ".join(plainly(c.text, document.lang).split()))
            for document, listed in zip(documents, found, strict=True)
            for c in listed
        ]
        places = {one: place for place, one in enumerate(dict.fromkeys(told))}
        return self._model.predict([text for _, text in places], [frame for frame, _ in places])[[places[one] for one in told]]

    def _alone(self, documents: Sequence[Document], found: Sequence[Sequence[Candidate]]) -> Probabilities:
        """The same by a model that has not learnt frames."""
        read_as = [plainly(candidate.text, document.lang) for document, listed in zip(documents, found, strict=True) for candidate in listed]
        asked = [candidate.question for listed in found for candidate in listed]
        return self._read(read_as, [f"{question} {text}" if question else text for question, text in zip(asked, read_as, strict=True)])

    def _read(self, texts: Sequence[str], with_question: Sequence[str]) -> Probabilities:
        """What the model reads, shape (texts, 8): with the question where the clause alone says nothing clear ("No."), by its parts where both do not."""
        probabilities = self._predict(texts)
        asked = [place for place in np.flatnonzero(_unclear(probabilities)).tolist() if with_question[place] != texts[place]]
        probabilities[asked] = self._predict([with_question[place] for place in asked])
        split = {place: parts.parts(texts[place]) for place in np.flatnonzero(_unclear(probabilities)).tolist()}
        rows = self._predict([part for cut in split.values() for part in cut])
        at = 0
        for place, cut in split.items():
            best = parts.clearest(rows[at : at + len(cut)]) if cut else None
            if best is not None:
                probabilities[place] = rows[at + best]
            at += len(cut)
        return probabilities

    def _predict(self, texts: Sequence[str]) -> Probabilities:
        """The model's probabilities, shape (texts, 8); each text is read once, for holders and targets share clauses."""
        places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
        return self._model.predict(list(places))[[places[text] for text in texts]]

    def passages(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        """Stance probabilities of single passages, shape (texts, 8), rules applied."""
        rows = self._model.predict([plainly(text, lang) for text, lang in zip(texts, langs, strict=True)])
        weighed = []
        for text, named, row in zip(texts, langs, rows, strict=True):
            lang = named if named in LANGUAGES else "en"
            sentence = read(text, lang, date.today(), 0)
            plain = uzbek.romanised(text) if lang == "uz" else text
            signs = rules.read_signs(plain, sentence.tokens, lang, on_resolution=rules.on_resolution(sentence.tokens, lang))
            about = [self._catalogue.targets[key] for key in targets.explicit(self._catalogue, sentence)[:1]]
            inside, takers = (about[0].inside, [state for state, _ in about[0].by]) if about else ("", [])
            owned = belonging.belonging(self._catalogue, sentence)
            weighed.append(weighing.weigh(row, replace(signs, owner=owned.owner, denied=owned.denied), inside=inside, takers=takers))
        return np.asarray(weighed, np.float32).reshape(len(texts), len(LABELS))

    def _weighed(self, candidate: Candidate, row: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """The model's probabilities, shape (8,), with what the candidate's words, holder and target say by themselves."""
        target, holder = self._catalogue.targets[candidate.target], candidate.attribution.holder
        doer = candidate.attribution.level in DOERS
        takers = tuple(state for state, since in target.by if since <= candidate.stated_on)
        own, shared = target.inside == holder, len(target.of) > 1
        deed = doer and holder in takers
        party = holder in target.of
        public = candidate.attribution.level == "public"
        return weighing.weigh(
            row, candidate.signs, own=own, shared=shared, deed=deed, inside=target.inside, takers=takers, holder=holder, party=party, public=public
        )

    def _statements(self, document: Document, listed: Sequence[Candidate], rows: Probabilities) -> list[tuple[Candidate, Statement]]:
        kept: list[tuple[Candidate, Statement]] = []
        for candidate, row in zip(listed, rows, strict=True):
            statement = self._statement(document, candidate, self._weighed(candidate, row))
            if statement is None:
                continue
            if adds_nothing(kept, candidate, statement):
                continue
            place = next((i for i in range(len(kept) - 1, -1, -1) if goes_on(kept[i], (candidate, statement))), None)
            if place is None:
                if kept and only_led_on(kept[-1], (candidate, statement)):
                    kept.pop()
                kept.append((candidate, statement))
            else:
                kept[place] = (candidate, joined(document.text, kept[place], (candidate, statement)))
        return kept

    def _statement(self, document: Document, candidate: Candidate, row: Probabilities) -> Statement | None:
        label = LABELS[int(row.argmax())]
        confidence = float(row.max())
        holder = candidate.attribution
        reserved = holder.level in ("expert", "media") and candidate.signs.stood is None
        demanded = EXPERT_THRESHOLD if reserved and not candidate.signs.owner else THRESHOLD if candidate.cued else UNCUED_THRESHOLD
        side = sum(float(p) for other, p in zip(LABELS, row, strict=True) if sign_of(other) == sign_of(label)) if sign_of(label) else 0.0
        if candidate.cued and not reserved and side >= SIDE_THRESHOLD:
            demanded = SHADE_THRESHOLD
        refuses = candidate.reacts and candidate.signs.refusal  # "the historian's claim cannot be accepted"
        if label == NONE or confidence < demanded or (holder.level == "expert" and not (candidate.named or refuses)):  # experts speak of much in general
            return None
        if self._in_passing(candidate):
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


def _unclear(probabilities: Probabilities) -> npt.NDArray[np.bool_]:
    """Which of the rows, shape (texts, 8), show no stance or none for sure, shape (texts,)."""
    return np.asarray((probabilities.argmax(1) == LABELS.index(NONE)) | (probabilities.max(1) < THRESHOLD))


def _default_cache() -> Path:
    return encoder.default_cache()

