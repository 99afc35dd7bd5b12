"""Where a clinic lies and what it decided once: folders, configuration, the actor of every act."""
