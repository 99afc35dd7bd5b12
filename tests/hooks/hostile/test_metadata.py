"""Metadata that were made to harm, or by mistake: each pack is refused by itself."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fit_core.hooks.packs import installed_packs
from fit_core.hooks.trust import pin, standing

HEAD = "Metadata-Version: 2.4\nName: {name}\nVersion: 1.2\n"

VALUES = ["../evil", "..", ".", "/etc", "fit phq", "file:///etc/passwd", "a/b", "a\\b", "C:evil"]
VALUES += [
    "",
    "pack_spoilt..x",
    ".pack_spoilt",
    "pack_spoilt:hooks",
    "pack_spoilt [extra]",
    "p\u0430ck_spoilt",
]


@pytest.mark.parametrize("group", ["fit.plugins", "fit.measures"])
@pytest.mark.parametrize("value", VALUES)
def test_an_entry_point_that_is_no_module_name_is_refused(place, value, group):
    place.put(f"[{group}]\nspoilt = {value}\n")
    assert "no plain module name" in place.faults()["spoilt"]


@pytest.mark.parametrize("module", ["json", "os", "site.evil", "_thread"])
def test_a_package_named_like_a_part_of_python_is_refused(place, module):
    place.put(f"[fit.plugins]\nspoilt = {module}\n")
    assert "part of Python" in place.faults()["spoilt"]


def test_the_core_is_nobodys_package(place):
    place.put("[fit.plugins]\nspoilt = fit_core.cli\n")
    assert "the core" in place.faults()["spoilt"]


@pytest.mark.parametrize(
    "name",
    [
        "Spoilt",
        "-spoilt",
        "sp oilt",
        "spo_ilt",
        "s" * 65,
        "spöilt",
        "\x1b[2Jspoilt",
        "a/b",
        "../../x",
        "",
    ],
)
def test_a_name_of_another_form_is_refused_and_printed_safely(place, name):
    place.put(f"[fit.plugins]\n{name} = pack_spoilt\n")
    ((shown, fault),) = place.faults().items()
    assert "small letters, digits and hyphens" in fault
    assert re.fullmatch("[A-Za-z0-9_-]{1,64}", shown)


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        (b"", "has no METADATA"),
        (b"Metadata-Version: 2.4\nVersion: 1.2\n", "states no Name"),
        (b"Metadata-Version: 2.4\nName: spoilt\n", "states no Version"),
        (b"Name: spoilt\nVersion: 1 --index-url=evil\n", "states the version"),
        (b"Name: -r evil\nVersion: 1\n", "states the name"),
        (b"Name: requests\nVersion: 1.2\n", "names requests and its folder spoilt"),
        (b"Name: spoilt\nVersion: 1.2\nSummary: \xff\xfe\n", "METADATA is not UTF-8"),
        (b"Name: spoilt\nVersion: 1.2\nSummary: " + b"x" * 70_000, "longer than 64 kB"),
        (b"\x00" * 100, "states no Name"),
    ],
    ids=["none", "name", "version", "option", "flag", "other", "utf-8", "long", "zeros"],
)  # fmt: skip
def test_broken_metadata_are_one_packs_fault(place, metadata, said):
    place.put("[fit.plugins]\nspoilt = pack_spoilt\n", metadata=metadata)
    assert said in place.faults()["spoilt"]


def test_a_long_description_is_no_fault_and_is_not_read(place):
    text = HEAD.format(name="spoilt").encode() + b"\n" + b"\xff" * 2**20
    place.put("[fit.plugins]\nspoilt = pack_spoilt\n", metadata=text)
    (place.path / "pack_spoilt" / "__init__.py").touch()
    assert place.faults() == {"spoilt": ""}


def test_metadata_cannot_garble_the_terminal(place):
    text = HEAD.format(name="spoilt") + "Summary: good\x1b[2K\u202eevil\nAuthor: " + "a" * 9000
    place.put("[fit.plugins]\nspoilt = pack_spoilt\n", metadata=text.encode())
    pack = next(pack for pack in installed_packs() if pack.name == "spoilt")
    assert pack.purpose.isprintable()
    assert len(pack.publisher) == 200


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (b"[fit.plugins]\nspoilt = \xff\n", "entry_points.txt is not UTF-8"),
        (b"[fit.plugins]\nspoilt = pack_spoilt\n" + b"# x\n" * 30_000, "larger than 64 kB"),
        (b"[fit.plugins]\nspoilt\n", "no plain module name"),
        (b"[fit.plugins]\nspoilt = pack_spoilt\nspoilt = pack_other\n", "twice in one group"),
        (
            b"[fit.plugins]\nspoilt = pack_spoilt\n[fit.measures]\nspoilt = pack_other\n",
            "more than one",
        ),
        (b"[fit.measures]\nspoilt = pack_spoilt.deep\n", "no whole package"),
        (b"[fit.measures]\nspoilt = pack_absent\n", "cannot be found"),
    ],
    ids=["utf-8", "large", "bare", "twice", "two", "deep", "absent"],
)  # fmt: skip
def test_broken_entry_points_are_one_packs_fault(place, entries, said):
    place.put(entries)
    assert said in place.faults()["spoilt"]


def test_two_names_for_one_package_are_both_refused(place):
    place.put("[fit.plugins]\nspoilt = pack_spoilt\nother = pack_spoilt\n")
    found = place.faults()
    assert set(found) == {"spoilt", "other"}
    assert all("two installed packs name the package pack_spoilt" in f for f in found.values())


def test_a_pack_cannot_take_the_folder_of_another(place):
    place.put("[fit.measures]\nspoilt = pack_spoilt\n")
    place.put("[fit.measures]\ntwin = pack_spoilt\n", dist="twin", folders=())
    assert all("name the package" in fault for fault in place.faults().values())


def test_a_folder_elsewhere_on_the_path_is_refused_unless_its_author_works_there(
    place, tmp_path_factory, monkeypatch
):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "pack_far").mkdir()
    monkeypatch.syspath_prepend(str(elsewhere))
    info = place.put("[fit.measures]\nspoilt = pack_far\n")
    assert "does not lie beside its metadata" in place.faults()["spoilt"]
    (info / "direct_url.json").write_text('{"dir_info": {"editable": true}, "url": "file:///x"}')
    assert place.faults() == {"spoilt": ""}


def test_the_current_folder_is_not_where_packs_are_installed(place, monkeypatch):
    place.put("[fit.plugins]\nspoilt = pack_spoilt\n")
    monkeypatch.chdir(place.path)
    monkeypatch.setattr(sys, "path", ["", ".", *(p for p in sys.path if p != str(place.path))])
    assert place.faults() == {}


def test_metadata_of_two_versions_side_by_side_are_refused(place):
    place.put("[fit.plugins]\nspoilt = pack_spoilt\n")
    info = place.path / "spoilt-1.3.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: spoilt\nVersion: 1.3\n")
    (info / "entry_points.txt").write_text("[fit.plugins]\nspoilt = pack_spoilt\n")
    packs = [pack for pack in installed_packs() if pack.name == "spoilt"]
    assert [pack.version for pack in packs] == ["1.2", "1.3"]
    assert all(standing(pack, {"spoilt": pin(pack)}).state == "broken" for pack in packs)


def test_what_pip_left_half_removed_is_no_pack(place):
    info = place.put("[fit.plugins]\nspoilt = pack_spoilt\n")
    info.rename(place.path / "~poilt-1.2.dist-info")
    assert place.faults() == {}


@pytest.mark.long
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entries=st.binary(max_size=80), metadata=st.binary(max_size=80))
def test_no_bytes_stop_the_list(place, entries, metadata):
    info = place.path / "spoilt-1.2.dist-info"
    info.mkdir(exist_ok=True)
    (info / "entry_points.txt").write_bytes(b"[fit.plugins]\n" + entries)
    (info / "METADATA").write_bytes(HEAD.format(name="spoilt").encode() + metadata)
    for pack in installed_packs():
        assert pack.name.isprintable()
        assert standing(pack, {}).reason.isprintable()


@pytest.mark.long
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(value=st.text(st.characters(blacklist_characters="\r\n", codec="utf-8"), max_size=30))
def test_no_value_leads_out_of_its_own_place(place, value):
    info = place.path / "spoilt-1.2.dist-info"
    info.mkdir(exist_ok=True)
    (info / "entry_points.txt").write_text(f"[fit.measures]\nspoilt = {value}\n", "utf-8")
    (info / "METADATA").write_text(HEAD.format(name="spoilt"))
    for pack in installed_packs():
        if pack.distribution == "spoilt":
            assert pack.fault
            assert pack.folder is None or pack.folder.is_relative_to(place.path)
