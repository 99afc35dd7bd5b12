"""Find sentences by the hashes of their words, so that nothing has to be written down to be found.

A text is lowered, apostrophes vanish, everything that is no letter or digit is a gap between words,
and each run of five words has a hash. Hashes of known sentences stand in `fragments.txt`, a measure
and a hash a line. To add a sentence that must not be here, pipe it in; it is not kept:
``python -m tests.golden.fragments NAME``.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from hashlib import sha256
from pathlib import Path

LENGTH = 5
LIST = Path(__file__).with_name("fragments.txt")
_WORDS = re.compile(r"[^\W_]+")
#: Straight, curved, a grave and an acute accent by themselves.
_APOSTROPHES = dict.fromkeys((0x27, 0x2018, 0x2019, 0x60, 0xB4))


def words_of(text):
    """The words of a text, as they are compared."""
    plain = unicodedata.normalize("NFKC", text).lower().translate(_APOSTROPHES)
    return _WORDS.findall(plain)


def hashes_of(text):
    """The hashes of all runs of five words."""
    words = words_of(text)
    runs = {" ".join(words[n : n + LENGTH]) for n in range(len(words) - LENGTH + 1)}
    return {sha256(run.encode()).hexdigest() for run in runs}


def known():
    """The measure that each known hash belongs to."""
    lines = LIST.read_text(encoding="utf-8").split("\n")
    return {line.split()[1]: line.split()[0] for line in lines if line}


def found_in(text, hashes):
    """The measures whose sentences a text holds a part of."""
    return {hashes[found] for found in hashes_of(text) & hashes.keys()}


if __name__ == "__main__":
    for found in sorted(hashes_of(sys.stdin.read())):
        sys.stdout.write(f"{sys.argv[1]} {found}\n")
