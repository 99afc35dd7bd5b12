"""The one stylesheet of the page, with its sizes.

Sizes are CSS points at the usual text size. The colours are those of every surface:
`fit_core.sheet.palette`.
"""

from __future__ import annotations

from fit_core.sheet.palette import BLUE, GREY, GRID, INK, WHITE

TITLE = 21.0
HEADING = 14.0
BODY = 12.0
LABEL = 10.5

#: Large print is 16 points or more (Royal National Institute of Blind People, Clear Print).
SCALES = {"usual": 1.0, "large": 16 / BODY}

#: Pixels: the most that a logo takes, and the widths of the two drawings of a chart. The narrow one
#: stands in the 360 pixels of a telephone with its margins.
LOGO_WIDTH, LOGO_HEIGHT = 220, 56
WIDE, NARROW = 700, 328

#: The page asks the browser to fetch nothing and to run nothing; its logo stands in the page.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

#: Rows of bars, room to write, help in a crisis, the foot.
_BLOCKS = f"""\
.rows {{ display: grid; grid-template-columns: minmax(8rem, auto) auto 1fr; gap: .1rem .8rem;
  align-items: center; padding: 0; list-style: none; }}
.rows li {{ display: contents; }}
.rows b {{ color: {BLUE}; }}
.lines {{ border-bottom: 1px solid {GRID}; min-height: 4.5rem; margin-bottom: .6rem;
  break-inside: avoid; }}
.help {{ border: 1.5px solid {INK}; border-radius: 6px; padding: .2rem 1rem .6rem;
  break-inside: avoid; }}
footer {{ margin-top: 1.5rem; border-top: 1px solid {GRID}; }}
"""
#: A window in which the wide drawing of a chart does not fit.
_NARROW = f"""\
@media screen and (max-width: {WIDE + 67}px) {{
.logo {{ float: none; display: block; margin: 0 0 .6rem; }}
.two {{ display: block; }}
.two > span {{ display: block; }}
.chart .wide {{ display: none; }}
.chart .narrow {{ display: block; width: 100%; min-width: {NARROW}px; max-width: 30rem; }}
.rows {{ grid-template-columns: auto 1fr; }}
.rows li > span:first-child {{ grid-column: 1 / -1; margin-top: .4rem; }}
}}
"""


def stylesheet(scale: float, paper: str) -> str:
    """Return the stylesheet with all text larger by a scale, for printing on A4 or Letter.

    Of the two drawings of a chart it shows the narrow one where the wide one would not fit, and the
    wide one on paper.
    """
    return "".join(("\n", _text(scale), _drawings(scale), _BLOCKS, _NARROW, _on_paper(paper)))


def _text(scale: float) -> str:
    """The page, its headings and passages."""
    return f"""\
:root {{ color-scheme: light; }}
body {{ font: {BODY * scale:g}pt/1.45 system-ui, sans-serif; color: {INK}; background: {WHITE};
  max-width: {WIDE + 36}px; margin: 24px auto; padding: 0 16px; overflow-wrap: break-word; }}
h1 {{ font-size: {TITLE * scale:g}pt; line-height: 1.2; margin: 0 0 .3rem; }}
h2 {{ font-size: {HEADING * scale:g}pt; line-height: 1.3; margin: 1.6rem 0 .4rem;
  break-after: avoid; }}
h3 {{ font-size: {BODY * scale:g}pt; margin: 1rem 0 .3rem; break-after: avoid; }}
header {{ border-bottom: 1px solid {INK}; padding-bottom: .5rem; overflow: hidden; }}
.logo {{ float: inline-end; max-width: {LOGO_WIDTH}px; max-height: {LOGO_HEIGHT}px; height: auto;
  width: auto; margin-block-end: .5rem; margin-inline-start: 1rem; }}
p, ul, blockquote, dl {{ margin: .35rem 0; }}
ul {{ padding-inline-start: 1.4em; }}
blockquote {{ border-inline-start: 3px solid {BLUE}; padding-inline-start: .8rem;
  white-space: pre-line; unicode-bidi: plaintext; }}
.two {{ display: grid; grid-template-columns: 1fr 1fr; column-gap: 1.5rem; }}
.quiet {{ color: {GREY}; }}
.small {{ color: {GREY}; font-size: {LABEL * scale:g}pt; }}
.notes {{ display: flex; flex-wrap: wrap; column-gap: 1.4rem; margin-bottom: .5rem; }}
.notes p {{ margin: .15rem 0; }}
"""


def _drawings(scale: float) -> str:
    """Charts, whose labels run from left to right in every language."""
    return f"""\
.chart {{ overflow-x: auto; break-inside: avoid; }}
.chart svg {{ display: block; max-width: 100%; height: auto; }}
.chart .narrow {{ display: none; }}
svg {{ direction: ltr; }}
svg text {{ unicode-bidi: plaintext; font-size: {LABEL * scale:g}pt; fill: {INK}; }}
svg text.quiet {{ fill: {GREY}; }}
"""


def _on_paper(paper: str) -> str:
    """The page in print."""
    return f"""\
@page {{ size: {paper}; margin: 14mm; }}
@media print {{
body {{ max-width: none; margin: 0; padding: 0; }}
h2 {{ margin-top: 1rem; }}
.lines {{ min-height: 2.8rem; margin-bottom: .3rem; }}
* {{ print-color-adjust: exact; }}
}}
"""
