"""What a description stands for: "the ministry", "the country", "the minister", "the two sides"."""

from __future__ import annotations

from dataclasses import replace

from kg.language.coreference import described, of_a_place, only_one, regions
from kg.language.coreference.candidates import REACH, Candidate, Fits, barred, candidates, clear_best
from kg.language.coreference.discourse import COUNTRY, Discourse
from kg.language.coreference.governments import join_government
from kg.language.coreference.lexicon import Noun
from kg.language.coreference.listed import resolve_listed
from kg.language.coreference.noun_phrases import before_role
from kg.language.coreference.pairs import COUNTS, resolve_pair
from kg.language.coreference.references import Reference
from kg.language.coreference.surroundings import asks_nothing, is_called, is_named_for, words_of

FAR = 30
"""How many sentences back something can stand that is called by the very noun."""
LAST_RESORT = 20
"""What speaks against "the president" that itself was left alone, as the meaning of the next one."""
FOLLOWERS = frozenset(("of", "that", "which", "for", "whose", "responsible", "who"))


def resolve_description(where: Discourse, i: int) -> None:
    """Join description number `i` to what it stands for, make it an entity of its own, or leave it alone."""
    one = where.chains.references[i]
    if one.noun is None:
        return
    if one.noun.antecedent == "listed" or (one.definite and not one.noun.plural and one.modifiers[-1:] == ("latter",)):
        resolve_listed(where, i)
        return
    if one.noun.plural:
        if not resolve_pair(where, i, one.noun):
            if one.word in COUNTS:
                resolve_listed(where, i)
            elif one.noun.antecedent == "many":
                _join_many(where, i)
        return
    words = where.text.words[one.sentence]
    if one.definite and not _told_apart(where, one, words) and not _of_a_name(where, one) and _join(where, i, one.noun):
        return
    described.describe(where, i)


def _join_many(where: Discourse, i: int) -> None:
    """Join "the rebels" to the rebels that the text has spoken of before."""
    references = where.chains.references
    asked = frozenset(_asked(references[i].modifiers)) - {"two", "both"}
    for j in range(i - 1, -1, -1):
        if references[j].noun is references[i].noun and asked.issubset(references[j].modifiers):
            if references[i].definite or asked == frozenset(_asked(references[j].modifiers)):
                where.chains.join(i, j, "description: the same")
            return


def resolve_generic_name(where: Discourse, i: int) -> None:
    """Join "Parliament", "the Ministry" to the body of the document whose name holds the word, if it is clear."""
    one = where.chains.references[i]
    longer = where.text.words[one.sentence][one.last : one.last + 1] == ("of",)  # "Bank" of "Bank of Norvia"
    if one.noun is not None and where.chains.root(i) == i and not longer:
        best = clear_best(candidates(where, i, _fits(where, i, one.noun), reach=len(where.text.sentences), window=i))
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
    if noun.antecedent == "government":
        return join_government(where, i)
    found = candidates(where, i, _fits(where, i, noun), reach=FAR if noun.antecedent == "word" else REACH)
    main = None
    if noun.word == regions.CAPITAL:
        return regions.join_capital(where, i)
    if (noun.type == COUNTRY or noun.word == "state") and regions.join_country(where, i):
        return True
    if noun.type == COUNTRY:
        # "Iranian weapons" speaks of Iran too faintly for "the country" to mean it
        main = where.chains.root(where.country) if where.country is not None else None
        found = [one for one in found if where.chains.references[one.reference].kind != "demonym" or one.root == main]
    if not found and noun.antecedent == "type":
        placed = of_a_place.join(where, i, candidates(where, i, _fits(where, i, noun, with_place=False)))
        return placed or only_one.join(where, i, noun)
    if not found and noun.type == "kg:Company":
        any_firm = _fits(where, i, replace(noun, antecedent="type"), with_place=False)
        return of_a_place.join(where, i, candidates(where, i, any_firm)) or only_one.join(where, i, noun)
    if not found and only_one.join(where, i, noun):
        return True
    best = _clear(where, i, found) or next((one for one in found if one.root == main), None)
    if best is not None:
        known_as = (
            "what is called so"
            if noun.antecedent == "word"
            else f"the nearest {noun.type.removeprefix('kg:') if noun.type else noun.word}"
        )
        return where.chains.join(i, best.reference, f"description: {known_as}")
    return not found and main is not None and where.chains.join(i, main, "description: the country that the document is about")


def _clear(where: Discourse, i: int, found: list[Candidate]) -> Candidate | None:
    """The best candidate; but of two in the sentence before, only a subject can take up the subject."""
    one = where.chains.references[i]
    best = clear_best(found)
    if best is None or len(found) == 1 or one.subject or one.noun is None or one.noun.antecedent == "word":
        return best
    at = where.chains.references[best.reference].sentence
    rivals = [other for other in found[1:] if where.chains.references[other.reference].sentence == at]
    return None if rivals and at != one.sentence else best


def _fits(where: Discourse, i: int, noun: Noun, *, with_place: bool = True) -> Fits:
    """What the description may mean; without its place, "the Norvian company" may be any company."""
    chains = where.chains
    one = chains.references[i]
    out = None if one.subject else barred(where, i)
    asked = [word for word in _asked(one.modifiers) if with_place or word not in of_a_place.places(where, one)]

    def fits(root: int) -> int | None:
        curie = chains.type(root)
        if root == out or curie is None or noun.type is None:
            return None
        if not chains.known(root):
            return _fits_unnamed(chains.references[root], noun, asked)
        if not chains.ontology.is_a(curie, noun.type) and not _may_be(where, curie, noun):
            return None
        have = words_of(where, root)
        called = noun.antecedent == "type" or (noun.word in have and is_called(where, root, noun.word))
        called = called or is_named_for(where, root, noun.word)
        if not called or not all(word in have for word in asked):
            return None
        # what was once called "the ministry" goes on being called so, though another ministry comes up
        before = (chains.references[j] for j in chains.members(root))
        return -3 if any(other.kind == "description" and other.noun is noun for other in before) else 0

    return fits


def _fits_unnamed(first: Reference, noun: Noun, asked: list[str]) -> int | None:
    """How well a description goes with an earlier one of the same noun that stands for nothing named ("a bank")."""
    if first.noun is not noun or not all(word in first.modifiers for word in asked):
        return None
    return 0 if not first.definite else 1 if _asked(first.modifiers) else LAST_RESORT


def _may_be(where: Discourse, curie: str, noun: Noun) -> bool:
    """Whether a thing of class `curie` may be meant by a noun of another class: any company by "the company", and any
    organization where the word itself is known of it."""
    if noun.type is None:
        return False
    if noun.antecedent == "word":
        both = where.chains.sort_of(curie) == where.chains.sort_of(noun.type) == "kg:Organization"
        return both or where.chains.ontology.is_a(noun.type, curie)
    return curie == "kg:Organization" and noun.type == "kg:Company"


def _asked(modifiers: tuple[str, ...]) -> list[str]:
    """The modifiers that must be known of what is meant; "Paris-based" asks nothing, for who knows where its seat is."""
    return [
        word
        for place, word in enumerate(modifiers)
        if not asks_nothing(word) and modifiers[place + 1 : place + 3] != ("-", "based")
    ]
