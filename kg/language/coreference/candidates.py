"""Who a pronoun or description can stand for: what was mentioned shortly before it, the best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy import symbols
from spacy.tokens import Token

from kg.language.coreference import syntax
from kg.language.coreference.chains import Chains
from kg.language.coreference.discourse import Discourse

REACH = 3
"""How many sentences back an antecedent can stand."""
Fits = Callable[[int], int | None]
"""For the root of a chain: None if it cannot be meant, else how much speaks against it (0: nothing)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A chain, the nearest reference of it, and its cost: lower is better."""

    root: int
    reference: int
    cost: int


def candidates(
    where: Discourse, i: int, fits: Fits, *, reach: int = REACH, same_sentence: bool = True, window: int = 60
) -> list[Candidate]:
    """The chains mentioned before reference `i` within `reach` sentences, best first; subjects and near ones are better."""
    chains = where.chains
    one = chains.references[i]
    best: dict[int, Candidate] = {}
    against: dict[int, int | None] = {}
    for j in range(i - 1, max(-1, i - 1 - window), -1):
        other = chains.references[j]
        distance = one.sentence - other.sentence
        if distance > reach:
            break
        if one.kind == "pronoun" and not one.plural and j in chains.pairs:
            continue  # "the two firms" are no "it"
        if (distance == 0 and not same_sentence) or (other.last > one.first and distance == 0):
            continue
        for root in _roots(chains, j):
            if root not in against:
                against[root] = fits(root)
            penalty = against[root]
            if penalty is None:
                continue
            cost = 2 * distance + (0 if other.subject else 1) + penalty
            if root not in best or cost < best[root].cost:
                best[root] = Candidate(root, j, cost)
    return sorted(best.values(), key=lambda found: (found.cost, -found.reference))


def _roots(chains: Chains, j: int) -> tuple[int, ...]:
    """The chains that a reference stands for: none for a pronoun that was left alone."""
    if j in chains.pairs:
        return tuple(chains.root(k) for k in chains.pairs[j])
    root = chains.root(j)
    return () if chains.lone_pronoun(root) else (root,)


def clear_best(found: list[Candidate]) -> Candidate | None:
    """The best candidate, or None where another is as good."""
    if not found or (len(found) > 1 and found[1].cost == found[0].cost):
        return None
    return found[0]


def clause_candidates(where: Discourse, i: int) -> Iterator[int]:
    """The references that are subjects of the clauses around reference `i`, from the innermost outwards.

    For a possessive pronoun the owner of a subject comes before the subject ("Goa's growth helped its exports"), unless
    that is itself a name or a body: "Goa's Lumen Motors sold its ships".
    """
    one = where.chains.references[i]
    token = where.token(one)
    if token is None:
        return
    owns = token.tag_ == "PRP$"
    tokens: list[Token | None] = [syntax.coordinate_possessor(token)] if owns else []
    for subject in syntax.clause_subjects(token):
        owner = syntax.possessor(subject) if owns and not _is_known(where, one.sentence, subject) else None
        tokens.extend((owner, subject))
    for wanted in tokens:
        found = where.at.get((one.sentence, wanted.i)) if wanted is not None else None
        if found is not None and found < i:
            yield found


def _is_known(where: Discourse, sentence: int, token: Token) -> bool:
    """Whether a token is a name, though perhaps one that was not found, or a description that stands for something."""
    if token.tag_.startswith("NNP"):
        return True
    found = where.at.get((sentence, token.i))
    return found is not None and where.chains.known(where.chains.root(found))


def barred(where: Discourse, i: int) -> int | None:
    """The root that reference `i` cannot stand for: the subject of the verb whose object it is ("Xie met him")."""
    one = where.chains.references[i]
    token = where.token(one)
    subject = syntax.clause_verb_subject(token) if token is not None else None
    if subject is not None and subject.tag_ in ("WDT", "WP") and subject.head.dep == symbols.relcl:
        subject = subject.head.head  # "Acme, which will merge it with Orion"
    found = where.at.get((one.sentence, subject.i)) if subject is not None else None
    return None if found is None or found == i else where.chains.root(found)
