"""Where the nodes of a drawing stand: forces within each connected part, and the parts packed round the largest.

Every step is an addition, multiplication, division or square root of single numbers in a fixed order, so that the same graph
has the same places on every machine: no random numbers, no sines, no sums whose order depends on the processor.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kg.exporters.forces import settle

Place = tuple[float, float]

MARGIN = 0.6
"""Empty room round each connected part, in lengths of an edge."""


def positions(nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> dict[str, Place]:
    """The place of every node, (0, 0) being the middle and 1 about the length of an edge. Ends of edges must be nodes."""
    if not nodes:
        return {}
    number = {node: place for place, node in enumerate(nodes)}
    pairs = sorted({_pair(number[source], number[target]) for source, target in edges if source != target})
    parts = _parts(len(nodes), pairs)
    part_of = {node: place for place, part in enumerate(parts) for node in part}
    pairs_of: list[list[tuple[int, int]]] = [[] for _ in parts]
    for pair in pairs:
        pairs_of[part_of[pair[0]]].append(pair)
    drawn = [_draw(part, own) for part, own in zip(parts, pairs_of, strict=True)]
    centers = _pack([_radius(points) + MARGIN for points in drawn])
    placed: dict[int, Place] = {}
    for part, points, center in zip(parts, drawn, centers, strict=True):
        for node, (x, y) in zip(part, points.tolist(), strict=True):
            placed[node] = (round(x + center[0], 3), round(y + center[1], 3))
    return {node: placed[number[node]] for node in nodes}


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _parts(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The connected parts, largest first, then by their first node."""
    root = list(range(count))

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for one, other in pairs:
        first, second = sorted((find(one), find(other)))
        root[second] = first
    members: dict[int, list[int]] = {}
    for node in range(count):
        members.setdefault(find(node), []).append(node)
    return sorted(members.values(), key=lambda part: (-len(part), part[0]))


def _draw(part: Sequence[int], pairs: Sequence[tuple[int, int]]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The places of one connected part round its own middle, an array of shape (nodes, 2)."""
    number = {node: place for place, node in enumerate(part)}
    ends = np.array([(number[one], number[other]) for one, other in pairs], dtype=np.int64).reshape(-1, 2)
    points = settle(len(part), ends)
    low, high = points.min(axis=0), points.max(axis=0)
    centered: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = points - (low + high) / 2
    return centered


def _radius(points: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    return float(np.sqrt(points[:, 0] * points[:, 0] + points[:, 1] * points[:, 1]).max())


def _pack(radii: Sequence[float]) -> list[Place]:
    """Middles of circles that do not overlap, each as near to the first as it goes; radii come in any order."""
    cell = 2 * min(radii)
    reach = [max(0, int(np.ceil(radius / cell - 0.5 - 1e-9))) for radius in radii]  # in cells beyond the middle one
    half = int(np.ceil(np.sqrt(sum((2 * one + 1) ** 2 for one in reach)))) + 2 * max(reach) + 2
    free = np.ones((2 * half + 1, 2 * half + 1), dtype=bool)
    steps = np.arange(-half, half + 1)
    squared = steps[:, None] ** 2 + steps[None, :] ** 2
    order = np.argsort(squared, axis=None, kind="stable")
    centers: list[Place] = [(0.0, 0.0)] * len(radii)
    begin: dict[int, int] = {}
    for place in sorted(range(len(radii)), key=lambda one: (-reach[one], one)):
        need = reach[place]
        for at in range(begin.get(need, 0), len(order)):
            row, column = divmod(int(order[at]), 2 * half + 1)
            if not need <= row <= 2 * half - need or not need <= column <= 2 * half - need:
                continue
            disc = squared[half - need : half + need + 1, half - need : half + need + 1] <= need * need
            window = free[row - need : row + need + 1, column - need : column + need + 1]
            if window[disc].all():
                window[disc] = False
                begin[need] = at + 1
                centers[place] = ((column - half) * cell, (row - half) * cell)
                break
    return centers
