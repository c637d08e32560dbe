"""Where a story is set: the town or state whose people of the street, papers, deputies and parties speak without a word of whose they are. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from classify.discourse.homes import turns_home
from classify.discourse.owners import of_land
from classify.holders.actors import Phrase
from classify.holders.labels import is_label
from classify.holders.places import of_event
from classify.holders.quarters import of_kin, parts, presses, rooms
from classify.language.grammar import HOME, IN_PLACE, SLAVIC, TURKIC
from classify.language.matching import words
from classify.language.towns import IN_STREET, ITSELF_IN
from classify.lexicons import actors, bundled, territories
from classify.quotes import inside
from classify.sentences import Sentence

_REACH = 2  # paragraphs behind the one that tells it for which a scene lasts
_OPENING = 30  # characters of a sentence in which it sets the scene
_CROWD = 40  # … in which those stand who talk there: "At a bus stop in Pavlodar people argue"
_CLAUSE = 160  # characters that a clause beside takes at most
_WORDS_BEFORE = 3  # words before an office that may tell of which town he is
_NEAR = 40  # characters from somebody to the word or town that tells where he is from
_TOWNS = ("seat", "city")
_PEOPLE = ("public", "media", "expert")
_ITSELF_BEHIND = re.compile(rf"\s+{ITSELF_IN}")  # "in France itself", though the state stands in the genitive
_ITSELF_BEFORE = re.compile(r"(?:^|\s)(?:дар\s+худи|в\s+сам(?:ой|ом|их)|у\s+сам(?:ій|ому))\s+$", re.I)
_WHITHER = re.compile(r"(?:(?<!Бак)[ую]|[бвгджзклмнпрстфхцчшщйь])$")  # Slavic "to X", which stands behind the same preposition as "in X"
_FROM_WHOM = re.compile(r"(?:^|\s)у\s+$", re.I)  # Russian «у Украины»
# A place that only a clause beside tells: "Abdurashid, who laid bricks in Tyumen".
_ASIDE = re.compile(r",\s+(?:who|whose|which|where|whom|(?:[а-яіїє]+\s+)?(?:котор|чь|як(?:ий|а|е|і|ого|ої|ому|ій|их|им)\b|чи[йєїя]\b)\w*|где|де|ки)\s[^,.;]*$", re.I)
# Where somebody is at work or has studied is no scene: "o‘g‘li Moskvada ishlaydi", «баласы Москвада иштейт».
_AWAY = re.compile(r"\s+(?:[\w'‘’ʻ-]+\s+){0,3}?(?:ishla|o['‘’ʻ]qi(?:y|gan|di)|quruvchi|mardikor|xizmat\s+qil|ишла|иште|окуй|окуган|куруучу|жұмыс\s+істе|істе(?:йді|ген)|оқи|оқыған|құрылысшы)", re.I)
_ASKED = re.compile(r"\b(?:asked|polled|interviewed|surveyed|spoke\s+(?:to|with)|talked\s+(?:to|with)|спроси|расспроси|опроси|поговорил|пообщал|запита|розпита|опита|поговори|поспілкува|сұра|сауалнама|сура|тилге\s+тарт|тілге\s+тарт|әңгімелес|маектеш|so['‘’ʻ]ra|suhbat|сўра|суҳбат|пурсид|сӯҳбат)")
# Who is of a town: «астаналық», "bokulik", «одеський»; of the town that the story is set in.
_OF_TOWN = re.compile(r"^(\w{2,}?)(?:л[ыі]қ|д[ыі]қ|т[ыі]қ|л[ыі]к|д[ыі]к|т[ыі]к|[лдт][ыиуү]к|lik|лик)$", re.I)
_SLAVIC_OF_TOWN = re.compile(r"^(\w{3,}?)(?:[сц]к|[сцз]ьк)(?:ий|ая|ое|ого|ой|а|ої|ому)$", re.I)
_OF_CAPITAL = re.compile(r"^(?:poytaxtlik|пойтахтлик|елордалық|астаналык|борбордук|столичн\w+|пойтахтӣ)$", re.I)
_OF_THE_CAPITAL = re.compile(r"\s+(?:\w+и\s+|дар\s+){0,2}пойтахт\b")
# Of the place of the story, told without its name: "Poytaxtdagi nashrlardan biri", «столичная газета», «жергиликтүү гезит», "hukumatga yaqin gazeta".
_OF_HERE = re.compile(
    r"(?:\b(?:poytaxt(?:dagi|da)|пойтахт(?:даги|да)|елорда(?:дағы|да)|борбор(?:догу|дук|дун|до)|столичн\w+|(?:в|у)\s+столиц[еі]"
    r"|mahalliy|маҳаллий|жергілікті|жергиликтүү|xususiy|хусусий|nodavlat|нодавлат|mustaqil|мустақил|тәуелсіз|көз\s+карандысыз|жеке(?:менчик)?)"
    r"|(?:hukumat|hokimiyat|davlat|ҳукумат|билік|үкімет|өкмөт|бийлик)(?:ga|га|ке|ге|кө)\s+(?:yaqin|qarashli|яқин|қарашли|жақын|қарасты|жакын|тиешелүү))\s+(?:[\w'‘’ʻ]+\s+){0,2}\Z",
    re.I,
)
_OF_HERE_ROLE = re.compile(r"mahalliy|xususiy|nodavlat|mustaqil|жергилік|жергилик|маҳаллий", re.I)
_LOCAL = re.compile(r"(?:\blocal|(?:местн|здешн|місцев|тутешн)\w+|жергілікті|жергиликтүү|mahalliy|маҳаллий)\s+\Z|\s*маҳаллӣ\b", re.I)
_LOCAL_OFFICE = re.compile(r"local|местн|здешн|місцев|тутешн|жергілікті|жергиликтүү|mahalliy|маҳаллий|\w+\s+маҳаллӣ", re.I)
_FROM = re.compile(r"^\s+(?:\d\d-сола\s+)?(?:[A-ZА-ЯЁІЇЄҐ][\w’'-]+\s+){0,2}(?:(?:originally\s+)?from|(?:родом\s+)?(?:из|из-под|з-під|із|зі|з|с)|аз)\s+(?:the\s+)?$")
_FROM_BESIDE = re.compile(  # "Ilya, 31, a programmer from Samara", «Оля, 34 года, бариста из Джанкоя»
    r"^(?:,\s+\d\d)?(?:\s+(?:лет|года?|рок[иів]{1,2}|рік))?,\s+(?:(?:an?|the)\s+)?(?:[a-zа-яёіїєґ’'-]+\s+){0,3}(?:from|родом\s+из|из|из-под|з-під|із|зі|з)\s+(?:the\s+)?$"
)
_NO_NAME = (  # what else begins a sentence before "from somewhere"
    r"(?!(?:[Дд]елегаци|[Бб]еженц|[Бб]іженц|Газ|Нефт|Нафт|Войск|Військ|Гост|Товар|Студент|Турист|Мигрант|Мігрант|[ЭЕ]ксперт|Журналист|Журналіст|Депутат|Делегат"
    r"|Жител|Выходц|Вихідц|Люди|Поезд|Потяг|Сам[оа]л[её]т|Сообщен|Новост|Новин|Письм|Помощ|Допомог|Инвестиц|Груз|Зерно|Один|Одна|Некотор|Деяк|Мног|Багат)\w*)"
)
_FROM_AFAR = re.compile(rf"(?:^|\s){_NO_NAME}([А-ЯЁІЇЄҐ][а-яёіїєґ’']{{2,}})\s+(?:(?!(?:из|з|із)\b)[а-яёіїєґ’']+\s+)?(?:родом\s+)?(?:из|з|із|зі)\s+([А-ЯЁІЇЄҐ][\w’'-]{{2,}})")
# Papers and people who write what they think; not who reports what others said.
_OPINES = re.compile(
    r"editorial|dail(?:y|ies)|newspaper|\bpapers?\b|weekl(?:y|ies)|column|op-ed|tabloid|blogger|commentator|газет|еженедельник|тижневик|щоденник|передовиц|блогер|колумнист|колумніст|обозревател|оглядач"
    r"|басылым|басылма|шолушы|серепчи|гезит|nashr|gazeta|sharhlovchi|рӯзнома|ҳафтанома|нашрия|шореҳ", re.I
)
# Before an expert or a paper: of the town that the article is about, «қаладағы университеттің оқытушысы», «местный историк».
_OF_THIS_TOWN = re.compile(
    r"(?:\blocal|(?:местн|здешн|місцев|тутешн)\w+|жергілікті|жергиликтүү|mahalliy|маҳаллий|қаладағы|ауылдағы|облыстағы|өңірдегі|шаардагы|облустагы|айылдагы|shahardagi|viloyatdagi|шаҳардаги)\s+(?:[\w'‘’ʻ-]+\s+){0,3}\Z",
    re.I,
)
_THERE = re.compile(r"\s+(?:there|here|тамошн\w+|там|здесь|тут)\b")  # "a political analyst there"
_VISITORS = re.compile(r"(?:\w+\s+)?(?:observer|monitor|refugee|migrant|tourist|байқаушы|босқын|байкоочу|качкын|kuzatuvchi|qochqin|нозир|гуреза|наблюдател|беженц|спостерігач|біженц|мигрант|муҳоҷир|muhojir)", re.I)
_DISPLACED = re.compile(r"(?:\w+\s+)?(?:displaced|refugee|evacuee|переселен|біжен|бежен|внутрішньо\s+переміщен|внутренне\s+перемещ|босқын|качкын|qochqin|гуреза)", re.I)
_LIVES_IN = re.compile(  # where those who had to leave live now: «переселенка Олена, яка тепер живе у Дніпрі»
    r",?\s+(?:(?:котор|як)\w+\s+)?(?:[\w’'-]+\s+){0,3}?(?:жив[её]т|живе|прожива\w+|мешка\w+|жиль\w+|осел\w*|осі\w+|оселил\w*)\s+(?:[\w’'-]+\s+){0,2}?(?:в|во|у)\s+$"
)
_OF_LAND = re.compile(r"^\s+(?:(?:of|from|in|at|из|с|со|в|во|на|з|із|зі|у|аз|дар)\s+)?(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a story is set."""

    holder: str  # alpha-3 of the state
    paragraph: int  # that told so; -1 for the title, whose scene lasts as long as no other is told
    opens: bool = False  # the sentence begins with it, and nobody of another state has spoken since


