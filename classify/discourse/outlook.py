"""What analysts think that others will do, and why they did it: nobody's position, whichever states it names (the codebook: an analyst's forecast or explanation)."""

# ruff: noqa: E501 (lists of words read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classify.sentences import Sentence

# Who thinks, in the form of a subject; a paper or a study as well.
_ANALYSTS = {
    "en": r"(?:analysts?|experts?|observers?|scholars?|political scientists?|researchers?|think[- ]tank(?:s|ers?)?|lecturers?|historians?|commentators?|economists?|specialists?|(?:its|the|their|whose|his|her) (?:co-)?authors?|political (?:analysts?|commentators?)|\w{4,}ologists?|professors?|academics?|eurasianists?|orientalists?|pundits?|strategists?|(?:the|a|one|another|its) (?:study|report|survey|paper))(?!['’]s?\b|\w)",
    "ru": r"(?:аналитики?|эксперты?|наблюдател[ьи]|политологи?|обозревател[ьи]|историки?|экономисты?|востоковеды?|социологи?|исследовател[ьи]|исследовательниц[аы]|профессора?|авторы?|специалисты?|кавказоведы?|преподавател[ьи]|доценты?|научн(?:ый сотрудник|ые сотрудники))(?!\w)",
    "uk": r"(?:аналітики?|експерти?|експертк[аи]|спостерігач[іи]?|політологи?|оглядач[іи]?|історики?|економісти?|сходознавц[іья]|сходознавець|соціологи?|дослідник|дослідники|дослідниц[яі]|професори?|автори?|фахів(?:ець|ці)|викладач[іи]?|доценти?|науков(?:ий співробітник|і співробітники))(?!\w)",
    "kk": r"(?:сарапшы|саясаттанушы|талдаушы|бақылаушы|шолушы|тарихшы|экономис[тт]?|зерттеуші|профессор|автор|маман|шығыстанушы)(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?(?!\w)(?!\s+(?:ретінде|болып|боп))",
    "ky": r"(?:серепчи|эксперт|саясат таануучу|саясатчы|талдоочу|байкоочу|тарыхчы|экономист|изилдөөчү|профессор|автор|адис|политолог|аналитик)(?:лар|лер|лор|лөр|дар|дер|тар|тер|тор|төр)?(?:ы|и|у|ү|сы|си|су|сү)?(?!\w)(?!\s+(?:катары|болуп))",
    "uz": r"(?:tahlilchi|ekspert|siyosatshunos|kuzatuvchi|sharhlovchi|tarixchi|iqtisodchi|tadqiqotchi|professor|muallif|mutaxassis|sharqshunos)(?:lar)?(?:i|si)?(?!\w)(?!\s+(?:sifatida|bo['‘’ʻʼ]lib))",
    "tg": r"(?:коршинос|таҳлилгар|сиёсатшинос|нозир|шореҳ|муаррих|иқтисодшинос|муҳаққиқ|профессор|муаллиф|мутахассис|ховаршинос|таърихшинос)(?:он|ҳо)?(?:е|и)?(?!\w)",
}
# What they do: to think, to expect, to explain, to say.
_THINK = {
    "en": r"(?:believ(?:e|es|ed)|think|thinks|thought|expect(?:s|ed)?|predict(?:s|ed)?|warn(?:s|ed)?|argu(?:e|es|ed)|reckon(?:s|ed)?|doubt(?:s|ed)?|write|writes|wrote|say|says|said|note|notes|noted|suggest(?:s|ed)?|estimate(?:s|d)?|explain(?:s|ed)?|contend(?:s|ed)?|forecast(?:s|ed)?|speculate(?:s|d)?|interpret(?:s|ed)?|attribute(?:s|d)?|assume(?:s|d)?|suspect(?:s|ed)?|conclude(?:s|d)?|point(?:s|ed)? out|object(?:s|ed)?|foresee(?:s)?|put it down)(?!\w)",
    "ru": r"(?:счита\w+|полага\w+|дума\w+|ожида\w+|жд[её]т|ждут|предсказ\w+|предупре\w+|уверен\w*|сомнева\w+|пиш[еу]т|написал\w*|говор\w+|сказал\w*|отмеча\w+|отметил\w*|объясн\w+|прогноз\w+|допуска\w+|предполага\w+|предположил\w*|не исключа\w+|замеча\w+|заметил\w*|возража\w+|возразил\w*|рассужда\w+|трактову\w+|связыва\w+|убежд[её]н\w*|прише?л\w* к выводу)(?!\w)",
    "uk": r"(?:вважа\w+|гада\w+|дума\w+|очіку\w+|передбача\w+|попереджа\w+|попередив\w*|певн\w+|переконан\w*|сумніва\w+|пиш[еу]\w*|написал\w*|написав|каж[еу]\w*|сказал\w*|сказав|зазнач\w+|поясню\w+|поясни\w+|прогноз\w+|припуска\w+|припустив\w*|не виключа\w+|зауваж\w+|заперечу\w+|заперечив\w*)(?!\w)",
    "kk": r"(?:ойла\w+|сана(?:й|п)\w*|есепте\w+|күт(?:еді|уде|іп)\w*|болжа\w+|ескерт\w+|сенімді|күмән\w+|жаз(?:ды|ады|ған)\w*|айт(?:ты|ады|қан)\w*|де(?:ді|йді|ген|п|седі|скен)(?!\w)|түсіндір\w+|жорамалда\w+|топшыла\w+|байланыстыр\w+)",
    "ky": r"(?:ойло\w+|эсепте\w+|күт(?:өт|үп|үүдө|үшөт)\w*|болжо\w+|божомолдо\w+|эскерт\w+|ишен\w+|күмөн\w+|жаз(?:ды|ган|ат)\w*|айт(?:ты|кан|ат|ышат|ышты)\w*|де(?:ди|йт|ген|п|шет|шти)(?!\w)|түшүндүр\w+|белгиле\w+|байланыштыр\w+)",
    "uz": r"(?:o['‘’ʻʼ]yla\w+|hisobla\w+|kut(?:adi|moqda|ishmoqda|ishadi)\w*|taxmin\s+qil\w+|bashorat\s+qil\w+|ogohlantir\w+|ishon\w+|shubha\w+|yoz(?:di|gan|adi)\w*|ayt(?:di|gan|adi|moqda|ishadi)\w*|de(?:di|ydi|gan|b|ya|yishadi|yishdi)(?!\w)|tushuntir\w+|ta['‘’ʻʼ]kidla\w+|bog['‘’ʻʼ]la\w+)",
    "tg": r"(?:фикр\s+\w+|меҳисоб\w+|интизор\w*|пешгӯ\w+|пешбин\w+|ҳушдор\w*|бовар\w*|шубҳа\w*|навишт\w*|менавис\w+|гуфт\w*|мегӯ\w+|тавзеҳ\w*|тахмин\w*|бар\s+ин\s+(?:назар|андеша|ақида)\w*|мепиндор\w*|гумон\w*|шарҳ\s+меди\w+)",
}
# One more of those whom the sentence before brought in.
_MORE = {
    "en": r"\W*(?:Another|Others|One of them|Some of them|A (?:second|third|fourth|colleague)|(?:His|Her|Its|Their) (?:colleagues?|(?:co-)?authors?)|The (?:authors?|editor|others?|second))\b",
    "ru": r"\W*(?:Друг(?:ой|ая|ие)|Один из них|Одна из них|Втор(?:ой|ая)|Трет(?:ий|ья)|Его коллега|Её коллега|Их коллеги|Авторы?|Иные)(?!\w)",
    "uk": r"\W*(?:Інш(?:ий|а|і)|Один із них|Одна з них|Друг(?:ий|а)|Трет(?:ій|я)|Його колега|Її колега|Їхні колеги|Автори?)(?!\w)",
    "kk": r"\W*(?:Олардың\s+(?:бірі|кейбірі)|Енді\s+бір(?:і|еуі)|Тағы\s+бір(?:і|еуі)|Екіншісі|Басқалары|Әріптес(?:і|тері)|Бірі|Кейбірі)(?!\w)",
    "ky": r"\W*(?:Алардын\s+(?:бири|айрымдары)|Дагы\s+бир(?:и|өө)|Экинчиси|Башкалары|Кесиптеш(?:и|тери)|Бири|Айрымдары)(?!\w)",
    "uz": r"\W*(?:Ulardan\s+(?:biri|ayrimlari)|Yana\s+biri|Ikkinchisi|Boshqalari|Hamkasb(?:i|lari)|Biri|Ayrimlari)(?!\w)",
    "tg": r"\W*(?:Яке\s+аз\s+онҳо|Дигар(?:е|ӣ)|Дигарон|Дуюмӣ|Ҳамкор(?:аш|онаш)|Баъзеашон)(?!\w)",
}
_TURKIC = ("kk", "ky", "uz")  # whose verb comes last
_OBJECT = re.compile(r"\b(?:to|of|by|from|with|about|for|against|told|asked|like|sending|invited|as)\s+(?:(?:the|a|an|some|several|its|his|other|foreign|independent)\s+){0,2}(?:\w+\s+)?$", re.I)
_NEAR, _INVERTED = 90, 24  # characters to the verb behind an analyst, and between a verb and the analyst behind it
_BEFORE = 60  # characters before an analyst that tell what he is there
_ASIDE = re.compile(r"[,–—]\s*(?:[\w’']+(?:\s+\w+)?\s*)?$")
_BACK = 2  # sentences back to those of whom there is one more
# What an analyst holds for likely he does not hold himself; what cannot be he judges.
_LIKELY = {
    "en": re.compile(r"\b(?:(?:un)?likely|expects?|expected|sooner\s+or\s+later|probably|bound\s+to|might|may(?!\s+not\b)|could(?!\s*n[o'’])|predict(?:s|ed)?)\b"),
    "ru": re.compile(r"(?<!\w)(?:вряд\s+ли|едва\s+ли|скорее\s+всего|вероятно|возможно|(?<!не\s)мо(?:жет|гут)|жд[её]т|ожида\w+|рано\s+или\s+поздно|не\s+исключа\w+)(?!\w)", re.I),
    "uk": re.compile(r"(?<!\w)(?:навряд|навряд\s+чи|ймовірно|можливо|(?<!не\s)мо(?:же|жуть)|очіку\w+|рано\s+чи\s+пізно|не\s+виключа\w+)(?!\w)", re.I),
    "kk": re.compile(r"(?:мүмкін(?!\s+емес)|ықтимал|екіталай|күтіледі|ертелі-кеш)", re.I),
    "ky": re.compile(r"(?:мүмкүн(?!\s+эмес)|ыктымал|күтүлөт|эртеби-кечпи)", re.I),
    "uz": re.compile(r"(?:mumkin(?!\s+emas)|ehtimol|kutilmoqda|ertami-kech)", re.I),
    "tg": re.compile(r"(?:(?<!но)мумкин\s+аст|эҳтимол|шояд|дер\s+ё\s+зуд)", re.I),
}
_SUBJECTS = {lang: re.compile(rf"(?<!\w){words}", re.I) for lang, words in _ANALYSTS.items()}
_VERBS = {lang: re.compile(rf"(?<!\w){words}", re.I) for lang, words in _THINK.items()}
_FURTHER = {lang: re.compile(words) for lang, words in _MORE.items()}


