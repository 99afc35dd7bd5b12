"""What the program costs, in ratios of one run on one machine: ``uv run python -m benchmarks``."""
