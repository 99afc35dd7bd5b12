"""A PDF that opens with a password only: AES with 256 bits (ISO 32000-2, 7.6.4, revision 6).

The drawing library's own encryption is not used: its default of 40 bits was broken long ago, and
what it writes for 256 bits most readers cannot open.
"""

from __future__ import annotations

from io import BytesIO

from fit_core.errors import FitError, UsageError

#: Letters that a password has at least: NIST SP 800-63B, 5.1.1.1, for one that a person chooses.
LEAST = 8
#: Bytes of a password in UTF-8 that count; readers cut off the rest (ISO 32000-2, 7.6.4.3.3).
MOST_BYTES = 127


def locked_pdf(data: bytes, password: str) -> bytes:
    """Return the same document, to be opened with a password.

    What is inside is unchanged, tags and title too. Printing and reading aloud are allowed to
    whoever knows the password. The bytes differ each time, because the keys are drawn anew.

    Raises:
        UsageError: the password is shorter than `LEAST` letters or longer than `MOST_BYTES`.
        FitError: the library that encrypts is not installed.

    """
    _refuse_weak(password)
    try:
        import pikepdf
    except ImportError as error:
        raise FitError(
            "A PDF cannot be encrypted here, because the library pikepdf is not installed.",
            "Install it with: python -m pip install pikepdf",
        ) from error
    locked = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(user=password, owner=password, R=6))
    return locked.getvalue()


def _refuse_weak(password: str) -> None:
    if len(password) < LEAST:
        raise UsageError(
            f"The password has {len(password)} letters; {LEAST} are the least.",
            "Take several words that only the two of you know.",
        )
    if len(password.encode("utf-8", "replace")) > MOST_BYTES:
        raise UsageError(
            f"The password is longer than {MOST_BYTES} bytes, and readers would cut it off.",
            "Take a shorter one.",
        )
