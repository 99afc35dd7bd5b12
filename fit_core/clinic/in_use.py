"""Measures in use: pinned by their content at first use, and never changed behind a clinic's back.

What a clinic uses is kept as a form snapshot in its folder. A measure that changed on disk, a pack
that was removed and a newcomer with the same id leave it as it is; a person accepts the change.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from fit_core.clinic.form_languages import from_layer, serves, wording_at_home, wording_tag
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError, NotFoundError
from fit_core.files.whole import write_whole
from fit_core.measure.identity import form_snapshot, read_snapshot
from fit_core.measure.model import Measure, Wording

if TYPE_CHECKING:
    from fit_core.measure.library import Entry

UseState = Literal["active", "changed", "broken", "gone"]


class InUse(msgspec.Struct, frozen=True):
    """A measure as the clinic uses it.

    Attributes:
        wording: in the clinic's language; see `wording_at_home`.
        state: ``active`` if it is as its pack has it, ``changed`` if the pack has another now,
            ``broken`` if what the pack has now cannot be read, ``gone`` if it has none.

    """

    measure: Measure
    wording: Wording | None
    pack: str
    state: UseState


class _Kept(msgspec.Struct, frozen=True):
    """A pin: the pack, the form snapshot with its SHA-256, and the digest of the pack's files.

    As long as the files have the digest ``source``, nothing has changed and nothing is parsed.
    """

    pack: str
    sha256: str
    snapshot: str
    source: str


class _Found(NamedTuple):
    """A measure as its pack has it now, with the digest of the files it was read from."""

    used: InUse
    source: str


def use_measure(clinic: Clinic, measure: str) -> InUse:
    """The measure as this clinic uses it; the first use pins it.

    Raises:
        NotFoundError, RefusedError, ProblemsError: as for `fit_core.measure.library.Library.get`,
            for a measure that is not in use yet.

    """
    kept = _read(clinic, measure)
    if kept is None:
        found = _from_library(clinic, measure)
        _write(clinic, found)
        return found.used
    old, wording = _decode(clinic, measure, kept)
    at_home = wording_at_home(clinic, old, wording, kept.pack)
    return InUse(old, at_home, kept.pack, _state(clinic, measure, kept))


def kept_measure(clinic: Clinic, measure: str) -> Measure | None:
    """The measure as the clinic pinned it, without a look at what any pack has now; None if none.

    Nothing of a pack is read or imported, so that no plugin stands between a person and a measure
    that is in use.
    """
    kept = _read(clinic, measure)
    return _decode(clinic, measure, kept)[0] if kept else None


def is_used(clinic: Clinic, measure: str) -> bool:
    """Whether this clinic has used a measure; asking does not begin its use."""
    return _read(clinic, measure) is not None


def drop_wording(clinic: Clinic, measure: str, language: str) -> None:
    """Keep a measure in use as it is, without its sentences in this language: they were removed."""
    kept = _read(clinic, measure)
    old, wording = _decode(clinic, measure, kept) if kept else (None, None)
    if kept and old and wording and wording.language == language:
        _write(clinic, _Found(InUse(old, None, kept.pack, "changed"), kept.source))


def in_use(clinic: Clinic) -> tuple[InUse, ...]:
    """Every measure that the clinic has used."""
    folder = _folder(clinic)
    names = sorted(path.stem for path in folder.glob("*.json")) if folder.is_dir() else []
    return tuple(use_measure(clinic, name) for name in names)


def accept_measure(clinic: Clinic, measure: str) -> InUse:
    """Use a measure as its pack has it now. Earlier answers keep the form they were given on."""
    found = _from_library(clinic, measure)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("accept", "measure", measure)
    _write(clinic, found)
    return found.used


def differences(clinic: Clinic, measure: str) -> tuple[str, ...]:
    """What is different between a measure in use and its pack's, a line each: path, old, new."""
    kept = _read(clinic, measure)
    if kept is None:
        raise NotFoundError(f"The measure {measure} is not in use here.", "See fit measures list.")
    now = _from_library(clinic, measure).used
    new = msgspec.json.decode(form_snapshot(now.measure, now.wording))
    return tuple(_compare("", msgspec.json.decode(kept.snapshot), new))


def _compare(path: str, old: object, new: object) -> list[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        keys = dict.fromkeys([*old, *new])
        pairs = [(f"{path}.{key}", old.get(key), new.get(key)) for key in keys]
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = [(f"{path}[{n}]", *pair) for n, pair in enumerate(zip(old, new, strict=True))]
    else:
        return [] if old == new else [f"{path.lstrip('.')}: {_short(old)} -> {_short(new)}"]
    return [line for pair in pairs for line in _compare(*pair)]


def _short(value: object) -> str:
    text = msgspec.json.encode(value).decode()
    return text if len(text) <= 60 else f"{text[:57]}..."


def _state(clinic: Clinic, measure: str, kept: _Kept) -> UseState:
    """Compare with what the same pack has now; another pack's measure of this id is ignored.

    Equal bytes are told by their digest. Only where they differ is the file parsed: a comment or
    a space may have changed, and then the measure is still the same.
    """
    library = clinic.library
    try:
        entry = library.entry(measure, pack=kept.pack)
        if library.digest(entry, _language(clinic, entry, kept)) == kept.source:
            return "active"
        now = _from_library(clinic, measure).used
    except NotFoundError:
        return "gone"
    except FitError:
        return "broken"
    return "active" if _sha256(_snapshot(now)) == kept.sha256 else "changed"


def _from_library(clinic: Clinic, measure: str) -> _Found:
    kept = _read(clinic, measure)
    library = clinic.library
    entry = library.entry(measure, pack=kept.pack if kept else None)
    language = _language(clinic, entry, kept)
    # Before loading: files that change in between are then found to differ the next time.
    source = library.digest(entry, language)
    wording = library.wording_of(entry, language)
    return _Found(InUse(library.load(entry), wording, entry.pack, "active"), source)


def _language(clinic: Clinic, entry: Entry, kept: _Kept | None) -> str:
    """The language in which a pin follows its pack: the clinic's, or that of its sentences.

    A clinic that took another language since has not changed what its packs hold. Sentences that a
    layer brought to a measure pinned without any are kept with the layer, and followed there.
    """
    home = clinic.settings.language
    wording = _decode(clinic, entry.id, kept)[1] if kept else None
    if wording and not serves(wording.language, home):
        return wording.language
    if kept and wording is None and from_layer(clinic, entry):
        return ""
    return home if serves("en", home) else wording_tag(entry, home) or home


def _snapshot(used: InUse) -> bytes:
    return form_snapshot(used.measure, used.wording)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _decode(clinic: Clinic, measure: str, kept: _Kept) -> tuple[Measure, Wording | None]:
    path = _folder(clinic) / f"{measure}.json"
    if _sha256(kept.snapshot.encode()) != kept.sha256:
        raise FitError(f"{path} is not what was written.", "Restore it from a backup.")
    return read_snapshot(kept.snapshot.encode())


def _read(clinic: Clinic, measure: str) -> _Kept | None:
    path = _folder(clinic) / f"{measure}.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Kept)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError) as error:
        raise FitError(f"{path} cannot be read: {error}.", "Restore it from a backup.") from error


def _write(clinic: Clinic, found: _Found) -> None:
    folder = _folder(clinic)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    snapshot = _snapshot(found.used)
    kept = _Kept(found.used.pack, _sha256(snapshot), snapshot.decode(), found.source)
    write_whole(folder / f"{found.used.measure.id}.json", msgspec.json.encode(kept))


def _folder(clinic: Clinic) -> Path:
    return clinic.folder / "in-use"
