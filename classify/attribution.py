"""Who holds what a sentence reports: its clauses and their subjects."""

from __future__ import annotations

from dataclasses import dataclass, replace

from classify.discourse.antecedents import antecedent, in_words_of
from classify.discourse.context import Context, begins_with, following, set_in
from classify.discourse.coreference import resolve
from classify.discourse.envoys import of_body
from classify.discourse.owners import their_party
from classify.discourse.ownposition import own_position, quoted_position
from classify.discourse.possessors import of_affairs, of_the_union
from classify.discourse.pronouns import nobody_does, people_in_general, subject_pronoun
from classify.discourse.recalled import recall
from classify.discourse.requests import but_who_asked, none_came, sent_to
from classify.discourse.unanswered import asked_of, asks_in_vain, unanswering
from classify.holders.actors import Phrase
from classify.holders.bearers import WAS
from classify.holders.introduced import somebody_new
from classify.holders.listing import as_much, behind_verb, counted, first_named, has_text, joined_with, once
from classify.holders.places import crowd
from classify.language.grammar import (
    ASKER,
    HELD_VOID,
    IN_TEXT,
    PARTICIPLE,
    POSSESSED,
    POSSESSED_IN,
    RELATIVE,
    SLAVIC,
    SUBORDINATE,
    TURKIC,
    UNOWNED,
    WHEN,
    family_of,
)
from classify.language.naming import COLLEAGUE
from classify.lexicons import cues
from classify.quotes import inside, is_bare_quotation
from classify.records import Level
from classify.sentences import Sentence, has_cue
from classify.subjects.agents import agent, inserted, located, said_by_people
from classify.subjects.alike import alike, not_apart
from classify.subjects.clauses import clauses
from classify.subjects.companions import and_too, both, dated_apart, forerunners, in_several_places, nor_did, voting_with
from classify.subjects.coordination import coordinated
from classify.subjects.nominals import by_noun, done_by, for_them, from_there, in_statement, quoted_as_saying
from classify.subjects.papers import written_by
from classify.subjects.preceding import when_assembled
from classify.subjects.relatives import behind_relative, who_spoke
from classify.subjects.sequels import adds, goes_back, he_behind_colon, said_there
from classify.subjects.sides import both_sides
from classify.subjects.sources import according, foretold, hardly_so, in_their_words, somebodys_opinion, whom_one_asked, whose_view
from classify.subjects.standpoints import whose_deed, whose_standpoint
from classify.subjects.successive import goes_on_later
from classify.subjects.tellers import with_name
from classify.subjects.twofold import deed_beside
from classify.subjects.voters import outside_hall, told_by_house
from classify.wording.boards import voters
from classify.wording.phones import left_unsaid
from classify.wording.tallies import cast_by

_NEXT = 3  # subjects behind one that may follow a clause of time
_VERB = 3  # words at the end of a Turkic clause in which its verb stands
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


def attribute(sentence: Sentence, context: Context) -> tuple[list[Attribution], Context]:
    """The holders of a sentence with their clauses, and the context for the next sentence. Unknown holders give nothing."""
    found: list[Attribution] = []
    speakers: list[Phrase] = []
    unknown = False
    sentence = recall(sentence, context.known)
    context = set_in(context, sentence)
    outside = [p for p in sentence.phrases if not (inside(sentence.quoted, p.start) and inside(sentence.quoted, p.end - 1))]
    if not outside and sentence.phrases and not sentence.quoted:
        outside = list(sentence.phrases)
    outside = [replace(p, holder="EU", level="organisation") if of_the_union(sentence, p) else p for p in outside if not of_affairs(sentence, p)]
    for start, end in clauses(sentence, outside):
        group, resolved = _subjects(sentence, outside, start, end, context, speakers)
        pair = both(sentence, [p for p in outside if start <= p.start < end], group, end)
        if pair:
            group, resolved, start = pair, False, pair[0].start
        for phrase in once(sentence.text, group):
            holder = phrase.holder
            if holder is None or phrase.drop:
                unknown = unknown or not (phrase.role and ASKER.search(phrase.role))  # who asks is not the "she" that answers
                continue
            phrase = own_position(sentence, of_body(sentence, in_words_of(sentence, phrase, start, end, context), start, end), start, end)
            holder = phrase.holder or holder
            phrase = replace(phrase, speaker=with_name(sentence, phrase, start, end)) if resolved else phrase
            found.append(Attribution(holder, phrase.level, phrase.speaker, phrase.role, start, end, resolved))
            speakers.append(phrase)
    told = quoted_position(sentence) if not found and not unknown else None
    if told is not None and told.holder is not None:
        found.append(Attribution(told.holder, told.level, None, None, 0, len(sentence.text), False))
    return list(dict.fromkeys(found)), following(context, sentence, speakers, unknown=unknown)  # a holder named twice in a clause holds it once


