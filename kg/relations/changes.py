"""Changes: "an increase of 26.5 percent over 2017", "up 3% from May", "rose 5 percent", "growth of 8.2 percent in sales"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language.propositions import verb_proposition
from kg.language.subjects import is_passive
from kg.relations.figures import Measured, Seat, is_thing, preposition_above
from kg.relations.measure_words import measure_of


@dataclass(frozen=True, slots=True)
class Change:
    """A quantity that says how much something changed. `cue` is the token of the verb, noun or adverb that says so."""

    cue: int
    direction: str
    """"growth" or "decline"."""
    kind: str
    """"noun", "verb", "adverb" or "comparison"."""


def read_change(seat: Seat) -> Change | None:
    """The change that a quantity measures, or None where it measures a level."""
    return _by_noun(seat) or _by_adverb(seat) or _by_verb(seat)


def _by_noun(seat: Seat) -> Change | None:
    """ "an increase of 26.5 percent", "a 5 percent rise"."""
    tree, words = seat.tree, seat.words
    preposition = preposition_above(seat, "of", "by")
    noun = tree.heads[preposition] if preposition is not None else seat.parent
    if preposition is None and (seat.dep not in ("nummod", "compound", "amod", "nmod", "npadvmod") or noun < seat.head):
        return None
    if not tree.is_noun(noun) or tree.lemma(noun) not in words.change_nouns:
        return None
    return Change(noun, words.direction(tree.lemma(noun)), "noun")


def _by_adverb(seat: Seat) -> Change | None:
    """ "up 3%", "5 percent lower", "down by 4 percent"."""
    tree = seat.tree
    first, behind = seat.tokens[0], seat.tokens[-1] + 1
    if seat.quantity.unit is None and behind < len(tree.words) and tree.lemma(behind) in seat.words.uncounted - {"point"}:
        return None  # "up seven places"
    before = [i for i in range(max(0, first - 3), first) if tree.lowers[i] in ("up", "down")]
    if before and all(
        tree.lowers[i] in ("by", "about", "some", "nearly", "more", "than", "over", "$") for i in range(before[-1] + 1, first)
    ):
        # "up to 9 percent" is a bound, "make up 11 million" a part
        if tree.deps[before[-1]] == "prt" and tree.lemma(tree.heads[before[-1]]) not in ("go", "move"):
            return None
        return Change(before[-1], "growth" if tree.lowers[before[-1]] == "up" else "decline", "adverb")
    last = seat.tokens[-1]
    if last + 1 < len(tree.words) and seat.quantity.unit and tree.lowers[last + 1] in seat.words.comparatives:
        return Change(last + 1, seat.words.comparatives[tree.lowers[last + 1]], "comparison")
    return None


def _by_verb(seat: Seat) -> Change | None:
    """ "rose 5 percent", "jumped by 38%", "cut tariffs by a third"."""
    tree, words = seat.tree, seat.words
    preposition = preposition_above(seat, "by", "at")
    verb = tree.heads[preposition] if preposition is not None else seat.parent
    nearby = _verb_before(seat)
    if nearby is not None:
        return Change(nearby, words.direction(tree.lemma(nearby)), "verb")
    if preposition is None and seat.dep not in ("npadvmod", "dobj", "advmod", "attr", "obl", "oprd"):
        return None
    lemma = tree.lemma(verb)
    if not tree.is_verb(verb) or (seat.quantity.kind == "count" and preposition is None and lemma not in words.change_verbs):
        return None
    acting = (
        preposition is not None and tree.lowers[preposition] == "by" and lemma in words.raising_verbs | words.lowering_verbs
    )
    if acting and any(tree.lowers[i] in ("in", "of") and i > seat.head for i in tree.all(seat.head, "prep")):
        return None  # "the plan was boosted by $3bn in funding"
    return Change(verb, words.direction(lemma), "verb") if acting or lemma in words.change_verbs else None


def _verb_before(seat: Seat) -> int | None:
    """The verb of change right before the quantity, or before its "by", whatever the parser made of it."""
    tree = seat.tree
    before = (tree.token_from(seat.quantity.start, seat.quantity.end) or 0) - 1
    if before > 0 and tree.lowers[before] == "by":
        before -= 1
    found = before >= 0 and tree.is_verb(before) and tree.lemma(before) in seat.words.change_verbs
    return before if found and seat.quantity.unit else None


def changed_thing(seat: Seat, change: Change) -> Measured | None:
    """What changed, as a measure of its own ("business revenue growth"), where the sentence gives no level for it."""
    for noun in _candidates(seat, change):
        named = noun in seat.tree.covering and not seat.tree.covering[noun].pronominal
        told = seat.tree.lemma(noun) in seat.words.tellers
        if named or told or not is_thing(seat.tree, noun) or seat.tree.lemma(noun) in seat.words.uncounted:
            continue
        measure = measure_of(seat.tree, noun, seat.words, seat.numbers)
        if measure:
            rule = f"observation: change by {change.kind}"
            return Measured(f"{measure} {change.direction}", noun, rule, 0.8, changing=measure)
    return None


def _candidates(seat: Seat, change: Change) -> Iterator[int]:
    tree = seat.tree
    if change.kind == "noun":
        for holder in (change.cue, seat.head):
            for preposition in tree.all(holder, "prep"):
                if tree.lowers[preposition] in ("in", "of", "for"):
                    yield from (i for i in tree.all(preposition, "pobj") if i != seat.head)
        yield from (i for i in tree.all(change.cue, "compound", "nmod") if i not in seat.tokens and tree.is_noun(i))
    if change.kind == "comparison" and tree.deps[change.cue] != "acomp":
        return
    if change.kind == "adverb" and tree.is_noun(tree.heads[change.cue]) and tree.heads[change.cue] < change.cue:
        yield tree.heads[change.cue]  # "sales up 21%"
    if change.kind == "noun" and tree.deps[change.cue] not in ("dobj", "attr", "oprd"):
        return  # "confounding expectations of a 0.3% rise"
    verb = change.cue if tree.is_verb(change.cue) else next(_verbs_above(seat, change.cue), None)
    if verb is None:
        return
    words, proposition = seat.words, verb_proposition(tree, verb)
    if change.kind == "noun" and tree.lemma(verb) in words.telling_verbs and not is_passive(tree, verb):
        return
    sent = change.kind == "adverb" and tree.lemma(verb) in words.sending_verbs
    acting = sent or is_passive(tree, verb) or tree.lemma(verb) in words.raising_verbs | words.lowering_verbs
    if change.kind == "verb" and any(i not in seat.numbers for i in tree.all(verb, "dobj")):
        acting = True  # "firms increased spending by 18%"
    role = proposition.roles.get("object" if acting else "subject", ())
    yield from (i for i in role if i not in seat.numbers)


def _verbs_above(seat: Seat, token: int) -> Iterator[int]:
    while seat.tree.heads[token] != token:
        token = seat.tree.heads[token]
        if seat.tree.is_verb(token):
            yield token
