"""What fills a role of a pattern: the tokens that stand in it, or those that its prefix leads to ("whose:object")."""

from __future__ import annotations

from collections.abc import Callable

from kg.language.phrases import prepositions
from kg.language.possessors import forces_of, owners, owners_of_wares, parts_of, possessors, senders_of, staff_of
from kg.language.propositions import Proposition
from kg.language.tree import Tree
from kg.relations.frames import LIGHT, Pattern
from kg.relations.reading import Scene

PREFIXES: dict[str, Callable[[Tree, int], list[int]]] = {
    "whose": possessors,
    "wares": owners_of_wares,
    "share": parts_of,
    "owner": owners,
    "staff": staff_of,
    "force": forces_of,
    "from": senders_of,
}
"""What stands before a role and a colon: not what fills the role, but whose deed or delegate that is, whose goods, what it is
a share of, whose it is, whose staff and whose troops or strike, and where those people come from."""


def roles_of(proposition: Proposition, pattern: Pattern, wanted: tuple[str, ...]) -> list[int]:
    """The tokens of the first of the wanted roles that is filled; what a noun has from its verb only where that may lend it:
    whoever "praised an attack on Peru" has not attacked it."""
    own = proposition.kind == "verb" or proposition.light in (pattern.light or LIGHT)
    for role in wanted:
        if not own and (role == "subject" or role in proposition.lent):
            continue
        if proposition.roles.get(role):
            return proposition.roles[role]
    return []


def filling(scene: Scene, proposition: Proposition, pattern: Pattern, role: str) -> list[int]:
    """The tokens in a role; with a prefix, those that it leads to: in "whose:object", whose deed the object is ("attacked
    [Peru]'s plan"), in "wares:on" whose goods or firms are meant ("a tax on [Peruvian] wool")."""
    if role == "nearby":
        return _only_event(scene)
    prefix, _, plain = role.rpartition(":")
    tokens = roles_of(proposition, pattern, (plain,))
    if pattern.required:
        tokens = [*tokens, *_of_required(scene.tree, proposition, pattern, plain)]
    return [one for token in tokens for one in PREFIXES[prefix](scene.tree, token)] if prefix else tokens


def _of_required(tree: Tree, proposition: Proposition, pattern: Pattern, role: str) -> list[int]:
    """What hangs on the noun that the pattern asks for: "imposed [sanctions on Peru]", "joined [forces with Acme]"."""
    nouns = [
        token for held, words in pattern.required for token in proposition.roles.get(held, ()) if tree.lemma(token) in words
    ]
    return [head for noun in nouns for word, heads in prepositions(tree, noun) if word == role for head in heads]


def _only_event(scene: Scene) -> list[int]:
    """The one event that the sentence names, of which a noun may speak: "the fair opens; organisers expect crowds"."""
    events = {i: one for i, found in scene.tree.mentions.items() for one in found if scene.ontology.is_a(one.type, "kg:Event")}
    named = [i for i, one in events.items() if not one.pronominal]
    return named if len({events[i].chain for i in named}) == 1 and len(named) == len(events) == 1 else []
