"""Which lexicon matches are parts of one actor phrase: state, office and name, in the order and with the joints of each language."""

from __future__ import annotations

import re

from classify.language.grammar import (
    ABROAD,
    BEHIND_PLACE,
    COUNTED,
    JOIN,
    POSSESSED_NOUN,
    SLAVIC,
    TURKIC,
    UNOWNED,
)
from classify.language.matching import Match, Word
from classify.language.naming import ALIKE, ENVOY, NAME
from classify.lexicons import Actor

_LOCATIVE = re.compile(r"(?:да|де|та|те|до|дө|то|тө|da|de)$")
_CONSONANTS = "бвгғдждзкқлмнпрстфхҳчҷш"  # no Tajik izofat ends so
_SUMMONED = re.compile(r"(?:елші|элчи|elchi|элчи)(?:ni|ga|dan|ни|га|дан|н[іи]|г[ае]|д[ае]н)(?!\w)", re.I)  # "the ambassador" as an object, and nobody's
_ACCUSATIVE = re.compile(r"(?:[дт][ыіиуү]|(?<![ыіиуү])н[ыіиуү]|(?<![iи])(?:ni|ни))$")  # Turkic, of what nobody owns: үкіметті, hukumatni
_A_CERTAIN = re.compile(r"\s(?:бір|бир|bir)\s+$")  # one of whom no name is told
_OF_PARTY = re.compile(r"^\s+(?:of|from|in|with)\s+(?:the|an?|his|her|its|their)\s+(?:(?!who\b|that\b|which\b)[a-z-]+\s+){0,3}$")  # before a party
# Between an adjective of a state and its office: «варшавская ежедневная газета», «російського державного телеканалу».
_ADJECTIVES = re.compile(
    r"^\s+(?:[а-яёіїєґ'’-]{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ого|его|ому|ему|ым|им|ыми|ими|ую|юю|ом|ем|ьої|ої|ій|а|я|е|є|і|ого|ьому|ому|ою|у|ю)\s+){1,2}$"
)
# Between a person and the office that he had then: "Igor Dodon, then the head of …".
_THEN = {
    "en": re.compile(r"\s*,\s*(?:(?:then|now|currently|formerly|at\s+the\s+time|by\s+then)\s+)?(?:a|an|the|who is|)\s*"),
    "ru": re.compile(r"\s*,\s*(?:(?:тогда(?:шн\w+)?|нын[её]шн\w+|ныне|в\s+то\s+время|на\s+тот\s+момент)\s+)?"),
    "uk": re.compile(r"\s*,\s*(?:(?:тоді(?:шн\w+)?|нині(?:шн\w+)?|на\s+той\s+(?:час|момент))\s+)?"),
}
_NEXT_TO = re.compile(r"\s*,\s*")
# What somebody's name follows, and that he then acts.
_LED = re.compile(r"\W*(?:In|At|During|After|Before|Following|On|Speaking|Replying|Answering|Writing|Meeting|Asked)\s[^,.;:]{1,80}$")
_AHEAD = 100  # characters that may lead up to him
_ACTS = re.compile(r"\s+(?:had\s+|has\s+|also\s+|then\s+)?[a-z]+(?:ed|s|id|ote|ew|oke)\b")
_SENT_TO_IT = re.compile(r"\s+(?:deputy\s+)?(?:envoy|ambassador|representative|delegate|delegation|mission|diplomat|spokes(?:man|woman|person))\b")
_OFFICES = frozenset("president minister premier senator governor general secretary chancellor ambassador speaker leader king prince мэр".split())

_DONE_TO = re.compile(r"(?<![ыіиуү])(?:[тдн][ыіиуү]|ni|ни)$|(?<=\w{3})(?:[ыіиуү]н|ini|ини)$", re.I)  # an accusative


