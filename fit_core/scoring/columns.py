"""Columns: the one kind of thing that the kernel computes with.

A column is a Python int (one client) or an integer numpy array (any number of clients). Both know
``+ - *``, floor division and comparison, and a truth value times a number; the kernel uses nothing
else. Conditions are therefore written as arithmetic: ``a * b`` for *and*, ``1 - a`` for *not*.
"""

from __future__ import annotations

from typing import Any, TypeAlias

#: An int or an integer array; Any, because the two share arithmetic but no common type.
Column: TypeAlias = Any
