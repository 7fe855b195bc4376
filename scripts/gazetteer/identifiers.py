"""Identifiers for hand-made names: those of published items that bear the very name."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from gazetteer.handmade import parts, read_handmade
from gazetteer.packages import Packages, Row

UNJOINED = frozenset({"kg:Technology", "kg:Region", "kg:Country"})


def identifier_rows(packages: Packages, countries: list[Row], organizations: list[Row], gazetteer: Path) -> list[Row]:
    """One row for each hand-made body that exactly one published item fits."""
    items: dict[str, list[Row]] = defaultdict(list)
    for territory in packages.territories:
        if territory["code"] in ("eu", "un"):
            items[territory["name"]].append(
                {**territory, "wikidata": territory["qid"], "class": "", "country": "", "from": "rigour"}
            )
    for row in organizations:
        items[row["name"]].append({**row, "from": "name-suggestion-index"})
    keys = {row["name"]: row["key"] for row in countries}
    rows: list[Row] = []
    for path in sorted(gazetteer.glob("handmade_*.tsv")):
        handmade = [row for row in read_handmade(path) if row.get("class", "kg:Region") not in UNJOINED]
        rows += [joined for row in handmade if (joined := joined_row(row, keys.get(row.get("country", ""), ""), items))]
    return without_shared(rows)


def joined_row(row: Row, country: str, items: dict[str, list[Row]]) -> Row:
    """The identifier row, or an empty one where no item fits or several do."""
    names = [row["name"], *(alias for alias in parts(row.get("aliases", "")) if " " in alias)]
    found = {item["wikidata"]: item for name in names for item in items.get(name, ()) if is_same(row, country, item, name)}
    if len(found) != 1:
        return {}
    item = next(iter(found.values()))
    return {"key": handmade_key(row), "scheme": "wikidata", "value": item["wikidata"], "source": item["from"]}


def is_same(row: Row, country: str, item: Row, name: str) -> bool:
    """Whether an item of the same label is the same body: the countries agree, and an acronym is of the same class too."""
    if item["country"] and item["country"] != country and (country or name.count(" ") < 2):
        return False
    return len(name) > 4 or bool(country and item["country"] == country) or item["class"] == row["class"]


def without_shared(rows: list[Row]) -> list[Row]:
    """Rows whose identifier no other name has: two bodies are not one."""
    values = [row["value"] for row in rows]
    return [row for row in rows if values.count(row["value"]) == 1]


def handmade_key(row: Row) -> str:
    """The key that the loader gives a row that has none: class, name and, where stated, country."""
    key = f"{row['class'].removeprefix('kg:')}:{row['name']}"
    return f"{key}@{row['country']}" if row.get("country") else key
