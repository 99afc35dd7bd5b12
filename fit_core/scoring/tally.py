"""Counts over many scored forms: what ``fit score`` says without ``--json``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from fit_core.scoring.model import FormScore

_STATUSES = ("ok", "prorated", "incomplete", "invalid")
#: Patterns kept apart; a file with more has the rest counted together, so that memory stays flat.
_PATTERNS = 5_000
_SHOWN = 10
_REST = "other patterns"


class Tally:
    """Counts by status, band, flag and pattern of missing answers."""

    def __init__(self) -> None:
        self.forms = 0
        self.statuses: Counter[str] = Counter()
        self.bands: dict[tuple[str, str], Counter[str]] = {}
        self.flags: Counter[str] = Counter()
        self.safety_missing: Counter[str] = Counter()
        self.patterns: Counter[str] = Counter()
        self.problems: list[tuple[int, str]] = []

    def add(self, row: int, form: FormScore, gaps: Sequence[tuple[str, str]]) -> None:
        """Count one form; ``gaps`` are its items without an answer, each with the kind.

        An item that is not for the form is no gap.
        """
        gaps = [gap for gap in gaps if gap[0] not in form.dropped]
        self.forms += 1
        self.statuses[form.status] += 1
        for scale, score in form.scales.items():
            for name, label in score.bands.items():
                self.bands.setdefault((scale, name), Counter())[label] += 1
        self.flags.update(form.flags)
        self.safety_missing.update(form.safety_missing)
        if gaps:
            self._pattern(gaps)
        if form.status == "invalid" and len(self.problems) < _SHOWN:
            self.problems.append((row, form.problems[0]))

    def _pattern(self, gaps: Sequence[tuple[str, str]]) -> None:
        kinds: dict[str, list[str]] = {}
        for item, kind in gaps:
            kinds.setdefault(kind, []).append(item)
        pattern = ", ".join(f"{kind} {' '.join(items)}" for kind, items in kinds.items())
        if pattern not in self.patterns and len(self.patterns) >= _PATTERNS:
            pattern = _REST
        self.patterns[pattern] += 1

    def lines(self) -> list[str]:
        """Return the counts as lines of text, with a share of all forms beside each count."""
        found = [f"{self.forms} forms", ""]
        found += self._part("Status", Counter({s: self.statuses[s] for s in _STATUSES}))
        for (scale, name), counts in self.bands.items():
            found += self._part(f"Bands of {scale} ({name})", counts)
        if self.flags:
            found += self._part("Safety items answered at or above their limit", self.flags)
        if self.safety_missing:
            found += self._part("Safety items without an answer", self.safety_missing)
        if self.patterns:
            title = f"Patterns of missing answers, by item ({len(self.patterns)})"
            found += self._part(title, self.patterns)
        if self.problems:
            found += ["Invalid rows, the first of them"]
            found += [f"  row {row}: {problem}" for row, problem in self.problems] + [""]
        return found

    def _part(self, title: str, counts: Counter[str]) -> list[str]:
        shown = counts.most_common(_SHOWN)
        width = max(len(name) for name, _ in shown)
        lines = [f"  {name:<{width}}  {n:>9}  {self._share(n):>6}" for name, n in shown]
        if len(counts) > _SHOWN:
            lines.append(f"  … and {len(counts) - _SHOWN} more")
        return [title, *lines, ""]

    def _share(self, count: int) -> str:
        return f"{count / self.forms:.1%}" if self.forms else "-"
