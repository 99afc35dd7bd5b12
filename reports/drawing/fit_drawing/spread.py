"""Keep labels apart along one line, each as near to its place as the others allow."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    places: Sequence[float], sizes: Sequence[float], low: float, high: float
) -> tuple[float, ...]:
    """Return the centres of labels that do not overlap, in the order of their places.

    Least squares under order (pool adjacent violators; Barlow et al. 1972): labels that would
    touch become one group whose centre is the mean of what its members ask for.

    Args:
        places: where each label would like its centre. sizes: the room that each takes.
        low, high: the labels stay between these if they fit; otherwise they run over ``low``.

    """
    order = sorted(range(len(places)), key=lambda n: (places[n], n))
    before = []
    used = 0.0
    for n in order:
        before.append(used + sizes[n] / 2)
        used += sizes[n]
    wanted = [places[n] - offset for n, offset in zip(order, before, strict=True)]
    ceiling = high - used
    centres = [0.0] * len(places)
    pairs = zip(order, before, _pooled(wanted), strict=True)
    for n, offset, start in pairs:
        centres[n] = min(max(start, low), ceiling) + offset
    return tuple(centres)


def _pooled(wanted: Sequence[float]) -> list[float]:
    groups: list[tuple[float, int]] = []
    for want in wanted:
        mean, count = want, 1
        while groups and groups[-1][0] > mean:
            last, members = groups.pop()
            mean = (mean * count + last * members) / (count + members)
            count += members
        groups.append((mean, count))
    return [mean for mean, count in groups for _ in range(count)]
