"""People told by what only people do: they are born, graduate, marry, have daughters, hold degrees, and die."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.language.career_cues import worked, worked_as_named
from kg.language.name_contexts import HONORIFICS
from kg.language.name_heads import LEGAL_FORMS, STOP
from kg.wordlists import word_list


def lives(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Names before a bracket with a birth, a death, or the years of a life: "Ana Ruiz (born 1950)", "Ana Ruiz (1850–1911)"."""
    for i, word in enumerate(words[:-2]):
        if word == "(" and i > 1 and tells_life(words[i + 1 : i + 12]):
            first, last = _full_name(words, i)
            single = first == 2 or (first > 2 and not words[first - 3][:1].isupper())
            if first > 1 and words[first - 1] == "of" and single and words[first - 2].istitle():
                first -= 2  # "Anna of Lyme (died 1505)"
            if last - first > 1:
                yield (first, last)


def _full_name(words: Sequence[str], end: int) -> tuple[int, int]:
    """The name that ends before token `end`, with the nickname inside it and without honours: "Ana 'Nita' Ruiz, FRS"."""
    last = end
    while last > 1 and words[last - 1].isupper() and len(words[last - 1]) > 1 and words[last - 1].isalpha():
        last -= 2 if words[last - 2] == "," else 1
    if last < 2 or words[last - 1].isupper():
        last = end
    first = last
    while first > 0 and last - first < LONGEST_IN_FULL:
        step = _step_left(words, first)
        if step == 0:
            break
        first -= step
    while first < last and (words[first] in HONORIFICS or not words[first][:1].isupper()):
        first += 1
    return first, last


def _step_left(words: Sequence[str], first: int) -> int:
    """How many tokens to the left of `first` still belong to a person's name; 0 where it begins."""
    word = words[first - 1]
    if _may_be_in_person_name(word):
        return 1
    if word in NICKNAME_ENDS and first > 3 and words[first - 3] in NICKNAME_ENDS[word] and words[first - 4][:1].isupper():
        return 3
    if word == "," and first < len(words) and words[first].rstrip(".") in ("Jr", "Sr"):
        return 1
    particles = 2 if first > 2 and words[first - 2] in PARTICLES else 1
    return particles if word in PARTICLES and first > particles and words[first - particles - 1][:1].isupper() else 0


LONGEST_IN_FULL = 9
AMBIGUOUS = frozenset(("y", "e", "i", "do", "af"))
"""Particles that are words of other kinds as well."""
NICKNAME_ENDS = {'"': '"“', "”": "“", "'": "'‘", "’": "‘", ")": "("}
PARTICLES = frozenset(
    "de del della der den di da do dos du la le van von zu bin ibn al el i y e af av ten ter ap ab ferch".split()
)


