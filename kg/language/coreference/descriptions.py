"""What a description stands for: "the ministry", "the country", "the minister", "the two sides"."""

from __future__ import annotations

from collections import Counter
from functools import partial

from kg.language.coreference import described
from kg.language.coreference.candidates import Candidate, Discourse, Fits, barred, candidates, clear_best
from kg.language.coreference.lexicon import Noun
from kg.language.coreference.noun_phrases import before_role
from kg.language.coreference.references import Reference
from kg.language.coreference.surroundings import is_called, words_of

PAIR_WORDS = frozenset(("two", "both"))
PLAIN = frozenset(("the", "this", "that", "same", "said", "-", "based", "year", "old", "new"))
"""Words before a noun that ask nothing of what it stands for."""


PAIRED = ("kg:Country", "kg:Place", "kg:Organization")
"""Whom "the two sides" can be, tried in this order."""
LAST_RESORT = 20
"""What speaks against "the president" that itself was left alone, as the meaning of the next one."""
FOLLOWERS = frozenset(("of", "that", "which", "for", "whose", "responsible", "who"))


def resolve_description(where: Discourse, i: int) -> None:
    """Join description number `i` to what it stands for, make it an entity of its own, or leave it alone."""
    one = where.chains.references[i]
    if one.noun is None:
        return
    words = where.text.words[one.sentence]
    if one.noun.plural:
        _resolve_pair(where, i, words)
        return
    if one.definite and not _told_apart(where, one, words) and not _of_a_name(where, one) and _join(where, i, one.noun):
        return
    described.describe(where, i)


def resolve_generic_name(where: Discourse, i: int) -> None:
    """ "Parliament", "the Ministry": to the body of the document whose name holds the word, if it is clear."""
    one = where.chains.references[i]
    if one.noun is not None and where.chains.root(i) == i:
        best = clear_best(candidates(where, i, _fits(where, i, one.noun), reach=1000, window=1000))
        if best is not None and where.chains.known(best.root):
            where.chains.join(i, best.reference, "part of the name")


def _told_apart(where: Discourse, one: Reference, words: tuple[str, ...]) -> bool:
    """Whether what follows says which one is meant: "the bank of ...", "the firm that ...", or a name ("the firm Norvia")."""
    if one.last >= len(words):
        return False
    token = where.token(one)
    if token is not None and token.dep_ == "compound" and not before_role(words, one.head, where.text.lexicon.nouns):
        return True  # "the group stage" is no group
    follower = where.at.get((one.sentence, one.last))
    if follower is not None and where.chains.references[follower].kind == "name" and one.word not in ("ministry", "government"):
        return True
    if words[one.last] not in FOLLOWERS:
        return False
    return token is None or any(child.i >= one.last and child.dep_ in ("prep", "relcl", "acl") for child in token.children)


def _of_a_name(where: Discourse, one: Reference) -> bool:
    """Whether a name that is no place stands in the phrase ("the Norvia consortium"): what that means is open."""
    inside = (where.at.get((one.sentence, token)) for token in range(one.first, one.head))
    return any(
        where.chains.references[found].kind == "name" and where.chains.sort(where.chains.root(found)) != "kg:Place"
        for found in inside
        if found is not None
    )


def _join(where: Discourse, i: int, noun: Noun) -> bool:
    chains = where.chains
    fits = _fits(where, i, noun)
    if noun.antecedent == "government":
        return _join_government(where, i)
    reach = 30 if noun.antecedent == "word" else 3
    found = candidates(where, i, fits, reach=reach)
    main = _dominant(where, noun)
    if noun.type == "kg:Country":
        # "Iranian weapons" speaks of Iran too faintly for "the country" to mean it
        found = [one for one in found if chains.references[one.reference].kind != "demonym" or one.root == main]
    best = _clear(where, i, found) or next((one for one in found if one.root == main), None)
    if best is not None:
        what = (
            "whose name or place has the word"
            if noun.antecedent == "word"
            else f"nearest {noun.word if noun.word != 'year-old' else 'person'}"
        )
        return chains.join(i, best.reference, f"description: {what}")
    return not found and main is not None and chains.join(i, main, "description: the country that the document is about")


def _clear(where: Discourse, i: int, found: list[Candidate]) -> Candidate | None:
    """The best candidate; but of two in the sentence before, only a subject can take up the subject."""
    one = where.chains.references[i]
    best = clear_best(found)
    if best is None or len(found) == 1 or one.subject or one.noun is None or one.noun.antecedent == "word":
        return best
    at = where.chains.references[best.reference].sentence
    rivals = [other for other in found[1:] if where.chains.references[other.reference].sentence == at]
    return None if rivals and at != one.sentence else best


