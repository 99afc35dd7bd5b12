"""The rule that looks for the wording of items: whose licence lets it stand here, and with what.

Questions and answers belong to the owner of a measure. What is looked for is a stretch of an
item's sentence, or of a statement that it offers as an answer: eight words in a row, or the whole
of one that has five to seven. Up to four words in a row are nobody's, and are what our own topics
have. Words are compared by their letters alone, so that case, spaces, punctuation and line ends
hide none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from fit_core.measure.model import Measure
from fit_core.measure.sentences import Wording
from fit_core.measure.vocabulary import Verb
from fit_core.sheet.harm_fold import fold, letters
from fit_core.sheet.harm_rules import Finding
from fit_core.sheet.harm_texts import OWN_VOICES, all_texts, own_letters
from fit_core.sheet.model import Sheet, Text
from fit_core.sheet.report import Drawn

#: The id of the rule.
RULE: Final = "harm.licence-wording"
#: Words of a topic of our own (see `fit_core.measure.model.Item`); so many are no wording yet.
_TOPIC: Final = 4
#: Words in a row that are taken from a longer sentence, and from nowhere else.
_RUN: Final = 8
#: Letters that are a sentence where words are not parted, as in Japanese and Thai.
_UNPARTED: Final = 10


class Worded(NamedTuple):
    """The wording of a measure, and what may be done with it on a sheet.

    Attributes:
        measure: its id. items: by item, the stretches of letters by which its words are known.
        verb: what the sheet does with wording: ``print`` or ``screen``.
        allowed: whether the licence, or a record of the clinic, lets it.
        credit: the line that has to stand beside it; may be empty.

    """

    measure: str
    items: dict[str, tuple[str, ...]]
    verb: Verb
    allowed: bool
    credit: str


def worded_of(measure: Measure, wording: Wording, verb: Verb, *, allowed: bool) -> Worded | None:
    """Make a wording ready to be looked for; None where it may stand on a sheet as it is."""
    credit = credit_of(measure)
    if allowed and not credit:
        return None
    items = {
        name: tuple(run for said in (item.text, *item.answers) for run in _runs(said))
        for name, item in wording.items.items()
    }
    return Worded(measure.id, items, verb, allowed, credit)


def credit_of(measure: Measure) -> str:
    """The line that a licence demands where wording stands.

    It is the attribution that the measure states. Terms that ask for one without stating its words
    ask for the name of the owner.
    """
    stated = measure.licence.attribution.strip()
    asks = measure.licence.terms == "free-with-attribution"
    return stated or (measure.licence.owner.strip() if asks else "")


def read_wording(sheet: Sheet, worded: Iterable[Worded]) -> Iterator[Finding]:
    """What the content of a sheet says of items that it may not, or not without a credit."""
    return _read((text for text in all_texts(sheet) if text.voice not in OWN_VOICES), worded)


def read_section_wording(texts: Iterable[Text], worded: Iterable[Worded]) -> Iterator[Finding]:
    """The same of a part that is to stand on a sheet, with whatever credit it brings itself."""
    return _read((text for text in texts if text.voice not in OWN_VOICES), worded)


def read_drawn_wording(
    drawn: Iterable[Drawn], sheet: Sheet, worded: Iterable[Worded]
) -> Iterator[Finding]:
    """The same of what a renderer drew; what people wrote themselves is known by the content."""
    own = own_letters(sheet)
    read = (Text(one.text) for one in drawn if not _is_own(one, own))
    return _read(read, worded)


def _is_own(drawn: Drawn, own: tuple[str, ...]) -> bool:
    said = letters(drawn.text)
    return drawn.voice in OWN_VOICES and any(said in text for text in own)


def _read(texts: Iterable[Text], worded: Iterable[Worded]) -> Iterator[Finding]:
    page = "".join(letters(text.words) for text in texts)
    for one in worded:
        found = [name for name, runs in one.items.items() if any(run in page for run in runs)]
        if not found or (one.allowed and letters(one.credit) in page):
            continue
        why = (
            f"its wording may stand here only with the line “{one.credit}”"
            if one.allowed
            else f"its licence does not let its wording stand here ({one.verb})"
        )
        yield Finding(RULE, f"{one.measure}, item {', '.join(found)}", why)


def _runs(sentence: str) -> Iterator[str]:
    """The stretches of letters by which a sentence is known again; none where it is too short."""
    words = [kept for word in fold(sentence).split() if (kept := letters(word))]
    if len(words) <= _TOPIC:
        yield from (word for word in words if len(word) >= _UNPARTED and _is_unparted(word))
        return
    size = min(len(words), _RUN)
    for start in range(len(words) - size + 1):
        yield "".join(words[start : start + size])


def _is_unparted(word: str) -> bool:
    """Whether a word is of letters without upper and lower case, as scripts without spaces are."""
    return all(unicodedata.category(letter) == "Lo" for letter in word)
