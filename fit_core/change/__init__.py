"""Individual and group change from published formulas: pure functions over arrays of scores.

Only ``fit change`` and analyses load this room; it knows no record, no clinic and no plugin.
"""