def thinks_likely(text: str, lang: str) -> bool:
    """Whether an analyst's clause tells what may come: "nobody else is likely to recognize the region"."""
    return lang in _LIKELY and _LIKELY[lang].search(text) is not None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The analysts that speak in a sentence."""

    sentence: Sentence
    words: str  # of the sentence, its quotations blank
    speaking: tuple[tuple[int, bool], ...]  # where each stands, and whether aside
    further: bool  # it goes on with one more of those of the sentences before

    def tells_of(self, holder: str) -> bool:
        """Whether what the sentence tells of a holder is what they expect or how they explain it: "Experts think that Belarus might …"."""
        if self.further:
            return True
        if not self.speaking:
            return False
        own = [p.start for p in self.sentence.phrases if p.holder == holder and not self.words[p.start : p.end].isspace()]
        return any(not own or aside or min(own) > start for start, aside in self.speaking)


def outlook(sentences: Sequence[Sentence], index: int) -> Outlook:
    """What analysts a sentence lets speak: "Experts think that Belarus might …", "Russia, analysts write, would …", «Другой возражает, что Астана …»."""
    sentence = sentences[index]
    if sentence.lang not in _SUBJECTS:
        return Outlook(sentence, "", (), further=False)
    words = _unquoted(sentence)
    speaking = tuple((analyst.start(), _inserted(words, analyst)) for analyst in _speaking(sentence, words))
    further = _one_more(sentence.lang, words) and any(_speaking(earlier, _unquoted(earlier)) for earlier in sentences[max(0, index - _BACK) : index])
    return Outlook(sentence, words, speaking, further)


def _one_more(lang: str, words: str) -> bool:
    """Whether a sentence begins with one more of those who think: "Another objects that …"; not "Another member, Hungary, abstained"."""
    hit = _FURTHER[lang].match(words)
    return hit is not None and (lang in _TURKIC or _VERBS[lang].search(words, hit.end(), hit.end() + _INVERTED) is not None)


def _speaking(sentence: Sentence, words: str) -> list[re.Match[str]]:
    """The analysts of a sentence that say or think something there."""
    verbs = _VERBS[sentence.lang]
    last = max((verb.start() for verb in verbs.finditer(words)), default=-1) if sentence.lang in _TURKIC else -1
    found = []
    for analyst in _SUBJECTS[sentence.lang].finditer(words):
        before = words[max(0, analyst.start() - _BEFORE) : analyst.start()]
        if sentence.lang == "en" and _OBJECT.search(before):
            continue
        if sentence.lang in _TURKIC:
            thinks = last >= analyst.end()
        else:
            thinks = verbs.search(words, analyst.end(), analyst.end() + _NEAR) is not None or verbs.search(before[-_INVERTED:]) is not None
        if thinks:
            found.append(analyst)
    return found


def _inserted(words: str, analyst: re.Match[str]) -> bool:
    """Whether they stand aside: "Russia, analysts at a think tank write, would …"; "…, say experts"."""
    return _ASIDE.search(words[max(0, analyst.start() - _BEFORE) : analyst.start()]) is not None


def _unquoted(sentence: Sentence) -> str:
    letters = list(sentence.text)
    for span in sentence.quoted:
        letters[span.start : span.end] = " " * (min(span.end, len(letters)) - span.start)
    return "".join(letters)
