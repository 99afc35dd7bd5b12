"""The sheet, a form and the therapist's pages in other languages than English."""

# ruff: noqa: RUF001 - Chinese is written with signs of its own for full stops and colons.
from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from docs.exhibits.life import CHECKIN, LOWER, Client, phq9
from docs.exhibits.model import Exhibit, Room
from fit_core.clinic.blank_forms import print_form
from fit_core.clinic.card import print_card
from fit_core.clinic.clinician import print_clinician
from fit_core.clinic.languages import speaking_to
from fit_core.clinic.layers import use_layers
from fit_core.clinic.sessions import hold_review
from fit_core.clinic.ways import Reads, choose_ways


class _Tongue(NamedTuple):
    """A language with what is made up in it: own words, goal, what did not fit, help at once."""

    tag: str
    pack: str
    words: str
    goal: str
    unfit: str
    help: str


_WELSH = _Tongue(
    "cy",
    "lang-cy",
    "Roedd yr wythnos yn hir. Ffoniais fy chwaer ddydd Sul.",
    "Cwrdd â ffrind unwaith yr wythnos",
    "Y cwestiynau am gwsg: dw i’n gweithio’r nos.",
    "Ffoniwch 000 000.",
)
_SPANISH = _Tongue(
    "es-US",
    "lang-es-us",
    "La semana fue larga. El domingo llamé a mi hermana.",
    "Ver a una amiga una vez por semana",
    "Las preguntas sobre el sueño: trabajo de noche.",
    "Llame al 000 000.",
)
_ARABIC = _Tongue(
    "ar",
    "lang-ar",
    "كان الأسبوع طويلًا. اتّصلت بأختي يوم الأحد.",
    "أن ألتقي بصديقة مرة في الأسبوع",
    "الأسئلة عن النوم: أعمل ليلًا.",
    "اتّصل بالرقم 000 000.",
)
_SIMPLIFIED = _Tongue(
    "zh-Hans",
    "lang-zh",
    "这一周很长。星期天我给姐姐打了电话。",
    "每周和朋友见一次面",
    "关于睡眠的问题：我上夜班。",
    "请拨打 000 000。",
)
_TRADITIONAL = _Tongue(
    "zh-Hant",
    "lang-zh",
    "這一週很長。星期天我打了電話給姊姊。",
    "每週和朋友見一次面",
    "關於睡眠的問題：我上夜班。",
    "請撥打 000 000。",
)
_NORWEGIAN = _Tongue(
    "nb",
    "lang-nb",
    "Uka var lang. På søndag ringte jeg søsteren min.",
    "Å møte en venn én gang i uka",
    "Spørsmålene om søvn: jeg jobber om natten.",
    "Ring 000 000.",
)
_DUTCH = _Tongue(
    "nl",
    "lang-nl",
    "De week was lang. Zondag heb ik mijn zus gebeld.",
    "Eén keer per week een vriendin zien",
    "De vragen over slaap: ik werk ’s nachts.",
    "Bel 000 000.",
)


def _live(tongue: _Tongue, client: Client) -> None:
    """Six sessions of a client who chose a language; at the third nobody filled in the form."""
    client.choose(crisis_texts={tongue.tag: tongue.help})
    use_layers(client.clinic, tongue.pack)
    choose_ways(client.clinic, client.code, language=tongue.tag)
    client.wish(tongue.goal)
    for week, total in enumerate((16, 15, 0, 13, 11)):
        held = client.week(tongue.words, session_checkin=CHECKIN, personal_goals=str(1 + week))
        if total:
            client.answer(held, "phq9", phq9(total))
    hold_review(client.clinic, client.code, None, discussed=True, does_not_fit=tongue.unfit)
    client.week(tongue.words, phq9=phq9(9), session_checkin=LOWER, personal_goals="6")


def _form(client: Client, file: Path) -> None:
    print_form(client.clinic, "session-checkin", client=client.code, out=file)


def _card(client: Client, file: Path) -> None:
    print_card(client.clinic, client.code, "", file)


def _clinician(tag: str, client: Client, file: Path) -> None:
    """In the language of a therapist who reads it, which is the clinic's."""
    print_clinician(speaking_to(client.clinic, Reads(tag)), client.code, None, file)


def _sheet(tongue: _Tongue, name: str, title: str, caption: str) -> Exhibit:
    return Exhibit(f"sheet-in-{name}", title, caption, partial(_live, tongue))


TONGUES = Room(
    name="other-languages",
    title="Other languages",
    opening="One made-up course in every language that has a pack. No native speaker has read the "
    "sentences yet; each page says so at its foot.",
    exhibits=(
        _sheet(
            _WELSH,
            "welsh",
            "Welsh, with English beside it",
            "Two languages on one sheet, which then needs a second page: the client’s first, and "
            "every sentence beside the same one in English.",
        ),
        _sheet(
            _SPANISH,
            "spanish",
            "Spanish of the United States",
            "The reader is usted unless the client asked for tú, and no sentence guesses a gender. "
            "On Letter, the usual paper there, the page is full: how we work together gave way.",
        ),
        _sheet(
            _ARABIC,
            "arabic",
            "Arabic, from right to left",
            "The page is mirrored. Time on the chart and the digits run from left to right, and "
            "the pack says why.",
        ),
        _sheet(
            _SIMPLIFIED,
            "simplified-chinese",
            "Chinese in simplified characters",
            "With the fonts that the pack brings, and with the words of the mainland.",
        ),
        _sheet(
            _TRADITIONAL,
            "traditional-chinese",
            "Chinese in traditional characters",
            "Written with its own words, not the other page in other characters.",
        ),
        _sheet(
            _NORWEGIAN,
            "norwegian",
            "Norwegian Bokmål",
            "A comma stands before decimals, so that no two numbers meet at one.",
        ),
        _sheet(
            _DUTCH,
            "dutch",
            "Dutch",
            "Most sentences need neither u nor je; the rest say u unless the client asked for je.",
        ),
        Exhibit(
            "check-in-in-arabic",
            "The check-in in Arabic",
            "Lines to mark keep the direction that they have in every language, with the words at "
            "their ends.",
            partial(_live, _ARABIC),
            _form,
        ),
        Exhibit(
            "check-in-in-traditional-chinese",
            "The check-in in traditional characters",
            "The project’s own questions, translated whole; a form is never half in a language.",
            partial(_live, _TRADITIONAL),
            _form,
        ),
        Exhibit(
            "clinician-sheet-in-arabic",
            "Clinician sheet in Arabic",
            "For a therapist who reads Arabic; sources stay in the language that they are in.",
            partial(_live, _ARABIC),
            partial(_clinician, "ar"),
        ),
        Exhibit(
            "clinician-sheet-in-simplified-chinese",
            "Clinician sheet in simplified characters",
            "The same answers and the same numbers as on the page before, read in Chinese.",
            partial(_live, _SIMPLIFIED),
            partial(_clinician, "zh-Hans"),
        ),
        Exhibit(
            "card-in-spanish",
            "Conversation card in Spanish",
            "Topics about a client’s world, to pick from; nothing on it is counted or scored.",
            partial(_live, _SPANISH),
            _card,
        ),
    ),
)
