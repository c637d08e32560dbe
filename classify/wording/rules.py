"""Where language is regular: roll calls, silence, named refusals. What the words of a clause show by themselves; how far it counts is told by weighing.py."""

# ruff: noqa: E501 (lists of words read better whole)

from __future__ import annotations

import re
from dataclasses import dataclass

from classify.language.anchors import Seldom
from classify.language.grammar import RECOGNITION
from classify.language.matching import Word
from classify.lexicons import cues
from classify.wording import boards, rollcall, tallies, turns
from classify.wording.silences import silence

# A vote on one of these is not a vote on a resolution that upholds integrity.
_OTHER_BALLOT = re.compile(
    r"recogni[sz]|treaty|independen|ratif|secess|election|призна|ратифик|независим|выбор|договор|мойында|тану|сайлау|шарт"
    r"|тааны|көз каранды|шайлоо|келишим|tan ol|mustaqil|saylov|shartnoma|тан ол|мустақил|сайлов|эътироф|истиқлол|интихобот|шартнома|визна|незалежн|виборч|вибор",
    re.I,
)
# … nor is one on a deed, unless the text that is voted on condemns it.
_DEED_BALLOT = re.compile(r"annex|accession|referend|аннекс|присоедин|референдум|қосу|қосып|кошуп ал|кошул|qo'shib|қўшиб|илҳоқ|раъйпурс|анекс|приєдна", re.I)
_CONDEMNING = re.compile(
    r"condemn|denounc|attempt|попыт|спроб|әрекет|аракет|urinish|кӯшиш|invalid|\bvoid\b|unlawful|illegal|осужда|осуди|недействительн|незаконн|отверга|засудж|недійсн|незаконн|айыпта|жарамсыз|заңсыз|жараксыз|мыйзамсыз"
    r"|qorala|yaroqsiz|noqonuniy|маҳкум|беэътибор|ғайриқонунӣ",
    re.I,
)
_CONFIRMING = re.compile(
    r"uphold|affirm|confirm|support|подтвержд|поддерж|підтверд|підтрим|қолдай|қолдап|қолдау|растай|колдогон|колдоп|ырастаган|tasdiql|qo['‘’ʻʼ]lla|тасдиқ|дастгир|таъйид", re.I
)
_SOFTENED = re.compile(
    r"(?:\bnot|\bnever|n['’]t|\bdeclin\w+ to|\brefus\w+ to|\bavoid\w*|\bstop\w* short of)\s+(?:\w+\s+){0,2}(?:call|describ|term|consider|us(?:e|ing))\w*\b.{0,60}\b(?:annexation|th(?:e|at) word)\b"
    r"|\b(?:не|отказ\w+(?:ся|лась|лись|лось)?|избега\w+|уклон\w+ от того, чтобы)\s+(?:станет\s+|стал\w*\s+|будет\s+|готов\w*\s+)?(?:назы?в|счита|употребля|использу|именова)\w*.{0,60}аннекси|аннекси\w+\s+не\s+назы?в"
    # "too heavy a word": not where that is denied
    r"|(?<!not )(?<!n't )\btoo\s+(?:heavy|strong|harsh|big|loaded)\s+(?:a\s+)?(?:word|term)"
    r"|\b(?:word|term)\s+[\"“]?annexation[\"”]?\s+(?:was|is|seemed|sounded)\s+(?:much\s+|far\s+)?too\s+(?:heavy|strong|harsh|big|loaded)"
    r"|(?<!\bне )слишком\s+(?:тяж[её]л|сильн|громк|резк)\w+\s+(?:слов|термин)|(?<!\bне )(?:занадто|надто)\s+(?:важк|сильн|гучн|різк)\w+\s+(?:слов|термін)"
    r"|\bтым\s+(?:ауыр|қатты|артық)\s+(?:сөз|термин)|\b(?:өтө|аша|абдан)\s+(?:оор|катуу)\s+(?:сөз|термин)"
    r"|\b(?:juda|haddan\s+tashqari|o['ʻ‘’ʼ]ta)\s+(?:og['ʻ‘’ʼ]ir|kuchli|keskin)\s+(?:so['ʻ‘’ʼ]z|atama)|\b(?:калимаи?|вожаи?|сухани?)\s+(?:хеле|аз\s+ҳад|бисёр|ниҳоят)\s+(?:вазнин|сангин)"
    r"|аннексия\s+деп\s+(?:атама|айтпа|санама|есептеме|атаба|айтпа|эсептебе)|anneksiya\s+deb\s+(?:atama|ayt?ma|hisoblama)"
    r"|\bне\s+(?:стане\s+|став\w*\s+|буде\s+)?(?:назива|назве|вважа|вжива)\w*.{0,60}анексі|(?:аннексия|илҳоқ)\s+на(?:мегӯ|меном|мехон|хонд|номид)",
    re.I,
)
_NO_CLAIM = Seldom(
    r"\b(?:has|have|had|with|makes?|made|lays?|were|was|are|is|there)\s+no\s+(?:\w+\s+){0,2}claims?\b|(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?(?:have|had|make|made|lay|laid|making|laying)\s+(?:\w+\s+){0,2}claims?\b"
    r"|(?:\bнет|не имеет|не имеют|не имела?|не предъявля\w+|никаких)\s+(?:\w+\s+){0,3}претензи|претензи\w*[^.;]{0,60}(?:\bнет\b|не имеет|не имеют|речи не)"
    r"|(?:немає|не має|не мають|не висуває|жодних)\s+(?:\w+\s+){0,3}претензій|претензій[^.;]{0,60}(?:немає|не має)"
    r"|(?:талабы|талаптары|дауы|доосу|доолору)\s+(?:да\s+)?(?:жоқ|жок)|(?:da['ʼ‘’]vosi|da['ʼ‘’]volari)\s+yo['ʻ‘’]q|даъво\w*\s+(?:\w+\s+){0,3}надора?д",
)
_OF_PEOPLE = r"(?:the\s+|its\s+|their\s+|a\s+|region['’]s\s+|local\s+)*(?:people|peoples|population|residents|inhabitants|voters|Crimeans|citizens)"
_WILL = Seldom(
    rf"\bself-determination\b|самоопределени|самовизначен|өзін-өзі\s+билеу|өзүн[-\s]өзү\s+(?:аныкто|башкар)|o['ʻ‘’ʼ]z\s+taqdirini|худмуайянкун|\bfree\s+will\b|\bfree(?:ly)?\s+(?:\w+\s+)?(?:choice|expression)\b|\bwill\s+of\s+{_OF_PEOPLE}|\brespect\w*\s+(?:for\s+)?(?:the\s+)?(?:will|choice|opinion|decision|wishes)\s+of\s+{_OF_PEOPLE}"
    rf"|\b(?:will|choice|opinion|decision|wishes)\s+of\s+{_OF_PEOPLE}\s+(?:\W?with\s+|\w+\s+be\s+)?respect|\bpeople['’]s\s+(?:will|choice|opinion|decision|wishes)\s+(?:\W?with\s+)?respect"
    r"|свободн\w+\s+(?:\w+\s+)?(?:волеизъявлен|воле|волю|выбор)\w*|волеизъявлен\w+\s+(?:\w+\s+)?(?:народ|населен|жител|крымчан|граждан|людей)\w*"
    r"|(?:с\s+уважением|с\s+пониманием|уважа\w+)[^.;]{0,40}\b(?:(?:вол[еюия]|выбор|желани)\w*|(?:мнени|решени)\w*\s+(?:\w+\s+)?(?:народ|населени|жител|крымчан|граждан|людей)\w*)|\b(?:вол[еюия]|выбор|мнени|желани)\w*[^.;]{0,40}(?:с\s+уважением|с\s+пониманием)"
    r"|вільн\w+\s+(?:\w+\s+)?(?:волевиявлен|вибор|вибір)\w*|волевиявлен\w+\s+(?:\w+\s+)?(?:народ|населен|мешкан|жител|кримчан|громадян)\w*|(?:з\s+повагою|поважа\w+)[^.;]{0,40}\b(?:вол[яеюі]|вибір|думк|бажанн)\w*"
    r"|(?:өз|еркін)\s+ерк\w+|еркін\s+(?:таңдау|білдір)\w*|(?:таңдау|қалау|шешім|ерк)\w*\s+(?:\w+\s+)?(?:құрмет|сыйла)\w*"
    r"|(?:өз|эркин)\s+эрк\w+|эркин\s+(?:тандоо|билдир)\w*|(?:тандоо|каалоо|эрк)\w*\s+(?:\w+\s+)?(?:урмат|сыйла)\w*"
    r"|erkin\s+(?:iroda|ixtiyor|tanlov|xohish)\w*|(?:xohish|iroda|tanlov)[\w'ʻ‘’-]*\s+(?:\w+\s+)?hurmat\w*"
    r"|ирода\w*\s+озод\w*|(?:хост|ирода|интихоб)\w*\s+(?:\w+\s+){0,3}(?:бо\s+)?эҳтиром\w*",
)
_RESPECT = re.compile(r"respect|уважа|уважени|понимани|поважа|повагою|құрмет|сыйла|урмат|hurmat|ҳурмат|эҳтиром", re.I)
_NEGATION = re.compile(r"^(?:not|never|no|n't|without|не|ни|нет|емес|эмес|жоқ|жок|emas|yo'q|нест|на|немає|ні)$|n't$")

