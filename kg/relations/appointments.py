"""Who takes an office and who gives it up: "Acme named Ana Ruiz chairwoman", "Ruiz replaces Maas as head of Acme".

Offices stand here under a verb or noun of appointing, joining, succeeding or removing, whatever the parser makes of the
words between ("named [Ana Ruiz chairwoman] and [Piet Maas chief executive]"). The office is of the body that its own
words name, else of the body that appoints, is joined or left. The lists of words are `appointments: ...`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.language.nominals import noun_proposition
from kg.language.propositions import Proposition, verb_lemma, verb_proposition
from kg.relations.frames import Frames
from kg.relations.office_bodies import seats_of
from kg.relations.office_titles import Office, find_office, last_words
from kg.relations.offices import leads_a_function, relation_of
from kg.relations.qualifiers import when_of
from kg.relations.reading import Scene
from kg.types import Mention, Qualifiers, RelationMention
from kg.wordlists import word_list

APPOINTING = word_list("appointments: appointing")
JOINING = word_list("appointments: joining")
SUCCEEDING = word_list("appointments: succeeding")
ENDING = word_list("appointments: ending for the subject")
REMOVING = word_list("appointments: removing the object")
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


def run_appointments(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """A relation for everybody who takes or leaves an office under such a verb or noun."""
    tree = scene.tree
    for i in range(len(tree.words)):
        if i in tree.covering:
            continue
        if tree.is_verb(i) and tree.lemma(i) in MOVING:
            yield from _moved(scene, i)
        move = _verb_move(scene, i) if tree.is_verb(i) else _noun_move(scene, i) if tree.is_noun(i) else None
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
    if lemma not in APPOINTING | JOINING | SUCCEEDING | ENDING | REMOVING:
        return None
    proposition = verb_proposition(scene.tree, i)

    def at(role: str, types: tuple[str, ...] = PERSON) -> tuple[Mention, ...]:
        return tuple(m for token in proposition.roles.get(role, ()) for m in scene.mentions_at(token, types))

    if lemma in SUCCEEDING:
        goes = at("from") if lemma == "take-over" else at("object")
        return Move(i, at("subject"), goes, ()) if goes or at("subject") else None
    if lemma in JOINING:
        return Move(i, at("subject"), (), at("object", BODY))
    giver = at("subject", BODY) or _whose_board(scene, proposition.roles.get("subject", ()))
    if lemma in REMOVING:
        goes = at("object") or _in_office(scene, proposition.roles.get("object", ()))
        return Move(i, (), goes, giver) if goes else None
    if lemma in ENDING:
        return Move(i, (), at("subject"), at("object", BODY) or at("from", BODY))
    return Move(i, at("object") or _right_of(scene, i), (), giver)


def _whose_board(scene: Scene, subjects: Sequence[int]) -> tuple[Mention, ...]:
    """The body whose board or owners act: "Acme's board ousted ..."."""
    tree = scene.tree
    boards = [token for token in subjects if tree.lemma(token) in BOARDS]
    roles = [noun_proposition(tree, token).roles for token in boards]
    tokens = [token for one in roles for name in ("poss", "of", "modifier") for token in one.get(name, ())]
    return tuple(m for token in tokens for m in scene.mentions_at(token, BODY))


def _in_office(scene: Scene, tokens: Sequence[int]) -> tuple[Mention, ...]:
    """Who stands in apposition to an office that is taken from them: "fired its chief executive, Piet Maas"."""
    tree = scene.tree
    offices = [token for token in tokens if token not in tree.covering and find_office(scene, token) is not None]
    return tuple(m for token in offices for c in tree.all(token, "appos") for m in scene.mentions_at(c, PERSON))


def _right_of(scene: Scene, verb: int) -> tuple[Mention, ...]:
    """The person right after the verb, where the parser makes the name a part of the office: "named Ana Ruiz chairwoman"."""
    mention = scene.tree.covering.get(verb + 1)
    fits = mention is not None and not mention.demonym and scene.ontology.fits(mention.type, PERSON)
    return (mention,) if fits and mention is not None else ()


def _noun_move(scene: Scene, i: int) -> Move | None:
    """ "the appointment of Ana Ruiz as head of Acme", "Ruiz's resignation as head of Acme"."""
    lemma = scene.tree.lemma(i)
    if lemma not in GIVING | TAKING:
        return None
    roles = noun_proposition(scene.tree, i).roles

    def at(types: tuple[str, ...], *names: str) -> tuple[Mention, ...]:
        return tuple(m for name in names for token in roles.get(name, ()) for m in scene.mentions_at(token, types))

    people, giver = at(PERSON, "of") or at(PERSON, "poss"), at(BODY, "poss", "by")
    return Move(i, people, (), giver) if lemma in GIVING else Move(i, (), people, giver)


def _offices_of(scene: Scene, move: Move) -> Iterator[RelationMention]:
    """The offices below the trigger, each with its holder."""
    for i in _office_tokens(scene, move.trigger):
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
                        yield _relation(scene, move.trigger, office, person, relation or "", body, ended=ended)


def _bodies(scene: Scene, move: Move, proposition: Proposition, office: Office) -> list[Mention]:
    """What the office is of by its own words, else the one body that gives it."""
    people = {m.chain for m in (*move.comes, *move.goes)}
    own = [m for m in seats_of(scene, proposition, office).bodies if m.chain not in people]
    own = [m for m in own if m.start > scene.tree.chars(move.trigger, move.trigger + 1)[0] or m.pronominal]
    return own or list(move.giver[:1])


def _of_a_part(scene: Scene, office: Office, body: Mention) -> bool:
    """Whether the words after an office name what of the body it heads: "head of lending"."""
    tree = scene.tree
    stated = office.last + 1 < len(tree.words) and tree.lowers[office.last + 1] in ("of", "for")
    return stated and tree.chars(office.last, office.last + 1)[0] > body.start


def _office_tokens(scene: Scene, trigger: int) -> Iterator[int]:
    """Titles after the trigger and in its own clause: named as, to or straight away, not before a name ("by President X")."""
    tree = scene.tree
    for i in range(trigger + 1, len(tree.words)):
        if (tree.is_verb(i) and tree.deps[i] not in ("amod", "compound")) or tree.words[i] in (";", "”", '"'):
            return
        title = tree.lowers[i] in last_words() and i not in tree.covering and tree.is_noun(i)
        if title and i + 1 not in tree.covering and _belongs(scene, i, trigger):
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
    word = tree.lowers[first]
    after_person = tree.covering.get(first)
    if word in ("as", "to") or (after_person is not None and scene.ontology.fits(after_person.type, PERSON)):
        return True
    if word in ("and", ",") and any(tree.lowers[i] == "as" for i in range(trigger, first)):
        return True
    own = first == trigger and tree.is_verb(trigger) and tree.deps[title] in ("oprd", "dobj")
    return own and verb_lemma(tree, trigger) in APPOINTING | REMOVING  # "joined the president" makes nobody president


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
