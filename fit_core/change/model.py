"""What is asked of a change analysis, and what it can answer. numpy is not imported here."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, get_args

import msgspec

Method = Literal["jt", "cm", "sdd", "gln", "hll", "en", "nk", "ha", "hlm", "percent", "anchor"]
METHODS: tuple[Method, ...] = get_args(Method)
CutoffKind = Literal["a", "b", "c"]

#: The categories; a code is the place in this list.
CATEGORIES = (
    "recovered",
    "improved",
    "unchanged",
    "deteriorated",
    "harmed",
    "not-computable",
)
RECOVERED, IMPROVED, UNCHANGED, DETERIORATED, HARMED, NOT_COMPUTABLE = range(6)

#: Figures that a person may give; what is not given comes from the clients with both scores.
MomentName = Literal[
    "clinical_mean",
    "sd",
    "post_mean",
    "post_sd",
    "sd_diff",
    "reliability",
    "reliability_post",
    "functional_mean",
    "functional_sd",
]


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked.

    Attributes:
        method: how change is told from chance. better: which way the scale goes.
        confidence: two-sided level as a share (one-sided for ``ha``). cutoff: which line between
            the clinical and the functional population; None: no crossing is asked for.
        mid: smallest difference that matters, in points (``anchor``). minimum, maximum: ends of
            the scale, where known. given: moments that are stated, by name.

    """

    method: Method
    better: Literal["higher", "lower"]
    confidence: Decimal = Decimal("0.95")
    cutoff: CutoffKind | None = None
    mid: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    given: dict[MomentName, Decimal] = {}

    @property
    def sign(self) -> int:
        """+1 where higher is better, -1 where lower is better."""
        return 1 if self.better == "higher" else -1
