"""Write ``docs/explanation/btheb.md`` from the trial: ``uv run python docs/btheb.py [FILE]``.

Every figure of the page comes out of the program: shares from ``fit change``, effect sizes and
intervals from `fit_core.change`. What is said of them was written by hand.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
from click.testing import CliRunner

from fit_core.change.effects import Effect, d_av, d_pre, d_z, scores
from fit_core.change.groups import between, within
from fit_core.change.intervals import t_quantile
from fit_core.change.moments import mean, spread
from fit_core.cli import fit

PAGE = Path(__file__).parent / "explanation" / "btheb.md"
TRIAL = Path(__file__).parents[1] / ".." / "shared" / "data" / "btheb-bdi.csv"
MONTHS = {0: "bdi.pre", 2: "bdi.2m", 4: "bdi.4m", 6: "bdi.6m", 8: "bdi.8m"}
ARMS = {"usual care": "TAU", "the program": "BtheB"}
#: For outpatients; recalled, not looked up (see the page).
SD, RELIABILITY = "12.75", "0.92"


class Trial(NamedTuple):
    """The scores by month, NaN for none, and who was in which arm."""

    score: dict[int, np.ndarray]
    arm: np.ndarray

    def of(self, who: np.ndarray) -> Trial:
        return Trial({month: values[who] for month, values in self.score.items()}, self.arm[who])


def read(path: Path) -> Trial:
    """Read the trial; an empty cell is a score that nobody gave."""
    rows = list(csv.DictReader(path.read_text("utf-8").splitlines()))
    score = {
        month: np.array([float(row[name] or "nan") for row in rows])
        for month, name in MONTHS.items()
    }
    return Trial(score, np.array([row["treatment"] for row in rows]))


def page(path: Path = TRIAL) -> str:
    """The whole page."""
    trial = read(path)
    parts = [_HEAD, _who_answered(trial), _reliable(trial), _sensitive(trial)]
    parts += [_effects(trial), _arms(trial), _leavers(trial), _TAIL]
    return "\n".join(parts)


def _who_answered(trial: Trial) -> str:
    rows = [
        (name, *(_moments(trial.of(trial.arm == code).score[month]) for month in MONTHS))
        for name, code in ARMS.items()
    ]
    heads = ("", *(f"{month} months" if month else "before" for month in MONTHS))
    return f"{_ANSWERED}\n{_table(heads, rows)}"


def _moments(values: np.ndarray) -> str:
    there = values[~np.isnan(values)]
    return f"{mean(there):.1f} ({spread(there):.1f}), n = {len(there)}"


def _reliable(trial: Trial) -> str:
    rows = [_shares(trial, name, post) for post in (2, 8) for name in ("all", *ARMS)]
    heads = ("", "improved", "of those with both", "of those who began", "worse", "not known")
    bounds = [_bounds(trial, name) for name in ("all", *ARMS)]
    return (
        f"{_RELIABLE}\n{_table(heads, rows)}\n{_BOUNDS}\n"
        f"{_table(('', 'if none of them did', 'if all of them did'), bounds)}"
    )


def _shares(trial: Trial, name: str, post: int) -> tuple[str, ...]:
    summary = change(_named(trial, name), post)["summary"]
    total, gone = summary["total"], summary["not-computable"]
    improved, worse = summary["improved"], summary["deteriorated"]
    told = (f"{improved / n:.0%}" for n in (total - gone, total))
    return (f"{name}, {post} months", str(improved), *told, str(worse), str(gone))


def _bounds(trial: Trial, name: str) -> tuple[str, ...]:
    summary = change(_named(trial, name), 8)["summary"]
    total, improved = summary["total"], summary["improved"]
    most = (improved + summary["not-computable"]) / total
    return name, f"{improved / total:.0%}", f"{most:.0%}"


def _named(trial: Trial, name: str) -> Trial:
    return trial if name == "all" else trial.of(trial.arm == ARMS[name])


def change(trial: Trial, post: int, sd: str = SD, reliability: str = RELIABILITY) -> dict[str, Any]:
    """What ``fit change --json`` says of the trial from before to some month."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "scores.csv"
        file.write_text("\n".join(_long(trial)), encoding="utf-8")
        options = ["--pre", "0", "--post", str(post), "--better", "lower", "--minimum", "0"]
        options += ["--reliability", reliability, *(["--sd", sd] if sd else [])]
        ran = CliRunner().invoke(fit, ["change", str(file), *options, "--json"])
    if ran.exit_code:
        raise SystemExit(ran.output)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def _long(trial: Trial) -> Iterator[str]:
    """One row a measurement; a score that nobody gave stays as an empty cell."""
    yield "client,time,score"
    for month, values in trial.score.items():
        for place, value in enumerate(values):
            yield f"{place},{month},{'' if math.isnan(value) else f'{value:g}'}"


