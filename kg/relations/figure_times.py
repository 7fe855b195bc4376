"""When a figure holds, and what a change is measured against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language.quantity import Quantity
from kg.language.times import TimeExpression
from kg.language.tree import Tree
from kg.relations.figure_subjects import clause_of
from kg.types import Span, When
from kg.wordlists import word_list

SAME_MOMENT = ("conj", "xcomp", "acl", "advcl", "pcomp", "dep")
"""How a clause may hang on another so that the time of the upper one holds for it too; reported speech does not."""

_yearly = re.compile(
    r"year[- ]on[- ]year|year[- ]over[- ]year|\byoy\b|\by/y\b|\bannual (?:growth|increase|rise|change)|on an annual basis",
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
_opening = re.compile(
    rf"(?<!\w)(?P<word>{_against})(?: that (?:of|in)| the level (?:of|in)| in)?(?: (?:the|its|their))? $", re.IGNORECASE
)
_same_period = re.compile(
    r"(?:the |its |their )?(?:same|corresponding|previous|preceding|prior) (?P<unit>month|quarter|week|year|period)",
    re.IGNORECASE,
)
_stretch = re.compile(r"(?:the |its |their )?(?:past|last|previous|next|coming|following) \w+ \w+", re.IGNORECASE)
_superlative = re.compile(r"\b(?:\w+est|most|worst|best|first)\b", re.IGNORECASE)
_elsewhere = re.compile(
    r"\b(?:from\b[^,;]*(?:\d|low|high|peak|loss|profit|record|one|two|three|half)"
    r"|(?:after|before|despite|following|than|compared|against|versus|vs)\b).* \S+ $"
    r"|\b(?:than|with|against|versus|vs) $|\b(?:\w+est|first|most)\b.* since $",
    re.IGNORECASE,
)
_compared = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|vs|from|than|up on|down on)"
    r"(?: (?:an?|the|its|their|some|about|only|just)| [\w-]+ing)* ?$",
    re.IGNORECASE,
)
_last_year = r"(?:a year (?:earlier|before|ago)|(?:of )?(?:last|the (?:previous|preceding|prior)) year)"
_a_year_before = re.compile(
    r"(?:,? or [^,;]{1,25})?(?:(?: (?!and |in |but )[\w-]+){0,3}?,? (?:a|one|the) year (?:earlier|before|ago|previously)"
    rf"|(?: [\w-]+)? (?:in|for) (?:the )?(?:same|corresponding|year-earlier|year-ago) \w+(?: {_last_year}|(?= *[,.;]|$))"
    r"|(?: [\w-]+)? (?:in |for )?the (?:previous|preceding|prior) year\b| year-earlier\b)",
    re.IGNORECASE,
)
_own = re.compile(
    r"(?: \([^)]*\))?(?: (?:in|at|on|for|during|by|the|early|late|about|around|end of|beginning of|same period (?:in|of)))* $",
    re.IGNORECASE,
)
PERIODS = word_list("figure times: periods")
REACH, FAR = 60, 100
"""How many characters around a change, and behind it, its basis may stand."""


def change_basis(text: str, change: Quantity, times: Sequence[TimeExpression], until: int) -> tuple[str | None, Span]:
    """What a change is measured against ("year-on-year", "2017", "2018-06"), and where the words for it stand.

    Only the text up to `until`, where the next figure begins, belongs to this change.
    """
    around = text[max(0, change.start - REACH) : min(until, change.end + REACH)]
    after = text[change.end : min(until, change.end + FAR)]
    if match := _year_before.search(after):
        return "year-on-year", (change.end + match.start(), change.end + match.end())
    for time in times:
        if change.end <= time.start < until and _is_basis(text[change.end : time.start], time):
            same, time_span = _same_period.fullmatch(time.text), (time.start, time.end)
            unit = same["unit"].lower() if same else ""
            period = "year-on-year" if unit in ("year", "period") else f"{unit}-on-{unit}"
            return period if same else time.when.date or time.when.start or time.when.end or time.text, time_span
    if _yearly.search(around):
        return "year-on-year", (change.end, change.end)
    if match := _periods.search(around):
        unit = match["unit"].lower()
        return f"{unit}-on-{unit}", (change.end, change.end)
    return None, (change.end, change.end)


def _is_basis(between: str, time: TimeExpression) -> bool:
    """Whether the words between a change and a time make the time what it is measured against: "over 2017", "from May"."""
    opening = _opening.search(between)
    if opening is None or time.kind == "duration" or _stretch.fullmatch(time.text):
        return False
    word = opening["word"].lower()
    happens = word == "on" and time.grain in ("day", "week")  # "rose 5% on Monday"
    return not happens and not (word == "since" and _superlative.search(between))


def time_of_figure(
    tree: Tree,
    figure: Quantity,
    end: int,
    seat: tuple[int, int],
    times: Sequence[TimeExpression],
    others: Sequence[Quantity],
) -> When:
    """The time that the clause of a figure names for it: the one behind it, else the one before it, else a later one.

    `end` is where the figure ends, with what it is measured against; `seat` its head and the noun that it measures.
    Times inside names ("the 2023 Expo"), of other clauses ("passed in 2019") and of what the figure is compared with
    ("from 5% in 2018") do not count.
    """
    text = tree.sentence.text
    known = [one for one in times if one.kind != "duration" and one.grain != "hour" and not _told_by_next(one, times)]
    fitting = [time for time in known if _holds(tree, time, *seat)]
    after = [time for time in fitting if time.start >= end and not _elsewhere.search(text[end : time.start])]
    before = [time for time in fitting if time.end <= figure.start and time.when != When()]
    if after and not any(figure.end <= other.start < after[0].start for other in others):
        return after[0].when
    if before:
        return before[-1].when
    return after[0].when if after else When()


def _told_by_next(time: TimeExpression, times: Sequence[TimeExpression]) -> bool:
    """Whether a time that says nothing alone has the one that does right behind it: "in the same period in 2003"."""
    return time.when == When() and any(0 < other.start - time.end <= len(" of ") for other in times)


def own_time(text: str, figure: Quantity, times: Sequence[TimeExpression], level: When) -> When | None:
    """The time right behind a figure: "97.1 in January"; "a year earlier" lies a year before the time of `level`.

    Empty where it cannot be told ("last season"), None where no time stands there.
    """
    if level != When() and _a_year_before.match(text, figure.end):
        return _year_before_that(level)
    for time in times:
        near = time.kind != "duration" and time.start >= figure.end and not _told_by_next(time, times)
        if near and _own.fullmatch(text[figure.end : time.start]):
            return time.when
    return When() if _a_year_before.match(text, figure.end) else None


def is_a_year_back(text: str, figure: Quantity) -> bool:
    """Whether a figure is compared with and dated from another: "against a $375m profit a year before"."""
    return bool(_compared.search(text[: figure.start]) and _a_year_before.match(text, figure.end))


def _year_before_that(when: When) -> When:
    sides = [f"{int(side[:4]) - 1:04d}{side[4:]}" if side else None for side in (when.date, when.start, when.end)]
    return When(*(side.replace("-02-29", "-02-28") if side else None for side in sides))


def _holds(tree: Tree, time: TimeExpression, token: int, noun: int) -> bool:
    place = tree.token_from(time.start, time.end)
    if place is None or _inside_name(tree, time, place) or _of_another_noun(tree, time, place, noun):
        return False
    if time.start == 0 and time.grain == "day":
        return True  # a dateline
    theirs = clause_of(tree, place)[1]
    if theirs is not None and tree.deps[theirs] == "acl" and tree.heads[theirs] == token:
        return True
    verb = clause_of(tree, token)[1]
    if verb is not None and tree.deps[verb] == "relcl" and time.end < tree.offsets[verb] and _opens(tree, time, verb):
        return True
    joined = False
    while verb != theirs and verb is not None and tree.deps[verb] in SAME_MOMENT:
        joined = joined or tree.deps[verb] == "conj"
        verb = clause_of(tree, verb)[1]
    # "founded in 2009 and has 70 million users": only a time that opens the sentence is shared by coordinated clauses
    return verb == theirs and not (joined and verb is not None and place > verb)


def _inside_name(tree: Tree, time: TimeExpression, place: int) -> bool:
    mention = tree.covering.get(place)
    return mention is not None and mention.end - mention.start > time.end - time.start


def _of_another_noun(tree: Tree, time: TimeExpression, place: int, noun: int) -> bool:
    """Whether a time only tells a noun apart that is not the measured one: "from the 2004 model", "its 2005 forecast"."""
    head = tree.heads[place]
    tells = tree.deps[place] in ("nummod", "compound", "nmod", "poss") and tree.is_noun(head)
    tells = tells and tree.offsets[head] >= time.end
    period = tree.lemma(head) in PERIODS and head == place + 1
    return tells and not period and head not in (noun, *tree.subtree(noun))


def _opens(tree: Tree, time: TimeExpression, verb: int) -> bool:
    """Whether a time opens a sentence whose main verb stands in the past as a relative clause does: it holds for both.

    "By May it was home to 23 firms, which held 1,142 patents."
    """
    main = clause_of(tree, verb)[1]
    early = not any(tree.is_verb(i) for i, at in enumerate(tree.offsets) if at < time.start)
    return main is not None and early and tree.offsets[main] > time.start and tree.tags[main] == tree.tags[verb] == "VBD"
