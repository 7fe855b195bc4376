"""The entities of a corpus: every chain of every document resolved to a node with one IRI, one label and its aliases."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.names import mint
from kg.resolve.acronyms import is_acronym_of
from kg.resolve.chains import Chain
from kg.resolve.groups import Group, Rules, chain_key, scoped
from kg.resolve.merging import merged
from kg.types import Entity


@dataclass(frozen=True, slots=True)
class Resolution:
    """All entities, sorted by IRI, and which of them each chain (document id, chain number) stands for."""

    entities: tuple[Entity, ...]
    iris: dict[tuple[str, int], str]


def resolve(chains: Iterable[Chain], rules: Rules, base_iri: str) -> Resolution:
    """One entity for the chains that are one thing. The same chains in any order give the same result."""
    groups = merged((chain for chain in chains if chain.words), rules)
    named = [(group, label(group, rules)) for group in groups]
    entities: list[Entity] = []
    iris: dict[tuple[str, int], str] = {}
    for iri, (group, name) in zip(_iris(named, rules, base_iri), named, strict=True):
        entities.append(_entity(iri, group, name))
        iris.update((chain.key, iri) for chain in group.chains)
    return Resolution(tuple(sorted(entities, key=lambda entity: entity.iri)), iris)


def label(group: Group, rules: Rules) -> str:
    """What to call a group: the gazetteer's name where that is known, else its fullest and then most frequent name."""
    known = [chain for chain in group.chains if chain.links] or list(group.chains)
    counts: Counter[str] = Counter()
    for chain in known:
        counts[chain.name] += chain.mentions
    by_key: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for chain in known:
        by_key[chain_key(chain, group.type, rules)].append(chain.name)
    full = [key for key in by_key if not _is_short_for_another(by_key[key][0], by_key)]
    best = min(full or by_key, key=lambda key: (-sum(counts[name] for name in set(by_key[key])), key))
    return min(set(by_key[best]), key=lambda name: (-counts[name], name.isupper(), -len(name), name))


def _is_short_for_another(name: str, by_key: dict[tuple[str, ...], list[str]]) -> bool:
    return any(is_acronym_of(name, other) for names in by_key.values() for other in sorted(set(names)))


def _entity(iri: str, group: Group, name: str) -> Entity:
    first_of_doc = {chain.doc: chain.evidence for chain in sorted(group.chains, key=lambda one: (one.doc, -one.evidence.start))}
    return Entity(
        iri=iri,
        type=group.type,
        label=name,
        aliases=_aliases(group.chains, name),
        identifiers=_identifiers(group),
        documents=tuple(sorted(first_of_doc)),
        mentions=group.mentions,
        merges=group.merges,
        evidence=tuple(evidence for _, evidence in sorted(first_of_doc.items())),
    )


def _aliases(chains: Iterable[Chain], name: str) -> tuple[str, ...]:
    """All other forms, sorted; of forms that differ in capitals only, the most frequent one."""
    counts: Counter[str] = Counter()
    for chain in chains:
        counts.update(dict(chain.forms))
        if not chain.described:
            counts[chain.name] += 0
    chosen: dict[str, str] = {}
    for form in sorted(counts, key=lambda form: (-counts[form], form.isupper(), form)):
        chosen.setdefault(form.casefold(), form)
    chosen.pop(name.casefold(), None)
    return tuple(sorted(chosen.values()))


def _identifiers(group: Group) -> tuple[tuple[str, str], ...]:
    given = {scheme for scheme, _ in group.pinned}
    found = {one for chain in group.chains for one in chain.identifiers if one[0] not in given}
    return tuple(sorted({*found, *group.pinned}))


def _iris(named: Sequence[tuple[Group, str]], rules: Rules, base_iri: str) -> list[str]:
    """An IRI for each group, by its label; of several with one label all but the best known carry a salt."""
    order = sorted(range(len(named)), key=lambda place: (scoped(named[place][0], rules), named[place][0].rank))
    taken: dict[str, int] = {}
    for place in order:
        group, name = named[place]
        prefix = rules.ontology.cls(group.type).iri_prefix
        choices = (mint(base_iri, prefix, name, salt=salt) for salt in _salts(group, rules))
        taken[next(iri for iri in choices if iri not in taken)] = place
    by_place = {place: iri for iri, place in taken.items()}
    return [by_place[place] for place in range(len(named))]


def _salts(group: Group, rules: Rules) -> tuple[str | None, ...]:
    """What to tell a group from its namesakes by, best first. What one document alone can know always carries it."""
    doc, number = group.id
    place = f"{doc}\0{number}"
    if scoped(group, rules):
        return (place, f"{place}\0scoped")
    return (None, " ".join(map(":".join, group.links)) or group.type, group.type, f"{group.type}\0{place}")
