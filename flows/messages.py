"""What an alert says, within a channel's length, and with nothing from a page that a channel could take for markup. Pure: rows in, text out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from store.records import AlertRow

LONGEST_EVIDENCE = 1500  # characters
LONGEST_NAME = 200  # characters of a speaker, role, name or reason
SHORTEST_EVIDENCE = 40  # with less room it is left out
READERS = frozenset({"json", "jsons", "xml", "xmls", "form", "forms", "atom", "prefect"})  # kinds of channel that programs read: nothing is drawn there
# What Markdown, Slack, Telegram, HTML and mentions are made of, and the same to the eye. Escaping would not do: each channel has rules of its own.
_LOOKALIKES = str.maketrans({
    "*": "∗", "_": "＿", "`": "ˋ", "~": "∼", "|": "∣", "[": "［", "]": "］", "<": "‹", ">": "›", "@": "＠", "#": "＃", "\\": "＼", "{": "｛", "}": "｝",
    "&": "＆",
})  # fmt: skip
_FORMS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
_TITLES = {"threat": "a threat", "silence-reported": "keeps silent", "silence-broken": "breaks its silence", "first": "a first"}
_STRONGEST = ("threat", "shift", "silence-broken", "first", "silence-reported", "edited")  # of several rules that told of one position, what the title is of


@dataclass(frozen=True, slots=True)
class Form:
    """What a channel can take."""

    limit: int = 32_768  # characters of a message, its title included where the channel has none
    drawn: bool = True  # whether the channel draws markup, and turns @names into mentions
    html: bool = False  # whether what is sent is escaped on the way, and so longer

    def fits(self, text: str) -> bool:
        """Whether the text is short enough, as the channel counts: in UTF-16, and escaped where it is."""
        return sum(len(char.encode("utf-16-le")) // 2 if not self.html else _ESCAPED.get(char, 2) for char in text) <= self.limit


_ESCAPED = {**{chr(code): 1 for code in range(0x80)}, **{chr(code): 1 for code in range(0x80, 0x3000)}}
_ESCAPED |= {"&": 5, "<": 4, ">": 4, '"': 6, "'": 6, "\n": 5, "\t": 6, " ": 6}


def title(group: Sequence[AlertRow], form: Form = Form()) -> str:
    """The news in a line: "Kazakhstan on Crimea: affirms → rejects", "Feed rferl-en/news is unhealthy"."""
    row = strongest(group)
    if row.feed_id is not None:
        return f"Feed {clean(row.feed_id, form)} {'has recovered' if row.kind == 'feed-recovered' else 'is unhealthy'}"
    return f"{clean(row.holder_name or row.holder, form)} on {clean(row.target_name, form)}: {_news(row)}"


def body(group: Sequence[AlertRow], form: Form = Form()) -> str:
    """Holder, target, stances, date, the evidence in its own language, who said it, outlets, the link, and the keys by which a repetition is known."""
    row = strongest(group)
    keys = f"alert {' '.join(each.alert_id for each in group)}"
    if row.feed_id is not None:
        since = f"Since {row.since:%Y-%m-%d %H:%M} UTC" if row.since else "Before"
        until = f", until {row.created_at:%Y-%m-%d %H:%M} UTC" if row.kind == "feed-recovered" else ""
        mend = f"To mend it: {clean(row.mend, form)}." if row.mend else ""
        lines = [f"{title(group, form)}.", f"{since}{until}: {clean(row.reason, form)}", mend, link(row.url, form), keys]
        return _fitting(lines, [], form)
    who = f"{clean(row.holder_name or row.holder, form)} ({clean(row.holder, form)}) on {clean(row.target_name, form)}"
    first = f"An edit of an article: {who}: {_news(row)}." if row.edit_kind else f"{_kinds(group)}: {who}: {_news(row)}."
    speaker = ", ".join(clean(part, form) for part in (row.speaker, row.role) if part)
    lines = [first, "", "", speaker, f"{_stated(row)}; {_outlets(row, form)}", link(row.url, form), keys]
    passages = [(1, "“{}”", row.evidence)]
    if row.old_evidence and row.edit_kind == "flipped":
        passages.append((2, "before: “{}”", row.old_evidence))
    return _fitting(lines, passages, form)


def digest(groups: Sequence[Sequence[AlertRow]], grown: Sequence[AlertRow], form: Form = Form()) -> tuple[str, str, int]:
    """Title and body of one message for many alerts, and how many of the groups it holds: as many as fit, the first in any case. Then what has grown since."""
    count = len(groups)
    while count > 1:
        text = _digest(groups[:count], (), form)
        if form.fits(text):
            break
        count -= max(count // 8, 1)
    more = list(grown) if count == len(groups) else []
    while more and not form.fits(_digest(groups[:count], more, form)):
        more.pop()
    text = _digest(groups[:count], more, form)
    if not form.fits(text):
        text = body(groups[0], form)
    return f"{count} alert{'s' if count > 1 else ''} on stances and feeds", text, count


def strongest(group: Sequence[AlertRow]) -> AlertRow:
    """The alert of the group that the title tells."""
    return min(group, key=lambda row: (_STRONGEST.index(row.kind) if row.kind in _STRONGEST else len(_STRONGEST), row.alert_id))


def clean(text: str, form: Form = Form(), longest: int = LONGEST_NAME) -> str:
    """Text from a page in one line: without control characters, marks that turn the direction of writing, and invisible ones; and where the channel draws
    markup, without what markup, mentions and links are made of.
    """
    seen = (" " if char.isspace() or unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)
    plain = " ".join("".join(char for char in seen if unicodedata.category(char) not in ("Cf", "Cs", "Co", "Cn")).split())
    if form.drawn:
        plain = plain.translate(_LOOKALIKES).replace("://", ":∕∕").replace("www.", "www․").replace("](", "］（")
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def link(url: str, form: Form = Form()) -> str:
    """The address, escaped so that it can't end early or be taken for markup; empty for what is no web address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname or len(url) > 2000:
        return ""
    escaped = quote(url, safe=":/?#&=%+,;-." if form.drawn else ":/?#&=%+,;~-._@!$*'()[]")
    return escaped.replace("_", "%5F").replace("~", "%7E") if form.drawn else escaped


