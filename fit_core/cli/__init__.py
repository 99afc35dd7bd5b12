"""The command line. `main` is the program ``fit``; commands are imported when they are run."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from fit_core import __version__
from fit_core.cli.lazy import Entry, LazyGroup
from fit_core.errors import FitError

ABOUT = """\
fit records answers to published questionnaires, computes the scores that their authors
defined, and displays them over time with published reference values, for discussion between
a client and a qualified practitioner. It does not diagnose, recommend or watch for
emergencies. A practitioner reads all answers, risk items included, independently of any
display. Packs that go beyond display state their own purpose, printed with their output."""

_COMMANDS = {
    "demo": Entry("fit_core.cli.demo:demo", "A made-up client's eighth session, answers to sheet."),
    "init": Entry("fit_core.cli.init:init", "Make a clinic: folder, crisis text, plugins, actor."),
    "session": Entry("fit_core.cli.session:session", "Hold a session: answers, words, the sheet."),
    "review": Entry("fit_core.cli.review:review", "Note what was discussed, what fits, what not."),
    "client": Entry("fit_core.cli.client:client", "Add, list and show clients."),
    "consent": Entry("fit_core.cli.consent:consent", "What a client's data may be used for."),
    "therapist": Entry("fit_core.cli.therapist:therapist", "Add and list who works here."),
    "goal": Entry("fit_core.cli.goal:goal", "Add, list and close a client's own goals."),
    "end": Entry("fit_core.cli.end:end", "End an episode of care, with how it ended."),
    "record": Entry("fit_core.cli.record:record", "Record one form of one client."),
    "acknowledge": Entry(
        "fit_core.cli.acknowledge:acknowledge", "Say that a risk answer was seen."
    ),
    "risk": Entry("fit_core.cli.risk:risk", "List risk answers that wait; look through stored."),
    "report": Entry("fit_core.cli.report:report", "Write sheets again."),
    "form": Entry("fit_core.cli.form:form", "Write the blank form of a measure."),
    "import": Entry("fit_core.cli.imports:import_", "Take in forms from a table, or one form."),
    "measures": Entry("fit_core.cli.measures:measures", "List, show and add measures."),
    "wording": Entry("fit_core.cli.wording:wording", "Bring the sentences of measures, and show."),
    "plugins": Entry("fit_core.cli.plugins:plugins", "List, enable and disable plugins."),
    "layers": Entry("fit_core.cli.layers:layers", "Layers of languages and populations."),
    "score": Entry("fit_core.cli.score:score", "Score a file of forms; keeps nothing."),
    "change": Entry("fit_core.cli.change:change", "Tell change from chance in a file of scores."),
    "trajectory": Entry(
        "fit_core.cli.trajectory:trajectory", "Expected response: fit, try, take into use."
    ),
    "signal": Entry("fit_core.cli.signal:signal", "What rules saw; which of it was none."),
    "analyse": Entry("fit_core.cli.analyse:analyse", "Analyse the service, of who consented."),
    "explain": Entry("fit_core.cli.explain:explain", "How what a sheet prints came about."),
    "coverage": Entry(
        "fit_core.cli.coverage:coverage", "Relationship components that are never asked."
    ),
    "check": Entry("fit_core.cli.check:check", "Check a measure, a layer, a pack, or this clinic."),
    "preview": Entry(
        "fit_core.cli.preview:preview", "A measure's form and sheets, with made-up answers."
    ),
    "new": Entry("fit_core.cli.new:new", "Write a working pack to start from."),
}


class Wishes(NamedTuple):
    """What was asked for on the command line before the command."""

    folder: Path | None
    actor: str | None
    no_plugins: bool


def _about(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(ABOUT)
        ctx.exit()


@click.command(cls=LazyGroup, table=_COMMANDS, context_settings={"max_content_width": 100})
@click.version_option(__version__, message="fit %(version)s")
@click.option(
    "--about",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_about,
    help="Say what this program is for.",
)
@click.option(
    "--clinic",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The clinic's folder (or FIT_CLINIC).",
)
@click.option("--actor", envvar="FIT_ACTOR", help="Who acts: id of a therapist of this clinic.")
@click.option(
    "--no-plugins", is_flag=True, envvar="FIT_NO_PLUGINS", help="Run without any code plugin."
)
@click.option(
    "--traceback", is_flag=True, expose_value=False, help="Show where an error came from."
)
@click.pass_context
def fit(ctx: click.Context, folder: Path | None, actor: str | None, no_plugins: bool) -> None:
    """Feedback-informed treatment: measures, scores and session feedback sheets."""
    ctx.obj = Wishes(folder, actor, no_plugins)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit status: 0 well, 1 failure, 2 usage."""
    # A command makes many objects and lives briefly: looking for cycles less often, and not once
    # more over everything at the end, saves a quarter of its time. What streams through
    # (fit score) makes no cycles.
    gc.set_threshold(200_000, 20, 20)
    status = run(list(sys.argv[1:] if arguments is None else arguments))
    gc.freeze()
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit status. Errors are told on standard error."""
    try:
        return _invoke(arguments)
    except Exception as error:
        if "--traceback" in arguments:
            raise
        return _tell(error)


def _invoke(arguments: list[str]) -> int:
    result = fit.main(arguments or ["--help"], prog_name="fit", standalone_mode=False)
    return result if isinstance(result, int) else 0


def _tell(error: Exception) -> int:
    """One sentence what, one sentence what next; never a traceback."""
    match error:
        case FitError():
            return _say(error.what, error.next_step, error.exit_status)
        case click.UsageError():
            path = error.ctx.command_path if error.ctx else "fit"
            return _say(error.format_message(), f"See {path} --help.", 2)
        case click.ClickException():
            return _say(error.format_message(), "See fit --help.", error.exit_code)
        case click.Abort():
            return _say("Stopped; nothing more was written.", "Run the command again to go on.", 1)
        case BrokenPipeError():
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        case _:
            return _say(
                f"The program made a mistake ({type(error).__name__}: {error}).",
                "Run the same command with fit --traceback and send what it prints to the authors.",
                1,
            )


def _say(what: str, next_step: str, status: int) -> int:
    click.echo(f"fit: {what}\n     {next_step}", err=True)
    return status
