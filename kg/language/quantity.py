"""One quantity of a text: what the reading of numbers gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

QuantityKind = Literal["count", "money", "percent", "percentage points", "measure", "fraction", "ratio"]


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """A number with what it counts in. `start` and `end`, characters of the text, take in comparator, currency and unit."""

    start: int
    end: int
    text: str
    value: Decimal
    """The full number: 2840000 for "2.84 million". A fraction is given in percent: 50 for "half of"."""
    unit: str | None
    """An ISO 4217 currency code, "percent", "percentage points", "basis points", another unit, or None for a count."""
    comparator: str
    """One of = ~ > < >= <=."""
    kind: QuantityKind
    """ "ratio" is the base of a rate: the 10,000 of "for every 10,000 residents"."""
    number_start: int
    number_end: int
