"""What a renderer handed back: whether it is a file, and whether it is as the renderer says.

A renderer says what it drew; the harm check reads that. Whoever draws wrongly may say wrongly too,
so a file is read again where its format can be read: pages for a screen and plain text always, a
PDF where the caller asks for it (decision 33).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from fit_core.files.page import PageRead, Shown, UnfitFileError, looks_like_pdf, read_plain
from fit_core.sheet.harm_fold import letters
from fit_core.sheet.report import Drawn, Rendered, Report

#: Bytes of a file: what is taken in again when a form comes back (`fit_core.files.acroform`).
MOST_BYTES = 20 * 1024**2
#: Letters of all strings together. A service report of a hundred pages has some 300,000.
_MOST_LETTERS = 2_000_000
#: Formats that can be read again; others would be a way past the check.
FORMATS = (".pdf", ".html", ".txt")
#: Scripts in which a glyph is often no letter but half of one, or several: Arabic to Myanmar, and
#: Khmer to Mongolian (Unicode 16 blocks). What is read of them has other letters than were written.
_JOINED = re.compile(r"[\u0600-\u109f\u1780-\u18af]")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
#: Parts of 255 by which two colours may differ and be one: numbers in a PDF are rounded.
_NEAR = 2
#: What is taken where a format tells no size and no colour, so that words alone are judged.
_SIZE, _BLACK, _WHITE = 12.0, "#000000", "#ffffff"
#: Points by which a size may differ; files hold rounded numbers.
_ABOUT = 0.1


def as_it_stands(rendered: Rendered, report: Report, *, again: bool) -> Rendered:
    """A renderer's result as it may be checked further.

    Args:
        rendered: as it was handed back. report: whose it is. again: whether a PDF is read again,
            and what stands in it is given in place of what the renderer said.

    Raises:
        UnfitFileError: it is no file of its kind, or not as the renderer says; the message goes on
            from the renderer's name.

    """
    _refuse_size(rendered)
    for one in rendered.drawn:
        _refuse_drawn(one)
    if report.suffix == ".pdf" and not looks_like_pdf(rendered.data):
        raise UnfitFileError("handed back no PDF, or half of one")
    if report.suffix == ".pdf" and not again:
        return rendered
    return _read_again(rendered, report)


def _refuse_size(rendered: Rendered) -> None:
    size = len(rendered.data)
    if not size:
        raise UnfitFileError("handed back an empty file")
    if size > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        raise UnfitFileError(f"handed back {size / 1024**2:,.0f} MB, and {most} MB are the most")
    if sum(len(one.text) for one in rendered.drawn) > _MOST_LETTERS:
        raise UnfitFileError(f"drew more than {_MOST_LETTERS:,} letters")
    if rendered.pages < 1:
        raise UnfitFileError(f"handed back a document of {rendered.pages} pages")


def _refuse_drawn(one: Drawn) -> None:
    if not math.isfinite(one.size):
        raise UnfitFileError(f"says that “{one.text[:40]}” has a size of {one.size} pt")
    for colour in (one.colour, one.background):
        if not _COLOUR.fullmatch(colour):
            raise UnfitFileError(f"names a colour “{colour[:20]}”, which is not like #1c2530")


def _read_again(rendered: Rendered, report: Report) -> Rendered:
    read = _read(rendered.data, report)
    if read.pages not in (None, rendered.pages):
        raise UnfitFileError(f"says that it drew {rendered.pages} pages, and drew {read.pages}")
    for words in _unlike(read.shown, rendered.drawn, exact=read.pages is not None):
        raise UnfitFileError(words)
    _refuse_looks(read, rendered)
    return msgspec.structs.replace(rendered, drawn=(*_drawn(read, rendered),))


def _read(data: bytes, report: Report) -> PageRead:
    match report.suffix:
        case ".pdf":
            from fit_core.files.pdf_page import read_pdf_page

            return read_pdf_page(data, fields=report.kind == "form")
        case ".html":
            from fit_core.files.html_page import read_html_page

            return read_html_page(data)
        case ".txt":
            return read_plain(data)
    formats = ", ".join(FORMATS)
    raise UnfitFileError(f"makes a file “{report.suffix[:20]}”, and what can be read is {formats}")


def _unlike(shown: tuple[Shown, ...], drawn: tuple[Drawn, ...], *, exact: bool) -> Iterator[str]:
    """In what the words of the file differ from those that the renderer says it drew.

    Args:
        exact: whether every letter has to be there as often as was said; a page for a screen may
            hold its words twice, for a wide and a narrow window.

    """
    real, said = letters(" ".join(s.text for s in shown)), letters(" ".join(d.text for d in drawn))
    if exact and (strange := set(_JOINED.findall(real)) - set(_JOINED.findall(said))):
        yield f"drew “{''.join(sorted(strange))[:20]}” without saying so"
    if exact:
        real, said = _JOINED.sub("", real), _JOINED.sub("", said)
    for words in (s.text for s in shown):
        if not _stands(words, said):
            yield f"drew “{words.strip()[:80]}” without saying so"
    for words in (d.text for d in drawn):
        if not _stands(words, real):
            yield f"says that it drew “{words.strip()[:80]}”, which the file does not hold"
    if exact and (more := Counter(real) - Counter(said)):
        yield f"drew something more often than it says ({''.join(sorted(more))[:20]})"
    if exact and (less := Counter(said) - Counter(real)):
        yield f"drew something less often than it says ({''.join(sorted(less))[:20]})"


def _stands(words: str, run_on: str) -> bool:
    """Whether words stand in a run of letters, one after another or each for itself."""
    if letters(words) in run_on:
        return True
    return all(_JOINED.sub("", letters(word)) in run_on for word in words.split())


def _refuse_looks(read: PageRead, rendered: Rendered) -> None:
    """Sizes and paints of the file, beside what was said. What letters stand on is not read."""
    smallest = min((one.size for one in rendered.drawn), default=0.0)
    if read.smallest is not None and read.smallest < smallest - _ABOUT:
        said = f"drew letters of {read.smallest:g} pt and says that its smallest have {smallest:g}"
        raise UnfitFileError(said)
    named = {one.colour for one in rendered.drawn}
    for colour in read.colours:
        if not any(_alike(colour, other) for other in named):
            raise UnfitFileError(f"painted letters with {colour or 'a pattern'} without saying so")


def _alike(one: str, other: str) -> bool:
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True) if one else ()
    return bool(one) and all(abs(a - b) <= _NEAR for a, b in pairs)


def _drawn(read: PageRead, rendered: Rendered) -> Iterator[Drawn]:
    """What the renderer said, and then what the file holds, to be checked alike.

    Whose words they are is nobody's to say but the content's, which the harm check asks.
    """
    yield from rendered.drawn
    for text, size in read.shown:
        yield Drawn(text, _SIZE if size is None else size, _BLACK, _WHITE, "client")
    for words in read.spoken:
        yield Drawn(words, _SIZE, _BLACK, _WHITE, "client")