def joins(sentence: str, group: list[Match[Actor]], match: Match[Actor], lang: str) -> bool:
    """Whether a lexicon match goes on the phrase that `group` begins."""
    last = group[-1]
    gap = sentence[last.end : match.start]
    if len(gap) > 40:
        return False
    counted = COUNTED.match(gap) if last.value.kind.startswith("role") else None
    if counted:
        gap = gap[: counted.start(1)] + gap[counted.end(1) :]  # «лидеры 26 стран …»
    family = "kk" if lang in TURKIC else "ru" if lang in (*SLAVIC, "tg") else lang
    has_holder = any(m.value.holder for m in group)
    if lang in TURKIC and last.value.kind == match.value.kind == "role_body" and last.case != "genitive" and _DONE_TO.search(sentence[match.start : match.end]):
        return False  # «Сенаты үкіметті … шақырған»: whom the chamber calls upon
    if match.value.kind == "person":
        if any(m.value.kind == "person" for m in group):
            return False
        name = re.sub(rf"{NAME}|[A-ZА-ЯӘ]\.|\b(?:de|der|van|von|di|le|la|де|дер|ван|фон|ди|ле|ла)\b", "", gap).strip(" ")
        if name in ("", ",", "'s") or (family == "ru" and JOIN.get(lang, JOIN["ru"]).match(name)):
            if name == "," and all(m.value.kind == "role_body" for m in group):
                return False  # "at a congress of his party, Aliyev called …"
            if lang == "en" and name == "," and group[0].start < _AHEAD and _LED.match(sentence[: group[0].start]) and _ACTS.match(sentence, match.end):
                return False  # "In a letter to his Russian counterpart, Alyaksandr Lukashenka wrote …"
            places = all(m.value.kind in ("state", "seat", "city") for m in group)
            if lang in TURKIC and places:
                return all(m.value.holder == match.value.holder for m in group)  # «Бішкек Лукашенконың сөзіне…»: two of them
            if lang == "en" and places and last.case != "genitive" and all(m.value.holder != match.value.holder for m in group):
                return False  # "ambassador to France Lu Shaye"
            if lang in SLAVIC and places and name in ("", ","):
                return False  # «Позицию Москвы Владимир Путин сформулировал …», «До приезда в Вашингтон, Дональд Трамп …»
            towns = {m.value.holder for m in group if m.value.kind in ("seat", "city") and ABROAD.search(sentence[m.start : m.end].casefold())}
            if lang in TURKIC and last.value.kind == "role_body" and match.value.holder in towns:
                return False  # "Rossiyaning Toshkentdagi elchixonasi Komilov nutqiga …": whom it answers, where it sits
            anothers = match.case != "nominative" or (has_holder and all(m.value.holder != match.value.holder for m in group))
            if lang in TURKIC and anothers and last.value.kind in ("role_body", "body"):
                return False  # «министрлігі Кеосаянның сөзі туралы …», "vazirligi Prilepin gapi haqida": a ministry bears nobody's name
            inflected = lang in TURKIC and match.case in ("genitive", "oblique")
            if inflected and has_holder and all(m.value.holder != match.value.holder for m in group):
                return False  # "the embassy … Komilov's words": another's
            if inflected and _A_CERTAIN.search(sentence[group[0].start : last.start]):
                return False  # «Сенаттын бир депутаты Никоновдун сөзүн …», "bir deputati Komilovni qo‘llab …"
            if inflected and not has_holder and last.value.level not in ("state", match.value.level):
                return False  # «депутаты Прилепиннің сөзін …»: no deputy himself
            return any(m.value.holder in (None, match.value.holder) for m in group) or has_holder
        return False
    if last.value.kind == "person" and last.case == "genitive" and match.value.kind.startswith("role"):  # "Japarov's office"
        return bool(re.fullmatch(r"(?:'s|’s)?\s*(?:[a-z-]+\s){0,2}", gap))
    if last.value.kind == "person" and "," in gap and any(m.value.kind == "role_person" for m in group[:-1]) and _lists_on(sentence, last, match, lang):
        return False
    if last.value.kind == "person":  # "Konstantin Zatulin, a State Duma deputy"; «Токаев, президент Казахстана»
        return bool(_THEN.get(lang, _NEXT_TO).fullmatch(gap)) and match.value.kind != "state"
    if lang in TURKIC and last.value.kind in ("state", "seat", "city", "body") and match.value.kind.startswith("role") and len(group) > 1:
        if _LOCATIVE.search(sentence[last.start : last.end].casefold()):
            return False  # «Евробиримдиктин өкүлү Брюсселде журналисттерге …»
    if lang in TURKIC and match.value.kind == "body" and has_holder and _stands_in(sentence, match):
        return False  # «ЛДПР депутаты … Думадағы тыңдауда»
    if family == "ru" and last.value.kind == "seat" and match.value.kind == "state" and match.value.holder == last.value.holder and not gap.strip():
        return True  # «Представитель Госдепартамента США»
    if last.value.kind.startswith("role") or match.value.kind.startswith("role"):
        told = lang in SLAVIC and last.value.level == "media" and last.case == "oblique"
        if told and match.value.kind.startswith("role") and match.case in ("nominative", "any"):
            return False  # «сообщил журналистам представитель …»: whom he told
        if lang in TURKIC and last.value.kind.startswith("role") and (match.value.kind in ("state", "seat", "city", "adjective") or match.case == "genitive"):
            return False  # owners stand before
        if lang in TURKIC and last.value.kind == match.value.kind == "role_person" and last.case == "nominative" and match.case == "oblique":
            return False  # "Duma deputati tarixchini qo‘llab …": whom he backs
        if lang in TURKIC and match.value.kind == "role_body" and last.value.kind == "role_body" and last.case == "nominative" and has_holder:
            if _ACCUSATIVE.search(sentence[match.start : match.end]):
                return False  # «Франция сенаты үкіметті … шақырды»: whom it calls on
        if lang in TURKIC and last.value.kind in ("state", "seat") and last.case == "nominative" and match.value.kind == "role_person":
            if UNOWNED.search(sentence[match.start : match.end]):
                return False  # «Латвия елшінің сөзін …»: the ambassador is another's
        if last.value.kind == "role_body" and match.value.kind == "state" and _acts_itself(sentence, last, match, lang):
            return False  # «На заседании Совбеза Казахстан поддержал …»
        if match.value.kind in ("state", "seat", "city", "body", "adjective") and has_holder and last.value.kind != "adjective":
            if family == "ru" and last.value.level == "organisation" and match.value.kind == "state" and not gap.strip():
                return True  # «заместитель председателя Совета безопасности России»
            # a second state: "Russia's ambassador to Georgia" is Russia's
            return (
                last.value.kind.startswith("role")
                and (match.value.kind == "body" or (family == "ru" and match.value.kind == "state" and last.value.holder is not None and not gap.strip()))
                and match.value.holder == next(m.value.holder for m in group if m.value.holder)
            )
        if last.value.kind in ("state", "city") and lang == "en" and last.case != "genitive" and "," in gap:
            return False
        placed = last.value.kind == "body" and not last.value.common and len(group) == 1 and BEHIND_PLACE.search(sentence[: last.start])
        if lang in ("ru", "uk", "tg") and (last.value.kind in ("state", "seat", "city") or (placed and lang != "tg")) and match.value.kind.startswith("role"):
            return False  # «У Будапешті депутат …», «В Киеве министерство …»: the owner follows the office
        if match.value.kind == "body" and last.value.kind.startswith("role") and not has_holder and gap.strip() in ("«", "“", "„", '"'):
            return True  # «Партия «Единая Россия»»
        if lang in TURKIC and match.value.kind == "role_person" and last.value.kind == "role_body" and last.case == "nominative" and has_holder:
            if POSSESSED_NOUN.search(sentence[last.start : last.end]) and not POSSESSED_NOUN.search(sentence[match.start : match.end]):
                return False  # «Қытай елшілігі журналист … деді»: he is not the embassy's
        if lang in TURKIC and last.value.kind == "role_body" and _SUMMONED.match(sentence, match.start):
            return False  # "vazirligi elchini chaqirib": he is not the ministry's
        abroad = lang in TURKIC and len(group) == 1 and ABROAD.search(sentence[last.start : last.end].casefold())
        if abroad and ENVOY.search(sentence[match.start : match.end]):
            return False  # "the ambassador in Moscow" is not Russia's
        if lang == "en" and last.value.kind == "role_person" and match.value.kind == "role_body" and match.value.level == "party" and _OF_PARTY.match(gap):
            return True  # "a member of an unregistered opposition party"
        if lang in SLAVIC and _speaks_in_hall(sentence, group, match):
            return False
        pattern = JOIN.get(lang, JOIN[family])
        described = lang in SLAVIC and last.value.kind == "adjective" and _ADJECTIVES.match(gap)
        if not (pattern.match(gap) or described):
            return False
        if lang == "en":
            if "," in gap or (last.value.kind in ("state", "seat", "city") and last.case != "genitive" and gap.strip(" .")):
                return False
            if last.value.level == "expert" and match.value.kind == "body" and re.search(r"\b(?:a|an)\s*$", gap):
                return False  # "a researcher at a Brussels institute" is not the EU's
            if match.value.kind in ("state", "seat", "city"):
                return bool(re.search(r"\b(?:of|for)\b" if has_holder else r"\b(?:of|for|at)\b", gap))
            return True
        return True
    place = match.value.kind in ("state", "seat", "city") and bool(ABROAD.search(sentence[match.start : match.end].casefold()))
    if lang in TURKIC and last.value.kind == "state" and place:
        return last.case in ("genitive", "nominative") and not gap.strip()  # "Uzbekistan's ambassador in Russia"
    if lang == "en" and len(group) == 1 and last.value.kind in ("adjective", "state", "seat") and match.value.level == "organisation":
        if gap.strip(" .'s’") == "" and _SENT_TO_IT.match(sentence, match.end):
            return True  # "Kenya's UN envoy"
    if last.value.kind in ("adjective", "state", "seat") and match.value.common and (lang in TURKIC or lang == "en"):
        return gap.strip(" .'s’") == ""  # «Орусиянын Коопсуздук кеңеши»
    if last.value.kind in ("adjective", "state") and match.value.kind == "body":
        return gap.strip(" .'s’") == "" and match.value.holder == last.value.holder
    if last.value.kind in ("adjective", "state") and match.value.kind == "seat":  # "U.S. State Department"
        return gap.strip(" .") == "" and match.value.holder == last.value.holder
    if last.value.kind == match.value.kind == "body" and last.value.holder == match.value.holder:
        return not gap.strip()  # «Генассамблея ООН»
    if last.value.kind == "body" and match.value.kind in ("state", "adjective") and (match.value.holder == last.value.holder or last.value.common):
        if lang in SLAVIC and match.value.kind == "state" and match.case == "nominative":
            return False  # «На засіданні Ради Безпеки Казахстан підтримав …»
        return gap.strip() in ("", "of")
    return False


