"""Reading PDF files that come from outside: what is read, what is refused, what it may cost."""

from __future__ import annotations

import subprocess
import sys
import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from fit_core.errors import RefusedError
from fit_core.files import acroform, apart
from fit_core.files.acroform import Found, is_pdf, read_fields
from fit_core.files.apart import read_apart


def made(change=None, **saved):
    """A file with a text, a mark of two and a tick in it, and what ``change`` does to it."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    on = pdf.make_indirect(Dictionary(AP=Dictionary(N=Dictionary(A=1, Off=1)), AS=Name.A))
    off = pdf.make_indirect(Dictionary(AP=Dictionary(N=Dictionary(B=1, Off=1)), AS=Name.Off))
    text = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("text"), V=String("Żółw \u2603")))
    mark = Dictionary(FT=Name.Btn, T=String("mark"), V=Name.A, Kids=Array([on, off]))
    tick = Dictionary(T=String("tick"), AP=Dictionary(N=Dictionary(yes=1)), AS=Name.yes)
    group = Dictionary(FT=Name.Btn, T=String("group"), Kids=Array([pdf.make_indirect(tick)]))
    fields = Array([text, pdf.make_indirect(mark), pdf.make_indirect(group)])
    pdf.Root.AcroForm = Dictionary(Fields=fields)
    if change:
        change(pdf)
    data = BytesIO()
    pdf.save(data, **saved)
    return data.getvalue()


def test_fields_are_read_with_what_they_hold_and_what_they_show():
    found = read_fields(made())
    assert found == (
        Found("text", "text", "Żółw \u2603"),
        Found("mark", "mark", "A", ("A",), ("A", "B")),
        Found("group.tick", "mark", "", ("yes",), ("yes",)),
    )
    assert read_apart(made()) == found


def test_a_file_saved_in_any_usual_way_reads_the_same():
    streams = pikepdf.ObjectStreamMode
    plain = read_fields(made(object_stream_mode=streams.disable))
    assert plain == read_fields(made(object_stream_mode=streams.generate))
    assert plain == read_fields(made(linearize=True))


def action(kind, **more):
    return Dictionary(S=Name(f"/{kind}"), **more)


def _root(**entries):
    def change(pdf):
        for key, value in entries.items():
            pdf.Root[f"/{key}"] = value

    return change


def _embed(pdf):
    pdf.attachments["other.pdf"] = b"%PDF-"


def _loose_script(pdf):
    """Nothing points to it, and it is refused all the same."""
    pdf.Root.Extra = pdf.make_indirect(Array([Array([action("JavaScript", JS=String("x"))])]))


def _itself(pdf):
    node = pdf.make_indirect(Dictionary(T=String("a")))
    node.Kids = Array([node])
    pdf.Root.AcroForm.Fields.append(node)


def _ring(pdf):
    one, other = (pdf.make_indirect(Dictionary(T=String("a"))) for _ in range(2))
    one.Kids, other.Kids = Array([other]), Array([one])
    pdf.Root.AcroForm.Fields.append(one)


def _deep(pdf):
    node = pdf.Root.AcroForm.Fields
    for _ in range(40):
        inner = pdf.make_indirect(Dictionary(T=String("a"), Kids=Array()))
        node.append(inner)
        node = inner.Kids


def _many(pdf):
    for number in range(3001):
        field = Dictionary(FT=Name.Tx, T=String(str(number)))
        pdf.Root.AcroForm.Fields.append(pdf.make_indirect(field))


def _many_marks(pdf):
    mark = Dictionary(FT=Name.Btn, T=String("m"), Kids=Array([Dictionary()] * 3001))
    pdf.Root.AcroForm.Fields.append(pdf.make_indirect(mark))


def _value(value):
    def change(pdf):
        pdf.Root.AcroForm.Fields[0].V = value

    return change


def _stream(pdf):
    pdf.Root.AcroForm.Fields[0].V = pdf.make_stream(b"words")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (_root(OpenAction=action("JavaScript", JS=String("app.alert(1)"))), "script|run"),
        (_root(OpenAction=action("Launch", F=String("calc.exe"))), "run or opened"),
        (_root(OpenAction=action("URI", URI=String("http://localhost/"))), "run or opened"),
        (_root(OpenAction=action("SubmitForm", F=String("http://localhost/"))), "run or opened"),
        (_root(AA=Dictionary(WC=action("Named", N=Name.Print))), "actions of its own"),
        (_root(Names=Dictionary(JavaScript=Dictionary(Names=Array()))), "script"),
        (_root(AcroForm=Dictionary(XFA=Array(), Fields=Array([Dictionary()]))), "XFA"),
        (_loose_script, "script"),
        (_embed, "another file inside"),
        (_itself, "hold themselves"),
        (_ring, "hold themselves"),
        (_deep, "too many fields"),
        (_many, "too many fields"),
        (_many_marks, "too many fields"),
        (_stream, "no text"),
        (_value(Array([1])), "no text"),
        (_value(String("x" * 20_001)), "more than 20000 letters"),
        (_root(AcroForm=Dictionary(Fields=Array())), "no fields"),
        (_root(AcroForm=Array()), "no fields"),
        (_root(AcroForm=Dictionary(Fields=Array([1, Name.x, None]))), "damaged"),
    ],
)
def test_what_could_act_or_is_no_plain_form_is_refused(change, why):
    with pytest.raises(RefusedError, match=why) as refused:
        read_fields(made(change))
    assert refused.value.next_step.startswith("Ask for the form again")


@pytest.mark.parametrize("password", ["", "secret"])
def test_an_encrypted_file_is_refused_with_and_without_a_password(password):
    data = made(encryption=pikepdf.Encryption(user=password, owner="owner"))
    with pytest.raises(RefusedError, match="is encrypted"):
        read_fields(data)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"\0" * 4096, made()[:-200], made()[50:]]
)
def test_what_is_damaged_is_refused(data):
    with pytest.raises(RefusedError, match="is damaged"):
        read_fields(data)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(acroform, "MAX_BYTES", 100)
    for read in (read_apart, read_fields):
        with pytest.raises(RefusedError, match="has more than"):
            read(made())


def test_a_pdf_is_told_by_its_content():
    assert is_pdf(made()[:1024])
    assert is_pdf(b"\n\xef\xbb\xbf%PDF-1.4")
    assert not is_pdf(b"client,date,1\n")
    assert not is_pdf(b"x" * 1024 + b"%PDF-1.7")


def test_the_reader_passes_on_why_it_refused():
    with pytest.raises(RefusedError, match="holds a script"):
        read_apart(made(_loose_script))


@pytest.mark.parametrize(
    "failure",
    [
        subprocess.TimeoutExpired("reader", 1),
        subprocess.CalledProcessError(-11, "reader"),
        OSError("no processes left"),
    ],
)
def test_a_reader_that_does_not_come_back_costs_only_itself(monkeypatch, failure):
    def run(*_, **__):
        raise failure

    monkeypatch.setattr(apart.subprocess, "run", run)
    with pytest.raises(RefusedError, match="within the limits"):
        read_apart(made())


def test_without_the_library_the_pack_that_brings_it_is_named(monkeypatch):
    data = made()
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    with pytest.raises(RefusedError, match="not installed") as refused:
        read_fields(data)
    assert "fit-forms" in refused.value.next_step


def bomb(size):
    """A file whose table of objects unpacks to ``size`` bytes."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(2**20)) for _ in range(size // 2**20)) + packer.flush()
    head = (
        f"<</Type/XRef/W[1 4 4]/Index[0 {size // 9}]/Size {size // 9}/Root 1 0 R"
        f"/Filter/FlateDecode/Length {len(packed)}>>"
    )
    body = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n"
    table = f"2 0 obj{head}stream\n".encode() + packed + b"\nendstream endobj\n"
    return body + table + f"startxref\n{len(body)}\n%%EOF".encode()


@pytest.mark.long
def test_a_file_that_blows_up_when_unpacked_is_refused_in_time():
    data = bomb(3 * 2**29)
    assert len(data) < acroform.MAX_BYTES
    with pytest.raises(RefusedError):
        read_apart(data)
