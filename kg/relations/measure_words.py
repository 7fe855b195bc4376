"""What a figure measures, in the words of the text: the noun phrase without its number, articles and owners."""

from __future__ import annotations

from collections.abc import Iterable

from kg.language.quantity import Quantity
from kg.language.tree import Tree
from kg.relations.statistics_words import StatisticsWords

BEFORE = ("compound", "amod", "nmod", "punct")
RESTRICTING = ("on", "with", "without", "under", "aged", "per")
LONGEST_RESTRICTION = 5


def measure_of(tree: Tree, noun: int, words: StatisticsWords, numbers: frozenset[int]) -> str | None:
    """The words for what the noun phrase at token `noun` measures; `numbers` are the tokens of quantities and times.

    "the total number of mobile users in Kerala" gives "mobile users"; None where nothing nameable is left.
    """
    if tree.tags[noun] in ("CD", "PRP", "DT", "WDT", "WP", "EX") or noun in numbers:
        return None
    inner = _of_phrase(tree, noun, numbers)
    if tree.lemma(noun) in words.containers and inner is not None:
        return measure_of(tree, inner, words, numbers)
    before = _premodifiers(tree, noun, words, numbers)
    if tree.lemma(noun) in words.containers and not any(tree.is_noun(i) for i in before):
        return None
    text = _joined(tree, [*before, noun]) + _second(tree, noun, numbers)
    if inner is not None and inner not in tree.mentions and (complement := measure_of(tree, inner, words, numbers)):
        text += f" of {complement}"
    else:
        text += _restriction(tree, noun, numbers)
    return text if any(char.isalpha() for char in text) and len(text) > 1 else None


def _second(tree: Tree, noun: int, numbers: frozenset[int]) -> str:
    """The other half of a pair that is counted together: "people and businesses connected to broadband"."""
    other = noun + 2
    paired = (
        other < len(tree.words) and tree.deps[other] == "conj" and tree.heads[other] == noun and tree.tags[noun + 1] == "CC"
    )
    counted_alone = any(i in numbers for i in tree.children[noun] if i < noun)
    if not paired or counted_alone or not tree.is_noun(other) or other in tree.covering or tree.children[noun + 1]:
        return ""
    return f" {tree.words[noun + 1]} {tree.words[other]}{_restriction(tree, other, numbers)}"


def _of_phrase(tree: Tree, noun: int, numbers: frozenset[int]) -> int | None:
    for preposition in tree.all(noun, "prep"):
        if tree.lowers[preposition] == "of":
            return next((i for i in tree.all(preposition, "pobj") if i not in numbers), None)
    return None


def _premodifiers(tree: Tree, noun: int, words: StatisticsWords, numbers: frozenset[int]) -> list[int]:
    """Tokens before the noun that say which kind it is, in order."""
    kept: list[int] = []
    for child in tree.children[noun]:
        if child > noun or tree.deps[child] not in BEFORE:
            continue
        whole = tree.subtree(child)
        empty = tree.lemma(child) in words.empty_adjectives or tree.lowers[child] in words.empty_adjectives
        aside = child not in tree.covering and any(tree.tags[i] in ("-LRB-", "CD", "TO") for i in whole)
        if empty or aside or (child in tree.covering and tree.covering[child].demonym):
            continue
        kept += [i for i in whole if i < noun and i not in numbers and tree.deps[i] not in ("det", "nummod", "poss", "case")]
    # punctuation stays only inside a word: "foreign-invested"
    return [i for i in sorted(kept) if tree.tags[i] not in (",", ":", "``", "''", "-LRB-", "-RRB-", "$", "RBR")]


def _restriction(tree: Tree, noun: int, numbers: frozenset[int]) -> str:
    """Words behind the noun that narrow it: "people connected to broadband"."""
    for child in tree.children[noun]:
        narrows = (tree.deps[child] == "acl" and tree.tags[child] == "VBN") or (
            tree.deps[child] == "prep" and tree.lowers[child] in RESTRICTING
        )
        phrase = tree.subtree(child)
        plain = not any(i in numbers or i in tree.covering or tree.tags[i] == "," for i in phrase)
        if child > noun and narrows and plain and len(phrase) <= LONGEST_RESTRICTION and len(phrase) > 1:
            return f" {tree.text(phrase)}"
    return ""


def _joined(tree: Tree, tokens: Iterable[int]) -> str:
    """The tokens as they stand, with one space where something was left out; an opening capital that only begins the
    sentence is made small."""
    parts: list[str] = []
    last = -2
    for i in sorted(tokens):
        word = tree.words[i]
        if i == 0 and word.istitle() and not tree.tags[i].startswith("NNP"):
            word = word.lower()
        glued = last == i - 1 and tree.offsets[last] + len(tree.words[last]) == tree.offsets[i]
        parts.append(word if glued or not parts else f" {word}")
        last = i
    return "".join(parts).strip("-–’'“”\" ")


def with_rate(tree: Tree, measure: str, noun: int, rates: Iterable[Quantity]) -> str:
    """The measure with the base of its rate, where one hangs on the noun: "beds per 1,000 residents"."""
    below = tree.subtree(noun)
    for rate in rates:
        token = tree.token_from(rate.number_start, rate.number_end)
        if token is None or token not in below or rate.number_start < tree.offsets[noun]:
            continue
        head = tree.heads[token]
        counted = _joined(tree, [*range(token, head + 1)]) if head > token and tree.is_noun(head) else tree.words[token]
        return f"{measure} per {counted}"
    return measure
