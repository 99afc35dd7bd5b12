"""Which plugins act in a clinic: what a person enabled, switched off, accepted and chose."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any, get_args

import msgspec

from fit_core.clinic.coded import HOOK
from fit_core.clinic.failures import forget_failure, last_failure
from fit_core.clinic.held import release
from fit_core.clinic.in_use import InUse, accept_measure, in_use
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError, NotFoundError, RefusedError
from fit_core.files.whole import write_whole
from fit_core.hooks.host import Declared
from fit_core.hooks.packs import Pack
from fit_core.hooks.trust import Pin, Standing, pin, standing
from fit_core.settings.clinic import ClinicSettings, read_settings, write_settings
from fit_core.sheet.report import Report, ReportKind

#: What is chosen by the name of a declaration instead of a plugin's: who draws each kind of page,
#: ``sheet.KIND``, and which change method the shared sheet asks.
DRAWN = {f"sheet.{kind}": kind for kind in get_args(ReportKind)}
CHANGE_METHOD = "sheet.change"


class Changed(msgspec.Struct, frozen=True):
    """What is not as it was accepted: plugins whose files changed, measures of changed packs."""

    plugins: tuple[Standing, ...]
    measures: tuple[InUse, ...]


def enable_plugin(clinic: Clinic, name: str) -> Pin:
    """Let a code plugin act: its name, version and files as they lie on the disk now are pinned.

    Raises:
        NotFoundError: it is not installed. RefusedError: it cannot be used.

    """
    pack = find_pack(clinic, name)
    if pack.fault:
        raise RefusedError(f"{name} cannot be used: {pack.fault}.", "Reinstall or remove it.")
    now = standing(pack, {name: pin(pack)})
    if now.state == "incompatible":
        raise RefusedError(
            f"{name} {pack.version} cannot act: {now.reason}.",
            f"Install a version of {pack.distribution} that was made for this one.",
        )
    release(clinic.folder, name)
    forget_failure(clinic.folder, name)
    return _write_pin(clinic, pack, pin(pack), "enable")


def disable_plugin(clinic: Clinic, name: str) -> bool:
    """Switch a plugin or data pack off in this clinic; it stays listed.

    Returns:
        False when it was enabled here but is not installed any more: it is then forgotten.

    """
    if name in clinic.settings.plugins and name not in {s.pack.name for s in clinic.standings}:
        _forget(clinic, name)
        return False
    pack = find_pack(clinic, name)
    off = Pin(version=pack.version, files=pack.fingerprint, enabled=False)
    _write_pin(clinic, pack, off, "disable")
    return True


def choose(clinic: Clinic, what: str, name: str) -> None:
    """Say which plugin wins where several declare one thing, such as ``fit_scorers.doubled``.

    For ``sheet.shared``, ``sheet.form`` and ``sheet.document`` it is the name of the report that
    draws them, for ``sheet.change`` the name of the change method that the shared sheet asks.

    Raises:
        NotFoundError: nobody declares that, or not this one.

    """
    there = _rivals(clinic, what)
    if name not in there:
        raise NotFoundError(
            f"{what} cannot be taken from {name}.",
            f"It is declared by: {', '.join(there)}." if there else "No plugin declares it.",
        )
    settings = read_settings(clinic.folder)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("choose", "plugin", name)
    _save(clinic, msgspec.structs.replace(settings, choose={**settings.choose, what: name}))


def _rivals(clinic: Clinic, what: str) -> tuple[str, ...]:
    """The plugins that declare a thing; for a kind of page, the reports that could draw it."""
    from fit_core.checks.rules.hooks import DECLARED
    from fit_core.course.change import ChangeMethod

    if what in DRAWN:
        reports = clinic.host.declared("fit_reports", Report)
        return tuple(dict.fromkeys(r.name for _, r in reports if r.kind == DRAWN[what]))
    if what == CHANGE_METHOD:
        methods = clinic.host.declared("fit_change_methods", ChangeMethod)
        return tuple(dict.fromkeys(method.name for _, method in methods))
    hook, _, name = what.partition(".")
    if hook == HOOK:  # a file of a pack and a plugin's code are rivals too
        return tuple(entry.pack for entry in clinic.library.entries if entry.id == name)
    if hook not in DECLARED:
        return ()
    declared: tuple[tuple[Declared, Any], ...] = clinic.host.declared(hook, DECLARED[hook])
    return tuple(owner.plugin for owner, item in declared if item.name == name)


def changed(clinic: Clinic) -> Changed:
    """What waits for a person to accept it after an upgrade or a change on disk."""
    plugins = tuple(s for s in clinic.standings if s.state == "changed")
    return Changed(plugins, tuple(used for used in in_use(clinic) if used.state == "changed"))


def accept(clinic: Clinic, what: Changed) -> None:
    """Accept all of it in one answer."""
    for waiting in what.plugins:
        enable_plugin(clinic, waiting.pack.name)
    for used in what.measures:
        accept_measure(clinic, used.measure.id)


def file_differences(clinic: Clinic, name: str) -> tuple[str, ...]:
    """Files of a plugin that are not as they were enabled: ``changed``, ``new`` or ``gone``.

    Raises:
        NotFoundError: it is not installed, or was never enabled here.

    """
    pack = find_pack(clinic, name)
    path = _files_path(clinic, name)
    try:
        before = msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    except FileNotFoundError:
        raise NotFoundError(
            f"{name} was never enabled in this clinic.", f"Look at it: fit plugins why {name}"
        ) from None
    except (OSError, msgspec.DecodeError) as error:
        raise FitError(f"{path} cannot be read: {error}.", "Enable the plugin again.") from error
    now = pack.files()
    lines = [f"changed  {file}" for file in now if before.get(file) not in (None, now[file])]
    lines += [f"new      {file}" for file in now if file not in before]
    lines += [f"gone     {file}" for file in before if file not in now]
    return tuple(sorted(lines, key=lambda line: line[9:]))


def why(clinic: Clinic, name: str) -> tuple[Standing, tuple[str, ...]]:
    """The state of a plugin, and what it did wrong, with tracebacks.

    It is loaded and asked through every hook; where it failed at work before is told as kept.
    """
    from fit_core.checks.rules.hooks import DECLARED

    find_pack(clinic, name)
    stands = next(s for s in clinic.standings if s.pack.name == name)
    for hook, expected in DECLARED.items():
        clinic.host.named(hook, expected)
    told = [f"{n}\n{n.details}".rstrip() for n in clinic.notices if n.plugin == name]
    earlier = last_failure(clinic.folder, name)
    if earlier and earlier.trace not in [notice.trace for notice in clinic.notices]:
        told.append(f"It failed before, in version {earlier.version}:\n{earlier.trace}")
    return stands, tuple(told)


def find_pack(clinic: Clinic, name: str) -> Pack:
    """An installed pack by its name; raises NotFoundError with the likely one."""
    packs = {s.pack.name: s.pack for s in clinic.standings}
    if name not in packs:
        near = difflib.get_close_matches(name, packs, n=1)
        hint = f"Did you mean {near[0]}? " if near else ""
        raise NotFoundError(
            f"There is no plugin {name}.", f"{hint}See what is installed: fit plugins list"
        )
    return packs[name]


def _write_pin(clinic: Clinic, pack: Pack, new: Pin, deed: str) -> Pin:
    settings = read_settings(clinic.folder)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note(deed, "plugin", pack.name)
    path = _files_path(clinic, pack.name)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(path, msgspec.json.encode(pack.files()))
    plugins = {**settings.plugins, pack.name: new}
    _save(clinic, msgspec.structs.replace(settings, plugins=plugins))
    return new


def _forget(clinic: Clinic, name: str) -> None:
    settings = read_settings(clinic.folder)
    left = {known: pinned for known, pinned in settings.plugins.items() if known != name}
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("forget", "plugin", name)
    _files_path(clinic, name).unlink(missing_ok=True)
    _save(clinic, msgspec.structs.replace(settings, plugins=left))


def _save(clinic: Clinic, settings: ClinicSettings) -> None:
    write_settings(clinic.folder, settings)
    clinic.settings = settings


def _files_path(clinic: Clinic, name: str) -> Path:
    return clinic.folder / "plugins" / "pinned" / f"{name}.json"
