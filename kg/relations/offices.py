"""Who holds which office: "German Chancellor Anna Weber", "Li Min, deputy director of X", "X chief executive Y".

The relation comes from the title's row in `lexicon/titles.tsv` and from what the office is of: a president of a country
is its head of state, a president of a company its head. A deputy works for the body; a former holder does no longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language.nominals import noun_proposition
from kg.language.phrases import heads_of
from kg.language.propositions import Proposition
from kg.language.tree import Tree
from kg.relations.frames import Frames
from kg.relations.holders_beside import holder_beside, named_straight_after, nearest_after, on_this_side, right_after
from kg.relations.home_country import OF_HOME, load_lacking_offices, load_national_offices
from kg.relations.office_bodies import seats_of
from kg.relations.office_desks import is_only_where
from kg.relations.office_rows import in_apposition_to_a_list, is_plural, place_of_a_local_office, with_own_bodies
from kg.relations.office_titles import Office, find_office, last_words
from kg.relations.only_body import only_body
from kg.relations.qualifiers import when_of
from kg.relations.reading import Scene
from kg.types import Mention, Qualifiers, RelationMention, When
from kg.wordlists import word_list

PLACE_RELATIONS = ("kg:headOfState", "kg:headOfGovernment", "kg:ministerOf")
PUBLIC = frozenset(("office", "royal", "military", "police", "law"))
BUSINESS_HEADS = frozenset(("director", "head", "chief"))
FUNCTIONAL = frozenset(("director", "manager", "chief", "boss"))
PARTS = word_list("offices: departments")
WHOLE = frozenset("company group firm bank club team country world party police army center centre school site plant".split())
"""Nouns before a title that name no part of the body."""
OF_A_COUNTRY = {
    "president": "kg:headOfState",
    "dictator": "kg:headOfState",
    "ruler": "kg:headOfState",
    "strongman": "kg:headOfState",
}
"""Heads of bodies that are heads of state where what they head is a country."""
LOCAL = {
    "governor": "kg:AdministrativeArea",
    "premier": "kg:AdministrativeArea",
    "chief minister": "kg:AdministrativeArea",
    "mayor": "kg:City",
}
"""Offices of parts of a country, and of which kind."""
PUBLIC_FORCES = word_list("offices: public forces")
GOVERNED_BY_CHANCELLORS = ("Germany", "Austria", "German Empire", "Prussia", "Austria-Hungary")
DEPUTIES_OF_PLACES = word_list("offices: deputies of places")
ASPIRANTS = word_list("offices: aspirants")
OPPOSED = word_list("offices: opposed")
NO_EMPLOYMENT = ("kg:owns", "kg:educatedAt")
"""What owners and graduates are to a body is read by rules of its own; they need not work there."""
OF_A_PLACE = {"governor": "kg:headOfGovernment", "mayor": "kg:headOfGovernment", "premier": "kg:headOfGovernment"}


def run_offices(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """A relation for every person of the scene who is said to hold an office of something."""
    tree = scene.tree
    for i in range(len(tree.words)):
        office = find_office(scene, i) if _may_be_a_title(tree, i) else None
        if office is not None and not _goes_on(scene, i):
            yield from _held(scene, office)


def _may_be_a_title(tree: Tree, i: int) -> bool:
    """Whether a word is the last of a title, and a noun outside the names."""
    lower, covering = tree.lowers[i], tree.covering.get(i)
    if (lower not in last_words() and tree.lemma(i) not in last_words()) or (covering is not None and not covering.pronominal):
        return False
    return tree.is_noun(i) or tree.deps[i] in ("compound", "nmod") or (lower == "general" and i > 0 and tree.is_noun(i - 1))


def _goes_on(scene: Scene, i: int) -> bool:
    """Whether a title is the first half of a longer one: "chief" in "chief executive", "director" in "director general"."""
    longer = find_office(scene, i + 1) if i + 1 < len(scene.tree.words) and _may_be_a_title(scene.tree, i + 1) else None
    return longer is not None and longer.last - len(longer.title.words.split()) < i


def _held(scene: Scene, office: Office) -> Iterator[RelationMention]:
    proposition = noun_proposition(scene.tree, scene.tree.head_of(range(office.first, office.last + 1)))
    holders = [m for token in proposition.roles.get("holder", ()) for m in scene.mentions_at(token, ("kg:Person",))]
    if scene.tree.deps[proposition.trigger] == "appos":
        holders = [m for m in holders if not m.pronominal]  # "the president, an officer and a nurse" is a list
    holders = named_straight_after(scene, office, holders) or holders
    holders = holders or holder_beside(scene, office.last) or right_after(scene, office)
    if not holders:
        return
    if not is_plural(scene, office):
        holders = nearest_after(scene, office, holders)
    else:
        rows = with_own_bodies(scene, office, holders)
        for holder, body in rows:
            if body is not None:
                yield from _of_body(scene, office, proposition, holder, body)
        if any(body is not None for _, body in rows):
            return
        holders = [holder for holder, _ in rows] or in_apposition_to_a_list(scene, proposition.trigger) or holders
    seats = seats_of(scene, proposition, office)
    bodies = on_this_side(scene, office, seats.bodies)
    if not bodies and office.title.words in LOCAL:
        bodies = place_of_a_local_office(scene, office, LOCAL[office.title.words])
    if not bodies and office.title.relation in PLACE_RELATIONS:
        bodies = _whose_holder(scene, proposition, holders[0])
    bodies = bodies or only_body(scene, office, holders[0])
    if not bodies and _national(scene, office):
        for holder in holders[:1]:
            yield from _of_the_home_country(scene, office, proposition, holder)
    for body in bodies:
        relation = relation_of(scene, office, body)
        if relation == "kg:spokespersonFor" and body.demonym and len(bodies) > 1:
            relation = "kg:citizenOf"  # "the Dutch Greens spokeswoman"
        if relation is None or (relation == "kg:ministerOf" and body.type == "kg:Region"):
            continue
        if is_only_where(scene, office, body, bodies, relation):
            continue
        if relation == "kg:headOf" and (body in seats.wholes or leads_a_function(scene, office) or _one_of_many(scene, office)):
            relation = "kg:worksFor"
        for holder in holders:
            if holder.chain != body.chain:
                yield _relation(scene, office, proposition, holder, relation, body)
                if office.former and relation in PLACE_RELATIONS and scene.ontology.fits(body.type, ("kg:Country",)):
                    yield _relation(scene, office, proposition, holder, "kg:citizenOf", body)


def _whose_holder(scene: Scene, proposition: Proposition, holder: Mention) -> list[Mention]:
    """ "Chile's Ana Ruiz, the culture minister", "minister of health in Chile": the country beside the name or after "in"."""
    tree = scene.tree
    token = next((t for t, found in tree.mentions.items() if holder in found), None)
    owners = [] if token is None else [h for child in tree.all(token, "poss") for h in heads_of(tree, child)]
    return [m for t in (*owners, *proposition.roles.get("in", ())) for m in scene.mentions_at(t, ("kg:Country",))][:1]


def _of_body(
    scene: Scene, office: Office, proposition: Proposition, holder: Mention, body: Mention
) -> Iterator[RelationMention]:
    """The relation of one of several holders of a title to what their own name says it is of."""
    relation = relation_of(scene, office, body)
    if relation is not None and holder.chain != body.chain:
        yield _relation(scene, office, proposition, holder, relation, body)


def _one_of_many(scene: Scene, office: Office) -> bool:
    """ "a director of Acme" is one of its board."""
    before = scene.tree.lowers[office.first - 1 : office.first]
    return office.title.words == "director" and before in (["a"], ["another"])


def _is_opposed(scene: Scene, body: Mention) -> bool:
    """ "Anti-Acme campaigner": the prefix, which is a token of its own, takes the name away from the title."""
    tree = scene.tree
    first = tree.first_of(body)
    return first > 1 and tree.words[first - 1] in ("-", "–") and tree.lowers[first - 2] in OPPOSED


def leads_a_function(scene: Scene, office: Office) -> bool:
    """Whether the title names what is directed: "finance director", "head of" with nothing before it is none."""
    tree = scene.tree
    before = office.last - len(office.title.words.split())
    if office.title.words not in FUNCTIONAL or before < office.first:
        return tree.lowers[before] in PARTS and before >= office.first
    return tree.tags[before] in ("NN", "NNS", "VBG") and before not in tree.covering and tree.lowers[before] not in WHOLE


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
    home = [one for one in scene.countries if one.name == only] if only else scene.home or _sole_country(scene)
    before = [one for one in home if one.start <= holder.start] or list(home[:1])
    if before and scene.tree.first_of(holder) > office.last:
        relation = relation_of(scene, office, before[-1])
        if relation in PLACE_RELATIONS and (office.title.words, before[-1].name) not in load_lacking_offices():
            found = _relation(scene, office, proposition, holder, relation, before[-1])
            rule = "office: of the country that alone has it" if only else OF_HOME
            yield replace(found, evidence=scene.evidence(rule, 0.6))


DEMANDING = frozenset(("must", "should", "ought"))
"""What others tell a country: "Minister X said Peru must open its ports"."""


def _sole_country(scene: Scene) -> Sequence[Mention]:
    """The only country of the text, where it does something in this sentence or the one before: "Ghana has begun a drive.
    Environment Minister Kofi Osei opened it"."""
    if len({one.chain for one in scene.countries}) != 1:
        return ()
    trees = [tree for tree in (scene.tree, scene.before) if tree is not None]
    acts = any(
        tree.deps[i] in ("nsubj", "nsubjpass")
        and any(one in scene.countries for one in found)
        and not any(tree.lowers[c] in DEMANDING for c in tree.all(tree.heads[i], "aux"))
        for tree in trees
        for i, found in tree.mentions.items()
    )
    return scene.countries if acts else ()