def scene(sentence: Sentence, home: str | None = None) -> Scene | None:
    """The scene that a sentence sets: a town or country in which something is told, and nobody of another state speaks; the one it begins with, else the last."""
    if is_label(sentence.text, sentence.phrases):
        return None
    again = turns_home(sentence, home)
    if again is not None:
        return Scene(again, sentence.paragraph, opens=True)
    first = next((p for p in sentence.phrases if p.holder and not p.drop), None)
    opens = first is not None and first.start < _OPENING and first.level != "organisation" and _is_where(sentence, first)
    found = [(first.start, first.holder or "")] if opens and first is not None else []
    found += [(p.start, p.holder or "") for p in sentence.phrases if p.level == "state" and p.holder and p.bare and p.located and not p.drop and _stays(sentence, p) and not of_event(sentence, p)]
    quarters = [*parts(sentence), *rooms(sentence)]
    found += [*quarters, *presses(sentence)]
    if _ASKED.search(sentence.text):  # «Корреспонденты спросили жителей Алматы»
        found += [(p.start, p.holder or "") for p in sentence.phrases if p.level == "public" and p.holder and not p.drop]
    found += [(p.start, p.holder or "") for p in sentence.phrases if p.start < _CROWD and p.level == "public" and p.holder and not p.speaker and not p.drop and p.located]
    found = [(at, holder) for at, holder in found if not inside(sentence.quoted, at) and not _ASIDE.search(sentence.text, max(0, at - _CLAUSE), at)]
    if sentence.lang in TURKIC and any(p.level == "public" and p.speaker for p in sentence.phrases):
        away = {p.start for p in sentence.phrases if p.bare and _AWAY.match(sentence.text, p.end)}
        found = [(at, holder) for at, holder in found if at not in away]
    found = [(at, holder) for at, holder in found if not of_kin(sentence, at)]
    if not found:
        return None
    acting = [p for p in sentence.phrases if p.subject and p.holder and not p.drop]
    by_name = {p.holder for p in acting if not p.bare}
    first_act = {p.holder or "": p.start for p in reversed(acting)}
    found = [(at, holder) for at, holder in found if not _another_speaks(by_name, first_act, at, holder)]
    if not found:
        return None
    at, holder = found[0] if opens and first is not None and found[0][0] == first.start else max(found)
    begins = (opens and first is not None and at == first.start) or (at < _OPENING and (at, holder) in quarters)
    return Scene(holder, sentence.paragraph, opens=begins)



