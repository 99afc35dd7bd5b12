"""What a plugin is handed is equal to the original and shares nothing that can be changed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from fit_core.hooks.shape import copied
from fit_core.testing.courses import make_course


class Inner(msgspec.Struct, frozen=True, kw_only=True):
    values: tuple[object, ...] = ()
    named: dict[str, object] | None = None


class Outer(msgspec.Struct, frozen=True):
    inner: Inner
    rest: object


LASTING = (
    st.none()
    | st.integers()
    | st.text()
    | st.decimals(allow_nan=False)
    | st.dates()
    | st.datetimes()
    | st.fractions()
    | st.booleans()
)
VALUES = st.recursive(
    LASTING,
    lambda inside: (
        st.lists(inside).map(tuple)
        | st.lists(inside)
        | st.dictionaries(st.text(), inside)
        | st.lists(inside).map(lambda items: Inner(values=tuple(items)))
        | inside.map(lambda one: Outer(Inner(), one))
    ),
    max_leaves=12,
)


def shared(one: object, other: object) -> list[object]:
    """What is the same object in both and can be changed, be it by force."""
    if isinstance(one, str | int | bytes | Decimal | dt.date | Fraction | None):
        return []
    if one is other and one != ():
        return [one]
    if isinstance(one, msgspec.Struct):
        names = one.__struct_fields__
        pairs = [(getattr(one, name), getattr(other, name)) for name in names]
    elif isinstance(one, dict):
        pairs = [(one[key], other[key]) for key in one]  # type: ignore[index]
    else:
        pairs = list(zip(one, other, strict=True))  # type: ignore[call-overload]
    return [found for pair in pairs for found in shared(*pair)]


@given(VALUES)
def test_a_copy_is_equal_and_shares_nothing_that_can_be_changed(value):
    copy = copied(value)
    assert copy == value
    assert type(copy) is type(value)
    # a tuple of lasting values only is itself as good as a copy: copy.deepcopy gives the same one
    assert not [one for one in shared(value, copy) if not isinstance(one, tuple)]


def test_what_a_course_has_worked_out_is_not_handed_on_with_a_copy_of_it():
    course = make_course([9, 8], [3, 4])
    assert course.kept
    assert course.rated
    copy = copied(course)
    assert copy == course
    assert not vars(copy)
    assert all(one is not other for one, other in zip(copy.kept, course.kept, strict=True))