def _news(row: AlertRow) -> str:
    if row.edit_kind == "flipped":
        return f"{row.old_stance} flipped to {row.stance}"
    if row.edit_kind:
        return f"{row.stance} {row.edit_kind}"
    return f"{row.old_stance} → {row.stance}" if row.old_stance and row.old_stance != row.stance else row.stance


def _kinds(group: Sequence[AlertRow]) -> str:
    told = [_TITLES.get(row.kind, "a shift" if row.kind == "shift" else row.kind) for row in sorted(group, key=lambda row: _STRONGEST.index(row.kind))]
    text = " and ".join(dict.fromkeys(told))
    return text[:1].upper() + text[1:]


def _stated(row: AlertRow) -> str:
    if row.stated_on is None:
        return "date unknown"
    if row.stated_on_precision == "published":
        return f"reported {row.stated_on}"
    return f"stated {row.stated_on:{_FORMS.get(row.stated_on_precision, '%Y-%m-%d')}}"


def _outlets(row: AlertRow, form: Form) -> str:
    if row.articles <= 1:
        return clean(row.service, form)
    return f"{clean(row.service, form)} and others: {row.articles} articles of {row.services} outlet{'s' if row.services != 1 else ''}"


def _digest(groups: Sequence[Sequence[AlertRow]], grown: Sequence[AlertRow], form: Form) -> str:
    parts = []
    for group in groups:
        row = strongest(group)
        about = f"{_stated(row)}; {_outlets(row, form)}" if row.feed_id is None else clean(row.reason, form)
        said = f"“{clean(row.evidence, form, 240)}”" if row.evidence else ""
        parts.append("\n".join(filter(None, (title(group, form), said, about, link(row.url, form), f"alert {' '.join(each.alert_id for each in group)}"))))
    if grown:
        more = (f"{title((row,), form)}; now {row.articles} articles of {row.services} outlets ({row.told_articles} when told)" for row in grown)
        parts.append("Told before, and reported by more since:\n" + "\n".join(more))
    return "\n\n".join(parts)


def _fitting(lines: list[str], passages: Sequence[tuple[int, str, str]], form: Form) -> str:
    """The lines, with passages at their places, shortened until all of it fits; what still does not is cut in the lines, never in the key at the end."""

    def filled(room: int) -> str:
        whole = list(lines)
        for place, frame, text in passages:
            whole[place] = frame.format(clean(text, form, room)) if room >= SHORTEST_EVIDENCE and text else ""
        return "\n".join(line for line in whole if line)

    room = LONGEST_EVIDENCE
    while room >= SHORTEST_EVIDENCE and not form.fits(filled(room)):
        room = room * 3 // 4
    text = filled(room)
    if form.fits(text):
        return text
    for keep in ((0, -2, -1), (-2, -1), (-1,)):
        short = "\n".join(lines[place] for place in keep if lines[place])
        if form.fits(short):
            return short
    return _cut(lines[-1], form.fits)


def _cut(text: str, fits: Callable[[str], bool]) -> str:
    while text and not fits(text):
        text = text[:-1]
    return text
