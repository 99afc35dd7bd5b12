"""Where a clinic's files lie."""

from __future__ import annotations

import os
from pathlib import Path

CLINIC_VARIABLE = "FIT_CLINIC"
CONFIG_NAME = "clinic.toml"
RECORD_NAME = "record.sqlite"
#: Folder for adaptation layers in use and for the clinic's own.
LAYERS_NAME = "layers"
OWN_NAME = "own"


def clinic_folder(chosen: Path | None = None) -> Path:
    """The clinic's folder: as chosen, else ``FIT_CLINIC``, else the platform's data folder."""
    if chosen:
        return chosen.expanduser().absolute()
    if named := os.environ.get(CLINIC_VARIABLE):
        return Path(named).expanduser().absolute()
    import platformdirs

    return platformdirs.user_data_path("fit", appauthor=False) / "clinic"
