"""Read JSON lines with the place of each, for messages that say where something is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from kg.codec import Json
from kg.errors import InputError


def numbered_rows(text: str, path: Path) -> Iterator[tuple[str, Json]]:
    """("file, line n", value) of every line that is not blank. `path` is where the text is from. Raises InputError."""
    # Not splitlines(): JSON strings may hold the other line ends of Unicode.
    for number, line in enumerate(text.split("\n"), 1):
        where = f"{path}, line {number}"
        if line.strip():
            try:
                yield where, json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(f"{where}: no JSON object: {error.msg} at column {error.colno}") from None
