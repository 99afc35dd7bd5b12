"""Renderers of a stranger that misbehave, each in one way, with what is said about them.

All borrow the page of the pack `session`, so that each is wrong in one thing only.
"""

from __future__ import annotations

from typing import NamedTuple

PRELUDE = """
import msgspec
from fit_core.sheet.report import Drawn, Rendered, Report
from fit_core.sheet.harm import all_texts
def honest(sheet):
    from fit_session.render import render as draw
    return draw(sheet)
def but(made, **fields):
    return msgspec.structs.replace(made, **fields)
def first(made, **look):
    return but(made, drawn=(made.drawn[0]._replace(**look), *made.drawn[1:]))
def also(made, text):
    return but(made, drawn=(*made.drawn, made.drawn[3]._replace(text=text)))
def on_paper(made, change, **fields):
    import pymupdf
    with pymupdf.open(stream=made.data) as file:
        change(file)
        return but(made, data=file.tobytes(), **fields)
def as_pdf(made, change, **options):
    import io, pikepdf
    with pikepdf.open(io.BytesIO(made.data)) as file:
        change(file)
        out = io.BytesIO()
        file.save(out, **options)
    return but(made, data=out.getvalue())
def stream(made, old, new):
    def change(file):
        page = file.pages[0]
        page.contents_coalesce()
        data = page.Contents.read_bytes()
        assert old in data
        page.Contents.write(data.replace(old, new, 1))
    return as_pdf(made, change)
def write(words, **how):
    return lambda file: file[0].insert_text((80, 300), words, fontsize=12, **how)
"""
DECLARE = """
def render(sheet):
    {body}
@hookimpl
def fit_reports():
    return [Report('guest', '{kind}', '{suffix}', render)]
"""


def renderer(body: str, suffix: str = ".pdf", kind: str = "shared") -> str:
    """The code of a pack whose one renderer does this."""
    return PRELUDE + DECLARE.format(body=body, kind=kind, suffix=suffix)


class Case(NamedTuple):
    """What a renderer does, what is said of it, and the ending of its file."""

    body: str
    said: str
    suffix: str = ".pdf"


