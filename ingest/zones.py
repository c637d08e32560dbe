"""A time zone for a site that does not say one: by its country's domain, else by its language. A proposal for people to check."""

from __future__ import annotations

from functools import cache
from importlib import resources

# Where the first zone of tzdata's list is not the newsrooms'.
_CAPITALS = {"ru": "Europe/Moscow", "ua": "Europe/Kyiv", "uz": "Asia/Tashkent", "kz": "Asia/Almaty", "cn": "Asia/Shanghai", "us": "America/New_York",
             "ca": "America/Toronto", "au": "Australia/Sydney", "de": "Europe/Berlin", "es": "Europe/Madrid", "pt": "Europe/Lisbon", "uk": "Europe/London",
             "cy": "Asia/Nicosia", "mn": "Asia/Ulaanbaatar"}  # fmt: skip
# Country domains that are sold to everybody.
_GENERIC = frozenset({"tv", "me", "io", "co", "ai", "fm", "am", "to", "cc", "ly", "gg", "su"})
_BY_LANGUAGE = {"kk": "Asia/Almaty", "ky": "Asia/Bishkek", "uz": "Asia/Tashkent", "tg": "Asia/Dushanbe", "tk": "Asia/Ashgabat", "uk": "Europe/Kyiv",
                "ru": "Europe/Moscow", "hy": "Asia/Yerevan", "ka": "Asia/Tbilisi", "az": "Asia/Baku", "be": "Europe/Minsk", "mn": "Asia/Ulaanbaatar",
                "tr": "Europe/Istanbul"}  # fmt: skip


def proposed_zone(host: str, lang: str) -> str:
    """An IANA name; UTC where neither the host's domain nor the language tells."""
    country = host.partition(":")[0].rpartition(".")[2].lower()
    if country not in _GENERIC and (zone := _CAPITALS.get(country) or _first_zones().get(country)):
        return zone
    return _BY_LANGUAGE.get(lang, "UTC")


@cache
def _first_zones() -> dict[str, str]:
    """Country code in lower case → the first of its zones in tzdata's list, which is that of the capital or the most people."""
    found: dict[str, str] = {}
    for line in (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, _, zone, *_ = line.split("\t")
            found.setdefault(code.lower(), zone)
    return found
