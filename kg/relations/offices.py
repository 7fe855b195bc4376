"""Who holds which office: "German Chancellor Anna Weber", "Li Min, deputy director of X", "X chief executive Y".

The relation comes from the title's row in `lexicon/titles.tsv` and from what the office is of: a president of a country
is its head of state, a president of a company its head. A deputy works for the body; a former holder does no longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language.nominals import noun_proposition
from kg.language.phrases import heads_of, prepositions
from kg.language.propositions import Proposition
from kg.relations.frames import Frames
from kg.relations.holders_beside import holder_beside
from kg.relations.home_country import load_national_offices
from kg.relations.office_titles import Office, find_office, last_words
from kg.relations.qualifiers import when_of
from kg.relations.reading import Scene
from kg.types import Mention, Qualifiers, RelationMention, When
from kg.wordlists import word_list

BODY_ROLES = ("of", "poss", "modifier", "for", "at", "from", "with", "in", "to", "within")
PLACE_RELATIONS = ("kg:headOfState", "kg:headOfGovernment", "kg:ministerOf")
PUBLIC = frozenset(("office", "royal", "military", "police", "law"))
BUSINESS_HEADS = frozenset(("director", "head", "chief"))
OFFICE_HOLDERS = ("kg:Organization", "kg:Place", "kg:Person")
"""What an office can be of; of a person only for those who speak for one."""
DEPARTMENTS = word_list("offices: departments")
OF_A_COUNTRY = {
    "president": "kg:headOfState",
    "dictator": "kg:headOfState",
    "ruler": "kg:headOfState",
    "strongman": "kg:headOfState",
}
"""Heads of bodies that are heads of state where what they head is a country."""
OF_A_PLACE = {"governor": "kg:headOfGovernment", "mayor": "kg:headOfGovernment", "premier": "kg:headOfGovernment"}


def run_offices(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """A relation for every person of the scene who is said to hold an office of something."""
    tree = scene.tree
    for i, lower in enumerate(tree.lowers):
        if lower not in last_words() and tree.lemma(i) not in last_words():
            continue
        covering = tree.covering.get(i)
        if (covering is not None and not covering.pronominal) or not (tree.is_noun(i) or tree.deps[i] in ("compound", "nmod")):
            continue
        office = find_office(scene, i)
        if office is not None:
            yield from _held(scene, office)


def _held(scene: Scene, office: Office) -> Iterator[RelationMention]:
    proposition = noun_proposition(scene.tree, scene.tree.head_of(range(office.first, office.last + 1)))
    holders = [m for token in proposition.roles.get("holder", ()) for m in scene.mentions_at(token, ("kg:Person",))]
    if scene.tree.deps[proposition.trigger] == "appos":
        holders = [m for m in holders if not m.pronominal]  # "the president, an officer and a nurse" is a list
    holders = holders or holder_beside(scene, office.last)
    if not holders:
        return
    bodies = _bodies(scene, proposition, office)
    if not bodies and _national(scene, office):
        for holder in holders[:1]:
            yield from _of_the_home_country(scene, office, proposition, holder)
    for body in bodies:
        relation = relation_of(scene, office, body)
        if relation == "kg:spokespersonFor" and body.demonym and len(bodies) > 1:
            relation = "kg:citizenOf"  # "the Dutch Greens spokeswoman"
        if relation is None or (relation == "kg:ministerOf" and body.type == "kg:Region"):
            continue
        if relation == "kg:headOf" and _leads_a_part(scene, proposition, body):
            relation = "kg:worksFor"
        for holder in holders:
            if holder.chain != body.chain:
                yield _relation(scene, office, proposition, holder, relation, body)
                if office.former and relation in PLACE_RELATIONS and scene.ontology.fits(body.type, ("kg:Country",)):
                    yield _relation(scene, office, proposition, holder, "kg:citizenOf", body)


def _national(scene: Scene, office: Office) -> bool:
    """Whether a title before a name, in capitals, is an office of a country: "Foreign Minister Ana Ruiz"."""
    words = scene.tree.words[office.first : office.last + 1]
    hint = OF_A_COUNTRY.get(office.title.words, office.title.relation)
    capital = words[-1][:1].isupper() or tuple(words) == ("minister",)
    of_a_part = office.title.words in ("first minister", "chief minister")  # of a country's part, as in Scotland and India
    return hint in PLACE_RELATIONS and capital and not office.deputy and not of_a_part


def _of_the_home_country(scene: Scene, office: Office, proposition: Proposition, holder: Mention) -> Iterator[RelationMention]:
    """The office is of the country that alone has one, else of that which the document is about; its nearest name before."""
    words = " ".join(scene.tree.lowers[office.first : office.last + 1])
    only = load_national_offices().get(words) or load_national_offices().get(office.title.words)
    home = [one for one in scene.countries if one.name == only] if only else scene.home
    before = [one for one in home if one.start <= holder.start] or list(home[:1])
    if before and _token(scene, holder) > office.last:
        relation = relation_of(scene, office, before[-1])
        if relation in PLACE_RELATIONS:
            found = _relation(scene, office, proposition, holder, relation, before[-1])
            rule = "office: of the country that alone has it" if only else "office: of the country that the text is about"
            yield replace(found, evidence=scene.evidence(rule, 0.6))


def _bodies(scene: Scene, proposition: Proposition, office: Office) -> list[Mention]:
    """What the office is of: the nearest organization where one is named, and the place beside it."""
    found: list[Mention] = []
    for role in BODY_ROLES:
        for token in proposition.roles.get(role, ()):
            school = _school(scene, office, role, token)
            for mention in school or scene.mentions_at(token, OFFICE_HOLDERS) or _whole(scene, token):
                if mention.chain in {m.chain for m in found} or mention.span in [m.span for m in found]:
                    continue
                if role == "to" and office.title.relation == "kg:represents":
                    continue  # an ambassador to a country does not represent it
                if role in ("in", "at") and not scene.ontology.fits(mention.type, ("kg:Organization",)):
                    continue
                if scene.ontology.fits(mention.type, ("kg:Person",)) and office.title.relation != "kg:spokespersonFor":
                    continue
                if mention.demonym and _leads_another(scene, mention):
                    continue  # "French-Canadian": a Canadian
                found.append(mention)
    bodies = [m for m in found if scene.ontology.fits(m.type, ("kg:Organization",))]
    return found if not bodies else [*bodies, *[m for m in found if m.demonym or scene.ontology.fits(m.type, ("kg:Country",))]]


def _school(scene: Scene, office: Office, role: str, token: int) -> list[Mention]:
    """Where a professor teaches what stands at the token: "professor of Marine Studies at X"."""
    if role != "of" or office.title.kind != "academic":
        return []
    places = [head for word, heads in prepositions(scene.tree, token) if word in ("at", "in") for head in heads]
    return [mention for head in places for mention in scene.mentions_at(head, ("kg:Organization",))]


def _whole(scene: Scene, token: int) -> list[Mention]:
    """The body that a department without a name is part of: "director of the ministry's energy department"."""
    tree = scene.tree
    if tree.lemma(token) not in DEPARTMENTS or token in tree.covering:
        return []
    owners = [owner for child in tree.all(token, "poss", "compound", "nmod") for owner in heads_of(tree, child)]
    owners += [owner for word, heads in prepositions(tree, token) if word in ("of", "at", "in") for owner in heads]
    return [mention for owner in owners for mention in scene.mentions_at(owner, ("kg:Organization",))]


def _leads_a_part(scene: Scene, proposition: Proposition, body: Mention) -> bool:
    """Whether the office is of a department of the body rather than of the body."""
    tokens = [token for role in BODY_ROLES for token in proposition.roles.get(role, ())]
    return any(body in _whole(scene, token) for token in tokens)


def _leads_another(scene: Scene, demonym: Mention) -> bool:
    """Whether a demonym is the first part of a compound one."""
    tree = scene.tree
    after = tree.last_of(demonym) + 1
    second = tree.covering.get(after + 1) if tree.lowers[after : after + 1] == ["-"] else None
    return second is not None and second.demonym


def relation_of(scene: Scene, office: Office, body: Mention) -> str | None:
    """Which relation the office is, given what it is of; None where the two say nothing together."""
    hint = office.title.relation or None
    is_body = scene.ontology.fits(body.type, ("kg:Organization",))
    if hint == "kg:spokespersonFor":
        return hint
    if is_body and hint in PLACE_RELATIONS:  # a party's ministers are its members, a ministry's its heads
        hint = "kg:memberOf" if scene.ontology.fits(body.type, ("kg:PoliticalParty",)) else "kg:headOf"
    if is_body:
        if hint == "kg:headOf" and office.deputy:
            return "kg:worksFor"
        return hint if hint in ("kg:headOf", "kg:memberOf") else "kg:worksFor"
    if scene.ontology.fits(body.type, ("kg:Country",)):
        hint = OF_A_COUNTRY.get(office.title.words, hint)
    hint = OF_A_PLACE.get(office.title.words, hint)
    if office.deputy and hint in PLACE_RELATIONS:
        return "kg:represents"
    if hint in PLACE_RELATIONS or hint == "kg:represents":
        return hint
    public = office.title.kind in PUBLIC or (office.title.words in BUSINESS_HEADS and not body.demonym)
    if hint in ("kg:headOf", "kg:worksFor") and public and scene.ontology.fits(body.type, ("kg:Country",)):
        return "kg:represents" if hint == "kg:headOf" or not body.demonym else "kg:citizenOf"
    return "kg:citizenOf" if body.demonym and scene.ontology.fits(body.type, ("kg:Country",)) else None


def _relation(
    scene: Scene, office: Office, proposition: Proposition, holder: Mention, relation: str, body: Mention
) -> RelationMention:
    judged = scene.factuality(proposition.trigger)
    ended = office.former and relation != "kg:citizenOf"
    named = any(cue in ("former", "ex") for cue in judged.cues)
    role = scene.tree.text(range(office.first, office.last + 1))
    said = tuple(span for span in scene.speakers(judged, ()) if span != holder.span)  # who speaks is only introduced
    before = office.last < _token(scene, holder)
    firm = before and not _qualified(scene, proposition.trigger, holder, judged.cues)
    modality = "Asserted" if firm else judged.modality
    negative = judged.negative and not firm and not named and relation != "kg:citizenOf"
    return RelationMention(
        predicate=relation,
        subject=holder.span,
        object=body.span,
        evidence=scene.evidence("office: " + ("title before name" if before else "apposition"), 0.9),
        modality="Planned" if office.future and modality == "Asserted" else modality,
        polarity="Negative" if ended or negative else "Positive",
        qualifiers=Qualifiers(attributed_to=said, when=_held_when(scene, proposition.trigger), role=role),
        cues=() if firm and not said else tuple(judged.cues),
    )


def _held_when(scene: Scene, title: int) -> When:
    """When an office is held: of "was chairman until 2003" the clause tells it, of a title or an apposition what stands
    below the title ("chairman since 2003"), for "President Ruiz leaves on Monday" does not date the office."""
    tree = scene.tree
    stated = tree.deps[tree.first_conjunct(title)] in ("attr", "oprd", "pobj", "dobj", "ROOT")
    return when_of(scene, title, clause=stated)


def _qualified(scene: Scene, title: int, holder: Mention, cues: Sequence[str]) -> bool:
    """Whether a word of the title itself weakens it ("would-be president Ana Ruiz"); what the verb says cannot: a title
    before a name is taken for granted in "President Ruiz may resign"."""
    tree = scene.tree
    if any(tree.lowers[c] == "be" for c in tree.children[tree.heads[title]] if c < title):
        return True  # "would-be", which is three tokens
    return any(
        tree.lowers[c] in cues for token in (title, _token(scene, holder), tree.heads[title]) for c in tree.children[token]
    )


def _token(scene: Scene, mention: Mention) -> int:
    return next((i for i, found in scene.tree.covering.items() if found is mention), 0)
