"""When a figure holds, and what a change is measured against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language.quantities import Quantity
from kg.language.times import TimeExpression
from kg.language.tree import Tree
from kg.relations.figure_subjects import clause_of
from kg.types import When

SAME_MOMENT = ("conj", "xcomp", "acl", "advcl", "pcomp", "dep")
"""How a clause may hang on another so that the time of the upper one holds for it too; reported speech does not."""

_yearly = re.compile(
    r"year[- ]on[- ]year|year[- ]over[- ]year|\byoy\b|\by/y\b|\bannual(?:i[sz]ed)? (?:growth|increase|rise|rate|change)",
    re.IGNORECASE,
)
_periods = re.compile(r"(?P<unit>month|quarter|week)[- ](?:on|over)[- ](?P=unit)", re.IGNORECASE)
_against = r"(?:over|from|on|than|against|versus|since|above|below|compared (?:with|to)|relative to|in comparison (?:with|to))"
_year_before = re.compile(
    rf"{_against} (?:that (?:of|in) )?(?:the |a )?"
    r"(?:same (?:period|month|quarter|time)(?: (?:of )?(?:last|the previous|a) year)?"
    r"|(?:previous|prior|preceding) year|year (?:earlier|ago|before)|last year)\b",
    re.IGNORECASE,
)
_opening = re.compile(rf"\b{_against}(?: that (?:of|in)| the level (?:of|in)| in)?(?: the)? $", re.IGNORECASE)
REACH = 60
"""How many characters around a change its basis may stand."""


def change_basis(text: str, change: Quantity, times: Sequence[TimeExpression], until: int) -> tuple[str | None, int]:
    """What a change is measured against ("year-on-year", "2017", "2018-06"), and where the words for it end.

    Only the text up to `until`, where the next figure begins, belongs to this change.
    """
    around = text[max(0, change.start - REACH) : min(until, change.end + REACH)]
    after = text[change.end : min(until, change.end + REACH)]
    if match := _year_before.search(after):
        return "year-on-year", change.end + match.end()
    for time in times:
        if change.end <= time.start < until and _opening.search(text[change.end : time.start]) and time.kind != "duration":
            basis = time.when.date or time.when.start or time.when.end
            return basis or time.text, time.end
    if _yearly.search(around):
        return "year-on-year", change.end
    if match := _periods.search(around):
        unit = match["unit"].lower()
        return f"{unit}-on-{unit}", change.end
    return None, change.end


def time_of_figure(
    tree: Tree, figure: Quantity, token: int, times: Sequence[TimeExpression], others: Sequence[Quantity]
) -> When:
    """The time that the clause of a figure names for it: the one behind it, else the one before it, else a later one.

    `token` is the figure's head. Times inside names ("the 2023 Expo") and of other clauses ("passed in 2019") do not count.
    """
    fitting = [time for time in times if time.when != When() and _holds(tree, time, token)]
    after = [time for time in fitting if time.start >= figure.end]
    before = [time for time in fitting if time.end <= figure.start]
    if after and not any(figure.end <= other.start < after[0].start for other in others):
        return after[0].when
    if before:
        return before[-1].when
    return after[0].when if after else When()


def _holds(tree: Tree, time: TimeExpression, token: int) -> bool:
    place = tree.token_from(time.start, time.end)
    if place is None or _inside_name(tree, time, place):
        return False
    if time.start == 0 and time.grain == "day":
        return True  # a dateline
    theirs = clause_of(tree, place)[1]
    if theirs is not None and tree.deps[theirs] == "acl" and tree.heads[theirs] == token:
        return True
    verb = clause_of(tree, token)[1]
    joined = False
    while verb != theirs and verb is not None and tree.deps[verb] in SAME_MOMENT:
        joined = joined or tree.deps[verb] == "conj"
        verb = clause_of(tree, verb)[1]
    # "founded in 2009 and has 70 million users": only a time that opens the sentence is shared by coordinated clauses
    return verb == theirs and not (joined and verb is not None and place > verb)


def _inside_name(tree: Tree, time: TimeExpression, place: int) -> bool:
    mention = tree.covering.get(place)
    return mention is not None and mention.end - mention.start > time.end - time.start