# To call for talks or calm, and to say no more.
_TALKS = re.compile(
    r"^[^;:«»“”\"]{2,50}?\b(?:(?:call|urg|appeal)\w*\s+(?:\w+\s+){0,3}?(?:talks|negotiations?|dialogue|restraint|calm|de-escalation|peace|(?:a\s+)?cease-?fire|(?:a\s+)?truce)"
    r"|(?:призва|призыв|выступ|высказ)\w*\s+(?:\w+\s+){0,3}?(?:переговор|диалог|сдержанн|спокойств|мир|перемири|прекращени\w+\s+огн)|(?:заклик|виступ|вислов)\w*\s+(?:\w+\s+){0,3}?(?:переговор|перемов|діалог|стримано|спок|мир|перемир|припиненн\w+\s+вогн)"
    r"|(?:келіссөз|диалог|сабыр|бейбітшілік|тоқтату)\w*\s+(?:\w+\s+){0,2}?шақыр|(?:сүйлөшүү|диалог|сабыр|тынчтык|токтотуу)\w*\s+(?:\w+\s+){0,2}?чакыр|(?:muzokara|muloqot|dialog|vazmin|tinchlik|to['‘’ʻʼ]xtatish)\w*\s+(?:\w+\s+){0,2}?chaqir"
    r"|(?:гуфтушунид|музокир|гуфтугӯ|муколам|хештандорӣ|сулҳ|оташбас)\w*\s+(?:\w+\s+){0,2}?даъват\s+кард)\w*\W*$",
    re.I,
)
_IT = frozenset(("оны", "мұны", "бұны", "соны", "аны", "муну", "ошону", "ушуну"))  # a Turkic pronoun for the act told of before: «аны жалган деп атады»
_CURT = 12  # words of a sentence that says no more of a roll call than who was against …
# … it, and nothing else: "Belarus, Armenia, and Serbia were against as well", not "Hungary was against sanctions".
_AGAINST = {
    "en": re.compile(r"\b(?:was|were)\s+(?:also\s+)?against(?:\s+(?:as\s+well|too|it|the\s+(?:text|resolution|document|measure)))?\s*[.!]?\s*$"),
    "ru": re.compile(r"\b(?:е[её]|его)\s+(?:отверг|отклонил)\w*\s*[.!]?\s*$|\b(?:был\w*|тоже|также)\s+против(?:\s+(?:него|неё|нее|резолюции|документа))?\s*[.!]?\s*$"),
    "uk": re.compile(r"\b(?:її|його)\s+(?:відкину|відхили)\w*\s*[.!]?\s*$|\b(?:бул\w*|теж|також)\s+проти(?:\s+(?:нього|неї|резолюції|документа))?\s*[.!]?\s*$"),
    "kk": re.compile(r"(?<![ғгқкн][ае])\s+қарсы\s+(?:болды|шықты)\s*[.!]?\s*$"),
    "ky": re.compile(r"(?<![гкн][аеоө])\s+каршы\s+(?:болду|чыкты)\s*[.!]?\s*$"),
    "uz": re.compile(r"(?<![gkq]a)\s+qarshi\s+(?:bo['ʻ‘’]ldi|chiqdi)\s*[.!]?\s*$"),
    "tg": re.compile(r"(?<!\bба)(?<!\bбо)\s+(?:муқобил|мухолиф|зид)\s+(?:буд\w*|баромад\w*)(?:\s*[.!]?\s*$|,\s+яке\s)"),
}