def _fits(where: Discourse, i: int, noun: Noun) -> Fits:
    chains = where.chains
    one = chains.references[i]
    out = None if one.subject else barred(where, i)
    asked = _asked(one.modifiers)

    def fits(root: int) -> int | None:
        curie = chains.type(root)
        if root == out or curie is None or noun.type is None:
            return None
        first = chains.references[root]
        if first.noun is noun and not chains.known(root):
            if not all(word in first.modifiers for word in asked):
                return None
            return 0 if not first.definite else 1 if _asked(first.modifiers) else LAST_RESORT
        if not (
            chains.ontology.is_a(curie, noun.type)
            or (noun.antecedent == "word" and _alike(where, curie, noun.type))
            or (curie == "kg:Organization" and noun.type == "kg:Company")
        ):
            return None
        have = words_of(where, root)
        if noun.antecedent == "word" and not (noun.word in have and is_called(where, root, noun.word)):
            return None
        if not all(word in have for word in asked):
            return None
        # what was once called "the ministry" goes on being called so, though another ministry comes up
        return (
            -3
            if any(
                chains.references[j].kind == "description" and chains.references[j].noun is noun for j in chains.members(root)
            )
            else 0
        )

    return fits


def _alike(where: Discourse, curie: str, wanted: str) -> bool:
    """Whether a class may be meant where the word itself is there: any organization for any other."""
    return (
        where.chains.ontology.is_a(wanted, curie)
        or where.chains.sort_of(curie) == where.chains.sort_of(wanted) == "kg:Organization"
    )


def _asked(modifiers: tuple[str, ...]) -> list[str]:
    """The modifiers that must be known of what is meant; "Paris-based" asks nothing, for who knows where its seat is."""
    return [
        word for place, word in enumerate(modifiers) if not _plain(word) and modifiers[place + 1 : place + 3] != ("-", "based")
    ]


def _plain(word: str) -> bool:
    return word in PLAIN or word.endswith("-based") or not word[0].isalpha()


def _dominant(where: Discourse, noun: Noun) -> int | None:
    """The chain of the noun's class that has most of the mentions of its class: more than half, and three."""
    if noun.type != "kg:Country":
        return None
    chains = where.chains
    count: Counter[int] = Counter()
    for j, one in enumerate(chains.references):
        if one.kind in ("name", "demonym") and chains.type(chains.root(j)) == "kg:Country":
            count[chains.root(j)] += 1
    if not count:
        return None
    root, most = count.most_common(1)[0]
    return root if most >= 3 and 2 * most > sum(count.values()) else None


def _join_government(where: Discourse, i: int) -> bool:
    """ "the government": one that was described before, else the country that the document is about."""
    chains = where.chains
    one = chains.references[i]
    if not {"the", "this"}.issuperset(one.modifiers) or _in_a_place(where, one):
        return False
    earlier = [j for j in range(i) if chains.references[j].word == one.word and chains.known(chains.root(j))]
    if earlier:
        roots = {chains.root(j) for j in earlier[-3:]}
        return len(roots) == 1 and chains.join(i, earlier[-1], "description: the government named before")
    country = _dominant(where, Noun("country", "kg:Country", None, "type", described=False))
    return country is not None and chains.join(i, country, "description: government of the document's country")


def _in_a_place(where: Discourse, one: Reference) -> bool:
    """Whether "in" and a place follow: "the government in Cairo" is not the one that was named before."""
    found = where.at.get((one.sentence, one.last + 1))
    follows = where.text.words[one.sentence][one.last : one.last + 1] == ("in",)
    return follows and found is not None and where.chains.sort(where.chains.root(found)) == "kg:Place"


def _resolve_pair(where: Discourse, i: int, words: tuple[str, ...]) -> None:
    """ "the two sides", "both countries": exactly two of the class in the sentence so far, or in that and the one before."""
    chains = where.chains
    one = chains.references[i]
    noun = one.noun
    assert noun is not None
    counted = one.word in ("pair", "duo") or PAIR_WORDS & {words[one.first], *one.modifiers}
    if not (one.definite and counted) or any(word not in PAIR_WORDS and not _plain(word) for word in one.modifiers):
        return
    for wanted in (noun.type,) if noun.type else PAIRED:
        for reach in (0, 1, 2):
            found = candidates(where, i, partial(_of_sort, where, wanted), reach=reach)
            if len({chains.references[candidate.reference].sentence for candidate in found}) == 1 and len(found) == 2:
                first, second = sorted(candidate.root for candidate in found)
                chains.pairs[i] = (first, second)
                chains.reasons[i] = "description: the two mentioned before"
                return
            if len(found) > 2:
                break


def _of_sort(where: Discourse, wanted: str, root: int) -> int | None:
    curie = where.chains.type(root)
    fits = curie is not None and where.chains.ontology.is_a(curie, wanted)
    return 0 if fits and where.chains.known(root) else None
