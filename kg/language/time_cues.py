"""What a text must hold for a rule about times to be tried: a cheap look at its words before any pattern runs."""

from __future__ import annotations

import re

_month_names = "January February March April May June July August September October November December"
_weekday_names = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
MONTHS = tuple(_month_names.split())
WEEKDAYS = tuple(_weekday_names.split())
SEASONS = ("spring", "summer", "autumn", "fall", "winter")


def _forms(words: str) -> frozenset[str]:
    """The words as a text may write them, small, with a first capital, and in capitals."""
    return frozenset(form for word in words.split() for form in (word, word.capitalize(), word.upper()))


_short_months = " ".join({name[:length] for name in MONTHS for length in (3, 4)})
_words = {
    # small "may" and "march" are other words
    "month": frozenset(form for name in (*MONTHS, *_short_months.split()) for form in (name, name.upper())),
    "weekday": frozenset(form for name in WEEKDAYS for form in (name, name.upper())),
    "unit": _forms(
        "day days week weeks month months quarter quarters year years decade decades century centuries period periods"
    ),
    "moment": _forms("second seconds minute minutes hour hours"),
    "part": _forms("quarter quarters half"),
    "ago": _forms("ago earlier back"),
    "today": _forms("yesterday today tomorrow tonight night morning afternoon evening"),
    "now": _forms("currently present now"),
    "season": _forms(" ".join((*SEASONS, "season"))),
}
_figures = {
    "year": re.compile(r"(?:1[5-9]|20)\d\d"),
    "numeric date": re.compile(r"\d[/.-]\d\d?[/.-]\d"),
    "clock": re.compile(r"\d[:.][0-5]\d|\d ?[ap]\.?m", re.IGNORECASE),
    "quarter sign": re.compile(r"[QqHh][1-4]"),
}
CUES = (*_words, *_figures)
"""The names of all cues; a rule names one of them."""

_digit = re.compile(r"\d")
_punctuation = str.maketrans(dict.fromkeys(",.;:()[]\"“”'’-–—!?/", " "))


def cues_in(text: str) -> frozenset[str]:
    """The cues that a text holds; none for most sentences."""
    words = text.translate(_punctuation).split()
    found = [name for name, cues in _words.items() if not cues.isdisjoint(words)]
    if _digit.search(text):
        found += [name for name, pattern in _figures.items() if pattern.search(text)]
    return frozenset(found)
