"""What each analysis is called, is for, and rests on; its code is imported when it is run."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial
from typing import Literal

from fit_core.course.analysis import Analysis, Findings, Inquiry

VERSION = "1"


def _run(module: str, inquiry: Inquiry) -> Findings:
    found: Findings = importlib.import_module(module).analyse(inquiry)
    return found


def _later(module: str) -> Callable[[Inquiry], Findings]:
    return partial(_run, f"fit_service.{module}")


def _one(
    name: str,
    title: str,
    purpose: str,
    source: str,
    *,
    measures: tuple[Literal["outcome", "alliance"], ...] = ("outcome",),
    compares: bool = True,
    fits_model: bool = False,
) -> Analysis:
    return Analysis(
        name=name,
        title=title,
        version=VERSION,
        purpose=purpose,
        source=source,
        run=_later(name.replace("-", "_")),
        measures=measures,
        compares=compares,
        fits_model=fits_model,
    )


ANALYSES = (
    _one(
        "completeness",
        "What was asked, and answered",
        "Shows how many sessions and episodes have scores, before any other figure is read.",
        "counts",
        measures=(),
        compares=False,
    ),
    _one(
        "alliance-outcome",
        "Alliance and outcome from session to session",
        "Describes how both scores go together in a group; says nothing about causes or any one "
        "client.",
        "Hamaker, Kuiper and Grasman 2015, Psychol Methods 20:102-116",
        measures=("alliance", "outcome"),
        fits_model=True,
    ),
    _one(
        "therapists",
        "Your own closed episodes; with --everyone, how much therapists differ",
        "Gives a therapist the own figures over time to think about; not for ranking, pay or "
        "judging anybody.",
        "Wampold and Brown 2005; Goldstein and Healy 1995; Spiegelhalter 2005",
        fits_model=True,
    ),
    _one(
        "dropout",
        "Dropout under six definitions, side by side",
        "Describes how courses end; no definition of it is the right one.",
        "Swift and Greenberg 2012; Xiao et al. 2023, Psychother Res 33:96-106",
    ),
    _one(
        "stability",
        "Attendance, gaps, and who was there",
        "Describes how regular and how continuous care is, from the appointment book.",
        "Breslau and Reeb 1975; Bice and Boxerman 1977",
        measures=(),
        compares=False,
    ),
    _one(
        "follow-up",
        "What becomes of gains after the end",
        "Describes later answers of a group; who did not answer is unknown.",
        "definitions of the project; Ali et al. 2017, Behav Res Ther 94:1-8",
    ),
    _one(
        "effects",
        "Effect sizes of the service",
        "Describes mean change of a group against chance; without a comparison group it does not "
        "say what the service caused.",
        "Becker 1988; Bonett 2008; sources of both severity-adjusted versions with their figures",
    ),
    _one(
        "nhs",
        "Metrics of NHS Talking Therapies",
        "Counts recovery and reliable change as the services of England publish them.",
        "Clark 2018, Annu Rev Clin Psychol 14:159-183",
        measures=(),
    ),
)
