"""Questions and answers: who is asked, which paragraphs are his answers, and what in them he says for himself."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from classify.attribution import Attribution
from classify.discourse.answerers import answerer, ours
from classify.discourse.panels import Panel, of_ours, panel, unlabelled
from classify.holders.actors import Phrase
from classify.lexicons import cues
from classify.questions import belonging
from classify.sentences import Sentence, has_cue, without_dash
from classify.targets import Catalogue, explicit

DASH = re.compile(r"^\s*[—–-]\s+(?=\S)")  # opens a paragraph
_AUTHOR = re.compile(r"[,!?.…]\s*[—–-]\s+(?=[a-zа-яёіїєґ])")  # who speaks, behind his words
_LABEL = re.compile(r"^\s*([A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺӮҲҚҒҶӢ][\w’'‘ʻ/.-]{1,18}(?:\s[\w’'‘ʻ/.-]{1,18})?):\s+\S")
_QUESTION = re.compile(r"(?:(?<=[:.!?«“\"])|(?<=[—–])|^)\s*[^:.!?«»“”]{6,200}\?")
_ASKED = 2  # questions with a label before them that make an interview
_YES = 1  # words of an answer that only says yes or no
# What the one who answers says of himself, or of his country.
_MYSELF = {
    "ru": re.compile(r"\b(?:я|мне|меня|мной|мо[йяёеюи]|моего|моей|моих|думаю|считаю|полагаю|уверен[а]?|помню|знаю|надеюсь|боюсь)\b", re.I),
    "uk": re.compile(r"\b(?:я|мені|мене|мною|мій|моя|моє|мої|моєю|моїх|думаю|вважаю|гадаю|впевнен(?:ий|а)|пам['’]ятаю|знаю|сподіваюся|боюся)\b", re.I),
    "en": re.compile(r"\b(?:I|my|me|myself)\b(?!\.)|\bI['’](?:m|ve|d|ll)\b"),
    "kk": re.compile(r"(?:^|[.!?;–—-]\s*|\bді\s+|-\s?)мен\s(?!\s)|\b(?:маған|мені|менің|меніңше|өзім|ойымша|ойлаймын|санаймын|есептеймін|білемін|айтамын|сенемін|сенімдімін|пікірім(?:ше)?|көзқарасым\w*|мойында(?:ймын|маймын)|сана(?:ған|маймын)\s*(?:емеспін)?)\b", re.I),
    "ky": re.compile(r"\b(?:мага|мени|менин|менимче|меним|пикирим(?:че)?|көз\s+карашым\w*|өзүм|оюмча|ойлойм|ойлоймун|эсептейм|эсептеймин|билем|айтам|ишенем|тааныбайм)\b|(?:^|[.!?;–—-]\s*)мен\s", re.I),
    "uz": re.compile(r"\b(?:men|menga|meni|mening|menimcha|fikrim|nazarimda|o['‘’ʻʼ]zim|fikrimcha|o['‘’ʻʼ]ylayman|hisoblayman|bilaman|aytaman|ishonaman|tan\s+olmayman)\b", re.I),
    "tg": re.compile(r"\b(?:ман|маро|манро|фикри\s+ман|назари\s+ман|фикрам|назарам|ақидаам|худам|мепиндорам|меҳисобам|медонам|мегӯям|бовар\s+дорам|намешиносам|эътироф\s+намекунам)\b", re.I),
}
# What he who answers thinks that a state ought to do: no position of that state.
_OUGHT = re.compile(
    r"\b(?:имеет\s+право|вправе|должн[аоы]?|обязан[аоы]?|следовало|следует|лучше|має\s+право|мусить|повинн[аіо]|зобов['’]язан[аіо]|слід|варто"
    r"|should|ought|must|has\s+to|have\s+to|тиіс\w*|керек\w*|kerak\w*|lozim\w*|бояд|мебоист)\b",
    re.I,
)
_YOU = re.compile(r"\b(?:вы|вас|вам|вами|ваш\w*|ви|вами|ваша|ваші|you|your|сіз\w*|сиз\w*|siz\w*|шумо\w*)\b", re.I)
_WITH_US = {
    "ru": re.compile(r"\b(?:вместе|наравне|наряду|заодно)\s+с\s+нами\b|\bкак\s+и\s+мы\b", re.I),
    "uk": re.compile(r"\b(?:разом|поряд|поруч|нарівні)\s+(?:з|із|зі)\s+нами\b|\bяк\s+і\s+ми\b", re.I),
    "en": re.compile(r"\b(?:together|along|alongside)\s+(?:with\s+)?us\b|\b(?:just\s+)?(?:like|as)\s+we\s+did\b", re.I),
    "kk": re.compile(r"\bбізбен\s+(?:бірге|қатар)\b|\bбіз\s+сияқты\b", re.I),
    "ky": re.compile(r"\bбиз\s+менен\s+(?:бирге|катар)\b|\bбиз\s+сыяктуу\b", re.I),
    "uz": re.compile(r"\bbiz\s+bilan\s+(?:birga|bir\s+qatorda)\b|\bbiz\s+kabi\b", re.I),
    "tg": re.compile(r"\b(?:якҷо|ҳамроҳ|дар\s+баробари)\s+(?:бо\s+)?мо\b|\bмисли\s+мо\b", re.I),
}


@dataclass(frozen=True, slots=True)
class Interview:
    """Which paragraphs of an article are answers, and by whom."""

    answers: frozenset[int] = frozenset()
    questions: frozenset[int] = frozenset()
    asked: Phrase | None = None  # None where nobody tells who answers
    voices: Panel = field(default_factory=Panel)  # where several answer by label

    def voice(self, paragraph: int) -> Phrase | None:
        """Who answers in a paragraph."""
        return self.voices.voices.get(paragraph, self.asked)


def interview(sentences: Sequence[Sentence], lang: str) -> Interview:
    """The questions and answers of an article: "Label: …?" twice, or a question behind a dash with a paragraph behind a dash after it."""
    if lang not in _MYSELF:
        return Interview()
    several = panel(sentences)
    if several.voices:
        return Interview(frozenset(several.voices), frozenset(several.begins) - frozenset(several.voices), None, several)
    opening: dict[int, Sentence] = {}
    ending: dict[int, Sentence] = {}
    for sentence in sentences:
        opening.setdefault(sentence.paragraph, sentence)
        ending[sentence.paragraph] = sentence
    labels = Counter(hit.group(1) for s in opening.values() if (hit := _LABEL.match(s.text)))
    labelled = {at for at, s in opening.items() if (hit := _LABEL.match(s.text)) and labels[hit.group(1)] >= _ASKED}
    asker = next((hit.group(1) for at in sorted(labelled) if (hit := _LABEL.match(opening[at].text))), None)
    replies = {at for at in labelled if (hit := _LABEL.match(opening[at].text)) and hit.group(1) != asker}  # "RFE/RL: …?" and "Kuleba: …"
    labelled -= replies
    dashed = [at for at, s in opening.items() if DASH.match(s.text)]
    asking = {at for at in dashed if ending[at].text.rstrip(" »”\"").endswith("?")}
    questions = labelled if labels and len(labelled) >= _ASKED else {at for at in asking if at + 1 in dashed and at + 1 not in asking}
    if not questions:
        return Interview()
    answers = {at for at in (*dashed, *replies) if at not in questions and at > min(questions)}
    label = next((p for at in sorted(replies) for p in opening[at].phrases if (hit := _LABEL.match(opening[at].text)) and p.end <= hit.end(1) and p.speaker is None), None)
    return Interview(frozenset(answers), frozenset(questions), answerer([s for s in sentences if s.paragraph < min(questions)], label))


def asked_about(catalogue: Catalogue, sentences: Sequence[Sentence], told: Interview) -> dict[int, str]:
    """What each answer, by its paragraph, is asked, where the question names a territory or speaks of borders."""
    about = {s.paragraph for s in sentences if s.paragraph in told.questions and (has_cue(s, "topic", 0, len(s.text)) or explicit(catalogue, s))}
    asked = {at + 1: question(" ".join(s.text for s in sentences if s.paragraph == at)) for at in about}
    return {at: put for at, put in asked.items() if put}


def question(text: str) -> str:
    """The last question of a paragraph, without the label or dash before it; "" where it asks nothing."""
    hits = [hit.group().strip(" «»“”„\"—–-") for hit in _QUESTION.finditer(text)]
    return hits[-1] if hits else ""


def begins_answer(sentences: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence is the first of its paragraph that says more than "No."; a bare word only where nothing follows it."""
    here = [place for place in range(max(0, at - 1), min(len(sentences), at + 2)) if sentences[place].paragraph == sentences[at].paragraph]
    if _bare(sentences[at]):
        return here == [at]
    return here[0] == at or (_bare(sentences[at - 1]) and (at < 2 or sentences[at - 2].paragraph != sentences[at].paragraph))


