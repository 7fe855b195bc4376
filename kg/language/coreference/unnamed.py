"""Bodies and groups that a text speaks of and never names: "a Danish shipping firm", "rebels in the hills", "the union".

They become entities only where a relation needs one as its end; until then they are kept beside the mentions.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.coreference.described import without_article
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.noun_phrases import INDEFINITE, POSSESSIVE
from kg.language.coreference.references import Reference
from kg.language.coreference.surroundings import is_named_for, words_of
from kg.types import Mention, Span
from kg.wordlists import word_list

BODY = "kg:Organization"
NONE = frozenset(("no", "any", "every", "each", "other", "many", "few", "most"))
OWNERS = frozenset(("its", "their", "his", "her", "our", "my", *POSSESSIVE))
NUMBERS = word_list("unnamed: numbers")
TELLING = frozenset(("prep", "relcl", "acl"))


def unnamed_bodies(where: Discourse) -> Iterator[Mention]:
    """The mentions of each chain that stands for a body or group without a name, pronouns among them."""
    chains = where.chains
    for root, one in enumerate(chains.references):
        if chains.root(root) == root and not chains.known(root) and one.kind == "description" and _may_stand(where, one):
            yield from _mentions(where, root, one)


def _mentions(where: Discourse, root: int, first: Reference) -> Iterator[Mention]:
    assert first.noun is not None
    start, end = without_determiner(where, first)
    chain = where.text.span(first.sentence, first.head, first.head + 1)[0]
    for i in sorted(where.chains.members(root)):
        one = where.chains.references[i]
        if one.kind not in ("description", "pronoun"):
            continue
        span = one.span if one.kind == "pronoun" else _after_names(where, one)
        sentence = where.text.sentences[one.sentence]
        yield Mention(
            start=span[0],
            end=span[1],
            text=where.text.text[slice(*span)],
            type=first.noun.type or BODY,
            source=one.kind,
            chain=chain,
            name=" ".join(where.text.text[start:end].split()),
            sentence=(sentence.start, sentence.end),
            pronominal=True,
            reason=where.chains.reasons[i] or "described, not named",
        )


def without_determiner(where: Discourse, one: Reference) -> Span:
    """The characters of a description without its article or number."""
    words = where.text.words[one.sentence]
    first = one.first
    while first < one.head and (words[first] in INDEFINITE or words[first] in NUMBERS or words[first] == "own"):
        first += 1
    return where.text.span(one.sentence, first, one.last) if first > one.first else without_article(where, one)


def _after_names(where: Discourse, one: Reference) -> Span:
    """The characters of a description after the places and other names in it, which are mentions of their own."""
    within = [token for token in range(one.first, one.head) if (one.sentence, token) in where.at]
    if not within:
        return without_determiner(where, one)
    words = where.text.words[one.sentence]
    first = max(within) + 1
    return where.text.span(one.sentence, first + (words[first] in POSSESSIVE), one.last)


def _may_stand(where: Discourse, one: Reference) -> bool:
    """Whether a description, the first of its chain, is of a body or group that nothing else in the text names."""
    noun = one.noun
    if noun is None or noun.type is None or noun.antecedent in ("pair", "listed", "title"):
        return False
    token = where.token(one)
    before_role = one.definite and one.first == one.head  # "a treasury spokeswoman"
    if token is not None and token.dep_ in ("appos", "attr", "oprd", "compound") and not before_role:
        return False  # it tells what something else is
    if _has_name(where, one):
        return False  # "the Lumen unit" is Lumen, or its
    words = where.text.words[one.sentence]
    opening = {words[one.first], words[one.first - 1] if one.first else ""}
    if not NONE.isdisjoint(opening):
        return False
    if noun.antecedent == "many":
        return True
    if where.chains.sort_of(noun.type) != BODY:
        return False
    if noun.plural:
        return not NUMBERS.isdisjoint((words[one.first], *one.modifiers)) and len(_told(where, one)) > 0
    owned = not POSSESSIVE.isdisjoint(words[one.first : one.head])
    if one.definite and one.modifiers and noun.antecedent == "word" and (owned or _has_phrase(where, one)):
        return True  # "the insurance arm of a bank", "the bank's insurance arm"
    if one.definite or not OWNERS.isdisjoint(opening):
        return noun.antecedent == "word" and (one.definite or bool(one.modifiers)) and not _named_so(where, one)
    if words[one.first] in INDEFINITE:
        return bool(_told(where, one)) or _has_phrase(where, one)
    return noun.type == "kg:GovernmentBody" and noun.described and one.last - one.first == 1 and not _named_so(where, one)


def _has_name(where: Discourse, one: Reference) -> bool:
    """Whether a name that is no place, and no owner's, stands in the phrase: "the Lumen consortium"."""
    words = where.text.words[one.sentence]
    for token in range(one.first, one.head):
        found = where.at.get((one.sentence, token))
        if found is not None and where.chains.references[found].kind == "name":
            owner = words[where.chains.references[found].last] in POSSESSIVE
            if not owner and where.chains.sort(where.chains.root(found)) != "kg:Place":
                return True
    return False


def _told(where: Discourse, one: Reference) -> list[str]:
    """The words of a description that tell which one it is."""
    return [word for word in one.modifiers if word not in INDEFINITE and word not in NUMBERS and word != "the"]


def _has_phrase(where: Discourse, one: Reference) -> bool:
    token = where.token(one)
    return token is not None and any(child.dep_ in TELLING and child.i > token.i for child in token.children)


def _named_so(where: Discourse, one: Reference) -> bool:
    """Whether the text names what the description may mean: something called by its noun, or, for a company, any body."""
    chains = where.chains
    roots = {chains.root(i) for i, other in enumerate(chains.references) if other.kind == "name"}
    bodies = [root for root in sorted(roots) if chains.sort(root) == BODY]
    if one.noun is not None and one.noun.type == "kg:Company" and one.definite:
        return any(root < chains.references.index(one) for root in bodies)
    return any(one.word in words_of(where, root) or is_named_for(where, root, one.word) for root in bodies)