def _sensitive(trial: Trial) -> str:
    rows = []
    for reliability in ("0.80", "0.86", "0.92"):
        cells = []
        for sd in (SD, ""):
            told = change(trial, 8, sd, reliability)
            summary = told["summary"]
            share = summary["improved"] / (summary["total"] - summary["not-computable"])
            cells.append(f"{share:.0%} ({told['parameters']['points_needed']:.1f} points)")
        rows.append((reliability, *cells))
    own = change(trial, 8, "")["parameters"]["sd"]
    heads = ("reliability", f"SD {SD} of a norm", f"SD {own['value']:.1f} of these {own['n']}")
    return f"{_SENSITIVE}\n{_table(heads, rows)}"


_SIZES: tuple[tuple[str, Callable[..., Effect]], ...] = (
    ("over the SD before (d_pre)", d_pre),
    ("over the mean of both SDs (d_av)", d_av),
    ("over the SD of changes (d_z)", d_z),
)


def _effects(trial: Trial) -> str:
    rows = []
    for month in (2, 8):
        for name in ARMS:
            part = _named(trial, name)
            of = scores(part.score[0], part.score[month], -1)
            sizes = [_interval(size(of)) for _, size in _SIZES]
            rows.append((f"{name}, {month} months (n = {of.n})", *sizes))
    return f"{_EFFECTS}\n{_table(('', *(name for name, _ in _SIZES)), rows)}\n"


def _interval(found: Effect) -> str:
    return f"{found.value:.2f} ({found.low:.2f} to {found.high:.2f})"


def _arms(trial: Trial) -> str:
    rows, clear = [], []
    for month in (2, 4, 6, 8):
        pre, post = trial.score[0], trial.score[month]
        gains = []
        for code in ARMS.values():
            part = trial.of(trial.arm == code)
            one = within(part.score[0], part.score[month], -1, 1)
            gains.append(f"{one.gain:.1f} ({one.low:.1f} to {one.high:.1f}), n = {one.n[0]}")
        both = between(pre, post, trial.arm == ARMS["the program"], -1, 1)
        clear += [month] if both.low > 0 else []
        rows.append((f"{month} months", *gains, _signed(both.gain, both.low, both.high)))
    heads = ("points down", *ARMS, "the program ahead by")
    last = _CLEAR.format(clear=", ".join(map(str, clear)))
    return f"{_BETWEEN}\n{_table(heads, rows)}\n{last}"


def _signed(value: float, low: float, high: float) -> str:
    return f"{value:.1f} ({low:.1f} to {high:.1f})".replace("-", "\u2212")


def _leavers(trial: Trial) -> str:
    stayed = ~np.isnan(trial.score[8])
    gain = trial.score[0] - trial.score[2]
    rows = [
        ("score before", trial.score[0]),
        ("score at 2 months", trial.score[2]),
        ("points down by 2 months", gain),
    ]
    told = [
        (name, _moments(values[stayed]), _moments(values[~stayed]), _apart(values, stayed))
        for name, values in rows
    ]
    heads = ("", "answered at 8 months", "did not", "difference")
    each = ", ".join(
        f"{int((~stayed & arm).sum())} of {int(arm.sum())} with {name}"
        for name, arm in ((name, trial.arm == code) for name, code in ARMS.items())
    )
    early = {who: within(t.score[0], t.score[2], -1, 1) for who, t in _early(trial, stayed)}
    last = _EARLY.format(all=early["all"], stayed=early["stayed"])
    return f"{_LEFT.format(left=int((~stayed).sum()), each=each)}\n{_table(heads, told)}\n{last}"


