"""Revisions, named by their number."""
