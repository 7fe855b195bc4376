"""The user's own word on names: a table that joins, keeps apart and types entities, and wins over everything."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kg.errors import OntologyError
from kg.resolve.name_keys import plain_words
from kg.schema import Ontology

T = TypeVar("T")
Words = tuple[str, ...]
COLUMNS = ("alias", "rule", "name", "id", "type")
RULES = {
    "alias": "a name or an id that the alias stands for",
    "never": "a name that the alias must not be joined with",
    "type": "the class of what the alias names",
}


@dataclass(frozen=True, slots=True)
class Alias:
    """`words` name the thing called `name`, with the identifier `id` (scheme, value); one of the two may be missing."""

    words: Words
    name: str | None
    id: tuple[str, str] | None

    @property
    def target(self) -> str:
        """What all aliases of one thing have in common."""
        return ":".join(self.id) if self.id else " ".join(plain_words(self.name or ""))


@dataclass(frozen=True, slots=True)
class Overrides:
    """The rows of a registry file, by the words of their alias."""

    aliases: dict[Words, Alias] = field(default_factory=dict)
    never: dict[Words, frozenset[Words]] = field(default_factory=dict)
    """Both directions of each pair."""
    types: dict[Words, str] = field(default_factory=dict)

    def alias(self, name: str) -> Alias | None:
        return self.aliases.get(plain_words(name))

    def type_of(self, name: str) -> str | None:
        return self.types.get(plain_words(name))

    def forbidden(self, one: str, other: str) -> bool:
        return plain_words(other) in self.never.get(plain_words(one), frozenset())

    def kept_apart(self, name: str) -> bool:
        """Whether some other name must not be joined with this one."""
        return plain_words(name) in self.never


NO_OVERRIDES = Overrides()


def load_registry(path: Path, ontology: Ontology) -> Overrides:
    """Read a tab-separated registry with the columns alias, rule, and any of name, id and type; "#" begins a remark.

        alias          rule   name                      id               type
        Zhejiang Prov  alias  Zhejiang
        Jordan Corp    never  Jordan
        Acme           type                                              kg:Company

    An id is scheme:value ("geonames:12345"). Raises OntologyError naming file and line for an unknown column, rule or
    class, a missing cell, and for an alias that two rows give to two things.
    """
    rows = _rows(path)
    aliases: dict[Words, Alias] = {}
    never: dict[Words, frozenset[Words]] = {}
    types: dict[Words, str] = {}
    for number, row in rows:
        where = f"{path}:{number}"
        words = plain_words(row["alias"])
        if row["rule"] == "alias":
            alias = Alias(words, row["name"] or None, _identifier(row["id"], where))
            _put(aliases, words, alias, where)
        elif row["rule"] == "never":
            other = plain_words(row["name"])
            if other == words:
                raise OntologyError(f'{where}: "{row["alias"]}" cannot be kept apart from itself; give two different names')
            for one, apart in ((words, other), (other, words)):
                never[one] = never.get(one, frozenset()) | {apart}
        else:
            if row["type"] not in ontology.classes:
                raise OntologyError(f"{where}: {row['type']} is not a class; the classes are {', '.join(ontology.classes)}")
            _put(types, words, row["type"], where)
    return Overrides(aliases, never, types)


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path}: cannot be read as UTF-8 text: {error}") from None
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise OntologyError(f"{path}: the first line should name the columns: {', '.join(COLUMNS)}")
    header = tuple(cell.strip() for cell in numbered[0][1].split("\t"))
    unknown = [column for column in header if column not in COLUMNS]
    if unknown or "alias" not in header or "rule" not in header or len(set(header)) < len(header):
        raise OntologyError(
            f"{path}:{numbered[0][0]}: the columns are {', '.join(header)}, and should be of {', '.join(COLUMNS)}"
        )
    return [(number, _row(path, number, header, line)) for number, line in numbered[1:]]


def _row(path: Path, number: int, header: tuple[str, ...], line: str) -> dict[str, str]:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(header):
        raise OntologyError(f"{path}:{number}: {len(cells)} cells, and the header names {len(header)} columns")
    row = dict.fromkeys(COLUMNS, "") | dict(zip(header, cells, strict=False))
    if row["rule"] not in RULES:
        raise OntologyError(f'{path}:{number}: the rule "{row["rule"]}" is not one of {", ".join(RULES)}')
    given = {"alias": row["name"] or row["id"], "never": row["name"], "type": row["type"]}[row["rule"]]
    if not row["alias"] or not given:
        raise OntologyError(f'{path}:{number}: a row with the rule "{row["rule"]}" needs an alias and {RULES[row["rule"]]}')
    return row


def _identifier(cell: str, where: str) -> tuple[str, str] | None:
    scheme, colon, value = cell.partition(":")
    if cell and not (scheme and colon and value):
        raise OntologyError(f'{where}: the id "{cell}" should be written scheme:value, as in "geonames:12345"')
    return (scheme, value) if cell else None


def _put(table: dict[Words, T], words: Words, value: T, where: str) -> None:
    if table.setdefault(words, value) != value:
        raise OntologyError(f'{where}: "{" ".join(words)}" stands in an earlier row with another meaning; keep one of them')
