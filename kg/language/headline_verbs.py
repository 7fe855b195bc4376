"""The verb of a headline, which the parser takes for a noun: "Peru signs pact", "Peru, Chile seal deal".

In the place of a word that may be either the parser sees a verb that can be nothing else; the tree keeps the word as it stands.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from kg.language.sentence import Name
from kg.wordlists import word_list

TO_COME = "will"
"""What it sees for the "to" of "Peru, Chile to sign pact"."""
SEEN = "took"
"""What the parser sees: a transitive verb that is no noun and no participle, and is said of one and of several."""


def seen_words(words: Sequence[str], names: Sequence[Name]) -> dict[int, str]:
    """Token -> the word to parse in its stead, for the verbs of a headline: behind its first name or names, and behind a
    comma after that ("Peru sacks minister, rebuffs Chile")."""
    after, count = _behind_names(names, words)
    if not 0 < after < len(words) - 1:
        return {}
    lower = [word.lower() for word in words]
    if lower[after] == "to" and lower[after + 1].isalpha():
        return {after: TO_COME}
    if lower[after] not in (_of_one() if count == 1 else word_list("headlines: verbs of several")):
        return {}
    behind_commas = [i for i in range(after + 1, len(words) - 1) if words[i - 1] == "," and lower[i] in _of_one()]
    return dict.fromkeys((after, *behind_commas), SEEN)


def _behind_names(names: Sequence[Name], words: Sequence[str]) -> tuple[int, int]:
    """Where the headline goes on after the names that it begins with, and how many these are."""
    after = count = 0
    for name in sorted((one for one in names if one.kind == "name"), key=lambda one: one.first):
        joined = count and words[after : name.first] in ([","], ["and"], ["&"])
        if name.first != after and not joined:
            break
        after, count = name.last, count + 1
    return after, count


@functools.cache
def _of_one() -> frozenset[str]:
    return frozenset(_third_person(lemma) for lemma in word_list("headlines: verbs"))


def _third_person(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else f"{lemma}s"
