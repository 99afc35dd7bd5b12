"""Programs that write or check pages of the documentation."""
