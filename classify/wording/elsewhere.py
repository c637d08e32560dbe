"""What a clause is about when it is no question of borders: a silence on prices, a vote on a budget, a commission that sets posts. Words are in cues.toml."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from classify.language.anchors import Seldom
from classify.language.matching import Match, Word
from classify.lexicons import cues
from classify.sentences import Sentence

_VERB_LAST = ("kk", "ky", "uz")  # what somebody is silent on stands before the words of it
_OPENING = 3  # its title and the sentences with which an article begins
_REACH = 9  # words between a vote and what it is on
# What somebody would not talk of, right beside the words of silence.
_THINGS = {
    "en": r"arrests?|detentions?|arrested|detained|prisoners?|jailed|prices?|tariffs?|visas?|flights?|wages?|salar(?:y|ies)|pensions?|gas|fuel|oil|electricity|sanctions?|loans?|budget|migrants?|deportations?|elections?|scandal|divorce|health|illness|resignations?|appointments?|earthquakes?|floods?|accident|crash|salary|football|matches",
    "ru": r"арест\w*|задержани\w*|заключ[её]нн\w*|цен(?:ы|ах|ам|у|е)?\b|тариф\w*|виз(?:а|у|ы|ах|ам|ами|овы\w+)?\b|рейс\w*|авиасообщени\w*|зарплат\w*|пенси\w*|газ(?:а|у|ом|е)?\b|топлив\w*|нефт\w*|санкци\w*|кредит\w*|бюджет\w*|мигрант\w*|депортаци\w*|выбор(?:ы|ах|ов)\b|скандал\w*|развод\w*|здоровь\w*|болезн\w*|отставк\w*|назначени\w*|землетрясени\w*|авари\w*|катастроф\w*|матч\w*",
    "uk": r"арешт\w*|затриманн\w*|ув['’]язнен\w*|цін(?:и|ах|ам|у|і)?\b|тариф\w*|віз(?:а|у|и|ах|ам|ами|ови\w+)?\b|рейс\w*|авіасполучен\w*|зарплат\w*|пенсі\w*|газ(?:у|ом|і)?\b|пальн\w*|нафт\w*|санкці\w*|кредит\w*|бюджет\w*|мігрант\w*|депортаці\w*|вибор(?:и|ах|ів)\b|скандал\w*|розлученн\w*|здоров['’]\w*|хвороб\w*|відставк\w*|призначенн\w*|землетрус\w*|аварі\w*|катастроф\w*|матч\w*",
    "kk": r"ұстал\w*|тұтқында\w*|қамал\w*|қамау\w*|бағасы\w*|тариф\w*|виза\w*|рейс\w*|жалақы\w*|зейнетақы\w*|газ\w*|жанармай\w*|мұнай\w*|санкция\w*|несие\w*|бюджет\w*|мигрант\w*|сайлау\w*|жанжал\w*|денсаулы\w*|науқас\w*|отставка\w*|тағайында\w*|жер\s+сілкіні\w*|апат\w*|матч\w*",
    "ky": r"кармал\w*|камал\w*|камоо\w*|баасы\w*|тариф\w*|виза\w*|каттам\w*|айлык\w*|пенсия\w*|газ\w*|күйүүчү\s+май\w*|мунай\w*|санкция\w*|насыя\w*|бюджет\w*|мигрант\w*|шайлоо\w*|чатак\w*|ден\s+соолу\w*|оору\w*|кызматтан\s+кет\w*|дайында\w*|жер\s+титирө\w*|кырсык\w*|матч\w*",
    "uz": r"hibs\w*|qo['ʻ‘’ʼ]lga\s+olin\w*|ushlan\w*|qamal\w*|narx\w*|tarif\w*|viza\w*|reys\w*|maosh\w*|oylik\w*|pensiya\w*|gaz(?:i|ni|ga|ning|dan)?\b|yoqilg['ʻ‘’ʼ]i\w*|neft\w*|sanksiya\w*|kredit\w*|byudjet\w*|budjet\w*|migrant\w*|muhojir\w*|saylov\w*|mojaro\w*|sog['ʻ‘’ʼ]li\w*|kasal\w*|iste['ʻ‘’ʼ]fo\w*|tayinla\w*|zilzila\w*|halokat\w*",
    "tg": r"боздошт\w*|дастгир\w*|зиндонӣ\w*|маҳбус\w*|нарх\w*|тариф\w*|раводид\w*|виза\w*|парвоз\w*|маош\w*|нафақа\w*|газ(?:и|ро)?\b|сӯзишворӣ\w*|нафт\w*|таҳрим\w*|санксия\w*|қарз\w*|буҷет\w*|буҷа\w*|муҳоҷир\w*|интихобот\w*|саломатӣ\w*|бемор\w*|истеъфо\w*|таъин\w*|заминларза\w*|садама\w*|суқут\w*",
}
_NOT_ON = {lang: re.compile(rf"\b(?:{source})", re.I) for lang, source in _THINGS.items()}
_MOST = 20  # words of silence, and everyday matters, of one clause that are looked at
_OBJECT_REACH = 60  # characters between words of silence and what they are on
_APART = re.compile(r"[,;:.!?«»“”\"()]")
# How many, when, how much: nobody takes sides by leaving that open.
_COUNTING = {
    "en": r"\b(?:comment\w*\s+on|say|explain|specify|clarify|answer|know|disclose|questions?\s+(?:about|on|of)|(?:asked|question|query)(?:\s+\w+){0,3})\s+(?:when|how\s+(?:many|much|long|often|soon)|at\s+what\s+price|who\s+(?:will|would)\s+pay)\b(?!\s+RFE)|\bthe\s+numbers?\s+of\b",
    "ru": r"(?:вопрос\w*|сказать|уточн\w+|поясн\w+|комментировать|сообщ\w+|ответ\w+|объясн\w+|говорят|запрос\w*)[^.;!?]{0,30}?,?\s+(?:когда|сколько|во\s+сколько|как\s+(?:долго|скоро))\b|\bо\s+(?:числе|количестве)\b",
    "uk": r"(?:запитанн\w*|питанн\w*|відповіл\w*|сказати|уточн\w+|поясн\w+|коментувати|повідом\w+|відповід\w+|кажуть|запит\w*)[^.;!?]{0,30}?,?\s+(?:коли|скільки|у\s+скільки|як\s+(?:довго|скоро))\b|\bпро\s+(?:число|кількість)\b",
    "kk": r"\b(?:қашан|қанша|неше|нешеу|қаншаға|қаншалықты)\b|\bсаны\s+(?:туралы|жайлы|жөнінде)",
    "ky": r"\b(?:качан|канча|нече|канчага)\b|\bсаны\s+(?:тууралуу|жөнүндө)",
    "uz": r"\b(?:qachon|qancha|nechta|necha|qanchaga|қачон|қанча|нечта)\b|\bsoni\s+haqida",
    "tg": r"\b(?:кай\s+(?!ба\s+расмият)|чанд\s+(?:нафар|кас|сомонӣ|рӯз|моҳ)|чӣ\s+қадар|чандто)\w*|\b(?:шумора|теъдод)[аи]\s",
}
# To keep the details back.
_WITHHELD = Seldom(
    r"\b(?:declin|refus)\w+\s+to\s+(?:give|provide|disclose|offer|share|reveal|go\s+into)\s+(?:\w+\s+){0,2}details?\b|\b(?:gave|provided|disclosed|offered|without\s+(?:giving|providing))\s+(?:no\s+)?(?:further\s+|more\s+|any\s+)?details?\b"
    r"|\bподробност\w*\s+(?:\w+\s+){0,3}не\s+(?:раскры|привел|привод|назв|сообщ|уточн)\w*|\bне\s+(?:стал\w*\s+)?(?:раскры|привел|привод|назва|сообщ|уточн|вдава)\w*\s+(?:\w+\s+){0,2}подробност|\bне\s+вда\w+\s+в\s+(?:подробност|детал)|отказ\w+\s+(?:раскры|назва|сообщ)\w*\s+(?:подробност|детал)"
    r"|\b(?:подробиц|детал)\w*\s+(?:\w+\s+){0,3}не\s+(?:розкри|наве|наві|навод|назв|повідом|уточн)\w*|\bне\s+(?:став\w*\s+|стал\w*\s+)?(?:розкри|наве|наві|навод|назва|повідом|уточн|вдава)\w*\s+(?:\w+\s+){0,2}(?:подробиц|детал)|відмов\w+\s+(?:розкри|назва|повідом|надати)\w*\s+(?:подробиц|детал)"
    r"|\b(?:егжей-тегжей|толық\s+мәлімет|нақты\s+мәлімет)\w*\s+(?:\w+\s+)?(?:бер|айт|ашып)(?:ме|па|уден|удан|кен\s+жоқ|ген\s+жоқ|қан\s+жоқ|\s+айтпа)\w*|\b(?:чоо-жай|майда-чүйдө|толук\s+маалымат)\w*\s+(?:\w+\s+)?(?:айт|бер|ач)(?:па|бе|ба|ууд|үүд|кан\s+жок|ген\s+жок|кан\s+эмес)\w*"
    r"|\b(?:tafsilot|tafsilotlar|batafsil\s+ma['ʻ‘’ʼ]lumot)\w*\s+(?:[\w'ʻ‘’ʼ]+\s+)?(?:ber|ayt|och|oshkor\s+qil)(?:ma|ishdan|gani\s+yo)\w*|\b(?:ҷузъиёт|тафсилот)\w*\s+(?:\w+\s+)?(?:нагуфт|надод|ошкор\s+накард|баён\s+накард)\w*",
)
# A seat in a council is put to the vote: «приостановила членство России в Совете по правам человека».
_MEMBERSHIP = Seldom(
    r"\b(?:suspend|expel|remov|oust|eject)\w*\s+(?:[\w'’-]+\s+){0,6}?(?:from\s+)?(?:[\w'’-]+\s+){0,4}?Human\s+Rights\s+Council|\b(?:приостанов|исключ|лиш|призупин|виключ|позбав)\w*\s+(?:[\w-]+\s+){0,6}?(?:Совет\w*\s+(?:ООН\s+)?по\s+правам\s+человека|Рад\w*\s+(?:ООН\s+)?з\s+прав\s+людини)"
    r"|\b(?:Адам\s+құқықтары|Адам\s+укуктары)\w*\s+(?:жөніндегі\s+|боюнча\s+)?[Кк]еңе[сш]\w*\s+(?:[\w-]+\s+){0,4}?(?:мүшелі|шығар|тоқтат|чыгар|токтот)\w*|\bInson\s+huquqlari\s+(?:bo['ʻ‘’ʼ]yicha\s+)?[Kk]engash\w*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,4}?(?:a['ʻ‘’ʼ]zoli|chiqar|to['ʻ‘’ʼ]xtat)\w*|\bузвият\w*\s+(?:[\w-]+\s+){0,5}?Шӯрои\s+ҳуқуқи\s+башар",
)
_RIGHTS_COUNCIL = Seldom(
    r"\b(?:Human\s+Rights\s+Council|rights\s+council)\s+(?:[\w'’-]+\s+){0,4}?(?:vot|adopt|approv|appoint|decid|pass|back)\w*"
    r"|\b(?:Совет\w*\s+(?:ООН\s+)?по\s+правам\s+человека|Рад\w*\s+(?:ООН\s+)?з\s+прав\s+людини)\s+(?:[\w’-]+\s+){0,4}?(?:проголос|принял|одобр|назнач|учред|прийнял|ухвал|схвал|призначи)\w*"
    r"|\b(?:Адам\s+құқықтары|Адам\s+укуктары)\w*\s+(?:жөніндегі\s+|боюнча\s+)?[Кк]еңе[сш]\w*\s+(?:[\w-]+\s+){0,12}?(?:дауыс|қабылда|мақұлда|тағайында|добуш|кабыл|дайында)\w*"
    r"|\bInson\s+huquqlari\s+(?:bo['ʻ‘’ʼ]yicha\s+)?[Kk]engash\w*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,12}?(?:ovoz|qabul|ma['ʻ‘’ʼ]qul|tayinla)\w*|\bШӯрои\s+ҳуқуқи\s+башар\w*\s+(?:[\w-]+\s+){0,12}?(?:овоз|қабул|тасвиб|таъйин)\w*",
)
# Who has not joined sanctions says nothing of a territory.
_SANCTIONS = Seldom(
    r"(?:\bnot|n['’]t|\bnever|refus\w+\s+to|declin\w+\s+to)\s+(?:\w+\s+)?(?:join|impose|back|support)\w*\s+(?:\w+\s+){0,3}sanctions"
    r"|\bсанкци\w*[^.;:,]{0,40}\bне\s+(?:присоединил|присоединя|ввел|ввёл|вводи|поддержа|поддержива|намерен)\w*|\bне\s+(?:присоединил|присоединя|ввел|вводи|поддержа|поддержива)\w*\s+(?:\w+\s+){0,3}санкци"
    r"|\bсанкці\w*[^.;:,]{0,40}\bне\s+(?:приєдна|запровад|підтрим|ввів|ввел)\w*|\bне\s+(?:приєдна|запровад|підтрим|ввів|ввел)\w*\s+(?:[\w’']+\s+){0,3}санкці",
)
# A letter that one office sent to another, not a reporter's question.
_LETTER = Seldom(
    r"\b(?:letters?|offers?|invoices?|complaints?|petitions?)\b[^.;!?]{0,40}\b(?:unanswered|no\s+(?:answer|reply|response)|without\s+(?:an?\s+)?(?:answer|reply|response))\b"
    r"|\b(?:письм|предложени|жалоб|счет|счёт|петици|лист|пропозиці|скарг|рахун)\w*\s+(?:\w+\s+){0,4}(?:без\s+(?:ответа|відповіді))|\b(?:ответа|відповіді)\s+на\s+(?:\w+\s+)?(?:письм|предложени|жалоб|петици|лист|пропозиці|скарг)\w*"
    r"|\b(?:шағым|арыз|хат|өтініш)\w*\s+(?:\w+\s+){0,3}жауапсыз\s+қалд?\w*|\b(?:арыз|даттануу|кат|өтүнүч)\w*\s+(?:\w+\s+){0,3}жоопсуз\s+кал\w*|\b(?:shikoyat|xat|ariza|taklif)\w*\s+(?:[\w'ʻ‘’ʼ]+\s+){0,3}javobsiz\s+qol(?!dir)\w*|\b(?:шикоят|нома|ариза|пешниҳод)\w*\s+(?:\w+\s+){0,3}(?:беҷавоб|бепосух)\s+мон\w*",
)
_OF_REPORTER = re.compile(
    r"RFE|\bour\b|comment|reporter|журналист|редакци|азаттык|азаттық|озод|ozod|радіо|радио|бізд|сауалымыз|хатымыз|катыбыз|суроо|savol|xatimiz|номаи\s+мо|пурсиш|кабарчы|тілші|muxbir|хабарнигор",
    re.I,
)

# How somebody spoke, and nothing of what he said: «Бишкек высказался яснее», "Minsk took another view of the matter."
_MANNER = {
    "en": re.compile(
        r"\b(?:(?:took|had|saw|treated|viewed|approached)\s+(?:the\s+)?(?:matter|case|issue|question|thing|news|it|things)\s+(?:rather\s+|quite\s+|very\s+)?(?:differently|otherwise)"
        r"|took\s+(?:a|another)\s+(?:\w+\s+)?(?:different\s+|other\s+)?(?:line|view|tone|approach)(?:\s+of\s+(?:the\s+matter|it|things))?"
        r"|(?:spoke|sounded|answered|reacted|responded|chose\s+\w+\s+words)\s+(?:rather\s+|much\s+|far\s+|quite\s+)?(?:differently|otherwise|more\s+\w+ly|more\s+\w+))\s*[.:]?$", re.I
    ),
    "ru": re.compile(
        r"\b(?:высказал\w*|высказыва\w+|говорил[аио]?|говорит|звучал[аио]?|выразил\w*|отреагировал\w*|ответил[аи]?)\s+(?:\w+\s+)?"
        r"(?:иначе|по-другому|по-иному|осторожн\w*|ясн\w*|[а-яё]{3,}(?:ее|че|ше|же|ще))\s*(?:[.,;!?]|$)(?!\s*что\b)"
        r"|\b(?:отн[её]с(?:ся|лась|лось|лись)|подош(?:ёл|ел|ла|ли))\s+к\s+(?:делу|этому|вопросу|новости|решению|случившемуся|произошедшему)\s+(?:\w+\s+)?(?:иначе|по-другому|по-иному|по-своему)\s*[.;:]?$"
        r"|\b(?:избега\w+|не\s+(?:любит|любил[аи]?|искал[аи]?|подбирал[аи]?))\s+(?:громких|резких|сильных|лишних|крепких|жёстких|жестких)\s+(?:слов|фраз|выражений|заявлений|формулировок)\b", re.I
    ),
    "uk": re.compile(
        r"\b(?:висловив\w*|висловил\w*|висловлю\w+|говорив|говорил[аио]|говорить|звуча\w+|відреагува\w+|відповів|відповіл[аи])\s+(?:[\w’']+\s+)?"
        r"(?:інакше|по-іншому|обережн\w*|ясн\w*|[а-яіїєґ]{3,}(?:іше|ше))\s*(?:[.,;!?]|$)(?!\s*що\b)"
        r"|\b(?:постави(?:вся|лася|лись|лися)|підій(?:шов|шла|шли))\s+до\s+(?:справи|цього|питання|новини|рішення)\s+(?:[\w’']+\s+)?(?:інакше|по-іншому|по-своєму)\s*[.;:]?$"
        r"|\b(?:уника\w+|не\s+(?:любить|любив|любила|шукав|шукала|добирав|добирала))\s+(?:гучних|різких|сильних|зайвих|міцних|жорстких)\s+(?:слів|фраз|висловів|заяв|формулювань)\b", re.I
    ),
    "kk": re.compile(r"\b(?:басқаша|өзгеше|өзінше)\s+(?:қара|қабылда|сөйле|жауап\s+бер|үн\s+қат)\w*\s*[.;:]?$", re.I),
    "ky": re.compile(r"\b(?:башкача|өзгөчө|өзүнчө)\s+(?:кара|кабыл\s+ал|сүйлө|жооп\s+бер|үн\s+кат)\w*\s*[.;:]?$", re.I),
    "uz": re.compile(r"\b(?:boshqacha|o['ʻ‘’ʼ]zgacha|бошқача|ўзгача)\s+(?:qara|munosabatda\s+bo['ʻ‘’ʼ]l|qabul\s+qil|gapir|javob\s+ber|қара|гапир|жавоб\s+бер)[\w'ʻ‘’ʼ]*\s*[.;:]?$", re.I),
    "tg": re.compile(r"\b(?:дигар\s+хел|ба\s+таври\s+дигар|дигаргуна)\s+(?:нигарист|назар\s+кард|муносибат\s+кард|посух\s+дод|ҷавоб\s+дод|сухан\s+гуфт)\w*\s*[.;:]?$", re.I),
}


def silent_on_other(text: str, tokens: list[Word], lang: str, *, named: bool) -> bool:
    """Whether words of silence in a clause are of something else: a number or a day, arrests and wages, what a firm or the police would not say."""
    if about_borders(tokens, lang):
        return False
    silences = cues("silence", lang).find(tokens)
    if silences and re.search(_COUNTING[lang], text, re.I):
        return True
    if named:
        return False
    everyday = [m for m in cues("everyday", lang).find(tokens) if not any(s.start <= m.start < s.end for s in silences)]  # not the water in somebody's mouth
    if silences and (cues("bystander", lang).find(tokens) or any(_is_object(m, silences, lang) for m in everyday)):
        return True
    return bool(_LETTER.search(text)) and not _OF_REPORTER.search(text)


def silent_on_thing(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether words of silence have an everyday matter for their object: "declined to comment on gas prices", «арест журналиста не комментировал»."""
    pattern = _NOT_ON.get(lang)
    silences = cues("silence", lang).find(tokens) if pattern is not None else []
    if pattern is None or not silences or about_borders(tokens, lang):
        return False
    things = list(islice(pattern.finditer(text), _MOST))
    for silence in silences[:_MOST]:
        for thing in things:
            behind = lang not in _VERB_LAST and 0 <= thing.start() - silence.end <= _OBJECT_REACH
            before = lang != "en" and 0 <= silence.start - thing.end() <= _OBJECT_REACH
            between = (silence.end, thing.start()) if behind else (thing.end(), silence.start)
            if (behind or before) and not _APART.search(text, *between):
                return True
    return False


