"""Read the fields of a PDF that comes from outside, and nothing else of it.

The file is not trusted; `fit_core.files.apart` reads it in a process of its own. What could act is
refused wherever it stands in the file, whether or not anything would run it here.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from fit_core.errors import RefusedError

if TYPE_CHECKING:
    import pikepdf

#: Bytes of a file. Our own fillable forms have some ten thousand.
MAX_BYTES = 20 * 1024**2
#: The longest form of the library has some 500 places for a mark.
_MAX_FIELDS, _MAX_DEPTH = 3_000, 12
_MAX_NODES = 500_000
#: Letters of one field's text.
_MAX_TEXT = 20_000
#: Keys that lead to something that acts or is carried along (ISO 32000-1, tables 28, 31, 194, 218).
_KEYS = {
    "/JS": "a script",
    "/JavaScript": "a script",
    "/AA": "actions of its own",
    "/XFA": "a second form (XFA)",
    "/EF": "another file inside it",
    "/EmbeddedFiles": "another file inside it",
    "/RichMediaContent": "media",
}
#: Kinds of action (table 198) other than to go to a place in the same file.
_ACTIONS = {
    *("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/ResetForm", "/URI"),
    *("/GoToR", "/GoToE", "/Hide", "/Sound", "/Movie", "/Rendition", "/RichMediaExecute"),
}
#: What to do with a file that is refused.
NEXT = "Ask for the form again: filled in, saved and sent as it is, not printed to another file."


class Found(NamedTuple):
    """A field of the file.

    Attributes:
        name: its full name. kind: ``text``, ``mark`` (also a tick), or ``other``.
        held: its value; empty for none. shown: the values of the marks that are seen to be set.
        states: what its marks can be set to.

    """

    name: str
    kind: str
    held: str
    shown: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


def is_pdf(head: bytes) -> bool:
    """Whether a file that begins so is a PDF (ISO 32000-1, annex H.3: within 1024 bytes)."""
    return b"%PDF-" in head[:1024]


def read_fields(data: bytes) -> tuple[Found, ...]:
    """Read the fields of a file.

    Raises:
        RefusedError: the file is too large, damaged, encrypted, has no fields or holds what could
            act, or the library that reads it is not installed.

    """
    try:
        import pikepdf
    except ImportError as error:
        raise RefusedError(
            "A PDF cannot be read here, because the library pikepdf is not installed.",
            "Install the pack fit-forms, which brings it.",
        ) from error
    refuse_large(data)
    try:
        with pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                raise _refusal("is encrypted")
            _refuse_active(pdf)
            return tuple(_fields(pdf))
    except pikepdf.PasswordError as error:
        raise _refusal("is encrypted") from error
    except (
        *(pikepdf.PdfError, pikepdf.ForeignObjectError, RecursionError, RuntimeError),
        *(ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError),
    ) as error:
        raise _refusal("is damaged") from error


def refuse_large(data: bytes) -> None:
    """Stop before more is read of a file than a form can have; raises RefusedError."""
    if len(data) > MAX_BYTES:
        raise _refusal(f"has more than {MAX_BYTES // 1024**2} MB")


def _refusal(what: str) -> RefusedError:
    return RefusedError(f"The PDF {what}, so it was not read.", NEXT)


def _refuse_active(pdf: pikepdf.Pdf) -> None:
    """Refuse a file with anything that could act, in use or not."""
    import pikepdf

    waiting: list[Any] = [pdf.trailer, *pdf.objects]
    count = 0
    while waiting:
        node = waiting.pop()
        count += 1
        if count > _MAX_NODES:
            raise _refusal("has too many parts")
        if isinstance(node, pikepdf.Array):
            inner = list(node)
        elif isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
            _refuse_keys(node)
            inner = [value for _, value in node.items()]
        else:
            continue
        # What is referred to stands in the list of all objects already.
        waiting += [each for each in inner if _is_container(each) and not each.is_indirect]


def _is_container(value: object) -> bool:
    import pikepdf

    return isinstance(value, pikepdf.Array | pikepdf.Dictionary)


def _refuse_keys(node: Any) -> None:  # noqa: ANN401 - a dictionary or the head of a stream
    for key in node.keys():  # noqa: SIM118 - not a dict
        if key in _KEYS:
            raise _refusal(f"holds {_KEYS[key]}")
    if str(node.get("/S", "")) in _ACTIONS:
        raise _refusal("holds something to be run or opened")
    if str(node.get("/Type", "")) == "/EmbeddedFile":
        raise _refusal("holds another file inside it")


class _Node(NamedTuple):
    """A field that is still to be looked at, with what it has from those above it."""

    field: Any
    above: str
    kind: str
    depth: int


def _fields(pdf: pikepdf.Pdf) -> Iterator[Found]:
    import pikepdf

    form = pdf.Root.get("/AcroForm")
    roots = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    if not isinstance(roots, pikepdf.Array) or not len(roots):
        raise _refusal("has no fields to read")
    waiting = [_Node(field, "", "", 0) for field in reversed(list(roots))]
    seen: set[tuple[int, int]] = set()
    count = 0
    while waiting:
        node = waiting.pop()
        if not isinstance(node.field, pikepdf.Dictionary):
            raise _refusal("is damaged")
        if node.field.is_indirect:
            if node.field.objgen in seen:
                raise _refusal("has fields that hold themselves")
            seen.add(node.field.objgen)
        kids = list(node.field.get("/Kids", ()))
        count += 1 + len(kids)
        if count > _MAX_FIELDS or node.depth > _MAX_DEPTH:
            raise _refusal("has too many fields")
        name = ".".join(filter(None, (node.above, _text(node.field.get("/T")))))
        kind = str(node.field.get("/FT", node.kind))
        if any(isinstance(kid, pikepdf.Dictionary) and "/T" in kid for kid in kids):
            waiting += [_Node(kid, name, kind, node.depth + 1) for kid in reversed(kids)]
            continue
        yield _found(name, kind, node.field, kids)


def _found(name: str, kind: str, field: Any, kids: list[Any]) -> Found:  # noqa: ANN401
    if kind == "/Tx":
        return Found(name, "text", _text(field.get("/V")))
    if kind != "/Btn":
        return Found(name, "other", "")
    shown, states = [], []
    for widget in kids or [field]:
        shown += [_name(widget.get("/AS"))]
        looks = widget.get("/AP", {}).get("/N", {})
        states += [_name(key) for key in looks.keys()]  # noqa: SIM118 - not a dict
    return Found(
        name,
        "mark",
        _name(field.get("/V")),
        tuple(dict.fromkeys(filter(None, shown))),
        tuple(dict.fromkeys(filter(None, states))),
    )


def _text(value: object) -> str:
    import pikepdf

    if value is None:
        return ""
    if not isinstance(value, pikepdf.String):
        raise _refusal("holds a field that is no text")
    text = str(value)
    if len(text) > _MAX_TEXT:
        raise _refusal(f"holds a field of more than {_MAX_TEXT} letters")
    return text


def _name(value: object) -> str:
    """A name without its stroke; nothing for ``Off``."""
    name = "" if value is None else str(value).removeprefix("/")
    if len(name) > _MAX_TEXT:
        raise _refusal("is damaged")
    return "" if name == "Off" else name
