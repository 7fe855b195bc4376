"""Where the quantities of a sentence stand in its tree, and which of them say how much something changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.language.quantity import Quantity
from kg.language.times import TimeExpression
from kg.language.tree import Tree
from kg.relations.changes import Change, read_change
from kg.relations.figure_times import change_basis
from kg.relations.figures import Seat
from kg.relations.measure_words import measure_of
from kg.relations.statistics_words import StatisticsWords
from kg.types import Span

JOINERS = ("and", "to", "-", "–", "—")


@dataclass(frozen=True, slots=True)
class Placed:
    """A seat, the change that its quantity says if it does, and what that change is measured against."""

    seat: Seat
    change: Change | None
    basis: str | None
    against: Span
    """Where the words for the basis stand; where the quantity ends, if there are none."""
    range_end: Seat | None
    """The upper end, where this is the lower end of a range."""

    @property
    def end(self) -> int:
        """Where the words for the quantity and its basis end."""
        return self.against[1]

    @property
    def quantity(self) -> Quantity:
        return self.seat.quantity


def place_figures(
    tree: Tree, quantities: Sequence[Quantity], times: Sequence[TimeExpression], words: StatisticsWords
) -> list[Placed]:
    """The quantities of a sentence in its tree; without those inside names, "five times", and rates."""
    seats = list(_seats(tree, quantities, times, words))
    placed = []
    for number, seat in enumerate(seats):
        following = seats[number + 1] if number + 1 < len(seats) else None
        text = tree.sentence.text
        until = following.quantity.start if following else len(text)
        upper = _upper_end(seat, following, text)
        change = read_change(seat) or (read_change(upper) if upper else None)  # "growing at 3.5 to 4 percent"
        nowhere = (None, (seat.quantity.end, seat.quantity.end))
        basis, against = change_basis(text, seat.quantity, times, until) if change else nowhere
        placed.append(Placed(seat, change, basis, against, upper))
    return list(_mended(placed))


def _mended(placed: Sequence[Placed]) -> Iterator[Placed]:
    """In "rose by 5% to 801 million" the parser may hang the verb on the second figure; the change is the first."""
    for before, one, after in zip([None, *placed], placed, [*placed[1:], None], strict=False):
        if before and before.change is None and one.change and _is_step(before, one):
            yield replace(one, change=None)
        elif after and one.change is None and after.change and _is_step(one, after):
            yield replace(one, change=after.change)
        else:
            yield one


def _is_step(change: Placed, level: Placed) -> bool:
    between = change.seat.tree.sentence.text[change.quantity.end : level.quantity.start]
    return between == " to " and change.quantity.unit == "percent" != level.quantity.unit


def times_of_levels(placed: Sequence[Placed], times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times that are not what a change is measured against: not the 2017 of "an increase of 5 percent over 2017"."""
    return [
        time
        for time in times
        if not any(one.change and one.against[0] <= time.start and time.end <= one.against[1] for one in placed)
    ]


def _seats(tree: Tree, quantities: Sequence[Quantity], times: Sequence[TimeExpression], words: StatisticsWords) -> list[Seat]:
    spans = [(one, _tokens(tree, one.number_start, one.end)) for one in quantities]
    dated = [i for time in times for i in _tokens(tree, time.start, time.end)]
    numbers = frozenset([*dated, *(i for _, tokens in spans for i in tokens)])
    seats = []
    for one, tokens in spans:
        name = tree.covering.get(tokens[0]) if tokens else None
        repeated = bool(tokens) and tokens[-1] + 1 < len(tree.words) and tree.lowers[tokens[-1] + 1] in ("times", "fold")
        if not tokens or repeated or one.kind == "ratio" or (name is not None and not name.pronominal):
            continue
        seats.append(
            Seat(
                tree,
                one,
                tokens,
                _lifted(tree, _head(tree, tokens, numbers, one.kind == "money"), words, numbers),
                words,
                numbers,
            )
        )
    return seats


def _head(tree: Tree, tokens: Sequence[int], numbers: frozenset[int], money: bool) -> int:
    """In "40 and 49 percent" the second hangs on the first, which hangs on the rest; in "half of the homes and 5% of the
    flats" it has its own noun."""
    head = tree.head_of(range(tokens[0], tokens[-1] + 1))
    first = tree.first_conjunct(head)
    own = ("of", "in") if money else ("of",)
    whole = any(tree.deps[i] == "prep" and tree.lowers[i] in own for i in tree.children[head] if i > head)
    return head if whole or first not in numbers else first


def _lifted(tree: Tree, head: int, words: StatisticsWords, numbers: frozenset[int]) -> int:
    """The noun that only holds the figure, in the place of the figure: "hit a record high of $5bn", "an average of 4.2%"."""
    if tree.deps[head] in ("nummod", "compound", "nmod") and tree.lemma(tree.heads[head]) in words.marks:
        return tree.heads[head]
    own = any(tree.lowers[i] == "of" for i in tree.all(head, "prep"))
    if own or tree.deps[head] != "pobj" or tree.lowers[tree.heads[head]] != "of":
        return head
    noun = tree.heads[tree.heads[head]]
    if not tree.is_noun(noun):
        return head
    lemma = tree.lemma(noun)
    empty = lemma in words.containers and measure_of(tree, noun, words, numbers) is None
    return noun if lemma in words.peaks or empty or (lemma in words.paces and _paced(tree, noun, words)) else head


def _paced(tree: Tree, noun: int, words: StatisticsWords) -> bool:
    """Whether "rate" says how fast: "grew at a rate of 5%", "inflation hit an annual rate of 5%"; not "a tax rate of 5%"."""
    if tree.find(noun, "compound", "nmod") is not None:
        return False
    under = tree.heads[noun]
    verb = tree.heads[under] if tree.deps[noun] == "pobj" and tree.lowers[under] in ("at", "to") else under
    return tree.is_verb(verb) and tree.lemma(verb) in words.level_verbs | words.change_verbs


def _tokens(tree: Tree, start: int, end: int) -> tuple[int, ...]:
    return tuple(i for i, at in enumerate(tree.offsets) if at < end and at + len(tree.words[i]) > start)


def _upper_end(seat: Seat, following: Seat | None, text: str) -> Seat | None:
    if seat.quantity.comparator != ">=" or following is None:
        return None
    return following if text[seat.quantity.end : following.quantity.start].strip() in JOINERS else None
