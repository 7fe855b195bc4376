"""What a noun phrase stands for: its conjuncts, its appositions, the members it lists, the noun a pronoun relates to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.time_cues import MONTHS
from kg.language.tree import Tree
from kg.types import Mention
from kg.wordlists import word_list

RELATIVE = frozenset(("WDT", "WP", "WP$", "WRB"))
RISING = word_list("phrases: rising")
"""Prepositions that the parser hangs on a name though the predicate has them: "a deal with X on Y"."""
HOLLOW = word_list("phrases: hollow")
DELEGATES = word_list("phrases: delegates")
"""People in the plural who act for whom they are of: "ministers from Chile and Peru signed"."""
SPEAKERS = word_list("described: anonymous speakers")
PLACE_PARTS = word_list("phrases: place parts")
"""Nouns that lie in a place and may stand for it: "four areas in Lyon"."""


def heads_of(tree: Tree, i: int, *, down: bool = True) -> list[int]:
    """The tokens that stand for a phrase headed by token i, one for each conjunct.

    A head that is no mention gives way to the mention in apposition ("its rival Acme") or, where it announces a list,
    to its items ("countries such as France and Italy").
    """
    found: list[int] = []
    for one in tree.conjuncts(i) if down else [i]:
        found += [token for token in _standing_for(tree, one) if token not in found]
    return found


def _standing_for(tree: Tree, i: int) -> list[int]:
    members = list(_members(tree, i))
    if i in tree.mentions and not members:
        return [i]
    if members and (i not in tree.mentions or tree.mentions[i][0].pronominal):
        # "6G technologies such as X": what stands before the noun is meant too
        return [i, *members] if any(tree.covering.get(c) for c in tree.all(i, "compound", "amod", "nmod")) else members
    if i in tree.mentions:
        return [i]
    for child in tree.all(i, "appos"):
        if child in tree.mentions and not tree.mentions[child][0].demonym:
            return [token for token in tree.conjuncts(child) if token in tree.mentions]
    named = named_after_place(tree, i)
    if named is None:
        named = _known_as(tree, i)
    if named is not None:
        return [named]
    if i in tree.unnamed and tree.lemma(i) in HOLLOW:
        return [i]  # "the insurance arm of Acme" is not Acme
    if tree.lemma(i) in HOLLOW or tree.tags[i] in ("CD", "DT"):
        inner = [head for word, heads in prepositions(tree, i, rising=False) if word == "of" for head in heads]
        if inner and any(token in tree.mentions for token in inner):
            return inner
    if tree.lowers[i] in ("both", "either"):
        return _two_before(tree, i) or [i]
    if tree.tags[i] == "NNS" and tree.lemma(i) in DELEGATES:
        sent = [head for word, heads in prepositions(tree, i, rising=False) if word in ("of", "from", "for") for head in heads]
        if sent and all(token in tree.mentions for token in sent):
            return sent
    if tree.lemma(i) in PLACE_PARTS:
        inner = [head for word, heads in prepositions(tree, i, rising=False) if word in ("in", "of") for head in heads]
        if inner and all(token in tree.mentions for token in inner):
            return inner
    return [i]


def _two_before(tree: Tree, i: int) -> list[int]:
    """ "uses lidar and soil sensors; Orion has dropped both": the two things joined in the same role before."""
    same = [j for j in range(i) if tree.deps[j] == tree.deps[i] and tree.is_noun(j)]
    lists = [tree.conjuncts(j) for j in same[-1:]]
    return next((found for found in lists if len(found) == 2 and all(tree.is_noun(j) for j in found)), [])


def named_after_place(tree: Tree, i: int) -> int | None:
    """ "the president of Chile, Ana Ruiz, left": the parser hangs the person on the place, which no person can be."""
    if tree.tags[i] != "NN" or tree.deps[i] not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    for preposition in tree.all(i, "prep"):
        for place in tree.all(preposition, "pobj"):
            if any(is_person(mention) for mention in tree.mentions.get(place, ())):
                continue
            for child in tree.all(place, "appos"):
                if any(is_person(mention) and not mention.pronominal for mention in tree.mentions.get(child, ())):
                    return child
    return None


def _known_as(tree: Tree, i: int) -> int | None:
    """ "hackers known as Norvia", "a ring called Norvia": the name that the noun is known by."""
    for clause in tree.all(i, "acl"):
        if tree.lowers[clause] in ("known", "called", "named", "dubbed", "identified"):
            behind = [c for p in tree.all(clause, "prep") if tree.lowers[p] == "as" for c in tree.all(p, "pobj")]
            found = [c for c in (*behind, *tree.all(clause, "oprd", "attr", "dobj")) if c in tree.mentions]
            if found:
                return found[0]
    return None


def is_person(mention: Mention) -> bool:
    return mention.type in ("kg:Person", "kg:Official")


def _members(tree: Tree, i: int) -> Iterator[int]:
    """The members of a list that the noun announces: "such as", "including"."""
    for child in tree.all(i, "prep"):
        word = tree.lowers[child]
        if word in ("including", "like") or (word == "as" and any(tree.lowers[c] == "such" for c in tree.children[child])):
            for thing in tree.all(child, "pobj"):
                yield from (token for token in tree.conjuncts(thing))


def prepositions(tree: Tree, i: int, *, rising: bool = True) -> Iterator[tuple[str, list[int]]]:
    """(preposition, heads) for the phrases that hang on token i, and for those that wrongly hang on a name inside them."""
    seen: set[str] = set()
    for child in tree.children[i]:
        if tree.deps[child] in ("prep", "agent", "dative") and tree.tags[child] in ("IN", "TO", "VBG", "RP", "VBN"):
            if tree.lowers[child] in seen and tree.deps[child - 1] == "conj":
                continue  # "sold Acme to Peru and Orion to Chile": of another deed
            seen.add(tree.lowers[child])
            yield from _phrase(tree, child, rising)
        elif rising and tree.deps[child] == "dobj" and _is_amount(tree, child):
            below = (child, *_measured(tree, child))  # "invested 90 million euros in X", "gave X $5m in aid"
            for preposition in (p for one in below for p in tree.all(one, "prep")):
                if tree.lowers[preposition] in ("in", "into", "from", "to") and tree.is_verb(i):
                    yield from _phrase(tree, preposition, rising)
        elif rising and tree.deps[child] in ("dobj", "attr") and tree.is_noun(child):
            for token in tree.conjuncts(child):
                if token in tree.mentions:
                    yield from _hanging(tree, token)
                else:  # "bought trains from X": who gives, who gets and who joins in belong to the verb
                    for preposition in (p for one in (token, *_measured(tree, token)) for p in tree.all(one, "prep")):
                        if tree.lowers[preposition] in ("from", "to", "with") and tree.is_verb(i):
                            yield from _phrase(tree, preposition, rising)


def _measured(tree: Tree, amount: int) -> list[int]:
    """What an amount is of: "beans" in "sold nine tonnes of beans to Peru", on which the parser hangs the buyer."""
    return [
        thing
        for of in tree.all(amount, "prep")
        if tree.lowers[of] == "of"
        for thing in tree.all(of, "pobj")
        if thing not in tree.mentions
    ]


def _is_amount(tree: Tree, i: int) -> bool:
    """Whether a noun phrase is a sum of money or another number of things."""
    return tree.tags[i] == "CD" or any(tree.deps[c] == "nummod" for c in tree.children[i])


def _phrase(tree: Tree, preposition: int, rising: bool) -> Iterator[tuple[str, list[int]]]:
    word = tree.lowers[preposition]
    same = [preposition, *(c for c in tree.all(preposition, "conj") if tree.lowers[c] == word)]  # "to X and to Y"
    pobjs = [child for one in same for child in tree.all(one, "pobj")]
    objects = [head for child in pobjs for head in _relative_or(tree, heads_of(tree, child), preposition)]
    inner = list(tree.all(preposition, "prep"))
    if objects:
        yield word, objects
        for child in inner:
            if (word, tree.lowers[child]) == ("from", "to"):  # "exports from Chile to Peru"
                yield from _phrase(tree, child, rising)
    elif inner:  # "because of", "together with", "next to"
        for child in inner:
            yield from _phrase(tree, child, rising)
    if rising:
        for token in objects:
            if token in tree.mentions or tree.words[token] in MONTHS or tree.tags[token] == "CD":  # "on May 3 in Lyon"
                yield from _hanging(tree, token)


def _hanging(tree: Tree, name: int) -> Iterator[tuple[str, list[int]]]:
    for child in tree.outer(name, "prep"):
        if tree.lowers[child] in RISING and child > name:
            yield from _phrase(tree, child, rising=True)


def _relative_or(tree: Tree, heads: list[int], preposition: int) -> list[int]:
    """ "with which": the noun that the clause hangs on."""
    if any(tree.tags[head] in RELATIVE for head in heads):
        clause = tree.heads[preposition]
        if tree.deps[clause] == "relcl":
            return heads_of(tree, tree.heads[clause], down=False)
    return heads


def relative_antecedent(tree: Tree, clause: int, heads: Sequence[int]) -> list[int]:
    """The heads, with "who", "which" and "that" replaced by the noun that their clause describes."""
    found: list[int] = []
    for head in heads:
        if tree.tags[head] in RELATIVE:
            top = clause
            while tree.deps[top] in ("conj", "xcomp") or (tree.deps[top] == "ccomp" and tree.is_verb(tree.heads[top])):
                top = tree.heads[top]
            if tree.deps[top] in ("relcl", "acl", "ccomp", "advcl") and not tree.is_verb(tree.heads[top]):
                noun = _thing_before(tree, head, tree.heads[top])
                found += [token for token in heads_of(tree, noun, down=False) if token not in found]
        elif head not in found:
            found.append(head)
    return found


def _is_singular(tree: Tree, pronoun: int) -> bool:
    """Whether the verb that a relative pronoun is the subject of can only be of one: "which makes", "which has made"."""
    verb = tree.heads[pronoun]
    subject = tree.deps[pronoun] in ("nsubj", "nsubjpass")
    return subject and (tree.tags[verb] == "VBZ" or any(tree.tags[c] == "VBZ" for c in tree.all(verb, "aux", "auxpass")))


def _thing_before(tree: Tree, pronoun: int, noun: int) -> int:
    """What a relative pronoun stands for: in "a spokesman for Acme, which owns" not the spokesman, though he is the head."""
    last = tree.conjuncts(noun)[-1]
    if last != noun and last in tree.mentions and pronoun - 2 in tree.extent(last) and _is_singular(tree, pronoun):
        return last  # "Acme and Orion, which makes lamps"
    if tree.lowers[pronoun] != "which" or tree.lemma(noun) not in SPEAKERS:
        return noun
    names = [i for i in tree.mentions if noun < i < pronoun and not any(is_person(one) for one in tree.mentions[i])]
    return max(names, default=noun)
