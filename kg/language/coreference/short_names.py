"""Short names: acronyms that the text explains or that a longer name gives the letters of, initials, tickers."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict

from kg.language.coreference import forms
from kg.language.coreference.chains import Chains
from kg.language.coreference.references import Text
from kg.language.coreference.same_names import name_words_of, names_of, written
from kg.resolve.acronyms import acronym_pairs, is_acronym_of
from kg.resolve.name_keys import cleaned
from kg.types import Span

_TICKER = re.compile(r"[A-Z0-9]{1,6}\.[A-Z]{1,3}|[A-Z]{1,5}")


def join_explained_acronyms(text: Text, chains: Chains) -> None:
    """Acronyms that the text itself explains, in either order: "Office of Fair Weather (OFW)"."""
    starts = {one.span[0]: i for i, one in names_of(chains)}
    ends = {one.span[1]: i for i, one in names_of(chains)}
    for short, long in acronym_pairs(text.text):
        a, b = starts.get(short[0]), ends.get(long[1], starts.get(long[0]))
        if a is None or b is None or not _covers_most(chains.references[b].span, long):
            continue
        if _can_be_short_for(chains, chains.root(a), chains.root(b)):
            chains.join(a, b, "acronym explained in the text")
    for i, one in names_of(chains):
        if i and one.name and text.text[one.span[0] - 1 : one.span[0]] == "(" and forms.looks_like_acronym(one.name.text):
            before = ends.get(len(text.text[: one.span[0] - 1].rstrip()) if one.span[0] > 1 else -1)
            if before is not None and _both(chains, i, before, "kg:Organization"):
                chains.join(i, before, "acronym in parentheses")


def _covers_most(span: Span, long: Span) -> bool:
    """Whether a name is what an acronym stands for, not just a word of it ("Japan" of "Telecom of Japan (TJ)")."""
    return 2 * (min(span[1], long[1]) - max(span[0], long[0])) > long[1] - long[0]


def join_acronyms(text: Text, chains: Chains) -> None:
    """Initials of exactly one longer name of the document."""
    long_names: dict[str, dict[str, int]] = defaultdict(dict)
    shorts: dict[str, int] = {}
    for i, one in names_of(chains):
        form = cleaned(written(one))
        if one.kind == "name" and " " in form:
            long_names[form[0].casefold()].setdefault(form, i)
        elif one.kind == "name" and forms.looks_like_acronym(form):
            shorts.setdefault(form, i)
    for short, i in shorts.items():
        fitting = [j for long, j in long_names[short[0].casefold()].items() if is_acronym_of(short, long)]
        found = {chains.root(j): j for j in fitting if _can_be_short_for(chains, chains.root(i), chains.root(j))}
        if len(found) == 1:
            chains.join(i, next(iter(found.values())), "acronym")


def join_initials(text: Text, chains: Chains) -> None:
    """Names of as many words, some cut to their initials: "C and W", "C&W" and "Cable and Weather"."""
    by_length: dict[tuple[int, str], list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    cut: list[tuple[tuple[str, ...], int]] = []
    for i, one in names_of(chains):
        words = name_words_of(text, chains, one, chains.root(i))
        by_length[len(words), words[0][:1] if words else ""].append((words, i))
        if len(words) > 1 and any(len(word) == 1 for word in words):
            cut.append((words, i))
    for words, i in cut:
        same = [j for long, j in by_length[len(words), words[0][:1]] if forms.abbreviates(words, long)]
        same = [j for j in same if _can_be_short_for(chains, chains.root(i), chains.root(j))]
        if len({chains.root(j) for j in same}) == 1:
            chains.join(i, same[0], "initials")


def join_tickers(text: Text, chains: Chains) -> None:
    """A ticker in angle brackets stands for the name before it: "Norvia Telecom <NORT.T>"."""
    names = list(names_of(chains))
    for (i, one), (j, ticker) in itertools.pairwise(names):
        between = text.text[one.span[1] : ticker.span[0]]
        if between.strip() == "<" and ticker.name and _TICKER.fullmatch(ticker.name.text):
            chains.join(j, i, "ticker")


def _can_be_short_for(chains: Chains, short: int, long: int) -> bool:
    """Whether sorts allow it; the model often takes an acronym for something else than its long form."""
    a, b = chains.sort(short), chains.sort(long)
    return a == b or (b != "kg:Person" and not chains.identifiers(short))


def _both(chains: Chains, i: int, j: int, sort: str) -> bool:
    return chains.sort(chains.root(i)) == chains.sort(chains.root(j)) == sort