def _speaks_in_hall(sentence: str, group: list[Match[Actor]], match: Match[Actor]) -> bool:
    """«В грузинском парламенте представитель оппозиции …»: the body is where he speaks, and begins no office of his."""
    last = group[-1]
    body = last.value.kind in ("role_body", "body") and last.case == "oblique" and match.value.kind == "role_person" and match.case == "nominative"
    to_paper = last.value.level == "media" and last.case == "oblique" and match.value.kind == "role_person" and match.case == "nominative"
    if to_paper and not any(m.value.kind == "role_person" for m in group[:-1]):
        return True  # «В интервью грузинской газете президент Польши …»
    return body and BEHIND_PLACE.search(sentence[: group[0].start]) is not None


def _lists_on(sentence: str, person: Match[Actor], match: Match[Actor], lang: str) -> bool:
    """Whether another is named behind a comma ("President Gitanas Nauseda, Estonian Prime Minister Kaja Kallas"), not what else the first one is."""
    if match.value.holder and match.value.holder != person.value.holder:
        return True
    named = re.compile(rf"\s+{NAME}\s+{NAME}" if lang == "en" else rf"[^,;:«»]{{0,60}}?\s{NAME}\s+{NAME}")
    return match.value.kind.startswith("role") and named.match(sentence, match.end) is not None


