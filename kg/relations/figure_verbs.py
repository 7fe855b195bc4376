"""Figures that say what somebody did: "invested $900 million", "bought it for $2 billion", "exported 60,000 tonnes"."""

from __future__ import annotations

from kg.relations.figures import Measured, Seat, measured, preposition_above


def money(seat: Seat) -> Measured | None:
    """ "invest $900 million in the site", "bought it for $2 billion", "a contract worth $3 million"."""
    tree, words = seat.tree, seat.words
    if seat.quantity.kind != "money":
        return None
    if tree.lowers[seat.parent] == "worth" or tree.lowers[max(0, seat.tokens[0] - 1)] == "worth":
        worth = seat.parent if tree.lowers[seat.parent] == "worth" else seat.tokens[0] - 1
        return measured(seat, tree.heads[worth], "worth", 0.85)
    preposition = preposition_above(seat, "for")
    if preposition is not None and tree.lemma(tree.heads[preposition]) in words.price_verbs:
        return Measured("price", tree.heads[preposition], "observation: price", 0.8)
    if preposition_above(seat, "up") or seat.dep not in ("dobj", "npadvmod", "dative", "attr"):
        return None
    measure = words.money_verbs.get(tree.lemma(seat.parent))
    return Measured(measure, seat.head, "observation: money verb", 0.85) if measure else None
