"""Identifiers for hand-made names: those of published items that bear the very name."""

from __future__ import annotations

from collections import defaultdict

from gazetteer.handmade import parts, read_handmade
from gazetteer.packages import Packages, Row

UNJOINED = frozenset({"kg:Technology", "kg:Region", "kg:Country"})


def identifier_rows(packages: Packages, countries: list[Row], organizations: list[Row]) -> list[Row]:
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
    for path in sorted(packages.gazetteer.glob("handmade_*.tsv")):
        handmade = [row for row in read_handmade(path) if row.get("class", "kg:Region") not in UNJOINED]
        rows += [joined for row in handmade if (joined := joined_row(row, keys.get(row.get("country", ""), ""), items))]
    return without_shared(rows)


def joined_row(row: Row, country: str, items: dict[str, list[Row]]) -> Row:
    """The identifier row, or an empty one where no item fits or several do; the name goes before its aliases."""
    aliases = [alias for alias in parts(row.get("aliases", "")) if " " in alias]
    for names in ([row["name"]], aliases):
        found = {item["wikidata"]: item for name in names for item in items.get(name, ()) if is_same(row, country, item, name)}
        if len(found) == 1:
            ((wikidata, item),) = found.items()
            return {"key": handmade_key(row), "scheme": "wikidata", "value": wikidata, "source": item["from"]}
        if found:
            break
    return {}


def is_same(row: Row, country: str, item: Row, name: str) -> bool:
    """Whether an item of the same label is the same body: the countries agree, and an acronym is of the same class too."""
    if item["country"] and item["country"] != country and (country or name.count(" ") < 2):
        return False
    same_class = item["class"] == row["class"] or (item["class"] == "kg:Organization" and not item["country"])
    return len(name) > 4 or bool(country and item["country"] == country) or same_class


def without_shared(rows: list[Row]) -> list[Row]:
    """Rows whose identifier no other name has: two bodies are not one."""
    values = [row["value"] for row in rows]
    return [row for row in rows if values.count(row["value"]) == 1]


def handmade_key(row: Row) -> str:
    """The key that the loader gives a row that has none: class, name and, where stated, country."""
    key = f"{row['class'].removeprefix('kg:')}:{row['name']}"
    return f"{key}@{row['country']}" if row.get("country") else key


def unnamed_rows(packages: Packages, organizations: list[Row], places: list[Row], identifiers: list[Row]) -> list[Row]:
    """The organizations that no hand-made row stands for, without ordinary words and the names of places and hand-made rows."""
    named = {row["value"] for row in identifiers}
    handmade = [row for path in packages.gazetteer.glob("handmade_*.tsv") for row in read_handmade(path) if "name" in row]
    handmade += read_handmade(packages.gazetteer / "technologies.tsv")
    taken = {name.casefold() for row in places for name in (row["name"], *row["aliases"])}
    taken |= {name.casefold() for row in handmade for name in (row["name"], *parts(row.get("aliases", "")))}
    taken |= {word for word in packages.words if len(word) > 3}
    left = [row for row in organizations if row["wikidata"] not in named and row["name"].casefold() not in taken]
    return [{**row, "aliases": [name for name in row["aliases"] if name.casefold() not in taken]} for row in left]
