"""What pronouns, bare offices and short forms stand for: holders that the article named before."""

from __future__ import annotations

import re
from dataclasses import replace

from classify.discourse.context import Context
from classify.discourse.envoys import at_its_mission, insulted_by, of_embassy, on_behalf, posted_to, receives_envoy, seated_abroad, sent, the_diplomat
from classify.discourse.homes import is_own
from classify.discourse.nearby import apposed_to, of_many, of_there, told_aside, unbroken, when_taken
from classify.discourse.offices import at_home_again, body_again, goes_on_quoting, known_by_office, named_before, organisation_again, same_office, same_person
from classify.discourse.owners import OF_FACTION, anothers, chained, of_group, of_nobody, of_party, their_party, unknown_owner
from classify.discourse.possessors import owned
from classify.discourse.presses import press_of, writes_itself
from classify.discourse.rebuffs import without_rebuffed
from classify.discourse.recalled import points_back, this_state
from classify.discourse.scenes import displaced_from, of_place, of_street, of_territory, of_town, offices_of, origin, works_there
from classify.discourse.strangers import from_a_part, of_no_state
from classify.holders.actors import Phrase
from classify.holders.communities import is_community, lives_in
from classify.holders.councils import in_chamber
from classify.language.grammar import (
    ABROAD,
    HOME,
    OWN_COUNTRY,
    OWN_WORDS,
    SLAVIC,
    TURKIC,
)
from classify.language.naming import (
    ASKED_BODY,
    COMPANION,
    CONGRESS,
    DIPLOMAT,
    EMBASSY,
    ENVOY,
    HEADS_PARTY,
    RALLY,
    THERE,
)
from classify.sentences import Sentence, has_cue
from classify.subjects.rooms import roomed, unasked

_WAS_DEPUTY = re.compile(r"^(?=.*(?:собиқ|пешин|қаблӣ)).*?(?:вакил|депутат|сенатор|спикер|узв|раис|намоянда)", re.I)
_OF_THEM = re.compile(r"\s+(?:онҳо|он\s+(?:кишвар|давлат))\b")
_OWN = 10  # characters of "own" between somebody and his party
_NEXT = 1  # paragraphs to the one in which "the minister" goes on
_EXPLAINED = re.compile(r",\s[^,;:«»“”\"]{3,80},\s+(?:the\s+|[\w'’-]+\s+)?")
_ITS = re.compile(r"^\W*(?:its|their|его|её|ее|його|її|оның|анын|uning|унинг)\s+(?:[\w'’ʻ-]+\s+){0,2}$", re.I)
_TITLED = 50  # characters of a party's name, and from its office
_THEME = 12  # characters before the state that a sentence is about
# Whose something is that stands behind a preposition: «К решению России министерство отнеслось …» is of another ministry.
_OF_OBJECT = re.compile(
    r"(?<!\w)(?:к|ко|о|об|обо|по|против|из-за|ради|вокруг|насчёт|насчет|про|щодо|до|проти|через|стосовно)\s+(?:[\w-]+\s+){0,2}[\w-]{3,}\s+$", re.I
)


def resolve(phrase: Phrase, sentence: Sentence, outside: list[Phrase], context: Context, earlier: list[Phrase]) -> tuple[Phrase, bool]:
    """Give a bare office its holder: the place beside it, an actor named before it, else the last one in the article; none whose words it rebuffs."""
    others = without_rebuffed(sentence, phrase, outside, context) if phrase.holder is None else None
    if others is None:
        return _resolve(phrase, sentence, outside, context, earlier)
    led = any(p.holder and not p.drop and p.start < phrase.start for p in others[0])
    if others[1].last is None and others[1].home is not None and not led:
        return replace(phrase, holder=others[1].home), False
    return _resolve(phrase, sentence, *others, [p for p in earlier if p in others[0]])


