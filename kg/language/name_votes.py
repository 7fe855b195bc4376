"""What the words beside a name say of its class: "Mr X", "shares in X", "X, a Danish brewer", "the town of X"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.language.life_cues import lived, stayed
from kg.language.name_contexts import BODY_NOUNS, HONORIFICS
from kg.language.product_votes import vote_of_products
from kg.language.profile_votes import BE, ENDS_OF_PHRASES, vote_of_profile
from kg.wordlists import word_list

Ballot = Counter[str]
PLACE_WORDS = frozenset("in near across throughout through outside inside toward towards above below around off".split())
PLACE_NOUNS = word_list("name types: place nouns")
PERSON_NOUNS = word_list("attributes: person nouns")
TAKING = word_list("name types: taking")
"""What is done to firms, and hardly to people: "acquired X"."""
COMPANY_VERBS = word_list("name types: company verbs")
COMPANY_PHRASES = frozenset((("snaps", "up"), ("snapped", "up"), ("takes", "over"), ("took", "over")))
SURE_BODY_NOUNS = word_list("name types: nouns of bodies alone")
MAKERS = word_list("name types: makers")
FIRM_POSSESSIONS = word_list("name types: possessions of firms")
OF_FIRMS = word_list("name types: of a firm")
SHARES = frozenset(("stake", "stakes", "share", "shares", "shareholding", "interest", "interested", "stock"))
UNDERGONE = word_list("name types: undergone by firms")
PERSONAL_FATES = word_list("name types: fates of people")
TRAVEL = word_list("name types: travel")
OWN_GERUNDS = frozenset(
    ("founded", "runs", "ran", "owns", "owned", "leads", "led", "built", "started", "chairs", "heads", "works")
)
"""What follows a person straight after the noun of a body: "the company Ana Ruiz founded"."""
VERBS_TOO = frozenset(("head", "chair", "coach", "judge", "author", "pilot", "lead"))
VERBS_TOO_BEFORE = frozenset(("to", "who", "will", "would", "and", "may", "can", "should"))
WEAK_TITLES = frozenset(("owner", "partner", "investor", "shareholder", "trader"))
"""Titles that bodies have as well: "its owner Orion Invest"."""
OFFICERS = frozenset(("CEO", "chairman", "chairwoman", "spokesman", "spokeswoman", "founder", "co-founder", "boss", "chief"))
TWO_WORD_OFFICERS = frozenset(
    (("chief", "executive"), ("managing", "director"), ("finance", "director"), ("general", "manager"), ("news", "agency"))
)
HOUSES = frozenset(("publishing", "mining", "trading", "trade", "fashion", "auction", "brokerage", "fund", "software"))
HEADING = frozenset(("chairs", "heads", "chaired", "headed", "founded", "co-founded", "cofounded"))
RELATED = word_list("name types: related firms")
UNITS = word_list("name types: units")
SET_UP = frozenset(("founded", "established", "incorporated", "listed"))
ADVERBS = frozenset(("already", "also", "still", "now", "soon", "later", "since", "never", "not", "reportedly"))
POSSESSIVE = frozenset(("'s", "’s"))
CAMEL = re.compile(r"(?!Mc|Mac|De|Di|La|Le|Fitz|Van|Du|O)[A-Z][a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)+")
"""A word with a capital inside, that is no family name: "FinLatam"."""
INITIALS = re.compile(r"(?:[A-Z]\.-?){1,4}")


@dataclass(frozen=True, slots=True)
class Spot:
    """A name in its sentence: tokens first..last of `words`."""

    words: Sequence[str]
    first: int
    last: int
    given: bool
    """Whether it begins with a given name."""

    def before(self, steps: int = 1) -> str:
        return self.words[self.first - steps] if self.first >= steps else ""

    def after(self, steps: int = 1) -> str:
        return self.words[self.last + steps - 1] if self.last + steps <= len(self.words) else ""


def vote_of_neighbours(ballot: Ballot, spot: Spot, titles: frozenset[str]) -> None:
    """Add to the ballot of a name what the words around one of its occurrences say."""
    _vote_of_noun_before(ballot, spot, titles)
    _vote_of_phrase_before(ballot, spot)
    _vote_of_word_after(ballot, spot)
    _vote_of_apposition(ballot, spot, titles)
    if spot.first == 0 or spot.before() in OPENING_CLAUSES:
        _vote_of_predicate(ballot, spot)
    _vote_of_fate(ballot, spot)
    vote_of_profile(ballot, spot.words, spot.first, spot.last)
    vote_of_products(ballot, spot.words, spot.first, spot.last, given=spot.given)
    if stayed(spot.words, spot.first):
        ballot["kg:Place"] += 6
    if lived(spot.words, spot.first, spot.last, given=spot.given and spot.last - spot.first == 1):
        ballot["kg:Person"] += 6
    if spot.last - spot.first > 1 and INITIALS.fullmatch(spot.words[spot.first]):
        ballot["kg:Person"] += 2


OPENING_CLAUSES = frozenset((",", "that", "and", "“", "‘", '"', "'", ":", ";", "but", "while", "if", "If", "Will"))


OF_PLACES = word_list("name types: titles of places")
TOWN_OFFICES = frozenset(
    ("mayor", "archbishop", "bishop", "sheriff", "prefect", "outskirts", "suburbs", "streets", "residents")
)
"""What only a place has: "the mayor of X", "the outskirts of X"."""


def _vote_of_noun_before(ballot: Ballot, spot: Spot, titles: frozenset[str]) -> None:
    before, alone = spot.before(), spot.last - spot.first == 1
    lower = before.lower()
    if before in HONORIFICS:
        ballot["kg:Person"] += 6
    elif before in BODY_NOUNS and alone and spot.words[spot.first].isupper() and len(spot.words[spot.first]) > 2:
        ballot["kg:Organization"] += 6  # "the broadcaster NRTV": a person has two names
    elif before == "house" and spot.before(2) in HOUSES:
        ballot["kg:Organization"] += 6  # "the mining house X"
    elif before == ",":
        _vote_of_noun_and_comma(ballot, spot, titles)
    elif before in HEADING:
        ballot["kg:Organization"] += 3  # "she chairs X"
    elif lower in VERBS_TOO and spot.before(2).lower() in VERBS_TOO_BEFORE:
        ballot["kg:Organization"] += 2  # "to head Acme"
    elif lower in SURE_BODY_NOUNS and not (spot.given and not alone and spot.after() in OWN_GERUNDS):
        ballot["kg:Organization"] += 8
    elif (lower in BODY_NOUNS and alone) or (lower == "leader" and spot.before(2) in ("market", "sector", "industry", "world")):
        ballot["kg:Organization"] += 4  # "the music publisher X", "the market leader X"
    elif lower in WEAK_TITLES:
        ballot["kg:Person"] += 1
    elif lower in titles or before in PERSON_NOUNS:
        ballot["kg:Person"] += 5
    elif lower in BODY_NOUNS or lower in MAKERS:
        ballot["kg:Organization"] += 4
    elif before in PLACE_WORDS and spot.before(2).lower() not in SHARES:
        ballot["kg:Place"] += 1
    elif before == "of" and (spot.before(2).lower() in PLACE_NOUNS or spot.before(2).lower() in TOWN_OFFICES):
        ballot["kg:Place"] += 4
    if lower in ("of", "at") and spot.before(2).lower() in titles - OF_PLACES:
        ballot["kg:Organization"] += 2  # "the treasurer of X"
    if before in POSSESSIVE and spot.before(2)[:1].isupper() and not alone:
        # "Japan's Sakura Soft": a country rarely has a person, but one who does something may be told by it
        ballot["kg:Organization"] += 3 if not spot.given and spot.after().lower() in NO_VERBS else 1
    if before == "of" and spot.before(2)[:1].isupper() and not alone:
        ballot["kg:Person"] -= 3  # "Ana Ruiz of Georgia Relief"
    if alone and CAMEL.fullmatch(spot.words[spot.first]):
        ballot["kg:Organization"] += 2


def _vote_of_noun_and_comma(ballot: Ballot, spot: Spot, titles: frozenset[str]) -> None:
    """ "its best customer, X, pays", "his driver, X, left": a noun, then the name between commas."""
    noun = spot.before(2)
    if spot.after() not in (",", ".", "", "'s", "’s", ";"):
        return
    persons = {spot.before(steps).lower() for steps in range(3, 6)} & {"his", "her"}
    if (noun in RELATED or noun in BODY_NOUNS or noun in MAKERS) and not persons:
        ballot["kg:Organization"] += 3
    elif noun in titles or noun in PERSON_NOUNS:
        ballot["kg:Person"] += 3


def _vote_of_phrase_before(ballot: Ballot, spot: Spot) -> None:
    """ "shares in X", "the takeover of X", "merged with X", "bought by X", "backed X", "trains to X"."""
    before, second = spot.before().lower(), spot.before(2).lower()
    if second in BEFORE_FIRMS.get(before, ()):
        ballot["kg:Organization"] += 3
    elif before == "to" and second in TRAVEL:
        ballot["kg:Place"] += 2
    elif before in TAKING:
        ballot["kg:Organization"] += 2
    if before in ("backed", "owned", "led", "controlled", "based", "run", "funded") and second == "-":
        ballot["kg:Organization"] += 3


BEFORE_FIRMS = {
    "at": word_list("name types: at a firm"),
    "in": SHARES,
    "of": OF_FIRMS | SHARES,
    "with": frozenset(("merge", "merged", "merger", "merging")),
    "by": frozenset(("manufactured", "operated", "made", "swallowed", "absorbed", "supplied", "marketed")),
}
"""Prepositions, and the words before them that let the name of a firm follow."""


def _vote_of_word_after(ballot: Ballot, spot: Spot) -> None:
    """ "X-backed", "the X group", "X shares", "X's shareholders", "X chairman Ana Ruiz", "X, 49,"."""
    after, second = spot.after(), spot.after(2)
    if after == "-" and second == "based":
        ballot["kg:Place"] += 12
    elif (after == "-" and second in HELD) or _goes_on_as_a_body(after, second):
        ballot["kg:Organization"] += 2 if after in POSSESSIVE and spot.last - spot.first > 1 else 3
    elif after in PARTS_OF_TOWNS and spot.before().lower() == "the":
        ballot["kg:Place"] += 3  # "the Deutz district"
    elif after in ("of", "at") and not _is_body_part(spot) and SCHOOLS & {spot.after(steps) for steps in range(2, 6)}:
        ballot["kg:Person"] += 3  # "Ana Ruiz of Leeds University"
    elif after == "," and second == "whose" and not FIRM_POSSESSIONS.isdisjoint((spot.after(3), spot.after(4))):
        ballot["kg:Organization"] += 3  # "X, whose shares"
    elif after in SAYING and (second in ITSELF or (second == "that" and spot.after(3) in ITSELF)):
        ballot["kg:Organization"] += 4  # "X said it would"
    elif after in ("who", "whose"):
        ballot["kg:Person"] += 2
    elif after in ("said", "says", "told"):
        ballot["kg:Person"] += 1
    elif after == "," and second.isdigit() and len(second) == 2 and spot.after(3) in (",", "."):
        ballot["kg:Person"] += 4


def _is_body_part(spot: Spot) -> bool:
    """Whether a name before "at" may be a part of the school itself: "the Lund Centre at Leeds University"."""
    words = spot.words[spot.first : spot.last]
    return spot.after() == "at" and (len(words) != 2 or spot.before().lower() in ("the", "a", "an") or not words[1].istitle())


def _goes_on_as_a_body(after: str, second: str) -> bool:
    if after in POSSESSIVE:
        return second in FIRM_POSSESSIONS
    if after in OFFICERS or after in BODY_NOUNS:
        # "Lumio boss Ana Ruiz", but "the Gulf lender Orion Bank" is a lender of the Gulf
        return second[:1].isupper() == (after in OFFICERS)
    return after in AFTER_BODIES or (after, second) in TWO_WORD_OFFICERS


SAYING = frozenset(("said", "says", "announced", "announces", "added", "denied", "denies", "confirmed", "believes", "admitted"))
ITSELF = frozenset(("it", "its"))
HELD = frozenset(("backed", "owned", "led", "controlled", "run", "made"))
PARTS_OF_TOWNS = frozenset(
    ("district", "neighbourhood", "neighborhood", "suburb", "quarter", "valley", "peninsula", "archipelago")
)
SCHOOLS = frozenset(("University", "College", "Institute", "School", "Academy"))
NO_VERBS = frozenset(
    ("", '"', *", . ; : ” ) and or but in on at to for from by with of after before over under as than who".split())
)
AFTER_BODIES = frozenset(
    "group company agency association organization organisation magazine party movement newspaper shares shareholders".split()
)


def _vote_of_apposition(ballot: Ballot, spot: Spot, titles: frozenset[str]) -> None:
    """ "X, which", "X, the chairman of", "X, a Danish brewer", "X, a port city in", "X, based in"."""
    after, second = spot.after(), spot.after(2)
    if after not in (",", "") or not second:
        return
    rest = [spot.after(steps) for steps in range(2, 12)]
    if second == "which":
        ballot["kg:Organization"] += 4
    elif second == "who":
        ballot["kg:Person"] += 4
    if after != ",":
        return
    phrase = rest[1 : next((i for i, word in enumerate(rest[:7]) if word in ENDS_OF_PHRASES), 7)]
    ends = rest[len(phrase) + 1 :]
    article = second in ("a", "an", "the", "one")
    body = article and any(word in BODY_NOUNS for word in phrase) and not any(word in titles for word in phrase[-1:])
    if body:
        ballot["kg:Organization"] += 3  # "X, a Danish brewer"
    elif article and phrase and (phrase[-1] in MAKERS or (phrase[-1] in UNITS and ends[:1] == ["of"])):
        ballot["kg:Organization"] += 4
    elif article and phrase and phrase[-1] in PLACE_NOUNS:
        ballot["kg:Place"] += 4
    elif second in ("its", "their") and phrase and phrase[-1] in RELATED:
        ballot["kg:Organization"] += 3  # "X, its oldest rival"
    elif second not in ("whose", "and") and (
        any(word in titles for word in rest[:4]) or (second == "the" and any(word.lower() in titles for word in rest[1:4]))
    ):
        ballot["kg:Person"] += 3  # "X, the chairman of"
    if second[:1].isupper() and rest[1] in POSSESSIVE:
        phrase = rest[2 : next((i for i, word in enumerate(rest) if word in ENDS_OF_PHRASES), 9)]
        if phrase and (phrase[-1] in BODY_NOUNS | MAKERS or (phrase[-1] in UNITS and not LEADING.isdisjoint(phrase))):
            ballot["kg:Organization"] += 4  # "X, Norway's other big phone operator"
    if second.lower() in ("based", "headquartered") or second in SET_UP or (second, rest[1]) == ("set", "up"):
        ballot["kg:Organization"] += 4


LEADING = frozenset("largest biggest big leading top main second other".split())


def _vote_of_predicate(ballot: Ballot, spot: Spot) -> None:
    """What the verb and the pronoun after a name say of it: firms sell, and have "its"; people have "his" and "her"."""
    rest = {word.lower() for word in spot.words[spot.last : spot.last + 14]}
    verb = spot.after(2) if spot.after() in ADVERBS else spot.after()
    if (rest & COMPANY_VERBS and verb.lower() in COMPANY_VERBS | {"will", "has", "plans"}) or (
        (spot.after(), spot.after(2)) in COMPANY_PHRASES
    ):
        ballot["kg:Organization"] += 2
    if "its" in rest and not rest & {"his", "her", "he", "she", "who"}:
        ballot["kg:Organization"] += 3 if _alone_before_its(spot) else 2
    elif rest & {"his", "her"} and "its" not in rest:
        ballot["kg:Person"] += 1


def _alone_before_its(spot: Spot) -> bool:
    """Whether no other name stands between this one, which begins with no given name, and "its"."""
    between = list(takewhile(lambda word: word != "its", spot.words[spot.last :]))
    return not spot.given and not any(word[:1].isupper() for word in between)


def _vote_of_fate(ballot: Ballot, spot: Spot) -> None:
    """What befalls firms, and what befalls people: "X was acquired", "X will be merged", "X was jailed"."""
    rest = [spot.after(steps).lower() for steps in range(1, 6)]
    begin = next((i for i, word in enumerate(rest) if word not in AUXILIARIES), 5)
    if begin == 0 or begin == 5 or not BE & set(rest[:begin]):
        return
    if rest[begin] in UNDERGONE:
        ballot["kg:Organization"] += 3
    elif rest[begin] in PERSONAL_FATES:
        ballot["kg:Person"] += 3


AUXILIARIES = BE | ADVERBS | frozenset(("will", "has", "had", "have", "would", "may", "could", "to", "recently"))
