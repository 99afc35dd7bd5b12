"""The clinic's logo, read anew for each sheet; one that cannot be used never stops a sheet."""

from __future__ import annotations

import hashlib

from fit_core.clinic.opening import Clinic
from fit_core.errors import RefusedError
from fit_core.files.picture import read_picture
from fit_core.sheet.model import Logo


def logo_of(clinic: Clinic) -> Logo | None:
    """The logo that the theme names; where it cannot be used, the therapist is told why."""
    if not clinic.settings.theme.logo:
        return None
    try:
        return read_logo(clinic)
    except RefusedError as error:
        clinic.remark(f"The sheet has no logo. {error.what} {error.next_step}")
        return None


def read_logo(clinic: Clinic) -> Logo:
    """Read the logo that the theme names.

    Raises:
        RefusedError: it is no picture that can be used.

    """
    found = read_picture(clinic.folder / clinic.settings.theme.logo)
    digest = hashlib.sha256(found.data).hexdigest()
    return Logo(found.format, found.width, found.height, digest, found.data)
