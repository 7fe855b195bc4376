"""What the words beside a name say of products and programmes: "an app called X", "X, a turbine", "the manufacturer of X"."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence

from kg.language.described_things import load_described
from kg.wordlists import word_list

MADE = word_list("product votes: made")
"""Verbs of what is hardly done to anything but a product: "manufactures X"."""
VERSIONS = word_list("product votes: versions of")
"""Nouns before "of X" where X is a product: "production of X", "doses of X"."""
CALLED = frozenset(("called", "named", "dubbed", "branded", "codenamed", "nicknamed", "titled", "entitled"))
SHIPS = frozenset(("MV", "MS", "HMS", "USS", "SS"))
ENDS = frozenset(
    (",", ".", ";", ":", "(", "—", "–", "-", "and", "that", "which", "to", "for", "from", "in", "on", "with", "by", "of")
)
ARTICLES = frozenset(("a", "an", "the", "its", "their", "one", "his", "her"))
PASSED_OVER = frozenset(("the", "its", "their", "a", "an", "new", "called", "“", '"', "'", "‘"))
AUXILIARIES = frozenset(("will", "has", "had", "is", "was", "can", "would", "could", "may", "went", "goes"))
CLOSES = frozenset(
    (",", ".", ";", "", "and", "in", "on", "at", "for", "from", "to", "with", "by", "last", "this", "next", "as", ":")
)
"""What may follow a name that is the whole object of its verb."""


def vote_of_products(ballot: Counter[str], words: Sequence[str], first: int, last: int, *, given: bool) -> None:
    """Add to the ballot of the name at tokens first..last what tells a product or programme."""
    after = words[last] if last < len(words) else ""
    before = [word.lower() for word in words[max(0, first - 4) : first]]
    cls = _noun_before(before, after) or _apposition(words, last)
    if cls is not None:
        ballot[cls] += 7
    if first and words[first - 1] in SHIPS:
        ballot["kg:Product"] += 7
    if after not in CLOSES or (given and last - first > 1):
        return
    plain = [word for word in before if word not in PASSED_OVER]
    if plain and plain[-1] in MADE:
        ballot["kg:Product"] += 3
    elif before[-1:] == ["of"] and before[-2:-1] and before[-2] in VERSIONS:
        ballot["kg:Product"] += 4


def _noun_before(before: list[str], after: str) -> str | None:
    """ "the app X", "an app called X", "its lending app, X,": the class of the noun that introduces the name."""
    quotes = [word for word in before if word not in ("“", '"', "'", "‘")]
    if quotes[-2:] == [",", "the"]:  # "its first ferry, the X"
        quotes = quotes[:-1]
    if len(quotes) < 2:
        return None
    if quotes[-1] in CALLED:
        return _class_of(quotes[-2])
    if quotes[-1] == ",":
        return _class_of(quotes[-2]) if after in (",", ".", "", ";") else None
    return _class_of(quotes[-1]) if after in CLOSES or after in AUXILIARIES else None


def _apposition(words: Sequence[str], last: int) -> str | None:
    """ "X, its biggest turbine,", "X, a plan to": the class of the noun at the end of the phrase behind the comma."""
    if words[last : last + 1] != [","] or last + 2 >= len(words):
        return None
    if words[last + 2] in ("that", "which", "for", "to"):  # "X, software that"
        return _class_of(words[last + 1])
    if words[last + 1] not in ARTICLES:
        return None
    end = next((i for i in range(last + 2, min(len(words), last + 9)) if words[i] in ENDS and words[i] != "-"), None)
    if end is None or end == last + 2:
        return None
    inside = words[last + 2 : end]  # "Last May, the firm launched a plan to": no apposition
    plain = ARTICLES.isdisjoint(inside) and not any(word[:1].isupper() for word in inside)
    return _class_of(inside[-1].lower()) if plain else None


def _class_of(noun: str) -> str | None:
    return _nouns().get(noun)


@functools.cache
def _nouns() -> dict[str, str]:
    """Nouns that tell what a name beside them names."""
    goods = dict.fromkeys(word_list("product votes: goods"), "kg:Product")
    programmes = {noun: cls for noun, cls in load_described().items() if cls == "kg:Programme" and noun in PROGRAMMES}
    return goods | programmes


PROGRAMMES = frozenset(
    "program programme scheme project initiative plan pilot campaign law bill strategy policy roadmap legislation".split()
)
