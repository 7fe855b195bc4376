"""What else a sentence says of a relation: its topic, its place and its time."""

from __future__ import annotations

from kg.language.propositions import Proposition
from kg.language.time_cues import MONTHS
from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.types import Span, When
from kg.wordlists import word_list

TOPIC_CLASSES = ("kg:Technology", "kg:Programme", "kg:Product", "kg:Event")
PLACES = ("in", "at", "near", "across")
EMPTY = word_list("qualifiers: empty")
LONGEST_TOPIC = 6
PERIODS = word_list("figure times: periods")


def topic_spans(scene: Scene, proposition: Proposition, roles: tuple[str, ...], ends: tuple[Span, Span]) -> tuple[Span, ...]:
    """Mentions of technologies and the like that the topic roles hold, or that stand inside what they hold ("6G research")."""
    found: list[Span] = []
    for token in _topic_tokens(scene, proposition, roles):
        inside = [scene.tree.covering[i] for i in _phrase(scene, token) if i in scene.tree.covering]
        for mention in inside:
            if scene.ontology.fits(mention.type, TOPIC_CLASSES) and mention.span not in (*found, *ends):
                found.append(mention.span)
    return tuple(found)


def subject_words(scene: Scene, proposition: Proposition, roles: tuple[str, ...], ends: tuple[Span, Span]) -> tuple[str, ...]:
    """The words of topics that are no mentions: ("trade barriers",)."""
    tree = scene.tree
    found: list[str] = []
    timed = {i for time in scene.times for i, at in enumerate(tree.offsets) if time.start <= at < time.end}
    for token in _topic_tokens(scene, proposition, roles):
        phrase = _phrase(scene, token)
        if not tree.is_noun(token) or tree.lemma(token) in EMPTY or any(i in tree.covering or i in timed for i in phrase):
            continue
        words = tree.text(phrase)
        if 0 < len(phrase) <= LONGEST_TOPIC and words and words not in found and not any(ch.isdigit() for ch in words):
            found.append(words)
    return tuple(found)


def _topic_tokens(scene: Scene, proposition: Proposition, roles: tuple[str, ...]) -> list[int]:
    own = [role for role in roles if role != "in" or role not in proposition.lent]  # "announced in a speech a pact": no topic
    return [token for role in own for token in proposition.roles.get(role, ())]


def _phrase(scene: Scene, token: int) -> list[int]:
    """The token with the words before it that belong to it, without articles and possessors."""
    tree = scene.tree
    kept = [i for child in tree.all(token, "compound", "amod", "nmod") if child < token for i in tree.subtree(child)]
    return sorted([*kept, token])


def place_spans(scene: Scene, proposition: Proposition, ends: tuple[Span, Span]) -> tuple[Span, ...]:
    """Places where it happens: "signed in Paris"."""
    found: list[Span] = []
    for role in PLACES:
        for token in proposition.roles.get(role, ()):
            for mention in scene.tree.mentions.get(token, ()):
                if (
                    scene.ontology.fits(mention.type, ("kg:Place",))
                    and not mention.demonym
                    and mention.span not in (*found, *ends)
                ):
                    found.append(mention.span)
    return tuple(found)


def date_of(scene: Scene, trigger: int, *, since: bool = False) -> str | None:
    """The date that a birth, death or foundation is given: the one after its word before another verb, else its own adjunct.

    With `since` the beginning of a time without an end will do: "dates from 1951".
    """
    tree = scene.tree
    dated = [(tree.token_from(time.start, time.end), _day(time.when, since=since)) for time in scene.times]
    own: str | None = None
    for token, date in dated:
        if token is None or date is None or token in tree.covering:
            continue
        if token > trigger:
            own_clause = tree.is_verb(trigger) and _governs(tree, trigger, token)
            if own_clause or not any(_finite_verb(tree, i) for i in range(trigger + 1, token)):
                return date
        elif own is None and tree.is_verb(trigger) and _governs(tree, trigger, token):
            own = date
    return own


def _day(when: When, *, since: bool) -> str | None:
    """A day, month or year; an interval counts as its year where it lies within one."""
    if since and when.start is not None and when.end is None:
        return when.start
    if when.date is not None or when.start is None or when.end is None or when.start[:4] != when.end[:4]:
        return when.date
    return when.start[:4]


def _finite_verb(tree: Tree, i: int) -> bool:
    return tree.is_verb(i) and tree.deps[i] not in ("aux", "auxpass", "amod", "compound")


def _governs(tree: Tree, trigger: int, token: int) -> bool:
    """Whether the way up from a token comes to the trigger before any other verb."""
    above = token
    while tree.heads[above] != above:
        above = tree.heads[above]
        if above == trigger:
            return True
        if tree.is_verb(above):
            return False
    return False


def when_of(scene: Scene, trigger: int, *, clause: bool = True) -> When:
    """The time that is said of the trigger's clause: the one whose way up meets the trigger's before another verb.

    Without `clause` only a time below the trigger itself counts.
    """
    tree = scene.tree
    dated = _clause(scene, trigger) if clause else {trigger}
    for time in scene.times:
        if time.when == When() or time.kind == "duration":
            continue
        token = tree.token_from(time.start, time.end)
        if token is None or token in tree.covering:  # the year in a name dates the name, not the clause
            continue
        if _dates_a_noun(tree, token, dated):
            continue
        above = token
        while tree.heads[above] != above and above != trigger and not (tree.is_verb(above) and above not in dated):
            above = tree.heads[above]
            if above in dated:
                break
        if above in dated and not _of_another_verb(tree, above, trigger, token):
            return time.when
    return When()


def _dates_a_noun(tree: Tree, token: int, dated: set[int]) -> bool:
    """ "a study of the 1993 floods": a year before a noun that is neither the trigger nor a period is that noun's."""
    noun = tree.heads[token]
    year = tree.words[token].isdigit() and tree.deps[token] in ("nummod", "nmod", "compound", "amod")
    return year and token < noun and noun not in dated and tree.lemma(noun) not in PERIODS and tree.words[noun] not in MONTHS


def _of_another_verb(tree: Tree, verb: int, trigger: int, token: int) -> bool:
    """Whether a time is that of the first of coordinated verbs alone: 1999 is not when she moved in "founded Acme in 1999
    and moved to Rome"; a time before the verbs ("In 1999 she ...") is that of all of them."""
    if verb == trigger or not tree.is_verb(verb) or token < verb:
        return False
    below = trigger
    while tree.heads[below] not in (below, verb):
        below = tree.heads[below]
    return tree.deps[below] == "conj" and tree.is_verb(below) and token < below


def _clause(scene: Scene, trigger: int) -> set[int]:
    """The trigger and, for a noun, the verb that it is object or subject of; for an infinitive, its governing verb."""
    tree = scene.tree
    clause = {trigger}
    above = trigger
    while tree.heads[above] != above and tree.deps[above] in (
        "dobj",
        "nsubjpass",
        "nsubj",
        "xcomp",
        "attr",
        "pobj",
        "prep",
        "compound",
        "amod",
        "nmod",
        "conj",
        "aux",
    ):
        above = tree.heads[above]
        clause.add(above)
        if tree.is_verb(above) and tree.deps[above] != "xcomp":
            break
    return clause
