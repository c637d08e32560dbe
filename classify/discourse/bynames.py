"""The name of who speaks, where the clause has only "he", "the president", "the strongman": whom the article named before. No model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classify.attribution import Attribution
from classify.discourse.offices import same_office
from classify.discourse.pronouns import subject_pronoun
from classify.holders.actors import Phrase
from classify.sentences import Sentence

_NEAR = 2  # sentences back to whom "he" is
_HEAD = re.compile(
    r"^(?:\w+[\s-])?(?:president|leader|strongman|head\s+of\s+state|chancellor|prime\s+minister|premier"
    r"|президент\w*|лидер\w*|глав\w+\s+государства|премьер\w*|премьер-министр\w*|канцлер\w*|президент\w*|лідер\w*|глав\w+\s+держави|прем['’]єр\w*"
    r"|мемлекет\s+басшысы\w*|мамлекет\s+башчысы\w*|өлкө\s+башчысы\w*|ел\s+басшысы\w*|prezident\w*|davlat\s+rahbari\w*|mamlakat\s+rahbari\w*"
    r"|давлат\s+раҳбари\w*|раиси\s+ҷумҳур\w*|сарвари\s+давлат\w*|президенти\w*)$",
    re.I,
)
_OF_MANY = ("public", "expert", "media")  # levels at which "the man" is anybody


def name_of(sentence: Sentence, attribution: Attribution, people: Sequence[tuple[int, Phrase]], index: int) -> str | None:
    """The speaker of an attribution. `people`: with the indices of their sentences, phrases that name somebody, up to this sentence; `index`: of this one."""
    if attribution.speaker is not None or attribution.level in _OF_MANY:
        return attribution.speaker
    if attribution.role is not None:
        asked = Phrase(0, 0, attribution.holder, attribution.level, None, attribution.role, subject=True, located=False, bare=False, drop=False)
        head = _HEAD.match(attribution.role)
        for _, person in reversed(people):
            if person.holder != attribution.holder or person.level != attribution.level:
                continue
            if head and (person.role is None or _HEAD.match(person.role)):
                return person.speaker
            if not head and not _plural(attribution) and same_office(asked, person):
                return person.speaker
        return None
    if not attribution.resolved or subject_pronoun(sentence, attribution.start, attribution.end) is None:
        return None
    near = [(at, person) for at, person in people if 0 < index - at <= _NEAR]
    latest = [person for at, person in near if at == near[-1][0]]
    names = {person.speaker for person in latest}
    if len(names) == 1 and latest[0].holder in (None, attribution.holder):
        return latest[0].speaker
    return None


def _plural(attribution: Attribution) -> bool:
    return attribution.role is not None and re.search(r"(?:s|[ыи]|лар|лер|дар|дер|тар|тер|lar|ҳо|он)$", attribution.role) is not None