def in_some_street(sentence: Sentence, home: str | None) -> Scene | None:
    """The scene at home of a sentence that tells of a market or street in a town that no lexicon knows: «На базарі у Хусті», "Urgut bozorida"."""
    pattern = IN_STREET.get(sentence.lang) if home is not None else None
    street = pattern.search(sentence.text) if pattern is not None else None
    if street is None or home is None or any(p.holder and p.level != "public" and (p.located or p.subject) for p in sentence.phrases):
        return None
    if any(m.start <= street.end() and street.start() <= m.end for m in territories(sentence.lang).find(sentence.tokens)):
        return None
    return Scene(home, sentence.paragraph)


def works_there(sentence: Sentence, place: Phrase) -> bool:
    """ "Uch yil Rostovda ishlab qaytgan Sanjar": where somebody has worked or studied is not where he is from."""
    return sentence.lang in TURKIC and _AWAY.match(sentence.text, place.end) is not None


def lasts(here: Scene | None, paragraph: int, speakers: Sequence[Phrase]) -> Scene | None:
    """The scene, which lasts as long as its people of the street have the word."""
    if here is None or here.paragraph < 0 or not speakers or any(p.level != "public" or p.holder != here.holder for p in speakers):
        return here
    return replace(here, paragraph=paragraph, opens=here.opens and here.paragraph == paragraph)


