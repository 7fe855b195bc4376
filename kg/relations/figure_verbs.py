"""Figures that say what somebody did: "invested $900 million", "bought it for $2 billion", "exported 60,000 tonnes"."""

from __future__ import annotations

from kg.language.propositions import verb_proposition
from kg.relations.figures import Measured, Seat, measured, preposition_above

LENGTHS = ("km", "miles", "metres", "feet", "yards", "nautical miles")


def money(seat: Seat) -> Measured | None:
    """ "invest $900 million in the site", "bought it for $2 billion"."""
    tree, words = seat.tree, seat.words
    if seat.quantity.kind != "money" and seat.quantity.unit not in ("cents", "pence"):
        return None
    preposition = preposition_above(seat, "for")
    if preposition is not None and tree.lemma(tree.heads[preposition]) in words.price_verbs:
        return Measured("price", tree.heads[preposition], "observation: price", 0.8)
    if preposition_above(seat, "up") or seat.dep not in ("dobj", "npadvmod", "dative", "attr"):
        return None
    measure = words.money_verbs.get(tree.lemma(seat.parent))
    return Measured(measure, seat.head, "observation: money verb", 0.85) if measure else None


def worth(seat: Seat) -> Measured | None:
    """ "a contract worth $3 million", "the market is worth $3 billion"; of a name it is the value."""
    tree, first = seat.tree, seat.tokens[0]
    found = seat.parent if tree.lowers[seat.parent] == "worth" else first - 1
    if seat.quantity.kind != "money" or found < 0 or tree.lowers[found] != "worth":
        return None
    nouns = [found - 1, tree.heads[found]] if found else []
    if tree.is_verb(tree.heads[found]) and tree.deps[found] == "acomp":
        nouns = list(verb_proposition(tree, tree.heads[found]).roles.get("subject", ()))
    for noun in nouns:
        mention = tree.covering.get(noun)
        if mention is not None and not mention.pronominal:
            return Measured("value", noun, "observation: worth", 0.85, owner=noun)
        if tree.is_noun(noun) and (one := measured(seat, noun, "worth", 0.85)):
            return one
    return None


def traded(seat: Seat) -> Measured | None:
    """Tonnes, barrels and the like as what somebody makes or trades: "sold 60,000 tonnes", "pumps 2 million barrels"."""
    tree = seat.tree
    if seat.quantity.kind != "measure" or seat.dep not in ("dobj", "npadvmod") or not tree.is_verb(seat.parent):
        return None
    measure = seat.words.trading_verbs.get(tree.lemma(seat.parent))
    return Measured(measure, seat.head, "observation: trading verb", 0.8) if measure else None


def people(seat: Seat) -> Measured | None:
    """How many people are meant by a bare number: "killing 12", "which employs 5,200"."""
    tree, last = seat.tree, seat.tokens[-1] + 1
    bare = seat.quantity.kind == "count" and seat.quantity.unit is None and seat.dep == "dobj" and tree.tags[seat.head] == "CD"
    if not bare or (last < len(tree.words) and tree.lowers[last] in ("of", "-")):
        return None
    measure = seat.words.people_verbs.get(tree.lemma(seat.parent))
    return Measured(measure, seat.head, "observation: number of people", 0.8) if measure else None


def extent(seat: Seat) -> Measured | None:
    """How large something is: "the bridge is 3 km long", "the network stretches 4,600 km", "the park covers 30 hectares"."""
    tree, words, unit = seat.tree, seat.words, seat.quantity.unit
    if seat.quantity.kind != "measure" or unit is None:
        return None
    verb = seat.parent
    dimension = words.dimensions.get(tree.lowers[verb]) if tree.deps[verb] == "acomp" else None
    if dimension:
        verb = tree.heads[verb]
    elif tree.is_verb(verb) and seat.dep in ("dobj", "npadvmod", "advmod"):
        dimension = words.extent_verbs.get(tree.lemma(verb))
    if not dimension or not (tree.is_verb(verb) or tree.tags[verb] == "MD"):
        return None
    if dimension == "reach" and unit not in LENGTHS:
        return None
    if dimension == "extent":
        dimension = "area" if unit.startswith("square") or unit in ("hectares", "acres") else "length"
    for noun in verb_proposition(tree, verb).roles.get("subject", ()):
        mention = tree.covering.get(noun)
        if mention is not None and mention.type in ("kg:Person", "kg:Official"):
            return None
        if mention is not None:
            return Measured(dimension, noun, "observation: extent", 0.85, owner=noun)
        if found := measured(seat, noun, "extent", 0.85):
            return Measured(f"{found.measure} {dimension}", noun, found.rule, 0.85)
    return None
