"""What stands beside a name and says where it belongs: "Japan's Finance Ministry", "Shaoxing, Zhejiang"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.phrases import heads_of
from kg.language.tree import Tree
from kg.relations.enclosing_places import is_larger, is_listed, with_enclosing
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.types import Mention, Qualifiers, RelationMention
from kg.wordlists import word_list

VISITORS = word_list("attributes: visitors")
"""People who are at a body, or for it, without working there."""
BODY_NOUNS = word_list("attributes: body nouns")
PERSON_NOUNS = word_list("attributes: person nouns")
PLACE_NOUNS = word_list("attributes: place nouns")
ADDRESSED = word_list("attributes: bodies with an address")
"""Words in the names of bodies that stand at one place."""


ADJECTIVES = frozenset(("US", "U.S.", "UK", "U.K.", "USA"))
"""Names of countries that stand for their adjectives."""
BASED = frozenset(("based", "headquartered"))


def run_attributes(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """Bases, agencies, nationalities and places in places, as they stand around the names of a scene."""
    for token, mentions in sorted(scene.tree.mentions.items()):
        for mention in mentions:
            if mention.demonym:
                continue
            fits = scene.ontology.fits
            if fits(mention.type, ("kg:Organization",)):
                yield from _body(scene, token, mention)
            elif fits(mention.type, ("kg:Person",)):
                yield from _nationality(scene, token, mention)
                if not mention.pronominal:
                    yield from _person(scene, token, mention)
            elif fits(mention.type, ("kg:Place",)):
                yield from _place(scene, token, mention)
            elif fits(mention.type, ("kg:Event",)):
                yield from _event(scene, token, mention)


def _body(scene: Scene, token: int, body: Mention) -> Iterator[RelationMention]:
    tree = scene.tree
    if body.pronominal and body.name in body.text:
        return  # "the German parliament": its words describe it, and say nothing of it
    government = scene.ontology.fits(body.type, ("kg:GovernmentBody",))
    relation = "kg:agencyOf" if government else "kg:basedIn"
    for owner in _before(scene, token, ("kg:Place",)):
        yield _relation(scene, body, relation, owner, "attribute: place before body", 0.85)
    if relation == "kg:agencyOf" or "Chamber" in body.text:
        for place in _last_in_name(scene, body):
            yield _relation(scene, body, relation, place, "attribute: place in the name of a body", 0.85)
    for child in tree.all(token, "poss"):
        for whole in _mentions(scene, child, ("kg:Organization",)):  # "the EU's Investment Bank"
            if not body.pronominal and not whole.pronominal:
                yield _relation(scene, body, "kg:partOf", whole, "attribute: body of body", 0.75)
    for child in tree.outer(token, "prep"):
        if tree.lowers[child] == "of":
            for place in _objects(scene, child, ("kg:Place",)):
                yield _relation(scene, body, relation, place, "attribute: body of place", 0.85)
            for whole in _objects(scene, child, ("kg:Organization",)):
                yield _relation(scene, body, "kg:partOf", whole, "attribute: body of body", 0.85)
        if tree.lowers[child] in ("in", "at") and child == tree.last_of(body) + 1 and _has_an_address(body):
            for place in _objects(scene, child, ("kg:Place",)):
                for one in with_enclosing(scene, place):
                    yield _relation(scene, body, "kg:basedIn", one, "attribute: body in place", 0.8)
    if scene.ontology.fits(body.type, ("kg:PoliticalParty",)):
        for owner in _before(scene, token, ("kg:Person",)):  # "the premier's Liberal Party"
            yield _relation(scene, owner, "kg:memberOf", body, "attribute: party of person", 0.75)
    if any(_state_owned(tree, noun) for noun in (token, *_describing(tree, token, BODY_NOUNS))):
        for noun in (token, *_describing(tree, token, BODY_NOUNS)):
            for owner in _before(scene, noun, ("kg:Country",)):
                yield _relation(scene, owner, "kg:owns", body, "attribute: state-owned", 0.85)
    yield from _based_after(scene, body)
    plain = [
        c for c in tree.all(token, "appos") if tree.is_noun(c) and c not in tree.covering and tree.find(c, "det") is not None
    ]
    for noun in dict.fromkeys((*_describing(tree, token, BODY_NOUNS), *plain)):
        if any(tree.lowers[child] in BASED for child in tree.all(noun, "acl")):
            continue  # "a Dutch firm based in Lyon": the sentence itself says where
        for place in _before(scene, noun, ("kg:Place",)):
            yield _relation(scene, body, relation, place, "attribute: described as of a place", 0.85)
        for child in tree.all(noun, "prep"):  # "a bakery chain in Spain"
            if noun in plain and tree.lowers[child] == "in" and not government:
                for place in _objects(scene, child, ("kg:Place",)):
                    yield _relation(scene, body, relation, place, "attribute: described as in a place", 0.75)


def _has_an_address(body: Mention) -> bool:
    """Whether a body is of those that stand at one place: universities, courts, museums; a firm "in Spain" may be anywhere."""
    return not ADDRESSED.isdisjoint(body.name.lower().split())


def _last_in_name(scene: Scene, body: Mention) -> list[Mention]:
    """The place that ends the name of a body: "Andorra" in "Ministry of Economy of Andorra"."""
    if body.pronominal or body.identifiers:
        return []
    found = scene.tree.mentions.get(scene.tree.last_of(body), ())
    return [one for one in found if one.source == "inside a name" and one.end == body.end and not one.demonym]


def _state_owned(tree: Tree, noun: int) -> bool:
    """ "the Chilean state-owned miner", "government-controlled": of the state whose name stands beside it."""
    participles = [child for child in tree.all(noun, "amod") if tree.lowers[child] in ("owned", "controlled")]
    return any(tree.lowers[c] in ("state", "government") for one in participles for c in tree.children[one])


def _based_after(scene: Scene, body: Mention) -> Iterator[RelationMention]:
    """ "the head of Acme, based in Lyon, France": the participle right after a name is about it, whatever the parse."""
    tree = scene.tree
    i = tree.last_of(body) + 1
    i += i < len(tree.words) and tree.words[i] == ","
    i += i < len(tree.words) and tree.tags[i] == "RB"
    if i + 2 < len(tree.words) and tree.lowers[i] in BASED and tree.lowers[i + 1] in ("in", "at"):
        j = i + 3 if tree.lowers[i + 2] == "the" else i + 2
        place = tree.covering.get(j)
        if place is not None and not place.demonym and scene.ontology.fits(place.type, ("kg:Place",)):
            for one in with_enclosing(scene, place):
                yield _relation(scene, body, "kg:basedIn", one, "attribute: based, after a name", 0.88)


def _nationality(scene: Scene, token: int, person: Mention) -> Iterator[RelationMention]:
    """ "X is a retired Swedish zoologist": whatever a person is said to be; elsewhere the nouns of the list alone."""
    tree = scene.tree
    nouns = list(_describing(tree, token, PERSON_NOUNS))
    head = tree.heads[token]
    if tree.deps[token] == "nsubj" and tree.lemma(head) == "be" and not any(tree.deps[c] == "neg" for c in tree.children[head]):
        nouns += [
            c for c in tree.all(head, "attr") if c not in nouns and c not in tree.covering and tree.find(c, "det") is not None
        ]
    if tree.deps[token] == "conj" and tree.lemma(head) in PERSON_NOUNS and head not in tree.covering:
        nouns += [head] if any(tree.lemma(child) in PERSON_NOUNS for child in tree.all(token, "compound", "nmod")) else []
    yield from _said_to_be(scene, token, person)
    for noun in nouns:
        for place in _before(scene, noun, ("kg:Country",)):
            belongs = place.demonym or place.text in ADJECTIVES  # a "Syria expert" is no Syrian
            if belongs and not _of_a_thing(tree, place) and not _no(tree, noun):
                yield _relation(scene, person, "kg:citizenOf", place, "attribute: nationality", 0.8)


def _no(tree: Tree, noun: int) -> bool:
    return any(tree.lowers[c] in ("no", "neither", "not") for c in tree.children[noun])


def _said_to_be(scene: Scene, token: int, person: Mention) -> Iterator[RelationMention]:
    """ "X, who is Swedish", "X is Swedish": the demonym itself is said of the person."""
    tree = scene.tree
    clauses = [tree.heads[token]] if tree.deps[token] == "nsubj" else []
    clauses += [c for c in tree.all(token, "relcl") if any(tree.lowers[s] == "who" for s in tree.all(c, "nsubj"))]
    for verb in clauses:
        if tree.lemma(verb) == "be" and not any(tree.deps[c] == "neg" for c in tree.children[verb]):
            for word in tree.all(verb, "acomp", "attr"):
                for place in scene.mentions_at(word, ("kg:Country",)):
                    if place.demonym and tree.last_of(place) == word:
                        yield _relation(scene, person, "kg:citizenOf", place, "attribute: nationality", 0.85)


def _of_a_thing(tree: Tree, demonym: Mention) -> bool:
    """Whether a demonym belongs to another word than the noun of the person: "American football player", "US-based cleric"."""
    last = tree.last_of(demonym)
    after = tree.lowers[last + 1] if last + 1 < len(tree.words) else ""
    return after in ("-", "–", "football", "language", "history", "literature", "studies", "teacher", "cinema", "law")


def _person(scene: Scene, token: int, person: Mention) -> Iterator[RelationMention]:
    tree = scene.tree
    for owner in _before(scene, token, ("kg:Country",)):
        if owner.demonym:
            yield _relation(scene, person, "kg:citizenOf", owner, "attribute: nationality", 0.75)
    for child in tree.all(token, "prep"):
        if tree.lowers[child] in ("of", "from", "at") and child > token:
            for body in _objects(scene, child, ("kg:Organization",)):
                yield _relation(scene, person, "kg:worksFor", body, "attribute: person of body", 0.75)
    for child in tree.all(token, "poss"):
        for body in _mentions(scene, child, ("kg:Organization",)):
            yield _relation(scene, person, "kg:worksFor", body, "attribute: person of body", 0.7)
    for noun in tree.all(token, "appos"):  # "X, a clerk at the port authority"
        if tree.tags[noun] == "NN" and noun not in tree.covering and tree.lemma(noun) not in VISITORS:
            for child in tree.all(noun, "prep"):
                if tree.lowers[child] in ("at", "for", "with"):
                    for body in _objects(scene, child, ("kg:Organization",)):
                        yield _relation(scene, person, "kg:worksFor", body, "attribute: described as at a body", 0.75)


def _place(scene: Scene, token: int, place: Mention) -> Iterator[RelationMention]:
    """ "Shaoxing City, Zhejiang", "Hamburg in Germany", "the German city of Hamburg"."""
    tree = scene.tree
    last = max((i for i, m in tree.covering.items() if m is place), default=token)
    after = tree.covering.get(last + 2)
    comma = last + 1
    beside = after is not None and tree.words[comma] == "," and tree.deps[comma] == "punct" and not is_listed(tree, last + 2)
    if after is not None and beside and is_larger(scene, after, place):
        yield _relation(scene, place, "kg:locatedIn", after, "attribute: place, larger place", 0.9)
    for child in tree.all(token, "prep"):
        if tree.lowers[child] == "in" and child == last + 1:
            for larger in _objects(scene, child, ("kg:Place",)):
                if is_larger(scene, larger, place):
                    yield _relation(scene, place, "kg:locatedIn", larger, "attribute: place in larger place", 0.85)
    nouns = list(_describing(tree, token, PLACE_NOUNS))
    head = tree.heads[token]
    if tree.deps[token] == "pobj" and tree.lowers[head] == "of" and tree.lemma(tree.heads[head]) in PLACE_NOUNS:
        nouns.append(tree.heads[head])
    for noun in nouns:
        for larger in _before(scene, noun, ("kg:Place",)):
            yield _relation(scene, place, "kg:locatedIn", larger, "attribute: described as in a place", 0.85)
    for noun in tree.all(token, "appos"):
        if noun not in tree.mentions:  # "Lyon, a hub in eastern France"
            for child in tree.all(noun, "prep"):
                for larger in _objects(scene, child, ("kg:Place",)) if tree.lowers[child] in ("in", "of") else ():
                    if is_larger(scene, larger, place):
                        yield _relation(scene, place, "kg:locatedIn", larger, "attribute: described as in a place", 0.85)
    for owner in _before(scene, token, ("kg:Country",)):
        if not place.pronominal and scene.ontology.fits(place.type, ("kg:City", "kg:AdministrativeArea", "kg:Region")):
            yield _relation(scene, place, "kg:locatedIn", owner, "attribute: country before place", 0.8)


def _event(scene: Scene, token: int, event: Mention) -> Iterator[RelationMention]:
    """ "the Games in London"; and for a scheme, the places inside its description ("a plan to widen access in Lyon")."""
    tree = scene.tree
    for child in tree.all(token, "prep"):
        if tree.lowers[child] in ("in", "at") and child > token:
            for place in _objects(scene, child, ("kg:Place",)):
                yield _relation(scene, event, "kg:locatedIn", place, "attribute: event in place", 0.85)


def _before(scene: Scene, token: int, types: tuple[str, ...]) -> list[Mention]:
    """Names and demonyms of the classes that stand before a noun as its possessor or modifier."""
    tree = scene.tree
    found: list[Mention] = []
    own = tree.mentions.get(token, ())
    for child in tree.children[token]:
        if child < token and tree.deps[child] in ("poss", "amod", "compound", "nmod"):
            for one in heads_of(tree, child) if tree.deps[child] == "poss" else tree.subtree(child):
                if tree.deps[one] != "conj" and not _compounded(tree, one):
                    standing = [m for m in tree.mentions.get(one, ()) if m not in own and m not in found]
                    found += [m for m in standing if scene.ontology.fits(m.type, types)]
    return found


def _compounded(tree: Tree, i: int) -> bool:
    """ "Swiss-born", "French: Union postale": the demonym belongs to what follows it; not so in "Swiss-based"."""
    after = tree.lowers[i + 1 : i + 3]
    return bool(after) and (after[0] == ":" or (after[0] in ("-", "–") and after[-1] not in BASED))


def _describing(tree: Tree, token: int, nouns: frozenset[str]) -> Iterator[int]:
    """The nouns that describe a name: before it ("the firm X"), in apposition ("X, a firm"), or after "is"."""
    for child in tree.children[token]:
        if tree.deps[child] in ("appos", "compound", "nmod") and tree.lemma(child) in nouns and child not in tree.covering:
            yield child
    head = tree.heads[token]
    if tree.deps[token] == "appos" and tree.lemma(head) in nouns and head not in tree.covering:
        yield head
    if tree.deps[token] == "nsubj" and tree.lemma(head) == "be" and not any(tree.deps[c] == "neg" for c in tree.children[head]):
        yield from (child for child in tree.all(head, "attr") if tree.lemma(child) in nouns)


def _objects(scene: Scene, preposition: int, types: tuple[str, ...]) -> list[Mention]:
    return [m for child in scene.tree.all(preposition, "pobj") for m in _mentions(scene, child, types)]


def _mentions(scene: Scene, token: int, types: tuple[str, ...]) -> list[Mention]:
    return [m for one in heads_of(scene.tree, token) for m in scene.mentions_at(one, types)]


def _relation(scene: Scene, subject: Mention, relation: str, thing: Mention, rule: str, confidence: float) -> RelationMention:
    return RelationMention(
        predicate=relation,
        subject=subject.span,
        object=thing.span,
        evidence=scene.evidence(rule, confidence),
        qualifiers=Qualifiers(),
    )
