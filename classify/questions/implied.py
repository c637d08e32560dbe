"""A state that a clause means without a word for the question: claimed, spoken to, at war, kept out of, at odds with another. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from itertools import pairwise

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.language.matching import Match, Word
from classify.lexicons import Actor, actors, cues
from classify.questions.reactions import is_people
from classify.questions.within import ALL
from classify.sentences import Sentence, has_cue
from classify.subjects.coordination import coordinated
from classify.targets import PLACE, TURKIC, Catalogue
from classify.wording import homeland, statehood

_SPAN = 60  # characters between a war and the state that it is in
_SPOKEN_TO = re.compile(r"\b(?:told|tells|advis|warn|remind|urg|threaten|counsel|recommend|ask|caution|tell|lectur|scold)\w*(?:\s+to)?\s+$", re.I)
_LOCATIVE = re.compile(r"(?:да|де|та|те|до|дө|то|тө|da|de)(?:ғы|гі|гы|ги|гу|гү|gi|н|n)?$")  # Turkic "in X", "from X"
_ON = {
    "en": r"\b(?:in|on|over|around|about|with|against|invasion\s+of)\s+$",
    "ru": r"\b(?:в|во|по|вокруг|о|об|с|против)\s+$",
    "uk": r"\b(?:в|у|по|щодо|навколо|довкола|про|з|проти)\s+$",
    "tg": r"\b(?:дар|атрофи|гирди|дар\s+атрофи|доир\s+ба|ҷанги|бӯҳрони|буҳрони|низои|муноқишаи|вазъи)\s+$",
}
_ONS = {lang: re.compile(pattern, re.I) for lang, pattern in _ON.items()}
_ON_AFTER = re.compile(
    r"^\s*(?:туралы|жайлы|бойынша|қатысты|төңірегінде\w*|айналасында\w*|тууралуу|боюнча|айланасында\w*"
    r"|bo['ʻ‘’]yicha|haqida\w*|atrofida\w*|бўйича|ҳақида)",
    re.I,
)

# To leave a state: "quit Ukraine", "withdraw its troops from", «вивести війська з», «Украинадан әскерін шығару».
_LEAVE = {
    "en": Seldom(r"\b(?:quit|leave|withdraw\w*|pull\w*\s+(?:\w+\s+){0,3}out|get\s+out|end\w*\s+(?:\w+\s+){0,3}occupation)\b"),
    "ru": Seldom(r"\b(?:уйти|уйдёт|уйдет|ушл[аи]|вы(?:вести|вод\w*|ведет|ведёт)|отвести|убраться|покинуть|покинула?)\b"),
    "uk": Seldom(r"\b(?:піти|пішл[аи]|ви(?:вести|вод\w*|ведення|веде)|відвести|забратися|залишити|покинути|покинула?)\b"),
    "kk": Seldom(r"\b(?:шығар|шығуын|шығуды|кетуін|кетуді|әкет|алып\s+кет)\w*"),
    "ky": Seldom(r"\b(?:чыгар|чыгып|чыгуу|кетүү|кетиш|алып\s+кет)\w*"),
    "uz": Seldom(r"\b(?:chiqar|chiqib|chiqish|olib\s+chiq|ketish)\w*"),
    "tg": Seldom(r"\b(?:берун|баромад|баровард|хуруҷ)\w*|\bхориҷ\s+(?:кард|кун|шав|шуд|кашид)\w*"),
}
_TO_STATE = {
    "en": re.compile(r"\b(?:quit|leave)\s+$|\b(?:withdraw\w*|pull\w*|get)\s+(?:[\w-]+\s+){0,5}?(?:from|out\s+of)\s+$|\boccupation\s+of\s+$", re.I),
    "ru": re.compile(r"\b(?:уйти|уйд[её]т|ушл[аи]|вы(?:вести|вод\w*|вед[её]т)|отвести|убраться)\s+(?:[\w-]+\s+){0,4}?(?:из|с\s+территории)\s+$|\bпокину\w+\s+(?:территорию\s+)?$", re.I),
    "uk": re.compile(r"\b(?:піти|пішл[аи]|ви(?:вести|вод\w*|веде\w*)|відвести|забратися)\s+(?:[\w-]+\s+){0,4}?(?:з|із|зі|з\s+території)\s+$|\b(?:покину\w+|залишити)\s+(?:територію\s+)?$", re.I),
    "tg": re.compile(r"\b(?:аз|аз\s+хоки|аз\s+қаламрави)\s+$", re.I),
}
_FROM = re.compile(r"(?:дан|ден|тан|тен|нан|нен|dan)$", re.I)

# Both sides are called to talks, or neither is backed.
_NO_SIDE = Seldom(
    r"\b(?:both|either)\s+(?:sides|parties|side)\b(?!\s+of\s+the\s)[^.;]{0,60}\b(?:talk|negotiat|dialogue)\w*|\b(?:back|support|tak)\w*\s+(?:neither\s+side|no\s+side|nobody['’]s\s+side)\b|\b(?:not|n['’]t|without)\s+(?:\w+\s+)?(?:tak\w+|back\w*|support\w*)\s+(?:either\s+side|sides|any\s+side)\b"
    r"|\b(?:обе|обеих|двух)\s+сторон\w*[^.;]{0,60}(?:переговор|диалог)|\b(?:ни\s+одну|ни\s+одной)\s+из\s+сторон|\b(?:никого|ничью\s+сторону)\s+не\s+(?:поддерж|приним|заним)\w*|\bне\s+(?:поддерж|приним|заним)\w*\s+(?:никого|ничь\w+\s+сторон)"
    r"|\b(?:обидві|обох)\s+сторо\w*[^.;]{0,60}(?:переговор|діалог)|\b(?:жодну|жодної)\s+(?:зі\s+|із\s+)?сторін|\b(?:нікого|нічий\s+бік)\s+не\s+(?:підтрим|стає|бере)\w*"
    r"|\b(?:екі|эки)\s+(?:тарап|жақ|жак)\w*\s+(?:\w+\s+){0,2}(?:келіссөз|сүйлөшүү)\w*|\b(?:ешбір|ешқай|эч\s+бир)\s+(?:тарап|жақ|жак)\w*\s+(?:\w+\s+){0,2}(?:қолдама|жақтама|болышпа|колдобо|жактаба|болушпа)\w*"
    r"|\b(?:ikki|ikkala)\s+tomon\w*\s+(?:[\w'ʻ‘’ʼ]+\s+){0,2}muzokara\w*|\bhech\s+(?:bir\s+)?tomon(?:ni|da)\s+(?:olma|qo['ʻ‘’ʼ]llama|bo['ʻ‘’ʼ]lma)\w*|\bҳарду\s+(?:ҷониб|тараф)\w*\s+(?:\w+\s+){0,3}(?:гуфтушунид|музокир|гуфтугӯ)\w*|\b(?:ҷонибдории|тарафи)\s+(?:ҳеҷ\s+)?кас\w*\s+на\w*",
)

# To give land away, whatever stands between the two words.
_YIELDS = Seldom(
    r"\b(?:giv(?:e|es|ing|en)(?:\s+up|\s+away)?|gave(?:\s+up|\s+away)?|ced(?:e|es|ed|ing)|surrender\w*|yield\w*|relinquish\w*|hand(?:s|ed|ing)?\s+over|part(?:s|ed|ing)?\s+with)\s+(?:[\w'’-]+\s+){0,4}?(?:land|lands|territory|territories|soil)\b"
    r"|\b(?:отда(?:ть|ст|ёт|ет|дут|вать|ют|ли|ла|л)|уступ\w+|подар(?:ить|ит|ят|им)|дарить|сда(?:ть|ст|вать))\s+(?:[\w-]+\s+){0,4}?(?:земл|территори)\w+|\b(?:земл|территори)\w+\s+(?:\w+\s+){0,3}?(?:не\s+)?(?:отда(?:ст|дут|дим|вать|ть)|уступ(?:ит|ят|им|ать|ить)|подар(?:ит|ят|им|ить))\b"
    r"|\b(?:відда(?:ти|сть|є|дуть|вати|ють|ли|ла|в)|поступ\w+|подару(?:вати|є|ють|ємо|ватимуть|ватиме)|здати|здавати)\s+(?:[\w’'-]+\s+){0,4}?(?:земл|територі)\w+|\b(?:земл|територі)\w+\s+(?:[\w’'-]+\s+){0,3}?(?:не\s+)?(?:відда(?:сть|дуть|мо|димо|вати|ти)|подару\w+|поступ\w+)\b"
    r"|\b(?:жер|жерін|жерлерін|аумақ|аумағын|аумақтарын)\s+(?:\w+\s+){0,4}?(?:бер(?:мей|уге|у\b|іп|еді)|сыйла|тарту\s+ет)\w*|\b(?:жер|жерин|жерлерин|аймагын|аймактарын)\s+(?:\w+\s+){0,4}?(?:бер(?:бей|үүгө|үү\b|ип|ет)|тартуула)\w*"
    r"|\b(?:yer|yerini|yerlarini|hudud|hududini|hududlarini)\s+(?:[\w'ʻ‘’ʼ]+\s+){0,4}?(?:ber(?:ma|ish|ib|adi)|hadya\s+qil|sovg['ʻ‘’ʼ]a\s+qil|topshir)\w*"
    r"|\b(?:замин|хок|қаламрав|сарзамин)\w*\s+(?:\w+\s+){0,4}?(?:намедиҳ|медиҳ|бидиҳ|надиҳ|додан|супор|мебахш|намебахш|бахшид)\w*",
)

_OURS = {
    "ru": frozenset("нам нас наш наша наше наши нашу нашей нашего нашим наших".split()),
    "uk": frozenset("нам нас наш наша наше наші нашу нашої нашого нашій наших".split()),
}
_LISTED = re.compile(r"\s*(?:,|and|и|та|і|й|мен|пен|бен|менен|жана|және|va|bilan|hamda|ва|билан|ҳамда)\s*(?:the\s+)?", re.I)  # in a list
_MUTUAL = Seldom(
    r"\b(?:each other|one another|mutual|друг друг|взаимн|од(?:ин|не) одного|взаємн|бір-бір|бири-бири|bir-bir|бир-бир|якдигар|ҳамдигар)",
)
# Integrity, which nobody claims; whose it is said to be; where something only passes: «hududi orqali».
_WHOLE = re.compile(r"integrit|целост|цілісн|тұтаст|бүтүнд|yaxlit|яхлит|тамомият", re.I)
_OF_ALL = re.compile(
    rf"\b(?:{ALL}|each\s+other['’]s|one\s+another['’]s|друг\s+друга|одн\w+\s+одного|бір-бірі\w*|бири-бири\w*|bir-biri\w*|якдигар\w*)(?:\s+[\w-]+){{0,3}}\s+$", re.I
)
_WHOSE = 60  # characters before "sovereignty" that tell whose
# Who joined others in refusing something, or the act itself as it is refused: «присоединилась к Грузии и осудила», «илҳоқро маҳкум кард».
_JOINED = re.compile(r"^(?:присоедини(?:л\w*|вш\w*)с[ья]|приєдна(?:в|л[аио])с[ья]|joined|қосыл\w*|кошул\w*|qo['‘’ʻʼ]shil\w*|илҳоқро)$", re.I)
_THROUGH = re.compile(r"\s+(?:orqali|арқылы|аркылуу)\b", re.I)


def between(catalogue: Catalogue, sentence: Sentence, holder: str, start: int = 0, end: int | None = None) -> list[str]:
    """The question that lies between two states, when a third speaks of both, or they of each other: "Armenia and Azerbaijan should …"."""
    stop = len(sentence.text) if end is None else end
    states = {m.value.holder for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind in ("state", "seat") and start <= m.start < stop}
    if not _MUTUAL.search(sentence.text, start, stop):
        states -= {holder}
    return [target.key for target in catalogue.targets.values() if len(target.of) > 1 and states.issuperset(target.of)]


def aimed_at(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> list[str]:
    """A state beside words of claims and threats: "reminded Kazakhstan of the towns in its north"; the holder's own beside words of land."""
    held = cues("occupied", sentence.lang).find(sentence.tokens)  # "the occupied territories" are nobody's claim
    whole = [m for m in cues("integrity", sentence.lang).find(sentence.tokens) if _WHOLE.search(sentence.text[m.start : m.end])]
    refused = has_cue(sentence, "refusal", start, end)
    held = held + whole  # … nor is the integrity of all states

    def free(cue: str) -> list[Match[str]]:
        found = cues(cue, sentence.lang).find(sentence.tokens)
        found = [m for m in found if not (refused and _JOINED.search(sentence.text[m.start : m.end]))]
        found = [m for m in found if not _OF_ALL.search(sentence.text, max(0, m.start - _WHOSE), m.start)] if whole else found
        return [m for m in found if not any(m.start < h.end and h.start < m.end for h in held) and not _THROUGH.match(sentence.text, m.end)]

    if not any(start <= m.start < end for cue in ("claim", "swallowing") for m in free(cue)):
        return _never_been(catalogue, sentence, start, end, holder)
    landed = bool(free("land"))
    ceding = bool(cues("ceding", sentence.lang).find(sentence.tokens))
    here = [m for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind in ("state", "adjective", "seat", "city")]
    listed = _listed_with(sentence, holder)
    keys = []
    for match in (m for m in here if not any(p.start <= m.start < p.end for p in listed)):
        actor, addressed = match.value, _addressed(sentence, match)
        meant = [t for t in catalogue.targets.values() if t.of == (actor.holder,)]
        elsewhere = (actor.kind != "seat" or addressed) and (actor.kind != "city" or actor.holder != holder)
        narrow = [t.key for t in meant if t.breadth == 1 and elsewhere and (actor.holder != holder or landed)]
        broad = [t.key for t in meant if t.breadth == 2 and actor.kind != "adjective" and actor.holder != holder and ceding]
        keys += narrow + broad
    return list(dict.fromkeys(keys)) or _never_been(catalogue, sentence, start, end, holder)


