"""What "they" stands for: names that are one subject, a body of many people, or the organization that speaks."""

from __future__ import annotations

from collections.abc import Iterator

from spacy import symbols
from spacy.tokens import Token

from kg.language.coreference import syntax
from kg.language.coreference.candidates import clause_candidates
from kg.language.coreference.discourse import Discourse


def resolve_plural(where: Discourse, i: int) -> None:
    """Find who "they" are: two names joined as a subject, a body of many ("the authorities"), or the subject of the clause."""
    chains = where.chains
    one = chains.references[i]
    if one.word == "them":
        return  # mostly for what is no name, and never for the subject of its clause
    for j in (*clause_candidates(where, i), *_subjects_before(where, i)):
        other = chains.references[j]
        if j in chains.pairs:
            chains.pairs[i] = chains.pairs[j]
            return
        joined = _joined_subjects(where, j)
        if joined:
            chains.pairs[i] = joined
            chains.reasons[i] = "pronoun: the joined subjects"
            return
        root = chains.root(j)
        near = other.sentence == one.sentence and chains.sort(root) == "kg:Organization" and not _many_between(where, j, i)
        if near or chains.references[root].plural or other.word in ("police", "authorities", "military"):
            chains.join(i, j, "pronoun: subject of its clause" if near else "pronoun: nearest body that is many")
            return
        if other.sentence != one.sentence:
            return


def _many_between(where: Discourse, j: int, i: int) -> bool:
    """Whether something else that can be "they" stands between reference `j` and pronoun `i`."""
    between = [where.chains.references[k] for k in range(j + 1, i)]
    return any(one.plural or where.chains.sort_of(one.type or "") == "kg:Organization" for one in between if one.type)


def _subjects_before(where: Discourse, i: int) -> Iterator[int]:
    """The last subject of the sentence before."""
    references = where.chains.references
    for j in range(i - 1, max(-1, i - 30), -1):
        if references[j].sentence < references[i].sentence - 1:
            return
        if references[j].sentence == references[i].sentence - 1 and references[j].subject and references[i].subject:
            yield j


def _joined_subjects(where: Discourse, j: int) -> tuple[int, ...] | None:
    """The roots of two names or more that are one subject together."""
    one = where.chains.references[j]
    token = where.token(one)
    if token is None:
        return None
    found = [_named_at(where, one.sentence, other) for other in syntax.conjuncts(token)]
    roots = [where.chains.root(k) for k in found if k is not None]
    complete = len(roots) == len(found) == len(set(roots)) > 1
    return tuple(roots) if complete and all(where.chains.known(root) for root in roots) else None


def _named_at(where: Discourse, sentence: int, token: Token) -> int | None:
    """The reference at a token, or, of "his wife Eva", at the name in apposition to it."""
    places = (token.i, *(child.i for child in token.children if child.dep == symbols.appos))
    return next((where.at[sentence, i] for i in places if (sentence, i) in where.at), None)
