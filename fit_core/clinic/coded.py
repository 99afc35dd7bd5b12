"""Measures that enabled plugins make: asked for and made under the plugin's guard."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from pathlib import Path

from fit_core.errors import FitError
from fit_core.hooks.host import Declared, Host
from fit_core.measure.coded import CodedMeasure, Made, made_measure, make
from fit_core.measure.library import Entry
from fit_core.measure.model import Measure

HOOK = "fit_measures"


class FromPlugin:
    """One declared measure of one plugin; its code runs when the table is first asked for."""

    def __init__(self, host: Host, owner: Declared, coded: CodedMeasure) -> None:
        self._host, self._owner, self._coded = host, owner, coded

    def text(self) -> bytes:
        """The table as canonical JSON; raises FitError where the plugin fails to make it."""
        return self._text.encode()

    def measure(self) -> Measure:
        """The measure; raises FitError, or ProblemsError with plugin and path of each problem."""
        return made_measure(self._coded, self._text, str(_place(self._owner)))

    @cached_property
    def _text(self) -> str:
        made = self._host.call(self._owner, Made, partial(make, self._coded))
        if made is None:
            what = f"The measure {self._coded.id} was not made by its plugin {self._owner.plugin}."
            raise FitError(what, f"See why: fit plugins why {self._owner.plugin}")
        return made.text


def coded_entries(host: Host) -> Iterator[Entry]:
    """What active plugins declare through ``fit_measures``; nothing is made yet."""
    seen: set[tuple[str, str]] = set()
    for owner, coded in host.declared(HOOK, CodedMeasure):
        if (owner.plugin, coded.id) in seen:
            host.note(owner, f"declares the measure {coded.id} twice; the first is taken")
            continue
        seen.add((owner.plugin, coded.id))
        made = FromPlugin(host, owner, coded)
        head = (coded.id, coded.title, coded.version, coded.kind)
        yield Entry(*head, owner.plugin, _place(owner), {}, coded=made)


def _place(owner: Declared) -> Path:
    """What stands in messages for the file that there is not."""
    return Path(f"plugin {owner.plugin} {owner.version}")
