"""Read the hand-kept tables of `ontology/`: tab-separated, a header line, comment lines with "#"; strict about both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.errors import OntologyError


def read_table(path: Path, columns: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each with as many cells as `columns`; missing cells at the end are empty.

    Raises OntologyError naming file and line for another header, too many cells, or an empty first cell.
    """
    rows: list[tuple[str, ...]] = []
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            if header != list(columns):
                raise OntologyError(f"{path.name}, line {number}: the columns are {header}, and should be {list(columns)}")
        elif len(cells) > len(columns):
            raise OntologyError(f"{path.name}, line {number}: {len(cells)} cells, and there are {len(columns)} columns")
        elif not cells[0]:
            raise OntologyError(f"{path.name}, line {number}: the first cell ({columns[0]}) is empty")
        else:
            rows.append(tuple(cells + [""] * (len(columns) - len(cells))))
    if header is None:
        raise OntologyError(f"{path.name}: no header line; its columns should be {list(columns)}")
    return tuple(rows)
