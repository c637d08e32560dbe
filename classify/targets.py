"""Which territorial question a passage is about: the catalogue of them, and what names or means one."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from classify.actors import Phrase, coordinated
from classify.errors import LexiconError
from classify.lexicons import FOLDER, Actor, actors, bundled, cues, read_toml
from classify.matching import Match, Matcher, Word
from classify.sentences import Sentence

PRINCIPLE = "principle"
_TURKIC = ("kk", "ky", "uz", "tk")
_OWN = {
    "en": ("its", "country's", "our", "the country"),
    "ru": ("страны", "республики", "своей", "своих", "нашей", "наших", "нашу"),
    "kk": ("елдің", "ел", "өз", "еліміздің", "біздің", "республиканың"),
    "uk": ("країни", "своєї", "нашої"),
    "ky": ("өлкөнүн", "өз", "биздин"),
    "uz": ("mamlakat", "mamlakatning", "o'z", "bizning"),
    "tg": ("кишвар", "худ", "мо"),
}

_ITS = {
    "en": ("its", "his", "her", "their"),
    "ru": ("его", "ее", "их"),
    "uk": ("його", "її", "їх", "їхню", "їхньої"),
}
_UNTIL = {
    "en": re.compile(r"\s(?:until|unless|as long as|so long as)\s", re.I),
    "ru": re.compile(r",?\s(?:пока|до тех пор|прежде чем|раньше чем|до признания)\s", re.I),
    "uk": re.compile(r",?\s(?:поки|доки|допоки|до того як|перш ніж|до визнання)\s", re.I),
    "kk": re.compile(r"\w(?:[мбп][ае]й[ыі]нша)(?:\s|,)", re.I),
    "ky": re.compile(r"\w(?:[мбп][аеоө](?:й[иы]нча|йунча|йүнчө|юнча|йинче))(?:\s|,)", re.I),
    "uz": re.compile(r"\w(?:ma(?:guncha|gunicha|y turib)|магунча|магунича)(?:\s|,)", re.I),
    "tg": re.compile(r"\s(?:то даме ки|то замоне ки|то вақте ки|то он даме ки|то он замон ки)\s", re.I),
}
_SPAN = 60  # characters between a war and the state that it is in
_PLACE = re.compile(r"\b(?:in|at|from|near|across|inside|outside|в|во|из|у|з|із)\s+(?:the\s+)?$", re.I)
_SPOKEN_TO = re.compile(r"\b(?:told|tells|advis|warn|remind|urg|threaten|counsel|recommend|ask|caution|tell|lectur|scold)\w*(?:\s+to)?\s+$", re.I)
_LOCATIVE = re.compile(r"(?:да|де|та|те|до|дө|то|тө|da|de)(?:ғы|гі|гы|ги|гу|гү|gi|н|n)?$")  # Turkic "in X", "from X"
_ON = {
    "en": r"\b(?:in|on|over|around|about|with|against)\s+$",
    "ru": r"\b(?:в|во|по|вокруг|о|об|с|против)\s+$",
    "uk": r"\b(?:в|у|по|щодо|навколо|довкола|про|з|проти)\s+$",
    "tg": r"\b(?:дар|атрофи|гирди|дар\s+атрофи|доир\s+ба|ҷанги|бӯҳрони|буҳрони|низои|муноқишаи|вазъи)\s+$",
}
_ONS = {lang: re.compile(pattern, re.I) for lang, pattern in _ON.items()}
_ON_AFTER = re.compile(r"^\s*(?:туралы|жайлы|бойынша|қатысты|төңірегінде\w*|айналасында\w*|тууралуу|боюнча|айланасында\w*|bo['ʻ‘’]yicha|haqida\w*|atrofida\w*|бўйича|ҳақида)", re.I)


@dataclass(frozen=True, slots=True)
class Target:
    """One territorial question of the catalogue."""

    key: str
    name: str
    of: tuple[str, ...]  # alpha-3 of states whose integrity, borders or statehood mean this question
    inside: str  # alpha-3 of the state whose territory it is; "" for the bare principle
    breadth: int  # 1 one territory, 2 a state in general, 3 the bare principle
    periods: tuple[tuple[date, date], ...]  # when context words alone mean it
    votes: tuple[date, ...] = ()  # days of roll calls on it
    by: tuple[tuple[str, date], ...] = ()  # alpha-3 of the state whose annexation or recognition it is, and since when


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All targets, with their matchers by language."""

    targets: Mapping[str, Target]
    names: Mapping[str, Matcher[str]]
    context: Mapping[str, Matcher[str]]
    sources: tuple[Path, ...] = field(default=())

    def names_in(self, lang: str) -> Matcher[str]:
        """The matcher of a language; the English one where a language has no forms."""
        return self.names.get(lang) or self.names["en"]


