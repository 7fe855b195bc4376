"""What an office is of: "head of Acme", "Acme's head", "VP of engineering at Acme", "chairman and CEO of Acme"."""

from __future__ import annotations

from dataclasses import dataclass

from kg.language.phrases import heads_of, prepositions
from kg.language.propositions import Proposition
from kg.relations.office_titles import Office, find_office
from kg.relations.reading import BODIES, Scene
from kg.types import Mention
from kg.wordlists import word_list

BODY_ROLES = ("of", "poss", "modifier", "for", "at", "from", "with", "in", "to", "within")
OFFICE_HOLDERS = ("kg:Organization", "kg:Place", "kg:Person")
"""What an office can be of; of a person only for those who speak for one."""
BODY = ("kg:Organization",)
BODY_NOUNS = word_list("attributes: body nouns")
DEPARTMENTS = word_list("offices: departments")
OF_BODY = frozenset(("of", "for", "at", "with"))
"""Prepositions between a title and its body where nothing stands between."""
ADDRESSED = word_list("attributes: bodies with an address")
BOARDS = frozenset(
    "the a board of directors trustees governors executive supervisory advisory management senior member".split()
)
"""The words of a board that is named without its body."""
ON_FIELD = frozenset(("of", "for", "on", "in"))
AT_BODY = frozenset(("at", "with"))
LINKS = frozenset((",", "and", "&", "/", "the", "also", "current", "its"))
"""What stands between titles of one person: "chairman, founder and the chief executive of Acme"."""
FIELD_TAGS = ("NN", "JJ", "VBG", "CC", "HYPH")
LONGEST_FIELD, LONGEST_STEP = 6, 5
"""Tokens of what somebody heads at a body ("business development"), and from one title to the end of the next."""


@dataclass(frozen=True, slots=True)
class Seats:
    """The bodies and places of an office; and those of them of which it is only a part that the office leads."""

    bodies: list[Mention]
    wholes: frozenset[Mention]


def seats_of(scene: Scene, proposition: Proposition, office: Office) -> Seats:
    """What the office is of: the body named right after it, else the nearest that the parse joins to it."""
    wholes = [m for role in BODY_ROLES for token in proposition.roles.get(role, ()) for m in _whole(scene, token)]
    if not office.title.relation and _end_of_row(scene, office.last) != office.last:  # "a businessman and chairman of Acme"
        title = scene.tree.chars(office.first, office.first + 1)[0]
        return Seats([m for m in _bodies(scene, proposition, office) if m.end <= title], frozenset(wholes))
    led, worked_for = _right_after(scene, office)
    beside = [*led, *worked_for]
    if not beside:
        bodies = _bodies(scene, proposition, office) or _right_before(scene, office) or _joined(scene, proposition)
        return Seats(bodies, frozenset(wholes))
    before = [m for m in _bodies(scene, proposition, office) if m.end <= beside[0].start and m not in beside]
    before = [m for m in before if m.demonym or not scene.ontology.fits(m.type, BODY)]
    return Seats([*beside, *before], frozenset((*wholes, *worked_for)))


def _right_before(scene: Scene, office: Office) -> list[Mention]:
    """The body named straight before a title that stands before a name, whatever the parse: "Malmö captain Per Lund"."""
    tree = scene.tree
    k = _before_row(scene, office.first - 1)
    body, holder = tree.covering.get(k), tree.covering.get(office.last + 1)
    if office.first == 0 or body is None or body.pronominal or holder is None:
        return []
    fits = scene.ontology.fits
    return [body] if fits(body.type, BODY) and fits(holder.type, ("kg:Person",)) else []


def _before_row(scene: Scene, i: int) -> int:
    """The token before the titles that are joined to one: "Acme" in "Acme's president and CEO Ana Ruiz"."""
    tree = scene.tree
    k = i
    while k > 0 and tree.lowers[k] in ("and", "&", "/"):
        office = None if k - 1 in tree.covering else find_office(scene, k - 1)
        if office is None:
            return i
        k = office.first - 1
    return k - 1 if k > 0 and k != i and tree.lowers[k] in ("'s", "’s") else k


