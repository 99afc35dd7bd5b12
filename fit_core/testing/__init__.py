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
    from fit_core.testing.conformance import RuleBrokenError as RuleBrokenError
    from fit_core.testing.conformance import parametrize_with_checks as parametrize_with_checks
    from fit_core.testing.courses import Scores as Scores
    from fit_core.testing.courses import make_course as make_course
    from fit_core.testing.languages import check_address as check_address
    from fit_core.testing.languages import check_commas as check_commas
    from fit_core.testing.languages import check_forms as check_forms
    from fit_core.testing.languages import check_lexicon as check_lexicon
    from fit_core.testing.languages import check_names as check_names
    from fit_core.testing.languages import harm_of as harm_of
    from fit_core.testing.languages import ways_in as ways_in
    from fit_core.testing.layers import check_apart as check_apart
    from fit_core.testing.layers import check_claims as check_claims
    from fit_core.testing.layers import check_figures as check_figures
    from fit_core.testing.layers import check_layers as check_layers
    from fit_core.testing.layers import check_norms as check_norms
    from fit_core.testing.layers import check_withheld as check_withheld
    from fit_core.testing.layers import figures_of as figures_of
    from fit_core.testing.layers import measures_in as measures_in
    from fit_core.testing.pdf import Pdf as Pdf
    from fit_core.testing.pdf import read_pdf as read_pdf
    from fit_core.testing.practices import Practice as Practice
    from fit_core.testing.sentences import Fault as Fault
    from fit_core.testing.sentences import check_sentences as check_sentences

_HOME_OF = {
    "Fault": "sentences",
    "Pdf": "pdf",
    "Practice": "practices",
    "RuleBrokenError": "conformance",
    "Scores": "courses",
    "check_address": "languages",
    "check_apart": "layers",
    "check_claims": "layers",
    "check_commas": "languages",
    "check_figures": "layers",
    "check_forms": "languages",
    "check_layers": "layers",
    "check_lexicon": "languages",
    "check_names": "languages",
    "check_norms": "layers",
    "check_sentences": "sentences",
    "check_withheld": "layers",
    "figures_of": "layers",
    "harm_of": "languages",
    "make_archive": "archives",
    "make_course": "courses",
    "measures_in": "layers",
    "parametrize_with_checks": "conformance",
    "read_pdf": "pdf",
    "task_of": "archives",
    "throw_away_clinic": "clinics",
    "ways_in": "languages",
}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the protocol of module attributes
    """Import a public name on first use, so that pytest starts as quickly as without us."""
    if name in _HOME_OF:
        return getattr(importlib.import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    raise AttributeError(name)
