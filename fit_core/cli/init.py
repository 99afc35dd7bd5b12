"""``fit init``: make a clinic, asking for what was not given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fit_core.cli import Wishes
from fit_core.cli.common import pairs
from fit_core.errors import UsageError

if TYPE_CHECKING:
    from fit_core.adapt.pack import LayerPack

_CRISIS = """\
Every sheet tells your clients where they find help at once, in your own words:
your telephone, a crisis line of your country, the emergency number."""


@click.command()
@click.option("--plain", is_flag=True, help="Store the record as a plain, unencrypted file.")
@click.option("--name", help="Name of the clinic, printed on sheets; may be empty.")
@click.option("--crisis-text", help="Where clients find help at once; printed on every sheet.")
@click.option("--therapist", help="Your name as it is printed on sheets.")
@click.option("--id", "actor", help="Your short id, such as initials in small letters.")
@click.option(
    "--paper",
    type=click.Choice(["A4", "Letter"]),
    help="As the language's layer proposes, else A4.",
)
@click.option(
    "--language",
    default="en-GB",
    show_default=True,
    help="Of sheets; the layers of an installed pack of it are taken into use.",
)
@click.option("--outcome", default="phq9", show_default=True, help="Measure: how life is going.")
@click.option("--second", default="", help="Another outcome measure, in a panel of its own.")
@click.option(
    "--alliance",
    default="session-checkin",
    show_default=True,
    help="Measure: how we work together.",
)
@click.option(
    "--goals", default="personal-goals", show_default=True, help="Measure: rating of goals."
)
@click.option(
    "--norm",
    "norms",
    multiple=True,
    metavar="MEASURE=NORM",
    help="A norm that fits your clients; its line is drawn.",
)
@click.option("--enable", multiple=True, metavar="PLUGIN", help="Let an installed code plugin act.")
@click.option("--enable-all", is_flag=True, help="Let every installed code plugin act.")
@click.pass_context
def init(ctx: click.Context, /, plain: bool, **given: str | bool | tuple[str, ...] | None) -> None:
    """Make a clinic: its folder, settings and an empty record.

    Asks for what is not given. Scripts give --name, --crisis-text, --therapist, --id and either
    --enable or --enable-all, and are asked nothing.
    """
    from fit_core.clinic.create import create_clinic
    from fit_core.clinic.first_language import language_pack, paper_of
    from fit_core.settings.clinic import ClinicSettings, Today
    from fit_core.settings.places import clinic_folder
    from fit_core.wording.asked import language_tag

    _refuse_unencrypted(plain)
    wishes = ctx.find_object(Wishes)
    folder = clinic_folder(wishes.folder if wishes else None)
    language = language_tag(str(given["language"]))
    layers = language_pack(language)
    paper = given["paper"] or paper_of(layers, language)
    name = _asked(given["name"], "Name of the clinic (may be empty)", default="")
    crisis = _crisis(given["crisis_text"])
    therapist = _asked(given["therapist"], "Your name as printed on sheets")
    actor = _asked(given["actor"], "Your short id (initials)", default=_initials(therapist))
    settings = ClinicSettings(
        name=name,
        crisis_text=crisis,
        actor=actor,
        today=Today(*(str(given[name]) for name in ("outcome", "alliance", "goals", "second"))),
        paper="Letter" if paper == "Letter" else "A4",
        language=language,
        norms={**pairs(_many(given["norms"]), "--norm")},
    )
    enable = _plugins(_many(given["enable"]), bool(given["enable_all"]))
    made = create_clinic(folder, settings, therapist, enable, layers)
    _tell(folder, list(made.plugins), _taken(layers, made.paper))
    if layers:
        _tell_no_help(folder)
    click.echo("Next: fit client add, then fit session.")


def _refuse_unencrypted(plain: bool) -> None:
    if not plain:
        raise UsageError(
            "Encryption of the record is not built yet, so nothing was made.",
            "If this disk is encrypted and only you can read it, ask for it: fit init --plain",
        )


def _asked(given: object, question: str, default: str | None = None) -> str:
    if isinstance(given, str):
        return given
    return str(click.prompt(question, default=default, show_default=bool(default)))


def _crisis(given: object) -> str:
    if isinstance(given, str):
        return given
    click.echo(_CRISIS)
    return str(click.prompt("Help at once"))


def _initials(name: str) -> str:
    letters = "".join(word[0] for word in name.split() if word[0].isascii() and word[0].isalnum())
    return letters.lower() or "me"


def _many(given: object) -> tuple[str, ...]:
    return tuple(str(value) for value in given) if isinstance(given, tuple) else ()


def _plugins(named: tuple[str, ...], everything: bool) -> tuple[str, ...]:
    """The code plugins to enable: named, all, or as answered to a question each."""
    from fit_core.clinic.create import code_packs

    packs = code_packs()
    if everything:
        return tuple(pack.name for pack in packs)
    if named or not packs:
        return named
    click.echo("\nInstalled plugins hold code, which runs with all your rights once enabled:")
    return tuple(
        pack.name
        for pack in packs
        if click.confirm(f"  {pack.name} {pack.version}: {pack.purpose}. Enable?", default=False)
    )


def _taken(layers: LayerPack | None, paper: str) -> str:
    if layers is None:
        return ""
    name = layers.pack
    return f"Layers in use: {name} {layers.version} ({paper} paper); see fit layers show {name}."


def _tell(folder: Path, plugins: list[str], taken: str) -> None:
    click.echo(f"\nThe clinic is in {folder} (a plain file: keep this disk encrypted).")
    click.echo(f"Enabled plugins: {', '.join(plugins) or 'none'}.")
    if taken:
        click.echo(taken)


def _tell_no_help(folder: Path) -> None:
    """Sheets of some languages have a second one beside them, which needs its own crisis text."""
    from fit_core.clinic.crisis import how_to_add, without_help
    from fit_core.clinic.opening import Clinic

    clinic = Clinic(folder)
    for language, text in without_help(clinic):
        if not text:
            click.echo(f"Sheets are in {language} too, and need a text for help in a crisis in it.")
            click.echo(how_to_add(clinic, language))