def _subjects(sentence: Sentence, outside: list[Phrase], start: int, end: int, context: Context, earlier: list[Phrase]) -> tuple[list[Phrase], bool]:
    """The phrases that hold what the clause reports, resolved, and whether that took an earlier sentence."""
    here = [p for p in outside if start <= p.start < end]
    if earlier and not any(p.subject for p in here) and (goes_back(sentence, start) or goes_on_later(sentence, start)):
        return [p for p in earlier if p.start < start], False
    did = deed_beside(sentence, outside, start, end)
    if did is not None:
        doer, late = resolve(did, sentence, outside, context, [])
        return [doer], late
    if earlier and adds(sentence, start):
        return [p for p in earlier if p.start < start][-1:], False
    if hardly_so(sentence, start, end):
        return [], False
    two = both_sides(sentence, start, end, context.pair, context.known)
    if two:
        return two, True
    asked = asked_of(sentence) or sent_to(sentence)
    if asked is not None and start <= asked.start < end and none_came(sentence, asked.end, end):
        return [asked], False
    if context.asked is not None and left_unsaid(sentence.text, sentence.lang, sentence.quoted, here, start, end):
        return [context.asked], True
    seen = voters(sentence, here, start, end) or cast_by(sentence, here, start, end)
    if seen:
        return seen, False
    pronoun = subject_pronoun(sentence, start, end)
    told_of = who_spoke(sentence, here, start, end, pronoun)
    if told_of is not None:
        return [told_of], False
    everybody = here
    here = not_apart(sentence, here)
    here = but_who_asked(sentence, here, start, pronoun)
    chosen = according(sentence, here, start, end) or written_by(sentence, here, start, end)
    if chosen is not None and foretold(sentence, start, end) and chosen.level in ("expert", "media", "public"):
        return [replace(chosen, drop=True)], False
    chosen = chosen or told_by_house(sentence, here, inserted(sentence, here, start, end), start)
    nobodys = context.last is None and not earlier and pronoun == start and in_their_words(sentence, start, end)
    if chosen is None and (nobodys or (pronoun is None and somebodys_opinion(sentence, start, end))):
        return [Phrase(start, start, None, "expert", None, None, subject=False, located=False, bare=False, drop=False)], False
    if chosen is None and (pronoun is None or any(p.subject and p.start < pronoun for p in here)):  # "…, he said in a statement from Brussels"
        chosen = by_noun(sentence, here, start, end, views=False) or agent(sentence, here) or done_by(sentence, here, start, end)
        chosen = chosen or in_statement(sentence, here, start)
    chosen = chosen or from_there(sentence, here, start) or quoted_as_saying(sentence, here)
    chosen = chosen or by_noun(sentence, here, start, end, views=True) or for_them(sentence, here, start)
    chosen = chosen or unanswering(sentence, here, start, end) or crowd(sentence, here, start, end)
    chosen = chosen or whom_one_asked(sentence, here, start, end) or whose_view(sentence, here)
    chosen = chosen or whose_standpoint(sentence, here, start, end) or whose_deed(sentence, here, end)
    if chosen is None:
        here = outside_hall(sentence, here, end)
        subject = _first_subject(sentence, here, start)
        listed = first_named(sentence.text, sentence.lang, here, start)
        told = listed is not None and any(has_cue(sentence, cue, start, end) for cue in ("silence", "vote", "stance"))
        if listed is not None and told and (subject is None or subject in coordinated(sentence.text, here, here.index(listed))):
            subject = listed
        if sentence.lang == "en":
            subject = behind_verb(sentence.text, here, start) or subject
        subject = _behind_colon(sentence, here, subject) or subject
        subject = _of_relative(sentence, here, subject, end) or behind_relative(sentence, here, subject, start) or subject
        if subject is not None and said_there(sentence, here, subject, start):
            subject = None
        asker = subject.end if subject is not None else pronoun
        if asker is not None and asks_in_vain(sentence, asker, end):
            return [], False
        named_before = subject is not None and subject.speaker is not None and pronoun == start
        if subject is not None and subject.role is not None and sentence.lang in SLAVIC and pronoun == start:  # «депутат: признавать, по его словам, нельзя»
            named_before = named_before or ":" in sentence.text[subject.end : end]
        named_before = named_before or (subject is not None and (their_party(sentence, subject) or COLLEAGUE.match(subject.role or "") is not None))
        if subject is not None and pronoun is not None and pronoun < subject.start and context.last is not None and not named_before:
            subject = None
        elif subject is not None:
            chosen = subject
    if chosen is None and pronoun is None:
        chosen = located(sentence, here)
    if chosen is not None and chosen.holder is None and len(here) < len(everybody):
        return [], False  # "all but Latvia"
    if chosen is not None:
        group = coordinated(sentence.text, here, here.index(chosen)) if chosen in here else [chosen]
        if sentence.lang not in TURKIC and len(group) > 1 and group[-1].holder and group[-1].role:  # «МИД и администрация президента Узбекистана»
            group = [replace(p, holder=group[-1].holder) if p.holder is None and p.level == group[-1].level else p for p in group]
        if sentence.lang == "en" and joined_with(sentence.text, here, group, start):
            group = coordinated(sentence.text, here, 0) + group
        group = group + dated_apart(sentence, here, group)
        group = group + nor_did(sentence, here, group)
        group = group + and_too(sentence, here, group, end)
        group = group + forerunners(sentence, here, group, start, end)
        group = group + voting_with(sentence, here, group, end)
        group = group + alike(sentence, here, group, start, end, context.known)
        if len(group) == 1:
            group = in_several_places(sentence, group[0], here)
        resolved = [resolve(phrase, sentence, outside, context, earlier) for phrase in group]
        return [phrase for phrase, _ in resolved], any(late for _, late in resolved)
    he = he_behind_colon(sentence, here, start) if not earlier else None
    if he is not None:
        return [he], False
    if context.asked is not None and pronoun is None and not here and none_came(sentence, start, end):
        return [context.asked], True
    if pronoun is None and somebody_new(sentence.text, start):
        return [], False
    if pronoun is not None or is_bare_quotation(sentence.text) or _elliptical(sentence, here, start, end):
        source = earlier[-1] if earlier else antecedent(sentence, context, personal=pronoun is not None)
        near = source is not None and (bool(earlier) or source is context.about or sentence.paragraph - context.paragraph <= 1)
        return ([source] if source is not None and near else []), not earlier
    return [], False


