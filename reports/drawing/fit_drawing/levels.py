"""Which way each character of a passage runs: the embedding levels of the Unicode standard.

Unicode Standard Annex 9 (revision 50): rules P2 to P3, X5a to X6a, W1 to W7, N0 to N2, I1, I2 and
L1; rule L2 is `fit_drawing.shape`'s. Overrides and embeddings never reach it, because
`fit_drawing.words` takes them out; so isolates are all that nests, and each isolate is one sequence
of its own within the passage that holds it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby, takewhile
from unicodedata import bidirectional, normalize

Levels = tuple[int, ...]

#: Pairs of brackets, from BidiBrackets.txt of Unicode 14 (rule BD16).
_PAIRS = (
    "()[]{}\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e\u2308\u2309"
    "\u230a\u230b\u2329\u232a\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771\u2772"
    "\u2773\u2774\u2775\u27c5\u27c6\u27e6\u27e7\u27e8\u27e9\u27ea\u27eb\u27ec\u27ed\u27ee\u27ef"
    "\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298a\u298b\u298c\u298d\u2990\u298f\u298e\u2991"
    "\u2992\u2993\u2994\u2995\u2996\u2997\u2998\u29d8\u29d9\u29da\u29db\u29fc\u29fd\u2e22\u2e23"
    "\u2e24\u2e25\u2e26\u2e27\u2e28\u2e29\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c\u3008"
    "\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019"
    "\u301a\u301b\ufe59\ufe5a\ufe5b\ufe5c\ufe5d\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f"
    "\uff60\uff62\uff63"
)
_CLOSING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_ISOLATES = {"LRI", "RLI", "FSI"}
_TURNING = {"R", "AL", "AN", *_ISOLATES}
_NEUTRAL = {"B", "S", "WS", "ON", *_ISOLATES, "PDI"}
_MOST_LEVEL = 125
_MOST_BRACKETS = 63


def turns(words: str) -> bool:
    """Whether a passage holds anything that runs from right to left, or says what does."""
    return not words.isascii() and any(bidirectional(letter) in _TURNING for letter in words)


def base_level(words: str, fallback: int = 0) -> int:
    """The level of a passage by its first strong character outside isolates (rules P2, P3)."""
    depth = 0
    for letter in words:
        kind = bidirectional(letter)
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in {"L", "R", "AL"}:
            return int(kind != "L")
    return fallback


@lru_cache(maxsize=512)
def levels(words: str, base: int) -> Levels:
    """Return the level of each character; odd ones run from right to left."""
    return _Passage(words).resolved(base)


class _Passage:
    """One passage while its levels are worked out."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._kinds = [bidirectional(letter) for letter in words]
        self._ends = self._matching()
        self._levels = [0] * len(words)

    def resolved(self, base: int) -> Levels:
        self._inside(0, len(self._words), base)
        for n, kind in enumerate(self._kinds):  # what is not drawn runs with what stands before it
            if kind == "BN":
                self._levels[n] = self._levels[n - 1] if n else base
        self._trailing(base)
        return tuple(self._levels)

    def _trailing(self, base: int) -> None:
        """White at the end stands where a line of the passage ends (rule L1)."""
        blank = {"WS", "BN", *_ISOLATES, "PDI"}
        kept = list(takewhile(lambda kind: kind in blank, reversed(self._kinds)))
        while kept and kept[-1] == "BN":
            kept.pop()
        if kept:
            self._levels[-len(kept) :] = [base] * len(kept)

    def _matching(self) -> dict[int, int]:
        """Where the isolate that begins at a place ends (rule BD9)."""
        waiting: list[int] = []
        ends = {}
        for n, kind in enumerate(self._kinds):
            if kind in _ISOLATES:
                waiting.append(n)
            elif kind == "PDI" and waiting:
                ends[waiting.pop()] = n
        return ends

    def _inside(self, start: int, stop: int, level: int) -> None:
        """Resolve one isolating sequence, and each isolate in it as a sequence of its own."""
        members = []
        at = start
        while at < stop:
            if self._kinds[at] != "BN":
                members.append(at)
            if self._kinds[at] in _ISOLATES:
                end = self._ends.get(at, stop)
                inner = self._inner(at, end, level)
                if inner <= _MOST_LEVEL:
                    self._inside(at + 1, end, inner)
                    at = end - 1
            at += 1
        _Sequence(members, self._words, self._kinds, level).into(self._levels)

    def _inner(self, at: int, end: int, level: int) -> int:
        kind = self._kinds[at]
        odd = kind == "RLI"
        if kind == "FSI":
            odd = bool(base_level(self._words[at + 1 : end]))
        return level + (1 if (level + 1) % 2 == odd else 2)


