"""The two faces of an open record: the queries, and the queries with the acts."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, select

from fit_core.record.administrations import AdministrationActs, Administrations
from fit_core.record.audit import AuditTrail, Scribe
from fit_core.record.cancellations import CancellationActs, Cancellations
from fit_core.record.choices import ChoiceActs, Choices
from fit_core.record.client_facts import FactActs, Facts
from fit_core.record.clients import ClientActs, Clients
from fit_core.record.confirmations import ConfirmationActs, Confirmations
from fit_core.record.consents import ConsentActs, Consents
from fit_core.record.episodes import EpisodeActs, Episodes
from fit_core.record.forms import FormActs, Forms
from fit_core.record.goals import GoalActs, Goals
from fit_core.record.identities import Identities, IdentityActs
from fit_core.record.imports import ImportActs, Imports
from fit_core.record.layers_used import LayersUsed, LayersUsedActs
from fit_core.record.licences import LicenceActs, Licences
from fit_core.record.model import About, Counts
from fit_core.record.queries import Queries, is_current
from fit_core.record.reviews import ReviewActs, Reviews
from fit_core.record.risk import RiskActs, Risks
from fit_core.record.sessions import SessionActs, Sessions
from fit_core.record.sheets import SheetActs, Sheets
from fit_core.record.signals import SignalActs, Signals
from fit_core.record.tables import administrations, audit, clients, episodes, meta, sessions
from fit_core.record.tables import therapists as therapist_table
from fit_core.record.therapists import TherapistActs, Therapists
from fit_core.record.use import Use
from fit_core.record.verify import findings
from fit_core.record.ways import WayActs, Ways
from fit_core.record.wordings import WordingActs, Wordings


class Reader(Queries):
    """All queries, by subject, over one snapshot."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.therapists = Therapists(connection)
        self.clients = Clients(connection)
        self.episodes = Episodes(connection)
        self.sessions = Sessions(connection)
        self.forms = Forms(connection)
        self.administrations = Administrations(connection)
        self.goals = Goals(connection)
        self.reviews = Reviews(connection)
        self.risk = Risks(connection)
        self.consents = Consents(connection)
        self.imports = Imports(connection)
        self.sheets = Sheets(connection)
        self.licences = Licences(connection)
        self.wordings = Wordings(connection)
        self.confirmations = Confirmations(connection)
        self.client_facts = Facts(connection)
        self.choices = Choices(connection)
        self.ways = Ways(connection)
        self.identities = Identities(connection)
        self.layers_used = LayersUsed(connection)
        self.signals = Signals(connection)
        self.cancellations = Cancellations(connection)
        self.use = Use(connection)
        self.audit = AuditTrail(connection)

    def about(self) -> About:
        """Say whose record this is."""
        rows = self._connection.execute(select(meta.c.key, meta.c.value))
        values = {row.key: row.value for row in rows}
        number = self._connection.exec_driver_sql("SELECT version_num FROM alembic_version")
        created = dt.datetime.fromisoformat(values["created"])
        return About(values["clinic"], str(number.scalar_one()), created)

    def counts(self) -> Counts:
        """Count what the record holds; reads whole tables, not for one client's report."""
        return Counts(
            therapists=self._count(therapist_table),
            clients=self._count(clients),
            open_episodes=self._count(episodes, episodes.c.ended.is_(None)),
            kept_sessions=self._count(sessions, sessions.c.status == "kept"),
            administrations=self._count(administrations, is_current(administrations)),
            unacknowledged=len(self.risk.unacknowledged()),
            audit_entries=self._count(audit),
        )

    def verify(self) -> tuple[str, ...]:
        """Check all of it; gives a sentence for each thing that is wrong, nothing when all is well.

        Damage in a row of answers is named here too, which reading it would only raise.
        """
        return tuple(findings(self._connection))


class Writer(Reader):
    """All queries and all acts, in one transaction."""

    therapists: TherapistActs
    clients: ClientActs
    episodes: EpisodeActs
    sessions: SessionActs
    forms: FormActs
    administrations: AdministrationActs
    goals: GoalActs
    reviews: ReviewActs
    risk: RiskActs
    consents: ConsentActs
    imports: ImportActs
    sheets: SheetActs
    licences: LicenceActs
    wordings: WordingActs
    confirmations: ConfirmationActs
    client_facts: FactActs
    choices: ChoiceActs
    ways: WayActs
    identities: IdentityActs
    layers_used: LayersUsedActs
    signals: SignalActs
    cancellations: CancellationActs

    def __init__(self, scribe: Scribe) -> None:
        super().__init__(scribe.connection)
        self._scribe = scribe
        self.therapists = TherapistActs(scribe)
        self.clients = ClientActs(scribe)
        self.episodes = EpisodeActs(scribe)
        self.sessions = SessionActs(scribe)
        self.forms = FormActs(scribe)
        self.administrations = AdministrationActs(scribe)
        self.goals = GoalActs(scribe)
        self.reviews = ReviewActs(scribe)
        self.risk = RiskActs(scribe)
        self.consents = ConsentActs(scribe)
        self.imports = ImportActs(scribe)
        self.sheets = SheetActs(scribe)
        self.licences = LicenceActs(scribe)
        self.wordings = WordingActs(scribe)
        self.confirmations = ConfirmationActs(scribe)
        self.client_facts = FactActs(scribe)
        self.choices = ChoiceActs(scribe)
        self.ways = WayActs(scribe)
        self.identities = IdentityActs(scribe)
        self.layers_used = LayersUsedActs(scribe)
        self.signals = SignalActs(scribe)
        self.cancellations = CancellationActs(scribe)

    def note(self, action: str, object_type: str, object_id: str, reason: str = "") -> None:
        """Note an act that writes no row, such as a view or a setting; single words only."""
        self._scribe.note(action, object_type, object_id, reason)
