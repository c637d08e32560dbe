"""Who says that it is all the same to him: "I stay out of politics", «маған бәрібір», «мне всё равно». No side is taken. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

from classify.anchors import Seldom

_SAME = {
    "en": r"\b(?:all\s+the\s+same|all\s+one|no\s+difference)\s+to\s+(?:me|us|him|her|them|people\s+like\s+(?:me|us))\b|\b(?:stay|stays|stayed|keep|keeps|kept|steer|steers)\s+(?:well\s+|clear\s+)?(?:out|away|clear)?\s*(?:of|from)\s+politics\b"
    r"|\b(?:do|does|did)(?:\s+not|n['’]t)\s+(?:really\s+)?(?:care\s+(?:about\s+(?:politics|that|it|borders|flags|such\s+things)|who(?:se)?|where|which|what\s+flag|either\s+way)|meddle\s+in|get\s+involved\s+in\s+politics|get\s+into\s+politics|follow\s+politics)"
    r"|\bpolitics\s+(?:is(?:\s+not|n['’]t)|does(?:\s+not|n['’]t))\s+(?:\w+\s+){0,2}(?:my|our|his|her|interest|concern)\b|\bnone\s+of\s+(?:my|our|his|her)\s+business\b|\bindifferent\s+to\s+(?:it|the\s+(?:question|matter|issue))\b",
    "ru": r"\b(?:мне(?:-то)?,?|нам|ему|ей|им)\s+(?:(?!не\b)[\w,]+\s+){0,3}?(?:вс[её]\s+равно|безразлично|вс[её]\s+едино|без\s+разницы)\b|\b(?:мне|нам|ему|ей|им|для\s+меня|для\s+нас)\s+(?:\w+\s+)?(?:нет|никакой)\s+(?:никакой\s+)?разниц\w+"
    r"|\bв\s+политику\s+(?:\w+\s+)?не\s+(?:лез|вмешива|вника|вдава|суюсь|суётся|сую)\w*|\bполитик(?:а|ой)\s+(?:\w+\s+){0,2}не\s+(?:интересу|волну|занима|моё|мое|наше|касает)\w*|\bне\s+(?:лез(?:у|ем|ет)|вмешива(?:юсь|емся|ется))\s+в\s+политику",
    "uk": r"\b(?:мені|нам|йому|їй|їм)\s+(?:(?!не\b)[\w,]+\s+){0,3}?(?:все\s+одно|однаково|байдуже|без\s+різниці)\b|\b(?:мені|нам|йому|їй|їм|для\s+мене|для\s+нас)\s+(?:\w+\s+)?(?:немає|нема|жодної|ніякої)\s+(?:жодної\s+)?різниці"
    r"|\b(?:в|у)\s+політику\s+(?:\w+\s+)?не\s+(?:ліз|втруча|вника|вдаюс)\w*|\bполітик(?:а|ою)\s+(?:\w+\s+){0,2}не\s+(?:цікав|хвилю|займа|обход)\w*|\bне\s+(?:ліз(?:у|емо|е)|втруча(?:юсь|юся|ємось|ється))\s+(?:в|у)\s+політику",
    "kk": r"\b(?:маған|бізге|оған|оларға)\s+(?:[\w-]+\s+){0,3}?(?:бәрібір|бірдей|айырмасы\s+жоқ|айырмашылығы\s+жоқ)\b(?!\s+емес)|\bмен\s+үшін\s+(?:[\w-]+\s+){0,3}?(?:бәрібір|бірдей|айырмасы\s+жоқ)\b(?!\s+емес)|\b[сС]аясат(?:қа|пен|қа\s+өзім)\s+(?:\w+\s+){0,2}?(?:араласпа|қызықпа|айналыспа|ісім\s+жоқ|шаруам\s+жоқ|бас\s+ауыртпа)\w*|\b[сС]аясатта\s+(?:\w+\s+)?(?:ісім|шаруам|жұмысым)\s+жоқ",
    "ky": r"\b(?:мага|бизге|ага|аларга)\s+(?:[\w-]+\s+){0,3}?(?:баары\s*бир|баарыбир|бирдей|айырмасы\s+жок)\b(?!\s+эмес)|\bмен\s+үчүн\s+(?:[\w-]+\s+){0,3}?(?:баары\s*бир|баарыбир|бирдей|айырмасы\s+жок)\b(?!\s+эмес)|\b[сС]аясат(?:ка|ты|менен)?\s+(?:\w+\s+){0,2}?(?:аралашпа|кийлигишпе|кызыкпа|ишим\s+жок|баш\s+оорутпа)\w*|\b[сС]аясатта\s+(?:\w+\s+)?ишим\s+жок",
    "uz": r"\b[mM]en(?:ga|\s+uchun)\s+(?:[\w'‘’ʻ-]+\s+){0,3}?(?:baribir|farqi\s+yo['‘’ʻ]q|bir\s+xil)\b(?!\s+emas)|\b[bB]iz(?:ga|\s+uchun)\s+(?:[\w'‘’ʻ-]+\s+){0,3}?(?:baribir|farqi\s+yo['‘’ʻ]q)\b(?!\s+emas)|\b[sS]iyosat(?:ga|dan|bilan)\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:aralashma|qiziqma|uzoqman|yiroqman|ishim\s+yo['‘’ʻ]q)\w*|\b[мМ]енга\s+(?:\w+\s+){0,3}?(?:барибир|фарқи\s+йўқ)\b(?!\s+эмас)|\b[сС]иёсатга\s+(?:\w+\s+){0,2}?(?:аралашма|қизиқма)\w*",
    "tg": r"\b(?:ба(?:рои|\s)\s*(?:ман|мо|ӯ|вай|онҳо))\s+(?:[\w-]+\s+){0,3}?(?:фарқ\w*\s+на(?:дор|мекун)\w*|фарқе\s+нест|баробар\s+аст|яксон\s+аст|як\s+хел\s+аст)|\b(?:ба|аз)\s+сиёсат\s+(?:\w+\s+){0,2}?(?:кор\w*\s+на|дахолат\s+на|дур|сарукор\w*\s+на|шавқ\w*\s+на)\w*",
}
_PATTERNS = {lang: Seldom(pattern) for lang, pattern in _SAME.items()}


def indifferent(text: str, lang: str) -> bool:
    """Whether a clause tells that somebody does not care which side has it, or keeps out of such matters."""
    return lang in _PATTERNS and _PATTERNS[lang].search(text) is not None
