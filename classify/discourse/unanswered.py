"""Whose silence a clause without a speaker tells of: who was asked and gave no answer, from whom no word came, whose reaction failed to come."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.language.grammar import ABLATIVE, GENITIVE, HOME, JOINTLY, TURKIC
from classify.language.naming import MINISTRY
from classify.sentences import Sentence, has_cue
from classify.wording.silences import silence

_REACH = 90  # characters between a request and whom it was sent to
# A request that ends before the one who was asked: "Calls to the …", «Запрос «Коммерсанта» в …».
_REQUEST = {
    "en": re.compile(
        r"\b(?:calls?|e-?mails?|messages?|requests?|questions?|quer(?:y|ies)|inquir(?:y|ies)|letters?|attempts?|efforts?)\b[^.;:]{0,70}?\b(?:to|with|at|of|reach|contact)\s+(?:the\s+)?$"
        r"|\b(?:wrote|written|reached out|turned|applied)\s+to\s+(?:the\s+)?$", re.I
    ),
    "ru": re.compile(
        r"(?:\b(?:запрос|вопрос|звон(?:ок|к)|письм|обращени|просьб|сообщени)\w*\b[^.;:]{0,70}?\s(?:(?:в|во|к|на имя|для)\s+|(?=\S))|\b(?:дозвониться|достучаться|связаться|обратил\w*|обращал\w*|позвонил\w*|звонил\w*)\s+(?:\w+\s+)?(?:до|с|со|в|во|к)\s+)(?:\w+(?:ому|ой|ый|ое)\s+)?$", re.I
    ),
    "uk": re.compile(
        r"(?:\b(?:запит|запитанн|питанн|дзвін|лист|звернен|проханн|повідомлен)\w*\b[^.;:]{0,70}?\s(?:до|на адресу|для|в|у)\s+|\b(?:додзвонитися|достукатися|зв['’]язатися|звернул\w*|звертал\w*|телефонував\w*)\s+(?:\w+\s+)?(?:до|з|із|зі)\s+)(?:\w+(?:ого|ої)\s+)?$", re.I
    ),
    "tg": re.compile(r"\bба\s+$", re.I),
}
_CONTACTED = re.compile(r"\b(?:contacted|called|phoned|approached|e-?mailed|queried)\s+(?:the\s+)?$", re.I)  # "RFE/RL contacted the Georgian Embassy"
_BUT = re.compile(r",(?!\s*(?:but|yet|но|однако|але|проте|однак|бірақ|алайда|бирок|ammo|lekin|biroq|аммо|лекин|бироқ|вале|валекин)\b)", re.I)  # a comma before anything else
# … which got none.
_NO_ANSWER = {
    "en": re.compile(
        r"(?:\bnot|n['’]t)\s+(?:\w+\s+)?(?:been\s+)?(?:answered|returned|acknowledged)\b|\b(?:un(?:answered|returned)|(?:received|got|drew|elicited|yielded|brought|produced|met)\s+(?:with\s+)?(?:no|silence)\b|(?:was|were|been)\s+(?:\w+\s+)?ignored|without\s+(?:an?\s+)?(?:answer|reply|response)|(?:were|was)\s+unsuccessful|failed)\b",
        re.I,
    ),
    "ru": re.compile(r"без\s+ответа|проигнорир|ответ\w*\s+(?:\w+\s+){0,3}не\s|трубк\w+\s+(?:\w+\s+)?не|не\s+(?:удал|смог|ответ|отвеч|отклик|отозв|отреаг|сня|подня|взя)\w*", re.I),
    "uk": re.compile(r"без\s+відповіді|проігнор|зігнор|відповід\w+\s+(?:\w+\s+){0,3}не\s|слухавк\w+\s+(?:\w+\s+)?не|не\s+(?:вдал|зміг|змогл|відпов|відгук|озва|відреаг|підня|взя)\w*", re.I),
    "tg": re.compile(r"бепосух|беҷавоб|(?:посух|ҷавоб)\w*\s+(?:\w+\s+){0,2}на(?:дод|омад|расид|гирифт|шуд|кард|буд|диҳ)\w*|гӯширо\s+на\w+", re.I),
}
_ASKED_FOR = {  # a Turkic request, beside whom it was sent to in the dative
    "kk": re.compile(r"\b(?:хабарлас|сауал|сұра|жүгін|өтініш|қоңырау|байланыс|хат\b|хат\s|звондад|телефон)\w*", re.I),
    "ky": re.compile(r"\b(?:кайрыл|суроо|сурам|кат\b|кат\s|чалуу|чалды|чалган|байланыш|телефон)\w*", re.I),
    "uz": re.compile(r"\b(?:murojaat|so['‘’ʻʼ]rov|savol|xat|qo['‘’ʻʼ]ng['‘’ʻʼ]iroq|bog['‘’ʻʼ]lan|мурожаат|сўров|савол|хат|қўнғироқ|боғлан)\w*", re.I),
    "tg": re.compile(r"\b(?:муроҷиат|дархост|савол|пурсиш|занг|нома|мактуб)\w*", re.I),
}
_DATIVE = {"kk": re.compile(r"(?:[ғг][ае]|[қк][ае]|[ыі]н[ае])$"), "ky": re.compile(r"(?:[гк][аеоө]|[ыиуү]н[аеоө])$"), "uz": re.compile(r"(?:[gkq]a|[гкқ]а)$")}
# "No comment has come from Tashkent", «из Ташкента комментариев не поступило»: before whom no word came from.
_FROM = {
    "en": re.compile(
        r"\bno\s+(?:\w+\s+){0,3}(?:comment|reaction|response|reply|answer|statement|word)s?\b[^.;:]{0,70}\b(?:from|out\s+of)\s+(?:either\s+)?(?:the\s+)?$|(?:\bunable|\bnot|n['’]t|\bfailed)\b[^.;:]{0,30}\b(?:comment|reaction|response|reply|answer|statement|word)s?\b[^.;:]{0,70}\b(?:from|out\s+of)\s+(?:the\s+)?$|\b(?:nothing|not\s+a\s+(?:single\s+)?(?:word|sound|line))\b[^.;:]{0,90}\b(?:from|out\s+of)\s+(?:either\s+)?(?:the\s+)?$|\b(?:heard|hear)\s+(?:nothing|back)\s+from\s+(?:the\s+)?$|\bsilence\s+(?:\w+\s+){0,2}from\s+(?:the\s+)?$", re.I
    ),
    "ru": re.compile(r"(?:^|\s)(?:от|из|со стороны)\s+$", re.I),
    "uk": re.compile(r"(?:^|\s)(?:від|із|зі|з|з боку|із боку)\s+$", re.I),
    "tg": re.compile(r"(?:^|\s)(?:аз|аз ҷониби)\s+$", re.I),
}
_NO_WORD = {
    "ru": re.compile(r"(?:ответ|комментари|реакци|заявлени|отклик|оцен)\w*\s[^.;:]{0,60}?не\s+(?:поступ|последов|был|прозвуч|получ|дожд|добил|пришл|приход|удал|смог)\w*|не\s+(?:удал|смог)\w*\s+(?:\w+\s+){0,3}(?:ответ|комментари|реакци|разъяснени)|не\s+(?:поступ|последов|прозвуч|получ|дожд|добил|пришл)\w*\s+(?:\w+\s+){0,3}(?:ответ|комментари|реакци|заявлени|отклик|оцен)\w*|(?:ответа|комментариев|реакции|заявлений)\s+(?:[\w-]+\s+){0,7}?нет\b|\b(?:ни|одного)\s+(?:единого\s+)?(?:слова|звука|заявления|комментария)\b", re.I),
    "uk": re.compile(r"(?:відповід|комент|реакці|заяв|відгук|оцін)\w*\s[^.;:]{0,60}?не\s+(?:надій|надход|бул|пролун|отрима|дочек|прийшл|вдал|зміг|змогл|пощаст)\w*|не\s+(?:вдал|зміг|змогл|пощаст)\w*\s+(?:\w+\s+){0,3}(?:відповід|комент|реакці|роз['’]яснен)|не\s+(?:надій|надход|пролун|отрима|дочек|прийшл)\w*\s+(?:\w+\s+){0,3}(?:відповід|комент|реакці|заяв|відгук|оцін)\w*|(?:відповіді|коментарів|реакції|заяв)\s+(?:[\w’'-]+\s+){0,7}?немає\b|\b(?:ні|ані|жодного)\s+(?:єдиного\s+)?(?:слова|звуку|коментаря)\b|\bжодної\s+(?:заяви|реакції|відповіді)\b", re.I),
    "tg": re.compile(r"(?:посух|ҷавоб|шарҳ|вокуниш|изҳорот|садо)\w*\s+(?:\w+\s+){0,2}на(?:дод|омад|расид|гирифт|шуд|кард|буд|диҳ|баромад)\w*|(?:посух|ҷавоб|шарҳ|вокуниш|изҳорот|садо|овоз|хабар)е?\s+(?:\w+\s+)?нест\b|\bна\s+(?:баёния|изҳорот|посух|ҷавоб|шарҳ|вокуниш|сухан|садо|хабар)\w*\s[^.;:]{0,40}\bва\s+на\b", re.I),
    "kk": re.compile(r"\b(?:жауап|пікір|реакция|түсініктеме|мәлімдеме|үн|сөз|хабар|дыбыс)\w*\s+(?:\w+\s+){0,2}\w*(?:ма|ме|ба|бе|па|пе|жоқ|емес)\w*", re.I),
    "ky": re.compile(r"\b(?:жооп|пикир|реакция|түшүндүрмө|комментарий|билдирүү|үн|сөз|кеп|кабар|дабыш)\w*\s+(?:\w+\s+){0,2}\w*(?:ба|бе|бо|бө|па|пе|по|пө|жок|эмес|элек)\w*", re.I),
    "uz": re.compile(r"\b(?:javob|fikr|munosabat|izoh|bayonot|sado|ovoz|gap|so['‘’ʻʼ]z|xabar|жавоб|фикр|муносабат|изоҳ|баёнот)\w*\s+(?:[\w'‘’ʻ]+\s+){0,2}[\w'‘’ʻ]*(?:ma|yo['‘’ʻʼ]q|emas|ма|йўқ|эмас)\w*", re.I),
}
# "Bishkek's reaction", «реакции Бишкека», «Бишкектің реакциясы»: what did not come, with whose it would have been.
_THEIRS_BEFORE = {
    "ru": re.compile(r"\b(?:реакци|ответ|комментари|заявлени|молчани|позици|мнени)\w*\s+(?:\w+(?:ого|ой|их)\s+)?$", re.I),
    "uk": re.compile(r"\b(?:реакці|відповід|комент|заяв|мовчанн|позиці|думк)\w*\s+(?:\w+(?:ого|ої|их)\s+)?$", re.I),
    "tg": re.compile(r"(?<!\bба )(?<!\bаз )(?<!\bбораи )(?<!\bмавриди )\b(?:вокуниши|посухи|ҷавоби|изҳороти|хомӯшии|сукути|мавқеи|назари|шарҳи|баёнияи)\s+(?:расмии\s+)?$", re.I),
}
_THEIRS_AFTER = {
    "en": re.compile(r"^['’]s?\s+(?:\w+\s+){0,2}?(?:reaction|response|silence)\b"),
    "kk": re.compile(r"^\s+(?:(?:\w+\s+)?(?:реакция|жауа[пб]|пікір|үнсізді)\w*|(?:[\w-]+\s+){0,4}?(?:реакциясы|үнсіздігі|үндемеуі|жауабы|пікірі|ұстанымы|позициясы|көзқарасы|мәлімдемесі|түсініктемесі)\b)"),
    "ky": re.compile(r"^\s+(?:(?:\w+\s+)?(?:реакция|жоо[пб]|пикир|үнсүздү)\w*|(?:[\w-]+\s+){0,4}?(?:реакциясы|үнсүздүгү|унчукпастыгы|жообу|пикири|позициясы|көз\s*карашы|билдирүүсү|комментарийи)\b)"),
    "uz": re.compile(r"^\s+(?:(?:\w+\s+)?(?:reaksiya|javob|munosabat|sukut|реакция|жавоб|муносабат|сукут)\w*|(?:[\w'‘’ʻ-]+\s+){0,4}?(?:reaksiyasi|sukuti|jimligi|javobi|munosabati|pozitsiyasi|bayonoti|fikri|izohi|реакцияси|муносабати|позицияси|баёноти)\b)"),
}
# A speech in which nothing is said of it: «Послание президента прошло без единого слова о Приднестровье», "Putin's address did not mention it".
_SPEECH_BEFORE = {
    "ru": re.compile(r"\b(?:послани|реч|выступлени|обращени|интервью|пресс-конференци|доклад)\w*\s+(?:\w+(?:ого|ой|их)\s+)?$", re.I),
    "uk": re.compile(r"\b(?:послан|промов|виступ|звернен|інтерв|пресконференці|доповід)\w*\s+(?:[\w’']+(?:ого|ої|их)\s+)?$", re.I),
    "tg": re.compile(r"\b(?:паёми|суханронии|нутқи|мусоҳибаи|муроҷиатномаи)\s+(?:\w+и\s+)?$", re.I),
}
_SPEECH_AFTER = {
    "en": re.compile(r"^['’]s?\s+(?:[\w-]+\s+){0,3}?(?:address|speech|remarks|interview|news\s+conference|statement)\b"),
    "kk": re.compile(r"^\s+(?:\w+\s+){0,2}?(?:жолдау|сөзі|сұхбат|баяндама)\w*"),
    "ky": re.compile(r"^\s+(?:\w+\s+){0,2}?(?:кайрылуу|сөзү|маеги|баяндама)\w*"),
    "uz": re.compile(r"^\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:nutqi|murojaatnoma|suhbati|intervyu|ma['‘’ʻ]ruza)\w*"),
}
_PASSED_OVER = Seldom(
    r"\bwithout\s+(?:a|one|a\s+single)\s+(?:word|mention)\b|\b(?:made|contained)\s+no\s+mention\b|\b(?:did|does)(?:\s+not|n['’]t)\s+(?:once\s+)?mention\b|\bбез\s+(?:единого|одного|жодного|єдиного)\s+слова\b|\bни\s+(?:единым\s+)?слов(?:а|ом)\b|\bжодн(?:ого|им)\s+слов(?:а|ом)\b|\bні\s+слова\b"
    r"|\b(?:бір|бир|bir)\s+(?:ауыз|ооз|og['‘’ʻ]iz)\s+(?:\w+\s+)?(?:сөз|so['‘’ʻ]z)\w*\s+(?:\w+\s+){0,2}\w*(?:жоқ|жок|yo['‘’ʻ]q|ма|ме|ба|бе|ma)\w*|\bҳарфе\s+(?:\w+\s+){0,3}на\w+",
)
# Who gets no answer is not silent himself: «Казахстан не получил ответа».
_ASKS_IN_VAIN = Seldom(
    r"\b(?:received|got|gets?|obtained)\s+(?:back\s+)?(?:no\s+(?:\w+\s+)?(?:answer|reply|response)|nothing)\b|\bheard nothing\b"
    r"|(?:\bnot|n['’]t|\bnever|\byet to)\s+(?:\w+\s+)?(?:receive[ds]?|got|gotten|get|obtain(?:ed)?|hear|heard)\s+(?:back\s+)?(?:any\s+|an?\s+)?(?:\w+\s+)?(?:answer|reply|response|from)\b"
    r"|\bне\s+(?:получ|дожд|добил|добь|отрима|дочек)\w*[^.;:,]{0,30}\b(?:ответа?\b|ответов\b|реакци|коммент|відповід|реакці)|(?<!в )\b(?:ответа?\b|ответов\b|(?:реакци|відповід|реакці)\w*)[^.;:,]{0,40}\bне\s+(?:получ|дожд|добил|отрима|дочек)"
    r"|жауап\s+ала?\s+(?:алма|ған жоқ)\w*|жауап\s+ал(?:ма|ған жоқ)|жооп\s+алба|жооп\s+ала?\s+(?:элек|алба|алган жок)|жооп\s+алган\s+(?:жок|эмес)|javob\s+ol(?:ma|gani\s+yo|a\s+olma|olma)|жавоб\s+ол(?:ма|а олма)|(?:посух|ҷавоб)\w*\s+(?:нагирифт|дарёфт\s+накард|ба\s+даст\s+наовард)",
)


def unanswering(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """Whose silence the clause tells of where he is no subject of it: "Calls to the Uzbek Embassy were not answered", «Ташкенттен жауап келмеді»."""
    lang, text = sentence.lang, sentence.text
    if not here or silence(text[start:end], [t for t in sentence.tokens if start <= t.start < end], lang) <= 1:
        return None
    vain = _ASKS_IN_VAIN.search(text, start, end)
    subject = next((p for p in here if p.subject and p.holder and not _contacted(sentence, p)), None)
    if subject is not None and vain is None:
        return None
    others = [p for p in here if p is not subject and not p.drop]
    found = next((p for p in others if _sent_to(sentence, p, start, end) or _came_from(sentence, p, start, end) or _of_theirs(sentence, p, start)), None)
    before = here[here.index(found) - 1] if found is not None and here.index(found) else None
    both = before is not None and found is not None and before.bare and lang in TURKIC and JOINTLY.match(text[before.end : found.start])
    return before if both else found  # «Өзбекстан менен Казакстандын министрликтеринен жооп болгон жок»


def asked_of(sentence: Sentence) -> Phrase | None:
    """The one body that a Turkic sentence sends a request to: «… министрлігіне хабарласты», "… vazirligiga murojaat qildi"."""
    pattern = _DATIVE.get(sentence.lang)
    if pattern is None:
        return None
    home = HOME.get(sentence.lang)  # «Тышкы иштер министрлигине кат жолдодук»: of which state needs no word
    offices = [replace(p, holder=home) if p.holder is None and p.level == "state" and MINISTRY.search(p.role or "") else p for p in sentence.phrases]
    bodies = [p for p in offices if p.holder and p.role and not p.drop and pattern.search(sentence.text[p.start : p.end].casefold())]
    asked = [p for p in bodies if _ASKED_FOR[sentence.lang].search(sentence.text, p.end)]
    return asked[0] if len({p.holder for p in asked}) == 1 else None


def asks_in_vain(sentence: Sentence, subject: int, end: int) -> bool:
    """Whether a subject that ends, or a pronoun that begins, at `subject` only got no answer: «Казахстан не получил ответа на запрос». He is not silent."""
    hit = _ASKS_IN_VAIN.search(sentence.text, subject, end)
    if hit is None or any(has_cue(sentence, cue, hit.end(), end) for cue in ("stance", "vote")):  # "got no answer, but it will not recognize …"
        return False
    return not _BUT.search(sentence.text, subject, hit.start())


def _contacted(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.lang == "en" and _CONTACTED.search(sentence.text[: phrase.start]) is not None


def _sent_to(sentence: Sentence, phrase: Phrase, start: int, end: int) -> bool:
    lang, text = sentence.lang, sentence.text
    form = text[phrase.start : phrase.end].casefold()
    if _contacted(sentence, phrase):
        return _NO_ANSWER["en"].search(text, phrase.end, end) is not None
    if phrase.subject:
        return False
    if lang in _DATIVE:
        return bool(_DATIVE[lang].search(form) and _ASKED_FOR[lang].search(text, phrase.end, end))
    before = _REQUEST[lang].search(text[max(start, phrase.start - _REACH) : phrase.start]) if lang in _REQUEST else None
    asked = lang != "tg" or _ASKED_FOR["tg"].search(text, start, end)
    return bool(before and asked and _NO_ANSWER[lang].search(text, phrase.end, end))


def _came_from(sentence: Sentence, phrase: Phrase, start: int, end: int) -> bool:
    lang, text = sentence.lang, sentence.text
    if phrase.subject:
        return False
    if lang in TURKIC:
        left = ABLATIVE.search(text[phrase.start : phrase.end].casefold())
        return bool(left and (phrase.role or (lang in _NO_WORD and _NO_WORD[lang].search(text, phrase.end, end))))
    if lang not in _FROM or not _FROM[lang].search(text[start : phrase.start]):
        return False
    return lang == "en" or _NO_WORD[lang].search(text, start, end) is not None


def _of_theirs(sentence: Sentence, phrase: Phrase, start: int) -> bool:
    lang, text = sentence.lang, sentence.text
    if phrase.subject or phrase.located:
        return False
    if _PASSED_OVER.search(text, start):
        before, after = _SPEECH_BEFORE.get(lang), _SPEECH_AFTER.get(lang)
        if (before and before.search(text[start : phrase.start])) or (after and after.match(text[phrase.end :])):
            return True
    if lang in _THEIRS_AFTER:
        owns = lang == "en" or GENITIVE.search(text[phrase.start : phrase.end].casefold())
        hit = _THEIRS_AFTER[lang].match(text[phrase.end :]) if owns else None
        return hit is not None and not any(phrase.end <= p.start < phrase.end + hit.end() and p.holder for p in sentence.phrases)
    hit = _THEIRS_BEFORE[lang].search(text[start : phrase.start]) if lang in _THEIRS_BEFORE else None
    return hit is not None and not (phrase.speaker and "заяв" in hit.group().casefold())  # what somebody has said is left without a comment
