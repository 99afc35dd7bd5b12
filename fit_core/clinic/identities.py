"""Who a client says to be: in the client's own words, kept apart, read by the own therapist alone.

Nothing of it is ever inferred from a name, an address or a language, and none of it is counted,
compared or handed on. Groups, setting and country choose among published norms; the words choose
nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import msgspec

from fit_core.errors import RefusedError, UsageError
from fit_core.measure.say import suggestion

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.record.adapted import ClientIdentity
    from fit_core.record.model import Client

_LONGEST: Final = 2000
_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_SETTING: Final = re.compile(r"[a-z][a-z0-9-]{0,63}")


class Identity(msgspec.Struct, frozen=True):
    """Who a client says to be; empty is what was not said.

    Attributes:
        words: the client's own. groups: ids of groups that layers declare.
        setting: such as ``general-practice``. country: ISO 3166 code.
        on_sheet: the client wants the words on the sheet that both look at.

    """

    words: str = ""
    groups: tuple[str, ...] = ()
    setting: str = ""
    country: str = ""
    on_sheet: bool = False


def identity_of(found: ClientIdentity | None) -> Identity:
    """What a row says, without ids and versions."""
    if found is None:
        return Identity()
    groups = tuple(json.loads(found.groups))
    return Identity(found.words, groups, found.setting, found.country, found.on_sheet)


def read_identity(clinic: Clinic, code: str) -> Identity:
    """Read what a client said; that it was read is noted.

    Raises:
        NotFoundError: no such client. RefusedError: the actor is not the client's therapist.

    """
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        _refuse_others(clinic, client)
        writer.note("read", "client_identities", client.id)
        return identity_of(writer.identities.of(client.id))


def say_identity(
    clinic: Clinic,
    code: str,
    *,
    words: str | None = None,
    groups: Iterable[str] | None = None,
    setting: str | None = None,
    country: str | None = None,
    on_sheet: bool | None = None,
) -> Identity:
    """Keep what a client says; None leaves a part as it is, empty takes it away.

    Raises:
        UsageError: nothing was said, or a part has no such form. NotFoundError: no such client.
        RefusedError: the actor is not the client's therapist, or no layer in use declares a group.

    """
    given: dict[str, object] = {"words": words, "setting": setting, "country": country}
    given["on_sheet"] = on_sheet
    given["groups"] = None if groups is None else tuple(dict.fromkeys(groups))
    changes = {name: value for name, value in given.items() if value is not None}
    _check(code, changes)
    _refuse_unknown(clinic, tuple(groups or ()))
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        _refuse_others(clinic, client)
        before = identity_of(writer.identities.of(client.id))
        after: Identity = msgspec.structs.replace(before, **changes)
        writer.identities.say(client.id, clinic.actor, **msgspec.structs.asdict(after))
        return after


def take_back_identity(clinic: Clinic, code: str) -> int:
    """Empty every version of what a client said, and return their number.

    Raises:
        NotFoundError, RefusedError: as for `read_identity`.

    """
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        _refuse_others(clinic, client)
        return writer.identities.take_back(client.id)


def _refuse_others(clinic: Clinic, client: Client) -> None:
    if client.therapist != clinic.actor:
        raise RefusedError(
            f"What {client.code} said of the own background is for the client's therapist alone.",
            "Ask the client, or the therapist, to tell you.",
        )


def _refuse_unknown(clinic: Clinic, groups: tuple[str, ...]) -> None:
    known = clinic.adaptation.groups
    for group in groups:
        if group not in known:
            raise RefusedError(
                f"No layer in use declares the group {group}.",
                suggestion(group, known) if known else "See: fit layers list",
            )


def _check(code: str, changes: dict[str, object]) -> None:
    if not changes:
        raise UsageError(
            "Nothing was said.", f'In the client\'s words: fit client identity {code} --words "…"'
        )
    words, setting, country = (str(changes.get(k, "")) for k in ("words", "setting", "country"))
    if len(words) > _LONGEST:
        raise UsageError(
            f"These are {len(words)} characters; {_LONGEST} are kept.", "Write it shorter."
        )
    if setting and not _SETTING.fullmatch(setting):
        raise UsageError(
            f"{setting[:40]!r} names no setting.", "Write it as layers do: general-practice"
        )
    if country and not _COUNTRY.fullmatch(country):
        raise UsageError(f"{country[:20]!r} is no country.", "Write two capital letters: GB")
