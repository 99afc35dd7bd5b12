"""Puts the gallery into the site while it is built: a hook of MkDocs, named in its settings.

No picture is committed. The pages are drawn by the program as it is whenever the site is built, so
that what is shown and what is printed cannot differ.
"""

from __future__ import annotations

import functools
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:  # MkDocs loads a hook by its path, from any folder
    sys.path.insert(0, str(ROOT))

from docs.exhibits.contents import FIRST, content, filled, navigation  # noqa: E402 - see above
from docs.exhibits.making import make  # noqa: E402


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every page, picture and PDF of the gallery, and its place in the navigation."""
    for uri, held in _made():
        files.append(File.generated(config, uri, content=held))
    parts: list[dict[str, Any]] = config.nav or []
    (shown,) = (part["Gallery"] for part in parts if "Gallery" in part)
    shown[1:] = navigation()
    return files


@functools.cache
def _made() -> tuple[tuple[str, str | bytes], ...]:
    """Drawn once, also where the site is served and built anew with each change of a page."""
    return tuple(content(make(lambda _: None)))


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Fill the first page of the gallery with what is shown."""
    return filled(markdown) if page.file.src_uri == FIRST else markdown