def _elliptical(sentence: Sentence, here: list[Phrase], start: int, end: int) -> bool:
    """No subject at all but a verb of saying: the last speaker goes on («Также отметил, что…», «деп қосты»)."""
    if sentence.lang == "en":
        return bool(sentence.quoted) and not here
    if sentence.lang in IN_TEXT and IN_TEXT[sentence.lang].match(sentence.text, start):
        return False
    if counted(sentence.text[start:end]) or people_in_general(sentence, start) or nobody_does(sentence, start, end):
        return False  # «За резолюцию высказались 143 страны»
    if sentence.lang in TURKIC and not sentence.quoted:  # "Bayonotda bu so‘z uchramaydi" says nothing
        last = [t.start for t in sentence.tokens if start <= t.start < end][-_VERB:]
        if last and not has_cue(sentence, "speech", last[0], end):
            return False
    spoken = [m for m in cues("speech", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    if here and sentence.lang in SLAVIC and (said_by_people(sentence) or begins_with(sentence) is not None):
        return False
    return bool(spoken) and not any(p.subject or p.located for p in here)


def _first_subject(sentence: Sentence, here: list[Phrase], start: int) -> Phrase | None:
    family = family_of(sentence.lang)
    waiting: Phrase | None = None
    for phrase in here:
        if not phrase.subject or (family == "kk" and has_text(sentence.text, phrase)):
            continue
        if (
            family == "kk"
            and phrase.bare
            and not any(p.start - phrase.end == 1 and p.role and UNOWNED.search(sentence.text[p.start : p.end]) for p in here)
            and (POSSESSED_IN.get(sentence.lang, POSSESSED).match(sentence.text[phrase.end :]) or _owns_participle(sentence, here, phrase))
        ):
            continue
        was = WAS.match(sentence.text, phrase.end) if family == "kk" else None
        if was is not None and any(p.start == was.end() and p.speaker and p.subject and p.holder == phrase.holder for p in here):
            continue  # «министрі болған Абдулазиз Камилов»
        before = sentence.text[start : phrase.start]
        opened = SUBORDINATE.get(sentence.lang, SUBORDINATE[family]).search(before) and not as_much(sentence.text, phrase)
        opened = opened or when_assembled(sentence, here, phrase, start)
        if opened or (family == "kk" and _while(sentence, here, phrase)):
            waiting = waiting or phrase
            continue
        if waiting is not None and waiting.bare and phrase in coordinated(sentence.text, here, here.index(waiting)):
            return waiting  # «… говорится, что Армения и Азербайджан подтвердили»
        return phrase
    return waiting


def _behind_colon(sentence: Sentence, here: list[Phrase], subject: Phrase | None) -> Phrase | None:
    """«Оппозиция выбрала тон мягче: депутат-социалист призвал …»: who speaks behind a colon, where nobody spoke before it."""
    if subject is None or sentence.lang not in SLAVIC or subject.speaker is not None:
        return None
    colon = sentence.text.find(":", subject.end)
    if colon < 0 or inside(sentence.quoted, colon) or has_cue(sentence, "speech", subject.end, colon) or has_cue(sentence, "silence", subject.end, colon):
        return None
    later = next((p for p in here if p.start > colon and p.subject and p.role), None)
    return later if later is not None and has_cue(sentence, "speech", later.end, later.end + _REACH // 4) else None


def _of_relative(sentence: Sentence, here: list[Phrase], subject: Phrase | None, end: int) -> Phrase | None:
    """«Сухуми, чью независимость Москва признала, поздравил …»: who did something in the clause about those who are never holders."""
    pattern = RELATIVE.get(sentence.lang) if subject is not None and subject.drop else None
    hit = pattern.search(sentence.text, subject.end, end) if pattern is not None and subject is not None else None
    if hit is None or not has_cue(sentence, "stance", hit.start(), hit.end()):
        return None
    return next((p for p in here if p.subject and p.holder and not p.drop and hit.start() <= p.start < hit.end()), None)


def _while(sentence: Sentence, here: list[Phrase], phrase: Phrase) -> bool:
    """ "When the UN voted on it, Uzbekistan stayed away": the first subject is that of a clause of time."""
    later = [p for p in here if p.subject and p.start > phrase.end]
    return any(p.holder != phrase.holder and WHEN.search(sentence.text[phrase.end : p.start]) for p in later[:_NEXT])


def _owns_participle(sentence: Sentence, here: list[Phrase], phrase: Phrase) -> bool:
    """«Мәскеу тағайындаған Қырым басшысы»: the state belongs to the participle, the subject comes after."""
    if HELD_VOID.match(sentence.text[phrase.end :]):
        return True  # «Ресей жариялаған «референдумдар» заңсыз»
    last = coordinated(sentence.text, here, here.index(phrase))[-1]  # «Литва мен Латвия қолдаған Польша»
    return bool(PARTICIPLE.match(sentence.text[last.end :])) and any(p.subject and p.start > last.end for p in here)