def _early(trial: Trial, stayed: np.ndarray) -> Iterator[tuple[str, Trial]]:
    yield "all", trial
    yield "stayed", trial.of(stayed)


def _apart(values: np.ndarray, stayed: np.ndarray) -> str:
    """Difference of two means with Welch's interval (Welch 1947, Biometrika 34:28-35)."""
    parts = [values[who & ~np.isnan(values)] for who in (stayed, ~stayed)]
    errors = [spread(part) ** 2 / len(part) for part in parts]
    free = sum(errors) ** 2 / sum(e**2 / (len(p) - 1) for e, p in zip(errors, parts, strict=True))
    half = t_quantile(0.95, free) * math.sqrt(sum(errors))
    apart = mean(parts[0]) - mean(parts[1])
    return _signed(apart, apart - half, apart + half)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


_HEAD = """\
# A trial in figures: who is counted, in what unit, with what interval

The same trial as in [change in a trial](change-in-a-trial.md), where the commands are shown one \
by one: a computer program against depression beside usual care in general practice (Proudfoot et \
al. 2003, Psychol Med 33:217-227), 100 people, the Beck Depression Inventory from 0 to 63, lower \
is better. This page puts the figures side by side, with intervals and denominators. It is written \
by `uv run python docs/btheb.py` from the file and the program; a test holds them equal.
"""
_ANSWERED = """\
## Who answered

Mean (SD) and number of people. Whoever left did not come back: each month's people are among \
those of the month before.
"""
_RELIABLE = f"""\
## Beyond error of measurement

`fit change --better lower --reliability {RELIABILITY} --sd {SD} --minimum 0`, Jacobson and Truax, \
95 %. Reliability and SD, for outpatients, are recalled and not looked up: take those of your \
manual.
"""
_BOUNDS = """\
Two denominators, two answers. Nothing in the file says what became of those who left, so the \
share of all who began lies somewhere between these two at eight months:
"""
_SENSITIVE = """\
## How much hangs on two figures from elsewhere

Share of the people with both scores who improved by eight months, and the points needed. People \
who were let in by their score differ less among each other; an SD taken from them asks for less.
"""
_EFFECTS = """\
## Effect sizes

Mean change in SDs, above 0 for better, with 95 % intervals. The same change has three sizes, \
because it is counted in three units; name the unit, and never compare across the columns. \
Sources: Becker 1988 with the J of Hedges 1981; Bonett 2008; for the last, 1 / n + d\u00b2 / 2n.
"""
_BETWEEN = """\
## What usual care does as well

Mean points down within each arm, and how far the program is ahead, adjusted for the score before \
(a residual variance for each arm), with 95 % intervals. Only this last column speaks of the \
program. A large effect within an arm is there with usual care too.
"""
_CLEAR = """\
Months whose interval leaves out 0: {clear}. These are four looks at the same \
people, each with fewer of them; nobody corrected for looking four times.
"""
_LEFT = """\
## Those who stayed and those who left

{left} people had no score at eight months: {each}. Before they left they looked like this:
"""
_EARLY = """\
Completers against starters, at two months, when nearly all still answered: those who stayed to \
the end were down by {stayed.gain:.1f} points ({stayed.low:.1f} to {stayed.high:.1f}), all who \
answered by {all.gain:.1f} ({all.low:.1f} to {all.high:.1f}). The figures at eight months are of \
the first kind only.
"""
_TAIL = """\
## What these figures can and cannot show

- Of those who answered, many were better by more than error of measurement, and so were many \
with usual care. Reliable change is not an effect of treatment.
- The program is ahead by some points early on. At eight months the data neither show nor exclude \
an advantage: half of the people are left.
- People who left are missing from every later figure, and those who stayed are not the people who \
began. That an interval in the last table holds 0 is no proof that they were alike; nor is \
anything known of what nobody asked.
- Everything here takes the missing scores as they are. Weighting, imputation or a mixed model \
assume something about those who left, and none of it can be checked in the file.
- No recovery is told, because no norm of people without depression was read. None of the figures \
is one person's chance.
"""

if __name__ == "__main__":
    PAGE.write_text(page(Path(sys.argv[1]) if len(sys.argv) > 1 else TRIAL), encoding="utf-8")
