"""Migrations of the record, run by Alembic from inside the installed package."""
