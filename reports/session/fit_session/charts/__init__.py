"""The line chart of a measure over time, from primitives; every label stands at what it names."""
