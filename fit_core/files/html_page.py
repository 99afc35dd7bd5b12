"""Read a page for a screen, and refuse all that could run, fetch, send or lead away.

What a browser makes of a page is not known here for certain. So only known elements may stand in
it, looked for without regard to how they nest, and the page has to forbid the browser the rest
itself (Content Security Policy Level 3). Which words its style hides is not told.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from fit_core.files.page import PageRead, Shown, UnfitFileError, utf8

_NAMES = (
    "html head meta title style body header main footer section article aside nav div span p br hr "
    "wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote b strong em i small sub sup abbr time "
    "table thead tbody tfoot tr th td caption colgroup col figure figcaption img svg g defs desc "
    "path line rect circle ellipse polyline polygon text tspan clippath"
)
_TAGS = frozenset(_NAMES.split())
#: How anything but a text begins, wherever it stands.
_BEGINS = re.compile(r"<(?:/?([a-z][^\s/>]*)|!(doctype html)\s*>|([!?]))", re.I)
#: Attributes whose value is an address.
_ADDRESSES = frozenset(
    (
        *("src", "srcset", "href", "xlink:href", "action", "formaction", "data", "poster"),
        *("background", "cite", "ping", "manifest"),
    )
)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*", re.I)
#: What a style can fetch with, or write words with; a backslash can hide either.
_STYLE = re.compile(r"url\s*\(|@import|expression|image-set|content\s*:\s*(?!normal|none)|\\", re.I)
#: The least that a page has to forbid, and what else its policy may say.
_FORBIDS = "default-src 'none'"
_POLICY = frozenset({_FORBIDS, "style-src 'unsafe-inline'", "img-src data:"})
_SPOKEN = frozenset({"alt", "title", "aria-label", "aria-description"})


def read_html_page(data: bytes) -> PageRead:
    """Read one page of HTML.

    Raises:
        UnfitFileError: it is no page of HTML, holds something that could run or lead away, or does
            not forbid the browser both.

    """
    text = utf8(data)
    if not text[:20].lower().lstrip().startswith("<!doctype html"):
        raise UnfitFileError("handed back no page of HTML, which begins with <!DOCTYPE html>")
    for tag, doctype, other in _BEGINS.findall(text):
        if tag.lower() not in _TAGS and not doctype:
            raise UnfitFileError(f"handed back a page with <{(tag or other)[:20]}> in it")
    read = _Read()
    read.feed(text)
    read.close()
    if not read.forbids:
        raise UnfitFileError(
            "handed back a page that does not forbid the browser to fetch and to run anything "
            f'(<meta http-equiv="Content-Security-Policy" content="{_FORBIDS}; …">)'
        )
    return PageRead(None, tuple(read.shown), tuple(read.spoken))


class _Read(HTMLParser):
    """The words of a page, shown and spoken; refuses what acts."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self.spoken: list[str] = []
        self.forbids = False
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element's attributes."""
        self._inside = tag
        given = {name.lower(): value or "" for name, value in attrs}
        for name, value in given.items():
            _refuse_acting(name, value)
        self.spoken += [value for name, value in given.items() if name in _SPOKEN and value]
        if tag == "meta" and "http-equiv" in given:
            _refuse_policy(given)
            self.forbids = True

    def handle_endtag(self, _: str) -> None:
        """Note that an element ended."""
        self._inside = ""

    def handle_data(self, data: str) -> None:
        """Keep words; look at a style."""
        if self._inside == "style":
            _refuse_style(data)
        elif data.strip():
            self.shown.append(Shown(data))


def _refuse_acting(name: str, value: str) -> None:
    if name.startswith("on"):
        raise UnfitFileError(f"handed back a page that runs something ({name})")
    leads = name in _ADDRESSES and not value.startswith("#") and not _PICTURE.fullmatch(value)
    if leads:
        raise UnfitFileError(f"handed back a page that leads elsewhere ({name}={value[:40]})")
    if name not in _SPOKEN and name not in _ADDRESSES:
        _refuse_style(value)


def _refuse_policy(given: dict[str, str]) -> None:
    rules = {" ".join(rule.split()) for rule in given.get("content", "").split(";")} - {""}
    known = given["http-equiv"].lower() == "content-security-policy"
    if not known or _FORBIDS not in rules or rules - _POLICY:
        raise UnfitFileError(f"handed back a page with a rule of its own ({given['http-equiv']})")


def _refuse_style(style: str) -> None:
    found = _STYLE.search(style)
    if found:
        raise UnfitFileError(f"handed back a page whose style may fetch or write ({found[0]})")
