"""Numbers that name or order things and measure nothing: ages, pages, sections, scores, addresses, telephone numbers."""

from __future__ import annotations

import re

from kg.types import Span

# What a number behind it only tells apart: "page 5", "Flight 370", "Phase two".
_labels = (
    "page pages pp section sections article articles chapter chapters paragraph clause annex appendix no nos number phase "
    "version level item step room rule resolution flight route highway tier grade class category line table figure fig "
    "round top day week group type model part volume vol block lot unit building floor gate platform channel stage episode "
    "season series verse question form protocol zone batch issue rank ranked ranks placed"
)
_labelled = re.compile(
    rf"\b(?:{'|'.join(_labels.split())})\b\.?[ -](?:\d+(?:\.\d+)*|(?:one|two|three|four|five)(?! [a-z]))"
    r"(?: ?(?:and|to|(?:out )?of|[-–]) ?\d+)?(?!\d|,\d)"
    r"(?! ?(?:million|billion|thousand|lakh|crore|bn|mln|percent|per cent|pct|%))",
    re.IGNORECASE,
)
_others = (
    r"\[[\d, –-]+\]",
    r"^\s*\(?\d{1,3}[.)](?=\s)",
    r"\(\d{1,2}\)",
    r"\baged?(?: between)? \d+(?: ?(?:to|and|[-–]) ?\d+)?|\bage of \d+",
    r"\b\d+(?: ?(?:to|and|[-–]) ?\d+)?[ -](?:years?|months?)[ -](?:old|olds|of age)\b",
    r"(?<=[a-z], )\d{1,2}(?=, )",
    r"\b(?:died|dies|die|dead|retired|retires?) at \d{1,3}\b",
    r"\b\d+[A-Za-z]? (?:[A-Z]\w+\.? ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Drive|Square|Way|Crescent)\b",
    r"\+\d[\d ()-]{6,}\d|\(\d{2,4}\) ?\d[\d -]{5,}|\b\d{3}-\d{3}-\d{4}\b|\b\d{3}-\d{4}\b",
    r"\S*(?:://|www\.|@)\S*",
    r"\b\d+[-–:]\d+(?= (?:win|victory|defeat|loss|draw|vote|lead|majority|decision|against|away|home|on)\b)",
    r"#\d+",
    r"\b\d{3,4}p(?= (?:video|resolution|screen|display|HD|format|image|footage|TV)\b)",
    r"(?<![\d,.])0\d+\b(?!\.\d)",
)
_patterns = (_labelled, re.compile("|".join(f"(?:{one})" for one in _others), re.MULTILINE))


def naming_spans(text: str) -> tuple[Span, ...]:
    """The stretches of the text whose numbers are no quantities, sorted; they may overlap."""
    found = [match.span() for pattern in _patterns for match in pattern.finditer(text)]
    return tuple(sorted(found))


_opening = (
    "over about some nearly almost around the a an at in of by with from only all these those its their his her our up to as "
    "more less than least between and or but for on another roughly approximately just under when while if since last first "
    "there have has had are were was is another both every each no any among after before out including exactly below above"
)
_functional = frozenset(_opening.split())
_capitalised = re.compile(r"([A-Z][\w.’'&-]*) $")


def follows_a_name(text: str, start: int) -> bool:
    """Whether a capitalised word that is no opening word stands right before: "Boeing 747", "Windows 10"."""
    match = _capitalised.search(text[:start])
    return match is not None and match[1].lower() not in _functional and not match[1].isupper()


def is_bare_year(number: str, after: str) -> bool:
    """Whether digits look like a year; a round one before a plural noun is a count: "2019 results", but "2000 workers"."""
    if not re.fullmatch(r"(?:1[5-9]|20)\d\d", number):
        return False
    if not number.endswith("00"):
        return True
    return not re.match(r" (?:[a-z-]+ )?(?:[a-z-]+s|people|men|women|children)\b", after)