class _Sequence:
    """Characters of one isolating sequence: weak ones, brackets and neutral ones resolved."""

    def __init__(self, members: list[int], words: str, kinds: list[str], level: int) -> None:
        self._members = members
        self._words = [words[n] for n in members]
        self._found = [kinds[n] for n in members]
        self._kinds = list(self._found)
        self._level = level
        self._edge = "R" if level % 2 else "L"

    def into(self, levels: list[int]) -> None:
        """Write the levels of the members (rules I1 and I2)."""
        self._weak()
        self._brackets()
        self._neutral()
        for n, kind in zip(self._members, self._kinds, strict=True):
            up = (kind != "R") if self._level % 2 else {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
            levels[n] = self._level + int(up)

    def _weak(self) -> None:
        kinds = self._kinds
        before = self._edge
        for n, kind in enumerate(kinds):  # W1
            if kind == "NSM":
                kinds[n] = "ON" if before in {*_ISOLATES, "PDI"} else before
            before = kinds[n]
        strong = self._edge
        for n, kind in enumerate(kinds):  # W2
            strong = kind if kind in {"L", "R", "AL"} else strong
            kinds[n] = "AN" if kind == "EN" and strong == "AL" else kind
        kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
        for n in range(1, len(kinds) - 1):  # W4
            last, here, following = kinds[n - 1 : n + 2]
            if last == following and (here == "CS" or (here == "ES" and last == "EN")):
                kinds[n] = last if last in {"EN", "AN"} else here
        self._terminators()
        kinds[:] = ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in kinds]  # W6
        strong = self._edge
        for n, kind in enumerate(kinds):  # W7
            strong = kind if kind in {"L", "R"} else strong
            kinds[n] = "L" if kind == "EN" and strong == "L" else kind

    def _terminators(self) -> None:  # W5
        for way in (range(len(self._kinds)), range(len(self._kinds) - 1, -1, -1)):
            last = ""
            for n in way:
                if self._kinds[n] == "ET" and last == "EN":
                    self._kinds[n] = "EN"
                last = self._kinds[n]

    def _brackets(self) -> None:  # N0
        for start, end in self._pairs():
            inside = {_strong(kind) for kind in self._kinds[start + 1 : end]} - {""}
            if self._edge in inside:
                self._set(start, end, self._edge)
            elif inside:
                before = (_strong(self._kinds[n]) for n in range(start - 1, -1, -1))
                context = next(filter(None, before), self._edge)
                self._set(start, end, context if context in inside else self._edge)

    def _pairs(self) -> list[tuple[int, int]]:
        waiting: list[tuple[str, int]] = []
        pairs = []
        for n, letter in enumerate(self._words):
            same = normalize("NFD", letter)
            if self._kinds[n] != "ON":
                continue
            if same in _CLOSING:
                if len(waiting) == _MOST_BRACKETS:
                    break
                waiting.append((_CLOSING[same], n))
            elif same in _OPENING:
                fitting = (d for d in range(len(waiting) - 1, -1, -1) if waiting[d][0] == same)
                if (depth := next(fitting, None)) is not None:
                    pairs.append((waiting[depth][1], n))
                    del waiting[depth:]
        return sorted(pairs)

    def _set(self, start: int, end: int, kind: str) -> None:
        for n in (start, end):
            self._kinds[n] = kind
            marks = takewhile(lambda at: self._found[at] == "NSM", range(n + 1, len(self._found)))
            for mark in list(marks):
                self._kinds[mark] = kind

    def _neutral(self) -> None:  # N1 and N2
        kinds = self._kinds
        start = 0
        for neutral, group in groupby(list(kinds), key=_NEUTRAL.__contains__):
            end = start + sum(1 for _ in group)
            if neutral:
                before = _strong(kinds[start - 1]) if start else self._edge
                after = _strong(kinds[end]) if end < len(kinds) else self._edge
                kind = before if before == after else self._edge
                kinds[start:end] = [kind] * (end - start)
            start = end


def _strong(kind: str) -> str:
    """The direction that a kind counts as beside neutral ones; empty for a neutral one."""
    return "R" if kind in {"R", "EN", "AN"} else "L" if kind == "L" else ""
