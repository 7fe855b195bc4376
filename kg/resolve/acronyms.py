"""Acronyms: whether "MIIT" can be short for a name, and the pairs that a text itself spells out in parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.types import Span

STOP_WORDS = frozenset(
    (
        "a",
        "an",
        "and",
        "at",
        "by",
        "de",
        "del",
        "des",
        "du",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "und",
        "y",
    )
)
"""Words whose initials an acronym may leave out: "Ministry of Defence" is MD, MoD or MOD."""
LONGEST_PART = 4
"""A word in capitals of a long name that is an acronym itself: "US Agency", and not a headline's "AGENCY"."""

_WORD = re.compile(r"[^\W_]+(?:[.&'’][^\W_]+)*\.?")
_PARENTHESIS = re.compile(r"\(([^()\n]{2,120})\)")
_SHORT = re.compile(r"[^\W_][\w.&/-]{1,9}(?: [^\W_][\w-]{1,9})?")
_BREAK = re.compile(r"[\n;:()]")
_LOOSE_BREAK = re.compile(r"[,.!?]\s")
_QUOTES = " \t\"'“”‘’"


def is_acronym_of(short: str, long: str) -> bool:
    """Whether the letters of `short` are the initials of the words of `long`, all of them, stop words at will.

    >>> is_acronym_of("MIIT", "the Ministry of Industry and Information Technology")
    True
    >>> is_acronym_of("MIT", "Ministry of Industry and Information Technology")
    False
    """
    letters = _letters(short)
    words = _long_words(long)
    if not looks_short(short) or " " in short or len(words) < 2 or words[0][:1].casefold() != letters[:1].casefold():
        return False
    return re.fullmatch("".join(map(_initials, words)), letters, re.IGNORECASE) is not None


def looks_short(words: str) -> bool:
    """Whether it can be an acronym: up to ten characters, perhaps two words, with two capitals or a capital and a digit."""
    if not _SHORT.fullmatch(words):
        return False
    capitals = sum(char.isupper() for char in words)
    return capitals >= 2 or (capitals == 1 and any(char.isdigit() for char in words))


def acronym_pairs(text: str) -> tuple[tuple[Span, Span], ...]:
    """The spans (short form, long form) of each acronym that `text` explains, in either order, as they come.

    >>> text = "The World Trade Organization (WTO) met."
    >>> [(text[a:b], text[c:d]) for (a, b), (c, d) in acronym_pairs(text)]
    [('WTO', 'World Trade Organization')]
    """
    return tuple(_explained(text))


def _explained(text: str) -> Iterator[tuple[Span, Span]]:
    for match in _PARENTHESIS.finditer(text):
        inner = _trim(text, match.start(1), match.end(1))
        words = text[inner[0] : inner[1]]
        if looks_short(words):
            # "(NITI Aayog)": where two words are no acronym together, the first may be one
            long = _long_before(text, match.start(), words) or _long_before(text, match.start(), words.split()[0])
            if long:
                yield inner, long
        else:
            short = _short_before(text, match.start())
            if short and is_acronym_of(text[short[0] : short[1]], words):
                yield short, inner


def _letters(short: str) -> str:
    """The letters that stand for words: dots, hyphens and a plural s fall away ("NGOs", "U.S.")."""
    letters = re.sub(r"[^\w]|_", "", short)
    plural = len(letters) > 2 and letters.endswith("s") and letters[-2].isupper()
    return letters[:-1] if plural else letters


def _long_words(long: str) -> list[str]:
    words = re.sub(r"['’]s?\b", "", long.strip()).split()
    return words[1:] if words and words[0].casefold() == "the" else words


def _initials(word: str) -> str:
    """The pattern of what one word may give: its initial; all capitals of "U.S."; the parts of "Non-Governmental"."""
    parts: list[str] = _WORD.findall(word)
    if not parts:
        return "&?" if word == "&" else ""
    if word.casefold() in STOP_WORDS:
        return f"{re.escape(word[0])}?"
    head = parts[0].replace(".", "")
    first = re.escape(head[0])
    if 1 < len(head) <= LONGEST_PART and head.isupper():
        first += f"(?:{re.escape(head[1:])})?"
    return first + "".join(f"{re.escape(part[0])}?" for part in parts[1:])


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _QUOTES:
        start += 1
    while end > start and text[end - 1] in _QUOTES:
        end -= 1
    return (start, end)


def _long_before(text: str, paren: int, short: str) -> Span | None:
    """The words before a parenthesis that the acronym in it stands for: first by initials, else by Schwartz and Hearst."""
    count = len(_letters(short))
    window = text[max(0, paren - 200) : paren]
    offset = paren - len(window)
    start = max((match.end() for match in _BREAK.finditer(window)), default=0)
    words = list(_WORD.finditer(window, start))
    if not words:
        return None
    nearest = words[-min(count + 5, count * 2 + 2) :]
    end = words[-1].end()
    for word in reversed(nearest):
        if word.group().casefold() not in STOP_WORDS and is_acronym_of(short, window[word.start() : end]):
            return (offset + word.start(), offset + end)
    start = max([start, *(match.end() for match in _LOOSE_BREAK.finditer(window))])
    found = _letters_inside(_letters(short).casefold(), window[max(start, nearest[0].start()) : end])
    return (offset + end - found, offset + end) if found else None


def _letters_inside(letters: str, words: str) -> int:
    """How long the end of `words` is that holds all `letters` in order, the first opening a capitalised word; 0 for none.

    This is the matching of Schwartz and Hearst (2003), read from the right.
    """
    place = len(words)
    for number, letter in reversed(tuple(enumerate(letters))):
        place = words.casefold().rfind(letter, 0, place) if len(words.casefold()) == len(words) else -1
        while number == 0 and place >= 0 and not (words[place].isupper() and (place == 0 or not words[place - 1].isalnum())):
            place = words.casefold().rfind(letter, 0, place)
        if place < 0:
            return 0
    return len(words) - place if " " in words[place:] else 0


def _short_before(text: str, paren: int) -> Span | None:
    """The acronym right before a parenthesis, if the last word looks like one."""
    line = text[max(0, paren - 12) : paren].rstrip()
    match = re.search(r"[^\W_][\w.&/-]{1,9}$", line)
    if not match or not looks_short(match.group()):
        return None
    start = max(0, paren - 12) + match.start()
    return (start, start + len(match.group()))
