"""Languages in one table: counted by people, parted where they do not compare."""

from __future__ import annotations

from collections import Counter

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.languages import only_in, parted, people_by_language
from fit_core.testing.archives import PHQ9, make_archive

ARCHIVE = make_archive(PHQ9, 30, 3)
TAGS = ("en", "es", "pt", "zh-Hans")


def tagged(tags):
    """The archive with the language of each episode's forms."""
    table = ARCHIVE.scores
    language = tuple(tags[episode % len(tags)] for episode in table.episode)
    return msgspec.structs.replace(
        ARCHIVE, scores=msgspec.structs.replace(table, language=language)
    )


@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=5))
def test_people_are_counted_by_language(tags):
    archive = tagged(tags)
    found = people_by_language(archive, PHQ9.measure)
    pairs = {
        (language, archive.episodes.client[episode])
        for language, episode in zip(archive.scores.language, archive.scores.episode, strict=True)
    }
    assert found == dict(Counter(language for language, _ in pairs))
    assert list(found.values()) == sorted(found.values(), reverse=True)
    assert people_by_language(archive, "another") == {}


PAIRS = st.frozensets(st.sampled_from([(a, b) for a in TAGS for b in TAGS if a < b]))


@given(PAIRS, st.permutations(TAGS))
def test_groups_hold_only_what_compares_and_each_language_once(allowed, order):
    def compare(one, other):
        return one == other or (min(one, other), max(one, other)) in allowed

    groups = parted(order, compare)
    assert sorted(tag for group in groups for tag in group) == sorted(TAGS)
    assert all(compare(one, other) for group in groups for one in group for other in group)
    assert groups[0][0] == order[0]


@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=5), st.sets(st.sampled_from(TAGS)))
def test_what_is_left_is_in_the_languages_that_are_kept_and_all_of_it(tags, kept):
    archive = tagged(tags)
    left = only_in(archive, {PHQ9.measure: kept}).scores
    assert set(left.language) <= kept
    assert len(left.score) == sum(language in kept for language in archive.scores.language)
    assert only_in(archive, {"another": ()}) is archive