def load(user_file: Path | None = None) -> Catalogue:
    """The bundled catalogue with the user's on top (a key of the user's replaces ours). Raises LexiconError naming file and key."""
    tables: dict[str, Any] = dict(bundled("targets.toml"))
    sources = [FOLDER / "targets.toml"]
    if user_file is not None:
        tables.update(read_toml(user_file))
        sources.append(user_file)
    targets: dict[str, Target] = {}
    names: dict[str, list[tuple[str, str]]] = {}
    context: dict[str, list[tuple[str, str]]] = {}
    for key, table in tables.items():
        try:
            periods = tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in table.get("periods", ()))
            votes = tuple(date.fromisoformat(day) for day in table.get("votes", ()))
            by = tuple((str(state), date.fromisoformat(since)) for state, since in table.get("by", ()))
            of, inside, breadth = _texts(table.get("of", [])), str(table.get("inside", "")), int(table.get("breadth", 1))
            targets[key] = Target(key, str(table["name"]), of, inside, breadth, periods, votes, by)
            for collected, forms in ((names, table.get("names", {})), (context, table.get("context", {}))):
                for lang, listed in forms.items():
                    collected.setdefault(lang, []).extend((form, key) for form in _texts(listed))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise LexiconError(
                f"{sources[-1]}: target [{key}] is not as it should be: {error!r}",
                "a target has name, of, inside, breadth, periods, votes, by, names.LANG and context.LANG, as in classify/lexicon/targets.toml",
            ) from error
    return Catalogue(
        targets,
        {lang: Matcher(forms, lang) for lang, forms in names.items()},
        {lang: Matcher(forms, lang) for lang, forms in context.items()},
        tuple(sources),
    )


def _texts(listed: Any) -> tuple[str, ...]:
    """A list of words. Raises ValueError for anything else."""
    if not isinstance(listed, list) or not all(isinstance(text, str) and text.strip("«»|").strip() for text in listed):
        raise ValueError(f"{listed!r} is not a list of words")
    return tuple(listed)


def explicit(catalogue: Catalogue, sentence: Sentence, start: int = 0, end: int | None = None) -> list[str]:
    """Targets named in characters [start, end) of a sentence, in order, each once."""
    stop = len(sentence.text) if end is None else end
    found = [m.value for m in catalogue.names_in(sentence.lang).find(sentence.tokens) if start <= m.start < stop]
    found += _integrity_of(catalogue, sentence, start, stop)
    return list(dict.fromkeys(found))