# «Калыс калгандарга таарынбайбыз», "betaraf qolganlarga"; one of them abstained himself.
_ABSTAINERS = re.compile(
    r"\b(?:калыс|қалыс|бейтарап|betaraf|бетараф)\s+(?:калган|қалған|qolgan|қолган)(?:дар|лар|lar)(?:га|ға|ga|ды|ни|ni|дан|dan|ға|менен|мен)\b"
    r"(?!\s+(?:бири|бірі|biri|бири))",
    re.I,
)



def vote(text: str, tokens: list[Word], lang: str, *, on_resolution: bool) -> str | None:
    """What a roll call shows. Abstained or absent: neutral. Of a resolution that upholds integrity: for → rejects, against → endorses."""
    voting = cues("vote", lang).find(tokens)
    if on_resolution and (left := rollcall.rest(text)):
        return left
    if rollcall.kept_away(text) and (on_resolution or cues("resolution", lang).find(tokens)):
        return "neutral"
    if rollcall.unrecognised(text):
        return None
    if on_resolution and tallies.neither(text, lang):
        return "neutral"
    if on_resolution and (seen := boards.shown(text, lang) or rollcall.took(text, lang)):
        return seen
    if on_resolution and not _on_other(text, tokens, lang) and (aside := rollcall.parted(text)):
        return aside
    if on_resolution and not _on_other(text, tokens, lang) and (told := tallies.shown(text, lang)):
        return told
    if _abstains(text, tokens, lang) and silence(text, tokens, lang) <= 1 and (on_resolution or len(voting) > 1):
        return "neutral"
    if on_resolution and not voting and len(tokens) <= _CURT and lang in _AGAINST and _AGAINST[lang].search(text):
        return "endorses"
    named = cues("resolution", lang).find(tokens) and cues("vote_against", lang).find(tokens)  # "rezolyutsiyaga qarshi chiqdi"
    if not on_resolution or not (voting or named or cues("vote_for", lang).find(tokens)) or _on_other(text, tokens, lang):
        return None
    if cues("vote_against", lang).find(tokens):
        return "endorses"
    if not cues("vote_for", lang).find(tokens):
        return None
    upheld = cues("integrity", lang).find(tokens) and not (cues("resolution", lang).find(tokens) or _CONDEMNING.search(text))
    return "affirms" if upheld else "rejects"  # "voted for the integrity of Azerbaijan": no act is refused


