"""Which government "the government" is: the one named before, else that of the country the document is about."""

from __future__ import annotations

from kg.language.coreference.discourse import Discourse


def join_government(where: Discourse, i: int) -> bool:
    """Join description `i` to the government that it stands for; False where there are several, or none."""
    chains = where.chains
    one = chains.references[i]
    in_place = where.text.words[one.sentence][one.last : one.last + 1] == ("in",)
    if not {"the", "this"}.issuperset(one.modifiers) or (in_place and where.place_at(one.sentence, one.last + 1) is not None):
        return False
    earlier = [j for j in range(i) if chains.references[j].word == one.word and chains.known(chains.root(j))]
    if earlier:
        clear = len({chains.root(j) for j in earlier[-3:]}) == 1
        return clear and chains.join(i, earlier[-1], "description: the government named before")
    return where.country is not None and chains.join(i, where.country, "description: government of the document's country")
