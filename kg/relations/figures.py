"""The constructions that say what a number measures: "333 million users", "coverage is 24%", "a population of 1.3 billion"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.language.propositions import verb_proposition
from kg.language.quantity import Quantity
from kg.language.subjects import is_passive
from kg.language.tree import Tree
from kg.relations.measure_words import measure_of
from kg.relations.statistics_words import StatisticsWords
from kg.wordlists import word_list


@dataclass(frozen=True, slots=True)
class Seat:
    """A quantity in a parsed sentence: its tokens, and the one of them that hangs on the rest of the sentence."""

    tree: Tree
    quantity: Quantity
    tokens: tuple[int, ...]
    head: int
    words: StatisticsWords
    numbers: frozenset[int]
    """The tokens of all quantities and times of the sentence."""

    @property
    def dep(self) -> str:
        return self.tree.deps[self.head]

    @property
    def parent(self) -> int:
        return self.tree.heads[self.head]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a construction found: the words for the measure, and the noun that carries them."""

    measure: str
    noun: int
    rule: str
    confidence: float
    changing: str | None = None
    """For a change: the words for what changes, without "growth" or "decline"."""


BODIES = word_list("name contexts: body nouns") | {"government", "country", "state", "city", "president", "minister"}
"""Nouns for somebody who has a figure, and is none."""

Construction = Callable[[Seat], Measured | None]


def read_measure(seat: Seat) -> Measured | None:
    """What the quantity measures, by the first construction of CONSTRUCTIONS that fits; None where none does."""
    return next((found for construction in CONSTRUCTIONS if (found := construction(seat))), None)


def preposition_above(seat: Seat, *words: str) -> int | None:
    """The preposition that the quantity is the object of, where it is one of `words`."""
    if seat.dep == "pobj" and seat.tree.lowers[seat.parent] in words:
        return seat.parent
    return None


def is_thing(tree: Tree, token: int) -> bool:
    """Whether a noun is a common one that can be measured, and not somebody's name."""
    mention = tree.covering.get(token)
    named = (
        mention is not None and not mention.pronominal and mention.type in ("kg:Person", "kg:Official", "kg:Country", "kg:City")
    )
    return tree.is_noun(token) and not named


def _measured(seat: Seat, noun: int, rule: str, confidence: float) -> Measured | None:
    if not is_thing(seat.tree, noun) or seat.tree.lemma(noun) in seat.words.uncounted:
        return None
    measure = measure_of(seat.tree, noun, seat.words, seat.numbers)
    return Measured(measure, noun, f"observation: {rule}", confidence) if measure else None


def _counted_noun(seat: Seat) -> Measured | None:
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
    if seat.quantity.unit is None and seat.tree.tags[noun] == "NNP":
        return None  # "50 Cent"
    if seat.tokens[0] > 0 and seat.tree.lowers[seat.tokens[0] - 1] in seat.words.ranking:
        return None  # "the top five producers"
    found = _measured(seat, noun, "count of noun" if seat.quantity.unit is None else "figure before noun", 0.9)
    return replace(found, measure=f"share of {found.measure}") if found and seat.quantity.kind == "fraction" else found


def _level(seat: Seat) -> Measured | None:
    """ "coverage is 24.33%", "the number of users had reached 45 million", "exports rose to 20 million tonnes"."""
    return _reached(seat, preposition_above(seat, "to", "at"))


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
    if not direct and not raised:
        return None
    for noun in _measured_subjects(seat, verb):
        if (
            noun < seat.head
            and tree.lemma(noun) not in words.tellers
            and (found := _measured(seat, noun, "copula" if lemma == "be" else "level verb", 0.9))
        ):
            return found
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


def _of_noun(seat: Seat) -> Measured | None:
    """ "16 pct of the market", "5 million tonnes of rice", "$2 billion in revenue", "600 of the 2,311 post offices"."""
    worth = [i for i in seat.tree.all(seat.head, "amod", "advmod", "prep") if seat.tree.lowers[i] == "worth"]
    for preposition in (i for holder in (seat.head, *worth) for i in seat.tree.all(holder, "prep")):
        if seat.tree.lowers[preposition] not in ("of", "in", "worth") or preposition < seat.head:
            continue
        for noun in seat.tree.all(preposition, "pobj"):
            named = noun in seat.tree.mentions and not seat.tree.mentions[noun][0].pronominal
            if seat.quantity.kind in ("percent", "fraction") and named and _has_stake_verb(seat):
                return Measured("stake", noun, "observation: stake in a body", 0.85)
            if named or (seat.tree.lowers[preposition] == "in" and seat.quantity.kind != "money"):
                continue
            found = _measured(seat, noun, "figure of noun", 0.8)
            if found and seat.quantity.kind in ("percent", "fraction"):
                return Measured(f"share of {found.measure}", noun, found.rule, 0.8)
            return found
    return None


def _has_stake_verb(seat: Seat) -> bool:
    """Also where the parser lost the object: the verb may stand right before the quantity."""
    if seat.dep in ("dobj", "attr") and seat.tree.lemma(seat.parent) in seat.words.stake_verbs:
        return True
    first = seat.tree.token_from(seat.quantity.start, seat.quantity.end)
    before = first - 1 if first else None
    return before is not None and seat.tree.is_verb(before) and seat.tree.lemma(before) in seat.words.stake_verbs


def _noun_of(seat: Seat) -> Measured | None:
    """ "a population of more than 1.3 billion", "a fine of 40 million rupees"."""
    preposition = preposition_above(seat, "of", "at", "to", "for", "worth")
    if preposition is None or not seat.tree.is_noun(seat.tree.heads[preposition]):
        return None
    noun, behind = seat.tree.heads[preposition], seat.tokens[-1] + 1
    if seat.quantity.unit and behind < len(seat.tree.words) and seat.tree.is_noun(behind):
        return None  # "the realism of a $100m deal": the sum is the deal's
    if seat.tree.lemma(noun) in seat.words.change_nouns:
        return None
    if seat.tree.lowers[preposition] != "of" and seat.quantity.unit is None:
        return None
    return _measured(seat, noun, "noun of figure", 0.9)


def _stake(seat: Seat) -> Measured | None:
    """ "jointly hold 13 pct", "own some five pct"."""
    if seat.quantity.unit != "percent" or not _has_stake_verb(seat):
        return None
    return Measured("stake", seat.head, "observation: stake verb", 0.8)


def _money(seat: Seat) -> Measured | None:
    """ "invest $900 million in the site", "bought it for $2 billion", "a contract worth $3 million"."""
    tree, words = seat.tree, seat.words
    if seat.quantity.kind != "money":
        return None
    if tree.lowers[seat.parent] == "worth" or tree.lowers[max(0, seat.tokens[0] - 1)] == "worth":
        worth = seat.parent if tree.lowers[seat.parent] == "worth" else seat.tokens[0] - 1
        return _measured(seat, tree.heads[worth], "worth", 0.85)
    preposition = preposition_above(seat, "for")
    if preposition is not None and tree.lemma(tree.heads[preposition]) in words.price_verbs:
        return Measured("price", tree.heads[preposition], "observation: price", 0.8)
    if preposition_above(seat, "up") or seat.dep not in ("dobj", "npadvmod", "dative", "attr"):
        return None
    measure = words.money_verbs.get(tree.lemma(seat.parent))
    return Measured(measure, seat.head, "observation: money verb", 0.85) if measure else None


CONSTRUCTIONS: tuple[Construction, ...] = (_counted_noun, _level, _of_noun, _noun_of, _stake, _money)
"""Tried in this order: what stands nearest to the number is surest."""
