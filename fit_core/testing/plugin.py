"""The pytest plugin: fixtures that know only the packs that a test names.

Pytest imports this at every start wherever fit-core is installed, so it imports nothing but pytest
until a fixture is used.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.course.model import Course
    from fit_core.hooks.host import Host
    from fit_core.testing.pdf import Pdf


@pytest.fixture
def fit_host(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Host]:
    """Return a function from folders of packs to a host in which these act, and no others."""
    from fit_core.testing.clinics import host_of

    def make(*packs: Path) -> Host:
        return host_of(monkeypatch, packs)

    return make


@pytest.fixture
def fit_clinic(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Clinic]:
    """Return a function from folders of packs to a throw-away clinic that knows only these.

    Keywords are those of `fit_core.testing.throw_away_clinic`.
    """
    from fit_core.testing.clinics import throw_away_clinic

    def make(*packs: Path, **wishes: str) -> Clinic:
        return throw_away_clinic(monkeypatch, tmp_path / "clinic", packs, **wishes)

    return make


@pytest.fixture
def make_course() -> Callable[..., Course]:
    """Return `fit_core.testing.make_course`: made-up courses from lists of scores."""
    from fit_core.testing.courses import make_course

    return make_course


@pytest.fixture
def pdf_page() -> Callable[[bytes], Pdf]:
    """Return a function from the bytes of a PDF to what stands on it, and where.

    A test that uses it is skipped where PyMuPDF is not installed.
    """
    pytest.importorskip("pymupdf", reason="PyMuPDF reads the page back: pip install pymupdf")
    from fit_core.testing.pdf import read_pdf

    return read_pdf
