"""The shared sheet in its full states."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
from PIL import Image, ImageDraw

from docs.exhibits.life import CHECKIN, LOWER, USUAL, Client, phq9
from docs.exhibits.model import Exhibit, Room
from fit_core.clinic.sessions import hold_review
from fit_core.clinic.take_curve import use_file
from fit_core.settings.clinic import ClinicSettings, Today
from fit_core.settings.theme import Theme

_CURVE = Path(__file__).parents[1] / "how-to" / "fit-a-trajectory.md"
_GOAL = "Made up: to meet a friend once a week without cancelling"
_UNFIT = "Made up: the questions about sleep do not fit, I work nights."


def eighth(client: Client) -> None:
    """Seven weeks like one another, and one that was a little harder together."""
    client.phq9(16, 17, 15, 14, 12, 11, 10, session_checkin=CHECKIN)
    client.phq9(9, session_checkin=LOWER)


def _spoken(client: Client) -> None:
    client.wish(_GOAL)
    for total, rating in ((16, "1"), (14, "2.5"), (11, "4")):
        client.phq9(total, session_checkin=CHECKIN, personal_goals=rating)
    hold_review(client.clinic, client.code, None, discussed=True, does_not_fit=_UNFIT)
    client.phq9(12, session_checkin=CHECKIN, personal_goals="5")


def _two_outcomes(client: Client) -> None:
    for total, who5 in ((16, "1,1,1,1,1"), (14, "2,1,2,1,1"), (11, "3,3,3,3,2")):
        client.week(phq9=phq9(total), who5=who5, session_checkin=CHECKIN)


def _two_views(client: Client) -> None:
    for answers in ("5,4,5,4,4", "4,4,4,3,4", "3,3,4,3,3"):
        held = client.week(wsas=answers, session_checkin=CHECKIN)
    client.answer(held, "wsas", "5,5,5,4,4", by="therapist")


def _parent(client: Client) -> None:
    for answers in ("4.1,5.2,3.9,4.4", "5.1,5.2,4.9,5", "6,5.9,5.1,6.3"):
        held = client.week(cors=answers, session_checkin=CHECKIN)
    client.answer(held, "cors", "4,4.9,4.1,5", by="parent")


def _expected(client: Client) -> None:
    (curve,) = re.findall(
        r"<!-- file: curve.json -->\n```json\n(.*?)```", _CURVE.read_text("utf-8"), re.S
    )
    file = client.clinic.folder / "curve.json"
    file.write_text(curve, "utf-8")
    use_file(client.clinic, file, on_sheet=True)
    client.phq9(18, 17, 15, 15, 12, 11, session_checkin=CHECKIN)


def thirty(client: Client) -> None:
    """Thirty weeks up and down."""
    client.phq9(*(18 - n // 3 + n % 3 for n in range(30)), session_checkin=CHECKIN)


def _themed(client: Client) -> None:
    logo = Image.new("RGB", (600, 200), "white")
    pen = ImageDraw.Draw(logo)
    pen.polygon(((0, 200), (150, 20), (300, 200)), fill=(40, 90, 80))
    pen.ellipse((260, 60, 400, 200), fill=(200, 140, 60))
    logo.save(client.clinic.folder / "logo.png")
    eighth(client)


def _settings(**changes: object) -> ClinicSettings:
    return msgspec.structs.replace(USUAL, **changes)


_TODAY = USUAL.today
_THEME = Theme(
    logo="logo.png", text="large", footer="Made up: open on Mondays from 8 to 12", order=(12, 9)
)
SHEETS = Room(
    name="shared-sheet",
    title="The shared sheet",
    opening="The page that two people look at together, where there is much to show.",
    exhibits=(
        Exhibit(
            "eighth-session",
            "Eighth session",
            "The usual case: a form and a check-in at each of eight sessions, a reference group "
            "that the clinic says fits, and today’s check-in a little lower than the others.",
            eighth,
        ),
        Exhibit(
            "own-words-and-goal",
            "Own words, a goal, and what did not fit",
            "The client has a goal in own words and rates it each week. What did not fit last "
            "time stands above the picture.",
            _spoken,
        ),
        Exhibit(
            "two-outcomes",
            "Two outcome measures",
            "Each measure has a panel, a scale and a direction of its own; lower is better in "
            "one, higher in the other.",
            _two_outcomes,
            settings=_settings(today=msgspec.structs.replace(_TODAY, second="who5")),
        ),
        Exhibit(
            "two-views",
            "The therapist’s view beside the client’s",
            "Client and therapist rated the same scale today; both ratings stand with who gave "
            "them, and nobody is said to be right.",
            _two_views,
            settings=_settings(today=Today("wsas", "session-checkin", "personal-goals"), norms={}),
        ),
        Exhibit(
            "parents-view",
            "A parent’s view beside a young client’s",
            "A young client and a parent rated the same scale today.",
            _parent,
            settings=_settings(today=Today("cors", "session-checkin", "personal-goals"), norms={}),
        ),
        Exhibit(
            "expected-range",
            "The range of people who began alike",
            "The clinic has taken a curve into use for the sheet, here the made-up one of the "
            "how-to page: two dotted lines, with whose range it is.",
            _expected,
        ),
        Exhibit(
            "thirty-sessions",
            "Thirty sessions",
            "Marks and labels are thinned; the first and the last session keep theirs.",
            thirty,
        ),
        Exhibit(
            "large-print",
            "Large print",
            "Everything larger, on as many pages as it needs.",
            eighth,
            settings=_settings(theme=Theme(text="large")),
        ),
        Exhibit(
            "theme-in-large-print",
            "A clinic’s own looks, in large print",
            "With a logo, a line at the foot, and the questions before the work together.",
            _themed,
            settings=_settings(theme=_THEME),
        ),
    ),
)
