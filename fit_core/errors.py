"""One family of errors: what is wrong, where, and what to do next.

Every error that a person can meet is a `FitError`. The command line prints ``what`` and ``next``
to standard error, one sentence each, and leaves with ``exit_status``.
"""

from __future__ import annotations

from typing import NamedTuple


class FitError(Exception):
    """Something went wrong that the person at the keyboard can do something about.

    Args:
        what: one sentence that says what is wrong, with the value that was found.
        next_step: one sentence that says what to do about it.

    """

    exit_status = 1

    def __init__(self, what: str, next_step: str) -> None:
        super().__init__(what)
        self.what = what
        self.next_step = next_step


class UsageError(FitError):
    """The command or its input was not of the form that is asked for (exit status 2)."""

    exit_status = 2


class NotFoundError(UsageError):
    """Something was asked for by a name that is not there."""


class RefusedError(FitError):
    """The program will not do this: a gate, a licence or a rule of the record forbids it."""


class Problem(NamedTuple):
    """One thing wrong in a file: where it stands, what it is, and the likely fix."""

    file: str
    line: int | None
    path: str
    what: str
    fix: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        inside = f" {self.path}:" if self.path else ""
        fix = f" {self.fix}" if self.fix else ""
        return f"{place}:{inside} {self.what}{fix}"


class ProblemsError(FitError):
    """A file has problems; all of them are listed at once."""

    def __init__(self, problems: tuple[Problem, ...], next_step: str) -> None:
        count = len(problems)
        noun = "problem" if count == 1 else "problems"
        listed = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"{problems[0].file} has {count} {noun}:\n{listed}", next_step)
        self.problems = problems
