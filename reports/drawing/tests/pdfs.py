"""Read a finished PDF back: its structure tree, its words and where they stand."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pymupdf


def tree(data):
    """The structure tree as (depth, role, alt), in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return list(_walk(pdf.Root.StructTreeRoot.K, 0))


def _walk(node, depth):
    kids = node.get("/K", [])
    yield depth, str(node.S)[1:], str(node.get("/Alt", ""))
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/S") is not None:
            yield from _walk(kid, depth + 1)


def spans(data):
    """Every stretch of text as (page, box, size, words); the box hugs the letters."""
    found = []
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        for page in pdf:
            for block in page.get_text("dict")["blocks"]:
                for line in block.get("lines", ()):
                    found += [_hugged(page.number, line, span) for span in line["spans"]]
    return [span for span in found if span[3].strip()]


def _hugged(page, line, span):
    left, top, right, bottom = span["bbox"]
    size, base = span["size"], span["origin"][1]
    if abs(line["dir"][0]) > 0.5:
        top, bottom = base - 0.66 * size, base + 0.16 * size
    return page, (left, top, right, bottom), size, span["text"]


def overlapping(data):
    """Pairs of stretches of text whose boxes overlap by more than a hair."""
    found = spans(data)
    return [
        (one[3], other[3])
        for n, one in enumerate(found)
        for other in found[n + 1 :]
        if one[0] == other[0] and _touch(one[1], other[1])
    ]


def _touch(one, other):
    hair = 0.6
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > hair
        and min(one[3], other[3]) - max(one[1], other[1]) > hair
    )


def words(data):
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        return " ".join(" ".join(page.get_text() for page in pdf).split())


def paths(data):
    """Every open line drawn in the blue of curves, as points from the upper left corner."""
    found = []
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        for drawing in pdf[0].get_drawings():
            steps = [item for item in drawing["items"] if item[0] == "l"]
            blue = drawing["type"] == "s" and drawing["color"] and drawing["color"][2] > 0.5
            if blue and len(steps) == len(drawing["items"]) and drawing["width"] >= 1.5:
                found.append([tuple(steps[0][1]), *[tuple(step[2]) for step in steps]])
    return found


def slants(data):
    """How many short strokes rise and how many fall from left to right on the first page."""
    found = [0, 0]
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        for drawing in pdf[0].get_drawings():
            for kind, *points in drawing["items"]:
                if kind != "l" or drawing["type"] != "s":
                    continue
                (x, y), (beyond, other) = sorted(map(tuple, points))
                if 1 < beyond - x < 7 and abs(abs(other - y) - (beyond - x)) < 0.1:
                    found[other > y] += 1
    return found
