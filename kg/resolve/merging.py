"""Which chains of different documents are one entity: a few passes over groups, each surer than the next.

Every pass looks at all groups at once and decides from what they hold, never from the order in which they come,
so that the same documents in any order give the same entities.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.resolve.acronyms import looks_short
from kg.resolve.chains import Chain
from kg.resolve.groups import PLACE, Group, Key, Rules, joined, keys, long_name_of, scoped, single
from kg.resolve.name_keys import plain_words
from kg.resolve.overrides import Alias

Moves = dict[tuple[str, int], list[Group]]
"""The groups that join a group, by its id."""


def merged(chains: Iterable[Chain], rules: Rules) -> tuple[Group, ...]:
    """The groups of all chains of a corpus, sorted by their first chain."""
    ordered = sorted(chains, key=lambda chain: chain.key)
    pinned = [chain for chain in ordered if _alias(chain, rules)]
    free = [single(chain, rules) for chain in ordered if not _alias(chain, rules)]
    groups = by_acronym(by_name(by_identifier(free, rules), rules), rules)
    groups = by_registry(groups, pinned, rules)
    return tuple(sorted(groups, key=lambda group: group.chains[0].key))


def by_identifier(groups: Sequence[Group], rules: Rules) -> list[Group]:
    """One group for all that share an identifier, directly or through a third."""
    parent = list(range(len(groups)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[tuple[str, ...], int] = {}
    for place, group in enumerate(groups):
        for link in group.links:
            low, high = sorted((root(first.setdefault(link, place)), root(place)))
            parent[high] = low
    parts: dict[int, list[Group]] = defaultdict(list)
    for place, group in enumerate(groups):
        parts[root(place)].append(group)
    return [
        joined((), rules, f"same {':'.join(part[0].links[0][:2])}" if part[0].links else "", part) for part in parts.values()
    ]


def by_name(groups: Sequence[Group], rules: Rules) -> list[Group]:
    """Groups of one name and of classes that can be one. A name that two identified things share settles nothing."""
    buckets: dict[tuple[str, Key], list[Group]] = defaultdict(list)
    alone = [group for group in groups if scoped(group, rules)]
    named = [group for group in groups if not scoped(group, rules)]
    for group in named:
        for key in keys(group, rules):
            buckets[rules.family(group.type), key].append(group)
    identified = {group.id: group for group in named if group.links}
    moves: Moves = defaultdict(list)
    rest: list[Group] = []
    for _, bucket in sorted(buckets.items()):
        without = _move_to_identified(bucket, moves, rules)
        rest += [joined((), rules, "same name", part) for part in _by_type(without, rules)]
    return [*alone, *rest, *(joined([group], rules, "same name", moves[key]) for key, group in identified.items())]


def _move_to_identified(bucket: list[Group], moves: Moves, rules: Rules) -> list[Group]:
    """Notes in `moves` which groups of the bucket join the one identified group that they can mean; returns the others."""
    identified = [group for group in bucket if group.links]
    others = []
    for group in (one for one in bucket if not one.links):
        fitting = [one for one in identified if rules.compatible(group.type, one.type)]
        if len(fitting) == 1:
            moves[fitting[0].id].append(group)
        else:
            others.append(group)
    return others


def _by_type(bucket: list[Group], rules: Rules) -> list[list[Group]]:
    """The groups of a name, by the class that they can share: a general class goes with the commonest class below it."""
    counts: Counter[str] = Counter()
    for group in bucket:
        counts[group.type] += group.mentions
    parts: dict[str, list[Group]] = defaultdict(list)
    for group in bucket:
        parts[_home(group.type, counts, rules)].append(group)
    return list(parts.values())


def _home(curie: str, counts: Counter[str], rules: Rules) -> str:
    if rules.family(curie) != PLACE:
        return rules.family(curie)
    is_a = rules.ontology.is_a
    leaves = [one for one in counts if not any(other != one and is_a(other, one) for other in counts)]
    below = [one for one in leaves if is_a(one, curie)]
    return min(below, key=lambda one: (-counts[one], one))


def by_acronym(groups: Sequence[Group], rules: Rules) -> list[Group]:
    """An acronym joins the one group that has it beside the long form in some document; two claims leave it alone."""
    claims = _claims(groups, rules)
    homes: Moves = defaultdict(list)
    moved: set[tuple[str, int]] = set()
    for group in groups:
        claimers = claims.get((rules.family(group.type), _only_short_name(group)), [])
        if len(claimers) == 1 and _may_join(group, claimers[0], rules):
            homes[claimers[0].id].append(group)
            moved.add(group.id)
    return [joined([group], rules, "acronym", homes[group.id]) for group in groups if group.id not in moved]


def _claims(groups: Sequence[Group], rules: Rules) -> dict[tuple[str, Key], list[Group]]:
    claims: dict[tuple[str, Key], list[Group]] = defaultdict(list)
    for group in groups:
        if scoped(group, rules) or _only_short_name(group):
            continue
        shorts = sorted({form for chain in group.chains for form, _ in chain.forms if looks_short(form)})
        for words in sorted({plain_words(short) for short in shorts if long_name_of(short, group)}):
            claims[rules.family(group.type), words].append(group)
    return claims


def _only_short_name(group: Group) -> Key:
    """The words of the acronym that is all the group is called by; empty where it has another name."""
    names = {plain_words(name) for chain in group.chains for name in (chain.name, *(form for form, _ in chain.forms))}
    only = names.pop()
    return only if not names and len(only) == 1 and looks_short(group.chains[0].name) else ()


def _may_join(group: Group, home: Group, rules: Rules) -> bool:
    names = {(one.name, other.name) for one in group.chains for other in home.chains}
    forbidden = any(rules.overrides.forbidden(one, other) for one, other in names)
    return rules.compatible(group.type, home.type) and not (group.links and home.links) and not forbidden


def by_registry(groups: Sequence[Group], pinned: Sequence[Chain], rules: Rules) -> list[Group]:
    """Chains that the user's registry names join the thing it says: by identifier, else the best known of that name."""
    targets: dict[str, list[tuple[Alias, Chain]]] = defaultdict(list)
    for chain in pinned:
        alias = _alias(chain, rules)
        if alias:
            targets[alias.target].append((alias, chain))
    left = list(groups)
    for _, rows in sorted(targets.items()):
        alias = rows[0][0]
        homes = sorted((group for group in left if _is_target(group, alias)), key=lambda group: group.rank)[:1]
        left = [group for group in left if group not in homes]
        left.append(_pinned(homes, alias, [chain for _, chain in rows], rules))
    return left