def _never_been(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> list[str]:
    """A state by its name that is said never to have been: "there had been no Ukraine before the Soviets"."""
    if not statehood.unmade(sentence.text[start:end], sentence.lang):
        return []
    here = [m.value for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end]
    named = [actor.holder for actor in here if actor.kind == "state"]
    led = [p.holder for p in sentence.phrases if p.holder and p.speaker and p.level == "state" and start <= p.start < end]  # who "made a state where none was"
    for states in (named, led):
        denied = dict.fromkeys(state for state in states if state != holder)
        found = [max(meant, key=lambda t: t.breadth).key for state in denied if (meant := [t for t in catalogue.targets.values() if t.of == (state,)])]
        if found:
            return found
    return []


def states_in(catalogue: Catalogue, tokens: list[Word], lang: str) -> list[str]:
    """The questions of single states that a text names, as a title may: "«Misol uchun, O‘zbekistonni»"."""
    named = {m.value.holder for m in actors(lang).find(tokens) if m.value.kind == "state"}
    return [t.key for t in catalogue.targets.values() if len(t.of) == 1 and t.breadth == 1 and t.of[0] in named]


def places_of_states(catalogue: Catalogue, tokens: list[Word], lang: str) -> list[int]:
    """Where (characters) a text names a state that has a question, or its capital."""
    questioned = {state for target in catalogue.targets.values() for state in target.of}
    return [m.start for m in actors(lang).find(tokens) if m.value.kind in ("state", "seat", "adjective") and m.value.holder in questioned]


def unmade(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> list[str]:
    """«Никаких узбеков не существовало, и казахов тоже»: the questions of the states whose peoples are said never to have been."""
    first, last = statehood.around(sentence.text[start:end], sentence.lang)
    if not last:
        return []
    here = [m for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end]
    near = [m for m in here if start + first <= m.start < start + last and (m.value.kind == "state" or _is_named_people(sentence, m))]
    found = [m for m in here if is_people(sentence, m)] or near
    return list(dict.fromkeys(t.key for m in found for t in catalogue.targets.values() if t.of == (m.value.holder,)))


def _is_named_people(sentence: Sentence, match: Match[Actor]) -> bool:
    return match.value.kind == "adjective" and sentence.lang in (*TURKIC, "tg")


def ours(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> str | None:
    """«Подарков нам никто не делал», «своєї землі не віддамо»: the holder's own question, where claims or land are "ours" and no state is named."""
    words = _OURS.get(sentence.lang, frozenset())
    here = [t for t in sentence.tokens if start <= t.start < end]
    told = bool(homeland.read(sentence.text[start:end], sentence.lang))
    if not told and (not any(t.key in words for t in here) or not any(cues(cue, sentence.lang).find(here) for cue in ("claim", "land"))):
        return None
    states = [m.value.holder for m in actors(sentence.lang).find(here) if m.value.kind in ("state", "adjective")]
    if any(holder != state and any(state in t.of for t in catalogue.targets.values()) for state in states):
        return None
    own = [t.key for t in catalogue.targets.values() if t.of == (holder,) and t.breadth == 1]
    return own[0] if own and (len(own) == 1 or not told) else None


def listed_too(catalogue: Catalogue, sentence: Sentence, start: int, end: int, found: list[str], holder: str) -> list[str]:
    """ "To annex Uzbekistan and Kazakhstan", where the one beside the verb is named as a question: those of its list."""
    states = [m for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind == "state"]
    pairs = [(a, b) for a, b in pairwise(states) if _LISTED.fullmatch(sentence.text[a.end : b.start])]
    aimed = [key for key in aimed_at(catalogue, sentence, start, end, holder) if key not in found] if pairs else []
    named = {state for key in found for state in catalogue.targets[key].of}
    beside = {m.value.holder for pair in pairs if any(m.value.holder in named for m in pair) for m in pair}
    return [key for key in aimed if beside.intersection(catalogue.targets[key].of)]


def _addressed(sentence: Sentence, seat: Match[Actor]) -> bool:
    """Whether a capital stands for its state as the one spoken to: "advised Astana to look", «предложил Астане»; not «в Астане»."""
    if PLACE.search(sentence.text[: seat.start]) or (sentence.lang in TURKIC and _LOCATIVE.search(sentence.text[seat.start : seat.end].casefold())):
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
        if sentence.lang in TURKIC:
            form = sentence.text[match.start : match.end].casefold()
            tied = bool(_LOCATIVE.search(form) or _ON_AFTER.match(after)) or any(0 <= m.start - match.end <= 1 for m in fought)
        elif match.value.kind == "adjective":
            tied = any(0 <= m.start - match.end <= 1 for m in fought)
        else:
            tied = bool(_ONS[sentence.lang].search(before)) or (sentence.lang == "en" and any(0 <= m.start - match.end <= 1 for m in fought))
        if tied and any(abs(m.start - match.end) < _SPAN or abs(match.start - m.end) < _SPAN for m in fought):
            return meant
    return []


def told_to_leave(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> list[str]:
    """ "Demanded that Russia quit Ukraine", «вывести войска из Украины»: the question of a state in general, since it has been one's."""
    leave = _LEAVE.get(sentence.lang)
    broad = [t for t in catalogue.targets.values() if t.breadth == 2 and t.periods]
    if leave is None or not leave.search(sentence.text, start, end):
        return []
    for match in actors(sentence.lang).find(sentence.tokens):
        if match.value.kind == "state" and start <= match.start < end and any(t.of == (match.value.holder,) for t in broad):
            if sentence.lang in TURKIC:
                tied = _FROM.search(sentence.text, match.start, match.end) and leave.search(sentence.text, match.end, min(end, match.end + _SPAN))
            else:
                tied = _TO_STATE[sentence.lang].search(sentence.text, max(start, match.start - _SPAN), match.start)
            if tied:
                return [t.key for t in broad if t.of == (match.value.holder,)]
    return []


def kept_out_of(catalogue: Catalogue, sentence: Sentence, start: int, end: int, on: date, known: Collection[str]) -> list[str]:
    """ "The country keeps to its neutrality", said in time of war: the question of the state at war, where the article speaks of it (`known`).

    So is a call to both sides.
    """
    neutral = any(start <= m.start < end for m in cues("neutrality", sentence.lang).find(sentence.tokens))
    if not neutral and not _NO_SIDE.search(sentence.text, start, end):
        return []
    at_war = [
        t for t in catalogue.targets.values() if t.breadth == 2 and any((a.replace(day=1) if on.day == 1 else a) <= on <= b for a, b in t.periods)
    ]  # a bare month is its first day
    return [t.key for t in at_war if any(catalogue.targets[key].inside == t.inside for key in known)]


def conceded(catalogue: Catalogue, sentence: Sentence, start: int, end: int, on: date, topic: str | None) -> list[str]:
    """ "Giving up land for peace", no land named: the question of the whole state that the topic lies in."""
    told = any(start <= m.start < end for m in cues("concession", sentence.lang).find(sentence.tokens)) or _YIELDS.search(sentence.text, start, end)
    if topic is None or not told:
        return []
    inside = catalogue.targets[topic].inside
    return [t.key for t in catalogue.targets.values() if t.breadth == 2 and t.inside == inside and any(a <= on <= b for a, b in t.periods)]
