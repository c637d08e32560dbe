"""What a page of the CMS has around its article. Pure: titles in, markup out.

Sizes are those of the one real page of the CMS that was at hand (a text of 26 paragraphs, 62 KB): some 650 elements with 1,100 attributes of 28 KB in all, each
element on a line of its own, 120 character references, 7 KB of scripts; two thirds of the elements stand in the header, the teasers and the footer.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from html import escape

from ingest.sample.edition import HOST

METAS, LINKS, TEASERS, FOOTER_LINKS, SHARES = 16, 24, 11, 44, 12
_WIDTHS = (33, 100, 250)  # of a picture, in pixels
_ICONS = ("chevron-up", "chevron-down", "plus", "minus")  # of a group of links in the footer


def dressed(html: str, titles: Sequence[str]) -> str:
    """A page of the sample edition with all that around it: 60 to 90 KB, by its letters. `titles`, of other articles, stand in its links."""
    named = itertools.cycle(map(escape, titles))
    for before, put in (
        ("</head>", head()),
        ('<div id="page">', counted() + lightbox()),
        ('<nav id="navigation">', menu(named)),
        ("</main>", teasers(named)),
        ("</footer>", footer(named)),
    ):
        html = html.replace(before, put + before, 1)
    return html


def head() -> str:
    """Settings of the page's scripts, and what social networks, browsers and telephones are told."""
    settings = json.dumps({f"option{n}": {"enabled": n % 2 == 0, "path": f"/Content/responsive/part{n}.js"} for n in range(60)})
    metas = _lines(
        f'<meta content="https://gdb.{HOST}/card{n}_w{200 + n}_r1.jpg?size=large&amp;rev={n}" property="card:image:variant-{n}" />' for n in range(METAS)
    )
    icons = _lines(
        f'<link rel="apple-touch-icon-precomposed" sizes="{n}x{n}" href="/Content/responsive/img/ico-{n}.png?v=1&amp;cb=276" />' for n in range(48, 160, 12)
    )
    return f'{metas}{icons}<script type="text/javascript">\nvar siteSettings = {settings};\n</script>\n'


def counted() -> str:
    """A picture that counts readers without scripts."""
    said = "%3a".join(f"part%20{n}%26of%20the%20page" for n in range(40))
    source = f"https://counter.example/b/1/?page={said}&amp;lang=x"
    return f'<noscript>\n<img style="position: absolute; border: none;" src="{source}" alt="" width="1" height="1" />\n</noscript>\n'


def lightbox() -> str:
    """Where pictures are shown large: buttons, and nothing yet to show."""
    buttons = _lines(
        f'<button class="btn btn--rounded c-lightbox__btn c-lightbox__btn--{name}" title="{name}">\n<span class="ico ico--rounded ico-{name}"></span>\n'
        f'<span class="sr-only">{name}</span>\n</button>'
        for name in ("next", "close", "previous", "pause", "share")
    )
    return f'<aside>\n<div class="c-lightbox overlay-modal">\n<div class="c-lightbox__nav">\n{buttons}</div>\n</div>\n</aside>\n'


def menu(named: Iterator[str]) -> str:
    """Links to the sections, a form for searches, and where the article may be shared."""
    links = _lines(
        f'<li class="menu-item pos-rel">\n<div class="inner">\n<a class="handler" href="/z/{6000 + n}?from=menu&amp;place={n}" >\n'
        f'<span class="label">{name}</span>\n</a>\n<span class="ico ico-chevron-down"></span>\n</div>\n</li>'
        for n, name in zip(range(LINKS), named, strict=False)
    )
    fields = _lines(
        f'<div class="hdr-search__part">\n<label class="hdr-search__label" for="field{n}">{n}</label>\n'
        f'<input type="hidden" class="hdr-search__input" name="field{n}" id="field{n}" value="{n}" />\n</div>'
        for n in range(SHARES)
    )
    shares = _lines(
        f'<li class="share__item share__item--network">\n<a href="https://network{n}.example/share?url=https%3a%2f%2f{HOST}%2fa%2f{n}.html&amp;text=%20" '
        f'class="btn btn--social" title="{n}" rel="noopener" target="_blank">\n<span class="ico ico-{n} ico--rounded"></span>\n'
        f'<span class="sr-only">{n}</span>\n</a>\n</li>'
        for n in range(SHARES)
    )
    return (
        f'<div class="hdr-20__inner">\n<ul class="sub-menu">\n{links}</ul>\n<form class="hdr-search" action="/s" method="get" role="search">\n{fields}</form>\n'
        f'<ul class="share__list">\n{shares}</ul>\n</div>\n'
    )


def teasers(named: Iterator[str]) -> str:
    """Blocks with a picture, a headline and a date each."""
    return _lines(_teaser(n, name) for n, name in zip(range(TEASERS), named, strict=False))


def _teaser(number: int, name: str) -> str:
    picture = f"https://gdb.{HOST}/01000000-0aff-0242-{number:04}-08dc{number:08}"
    shown = " ".join(f"{picture}_w{width}_r1.jpg {width}w," for width in _WIDTHS)
    return (
        f'<div class="media-block-wrap">\n<ul class="row">\n<li class="col-xs-12 col-sm-6 col-md-12 mb-grid">\n<div class="media-block">\n'
        f'<a href="/a/{7000000 + number}.html" class="img-wrap img-wrap--t-spac img-wrap--size-4" title="{name}">\n<div class="thumb thumb16_9">\n'
        f'<noscript class="nojs-img">\n<img src="{picture}_w{_WIDTHS[1]}_r1.jpg" alt="{name}" />\n</noscript>\n'
        f'<img data-src="{picture}_w{_WIDTHS[0]}_r1.jpg" data-srcset="{shown}" src="" alt="{name}" class=""/>\n</div>\n</a>\n'
        f'<div class="media-block__content media-block__content--h">\n<span class="date date--mb" >6.5.2024</span>\n<a href="/a/{7000000 + number}.html">\n'
        f'<h4 class="media-block__title media-block__title--size-4" title="{name}">\n{name}\n</h4>\n</a>\n</div>\n</div>\n</li>\n</ul>\n</div>'
    )


def footer(named: Iterator[str]) -> str:
    """Links to every part of the service, in groups that open and close."""
    groups = []
    for first in range(0, FOOTER_LINKS, 11):
        icons = _lines(f'<span title="tab {icon}" class="ico ico-{icon}"></span>' for icon in _ICONS)
        links = _lines(
            f'<li class="subitem">\n<a class="handler" href="/p/{6000 + n}.html?group={first}&amp;n={n}" title="{name}" >{name}</a>\n</li>'
            for n, name in zip(range(first, first + 11), named, strict=False)
        )
        groups.append(
            f'<li class="block-secondary collapsed collapsible item">\n<span class="handler">\n{first}\n{icons}</span>\n<div class="inner">\n'
            f'<ul class="subitems">\n{links}</ul>\n</div>\n</li>'
        )
    return f'<div class="foot foot--wide">\n<ul class="items">\n{_lines(groups)}</ul>\n</div>\n'


def _lines(parts: Iterator[str] | Sequence[str]) -> str:
    return "".join(f"{part}\n" for part in parts)
