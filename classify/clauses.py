"""Where a sentence is cut into clauses, each of which may have a holder of its own."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from itertools import pairwise

from classify.actors import Phrase
from classify.contrasts import NEXT_DAY, by_others, dash_did, in_contrast
from classify.grammar import (
    AND_THAT,
    ANDS,
    BESIDE,
    BREAK,
    CONDITION,
    CONVERB,
    DATED_GAP,
    GAPPED,
    LOOSE,
    ONLY_DATED,
    ONLY_LATER,
    ONLY_TOO,
    OPENS_IN_SUBORDINATION,
    SLAVIC,
    SUBORDINATE,
    TOLD,
    TURKIC,
    UNFINISHED,
)
from classify.lexicons import cues
from classify.listing import elided_vote, first_named, rest_of
from classify.phrases import coordinated
from classify.preceding import after_which, led_by
from classify.rollcall import dashed
from classify.rooms import where
from classify.sentences import Sentence, has_cue
from classify.sequels import CONTENT, added, nor_may, says_of_own, took_back
from classify.sources import according, ends_with_source, somebodys_opinion
from classify.successive import later_year
from classify.twofold import doers_end, main_after, said_later

_AND_IN = re.compile(r"[,;]\s*(?:(?P<and>а|но|и|зато|а вот|але|і|й|та|натомість|а от)\s+)?(?:в|во|у|из|от|из|із|зі|з|від)\s+(?:само[мй]\s+|самій\s+)?$", re.I)
# «…, так же поступила Армения»: an echo whose verb comes before who does it.
_ECHO_FIRST = re.compile(
    r"[,;]\s*(?:(?:а|и|і|й|та|но|але)\s+)?(?:[\w’'-]+\s+){0,3}?(?:(?:точно|рівно|ровно)\s+)?(?:так\s+же|также|то\s+же(?:\s+самое)?|так\s+само|те\s+саме|те\s+ж(?:\s+саме)?)\s+(?:поступ|сдела|вчини|зроби|повел|повод|дія|дій)\w*\s+(?:(?:и|й|і)\s+)?$",
    re.I,
)
_TOO_BEFORE = re.compile(r"\s(?:ham|ҳам|да|де|та|те|до|дө)$", re.I)  # Turkic "X too, Y too" is one clause
_TOO_BEHIND = re.compile(r"(?:\s+[\w'’ʻ‘-]+){0,4}?\s+(?:ham|ҳам|да|де|та|те|до|дө)\s", re.I)
_AS_FOR = re.compile(r"\s+бошад\b")  # Tajik "X, for its part"
_NOBODY = re.compile(
    r",\s+(?:and|but|и|но|а|і|та|але|й)\s+(?:then\s+|тогда\s+|тоді\s+)?(?:nobody|no\s+one|none|not\s+one|no\s+\w+|никто|ни\s+од(?:ин|на|но)|ніхто|жод(?:ен|на|не))\b", re.I
)
_PART = re.compile(r"[,;]\s*(?:(?:а|но|и|а\s+вот|зато|але|і|та|натомість|ал|va)\s+)?$", re.I)
_WHILE = re.compile(r"\b(?:while|whereas)\b", re.I)
_JOINT = 12  # characters of a comma or dash and an article
_NEXT = 45  # characters behind a subject in which its verb stands
_STATES = 16  # a part without a verb names no more
_REACH = 240  # characters before a phrase that tell how it hangs together with what stands there


def clauses(sentence: Sentence, outside: list[Phrase]) -> list[tuple[int, int]]:
    """Cut where a new subject with a verb of its own begins; otherwise the sentence is one clause."""
    family = family_of(sentence.lang)
    cuts = [0]
    led = led_by(sentence, outside)
    if led is not None:
        cuts.append(led)
    main = main_after(sentence, outside) if led is None else None
    if main is not None:
        cuts.append(main)
    for phrase in outside:
        later = said_later(sentence, outside, cuts[-1], phrase)
        if later is not None:
            cuts.append(later)
            continue
        behind = after_which(sentence, outside, cuts[-1], phrase)
        if behind is not None:
            cuts.append(behind)
            continue
        there = where(sentence, outside, cuts[-1], phrase)
        if there is not None:
            cuts.append(there)
            continue
        set_off = _elsewhere_silent(sentence, outside, cuts[-1], phrase)
        if set_off is not None:
            cuts.append(set_off)
            continue
        others = by_others(sentence, outside, cuts[-1], phrase)
        if others is not None:
            cuts.append(others)
            continue
        if not phrase.subject or phrase.start - cuts[-1] < 12:
            continue
        before = sentence.text[max(cuts[-1], phrase.start - _REACH) : phrase.start]
        list_goes_on = phrase.bare and GAPPED.search(before) and gapped(sentence, phrase.start)
        if list_goes_on and nor_may(sentence, cuts[-1], phrase):
            continue
        if list_goes_on and (gapped(sentence, cuts[-1]) or _did(sentence, outside, cuts[-1], phrase.start)):
            cuts.append(phrase.start)
            continue
        echo = _ECHO_FIRST.search(before) if sentence.lang in SLAVIC and phrase.bare else None
        if echo is not None and any(p.subject or p.located for p in outside if cuts[-1] <= p.start < phrase.start):
            cuts.append(phrase.start - len(before) + echo.start() + 1)
            continue
        elided = elided_vote(before)
        if elided is None and rest_of(before) is not None and _has_predicate(sentence, cuts[-1], phrase.start) and _has_predicate(sentence, phrase.end):
            elided = rest_of(before)
        if elided is not None:
            cuts.append(phrase.start - len(before) + elided)
            continue
        if _PART.search(before) and dash_did(sentence, outside, cuts[-1], phrase) and not _is_listing(sentence, outside, phrase):
            cuts.append(phrase.start)
            continue
        if phrase.bare and BESIDE.search(before) and dashed(sentence.text[cuts[-1] : phrase.start]) and _does(sentence, phrase.end, phrase.end + _NEXT):
            cuts.append(phrase.start)  # «Армения – против, Казахстан воздержался»
            continue
        if phrase.bare and _PART.search(before) and dashed(sentence.text[phrase.start : phrase.start + _REACH]) and any(p.bare for p in outside if p.end < phrase.start):
            cuts.append(phrase.start)  # «…, Грузия – за»
        as_for = sentence.lang == "tg" and phrase.subject and _AS_FOR.match(sentence.text, phrase.end) and sentence.text.endswith(", ", 0, phrase.start)
        if as_for and any(p.subject for p in outside if cuts[-1] <= p.start < phrase.start):
            cuts.append(phrase.start)
            continue
        if in_contrast(sentence, outside, cuts[-1], phrase):
            cuts.append(phrase.start)
            continue
        if set_beside(sentence, outside, cuts[-1], phrase) or _votes_otherwise(sentence, outside, cuts[-1], phrase):
            cuts.append(phrase.start)
            continue
        strict = BREAK[family].search(before)
        next_day = NEXT_DAY.search(before) if family != "en" else None
        hit = strict or next_day or (LOOSE[family].search(before) if has_cue(sentence, "vote", cuts[-1], phrase.start) else None)
        if hit and family == "kk" and CONDITION.search(before[: hit.start()]) and not _set_against(sentence, outside, cuts[-1], phrase):
            continue
        if hit and family == "kk" and hit.group().strip() == "," and (_own_state(outside, cuts[-1], phrase) or _dated_before(sentence, outside, phrase)):
            continue
        if hit and family == "kk" and hit.group().strip() == "," and _goes_on(sentence, outside, cuts[-1], phrase, before[: hit.start()]):
            continue
        if hit and family == "kk" and _TOO_BEFORE.search(before[: hit.start()]) and _TOO_BEHIND.match(sentence.text, phrase.end):
            continue  # "o‘zbek degan millat ham, O‘zbekiston degan davlat ham bo‘lmaganini"
        set_apart = strict is not None and sentence.lang == "en" and _WHILE.search(strict.group()) is not None and _has_predicate(sentence, cuts[-1], phrase.start)
        if not hit or not (set_apart or any(p.subject or p.located for p in outside if cuts[-1] <= p.start < phrase.start)):
            continue
        if _is_listing(sentence, outside, phrase) or not (_has_predicate(sentence, phrase.end) or _votes_first(sentence, strict, phrase)):
            continue
        if family == "kk" and ends_with_source(sentence, phrase.start - len(before) + hit.start()):
            continue
        if says_of_own(sentence, outside, cuts[-1], phrase):
            continue
        if AND_THAT.search(before[hit.start() :]) or _opined(sentence, outside, cuts[-1], phrase):
            continue
        if not strict and not _has_predicate(sentence, cuts[-1], phrase.start - len(before) + hit.start()):
            continue
        at = phrase.start - len(before) + hit.start()
        cuts.append(at + 1 if sentence.text[at] in ",;" else at)
    taken_back = took_back(sentence, outside, cuts[-1])
    if taken_back is not None:
        cuts.append(taken_back)
    later = later_year(sentence, outside, cuts[-1]) if taken_back is None else None
    if later is not None:
        cuts.append(later)
    upheld = added(sentence, cuts[-1])
    if upheld is not None:
        cuts.append(upheld[1])
    ends = [*cuts[1:], len(sentence.text)]
    if main is not None:
        ends[0] = doers_end(sentence, outside, main) or ends[0]
    if upheld is not None:
        ends[-2] = upheld[0]
    return [_trim(sentence.text, start, _nobody_after(sentence, outside, start, end)) for start, end in zip(cuts, ends, strict=True)]


def stands_apart(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause is to be read without the rest of its sentence: what nobody did comes behind it, or another's deed before it and "while"."""
    return _NOBODY.match(sentence.text, end) is not None or (start > 0 and _WHILE.match(sentence.text, start) is not None)