HONEST = "return honest(sheet)"
#: What is no file, or no file of this kind.
NO_FILE = {
    "nothing": Case("return but(honest(sheet), data=b'')", "handed back an empty file"),
    "none": Case("return None", "could not draw it"),
    "text-for-bytes": Case("return but(honest(sheet), data='%PDF-')", "could not draw it"),
    "another-type": Case("return b'%PDF-1.7 startxref 0 %%EOF'", "could not draw it"),
    "no-pdf": Case("return but(honest(sheet), data=b'GIF89a')", "handed back no PDF"),
    "half": Case(
        "m = honest(sheet); return but(m, data=m.data[:9000])", "handed back no PDF, or half"
    ),
    "hollow": Case(
        "return but(honest(sheet), data=b'%PDF-1.7\\nstartxref\\n0\\n%%EOF')", "a damaged PDF"
    ),
    "no-page": Case(
        "return as_pdf(honest(sheet), lambda f: f.pages.__delitem__(0))", "a PDF of 0 pages"
    ),
    "says-no-page": Case("return but(honest(sheet), pages=0)", "handed back a document of 0 pages"),
    "says-more-pages": Case(
        "return but(honest(sheet), pages=2)", "says that it drew 2 pages, and drew 1"
    ),
    "one-page-more": Case(
        "return on_paper(honest(sheet), lambda f: f.new_page())",
        "says that it drew 1 pages, and drew 2",
    ),
    "encrypted": Case(
        "import pikepdf; return as_pdf(honest(sheet), lambda f: None, "
        "encryption=pikepdf.Encryption(owner='x', user='y'))",
        "handed back an encrypted PDF",
    ),
    "opens-for-all-and-encrypted": Case(
        "import pikepdf; return as_pdf(honest(sheet), lambda f: None, "
        "encryption=pikepdf.Encryption(owner='x', user=''))",
        "handed back an encrypted PDF",
    ),
    "huge": Case(
        "m = honest(sheet); return but(m, data=m.data + bytes(21 * 1024**2) + m.data[-900:])",
        "handed back 21 MB, and 20 MB are the most",
    ),
    "endless-words": Case(
        "return also(honest(sheet), 'ab ' * 10**6)",
        "drew more than 2,000,000 letters",
    ),
    "script": Case(
        "return as_pdf(honest(sheet), lambda f: f.Root.__setitem__('/OpenAction', "
        "f.make_indirect({'/S': __import__('pikepdf').Name.JavaScript, '/JS': 'app.alert(1)'})))",
        "something in it that acts or leads away",
    ),
    "attachment": Case(
        "return as_pdf(honest(sheet), lambda f: f.attachments.__setitem__('a.txt', b'answers'))",
        "something in it that acts or leads away",
    ),
    "link": Case(
        "return on_paper(honest(sheet), lambda f: f[0].insert_link({'kind': 2, "
        "'from': __import__('pymupdf').Rect(9, 9, 90, 90), 'uri': 'https://tracker.example'}))",
        "something in it that acts or leads away",
    ),
    "note": Case(
        "return on_paper(honest(sheet), lambda f: f[0].add_freetext_annot("
        "__import__('pymupdf').Rect(9, 9, 300, 90), 'You are a severe case'))",
        "notes or fields laid over its page",
    ),
    "other-format": Case(
        "return but(honest(sheet), data=b'PK')", "makes a file “.docx”, and what", ".docx"
    ),
    "path-for-ending": Case(
        "return honest(sheet)", "makes a file “/../../record.sqlite”", "/../../record.sqlite"
    ),
}
#: A file that is not as the renderer says, or not as a sheet has to be.
NOT_AS_SAID = {
    "leak": Case(
        "return on_paper(honest(sheet), write('Item 9: thoughts of suicide: 2'))",
        "drew “Item 9: thoughts of suicide: 2” without saying so",
    ),
    "leak-in-familiar-words": Case(
        "m = honest(sheet); return on_paper(m, write(m.drawn[0].text))",
        "drew something more often than it says",
    ),
    "leak-said": Case(
        "m = honest(sheet); return on_paper(m, write('Thoughts of suicide: 2'), "
        "drawn=(*m.drawn, Drawn('Thoughts of suicide: 2', 12.0, '#000000', '#ffffff', 'plugin')))",
        "drew what no page may show: harm.risk-leak: “suicide”",
    ),
    "leak-as-the-clients": Case(
        "m = honest(sheet); return on_paper(m, write('You are a severe case'), "
        "drawn=(*m.drawn, Drawn('You are a severe case', 12.0, '#000000', '#ffffff', 'client')))",
        "harm.noun",
    ),
    "only-said": Case(
        "return also(honest(sheet), 'Kind words')",
        "says that it drew “Kind words”, which the file does not hold",
    ),
    "nothing-drawn": Case(
        "m = honest(sheet); return on_paper(m, lambda f: (f.delete_page(0), f.new_page()))",
        "which the file does not hold",
    ),
    "nothing-said": Case("return but(honest(sheet), drawn=())", "without saying so"),
    "no-crisis-text": Case(
        "from fit_core.sheet.model import Crisis; "
        "return honest(but(sheet, blocks=tuple(b for b in sheet.blocks if type(b) is not Crisis)))",
        "harm.no-crisis-text",
    ),
    "no-footer": Case(
        "from fit_core.sheet.model import Provenance as P; "
        "return honest(but(sheet, blocks=tuple(b for b in sheet.blocks if type(b) is not P)))",
        "harm.element",
    ),
    "no-room-to-write": Case(
        "from fit_core.sheet.model import Writing as W; "
        "return honest(but(sheet, blocks=tuple(b for b in sheet.blocks if type(b) is not W)))",
        "harm.element",
    ),
    "crisis-text-gives-way": Case(
        "from fit_core.sheet.model import Crisis; m = honest(but(sheet, blocks=tuple("
        "b for b in sheet.blocks if type(b) is not Crisis))); return but(m, dropped=(14,))",
        "harm.no-crisis-text",
    ),
    "crisis-text-only-said": Case(
        "from fit_core.sheet.model import Crisis; m = honest(but(sheet, blocks=tuple("
        "b for b in sheet.blocks if type(b) is not Crisis))); "
        "return but(m, drawn=honest(sheet).drawn)",
        "which the file does not hold",
    ),
    "crisis-text-beside-the-page": Case(
        "m = honest(sheet); return on_paper(m, lambda f: f[0].insert_text((80, 2000), 'Ring'))",
        "drew text beside the page",
    ),
    "unseen": Case(
        "return on_paper(honest(sheet), write('Ring', render_mode=3))", "text that nobody can see"
    ),
    "small": Case(
        "return stream(honest(sheet), b'/FitFont1 21', b'/FitFont1 6')",
        "drew letters of 6 pt and says that its smallest have 9.5",
    ),
    "small-by-a-matrix": Case(
        "return stream(honest(sheet), b'BT', b'q .3 0 0 .3 100 100 cm BT')",
        "pt and says that its smallest have 9.5",
    ),
    "small-and-said": Case(
        "m = stream(honest(sheet), b'/FitFont1 21', b'/FitFont1 6'); "
        "return but(m, drawn=(m.drawn[0]._replace(size=6.0), *m.drawn[1:]))",
        "harm.small-text",
    ),
    "pale": Case(
        "return stream(honest(sheet), b' rg', b' rg .8 .8 .8 rg')",
        "painted letters with #cccccc without saying so",
    ),
    "pale-and-said": Case(
        "return first(honest(sheet), colour='#cccccc')",
        "harm.contrast",
    ),
    "red": Case(
        "return first(honest(sheet), colour='#c01010')",
        "harm.red",
    ),
    "no-number": Case(
        "return first(honest(sheet), size=float('nan'))",
        "has a size of nan pt",
    ),
    "no-colour": Case(
        "return first(honest(sheet), colour='black')",
        "names a colour “black”",
    ),
    "escapes": Case(
        "return also(honest(sheet), '\\x1b[2Jgone')",
        "says that it drew “�[2Jgone”",
    ),
}
#: What raises, and what would leave the program in another state.
RAISES = {
    "raises": "raise ValueError('lost')",
    "exits": "raise SystemExit(0)",
    "base": "raise BaseException",
    "generator-exit": "raise GeneratorExit",
    "recursion": "return render(sheet)",
    "memory": "raise MemoryError",
    "asks": "return input('Password: ')",
    "a-field-that-raises": "class Sly(Rendered):\n"
    "        data = property(lambda self: 1 / 0)\n"
    "    m = honest(sheet)\n"
    "    return Sly(m.data, m.drawn, m.pages)",
}
#: Pages for a screen: borrowed from the pack `html`, with one thing put in.
SCREEN = {
    "script": ("<script>alert(1)</script>", "a page with <script> in it"),
    "script-in-capitals": ("<ScRiPt src=x></sCrIpT>", "a page with <ScRiPt> in it"),
    "handler": ("<p onclick='alert(1)'></p>", "runs something (onclick)"),
    "handler-of-a-picture": ("<svg onload=alert(1)></svg>", "runs something (onload)"),
    "link": ("<a href='https://tracker.example'>.</a>", "a page with <a> in it"),
    "picture": ("<img src='https://tracker.example/p.png' alt=''>", "leads elsewhere (src="),
    "picture-in-picture": (
        "<img alt='' src='data:image/svg+xml;base64,PHN2Zz4='>",
        "leads elsewhere (src=",
    ),
    "frame": ("<iframe srcdoc='x'></iframe>", "a page with <iframe> in it"),
    "form": ("<form action='https://x.example'></form>", "a page with <form> in it"),
    "style": ("<style>p { background: url(//x.example) }</style>", "style may fetch or write"),
    "style-hidden": (r"<style>p { background: u\72l(//x.example) }</style>", "may fetch or write"),
    "style-writes": ("<style>p::after { content: 'Severe' }</style>", "may fetch or write"),
    "attribute": ("<p style='background:url(//x.example)'></p>", "style may fetch or write"),
    "paint": ("<svg><path fill='url(//x.example#a)'/></svg>", "style may fetch or write"),
    "refresh": (
        "<meta http-equiv=refresh content='0;url=//x.example'>",
        "a rule of its own (refresh)",
    ),
    "comment": ("<!-- --!><script>alert(1)</script> -->", "a page with <!> in it"),
    "words": ("<p>You are a severe case</p>", "drew “You are a severe case” without saying so"),
    "spoken": (
        "<svg role='img' aria-label='You are a severe case'></svg>",
        "harm.noun: “severe”",
    ),
}
SCREENS = """
def render(sheet):
    from fit_html import draw_sheet
    made = draw_sheet(sheet)
    data = made.data.decode().replace('</main>', {put!r} + '</main>')
    return but(made, data=data.encode())
"""


def screen(put: str) -> str:
    """The code of a pack that puts something into the page for a screen."""
    empty = renderer("", kind="screen", suffix=".html")
    return empty.replace("\ndef render(sheet):\n    \n", SCREENS.format(put=put))
