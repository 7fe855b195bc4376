"""Chains of references that stand for the same entity, and what is known of each chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.language.coreference.forms import fold
from kg.language.coreference.references import Reference
from kg.schema import Ontology

SORTS = ("kg:Person", "kg:Organization", "kg:Place", "kg:Event", "kg:Programme", "kg:Product", "kg:Technology")
"""The classes that tell apart what can never be the same."""
OTHER = "other"
NAMED_BESIDE = "description: its name is beside it"
"""Why a description joined the name in apposition to it, which tells the name's class."""


class Chains:
    """Disjoint sets of reference numbers. The lowest number of a set stands for it ("root")."""

    def __init__(self, references: Sequence[Reference], ontology: Ontology) -> None:
        self.references = references
        self.ontology = ontology
        self.reasons = [""] * len(references)
        """Why each reference joined the one it was joined to; empty for the first of a chain."""
        self.genders: dict[int, str] = {}
        """Gender by root, where known: "m" or "f"."""
        self.pairs: dict[int, tuple[int, ...]] = {}
        """References that stand for two chains or more at once: "the two sides"."""
        self.described: dict[int, str] = {}
        """Descriptions that make an entity of their own, and its name."""
        self._apart: set[frozenset[int]] = set()
        self._parent = list(range(len(references)))
        self._members = [[i] for i in range(len(references))]
        self._identifiers = [dict(one.name.identifiers) if one.name else {} for one in references]
        self._types: dict[int, str | None] = {}
        self._sorts: dict[str, str] = {}

    def root(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def members(self, root: int) -> list[int]:
        """The references of the chain `root`, in order of joining."""
        return self._members[root]

    def keep_apart(self, i: int, other: int) -> None:
        """Never join two references, nor what is one with them: the text says that they are two."""
        self._apart.add(frozenset((i, other)))

    def join(self, i: int, other: int, reason: str) -> bool:
        """Make reference `i` one with `other`; False, and nothing done, where gazetteer or text know them as two."""
        a, b = self.root(i), self.root(other)
        if a == b:
            return True
        if self._clash(a, b):
            return False
        low, high = min(a, b), max(a, b)
        # `i` may have joined others before: then it is the first of them that has no reason yet
        late = next((k for k in (i, a, high) if not self.reasons[k]), high)
        self.reasons[late] = reason
        self._parent[high] = low
        self._members[low].extend(self._members[high])
        self._identifiers[low] = {**self._identifiers[high], **self._identifiers[low]}
        gender = self.genders.get(low) or self.genders.get(high)
        if gender:
            self.genders[low] = gender
        self._types.pop(low, None)
        return True

    def _clash(self, a: int, b: int) -> bool:
        if any({self.root(i) for i in pair} == {a, b} for pair in self._apart):
            return True
        mine, theirs = self._identifiers[a], self._identifiers[b]
        return any(mine[scheme] != theirs[scheme] for scheme in mine if scheme in theirs)

    def names(self, root: int) -> list[Reference]:
        """The proper names and demonyms of a chain, in order of the text."""
        found = [self.references[i] for i in self._members[root] if self.references[i].kind in ("name", "demonym")]
        return sorted(found, key=lambda one: one.span)

    def known(self, root: int) -> bool:
        """Whether a chain stands for an entity: it has a name, or a description that makes it one."""
        return any(self.references[i].kind in ("name", "demonym") or i in self.described for i in self._members[root])

    def lone_pronoun(self, root: int) -> bool:
        """Whether a chain is a pronoun that nobody knows the meaning of."""
        return len(self._members[root]) == 1 and self.references[root].kind == "pronoun"

    def identifiers(self, root: int) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(self._identifiers[root].items()))

    def type(self, root: int) -> str | None:
        """The class of a chain: of the sort that its fullest names have, the most special that any member has."""
        if root not in self._types:
            self._types[root] = self._vote(root)
        return self._types[root]

    def sort(self, root: int) -> str:
        """One of SORTS, or "other" for a chain of unknown type."""
        curie = self.type(root)
        return self.sort_of(curie) if curie else OTHER

    def sort_of(self, curie: str) -> str:
        if curie not in self._sorts:
            self._sorts[curie] = next(
                (sort for sort in SORTS if sort in self.ontology.classes and self.ontology.is_a(curie, sort)), OTHER
            )
        return self._sorts[curie]

    def _vote(self, root: int) -> str | None:
        members = [self.references[i] for i in sorted(self._members[root])]
        members = [one for one in members if one.type is not None]
        named = [one for one in members if one.name] or members
        if not named:
            return None
        sorts: Counter[str] = Counter()
        types: Counter[str] = Counter()
        for one in named:
            weight = _weight(one)
            sorts[self.sort_of(one.type or "")] += weight
            types[one.type or ""] += weight
        sort = max(sorts, key=lambda key: sorts[key])
        own = [curie for curie in types if self.sort_of(curie) == sort]
        if own == [sort]:  # "the Norvian regulator, Tidewatch": the noun tells more than the name
            own += [self.references[i].type or "" for i in self._members[root] if self.reasons[i] == NAMED_BESIDE]
        return max(own, key=lambda curie: (len(self.ontology.cls(curie).ancestors), types[curie]))


def _weight(one: Reference) -> int:
    """How much a name's type counts: the gazetteer knows best, and a full name is judged better than a part of it."""
    if one.name is None:
        return 1
    if one.name.identifiers:
        return 20
    return 5 if " " in fold(one.name.text) else 1
