"""What a page of the CMS has around its article: settings in scripts, some hundred links above, blocks of teasers below. Pure: titles in, markup out."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from html import escape

from ingest.sample.edition import HOST

LINKS, TEASERS = 100, 40


def dressed(html: str, titles: Sequence[str]) -> str:
    """A page of the sample edition with all that around it: some 50 KB. `titles`, of other articles, stand in its links."""
    html = html.replace('<nav id="navigation">', menu(titles) + '<nav id="navigation">', 1)
    return html.replace("</main>", teasers(titles) + "</main>", 1)


def menu(titles: Sequence[str]) -> str:
    """Inline settings and some hundred links."""
    settings = json.dumps({f"option{n}": {"enabled": n % 2 == 0, "path": f"/Content/responsive/part{n}.js"} for n in range(99)})
    named = itertools.cycle(map(escape, titles))
    links = "".join(f'<li class="menu-item"><a class="menu-item__link" href="/z/{n}"><span>{next(named)}</span></a></li>' for n in range(LINKS))
    return f'<script>var siteSettings = {settings};</script><ul class="sub-menu">{links}</ul>'


def teasers(titles: Sequence[str]) -> str:
    """Blocks with a picture, a headline and a date each."""
    named = itertools.cycle(map(escape, titles))
    return "".join(
        f'<div class="media-block-wrap"><ul><li class="col-xs-12 mb-grid"><div class="media-block"><a class="img-wrap" href="/a/{n}.html">'
        f'<div class="thumb thumb16_9"><noscript class="nojs-img"><img src="https://gdb.{HOST}/{n}_w100_r1.jpg" alt=""></noscript>'
        f'<img data-src="https://gdb.{HOST}/{n}_w33_r1.jpg" alt=""></div></a><div class="media-block__content"><span class="date">6.5.2024</span>'
        f'<a href="/a/{n}.html"><h4 class="media-block__title">{next(named)}</h4></a></div></div></li></ul></div>'
        for n in range(TEASERS)
    )