def _resolve(phrase: Phrase, sentence: Sentence, outside: list[Phrase], context: Context, earlier: list[Phrase]) -> tuple[Phrase, bool]:
    last = context.last
    again = points_back(sentence, phrase, last, sentence.paragraph - context.paragraph)
    if again is not None:
        return again, True
    if is_community(phrase):
        around = context.scene.holder if context.scene is not None else context.home
        return replace(phrase, holder=lives_in(sentence.text, sentence.lang, phrase, outside, around)), False
    told_of = this_state(sentence, phrase, context.theme or last, context.known)
    if told_of is not None:
        return told_of, True
    if phrase.holder is not None:
        strange = sentence.lang in TURKIC and from_a_part(sentence, phrase)  # «Киевте еуропалық дипломат …»
        return replace(phrase, holder=None) if strange else named_before(phrase, context), False
    whose_own = owned(phrase, sentence, outside, earlier, last if sentence.paragraph - context.paragraph <= _NEXT else None)
    if whose_own is not None:
        return whose_own, False
    summoned = the_diplomat(sentence, phrase, context.known) if sentence.paragraph == context.paragraph else None
    if summoned is not None:
        return replace(phrase, holder=summoned.holder, speaker=summoned.speaker), True
    if context.asked is not None and phrase.speaker is None and phrase.level == "state" and phrase.role is not None and ASKED_BODY.fullmatch(phrase.role):
        return replace(phrase, holder=context.asked.holder, level=context.asked.level), True
    linked = chained(sentence, phrase)
    if linked is not None:
        return linked, False
    seated = of_group(sentence, phrase, outside)
    if seated is not None:
        return seated, False
    if phrase.level == "legislature" and phrase.role is not None and CONGRESS.match(phrase.role):
        return replace(phrase, holder="USA"), False
    if of_nobody(sentence, phrase) or unknown_owner(sentence, phrase) or of_no_state(sentence, phrase):
        return phrase, False
    whose = next((p for p in reversed(outside) if p.speaker and p.holder and 0 < phrase.start - p.end < _OWN), None)
    if whose is not None and sentence.text[whose.end : phrase.start].strip() in OWN_WORDS:
        return replace(phrase, holder=whose.holder), True  # «Прилепиндин өз партиясы»
    leader = context.person or context.last
    if leader is not None and (leader.speaker is not None or leader.level == "legislature") and their_party(sentence, phrase):
        return replace(phrase, holder=leader.holder), True
    if last is not None and last.holder and sentence.paragraph - context.paragraph <= 1 and at_its_mission(sentence, phrase):
        return replace(phrase, holder=last.holder, level=last.level if last.level == "organisation" else phrase.level), True
    speaking_for = next((p for p in outside if p.holder and not p.drop and on_behalf(sentence, p)), None)
    if speaking_for is not None and phrase.level in ("state", "organisation"):
        return replace(phrase, holder=speaking_for.holder, level=speaking_for.level), False
    driven_out = displaced_from(sentence, phrase)
    if driven_out is not None:
        return replace(phrase, holder=driven_out), False
    if phrase.level == "public" and of_territory(sentence, phrase):
        return phrase, False
    if phrase.level == "public" and phrase.role is not None and THERE.match(phrase.role) and not RALLY.search(sentence.text):
        return phrase, False  # the participants of a meeting of ministers
    if sentence.lang == "tg" and phrase.level == "state" and phrase.speaker is None and _OF_THEM.match(sentence.text, phrase.end):
        state = next((p for p in reversed(context.known) if p.level == "state"), None)
        if state is not None and not any(p.holder for p in outside if p.end <= phrase.start):
            return replace(phrase, holder=state.holder), True  # «сухангӯи вазорати онҳо»: of the state told of before
    body = organisation_again(phrase, sentence, outside, context, earlier)
    if body is not None:
        return body
    of_party_head = phrase.level == "state" or (phrase.level == "legislature" and HEADS_PARTY.search(phrase.role or "") is not None)
    if last is not None and last.level == "party" and last.holder and of_party_head and phrase.role and sentence.paragraph == context.paragraph:
        if _ITS.search(sentence.text[: phrase.start]):  # «Оның саяси кеңесінің мүшесі»: of the party told of before
            return replace(phrase, holder=last.holder, level="party"), True
    named_so = apposed_to(sentence, phrase)
    if named_so is not None:
        return replace(phrase, holder=named_so), False
    seated_in = in_chamber(phrase, last, sentence.paragraph - context.paragraph)
    if seated_in is not None:
        return replace(phrase, holder=seated_in), True
    if phrase.level == "party":
        owner = of_party(sentence, phrase, outside)
        if owner is not None:
            return replace(phrase, holder=owner), False
    if phrase.level == "legislature" and sentence.lang in SLAVIC and phrase.speaker is None and OF_FACTION.match(sentence.text, phrase.end):
        owner = of_party(sentence, phrase, [])
        if owner is not None:
            return replace(phrase, holder=owner), False  # «Депутат от фракции «Процветающая Армения»»
    if phrase.role is not None and phrase.speaker is None and EMBASSY.match(phrase.role):
        envoy = sent(phrase, sentence, outside, context.known)
        if envoy is not None:
            return envoy, True
    places = [p for p in outside if p.located and p.holder and p.bare and not p.drop and not posted_to(sentence, p, phrase)]
    places = [p for p in places if phrase.level != "public" or not works_there(sentence, p)]
    places = [] if seated_abroad(phrase) else places
    beside = [p for p in places if 0 <= phrase.start - p.end < 16 or _explained(sentence, p, phrase)]
    rooms = roomed(sentence, phrase, outside)
    if rooms is not None:
        return rooms, False
    if beside:
        return replace(phrase, holder=beside[-1].holder), False
    ahead = [p for p in places if of_there(sentence, p, phrase)]
    if ahead:
        return replace(phrase, holder=ahead[-1].holder), False
    within = [p for p in outside if p.located and p.holder and not p.drop and 0 <= p.start - phrase.end < 45 and unbroken(sentence, phrase.end, p.start)]
    within = [] if seated_abroad(phrase) else within
    if phrase.level in ("legislature", "party", "public") or (phrase.level == "state" and phrase.speaker is not None):
        # a deputy who speaks of the General Assembly is none of the UN's
        within = [p for p in within if p.level != "organisation"]
    if phrase.level == "public":  # a crowd at an embassy is of the town, not of the embassy's state
        within = [p for p in within if not (p.role and any(EMBASSY.match(word) for word in p.role.split()))]
    if phrase.speaker is not None and phrase.level == "state":
        within = [p for p in within if p.level != "organisation"]  # "… rahbarining o‘rinbosari Temur Sulaymenov Bryusselda"
    if sentence.lang in TURKIC and phrase.level == "public" and phrase.speaker is not None:
        within = []  # "Zulfiya opaning o‘g‘li Moskvada ishlaydi"
    if sentence.lang in TURKIC:  # "observers … the minutes in Almaty": such a place belongs to what follows it
        within = [p for p in within if not ABROAD.search(sentence.text[p.start : p.end].casefold())]
    hall = next((p for p in outside if p.located and p.role and p.holder and p.level == "legislature" and 0 <= phrase.start - p.end < _THEME), None)
    if hall is not None and phrase.level in ("state", "party", "public") and sentence.lang in SLAVIC:  # «В грузинском парламенте представитель оппозиции …»
        return replace(phrase, holder=hall.holder, level="legislature"), False
    if within:  # "officials in Dushanbe", "lawmakers in the Russian State Duma"
        return replace(phrase, holder=within[0].holder, level=within[0].level if phrase.level == "state" else phrase.level), False
    embassy = of_embassy(phrase, outside) if sentence.lang not in TURKIC else None  # in Turkic an embassy behind a ministry is whom it acts on
    if embassy is not None and phrase.level == "state" and phrase.speaker is None:
        return replace(phrase, holder=embassy), False
    received = receives_envoy(phrase, outside, context.known, last, HOME.get(sentence.lang))
    if received is not None:
        return received, True
    before = [p for p in outside if p.start < phrase.start and p.holder and not p.drop and not posted_to(sentence, p, phrase)]
    before = [p for p in before if not (seated_abroad(phrase) and p.located and p.bare)]
    before = [p for p in before if p.subject or not told_aside(sentence, p, phrase)] or before
    if earlier and earlier[-1].holder and phrase.bare is False and phrase.speaker is None and phrase.level == "state" and not any(p.subject for p in before):
        return replace(phrase, holder=earlier[-1].holder), False  # "the ministry said …, and the country abstained"
    before = [p for p in before if not (p.bare and not p.subject and sentence.lang in SLAVIC and _OF_OBJECT.search(sentence.text[: p.start][-_THEME:]))]
    before = [p for p in before if not (p.located and p.level == "organisation")]  # what the country does at the UN is not the UN's
    before = [p for p in unasked(sentence, phrase, before) if phrase.speaker is not None or not when_taken(sentence, p, phrase)]
    acting = [p for p in before if p.subject and (p.role or p.speaker)] or [p for p in before if p.subject] or before
    if acting and phrase.level in ("state", "legislature"):
        own = phrase.role is not None and OWN_COUNTRY.search(sentence.text[max(0, phrase.start - 8) : phrase.end]) is not None
        people = [p for p in before if p.speaker and p.level in ("state", "legislature")] if own else []
        if people:  # «президент … заявил, что его страна …»: he says so
            return replace(phrase, holder=people[-1].holder, speaker=people[-1].speaker, role=people[-1].role, level=people[-1].level), False
        insulted = insulted_by(sentence, phrase, earlier, before)
        if insulted is not None:
            return replace(phrase, holder=insulted), False
        of = acting[-1]  # «ЕҚЫҰ-ның Украинадағы миссиясы»: an organisation's
        return replace(phrase, holder=of.holder, level="organisation" if of.level == "organisation" and phrase.level == "state" else phrase.level), False
    if not acting and phrase.role is not None and context.person is not None and context.person == last and sentence.paragraph - context.paragraph <= _NEXT:
        if OWN_COUNTRY.search(sentence.text[max(0, phrase.start - 8) : phrase.end]) and last.level in ("state", "legislature"):
            return replace(phrase, holder=last.holder, speaker=last.speaker, role=last.role, level=last.level), True  # «И добавил, что его страна …»
    stage = places if phrase.level in ("state", "legislature") else [p for p in places if phrase.level == "public" and p.end <= phrase.start]
    if stage:
        return replace(phrase, holder=stage[0].holder), False
    if context.theme is not None and context.theme.level == phrase.level == "legislature":
        return replace(phrase, holder=context.theme.holder), True  # «Тон депутатов Олий Мажлиса был резче. «…», — сказал член комитета»
    local = of_place(sentence, phrase, context.scene)
    if local is not None:
        return replace(phrase, holder=local), False
    if phrase.level == "party" and context.scene is not None and anothers(sentence, phrase) and not any(p.holder for p in outside if p.end <= phrase.start):
        return replace(phrase, holder=context.scene.holder), False  # by whatever name, in a story that is set there
    if anothers(sentence, phrase) or (phrase.plural and phrase.level == "state"):
        return phrase, False
    lives_there = last is not None and last.level == "public" and sentence.paragraph - context.paragraph <= _NEXT
    if last is not None and lives_there and phrase.level == "subnational" and phrase.speaker is None:
        return replace(phrase, holder=last.holder), False  # "the village head", after one who lives there
    native = origin(sentence, phrase, outside, context.scene)
    if native is not None:
        return replace(phrase, holder=native), False
    again_there = body_again(phrase, context)
    if again_there is not None:
        return replace(phrase, holder=again_there), True
    known = known_by_office(phrase, sentence, context)
    here = offices_of(context.scene, sentence, phrase, spoken=context.paragraph == sentence.paragraph)
    if here is not None:
        same = known is not None and known.holder == here
        return replace(phrase, holder=here, speaker=known.speaker if known is not None and same else phrase.speaker), same
    fellows = last is not None and phrase.level == "public" and _asked_too(last, HOME.get(sentence.lang))
    if last is not None and fellows and phrase.speaker is not None and sentence.paragraph - context.paragraph <= 1:
        return replace(phrase, holder=last.holder), False  # a further one of those asked in the street
    if known is not None:
        return replace(phrase, holder=known.holder, speaker=phrase.speaker or known.speaker), True
    if phrase.level == "public" and last is not None and last.level == "public" and phrase.role and COMPANION.match(phrase.role):
        return replace(phrase, holder=last.holder), False
    if last is not None and fellows and last.level == "public" and context.paragraph == sentence.paragraph:
        return replace(phrase, holder=last.holder), True
    if sentence.lang == "tg" and phrase.level == "expert" and phrase.role is not None and _WAS_DEPUTY.search(phrase.role):
        told_there = context.scene is not None and context.scene.paragraph == sentence.paragraph
        return replace(phrase, holder=context.scene.holder if told_there and context.scene is not None else HOME["tg"]), False  # «узви пешини парлумон»: ours
    pressed = press_of(sentence, phrase, outside)
    if pressed is not None:
        return replace(phrase, holder=pressed), False
    if context.home is not None and context.scene is None and writes_itself(sentence, phrase):
        return replace(phrase, holder=context.home), False
    if phrase.level in ("expert", "public", "media"):
        return of_street(sentence, phrase, context.scene) or of_town(sentence, phrase, context.home) or phrase, False
    home = HOME.get(sentence.lang)
    fellow = next((p for p in reversed(context.known) if p.level == phrase.level and p.role), None) if phrase.level in ("legislature", "party") else None
    if home is not None and phrase.level == "party" and of_many(sentence, phrase):
        chamber = last is not None and last.level in ("legislature", "party") and context.paragraph == sentence.paragraph
        set_there = context.scene.holder if context.scene is not None else home
        return replace(phrase, holder=last.holder if chamber and last is not None else set_there), False
    fellow = None if at_home_again(phrase, sentence, context) else fellow
    if home is not None and fellow is not None and fellow.holder != home and sentence.paragraph - context.paragraph <= 2:
        return replace(phrase, holder=fellow.holder), True  # an article on the Duma: its deputies, not ours
    told = last if last is not None and sentence.paragraph == context.paragraph and last.level == "state" else None
    if home is not None and sentence.lang in SLAVIC and phrase.level == "party" and told is not None and told.holder not in (None, home):
        return replace(phrase, holder=told.holder), True  # «Кишинів засудив … Опозиція …»
    if home is None and phrase.level == "party" and context.home is not None and (last is None or (last.level == "state" and last.speaker is None)):
        return replace(phrase, holder=context.home), False  # «один из лидеров оппозиционной партии», in an article at home there
    if home is not None and phrase.level in ("party", "subnational"):
        return replace(phrase, holder=home), False
    if phrase.role is not None and phrase.speaker is None and DIPLOMAT.match(phrase.role):  # "the diplomat" is the ambassador of whom the article told
        envoy = next((p for p in reversed(context.known) if p.role and p.speaker and ENVOY.search(p.role)), None)
        if envoy is not None:
            return replace(phrase, holder=envoy.holder, speaker=envoy.speaker), True
    if context.last is not None and phrase.role is not None and phrase.speaker is None and goes_on_quoting(phrase, context.last, sentence, context):
        return replace(phrase, holder=context.last.holder, speaker=context.last.speaker if same_office(phrase, context.last) else None), True
    abroad = phrase.role is not None and (ENVOY.match(phrase.role) or DIPLOMAT.match(phrase.role)) and context.last is not None
    if home is not None and same_person(phrase, sentence, context):
        person = context.person
        return replace(phrase, holder=person.holder, speaker=person.speaker), True  # type: ignore[union-attr]
    if home is not None and sentence.paragraph != context.paragraph and phrase.speaker is None and phrase.level in ("state", "legislature") and not abroad:
        named = next((p for p in reversed(context.known) if p.holder == home and p.speaker and p.level == phrase.level and same_office(phrase, p)), None)
        return replace(phrase, holder=home, speaker=named.speaker if named else None), False
    if home is not None and context.several and phrase.level == "state" and phrase.speaker is None and phrase.role is not None:
        return replace(phrase, holder=home), False  # «Казакстан, Өзбекстан жана Тажикстан … Тышкы иштер министрлиги …»: none of theirs
    if context.theme is not None and phrase.level == "state" and context.theme.level == "state":
        return replace(phrase, holder=context.theme.holder), True
    if context.last is not None and context.last.holder is not None and sentence.paragraph - context.paragraph <= 2:
        if context.last.level == "organisation":
            return phrase, False
        same = phrase.speaker is None and context.person is not None and context.person.holder == context.last.holder and same_office(phrase, context.person)
        speaker = context.person.speaker if same and context.person else phrase.speaker
        if speaker is None and sentence.lang == "en" and sentence.text[: phrase.start].split()[-1:] in (["The"], ["the"]):  # "the spokeswoman" of before
            named = next((p for p in reversed(context.known) if p.speaker and p.holder == context.last.holder and same_office(phrase, p)), None)
            speaker = named.speaker if named else None
        return replace(phrase, holder=context.last.holder, speaker=speaker), True
    if context.last is None and is_own(phrase) and context.home is not None:
        return replace(phrase, holder=context.home), False  # behind a list of those who voted: nobody has the word
    return phrase, False


def _asked_too(last: Phrase, home: str | None) -> bool:
    """Whether one of the street, or a paper, spoke last; no writer of another state, whom the article names in full."""
    return last.level == "media" or (last.level == "public" and (home in (None, last.holder) or len((last.speaker or "").split()) < 2))


def _explained(sentence: Sentence, place: Phrase, office: Phrase) -> bool:
    """«У Єревані, столиці союзника Москви, міністерство …»: nothing but words on the place stands between it and the office, whatever they name."""
    between = _EXPLAINED.fullmatch(sentence.text, place.end, office.start)
    return between is not None and not any(has_cue(sentence, cue, *between.span()) for cue in ("speech", "silence", "vote"))
