"""What two states pledge to each other, and the declaration of 1991 by which they do: recognition that is mutual is support, not neutrality. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

from classify.language.anchors import Seldom
from classify.sentences import Sentence

_LAND = r"(?:integrity|sovereignty|borders|frontiers|целостност|суверенитет|границ|нерушимост|цілісн|кордон|суверенітет|непорушн|тұтаст|егеменд|шекара|бүтүнд|эгеменд|чек\s?ара|yaxlit|butunl|suveren|chegara|тамомият|соҳибихтиёр|марз|сарҳад|якпорчаг)"
# They have pledged it, and do not only talk of it.
_PLEDGED = r"(?:pledged|agreed|confirmed|reaffirmed|committed|undertook|vowed|promised|обязал\w*|договорил\w*|подтвердил\w*|согласил\w*|зобов\w+|домовил\w*|підтвердил\w*|погодил\w*)"
_MUTUAL_OF = r"(?:mutual\s+(?:recognition|respect)|взаимн\w+\s+(?:признани|уважени)\w+|взаємн\w+\s+(?:визнанн|поваг)\w+)"
_MUTUAL = Seldom(
    rf"\b{_PLEDGED}\b[^.;:«»“”\"]{{0,140}}?\b{_MUTUAL_OF}[^.;:«»“”\"]{{0,60}}?{_LAND}"
    rf"|(?:өзара|бір-бірінің|бири-биринин)\s[^.;:«»]{{0,60}}?{_LAND}[^.;:«»]{{0,60}}?(?:тану|мойында|таан|урматтоо|құрметте)[^.;:«»]{{0,60}}?(?:келіс|уағдалас|міндеттен|растады|макулдаш|милдеттен|ырастады)"
    rf"|(?:o['ʻ‘’ʼ]zaro|bir-birining)\s[^.;:«»]{{0,60}}?{_LAND}[^.;:«»]{{0,60}}?(?:tan\s+ol|hurmat)[^.;:«»]{{0,60}}?(?:kelish|tasdiqla|va['ʻ‘’ʼ]da|majburiyat)"
    rf"|\b(?:эътироф|эҳтиром)\w*\s+(?:\w+\s+){{0,3}}?(?:мутақобил\w*|якдигар)[^.;:«»]{{0,60}}?{_LAND}",
)
_ALMATY = Seldom(
    r"\bAl(?:ma|maty)[\s-]?(?:Ata)?\s+(?:\w+\s+)?declaration|\bалма-?\s?атинск\w+\s+(?:\w+\s+)?декларац|\bалматинск\w+\s+(?:\w+\s+)?декларац|\bалма-?\s?атинськ\w+\s+(?:\w+\s+)?деклара|\bалматинськ\w+\s+(?:\w+\s+)?деклара|\bалматы\s+декларация|\bолма-?\s?ота\s+декларация|\bolma-?\s?ota\s+deklaratsiya|\bэъломияи\s+(?:алма-?\s?ато|алмато|олмаато)"
)


def read(text: str) -> set[str]:
    """Names of these turns in one clause."""
    return {"mutual"} if _MUTUAL.search(text) else set()


def of_1991(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause is about the declaration by which the republics recognised each other's borders."""
    return _ALMATY.search(sentence.text, start, end) is not None
