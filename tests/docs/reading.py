"""Somebody who follows a page word by word, in a shell and an environment of their own."""

from __future__ import annotations

import os
import re
import shutil
import site
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.test_docs import PRINTED_CODE

#: A marked file, a marked change of a file, or commands with what they print.
_BLOCK = re.compile(
    r"^(?:<!-- (?P<mark>file|change): (?P<path>\S+) -->\n)?"
    r"```(?P<language>\w+)\n(?P<text>.*?)^```$",
    re.M | re.S,
)
_ADDED = re.compile(r"^Client (\S+) was added", re.M)
#: Stands for any number of lines, or within a line for any words.
_ANYTHING = "…"


def new_environment(folder: Path, pip: Path) -> Path:
    """Make an environment that also sees what this one has installed, the core too.

    In place of the page's own set-up, which needs a network: `fit` is installed, and pip builds
    with what is there.

    Args:
        folder: of the environment. pip: one that holds pip and nothing else, which is copied.

    """
    shutil.copytree(pip, folder, symlinks=True)
    inside = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    seen = "".join(f"import site; site.addsitedir({place!r})\n" for place in site.getsitepackages())
    (inside / "development.pth").write_text(seen, "utf-8")
    program = folder / "bin" / "fit"
    program.write_text(f"#!{folder}/bin/python\nfrom fit_core.cli import main\n\nmain()\n", "utf-8")
    program.chmod(0o755)
    (folder / "bin" / "uv-build").symlink_to(Path(sys.executable).with_name("uv-build"))
    return folder


class Shell:
    """A shell that remembers its folder and what was exported from one command to the next.

    Args:
        environment: from `new_environment`. folder: where it begins. state: an empty folder of its
            own, which is also the reader's home.

    """

    def __init__(self, environment: Path, folder: Path, state: Path) -> None:
        self.folder, self._home = folder, state
        names = {"HOME": str(state), "LANG": "C.UTF-8", "VIRTUAL_ENV": str(environment)}
        names["PATH"] = os.pathsep.join([str(environment / "bin"), *_system_path()])
        names |= {"PIP_NO_BUILD_ISOLATION": "false", "PIP_NO_INDEX": "1", "PIP_NO_INPUT": "1"}
        names |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        self._names = names

    def run(self, command: str) -> tuple[int, list[str]]:
        """Run one command; give its status and the lines that it prints."""
        before = 'if [ -f "$HOME/names" ]; then . "$HOME/names"; fi'
        after = 'status=$?\nexport -p > "$HOME/names"\npwd > "$HOME/folder"\nexit $status'
        done = subprocess.run(
            ["bash", "-c", f"{before}\n{command}\n{after}"],
            cwd=self.folder,
            env=self._names,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
        self.folder = Path((self._home / "folder").read_text("utf-8").rstrip("\n"))
        return done.returncode, [line.rstrip() for line in done.stdout.splitlines()]


class Follower:
    """Does what a page says, in order: files are written, changes made, commands typed."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._code = ""
        self.typed: list[str] = []

    def follow(self, page: Path) -> None:
        """Follow a whole page; every command has to print what the page shows, and no more."""
        text = page.read_text("utf-8")
        for block in _BLOCK.finditer(text):
            if block["mark"]:
                seen = text[max(0, block.start() - 300) : block.start()]
                assert f"`{block['path']}`" in seen, f"a reader does not see which: {block['path']}"
            if block["mark"] == "file":
                self._write(block["path"], block["text"])
            elif block["mark"] == "change":
                self._change(block["path"], block["text"])
            elif block["language"] == "console":
                for command, shown in _commands(block["text"]):
                    self._type(command, shown)

    def _write(self, name: str, text: str) -> None:
        path = self._shell.folder / name
        assert path.parent.is_dir(), f"the page writes {name}, and its folder is not there"
        path.write_text(text, "utf-8")

    def _change(self, name: str, diff: str) -> None:
        path = self._shell.folder / name
        text = path.read_text("utf-8")
        before, after = _side(diff, "-"), _side(diff, "+")
        assert text.count(before) == 1, f"{name} does not hold what the page changes:\n{before}"
        path.write_text(text.replace(before, after), "utf-8")

    def _type(self, command: str, shown: list[str]) -> None:
        status, lines = self._shell.run(self._own(command))
        self.typed.append(command)
        if found := _ADDED.search("\n".join(lines)):
            self._code = found[1]
        wanted = [self._own(line) for line in shown]
        assert _alike(wanted, lines), _unlike(command, status, wanted, lines)

    def _own(self, text: str) -> str:
        """The client's own code in place of the printed one."""
        return text.replace(PRINTED_CODE, self._code) if self._code else text


def _commands(text: str) -> Iterator[tuple[str, list[str]]]:
    for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
        whole = re.match(r"(?:.*\\\n)*.*\n", part)
        assert whole is not None
        yield whole[0].rstrip(), part[whole.end() :].splitlines()


def _side(diff: str, sign: str) -> str:
    lines = [line for line in diff.splitlines(keepends=True) if line[0] in (" ", sign)]
    return "".join(line[1:] for line in lines)


def _alike(wanted: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether all lines are as shown, where a line of `…` stands for any number of them."""
    if not wanted:
        return not lines
    if wanted[0].strip() == _ANYTHING:
        return any(_alike(wanted[1:], lines[at:]) for at in range(len(lines) + 1))
    if not lines or not _line_alike(wanted[0], lines[0]):
        return False
    return _alike(wanted[1:], lines[1:])


def _line_alike(wanted: str, line: str) -> bool:
    return re.fullmatch(re.escape(wanted.rstrip()).replace(_ANYTHING, ".*"), line) is not None


def _unlike(command: str, status: int, wanted: list[str], lines: list[str]) -> str:
    parts = [f"$ {command}", *lines, f"(status {status})", "", "The page shows:", *wanted]
    return "\n".join(parts)


def _system_path() -> list[str]:
    """Where the system's own programs are; nothing of the environment that runs the tests."""
    own = str(Path(sys.executable).parent)
    return [place for place in os.environ["PATH"].split(os.pathsep) if place != own]
