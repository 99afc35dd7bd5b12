"""Check the words of a language layer: its list of words to avoid, names, forms, and who is meant.

Each function is called from a test with the folder of the pack's package and a language tag. It
raises `RuleBrokenError` with every place that is wrong and what to do about it:

```python
from fit_core.testing import check_lexicon


def test_the_list_finds_what_it_should():
    check_lexicon(PACK, "cy", planted=PLANTED, plain=PLAIN)
```

Files of a language are found as the program finds them: ``es-US`` has those of ``es``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import tomli

from fit_core.adapt.chain import own_chain
from fit_core.adapt.names import MeasureNames, load_names
from fit_core.adapt.sources import LEXICON, NAMES, TEXT, WORDINGS
from fit_core.adapt.variants import entries, flat
from fit_core.errors import Problem
from fit_core.measure.load import load_wording
from fit_core.measure.model import Measure, Wording
from fit_core.measure.wording import check_wording
from fit_core.sheet.harm import check_texts
from fit_core.sheet.harm_lexicon import WORDED, lexicon_of
from fit_core.sheet.model import Text
from fit_core.testing.conformance import hold

#: Facts that are printed as figures, so that two of them at a decimal comma would read as one.
FIGURES: Final = (
    *("today", "first", "start", "points", "value", "low", "high", "top", "needed"),
    *("mine", "theirs", "count", "number", "session"),
)
_MEET: Final = re.compile(r"\{{ \$(?:{0}) \}}, \{{ \$(?:{0}) \}}".format("|".join(FIGURES)))
_FACT: Final = re.compile(r"\{[^}]*\}")


class Way(NamedTuple):
    """One way of saying a message.

    Attributes:
        file, message: where it stands. chosen: by which variable which variant, such as
            ``{"form": "informal"}``. text: in the notation of Fluent, facts as ``{ $name }``.

    """

    file: Path
    message: str
    chosen: Mapping[str, str]
    text: str

    @property
    def words(self) -> str:
        """The text without its facts."""
        return _FACT.sub("", self.text)

    def problem(self, what: str, fix: str) -> Problem:
        """What is wrong with it, and the way out."""
        return Problem(str(self.file), None, self.message, f"{what}: {self.text!r}.", fix)


def ways_in(folder: Path, tag: str) -> Iterator[Way]:
    """Every way of saying every message of a language, file by file."""
    for path in sorted(_own(folder / TEXT, tag, "{}").glob("*.ftl")):
        for entry in entries(path):
            for keys, text in flat(entry.pattern):
                yield Way(path, entry.name, dict(keys), text)


def harm_of(text: str, folder: Path, tag: str) -> set[str]:
    """The ids of the rules that a text breaks by the language's list of words to avoid."""
    found = check_texts([Text(text)], tag, lexica=(folder / LEXICON,))
    return {finding.rule for finding in found}


def check_lexicon(
    folder: Path,
    tag: str,
    *,
    planted: Mapping[str, Iterable[str]],
    plain: Iterable[str],
    reviewed: str = "",
) -> None:
    """Each rule finds its planted phrases, ordinary sentences pass, and reviews are as told.

    Args:
        planted: by each rule that needs a list, phrases that it has to find, spelt and bent in
            every way that readers would still understand.
        plain: sentences with words that come near to a listed one, and that must pass.
        reviewed: what both lists say of who read them; nobody, by default.

    Raises:
        RuleBrokenError: anything of this does not hold.

    """
    path = _own(folder / LEXICON, tag, "{}.toml")
    phrases = {rule: tuple(texts) for rule, texts in planted.items()}
    found = [
        *(_at(path, what, fix) for what, fix in _planted(phrases)),
        *(
            _at(path, f"{rule} does not find {text!r}.", "Add the word, or a form of it.")
            for rule, texts in phrases.items()
            for text in texts
            if rule not in harm_of(text, folder, tag)
        ),
        *(
            _at(path, f"{rule} takes {text!r} for harm.", "List a longer word or phrase.")
            for text in plain
            for rule in sorted(harm_of(text, folder, tag))
        ),
        *_reviews(path, folder, tag, reviewed),
    ]
    hold("The list of words to avoid", found)


