"""Places in a drawing: apart from one another, near to what they are joined to, quickly, always the same."""

from __future__ import annotations

import math
import time

import pytest

from kg.exporters.layout import Place, positions

Edges = list[tuple[str, str]]


def names(count: int) -> list[str]:
    return [f"n{place}" for place in range(count)]


def tree(count: int) -> Edges:
    return [(f"n{place}", f"n{(place - 1) // 3}") for place in range(1, count)]


def distance(one: Place, other: Place) -> float:
    return math.dist(one, other)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 60, 300])
@pytest.mark.parametrize("joined", [True, False], ids=["tree", "apart"])
def test_no_two_nodes_fall_together(count: int, joined: bool) -> None:
    placed = positions(names(count), tree(count) if joined else [])
    places = sorted(placed.values())
    assert len(placed) == count
    assert len(set(places)) == count
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places)


@pytest.mark.parametrize("count", [40, 300], ids=["exactly", "by squares"])
def test_joined_nodes_are_nearer_than_others(count: int) -> None:
    placed = positions(names(count), tree(count))
    joined = [distance(placed[one], placed[other]) for one, other in tree(count)]
    spread = [distance(placed[f"n{place}"], placed[f"n{count - 1 - place}"]) for place in range(count // 2)]
    assert sum(joined) / len(joined) < 0.5 * sum(spread) / len(spread)


def test_parts_do_not_overlap() -> None:
    cliques: Edges = [
        (f"n{one}", f"n{other}") for base in (0, 8, 16) for one in range(base, base + 8) for other in range(base, one)
    ]
    placed = positions(names(24), cliques)
    for base in (0, 8, 16):
        own = [placed[f"n{place}"] for place in range(base, base + 8)]
        others = [placed[f"n{place}"] for place in range(24) if not base <= place < base + 8]
        middle = (sum(x for x, _ in own) / 8, sum(y for _, y in own) / 8)
        assert max(distance(middle, one) for one in own) < min(distance(middle, one) for one in others)


def test_loops_and_doubled_edges_do_no_harm() -> None:
    assert positions(["a", "b"], [("a", "a"), ("a", "b"), ("b", "a")]) == positions(["a", "b"], [("a", "b")])


def test_a_large_graph_takes_seconds() -> None:
    begun = time.process_time()
    edges = tree(4000) + [(f"n{place}", f"n{place * 7 % 4000}") for place in range(1, 4000)]
    placed = positions(names(5000), edges)
    assert len(placed) == 5000
    assert time.process_time() - begun < 10  # about one on a quiet machine
