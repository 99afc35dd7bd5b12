"""A process of its own that records sessions and says what was acknowledged.

Arguments: path of a record, then how many acts (0: until it is killed). Prints one line for each
act, after its transaction has ended: ``id count`` of the administration and its risk answers.
"""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path

from fit_core.answers.model import Checked, RiskAnswer
from fit_core.errors import FitError
from fit_core.record import open_record
from fit_core.record.model import NewAdministration

DAY = dt.date(2026, 3, 2)


def main(path: str, acts: int) -> None:
    record = open_record(Path(path))
    with record.reading() as reader:
        client = reader.clients.recent("mo")[0].client.id
        episode = reader.episodes.current(client).id
        form = reader.administrations.current(episode)[0].form
    risk = tuple(RiskAnswer(str(item), "made-up", Decimal(2), Decimal(1)) for item in range(3))
    done = 0
    print("ready", flush=True)
    while not acts or done < acts:
        with record.writing("mo") as writer:
            session = writer.sessions.add(episode, DAY, "mo")
            writer.sessions.say(session.id, "x" * (done * 997 % 20_000))
            new = NewAdministration(
                client=client,
                episode=episode,
                session=session.id,
                measure="mood-example",
                version="1",
                structure="aa",
                form=form,
                respondent="client",
                language="en",
                mode="paper",
                answered_on=DAY,
                answers={"answers": {"1": done}},
                checked=Checked("mood-example", "aa", (done,), risk=risk),
            )
            written = writer.administrations.add(new)
            if done % 3 == 2:
                written = writer.administrations.amend(written.id, new, reason="typed wrong")
        done += 1
        print(written.id, flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1], int(sys.argv[2]))
    except FitError as error:
        print(f"error: {error.what} {error.next_step}", flush=True)
        sys.exit(error.exit_status)
