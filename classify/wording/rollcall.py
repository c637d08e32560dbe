"""Turns of a roll call that no list of words has: what is left of it ("against: Russia"), words torn apart, many states that abstained. No model."""

from __future__ import annotations

import re

from classify.holders.listing import ROLL, counted
from classify.language.anchors import Seldom
from classify.lexicons import cues
from classify.sentences import Sentence

_STATES = 3  # states that abstain in one sentence: nothing but a roll call of states has so many
_OPENS = r"^\W*(?:(?:а|и|і|та|and|while|ал|ва|va)\s+)?(?:(?:голоса\w*|votes?)\s+)?"
_REST = {label: re.compile(rf"{_OPENS}(?:{words})(?:\s+(?:были|був|були|were))?\s*[—–:]", re.I) for label, words in ROLL.items()}
_CAST = r"\b[^.;:«»]{0,90}\b(?:про)?(?:голос|высказа|выступ|вислов|виступ)\w*"
_FIRST = {
    "endorses": re.compile(rf"{_OPENS}(?:против|проти){_CAST}", re.I),
    "rejects": re.compile(rf"{_OPENS}за\s+(?:не[её]|него|неї|нього|резолюц\w+|документ|текст){_CAST}", re.I),
}
# «Армения была против, Грузия и Молдавия – за», "Georgia: for": a dash or colon for the verb, and nothing behind the vote.
_TOO = r"(?:тоже|также|теж|також|да|де|ham)?"
_HOW = {
    "rejects": r"за|in\s+favou?r|for|yes|тарафдор|жақтап|жақтады|колдоп|колдоду|yoqlab|yoqladi",
    "endorses": r"против|проти|against|no|қарсы|каршы|qarshi|муқобил",
}
_DASHED = {label: re.compile(rf"^[^.;:«»]{{3,90}}?(?:\s[—–-]|:)\s+{_TOO}\s*(?:{word})(?=\s*(?:[,.;]|$))", re.I) for label, word in _HOW.items()}
_OF_STATES = re.compile(
    r"\b(?:countries|states|nations|delegations|стран|государств|делегаци|країн|держав|делегацій|мемлекет|ел\b|елдер|өлкө|мамлекет|davlat|mamlakat|кишвар|давлат)",
    re.I,
)
_KEPT_AWAY = re.compile(
    r"\b(?:про)?голосова(?:ть|ти)\b[^.;:«»]{0,60}\bне\s+(?:стал|став|стала|стали|захот|пожела|побажа|собира|збира)\w*"
    r"|\bне\s+(?:стал|став|стала|стали|захот|пожела|побажа)\w*\s+(?:\w+\s+){0,3}голосова(?:ть|ти)\b"
    r"|\bот\s+голосования\s+(?:[\w-]+\s+){0,3}(?:уклон|воздерж|отказ)"
    r"|\b(?:залға|дауыс\s+беруге|отырысқа|дауысқа)\s+(?:\w+\s+)?(?:келген|барған|кірген|қатысқан)\s+(?:де\s+|да\s+)?жоқ\b"
    r"|\b(?:залга|добуш\s+берүүгө|жыйынга)\s+(?:\w+\s+)?(?:келген|барган|кирген|катышкан)\s+(?:да\s+|деле\s+)?(?:жок|эмес)\b"
    r"|\b(?:zalga|ovoz\s+berishga|yig['‘’ʻ]ilishga)\s+(?:\w+\s+)?(?:kelgani|borgani|kirgani)\s+(?:ham\s+)?yo['‘’ʻ]q\b"
    r"|\bвід\s+голосування\s+(?:[\w-]+\s+){0,3}(?:ухил|утрим|відмов)"
    r"|\b(?:vote|ballot|session)\s+was\s+ignored\s+by\b|\bignor(?:ed|ing)\s+the\s+(?:vote|ballot|roll\s+call)\b|\bголосован\w+\s+(?:[\w-]+\s+)?(?:про)?игнорир\w+|(?:про)?игнорирова\w+\s+голосован|\bголосуван\w+\s+(?:[\w-]+\s+)?(?:про)?ігнорув\w+|(?:про)?ігнорува\w+\s+голосуван"
    r"|дауыс\s+беруді\s+(?:елеме|елеген\s+жоқ|назарға\s+алма)|добуш\s+берүүнү\s+(?:этибарга\s+алба|этибарга\s+алган\s+жок|көз\s+жаздым)|ovoz\s+berishni\s+(?:e['‘’ʻʼ]tiborsiz|mensima|bilmaslikka)|(?:овоздиҳ|раъйдиҳ|раъйгир)[ӣи]ро\s+нодида\b"
    r"|\b(?:left|walked\s+out\s+of|quit)\s+the\s+(?:hall|chamber|room)\s+(?:\w+\s+){0,3}(?:before|during|ahead\s+of)\s+the\s+(?:vote|ballot)|\bwalked\s+out\s+(?:before|during|ahead\s+of)\s+the\s+vote"
    r"|\b(?:покину|вы(?:ш|йд))\w*\s+(?:из\s+)?зал\w*\s+(?:\w+\s+)?(?:перед|до|во\s+время)\s+голосовани|\b(?:покину|вийш)\w*\s+(?:із\s+|з\s+)?зал\w*\s+(?:\w+\s+)?(?:перед|до|під\s+час)\s+голосуван"
    r"|\bперед\s+голосованием\s+(?:[\w-]+\s+){0,4}(?:покину|выш)\w+\s+(?:из\s+)?зал|\bперед\s+голосуванням\s+(?:[\w’'-]+\s+){0,4}(?:покину|вийш)\w+\s+(?:із\s+|з\s+)?зал"
    r"|дауыс\s+беру(?:ге)?\s+(?:\w+\s+)?(?:алдында|кезінде|дейін)\s+(?:\w+\s+)?залдан\s+шы[ғқ]",
    re.I,
)