def relation_of(scene: Scene, office: Office, body: Mention) -> str | None:
    """Which relation the office is, given what it is of; None where the two say nothing together."""
    hint = office.title.relation or None
    is_body = scene.ontology.fits(body.type, ("kg:Organization",))
    if hint == "kg:spokespersonFor":
        return hint
    if is_body and (hint in NO_EMPLOYMENT or _is_opposed(scene, body)):
        return None
    if is_body and office.title.words.split()[-1] in ASPIRANTS:
        return None if scene.ontology.fits(body.type, ("kg:Company", "kg:GovernmentBody")) else "kg:memberOf"
    if is_body and hint == "kg:ministerOf" and body.text.lower().endswith(("government", "cabinet")):
        return "kg:worksFor"  # a government minister is one of several
    if is_body and hint in PLACE_RELATIONS:  # a party's ministers are its members, a ministry's its heads
        hint = "kg:memberOf" if scene.ontology.fits(body.type, ("kg:PoliticalParty",)) else "kg:headOf"
    if is_body:
        if hint == "kg:headOf" and office.deputy:
            return "kg:worksFor"
        if not hint and scene.ontology.fits(body.type, ("kg:PoliticalParty",)):
            return "kg:memberOf"  # "a Labour Party politician"
        return hint if hint in ("kg:headOf", "kg:memberOf") else "kg:worksFor"
    if scene.ontology.fits(body.type, ("kg:Country",)):
        hint = OF_A_COUNTRY.get(office.title.words, hint)
    hint = OF_A_PLACE.get(office.title.words, hint)
    if office.title.words == "chancellor" and not body.name.endswith(GOVERNED_BY_CHANCELLORS):
        hint = "kg:ministerOf"  # the British one has the treasury
    if office.deputy and hint in PLACE_RELATIONS:
        return "kg:represents"
    if hint == "kg:represents" and office.title.kind == "law":
        return "kg:citizenOf" if body.demonym else None  # "a German lawyer", "an Oslo lawyer"
    if hint == "kg:memberOf" and office.title.words in DEPUTIES_OF_PLACES and not body.demonym:
        return "kg:represents"  # "a senator from Texas"
    if hint in PLACE_RELATIONS or hint == "kg:represents":
        return hint
    public = office.title.kind in PUBLIC or (office.title.words in BUSINESS_HEADS and not body.demonym)
    if office.title.words == "chief" and body.demonym and scene.tree.lowers[office.last - 1] not in PUBLIC_FORCES:
        public = False  # "Italian bank chief" speaks of an Italian bank, "Italian police chief" of the state's police
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
    before = office.last < scene.tree.first_of(holder)
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
        tree.lowers[c] in cues
        for token in (title, scene.tree.first_of(holder), tree.heads[title])
        for c in tree.children[token]
    )
