"""What Alembic runs: the migrations go through the connection, and the transaction, handed in."""

from __future__ import annotations

from alembic import context

from fit_core.record.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter a table in place: Alembic then rebuilds it.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