# Who is left on a list when another has gone.
_LEFT_OVER = Seldom(
    r"\b(?:that|this|decision|move|step|withdrawal|departure)\s+(?:now\s+)?leaves\b|\bв\s+(?:этом\s+)?списке\s+(?:теперь\s+)?оста(?:ю|ё|л)\w*"
    r"|\bу\s+(?:цьому\s+)?списку\s+(?:тепер\s+)?залиш\w*"
)
# Who votes with another no more has cast no vote.
_STOPPED_VOTING = Seldom(
    r"\b(?:stopped|ceased|quit|gave\s+up|no\s+longer)\s+vot(?:es?|ed|ing)\b"
    r"|\b(?:перестал|прекратил)[аио]?\s+голосовать\b|\b(?:перестав|перестал[аио]|припинив|припинил[аио])\s+голосувати\b"
)
# To refrain from recognition is no vote.
_UNRECOGNISED = Seldom(
    r"\b(?:abstain|refrain)\w*\s+from\s+(?:\w+\s+){0,2}recogni|воздерж\w+\s+от\s+(?:\w+\s+){0,2}признани|утрим\w+\s+від\s+(?:\w+\s+){0,2}визнан"
    r"|(?:тану|мойында)\w*дан\s+(?:\w+\s+)?(?:тартын|бас тарт)|таану\w*дан\s+(?:\w+\s+)?(?:карман|баш тарт)"
    r"|tan\s+olish\w*dan\s+(?:[\w'‘’ʻ]+\s+)?(?:tiyil|o['‘’ʻ]zini\s+tiy|bosh\s+tort)"
    r"|аз\s+(?:ба\s+расмият\s+шинохтан|эътироф)\w*\s+(?:\w+\s+){0,2}худдорӣ"
)


# The text before or after the verb: «Сербия резолюцию поддержала», «документ отвергла».
_BALLOT_TEXT = r"(?:резолюц|документ|текст|проект|проєкт|законопро[еє]кт|заявлени[ея]|заяв[уи]|декларац|обращени[ея]|звернення|договор|догов[оі]р)\w*"
_TAKEN = {"rejects": r"(?:поддерж|одобр|підтрим|схвал)\w+", "endorses": r"(?:отверг|отклон|забракова|відхил|відкин)\w+"}
_TOOK = {
    label: re.compile(rf"\b{_BALLOT_TEXT}\s+(?:(?!не\b)[\w-]+\s+){{0,2}}?{verb}|(?<!\bне )\b{verb}\s+(?:[\w-]+\s+){{0,2}}?{_BALLOT_TEXT}", re.I)
    for label, verb in _TAKEN.items()
}


