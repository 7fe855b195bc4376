"""What stands beside a name and says where it belongs: "Japan's Finance Ministry", "Shaoxing, Zhejiang"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.name_heads import load_name_heads
from kg.language.tree import Tree
from kg.relations.beside import BASED, before, describing, is_surely_a_person, mentions_of, objects, plain_fact
from kg.relations.enclosing_places import is_larger, is_listed, with_enclosing
from kg.relations.frames import Frames
from kg.relations.office_titles import last_words
from kg.relations.reading import Scene
from kg.resolve.gazetteer import load_gazetteer
from kg.types import Mention, RelationMention
from kg.wordlists import word_list

VISITORS = word_list("attributes: visitors")
"""People who are at a body, or for it, without working there."""
BODY_NOUNS = word_list("attributes: body nouns")
STATE_BODIES = word_list("attributes: bodies of a state")
STATE_BODIES_OF_TWO = frozenset(word.replace("-", " ") for word in word_list("attributes: bodies of a state, in two words"))
PLACE_NOUNS = word_list("attributes: place nouns")
ADDRESSED = word_list("attributes: bodies with an address")
"""Words in the names of bodies that stand at one place."""

TEACHING = frozenset(("university", "institute", "school", "college"))
"""What a federal state has rather than the country beside it: "the American state university"."""
SPEECH = word_list("parsing: said")
MOVING = frozenset(("hire", "poach", "recruit", "lure", "sign", "buy", "fire", "oust", "expel", "remove"))
"""Verbs whose "from" says whom somebody leaves."""


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
                if not mention.pronominal:
                    yield from _person(scene, token, mention)
            elif fits(mention.type, ("kg:Place",)):
                yield from _place(scene, token, mention)
            elif fits(mention.type, ("kg:Event",)):
                yield from _event(scene, token, mention)


def _body(scene: Scene, token: int, body: Mention) -> Iterator[RelationMention]:
    tree = scene.tree
    if body.pronominal and (body.name in body.text or _explains_another(tree, body)):
        return  # "the German parliament": its words describe it, and say nothing of it
    government = scene.ontology.fits(body.type, ("kg:GovernmentBody",))
    relation = "kg:agencyOf" if government else "kg:basedIn"
    for owner in before(scene, token, ("kg:Place",)):
        inside = body.start <= owner.start < body.end and not body.pronominal
        named = relation == "kg:basedIn" and owner.demonym  # "the Nordic Bank" is called so, wherever it is
        if not (inside and (named or body.text.lower().endswith("government"))):  # is what it is of
            yield plain_fact(scene, body, relation, owner, "attribute: place before body", 0.85)
    if relation == "kg:agencyOf" or "Chamber" in body.text:
        for place in _last_in_name(scene, body):
            yield plain_fact(scene, body, relation, place, "attribute: place in the name of a body", 0.85)
    for child in tree.all(token, "poss"):
        for whole in mentions_of(scene, child, ("kg:Organization",)):  # "the EU's Investment Bank"
            beside = tree.last_of(whole) + 2 == tree.last_of(body) - len(body.text.split()) + 1  # not "Acme's owner Belmor"
            if beside and not body.pronominal and not whole.pronominal and _is_surely_a_body(body) and not _goes_on(tree, body):
                yield plain_fact(scene, body, "kg:partOf", whole, "attribute: body of body", 0.75)
    for child in tree.outer(token, "prep"):
        if tree.lowers[child] == "of":
            for place in objects(scene, child, ("kg:Place",)):
                yield plain_fact(scene, body, relation, place, "attribute: body of place", 0.85)
            for whole in objects(scene, child, ("kg:Organization",)) if not _office_between(scene, body, child) else ():
                yield plain_fact(scene, body, "kg:partOf", whole, "attribute: body of body", 0.85)
        if tree.lowers[child] in ("in", "at") and child == _after_acronym(tree, body) and _has_an_address(body):
            for place in objects(scene, child, ("kg:Place",)):
                for one in with_enclosing(scene, place):
                    yield plain_fact(scene, body, "kg:basedIn", one, "attribute: body in place", 0.8)
    if scene.ontology.fits(body.type, ("kg:PoliticalParty",)):
        for owner in before(scene, token, ("kg:Person",)):  # "the premier's Liberal Party"
            yield plain_fact(scene, owner, "kg:memberOf", body, "attribute: party of person", 0.75)
    if any(_state_owned(tree, noun) for noun in (token, *describing(tree, token, BODY_NOUNS))):
        for noun in (token, *describing(tree, token, BODY_NOUNS)):
            for owner in before(scene, noun, ("kg:Country",)):
                yield plain_fact(scene, owner, "kg:owns", body, "attribute: state-owned", 0.85)
    yield from _based_after(scene, body)
    plain = [
        c for c in tree.all(token, "appos") if tree.is_noun(c) and c not in tree.covering and tree.find(c, "det") is not None
    ]
    for noun in dict.fromkeys((*describing(tree, token, BODY_NOUNS), *plain)):
        if any(tree.lowers[child] in BASED for child in tree.all(noun, "acl")):
            continue  # "a Dutch firm based in Lyon": the sentence itself says where
        for place in before(scene, noun, ("kg:Place",)):
            told = "kg:agencyOf" if _is_of_a_state(scene, noun, place) else relation
            yield plain_fact(scene, body, told, place, "attribute: described as of a place", 0.85)
        for child in tree.all(noun, "prep"):  # "a bakery chain in Spain"
            if noun in plain and tree.lowers[child] == "in" and not government:
                for place in objects(scene, child, ("kg:Place",)):
                    yield plain_fact(scene, body, relation, place, "attribute: described as in a place", 0.75)


def _is_of_a_state(scene: Scene, noun: int, place: Mention) -> bool:
    """ "the Norwegian fisheries regulator", "Norway's central bank": bodies that only a state has."""
    tree = scene.tree
    words = f"{tree.lowers[noun - 1]} {tree.lemma(noun)}" if noun else ""
    state = tree.lemma(noun) in STATE_BODIES or words in STATE_BODIES_OF_TWO
    return state and scene.ontology.fits(place.type, ("kg:Country",))


def _is_surely_a_body(body: Mention) -> bool:
    """Whether more than its place before a verb says that a name is a body's: what a firm has may be its product as well
    ("Orion's Pocket Star")."""
    return body.type != "kg:Organization" or bool(body.identifiers) or load_name_heads().type_of(body.text.split()) is not None


def _goes_on(tree: Tree, body: Mention) -> bool:
    """Whether a name only stands before a noun: "Acme's Orion designed radio"."""
    after = tree.last_of(body) + 1
    return after < len(tree.words) and after not in tree.covering and tree.tags[after] in ("NN", "NNS", "JJ", "VBN")


def _explains_another(tree: Tree, body: Mention) -> bool:
    """ "XQ7, the Norwegian operator": a description right after a name that nothing has found is about that."""
    first = tree.first_of(body)
    return first > 1 and tree.words[first - 1] == "," and tree.tags[first - 2] == "NNP" and first - 2 not in tree.covering


def _after_acronym(tree: Tree, body: Mention) -> int:
    """The token after a name, or after the short form of it that follows in brackets: "the Oslo Peace Institute (OPI) in"."""
    after = tree.last_of(body) + 1
    return after + 3 if tree.words[after : after + 1] == ["("] and tree.words[after + 2 : after + 3] == [")"] else after


def _has_an_address(body: Mention) -> bool:
    """Whether a body is of those that stand at one place: universities, courts, museums; a firm "in Spain" may be anywhere."""
    return not ADDRESSED.isdisjoint(body.name.lower().split())


def _last_in_name(scene: Scene, body: Mention) -> list[Mention]:
    """The place that ends the name of a body: "Andorra" in "Ministry of Economy of Andorra"; of bodies that the gazetteer
    knows, that knows the country too."""
    if body.pronominal or body.identifiers or any(one.country for one in load_gazetteer().lookup(body.name)):
        return []
    found = scene.tree.mentions.get(scene.tree.last_of(body), ())
    return [one for one in found if one.source == "inside a name" and one.end == body.end and not one.demonym]


def _state_owned(tree: Tree, noun: int) -> bool:
    """ "the Chilean state-owned miner", "Chile's state oil company": of the state whose name stands beside it."""
    participles = [child for child in tree.all(noun, "amod") if tree.lowers[child] in ("owned", "controlled", "run", "held")]
    states = [c for c in tree.all(noun, "compound") if tree.lowers[c] == "state" and c not in tree.covering]
    if states and noun not in tree.covering and tree.lemma(noun) not in TEACHING:
        return True
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
                yield plain_fact(scene, body, "kg:basedIn", one, "attribute: based, after a name", 0.88)


def _office_between(scene: Scene, body: Mention, preposition: int) -> bool:
    """ "CEO of Acme and chairman of Orion": the parser may hang the second office on the first body."""
    words = scene.tree.lowers[scene.tree.last_of(body) + 1 : preposition]
    return any(word in last_words() for word in words)


def _speaking_from(scene: Scene, person: Mention) -> Iterator[RelationMention]:
    """ "said Ana Ruiz from the Orion Museum": the parser gives what is between the name and the body to the verb."""
    tree = scene.tree
    i = tree.last_of(person) + 1
    if person.pronominal or tree.lowers[i : i + 1] not in (["from"], ["of"]) or tree.lowers[tree.heads[i]] not in SPEECH:
        return
    i += 1 + (tree.lowers[i + 1 : i + 2] == ["the"])
    body = tree.covering.get(i)
    if body is not None and not body.demonym and scene.ontology.fits(body.type, ("kg:Organization",)):
        yield plain_fact(scene, person, _belonging(scene, body), body, "attribute: person of body", 0.75)


def _person(scene: Scene, token: int, person: Mention) -> Iterator[RelationMention]:
    tree = scene.tree
    for owner in before(scene, token, ("kg:Country",)):
        if owner.demonym and (is_surely_a_person(person) or tree.last_of(owner) + 1 == tree.first_of(person)):
            yield plain_fact(scene, person, "kg:citizenOf", owner, "attribute: nationality", 0.75)
    for child in tree.all(token, "prep"):
        moved = tree.lowers[child] == "from" and tree.lemma(tree.heads[token]) in MOVING  # "hired X from Acme"
        if (
            tree.lowers[child] in ("of", "from", "at")
            and child > token
            and not moved
            and not _other_between(scene, person, child)
        ):
            for body in objects(scene, child, ("kg:Organization",)):
                yield plain_fact(scene, person, _belonging(scene, body), body, "attribute: person of body", 0.75)
    yield from _from_a_country(scene, person)
    yield from _speaking_from(scene, person)
    for child in tree.all(token, "poss") if is_surely_a_person(person) else ():
        for body in mentions_of(scene, child, ("kg:Organization",)):
            yield plain_fact(scene, person, _belonging(scene, body), body, "attribute: person of body", 0.7)
    for noun in tree.all(token, "appos"):  # "X, a clerk at the port authority"
        if tree.tags[noun] == "NN" and noun not in tree.covering and tree.lemma(noun) not in VISITORS:
            for child in tree.all(noun, "prep"):
                if tree.lowers[child] in ("at", "for", "with"):
                    for body in objects(scene, child, ("kg:Organization",)):
                        yield plain_fact(scene, person, "kg:worksFor", body, "attribute: described as at a body", 0.75)


def _other_between(scene: Scene, person: Mention, preposition: int) -> bool:
    """ "Ann Lund of Acme and Per Rask, formerly of Orion": what hangs on the first stands after the second."""
    tree = scene.tree
    between = (tree.covering.get(i) for i in range(tree.last_of(person) + 1, preposition))
    return any(one is not None and not one.pronominal and scene.ontology.fits(one.type, ("kg:Person",)) for one in between)


def _from_a_country(scene: Scene, person: Mention) -> Iterator[RelationMention]:
    """ "Ana Ruiz, also from Peru, won"; of who comes or flies from a country the verb says something else."""
    tree = scene.tree
    i = tree.last_of(person) + 1
    comma = tree.words[i : i + 1] == [","]
    i += comma
    i += tree.lowers[i : i + 1] == ["also"]
    country = tree.covering.get(i + 1)
    if person.pronominal or not comma or tree.lowers[i : i + 1] != ["from"] or country is None or country.demonym:
        return
    end = tree.last_of(country) + 1
    if scene.ontology.fits(country.type, ("kg:Country",)) and tree.words[end : end + 1] == [","]:
        yield plain_fact(scene, person, "kg:citizenOf", country, "attribute: from a country", 0.75)


def _belonging(scene: Scene, body: Mention) -> str:
    """What somebody who is "of" a body is to it."""
    return "kg:memberOf" if scene.ontology.fits(body.type, ("kg:PoliticalParty",)) else "kg:worksFor"


def _place(scene: Scene, token: int, place: Mention) -> Iterator[RelationMention]:
    """ "Shaoxing City, Zhejiang", "Hamburg in Germany", "the German city of Hamburg"."""
    tree = scene.tree
    last = max((i for i, m in tree.covering.items() if m is place), default=token)
    after = tree.covering.get(last + 2)
    comma = last + 1
    beside = after is not None and tree.words[comma] == "," and tree.deps[comma] == "punct" and not is_listed(tree, last + 2)
    if after is not None and beside and is_larger(scene, after, place):
        yield plain_fact(scene, place, "kg:locatedIn", after, "attribute: place, larger place", 0.9)
    for child in tree.all(token, "prep"):
        if tree.lowers[child] == "in" and child == last + 1:
            for larger in objects(scene, child, ("kg:Place",)):
                if is_larger(scene, larger, place):
                    yield plain_fact(scene, place, "kg:locatedIn", larger, "attribute: place in larger place", 0.85)
    nouns = list(describing(tree, token, PLACE_NOUNS))
    head = tree.heads[token]
    if tree.deps[token] == "pobj" and tree.lowers[head] == "of" and tree.lemma(tree.heads[head]) in PLACE_NOUNS:
        nouns.append(tree.heads[head])
    for noun in nouns:
        for larger in before(scene, noun, ("kg:Place",)):
            yield plain_fact(scene, place, "kg:locatedIn", larger, "attribute: described as in a place", 0.85)
    for noun in tree.all(token, "appos"):
        if noun not in tree.mentions:  # "Lyon, a hub in eastern France"
            for child in tree.all(noun, "prep"):
                for larger in objects(scene, child, ("kg:Place",)) if tree.lowers[child] in ("in", "of") else ():
                    if is_larger(scene, larger, place):
                        yield plain_fact(scene, place, "kg:locatedIn", larger, "attribute: described as in a place", 0.85)
    for owner in before(scene, token, ("kg:Country",)):
        if not place.pronominal and scene.ontology.fits(place.type, ("kg:City", "kg:AdministrativeArea", "kg:Region")):
            yield plain_fact(scene, place, "kg:locatedIn", owner, "attribute: country before place", 0.8)


def _event(scene: Scene, token: int, event: Mention) -> Iterator[RelationMention]:
    """ "the Games in London"; and for a scheme, the places inside its description ("a plan to widen access in Lyon")."""
    tree = scene.tree
    for child in tree.all(token, "prep"):
        if tree.lowers[child] in ("in", "at") and child > token:
            for place in objects(scene, child, ("kg:Place",)):
                yield plain_fact(scene, event, "kg:locatedIn", place, "attribute: event in place", 0.85)
