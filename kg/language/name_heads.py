"""Words that end or begin a proper name and tell what it names: "Ministry of ...", "... Conference", "... Ltd"."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.resources import ontology_dir
from kg.tables import read_table
from kg.wordlists import word_list

GATHERINGS = frozenset(("Congress", "Assembly", "Convention", "Council", "Session"))
FAITHS = frozenset("Muslim Islamic Jewish Christian Hindu Sikh Catholic Protestant Buddhist Evangelical Orthodox".split())
COUNSELS = frozenset(("Council", "Board", "Assembly", "Congress", "Commission"))
LINKS = frozenset(("of", "for", "on"))
CONNECTORS = frozenset(("of", "for", "on", "and", "&", "the", "de", "la", "del", "des", "du", "der", "von", "to", "in"))
ORDINAL = re.compile(r"(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth")


@dataclass(frozen=True, slots=True)
class NameHeads:
    """Head words by class. `last` end a name; `first` begin one and are followed by "of", "for" or "on"."""

    last: dict[str, str]
    first: dict[str, str]
    lead: dict[str, str]
    """Heads that begin a name with nothing between: "Banco Ruiz"."""
    words: frozenset[str]
    """One word of every head, by which to find out fast whether a sentence holds any."""

    def type_of(self, words: Sequence[str]) -> str | None:
        """What a whole name's head says of it: its last word(s), or its first where "of" follows (which goes before)."""
        if not FAITHS.isdisjoint(words[:-1]) and not COUNSELS.isdisjoint(words):
            return "kg:Organization"  # "Muslim Council of Ghana" is no state's
        for size in (2, 1):
            if len(words) > size and " ".join(words[:size]) in self.first and words[size] in LINKS:
                return self.first[" ".join(words[:size])]
        if len(words) > 2 and words[-1] in GATHERINGS and any(ORDINAL.fullmatch(word) for word in (words[0], words[-1])):
            return "kg:Conference"  # "2024 World Mining Congress" is no parliament
        for i, word in enumerate(words[1:-1], start=1):  # "Chilean Ministry of Water Resources" is no firm
            if word in self.first and words[i + 1] in LINKS:
                return self.first[word]
        for size in (2, 1):
            tail = " ".join(words[-size:])
            if len(words) > size - 1 and tail in self.last and len(words) > 1:
                return self.last[tail]
        if len(words) > 1 and words[0] in self.lead:
            return self.lead[words[0]]
        return None


@functools.cache
def load_name_heads(path: Path | None = None) -> NameHeads:
    """The table `lexicon/name_heads.tsv`."""
    rows = read_table(path or ontology_dir() / "lexicon" / "name_heads.tsv", ("head", "class", "where"))
    last = {head: cls for head, cls, where in rows if where in ("last", "both")}
    first = {head: cls for head, cls, where in rows if where in ("first", "both")}
    lead = {head: cls for head, cls, where in rows if where == "lead"}
    words = frozenset({head.split()[-1] for head in last} | {head.split()[0] for head in (*first, *lead)})
    return NameHeads(last, first, lead, words)


