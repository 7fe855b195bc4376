"""A document while its pronouns and descriptions are resolved."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.language.coreference.chains import Chains
from kg.language.coreference.references import Reference, Text

COUNTRY = "kg:Country"


@dataclass(frozen=True, slots=True)
class Discourse:
    """The text, the chains, which reference stands on which token, and the country that it is all about, if there is one."""

    text: Text
    chains: Chains
    at: dict[tuple[int, int], int]
    """(sentence, token) -> the reference whose head that token is, or whose name it belongs to."""
    country: int | None
    """A reference to the country that has more than half of the document's mentions of countries, and at least three."""
    bodies: dict[tuple[object, ...], int] = field(default_factory=dict)
    """Bodies named by description so far: place and words -> the first such description."""

    def token(self, one: Reference) -> Token | None:
        """The head of a reference in its parse, or None where the sentence was not parsed."""
        sentence = self.text.sentences[one.sentence]
        return sentence.doc[one.head] if sentence.parsed else None

    def place_at(self, sentence: int, token: int) -> int | None:
        """The reference to a place, by name or demonym, that stands on a token."""
        found = self.at.get((sentence, token))
        if found is None or self.chains.references[found].kind not in ("name", "demonym"):
            return None
        return found if self.chains.sort(self.chains.root(found)) == "kg:Place" else None


def begin_discourse(text: Text, chains: Chains) -> Discourse:
    """The discourse at its beginning, the names already joined."""
    at: dict[tuple[int, int], int] = {}
    for i, one in enumerate(chains.references):
        if one.name:
            at.update(((one.sentence, token), i) for token in range(one.first, one.last))
    at.update(((one.sentence, one.head), i) for i, one in enumerate(chains.references))
    return Discourse(text, chains, at, _main_country(chains))


def _main_country(chains: Chains) -> int | None:
    count = Counter(
        root
        for i, one in enumerate(chains.references)
        if one.kind in ("name", "demonym") and chains.type(root := chains.root(i)) == COUNTRY
    )
    if not count:
        return None
    root, most = count.most_common(1)[0]
    return root if most >= 3 and 2 * most > count.total() else None
