"""A quantity in its sentence, and what is found for it: the words for what it measures."""

from __future__ import annotations

from dataclasses import dataclass

from kg.language.quantity import Quantity
from kg.language.tree import Tree
from kg.relations.measure_words import measure_of
from kg.relations.statistics_words import StatisticsWords


@dataclass(frozen=True, slots=True)
class Seat:
    """A quantity in a parsed sentence: its tokens, and the one of them that hangs on the rest of the sentence."""

    tree: Tree
    quantity: Quantity
    tokens: tuple[int, ...]
    head: int
    words: StatisticsWords
    numbers: frozenset[int]
    """The tokens of all quantities and times of the sentence."""

    @property
    def dep(self) -> str:
        return self.tree.deps[self.head]

    @property
    def parent(self) -> int:
        return self.tree.heads[self.head]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a construction found: the words for the measure, and the noun that carries them."""

    measure: str
    noun: int
    rule: str
    confidence: float
    changing: str | None = None
    """For a change: the words for what changes, without "growth" or "decline"."""
    owner: int | None = None
    """The token of the name that the figure is about, where the construction knows it: the bridge that is 3 km long."""


def preposition_above(seat: Seat, *words: str) -> int | None:
    """The preposition that the quantity is the object of, where it is one of `words`."""
    if seat.dep == "pobj" and seat.tree.lowers[seat.parent] in words:
        return seat.parent
    return None


def is_thing(tree: Tree, token: int) -> bool:
    """Whether a noun is a common one that can be measured, and not somebody's name."""
    mention = tree.covering.get(token)
    named = (
        mention is not None and not mention.pronominal and mention.type in ("kg:Person", "kg:Official", "kg:Country", "kg:City")
    )
    return tree.is_noun(token) and not named


def measured(seat: Seat, noun: int, rule: str, confidence: float) -> Measured | None:
    """The noun as what the quantity measures; None where it counts nothing ("two sides") or names somebody."""
    if not is_thing(seat.tree, noun) or seat.tree.lemma(noun) in seat.words.uncounted:
        return None
    measure = measure_of(seat.tree, noun, seat.words, seat.numbers)
    named = measure is not None and measure[0].isalnum() and seat.tree.tags[noun] not in ("$", "SYM")
    return Measured(measure, noun, f"observation: {rule}", confidence) if measure and named else None
