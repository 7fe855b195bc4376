"""Read the hand-kept tables of `ontology/`: tab-separated, a header line, comment lines with "#"; strict about both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.errors import OntologyError

Row = tuple[str, ...]


def read_table(path: Path, columns: Sequence[str]) -> tuple[Row, ...]:
    """The rows of a table, each with as many cells as `columns`; missing cells at the end are empty.

    Raises OntologyError naming file and line for a missing file, another header, too many cells, or an empty first cell.
    """
    return tuple(cells for _, cells in numbered_rows(path, columns))


def numbered_rows(path: Path, columns: Sequence[str]) -> tuple[tuple[int, Row], ...]:
    """The same with the number of each line, for tables whose readers have more to say about a bad row."""
    named = ", ".join(columns)
    if not path.is_file():
        raise OntologyError(f"{path} is missing; it should be a tab-separated table with the columns {named}")
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    rows = [
        (number, tuple(cell.strip() for cell in line.split("\t")))
        for number, line in lines
        if line.strip() and not line.startswith("#")
    ]
    if not rows or rows[0][1] != tuple(columns):
        raise OntologyError(f"{path.name}: the first line must name the columns {named}, separated by tabs")
    for number, cells in rows[1:]:
        if len(cells) > len(columns) or not cells[0]:
            raise OntologyError(f"{path.name}, line {number}: a row has the cells {named}, the first not empty")
    return tuple((number, cells + ("",) * (len(columns) - len(cells))) for number, cells in rows[1:])
