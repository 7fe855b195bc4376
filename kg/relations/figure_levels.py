"""Figures that a verb gives a level: "coverage is 24%", "users had reached 45 million", "the bank kept rates at 3 percent"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.language.propositions import verb_proposition
from kg.language.subjects import is_passive
from kg.relations.figures import Measured, Seat, measured, preposition_above
from kg.wordlists import word_list

PERSONS = word_list("figure levels: people")
OLDEST = 120
BODIES = word_list("name contexts: body nouns") | {"government", "country", "state", "city", "president", "minister"}
"""Nouns for somebody who has a figure, and is none."""


def level(seat: Seat) -> Measured | None:
    """ "coverage is 24.33%", "the number of users had reached 45 million", "exports rose to 20 million tonnes"."""
    return _reached(seat, preposition_to(seat) or preposition_above(seat, "at"))


def preposition_to(seat: Seat) -> int | None:
    """The preposition that leads to the quantity as a level."""
    return preposition_above(seat, "to") or (preposition_above(seat, "from") if follows_to(seat) else None)


def follows_to(seat: Seat) -> bool:
    """Whether "to" stands right before the quantity, wherever the parser hangs it: "rose from $2 to $4"."""
    return seat.tree.sentence.text[: seat.quantity.start].endswith(" to ")


def starting_level(seat: Seat) -> Measured | None:
    """What a change starts from: the 30 million of "exports fell from 30 million to 20 million"."""
    preposition = preposition_above(seat, "from")
    return None if preposition is None else _reached(seat, preposition)


def _reached(seat: Seat, preposition: int | None) -> Measured | None:
    tree, words = seat.tree, seat.words
    verb = tree.heads[preposition] if preposition is not None else seat.parent
    if tree.lowers[verb] == "from":
        verb = tree.heads[verb]  # "fell from 5% to 3%", where the parser hangs "to" on "from"
    if not tree.is_verb(verb):
        return None
    lemma = tree.lemma(verb)
    changes = words.change_verbs | frozenset(words.multiplying_verbs) | words.raising_verbs | words.lowering_verbs
    direct = (
        preposition is None
        and seat.dep in ("attr", "dobj", "acomp", "npadvmod", "oprd", "nummod")
        and lemma in words.level_verbs
    )
    raised = preposition is not None and lemma in words.level_verbs | changes | words.setting_verbs
    closing = preposition is not None and tree.lowers[preposition] == "at" and lemma in words.closing_verbs
    raised = raised or (closing and (seat.quantity.unit is not None or seat.quantity.value != int(seat.quantity.value)))
    if not (direct or raised) or seat.quantity.kind == "fraction":
        return None
    if lemma == "value":
        return _valued(seat, verb)
    for noun in _measured_subjects(seat, verb):
        if (
            noun < seat.head
            and tree.lemma(noun) not in words.tellers
            and not (lemma == "be" and _is_age(seat, noun))
            and (found := measured(seat, noun, "copula" if lemma == "be" else "level verb", 0.9))
        ):
            return _as_share(seat, found)
    return None


def _is_age(seat: Seat, noun: int) -> bool:
    """ "where people are over 80"."""
    return seat.quantity.kind == "count" and seat.quantity.value <= OLDEST and seat.tree.lemma(noun) in PERSONS


def _as_share(seat: Seat, found: Measured) -> Measured:
    """ "the deficit reached 5 percent of output" is a level of "deficit as share of output"."""
    of = next((i for i in seat.tree.all(seat.head, "prep") if seat.tree.lowers[i] == "of"), None)
    if of is None or seat.quantity.unit != "percent":
        return found
    wholes = (measured(seat, i, "level verb", 0.9) for i in seat.tree.all(of, "pobj"))
    whole = next((one for one in wholes if one is not None), None)
    return replace(found, measure=f"{found.measure} as share of {whole.measure}") if whole else found


def _valued(seat: Seat, verb: int) -> Measured | None:
    """What somebody is said to be worth: "the sale valued Acme at $2bn", "a unit valued at $2bn"."""
    tree, rule = seat.tree, "observation: value"
    for token in verb_proposition(tree, verb).roles.get("object", ()):
        if token in tree.covering:
            return Measured("value", token, rule, 0.9, owner=token)
        if found := measured(seat, token, "value", 0.9):
            return replace(found, measure=f"{found.measure} value")
    return None


def _measured_subjects(seat: Seat, verb: int) -> Iterator[int]:
    """What a verb says the level of: the object of "cut" and "put", otherwise its subject. Names are no quantities."""
    proposition = verb_proposition(seat.tree, verb)
    words = seat.words
    acting = seat.tree.lemma(verb) in words.raising_verbs | words.lowering_verbs | words.setting_verbs
    changing = (
        seat.tree.lemma(verb) in frozenset(words.multiplying_verbs) | words.change_verbs and "object" in proposition.roles
    )
    for role in ("object",) if acting or changing or is_passive(seat.tree, verb) else ("subject",):
        for token in proposition.roles.get(role, ()):
            mention = seat.tree.covering.get(token)
            if mention is None or (mention.pronominal and seat.tree.lemma(token) not in BODIES):
                yield token
