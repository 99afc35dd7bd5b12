"""Made-up answers to any measure, for previews: allowed by its response sets, never a risk answer.

They follow from the measure and the number of the session alone, so that a preview comes out the
same every time. They mean nothing.
"""

from __future__ import annotations

from fractions import Fraction

from fit_core.measure.model import Measure, ResponseSet

#: How far along its answers an item stands at each session; it goes up and down like life.
_COURSE = tuple(Fraction(n, 20) for n in (15, 16, 13, 14, 11, 9))
SESSIONS = len(_COURSE)


def made_up(measure: Measure, session: int) -> dict[str, str]:
    """Answers by item id, as typed; items of free text stay blank.

    Args:
        measure: any. session: from 0 to `SESSIONS` less one.

    """
    risky = {safety.item for safety in measure.safety}
    answers = {}
    for place, item in enumerate(measure.items):
        share = _COURSE[session] - Fraction(place % 3, 10)
        if item.id in risky:
            share = Fraction(int(item.reverse))
        if answer := _answer(measure.responses[item.responses], share):
            answers[item.id] = answer
    return answers


def _answer(responses: ResponseSet, share: Fraction) -> str:
    if responses.text:
        return ""
    if responses.pick:
        allowed = responses.among
        first = int(share * (len(allowed) - responses.pick))
        return "+".join(allowed[first : first + responses.pick])
    if responses.codes:
        codes = sorted(responses.codes)
        return str(codes[round(share * (len(codes) - 1))])
    if responses.min is None or responses.max is None or responses.step is None:
        return ""
    steps = int((responses.max - responses.min) / responses.step)
    return str(responses.min + round(share * steps) * responses.step)