# A day or a manner between the verb and the side: "voted on February 24 against a resolution".
_BETWEEN = r"(?:(?:on|in|last|this|again|once\s+more|yesterday|today|overwhelmingly|unanimously)\b[\w\s]{0,24}?)"
_MEANTIME = r"(?:\d+(?:-\w+)?\s+\w+|в\w{0,2}\s+\w+|у\s+\w+|вчера|вчора|сегодня|сьогодні|единогласно|одностайно|снова|знову|опять)"
_CAST_AT = rf"(?<!\bне )\b(?:про)?голос(?:овал|ував|увал)\w*\s+{_MEANTIME}"
_PARTED = {
    "endorses": re.compile(rf"\bvot(?:ed|es|ing)\s+{_BETWEEN}\s+against\b|{_CAST_AT}\s+(?:против|проти)\b", re.I),
    "rejects": re.compile(rf"\bvot(?:ed|es|ing)\s+{_BETWEEN}\s+(?:for|in\s+favou?r\s+of)\b|{_CAST_AT}\s+за\b", re.I),
}
# As those did of whom the sentence before tells.
_SAME_WAY = Seldom(
    r"\b(?:vot|cast)\w*\s+(?:\w+\s+){0,3}(?:the\s+same(?:\s+way)?|likewise|alike|the\s+same\s+button)\b"
    r"|\b(?:про)?голосова\w+\s+(?:\w+\s+)?(?:так\s+же|точно\s+так|аналогично)|\b(?:так\s+же|точно\s+так\s+же)\s+(?:про)?голосова\w+"
    r"|\b(?:про)?голосува\w+\s+(?:\w+\s+)?(?:так\s+само|аналогічно)|\bтак\s+само\s+(?:про)?голосува\w+"
    r"|\b(?:дәл\s+)?(?:солай|осылай)\s+дауыс\s+бер\w+|\b(?:дал\s+)?(?:ошондой|ушундай)\s+(?:эле\s+)?добуш\s+бер\w+"
    r"|\b(?:xuddi\s+)?(?:shunday|shu\s+tarzda)\s+ovoz\s+ber\w+|\bҳамин\s+(?:тавр|хел)\s+(?:раъй|овоз)\s+дод\w*"
)


def parted(text: str) -> str | None:
    """What a vote shows whose side stands behind a day: "voted on February 24 against the text"."""
    told = [label for label, pattern in _PARTED.items() if pattern.search(text)]
    return told[0] if len(told) == 1 else None


def same_way(text: str) -> bool:
    """Whether somebody voted as those did of whom the sentence before tells: "Russia and Belarus cast their votes the same way"."""
    return _SAME_WAY.search(text) is not None


def dashed(text: str) -> bool:
    """Whether a part of a sentence names states, a dash and how they voted."""
    return any(pattern.match(text) for pattern in _DASHED.values())


def took(text: str, lang: str) -> str | None:
    """Who supported or turned down what was voted on, in either order of Slavic words; None where more was done, or nothing."""
    told = [label for label, pattern in _TOOK.items() if pattern.search(text)] if lang in ("ru", "uk") else []
    return told[0] if len(told) == 1 else None


def unrecognised(text: str) -> bool:
    """Whether somebody only refrains from recognition: «аз эътирофи мустақим худдорӣ кард»."""
    return bool(_UNRECOGNISED.search(text))


def rest(text: str) -> str | None:
    """What a part shows of a roll call that has no verb, or begins with "against": «против — Россия», «Против документа голосовали …»."""
    return next((label for patterns in (_REST, _FIRST, _DASHED) for label, pattern in patterns.items() if pattern.match(text)), None)


def stopped_voting(text: str) -> bool:
    """ "Armenia stopped voting with Moscow", «перестала голосовать вместе с Москвой»: no vote is told."""
    return _STOPPED_VOTING.search(text) is not None


def casts_none(text: str) -> bool:
    """Whether a clause has the words of a vote or a list and tells of nobody's act: "stopped voting with", "that leaves Nicaragua and Nauru on the list"."""
    return stopped_voting(text) or _LEFT_OVER.search(text) is not None


def kept_away(text: str) -> bool:
    """Whether somebody would not vote, told in words that stand apart: «голосовать по резолюции … не стал»."""
    return bool(_KEPT_AWAY.search(text))


def is_of_states(sentence: Sentence) -> bool:
    """Whether a sentence tells that many states abstained or kept away, or of a vote at the UN on integrity, whatever it calls the text that was voted on."""
    if any(p.holder == "UN" for p in sentence.phrases) and all(cues(name, sentence.lang).find(sentence.tokens) for name in ("vote", "integrity")):
        return True  # "A hundred states voted at the UN for Ukraine's integrity"
    kept = cues("vote_abstain", sentence.lang).find(sentence.tokens)
    if not kept or any(cues(name, sentence.lang).find(sentence.tokens) for name in ("silence", "bill")):
        return False
    states = {p.holder for p in sentence.phrases if p.bare and p.holder and p.level == "state"}
    ways = len(kept) + sum(len(cues(name, sentence.lang).find(sentence.tokens)) for name in ("vote_for", "vote_against"))
    return len(states) >= _STATES or (len(states) > 1 and ways > 1) or (counted(sentence.text) and _OF_STATES.search(sentence.text) is not None)
