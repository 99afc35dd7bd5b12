"""Plugins that misbehave, each in one way, with what is said about them.

All are made to add a section to the shared sheet, so that every one meets the same job.
"""

from __future__ import annotations

from typing import NamedTuple

SECTION = (
    "from fit_core.sheet.section import Section, SectionText\n"
    "def build(view):\n"
    "    {}\n"
    "@hookimpl\n"
    "def fit_sections():\n"
    "    return [Section('guest', 'shared', build)]\n"
)
SIGNAL = (
    "from fit_core.course.signals import Signal, SignalRule\n"
    "def read(course):\n"
    "    {}\n"
    "@hookimpl\n"
    "def fit_signals():\n"
    "    return [SignalRule('guest', 'It is a test.', read)]\n"
)
HOOK = "@hookimpl\ndef fit_sections({}):\n    {}\n"
TYPES = "from fit_core.sheet.section import Section, SectionText\n"
OWN_ERROR = "class Own(BaseException):\n    def __str__(self): raise self\n"
SLY = TYPES + "class Sly(SectionText):\n    heading = property(lambda self: 1 / 0)\n"


class Guest(NamedTuple):
    """A plugin's code, what is said of it, and what its traceback holds ("" = it has none)."""

    code: str
    said: str
    trace: str = ""


AT_IMPORT = {
    "import-error": Guest(
        "import nothing_of_this_name\n", "failed on import (ModuleNotFoundError", "nothing_of_this"
    ),
    "syntax": Guest("def broken(:\n", "failed on import (SyntaxError", "def broken(:"),
    "exception": Guest("1 / 0\n", "failed on import (ZeroDivisionError", "1 / 0"),
    "exit": Guest("import sys\nsys.exit(3)\n", "failed on import (SystemExit: 3)", "sys.exit(3)"),
    "memory": Guest("raise MemoryError\n", "failed on import (MemoryError", "MemoryError"),
    "recursion": Guest("def f(): f()\nf()\n", "failed on import (RecursionError", "f()"),
    "generator-exit": Guest("raise GeneratorExit\n", "failed on import (GeneratorExit", "raise"),
    "own-base": Guest(
        f"{OWN_ERROR}raise Own\n", "failed on import (Own: it has no message)", "Own"
    ),
}
IN_HOOK = {
    "exception": Guest(HOOK.format("", "raise KeyError('x')"), "failed in fit_sections (KeyError"),
    "exit": Guest(HOOK.format("", "raise SystemExit"), "failed in fit_sections (SystemExit"),
    "wrong-name": Guest(
        "@hookimpl\ndef fit_section(): return []\n", "implements fit_section, whic"
    ),
    "wrong-argument": Guest(HOOK.format("page", "return []"), "has a hook of the wrong form"),
    "no-iterable": Guest(HOOK.format("", "return 7"), "failed in fit_sections (TypeError"),
    "wrong-item": Guest(HOOK.format("", "return ['x']"), "returned str from fit_sections, not Sec"),
    "wrong-field": Guest(
        TYPES + HOOK.format("", "return [Section('x', 'everywhere', print)]"),
        "returned a wrong result from fit_sections, Invalid enum value 'everywhere'",
    ),
    "strange-names": Guest(
        "class Odd:\n    def __getattr__(self, name): raise OSError(name)\nodd = Odd()\n"
        + HOOK.format("", "return [odd]"),
        "returned Odd from fit_sections",
    ),
}
AT_WORK = {
    "exception": Guest(SECTION.format("{}['lost']"), "failed while working (KeyError", "['lost']"),
    "exit": Guest(
        SECTION.format("raise SystemExit(0)"), "working (SystemExit: 0)", "SystemExit(0)"
    ),
    "cancelled": Guest(
        "import asyncio\n" + SECTION.format("raise asyncio.CancelledError"),
        "(CancelledError",
        "rai",
    ),
    "lines": Guest(SECTION.format(r"raise ValueError('a\n\x1b[31mb')"), "(ValueError: a �[31mb)"),
    "asks": Guest(SECTION.format("input('Your password: ')"), "failed while working (EOFError"),
    "wrong-result": Guest(SECTION.format("return 'text'"), "returned a wrong result, Expected"),
    "wrong-field": Guest(
        SECTION.format("return SectionText(None, ())"), "Expected `str`, got `nul"
    ),
    "own-class": Guest(SLY + SECTION.format("return Sly('a', ())"), "working (ZeroDivisionError"),
    "frozen": Guest(SECTION.format("view.session = 9"), "failed while working (AttributeError"),
    "harm": Guest(
        SECTION.format("return SectionText('Your result', ('You are severely depressed.',))"),
        "wrote what no sheet may say (",
    ),
    "question": Guest(
        SIGNAL.format("return [Signal('guest', '1', (), 'How severe is your depression?')]"),
        "asked what no sheet may ask (",
    ),
    "no-signal": Guest(SIGNAL.format("return ['guest']"), "returned a wrong result, Expected"),
}
PRINTS = {
    "import": Guest("print('noise')\n", "printed, and what"),
    "stderr": Guest(SECTION.format("import sys; print('noise', file=sys.stderr)"), "printed, and"),
    "closes": Guest(
        SECTION.format("import sys; print('noise'); sys.stdout.close()"), "printed, and"
    ),
    "warns": Guest(SECTION.format("import warnings; warnings.warn('noise')"), "UserWarning"),
}