def _joined(scene: Scene, proposition: Proposition) -> list[Mention]:
    """The body that somebody "joined as chief executive"."""
    tree = scene.tree
    preposition = tree.heads[tree.first_conjunct(proposition.trigger)]
    verb = tree.heads[preposition]
    verb = tree.heads[verb] if tree.deps[verb] == "dobj" else verb
    if tree.lowers[preposition] != "as" or not tree.is_verb(verb) or tree.lemma(verb) not in ("join", "rejoin"):
        return []
    return [m for thing in tree.all(verb, "dobj") for m in scene.mentions_at(thing, BODY)]


def _right_after(scene: Scene, office: Office) -> tuple[list[Mention], list[Mention]]:
    """The bodies named after the title or after those in a row with it; and those of which a part is named before them."""
    tree = scene.tree
    i = _end_of_row(scene, office.last) + 1
    word = tree.lowers[i] if i + 1 < len(tree.words) else ""
    named = _body_from(scene, i + 1) if word in OF_BODY else None
    if named is not None and not _is_field(scene, named) and not _says_nothing(office, named):
        after = tree.last_of(named) + 1
        whole = _body_from(scene, after + 1) if tree.lowers[after : after + 1] == ["at"] else None
        return _with_listed(scene, named), [] if whole is None else [whole]
    called = _called(scene, i + 1) if word in OF_BODY and named is None else None
    if called is not None:
        return [called], []
    at = _after_field(scene, i + 1) if word in ON_FIELD else None
    named = _body_from(scene, at + 1) if at is not None else None
    return [], [] if named is None else _with_listed(scene, named)


def _end_of_row(scene: Scene, last: int) -> int:
    """The last token of the last title in a row: "chairman" in "founder and chairman of Acme"."""
    tree = scene.tree
    while True:
        i = last + 1
        while i < len(tree.words) and tree.lowers[i] in LINKS:
            i += 1
        if i == last + 1:
            return last
        following = None
        for end in range(min(i + LONGEST_STEP, len(tree.words)) - 1, i - 1, -1):
            office = None if tree.covering.get(end) else find_office(scene, end)
            if office is not None and office.first <= i:
                following = end
                break
        if following is None:
            return last
        last = following


def _body_from(scene: Scene, i: int) -> Mention | None:
    """The organization whose name begins at token i, or after an article or the place that it belongs to."""
    tree = scene.tree
    i += i < len(tree.words) and tree.lowers[i] == "the" and i not in tree.covering
    found = tree.covering.get(i)
    if found is not None and scene.ontology.fits(found.type, ("kg:Place",)) and not found.pronominal:  # "Oslo's", "German"
        i = tree.last_of(found) + 1
        i += tree.lowers[i : i + 1] in (["'s"], ["’s"])
        found = tree.covering.get(i)
    if found is None or found.demonym or (found.pronominal and tree.tags[i].startswith("PRP")):
        return None
    after = tree.last_of(found) + 1
    ends = after >= len(tree.words) or (
        tree.lowers[after] not in ("'s", "’s") and not tree.tags[after].startswith(("NN", "JJ"))
    )
    return found if ends and scene.ontology.fits(found.type, BODY) else None


def _called(scene: Scene, i: int) -> Mention | None:
    """ "CEO of a design agency called Acme", "of the Peruvian drug company Acme": the body named after what it is."""
    tree = scene.tree
    for k in range(i, min(i + LONGEST_FIELD + 2, len(tree.words))):
        found = tree.covering.get(k)
        described = tree.lowers[k - 1] in ("called", "named") or (tree.lemma(k - 1) in BODY_NOUNS and tree.tags[k - 1] == "NN")
        if found is not None and scene.ontology.fits(found.type, BODY):
            return _body_from(scene, k) if described and k > i else None
        plain = tree.tags[k].startswith(("NN", "JJ", "DT", "HYPH", "CC")) or tree.lowers[k] in ("called", "named")
        if not plain or (found is not None and not found.demonym):
            return None
    return None


