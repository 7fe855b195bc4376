"""Numbers in English text, in digits and in words, as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal

ONES = dict(zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], range(1, 10), strict=True))
TEENS = dict(
    zip(
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        range(10, 20),
        strict=True,
    )
)
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_ones, _teens, _tens = "|".join(ONES), "|".join(TEENS), "|".join(TENS)
_below_hundred = rf"(?:(?:{_tens})(?:[- ](?:{_ones}))?|{_teens}|{_ones})"

DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(?:\.\d+)?"
"""A pattern for numbers in digits, with the commas of English or Indian grouping: "5", "24.33", "1,200,000", "5,00,000"."""

WORDS = rf"(?:{_below_hundred}(?: hundred(?: and {_below_hundred})?)?|an? hundred(?: and {_below_hundred})?)"
"""A pattern for numbers in words up to 999, in lower case: "five", "twenty-five", "two hundred and six"."""

_word = re.compile(r"[a-z]+")
_letters = re.compile(r"[A-Za-z]+")
_digit = re.compile(r"\d")
_other = "dozen half third thirds quarter quarters fifth fifths sixth eighth tenth tenths"
_number_words = frozenset(
    form for word in (*ONES, *TEENS, *TENS, *SCALES, *_other.split()) for form in (word, word.capitalize(), word.upper())
)


def holds_a_number(text: str) -> bool:
    """Whether a text holds digits or a number word, which is quick to tell."""
    return bool(_digit.search(text)) or not _number_words.isdisjoint(_letters.findall(text))


def read_digits(text: str) -> Decimal:
    """The number that text of the pattern DIGITS says: "1,200.5" -> 1200.5."""
    return Decimal(text.replace(",", ""))


def read_words(text: str) -> Decimal | None:
    """The number that words say, or None where they say none: "two hundred and six" -> 206, "a million" -> 1000000."""
    total, group, seen = 0, 0, False
    for word in _word.findall(text.lower()):
        value = ONES.get(word) or TEENS.get(word) or TENS.get(word)
        if value is not None:
            group, seen = group + value, True
        elif word == "hundred":
            group, seen = max(group, 1) * 100, True
        elif word in SCALES:
            total, group, seen = total + max(group, 1) * SCALES[word], 0, True
        elif word not in ("and", "a", "an"):
            return None
    return Decimal(total + group) if seen else None


def read_number(text: str) -> Decimal | None:
    """The number that digits or words say, or None: "1,200" -> 1200, "twelve" -> 12, "many" -> None."""
    return read_digits(text) if re.fullmatch(DIGITS, text) else read_words(text)


def plain(number: Decimal) -> Decimal:
    """The same number without an exponent or zeros at its end: 1.30 -> 1.3, 1.3E+9 and 1300000000.0 -> 1300000000."""
    whole = number.to_integral_value()
    return Decimal(int(whole)) if number == whole else number.normalize()
