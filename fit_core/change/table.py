"""A file of scores, one row a measurement: columns ``client``, ``time``, ``score``."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from fit_core.answers.files import AnswerFile, Block, name_of_mark, open_answers
from fit_core.change.arrays import Floats, Ints
from fit_core.change.steps import decimals_of, to_steps
from fit_core.change.times import Times, distinct
from fit_core.errors import UsageError

COLUMNS = ("client", "time", "score")
#: How a score that is not there is written.
_NOTHING = frozenset({"", "NA", "N/A", "NaN", "nan", "NULL", "."})
#: A score beyond this is a slip of the keyboard.
_LARGEST = Decimal(10) ** 9

#: What stands in a row's score.
NUMBER, NOTHING, UNREADABLE = range(3)


class Table(NamedTuple):
    """The rows of a file in arrays.

    Attributes:
        clients: codes of the clients in order of first appearance. client: of each row, the
            place in ``clients`` (N). times: the distinct times. time: of each row, the place in
            ``times``, -1 for none (N). steps: of each row, the score in whole steps of
            ``10^-decimals`` points, NaN for none (N). state: `NUMBER`, `NOTHING` or `UNREADABLE`.
        line: of each row, its line in the file. faults: why a row's score cannot be read, by row.
        nobody: lines without a client. exact: whether all decimals found room.

    """

    clients: tuple[str, ...]
    client: Ints
    times: Times
    time: Ints
    steps: Floats
    state: npt.NDArray[np.uint8]
    line: Ints
    faults: dict[int, str]
    nobody: tuple[int, ...]
    decimals: int
    exact: bool


def read_table(path: Path, ends: Iterable[Decimal], seen: Callable[[int], None]) -> Table:
    """Read a file of scores.

    Args:
        path: a CSV file with the columns client, time and score; others are not looked at.
        ends: further figures that are compared with scores, which may have more decimals.
        seen: called with the number of rows read so far.

    Raises:
        UsageError: a column lacks, or the file is not a table of text.

    """
    gathered = _Gathered()
    with open_answers(path) as answers:
        places = _columns(answers)
        for block in answers.blocks():
            gathered.add(block, places)
            seen(block.first + len(block.rows) - 1)
    return gathered.table(tuple(ends))


def _columns(answers: AnswerFile) -> tuple[int, int, int]:
    headers = [header.strip() for header in answers.headers]
    for name in COLUMNS:
        if name not in headers:
            raise UsageError(
                f"{answers.path} has no column {name}; its columns are: {', '.join(headers[:8])}.",
                _hint(name, headers, answers),
            )
    client, time, score = (headers.index(name) for name in COLUMNS)
    return client, time, score


def _hint(name: str, headers: Sequence[str], answers: AnswerFile) -> str:
    mark = answers.other_delimiter()
    if mark:
        return f"Its columns seem to be separated by {name_of_mark(mark)}; save it with commas."
    folded = {header.casefold(): header for header in headers}
    near = difflib.get_close_matches(name, folded, n=1)
    if near:
        return f"Did you mean {folded[near[0]]}? Rename it to {name}."
    return f"Name the columns {', '.join(COLUMNS)}, one row a measurement."


class _Gathered:
    """What has been read: every text once, and for each row which."""

    def __init__(self) -> None:
        self._texts: tuple[dict[str, int], ...] = ({}, {}, {})
        self._codes: list[tuple[Ints, Ints, Ints]] = []
        self._lines: list[Ints] = []
        self._faults: dict[int, str] = {}
        self._rows = 0

    def add(self, block: Block, places: tuple[int, int, int]) -> None:
        """Take in the rows of a block."""
        n = len(block.rows)
        client, time, score = (
            np.fromiter((_code(row[at].strip(), texts) for row in block.rows), np.intp, n)
            for at, texts in zip(places, self._texts, strict=True)
        )
        self._codes.append((client, time, score))
        self._lines.append(np.asarray(block.lines, dtype=np.intp))
        self._faults.update({self._rows + at: what for at, what in block.faults.items()})
        self._rows += n

    def table(self, ends: tuple[Decimal, ...]) -> Table:
        """Everything read so far, scores in steps that hold ``ends`` too."""
        client, time, score = (self._column(n) for n in range(3))
        line = np.concatenate(self._lines) if self._lines else np.empty(0, np.intp)
        scores = _Scores(tuple(self._texts[2]), ends)
        state, faults = scores.state[score], dict(self._faults)
        state[list(faults)] = UNREADABLE
        for row in np.flatnonzero(state == UNREADABLE):
            faults.setdefault(int(row), f"{scores.texts[score[row]]!r} is not a score")
        times, place = distinct(tuple(self._texts[1]))
        table = Table(
            clients=tuple(self._texts[0]),
            client=client,
            times=times,
            time=np.array(place, dtype=np.intp)[time],
            steps=np.where(state == NUMBER, scores.steps[score], np.nan),
            state=state,
            line=line,
            faults=faults,
            nobody=(),
            decimals=scores.decimals,
            exact=scores.exact,
        )
        return _without_nobody(table)

    def _column(self, n: int) -> Ints:
        parts = [codes[n] for codes in self._codes]
        return np.concatenate(parts) if parts else np.empty(0, np.intp)


def _code(text: str, known: dict[str, int]) -> int:
    return known.setdefault(text, len(known))


class _Scores:
    """The distinct texts of the score column, read once each."""

    def __init__(self, texts: tuple[str, ...], ends: tuple[Decimal, ...]) -> None:
        self.texts = texts
        values = [_number(text) for text in texts]
        numbers = [value for value in values if value is not None]
        self.decimals = decimals_of((*numbers, *ends))
        self.exact = all(_fits(value, self.decimals) for value in numbers)
        self.steps = np.array(
            [np.nan if value is None else to_steps(value, self.decimals) for value in values]
        )
        self.state = np.array(
            [
                NUMBER if value is not None else NOTHING if text in _NOTHING else UNREADABLE
                for text, value in zip(texts, values, strict=True)
            ],
            dtype=np.uint8,
        )


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) <= _LARGEST else None


def _fits(value: Decimal, decimals: int) -> bool:
    exponent = value.normalize().as_tuple().exponent
    return not isinstance(exponent, int) or -exponent <= decimals


def _without_nobody(table: Table) -> Table:
    """Set rows without a client aside."""
    if "" not in table.clients:
        return table
    code = table.clients.index("")
    kept = table.client != code
    rows = np.cumsum(kept) - 1
    client = table.client[kept]
    return table._replace(
        clients=tuple(name for name in table.clients if name),
        client=client - (client > code),
        time=table.time[kept],
        steps=table.steps[kept],
        state=table.state[kept],
        line=table.line[kept],
        faults={int(rows[row]): what for row, what in table.faults.items() if kept[row]},
        nobody=tuple(int(line) for line in table.line[~kept]),
    )


def within(table: Table, minimum: Decimal | None, maximum: Decimal | None) -> Table:
    """Mark scores beyond the ends of the scale as ones that cannot be read."""
    state, faults = table.state.copy(), dict(table.faults)
    for end, sign, word in ((minimum, -1, "below the minimum"), (maximum, 1, "above the maximum")):
        if end is None:
            continue
        for row in np.flatnonzero(sign * (table.steps - to_steps(end, table.decimals)) > 0):
            state[row] = UNREADABLE
            value = table.steps[row] / 10.0**table.decimals
            faults[int(row)] = f"the score {value:g} is {word} {end}"
    if len(faults) == len(table.faults):
        return table
    return table._replace(state=state, faults=faults)
