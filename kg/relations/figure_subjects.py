"""Whose figure it is: the owner, the place or body behind "in", or the subject of the verb."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.propositions import verb_proposition
from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.relations.statistics_words import statistics_words
from kg.types import Mention, Span

PLACED_CLASSES = ("kg:Place", "kg:Organization", "kg:Event", "kg:Product", "kg:Programme")
SUBJECT_CLASSES = (*PLACED_CLASSES, "kg:Person")
PLACING = ("in", "at", "of", "for", "across", "within", "throughout", "by", "inside", "among", "off", "near")
OUTGOING = ("export", "shipment", "emission", "exodus")
"""Nouns whose "from" tells whose they are."""
CLIMBING = ("conj", "xcomp", "advcl", "acl", "relcl", "pcomp", "dep")


def clause_of(tree: Tree, token: int) -> tuple[list[int], int | None]:
    """The nouns that a token lies inside of, itself first, and the verb above them."""
    nouns = [token]
    i = token
    while tree.heads[i] != i:
        i = tree.heads[i]
        if tree.is_verb(i) or tree.tags[i] == "MD":
            return nouns, i
        if tree.is_noun(i) or tree.lowers[i] == "worth":
            nouns.append(i)
    return nouns, None


def subject_of_figure(scene: Scene, noun: int) -> Span | None:
    """The mention that a figure is about, around its noun or else at its verb; None where the sentence does not say."""
    tree = scene.tree
    nouns, verb = clause_of(tree, noun)
    if verb is not None and (body := _acting_body(scene, noun, verb)):
        return body.span
    searches = [_inside(scene, one) for one in nouns]
    searches.append(_names_before(scene, noun))
    if verb is not None:
        searches += [_of_verb(scene, verb), _beside_verb(scene, verb)]
    searches += [_demonyms(scene, one) for one in nouns]
    # what is measured is no owner of itself, unless it is a body that shares are of
    own = tree.covering.get(noun)
    itself = own if own is not None and not scene.ontology.fits(own.type, ("kg:Organization", "kg:Place")) else None
    found = next((mention for search in searches for mention in search if itself is None or mention.span != itself.span), None)
    return found.span if found else None


def _acting_body(scene: Scene, noun: int, verb: int) -> Mention | None:
    """The organization that has or makes what is counted in a place: "Norvia has 5 million users in Chile"."""
    tree = scene.tree
    if tree.deps[noun] != "dobj" or tree.heads[noun] != verb:
        return None
    inside = next(_inside(scene, noun), None)
    if inside is not None and not scene.ontology.fits(inside.type, ("kg:Place",)):
        return None
    if tree.find(noun, "poss") is not None:
        return None
    subjects = verb_proposition(tree, verb).roles.get("subject", ())
    return next((one for token in subjects for one in _fitting(scene, token, ("kg:Organization",))), None)


def named_at(scene: Scene, token: int | None) -> Span | None:
    """The mention that a token itself is, where it can have a figure."""
    found = next(_fitting(scene, token, SUBJECT_CLASSES), None) if token is not None else None
    return found.span if found else None


def owner_of(scene: Scene, token: int) -> Span | None:
    """The mention that a token's own phrase names: "6.7 in Samoa"."""
    return next((mention.span for mention in _inside(scene, token)), None)


def _fitting(scene: Scene, token: int, classes: tuple[str, ...]) -> Iterator[Mention]:
    for mention in scene.tree.mentions.get(token, ()):
        described = mention.source == "described" and scene.ontology.fits(mention.type, ("kg:Event",))
        if not mention.demonym and not described and scene.ontology.fits(mention.type, classes):
            yield mention


def _inside(scene: Scene, noun: int) -> Iterator[Mention]:
    """The owner of a noun, then what stands behind "in", "at" and "of"; through "of" also the noun behind it."""
    tree = scene.tree
    for owner in tree.all(noun, "poss"):
        yield from _fitting(scene, owner, SUBJECT_CLASSES)
        yield from _inside(scene, owner)
    for preposition in tree.all(noun, "prep"):
        sent = tree.lowers[preposition] == "from" and tree.lemma(noun) in OUTGOING
        if tree.lowers[preposition] == "on":
            for thing in tree.all(preposition, "pobj"):
                yield from _inside(scene, thing)  # "spending on schools in Peru"
        if tree.lowers[preposition] not in PLACING and not sent:
            continue
        for thing in tree.all(preposition, "pobj"):
            yield from _fitting(scene, thing, PLACED_CLASSES)
            if tree.lowers[preposition] in ("of", "in", "for"):
                yield from _inside(scene, thing)
    yield from _of_participles(scene, noun)


