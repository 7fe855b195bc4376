"""A group of chains that are one entity, and what the chains make of it together: its type, its names, its key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolve.acronyms import is_acronym_of
from kg.resolve.chains import Chain
from kg.resolve.name_keys import NameEndings, name_key
from kg.resolve.overrides import Overrides
from kg.schema import Ontology
from kg.types import Merge

Key = tuple[str, ...]
Link = tuple[str, ...]
PERSON, PLACE = "kg:Person", "kg:Place"
FAMILIES = ("kg:Person", "kg:Organization", "kg:Place", "kg:Event", "kg:Technology", "kg:Programme", "kg:Product")
"""Classes that exclude each other: a name in two of them names two things."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What resolution goes by: the ontology, the parts of names that do not count, and the user's own word."""

    ontology: Ontology
    endings: NameEndings
    overrides: Overrides

    def family(self, curie: str) -> str:
        return next((family for family in FAMILIES if self.ontology.is_a(curie, family)), curie)

    def compatible(self, one: str, other: str) -> bool:
        """Whether one name in two classes can be one thing. Models confuse the kinds of organization and of event,
        but a city and the province of the same name are two places."""
        if self.family(one) == PLACE:
            return self.ontology.is_a(one, other) or self.ontology.is_a(other, one)
        return self.family(one) == self.family(other)


@dataclass(frozen=True, slots=True)
class Group:
    """Chains that are one entity, sorted. `links` are the identifiers that keep it apart from other groups."""

    chains: tuple[Chain, ...]
    type: str
    links: tuple[Link, ...]
    merges: tuple[Merge, ...] = ()
    pinned: tuple[tuple[str, str], ...] = ()
    """The identifier that the user gave it, which replaces others of its scheme."""
    sure: bool = False
    """True where the user says what the name means."""

    @property
    def id(self) -> tuple[str, int]:
        """Its first chain, which is in no other group."""
        return self.chains[0].key

    @property
    def mentions(self) -> int:
        return sum(chain.mentions for chain in self.chains)

    @property
    def rank(self) -> tuple[bool, int, str, tuple[str, int]]:
        """The order in which groups of one name are served: identified first, then the most mentioned."""
        return (not self.links, -self.mentions, self.type, self.id)


def single(chain: Chain, rules: Rules) -> Group:
    """The group of one chain."""
    # names that the user keeps apart stay so even where both link to the same identifier
    apart = (chain.name.casefold(),) if rules.overrides.kept_apart(chain.name) else ()
    links = tuple((*link, *apart) for link in chain.links)
    return Group((chain,), best_type((chain,), rules), links, chain.joins)


def joined(groups: Iterable[Group], rules: Rules, reason: str, movers: Iterable[Group] = ()) -> Group:
    """One group of several; the names of `movers` get `reason` for their coming."""
    come = tuple(movers)
    members = (*groups, *come)
    if len(members) == 1:
        return members[0]
    chains = tuple(sorted((chain for group in members for chain in group.chains), key=lambda chain: chain.key))
    news = (Merge(chain.name, reason, chain.doc) for group in come for chain in group.chains)
    merges = {*news, *(merge for group in members for merge in group.merges)}
    return Group(
        chains,
        best_type(chains, rules),
        tuple(sorted({link for group in members for link in group.links})),
        tuple(sorted(merges, key=lambda merge: (merge.name, merge.doc or "", merge.reason))),
    )


def best_type(chains: Iterable[Chain], rules: Rules) -> str:
    """The most specific class that the chains give; of several, the one of most mentions, then the first by name.

    A general class counts for each class below it: "organization" twice and "company" once make a company.
    """
    members = tuple(chains)
    for name in sorted({chain.name for chain in members}):
        if chosen := rules.overrides.type_of(name):
            return chosen
    votes: Counter[str] = Counter()
    for chain in members:
        votes.update(dict(chain.types))
    families: Counter[str] = Counter()
    for curie, count in votes.items():
        families[rules.family(curie)] += count
    family = min(families, key=lambda one: (-families[one], one))
    return min(_leaves(votes, family, rules), key=lambda curie: (-votes[curie], curie))


def _leaves(votes: Counter[str], family: str, rules: Rules) -> list[str]:
    inside = [curie for curie in votes if rules.family(curie) == family]
    return [curie for curie in inside if not any(other != curie and rules.ontology.is_a(other, curie) for other in inside)]


def keys(group: Group, rules: Rules) -> tuple[Key, ...]:
    """The name keys of the group's chains, sorted: usually one."""
    return tuple(sorted({chain_key(chain, group.type, rules) for chain in group.chains}))


def chain_key(chain: Chain, curie: str, rules: Rules) -> Key:
    key = name_key(chain.name, curie, rules.ontology, rules.endings)
    # the exact words behind a nought keep "Acme Ltd" from "Acme" where the user says so
    return (*key, "\0", chain.name.casefold()) if rules.overrides.kept_apart(chain.name) else key


def scoped(group: Group, rules: Rules) -> bool:
    """Whether the name says too little to find the same entity in another document: "the council", "Xie", "J. Xie"."""
    chain = group.chains[0]
    if len(group.chains) > 1 or group.links or group.sure:
        return False
    if chain.described:
        return True
    words = chain_key(chain, group.type, rules)
    return rules.family(group.type) == PERSON and sum(len(word) > 1 for word in words) < 2


def long_name_of(short: str, group: Group) -> str | None:
    """The name of the group that `short` abbreviates, if some document of it shows so."""
    names = sorted({name for chain in group.chains for name in (chain.name, *(form for form, _ in chain.forms))})
    if long := next((name for name in names if is_acronym_of(short, name)), None):
        return long
    told = [merge.reason for chain in group.chains for merge in chain.joins if merge.name == short]
    return group.chains[0].name if any(reason.startswith("acronym") for reason in told) else None
