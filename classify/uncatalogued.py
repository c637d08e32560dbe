"""Territories with a question of their own that no target of the catalogue is: who refuses to recognise Kosovo has taken no position on Crimea. No model.

Where a user's own target names one of them, that target is meant and nothing here holds. Names: the disputed territories of Natural Earth's list of
breakaway and disputed areas (naturalearthdata.com, 1:10m, public domain) that come up beside the catalogue's questions, written in each language.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence

from classify import targets
from classify.sentences import Sentence

_NAMES = {
    "en": r"Kosovo(?:['’]s)?|Taiwan(?:['’]s)?|(?:Turkish\s+Republic\s+of\s+)?Northern\s+Cyprus|TRNC|Turkish\s+Cypriots?|Cyprus(?:['’]s)?|Catalonia|Catalan|Western\s+Sahara|Palestin\w+|Golan|Kashmir|Tibet|Falklands?|Scotland|Somaliland|Gibraltar|Greenland",
    "ru": r"Косов(?:о|а|у|ом|е)|косовск\w+\s+(?:независимост|вопрос|государственност|отделени)\w+|Тайван\w+|тайваньск\w+|Северн\w+\s+Кипр\w*|ТРСК|кипрск\w+|Кипр(?:а|у|ом|е)?|Каталони\w+|каталонск\w+|Западн\w+\s+Сахар\w+|Палестин\w+|палестинск\w+|Голан\w*|Кашмир\w*|Тибет\w*|Фолкленд\w*|Шотланди\w+|Сомалиленд\w*|Гибралтар\w*|Гренланди\w+",
    "uk": r"Косов(?:о|а|у|ом|і)|косовськ\w+\s+(?:незалежн|питанн|держав)\w+|Тайван\w+|тайванськ\w+|Північн\w+\s+Кіпр\w*|ТРПК|кіпрськ\w+|Кіпр(?:у|ом|і)?|Каталоні\w+|каталонськ\w+|Західн\w+\s+Сахар\w+|Палестин\w+|Голан\w*|Кашмір\w*|Тибет\w*|Фолкленд\w*|Шотланді\w+|Гібралтар\w*|Гренланді\w+",
    "kk": r"Косово\w*|Тайвань?\w*|Кипр\w*|кипрлік\w*|Каталония\w*|Батыс\s+Сахара\w*|Палестина\w*|Голан\w*|Кашмир\w*|Тибет\w*|Фолкленд\w*|Шотландия\w*|Гренландия\w*",
    "ky": r"Косово\w*|Тайвань?\w*|Кипр\w*|кипрлик\w*|Каталония\w*|Батыш\s+Сахара\w*|Палестина\w*|Голан\w*|Кашмир\w*|Тибет\w*|Фолкленд\w*|Шотландия\w*|Гренландия\w*",
    "uz": r"Kosovo\w*|Tayvan\w*|Kipr\w*|kiprlik\w*|Kataloniya\w*|G['ʻ‘’ʼ]arbiy\s+Sahro\w*|Falastin\w*|Golan\w*|Kashmir\w*|Tibet\w*|Folklend\w*|Shotlandiya\w*|Grenlandiya\w*",
    "tg": r"Косово\w*|Тайван\w*|Қибрис\w*|Кипр\w*|Каталония\w*|Саҳрои\s+Ғарбӣ|Фаластин\w*|Голан\w*|Кашмир\w*|Тибет\w*|Фолкленд\w*|Шотландия\w*|Гренландия\w*",
}
# What one takes a side on: its recognition, independence, separation, whose part it is, resolutions on it, or a question that is not answered.
_QUESTION = {
    "en": r"recogni[sz]\w*|unrecogni[sz]\w*|nonrecognition|independen\w+|sovereign\w*|secession|separat\w+|breakaway|part\s+of|belongs?\s+to|one[\s-]China|resolutions?|comment\w*|declin\w+|silen\w+|no\s+answer|respon\w+|broke\s+with|back\s+to|isolation|observer|statehood\b",
    "ru": r"призна\w+|непризн\w+|независим\w+|суверен\w+|отделени\w+|отделивш\w+|част(?:ь|ью|и)\b|принадлеж\w+|одного\s+Китая|единого\s+Китая|резолюци\w+|коммент\w+|промолчал\w*|молч\w+|не\s+ответил\w*|наблюдател\w+|государственност\w*",
    "uk": r"визна\w+|невизн\w+|незалежн\w+|суверен\w+|відокремлен\w+|частин\w+|належ\w+|одного\s+Китаю|єдиного\s+Китаю|резолюці\w+|комент\w+|промовч\w+|мовч\w+|не\s+відповіл\w*|спостерігач\w+|державніст\w*",
    "kk": r"мойында\w+|тану\w*|таны(?:ма|м|п|ды|са|ған)\w*|тәуелсіз\w*|егемен\w*|бөлін\w+|бөлігі\w*|тиесілі\w*|бір\s+Қытай|қарар\w*|түсініктеме\w*|пікір\s+(?:біл|айт)\w+|үнсіз\w*|үндеме\w*|жауап\w*|бақылаушы\w*|мемлекеттіг\w*",
    "ky": r"тааны\w+|көз\s*каранды\w*|эгемен\w*|бөлүн\w+|бөлүгү\w*|таандык\w*|бир\s+Кытай|резолюция\w*|токтом\w*|комментарий\w*|унчук\w+|жооп\w*|байкоочу\w*|мамлекеттүүлү\w*",
    "uz": r"tan\s+ol\w*|e['ʻ‘’ʼ]tirof\w*|mustaqil\w*|suveren\w*|ajral\w+|qismi\w*|bo['ʻ‘’ʼ]lagi\w*|tegishli\w*|yagona\s+Xitoy|rezolyutsiya\w*|sharhla\w*|izoh\w*|sukut\w*|javob\w*|kuzatuvchi\w*|davlati\b|davlatchili\w*",
    "tg": r"эътироф\w*|шинох\w+|(?:на)?мешинос\w+|истиқлол\w*|мустақил\w*|соҳибихтиёр\w*|ҷудо\w*|қисм\w*|бахш\w*|ҷузъ\w*|Чини\s+(?:ягона|воҳид)|қатънома\w*|шарҳ\w*|хомӯш\w*|посух\w*|ҷавоб\w*|нозир\w*|давлатдор\w*",
}
# It is only an argument on something else: the precedent of Kosovo, a parallel, an example, the same as there.
_ARGUMENT = re.compile(
    r"precedent|both|neither|parallel|example|compar\w+|just\s+as|the\s+same|прецедент|параллел|пример|сравн|так\s+же|как\s+(?:и|не|раньше)\b|их\s+не\b|оба\b|обе(?:их)?\b|приклад|порівн|паралел|прецедент|үлгі|мысал|екеуін|сияқты|секілді|сондай|салыстыр|үлгү|мисал|сыяктуу|салыштыр|ошондой|misol|kabi|o['ʻ‘’ʼ]xsha|pretsedent|намуна|мисол|монанд|муқоиса|"
    r"\bif\b|если\b|якщо\b|егер\b|эгер\b|agar\b|агар\b|why\b|почему|чому\b|неге\b|эмне\s+үчүн|nega\b|чаро\b",
    re.I,
)
_OPENING = 2  # sentences with which an article begins
_REACH = 50  # characters between a name and what is asked of it
_NAMED = {lang: re.compile(rf"(?<!\w)(?:{names})(?!\w)") for lang, names in _NAMES.items()}
_ASKED = {lang: re.compile(rf"(?<!\w)(?:{words})", re.I) for lang, words in _QUESTION.items()}


def is_topic(catalogue: targets.Catalogue, sentences: Sequence[Sentence]) -> bool:
    """Whether an article names such territories in more of its sentences than it names questions of the catalogue, in two at least, and begins with none of these."""
    if any(targets.explicit(catalogue, sentence) for sentence in sentences[:_OPENING]):
        return False
    named = sum(_NAMED[sentence.lang].search(sentence.text) is not None for sentence in sentences)
    return named > max(1, sum(bool(targets.explicit(catalogue, sentence)) for sentence in sentences))


def meant(catalogue: targets.Catalogue, sentence: Sentence, start: int, end: int) -> bool:
    """Whether characters [start, end) of a sentence tell of such a territory's standing and of no question of the catalogue; not where it is an argument."""
    text = sentence.text[start:end]
    names = list(_NAMED[sentence.lang].finditer(text))
    if not names or targets.explicit(catalogue, sentence) or _ARGUMENT.search(text):
        return False
    asked = list(_ASKED[sentence.lang].finditer(text))
    return any(min(abs(word.start() - name.end()), abs(name.start() - word.end())) <= _REACH for name in names for word in asked)
