"""The core of the fit framework: hooks, measures, scores, courses, sheets and the record.

``__version__`` is written here as well as in ``pyproject.toml`` (a test holds them equal), because
reading it from the installed metadata would double the start-up time of every command.
"""

__version__ = "0.1.0"
