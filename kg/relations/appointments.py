"""Who takes an office and who gives it up: "Acme named Ana Ruiz chairwoman", "Ruiz replaces Maas as head of Acme".

Offices stand here under a verb or noun of appointing, joining, succeeding or removing, whatever the parser makes of the
words between ("named [Ana Ruiz chairwoman] and [Piet Maas chief executive]"). The office is of the body that its own
words name, else of the body that appoints, is joined or left. The lists of words are `appointments: ...`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.language.nominals import noun_proposition
from kg.language.propositions import Proposition, verb_lemma, verb_proposition
from kg.language.subjects import subjects
from kg.relations.frames import Frames
from kg.relations.office_bodies import is_bare_board, seats_of
from kg.relations.office_titles import Office, find_office, last_words
from kg.relations.offices import PLACE_RELATIONS, leads_a_function, relation_of
from kg.relations.qualifiers import when_of
from kg.relations.reading import Scene
from kg.relations.reporting import load_reporting
from kg.types import Mention, Qualifiers, RelationMention
from kg.wordlists import word_list

APPOINTING = word_list("appointments: appointing")
JOINING = word_list("appointments: joining")
SUCCEEDING = word_list("appointments: succeeding")
ENDING = word_list("appointments: ending for the subject")
REMOVING = word_list("appointments: removing the object")
CONSIDERING = word_list("appointments: considering")
GETTING = word_list("appointments: getting somebody")
JOBS = frozenset(("job", "post", "position", "role", "seat", "title"))
"""Nouns that an office may be named after: "lost his job as head of Acme", "for the post of chairman"."""
WINNING = frozenset("take get win land accept hold assume fill take-up take-over".split())
LOSING = frozenset("lose quit leave resign give-up vacate relinquish".split())
HANDING = frozenset("give hand offer".split())
CHANGING = APPOINTING | JOINING | SUCCEEDING | ENDING | REMOVING | CONSIDERING | GETTING
"""All verbs of a change of office: every verb of a text is looked up."""
GIVING = word_list("appointments: nouns of giving")
TAKING = word_list("appointments: nouns of taking")
BOARDS = frozenset(("board", "shareholder", "owner", "investor", "director", "parent", "management", "trustee"))
MOVING = word_list("appointments: moving")
PERSON = ("kg:Person",)
BODY = ("kg:Organization",)
RULE = "office: given or taken"
CONFIDENCE = 0.85


@dataclass(frozen=True, slots=True)
class Move:
    """A change of office: who comes, who goes, which body gives it where its own words name none."""

    trigger: int
    comes: tuple[Mention, ...]
    goes: tuple[Mention, ...]
    giver: tuple[Mention, ...]
    country: tuple[Mention, ...] = ()
    """Whose people or officials act, for offices of a country: "Norwegian voters", "President Lund of Chile"."""
    likely: bool = True
    """False where somebody is only thought of."""


def run_appointments(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """A relation for everybody who takes or leaves an office under such a verb or noun."""
    tree = scene.tree
    for i in range(len(tree.words)):
        if i in tree.covering:
            continue
        if tree.is_verb(i) and tree.lemma(i) in MOVING:
            yield from _moved(scene, i)
        move = _with_move(scene, i) if tree.lowers[i] == "with" else None
        move = _verb_move(scene, i) if tree.is_verb(i) else _noun_move(scene, i) if tree.is_noun(i) else move
        if move is not None:
            yield from _offices_of(scene, move)


def _moved(scene: Scene, i: int) -> Iterator[RelationMention]:
    """ "moved from Acme to Orion": somebody works for the second body, and no longer for the first."""
    roles = verb_proposition(scene.tree, i).roles
    people = [m for token in roles.get("subject", ()) for m in scene.mentions_at(token, PERSON)]
    left, joined = ([m for t in roles.get(word, ()) for m in scene.mentions_at(t, BODY)] for word in ("from", "to"))
    for person in people if left and joined else ():
        for body, ended in ((left[0], True), (joined[0], False)):
            yield _relation(scene, i, None, person, "kg:worksFor", body, ended=ended)


def _verb_move(scene: Scene, i: int) -> Move | None:
    lemma = verb_lemma(scene.tree, i).replace(" ", "-")
    if lemma not in CHANGING:
        return None
    tree = scene.tree
    proposition = verb_proposition(tree, i)

    def at(role: str, types: tuple[str, ...] = PERSON) -> tuple[Mention, ...]:
        return tuple(m for token in proposition.roles.get(role, ()) for m in scene.mentions_at(token, types))

    if lemma in SUCCEEDING:
        goes = at("from") if lemma == "take-over" else at("object")
        return Move(i, at("subject"), goes, ()) if goes or at("subject") else None
    if lemma in JOINING:
        return Move(i, at("subject"), (), at("object", BODY))
    actors = proposition.roles.get("subject", ())
    giver = tuple(m for m in at("subject", BODY) if not is_bare_board(m)) or _whose_board(scene, actors)
    country = _country_of(scene, actors)
    in_office = _in_office(scene, proposition.roles.get("object", ()))
    if lemma in GETTING:
        found = _in_office(scene, tree.all(i, "dobj")) or (at("in") if _in_office_words(scene, i) else ())
        return Move(i, found, (), giver) if found and giver else None
    if lemma in REMOVING:
        goes = at("object") or in_office
        return Move(i, (), goes, giver, country) if goes else None
    if lemma in ENDING:
        return Move(i, (), at("subject"), at("object", BODY) or at("from", BODY) or _told_by(scene, i))
    comes = at("object") or _right_of(scene, i)
    return Move(i, comes, (), giver or _told_by(scene, i), country, likely=lemma not in CONSIDERING)


def _with_move(scene: Scene, i: int) -> Move | None:
    """ "Acme, with Ana Ruiz as its chairwoman, grew"."""
    tree = scene.tree
    people = [m for child in tree.all(i, "pobj") for m in scene.mentions_at(child, PERSON) if not m.pronominal]
    if len(people) != 1 or tree.lowers[tree.last_of(people[0]) + 1 : tree.last_of(people[0]) + 2] != ["as"]:
        return None
    above = tree.heads[i]
    owners = [above] if above in tree.mentions else subjects(tree, above) if tree.is_verb(above) else []
    bodies = tuple(m for token in owners for m in scene.mentions_at(token, BODY))
    return Move(i, tuple(people), (), bodies) if bodies else None


def _told_by(scene: Scene, i: int) -> tuple[Mention, ...]:
    """The body that tells of a change of its own: "Acme said that Ana Ruiz had resigned as chairwoman"."""
    tree = scene.tree
    while tree.heads[i] != i and tree.deps[i] in ("ccomp", "conj", "xcomp") and tree.is_verb(tree.heads[i]):
        i = tree.heads[i]
        if tree.lemma(i) in load_reporting().verbs:
            told = [m for token in subjects(tree, i) for m in scene.mentions_at(token, BODY)]
            return tuple(m for m in told if not scene.ontology.fits(m.type, ("kg:NewsOrganization",)) and not m.demonym)
    return ()


def _country_of(scene: Scene, actors: Sequence[int]) -> tuple[Mention, ...]:
    """The country whose officials, parliament or voters act: "Norwegian voters", "Chile's president", "Chile" itself."""
    tree = scene.tree
    for token in actors:
        inside = [m for t in sorted(tree.subtree(token)) if t <= token for m in tree.mentions.get(t, ())]
        for mention in inside:
            if scene.ontology.fits(mention.type, ("kg:Country",)):
                return (mention,)
    return ()


def _whose_board(scene: Scene, subjects: Sequence[int]) -> tuple[Mention, ...]:
    """The body whose board or owners act: "Acme's board ousted ..."."""
    tree = scene.tree
    boards = [token for token in subjects if tree.lemma(token) in BOARDS]
    roles = [noun_proposition(tree, token).roles for token in boards]
    tokens = [token for one in roles for name in ("poss", "of", "modifier") for token in one.get(name, ())]
    return tuple(m for token in tokens for m in scene.mentions_at(token, BODY))


def _in_office(scene: Scene, tokens: Iterable[int]) -> tuple[Mention, ...]:
    """Who stands in apposition to an office that is taken from them: "fired its chief executive, Piet Maas"."""
    tree = scene.tree
    offices = [token for token in tokens if token not in tree.covering and find_office(scene, token) is not None]
    people = [m for token in offices for c in tree.all(token, "appos") for m in scene.mentions_at(c, PERSON)]
    return tuple(m for m in people if not m.pronominal)


def _right_of(scene: Scene, verb: int) -> tuple[Mention, ...]:
    """The person right after the verb, where the parser makes the name a part of the office: "named Ana Ruiz chairwoman"."""
    mention = scene.tree.covering.get(verb + 1)
    fits = mention is not None and not mention.demonym and scene.ontology.fits(mention.type, PERSON)
    return (mention,) if fits and mention is not None else ()


def _in_office_words(scene: Scene, verb: int) -> bool:
    """Whether the object of a verb is an office: "found a new chief executive in Ana Ruiz"."""
    tree = scene.tree
    return any(find_office(scene, token) is not None for token in tree.all(verb, "dobj") if token not in tree.covering)


def _noun_move(scene: Scene, i: int) -> Move | None:
    """ "the appointment of Ana Ruiz as head of Acme", "Ruiz's resignation as head of Acme"."""
    lemma = scene.tree.lemma(i)
    if lemma in JOBS:
        return _job_move(scene, i)
    if lemma not in GIVING | TAKING:
        return None
    roles = noun_proposition(scene.tree, i).roles

    def at(types: tuple[str, ...], *names: str) -> tuple[Mention, ...]:
        return tuple(m for name in names for token in roles.get(name, ()) for m in scene.mentions_at(token, types))

    people, giver = at(PERSON, "of") or at(PERSON, "poss"), at(BODY, "poss", "by")
    return Move(i, people, (), giver) if lemma in GIVING else Move(i, (), people, giver)


def _job_move(scene: Scene, i: int) -> Move | None:
    """ "lost his job as head of Acme", "the post of chairman of Acme went to Ana Ruiz"."""
    tree = scene.tree
    verb = tree.heads[i]
    if not tree.is_verb(verb):
        return None
    roles, dep = verb_proposition(tree, verb).roles, tree.deps[i]
    lemma = verb_lemma(tree, verb).replace(" ", "-")

    def at(*names: str) -> tuple[Mention, ...]:
        return tuple(m for name in names for token in roles.get(name, ()) for m in scene.mentions_at(token, PERSON))

    if dep == "nsubj" and lemma == "go":
        return Move(i, at("to"), (), ())
    if dep == "dobj" and lemma in WINNING | LOSING:
        return Move(i, at("subject"), (), ()) if lemma in WINNING else Move(i, (), at("subject"), ())
    return Move(i, at("to", "indirect"), (), ()) if dep == "dobj" and lemma in HANDING else None


def _offices_of(scene: Scene, move: Move) -> Iterator[RelationMention]:
    """The offices below the trigger, each with its holder."""
    for i in _office_tokens(scene, move):
        office = find_office(scene, i)
        if office is None or office.former:
            continue
        before = _right_before(scene, office)
        comes = (before,) if before is not None and move.comes else move.comes
        proposition = noun_proposition(scene.tree, scene.tree.head_of(range(office.first, office.last + 1)))
        for body in _bodies(scene, move, proposition, office):
            relation = relation_of(scene, office, body)
            if relation == "kg:headOf" and (leads_a_function(scene, office) or _of_a_part(scene, office, body)):
                relation = "kg:worksFor"
            for people, ended in ((comes, False), (move.goes, True)):
                for person in people if relation is not None and relation != "kg:citizenOf" else ():
                    if person.chain != body.chain:
                        found = _relation(scene, move.trigger, office, person, relation or "", body, ended=ended)
                        yield found if move.likely else replace(found, modality="Possible")


def _bodies(scene: Scene, move: Move, proposition: Proposition, office: Office) -> list[Mention]:
    """What the office is of by its own words, else the one body that gives it."""
    people = {m.chain for m in (*move.comes, *move.goes)}
    own = [m for m in seats_of(scene, proposition, office).bodies if m.chain not in people]
    own = [m for m in own if m.start > scene.tree.chars(move.trigger, move.trigger + 1)[0] or m.pronominal]
    if own:
        return own
    national = [m for m in move.country if relation_of(scene, office, m) in PLACE_RELATIONS and not office.deputy]
    return national[:1] if national else list(move.giver[:1])


def _of_a_part(scene: Scene, office: Office, body: Mention) -> bool:
    """Whether the words after an office name what of the body it heads: "head of lending"."""
    tree = scene.tree
    stated = office.last + 1 < len(tree.words) and tree.lowers[office.last + 1] in ("of", "for")
    return stated and tree.chars(office.last, office.last + 1)[0] > body.start


def _office_tokens(scene: Scene, move: Move) -> Iterator[int]:
    """Titles after the trigger and in its own clause: named as, to or straight away, not before a name ("by President X"),
    unless that is the name of who loses the office ("sacked justice minister X")."""
    tree, trigger = scene.tree, move.trigger
    for i in range(trigger + 1, len(tree.words)):
        if (tree.is_verb(i) and tree.deps[i] not in ("amod", "compound")) or tree.words[i] in (";", "”", '"'):
            return
        title = tree.lowers[i] in last_words() and i not in tree.covering and tree.is_noun(i)
        lost = i + 1 in tree.covering and tree.covering[i + 1] in move.goes
        if title and (lost or (i + 1 not in tree.covering and _belongs(scene, i, trigger))):
            yield i


def _belongs(scene: Scene, title: int, trigger: int) -> bool:
    """Whether a title is what the trigger gives or takes: after "as", "to" or a person, or the trigger's own complement."""
    tree = scene.tree
    office = find_office(scene, title)
    if office is None:
        return False
    first = office.first - 1
    while first > trigger and tree.lowers[first] in ("its", "the", "a", "an", "new", "their", "his", "her"):
        first -= 1
    owner = tree.covering.get(first - 1) if tree.lowers[first] in ("'s", "’s") else None
    while owner is not None and tree.covering.get(first - 1) is owner:  # "as Chile's trade minister"
        first -= 1
    first -= owner is not None
    word = tree.lowers[first]
    after_person = tree.covering.get(first)
    if word == "of" and tree.lemma(first - 1) in JOBS:
        return True
    if word in ("as", "to") or (after_person is not None and scene.ontology.fits(after_person.type, PERSON)):
        return True
    if word in ("and", ",") and any(tree.lowers[i] == "as" for i in range(trigger, first)):
        return True
    own = first == trigger and tree.is_verb(trigger) and tree.deps[title] in ("oprd", "dobj")
    return own and verb_lemma(tree, trigger) in APPOINTING | REMOVING | GETTING  # "joined the president" makes nobody president


def _right_before(scene: Scene, office: Office) -> Mention | None:
    """The person whose name the office follows: "Piet Maas chief executive"."""
    mention = scene.tree.covering.get(office.first - 1)
    person = mention is not None and not mention.demonym and scene.ontology.fits(mention.type, PERSON)
    return mention if person else None


def _relation(
    scene: Scene, trigger: int, office: Office | None, person: Mention, relation: str, body: Mention, *, ended: bool
) -> RelationMention:
    judged = scene.factuality(trigger)
    if ended and (judged.negative or judged.modality == "Possible"):
        polarity, modality = "Positive", "Asserted"  # "did not resign as head": is the head
    else:
        polarity, modality = "Negative" if ended or judged.negative else "Positive", judged.modality
    return RelationMention(
        predicate=relation,
        subject=person.span,
        object=body.span,
        evidence=scene.evidence(RULE, CONFIDENCE),
        modality=modality,
        polarity=polarity,
        qualifiers=Qualifiers(
            attributed_to=tuple(span for span in scene.speakers(judged, ()) if span != person.span),
            when=when_of(scene, trigger),
            role=scene.tree.text(range(office.first, office.last + 1)) if office is not None else None,
        ),
        cues=tuple(judged.cues),
    )
