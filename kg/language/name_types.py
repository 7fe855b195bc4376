"""What a name names: the model, the gazetteer, head words, titles and the rest of the document vote, one sense a document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.club_names import club_forms
from kg.language.event_names import is_held
from kg.language.name_heads import NameHeads
from kg.language.name_votes import Spot, vote_of_neighbours
from kg.language.sentence import Name, SentenceDoc
from kg.resolve.gazetteer import Gazetteer
from kg.resolve.gazetteer_tables import Entry
from kg.schema import Ontology

if TYPE_CHECKING:
    from kg.language.names import Proposal

Form = tuple[str, ...]
COARSE = ("kg:Person", "kg:Organization", "kg:Place", "kg:Event", "kg:Technology", "kg:Programme", "kg:Product")
TOWNS = frozenset(("kg:City", "kg:Place", "kg:AdministrativeArea", "kg:Region"))
"""What clubs are named after."""
MOST_BY_MODEL = 4
"""However often the model says it, its word weighs no more: it errs alike on every occurrence."""
WEIGHTS = {
    "model": 2,
    "gazetteer": 12,
    "gazetteer, unsure": 1,
    "head": 8,
    "acronym": 8,
    "context": 1,
    "state code": 0,
    "repeated": 0,
}
LARGE_CITY = 100_000
"""Inhabitants from which a name is likelier the city's than anything else's, where the text has it once as a place."""
PLACE_SUFFIX = {
    "Province": "kg:AdministrativeArea",
    "province": "kg:AdministrativeArea",
    "State": "kg:AdministrativeArea",
    "Prefecture": "kg:AdministrativeArea",
    "Oblast": "kg:AdministrativeArea",
    "County": "kg:AdministrativeArea",
    "District": "kg:AdministrativeArea",
    "Region": "kg:Region",
    "City": "kg:City",
    "city": "kg:City",
    "Island": "kg:Region",
    "Islands": "kg:Region",
    "Valley": "kg:Region",
    "Delta": "kg:Region",
    "Peninsula": "kg:Region",
    "River": "kg:Region",
    "Sea": "kg:Region",
    "Ocean": "kg:Region",
    "Gulf": "kg:Region",
}


@dataclass(frozen=True, slots=True)
class TypeJudge:
    """Decides the class of every proposed name of a document. Holds what the vote needs to know."""

    ontology: Ontology
    gazetteer: Gazetteer
    heads: NameHeads
    titles: frozenset[str]
    """Words of offices and honours, lower case: "president", "chief executive"."""
    given_names: frozenset[str]
    common_words: frozenset[str]

    def decide(
        self, chosen: Sequence[Proposal], sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]]
    ) -> list[Name]:
        """A Name for each proposal; those that turn out to be titles or nothing at all are left out."""
        votes = self._votes(chosen, words)
        context = tuple(sorted({p.entry.name for p in chosen if p.entry is not None and p.entry.type == "kg:Country"}))
        verdicts = {form: self._verdict(form, ballot, context) for form, ballot in votes.items()}
        towns = {form for form, (cls, _) in verdicts.items() if cls in TOWNS}
        playing = [(_key(_form(one, words)), words[one.sentence], one.first, one.last) for one in chosen if not one.demonym]
        verdicts |= dict.fromkeys(towns & club_forms(playing, words), ("kg:Organization", None))
        names: list[Name] = []
        for one in chosen:
            cls, entry = verdicts[_key(_form(one, words))]
            if one.demonym or one.source == "state code":
                cls, entry = one.type, one.entry
            if cls is None:
                continue
            sentence = sentences[one.sentence]
            names.append(
                Name(
                    sentence=one.sentence,
                    first=one.first,
                    last=one.last,
                    span=sentence.chars(one.first, one.last),
                    text=sentence.doc[one.first : one.last].text,
                    type=cls,
                    source=one.source,
                    kind="demonym" if one.demonym else "name",
                    canonical=entry.name if entry else None,
                    identifiers=entry.identifiers if entry else (),
                )
            )
        return names

    def _votes(self, chosen: Sequence[Proposal], words: Sequence[Sequence[str]]) -> dict[Form, Counter[str]]:
        votes: dict[Form, Counter[str]] = defaultdict(Counter)
        sure = [one for one in chosen if one.source == "gazetteer" and one.type == "kg:Country" and not one.demonym]
        countries = {(one.sentence, place) for one in sure for place in (one.first, -one.last)}
        for one in chosen:
            sentence_words = words[one.sentence]
            form = tuple(sentence_words[one.first : one.last])
            ballot = votes[_key(form)]
            weight = WEIGHTS[one.source]
            if one.source == "model" and ballot[one.type] >= MOST_BY_MODEL:
                weight = 0
            ballot[one.type] += weight
            given = one.last - one.first > 1 and form[0] in self.given_names
            vote_of_neighbours(ballot, Spot(sentence_words, one.first, one.last, given), self.titles)
            if one.entry is None and is_held(sentence_words, one.first, one.last):
                ballot["kg:Conference"] += 20
            if _beside_a_country(sentence_words, one, countries) and ballot["kg:Country"]:
                ballot["kg:Country"] += 6
        self._family_names(votes)
        return votes

    def _family_names(self, votes: dict[Form, Counter[str]]) -> None:
        """A single word that is the last of somebody's full name is that person, not a place or a firm."""
        surnames = {
            form[-1]
            for form, ballot in votes.items()
            if len(form) in (2, 3, 4) and self._coarse_winner(form, ballot) == "kg:Person"
        }
        for form, ballot in votes.items():
            if len(form) == 1 and form[0] in surnames and not any(v >= 12 for v in ballot.values()):
                ballot["kg:Person"] += 6

    def _coarse_winner(self, form: Form, ballot: Counter[str]) -> str:
        totals: Counter[str] = Counter()
        for cls, count in ballot.items():
            totals[self._coarse(cls)] += count
        head = self.heads.type_of(form)
        if head is not None:
            totals[self._coarse(head)] += 5
        elif len(form) > 1 and form[-1] in PLACE_SUFFIX:
            totals["kg:Place"] += 3
        elif (
            len(form) > 1 and form[0] not in self.given_names and form[-1].lower() in self.common_words and totals["kg:Person"]
        ):
            totals["kg:Organization"] += 3  # "Kivu Cobalt": a family name is rarely a common word, unless a given name says so
        elif 2 <= len(form) <= 4 and form[0] in self.given_names and not any(word.isdigit() for word in form):
            totals["kg:Person"] += 5
        if (
            len(form) == 1
            and totals["kg:Place"]
            and any(entry.population >= LARGE_CITY for entry in self.gazetteer.lookup(form[0]))
        ):
            totals["kg:Place"] += 1
        return max(COARSE, key=lambda cls: totals[cls])

    def _coarse(self, cls: str) -> str:
        return next((one for one in COARSE if self.ontology.is_a(cls, one)), cls)

    def _verdict(self, form: Form, ballot: Counter[str], context: tuple[str, ...]) -> tuple[str | None, Entry | None]:
        coarse = self._coarse_winner(form, ballot)
        if len(form) == 1 and form[0].lower() in self.titles:
            return None, None
        text = " ".join(form)
        entry = None
        if coarse == "kg:Person" and len(form) == 1:
            if form[0].isupper() and len(form[0]) <= 3:
                return None, None
            if ballot["kg:Person"] <= MOST_BY_MODEL and form[0] not in self.given_names:
                entry = self.gazetteer.resolve(text, context=context) or self._firm(text, context)
                coarse = self._coarse(entry.type) if entry is not None else coarse
        if coarse in ("kg:Place", "kg:Organization", "kg:Technology"):
            entry = self.gazetteer.resolve(text, type_hint=coarse, context=context)
            if entry is not None and self._coarse(entry.type) != coarse and entry.type != "kg:IntergovernmentalOrganization":
                entry = None
        if entry is not None:
            return entry.type, entry
        return self._finest(form, coarse, ballot), None

    def _firm(self, text: str, context: tuple[str, ...]) -> Entry | None:
        """The company of that very name, where nothing but the model takes it for a person."""
        entry = self.gazetteer.resolve(text, type_hint="kg:Organization", context=context)
        return entry if entry is not None and entry.type == "kg:Company" and text in entry.forms else None

    def _finest(self, form: Form, coarse: str, ballot: Counter[str]) -> str:
        """The most specific class below the winner that a head word or a proposal speaks for."""
        head = self.heads.type_of(form)
        if head is not None and self.ontology.is_a(head, coarse):
            return head
        if coarse == "kg:Place" and len(form) > 1 and form[-1] in PLACE_SUFFIX:
            return PLACE_SUFFIX[form[-1]]
        below = [(count, cls) for cls, count in ballot.items() if self.ontology.is_a(cls, coarse)]
        return max(below)[1] if below else coarse


def _beside_a_country(words: Sequence[str], one: Proposal, countries: set[tuple[int, int]]) -> bool:
    """ "Jordan and Iraq": a name coordinated with a country."""
    after = words[one.last : one.last + 1] and words[one.last] in ("and", "or", "nor")
    before = one.first and words[one.first - 1] in ("and", "or", "nor")
    return bool(after and (one.sentence, one.last + 1) in countries) or bool(
        before and (one.sentence, -(one.first - 1)) in countries
    )


def _form(one: Proposal, words: Sequence[Sequence[str]]) -> Form:
    return tuple(words[one.sentence][one.first : one.last])


def _key(form: Form) -> Form:
    return tuple(word.capitalize() if word.isupper() and len(word) > 4 else word for word in form)
