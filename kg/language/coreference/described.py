"""Bodies that a text names by description alone: "the British government", "the provincial health department"."""

from __future__ import annotations

from spacy import symbols

from kg.language.coreference.chains import NAMED_BESIDE
from kg.language.coreference.discourse import COUNTRY, Discourse
from kg.language.coreference.noun_phrases import INDEFINITE, POSSESSIVE
from kg.language.coreference.references import Reference
from kg.language.coreference.syntax import SUBJECTS
from kg.types import Span
from kg.wordlists import word_list

PORTFOLIOS = word_list("names: portfolios")


def describe(where: Discourse, i: int) -> None:
    """Make description `i` an entity of its own where it is an institution of a place or of a level of the state.

    A government that descriptions.tsv does not let be an entity of its own stands for its country.
    """
    chains = where.chains
    one = chains.references[i]
    words = where.text.words[one.sentence]
    if one.noun is None or one.noun.plural or words[one.first] in INDEFINITE:
        return
    if one.first and words[one.first - 1] == "of" and not one.definite:
        return  # "District of Columbia police": the place is longer than its name
    if (named := _name_beside(where, one)) is not None and chains.join(i, named, NAMED_BESIDE):
        return
    place = _place_of(where, one)
    if not one.noun.described and not (one.word == "bank" and "central" in one.modifiers):
        if one.noun.antecedent == "government" and place is not None and chains.type(chains.root(place)) == COUNTRY:
            chains.join(i, place, "description: government of the country")
        return
    if place is None and not any(word in where.text.lexicon.cues.levels for word in one.modifiers) and not _has_portfolio(one):
        return
    key = (chains.root(place) if place is not None else None, *_own_words(where, one))
    chains.described[i] = _name(where, one)
    if where.bodies.setdefault(key, i) != i:
        chains.join(i, where.bodies[key], "same description")


def _name_beside(where: Discourse, one: Reference) -> int | None:
    """The name in apposition to a described organization: "Norvia's port authority, NPA, said"."""
    token = where.token(one)
    if token is None or one.noun is None or one.noun.type is None or not one.definite:
        return None
    beside = [child for child in token.children if child.dep == symbols.appos and child.i > token.i]
    if token.dep in SUBJECTS:  # the parser may see two subjects
        beside += [child for child in token.head.children if child.dep == token.dep and child.i > token.i]
    found = where.at.get((one.sentence, beside[0].i)) if len(beside) == 1 and not beside[0].conjuncts else None
    if found is None:
        return None
    name, own = where.chains.references[found], one.noun.type
    other = where.chains.type(where.chains.root(found)) or own
    words = where.text.words[one.sentence]
    article = words[name.first - 1] == "the"
    apart = words[name.first - 1 - article] == "," and words[name.last : name.last + 1] in ((",",), (".",), (";",), ("-",))
    is_a = where.chains.ontology.is_a
    fits = is_a(own, "kg:Organization") and (is_a(own, other) or is_a(other, own))
    return found if name.kind == "name" and apart and name.first - one.last <= 1 + article and fits else None


def _has_portfolio(one: Reference) -> bool:
    """Whether it is "the finance ministry", which is a certain one though no country stands by it."""
    return one.word == "ministry" and one.definite and any(word in PORTFOLIOS for word in one.modifiers)


def _place_of(where: Discourse, one: Reference) -> int | None:
    """The place of "the Norvian government", or of "its central bank", or else of "the government of Norvia"."""
    owner = where.at.get((one.sentence, one.first - 1)) if one.first else None
    if owner is not None and where.chains.references[owner].word == "its":
        root = where.chains.root(owner)
        return owner if where.chains.known(root) and where.chains.type(root) == COUNTRY else None
    within = (where.place_at(one.sentence, token) for token in range(one.first, one.last - 1))
    return next((found for found in within if found is not None), _place_after(where, one))


def _place_after(where: Discourse, one: Reference) -> int | None:
    words = where.text.words[one.sentence]
    if one.last + 1 >= len(words) or words[one.last] != "of":
        return None
    return where.place_at(one.sentence, one.last + (2 if words[one.last + 1] == "the" else 1))


def _own_words(where: Discourse, one: Reference) -> tuple[str, ...]:
    """The noun and its adjectives, without the place."""
    words = where.text.words[one.sentence]
    plain = [words[k] for k in range(one.first, one.last) if (one.sentence, k) not in where.at or k == one.head]
    return tuple(word for word in plain if word not in ("the", "this") and word not in POSSESSIVE)


def _name(where: Discourse, one: Reference) -> str:
    """Its words without article: "British government", "government of Norvia"."""
    start, end = without_article(where, one)
    after = _place_after(where, one)
    if after is not None and all(where.place_at(one.sentence, token) is None for token in range(one.first, one.last - 1)):
        end = where.chains.references[after].span[1]
    return " ".join(where.text.text[start:end].split())


def without_article(where: Discourse, one: Reference) -> Span:
    """The characters of a description without "the" before it."""
    words = where.text.words[one.sentence]
    first = one.first + 1 if words[one.first] in ("the", "this") and one.last - one.first > 1 else one.first
    return where.text.span(one.sentence, first, one.last)
