"""From the frozen table to the panel of alliance and outcome by session."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from fit_core.course.analysis import ScaleFacts
from fit_core.course.archive import Archive
from fit_service.cases import Case, Score, cases_of
from fit_service.panel import Floats, Panel

#: Days between two sessions after which the rest of a course is left out.
GAP = 28
#: Sessions of the model at most, and persons who must have reached its last one.
MOST, REACHED = 12, 20
#: Joint sessions a person needs to count, persons and pairs for an estimate, for a conclusion.
JOINT, PERSONS, PAIRS, CONCLUDE = 3, 50, 200, 150


class Lagged(NamedTuple):
    """The panel with what stands behind it.

    Attributes:
        panel: of persons with a joint session among those that enough persons reached.
        clients: with a joint session. persons: with three joint sessions or more.
        pairs: alliance of a session with the outcome of the next, of the panel.
        joint: sessions with both scores. cut: courses cut at a long gap.
        again: later episodes of a client, left out. neither: episodes without a joint session.

    """

    panel: Panel
    clients: int
    persons: int
    pairs: int
    joint: int
    cut: int
    again: int
    neither: int


def lagged(archive: Archive, alliance: ScaleFacts, outcome: ScaleFacts) -> Lagged:
    """Line up both scores by the number of the session, one course a client."""
    both = list(zip(cases_of(archive, alliance), cases_of(archive, outcome), strict=True))
    rows: list[tuple[Floats, Floats]] = []
    clients: set[int] = set()
    cut = again = neither = 0
    for one, other in sorted(both, key=lambda pair: pair[0].order):
        until, gap = _until(one)
        row = _line(one.scores, until), _line(other.scores, until)
        if np.isnan(row[0] + row[1]).all():
            neither += 1
        elif one.client in clients:
            again += 1
        else:
            clients.add(one.client)
            rows.append(row)
            cut += gap
    whole = np.array(rows).reshape(-1, 2, MOST)
    every = Panel(whole[:, 0], whole[:, 1])
    counts = every.joint.sum(axis=1)
    panel = _reached(every)
    return Lagged(
        panel=panel,
        clients=len(rows),
        persons=int(np.sum(counts >= JOINT)),
        pairs=panel.pairs,
        joint=int(counts.sum()),
        cut=cut,
        again=again,
        neither=neither,
    )


def _until(case: Case) -> tuple[int, bool]:
    """Number of the last session before a long gap, and whether there is one."""
    kept = case.kept
    for earlier, later in pairwise(kept):
        if later.day - earlier.day > GAP:
            return earlier.number, True
    return len(kept), False


def _line(scores: tuple[Score, ...], until: int) -> Floats:
    line = np.full(MOST, np.nan)
    for score in scores:
        if 1 <= score.session <= min(until, MOST):
            line[score.session - 1] = score.value
    return line


def _reached(panel: Panel) -> Panel:
    """The sessions that enough persons reached with both scores."""
    reached = np.flatnonzero(panel.joint.sum(axis=0) >= REACHED)
    last = int(reached[-1]) + 1 if len(reached) else 0
    cut = Panel(panel.alliance[:, :last], panel.outcome[:, :last])
    there = cut.joint.any(axis=1) if last else np.zeros(len(panel.joint), dtype=bool)
    return Panel(cut.alliance[there], cut.outcome[there])
