"""Of which country people are: "the Swedish zoologist X", "X, who is Swedish", "Swedish authors such as X and Y"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.phrases import heads_of
from kg.language.tree import Tree
from kg.relations.beside import before, describing, is_surely_a_person, plain_fact
from kg.relations.frames import Frames
from kg.relations.office_titles import last_words
from kg.relations.reading import Scene
from kg.types import Mention, RelationMention
from kg.wordlists import word_list

PERSON_NOUNS = word_list("attributes: person nouns")
ADJECTIVES = frozenset(("US", "U.S.", "UK", "U.K.", "USA"))
"""Names of countries that stand for their adjectives."""
DESKS = word_list("nationality: desks")
"""What people are who follow one country for their firm."""
EXAMPLES = frozenset(("as", "like", "including"))


def run_nationalities(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """The countries that the words around the people of a scene say they are of."""
    for token, mentions in sorted(scene.tree.mentions.items()):
        for mention in mentions:
            if not mention.demonym and scene.ontology.fits(mention.type, ("kg:Person",)):
                yield from _nationality(scene, token, mention)


def _nationality(scene: Scene, token: int, person: Mention) -> Iterator[RelationMention]:
    """ "X is a retired Swedish zoologist": whatever a person is said to be; elsewhere the nouns of the list alone."""
    tree = scene.tree
    nouns = list(describing(tree, token, PERSON_NOUNS))
    head = tree.heads[token]
    being = tree.lemma(head) in ("be", "become", "remain")
    if tree.deps[token] == "nsubj" and being and not any(tree.deps[c] == "neg" for c in tree.children[head]):
        nouns += [
            c for c in tree.all(head, "attr") if c not in nouns and c not in tree.covering and tree.find(c, "det") is not None
        ]
    if tree.deps[token] == "conj" and tree.lemma(head) in PERSON_NOUNS and head not in tree.covering:
        nouns += [head] if any(tree.lemma(child) in PERSON_NOUNS for child in tree.all(token, "compound", "nmod")) else []
    nouns += [noun for noun in (*_right_before(scene, person), *_announcing(tree, token)) if noun not in nouns]
    yield from _said_to_be(scene, token, person)
    for noun in nouns:
        for place in before(scene, noun, ("kg:Country",)):
            # a "Syria expert" is no Syrian, but "Syria's finest pianist" is
            belongs = place.demonym or place.text in ADJECTIVES or _owns(scene, noun, place)
            if belongs and not _of_a_thing(tree, place) and not _no(tree, noun) and not _is_a_desk(scene, noun, place):
                yield plain_fact(scene, person, "kg:citizenOf", place, "attribute: nationality", 0.8)


def _right_before(scene: Scene, person: Mention) -> Iterator[int]:
    """The noun straight before a name, which says what the person is: "US evangelist X"; any noun, where the name is one
    of a person without doubt."""
    tree = scene.tree
    noun = tree.last_of(person) - len(person.text.split())
    if noun < 0 or tree.tags[noun] != "NN" or not tree.words[noun].islower() or noun in tree.covering:
        return
    if tree.lemma(noun) in PERSON_NOUNS or tree.lowers[noun] in last_words() or is_surely_a_person(person):
        yield noun


def _announcing(tree: Tree, token: int) -> Iterator[int]:
    """The noun of people whose examples a name is among: "authors such as X and Y"."""
    while tree.deps[token] == "conj":
        token = tree.heads[token]
    preposition = tree.heads[token]
    if tree.deps[token] == "pobj" and tree.lowers[preposition] in EXAMPLES:
        noun = tree.heads[preposition]
        if tree.tags[noun] == "NNS" and tree.lemma(noun) in PERSON_NOUNS:
            yield noun


def _owns(scene: Scene, noun: int, place: Mention) -> bool:
    """Whether a country stands before a noun of the list as its possessor."""
    tree = scene.tree
    owners = [m for child in tree.all(noun, "poss") for m in scene.mentions_at(child, ("kg:Country",))]
    return tree.lemma(noun) in PERSON_NOUNS and place in owners


def _is_a_desk(scene: Scene, noun: int, place: Mention) -> bool:
    """ "US economist at Orion", "chief Japanese economist of the bank": the country is what somebody works on at a body."""
    tree = scene.tree
    desk = tree.lemma(noun) in DESKS or any(tree.lemma(c) in DESKS for c in tree.all(noun, "compound"))
    chief = any(tree.lowers[c] in ("chief", "senior", "head") for c in tree.all(noun, "amod", "compound"))
    if not desk or not (place.text in ADJECTIVES or chief):
        return False
    owners = [one for c in tree.all(noun, "poss") for one in heads_of(tree, c)]
    if any(scene.mentions_at(one, ("kg:Organization",)) for one in owners):
        return True
    objects = [
        thing for c in tree.all(noun, "prep") if tree.lowers[c] in ("at", "for", "with", "of") for thing in tree.all(c, "pobj")
    ]
    return any(scene.mentions_at(head, ("kg:Organization",)) for thing in objects for head in heads_of(tree, thing))


def _no(tree: Tree, noun: int) -> bool:
    return any(tree.lowers[c] in ("no", "neither", "not") for c in tree.children[noun])


def _said_to_be(scene: Scene, token: int, person: Mention) -> Iterator[RelationMention]:
    """ "X, who is Swedish", "X is Swedish", "X, a Swede": the demonym itself is said of the person."""
    tree = scene.tree
    for child in tree.all(token, "appos"):
        of = [m for m in scene.mentions_at(child, ("kg:Country",)) if m.demonym and tree.find(child, "det") is not None]
        for place in of:
            yield plain_fact(scene, person, "kg:citizenOf", place, "attribute: nationality", 0.85)
    clauses = [tree.heads[token]] if tree.deps[token] == "nsubj" else []
    clauses += [c for c in tree.all(token, "relcl") if any(tree.lowers[s] == "who" for s in tree.all(c, "nsubj"))]
    for verb in clauses:
        if tree.lemma(verb) == "be" and not any(tree.deps[c] == "neg" for c in tree.children[verb]):
            for word in tree.all(verb, "acomp", "attr"):
                for place in scene.mentions_at(word, ("kg:Country",)):
                    if place.demonym and tree.last_of(place) == word:
                        yield plain_fact(scene, person, "kg:citizenOf", place, "attribute: nationality", 0.85)


def _of_a_thing(tree: Tree, demonym: Mention) -> bool:
    """Whether a demonym belongs to another word than the noun of the person: "American football player", "US-based cleric"."""
    last = tree.last_of(demonym)
    after = tree.lowers[last + 1] if last + 1 < len(tree.words) else ""
    return after in ("-", "–", "football", "language", "history", "literature", "studies", "teacher", "cinema", "law")
