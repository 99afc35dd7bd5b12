from __future__ import annotations

from pathlib import Path

from fit_core.measure import load_measure
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_alliance"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)
PARTS = {"task", "bond", "goal"}


def test_the_pack_holds_its_measures():
    assert sorted(path.stem for path in FILES) == [
        "arm-12",
        "arm-28",
        "arm-5",
        "br-wai",
        "calpas-p",
        "haq-ii",
        "itpq",
        "sai",
        "star-c",
        "star-p",
        "taqs",
        "tasc-r",
        "wai-36",
        "wai-couple",
        "wai-s",
        "wai-sr",
    ]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def from_the_long_key(places):
    """Scale and polarity of the items of a short form, read in the 36-item key."""
    measure = load_measure(FOLDER / "wai-36.toml")
    turned = {item.id for item in measure.items if item.reverse}
    home = {item: s.id for s in measure.scales if s.id in PARTS for item in s.items}
    return [(home[str(n)], str(n) in turned) for n in places]


def own_key(measure):
    home = {item: s.id for s in measure.scales if s.id in PARTS for item in s.items}
    return [(home[item.id], item.reverse) for item in measure.items]


def test_the_short_form_follows_from_the_long_one():
    places = [2, 4, 8, 12, 21, 22, 23, 24, 26, 27, 32, 35]
    assert own_key(load_measure(FOLDER / "wai-s.toml")) == from_the_long_key(places)


def test_the_revised_form_differs_in_the_two_items_that_its_authors_moved():
    places = [25, 4, 8, 30, 19, 22, 23, 24, 36, 16, 32, 35]
    mine = own_key(load_measure(FOLDER / "wai-sr.toml"))
    moved = [
        n
        for n, both in enumerate(zip(mine, from_the_long_key(places), strict=True), 1)
        if len({*both}) > 1
    ]
    assert moved == [1, 8]
    assert not any(turned for _, turned in mine)


def test_vendor_bands_are_not_shipped():
    scales = [scale for path in FILES for scale in load_measure(path).scales]
    assert not [scale for scale in scales if scale.bands or scale.cutoffs]


def test_the_five_item_form_is_a_mean():
    (scale,) = load_measure(FOLDER / "arm-5.toml").scales
    assert scale.method == "mean"