def _stands_in(sentence: str, match: Match[Actor]) -> bool:
    """Whether a Turkic form says where: Думада, Думадағы."""
    form = sentence[match.start : match.end].casefold()
    return bool(_LOCATIVE.search(form) or ABROAD.search(form))


def _acts_itself(sentence: str, office: Match[Actor], state: Match[Actor], lang: str) -> bool:
    """Whether a state behind an office in another case is the subject, as its form shows: no genitive, no izofat before it."""
    if lang in SLAVIC:
        return state.case == "nominative" and office.case != "nominative"
    return lang == "tg" and state.case == "nominative" and sentence[office.end - 1] in _CONSONANTS


def is_weekday(match: Match[Actor], tokens: list[Word], lang: str) -> bool:
    """Kyrgyz and some Uzbek for Dushanbe is Monday's name: «Дүйшөмбү күнү», "Dushanba kuni"."""
    following = tokens[match.last + 1].key if match.last + 1 < len(tokens) else ""
    monday, day = {"ky": ("дүйшөмбү", "күн"), "uz": ("dushanba", "kun")}.get(lang, ("\0", "\0"))
    return match.value.kind == "seat" and following.startswith(day) and tokens[match.last].key.startswith(monday)


def is_namesake(match: Match[Actor], tokens: list[Word]) -> bool:
    """Another person of that surname: the word before is a given name that can't be a spelling of the known one ("Alisher Qodirov", not Ramzan)."""
    given = match.value.name.split()[:-1]
    if match.value.kind != "person" or not given or match.first == match.last == 0 or (match.last > match.first and match.value.name.startswith(given[0])):
        return False
    before = [token for token in tokens[max(0, match.first - 2) : match.first] if token.text[0].isupper()]
    if not before or tokens[match.first - 1] is not before[-1] or before[-1].start == 0 or len(before[-1].text) < 4:
        return False
    initials = {ALIKE.get(letter, letter) for name in given for letter in name[:1].casefold()}
    return all(ALIKE.get(token.key[0], token.key[0]) not in initials for token in before) and before[-1].key not in _OFFICES
