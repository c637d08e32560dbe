"""Who "the two sides" are: the pair of states that an article told of last, where they say, agree or confirm something together. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.quotes import inside
from classify.sentences import Sentence
from classify.subjects.coordination import coordinated
from classify.subjects.voters import both_of_them

_REACH = 60  # characters before "the two sides" that tell whether it is asked of them
# The two as a subject, up to the verb by which they speak as one: "the two sides will treat both texts as the basis", «стороны подтвердили».
_DO = {
    "en": r"\b(?:(?:the|both)\s+(?:two\s+)?(?:sides|parties)|(?:the\s+two|both)\s+(?:leaders|countries|capitals|governments|neighbou?rs|states|ministers|presidents|delegations)"
    r"|(?:\w+\s+)?(?:commissions|delegations|negotiators|ministers|leaders|presidents|premiers|parliaments|governments|envoys|diplomats|representatives)\s+(?:of|from)\s+(?:the\s+two|both)\s+(?:countries|sides|states|neighbou?rs|republics|capitals))\s+(?:(?:have|had|also|both|will|would|again|mutually|jointly|once|more)\s+){0,3}"
    r"(?:(?:re)?confirm|(?:re)?affirm|pledg|recogni[sz]|acknowledg|(?:re)?iterat|promis|(?:re)?commit|agree|declar|undert[ao]|treat|respect|vow|renounc|accept|proceed|adher|\bsay|\bsaid|stat(?:e|ed)\b|sign)",
    "ru": r"(?<!\w)(?:обе\s+стороны|стороны|оба\s+(?:лидера|президента|премьера|министра)|обе\s+(?:страны|столицы|делегации)|(?:комиссии|делегации|переговорщики|лидеры|главы|президенты|премьеры|министры|правительства|парламенты|дипломаты|представители)\s+(?:двух|обеих|обоих)\s+(?:стран|государств|республик|сторон|соседей|столиц))\s+(?:\w+\s+){0,3}"
    r"(?:подтвер[дж]|признал|признают|обязал|обязуют|пообещал|заверил|договорил|согласил|заявил|заявляют|выразил|обещал|приняли|уважают|исходят)\w*(?<=[лтй]и|ся|ют|ят|сь)\b",
    "uk": r"(?<!\w)(?:обидві\s+сторони|сторони|обидва\s+(?:лідери|президенти|прем.єри|міністри)|обидві\s+(?:країни|столиці|делегації)|(?:комісії|делегації|переговорники|лідери|глави|президенти|прем['’ʼ]єри|міністри|уряди|парламенти|дипломати|представники)\s+(?:двох|обох)\s+(?:країн|держав|республік|сторін|сусідів|столиць))\s+(?:\w+\s+){0,3}"
    r"(?:підтверд|визнал|визнають|зобов|пообіцял|запевнил|домовил|погодил|заявил|заявляють|висловил|поважають|виходять)\w*(?<=ли|ся|ть|сь)\b",
    "kk": r"(?<!\w)(?:(?:екі\s+)?тараптар|екі\s+тарап|екі\s+ел|екі\s+(?:ел|мемлекет|тарап)(?:дің|тің|тың)?\s+(?:(?:шекара|үкіметтік)\s+)?(?:көшбасшылары|басшылары|президенттері|премьерлері|министрлері|комиссиялары|делегациялары|үкіметтері|өкілдері)|екі\s+(?:көшбасшы|басшы|президент))\s+[^.;:«»]{0,160}?(?:(?<!\w)раста|мойында|танитын|таныды|танып|келіс(?!сөз)|уәде|міндетте|мәлімде|білдір|адал)\w*",
    "ky": r"(?<!\w)(?:(?:эки\s+)?тараптар|эки\s+тарап|эки\s+өлкө|эки\s+(?:өлкө|мамлекет|тарап)(?:нүн|тин|тын)?\s+(?:(?:чек\s+ара|өкмөттүк)\s+)?(?:лидерлери|башчылары|президенттери|премьерлери|министрлери|комиссиялары|делегациялары|өкмөттөрү|өкүлдөрү)|эки\s+(?:лидер|башчы|президент))\s+[^.;:«»]{0,160}?(?:ырас|таст?ыкта|таан|макулда|убада|милдетте|билдир)\w*",
    "uz": r"(?<!\w)(?:(?:ikki\s+|har\s+ikki\s+)?tomonlar|(?:ikki|ikkala|har\s+ikki)\s+(?:tomon|davlat|mamlakat|yetakchi|rahbar|prezident|vazir)(?:ning)?(?:\s+(?:chegara\s+)?(?:komissiya|delegatsiya|vazir|prezident|rahbar|hukumat|vakil)lari)?)\s+[^.;:«»]{0,160}?(?:tasdiqla|tan\s+ol|kelish(?:di|gan|ib)|va['‘’ʻʼ]da|bildir|ma['‘’ʻʼ]lum\s+qil|sodiq)[\w'‘’ʻ]*",
    "tg": r"(?<!\w)(?:(?:ҳарду\s+)?(?:ҷонибҳо|тарафҳо)|ҳарду\s+(?:ҷониб|тараф|кишвар|давлат|раҳбар)|(?:раҳбарони|комиссияҳои|ҳайатҳои|вазирони|президентҳои|ҳукуматҳои|намояндагони)\s+(?:ду|ҳарду)\s+(?:кишвар|давлат|ҷониб|тараф))\s+[^.;:«»]{0,160}?(?:тасдиқ|таъйид|эътироф|мувофиқ|ваъда|изҳор|эълом|содиқ)\w*",
}
_DOES = {lang: Seldom(pattern) for lang, pattern in _DO.items()}
_TWO = re.compile(r"\b(?:both|the\s+two|об[ае]\b|обеих|обоих|двух|обидв|двох|обох|екі|эки|ikki|ikkala|har\s+ikki|ҳарду|ду\b)", re.I)  # … of whom there are two and no more
# Nobody of theirs is asked to, and it is no talk of what they should do.
_TO_DO = re.compile(
    r"\b(?:that|if|whether|until|unless|when|while|urg\w+|call\w*\s+on|ask\w*|between|of|from|for|by|hop\w+|wants?|wanted)\s+$|\b(?:чтобы|если|когда|пока|призва\w+|между|\bсо?|ли|щоб|якщо|коли|поки|заклика\w+|між|\bзі?|\bіз|агар|то|байни)\s+$", re.I
)
# Somebody tells what the two have done: "Michel said that both capitals had confirmed".
_TELLS = re.compile(
    r"\b(?:said|told\s+\w+|announced|reported|noted|added|stated|wrote|recalled)\s+(?:[\w,]+\s+){0,3}?that\s+$"
    r"|\b(?:сообщ|заяв|сказа|расска|отмет|добав|напомн|написа|объяв)\w*[^.;:«»]{0,50},\s+что\s+$|\b(?:повідом|заяв|сказа|розпові|розказ|зазнач|дода|нагада|написа|оголо)\w*[^.;:«»]{0,50},\s+що\s+$"
    r"|\b(?:гуфт|хабар\s+дод|илова\s+кард|ёдовар\s+шуд|эълом\s+кард)[^.;:«»]{0,50},\s+ки\s+$",
    re.I,
)
_DONE = re.compile(r"\b(?:had|have|has)\b|(?:ed|gn)$|л[аи]?(?:сь|ся)?$|(?:ған|ген|қан|кен|ды|ді|ты|ті|ган|ген|ды|ди|ду|дү|gan|di|дааст|карданд|кард)$", re.I)
_SAYS = re.compile(r"\b(?:it|document|statement|declaration|text|communiqu[eé]|agreement|accord)\s+(?:also\s+)?(?:says?|said|states?|stated|reads?|notes?|adds|stipulates)\s+(?:that\s+)?$", re.I)


def together(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause tells what two sides did as one: "both sides confirmed their commitment to territorial integrity"."""
    pattern = _DOES.get(sentence.lang)
    hit = pattern.search(sentence.text, start, end) if pattern else None
    return hit is not None and not inside(sentence.quoted, hit.start())


