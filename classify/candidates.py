"""A document's candidates: each clause that may report a position, with its holder, target and date, before its stance is known."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from classify import dates, targets
from classify.attribution import attribute
from classify.candidate import Candidate
from classify.discourse import bullets, bynames, bystanders, echoes, homes, interviews, likewise, outlook, proposed, signatures, unplaced
from classify.discourse.afterwards import owned_after, told_by
from classify.discourse.context import Context, set_in
from classify.gate import gate
from classify.holders import regions
from classify.holders.actors import Phrase
from classify.holders.labels import is_label
from classify.holders.listing import names_some
from classify.lexicons import LANGUAGES, cues
from classify.passages import Passage, passages
from classify.questions import ballots, motions, reactions, talk, topics, uncatalogued
from classify.quotes import is_bare_quotation
from classify.records import Document
from classify.reported import Clause, clause_of, only_speaks
from classify.sentences import Sentence, has_cue, read
from classify.subjects.clauses import stands_apart
from classify.subjects.twofold import main_after
from classify.times.clock import Clock, quotes_on
from classify.wording import elsewhere, rollcall, rules

_SHORT = 4  # sentences of a text too short to tell what it is about
_BARE = 6  # words of a continued quotation that may hold nothing by themselves
_ON_IT = 3  # paragraphs from a text that is put to the vote to who voted on it
_THEMSELVES = ("expert", "public", "media")  # levels of whom analysts are, or of whom they do not think
_JUST_BEFORE = 3  # sentences that tell of what list somebody joins


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates of a document."""

    told: list[Candidate]  # by grammar
    proposed: list[Candidate]  # to further holders that its sentences name
    telling: frozenset[int] | None = None  # sentences that tell of borders, one of which has to bear a position; None: the article is on them anyway


def candidates(document: Document, catalogue: targets.Catalogue) -> list[Candidate]:
    """Every clause of a document that may report a position, with the holder that its grammar tells, its target and date."""
    return found_in(document, catalogue).told


def found_in(document: Document, catalogue: targets.Catalogue) -> Found:
    """The candidates of a document, with those that only the model can judge."""
    lang = document.lang if document.lang in LANGUAGES else "en"
    if not gate(document, lang, catalogue):
        return Found([], [])
    published = document.published_at.date()
    cut = passages(document.text)
    sentences = [read(p.text, lang, published, p.paragraph) for p in cut]
    topic = topics.topic(catalogue, document.title, sentences, lang, published)
    ballot = any(rules.on_resolution(s.tokens, lang) for s in sentences[:4])
    polled = ballots.polled(catalogue, sentences[:4], topic, published) if ballot else None
    said = talk.Talk(
        polled.key if polled else topic, polled is not None, titled=topics.named_in(catalogue, document.title, lang),
        unborn=topics.unborn(catalogue, published), polled=polled,
    )  # fmt: skip
    headline = read(document.title, lang, published, 0)
    found, proposals = _walk(cut, headline, sentences, catalogue, said, ballot, published)
    if polled is not None or len(sentences) < _SHORT:
        return Found(found, proposals)
    if topics.on_borders(catalogue, [headline, *sentences], published):
        telling = topics.telling(catalogue, sentences, published)
        sure = topic == targets.PRINCIPLE or any(topics.upholds(sentences[place]) for place in telling)
        return Found(found, proposals, None if sure else telling)
    kept = [c for c in found if c.attribution.level != "public" or c.signs.owner or c.signs.refusal or c.signs.verdict]  # not who tells what befell him
    kept = [c for c in kept if c.named and c.signs.voted is None and c.signs.silent <= 1]  # "did not answer a question about the pumping stations"
    return Found(kept, [])