def only_manner(text: str, lang: str, start: int, end: int) -> bool:
    """Whether characters [start, end) tell how somebody spoke and nothing of what he said."""
    return lang in _MANNER and _MANNER[lang].search(text, start, end) is not None


def withheld(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether somebody only keeps details back: no side is taken by that."""
    return bool(_SANCTIONS.search(text)) or (bool(_WITHHELD.search(text)) and not about_borders(tokens, lang))


def of_other_office(tokens: list[Word], lang: str) -> bool:
    """Whether an office speaks whose matter no borders are (labour, energy, schools), and no word of borders falls."""
    return bool(cues("portfolio", lang).find(tokens)) and not about_borders(tokens, lang)


def votes_on_other(tokens: list[Word], lang: str) -> bool:
    """Whether a vote, an adoption or a refusal is of a budget, a tariff or a bill of everyday matters."""
    ballots = [m for name in ("vote", "vote_abstain", "adopted", "refusal") for m in cues(name, lang).find(tokens)]
    bills = cues("bill", lang).find(tokens)
    near = any(abs(bill.first - ballot.first) <= _REACH for bill in bills for ballot in ballots)
    return near and not about_borders(tokens, lang)


def opens_on_membership(sentences: Sequence[Sentence]) -> bool:
    """Whether an article begins with a vote on who is a member of a council, or with one of the Human Rights Council, which votes on rights: not on borders."""
    return any(_MEMBERSHIP.search(sentence.text) or _RIGHTS_COUNCIL.search(sentence.text) for sentence in sentences[:_OPENING])


def goes_on_voting(tokens: list[Word], lang: str) -> bool:
    """Whether a clause that names nothing tells more of the vote before it: "two deputies abstained"."""
    return any(cues(name, lang).find(tokens) for name in ("vote", "vote_abstain")) and not about_borders(tokens, lang)


def demarcated(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether a clause tells that a border is being drawn by agreement, or was: a fact of two states, whoever signed."""
    if not cues("demarcation", lang).find(tokens) or any(mark in text for mark in '"“”«»'):
        return False
    if any(cues(name, lang).find(tokens) for name in ("refusal", "verdict", "claimed")):
        return False
    return bool(cues("fieldwork", lang).find(tokens)) or not cues("speech", lang).find(tokens)


def about_borders(tokens: list[Word], lang: str) -> bool:
    """Whether a word of borders falls outside of the names of services and of bills (border guards, land for houses)."""
    taken = [m for name in ("bystander", "bill", "portfolio") for m in cues(name, lang).find(tokens)]
    told = (m for m in cues("topic", lang).find(tokens) if tokens[m.first].key != "embassy")  # where it stands
    return any(not any(t.first <= m.first <= t.last for t in taken) for m in told)


def _is_object(match: Match[str], silences: list[Match[str]], lang: str) -> bool:
    if lang == "en":
        return any(match.first > silence.first for silence in silences)
    return lang not in _VERB_LAST or any(match.first < silence.last for silence in silences)
