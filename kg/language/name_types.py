"""What a name names: the model, the gazetteer, head words, titles and the rest of the document vote, one sense a document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.language.club_names import club_forms
from kg.language.event_names import is_held
from kg.language.name_contexts import BODY_NOUNS
from kg.language.name_heads import FAMILY_NAMES, FAMILY_NAMES_FIRST, LEGAL_FORMS, NameHeads
from kg.language.name_rows import beside_a_country, coordinated
from kg.language.name_votes import COMPANY_VERBS, POSSESSIVE, Spot, vote_of_neighbours
from kg.language.proposals import Proposal
from kg.language.sentence import Name, SentenceDoc
from kg.resolve.gazetteer import Gazetteer
from kg.resolve.gazetteer_tables import Entry
from kg.schema import Ontology

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
ACTING = frozenset("said says announced plans wants now agreed took takes will would belongs".split()) | COMPANY_VERBS
"""What follows a body that acts."""
TOWARDS = frozenset(("in", "from", "near", "outside", "to", "through", "via", "across", "around"))
"""Prepositions before towns."""
COMPASS = frozenset(("North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central"))
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
    family_names: frozenset[str]
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
        verdicts |= {form: (verdicts[form][0], None) for form in self._explained_otherwise(chosen, words) & verdicts.keys()}
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

    def _explained_otherwise(self, chosen: Sequence[Proposal], words: Sequence[Sequence[str]]) -> frozenset[Form]:
        """Acronyms that the text explains by a name without a word in common with the firm of the gazetteer: where it has
        "Oslo Cable Networks (OCN)", no other OCN is meant."""
        found = []
        for one in chosen:
            line, opening = words[one.sentence], one.last
            if (
                one.demonym
                or one.entry is not None
                or opening + 2 >= len(line)
                or (line[opening], line[opening + 2]) != ("(", ")")
            ):
                continue
            short, long = line[opening + 1], {word.lower() for word in line[one.first : opening] if word.isalpha()}
            firms = [entry for entry in self.gazetteer.lookup(short) if short.isupper() and entry.type == "kg:Company"]
            told = [{short.lower(), *long}.isdisjoint(entry.name.lower().split()) for entry in firms]
            if len(long) > 1 and told and all(told):
                found.append((short,))
        return frozenset(found)

    def _votes(self, chosen: Sequence[Proposal], words: Sequence[Sequence[str]]) -> dict[Form, Counter[str]]:
        votes: dict[Form, Counter[str]] = defaultdict(Counter)
        by_model: Counter[Form] = Counter()
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
            by_model[_key(form)] += weight if one.source == "model" and one.type == "kg:Person" else 0
            given = form[0] in self.given_names
            vote_of_neighbours(ballot, Spot(sentence_words, one.first, one.last, given), self.titles)
            if one.entry is None and is_held(sentence_words, one.first, one.last):
                ballot["kg:Conference"] += 20
            if beside_a_country(sentence_words, one, countries) and ballot["kg:Country"]:
                ballot["kg:Country"] += 6
            if self._owns_a_name(sentence_words, one):
                ballot["kg:Place"] += 3
            if self._is_town_there(sentence_words, one):
                ballot["kg:Place"] += 4
            if one.source == "model" and self._is_body_there(sentence_words, one):
                ballot["kg:Organization"] += 3
        self._family_names(votes)
        self._firms_for_short(votes)
        self._first_names(votes)
        self._unintroduced(votes, by_model)
        for run in coordinated(chosen, words):
            self._vote_of_company(votes, [_key(_form(one, words)) for one in run])
        return votes

    def _owns_a_name(self, words: Sequence[str], one: Proposal) -> bool:
        """Whether it is a town, as far as is known, with a name behind it: "Aberdeen's Orion Gas", "the Gulf lender Orion"."""
        if one.last - one.first > 1 or one.last + 1 >= len(words) or not words[one.last + 1][:1].isupper():
            return False
        senses = self.gazetteer.lookup(words[one.first])
        if not senses or not all(self._coarse(entry.type) == "kg:Place" for entry in senses):
            return False
        return words[one.last] in POSSESSIVE or words[one.last] in BODY_NOUNS

    def _is_town_there(self, words: Sequence[str], one: Proposal) -> bool:
        """Whether a town, as far as is known, stands where a place does: "a family business from Ulm"."""
        if one.demonym or one.first == 0 or words[one.first - 1] not in TOWARDS:
            return False
        senses = self.gazetteer.lookup(" ".join(words[one.first : one.last]))
        return bool(senses) and all(self._coarse(entry.type) == "kg:Place" for entry in senses)

    def _is_body_there(self, words: Sequence[str], one: Proposal) -> bool:
        """Whether the model takes for a place what no list of places has, where a body stands: a country has it, or it does
        what places hardly do ("Norway's Arvogas", "Brindpay now belongs to")."""
        if one.last - one.first > 1 or self._coarse(one.type) != "kg:Place" or self.gazetteer.lookup(words[one.first]):
            return False
        owned = one.first > 1 and words[one.first - 1] in POSSESSIVE
        owner = self.gazetteer.lookup(words[one.first - 2]) if owned else ()
        acting = words[one.last] in ACTING if one.last < len(words) else False
        return acting or any(entry.type == "kg:Country" for entry in owner)

    def _vote_of_company(self, votes: dict[Form, Counter[str]], run: Sequence[Form]) -> None:
        """In a list of three or more, or of two full names, one that the model alone calls otherwise is what the others are."""
        classes = {form: self._coarse_winner(form, votes[form]) for form in run}
        most, count = Counter(classes.values()).most_common(1)[0]
        if most not in ("kg:Person", "kg:Organization") or count == len(run):
            return
        full_names = len(run) == 2 and all(len(form) > 1 for form in run) and "kg:Person" in classes.values()
        if not full_names and not (len(run) > 2 and count * 3 >= len(run) * 2):
            return
        for form in run:
            ballot = votes[form]
            odd = "kg:Person" if full_names else most
            if (
                classes[form] in ("kg:Person", "kg:Organization")
                and sum(ballot.values()) <= MOST_BY_MODEL
                and not self._headed(form)
            ):
                ballot[odd] += 3

    def _headed(self, form: Form) -> bool:
        """Whether a word of the name tells that it is a body's: its head, or a common word at its end."""
        return self.heads.type_of(form) is not None or form[-1].lower().removesuffix("s") in self.common_words

    def _firms_for_short(self, votes: dict[Form, Counter[str]]) -> None:
        """A single word that begins the name of a firm, and ends nobody's, is that firm: "Ibertec" beside "Ibertec SA"."""
        firms = {form[0] for form in votes if len(form) > 1 and (form[-1] in LEGAL_FORMS or form[-1] in self.heads.last)}
        last = {form[-1] for form in votes if len(form) > 1}
        for form, ballot in votes.items():
            if len(form) == 1 and form[0] in firms - last and not self.gazetteer.lookup(form[0]):
                ballot["kg:Organization"] += 4

    def _unintroduced(self, votes: dict[Form, Counter[str]], by_model: Counter[Form]) -> None:
        """A single word that only the model takes for a person, and of which the text has no full name, may be a firm's: it is
        one where nobody is known to be called so and nothing beside it speaks for a person."""
        last = {form[-1] for form in votes if len(form) > 1}
        for form, ballot in votes.items():
            if len(form) > 1 or form[0] in last or not 1 < ballot["kg:Person"] <= MOST_BY_MODEL:
                continue
            told = ballot["kg:Person"] > by_model[form]
            ballot["kg:Person"] = WEIGHTS["model"]
            unheard = form[0] not in self.family_names and form[0] not in self.given_names
            if unheard and not told and len(form[0]) > 3 and form[0].isalpha():
                ballot["kg:Organization"] += 3

    def _first_names(self, votes: dict[Form, Counter[str]]) -> None:
        """A country that is but the first name of somebody in the text is the country: people go by their last names."""
        people = [form for form, ballot in votes.items() if len(form) > 1 and self._coarse_winner(form, ballot) == "kg:Person"]
        first, last = {form[0] for form in people}, {form[-1] for form in people}
        for form, ballot in votes.items():
            known = len(form) == 1 and form[0] in first - last and self.gazetteer.lookup(form[0])
            if known and any(entry.type == "kg:Country" for entry in known):
                ballot["kg:Country"] += 6

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
        person = len(form) == 2 and totals["kg:Person"] > 0 and self._may_head_a_person(form)
        if head is not None and not person:
            totals[self._coarse(head)] += 5
        elif len(form) > 1 and form[-1] in PLACE_SUFFIX and not person:
            totals["kg:Place"] += 3
        elif len(form) == 2 and form[0] in COMPASS and ballot["kg:Place"]:
            totals["kg:Place"] += 5  # "the South Wessex firm"
        elif (
            len(form) > 1
            and not person
            and form[0] not in self.given_names
            and (form[-1].lower() in self.common_words or form[-1].lower().removesuffix("s") in self.common_words)
            and totals["kg:Person"]
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

    def _may_head_a_person(self, form: Form) -> bool:
        """Whether two words may be a person's though the last is one of a body's: "Sheila Rice", "Wu Lan"."""
        return (form[0] in self.given_names and form[1] in FAMILY_NAMES) or form[0] in FAMILY_NAMES_FIRST

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


def _form(one: Proposal, words: Sequence[Sequence[str]]) -> Form:
    return tuple(words[one.sentence][one.first : one.last])


def _key(form: Form) -> Form:
    return tuple(word.capitalize() if word.isupper() and len(word) > 4 else word for word in form)
