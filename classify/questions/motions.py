"""What a text that is put to the vote is on, where the clause that tells the vote does not say: one that condemns, one that gives land away, one on something else. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify import targets
from classify.language.anchors import Seldom
from classify.language.matching import Word
from classify.lexicons import cues
from classify.sentences import Sentence
from classify.wording import rollcall, tallies

UPHOLDS, GIVES = "upholds", "gives"
# A text that a parliament votes on.
_TEXT = Seldom(
    r"\b(?:statement|declaration|appeal|address|resolution|motion|bill|law|treat(?:y|ies)|proposal|petition|draft|text)s?\b"
    r"|\b(?:заявлени|деклараци|обращени|резолюци|законопроект|закон|договор|предложени|проект|постановлени|ходатайств)\w*|\b(?:заяв[аиуоі]\w*|декларац|звернен|резолюц|законопро|договор|договір|угод|пропозиц|постанов|клопотан)\w*"
    r"|(?:мәлімдеме|декларация|үндеу|қарар|заң|шарт|ұсыныс|қаулы|жоба)\w*|(?:билдирүү|декларация|кайрылуу|токтом|резолюция|мыйзам|келишим|сунуш|долбоор)\w*"
    r"|(?:bayonot|deklaratsiya|murojaat|rezolyutsiya|qonun|shartnoma|taklif|qaror|loyiha)\w*|(?:изҳорот|декларатсия|муроҷиат|қатънома|қонун|шартнома|созишнома|пешниҳод|лоиҳа|қарор)\w*"
)
_CONDEMNS = re.compile(
    r"condemn|denounc|reject|not\s+(?:to\s+)?recogni|осужд|осуди|непризнан|не\s+призна|отверга|засудж|засуди|невизнан|не\s+визна|відкида|айыпта|мойындама|танымау|тааныба|qoral|tan\s+olmas|маҳкум|нашинох|эътироф\s+на", re.I
)
_GIVES = re.compile(
    r"\brecogni[sz]|annex|accession|incorporat|admission|ratif|join(?:ing|s)?\s+(?:the\s+)?Russia|призна(?!к)|аннекси|присоедин|вхожден|принят\w+\s+в\s+состав|ратифик|визна(?!ч)|анекс|приєдн|входжен|прийнят\w+\s+до\s+складу|ратифік"
    r"|\bтану\b|\bтануды|мойында|аннекси|қосып\s+ал|қосу|ратификац|таануу|кошуп\s+ал|кошуу|tan\s+olish|anneksiya|qo['‘’ʻʼ]shib\s+ol|qo['‘’ʻʼ]shish|ratifikats|эътироф|ба\s+расмият\s+шинохт|илҳоқ|ҳамроҳ\s+кардан|тасвиб", re.I
)
_BODIES = ("legislature", "party", "subnational")
# … also where it is told by what it asks for: "voted to urge Rome to recognize Crimea".
_ASKING = Seldom(r"\bvoted\s+(?:[\w'’]+\s+){0,8}?to\s+(?:urge|ask|call\s+on|press|demand|request)\b|\bпроголосова\w+\s+за\s+то,?\s+чтобы\b|\bпроголосува\w+\s+за\s+те,?\s+щоб\b")
# A text on something named that is no matter of land: "a resolution on climate finance", «қарар климат туралы».
_NOUN = r"(?:resolutions?|motions?|draft|text)"
_ON = {
    "en": Seldom(rf"\b{_NOUN}\s+(?:(?:on|about|concerning|regarding|against)\s+|(?:calling|asking)\s+for\s+)(?P<what>[^.;:,]{{3,70}})"),
    "ru": Seldom(r"\bрезолюц\w*\s+(?:о|об|обо|по|про|против|относительно|касательно)\s+(?P<what>[^.;:,]{3,70})"),
    "uk": Seldom(r"\bрезолюц\w*\s+(?:про|щодо|стосовно|проти|з\s+питан\w+)\s+(?P<what>[^.;:,]{3,70})"),
    "kk": Seldom(r"(?P<what>\b[^.;:,]{3,70}?)\s+(?:туралы|жөнінде(?:гі)?|бойынша|жайлы)\s+(?:қарар|резолюция)"),
    "ky": Seldom(r"(?P<what>\b[^.;:,]{3,70}?)\s+(?:тууралуу|жөнүндө(?:гү)?|боюнча)\s+(?:токтом|резолюция)"),
    "uz": Seldom(r"(?P<what>\b[^.;:,]{3,70}?)\s+(?:haqida(?:gi)?|to['‘’ʻʼ]g['‘’ʻʼ]risida(?:gi)?|bo['‘’ʻʼ]yicha)\s+(?:qaror|rezolyutsiya)"),
    "tg": Seldom(r"\b(?:қатънома|резолютсия)\w*\s+(?:дар\s+бораи|оид\s+ба|доир\s+ба|роҷеъ\s+ба|перомуни)\s+(?P<what>[^.;:,]{3,70})"),
}
_NOT_LAND = re.compile(
    r"\b(?:climate|environment|forest|ocean|seas?|water|glacier|health|vaccin|pandemic|disease|medicine|AIDS|HIV|drugs?|narcotic|nuclear|weapon|arms|disarm|mines?|cluster|missile|space|satellite|terroris|extremis|Islamophob|Nazis|racis|slavery|torture|death\s+penalt|executions?|women|gender|child|youth|education|school|language|culture|tourism|sport|Olympic|food|hunger|grain|trade|tariff|tax|budget|econom|development|debt|finance|transport|internet|cyber|artificial|journalis|media|migrant|corruption|crime|traffick|Palestin|Gaza|Israel|Iran|Syria|Myanmar|Afghanistan|Cuba|North\s+Korea|Yemen|Libya|Sudan|Belarus|Xinjiang)"
    r"|\b(?:климат|эколог|окружающ|лес[аоу]|океан|мор[яе]|вод[аыеу]|ледник|здравоохран|здоров|вакцин|пандеми|болезн|СПИД|ВИЧ|наркот|ядерн|оружи|вооруж|разоруж|мин[ы]|космос|космич|спутник|террориз|экстремиз|исламофоб|нациз|расизм|рабств|пыт(?:ок|к)|смертн\w+\s+казн|женщин|гендер|дет(?:ей|ях|и)|молод|образован|школ|язык|культур|туризм|спорт|олимпи|продовольств|голод|зерн|торгов|тариф|налог|бюджет|эконом|развити|долг|финанс|транспорт|интернет|кибер|искусственн|журналист|миграц|коррупц|преступн|торговл|палестин|сектор\w*\s+Газ|израил|Иран|Сири|Мьянм|Афганистан|Куб[аыу]|КНДР|Йемен|Ливи|Судан|Синьцзян)"
    r"|\b(?:клімат|еколог|довкілл|ліс[иа]|океан|вод[аи]|льодовик|охорон\w+\s+здоров|вакцин|пандемі|хвороб|СНІД|ВІЛ|наркот|ядерн|збро[їяю]|роззбро|космос|космічн|тероризм|екстремізм|ісламофоб|нацизм|расизм|рабств|катуван|смертн\w+\s+кар|жін|гендер|діт(?:ей|ях)|молод|освіт|школ|мов[аиу]|культур|туризм|спорт|олімпі|продовольч|голод|зерн|торгів|тариф|податк|бюджет|економ|розвит|борг|фінанс|транспорт|інтернет|кібер|штучн|журналіст|міграц|корупц|злочинн|палестин|Газ[иаі]|Ізраїл|Іран|Сирі|М.янм|Афганістан|Куб[аиу]|КНДР|Ємен|Лівії|Судан)"
    r"|\b(?:климат|экология|қоршаған|орман|мұхит|су\b|мұздық|денсаулық|вакцина|пандеми|есірткі|ядро|қару|ғарыш|терроризм|экстремизм|исламофоб|нацизм|нәсілшіл|әйел|гендер|бала|жастар|білім|мектеп|тіл\b|мәдениет|туризм|спорт|азық|астық|сауда|тариф|салық|бюджет|экономика|даму|қарыз|қаржы|көлік|интернет|журналист|көші-қон|жемқор|қылмыс|өлім\s+жаза|адам\s+құқ|Палестина|Газа|Израиль|Иран|Сирия|Мьянма|Ауғанстан)"
    r"|\b(?:айлана-чөйрө|токой|океан|мөңгү|ден\s+соолук|баңгизат|ядро|курал|космос|расизм|аял|гендер|балдар|жаштар|билим|мектеп|тил\b|маданият|азык|эгин|дан\b|соода|салык|өнүгүү|карыз|каржы|унаа|миграция|коррупция|кылмыш|өлүм\s+жаза|адам\s+укук|Ооганстан)"
    r"|\b(?:iqlim|ekologiya|atrof-muhit|o['‘’ʻʼ]rmon|okean|suv\b|muzlik|sog['‘’ʻʼ]liq|vaksina|pandemiya|giyohvand|yadro|qurol|kosmos|terrorizm|ekstremizm|islomofob|natsizm|irqchilik|ayollar|gender|bolalar|yoshlar|ta['‘’ʻʼ]lim|maktab|til\b|madaniyat|turizm|sport|oziq|g['‘’ʻʼ]alla|savdo|tarif|soliq|byudjet|iqtisod|rivojlan|qarz|moliya|transport|internet|jurnalist|migratsiya|korrupsiya|jinoyat|o['‘’ʻʼ]lim\s+jazo|inson\s+huquq|Falastin|G['‘’ʻʼ]azo|Isroil|Eron|Suriya|Myanma|Afg['‘’ʻʼ]oniston)"
    r"|\b(?:иқлим|экология|муҳити\s+зист|ҷангал|уқёнус|об\b|пирях|тандурустӣ|ваксина|пандемия|маводи\s+мухаддир|ҳастаӣ|силоҳ|кайҳон|терроризм|экстремизм|исломситез|натсизм|нажодпараст|занон|гендер|кӯдакон|ҷавонон|маориф|мактаб|забон|фарҳанг|сайёҳӣ|варзиш|озуқа|ғалла|тиҷорат|тариф|андоз|буҷет|иқтисод|рушд|қарз|молия|маблағгузорӣ|нақлиёт|интернет|рӯзноманигор|муҳоҷират|фасод|ҷиноят|ҳукми\s+қатл|ҷазои\s+қатл|ҳуқуқи\s+башар|Фаластин|Ғазза|Исроил|Эрон|Сурия|Мянма|Афғонистон)",
    re.I,
)
_TAKEN = r"(?:the\s+|this\s+)?(?:\w+\s+)?(?:bill|law|treat(?:y|ies)|appeal|address|declaration|statement|motion|proposal|petition)\b"
_TOOK = {
    "rejects": re.compile(rf"(?<!not )\b(?:supported|backed|approved|endorsed)\s+{_TAKEN}", re.I),
    "endorses": re.compile(rf"(?<!not )\b(?:opposed|rejected|voted\s+down|turned\s+down)\s+{_TAKEN}", re.I),
}
_OTHER_SIDE = {"rejects": "endorses", "endorses": "rejects", "neutral": "neutral"}


def told(catalogue: targets.Catalogue, sentence: Sentence, topic: str | None) -> str | None:
    """Which kind of text a sentence tells of being before a parliament or party; None where of none."""
    if topic is None or not (_TEXT.search(sentence.text) or _ASKING.search(sentence.text)):
        return None
    if not targets.explicit(catalogue, sentence):
        return None
    upheld = _CONDEMNS.search(sentence.text) is not None or bool(cues("integrity", sentence.lang).find(sentence.tokens))
    return UPHOLDS if upheld else GIVES if _GIVES.search(sentence.text) else None


def shown_again(motion: str | None, level: str) -> bool:
    """Whether votes of parties and councillors are read by what the text gives away, also where words of a resolution showed a vote: "voted against the motion"."""
    return motion == GIVES and level in ("party", "subnational")


def cast(text: str, tokens: list[Word], lang: str, level: str, motion: str | None) -> str | None:
    """How a party or deputies voted on such a text, by a clause that names only the vote; None where it tells none."""
    if motion is None or level not in _BODIES or _CONDEMNS.search(text) or _GIVES.search(text):
        return None
    if cues("vote_abstain", lang).find(tokens) or rollcall.kept_away(text):
        label = "neutral" if cues("vote", lang).find(tokens) else None
    elif cues("vote_against", lang).find(tokens):
        label = "endorses"
    else:
        label = "rejects" if cues("vote_for", lang).find(tokens) else tallies.shown(text, lang) or rollcall.took(text, lang) or _took(text, lang)
    return _OTHER_SIDE[label] if label is not None and motion == GIVES else label


def _took(text: str, lang: str) -> str | None:
    return next((label for label, pattern in _TOOK.items() if pattern.search(text)), None) if lang == "en" else None


def on_other(text: str, lang: str) -> bool:
    """Whether a clause tells of a resolution on a matter that is none of land: «голосовал за резолюцию о климате»."""
    hit = _ON[lang].search(text) if lang in _ON else None
    return hit is not None and _NOT_LAND.search(hit.group("what")) is not None