def goes_on(here: Scene | None, paragraph: int) -> Scene | None:
    """The scene, as long as it lasts."""
    return here if here is None or here.paragraph < 0 or paragraph - here.paragraph <= _REACH else None


def offices_of(here: Scene | None, sentence: Sentence, phrase: Phrase, *, spoken: bool) -> str | None:
    """The state of the parliament, party, paper or people in a paragraph that begins with its scene; of a ministry only while nobody has spoken in it."""
    if here is None or not here.opens or here.paragraph != sentence.paragraph or (phrase.level == "state" and spoken):
        return None
    visits = phrase.role is not None and _VISITORS.match(phrase.role)
    return here.holder if phrase.level in ("legislature", "party", "media", "public", "state", "expert") and not visits else None


def of_street(sentence: Sentence, phrase: Phrase, here: Scene | None) -> Phrase | None:
    """The person of the street, the analyst there or the paper with the state of the scene; at home where a name is told. None where there is none."""
    if phrase.level == "expert":
        around = here.holder if here is not None else HOME.get(sentence.lang)
        there = _THERE.match(sentence.text, phrase.end) or _OF_THIS_TOWN.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start)
        return replace(phrase, holder=around) if around and there else None
    if (phrase.role and _VISITORS.match(phrase.role)) or (phrase.level == "media" and not (phrase.role and _OPINES.search(phrase.role))):
        return None
    tajik = sentence.lang == "tg" and phrase.level == "public" and " " in (phrase.role or "")  # «донишҷӯи Донишгоҳи миллӣ», not «нонвой»
    townsman = (phrase.level == "public" or sentence.lang in TURKIC) and (sentence.lang in (*SLAVIC, *TURKIC) or is_label(sentence.text, [phrase]))
    local = (phrase.speaker and (tajik or townsman)) or (phrase.level == "public" and is_label(sentence.text, [phrase])) or _of_here(sentence, phrase)
    holder = here.holder if here is not None else HOME.get(sentence.lang) if local else None
    return replace(phrase, holder=holder) if holder and not of_territory(sentence, phrase) else None


