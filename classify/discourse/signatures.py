"""Who puts his name to a text that upholds integrity, who keeps it back, and who joins those that recognised. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence

from classify.attribution import Attribution
from classify.language.anchors import Seldom
from classify.lexicons import cues
from classify.questions.implied import states_in
from classify.sentences import Sentence
from classify.targets import PRINCIPLE, Catalogue, explicit

# A text that states agree on, other than a resolution that is voted on.
_PAPER = Seldom(r"communiqu|\bdeclaration\b|\bjoint\s+statement\b|коммюник|комюніке|деклараци|декларац|kommyunike|deklaratsiya|декларатсия|совместн\w+\s+заявлени|спільн\w+\s+заяв")
_INDEPENDENCE = re.compile(r"independ|незалежн|независим|тәуелсіз|көз каранды|mustaqil|истиқлол|мустақил", re.I)
_ANOTHER = re.compile(  # … and what else may be signed
    r"\b(?:agreements?|contracts?|treat(?:y|ies)|deals?|pacts?|accords?|laws?|decrees?|protocols?|договор|соглашени|контракт|закон|указ|протокол|угод|договір|шарт|келісім|заң|жарлы|келишим|мыйзам"
    r"|shartnoma|bitim|kelishuv|qonun|farmon|шартнома|созишнома|қарордод|қонун|фармон)",
    re.I,
)
_TEXT = r"(?:communiqu\w+|declaration|document|text|statement|signatories|коммюник\w+|деклараци\w+|документ\w*|текст\w*|заявлени\w+|комюніке|декларац\w+|заяв\w+|құжат\w*|kommyunike\w*|deklaratsiya\w*|hujjat\w*|ҳуҷҷат\w*|декларатсия\w*|изҳорот\w*|мәлімдеме\w*|билдирүү\w*|bayonot\w*)"
_UNSIGNED = {
    "en": Seldom(
        r"(?:\bnot|n['’]t|\bnever|\brefus\w+(?:\s+to)?|\bdeclin\w+\s+to|\bwithout|\bstopp\w+\s+short\s+of|\bavoid\w+|\babst\w+\s+from)\s+(?:\w+\s+){0,2}(?:sign(?:ing|ed)?\b|put(?:ting)?\s+(?:its|their|his|her)\s+(?:name|signature)|be\s+associated\s+with|associate\w*\s+(?:itself|themselves)\s+with)"
        r"|\bwith(?:held|drew|holding|drawing|drawn)\s+(?:its|their)\s+(?:signature|name)s?"
        r"|\b(?:dissociat|disassociat|distanc)\w+\s+(?:itself|themselves|himself|herself)\s+from\s+(?:it\b|the\s+(?:\w+\s+)?" + _TEXT + ")"
        r"|(?:\bnot|n['’]t|\bnever|\brefus\w+\s+to|\bdeclin\w+\s+to)\s+(?:\w+\s+)?(?:join\w*|endorse\w*|subscribe\w*\s+to|associate\s+\w+\s+with)\s+(?:it\b|the\s+(?:\w+\s+)?" + _TEXT + r")|\b(?:opted|stayed|kept)\s+out\s+of\s+(?:it\b|the\s+(?:\w+\s+)?" + _TEXT + ")"
    ),
    "ru": Seldom(
        r"\bне\s+(?:\w+\s+)?(?:подпис\w+|(?:поставил|присоединил)\w*[^.;!?]{0,30}(?:подпис|" + _TEXT + r"))|подпис\w+\s[^.;!?]{0,30}?не\s+(?:стал|став|захот|пожела|собира|поставил)\w*|(?:отказ|воздерж|уклон)\w+\s+(?:от\s+)?подпис\w*|(?:отозва|сня)\w+\s+(?:\w+\s+){0,2}подпис\w+"
        r"|подпис\w+\s(?:[\w-]+\s+){0,3}(?:отказал|воздержал|уклонил)\w+|\bот\s+(?:\w+\s+)?" + _TEXT + r"\s+(?:[\w-]+\s+){0,2}(?:дистанцировал|отмежевал|открестил)\w+|(?:дистанцировал|отмежевал|открестил)\w+\s+от\s+(?:\w+\s+)?" + _TEXT
        + r"|\bк\s+(?:не[йм]у?|" + _TEXT + r")\s+(?:[\w-]+\s+){0,2}не\s+присоединил\w+|\bне\s+присоединил\w+\s+к\s+(?:\w+\s+)?" + _TEXT
    ),
    "uk": Seldom(
        r"\bне\s+(?:\w+\s+)?(?:підпис\w+|(?:постав|приєдна)\w*[^.;!?]{0,30}(?:підпис|" + _TEXT + r"))|підпис\w+\s[^.;!?]{0,30}?не\s+(?:стал|став|захот|побажа|збира|постав)\w*|(?:відмов|утрим|ухил)\w+\s+(?:від\s+)?підпис\w*|(?:відклика|зня)\w+\s+(?:\w+\s+){0,2}підпис\w*"
        r"|підпис\w+\s(?:[\w’'-]+\s+){0,3}(?:відмови|утрима|ухили)\w+|\bвід\s+(?:\w+\s+)?" + _TEXT + r"\s+(?:[\w’'-]+\s+){0,2}(?:дистанціюва|відмежува|відхрести)\w+|(?:дистанціюва|відмежува|відхрести)\w+\s+від\s+(?:\w+\s+)?" + _TEXT
        + r"|\bдо\s+(?:не[їйог]+|" + _TEXT + r")\s+(?:[\w’'-]+\s+){0,2}не\s+(?:приєдна|долучи)\w+|\bне\s+(?:приєдна|долучи)\w+\s+до\s+(?:\w+\s+)?" + _TEXT
    ),
    "kk": Seldom(r"қол\s+(?:қойма|қойған\s+(?:жоқ|емес)|қоюдан\s+(?:бас|тартын))\w*|қолтаңба\w*\s+(?:\w+\s+)?(?:қайтарып|кері)|" + _TEXT + r"\s+(?:\w+\s+)?қосыл(?:мады|маған|ған\s+(?:жоқ|емес)|удан\s+(?:бас|тартын))\w*|" + _TEXT + r"\s+(?:өзін\s+)?(?:алшақ|аулақ)\s+ұста\w*"),
    "ky": Seldom(r"кол\s+(?:койбо|койгон\s+(?:жок|эмес)|коюшкан\s+(?:жок|эмес)|коюудан\s+(?:баш|карман))\w*|колун\s+кайтарып|" + _TEXT + r"\s+(?:\w+\s+)?кошул(?:бады|баган|ган\s+(?:жок|эмес)|уудан\s+(?:баш|карман))\w*"),
    "uz": Seldom(r"imzo\s*(?:lama|lagani\s+yo|lashdan\s+(?:bosh|tiy)|(?:qo['ʻ‘’ʼ]y|chek)(?:ma|gani\s+yo|ishdan\s+(?:bosh|tiy)))\w*|imzosini\s+qaytarib|" + _TEXT + r"\s+(?:[\w'ʻ‘’ʼ]+\s+)?qo['ʻ‘’ʼ]shil(?:ma(?:di|gan)|gani\s+yo|ishdan\s+(?:bosh|tiy))[\w'ʻ‘’ʼ]*"),
    "tg": Seldom(r"имзо\s+(?:накард|нагузошт|нанамуд|намегузор|намекун)\w*|аз\s+имзо\w*\s+(?:\w+\s+){0,2}(?:худдорӣ|сар\s+печ|даст\s+каш)\w*|\bба\s+(?:он|" + _TEXT + r")\s+(?:\w+\s+)?(?:ҳамроҳ\s+(?:нашуд|нагашт)|напайваст)\w*"),
}
_SIGNED = {
    "en": Seldom(
        r"\bsign(?:s|ed)\b|\b(?:put|lent|added|adding|putting|affixed)\s+(?:its|their|his|her)\s+(?:names?|signatures?|voices?)\b|\bamong\s+(?:the|its)\s+signatories|\b(?:joined|endorsed|subscribed\s+to)\s+(?:it\b|the\s+(?:\w+\s+)?" + _TEXT + ")"
    ),
    "ru": Seldom(r"\bподписа(?:л|ла|ли|ло|вш\w+)\b|\bподписыва[ею]т\b|постави\w+\s+(?:\w+\s+){0,4}подпис\w*|подпис\w+\s+(?:\w+\s+){0,2}постави\w+|присоедини\w+\s+к\s+(?:\w+\s+)?" + _TEXT),
    "uk": Seldom(r"\bпідписа(?:в|ла|ли|ло)\b|\bпідписанти?\w*\b|постави\w+\s+(?:\w+\s+){0,4}підпис\w*|підпис\w*\s+(?:\w+\s+){0,2}постави\w+|(?:приєдна|долучи)\w+\s+до\s+(?:\w+\s+)?" + _TEXT),
    "kk": Seldom(r"қол\s+қой\w*|" + _TEXT + r"\s+(?:да\s+|де\s+)?қосылды"),
    "ky": Seldom(r"кол\s+кой\w*|(?:документ|коммюнике|деклараци)\w*\s+(?:да\s+)?кошулду"),
    "uz": Seldom(r"\bimzo(?:la(?:di|gan|shdi|shgan)|\s+(?:qo['ʻ‘’ʼ]y|chek))\w*|(?:deklaratsiya|hujjat|kommyunike)ga\s+(?:ham\s+)?qo['ʻ‘’ʼ]shil(?:di|gan|ishdi)"),
    "tg": Seldom(r"имзо\s+(?:кард|гузошт|намуд)\w*|ба\s+(?:ҳуҷҷат|коммюнике|декларатсия)\w*\s+(?:ҳам\s+)?(?:пайваст|ҳамроҳ)\w*"),
}
# The few that have done a thing, and who comes to be one of them.
_JOINS_LIST = {
    "en": Seldom(r"\badd(?:ed|s)?\s+(?:its|their)\s+names?\b(?!\s+to\s+(?:an?|(?!the\s+(?:\w+\s+)?(?:list|club|few))\w+))|\b(?:join(?:ed|s)?|enter(?:ed|s)?|extend(?:ed|s)?|lengthen(?:ed|s)?)\s+(?:the|that|this|their)\s+(?:\w+\s+){0,2}(?:list|club|roster|company|handful)\b|\b(?:added\s+to|made)\s+the\s+(?:\w+\s+)?list\b"),
    "ru": Seldom(r"(?:пополни|присоедини|вош|попа|примкну|вступи|расшири)\w*\s[^.;!?]{0,25}\b(?:спис|перечн|клуб)\w*|\b(?:спис|перечень|перечн|клуб)\w*\s[^.;!?]{0,25}(?:пополни|присоедини|вош|попа|примкну|вступи|расшири)\w*"),
    "uk": Seldom(r"(?:поповни|приєдна|долучи|увійш|потрапи|вступи|розшири)\w*\s[^.;!?]{0,25}\b(?:спис|перелік|клуб)\w*|\b(?:спис|перелік|клуб)\w*\s[^.;!?]{0,25}(?:поповни|приєдна|долучи|увійш|потрапи|вступи|розшири)\w*"),
    "kk": Seldom(r"\b(?:тізім|клуб)\w*\s[^.;!?]{0,45}(?:қосыл|толықтыр|ен(?:ді|ген)|кір(?:ді|ген)|ілік)\w*"),
    "ky": Seldom(r"\b(?:тизме|клуб)\w*\s[^.;!?]{0,45}(?:кошул|толукта|кир(?:ди|ген)|илин)\w*"),
    "uz": Seldom(r"(?:ro['ʻ‘’ʼ]yxat|klub)\w*\s[^.;!?]{0,45}(?:qo['ʻ‘’ʼ]shil|to['ʻ‘’ʼ]ldir|kir(?:di|gan)|joy\s+ol|tush)\w*"),
    "tg": Seldom(r"\b(?:рӯйхат|клуб)\w*\s[^.;!?]{0,45}(?:пайваст|ҳамроҳ|дохил|илова|ворид)\w*"),
}
_RECOGNISED = Seldom(r"recogni[sz]|призна(?!к)|визна(?!ч)|таны(?:ды|ған|п\b|у)|тааны(?:ды|ган|п\b|у)|tan\s+ol(?:di|gan|ib|ish)|эътироф|шинохт")


def paper(catalogue: Catalogue, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The questions of the text that an article tells of being signed: a communique that upholds integrity. () where it tells of none."""
    if not any(_PAPER.search(s.text) for s in sentences):
        return ()
    for sentence in sentences:
        if cues("integrity", sentence.lang).find(sentence.tokens) and not _INDEPENDENCE.search(sentence.text):
            near = [s for s in sentences if abs(s.paragraph - sentence.paragraph) <= 1]
            if any(_PAPER.search(s.text) for s in near):
                named = [key for key in explicit(catalogue, sentence) if key != PRINCIPLE]
                broad = [t.key for t in catalogue.targets.values() if t.breadth == 2 and t.of and t.of[0] in {p.holder for p in sentence.phrases}]
                return tuple(dict.fromkeys(named or broad or states_in(catalogue, sentence.tokens, sentence.lang)))
    return ()


def signed(text: str, lang: str) -> str | None:
    """Whether a clause tells that somebody signed such a text ("affirms") or kept his name back ("neutral"); None where neither, or it is another text."""
    if lang not in _SIGNED or _ANOTHER.search(text):
        return None
    if _UNSIGNED[lang].search(text):
        return "neutral"
    return "affirms" if _SIGNED[lang].search(text) else None


def joins_list(text: str, lang: str) -> bool:
    """Whether a clause tells that somebody came to be one of the few: "Nauru joined the list", «список пополнила Науру»."""
    return lang in _JOINS_LIST and bool(_JOINS_LIST[lang].search(text))


def stood(before: Sequence[Sentence], sentence: Sentence, attribution: Attribution, papers: Sequence[str]) -> str | None:
    """What a signature, or a place among the few that recognised, shows of a state; `before`: the sentences just before, `papers`: what paper() tells."""
    if attribution.level not in ("state", "organisation"):
        return None
    text = sentence.text[attribution.start : attribution.end]
    label = signed(text, sentence.lang) if papers else None
    if label is None and attribution.speaker is None and joins_list(text, sentence.lang):
        return "affirms" if papers else "endorses" if any(_RECOGNISED.search(s.text) for s in before) else None
    return label
