"""Words that take no side though they sound like it: what neutrality is, a small country understood, a plan yet to be shown, a treaty of alliance. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

from classify.language.anchors import by_language, seen
from classify.records import NONE

# What each takes odds from, and where it puts them.
MOVES: dict[str, tuple[tuple[str, ...], str]] = {
    "maxim": (("neutral", "silent", "accommodates", "rejects", "affirms", "endorses"), NONE),
    "sympathy": (("accommodates", "neutral", "affirms"), NONE),
    "intended": (("neutral", "accommodates", "affirms"), NONE),
    "answered": (("silent", "neutral"), NONE),
    "allied": (("endorses", "affirms", "accommodates", "neutral"), NONE),
}
# "Neutrality does not mean silence."
_MAXIM = {
    "en": r"\b(?:neutrality|(?:being|staying)\s+neutral|abstaining|abstention)\s+(?:does(?:\s+not|n['’]t)\s+mean|is(?:\s+not|n['’]t)\s+the\s+same\s+as)\b",
    "ru": r"\b(?:нейтралитет|быть\s+нейтральн\w+|воздержаться)\s*(?:[—–-]\s*|,\s+)?(?:это\s+)?(?:ещё\s+|еще\s+)?не\s+(?:значит|означает|то\s+же)\b",
    "uk": r"\b(?:нейтралітет|бути\s+нейтральн\w+|утриматися)\s*(?:[—–-]\s*|,\s+)?(?:це\s+)?(?:ще\s+)?не\s+(?:значить|означає|те\s+саме)\b",
    "kk": r"\b(?:бейтарап\s+болу|бейтараптық|қалыс\s+қалу)\s*[—–-]?\s*(?:[\w-]+\s+){0,4}?(?:деген\s+сөз|дегендік|деген)\s+емес",
    "ky": r"\b(?:калыс\s+болуу|бейтараптык|калыс\s+калуу|бейтарап\s+болуу)\s*[—–-]?\s*(?:[\w-]+\s+){0,4}?(?:(?:деген\s+сөз|дегендик|деген)\s+эмес|дегенди\s+билдирбе\w*)",
    "uz": r"\b(?:betaraf\s+bo['‘’ʻ]lish|betaraflik|betaraf\s+qolish|бетараф\s+бўлиш|бетарафлик)\s*[—–-]?\s*(?:[\w'‘’ʻ-]+\s+){0,4}?(?:degani|degan\s+so['‘’ʻ]z|дегани)\s+(?:emas|эмас)",
}
# "We understand the position that a small country is in."
_SYMPATHY = {
    "kk": r"\b(?:жағдайын|жағдайларын|халін|қиын\s+жағдайда\s+екенін)\s+(?:\w+\s+)?түсін(?:еміз|емін|еді|етінін)",
    "ky": r"\b(?:абалын|кырдаалын|жагдайын|кыйын\s+абалда\s+экенин)\s+(?:\w+\s+)?түшүн(?:өбүз|өм|өт|өрүн)",
    "uz": r"\b(?:ahvolini|vaziyatini|holatini|аҳволини|вазиятини)\s+(?:[\w'‘’ʻ]+\s+)?(?:tushunamiz|tushunaman|tushunadi|tushunishini|тушунамиз)",
}
# Who is about to come out with a plan has not yet done so.
_INTENDED = {
    "kk": r"\b(?:жоспар|бастама|ұсыныс)\w*\s+(?:\w+\s+)?(?:ұсын|жарияла|таныстыр)(?:бақ|бақшы|мақ|мақшы)\b",
    "ky": r"\b(?:план|демилге|сунуш)\w*\s+(?:\w+\s+)?(?:сунуштамакчы|сунуш\s+кылмакчы|жарыяламакчы|тааныштырмакчы)\b",
    "uz": r"\b(?:reja|tashabbus|taklif)[\w'‘’ʻ]*\s+(?:[\w'‘’ʻ]+\s+)?(?:taklif\s+qilmoqchi|taqdim\s+etmoqchi|e['‘’ʻ]lon\s+qilmoqchi)\b",
}
# He answered a question, and nothing is told of what he said.
_ANSWERED = {
    "en": r"\b(?:answered|took|fielded|responded\s+to|replied\s+to)\s+(?:an?|the|several|some|\w+['’]s)\s+(?:\w+\s+)?questions?\s+(?:about|on)\b[^.,;:“\"]{0,50}\.?$",
    "ru": r"(?<!не )\b(?:ответил[аи]?|отвечал[аи]?)\s+на\s+(?:\w+\s+)?вопрос(?:ы)?\s+(?:о|об|про)\s[^.,;:«]{1,50}\.?$",
    "uk": r"(?<!не )\b(?:відпові(?:в|ла|ли)|відповіда(?:в|ла|ли))\s+на\s+(?:[\w’']+\s+)?(?:за)?питання\s+про\s[^.,;:«]{1,50}\.?$",
    "kk": r"\b(?:сұра(?:ққа|қтарға|ғына|қтарына)|сауал(?:ға|ына))\s+жауап\s+(?:берді|берген(?!\s+жоқ))\.?$",
    "ky": r"\b(?:суроо(?:го|лорго|суна)|сурамжыга)\s+жооп\s+(?:берди|берген(?!\s+(?:жок|эмес)))\.?$",
    "uz": r"\b(?:savol(?:ga|larga|iga)|савол(?:га|ларга))\s+(?:javob|жавоб)\s+(?:berdi|bergan(?!i)|берди|берган(?!и))\.?$",
    "tg": r"\bба\s+(?:савол|пурсиш)\w*\s[^.,;:«]{0,50}(?:ҷавоб|посух)\s+дод(?:а\s+буд)?\.?$",
}
# A treaty of two states on their own friendship, no territory named.
_ALLIED = {
    "kk": r"\b(?:одақтастық|ынтымақтастық|әріптестік|серіктестік|достық|сауда)\s+(?:мен\s+\w+\s+)?(?:туралы|жөніндегі|бойынша)\s+(?:\w+\s+)?(?:декларация|келісім|шарт|құжат|меморандум)\w*\s+(?:\w+\s+)?қол\s+қой\w*",
    "ky": r"\b(?:өнөктөштүк|союздаштык|шериктештик|кызматташтык|кызматташуу|достук|соода)\s+(?:тууралуу|боюнча|жөнүндө)\s+(?:\w+\s+)?(?:декларация|келишим|макулдашуу|документ|меморандум)\w*\s+(?:\w+\s+)?кол\s+кой\w*",
    "uz": r"\b(?:ittifoqchilik|hamkorlik|do['‘’ʻ]stlik|sheriklik|savdo)\s+(?:to['‘’ʻ]g['‘’ʻ]risidagi|haqidagi|bo['‘’ʻ]yicha)\s+(?:\w+\s+)?(?:deklaratsiya|bitim|shartnoma|kelishuv|hujjat|memorandum)\w*\s+(?:\w+\s+)?imzo\w*",
}
_PATTERNS = by_language(maxim=_MAXIM, sympathy=_SYMPATHY, intended=_INTENDED, answered=_ANSWERED, allied=_ALLIED)


def read(text: str, lang: str, *, named: bool) -> set[str]:
    """Names of these turns in one clause. `named`: it names a territory."""
    found = seen(_PATTERNS, text, lang)
    return found - {"allied", "intended"} if named else found