def _nobody_after(sentence: Sentence, outside: list[Phrase], start: int, end: int) -> int:
    """Where a clause ends that goes on with what nobody did: "Moscow recognized the two regions, and no neighbor followed it"."""
    hit = _NOBODY.search(sentence.text, start, end)
    if hit is None or not _has_predicate(sentence, start, hit.start()) or any(p.subject and hit.start() < p.start < end for p in outside):
        return end
    return hit.start() if any(p.subject and start <= p.start < hit.start() for p in outside) else end


def _elsewhere_silent(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> int | None:
    """Where «…, а в МИД Туркменистана на звонки не отвечают» begins: a comma and "and" before a place whose people say or leave unsaid something."""
    if sentence.lang not in SLAVIC or phrase.subject or phrase.start - start < 12 or not any(start <= p.start < phrase.start for p in outside):
        return None
    hit = _AND_IN.search(sentence.text, max(start, phrase.start - _REACH), phrase.start)
    here = next(p for p in outside if start <= p.start < phrase.start)
    if hit is None or here.holder == phrase.holder:
        return None
    content = CONTENT.search(sentence.text, phrase.end)
    told_of = content.start() if content is not None and content.group().startswith(",") else len(sentence.text)  # whoever is named in what is said there
    if any(p.subject and phrase.start < p.start < told_of for p in outside):
        return None
    silent = has_cue(sentence, "silence", phrase.end, len(sentence.text))
    spoken = any(has_cue(sentence, cue, phrase.end, len(sentence.text)) for cue in ("speech", "stance"))
    told = phrase.located and hit["and"] not in ("и", "і", "й", "та") and spoken
    if hit["and"] is None:  # «В Баку его осудили, в Ереване приветствовали»
        abroad = here.located and here.bare and phrase.located and phrase.bare and not any(p.subject for p in outside if start <= p.start < phrase.start)
        both = abroad and _has_predicate(sentence, start, hit.start())
        silent, told = both and silent, both and told
    return hit.start() + 1 if silent or told else None


def set_beside(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """ "Latvia condemned it, Minsk kept silent", «Латвия осудила, Минск промолчал»: a comma parts two states that each have a verb of their own."""
    if sentence.lang in TURKIC or not phrase.bare or not BESIDE.search(sentence.text, max(0, phrase.start - _JOINT), phrase.start):
        return False
    if not any(has_cue(sentence, cue, phrase.end, phrase.end + _REACH) for cue in ("vote", "silence", "stance", "echo", "verdict", "refusal")):
        return False
    group = coordinated(sentence.text, outside, outside.index(phrase))
    last = next((p for p, after in pairwise(group) if _does(sentence, p.end, after.start)), group[-1])  # "…, Minsk kept silent, and so did Astana"
    if not (_does(sentence, last.end, last.end + _NEXT) or has_cue(sentence, "echo", last.end, last.end + _NEXT)):
        return False
    if sentence.text[last.end : last.end + 2].lstrip()[:1] in (",", "—", "–"):
        return False
    here = [p for p in outside if start <= p.start < phrase.start]
    named = first_named(sentence.text, sentence.lang, here, start)
    earlier = [named] if named else [p for p in here if p.subject]
    opening = OPENS_IN_SUBORDINATION[family_of(sentence.lang)]
    if not earlier or earlier[0].holder in (None, phrase.holder) or opening.match(sentence.text[start : earlier[0].start]):
        return False
    if sentence.lang in SLAVIC and SUBORDINATE["ru"].search(sentence.text, start, earlier[0].start):  # «12 октября, когда Ассамблея осудила …, Ташкент …»
        return False
    done = [p for p in earlier if p is earlier[0] or not _does(sentence, earlier[0].end, p.start)][-1]
    if not _does(sentence, done.end, phrase.start) or (_speaks(sentence, done.end, min(done.end + _NEXT, phrase.start)) and not any(has_cue(sentence, cue, done.end, phrase.start) for cue in ("verdict", "refusal"))):
        return False
    return not _is_listing(sentence, outside, phrase)


def _votes_otherwise(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """«Против были Минск, Ереван и Москва, Астана воздержалась»: behind a list that "and" has closed, a state that votes for itself."""
    if sentence.lang not in SLAVIC or not phrase.bare or not has_cue(sentence, "vote", phrase.end, phrase.end + _JOINT * 2):
        return False
    here = [p for p in outside if start <= p.start < phrase.start and p.bare and p.subject]
    closed = len(here) > 1 and sentence.text[here[-2].end : here[-1].start].strip() in ANDS and sentence.text[here[-1].end : phrase.start].strip() == ","
    led = bool(here) and any(has_cue(sentence, cue, start, here[0].start) for cue in ("vote", "vote_for", "vote_against", "vote_abstain"))
    return closed and led


def _does(sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody votes, keeps silent or takes sides there."""
    return any(has_cue(sentence, cue, start, end) for cue in ("vote", "silence", "stance", "verdict", "refusal"))


def _speaks(sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody says something there, and does not "say nothing"."""
    silent = cues("silence", sentence.lang).find(sentence.tokens)
    return any(start <= m.start < end and not any(s.start <= m.start < s.end for s in silent) for m in cues("speech", sentence.lang).find(sentence.tokens))


def _votes_first(sentence: Sentence, hit: re.Match[str] | None, phrase: Phrase) -> bool:
    """«…; воздержались также Китай и Бразилия»: the verb of the part stands before its subject."""
    return hit is not None and hit.group().startswith(";") and has_cue(sentence, "vote", phrase.start - len(hit.group()), phrase.start)


def _did(sentence: Sentence, outside: list[Phrase], start: int, end: int) -> bool:
    """Whether a clause says what states did, and to no other state: "recognized Kosovo in 2008, Palestine in 2025" goes on with what was recognized."""
    acting = [place for place, p in enumerate(outside) if start <= p.start < end and p.bare and not p.located]
    alone = bool(acting) and len(coordinated(sentence.text, outside, acting[0])) >= len(acting)
    return _has_predicate(sentence, start, end) and (alone or sentence.lang != "en")


def gapped(sentence: Sentence, start: int) -> bool:
    """ "…, Venezuela and Nauru in 2009": states and a date, and what the one before did."""
    first = next((place for place, p in enumerate(sentence.phrases) if p.start >= start), None)
    if first is None or sentence.lang in TURKIC:
        return False
    if not any(_ends_gapped(sentence, p) for p in sentence.phrases[first : first + _STATES]):
        return False
    group = coordinated(sentence.text, list(sentence.phrases), first)
    return all(p.bare for p in group) and _ends_gapped(sentence, group[-1])


def _ends_gapped(sentence: Sentence, phrase: Phrase) -> bool:
    rest = sentence.text[phrase.end :]
    return any(pattern.match(rest) for pattern in (ONLY_DATED, ONLY_LATER, ONLY_TOO))


def _opined(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """«По прогнозу эксперта, Рига …, а Таллин …»: the second part is of the forecast too, unless somebody speaks or votes in it."""
    if any(has_cue(sentence, cue, phrase.start, len(sentence.text)) for cue in ("speech", "silence", "vote")):
        return False
    here = [p for p in outside if start <= p.start < phrase.start]
    source = according(sentence, here, start, phrase.start)
    return somebodys_opinion(sentence, start, phrase.start) if source is None else source.level in ("expert", "media", "public")


def _set_against(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """«Сирия тааныса, Тувалу кайтарып алган»: "while", not "if"; but in "the minister warned that if Minsk did, Kyiv …" somebody tells of it."""
    return bool(TOLD.search(sentence.text)) and len({p.holder for p in outside if p.subject and start <= p.start < phrase.start}) == 1


def _goes_on(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase, before: str) -> bool:
    """Whether a Turkic part waits for the verb at the end: «… тоқталып, Қазақстан … деп мәлімдеді»; not «Мали қарсы дауыс беріп, Чад қалыс қалды»."""
    if not UNFINISHED.search(before.rstrip('»”"')):
        return False
    first = next((p for p in outside if p.subject and start <= p.start < phrase.start), None)
    two_states = first is not None and first.bare and phrase.bare and first.holder != phrase.holder
    return not (two_states and CONVERB.search(before) and not has_cue(sentence, "speech", phrase.end, len(sentence.text)))


def _own_state(outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """«Төраға Си Цзиньпин … қалай құбылса да, Пекин … деді»: behind the comma begins what he says of his own state."""
    first = next((p for p in outside if p.subject and p.speaker and start <= p.start < phrase.start), None)
    return first is not None and phrase.bare and first.holder == phrase.holder


def _dated_before(sentence: Sentence, outside: list[Phrase], phrase: Phrase) -> bool:
    """«Никарагуа 2008-жылы, Сирия 2018-жылдын май айында тааныды»: the state before has but its date, and the verb of both comes last."""
    place = outside.index(phrase)
    last = outside[place - 1] if place else None
    return last is not None and last.bare and last.subject and phrase.bare and DATED_GAP.match(sentence.text[last.end : phrase.start]) is not None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,;—–":
        start += 1
    while end > start and text[end - 1] in " ,;—–":
        end -= 1
    return start, end


def family_of(lang: str) -> str:
    """The key of the tables of grammar.py that are by kin of languages: en, kk for the Turkic ones, ru for the others."""
    return "en" if lang == "en" else "kk" if lang in TURKIC else "ru"


def _is_listing(sentence: Sentence, outside: list[Phrase], phrase: Phrase) -> bool:
    place = next(at for at, p in enumerate(outside) if p is phrase)
    first = max(0, place - 1)
    while first > 0 and not sentence.text[outside[first - 1].end : outside[first].start].strip(" ,"):
        first -= 1
    return any(place < at + len(coordinated(sentence.text, outside, at)) for at in range(first, place))


def _has_predicate(sentence: Sentence, start: int, end: int | None = None) -> bool:
    stop = len(sentence.text) if end is None else end
    if any(has_cue(sentence, cue, start, stop) for cue in ("speech", "silence", "vote", "stance", "echo")):
        return True
    return has_cue(sentence, "vote_abstain", start, stop) and has_cue(sentence, "vote", 0, start)  # "Armenia abstained and Azerbaijan was absent"
