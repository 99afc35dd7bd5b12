"""Statistical models that several packs share: pure functions over arrays, numpy only.

Nothing here is loaded at start-up; a command that fits a model imports it.
"""
