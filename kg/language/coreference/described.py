"""Bodies that a text names by description alone: "the British government", "the provincial health department"."""

from __future__ import annotations

from kg.language.coreference.candidates import Discourse
from kg.language.coreference.noun_phrases import INDEFINITE, POSSESSIVE
from kg.language.coreference.references import Reference


def describe(where: Discourse, i: int) -> None:
    """Make description `i` an entity of its own where it is an institution of a place or of a level of the state."""
    one = where.chains.references[i]
    if one.noun is None or not one.noun.described or one.noun.plural:
        return
    words = where.text.words[one.sentence]
    if words[one.first] in INDEFINITE or (one.first and words[one.first - 1] == "of" and not one.definite):
        return
    place = _place_within(where, one)
    after = _place_after(where, one, words)
    level = any(word in where.text.lexicon.cues.levels for word in one.modifiers)
    if place is None and after is None and not level:
        return
    key = _key(where, i)
    earlier = next((j for j in sorted(where.chains.described) if _key(where, j) == key), None)
    where.chains.described[i] = _name(where, one, after)
    if earlier is not None:
        where.chains.join(i, earlier, "same description")


def _key(where: Discourse, j: int) -> tuple[object, ...]:
    one = where.chains.references[j]
    place = _place_within(where, one)
    if place is None:
        place = _place_after(where, one, where.text.words[one.sentence])
    return (where.chains.root(place) if place is not None else -1, *_own_words(where, one))


def _place_within(where: Discourse, one: Reference) -> int | None:
    """The place or demonym among the words before the noun."""
    for token in range(one.first, one.last - 1):
        found = where.at.get((one.sentence, token))
        if found is not None and _is_place(where, found):
            return found
    return None


def _place_after(where: Discourse, one: Reference, words: tuple[str, ...]) -> int | None:
    """The place of "the government of Norvia"."""
    if one.last + 1 >= len(words) or words[one.last] != "of":
        return None
    token = one.last + (2 if words[one.last + 1] == "the" else 1)
    found = where.at.get((one.sentence, token))
    return found if found is not None and _is_place(where, found) else None


def _is_place(where: Discourse, found: int) -> bool:
    one = where.chains.references[found]
    return one.kind == "demonym" or (one.kind == "name" and where.chains.sort(where.chains.root(found)) == "kg:Place")


def _own_words(where: Discourse, one: Reference) -> tuple[str, ...]:
    """The noun and its adjectives, without the place."""
    words = where.text.words[one.sentence]
    plain = [words[k] for k in range(one.first, one.last) if (one.sentence, k) not in where.at or k == one.head]
    return tuple(word for word in plain if word not in ("the", "this", "that") and word not in POSSESSIVE)


def _name(where: Discourse, one: Reference, after: int | None) -> str:
    """Its words without article: "British government", "government of Norvia"."""
    start, end = without_article(where, one)
    own = where.text.text[start:end]
    if after is None:
        return " ".join(own.split())
    place = where.chains.references[after]
    return " ".join(f"{own} of {where.text.text[slice(*place.span)]}".split())


def without_article(where: Discourse, one: Reference) -> tuple[int, int]:
    """The characters of a description without "the" before it."""
    words = where.text.words[one.sentence]
    first = one.first + 1 if words[one.first] in ("the", "this", "that") and one.last - one.first > 1 else one.first
    return where.text.span(one.sentence, first, one.last)
