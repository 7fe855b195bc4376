"""Which bodies without a name can be an end of which relation: auditors accuse, a pension fund buys, a board does not."""

from __future__ import annotations

from collections.abc import Iterable

from kg.relations.reading import Scene
from kg.types import Mention
from kg.wordlists import word_list

BETWEEN_AGENTS = word_list("engine: relations of unnamed bodies")
"""Relations that a body without a name can be an end of, where the other end is known."""
OF_BUSINESS = frozenset(("kg:acquires", "kg:owns", "kg:investsIn", "kg:competesWith"))
NO_BUSINESS = frozenset(("kg:GovernmentBody", "kg:Person"))
"""Classes of groups that do not buy or get bought: prosecutors "target" a ranch, shareholders are "bought out"."""
NOT_OWNED = word_list("engine: not owned")
"""Bodies that do not buy and are not bought: a board, a union."""


def unnamed_ends(scene: Scene, relation: str, tokens: Iterable[int], types: tuple[str, ...]) -> list[tuple[Mention, int]]:
    """The bodies without a name at the tokens that can be an end of a relation, each with its token."""
    fitting = [token for token in tokens if token in scene.tree.unnamed and may_deal(scene, relation, token)]
    if relation == "kg:memberOf":  # one joins the union, and troops without becoming a member of them
        fitting = [token for token in fitting if scene.tree.tags[token] != "NNS"]
    return [(mention, token) for token in fitting for mention in scene.unnamed_at(token, types)]


def may_deal(scene: Scene, relation: str, token: int) -> bool:
    """Whether what stands at a token may buy or be bought, where a relation is of business: no board, no prosecutors."""
    tree = scene.tree
    if relation not in OF_BUSINESS or token not in tree.unnamed:
        return True
    plain = tree.unnamed[token].type not in NO_BUSINESS and tree.tags[token] != "NNS"
    return plain and tree.lemma(token) not in NOT_OWNED