def _integrity_of(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> list[str]:
    """ "Georgia's territorial integrity", «границы Казахстана»: the integrity of a state means that state's question."""
    terms = [m for m in cues("integrity", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    if not terms:
        return []
    found = []
    for match in actors(sentence.lang).find(sentence.tokens):
        actor = match.value
        if actor.kind not in ("state", "adjective") or (match.case == "nominative" and actor.kind == "state" and sentence.lang not in _TURKIC):
            continue
        if (
            sentence.lang == "en"
            and actor.kind == "state"
            and match.case != "genitive"
            and not sentence.text[: match.start].rstrip().casefold().endswith((" of", "in", "and"))
        ):
            continue
        if sentence.lang in ("ky", "uz") and actor.kind == "state" and not _owns(match, terms, sentence.text):
            continue
        ahead, behind = _reach(sentence.lang, match)
        if any(0 <= term.start - match.end < ahead or 0 <= match.start - term.end < behind for term in terms):
            found += [t.key for t in catalogue.targets.values() if actor.holder in t.of]
    return found


def _reach(lang: str, match: Match[Actor]) -> tuple[int, int]:
    """How many characters may part a state from "integrity": where the term comes after it, and where it comes before.

    English and Turkic owners stand before ("Ukraine's recognized borders"), Slavic and Tajik ones behind («целостность Украины»).
    """
    if lang in _TURKIC:
        return (3 if match.case == "nominative" else 30), 0
    if lang == "en":
        return 30, 12
    return (25 if match.value.kind == "adjective" else 0), 5


def _owns(match: Match[Actor], terms: list[Match[str]], text: str) -> bool:
    """The genitive owns what follows («Украинанын … бүтүндүгү»); a bare name only the very next word ("Ukraina mustaqilligi")."""
    if match.case == "genitive":
        return True
    return match.case == "nominative" and any(term.start > match.end and not text[match.end : term.start].strip() for term in terms)


def in_context(catalogue: Catalogue, sentence: Sentence, on: date) -> list[str]:
    """Targets that words like "referendum" in a sentence mean at a date."""
    return meant(catalogue, sentence.tokens, sentence.lang, on)


def meant(catalogue: Catalogue, tokens: list[Word], lang: str, on: date) -> list[str]:
    """Targets that context words mean at a date, each once."""
    matcher = catalogue.context.get(lang)
    if matcher is None:
        return []
    keys = [m.value for m in matcher.find(tokens)]
    return [key for key in dict.fromkeys(keys) if any(a <= on <= b for a, b in catalogue.targets[key].periods)]


def worded(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> set[str]:
    """Targets that context words in characters [start, end) mean at some time."""
    matcher = catalogue.context.get(sentence.lang)
    return {m.value for m in matcher.find(sentence.tokens) if start <= m.start < end} if matcher else set()


def of_another_state(catalogue: Catalogue, sentence: Sentence, start: int, end: int, hinted: Sequence[str], topic: str | None) -> str | None:
    """ "The war in Ukraine", in an article on Karabakh: the hinted target whose words name its state, where that is not the state of the topic."""
    matcher = catalogue.context.get(sentence.lang)
    if matcher is None or topic is None:
        return None
    states = [m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind in ("state", "adjective")]
    for match in matcher.find(sentence.tokens):
        inside = catalogue.targets[match.value].inside
        named = start <= match.start < end and any(s.start < match.end and match.start < s.end and s.value.holder == inside for s in states)
        if named and match.value in hinted and inside != catalogue.targets[topic].inside:
            return match.value
    return None


def at_war(catalogue: Catalogue, sentence: Sentence, start: int, end: int, on: date) -> list[str]:
    """ "The war in Ukraine", «диалог по Украине»: a state in general, since it has been one's question, whatever part of it the article is about."""
    fought = [m for m in cues("warfare", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    if not fought:
        return []
    broad = [t for t in catalogue.targets.values() if t.breadth == 2 and t.periods and on.year >= t.periods[0][0].year]
    for match in actors(sentence.lang).find(sentence.tokens):
        meant = [t.key for t in broad if t.of == (match.value.holder,)]
        if not meant or match.value.kind not in ("state", "adjective") or not start <= match.start < end:
            continue
        before, after = sentence.text[: match.start], sentence.text[match.end :]
        if sentence.lang in _TURKIC:
            form = sentence.text[match.start : match.end].casefold()
            tied = bool(_LOCATIVE.search(form) or _ON_AFTER.match(after)) or any(0 <= m.start - match.end <= 1 for m in fought)
        elif match.value.kind == "adjective":
            tied = any(0 <= m.start - match.end <= 1 for m in fought)
        else:
            tied = bool(_ONS[sentence.lang].search(before)) or (sentence.lang == "en" and any(0 <= m.start - match.end <= 1 for m in fought))
        if tied and any(abs(m.start - match.end) < _SPAN or abs(match.start - m.end) < _SPAN for m in fought):
            return meant
    return []


def kept_out_of(catalogue: Catalogue, sentence: Sentence, start: int, end: int, on: date, known: Collection[str]) -> list[str]:
    """ "The country keeps to its neutrality", said in time of war: the question of the state at war, where the article speaks of it (`known`)."""
    if not any(start <= m.start < end for m in cues("neutrality", sentence.lang).find(sentence.tokens)):
        return []
    at_war = [t for t in catalogue.targets.values() if t.breadth == 2 and any(a <= on <= b for a, b in t.periods)]
    return [t.key for t in at_war if any(catalogue.targets[key].inside == t.inside for key in known)]


def main_clause_apart(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Offsets of "until it recognises Karabakh" in a sentence that says what is not done before; None where there is no such clause."""
    pattern = _UNTIL.get(sentence.lang)
    hit = pattern.search(sentence.text, start, end) if pattern else None
    if hit is None:
        return None
    return (start, hit.end()) if sentence.lang in _TURKIC else (hit.start(), end)


def conceded(catalogue: Catalogue, sentence: Sentence, start: int, end: int, on: date, topic: str | None) -> list[str]:
    """ "Giving up land for peace", no land named: the question of the whole state that the topic lies in."""
    if topic is None or not any(start <= m.start < end for m in cues("concession", sentence.lang).find(sentence.tokens)):
        return []
    inside = catalogue.targets[topic].inside
    return [t.key for t in catalogue.targets.values() if t.breadth == 2 and t.inside == inside and any(a <= on <= b for a, b in t.periods)]


def between(catalogue: Catalogue, sentence: Sentence, holder: str, start: int = 0, end: int | None = None) -> list[str]:
    """The question that lies between two states, when a third speaks of both: "Armenia and Azerbaijan should …"."""
    stop = len(sentence.text) if end is None else end
    states = {m.value.holder for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind in ("state", "seat") and start <= m.start < stop} - {holder}
    return [target.key for target in catalogue.targets.values() if len(target.of) > 1 and states.issuperset(target.of)]


def aimed_at(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> list[str]:
    """A state beside words of claims and threats: "reminded Kazakhstan of the towns in its north"; the holder's own beside words of land."""
    if not any(start <= m.start < end for cue in ("claim", "swallowing") for m in cues(cue, sentence.lang).find(sentence.tokens)):
        return []
    landed = bool(cues("land", sentence.lang).find(sentence.tokens))
    ceding = bool(cues("ceding", sentence.lang).find(sentence.tokens))
    here = [m for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind in ("state", "adjective", "seat")]
    listed = _listed_with(sentence, holder)
    keys = []
    for match in (m for m in here if not any(p.start <= m.start < p.end for p in listed)):
        actor, addressed = match.value, _addressed(sentence, match)
        meant = [t for t in catalogue.targets.values() if t.of == (actor.holder,)]
        narrow = [t.key for t in meant if t.breadth == 1 and (actor.kind != "seat" or addressed) and (actor.holder != holder or landed)]
        broad = [t.key for t in meant if t.breadth == 2 and actor.kind != "adjective" and actor.holder != holder and ceding]
        keys += narrow + broad
    return list(dict.fromkeys(keys))


def _addressed(sentence: Sentence, seat: Match[Actor]) -> bool:
    """Whether a capital stands for its state as the one spoken to: "advised Astana to look", «предложил Астане»; not «в Астане»."""
    if _PLACE.search(sentence.text[: seat.start]) or (sentence.lang in _TURKIC and _LOCATIVE.search(sentence.text[seat.start : seat.end].casefold())):
        return False
    if sentence.lang == "en":
        return bool(_SPOKEN_TO.search(sentence.text[: seat.start]))
    return seat.case == "oblique"


def _listed_with(sentence: Sentence, holder: str) -> list[Phrase]:
    """The states that share the holder's predicate: "Ukraine and Moldova rejected the vote"."""
    for place, phrase in enumerate(sentence.phrases):
        if phrase.subject and phrase.bare:
            group = coordinated(sentence.text, sentence.phrases, place)
            if len(group) > 1 and any(p.holder == holder for p in group):
                return group
    return []


def narrowest(catalogue: Catalogue, keys: list[str], hinted: Sequence[str] = ()) -> list[str]:
    """ "Ukraine's integrity, including Crimea" is about Crimea; so is "Ukraine's integrity" beside words that mean Crimea at the time (`hinted`)."""
    narrow = [key for key in keys if catalogue.targets[key].breadth == 1]
    if narrow or not keys:
        return narrow
    inside = {catalogue.targets[key].inside for key in keys}
    within = [key for key in dict.fromkeys(hinted) if catalogue.targets[key].breadth == 1 and catalogue.targets[key].inside in inside]
    return within[:1] or keys


def their_borders(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> str | None:
    """ "would back Kazakhstan in defending its integrity", «поддерживает Армению и её границы»: the question of the state that the pronoun stands for."""
    pronouns = _ITS.get(sentence.lang, ())
    term = next((m for m in cues("integrity", sentence.lang).find(sentence.tokens) if start <= m.start < end), None)
    if term is None or not any(token.key in pronouns for token in sentence.tokens[max(0, term.first - 3) : term.first]):
        return None
    before = [m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind == "state" and start <= m.start and m.end <= term.start]
    if not before or before[-1].value.holder == holder or before[-1].case == "genitive":
        return None
    alone = not any(p.subject and start <= p.start and p.end <= before[-1].start for p in sentence.phrases)
    if alone or _PLACE.search(sentence.text[: before[-1].start]):
        return None
    return next((t.key for t in catalogue.targets.values() if before[-1].value.holder in t.of), None)


def own_borders(catalogue: Catalogue, sentence: Sentence, holder: str) -> str | None:
    own = _OWN.get(sentence.lang, ())
    terms = cues("integrity", sentence.lang).find(sentence.tokens)
    if not any(token.key in own for term in terms for token in sentence.tokens[max(0, term.first - 2) : term.last + 3]):
        return None
    return next((t.key for t in catalogue.targets.values() if holder in t.of), None)
