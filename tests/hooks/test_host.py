"""A plugin that misbehaves costs its own result and is named; the job goes on."""

from __future__ import annotations

import sys

import pytest

from fit_core.course.change import ChangeMethod
from fit_core.course.signals import SignalRule

METHOD = "from fit_core.course.change import ChangeMethod\n"
GOOD = METHOD + (
    "@hookimpl\ndef fit_change_methods():\n"
    "    return [ChangeMethod('good', 'A good one', 'none', lambda *given: 'no change at all')]\n"
)
HOOK = "@hookimpl\ndef fit_change_methods({}):\n    {}\n"


def declared(host):
    return [
        (owner.plugin, method.name)
        for owner, method in host.declared("fit_change_methods", ChangeMethod)
    ]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise SystemExit(3)\n", "failed on import (SystemExit: 3)"),
        ("import nothing_of_this_name\n", "failed on import (ModuleNotFoundError"),
        ("def broken(:\n", "failed on import (SyntaxError"),
        (
            HOOK.format("", "raise ValueError('no')"),
            "failed in fit_change_methods (ValueError: no)",
        ),
        (HOOK.format("", "raise SystemExit"), "failed in fit_change_methods (SystemExit"),
        (HOOK.format("", "return None"), "failed in fit_change_methods (TypeError"),
        (HOOK.format("", "return ['jt']"), "returned str from fit_change_methods"),
        (HOOK.format("unasked", "return []"), "has a hook of the wrong form"),
        (
            "@hookimpl\ndef fit_chnge_methods():\n    return []\n",
            "implements fit_chnge_methods, which is no hook",
        ),
        (
            HOOK.format("", "yield 1; raise OSError('half')"),
            "failed in fit_change_methods (OSError",
        ),
    ],
    ids=[
        "exit",
        "import",
        "syntax",
        "raise",
        "hook-exit",
        "none",
        "type",
        "argument",
        "name",
        "half",
    ],
)
def test_a_broken_plugin_is_contained_and_named(shelf, code, said):
    shelf.put("bad", code)
    shelf.put("good", GOOD)
    host = shelf.host()
    assert declared(host) == [("good", "good")]
    (notice,) = host.notices
    assert str(notice).startswith("Plugin bad 1.2 ")
    assert said in str(notice)
    assert "fit plugins disable bad" in str(notice)


def test_what_was_declared_is_called_under_guard(shelf, capsys):
    code = METHOD + (
        "def compare(*given):\n    print('noise')\n    raise KeyError('lost')\n"
        "@hookimpl\ndef fit_change_methods():\n"
        "    return [ChangeMethod('bad', '', '', compare)]\n"
    )
    shelf.put("bad", code)
    host = shelf.host()
    ((owner, method),) = host.declared("fit_change_methods", ChangeMethod)
    assert host.call(owner, str, method.compare, 1) is None
    assert "failed while working (KeyError: 'lost')" in str(host.notices[0])
    assert "in compare" in host.notices[0].details
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (
            "FitError('No font has it.', 'Install a pack.\\nThen print again.')",
            "bad 1.2 stopped: No font has it; install a pack.\ufffdThen print again.",
        ),
        ("FitError(1, None)", "failed while working (FitError: 1)"),
        ("Own('what', 'step')", "failed while working (Own: what)"),
    ],
)
def test_an_error_made_for_the_person_is_told_with_its_own_next_step(shelf, raised, said):
    code = METHOD + (
        "from fit_core.errors import FitError\n"
        "class Own(FitError):\n    what = property(lambda self: 1 / 0)\n"
        "    def __init__(self, *given):\n        Exception.__init__(self, given[0])\n"
        f"def compare(*given):\n    raise {raised}\n"
        "@hookimpl\ndef fit_change_methods():\n"
        "    return [ChangeMethod('bad', '', '', compare)]\n"
    )
    shelf.put("bad", code)
    host = shelf.host()
    ((owner, method),) = host.declared("fit_change_methods", ChangeMethod)
    assert host.call(owner, str, method.compare, 1) is None
    assert said in str(host.notices[0])


def test_a_result_of_another_type_is_no_result(shelf):
    shelf.put("good", GOOD)
    host = shelf.host()
    ((owner, method),) = host.declared("fit_change_methods", ChangeMethod)
    assert host.call(owner, int, method.compare) is None
    assert "returned str" in str(host.notices[0])
    assert host.call(owner, str, method.compare) == "no change at all"


def test_a_plugin_that_nobody_enabled_is_never_imported(shelf):
    from fit_core.hooks.host import Host
    from fit_core.hooks.trust import standing

    module = shelf.put("waiting", GOOD)
    host = Host(standing(pack, {}) for pack in shelf.packs())
    assert declared(host) == []
    assert not host.notices
    assert module not in sys.modules


def test_interrupting_the_program_is_not_swallowed(shelf):
    shelf.put("slow", HOOK.format("", "raise KeyboardInterrupt"))
    with pytest.raises(KeyboardInterrupt):
        declared(shelf.host())


NO_WORD = (
    "from fit_core.course.signals import SignalRule\n"
    "@hookimpl\n"
    "def fit_signals():\n"
    "    return [SignalRule('fine', 'It is a test.', list), SignalRule('mute', {!r}, list)]\n"
)


@pytest.mark.parametrize("purpose", ["", " \n"])
def test_what_goes_beyond_display_without_a_purpose_is_not_used(shelf, purpose):
    shelf.put("guest", NO_WORD.format(purpose))
    host = shelf.host()
    assert list(host.named("fit_signals", SignalRule)) == ["fine"]
    assert "states no purpose for mute in fit_signals" in str(host.notices[0])


def test_a_pack_that_says_nowhere_what_it_is_for_does_not_go_beyond_display(shelf):
    module = shelf.put("guest", NO_WORD.format("It is one."))
    metadata = shelf.place / f"{module}-1.2.dist-info" / "METADATA"
    metadata.write_text(metadata.read_text("utf-8").replace("Summary: Made up\n", ""), "utf-8")
    host = shelf.host()
    assert host.named("fit_signals", SignalRule) == {}
    assert "states no purpose in its metadata" in str(host.notices[0])
