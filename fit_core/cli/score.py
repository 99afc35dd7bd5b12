"""``fit score``: score a file of answers, without a clinic and without keeping anything."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from fit_core.errors import FitError

if TYPE_CHECKING:
    from fit_core.answers.binding import Binding
    from fit_core.answers.files import AnswerFile, Block
    from fit_core.answers.profile import Profile
    from fit_core.measure.model import Measure


@click.command()
@click.argument("measure")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each row.")
@click.option(
    "--profile",
    type=click.Path(path_type=Path),
    help="TOML file that maps columns and missing codes of a foreign file.",
)
@click.pass_context
def score(
    ctx: click.Context, measure: str, file: Path, as_json: bool, profile: Path | None
) -> None:
    """Score a FILE of answers to MEASURE (an installed id, or a .toml measure file).

    FILE is a CSV file with one row a form and one column an item, headed by the item id. Empty
    is not answered; NA, REFUSED and DONTKNOW are told apart from it. Columns age, sex (F, M), rater
    and retired are read where a rule needs them; other columns are passed through. A draft is
    scored where --clinic names a clinic that confirmed its key (fit measures confirm).
    """
    from fit_core.answers.binding import bind
    from fit_core.answers.files import open_answers
    from fit_core.answers.profile import Profile, load_profile

    found = _find_measure(ctx, measure)
    confirmed = _permit(ctx, found)
    mapping = load_profile(profile) if profile else None
    how = mapping or Profile(measure=found.id)
    with open_answers(file, how.encoding, how.delimiter) as answers:
        binding = bind(found, answers, mapping)
        if as_json:
            _print_lines(found, answers, binding, how, confirmed)
        else:
            _print_counts(found, answers, binding, how, confirmed)
            click.echo("The same command with --json prints one JSON object for each row.")


def _print_lines(
    measure: Measure, answers: AnswerFile, binding: Binding, how: Profile, confirmed: bool
) -> None:
    from fit_core.scoring.batch import BatchScorer
    from fit_core.scoring.lines import form_part, line

    scorer = BatchScorer(measure, binding, form_part, how.translator, confirmed=confirmed)
    passed = binding.passed
    with _output() as write:
        for block in _watched(answers):
            write(
                b"".join(
                    line(row.number, row.result, {name: row.texts[n] for name, n in passed.items()})
                    for row in scorer.rows(block)
                )
            )


def _print_counts(
    measure: Measure, answers: AnswerFile, binding: Binding, how: Profile, confirmed: bool
) -> None:
    from fit_core.scoring.batch import BatchScorer
    from fit_core.scoring.tally import Tally

    scorer = BatchScorer(measure, binding, lambda form: form, how.translator, confirmed=confirmed)
    tally = Tally()
    for block in _watched(answers):
        for row in scorer.rows(block):
            tally.add(row.number, row.result, scorer.gaps(row.texts))
    click.echo("\n".join(tally.lines()))


def _find_measure(ctx: click.Context, name: str) -> Measure:
    """Load a measure file, or a measure of this clinic or of an installed pack by its id."""
    from fit_core.cli.common import library_here
    from fit_core.measure.load import load_measure

    return load_measure(Path(name)) if name.endswith(".toml") else library_here(ctx).get(name)


def _permit(ctx: click.Context, measure: Measure) -> bool:
    """Return when the licence allows scoring: whether a draft's key was confirmed here."""
    from fit_core.cli.common import folder_of
    from fit_core.clinic.confirm import key_stands_in
    from fit_core.clinic.licences import clinic_at, permit

    clinic = clinic_at(folder_of(ctx))
    permit(clinic, measure, "score")
    return clinic is not None and key_stands_in(clinic, measure)


@contextmanager
def _output() -> Iterator[Callable[[bytes], None]]:
    """Yield what writes bytes to standard output.

    A reader that stops early (``| head``) ends the command quietly. What can no longer be written
    is given up, so that leaving the program does not try once more.
    """
    stream = sys.stdout.buffer

    def write(data: bytes) -> None:
        try:
            stream.write(data)
            stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            _give_up(stream)
            raise FitError(
                f"The output cannot be written: {error.strerror}.",
                "Make room or write to another place; what was written so far is not complete.",
            ) from None

    try:
        yield write
    except BrokenPipeError:
        _give_up(stream)


def _give_up(stream: BinaryIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _watched(answers: AnswerFile) -> Iterator[Block]:
    """Yield the blocks, and tell a person who is watching how far it is, outside the output."""
    shown = sys.stderr.isatty() and not sys.stdout.isatty()
    for block in answers.blocks():
        yield block
        if shown:
            click.echo(f"\r{block.first + len(block.rows) - 1} rows", nl=False, err=True)
    if shown:
        click.echo(err=True)