def of_town(sentence: Sentence, phrase: Phrase, home: str | None) -> Phrase | None:
    """Somebody of the street told of by name, with the state that the article is at home in, where no scene is set."""
    stranger = phrase.level != "public" or phrase.speaker is None or (phrase.role and _VISITORS.match(phrase.role))
    return None if home is None or stranger or of_territory(sentence, phrase) else replace(phrase, holder=home)


def _of_here(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a paper is told of as one of the place of the story, with nobody named before it."""
    before = _OF_HERE.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start) or (phrase.role and _OF_HERE_ROLE.match(phrase.role))
    return phrase.level == "media" and before is not None and not any(p.holder and p.end <= phrase.start for p in sentence.phrases)


def of_place(sentence: Sentence, phrase: Phrase, here: Scene | None) -> str | None:
    """The state of a "local official": that of the scene, else of home."""
    if phrase.level not in ("state", "subnational") or phrase.speaker is not None:
        return None
    office = phrase.role is not None and _LOCAL_OFFICE.match(phrase.role)
    local = office or _LOCAL.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start) or _LOCAL.match(sentence.text, phrase.end)
    return (here.holder if here is not None else HOME.get(sentence.lang)) if local else None


def of_territory(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether one is of the land in question or of a quasi-state, whatever the town: "a resident of Abkhazia", «қырымдық тұрғын»."""
    for match in territories(sentence.lang).find(sentence.tokens):
        behind = sentence.lang not in TURKIC and match.start >= phrase.end and _OF_LAND.match(sentence.text[phrase.end : match.start])
        if behind or (match.end <= phrase.start and phrase.start - match.end < 3):
            return True
    return of_land(sentence, phrase)


def displaced_from(sentence: Sentence, phrase: Phrase) -> str | None:
    """Of which state those are who had to leave a territory: «переселенка з Сухумі», "a woman displaced from Crimea". None where two have a question about it."""
    if phrase.level != "public" or phrase.role is None or not _DISPLACED.match(phrase.role):
        return None
    for match in territories(sentence.lang).find(sentence.tokens):
        behind = sentence.lang not in TURKIC and match.start >= phrase.end and _OF_LAND.match(sentence.text[phrase.end : match.start])
        if behind or (sentence.lang in TURKIC and match.end <= phrase.start and phrase.start - match.end < _NEAR // 2):
            land = bundled("targets.toml").get(match.value, {})
            return str(land.get("inside")) if len(land.get("of", ())) <= 1 and land.get("inside") else None
    return None


def origin(sentence: Sentence, phrase: Phrase, outside: list[Phrase], here: Scene | None) -> str | None:
    """Of which state somebody is by his town: «бакулік зейнеткер», «одеський таксист», «пенсионерка Валентина из Павлодара». None where none is told."""
    if phrase.level not in (*_PEOPLE, "party"):
        return None
    if sentence.lang == "tg" and phrase.level == "media" and _OF_THE_CAPITAL.match(sentence.text, phrase.end):
        return here.holder if here is not None and here.opens and here.paragraph == sentence.paragraph else HOME["tg"]  # «ҳафтаномаи хусусии пойтахт»
    towns = (p for p in outside if 0 < p.start - phrase.end < _NEAR and p.bare and p.holder and not p.drop)
    if phrase.role is not None and _DISPLACED.match(phrase.role) and sentence.lang in SLAVIC:
        near = next((p.holder for p in outside if p.start > phrase.end and p.bare and p.holder and not p.drop and _LIVES_IN.match(sentence.text[phrase.end : p.start])), None)
        if near is not None:
            return near
    come_from = next((p.holder for p in towns if _FROM.match(between := sentence.text[phrase.end : p.start]) or (phrase.speaker and _FROM_BESIDE.match(between))), None) if sentence.lang not in TURKIC else None
    if come_from is not None:
        return come_from
    pattern = _SLAVIC_OF_TOWN if sentence.lang in SLAVIC else _OF_TOWN if sentence.lang in TURKIC else None
    before = [t for t in sentence.tokens if t.end <= phrase.start and phrase.start - t.end < _NEAR][-_WORDS_BEFORE:]
    for token in before:
        if here is not None and _OF_CAPITAL.match(token.key):
            return here.holder
        hit = pattern.match(token.text) if pattern else None
        for stem in (hit.group(1), hit.group(1) + "с", hit.group(1) + "ц") if hit else ():
            town = next((m.value for m in actors(sentence.lang).find(words(stem.capitalize(), sentence.lang)) if m.value.kind in _TOWNS), None)
            if town is not None:
                return town.holder
    return None


def from_afar(sentence: Sentence) -> Phrase | None:
    """Somebody whom only a given name tells, from somewhere: «Эльвира выехала из Бахчисарая …», «На вокзалі Ірина з Мелітополя чекає …»."""
    hit = _FROM_AFAR.search(sentence.text) if sentence.lang in SLAVIC else None
    if hit is None or any(p.start <= hit.start(1) < p.end or (p.subject and p.role) for p in sentence.phrases) or inside(sentence.quoted, hit.start(1)):
        return None
    if territories(sentence.lang).find([t for t in sentence.tokens if t.start == hit.start(1)]):
        return None
    town = next((p.holder for p in sentence.phrases if p.start == hit.start(2) and not p.drop), None)
    lands = territories(sentence.lang).find([t for t in sentence.tokens if t.start >= hit.start(2)][:1])
    within = bundled("targets.toml")[lands[0].value].get("inside") if lands else None
    return Phrase(hit.start(1), hit.end(1), town or within or HOME.get(sentence.lang), "public", hit.group(1), None, subject=True, located=False, bare=False, drop=False)


def _is_where(sentence: Sentence, first: Phrase) -> bool:
    """Whether a sentence begins with the place of what it tells: «Бишкекте кандай ойдо?», «В самой Франции …», «Тбилисидегі депутаттар»."""
    if of_event(sentence, first):
        return False
    if first.bare:
        itself = _ITSELF_BEHIND.match(sentence.text, first.end) or _ITSELF_BEFORE.search(sentence.text, 0, first.start)
        return bool(itself) or (first.located and _stays(sentence, first))
    return sentence.lang in TURKIC and IN_PLACE.search(sentence.text[first.start : first.end].split()[0].casefold()) is not None


def _stays(sentence: Sentence, place: Phrase) -> bool:
    """Whether it is where, and not where to or from whom."""
    if sentence.lang not in SLAVIC:
        return True
    return not _WHITHER.search(sentence.text[place.start : place.end]) and not (sentence.lang == "ru" and _FROM_WHOM.search(sentence.text, max(0, place.start - 4), place.start))


def _another_speaks(by_name: set[str | None], first_act: dict[str, int], at: int, holder: str) -> bool:
    """Whether it is a visitor's place: "Syria's minister said in Moscow", "in Prague, Pashinian and Aliyev"."""
    return bool(by_name - {holder}) or any(other != holder and start < at for other, start in first_act.items())
