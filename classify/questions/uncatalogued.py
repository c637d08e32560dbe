"""Territories with a question of their own that no target of the catalogue is: who refuses to recognise Kosovo has taken no position on Crimea. No model.

Where a user's own target names one of them, that target is meant and nothing here holds. Which ones: `uncatalogued` in cues.toml.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence

from classify import targets
from classify.lexicons import cues
from classify.sentences import Sentence

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
_ASKED = {lang: re.compile(rf"(?<!\w)(?:{words})", re.I) for lang, words in _QUESTION.items()}


def is_topic(catalogue: targets.Catalogue, sentences: Sequence[Sentence]) -> bool:
    """Whether an article names such territories in more of its sentences than it names questions of the catalogue, in two at least, and begins with none of these."""
    if any(targets.explicit(catalogue, sentence) for sentence in sentences[:_OPENING]):
        return False
    named = sum(bool(cues("uncatalogued", sentence.lang).find(sentence.tokens)) for sentence in sentences)
    return named > max(1, sum(bool(targets.explicit(catalogue, sentence)) for sentence in sentences))


def meant(catalogue: targets.Catalogue, sentence: Sentence, start: int, end: int) -> bool:
    """Whether characters [start, end) of a sentence tell of such a territory's standing and of no question of the catalogue; not where it is an argument."""
    names = [m for m in cues("uncatalogued", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    if not names or targets.explicit(catalogue, sentence) or _ARGUMENT.search(sentence.text, start, end):
        return False
    asked = list(_ASKED[sentence.lang].finditer(sentence.text, start, end))
    return any(min(abs(word.start() - name.end), abs(name.start - word.end())) <= _REACH for name in names for word in asked)