def _pinned(homes: Sequence[Group], alias: Alias, chains: Iterable[Chain], rules: Rules) -> Group:
    """The named chains, and the group that they mean if there is one: what the models made of them counts no more."""
    known = homes[0].type if homes else None
    movers = []
    for chain in chains:
        name = alias.name or (homes[0].chains[0].name if homes else chain.name)
        renamed = replace(chain, name=name, identifiers=(), types=((known, chain.mentions),) if known else chain.types)
        movers.append(single(renamed, rules))
    group = joined(homes, rules, "registry", movers)
    return replace(group, pinned=(alias.id,) if alias.id else (), sure=True)


def _is_target(group: Group, alias: Alias) -> bool:
    if alias.id and any(link[:2] == alias.id for link in group.links):
        return True
    names = {plain_words(chain.name) for chain in group.chains if not chain.described}
    return alias.name is not None and plain_words(alias.name) in names


def _alias(chain: Chain, rules: Rules) -> Alias | None:
    """The row of the registry for a chain: for its name, or, where it is no person, for another form of it."""
    if chain.described or not rules.overrides.aliases:
        return None
    person = any(rules.ontology.is_a(curie, "kg:Person") for curie, _ in chain.types)
    names = [chain.name] if person else [chain.name, *(form for form, _ in chain.forms)]
    return next((alias for name in names if (alias := rules.overrides.alias(name))), None)
