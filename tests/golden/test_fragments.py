"""No instrument's sentence is in the repository: well-known parts are looked for by hash."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.golden.fragments import found_in, hashes_of, known

ROOT = Path(__file__).parents[2]
QUESTIONNAIRE = ROOT / ".." / "shared" / "data" / "fhir" / "phq9-questionnaire.json"
#: A sentence of nobody's, to prove that the search finds what is there.
INVENTED = "On most evenings my grey umbrella forgets where the staircase begins."
PLANTED = [
    f"text = '{INVENTED}'",
    "> ... my grey\n> umbrella FORGETS where the ...",
    '{"label": "most evenings my grey umbrella"}',
    "my grey umbrella forgets—where?",
]


def tracked():
    """All files of the repository that hold text, with their text."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("the list of files comes from git, which is not here")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if name and path.is_file():
            yield name, path.read_bytes().decode("utf-8", errors="ignore")


def test_no_known_sentence_is_in_the_repository():
    hashes = known()
    texts = dict(tracked())
    assert len(texts) > 500
    found = {name: who for name, text in texts.items() if (who := found_in(text, hashes))}
    assert found == {}


@pytest.mark.parametrize("text", PLANTED)
def test_a_planted_sentence_is_found(text):
    hashes = dict.fromkeys(hashes_of(INVENTED), "invented")
    assert found_in(text, hashes) == {"invented"}
    assert found_in(text.replace("grey", "blue").replace("forgets", "knows"), hashes) == set()


def test_many_measures_are_looked_for():
    hashes = known()
    assert len(set(hashes.values())) >= 20
    assert all(len(found) == 64 for found in hashes)


@pytest.mark.skipif(not QUESTIONNAIRE.exists(), reason="the form lies beside the repository")
def test_a_real_form_beside_the_repository_is_found():
    assert "phq9" in found_in(QUESTIONNAIRE.read_text(encoding="utf-8"), known())
