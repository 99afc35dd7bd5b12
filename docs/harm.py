"""Write ``docs/reference/harm.md`` from the rules: ``uv run python docs/harm.py``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fit_core.sheet.harm_rules import RULES, HarmRule

PAGE = Path(__file__).parent / "reference" / "harm.md"
_READS: Final = {
    "words": "every text that the project, a measure, a layer or a plugin wrote",
    "content": "the finished content, before it is drawn",
    "print": "what the renderer drew",
}
_HEAD = """\
# The harm check

Written from the rules by `uv run python docs/harm.py`; a test holds it equal to them.

The harm check reads the finished content of a shared sheet before it is drawn, what plugins bring \
among it, and then every string that the renderer drew, with its size and colours. In tests it \
reads the text of the finished PDF as well. There is no setting, flag or hook that leaves a rule \
out.

- A plugin's section or question that breaks a rule is left out, and a notice names the rule.
- Anything else that breaks one stops the print. What was recorded is safe.
- A measure whose title breaks one needs a `sheet_title`, a norm a `sheet_name` (`fit check`).

It never reads the client's words or the clinic's own text. Whose words they are is settled by the \
content, not by the renderer: a string drawn as the client's that the client did not write is read.

## Words, language by language

The words stand in one file a language, `fit_core/sheet/lexicon/LANGUAGE.toml`, by rule and with \
their reason. A language without a file makes no sheet. A file whose `reviewed` is empty makes \
sheets that say so in their footer. Words are compared without case, accents, invisible characters \
and look-alike letters; a compound may be written with a space, a hyphen or neither; words that \
are s p a c e d out, hyphenated, written with figures or broken over two lines are found.

The list holds words, not meanings: it cannot find harm that is said in harmless words.
"""


def page() -> str:
    """The whole page: what the check does, a table of the rules, then each of them."""
    rows = [f"| [`{r.id}`](#{r.id.replace('.', '')}) | {_READS[r.reads]} |" for r in RULES]
    table = "\n".join(["## Rules", "", "| rule | reads |", "|---|---|", *rows])
    return f"{_HEAD}\n{table}\n" + "".join(map(_section, RULES))


def _section(rule: HarmRule) -> str:
    return (
        f"\n## {rule.id}\n\n{rule.what}\n\n*Example:* {rule.example}\n\n*Way out:* {rule.way_out}\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
