"""Try property tests with many more cases than usual, and with others each time.

    uv run pytest -n auto -p tests.explore --times 10 -m "long or not long"

`.ci/run` tries the same cases on each run, so that what it says is about the change: see
docs/decisions/0038. What this finds is mended and stays as an ``@example`` of its test.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_SETTINGS = "_hypothesis_internal_use_settings"


def pytest_addoption(parser):
    """Take ``--times``."""
    told = "how many times as many cases each property test tries (10)"
    parser.addoption("--times", type=int, default=10, help=told)


def pytest_collection_modifyitems(config, items):
    """Keep the property tests alone, each with more cases; a test with parameters is one."""
    kept = [item for item in items if hasattr(function(item), _SETTINGS)]
    for test in {id(function(item)): function(item) for item in kept}.values():
        setattr(test, _SETTINGS, more(getattr(test, _SETTINGS), config.getoption("times")))
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def function(item):
    """The function of a test; None of what is none, such as a doctest."""
    return getattr(item, "obj", None)


def more(usual, times):
    """The settings of a test with more cases, and none that were drawn before."""
    return settings(
        usual,
        max_examples=usual.max_examples * times,
        derandomize=False,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
