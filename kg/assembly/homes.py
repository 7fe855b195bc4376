"""Who holds an office of one country, as some text says, does not hold it of the country that another text is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg.assembly.sayings import Claim, Saying

HELD = frozenset(("kg:headOfState", "kg:headOfGovernment", "kg:ministerOf"))
OF_HOME = "office: of the country that the text is about"


def without_strangers(claims: Mapping[Claim, list[Saying]]) -> dict[Claim, list[Saying]]:
    """The claims without those guesses at a country that another text of the corpus gainsays ("Prime Minister Lund" in a text
    on Peru, where he is elsewhere called the Norwegian prime minister)."""
    stated: dict[str, set[object]] = defaultdict(set)
    for claim, sayings in claims.items():
        if claim.predicate in HELD and any(saying.evidence.evidence.rule != OF_HOME for saying in sayings):
            stated[claim.subject].add(claim.object)
    kept: dict[Claim, list[Saying]] = {}
    for claim, sayings in claims.items():
        of = stated.get(claim.subject, set()) if claim.predicate in HELD else set()
        left = [one for one in sayings if one.evidence.evidence.rule != OF_HOME or not of or claim.object in of]
        if left:
            kept[claim] = left
    return kept
