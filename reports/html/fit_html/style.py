"""The one stylesheet of the page, with its sizes and colours.

Sizes are CSS points, colours ``#rrggbb``. Contrast on white by the formula of WCAG 2.2: ink 15.6,
blue 8.3, grey 6.4.
"""

from __future__ import annotations

INK = "#1c2530"
BLUE = "#0b4f8f"
GREY = "#56606c"
GRID = "#98a2ae"
BAND = "#dfe8f0"
TRACK = "#8fa6bd"
WHITE = "#ffffff"

TITLE = 21.0
HEADING = 14.0
BODY = 12.0
LABEL = 10.5

#: The page asks the browser to fetch nothing and to run nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"

SHEET = f"""
:root {{ color-scheme: light; }}
body {{ font: {BODY:g}pt/1.45 system-ui, sans-serif; color: {INK}; background: {WHITE};
  max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem; }}
h1 {{ font-size: {TITLE:g}pt; margin: 0 0 .3rem; }}
h2 {{ font-size: {HEADING:g}pt; margin: 1.6rem 0 .4rem; }}
h3 {{ font-size: {BODY:g}pt; margin: 1rem 0 .3rem; }}
header {{ border-bottom: 1px solid {INK}; padding-bottom: .5rem; }}
p, ul, blockquote, dl {{ margin: .35rem 0; }}
blockquote {{ border-left: 3px solid {BLUE}; padding-left: .8rem; white-space: pre-line; }}
.quiet {{ color: {GREY}; }}
.small {{ color: {GREY}; font-size: {LABEL:g}pt; }}
.chart {{ overflow-x: auto; }}
svg text {{ font-size: {LABEL:g}pt; fill: {INK}; }}
svg text.quiet {{ fill: {GREY}; }}
.rows {{ display: grid; grid-template-columns: minmax(8rem, auto) auto 1fr; gap: .1rem .8rem;
  align-items: center; padding: 0; list-style: none; }}
.rows li {{ display: contents; }}
.rows b {{ color: {BLUE}; }}
.lines {{ border-bottom: 1px solid {GRID}; min-height: 4.5rem; margin-bottom: .6rem; }}
.help {{ border: 1.5px solid {INK}; border-radius: 6px; padding: .2rem 1rem .6rem; }}
footer {{ margin-top: 1.5rem; border-top: 1px solid {GRID}; }}
"""
