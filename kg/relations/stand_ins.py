"""A mention of somebody named elsewhere in the text, where a noun or pronoun stands for them: "the buyer", "we"."""

from __future__ import annotations

from kg.language.tree import Tree
from kg.types import Mention


def stand_in(tree: Tree, tokens: range, meant: Mention, reason: str) -> Mention:
    """The tokens as a mention of what `meant` is one of; `reason` begins with "description:" or "pronoun:"."""
    start, end = tree.chars(tokens.start, tokens.stop)
    return Mention(
        start=start,
        end=end,
        text=tree.text(tokens),
        type=meant.type,
        source=reason.partition(":")[0],
        chain=meant.chain,
        name=meant.name,
        sentence=(tree.sentence.start, tree.sentence.end),
        pronominal=True,
        identifiers=meant.identifiers,
        reason=reason,
    )
