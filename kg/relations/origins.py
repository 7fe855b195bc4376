"""Where people come from and who lives with them: "Oslo native X", "the Oslo-born poet X", "lives in Oslo with her son X"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.propositions import verb_proposition
from kg.relations.beside import plain_fact
from kg.relations.enclosing_places import with_enclosing
from kg.relations.families import PERSON, listed_after, name_after, name_from
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.types import Mention, RelationMention
from kg.wordlists import word_list

PLACE = ("kg:Place",)
TOWNS = frozenset(("city", "town", "village", "island", "country", "state", "province"))
NATIVES = frozenset(("native", "natives"))
FROM = (("originally", "from"), ("hails", "from"), ("hailed", "from"), ("hailing", "from"))
BE = frozenset(("is", "was", "who", "also", "an", "a", ",", "'s"))
"""What stands between a name and where somebody is from: "Ana Ruiz, who is originally from Oslo"."""
MOST_BETWEEN = 4
LIVING = frozenset(("live", "reside", "settle", "move"))
KIN = word_list("kinship: spouses") | word_list("kinship: children")
PRONOUNS = frozenset(("he", "she", "they", "i", "we"))
FARTHEST = 10
"""Tokens from "with" to the last of the family."""
RULE = "origin beside a name"


def run_origins(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """The places of birth that stand beside the people of a sentence without a verb of birth."""
    tree = scene.tree
    for i, word in enumerate(tree.lowers):
        if word in NATIVES:
            yield from _native(scene, i)
        elif word == "born" and tree.lowers[i - 1] == "-" and i > 1:
            place = _place(scene, i - 2)
            person = name_from(scene, i + 1) if place is not None else None
            if place is not None and person is not None:
                yield _born(scene, person, place)
        elif tree.is_verb(i) and tree.lemma(i) in LIVING:
            yield from _companions(scene, i)
        elif word == "from" and i and (tree.lowers[i - 1], word) in FROM:
            yield from _from(scene, i)


def _companions(scene: Scene, verb: int) -> Iterator[RelationMention]:
    """ "lives in Oslo with his wife, Eva": she lives there too."""
    tree = scene.tree
    roles = verb_proposition(tree, verb).roles
    word = "to" if tree.lemma(verb) == "move" else "in"
    homes = [m for token in roles.get(word, ()) for m in scene.mentions_at(token, PLACE) if not m.demonym]
    if not homes and word == "in":
        homes = _after_comma(scene, verb)
    residents = [m for token in roles.get("subject", ()) for m in scene.mentions_at(token, PERSON)]
    pronoun = any(tree.lowers[token] in PRONOUNS for token in roles.get("subject", ()))  # of somebody the text does not name
    judged = scene.factuality(verb)
    if not homes or not (residents or pronoun) or judged.negative or judged.modality != "Asserted":
        return
    for person in _family_with(scene, verb):
        for home in homes:
            for place in with_enclosing(scene, home):
                yield plain_fact(scene, person, "kg:residesIn", place, "home of those with somebody", 0.75)


def _after_comma(scene: Scene, verb: int) -> list[Mention]:
    """ "lived with his wife, Eva, in Oslo": the place after the comma that closes the name."""
    tree = scene.tree
    for i in tree.clause(verb):
        if i > verb and tree.lowers[i] == "in" and tree.words[i - 1] == "," and (place := tree.covering.get(i + 1)) is not None:
            return [place] if scene.ontology.fits(place.type, PLACE) and not place.demonym else []
    return []


def _family_with(scene: Scene, verb: int) -> list[Mention]:
    """The kin named after "with" below a verb: "with his wife Eva and their son Per"."""
    tree = scene.tree
    kin = [i for i in tree.clause(verb) if tree.is_noun(i) and tree.lemma(i) in KIN and i not in tree.covering]
    after = [i for i in kin if any(tree.lowers[k] == "with" for k in range(max(0, i - FARTHEST), i))]
    found: list[Mention] = []
    for noun in after:
        person = name_after(scene, noun)
        if person is not None:
            found += [person, *(listed_after(scene, person) if tree.tags[noun] == "NNS" else ())]
    return list(dict.fromkeys(found))


def _native(scene: Scene, i: int) -> Iterator[RelationMention]:
    """ "Oslo native X", "X is an Oslo native", "his native Norway"."""
    tree = scene.tree
    place = _place(scene, i - 1) if i else None
    if place is not None and not place.demonym:
        person = name_from(scene, i + 1 + (tree.lowers[i + 1 : i + 2] == ["and"]))
        people = [person, *(listed_after(scene, person) if tree.lowers[i] == "natives" else ())] if person is not None else []
        before = _person_before(scene, tree.token_from(place.start - tree.sentence.start, place.end) or 0)
        if not people and before is not None and not _describes_more(scene, i):
            people = [before]
        for one in people:
            yield _born(scene, one, place)
    of = i + 2 if tree.lowers[i + 1 : i + 2] and tree.lowers[i + 1] in TOWNS and tree.lowers[i + 2 : i + 3] == ["of"] else i
    after = tree.covering.get(of + 1)
    if tree.lowers[i] == "native" and after is not None and scene.ontology.fits(after.type, PLACE) and not after.demonym:
        owner = tree.covering.get(i - 1)
        if owner is not None and owner.pronominal and scene.ontology.fits(owner.type, PERSON):
            yield _born(scene, owner, after)


def _describes_more(scene: Scene, i: int) -> bool:
    """Whether "native" is only part of a description: "an Oslo native dish"."""
    tree = scene.tree
    return i + 1 < len(tree.words) and tree.tags[i + 1].startswith(("NN", "JJ", "IN"))


def _from(scene: Scene, i: int) -> Iterator[RelationMention]:
    """ "X is originally from Oslo, Norway"; at the start of a sentence, of whoever is named after the comma."""
    tree = scene.tree
    k = i + 1 + (tree.lowers[i + 1 : i + 2] == ["the"])
    place = tree.covering.get(k)
    if place is None or place.demonym or not scene.ontology.fits(place.type, PLACE):
        return
    places = with_enclosing(scene, place)
    person = _person_before(scene, i - 1)
    if person is None and i <= 2:
        comma = tree.last_of(places[-1]) + 1
        person = name_from(scene, comma + 1) if tree.lowers[comma : comma + 1] == [","] else None
    if person is not None:
        for one in places:
            yield _born(scene, person, one)


def _person_before(scene: Scene, i: int) -> Mention | None:
    """The person who ends right before token i, but for the words of "is a"."""
    tree = scene.tree
    for _ in range(MOST_BETWEEN):
        i -= 1
        if i < 0 or (tree.lowers[i] not in BE and i not in tree.covering):
            return None
        mention = tree.covering.get(i)
        if mention is not None:
            return mention if scene.ontology.fits(mention.type, PERSON) else None
    return None


def _place(scene: Scene, i: int) -> Mention | None:
    """The place whose name ends at token i."""
    found = scene.tree.covering.get(i)
    return found if found is not None and scene.ontology.fits(found.type, PLACE) and not found.pronominal else None


def _born(scene: Scene, person: Mention, place: Mention) -> RelationMention:
    return RelationMention("kg:bornIn", person.span, place.span, scene.evidence(RULE, 0.8))
