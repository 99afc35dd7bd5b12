"""The clinic's configuration: one TOML file that a person may read and edit."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import tomli

from fit_core.errors import FitError, NotFoundError
from fit_core.files.whole import write_whole
from fit_core.hooks.trust import Pin
from fit_core.settings.places import CONFIG_NAME
from fit_core.settings.theme import Theme

Paper = Literal["A4", "Letter"]


class Today(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The measures of an ordinary session: how life is going, how the work feels, the goals.

    ``second`` is another outcome measure, which has a panel of its own on the sheet; may be empty.
    """

    outcome: str
    alliance: str
    goals: str
    second: str = ""


class Risk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How this clinic looks for risk answers, and how long it waits for them.

    Attributes:
        import_days: risk answers that came into the record later than they were given, from a file
            or by a lower threshold, go to the review list and hold no sheet back when they are
            older than this many days.
        thresholds: by measure and item, a lower threshold than the measure's own.

    """

    import_days: Annotated[int, msgspec.Meta(ge=0, le=36500)] = 14
    thresholds: dict[str, dict[str, Decimal]] = {}


class Layers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where this clinic's clients are, as norms of adaptation layers ask it; empty is not stated.

    Attributes:
        country: ISO 3166 code. setting: such as ``general-practice``; a client may state another.

    """

    country: Annotated[str, msgspec.Meta(pattern=r"^([A-Z]{2})?$")] = ""
    setting: Annotated[str, msgspec.Meta(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$")] = ""


class ClinicSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a clinic decides once.

    Attributes:
        name: printed on sheets; may be empty. crisis_text: printed on every sheet, never empty.
        actor: id of the therapist who acts unless a command names another.
        paper: ``A4`` or ``Letter``. language: BCP 47 tag of sheets.
        crisis_texts: the same in other languages, by BCP 47 tag; see `fit_core.settings.crisis`.
        risk: how risk answers are looked for. theme: how sheets look.
        today: measures of an ordinary session. plugins: what is enabled, by pack name.
        norms: by measure, the norm of which the clinic says that it fits its clients, or several
            of which the first that holds for a client counts; only then is a line for the community
            drawn, and its reliable change, if it gives one, goes before that of the default.
        layers: what norms of adaptation layers ask of a clinic.
        choose: by ``hook.name``, the plugin that wins where two declare one name; by
            ``layers.KEY``, the layer that wins where two set one key.

    """

    name: str
    crisis_text: str
    actor: str
    today: Today
    paper: Paper = "A4"
    language: str = "en-GB"
    crisis_texts: dict[str, str] = {}
    risk: Risk = Risk()
    theme: Theme = Theme()
    norms: dict[str, str | tuple[str, ...]] = {}
    layers: Layers = Layers()
    choose: dict[str, str] = {}
    plugins: dict[str, Pin] = {}

    def norms_of(self, measure: str) -> tuple[str, ...]:
        """The norms that the clinic chose for a measure, the one to ask first in front."""
        named = self.norms.get(measure, ())
        return (named,) if isinstance(named, str) else named


def read_settings(folder: Path) -> ClinicSettings:
    """Read a clinic's settings.

    Raises:
        NotFoundError: there is no clinic in that folder.
        FitError: the file cannot be read, with the place of the fault.

    """
    path = folder / CONFIG_NAME
    try:
        data = tomli.loads(path.read_text("utf-8"))
        return msgspec.convert(data, ClinicSettings)
    except FileNotFoundError:
        raise NotFoundError(
            f"There is no clinic in {folder}.",
            "Make one with: fit init --plain (or name another folder with --clinic).",
        ) from None
    except OSError as error:
        raise FitError(
            f"{path} cannot be read: {error.strerror or error}.",
            "Work as the user who made the clinic, or name another folder with --clinic.",
        ) from error
    except (tomli.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise FitError(
            f"{path} cannot be read: {error}.", "Mend the file in an editor, then try again."
        ) from error


def write_settings(folder: Path, settings: ClinicSettings) -> None:
    """Write a clinic's settings, whole or not at all."""
    import tomli_w

    data = msgspec.to_builtins(settings, builtin_types=(Decimal,))
    write_whole(folder / CONFIG_NAME, tomli_w.dumps(data, multiline_strings=True).encode())
