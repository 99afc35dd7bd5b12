"""From the rows of a file to forms: one a row, several a row, or one answer a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from fit_core.answers.files import AnswerFile
from fit_core.answers.model import TOKENS
from fit_core.answers.profile import Profile
from fit_core.clinic.persons import asked_by
from fit_core.errors import UsageError
from fit_core.measure.model import Measure
from fit_core.scoring.context import CONTEXT_WORDS, context_value


class FileForm(msgspec.Struct, frozen=True):
    """One form as it stands in the file: where, whose, of which day, with which answers.

    ``about`` holds what the file states of the person and a rule of the measure asks: age, sex,
    rater, retired.
    """

    row: int
    client: str
    day: dt.date
    answers: dict[str, str]
    totals: dict[str, str]
    about: dict[str, object] = {}


class RowFault(msgspec.Struct, frozen=True):
    """Why a row cannot be taken in: its number under the header, the column, what is wrong."""

    row: int
    column: str
    what: str

    def __str__(self) -> str:
        place = f", column {self.column}" if self.column else ""
        return f"row {self.row}{place}: {self.what}"


class FileReader:
    """Reads forms of one measure out of an opened file, as its profile says.

    Raises:
        UsageError: a column that the profile or the measure needs is not there.

    """

    def __init__(self, measure: Measure, answers: AnswerFile, profile: Profile) -> None:
        self._answers, self._profile = answers, profile
        self._say = profile.translator
        self._places = {name: place for place, name in enumerate(answers.headers)}
        self._items = [item.id for item in measure.items]
        self._optional = {item.id for item in measure.items if item.optional}
        self._totals = [scale.id for scale in measure.scales if scale.method == "entered"]
        self._client = self._place(profile.client or "client")
        columns = {word: profile.columns.get(word, word) for word in asked_by(measure)}
        self._about = {w: self._places[c] for w, c in columns.items() if c in self._places}
        self._date = self._date_place()

    def read(self) -> Iterator[FileForm | RowFault]:
        """Every form or fault, in the order of the file."""
        if self._profile.item or self._profile.value:
            yield from self._long()
            return
        for number, row, fault in self._rows():
            yield from [RowFault(number, "", fault)] if fault else self._wide(number, row)

    def column_of(self, item: str) -> str:
        """The column that holds the answer to an item, where one column does."""
        if self._profile.occasions:
            return ""
        return self._profile.value or self._profile.columns.get(item, item)

    def _rows(self) -> Iterator[tuple[int, list[str], str]]:
        for block in self._answers.blocks():
            for place, row in enumerate(block.rows):
                yield block.first + place, row, block.faults.get(place, "")

    def _wide(self, number: int, row: list[str]) -> Iterator[FileForm | RowFault]:
        """One form a row; or one for each occasion that has any answer."""
        for day, columns in self._occasions(row):
            if isinstance(day, str):
                yield RowFault(number, self._profile.date or "date", day)
                continue
            items = self._values(row, self._items, columns)
            totals = self._values(row, self._totals, columns)
            if self._profile.occasions and not any([*items.values(), *totals.values()]):
                continue
            about, faults = self._person(number, row)
            yield from faults
            yield FileForm(number, row[self._client].strip(), day, items, totals, about)

    def _occasions(self, row: list[str]) -> Iterable[tuple[dt.date | str, Mapping[str, str]]]:
        if self._profile.occasions:
            return [(one.day, one.columns) for one in self._profile.occasions]
        return [(self._day(row), self._profile.columns)]

    def _long(self) -> Iterator[FileForm | RowFault]:
        """One answer a row; rows of one client and day make one form."""
        item, value = (
            self._place(name or "") for name in (self._profile.item, self._profile.value)
        )
        forms: dict[tuple[str, dt.date], FileForm] = {}
        for number, row, fault in self._rows():
            day = self._day(row)
            if fault or isinstance(day, str):
                column = "" if fault else self._profile.date or "date"
                yield RowFault(number, column, fault or str(day))
                continue
            key = (row[self._client].strip(), day)
            about, faults = self._person(number, row)
            yield from faults
            form = forms.setdefault(key, FileForm(number, *key, {}, {}, about))
            yield from self._put(form, number, row[item].strip(), self._say(row[value]))
        yield from forms.values()

    def _put(self, form: FileForm, row: int, item: str, answer: str) -> Iterator[RowFault]:
        target = form.totals if item in self._totals else form.answers
        if item not in self._items and item not in self._totals:
            known = ", ".join([*self._items, *self._totals])
            yield RowFault(row, self._profile.item or "", f"no item {item!r}; there are {known}")
        elif item in target:
            yield RowFault(row, self._profile.item or "", f"item {item} is answered twice that day")
        else:
            target[item] = answer

    def _person(self, number: int, row: list[str]) -> tuple[dict[str, object], list[RowFault]]:
        """What a row states of the person, and what in it cannot be meant."""
        found: dict[str, object] = {}
        faults: list[RowFault] = []
        for word, place in self._about.items():
            text = self._say(row[place]).strip()
            value = context_value(word, text)
            if value is not None:
                found[word] = value
            elif text not in TOKENS:
                what = f"{text[:40]!r} is not {CONTEXT_WORDS[word]}"
                faults.append(RowFault(number, self._answers.headers[place], what))
        return found, faults

    def _values(
        self, row: list[str], names: list[str], columns: Mapping[str, str]
    ) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in names:
            column = columns.get(name, name)
            if name in self._optional and column not in self._places:
                continue
            found[name] = self._say(row[self._place(column)])
        return found

    def _day(self, row: list[str]) -> dt.date | str:
        """The day of a row, or what is wrong with it."""
        if self._profile.day is not None:
            return self._profile.day
        text = row[self._date].strip() if self._date is not None else ""
        try:
            return dt.datetime.strptime(text, self._profile.date_format).date()  # noqa: DTZ007
        except ValueError:
            return f"{text!r} is not a day written as {self._profile.date_format}"

    def _date_place(self) -> int | None:
        """The column of dates; none where the profile states the day."""
        if self._profile.day is not None or self._profile.occasions:
            return None
        if self._profile.date is None and "date" not in self._places:
            raise UsageError(
                f"{self._answers.path} has no column of days.",
                "Name it in the profile (date and date_format), or state one day for all (day).",
            )
        return self._place(self._profile.date or "date")

    def _place(self, column: str) -> int:
        if column in self._places:
            return self._places[column]
        mark = self._answers.other_delimiter()
        hint = f" The file seems to be separated by {mark!r}." if mark else ""
        known = ", ".join(self._answers.headers)[:200]
        raise UsageError(
            f"{self._answers.path} has no column {column!r}.{hint}",
            f"Its columns are: {known}. Map them in a profile (--profile).",
        )
