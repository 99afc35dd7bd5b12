"""The sentence files of the packs of code that a clinic has enabled.

A pack may say its questions in files of its own, ``text/en/*.ftl`` beside its code, so that layers
can translate them. The files are pinned with the pack's others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.adapt.sources import TEXT, Source

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic


def code_sources(clinic: Clinic) -> tuple[Source, ...]:
    """Where the enabled packs of code keep their sentences, by the packs' names."""
    found = (
        Source(standing.pack.name, standing.pack.folder / TEXT, own=True)
        for standing in clinic.standings
        if standing.state == "active" and standing.pack.kind != "data" and standing.pack.folder
    )
    return tuple(sorted(source for source in found if source.folder.is_dir()))
