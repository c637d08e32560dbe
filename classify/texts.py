"""Whose words a text is that an article told of: "The document condemns …", «В ней аннексия названа …», "Bayonotda … deyilgan". No model.

Who issued or passed it, or whose name stands beside it, holds what it says in the sentences that follow.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from classify.actors import Phrase
from classify.grammar import SLAVIC, TURKIC
from classify.lexicons import actors
from classify.phrases import coordinated
from classify.quotes import inside
from classify.records import Level
from classify.sentences import Sentence

Kind = Literal["act", "word", "any"]
Text = tuple[Kind, tuple[Phrase, ...]]  # what it is, and whose
_BODIES: tuple[Level, ...] = ("state", "organisation", "party", "legislature", "subnational")
_CHAMBERS = ("legislature", "subnational")  # bodies that pass what is then "the resolution"
_NEAR = 1  # paragraphs from a text to what it says
_BESIDE = 3  # characters between a text and whose it is
# What a body passes, what an office says, and words for both; in Slavic and Turkic up to the endings.
_ACT = {
    "en": r"resolutions?|motions?|declaration|decision|bill|decree|measure|appeal",
    "ru": r"резолюци|декларац|постановлени|решени|обращени|законопроект|указ(?!а[нт])",
    "uk": r"резолюці|деклараці|постанов|рішенн|звернен|законопро[єе]кт|указ(?!а[нт])",
    "kk": r"қарар|декларация|шешім|үндеу|жарлы[қғ]|заң\s+жобас",
    "ky": r"резолюция|токтом|декларация|чечим|кайрылуу|жарлы[кг]|мыйзам\s+долбоор",
    "uz": r"rezolyutsiya|qaror|deklaratsiya|murojaatnoma|farmon|резолюция|қарор|декларация|мурожаатнома",
    "tg": r"қатънома|қарор|эъломия|муроҷиатнома|фармон",
}
_SAID = {
    "en": r"statement|comments?|letter|note|message|communiqu[eé]|reply|release|declaration|appeal",
    "ru": r"заявлени|комментари|письм|нот[аеуы](?!р)|сообщени|коммюнике|ответ(?!ств)|декларац|обращени|пресс-релиз|послани",
    "uk": r"заяв|коментар|лист(?!оп)|нот[аиіу](?!р)|повідомлен|комюніке|відповід|деклараці|звернен|пресреліз|послан",
    "kk": r"мәлімдеме|түсініктеме|хат(?!шы|та)|нота|хабарлама|коммюнике|жауап|жауаб|декларация|үндеу",
    "ky": r"билдирүү|түшүндүрмө|кат(?!чы|ыш|та)|нота|маалымат|коммюнике|жооп|жооб|декларация|кайрылуу",
    "uz": r"bayonot|izoh|maktub|xat(?!o)|nota|xabar|kommyunike|javob|deklaratsiya|murojaatnoma|баёнот|изоҳ|мактуб|хат|нота|жавоб",
    "tg": r"изҳорот|баёния|нома(?!я|и\s)|мактуб|нота|паём|посух|хабарнома|эъломия|муроҷиатнома|эълония",
}
_EITHER = {
    "en": r"documents?|texts?|paper", "ru": r"документ|текст|бумаг", "uk": r"документ|текст|папір|папер", "kk": r"құжат|мәтін", "ky": r"документ|текст",
    "uz": r"hujjat|matn|ҳужжат|матн", "tg": r"санад|ҳуҷҷат|матн",
}  # fmt: skip
_NOUN = {lang: f"(?:{_ACT[lang]}|{_SAID[lang]}|{_EITHER[lang]})" for lang in _ACT}
_KINDS: dict[str, tuple[tuple[Kind, re.Pattern[str]], ...]] = {
    lang: (("any", re.compile(_EITHER[lang], re.I)), ("act", re.compile(_ACT[lang], re.I)), ("word", re.compile(_SAID[lang], re.I))) for lang in _ACT
}
_POSSESSED = re.compile(r"(?:с[ыіиуү]|si)(?:[нn]\w*)?$|(?<![дтн])[ыіиуү]$|(?<!n)i$")  # a Turkic text with an owner; not its accusative
_EITHER_ONLY = {lang: re.compile(noun, re.I) for lang, noun in _EITHER.items()}
_SHARED = re.compile(r"declar|appeal|деклар|обращ|зверн|үндеу|кайрыл|deklar|murojaatnoma|мурожаатнома|эъломия|муроҷиатнома", re.I)  # a word as well as an act
# A text comes into being: somebody passed, issued or sent it.
_MADE = {
    "en": re.compile(r"\b(?:issu|releas|publish|pass(?:ed|es)\b|backed|adopt|approv|endorsed|sign|draft|prepar|circulat|sent\b|sends\b|hand(?:ed|s)\b|put\s+out|wrote|written|vot)\w*", re.I),
    "ru": re.compile(r"(?<!\w)(?:распростран|опубликов|обнародов|выпусти|приня|прини|одобри|подписа|подготов|направ|отправ|переда|вручи|разосла|выступ|сдела|написа|проголос|утверди|напечат)\w*", re.I),
    "uk": re.compile(r"(?<!\w)(?:пошири|опубліку|оприлюдн|випусти|ухвал|прийня|схвал|підписа|підготу|надісла|переда|вручи|розісла|виступ|зроби|написа|проголос|затверд|надруку)\w*", re.I),
    "kk": re.compile(r"(?<!\w)(?:тарат|жариял|жаса|қабылда|мақұлда|қол\s+қой|дайында|жолда|жібер|тапсыр|жаз(?:ды|ған)|шығар|дауыс\s+бер)\w*", re.I),
    "ky": re.compile(r"(?<!\w)(?:тарат|жарыял|жаса|кабыл\s+ал|жактыр|кол\s+кой|даярда|жолдо|жөнөт|жибер|тапшыр|жаз(?:ды|ган)|чыгар|добуш\s+бер)\w*", re.I),
    "uz": re.compile(r"(?<!\w)(?:tarqat|e['‘’ʻʼ]lon\s+qil|qabul\s+qil|ma['‘’ʻʼ]qulla|imzola|tayyorla|yubor|jo['‘’ʻʼ]nat|topshir|yoz(?:di|gan)|chiqar|ovoz\s+ber|тарқат|эълон\s+қил|қабул\s+қил|маъқулла|имзола|юбор|топшир)[\w'‘’ʻʼ]*", re.I),
    "tg": re.compile(r"(?<!\w)(?:паҳн|нашр|мунташир|қабул|тасвиб|имзо|омода|фиристод|ирсол|супурд|навишт|содир|дод|овоз)\w*", re.I),
}
_WORD = {lang: re.compile(rf"(?<![\w'’-])(?:{noun})[\w'‘’ʻʼ]*", re.I) for lang, noun in _NOUN.items()}
_AS_SUBJECT = {
    "en": re.compile(
        rf"\W*(?:(?:But|And|Yet|Still|Instead|Like\s+the\s+others),?\s+)?(?:the|this|that|its)\s+(?:[\"“]?[\w'’-]+[\"”]?\s+){{0,3}}?(?P<noun>{_NOUN['en']})[\"”]?(?:,\s(?:which|that|adopted|passed|issued|signed|released|published|approved)\b[^,;:]{{3,90}},)?"
        r"\s+(?:also\s+|again\s+|merely\s+|only\s+|then\s+|further\s+|explicitly\s+|itself\s+|(?:does|did)\s+not\s+|(?:does|did)n['’]t\s+|never\s+)*"
        r"(?:say|state[sd]?\b|condemn|call|urge|declare|re?affirm|affirm|confirm|demand|stress|describe|note[sd]?\b|recogni[sz]|recall|sp[eo]ak|spoke|ma[dk]e|mention|avoid|omit|reject|tell|told|ask|express|support|refer|name[sd]?\b|consider|recommit|welcom|deplore|denounc|insist|underlin|emphasi[sz]|oppose|back|accuse|deni|deny|pledg|warn|treat|list|count|passed\b|(?:was|were)\s+(?:adopted|passed|approved|carried)\b)\w*",
        re.I,
    ),
    **{
        lang: re.compile(
            rf"\W*(?:(?:{this})\s+)?(?:[\w-]+(?:{adjective})\s+){{0,2}}(?P<noun>{_NOUN[lang]})\w{{0,2}}(?:,\s(?:котор|принят|яки|яке|яка|ухвален|одобрен|схвален|подписан|підписан)[^,;:]{{3,90}},)?\s+(?:\w+о\s+)?(?:также\s+|лишь\s+|только\s+|снова\s+|ещ[её]\s+|прямо\s+|також\s+|лише\s+|тільки\s+|знову\s+|ще\s+|не\s+|ни\s+|и\s+|й\s+|разу\s+){{0,3}}(?:{verbs})\w*",
            re.I,
        )
        for lang, this, adjective, verbs in (
            ("ru", "этот|эта|это|сам|сама|само|но|а|и", "ый|ий|ая|ое|яя|ее", "назыв|назва|говор|призыв|призва|осужда|осуди|упомина|упомян|призна|подтвержда|подтверди|подч[её]рк|требу|потребова|утвержда|гласи|объявля|объяви|отверга|отверг|обходи|избега|поддержива|поддержа|напомина|настаива|сч[еи]та|обязыва|выража|констатир|умалчива|отрица|обвиня|предостерега|отказыва|провозглаша"),
            ("uk", "цей|ця|це|сам|сама|саме|але|а|і", "ий|ій|а|е|є|я", "назив|назва|говор|заклика|засудж|засуди|згаду|згада|визна|підтверджу|підтверди|підкреслю|наголошу|вимага|стверджу|проголошу|оголошу|відкида|відкинул|оминає|уника|підтриму|підтрима|нагаду|наполяга|вважа|зобов|вислов|заперечу|звинувачу|застеріга|відмовля"),
        )
    },
    "kk": re.compile(rf"\W*(?:(?:бұл|осы|ол|аталған)\s+)?(?P<noun>{_NOUN['kk']})(?:сы|сі|ы|і)?(?!\w)\s+(?=[^.;:]{{3,140}}?(?:атамайды|атайды|атаған|айыптайды|айыптаған|шақырады|шақырған|растайды|таниды|танымайды|мойында\w+|қолдайды|айтпайды|айтады|ескертеді|талап\s+етеді|дейді)(?!\w))", re.I),
    "ky": re.compile(rf"\W*(?:(?:бул|ушул|ал|аталган)\s+)?(?P<noun>{_NOUN['ky']})(?:су|сү|сы|си|у|ү|ы|и)?(?!\w)\s+(?=[^.;:]{{3,140}}?(?:атабайт|атайт|атаган|айыптайт|айыптаган|чакырат|чакырган|ырастайт|тааныйт|тааныбайт|колдойт|айтпайт|айтат|эскертет|талап\s+кылат|дейт)(?!\w))", re.I),
    "uz": re.compile(rf"\W*(?:(?:bu|ushbu|u|mazkur|бу|ушбу)\s+)?(?P<noun>{_NOUN['uz']})(?:si|i)?(?!\w)\s+(?=[^.;:]{{3,140}}?(?:atamaydi|ataydi|atagan|qoralaydi|qoralagan|chaqiradi|chaqirgan|tasdiqlaydi|tan\s+oladi|tan\s+olmaydi|qo['‘’ʻʼ]llaydi|aytmaydi|aytadi|talab\s+qiladi|deydi)(?!\w))", re.I),
    "tg": re.compile(rf"\W*(?:(?:ин|худи)\s+)?(?P<noun>{_NOUN['tg']})(?:\s+(?:ҳамчунин|низ|ҳам))?\s+(?=[^.;:]{{3,140}}?(?:мехонад|мехонанд|маҳкум\s+\w+|даъват\s+\w+|меномад|номидааст|тасдиқ\s+\w+|дастгирӣ\s+\w+|эътироф\s+\w+|талаб\s+\w+|мегӯяд|таъкид\s+\w+))", re.I),
}  # fmt: skip
# In it something is said or called so: at the head of a clause.
_HEADED = {
    "en": re.compile(rf"\W*(?:but\s+|and\s+)?in\s+(?:(?:the|its|that|this)\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{_NOUN['en']})|(?P<it>it))(?![\w'’])(?!\s+(?:of|by|from|for)\b),?", re.I),
    "ru": re.compile(rf"\W*(?:но\s+|а\s+|и\s+)?во?\s+(?:(?:этом|этой|самом|самой|том\s+же)\s+)?(?:[\w-]+(?:ом|ем|ой|ей)\s+){{0,2}}?(?:(?P<noun>{_NOUN['ru']})[\w-]*|(?P<it>н[её]м|ней|них))(?!\w)", re.I),
    "uk": re.compile(rf"\W*(?:але\s+|а\s+|і\s+)?[ву]\s+(?:(?:цьому|цій|самому|самій|тому\s+ж)\s+)?(?:[\w’'-]+(?:ому|ій)\s+){{0,2}}?(?:(?P<noun>{_NOUN['uk']})[\w’'-]*|(?P<it>ньому|ній|них))(?!\w)", re.I),
    "kk": re.compile(rf"\W*(?:бірақ\s+)?(?:(?:(?:бұл|осы|сол|аталған)\s+)?(?P<noun>{_NOUN['kk']})(?:сында|сінде|ында|інде|да|де|та|те)|(?P<it>онда))(?!\w)", re.I),
    "ky": re.compile(rf"\W*(?:бирок\s+)?(?:(?:(?:бул|ушул|ошол|аталган)\s+)?(?P<noun>{_NOUN['ky']})(?:сунда|сүндө|сында|синде|ында|инде|унда|үндө|да|де|до|дө|та|те|то|тө)|(?P<it>анда))(?!\w)", re.I),
    "uz": re.compile(rf"\W*(?:ammo\s+|lekin\s+|аммо\s+|лекин\s+)?(?:(?:(?:bu|ushbu|shu|mazkur|бу|ушбу|шу)\s+)?(?P<noun>{_NOUN['uz']})(?:sida|ida|da|сида|ида|да)|(?P<it>unda|унда))(?!\w)", re.I),
    "tg": re.compile(rf"\W*(?:аммо\s+|вале\s+)?дар\s+(?:(?:ин|худи|ҳамин)\s+)?(?:(?P<noun>{_NOUN['tg']})(?:\s+(?:ҳам|низ))?|(?P<it>он))(?!\w)", re.I),
}
# «В заявлении, опубликованном в Бишкеке 20 марта, итоги названы …»
_ISSUED = re.compile(r",?\s+(?:опубликован|распростран|обнародован|выпущен|оприлюднен|поширен|опублікован|published|released|issued|circulated)\w*\s[^,;:«»]{4,90}(?=,)", re.I)


def kind_of(noun: str, lang: str) -> Kind:
    """Whether a text is a body's act or somebody's words, or may be either."""
    if _SHARED.search(noun):
        return "any"
    return next((kind for kind, pattern in _KINDS[lang] if pattern.match(noun)), "any")


def authors(sentence: Sentence, speakers: list[Phrase], told: Text | None) -> Text | None:
    """The kind of the text that a sentence tells of and those whose it is, () where nobody known; None where it tells of none.

    `told`: the text of before, of which "the document" tells again.
    """
    pattern = _WORD.get(sentence.lang)
    if pattern is None:
        return None
    for hit in pattern.finditer(sentence.text):
        if inside(sentence.quoted, hit.start()):
            continue
        owners = _owned(sentence, hit.start(), hit.end())
        if owners:
            return kind_of(hit.group(), sentence.lang), tuple(owners)
    made = next((h for h in pattern.finditer(sentence.text) if told is None or _EITHER_ONLY[sentence.lang].match(h.group()) is None), None)
    if made is None or inside(sentence.quoted, made.start()) or _MADE[sentence.lang].search(sentence.text) is None:
        return None
    if _AS_SUBJECT[sentence.lang].match(sentence.text) or _HEADED[sentence.lang].match(sentence.text):
        return None
    if not speakers:  # "… adopted the only paper that the OSCE summit was able to produce"
        bodies = [p for p in sentence.phrases if p.level == "organisation" and p.holder and not p.drop]
        speakers = bodies[:1] if len({p.holder for p in bodies}) == 1 else []
    return kind_of(made.group(), sentence.lang), tuple(speakers if len(speakers) < 3 else ())


def in_text(sentence: Sentence, start: int, end: int, told: Text | None, known: tuple[Phrase, ...], last: Phrase | None, away: int) -> list[Phrase]:
    """Those whose text a clause goes on telling of; [] where it tells of none.

    `last`: who spoke just before. `away`: paragraphs since the text was told of.
    """
    if sentence.lang not in _HEADED:
        return []
    headed = _HEADED[sentence.lang].match(sentence.text, start, end)
    hit = headed or _AS_SUBJECT[sentence.lang].match(sentence.text, start, end)
    if hit is None or inside(sentence.quoted, hit.start()):
        return []
    noun = hit.group("noun")
    kind = kind_of(noun, sentence.lang) if noun is not None else "any"
    if noun is not None:
        owners = _owned(sentence, hit.start("noun"), _word_end(sentence, hit.end("noun")), before=start)
        if owners:
            return owners if headed is not None else []
        office = next((p for p in sentence.phrases if p.role and p.holder is None and 0 <= p.start - _word_end(sentence, hit.end("noun")) <= _BESIDE), None)
        if office is not None and office.level == "organisation":
            told_of = next((p for p in reversed(known) if p.level == "organisation" and p.holder), None)
            return [_said(told_of, hit.start())] if headed is not None and told_of is not None else []
        if office is not None:
            return []  # «У заяві МЗС …»: of whichever state that is
        place = _issued_in(sentence, hit.end()) if headed is not None else None
        if place is not None:
            return [_said(place, hit.start())]
    if headed is not None and any(p.subject and p.speaker and start <= p.start < end for p in sentence.phrases):
        return []  # "In the statement, Lavrov said …"
    near = told is not None and away <= (_NEAR if noun is not None else 0) and ("any" in (told[0], kind) or told[0] == kind)
    passed = last is not None and (last.level in _CHAMBERS or last.holder == "UN")
    if noun is not None and last is not None and ((passed and kind == "act") or (not near and (passed or (kind == "word" and last.level in _BODIES)))):
        return [_said(replace(last, speaker=None) if passed else last, hit.start())]
    if told is not None and near:
        return [_said(p, hit.start()) for p in told[1]]
    body = next((p for p in reversed(known) if p.holder == "UN"), None)
    if body is not None and told is None and noun is not None and re.match(_ACT[sentence.lang].split("|")[0], noun, re.I):
        return [_said(replace(body, speaker=None, level="organisation"), hit.start())]
    return []


def _issued_in(sentence: Sentence, end: int) -> Phrase | None:
    """The seat of a state in which a text came out: «В заявлении, опубликованном в Бишкеке, итоги … названы»."""
    aside = _ISSUED.match(sentence.text, end)
    places = [p for p in sentence.phrases if aside is not None and aside.start() < p.start < aside.end()]
    return next((p for p in places if p.located and p.bare and p.holder and not p.drop), None)


def _word_end(sentence: Sentence, end: int) -> int:
    return next((t.end for t in sentence.tokens if t.start < end <= t.end), end)


def _said(author: Phrase, at: int) -> Phrase:
    return replace(author, start=at, end=at + 1, subject=True, located=False, drop=False)


def _owned(sentence: Sentence, start: int, end: int, before: int = 0) -> list[Phrase]:
    """Whose a text is by the words beside it: "Kazakhstan's statement", «заявление МИД России», «Түркия билдирүүсү», "the Chinese statement"."""
    text = sentence.text
    ahead = [p for p in sentence.phrases if before <= p.start and 0 <= start - p.end <= _BESIDE + 2 and p.holder and not p.drop]
    behind = [p for p in sentence.phrases if 0 <= p.start - end <= _BESIDE and p.holder and not p.drop]
    if sentence.lang in TURKIC:
        owner = ahead[-1] if ahead and _POSSESSED.search(text[start:end].casefold()) else None
        return _with_partners(sentence, owner) if owner is not None and (owner.bare or owner.body) else []
    if sentence.lang == "en":
        owner = ahead[-1] if ahead and re.match(r"['’]s?\s|\s", text[ahead[-1].end : start + 1]) and re.fullmatch(r"['’]s?\s+(?:\w+\s+)?|\s+", text[ahead[-1].end : start]) else None
        owner = owner or next((p for p in behind if re.fullmatch(r"\s+", text[end : p.start])), None)
        own = _adjective(sentence, start)
        return [owner] if owner is not None and not owner.speaker else own
    owner = behind[0] if behind and not text[end : behind[0].start].strip() and (sentence.lang != "tg" or text[:end].endswith("и")) else None
    if owner is not None and (not owner.subject or sentence.lang == "tg" or text[owner.start : owner.end].split()[-1].isupper()):
        return _with_partners(sentence, owner)
    return _adjective(sentence, start)


def _with_partners(sentence: Sentence, owner: Phrase) -> list[Phrase]:
    group = coordinated(sentence.text, sentence.phrases, sentence.phrases.index(owner))
    return [p for p in group if p.holder and not p.drop]


def _adjective(sentence: Sentence, start: int) -> list[Phrase]:
    """The state by whose adjective a text is called, directly before it."""
    if sentence.lang not in ("en", *SLAVIC):
        return []
    for match in actors(sentence.lang).find(sentence.tokens):
        if match.value.kind == "adjective" and match.value.holder and not match.value.drop and 0 < start - match.end <= 2:
            return [Phrase(match.start, match.end, match.value.holder, "state", None, None, subject=True, located=False, bare=True, drop=False)]
    return []
