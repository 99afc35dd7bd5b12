"""The kit for authors of measures and plugins: a pytest plugin and what it offers.

Installed with the core, pytest loads `fit_core.testing.plugin` by itself: the fixtures `fit_host`,
`fit_clinic`, `make_course` and `pdf_page` are there in every test. The decorator is imported:

```python
from fit_core.testing import parametrize_with_checks
```

Nothing here discovers the packs of the environment, except a layer's check, which has to compare
it with an installed measure.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fit_core.testing.archives import make_archive as make_archive
    from fit_core.testing.archives import task_of as task_of
    from fit_core.testing.clinics import throw_away_clinic as throw_away_clinic
    from fit_core.testing.conformance import parametrize_with_checks as parametrize_with_checks
    from fit_core.testing.courses import Scores as Scores
    from fit_core.testing.courses import make_course as make_course
    from fit_core.testing.pdf import Pdf as Pdf
    from fit_core.testing.pdf import read_pdf as read_pdf
    from fit_core.testing.sentences import Fault as Fault
    from fit_core.testing.sentences import check_sentences as check_sentences

_HOME_OF = {
    "Fault": "sentences",
    "Pdf": "pdf",
    "Scores": "courses",
    "check_sentences": "sentences",
    "make_archive": "archives",
    "make_course": "courses",
    "parametrize_with_checks": "conformance",
    "read_pdf": "pdf",
    "task_of": "archives",
    "throw_away_clinic": "clinics",
}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the protocol of module attributes
    """Import a public name on first use, so that pytest starts as quickly as without us."""
    if name in _HOME_OF:
        return getattr(importlib.import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    raise AttributeError(name)
