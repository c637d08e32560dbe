"""Where something happens is not who holds it: summits and sessions in a town, crowds in its streets, what stands in front of an embassy."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.language.grammar import ABROAD, TURKIC
from classify.language.towns import IN_TOWN
from classify.lexicons import actors
from classify.sentences import Sentence, has_cue

# What takes place in the town that stands before it: «Астанадағы саммитте», "Toshkentdagi uchrashuvda".
_EVENT_AFTER = re.compile(
    r"^\s+(?:\w+\s+)?(?:саммит|кездесу|жиын|отырыс|форум|конференция|басқосу|жүздесу|келіссөз|жолугушуу|жыйын|сүйлөшүү|sammit|uchrashuv|yig['‘’ʻʼ]ilish|forum|anjuman|konferen|muzokara|urush|bosqin|referendum|соғыс|басқыншылық|қақтығыс|референдум|согуш|баскынчылык|кагылыш|уруш|йиғилиш|учрашув|анжуман)\w*", re.I
)
_EVENT_BEFORE = re.compile(r"\b(?:саммит|встреч|переговор|форум|конференци|зустріч|переговори|перемовин|конференц|нишаст|ҳамоиш|мулоқот|вохӯри|вохӯр|музокирот|маҷлис|войн|вторжени|референдум|конфликт|війн|вторгнен|конфлікт|ҷанг|раъйпурс|\bwar|invasion|referendum|fighting|conflict)\w*\s+(?:(?:в|во|у|дар|in)\s+)?$", re.I)
# Some people of a town: «около ста человек вышли», «жүздеген адам», «садҳо нафар».
_MANY = Seldom(
    r"\b(?:(?:десят\w*|сотн\w*|сотен|тысяч\w*|нескол\w*|(?:ста|сто|двухсот|двести|трёхсот|трехсот|пятисот)\b|\d+(?!\d|\s*(?:год|г\.|марта|мая))\w*)[^,.;:]{0,20}?(?:человек|людей|жителей|горожан)|(?:десятк\w*|сотн\w*|сотен|тисяч\w*|кільк\w*|(?:ста|сто|двісті|двохсот)\b|\d+(?!\d|\s*(?:рок|р\.))\w*)[^,.;:]{0,20}?(?:осіб|людей|мешканців|містян)"
    r"|(?:человек|людей)\s+(?:пять|шесть|семь|восемь|девять|десять|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|двести|\d+)|(?:осіб|людей)\s+(?:зо\s+)?(?:п['’]ять|десять|двадцять|тридцять|сорок|п['’]ятдесят|сто|\d+)"
    r"|(?:десят\w*|сотн\w*|сотен|нескол\w*|кільк\w*)\s+(?:активист|демонстрант|манифестант|студент|протестующ|участник|ветеран|активіст|протестувальник|учасник)\w*"
    r"|(?:ондаған|жүздеген|мыңдаған|жүзге жуық|\d+|бірнеше жүз)\s+(?:\w+\s+)?адам|(?:ондогон|жүздөгөн|миңдеген|миңдөгөн|жүзгө жакын|\d+|бир нече жүз)\s+(?:\w+\s+)?(?:киши|адам)"
    r"|(?:o['‘’ʻʼ]nlab|yuzlab|minglab|yuzga yaqin|\d+|ўнлаб|юзлаб|минглаб)\s+(?:[\w'‘’ʻ]+\s+)?(?:kishi|odam|киши|одам)|(?:даҳҳо|садҳо|ҳазорон|ҳазорҳо|зиёда аз \w+|\d+)\s+(?:нафар|кас|одам|тан)(?:\s+сокин\w*)?)\b",
)
# … and some of one kind: «около десятка активистов», "a dozen activists", «гурӯҳи фаъолон».
_GROUP = Seldom(
    r"\b(?:десят\w*|сотн\w*|нескольк\w*|групп[аы]|двадцат\w*|тридцат\w*|полсотни)\s[^,.;:]{0,30}?(?:активист(?:ов|ок)|правозащитников|правозащитниц|студентов|студенток|пенсионер(?:ов|ок)|протестующих|граждан|писателей|ветеранов)\b"
    r"|\b(?:десят\w*|сотн\w*|кільк\w*|груп[аи]|двадцят\w*|тридцят\w*)\s[^,.;:]{0,30}?(?:активіст(?:ів|ок)|правозахисників|правозахисниць|студентів|студенток|пенсіонер(?:ів|ок)|протестувальників|громадян|письменників|ветеранів)\b"
    r"|\b(?:человек|осіб)\s+(?:десять|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|двести|двадцять|тридцять|двісті)\b"
    r"|\b(?:dozens|hundreds|thousands|dozen|several|group\s+of|(?:some|about|around|nearly|over)\s+[0-9]+)\s+(?:of\s+|hundred\s+|thousand\s+|dozen\s+)?(?:[\w-]+\s+){0,2}?(?:people|activists|residents|protesters|demonstrators|students|pensioners|citizens|defenders|writers|veterans)\b"
    r"|\b(?:гурӯҳи|даҳҳо|садҳо)\s+(?:фаъолон|донишҷӯён|сокинон|ҷавонон|ҳомиёни\s+ҳуқуқ)\b",
)
_GATHERED = re.compile(
    r"\b(?:gather|rall(?:y|ied)|picket|protest|march|demonstrat|placard|signs\b|banner|open\s+letter|petition|appeal|пришл|плакат|транспарант|обращени|открыт\w*\s+письм|відкрит\w*\s+лист|прийшл|звернен|вышл|вышед|собрал|протест|митинг|пикет|акци|шестви|демонстр|скандиров|вийшл|зібрал|мітинг|пікет|маніфест|шықты|шығып|жиналды|жиналып|шеру|наразылық|чыкты|чыгып|чогулду|чогулуп|нааразы|chiqdi|chiqib|to['‘’ʻʼ]pland|yig['‘’ʻʼ]ild|namoyish|норозилик|чиқди|чиқиб|тўплан|баромад|гирди? ҷамъ|ҷамъ омад|гирдиҳам|раҳпаймо|гирдиҳамо|эътироз|шиор)\w*", re.I
)
_SUFFERED = re.compile(r"\b(?:задерж|арест|ранен|погиб|уби[тл]|затрим|заарешт|поранен|загин|ұста(?:лды|лған|лып)|қамау|қаза\s+(?:тап|бол)|кармал|камак|курман\s+бол|hibs|ushlan|halok|jarohat|боздошт|дастгир кард|кушта|захм)", re.I)
_NEAR = 70  # characters between some people and what they do


def of_event(sentence: Sentence, place: Phrase) -> bool:
    """«Астанадағы саммитте», «дар нишасти Остона»: the town of a summit, whose participants are others."""
    after, before = sentence.text[place.end :], sentence.text[: place.start]
    if not place.bare:
        return False
    if sentence.lang in TURKIC:
        return bool(ABROAD.search(sentence.text[place.start : place.end].casefold()) and _EVENT_AFTER.match(after))
    return bool(_EVENT_BEFORE.search(before))


def in_street(sentence: Sentence, place: Phrase) -> bool:
    """ "Samarqand ko‘chalarida fikrlar har xil": a part of a town, which is a scene and no holder."""
    if not place.bare or sentence.lang not in TURKIC or not IN_TOWN.match(sentence.text[place.end :]):
        return False
    return not any(has_cue(sentence, cue, place.end, len(sentence.text)) for cue in ("stance", "vote", "silence"))


def of_what_follows(sentence: Sentence, place: Phrase) -> bool:
    """«Бухарадагы дүкөнчү», "Buxorodagi do‘kon egasi": the town of a noun that no lexicon knows, and not where it is said."""
    return sentence.lang in TURKIC and place.bare and ABROAD.search(sentence.text[place.start : place.end].casefold()) is not None


def crowd(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """«Около ста человек вышли в Астане на митинг», «дар Алмаато садҳо нафар»: some people, of the state of the town where they gather."""
    many = _MANY.search(sentence.text, start, end) or _GROUP.search(sentence.text, start, end)
    if many is None:
        return None
    near = range(max(start, many.start() - _NEAR), min(end, many.end() + _NEAR))
    if not _GATHERED.search(sentence.text, near.start, near.stop) or _SUFFERED.search(sentence.text, near.start, near.stop):
        return None
    acting = next((p for p in here if p.subject and (p.start < many.start() or (sentence.lang != "en" and (p.role or p.speaker))) and not _among(p, many)), None)
    towns = [p for p in here if p.located and p.bare and p.holder and not p.drop and p.level == "state"]
    theirs = next((m.value.holder for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind == "adjective" and many.start() <= m.start < many.end()), None)
    if acting is None and theirs:  # «два десятки молдовських правозахисників»
        return Phrase(many.start(), many.end(), theirs, "public", None, many.group(), subject=True, located=False, bare=False, drop=False, plural=True)
    if acting is not None or not towns:
        return None
    return replace(towns[0], start=many.start(), end=many.end(), level="public", role=many.group(), subject=True, located=False, bare=False)


def _among(phrase: Phrase, many: re.Match[str]) -> bool:
    """Whether it is the people themselves, of whom no state is told: "a dozen activists"."""
    return phrase.level == "public" and phrase.holder is None and phrase.speaker is None and many.start() <= phrase.start < many.end()
