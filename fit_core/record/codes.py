"""Random codes for clients and sheets, with a check character that catches slips of the pen.

Seven random characters and one check character of Crockford's base 32 alphabet (no I, L, O, U;
https://www.crockford.com/base32.html). The check character is the parity symbol of a Reed-Solomon
code over GF(32), primitive polynomial x^5 + x^2 + 1 (Lin & Costello, Error Control Coding, 2nd
edition, 2004, chapter 7): each position has a weight of its own, so every single wrong character
and every exchange of two different characters is caught. Crockford's own check symbol would need
five signs that are hard to read out.
"""

from __future__ import annotations

import secrets

from fit_core.errors import UsageError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
_POLYNOMIAL = 0b100101
_TYPED = str.maketrans("OIL", "011", " \t-_\u00a0\u2010\u2011\u2012\u2013\u2014\u2212")


def new_client_code() -> str:
    """Draw a client code, e.g. ``K7M2-QX4S``. It is derived from nothing."""
    code = _draw()
    return f"{code[:4]}-{code[4:]}"


def new_sheet_id() -> str:
    """Draw the id that is printed on a sheet, e.g. ``S-K7M2QX4S``."""
    return f"S-{_draw()}"


def read_client_code(typed: str) -> str:
    """Bring a typed client code into its printed form.

    Lower case, blanks, dashes, and O, I, L typed for 0, 1, 1 are understood.

    Raises:
        UsageError: when it is not a code, or the check character does not fit.

    """
    code = _read(typed, typed.upper().translate(_TYPED), "client code", "K7M2-QX4S")
    return f"{code[:4]}-{code[4:]}"


def read_sheet_id(typed: str) -> str:
    """Bring a typed sheet id into its printed form; raises UsageError as for client codes."""
    bare = typed.upper().translate(_TYPED)
    code = bare[1:] if len(bare) == LENGTH + 1 and bare[0] == "S" else bare
    return f"S-{_read(typed, code, 'sheet id', 'S-K7M2QX4S')}"


def _read(typed: str, code: str, noun: str, example: str) -> str:
    if len(code) != LENGTH or any(sign not in ALPHABET for sign in code):
        raise UsageError(
            f"{typed!r} is not a {noun}.",
            f"Type it as printed: eight letters and digits, like {example}.",
        )
    if _check_character(code[:-1]) != code[-1]:
        raise UsageError(
            f"{typed!r} is not a {noun}: its last character does not fit the others.",
            "Compare each character with the printed code and type it again.",
        )
    return code


def _draw() -> str:
    random = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return random + _check_character(random)


def _check_character(random: str) -> str:
    """Sum of digit times weight in GF(32), by Horner's rule; the check's own weight is 1."""
    total = 0
    for sign in random:
        total = (total ^ ALPHABET.index(sign)) << 1
        if total & 0b100000:
            total ^= _POLYNOMIAL
    return ALPHABET[total]
