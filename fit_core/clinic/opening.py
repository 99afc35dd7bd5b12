"""An opened clinic: its settings, record, measures and plugins, each read when first needed."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from fit_core.clinic.held import running_folder, take_up
from fit_core.hooks.guard import Notice
from fit_core.hooks.host import Host
from fit_core.hooks.packs import installed_packs
from fit_core.hooks.trust import Standing, standing
from fit_core.settings.clinic import ClinicSettings, Paper, read_settings
from fit_core.settings.places import LAYERS_NAME, OWN_NAME, RECORD_NAME

if TYPE_CHECKING:
    from fit_core.adapt.adaptation import Adaptation
    from fit_core.adapt.words import Words
    from fit_core.clinic.kept_layers import Kept
    from fit_core.measure.library import Entry, Library
    from fit_core.record import Record

#: The module of the core that declares through the same hooks as plugins.
_BUILT_IN = ("fit_core.clinic.built_in",)
#: The clinic's own measures, added with ``fit measures add``.
OWN_MEASURES = "measures"
#: The wordings that the clinic brought, files ``MEASURE.LANGUAGE.toml``; they go before the packs'.
OWN_WORDINGS = "wordings"


class Clinic:
    """One clinic, opened by one actor.

    Args:
        folder: where it lies. actor: id of the therapist who acts; the clinic's own by default.
        no_plugins: run without any code plugin.

    Raises:
        NotFoundError: there is no clinic in the folder.

    """

    def __init__(self, folder: Path, actor: str | None = None, *, no_plugins: bool = False) -> None:
        self.folder = folder
        self.settings: ClinicSettings = self._on_own_paper(read_settings(folder))
        self.actor = actor or self.settings.actor
        self._no_plugins = no_plugins
        self._remarks: dict[str, None] = {}

    @cached_property
    def record(self) -> Record:
        """The record, opened by somebody whom it knows; raises NotFoundError for a stranger."""
        from fit_core.record import open_record

        record = open_record(self.folder / RECORD_NAME)
        with record.reading() as reader:
            reader.therapists.by_id(self.actor)
        return record

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Every installed pack with its state in this clinic."""
        held = take_up(self.folder)
        pins = self.settings.plugins
        return tuple(standing(pack, pins, held) for pack in installed_packs())

    @cached_property
    def host(self) -> Host:
        """The core's own declarations and those of the enabled code plugins."""
        host = Host(
            () if self._no_plugins else self.standings,
            built_in=_BUILT_IN,
            crumbs=running_folder(self.folder),
            chosen=self.settings.choose,
        )
        atexit.register(host.close)
        return host

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be said about plugins so far; nothing while none was asked."""
        host: Host | None = vars(self).get("host")
        return host.notices if host else ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the person at work is to be told at the end, beside what plugins did."""
        return tuple(self._remarks)

    def remark(self, sentence: str) -> None:
        """Have something told at the end, once."""
        self._remarks.setdefault(sentence)

    @cached_property
    def library(self) -> Library:
        """All measures of the installed data packs, the enabled plugins and the clinic's own."""
        from fit_core.clinic.coded import HOOK, coded_entries

        begin = f"{HOOK}."
        chosen = {
            what.removeprefix(begin): pack
            for what, pack in self.settings.choose.items()
            if what.startswith(begin)
        }

        def coded() -> Iterable[Entry]:
            return coded_entries(self.host)

        return library_of(self.standings, self.folder, coded, chosen, self._layer_wordings())

    def _layer_wordings(self) -> tuple[Path, ...]:
        if not self.kept_layers:
            return ()
        from fit_core.clinic.adapted import layer_wordings

        return layer_wordings(self)

    @cached_property
    def words(self) -> Words:
        """The sentences of the clinic's language, or of the reader to whom it speaks."""
        from fit_core.clinic.languages import words_in

        return words_in(self, self.settings.language)

    @cached_property
    def kept_layers(self) -> tuple[Kept, ...]:
        """The packs of layers that this clinic uses, each with the clinic's own copy of it."""
        if not self.has_layers:
            return ()
        from fit_core.clinic.kept_layers import kept_layers

        return kept_layers(self.folder)

    @cached_property
    def has_layers(self) -> bool:
        """Whether this clinic uses layers, or has files of its own level."""
        return (self.folder / LAYERS_NAME).is_dir()

    @cached_property
    def adaptation(self) -> Adaptation:
        """What the layers that this clinic uses come to; raises RefusedError where two differ."""
        if not self.has_layers:
            from fit_core.adapt.adaptation import Adaptation

            return Adaptation()
        from fit_core.clinic.layers import adaptation_of

        return adaptation_of(self)

    def forget_adaptation(self) -> None:
        """Put the layers together anew when they are next asked for: others are in use now."""
        for known in ("adaptation", "kept_layers", "has_layers", "library", "words"):
            vars(self).pop(known, None)

    def speaking(self, words: Words, settings: ClinicSettings) -> Clinic:
        """The same clinic as it makes pages for one reader: one record, one host of plugins.

        Args:
            words: in the reader's language. settings: the clinic's, as they are for this reader.

        """
        _ = self.record, self.standings, self.host, self.library  # made once, for both
        other = copy(self)
        other.settings = settings
        vars(other)["words"] = words
        return other

    def _on_own_paper(self, settings: ClinicSettings) -> ClinicSettings:
        """Settings with the paper that a layer file of the clinic's own names, if one does."""
        if not (self.folder / LAYERS_NAME / OWN_NAME).is_dir():
            return settings
        from fit_core.clinic.layers import own_paper

        return msgspec.structs.replace(settings, paper=own_paper(self.folder) or settings.paper)

    def use_paper(self, paper: Paper) -> None:
        """Print on other paper than the clinic's own, for as long as this clinic is open."""
        self.settings = msgspec.structs.replace(self.settings, paper=paper)


def library_of(
    standings: tuple[Standing, ...],
    folder: Path | None = None,
    coded: Callable[[], Iterable[Entry]] = tuple,
    chosen: Mapping[str, str] | None = None,
    layered: Iterable[Path] = (),
) -> Library:
    """The measures of active packs and, if a clinic's folder is given, its own and its wordings.

    Args:
        standings: the packs. folder: of a clinic.
        coded, chosen: as for `fit_core.measure.library.Library`.
        layered: folders of wordings that layers in use bring.

    """
    from fit_core.measure.library import read_library

    folders = [
        (s.pack.name, s.pack.folder)
        for s in standings
        if "fit.measures" in s.pack.groups and s.state == "active" and s.pack.folder
    ]
    if folder and (folder / OWN_MEASURES).is_dir():
        folders.append(("clinic", folder / OWN_MEASURES))
    own = folder / OWN_WORDINGS if folder else None
    return read_library(folders, own if own and own.is_dir() else None, coded, chosen, layered)


def installed_library() -> Library:
    """The measures of the installed packs, without any clinic."""
    return library_of(tuple(standing(pack, {}) for pack in installed_packs()))
