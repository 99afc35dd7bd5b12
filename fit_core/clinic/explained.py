"""One sheet as issued, beside the same sheet made again: an entry for each thing that it prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Literal

import msgspec

from fit_core.adapt.sentences import Sentence, find_sentence
from fit_core.clinic.adapted import named_where
from fit_core.clinic.drawn import drawn_figure
from fit_core.clinic.opening import Clinic
from fit_core.clinic.rebuild import Again, issued_lines, make_again
from fit_core.course.signals import Signal
from fit_core.record.model import PrintedSheet, StoredSignal
from fit_core.sheet.chain import chain_of, place_of, signal_lines
from fit_core.sheet.model import Sheet
from fit_core.sheet.origin import Figure
from fit_core.sheet.pieces import Piece, pieces

Kind = Literal["number", "point", "axis", "sentence", "rule"]
THE_SAME = "the same"


class Explained(msgspec.Struct, frozen=True, kw_only=True):
    """How one thing on a sheet came about.

    Attributes:
        ref: number, ``s…`` for texts, ``p…`` for points and axes of charts, ``r…`` for rules.
        kind: a number that was worked out, a point, an axis, a text, a rule that looked.
        printed: as it stands on the paper; empty for rules. what: what it is and where it stands.
        steps: the way to it, a line each. rule: that made it, with version. source, grade: of it.
        rests_on: references of the numbers and rules that had a part in it.
        same: whether it comes out the same today; None where it cannot be made again.
        now: ``the same``, or what it is today, or why it cannot be made again.

    """

    ref: str
    kind: Kind
    printed: str
    what: str
    steps: tuple[str, ...]
    rule: str
    source: str
    grade: str
    rests_on: tuple[str, ...] = ()
    same: bool | None
    now: str


class Explainer:
    """Explains one sheet.

    Args:
        clinic: whose record holds it. stored: the sheet. seen: what the rules saw for it.

    ``sheet`` is the content as issued, ``again`` the sheet made again.
    """

    def __init__(
        self, clinic: Clinic, stored: PrintedSheet, seen: tuple[StoredSignal, ...]
    ) -> None:
        self._clinic, self._seen = clinic, tuple(map(_signal, seen))
        self.sheet = msgspec.json.decode(stored.content, type=Sheet)
        self.again: Again = make_again(clinic, stored)
        self._figures = {figure.ref: figure for figure in self.sheet.figures}
        now = self.again.sheet
        self._figures_now = {f.key: f for f in now.figures} if now else {}
        self._pieces_now = {piece.path: piece for piece in pieces(now)} if now else {}
        self._told: set[str] = set()
        self._names = named_where(clinic, self.sheet.language)

    def _find(self, language: str, message: str) -> Sentence | None:
        """Where a sentence of the sheet stands today, in the language of its passage."""
        words = self.again.words or self._clinic.words
        return find_sentence(language, message, words.sources, words.fallback)

    def entries(self) -> Iterator[Explained]:
        """All that is printed in reading order, then the rules that looked."""
        yield from self._printed()
        yield from self._rules()

    def _printed(self) -> Iterator[Explained]:
        """Each piece in reading order; a number stands behind the first text that prints it."""
        for piece in pieces(self.sheet):
            if piece.kind in ("text", "spoken"):
                yield self._text(piece)
                yield from self._numbers(piece)
            else:
                yield self._drawn(piece)

    def _numbers(self, piece: Piece) -> Iterator[Explained]:
        for ref in piece.text.refs if piece.text else ():
            if ref not in self._told:
                self._told.add(ref)
                yield self._number(self._figures[ref])

    def _number(self, figure: Figure) -> Explained:
        again = self._figures_now.get(figure.key) or self._alike(figure)
        same, now = self._compared(figure.printed, again.printed if again else None)
        differing = [step for step in again.steps if step not in figure.steps] if again else []
        steps = (*figure.steps, *self._issued(figure), *(f"now: {step}" for step in differing))
        return Explained(
            ref=figure.ref,
            kind="number",
            printed=figure.printed,
            what=figure.what,
            steps=steps,
            rule=figure.rule,
            source=figure.source,
            grade=figure.grade,
            same=same,
            now=now,
        )

    def _issued(self, figure: Figure) -> tuple[str, ...]:
        """Who issued a score that a plugin made; its key is ``measure.scale@administration``."""
        name, _, administration = figure.key.partition("@")
        return issued_lines(self._clinic, self.again, administration, name.partition(".")[2])

    def _alike(self, figure: Figure) -> Figure | None:
        """The number that is meant by the same words, where a form was recorded anew since."""
        alike = (f for f in self._figures_now.values() if f.what == figure.what)
        return next(alike, None)

    def _text(self, piece: Piece) -> Explained:
        again = self._pieces_now.get(piece.path)
        same, now = self._compared(piece.printed, again.printed if again else None)
        beside = piece.path.endswith(".beside")
        find = partial(self._find, self.sheet.beside if beside else self.sheet.language)
        chain = chain_of(self.sheet, piece, self._figures, self._seen, find)
        spoken = "in words for people who hear the page; " if piece.kind == "spoken" else ""
        return Explained(
            ref=piece.ref,
            kind="sentence",
            printed=piece.printed,
            what=spoken + place_of(piece),
            steps=(*chain.steps, *self._named(piece)),
            rule=chain.rule,
            source=chain.source,
            grade="project" if chain.rule.startswith("message") else "",
            rests_on=(*chain.numbers, *chain.rules),
            same=same,
            now=now,
        )

    def _named(self, piece: Piece) -> Iterator[str]:
        """Which layer gave a measure, a scale or a topic the name that is printed."""
        if piece.text is not None and piece.text.voice == "measure":
            for name, where in self._names.items():
                if name in piece.printed:
                    yield f"“{name}”: {where}"

    def _drawn(self, piece: Piece) -> Explained:
        again = self._pieces_now.get(piece.path)
        same, now = self._compared(piece.printed, again.printed if again else None)
        material = self.again.material
        figure = drawn_figure(material, again) if material and again else None
        return Explained(
            ref=piece.ref,
            kind="point" if piece.kind == "point" else "axis",
            printed=piece.printed,
            what=f"{place_of(piece)}: {figure.what}" if figure else place_of(piece),
            steps=figure.steps if figure else (),
            rule=figure.rule if figure else "",
            source=figure.source if figure else "",
            grade=figure.grade if figure else "",
            same=same,
            now=now,
        )

    def _rules(self) -> Iterator[Explained]:
        material = self.again.material
        now = _numbered(material.signals) if material else {}
        for at, (name, signal) in enumerate(_numbered(self._seen).items(), 1):
            again = now.get(name)
            same, told = self._compared(_told(signal), _told(again) if again else None)
            yield Explained(
                ref=f"r{at}",
                kind="rule",
                printed="",
                what=f"{signal.rule}: {signal.verdict}",
                steps=signal_lines(signal),
                rule=f"{signal.rule} version {signal.version}",
                source=f"plugin {signal.by}" if signal.by else "the program",
                grade="project",
                same=same,
                now=told,
            )

    def _compared(self, then: str, now: str | None) -> tuple[bool | None, str]:
        if self.again.sheet is None:
            return None, f"cannot be made again: {self.again.why_not}"
        if now is None:
            return False, "not there now"
        return then == now, THE_SAME if then == now else now


def _signal(stored: StoredSignal) -> Signal:
    return Signal(
        rule=stored.rule,
        version=stored.version,
        inputs=stored.inputs,
        by=stored.by,
        verdict=stored.verdict,
        reason=stored.reason,
        limits=stored.limits,
    )


def _told(signal: Signal) -> str:
    """What has to be the same of a signal: what it says, and from what."""
    return "; ".join((signal.verdict, signal.reason, *signal.inputs))


def _numbered(signals: Iterable[Signal]) -> dict[tuple[str, str, int], Signal]:
    """Signals by rule and plugin; a rule that says several things has them in its order."""
    found: dict[tuple[str, str, int], Signal] = {}
    for signal in signals:
        nth = sum((rule, by) == (signal.rule, signal.by) for rule, by, _ in found)
        found[signal.rule, signal.by, nth] = signal
    return found
