"""Figures that hang on a noun: "333 million users", "5 million tonnes of rice", "a population of 1.3 billion"."""

from __future__ import annotations

from dataclasses import replace

from kg.relations.figures import Measured, Seat, measured, preposition_above
from kg.wordlists import word_list

UNCHANGED_PLURALS = word_list("figure nouns: unchanged plurals")
SPORT = word_list("figure nouns: sport")
LARGE, PLAYED = 10_000, 200


def counted_noun(seat: Seat) -> Measured | None:
    """ "333 million broadband users", "a 20 pct stake", "a $5 billion loan", "a 500-km pipeline"."""
    if seat.dep not in ("nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "advmod"):
        return None
    noun = seat.parent
    if noun in seat.tokens or noun < seat.head or not seat.tree.is_noun(noun):
        return None
    if any(seat.tree.tags[i] in (",", ":", "CC") for i in range(seat.tokens[-1] + 1, noun)):
        return None  # what follows a comma is another phrase, whatever the parser says
    while (
        seat.tree.deps[noun] in ("compound", "nmod")
        and seat.tree.is_noun(seat.tree.heads[noun])
        and noun < seat.tree.heads[noun]
    ):
        noun = seat.tree.heads[noun]
    while _joined_to_next(seat, noun):
        noun += 2  # "two million pre-orders"
    if seat.quantity.unit is None and (seat.tree.tags[noun] == "NNP" or _is_model(seat, noun)):
        return None  # "50 Cent"
    if seat.tokens[0] > 0 and seat.tree.lowers[seat.tokens[0] - 1] in seat.words.ranking:
        return None  # "the top five producers"
    if seat.quantity.unit is None and seat.quantity.value < PLAYED and seat.tree.lemma(noun) in SPORT:
        return None  # "scored 12 goals in 30 games"
    if _is_rank(seat, noun):
        return None  # "ranked 12th among 140 countries"
    found = measured(seat, noun, "count of noun" if seat.quantity.unit is None else "figure before noun", 0.9)
    return replace(found, measure=f"share of {found.measure}") if found and seat.quantity.kind == "fraction" else found


def _joined_to_next(seat: Seat, noun: int) -> bool:
    tree = seat.tree
    glued = noun + 2 < len(tree.words) and tree.words[noun + 1] == "-" and tree.is_noun(noun + 2)
    return glued and tree.offsets[noun + 2] == tree.offsets[noun] + len(tree.words[noun]) + 1


def _is_rank(seat: Seat, noun: int) -> bool:
    tree = seat.tree
    if tree.deps[noun] != "pobj" or tree.lowers[tree.heads[noun]] not in ("among", "of", "in"):
        return False
    verb = tree.heads[tree.heads[noun]]
    return tree.lemma(verb) in ("rank", "place", "rate", "finish") or tree.lowers[verb].endswith(("st", "nd", "rd", "th"))


def _is_model(seat: Seat, noun: int) -> bool:
    """Whether a number names a kind of thing, and counts none: "the 777 plane", "its new 320 aircraft"."""
    tree, first = seat.tree, seat.tokens[0]
    if seat.quantity.value >= LARGE or not seat.quantity.text[-1].isdigit():
        return False
    single = tree.tags[noun] == "NN" and tree.lemma(noun) not in UNCHANGED_PLURALS
    return single or (first > 0 and tree.lowers[first - 1] in ("new", "latest", "old", "revamped", "popular"))


def of_noun(seat: Seat) -> Measured | None:
    """ "16 pct of the market", "5 million tonnes of rice", "$2 billion in revenue", "600 of the 2,311 post offices"."""
    worth = [i for i in seat.tree.all(seat.head, "amod", "advmod", "prep") if seat.tree.lowers[i] == "worth"]
    for preposition in (i for holder in (seat.head, *worth) for i in seat.tree.all(holder, "prep")):
        if seat.tree.lowers[preposition] not in ("of", "in", "worth") or preposition < seat.head:
            continue
        for noun in seat.tree.all(preposition, "pobj"):
            named = noun in seat.tree.mentions and not seat.tree.mentions[noun][0].pronominal
            if seat.quantity.kind in ("percent", "fraction") and named and has_stake_verb(seat):
                return Measured("stake", noun, "observation: stake in a body", 0.85, owner=noun)
            paid = seat.tree.lemma(noun) in ("cash", "stock") and preposition_above(seat, "for") is not None
            if named or paid or (seat.tree.lowers[preposition] == "in" and seat.quantity.kind != "money"):
                continue
            found = measured(seat, noun, "figure of noun", 0.8)
            shared = seat.tree.lemma(noun) in seat.words.stake_nouns and " " in found.measure if found else False
            if found and seat.quantity.kind in ("percent", "fraction"):
                return found if shared else Measured(f"share of {found.measure}", noun, found.rule, 0.8)
            return found
    return None


def has_stake_verb(seat: Seat) -> bool:
    """Also where the parser lost the object: the verb may stand right before the quantity."""
    if seat.dep in ("dobj", "attr") and seat.tree.lemma(seat.parent) in seat.words.stake_verbs:
        return True
    first = seat.tree.token_from(seat.quantity.start, seat.quantity.end)
    before = first - 1 if first else None
    return before is not None and seat.tree.is_verb(before) and seat.tree.lemma(before) in seat.words.stake_verbs


def noun_of(seat: Seat) -> Measured | None:
    """ "a population of more than 1.3 billion", "a fine of 40 million rupees"."""
    preposition = preposition_above(seat, "of", "at", "to", "for", "worth")
    if preposition is None or not seat.tree.is_noun(seat.tree.heads[preposition]):
        return None
    noun, behind = seat.tree.heads[preposition], seat.tokens[-1] + 1
    if any(seat.tree.tags[i] in (",", ":") for i in range(noun + 1, preposition)):
        return None  # "the sale valued the firm - which owns the brand - at $2bn"
    if seat.quantity.unit and behind < len(seat.tree.words) and seat.tree.is_noun(behind):
        return None  # "the realism of a $100m deal": the sum is the deal's
    if seat.tree.lemma(noun) in seat.words.change_nouns:
        return None
    if seat.tree.lowers[preposition] != "of" and seat.quantity.unit is None:
        return None
    return measured(seat, noun, "noun of figure", 0.9)


def stake(seat: Seat) -> Measured | None:
    """ "jointly hold 13 pct", "own some five pct"."""
    if seat.quantity.unit != "percent" or not has_stake_verb(seat):
        return None
    return Measured("stake", seat.head, "observation: stake verb", 0.8)
