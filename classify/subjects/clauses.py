"""Where a sentence is cut into clauses, each of which may have a holder of its own."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.holders.listing import elided_vote, rest_of
from classify.language.grammar import (
    AND_THAT,
    BESIDE,
    DATED_GAP,
    GAPPED,
    ONLY_DATED,
    ONLY_LATER,
    ONLY_TOO,
    SLAVIC,
    TURKIC,
    family_of,
)
from classify.sentences import Sentence, has_cue
from classify.subjects.contrasts import NEXT_DAY, by_others, dash_did, elsewhere_silent, in_contrast, set_against, set_beside, votes_otherwise
from classify.subjects.coordination import coordinated
from classify.subjects.doings import does, has_predicate, is_listing
from classify.subjects.preceding import after_which, led_by
from classify.subjects.rooms import where
from classify.subjects.sequels import added, nor_may, says_of_own, took_back
from classify.subjects.sources import according, ends_with_source, somebodys_opinion
from classify.subjects.successive import later_year
from classify.subjects.twofold import doers_end, main_after, said_later
from classify.wording.rollcall import dashed

_BREAK = {
    "en": re.compile(
        r"(?:;|[,–—]\s*(?:and|but|while|whereas|as|yet|though|although|with|whilst))\s*(?:(?:in|at|on|by|from|after|for)\s[^,;:“”\"]{0,40},?\s*|[^,;:“”\"]{0,45})?$",
        re.I,
    ),
    "ru": re.compile(
        r"(?:;|,\s*(?:а|но|и|тогда как|в то время как|зато|однако|хотя|при этом|і|але|тоді як|проте|однак|натомість|водночас|хоча|вале|аммо|лекин|дар ҳоле ки|ва)\b)\s*[^,;:«»]{0,60}$",
        re.I,
    ),
    "kk": re.compile(
        r"(?:;|,\s*(?:ал|бірақ|алайда|дегенмен|және|ал енді|бирок|жана|ал эми|ошол эле учурда|анткен менен|лекин|аммо|бироқ|ва|ammo|lekin|biroq|va|esa|emma|ýöne)?)\s*$",
        re.I,
    ),
}
_LOOSE = {
    "en": re.compile(r"\s(?:and|but|while)\s+(?:the\s+)?$"),
    "ru": re.compile(r"\s(?:и|а|і|й|ва)\s+$"),
    "kk": re.compile(r"\s(?:және|ал|жана|va|ва|hamda|ҳамда|we)\s+$"),
}
# The clause before ends in a condition and waits for its consequence: «…тааныса, Киев …».
_CONDITION = re.compile(r"\w{2,}(?:са|се|со|сө|sa|салар|сәлер)\s*,?\s*$")
_CONVERB = re.compile(r"(?:[аеиоуыүөіәaiou]п|ib|ab|ob|иб|аб)$", re.I)
# A Turkic part that waits for its verb, which is the first subject's: «… тоқталып, Қазақстан … мәлімдеді», "… ekanini, Moskva … aytdi".
_UNFINISHED = re.compile(
    r"(?:\w(?:ып|іп|ип|уп|үп|ап|еп|йып|ib|ab|ob|иб|аб)|[тғгқкnганdншй]\w?ынын|(?:тын|тін|ған|ген|қан|кен|ма[сй]тын|екен|керек|лы[ғг]|ліг|жоғ|бағ|меген)[ыі]н"
    r"|(?:ган|ген|гон|гөн|кан|кен|кон|көн|экен|лы[гк]|лиг|луг|лүг|жог|керектиг)[ыиуү]н|(?:gan|kan|qan|lig|ish|ekan|yo'g|mas)(?:lig)?ini|(?:gan|qan)(?:lig)?i|(?:ган|қан|лиг|иш|экан|йўғ)(?:лиг)?ини)$",
    re.I,
)
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
_NEXT = 45  # characters behind a subject in which its verb stands
_STATES = 16  # a part without a verb names no more
_REACH = 240  # characters before a phrase that tell how it hangs together with what stands there
# Where the clause of a phrase begins, if not with the phrase itself; the first that knows it.
_BEGINS = (said_later, after_which, where, elsewhere_silent, by_others)


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
        at = next((at for begins in _BEGINS if (at := begins(sentence, outside, cuts[-1], phrase)) is not None), None)
        if at is not None:
            cuts.append(at)
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
        if elided is None and rest_of(before) is not None and has_predicate(sentence, cuts[-1], phrase.start) and has_predicate(sentence, phrase.end):
            elided = rest_of(before)
        if elided is not None:
            cuts.append(phrase.start - len(before) + elided)
            continue
        if _PART.search(before) and dash_did(sentence, outside, cuts[-1], phrase) and not is_listing(sentence, outside, phrase):
            cuts.append(phrase.start)
            continue
        if phrase.bare and BESIDE.search(before) and dashed(sentence.text[cuts[-1] : phrase.start]) and does(sentence, phrase.end, phrase.end + _NEXT):
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
        if set_beside(sentence, outside, cuts[-1], phrase) or votes_otherwise(sentence, outside, cuts[-1], phrase):
            cuts.append(phrase.start)
            continue
        strict = _BREAK[family].search(before)
        next_day = NEXT_DAY.search(before) if family != "en" else None
        hit = strict or next_day or (_LOOSE[family].search(before) if has_cue(sentence, "vote", cuts[-1], phrase.start) else None)
        if hit and family == "kk" and _CONDITION.search(before[: hit.start()]) and not set_against(sentence, outside, cuts[-1], phrase):
            continue
        if hit and family == "kk" and hit.group().strip() == "," and (_own_state(outside, cuts[-1], phrase) or _dated_before(sentence, outside, phrase)):
            continue
        if hit and family == "kk" and hit.group().strip() == "," and _goes_on(sentence, outside, cuts[-1], phrase, before[: hit.start()]):
            continue
        if hit and family == "kk" and _TOO_BEFORE.search(before[: hit.start()]) and _TOO_BEHIND.match(sentence.text, phrase.end):
            continue  # "o‘zbek degan millat ham, O‘zbekiston degan davlat ham bo‘lmaganini"
        set_apart = strict is not None and sentence.lang == "en" and _WHILE.search(strict.group()) is not None and has_predicate(sentence, cuts[-1], phrase.start)
        if not hit or not (set_apart or any(p.subject or p.located for p in outside if cuts[-1] <= p.start < phrase.start)):
            continue
        if is_listing(sentence, outside, phrase) or not (has_predicate(sentence, phrase.end) or _votes_first(sentence, strict, phrase)):
            continue
        if family == "kk" and ends_with_source(sentence, phrase.start - len(before) + hit.start()):
            continue
        if says_of_own(sentence, outside, cuts[-1], phrase):
            continue
        if AND_THAT.search(before[hit.start() :]) or _opined(sentence, outside, cuts[-1], phrase):
            continue
        if not strict and not has_predicate(sentence, cuts[-1], phrase.start - len(before) + hit.start()):
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
    if hit is None or not has_predicate(sentence, start, hit.start()) or any(p.subject and hit.start() < p.start < end for p in outside):
        return end
    return hit.start() if any(p.subject and start <= p.start < hit.start() for p in outside) else end





def _votes_first(sentence: Sentence, hit: re.Match[str] | None, phrase: Phrase) -> bool:
    """«…; воздержались также Китай и Бразилия»: the verb of the part stands before its subject."""
    return hit is not None and hit.group().startswith(";") and has_cue(sentence, "vote", phrase.start - len(hit.group()), phrase.start)


def _did(sentence: Sentence, outside: list[Phrase], start: int, end: int) -> bool:
    """Whether a clause says what states did, and to no other state: "recognized Kosovo in 2008, Palestine in 2025" goes on with what was recognized."""
    acting = [place for place, p in enumerate(outside) if start <= p.start < end and p.bare and not p.located]
    alone = bool(acting) and len(coordinated(sentence.text, outside, acting[0])) >= len(acting)
    return has_predicate(sentence, start, end) and (alone or sentence.lang != "en")


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



def _goes_on(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase, before: str) -> bool:
    """Whether a Turkic part waits for the verb at the end: «… тоқталып, Қазақстан … деп мәлімдеді»; not «Мали қарсы дауыс беріп, Чад қалыс қалды»."""
    if not _UNFINISHED.search(before.rstrip('»”"')):
        return False
    first = next((p for p in outside if p.subject and start <= p.start < phrase.start), None)
    two_states = first is not None and first.bare and phrase.bare and first.holder != phrase.holder
    return not (two_states and _CONVERB.search(before) and not has_cue(sentence, "speech", phrase.end, len(sentence.text)))


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


