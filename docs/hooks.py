"""Fill the hook pages from the program: ``uv run python docs/hooks.py``.

A page is written by a person, but for what stands between these marks and their ends; there the
program is quoted, so that page and program cannot differ:

    <!-- signature: fit_signals -->   the hook as it is specified
    <!-- example: fit_signals -->     the example of its docstring
    <!-- source: module.Name -->      a class as it is written, without its methods
    <!-- table -->                    all hooks with what they declare
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from types import FunctionType

from fit_core.hooks import specs

FOLDER = Path(__file__).parent / "reference" / "hooks"
_REGION = re.compile(r"<!-- (?P<kind>\w+)(?:: (?P<what>[\w.]+))? -->\n.*?<!-- end -->", re.S)
_EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)


def hooks() -> dict[str, FunctionType]:
    """Every hook by its name, in the order of its page."""
    functions = (value for value in vars(specs).values() if isinstance(value, FunctionType))
    return {hook.__name__: hook for hook in functions if hasattr(hook, "fit_spec")}


def example(hook: str) -> str:
    """The complete example in a hook's docstring."""
    (found,) = _EXAMPLE.findall(_dedented(hooks()[hook]))
    return str(found)


def declares(hook: str) -> str:
    """The name of the class that a hook declares."""
    declared = str(inspect.signature(hooks()[hook]).return_annotation)
    return declared.removeprefix("Iterable[").removesuffix("]")


def filled(text: str) -> str:
    """A page with every region quoted anew from the program."""
    return _REGION.sub(_region, text)


def _region(found: re.Match[str]) -> str:
    kind, what = found["kind"], found["what"]
    head = f"<!-- {kind}: {what} -->" if what else f"<!-- {kind} -->"
    return f"{head}\n{_WRITERS[kind](what)}\n<!-- end -->"


def _signature(hook: str) -> str:
    return _python(
        f"@hookspec\ndef {hook}() -> {inspect.signature(hooks()[hook]).return_annotation}"
    )


def _example(hook: str) -> str:
    return _python(example(hook))


def _source(name: str) -> str:
    """The class with its docstring and fields; its methods are not the author's to call."""
    module, _, attribute = name.rpartition(".")
    source = inspect.getsource(getattr(importlib.import_module(module), attribute))
    (tree,) = (node for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
    lines = source.splitlines()
    ends = [node.end_lineno or 0 for node in tree.body if not isinstance(node, ast.FunctionDef)]
    return _python(f"# {module}\n" + "\n".join(lines[: max(ends)]))


def _table(_: str) -> str:
    rows = [f"| [`{name}`]({name}.md) | `{declares(name)}` | {_line(name)} |" for name in hooks()]
    return "\n".join(["| hook | declares | for |", "|---|---|---|", *rows])


def _line(hook: str) -> str:
    """The first paragraph of a hook's docstring, on one line."""
    return " ".join(_dedented(hooks()[hook]).partition("\n\n")[0].split())


def _dedented(hook: Callable[..., object]) -> str:
    text = inspect.getdoc(hook) or ""
    head, mark, rest = text.partition("Example:\n")
    return head + mark + textwrap.dedent(rest)


def _python(code: str) -> str:
    return f"```python\n{code.rstrip()}\n```"


_WRITERS = {"signature": _signature, "example": _example, "source": _source, "table": _table}


if __name__ == "__main__":
    for page in sorted(FOLDER.glob("*.md")):
        page.write_text(filled(page.read_text("utf-8")), "utf-8")