def _of_participles(scene: Scene, noun: int) -> Iterator[Mention]:
    """Who made what is counted ("cars made by Acme"), and where it is: "tourists visiting Peru", "schools built in Peru"."""
    tree = scene.tree
    for clause in tree.all(noun, "acl"):
        for preposition in tree.all(clause, "prep"):
            for place in tree.all(preposition, "pobj") if tree.lowers[preposition] in ("in", "at", "to") else ():
                yield from _fitting(scene, place, ("kg:Place",))
        for place in tree.all(clause, "dobj"):
            yield from _fitting(scene, place, ("kg:Place",))
        if tree.tags[clause] == "VBN":
            for agent in tree.all(clause, "agent"):
                for thing in tree.all(agent, "pobj"):
                    yield from _fitting(scene, thing, SUBJECT_CLASSES)


def _of_verb(scene: Scene, verb: int) -> Iterator[Mention]:
    """The subject of the verb, or what that subject belongs to; upwards through "which" and participles."""
    tree = scene.tree
    here: int | None = verb
    for _ in range(4):
        if here is None:
            return
        proposition = verb_proposition(tree, here)
        roles = proposition.roles
        told = proposition.passive and tree.lemma(here) in statistics_words().setting_verbs
        # "output is put at 2 million tonnes by Acme": Acme only says so
        tokens = [*(() if told else roles.get("subject", ())), *(roles.get("object", ()) if proposition.passive else ())]
        for token in tokens:
            yield from _fitting(scene, token, SUBJECT_CLASSES if tree.lemma(here) in _having() else PLACED_CLASSES)
            yield from _inside(scene, token)
            yield from _demonyms(scene, token)
        if tokens and tree.deps[here] not in CLIMBING:
            return
        here = _verb_above(tree, here) if tree.deps[here] in CLIMBING else None


def _having() -> frozenset[str]:
    """Verbs that make a person the owner of a figure, rather than the one who tells it."""
    words = statistics_words()
    return words.stake_verbs | frozenset(words.money_verbs) | {"have"}


def _verb_above(tree: Tree, verb: int) -> int | None:
    return clause_of(tree, verb)[1]


def _beside_verb(scene: Scene, verb: int) -> Iterator[Mention]:
    """Where it happens, as the clause says: "In Kerala, a total of 20 plants were built"."""
    tree = scene.tree
    told = tree.lemma(verb) in statistics_words().setting_verbs  # "is put at 2 million tonnes by Acme"
    for preposition in tree.all(verb, "prep", "agent"):
        if tree.lowers[preposition] in PLACING and not (told and tree.lowers[preposition] == "by"):
            for thing in tree.all(preposition, "pobj"):
                yield from _fitting(scene, thing, PLACED_CLASSES)
                if tree.lowers[preposition] in ("by", "in", "at"):
                    yield from _inside(scene, thing)


def _names_before(scene: Scene, noun: int) -> Iterator[Mention]:
    """The body or place named right before a noun: "Acme shares", "EU imports"."""
    counted = scene.tree.find(noun, "nummod") is not None  # "70 Acme lorries" are their buyer's
    for child in scene.tree.children[noun] if not counted else ():
        if child < noun and scene.tree.deps[child] in ("compound", "nmod"):
            yield from _fitting(scene, child, ("kg:Place", "kg:Organization"))


def _demonyms(scene: Scene, noun: int) -> Iterator[Mention]:
    """The country of an adjective before the noun: "French exports"."""
    for child in scene.tree.children[noun]:
        for mention in scene.tree.mentions.get(child, ()):
            if mention.demonym or (
                scene.tree.deps[child] in ("compound", "nmod") and scene.ontology.fits(mention.type, PLACED_CLASSES)
            ):
                yield mention


def places_of_figure(scene: Scene, noun: int, about: Span | None) -> tuple[Span, ...]:
    """Places that the clause names besides the one that the figure is about."""
    nouns, verb = clause_of(scene.tree, noun)
    found = [mention for one in nouns for mention in _inside(scene, one)]
    found += list(_beside_verb(scene, verb)) if verb is not None else []
    places = {mention.span for mention in found if scene.ontology.fits(mention.type, ("kg:Place",)) and mention.span != about}
    return tuple(sorted(places))
