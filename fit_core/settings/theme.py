"""How a clinic's sheets look and which parts they have, as far as the clinic may choose."""

from __future__ import annotations

from typing import Literal

import msgspec

#: Elements of the shared sheet that may stand elsewhere or be left out, in their usual order: the
#: picture, working together, two views, plugins' sections, the question on culture, the questions
#: to talk about. What the page is for, the client's own words, room to write, help in a crisis and
#: the footer always stand, each in its place.
Movable = Literal[4, 9, 10, 16, 11, 12]
USUAL_ORDER: tuple[Movable, ...] = (4, 9, 10, 16, 11, 12)


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a clinic may choose of the looks of its sheets; paper and name are settings of its own.

    Attributes:
        logo: a PNG or JPEG file, from the clinic's folder on; empty for none.
        text: ``large`` prints everything larger, on two pages.
        footer: a line of the clinic's own at the foot; may be empty.
        order: elements that come first, in this order; the others follow in the usual one.
        leave_out: elements that do not stand on this clinic's sheets.

    """

    logo: str = ""
    text: Literal["usual", "large"] = "usual"
    footer: str = ""
    order: tuple[Movable, ...] = ()
    leave_out: tuple[Movable, ...] = ()
