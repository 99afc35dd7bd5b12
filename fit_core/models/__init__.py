"""Statistical models that several packs share: pure functions, over arrays where numpy is named.

Nothing here is loaded at start-up; a command that fits a model imports it.
"""
