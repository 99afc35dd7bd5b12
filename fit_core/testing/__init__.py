"""The kit for authors of measures and plugins."""
