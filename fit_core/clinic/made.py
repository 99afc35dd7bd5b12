"""With what a sheet was made: the program, the packs that act, the sentence files, the settings."""

from __future__ import annotations

from collections.abc import Collection

from fit_core import __version__
from fit_core.adapt.sentences import sentence_files
from fit_core.clinic.adapted import told_layers
from fit_core.clinic.fonts import GROUP
from fit_core.clinic.opening import Clinic
from fit_core.sheet.origin import Made

_FIGURES = 12


def made_with(clinic: Clinic, fonts: Collection[str] = ()) -> Made:
    """Say with what this clinic makes its sheets today.

    Args:
        clinic: whose. fonts: names of the packs with whose fonts this sheet was drawn.

    """
    words = clinic.words
    return Made(
        version=__version__,
        packs=tuple(_packs(clinic)),
        sentences=sentence_files(words.tag, words.sources, words.fallback),
        settings=tuple(_settings(clinic)),
        fonts=tuple(
            f"{standing.pack.name} {standing.pack.version}"
            for standing in clinic.standings
            if standing.pack.name in fonts and GROUP in standing.pack.groups
        ),
        layers=tuple(told_layers(clinic)),
        form=words.form if words.form != "neutral" else "",
        gender=words.gender if words.gender != "x" else "",
    )


def _packs(clinic: Clinic) -> list[str]:
    """Active packs of code with the pinned fingerprint; what a data pack gave is a snapshot."""
    pins = clinic.settings.plugins
    active = sorted(s.pack.name for s in clinic.standings if s.state == "active")
    version = {s.pack.name: s.pack.version for s in clinic.standings}
    return [
        f"{name} {version[name]} {pins[name].files[: len('sha256:') + _FIGURES]}"
        for name in active
        if name in pins
    ]


def _settings(clinic: Clinic) -> list[str]:
    """What the clinic chose that changes a number or a sentence."""
    settings = clinic.settings
    chosen = [
        f"norm of {measure}: {', '.join(settings.norms_of(measure))}"
        for measure in sorted(settings.norms)
    ]
    chosen += [f"{what}: {which}" for what, which in sorted(settings.choose.items())]
    theme = settings.theme
    chosen += [f"elements first: {', '.join(map(str, theme.order))}"] if theme.order else []
    left_out = ", ".join(map(str, theme.leave_out))
    chosen += [f"elements left out: {left_out}"] if left_out else []
    today = settings.today
    measures = filter(None, (today.outcome, today.second, today.alliance, today.goals))
    return [f"measures: {', '.join(measures)}", *chosen]