def nicknamed(words: Sequence[str], given_names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Names with another in quotation marks or brackets after a given name: "Robert (Rob) Lowe", 'Ana "Nita" Ruiz'."""
    for i in range(1, len(words) - 3):
        closes = words[i] in NICKNAME_ENDS[")"] + NICKNAME_ENDS["”"] + '"' and words[i + 2] in NICKNAME_ENDS
        if closes and words[i] in NICKNAME_ENDS[words[i + 2]] and words[i + 1].istitle():
            begin, end = i - 1, i + 3
            while begin > 0 and i - begin < 3 and words[begin - 1] in given_names:
                begin -= 1
            while end < len(words) and end - i < LONGEST_IN_FULL - 3 and _may_be_in_person_name(words[end]):
                end += 1
            if end > i + 3 and words[begin] in given_names and not LEGAL_FORMS & set(words[i:end]):
                yield begin, end


def with_particles(words: Sequence[str], given_names: Collection[str]) -> Iterator[tuple[int, int]]:
    """A given name, particles, and a family name: "Piet van der Maas"; not "Ana de Lyon Trust"."""
    for i in range(len(words) - 2):
        if words[i] not in given_names or words[i + 1] not in PARTICLES or words[i + 1] in AMBIGUOUS:
            continue
        end = i + 3 if words[i + 2] in PARTICLES else i + 2
        if end < len(words) and _may_be_in_person_name(words[end]) and words[end].istitle() and not words[end].endswith("."):
            after = words[end + 1 : end + 2]
            if not after or not after[0][:1].isupper() or after[0] in STOP:
                yield i, end + 1


def lived_names(
    words: Sequence[str], common_words: Collection[str], given_names: Collection[str] = ()
) -> Iterator[tuple[int, int]]:
    """Words in capitals of which the neighbours tell what only people do: "Lowe grew up in Leeds", "his wife, Eva"."""
    i = 0
    while i < len(words):
        end = i
        while end < len(words) and end - i < LONGEST_IN_FULL and _may_be_in_person_name(words[end]):
            end += 1
        plain = end - i == 1 and (_is_common(words, i, common_words, given_names) or words[i].isupper())
        given = end - i == 1 and words[i] in given_names
        if end > i and not plain and words[i] not in NO_NAMES and lived(words, i, end, given=given):
            yield (i, end)
        i = max(end, i + 1)


def _is_common(words: Sequence[str], i: int, common_words: Collection[str], given_names: Collection[str]) -> bool:
    """Whether a word in capitals may be no name: a noun in the singular would need an article, one in the plural may open
    a sentence ("Graduates married")."""
    word = words[i].lower()
    if word not in common_words or words[i] in given_names:
        return False
    if words[i + 1 : i + 2] and words[i + 1] in ("married", "divorced", "retired", "educated"):
        return True  # "Young married couples"
    return i == 0 and (word.endswith(("s", "ing")) or word in NO_ARTICLE or word in KIN or word in PERSON_NOUNS)


def tells_life(words: Sequence[str]) -> bool:
    """Whether the words inside a bracket begin as those on somebody's birth or death do."""
    if words[:2] and [word.lower() for word in words[:2]] == ["who", "died"]:
        return True
    if words and words[0].lower() in ("born", "b.", "died", "d."):
        return True
    inside = " ".join(words[: next((i for i, word in enumerate(words) if word == ")"), len(words))])
    return LIFE.match(inside) is not None


KIN = word_list("name contexts: kin")
SEVERAL_KIN = word_list("name contexts: several kin")
NO_ARTICLE = word_list("life cues: nouns without an article")
LINKS = frozenset((",", "and", "&", "-", "–", "—", ":"))
LONGEST_LIST = 12
OWN_LIFE = frozenset(("career", "childhood", "upbringing", "doctorate", "autobiography", "funeral", "birthday"))
HONOURS = word_list("names: honours")
COMPANY = frozenset((",", "and", "with", "his", "her", "their", "together"))
PERSONAL_VERBS = word_list("name contexts: personal verbs")
HOLDING = word_list("life cues: verbs of holding a degree")
DEGREES = word_list("schooling: degrees")
STAYING = word_list("life cues: staying")
MOVING = word_list("life cues: moving")
PERSON_NOUNS = word_list("life cues: what only people are")
BE = frozenset(("is", "was", "were", "are"))
ADVERBS = frozenset("also currently presently now formerly previously originally later then since first soon has had".split())
UNDERGONE = frozenset(
    ("born", "raised", "educated", "married", "survived", "buried", "baptized", "baptised", "majoring", "studying")
)
NO_NAMES = frozenset(
    "January February March April May June July August September October November December Spring Summer Autumn Winter "
    "Who Whose Which What I You Both One Two Other Another Such Here Born His Jr. Sr. Jr Sr".split()
)


def lived(words: Sequence[str], first: int, last: int, *, given: bool = False) -> bool:
    """Whether the words around a name tell what only people do, are or have: birth, death, schooling, marriage, kin, work;
    of a given name, what people do rather than others."""
    before = words[first - 1] if first else ""
    while last + 1 < len(words) and words[last] in HONOURS:
        last += 1  # "Ana Ruiz OBE (born 1950)"
    after = list(words[last : last + 8]) + [""] * 8
    if before in KIN or (before == "," and first > 1 and words[first - 2] in KIN):
        return True
    if _among_kin(words, first):
        return True
    if after[0] == "(":
        return tells_life(words[last + 1 : last + 12])
    if after[0] in ("'s", "’s"):
        return after[1] in KIN or after[2] in KIN or after[1] in OWN_LIFE
    if after[0] == "and" and after[1] in ("his", "her"):
        return after[2] in KIN or after[3] in KIN
    return _did(after, given=given)


def _among_kin(words: Sequence[str], first: int) -> bool:
    """Whether a name is one of a list after "children" and its like: "two children, Eva and Per"."""
    k = first - 1
    while k > 0 and first - k < LONGEST_LIST and (words[k] in LINKS or words[k][:1].isupper()):
        k -= 1
    return 0 <= k < first - 1 and words[k] in SEVERAL_KIN and words[k + 1] in LINKS - {"and", "&"}


def stayed(words: Sequence[str], first: int) -> bool:
    """Whether the words before a name make it a place where somebody lives or a body is: "born in X", "based in X"."""
    if first > 1 and words[first - 1] == "from":
        return words[first - 2].lower() in ("originally", "hails", "hailed", "hailing")
    if first < 2 or words[first - 1] not in ("in", "to", "near", "at", "of"):
        return False
    wanted = MOVING if words[first - 1] == "to" else STAYING
    if words[first - 1] == "of":
        return words[first - 2] in ("native", "natives", "resident", "residents", "outskirts", "suburbs")
    k = first - 2
    if words[first - 1] == "in" and words[k] == ",":  # "lived with his wife, Eva, in X"
        while k > 0 and (words[k] in COMPANY or words[k] in KIN or words[k][:1].isupper()):
            k -= 1
    return any(word.lower() in wanted for word in words[max(0, k) : first - 1])


def _did(after: Sequence[str], *, given: bool) -> bool:
    """Whether a predicate is one of people: "was raised", "grew up", "holds a PhD", "is an adjunct professor"."""
    begin = next((i for i, word in enumerate(after[:3]) if word not in ADVERBS), 0)
    verb, rest = after[begin], after[begin + 1 : begin + 6]
    if verb in BE and rest[:1] and rest[0] in ADVERBS:
        rest = [*rest[1:], ""]  # "is currently professor"
    if worked([verb, *rest, *after[begin + 6 : begin + 9], "", ""]) or (given and worked_as_named([*after, "", ""])):
        return True
    if verb in BE or verb == ",":
        if rest and rest[0] in UNDERGONE:
            return True
        return verb != "," and rest[0] in ("a", "an", "the") and _person_noun(rest[1:])
    if verb in ("grew", "passed"):
        return rest[0] in ("up", "away")
    if verb in HOLDING:
        return any(word.rstrip("s") in DEGREES for word in (one.lower() for one in rest[1:]))
    return verb in PERSONAL_VERBS


def _person_noun(words: Sequence[str]) -> bool:
    """Whether a noun that only people can be comes before any preposition or comma."""
    for word in words:
        if word in PERSON_NOUNS:
            return True
        if word in ("of", "in", "for", "at", "to", "from", ",", "that", "which", "based"):
            return False
    return False


_DAY = r"(?:\d{1,2} [A-Z][a-z]+ ,? ?|[A-Z][a-z]+ \d{1,2} ?, )[1-9]\d{2,3}"
LIFE = re.compile(rf"{_DAY} ?[–—-]|[1-9]\d{{2,3}} ?[–—-] ?{_DAY}")


def _may_be_in_person_name(word: str) -> bool:
    return (
        word[:1].isupper()
        and word not in STOP
        and (word.isalpha() or word[-1] == "." or "-" in word or "’" in word or "'" in word)
    )
