"""A file of scores, the command over it, and the JSON that it printed."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest

from fit_core.cli import run


class Told(NamedTuple):
    """Exit status, the parsed JSON (or the text that was printed), standard error."""

    status: int
    said: dict
    err: str

    @property
    def clients(self) -> dict:
        return {client["client"]: client for client in self.said["clients"]}

    @property
    def categories(self) -> dict:
        return {name: client["category"] for name, client in self.clients.items()}

    @property
    def parameters(self) -> dict:
        return self.said["parameters"]


@pytest.fixture
def change(tmp_path, capsys):
    """Write rows (texts, or client: scores in order of time), run ``fit change`` on them."""

    def change(rows, *options, better="lower", as_json=True, head="client,time,score"):
        if isinstance(rows, dict):
            rows = [
                f"{name},{time},{score}"
                for name, scores in rows.items()
                for time, score in enumerate(scores, 1)
                if score is not None
            ]
        path = tmp_path / "scores.csv"
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        json_too = ["--json"] if as_json else []
        arguments = [str(option) for option in options]
        status = run(["change", str(path), "--better", better, *arguments, *json_too])
        out, err = capsys.readouterr()
        return Told(status, json.loads(out) if as_json and status == 0 else out, err)

    return change
