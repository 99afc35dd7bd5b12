"""Puts the catalogue into the site while it is built: a hook of MkDocs, named in its settings.

No page of a measure is committed. They are made from the measure files whenever the site is built,
so that file and page cannot differ.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:  # MkDocs loads a hook by its path, from any folder
    sys.path.insert(0, str(ROOT))

from docs.catalogue.contents import FIRST, filled, navigation, pages, pictures  # noqa: E402 - see above
from docs.catalogue.shelf import read_shelf  # noqa: E402


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every page of the catalogue, and its place in the navigation."""
    packs = read_shelf()
    for uri, text in pages(packs):
        files.append(File.generated(config, uri, content=text))
    for uri, png in pictures(packs):
        files.append(File.generated(config, uri, content=png))
    parts: list[dict[str, Any]] = config.nav or []
    (shown,) = (part["Catalogue"] for part in parts if "Catalogue" in part)
    shown[1:] = navigation(packs)
    config.extra["catalogue"] = packs
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Fill the first page of the catalogue with what is on the shelf."""
    return filled(markdown, config.extra["catalogue"]) if page.file.src_uri == FIRST else markdown
