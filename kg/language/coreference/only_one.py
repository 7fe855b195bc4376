"""Descriptions that add something to what is known: "the lender", where the text has spoken of one firm alone."""

from __future__ import annotations

from kg.language.coreference import forms, of_a_place
from kg.language.coreference.candidates import Fits, barred, candidates
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.lexicon import Noun
from kg.wordlists import word_list

FIRMS = word_list("descriptions: firms")
"""Nouns of one trade or another, by which a text may call its only firm without having said what it does."""
BODIES = word_list("descriptions: bodies")
"""The like of other bodies."""
CALLINGS = word_list("descriptions: callings")
"""What people are by trade or fame: "the banker" where the text has named one person alone."""
ANY_TRADE = frozenset(("operator", "manufacturer", "maker", "supplier", "producer", "giant", "developer", "builder"))
"""Such nouns that say little of the trade, whatever the name says."""
ANOTHER = word_list("descriptions: another")
"""Words that tell of another than was named, or of one among several: "the new company", "the rival firm"."""
NEAR = 2
"""How many sentences back the person can have been spoken of."""
BACK = 30
"""How many sentences back the firm can be named."""


def join(where: Discourse, i: int, noun: Noun) -> bool:
    """Join description `i` to the only body of the text so far that its noun can mean, whatever else it says."""
    one = where.chains.references[i]
    if not one.definite or not ANOTHER.isdisjoint(one.modifiers) or noun.type is None:
        return False
    if of_a_place.places(where, one):
        return False  # "the Norvian company" may be another than the one of which no place is known
    if noun.word in CALLINGS:
        return _join_person(where, i)
    trade = noun.word in FIRMS or noun.word in BODIES or (noun.antecedent == "type" and bool(one.modifiers))
    if not trade or where.chains.sort_of(noun.type) != "kg:Organization":
        return False
    found = candidates(where, i, _fits(where, i, noun), reach=BACK, window=len(where.chains.references))
    return len(found) == 1 and where.chains.join(i, found[0].reference, "description: the only one that it can mean")


def _join_person(where: Discourse, i: int) -> bool:
    """Join "the banker" to the only person whom the text has named so far, where it is the subject of its clause."""
    chains = where.chains
    one = chains.references[i]
    if not one.subject or one.modifiers != ("the",):
        return False
    named = {chains.root(j): j for j in range(i) if chains.references[j].kind == "name" and chains.type(j) == "kg:Person"}
    if len(named) != 1:
        return False
    root, j = next(iter(named.items()))
    gender = one.noun.gender if one.noun is not None else None
    if gender and chains.genders.get(root, gender) != gender:
        return False
    near = one.sentence - max(chains.references[k].sentence for k in chains.members(root) if k < i) <= NEAR
    return near and chains.join(i, j, "description: the only person named so far")


def _fits(where: Discourse, i: int, noun: Noun) -> Fits:
    chains = where.chains
    one = chains.references[i]
    out = None if one.subject else barred(where, i)

    def fits(root: int) -> int | None:
        curie = chains.type(root)
        if root == out or curie is None or noun.type is None or chains.sort(root) != "kg:Organization":
            return None
        if not chains.names(root) or not _can_be(where, curie, noun):
            return None
        return None if _is_another_kind(where, root, noun) else 0

    return fits


def _can_be(where: Discourse, curie: str, noun: Noun) -> bool:
    """Whether a body of class `curie` can be what the noun says; of a body of no class it is open what it is."""
    is_a = where.chains.ontology.is_a
    return noun.type is not None and (curie == "kg:Organization" or is_a(curie, noun.type))


def _is_another_kind(where: Discourse, root: int, noun: Noun) -> bool:
    """Whether the name says that it is something else: a bank is no airline."""
    called = where.text.lexicon.called
    if noun.word not in called or noun.word in ANY_TRADE:
        return False
    lasts = {words[-1] for one in where.chains.names(root) if one.name and (words := forms.fold(one.name.text).split())}
    own = called[noun.word]
    others = {word for other, words in called.items() if other != noun.word for word in (other, *words)}
    return not lasts.isdisjoint(others - own - {noun.word})
