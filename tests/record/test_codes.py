from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import UsageError
from fit_core.record.codes import (
    ALPHABET,
    _check_character,
    new_client_code,
    new_sheet_id,
    read_client_code,
    read_sheet_id,
)


def _printed(random: str) -> str:
    code = random + _check_character(random)
    return f"{code[:4]}-{code[4:]}"


codes = st.text(ALPHABET, min_size=7, max_size=7).map(_printed)
places = st.integers(0, 7)


def _set(code: str, place: int, sign: str) -> str:
    bare = list(code.replace("-", ""))
    bare[place] = sign
    return "".join(bare)


@given(codes, places, st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_refused(code: str, place: int, sign: str) -> None:
    typed = _set(code, place, sign)
    if typed == code.replace("-", ""):
        assert read_client_code(typed) == code
    else:
        with pytest.raises(UsageError, match="does not fit"):
            read_client_code(typed)


@given(codes, places, places)
def test_every_exchange_of_two_characters_is_refused(code: str, one: int, other: int) -> None:
    bare = code.replace("-", "")
    typed = _set(_set(bare, one, bare[other]), other, bare[one])
    if typed == bare:
        assert read_client_code(typed) == code
    else:
        with pytest.raises(UsageError, match="does not fit"):
            read_client_code(typed)


@given(codes, st.data())
def test_what_people_type_for_a_code_is_understood(code: str, data: st.DataObject) -> None:
    looks = {"0": "0oO", "1": "1iIlL", "-": ["-", " ", "", " \u2013 ", "\u2011"]}
    typed = "".join(
        data.draw(st.sampled_from(list(looks.get(sign, sign + sign.lower())))) for sign in code
    )
    assert read_client_code(typed) == code


@given(st.text(max_size=20))
def test_any_other_text_is_a_usage_error_or_a_code(typed: str) -> None:
    try:
        code = read_client_code(typed)
    except UsageError:
        return
    assert read_client_code(code) == code


def test_drawn_codes_read_back_and_do_not_repeat() -> None:
    clients = [new_client_code() for _ in range(2000)]
    assert [read_client_code(code) for code in clients] == clients
    assert len(set(clients)) == 2000
    for sheet in (new_sheet_id() for _ in range(200)):
        assert read_sheet_id(sheet.lower()) == read_sheet_id(sheet[2:]) == sheet
