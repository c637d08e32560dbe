"""The review desk: one passage after another, a key for each answer. What a terminal shows and asks comes from the caller."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from classify.records import LABELS, NONE
from store.labelling import Label
from store.review import Passage

KEYS = dict(zip("rancetsx", LABELS, strict=True))
ENTER = ("\r", "\n")
SKIP, UNDO, QUIT, HOLDER, TARGET, NOTE, HELP = " ", "u", "q", "h", "g", "m", "?"
LEGEND = (
    "r rejects  a affirms  n neutral  c accommodates  e endorses  t threatens\n"
    "s silent  x no statement  Enter as read  space skip  u undo  q quit\n"
    "h other holder  g other target  m remark"
)


class Desk(Protocol):
    """A terminal."""

    def key(self) -> str:
        """The next key; empty at the end of the input."""

    def line(self, prompt: str) -> str:
        """A line that is typed in."""

    def show(self, text: str) -> None:
        """Lines for the labeller."""


@dataclass(slots=True)
class Reviewed:
    """What a session did."""

    labelled: int = 0
    skipped: int = 0
    undone: int = 0
    left: int = 0


def review(
    passages: Sequence[Passage],
    desk: Desk,
    save: Callable[[Label], None],
    take_back: Callable[[Label], None],
    *,
    labeller: str,
    clock: Callable[[], datetime],
    holders: Mapping[str, str],
    targets: Mapping[str, str],
) -> Reviewed:
    """Shows each passage and stores what the labeller says of it, at once; `u` takes the last label back and asks again. Ends with the passages, or at `q`."""
    done = Reviewed(left=len(passages))
    given: list[Label | None] = []  # of each passage behind; None: skipped
    place = 0
    while place < len(passages):
        one = passages[place]
        desk.show(shown(one, place + 1, len(passages)))
        answer = _asked(one, desk, labeller, clock, holders, targets, undo=bool(given))
        if answer == QUIT:
            break
        if answer == UNDO:
            last = given.pop()
            place -= 1
            if last is not None:
                take_back(last)
                done.labelled, done.undone = done.labelled - 1, done.undone + 1
            else:
                done.skipped -= 1
            continue
        if isinstance(answer, Label):
            save(answer)
            done.labelled += 1
            desk.show(f"→ {_named(answer.stance)}" + "".join(f", {part}" for part in (answer.holder, answer.target) if part) + "\n")
        else:
            done.skipped += 1
        given.append(answer if isinstance(answer, Label) else None)
        place += 1
    done.left = len(passages) - place
    return done


def shown(one: Passage, number: int, of: int) -> str:
    """A passage with what stands around it and how it was read."""
    read = one.read
    who = f"{read.holder} {read.holder_name}" + (f", {read.holder_level}" if read.holder_level != "state" else "")
    person = ", ".join(part for part in (read.speaker, read.role) if part)
    odds = sorted(one.probabilities.items(), key=lambda pair: -pair[1])[:3]
    return "\n".join(
        [
            f"── {number} of {of} ── {one.reason}",
            f"   {one.title} ({one.service}, {one.published_at:%Y-%m-%d})",
            *([f"   … {one.before}"] if one.before else []),
            f" ▸ {read.evidence}",
            *([f"   {one.after} …"] if one.after else []),
            f"   {who}"
            + (f" ({person})" if person else "")
            + f" on {read.target}, {read.act} on {read.stated_on} ({read.stated_on_precision}, {read.quote_type})",
            f"   read as {read.stance}: " + ", ".join(f"{_named(label)} {p:.0%}" for label, p in odds if p >= 0.005),
            f"   {one.url}",
            LEGEND,
        ]
    )


def _asked(
    one: Passage,
    desk: Desk,
    labeller: str,
    clock: Callable[[], datetime],
    holders: Mapping[str, str],
    targets: Mapping[str, str],
    *,
    undo: bool,
) -> Label | str:
    """The label that the keys make, or SKIP, UNDO, QUIT."""
    label = Label(one.read, NONE, None, None, labeller, clock())
    while True:
        key = desk.key()
        key = key if key in ("\r", "\n") else key.lower()
        if key in ("", QUIT):
            return QUIT
        if key in KEYS or key in ENTER:
            return replace(label, stance=KEYS.get(key, one.read.stance), labelled_at=clock())
        if key == SKIP:
            return SKIP
        if key == UNDO and undo:
            return UNDO
        if key == UNDO:
            desk.show("There is nothing to take back.")
        elif key == HOLDER:
            label = replace(label, holder=_chosen(desk, "holder", holders, one.read.holder, label.holder))
        elif key == TARGET:
            label = replace(label, target=_chosen(desk, "target", targets, one.read.target, label.target))
        elif key == NOTE:
            label = replace(label, note=desk.line("remark: ").strip())
        else:
            desk.show(LEGEND)


def _chosen(desk: Desk, what: str, known: Mapping[str, str], read: str, before: str | None) -> str | None:
    """The key of a holder or target by its key or name; as before where it is none. None: as read."""
    typed = desk.line(f"{what} (key or name; empty: {before or read}): ").strip()
    if not typed:
        return before
    by_name = {name.casefold(): key for key, name in known.items()} | {key.casefold(): key for key in known}
    found = by_name.get(typed.casefold())
    if found is None:
        near = difflib.get_close_matches(typed.casefold(), by_name, 3, 0.5)
        desk.show(f"No {what} {typed}." + (f" Near: {', '.join(f'{by_name[name]} {known[by_name[name]]}' for name in near)}." if near else ""))
        return before
    desk.show(f"{what}: {found} {known[found]}. Now the stance.")
    return None if found == read else found


def _named(label: str) -> str:
    return "no statement" if label == NONE else label
