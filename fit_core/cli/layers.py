"""``fit layers``: adaptation layers, which this clinic uses and what they say."""

from __future__ import annotations

import click

from fit_core.cli.texts import texts


@click.group()
def layers() -> None:
    """Adaptation layers: how pages and norms are fitted to a language and a population."""


layers.add_command(texts)
