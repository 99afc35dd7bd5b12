"""The clinic's own text for help in a crisis, by language.

The project has no text of its own: whom a client reaches at once differs from clinic to clinic and
from country to country. A text that helps nobody (none, a dash, a made-up one) is told apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fit_core.settings.clinic import ClinicSettings

#: The text of made-up clinics, in the demo and in tests. It names nobody who can be reached.
MADE_UP = (
    "Made up: call the practice on 01234 567890, at night the crisis line on 0000 111222, "
    "and in danger the emergency number."
)
#: What people write in order to write something.
_FILLERS = re.compile(r"todo|tbd|tba|xx+|n/?a|none|placeholder|lorem ipsum.*", re.IGNORECASE)


def crisis_text(settings: ClinicSettings, language: str) -> str:
    """The clinic's text in a language, empty where there is none.

    Args:
        settings: of the clinic; ``crisis_text`` is in the clinic's own language.
        language: BCP 47 tag. A text of this very tag goes before one of its language at large: a
            reader of ``cy-GB`` is served by ``cy``, and one of ``en-NZ`` by ``en-GB``.

    """
    texts = {settings.language: settings.crisis_text, **settings.crisis_texts}
    wanted = language.casefold()
    exact = [text for tag, text in texts.items() if tag.casefold() == wanted]
    near = [text for tag, text in texts.items() if _primary(tag) == _primary(language)]
    return next((text for text in (*exact, *near) if text.strip()), "")


def helps_nobody(text: str) -> bool:
    """Whether a text is a filler: no letter or figure, one sign, a made-up text, or ``TODO``."""
    plain = " ".join(text.split())
    signs = re.sub(r"[\W_]+", "", plain)
    return len(signs) < 2 or bool(_FILLERS.fullmatch(plain.strip(".: "))) or plain == MADE_UP


def _primary(tag: str) -> str:
    return tag.casefold().replace("_", "-").partition("-")[0]
