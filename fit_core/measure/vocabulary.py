"""Words of a measure file that have few values, and the form of an id."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
Better = Literal["higher", "lower"]
#: Of a scale, which may also be a mere label without a better or worse.
Direction = Literal["higher", "lower", "none"]
Grade = Literal["high", "medium", "default", "recalled", "unverified"]
Side = Literal["at-or-above", "above", "at-or-below", "below"]
Terms = Literal[
    "public-domain",
    "free-with-attribution",
    "no-derivatives",
    "non-commercial",
    "permission-needed",
    "commercial",
    "project",
]
#: What a person may want to do with a measure: score answers; type in a total; keep answers in the
#: clinic's record; show the sentences of the items in a list or a report; print them as a form;
#: show them on a screen to be answered; translate them; hand answers and scores on; fit a
#: statistical model to collected answers.
Verb = Literal[
    "score",
    "enter-total",
    "keep",
    "show-items",
    "print",
    "screen",
    "translate",
    "export",
    "fit-model",
]
Component = Literal[
    "trust",
    "empathy",
    "collaboration",
    "stability",
    "feedback",
    "culture",
    "non-judgement",
    "long-term",
    "outcomes",
    "attachment",
]
