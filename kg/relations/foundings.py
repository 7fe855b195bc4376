"""Who founded a body with whom, and in which year, where the parse does not say it: "founded Acme with her brother Per"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.propositions import Proposition, verb_proposition
from kg.relations.beside import plain_fact
from kg.relations.families import PERSON, listed_after, name_after, name_from
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.types import Literal, Mention, RelationMention
from kg.wordlists import word_list

FOUNDING = frozenset(("found", "co-found", "cofound", "establish", "start", "create", "form"))
BODY = ("kg:Organization",)
FOUNDERS = frozenset("he she i they we who".split())
KIN = (
    word_list("kinship: spouses")
    | word_list("kinship: children")
    | word_list("kinship: parents")
    | {"brother", "sister", "friend"}
)
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
RULE = "founded with somebody"


def run_foundings(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """The founders that a sentence names after "with" or in a row, and a year straight after the verb."""
    tree = scene.tree
    for i in range(len(tree.words)):
        if i in tree.covering or not tree.is_verb(i) or tree.lemma(i) not in FOUNDING:
            continue
        proposition = verb_proposition(tree, i)
        bodies = [m for token in proposition.roles.get("object", ()) for m in scene.mentions_at(token, BODY)]
        judged = scene.factuality(i)
        if bodies and not judged.negative and judged.modality == "Asserted":
            for body in bodies:
                for founder in (*_with(scene, proposition), *_in_a_row(scene, i)):
                    if founder.chain != body.chain:
                        yield plain_fact(scene, body, "kg:foundedBy", founder, RULE, 0.8)
                if YEAR.fullmatch(tree.words[i + 1] if i + 1 < len(tree.words) else ""):
                    evidence = scene.evidence("founding: year after the verb", 0.8)
                    yield RelationMention("kg:foundedOn", body.span, Literal(tree.words[i + 1], "xsd:gYear"), evidence)


def _with(scene: Scene, proposition: Proposition) -> Iterator[Mention]:
    """Those after "with" and "alongside": they are founders where a person has founded something."""
    tree = scene.tree
    subjects = proposition.roles.get("subject", ())
    people = any(tree.lowers[token] in FOUNDERS or scene.mentions_at(token, PERSON) for token in subjects)
    relative = any(tree.tags[token] in ("NN", "NNP") for token in subjects)  # "a coder who founded Acme"
    tokens = [token for role in ("with", "alongside") for token in proposition.roles.get(role, ())]
    for token in tokens if people or relative else ():
        found = scene.mentions_at(token, PERSON)
        if not found and tree.lemma(token) in KIN and (named := name_after(scene, token)) is not None:
            found = [named, *(listed_after(scene, named) if tree.tags[token] == "NNS" else ())]
        yield from found


def _in_a_row(scene: Scene, verb: int) -> Iterator[Mention]:
    """ "founded by Ana Ruiz and co-founder Per Lund": the second, which the parser may lose."""
    tree = scene.tree
    after = verb + 1
    while after < len(tree.words) and tree.lowers[after] != "by" and after < verb + 5:
        after += 1
    first = name_from(scene, after + 1) if tree.lowers[after : after + 1] == ["by"] else None
    i = tree.last_of(first) + 1 if first is not None else 0
    if first is not None and tree.lowers[i : i + 1] == ["and"] and (second := name_from(scene, i + 1)) is not None:
        yield second