def headed_names(words: Sequence[str], heads: NameHeads, common_words: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last, class) of the proper names around the head words of a sentence."""
    for i, word in enumerate(words):
        if word in heads.first and i + 2 < len(words) and words[i + 1] in LINKS:
            end = _right(words, i + 1, heads)
            begin = _left(words, i, common_words, event=False)
            alone = all(word.lower() in common_words for word in words[begin:i])  # "Bank of", "Royal Bank of"
            if end > i + 2 and (alone or heads.first[word] != "kg:Company"):  # "Orion Bank | of Norway" is a bank there
                yield (begin, end, heads.first[word])
        if word in LEADING_FORMS and _capitals(words, i) > i + 2:
            yield (i, _capitals(words, i), "kg:Company")
        if word in SAINT and words[i + 2 : i + 3] in (["'s"], ["’s"]):
            end = _capitals(words, i + 3)
            if end > i + 3 and (told := heads.last.get(words[end - 1])) is not None:
                yield (i, end, told)  # "St Mark's Shopping Centre"
        cls = heads.last.get(word)
        if cls is not None and (cls in FOUND_BY_LAST or word in LEGAL_FORMS):
            begin = _left(words, i, common_words, event=True)
            if begin < i:
                yield (begin, i + 1, cls)


SAINT = frozenset(("St", "St.", "Saint"))

LEGAL_FORMS = word_list("name heads: legal forms")

FAMILY_NAMES = word_list("name heads: family names too")
FAMILY_NAMES_FIRST = word_list("names: family names that go first")

LEADING_FORMS = word_list("name heads: leading legal forms")

# only these classes are found by their last word alone: for the others the model is the better finder
FOUND_BY_LAST = frozenset(("kg:Conference", "kg:Exhibition", "kg:GovernmentBody", "kg:EducationalOrganization", "kg:Programme"))


def _capital(word: str) -> bool:
    return word[:1].isupper() or (word[:1].isdigit() and any(ch.isupper() for ch in word))


def _left(words: Sequence[str], i: int, common_words: Collection[str], *, event: bool) -> int:
    begin = i
    while begin > 0:
        word = words[begin - 1]
        if event and ORDINAL.fullmatch(word):
            begin -= 1
            break
        if _capital(word) and word not in STOP and not (begin == 1 and word.lower() in OPENING):
            begin -= 1
        elif word == "General" and begin == i > 0 and words[i] in GENERAL_BODIES:
            begin -= 1  # "the General Directorate of Mines"; "Director General" is a title
        elif begin > 1 and word in PLURAL_GENITIVES and words[begin - 2].endswith("s") and _capital(words[begin - 2]):
            begin -= 2  # "the Dockers' Guild"
        elif begin > 1 and (
            (word in ("&", "-", "–") and _capital(words[begin - 2]))
            or (word == "and" and _joined_by_and(words, begin, common_words))
        ):
            begin -= 2
        else:
            break
    return begin


def capital_run_before(words: Sequence[str], i: int, common_words: Collection[str]) -> int:
    """Where the run of words in capitals begins that ends with the head at `i`."""
    return _left(words, i, common_words, event=False)


GENERAL_BODIES = frozenset(
    ("Directorate", "Administration", "Staff", "Assembly", "Secretariat", "Authority", "Office", "Council")
)
PLURAL_GENITIVES = frozenset(("'", "’"))


def _joined_by_and(words: Sequence[str], begin: int, common_words: Collection[str]) -> bool:
    """ "Mitsui and Co", "Cable and Wireless Plc", "Post and Telecommunications Ministry": one name, for no word before
    "and" would be a name by itself."""
    before = words[begin - 2]
    whole = before in LEGAL_FORMS  # "Orion Corp and Acme Ltd" are two
    partners = words[begin + 1 : begin + 2] != [] and words[begin + 1] in LEGAL_FORMS and not _capital(words[begin - 3])
    return (
        _capital(before) and not whole and (words[begin] in LEGAL_FORMS or before.lower() in common_words or partners)
    )  # "Ferris and Lodge Ltd"


def _right(words: Sequence[str], i: int, heads: NameHeads) -> int:
    """The end of the name after a link word at `i`: "of Industry and Information Technology", "of Economy, Trade and X"."""
    end, j = i, i
    while j < len(words):
        word = words[j]
        if _capital(word) and word not in STOP:
            end = j + 1
        elif word in CONNECTORS or word == ",":
            following = words[j + 1 : j + 3]
            if not following or (word == "," and not _list_goes_on(words, j)):
                break
            nearest = following[0] if following[0] not in ("the",) else following[-1]
            if not _capital(nearest) or nearest in STOP or begins_a_name(words, words.index(nearest, j), heads):
                break  # "of the Ministry of ...": another name begins
            if word == "and" and following[0] == "the" and nearest.isupper():
                break  # "Council of Ports | and the | OPA"
            if word in ("to", "in"):
                break
        else:
            break
        j += 1
    return end


def begins_a_name(words: Sequence[str], i: int, heads: NameHeads) -> bool:
    """Whether a name of its own begins with the head at `i`: "Ministry of ..."; not the "Network" of "Network Sciences"."""
    return words[i] in heads.first and words[i + 1 : i + 2] != [] and words[i + 1] in LINKS


def _capitals(words: Sequence[str], start: int) -> int:
    """The end of the run of words in capitals that begins at `start`."""
    return next((i for i in range(start, len(words)) if not _capital(words[i]) or words[i] in STOP), len(words))


def _list_goes_on(words: Sequence[str], comma: int) -> bool:
    """Whether "X, Y and Z" follows, so that the comma is inside the name."""
    j = comma + 1
    while j < len(words) and j < comma + 5 and _capital(words[j]):
        j += 1
    return j > comma + 1 and j + 1 < len(words) and words[j] in ("and", "&") and _capital(words[j + 1])


STOP = word_list("name heads: stop")
OPENING = word_list("name heads: opening")
