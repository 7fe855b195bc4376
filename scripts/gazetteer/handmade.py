"""Reading the hand-made tables that the others are joined with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

Row = dict[str, Any]
"""One record of a table: column name to value; lists become `a|b` when written."""


def read_handmade(path: Path) -> list[Row]:
    """Rows of one table as {column: cell}, with the constants of its head; lists are split at `|` by `parts`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    constants = dict(line[2:].strip().split(": ", 1) for line in lines if line.startswith("#="))
    body = [line.split("\t") for line in lines if line and not line.startswith("#")]
    header = body[0]
    for row in body[1:]:
        if len(row) > len(header):
            raise ValueError(f"{path.name}: {row[0]} has {len(row)} cells, the header {len(header)}")
    return [{**constants, **dict(zip(header, row, strict=False))} for row in body[1:]]


def parts(text: str) -> list[str]:
    """The names in a cell, in their order, without repeats."""
    return list(dict.fromkeys(part for part in text.split("|") if part))
