"""Names that model and gazetteer overlook: capitals in running text that a head word or the words beside them explain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from kg.language.name_contexts import BODY_NOUNS, HONORIFICS
from kg.language.name_heads import STOP, NameHeads, capital_run_before
from kg.language.name_votes import CAMEL, COMPANY_VERBS, Spot, vote_of_neighbours
from kg.language.sentence import SentenceDoc
from kg.resolve.gazetteer import Gazetteer
from kg.wordlists import word_list

Span = tuple[int, int]
Stray = tuple[int, int, str]
"""First and last token, and class."""

BODIES = frozenset(("kg:Company", "kg:Organization", "kg:NewsOrganization", "kg:PoliticalParty"))
SMALL = word_list("tokens: closed class")
ENOUGH = 3
"""So strong must the words beside a name speak for one class."""
LONGEST = 5


def is_title_case(sentence: SentenceDoc) -> bool:
    """Whether a headline writes most of its words with capitals, so that a capital tells nothing."""
    words = [word for word in sentence.words if word.isalpha() and word.lower() not in SMALL]
    return sentence.heading and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def headed_strays(words: Sequence[str], heads: NameHeads, common_words: Collection[str]) -> Iterator[Stray]:
    """Two words or more in capitals of which the last ends the names of firms and bodies, or the first begins them in
    another language: "Perla Shipping", "Banque Azurine"."""
    for i, word in enumerate(words):
        cls = heads.last.get(word)
        if cls in BODIES and i and not (i + 1 < len(words) and words[i + 1][:1].isupper() and words[i + 1] not in STOP):
            begin = capital_run_before(words, i, common_words)
            if begin < i:
                yield (begin, i + 1, cls)
        led = heads.lead.get(word)
        if led is not None and word.lower() not in common_words:
            end = _foreign_run(words, i)
            if end - i > 1 and heads.type_of(words[i:end]) == led:
                yield (i, end, led)


def _foreign_run(words: Sequence[str], start: int) -> int:
    """The end of the words in capitals from `start`, with the particles between them: "Caisse Ivoirienne des Denrées"."""
    end = start
    for i in range(start, min(len(words), start + LONGEST + 2)):
        if words[i][:1].isupper() and words[i] not in STOP and not words[i].isdigit():
            end = i + 1
        elif words[i] not in LINKS_ABROAD:
            break
    return end


LINKS_ABROAD = frozenset(
    "de des du d' d’ la le les l' l’ el los las del della delle di da do dos das e y et für der und i na".split()
)


def told_strays(
    words: Sequence[str], taken: Collection[int], titles: frozenset[str], common_words: Collection[str], gazetteer: Gazetteer
) -> Iterator[Stray]:
    """Words in capitals that nothing has found, where the words beside them tell the class: "the takeover of Rosling"."""
    i = 0
    while i < len(words):
        end = i
        while end < len(words) and end - i < LONGEST and end not in taken and _may_be_named(words, end, titles, gazetteer):
            end += 1
        if (
            end == i
            and i not in taken
            and ACRONYM.fullmatch(words[i])
            and (tuple(words[i + 1 : i + 3]) in ((",", "a"), (",", "an")) or words[i + 1 : i + 2] in (["is"], ["was"]))
        ):
            end = i + 1  # "TACRA, an agency of", "TACRA is headquartered in"
        if end - i == 1 and i and CAMEL.fullmatch(words[i]):
            yield (i, end, "kg:Organization")
        plain = end - i == 1 and (len(words[i]) < 3 or _inflected(words[i], common_words))
        if end > i and not plain:
            coined = _is_coined(words, i, end, common_words)
            cls = _told_class(words, i, end, titles, enough=1 if coined else ENOUGH)
            if cls is not None or coined:
                # nothing tells what it is: a firm's name made up is one word, a person has two
                yield (i, end, cls or ("kg:Organization" if end - i == 1 else "kg:Person"))
        i = max(end, i + 1)


def _is_coined(words: Sequence[str], first: int, last: int, common_words: Collection[str]) -> bool:
    """Whether words in capitals are in no dictionary and stand free, so that they can only be a name: "Zumapay", not the first
    word of a sentence (unless a verb follows), nor a word in quotation marks or of a longer foreign name."""
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    opens = not before or not (before[-1].isalnum() or before in (",", "'s", "’s"))
    told = after == "," and words[last + 1 : last + 2] != [] and words[last + 1] in BESIDE
    if opens and not (told or after in OF_SUBJECTS or after in COMPANY_VERBS):
        return False
    if before in LINKS_ABROAD or before == "#" or after in ("-", "–"):
        return False
    return all(len(word) > 3 and NO_CAMEL.fullmatch(word) and is_proper(word, common_words) for word in words[first:last])


NO_CAMEL = re.compile(r"\w[^A-Z]+(?:[-‐‑][A-Z]?[^A-Z]+)*")
OF_SUBJECTS = frozenset(
    "has had is was will would may might could must said says took takes now also plans wants rolled agreed".split()
)
"""What follows the subject of a sentence, whatever it is."""
BESIDE = frozenset(("the", "a", "an", "which", "who", "whose", "its"))
"""What begins an apposition or a clause beside a name."""


def _may_be_named(words: Sequence[str], i: int, titles: frozenset[str], gazetteer: Gazetteer) -> bool:
    word, small = words[i], words[i].lower()
    if not PROPER.fullmatch(word) or word in STOP or word in HONORIFICS or small in titles or small in SMALL:
        return False
    return gazetteer.demonym(word) is None and not (i == 0 and small in BODY_NOUNS)


ACRONYM = re.compile(r"[A-Z]{3,6}")
_UPPER = "A-ZÀ-ÖØ-Þ\u0100-\u024f"
_LOWER = "a-zß-öø-ÿ\u0100-\u024f"
PROPER = re.compile(rf"[^\W\d_]*[{_UPPER}][^\W_]*[{_LOWER}][^\W_]*(?:[-‐‑][^\W_]+)*|[A-Z][’'][A-Z]\w+")
"""A word with a capital that is not all capitals: "Rosling", "Trans-Volta", "O'Neill"."""


def is_proper(word: str, common_words: Collection[str]) -> bool:
    """Whether a word in capitals can only be a name."""
    return PROPER.fullmatch(word) is not None and word not in STOP and not _inflected(word, common_words)


def _inflected(word: str, common_words: Collection[str]) -> bool:
    """Whether a word may be a form of a common one: "Shares", "Rising"."""
    small = word.lower()
    return any(small.removesuffix(ending) + rest in common_words for ending, rest in INFLECTIONS if small.endswith(ending))


INFLECTIONS = tuple(
    (ending, rest)
    for endings, rests in (
        (("",), ("",)),
        (("s", "es", "ly", "ness"), ("",)),
        (("ed", "ing", "er", "ers", "est"), ("", "e")),
        (("ies", "ied", "ier", "iest", "ily"), ("y",)),
    )
    for ending in endings
    for rest in rests
)
"""Endings of common words, and what their stems have instead: "studies", "study"."""


def _told_class(words: Sequence[str], first: int, last: int, titles: frozenset[str], *, enough: int) -> str | None:
    ballot: Counter[str] = Counter()
    vote_of_neighbours(ballot, Spot(words, first, last, given=False), titles)
    best = ballot.most_common(2)
    if not best or best[0][1] < enough or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    return best[0][0]