def _last_two(known: tuple[Phrase, ...], sentence: Sentence) -> tuple[Phrase, ...]:
    """The last two states of an article that spoke by an office or a person, or by the name alone."""
    here = [p for p in sentence.phrases if p.holder and not p.drop]
    states = [p for p in (*known, *here) if p.level == "state" and p.holder and not p.located]
    last: dict[str | None, Phrase] = {}
    for phrase in reversed(states):
        last.setdefault(phrase.holder, phrase)
    two = list(last.values())[:2]
    return tuple(replace(p, speaker=None, role=None, bare=True, subject=True, located=False) for p in two) if len(two) == 2 else ()


def pair_of(sentence: Sentence) -> tuple[Phrase, ...]:
    """The two states that a sentence sets beside each other, by name, leader or ministry; () where it has no such pair."""
    place = 0
    while place < len(sentence.phrases):
        group = coordinated(sentence.text, sentence.phrases, place)
        two = {p.holder for p in group}
        if len(group) == 2 and len(two) == 2 and None not in two and all(p.level == "state" and not p.drop for p in group):
            return tuple(replace(p, speaker=None, role=None, bare=True, subject=True, located=False) for p in group)
        place += len(group)
    return ()


def both_sides(sentence: Sentence, start: int, end: int, pair: tuple[Phrase, ...], known: tuple[Phrase, ...] = ()) -> list[Phrase]:
    """The pair, where the clause tells what "the two sides" say or agree on; [] where it does not, or someone asks it of them.

    `known`: whom the article named; the last two states of them are the pair where it set no two side by side and "both" confirmed it.
    """
    at = both_of_them(sentence, start, end, pair, known)
    if at is not None:
        return [replace(p, start=at, end=at + 1) for p in pair]
    pattern = _DOES.get(sentence.lang) if pair or known else None
    hit = pattern.search(sentence.text, start, end) if pattern else None
    if hit is None or inside(sentence.quoted, hit.start()):
        return []
    if not pair and _TWO.search(hit.group()):
        pair = _last_two(known, sentence)
    if not pair:
        return []
    before = sentence.text[max(start, hit.start() - _REACH) : hit.start()]
    spoken = re.match(r"\w*", sentence.text[hit.end() :])
    if _TELLS.search(before) and _DONE.search(hit.group() + (spoken.group() if spoken else "")):
        return [replace(p, start=hit.start(), end=hit.start() + len(hit.group().split()[0])) for p in pair]
    if any(p.subject and p.holder and start <= p.start < hit.start() and not inside(sentence.quoted, p.start) for p in sentence.phrases):
        return []
    if _TO_DO.search(before) and not _SAYS.search(before):
        return []
    return [replace(p, start=hit.start(), end=hit.start() + len(hit.group().split()[0])) for p in pair]