def _walk(
    cut: list[Passage], headline: Sentence, sentences: list[Sentence], catalogue: targets.Catalogue, said: talk.Talk, ballot: bool, published: date
) -> tuple[list[Candidate], list[Candidate]]:
    found: list[Candidate] = []
    proposals: list[Candidate] = []
    people: list[tuple[int, Phrase]] = [(-1, p) for p in headline.phrases if p.speaker and not p.drop]  # named so far, by sentence
    home = homes.home(headline.lang, headline, sentences)
    context = set_in(Context(known=tuple(p for p in headline.phrases if p.holder and not p.drop), home=home), replace(headline, paragraph=-1))
    clock = Clock(published, {day for target in catalogue.targets.values() for day in target.votes})
    budgeted = -2  # the last sentence that tells of a vote on something else
    polled = -1  # the last paragraph that tells of a vote on a resolution
    motion: tuple[int, str | None] = (-_ON_IT, None)  # … of a text before a parliament, and which kind of text
    dated: list[dates.Mention] = []  # the dates of the sentence before
    named = Counter(key for sentence in sentences for key in targets.explicit(catalogue, sentence))
    if said.topic is not None and said.topic not in named:  # only claims on its state make it the topic
        named[said.topic] = max(named.values(), default=1)
    if said.topic == targets.PRINCIPLE:  # whatever territory is named on the way
        named[said.topic] = max(2 * max(named.values()), 1)
    paper = signatures.paper(catalogue, sentences)
    asked = interviews.interview(sentences, sentences[0].lang) if sentences else interviews.Interview()
    listed = bullets.points(sentences) - asked.answers - asked.questions
    on_it = interviews.asked_about(catalogue, sentences, asked)  # by the paragraph of the answer
    polled_on = interviews.question(headline.text) if targets.explicit(catalogue, headline) else ""
    for passage, sentence in zip(cut, sentences, strict=True):
        opens = passage.index == 0 or cut[passage.index - 1].paragraph != passage.paragraph
        sentence = bullets.unmarked(interviews.undashed(sentence, asked, published, opens=opens), listed, published)
        named_here, after = attribute(sentence, context)
        later = sentences[passage.index + 1] if passage.index + 1 < len(sentences) else None
        if later is not None and (owned_after(sentence, later) or (not named_here and told_by(sentence, later))):
            owners = [a for a in attribute(later, context)[0] if not a.resolved and a.level != "media"]
            named_here = [replace(a, start=0, end=len(sentence.text)) for a in owners] or named_here
        if not named_here:
            named_here = unplaced.on_the_spot(catalogue, sentences, passage.index, said.topic)
            named_here = named_here or bystanders.brought_in(sentences, passage.index, context)
            after = unplaced.remembered(after, named_here, passage.paragraph)
        named_here = regions.with_members(sentence, named_here)
        named_here = [replace(a, speaker=bynames.name_of(sentence, a, people, passage.index)) for a in named_here]
        people += [(passage.index, p) for p in sentence.phrases if p.speaker and not p.drop]
        expected = outlook.outlook(sentences, passage.index)
        named_here = [a for a in named_here if a.level in _THEMSELVES or not expected.tells_of(a.holder)]
        attributions = interviews.answering(catalogue, sentence, named_here, asked)
        answered = bool(attributions) and not any(a in named_here for a in attributions)  # for himself, by whom the article asks
        context = context if answered else after
        if rules.on_resolution(sentence.tokens, sentence.lang) and cues("vote", sentence.lang).find(sentence.tokens):
            polled = passage.paragraph
        if rollcall.is_of_states(sentence):
            polled = passage.paragraph
        mentions = ballots.on_their_day(catalogue, sentence, clock.mentions(sentence, passage.paragraph), published)
        days = (m.day for m in mentions if m.precision == "day")
        if cues("vote", sentence.lang).find(sentence.tokens) and ballots.balloted(catalogue, days):
            polled = passage.paragraph  # "The Uzbek delegation did not come to the vote on March 2, 2022"
        before_house = motions.told(catalogue, sentence, said.topic)
        if before_house is not None:
            motion = (passage.paragraph, before_house)
        came_to = ballots.told(catalogue, sentence, mentions, published)
        if came_to is not None:
            polled = passage.paragraph
        said = replace(said, ballot=None if ballots.leaves(sentence) else came_to or said.ballot)
        main = main_after(sentence, list(sentence.phrases)) or 0  # behind a deed of another time
        told_after = clock.told_after(mentions, sentence, dated)
        if told_after is not None:
            echoes.redate(found, passage, told_after)
        whole = len({attribution.start for attribution in attributions}) == 1 and not any(stands_apart(sentence, a.start, a.end) for a in attributions)
        read_before: dict[tuple[int, int], Clause | None] = {}  # by offsets: several holders share one
        before: dates.Stated | None = None  # when what the clause before reports was stated
        for attribution in attributions:
            if attribution.holder == "UN" and attribution.speaker is None and rules.adopts(sentence.tokens, sentence.lang):
                continue
            if said.topic == targets.PRINCIPLE and attribution.speaker is None and ballots.is_assembly(attribution.holder, attribution.role):
                continue  # where they spoke
            span = (attribution.start, attribution.end)
            if span not in read_before:
                read_before[span] = clause_of(catalogue, sentence, attribution, said.topic, ballot or polled == passage.paragraph)
            clause = read_before[span]
            if clause is None or uncatalogued.meant(catalogue, sentence, *span) or rollcall.casts_none(clause.text):
                continue
            asked_just_now = passage.paragraph in on_it and interviews.begins_answer(sentences, passage.index)
            question = on_it[passage.paragraph] if answered and asked_just_now else ""
            if answered and (clause.weighty or asked_just_now or clause.signs.owner):
                about = clause.named or has_cue(sentence, "topic", *span) or bool(clause.signs.owner)  # whom the article asks about it
                clause = replace(clause, named=about, cued=clause.cued or asked_just_now or bool(clause.signs.owner))
            if passage.index - budgeted == 1 and not clause.named and elsewhere.goes_on_voting(sentence.tokens, sentence.lang):
                clause = replace(clause, signs=replace(clause.signs, voted=None, turns=clause.signs.turns | {"beside_vote"}))
            if not clause.named and motions.on_other(clause.text, sentence.lang):
                clause = replace(clause, signs=replace(clause.signs, voted=None, turns=clause.signs.turns | {"beside_vote"}))
            elif (clause.signs.voted is None or motions.shown_again(motion[1], attribution.level)) and passage.paragraph - motion[0] <= _ON_IT:
                tokens = [t for t in sentence.tokens if span[0] <= t.start < span[1]]
                house = motions.cast(clause.text, tokens, sentence.lang, attribution.level, motion[1])
                clause = replace(clause, signs=replace(clause.signs, voted=house)) if house is not None else clause
            as_before = names_some(sentence.text) or rollcall.same_way(sentence.text)  # "Among them were Armenia and China."
            if clause.signs.voted is None and passage.index and as_before:
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
            if told_after is not None and attribution.resolved and not clause.weighty and not sentence.quoted:
                continue  # "His words were aired on February 26."
            if attribution.resolved and is_bare_quotation(sentence.text) and len(sentence.tokens) <= _BARE and not clause.weighty:
                continue  # "It will remain so."
            if (not clause.weighty and only_speaks(sentence, attribution, mentions)) or (
                not sentence.quoted and elsewhere.only_manner(sentence.text, sentence.lang, *span)
            ):
                continue
            timely = [m for m in mentions if clause.told_aside is None or not clause.told_aside[0] <= m.start < clause.told_aside[1]]
            if attribution.start >= main:
                timely = [m for m in timely if m.start >= main]
            stated = clock.date_of(timely, sentence, attribution, passage.paragraph, is_vote=voted, deed=attribution.start < main)
            settled = ballots.settled(catalogue, sentence, stated, timely, said.ballot, said.topic, published) if voted else None
            if settled is not None:
                stated = dates.Stated(settled.day, "day")
            if voted:
                clock.voted(stated)
            if clause.signs.voted == "rejects" and said.polled is not None and said.polled.upholds and stated.on == said.polled.day:
                clause = replace(clause, signs=replace(clause.signs, voted="affirms"))
            if answered and asked.voices.voices:
                stated = dates.Stated(published, "published")  # what he thinks, whatever day he speaks of
            spoken = quotes_on(sentence, attribution, timely, dated)
            if spoken is not None:
                echoes.redate(found, passage, spoken, attribution.holder)
            echoed = echoes.echoed(found, passage, sentence, attribution, clause)
            if echoed:
                on, precision = (stated.on, stated.precision) if stated.precision != "published" else (echoed[-1].stated_on, echoed[-1].precision)
                if echoed[-1].signs.voted is not None and not timely:
                    on, precision = echoed[-1].stated_on, echoed[-1].precision
                if echoed[-1].signs.voted is None and stated.precision == "published":
                    on, precision = stated.on, stated.precision
                start, end = (0, len(sentence.text)) if whole else span
                found += [
                    replace(c, attribution=attribution, stated_on=on, precision=precision, start=passage.start + start, end=passage.start + end,
                            sentence=passage.index, paragraph=passage.paragraph, continues=False)
                    for c in echoed
                ]  # fmt: skip
                continue
            if stated.precision == "published" and before is not None and (not main or attribution.start < main):
                stated = before  # "… welcomed it on February 22, and Maduro voiced support"
            before = stated if stated.precision != "published" else None
            last = found[-1] if found and attribution.resolved else None
            goes_on = [c.target for c in found[-4:] if last and c.sentence == last.sentence and c.attribution.holder == attribution.holder]
            now = talk.is_now(stated, published)
            if last and now and said.looked_back == last.paragraph < passage.paragraph and attribution.speaker is None:
                goes_on = []  # what a look back told of was then
            answers, reacts = reactions.answered(catalogue, echoes.told(found), sentence, attribution, titled=said.titled, topic=said.topic)
            meant = paper if stood is not None and paper else talk.resolve(
                catalogue, sentence, attribution.start, attribution.end,
                holder=attribution.holder, talk=said, named=named, on=stated.on, now=now, voted=voted or (attribution.holder == "UN" and came_to is not None),
                answers=answers,
                goes_on=goes_on if last and passage.index - last.sentence == 1 else (),
            )  # fmt: skip
            if clause.cued and attribution.level == "public" and is_label(sentence.text, sentence.phrases):
                question = polled_on
            for target in talk.alive(catalogue, meant, named, stated):
                found.append(
                    Candidate(
                        attribution, target, stated.on, stated.precision,
                        passage.start if whole else passage.start + attribution.start, passage.end if whole else passage.start + attribution.end,
                        sentence.text if whole and not clause.aside else clause.text, passage.index, passage.paragraph,
                        attribution.resolved and (is_bare_quotation(sentence.text) or passage.paragraph in asked.answers),
                        clause.signs, clause.cued or voted, clause.named or (answered and asked_just_now), question, reacts and not clause.named,
                        clause.weighty,
                    )
                )  # fmt: skip
        here_told = [c.target for c in found if c.sentence == passage.index]
        for attribution in proposed.others(sentence, attributions):
            if attribution.level not in _THEMSELVES and expected.tells_of(attribution.holder):
                continue
            clause = clause_of(catalogue, sentence, attribution, said.topic, ballot or polled == passage.paragraph)
            if clause is None or uncatalogued.meant(catalogue, sentence, 0, len(sentence.text)):
                continue
            voted = clause.signs.voted is not None
            stated = copy.copy(clock).date_of(mentions, sentence, attribution, passage.paragraph, is_vote=voted)
            now = talk.is_now(stated, published)
            meant = talk.resolve(
                catalogue, sentence, 0, len(sentence.text), holder=attribution.holder, talk=said, named=named, on=stated.on, now=now, voted=voted
            )
            proposals += [
                Candidate(attribution, target, stated.on, stated.precision, passage.start, passage.end, clause.text, passage.index, passage.paragraph,
                          continues=False, signs=clause.signs, cued=clause.cued, named=clause.named, weighty=clause.weighty)
                for target in dict.fromkeys([*here_told, *meant])
            if not proposed.is_asked_about(sentence, attribution, catalogue.targets[target].inside)
            ]  # fmt: skip
        if elsewhere.votes_on_other(sentence.tokens, sentence.lang):
            budgeted = passage.index
        clock.note(
            [m for m in mentions if m.start >= main],
            sentence,
            passage.paragraph,
            of_vote=(ballot or polled == passage.paragraph)
            and bool(cues("vote", sentence.lang).find(sentence.tokens) or rules.on_resolution(sentence.tokens, sentence.lang)),
        )
        dated = mentions
        if not attributions and likewise.goes_for(sentence):
            found += echoes.further(catalogue, found, passage, sentence)
        here = talk.noted(catalogue, sentence, said)
        said = replace(said, recent=tuple([*said.recent, *((passage.paragraph, key) for key in here)][-12:]))
        if here and said.topic not in here and talk.long_past(mentions, published):
            said = replace(said, looked_back=passage.paragraph)
    echoes.redate_lead(found, published)
    return found, proposals
