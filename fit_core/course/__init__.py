"""The timeline of one client: comparable segments, change, signals, the state of the risk gate."""