def _on_other(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether a clause names what the vote is on, and it is no text that upholds integrity: recognition, a treaty, a deed that is not condemned."""
    if _OTHER_BALLOT.search(text):
        return True
    return bool(_DEED_BALLOT.search(text)) and not (_CONDEMNING.search(text) and cues("resolution", lang).find(tokens))


def _abstains(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether a clause tells of an abstention that is not only that of "those who abstained", to whom something is said."""
    found = cues("vote_abstain", lang).find(tokens)
    return bool(found) and not (len(found) == 1 and _ABSTAINERS.search(text))


def on_resolution(tokens: list[Word], lang: str) -> bool:
    """Whether the talk is of a resolution, or of the body that votes on them."""
    return bool(cues("resolution", lang).find(tokens))


def adopts(tokens: list[Word], lang: str) -> bool:
    """Whether a clause reports that a text was adopted, or the count of votes: that is the members', no position of the body that counts."""
    counted = sum(token.text.isdecimal() for token in tokens)
    if counted > 1 and any(cues(name, lang).find(tokens) for name in ("vote", "vote_for", "vote_against", "vote_abstain")):
        return True
    named = bool(cues("resolution", lang).find(tokens))
    voted = bool(cues("vote", lang).find(tokens))
    return (named and voted) or (bool(cues("adopted", lang).find(tokens)) and (named or voted))


def upholds_only(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether a text that is put to the vote is said to confirm a state's integrity, and no act is said to be refused by it."""
    if not (on_resolution(tokens, lang) and cues("integrity", lang).find(tokens) and _CONFIRMING.search(text)):
        return False
    return not (_CONDEMNING.search(text) or cues("refusal", lang).find(tokens) or cues("deed", lang).find(tokens))


def refuses_by_name(tokens: list[Word], lang: str) -> bool:
    """Whether a clause condemns or refuses a named act; the codebook's border between `rejects` and `affirms`."""
    refused = cues("refusal", lang).find(tokens)
    return bool(refused) and (any(token.key == "follow" for token in tokens) or bool(cues("act", lang).find(tokens)))


def leaves_unrecognised(tokens: list[Word], lang: str) -> bool:
    """Whether a clause refuses recognition, whatever it names: «Абхазияны мойындаған жоқ әрі Грузияның тұтастығын қолдайды»."""
    if cues("beside", lang).find(tokens):  # not of a president
        return False
    return any(RECOGNITION.search(" ".join(token.key for token in tokens[m.first : m.last + 1])) for m in cues("refusal", lang).find(tokens))


def foretells(tokens: list[Word], lang: str) -> bool:
    """Whether a clause only predicts what somebody may do."""
    return bool(cues("forecast", lang).find(tokens))


def softens(text: str) -> bool:
    """Whether a clause declines to call an annexation one: the codebook's "too heavy a word"."""
    return bool(_SOFTENED.search(text))


def defers(text: str) -> str:
    """How a clause bows to the will of those who live there, the codebook's "free will of the population", where it recognises nothing; "" if not at all."""
    if not _WILL.search(text) or RECOGNITION.search(text):
        return ""
    return "respected" if _RESPECT.search(text) else "cited"


def condemns(tokens: list[Word], lang: str) -> bool:
    """Whether a clause calls a named act illegal, void or nonsense, with a verb of saying and no negation beside the verdict."""
    found = cues("verdict", lang).find(tokens)
    plain = [m for m in found if not any(_NEGATION.match(token.key) for token in tokens[max(0, m.first - 3) : m.last + 2])]
    named = bool(cues("act", lang).find(tokens)) or any(token.key in _IT for token in tokens[max(0, min((m.first for m in plain), default=0) - 2) :])
    return bool(plain) and named and bool(cues("speech", lang).find(tokens))


@dataclass(frozen=True, slots=True)
class Signs:
    """What the words of a clause say by themselves."""

    voted: str | None = None  # the label that a roll call shows
    stood: str | None = None  # … that a signature, or a place among the few, shows
    silent: float = 1.0  # factor on the odds of silence
    refusal: bool = False  # a named act is condemned or refused
    verdict: bool = False  # … and called illegal, void or a farce
    softened: bool = False  # an annexation is not called one
    disclaimed: bool = False  # somebody has no claims on another's land
    in_fact: bool = False  # accepted as fact, and not said to be so in law
    in_law: bool = False  # … said to be so in fact and in law
    deferred: str = ""  # the will of those who live there is "respected" or "cited", and nothing recognised
    owner: str = ""  # alpha-3 of the state that the territory is said to belong to
    denied: bool = False  # … or not to belong to
    forecast: bool = False  # somebody's deed is only predicted, or what is recognised is no territory
    neutral: bool = False  # a state declares that it is neutral
    turns: frozenset[str] = frozenset()  # names of the turns of phrase (turns.py)


def declares_neutral(tokens: list[Word], lang: str) -> bool:
    """Whether a clause says of somebody that he is neutral, and not that he is not."""
    found = cues("neutrality", lang).find(tokens)
    return any(not any(_NEGATION.match(token.key) for token in tokens[max(0, m.first - 3) : m.last + 2]) for m in found)


def calls_for_talks(text: str) -> bool:
    """Whether a short clause calls for talks or calm and says no more."""
    return _TALKS.match(text) is not None


def read_signs(text: str, tokens: list[Word], lang: str, *, on_resolution: bool, named: bool = True) -> Signs:
    """The signs of one clause. `on_resolution`: the article is about a vote on a text that upholds integrity; `named`: the clause names a territory."""
    fact, law = cues("in_fact", lang).find(tokens), cues("in_law", lang).find(tokens)
    lawful = any(not any(_NEGATION.match(token.key) for token in tokens[max(0, m.first - 2) : m.first]) for m in law)  # not "de facto, but not de jure"
    told = turns.read(text, tokens, lang, named=named)
    return Signs(
        voted=vote(text, tokens, lang, on_resolution=on_resolution),
        silent=1.0 if "not_ours" in told else silence(text, tokens, lang),  # "does not express the position" is said
        refusal=refuses_by_name(tokens, lang) or (named and leaves_unrecognised(tokens, lang)),
        verdict=condemns(tokens, lang),
        softened=softens(text),
        disclaimed=bool(_NO_CLAIM.search(text)),
        deferred=defers(text),
        in_fact=bool(fact) and not lawful,
        in_law=bool(fact) and lawful,
        forecast=foretells(tokens, lang) or bool(cues("beside", lang).find(tokens)),
        neutral=declares_neutral(tokens, lang) or calls_for_talks(text),
        turns=told,
    )
