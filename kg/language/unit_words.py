"""What a number counts in: the currency, percent sign or unit of measure that stands before or after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.language.number_tables import currencies, units

UnitKind = Literal["money", "percent", "percentage points", "measure"]

PERCENT = {
    "%": "percent", "percent": "percent", "per cent": "percent", "pct": "percent", "pct.": "percent",
    "percentage point": "percentage points", "percentage points": "percentage points", "percent points": "percentage points",
    "per cent points": "percentage points", "pct points": "percentage points", "pct point": "percentage points",
    "basis point": "basis points", "basis points": "basis points", "bps": "basis points",
}  # fmt: skip
_word = re.compile(r"[ -]?(?:[%°²³]|[\w²³°$’'/-]+(?:\.(?:\w\.)+)?)")
_longest = 4
# Capitals tell "mW" from "MW" in signs; words this long are the same word in a headline.
_spelled_out = 5


@dataclass(frozen=True, slots=True)
class UnitFound:
    """A unit and where it ends in the text."""

    unit: str
    kind: UnitKind
    end: int


def unit_after(text: str, position: int) -> UnitFound | None:
    """The unit that begins at `position`, right behind a number or its multiplier, or None; the longest one counts."""
    ends: list[int] = []
    here = position
    while len(ends) < _longest and (match := _word.match(text, here)):
        here = match.end()
        ends.append(here)
    for end in reversed(ends):
        found = _unit(text[position:end].lstrip(" -"))
        if found:
            return UnitFound(*found, end)
    return None


def _unit(words: str) -> tuple[str, UnitKind] | None:
    lower = words.lower()
    if lower in PERCENT:
        unit = PERCENT[lower]
        return unit, "percent" if unit == "percent" else "percentage points"
    name = currencies()["name"].get(lower.replace("’", "").replace("'", "")) or currencies()["code"].get(words)
    if name:
        return name, "money"
    unit_name = units().get(words) or (units().get(lower) if len(lower) >= _spelled_out else None)
    return (unit_name, "measure") if unit_name else None


@cache
def currency_prefix() -> str:
    """A pattern for what may stand before a sum of money: "US$", "€", "Rs.", "EUR "."""
    signs = sorted(currencies()["prefix"], key=lambda sign: (-len(sign), sign))
    return "(?:" + "|".join(re.escape(sign) for sign in signs) + "|(?:" + "|".join(sorted(currencies()["code"])) + r")\b)"


def currency_of(prefix: str, text: str) -> str:
    """The code that a prefix means; a yen sign in a text about yuan is one of yuan."""
    if prefix == "¥" and re.search(r"\b(?:yuan|RMB|renminbi)\b", text):
        prefix = "CN¥"
    return currencies()["prefix"].get(prefix) or currencies()["code"][prefix]