def _bare(sentence: Sentence) -> bool:
    label = _LABEL.match(sentence.text)
    return len([t for t in sentence.tokens if t.start >= (label.end(1) if label is not None else 0)]) <= _YES


def undashed(sentence: Sentence, told: Interview, on: date, *, opens: bool) -> Sentence:
    """A question or an answer without the dash or label before it, which makes no quotation of it; as long as before. `opens`: it is the first of its paragraph."""
    if told.voices.begins:
        voice = told.voices.voices.get(sentence.paragraph)
        plain = unlabelled(sentence, told.voices, opens, on)
        return of_ours(plain, voice) if voice is not None else plain
    dash = DASH.match(sentence.text) if sentence.paragraph in told.answers or sentence.paragraph in told.questions else None
    if dash is None or _AUTHOR.search(sentence.text, dash.end()):
        return sentence
    return without_dash(sentence, dash, on)


def _tells_whose(catalogue: Catalogue, sentence: Sentence, found: list[Attribution]) -> bool:
    """Whether what stands as a subject is only the state to which an answer says that a territory belongs: "The regions are Russia now"."""
    owner = belonging.owner(catalogue, sentence)
    return bool(owner) and bool(found) and all(a.holder == owner and a.speaker is None and a.role is None for a in found)


def answering(catalogue: Catalogue, sentence: Sentence, found: list[Attribution], told: Interview) -> list[Attribution]:
    """The holders of a sentence of an answer: what names nobody else is his who answers, and what "we" did with others his state's."""
    if sentence.paragraph in told.questions and sentence.text.rstrip(" »”\"").endswith("?"):
        return []  # who asks holds nothing, nor does whom he asks about
    if sentence.paragraph in told.questions and told.voices.begins:
        return []
    if sentence.paragraph in told.questions and _YOU.search(sentence.text):
        return [a for a in found if not a.resolved]
    if sentence.paragraph not in told.answers:
        return found
    asked = told.voice(sentence.paragraph)
    label = _LABEL.match(sentence.text)
    at = label.end(1) if label is not None else 0
    if at and not any(p.speaker for p in sentence.phrases if p.start < at):  # "Guest: I don't …"
        found = [a for a in found if a.speaker is not None or not any(p.start < at and p.role == a.role for p in sentence.phrases)]
    subject = next((p for p in sentence.phrases if p.subject and (p.start >= at or p.speaker)), None)
    pronoun = next(iter(cues("pronoun", sentence.lang).find(sentence.tokens)), None)
    if sentence.lang not in _MYSELF:
        return found
    myself = _MYSELF[sentence.lang].search(sentence.text)
    first = min([p.start for p in (subject, pronoun) if p is not None], default=None)
    our = ours(sentence) if asked is not None and asked.holder else None
    if our is not None and asked is not None and asked.holder:  # «Наш МИД назвал …»
        found = [a for a in found if a.role != our.role and not a.resolved]
        return [Attribution(asked.holder, our.level, our.speaker, our.role, at, len(sentence.text), resolved=False), *found]
    own = (first is None or (myself and myself.start() < first)) and all(a.resolved for a in found)
    says_i = myself is not None and first is not None and myself.start() < first
    if own or ((told.voices.voices or says_i) and _tells_whose(catalogue, sentence, found)):
        if asked is None or asked.holder is None:
            return []
        return [Attribution(asked.holder, asked.level, asked.speaker, asked.role, 0, len(sentence.text), resolved=False)]
    if asked is not None and asked.holder and found and all(a.speaker is None and a.role is None for a in found) and _OUGHT.search(sentence.text):
        return [Attribution(asked.holder, asked.level, asked.speaker, asked.role, 0, len(sentence.text), resolved=False)]
    if asked is not None and asked.holder and _WITH_US[sentence.lang].search(sentence.text):
        states = [a for a in found[-1:] if a.level == "state" and a.holder != asked.holder]
        beside = [replace(a, holder=asked.holder, level="state", speaker=None, role=None) for a in states]
        return [*found, *beside]
    return found
