"""Firms of one family that a sentence tells apart: "Orion Cable is a subsidiary of Orion", "Acme's unit, Acme Norvia"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.coreference import forms
from kg.language.coreference.chains import Chains
from kg.language.coreference.references import Reference, Text
from kg.language.coreference.same_names import names_of
from kg.wordlists import word_list

_UNITS = "|".join(sorted(word_list("corporate family: units") | {"part", "branch", "unit"}))
_PARENTS = "|".join(sorted(word_list("corporate family: parents") | {"parent company", "parent"}))
_OF = re.compile(
    rf"(?:[^.;]*?\b(?:{_UNITS}|{_PARENTS})(?: company)? (?:of|to|for)|[^.;]*\bowned by)(?: the| its)?(?: [a-z-]+){{0,5}}\s*",
    re.IGNORECASE,
)
"""What stands between two names of which the first is a part of the second, or the other way round."""
_OWN = re.compile(
    rf"(?:['’]s?|[^.;]*\b(?:its|the|our|their))\s(?:[\w-]+ ){{0,4}}(?:{_UNITS}|{_PARENTS})(?: company)?\s?[,:]?\s*"
)
_LONGEST = 120
_BODIES = ("kg:Organization", "kg:Product", "other")


def keep_family_apart(text: Text, chains: Chains) -> None:
    """Mark the names that begin alike and of which a sentence says that one is a part or the owner of the other."""
    for (i, one), (j, other) in _neighbours(text, chains):
        a, b = forms.fold(one.name.text if one.name else ""), forms.fold(other.name.text if other.name else "")
        if a == b or a.split()[:1] != b.split()[:1]:
            continue
        between = text.text[one.span[1] : other.span[0]]
        if len(between) < _LONGEST and (_OF.fullmatch(between) or _OWN.fullmatch(between)):
            chains.keep_apart(i, j)


def _neighbours(text: Text, chains: Chains) -> Iterator[tuple[tuple[int, Reference], tuple[int, Reference]]]:
    """Pairs of names of one sentence with no other between them but an acronym in brackets."""
    bodies = sorted(
        ((i, one) for i, one in names_of(chains) if chains.sort_of(one.type or "") in _BODIES), key=lambda pair: pair[1].span
    )
    for at, (i, one) in enumerate(bodies):
        for j, other in bodies[at + 1 : at + 3]:
            if other.sentence != one.sentence:
                break
            yield (i, one), (j, other)
            if text.text[other.span[0] - 1 : other.span[0]] != "(":
                break
