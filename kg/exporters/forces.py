"""The places of a connected graph by forces: edges pull, nodes push, and the steps shrink until it stands.

After Fruchterman and Reingold (1991). Up to `EXACT` nodes each pushes each; beyond that a node is pushed by the middles
of squares, finer ones where they are near (after Barnes and Hut 1986), which is linear in the number of nodes.
"""

from __future__ import annotations

import numpy as np

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Ends = np.ndarray[tuple[int, ...], np.dtype[np.int64]]

EXACT = 120
NEAREST = 0.01
"""Two nodes push no harder than at this distance, squared."""
RIM = 3
"""How far off, in squares, a square of the same parent's neighbours can be."""


def settle(count: int, ends: Ends) -> Array:
    """The places of `count` nodes joined by `ends`, an array of shape (edges, 2); the result has shape (count, 2)."""
    if count <= 2:
        return np.array(((0.0, 0.0), (0.9, 0.45))[:count], dtype=np.float64)
    scattered = _scattered(count)
    points: Array = (
        _smoothed(scattered, ends) + 0.5 / np.sqrt(float(count)) * scattered
    )  # nodes with the same neighbours part ways
    steps = min(250, 20 * count) if count <= EXACT else 100
    push = _push_exactly if count <= EXACT else _push_by_squares
    for step in range(steps):
        force = push(points) - _pull(points, ends)
        length = np.sqrt(force[:, 0] * force[:, 0] + force[:, 1] * force[:, 1]) + 1e-9
        reach = np.sqrt(float(count)) * 0.2 * (1 - step / steps) ** 2 + 0.01
        points = points + force * (np.minimum(length, reach) / length)[:, None]
    return points


def _scattered(count: int) -> Array:
    """Evenly scattered over a square of `count` units: the Halton sequence, which needs no random numbers."""
    side = np.sqrt(float(count))
    columns = [_halton(count, base) for base in (2, 3)]
    points: Array = (np.stack(columns, axis=1) - 0.5) * side
    return points


def _halton(count: int, base: int) -> Array:
    left = np.arange(1, count + 1)
    value = np.zeros(count)
    share = 1.0
    while left.any():
        share /= base
        value = value + share * (left % base)
        left = left // base
    return value


def _smoothed(points: Array, ends: Ends) -> Array:
    """Neighbours drawn together first, so that far parts of the graph begin far from one another."""
    count = len(points)
    degree = _gather(np.ones((len(ends), 2)), ends, count)[:, :1]
    side = np.sqrt(float(count))
    for _ in range(40):
        others = np.zeros_like(points) + points * degree
        others = others + _gather(points[ends[:, 1]], ends, count, points[ends[:, 0]])
        points = others / np.maximum(2 * degree, 1)
        low, high = points.min(axis=0), points.max(axis=0)
        points = (points - (low + high) / 2) * (side / np.maximum(high - low, 1e-9))
    return points


def _gather(to_first: Array, ends: Ends, count: int, to_second: Array | None = None) -> Array:
    """Sums by node of what each edge gives its first and its second end."""
    second = to_first if to_second is None else to_second
    sums = [
        np.bincount(ends[:, 0], to_first[:, axis], count) + np.bincount(ends[:, 1], second[:, axis], count) for axis in (0, 1)
    ]
    return np.stack(sums, axis=1)


def _pull(points: Array, ends: Ends) -> Array:
    apart = points[ends[:, 0]] - points[ends[:, 1]]
    length = np.sqrt(apart[:, 0] * apart[:, 0] + apart[:, 1] * apart[:, 1])
    pull = apart * length[:, None]
    return _gather(pull, ends, len(points), -pull)


def _push_exactly(points: Array) -> Array:
    apart = points[:, None, :] - points[None, :, :]
    squared = apart[..., 0] * apart[..., 0] + apart[..., 1] * apart[..., 1]
    push = apart / np.maximum(squared, NEAREST)[..., None]  # from itself nothing: it is no distance apart
    total: Array = np.add.reduce(push.transpose(1, 0, 2).copy(), axis=0)
    return total


def _push_by_squares(points: Array) -> Array:
    """Squares push squares where they are far for their size, on each level once; at the finest, squares push nodes."""
    low = points.min(axis=0)
    side = float((points.max(axis=0) - low).max()) * 1.000001 + 1e-9
    levels = len(points).bit_length() // 2 + 1
    force = np.zeros_like(points)
    for level in range(2, levels + 1):
        across = 1 << level
        cell = np.minimum(((points - low) / side * across).astype(np.int64), across - 1)
        mass, middle = _squares(points, cell[:, 0] * across + cell[:, 1], across)
        force = force + _far(mass, middle, across)[cell[:, 0], cell[:, 1]]
    return force + _near(points, cell, mass, middle)


def _squares(points: Array, flat: Ends, across: int) -> tuple[Array, Array]:
    """How many nodes each square holds, and the middle of them; with three empty squares on every side."""
    held = np.bincount(flat, minlength=across * across).astype(np.float64)
    sums = np.stack([np.bincount(flat, points[:, axis], across * across) for axis in (0, 1)], axis=1)
    middle = sums / np.maximum(held, 1)[:, None]
    padded = np.pad(held.reshape(across, across), RIM)
    return padded, np.pad(middle.reshape(across, across, 2), (*((RIM, RIM),) * 2, (0, 0)))


def _far(mass: Array, middle: Array, across: int) -> Array:
    """The push on the middle of each square by the squares that their parents' neighbours hold and that do not touch it."""
    own = middle[RIM : RIM + across, RIM : RIM + across]
    odd = np.arange(across) % 2
    force = np.zeros_like(own)
    for right in range(-RIM, RIM + 1):
        for up in range(-RIM, RIM + 1):
            if max(abs(right), abs(up)) > 1:
                counted = _reached(odd, right)[:, None] * _reached(odd, up)[None, :]
                rows, columns = slice(RIM + right, RIM + right + across), slice(RIM + up, RIM + up + across)
                force = force + _pushed(own - middle[rows, columns], mass[rows, columns] * counted)
    return force


def _reached(odd: Ends, step: int) -> Ends:
    """1 where going `step` squares along leads to the same parent or the next, by whether the square is its parent's second."""
    reached: Ends = (np.abs((odd + step) // 2) <= 1).astype(np.int64)
    return reached


def _near(points: Array, cell: Ends, mass: Array, middle: Array) -> Array:
    force = np.zeros_like(points)
    for right in (-1, 0, 1):
        for up in (-1, 0, 1):
            at = (cell[:, 0] + RIM + right, cell[:, 1] + RIM + up)
            held, center = mass[at], middle[at]
            if right == 0 and up == 0:  # a node does not push itself
                center = (center * held[:, None] - points) / np.maximum(held - 1, 1)[:, None]
                held = held - 1
            force = force + _pushed(points - center, held)
    return force


def _pushed(apart: Array, mass: Array) -> Array:
    squared = apart[..., 0] * apart[..., 0] + apart[..., 1] * apart[..., 1]
    pushed: Array = apart * (mass / np.maximum(squared, NEAREST))[..., None]
    return pushed