def _with_listed(scene: Scene, body: Mention) -> list[Mention]:
    """The body and those coordinated with it."""
    token = next((t for t, found in scene.tree.mentions.items() if body in found), None)
    heads = [] if token is None else scene.tree.conjuncts(token)
    listed = [m for head in heads for m in scene.mentions_at(head, BODY) if not m.demonym]
    return list(dict.fromkeys((body, *listed)))


def _is_field(scene: Scene, body: Mention) -> bool:
    """Whether what is taken for a body is what somebody leads or teaches at one: "Marine Studies at Lund University"."""
    after = scene.tree.last_of(body) + 1
    plain = body.type == "kg:Organization" and not body.identifiers
    return plain and scene.tree.lowers[after : after + 1] == ["at"] and _body_from(scene, after + 1) is not None


def _says_nothing(office: Office, body: Mention) -> bool:
    """Whether a name after "of" is a field rather than a body ("Minister of Energy", "Professor of Law"), or a bare board."""
    words = frozenset(body.name.lower().split())
    plain = body.type in ("kg:Organization", "kg:Company") and not body.identifiers and not body.pronominal
    field = office.title.kind == "academic" or office.title.relation == "kg:ministerOf"
    return plain and ((field and words.isdisjoint(ADDRESSED)) or is_bare_board(body))


def is_bare_board(body: Mention) -> bool:
    """Whether a board is named without the body it is of: "the Board of Directors"."""
    words = frozenset(body.name.lower().split())
    return not body.identifiers and not body.pronominal and "board" in words and words <= BOARDS


def _after_field(scene: Scene, start: int) -> int | None:
    """The preposition between the field of an office and its body: "at" in "of business development at Acme"."""
    tree = scene.tree
    for i in range(start, min(start + LONGEST_FIELD, len(tree.words))):
        if tree.lowers[i] in AT_BODY:
            return i if i > start else None
        if not (tree.tags[i].startswith(FIELD_TAGS) or tree.words[i] == "&"):
            return None
    return None


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
                if role in ("of", "for") and not school and _says_nothing(office, mention):
                    continue
                if role == "in" and office.title.words == "leader":
                    continue  # "a leader in digital maps"
                if role in ("in", "at") and not scene.ontology.fits(mention.type, ("kg:Organization",)):
                    continue
                if scene.ontology.fits(mention.type, ("kg:Person",)) and office.title.relation != "kg:spokespersonFor":
                    continue
                if mention.demonym and _leads_another(scene, mention):
                    continue  # "French-Canadian": a Canadian
                found.append(mention)
    found = found or _unnamed(scene, proposition, office)
    bodies = [m for m in found if scene.ontology.fits(m.type, ("kg:Organization",))]
    return found if not bodies else [*bodies, *[m for m in found if m.demonym or scene.ontology.fits(m.type, ("kg:Country",))]]


def _unnamed(scene: Scene, proposition: Proposition, office: Office) -> list[Mention]:
    """The body without a name that somebody speaks for: "treasury spokeswoman Ana Ruiz"."""
    if office.title.relation != "kg:spokespersonFor":
        return []
    owners = [token for role in ("of", "for", "poss") for token in proposition.roles.get(role, ())]
    tokens = [*range(office.first - 1, office.last), *owners]
    return [mention for token in tokens for mention in scene.unnamed_at(token, ("kg:Organization",))][:1]


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
    named = tree.covering.get(token - 1)
    if tree.lemma(token) in BODIES and named is not None and scene.ontology.fits(named.type, BODY):
        return []  # "the Orion union" is Orion
    owners = [owner for child in tree.all(token, "poss", "compound", "nmod") for owner in heads_of(tree, child)]
    owners += [owner for word, heads in prepositions(tree, token) if word in ("of", "at", "in") for owner in heads]
    return [mention for owner in owners for mention in scene.mentions_at(owner, ("kg:Organization",))]


def _leads_another(scene: Scene, demonym: Mention) -> bool:
    """Whether a demonym is the first part of a compound one."""
    tree = scene.tree
    after = tree.last_of(demonym) + 1
    second = tree.covering.get(after + 1) if tree.lowers[after : after + 1] == ["-"] else None
    return second is not None and second.demonym