def _planted(phrases: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Rules with a list for which nothing is planted, and the other way round."""
    for rule in sorted({*WORDED, *phrases}):
        if rule not in WORDED:
            yield f"{rule} is no rule with a list.", "Plant phrases for those that are."
        elif not phrases.get(rule):
            yield f"No phrase is planted for {rule}.", "Write some into the test."


def _reviews(path: Path, folder: Path, tag: str, reviewed: str) -> Iterator[Problem]:
    """Where a list, or that of pages for practitioners, says that somebody else read it."""
    other = _own(folder / LEXICON / "clinician", tag, "{}.toml")
    lists = {path: lexicon_of(tag, (folder / LEXICON,)).reviewed}
    lists[other] = tomli.loads(other.read_text("utf-8"))["reviewed"]
    for one, said in lists.items():
        if said != reviewed:
            yield _at(one, f"It says that it was reviewed by {said!r}.", f"The test: {reviewed!r}.")


def check_names(
    folder: Path,
    tag: str,
    measures: Mapping[str, Measure],
    *,
    titled: Collection[str] = (),
    whole: Iterable[str] = (),
) -> None:
    """Every measure and scale has its name in the language, and no name would be taken off.

    Args:
        measures: by id, from `measures_in`. A measure whose title is printed in plain words has a
            title here, and each scale with a title too; names of anything else are wrong. The
            people of norms may have names.
        titled: further measures with a title, where the language translates or transcribes it.
        whole: measures whose items are all named, such as forms of one's own.

    Raises:
        RuleBrokenError: a name is missing, too many, empty, or one that the harm check finds.

    """
    path = _own(folder / NAMES, tag, "{}.toml")
    names = load_names(path)
    found = [
        _at(path, f"It names {name}, which is no measure.", "Remove it or mend its id.")
        for name in sorted(names.keys() - measures.keys())
    ]
    for name, measure in sorted(measures.items()):
        mine = names.get(name)
        if mine is None:
            found.append(_at(path, f"{name} has no names.", f"Write [{name}]."))
            continue
        wanted = bool(measure.sheet_title) or name in titled
        found += _unlike(path, measure, mine, wanted, name in set(whole))
        parts = (mine.scales, mine.items, mine.norms)
        said = (*filter(None, [mine.title]), *(text for part in parts for text in part.values()))
        found += _harm(path, said, folder, tag)
    hold("The names of measures", found)


def _unlike(
    path: Path, measure: Measure, mine: MeasureNames, titled: bool, whole: bool
) -> Iterator[Problem]:
    """Where names are not those of the measure."""
    if bool(mine.title) is not titled:
        what, fix = (
            ("no title", "Write one.") if titled else ("a title", "Its own name is printed.")
        )
        yield _at(path, f"{measure.id} has {what}.", fix)
    items, scales = {item.id for item in measure.items}, {s.id for s in measure.scales if s.title}
    for kind, wanted, there in (
        ("scale", scales, set(mine.scales)),
        ("item", items if whole else items & set(mine.items), set(mine.items)),
    ):
        for name in sorted(wanted - there):
            yield _at(path, f"{measure.id}: {kind} {name} has no name.", "Write one.")
        for name in sorted(there - wanted):
            yield _at(path, f"{measure.id} has no {kind} {name} to name.", "Remove it.")


def check_forms(
    folder: Path,
    tag: str,
    measures: Mapping[str, Measure],
    *,
    forms: Collection[str],
    says: str,
    status: str = "translated-only",
) -> None:
    """The layer words exactly these forms, whole, and each says of itself what it must.

    Args:
        measures: by id, from `measures_in`. forms: ids of all that are worded in the language.
        says: a pattern that each instruction has to hold, such as that it is no validated test.
        status: how far each translation is proven.

    Raises:
        RuleBrokenError: a form is missing or too many, half done, or says what no sheet may.

    """
    found, place, own = [], folder / WORDINGS, own_chain(tag)
    spoken = {path.name for path in (folder / TEXT).iterdir()}
    worded = set()
    for path in sorted(place.glob("*.toml")):
        name, _, language = path.stem.partition(".")
        if language not in spoken:
            found.append(_at(path, "The pack has no sentences in its language.", "Remove it."))
        if language in own:
            worded.add(name)
            found += _form(path, load_wording(path), measures, says, status)
            found += _harm(path, _worded(load_wording(path)), folder, tag)
    for name in sorted(worded ^ set(forms)):
        what = "is worded, and not to be" if name in worded else "is not worded"
        found.append(_at(place, f"{name} {what}.", "Compare the folder with the test."))
    hold("The forms in the language", found)


def _form(
    path: Path, wording: Wording, measures: Mapping[str, Measure], says: str, status: str
) -> Iterator[Problem]:
    measure = measures.get(wording.measure)
    if measure is None:
        yield _at(path, f"It words {wording.measure}, which is no measure.", "Mend its id.")
        return
    yield from check_wording(path, measure)
    if wording.status != status:
        yield _at(path, f"Its status is {wording.status!r}.", f"Claim no more than {status!r}.")
    if not re.search(says, wording.instruction):
        yield _at(path, f"Its instruction does not say {says!r}.", "Add the sentence.")


def _worded(wording: Wording) -> tuple[str, ...]:
    items = (item.text for item in wording.items.values())
    return (wording.title, wording.instruction, *items)


def check_address(
    folder: Path,
    tag: str,
    *,
    formal: re.Pattern[str],
    informal: re.Pattern[str],
    together: Collection[str] = (),
    leave: Collection[str] = (),
) -> None:
    """Who asked to be spoken to informally reads no formal word, and nobody else an informal one.

    Args:
        formal, informal: patterns of the words that tell one from the other.
        together: phrases for several people, in which such a word is right either way.
        leave: names of files that are not looked at.

    Raises:
        RuleBrokenError: a sentence mixes them, or nobody can ask for the informal way.

    """
    found, chosen = [], 0
    for way in ways_in(folder, tag):
        if way.file.name in leave:
            continue
        close = way.chosen.get("form") == "informal"
        chosen += close
        words = way.words
        for phrase in together:
            words = words.replace(phrase, "")
        if hit := (formal if close else informal).search(words):
            what = f"{hit[0]!r} in a sentence that is {'' if close else 'not '}informal"
            found.append(way.problem(what, "Say it another way, or let $form choose."))
    if not chosen:
        place = _own(folder / TEXT, tag, "{}")
        found.append(_at(place, "No sentence is informal.", "Write [informal], or drop the test."))
    hold("Two ways to speak to a reader", found)


def check_commas(folder: Path, tag: str) -> None:
    """In a language with a decimal comma no two figures meet at one: ``6, 7`` reads as a number.

    Raises:
        RuleBrokenError: they do in a sentence.

    """
    meet = [way for way in ways_in(folder, tag) if _MEET.search(way.text)]
    fix = "Put a word between them."
    hold("Figures at a comma", [way.problem("two figures meet at a comma", fix) for way in meet])


def _harm(path: Path, said: Iterable[str], folder: Path, tag: str) -> Iterator[Problem]:
    for text in said:
        if not text.strip():
            yield _at(path, "A name or sentence is empty.", "Write it or leave it out.")
        for rule in sorted(harm_of(text, folder, tag)):
            yield _at(path, f"{rule} stands against {text!r}.", "Say it in another way.")


def _own(place: Path, tag: str, name: str) -> Path:
    """The file or folder of a tag, or of what it goes back to; of the tag itself if none is there.

    Args:
        place: where it lies. name: with a place for the tag.

    """
    paths = [place / name.format(one) for one in own_chain(tag)]
    return next((path for path in paths if path.exists()), paths[0])


def _at(path: Path, what: str, fix: str) -> Problem:
    return Problem(str(path), None, "", what, fix)
