"""Reads the printed arithmetic of a trace as a person with a pencil would, and works it out."""

from __future__ import annotations

import ast
import operator
import re
from fractions import Fraction

WAYS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def worked_out(text: str) -> Fraction:
    """The value of ``(2 + 3) × 5 / 4 - (-1)``, exactly."""
    return _value(ast.parse(text.replace("×", "*").strip("+ "), mode="eval").body)


def _value(node: ast.expr) -> Fraction:
    if isinstance(node, ast.BinOp):
        return WAYS[type(node.op)](_value(node.left), _value(node.right))
    if isinstance(node, ast.UnaryOp):
        return -_value(node.operand)
    assert isinstance(node, ast.Constant)
    return Fraction(str(node.value))


def sums(lines):
    """The calculation of a trace: what is added up, what it gives, and what that is rounded to."""
    for line in lines:
        found = re.fullmatch(
            r"(sum|mean|weighted|sum-of-scales): (.+?) = (.+?)(?:, rounded .+? = (.+))?", line
        )
        if found:
            yield tuple(part and part.split(" = ")[0] for part in found.groups())
