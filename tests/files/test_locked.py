"""A PDF that opens with its password only, and is else what it was."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pymupdf
import pytest

from fit_core.errors import UsageError
from fit_core.files.locked import LEAST, MOST_BYTES, locked_pdf


@pytest.fixture
def data():
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        pdf.docinfo["/Title"] = "How things are going"
        made = BytesIO()
        pdf.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    "password", ["correct horse", "Zażółć gęślą", "\u05e9\u05dc\u05d5\u05dd 12345"]
)
def test_it_opens_with_the_password_in_two_readers(data, password):
    locked = locked_pdf(data, password)
    assert b"How things" not in locked
    with pikepdf.open(BytesIO(locked), password=password) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert "aesv3" in str(pdf.encryption.stream_method)
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo.Title) == "How things are going"
        assert pdf.allow.accessibility
    with pymupdf.open(stream=locked, filetype="pdf") as reader:
        assert reader.needs_pass
        assert reader.authenticate(password)
        assert len(reader) == 1


@pytest.mark.parametrize("wrong", ["", "correct horsf", "CORRECT HORSE"])
def test_it_opens_with_nothing_else(data, wrong):
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(locked_pdf(data, "correct horse")), password=wrong)


@pytest.mark.parametrize(
    "password", ["", "short", "a" * (LEAST - 1), "é" * 64, "a" * (MOST_BYTES + 1)]
)
def test_a_password_that_protects_little_is_refused(data, password):
    with pytest.raises(UsageError, match="password"):
        locked_pdf(data, password)
