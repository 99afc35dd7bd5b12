"""Expected response and its signals, declared through ``fit_trajectories`` and ``fit_signals``."""
