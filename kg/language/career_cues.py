"""People told by their working lives: "Lowe served as treasurer", "Lowe is professor of law", "Lowe began her career"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.wordlists import word_list

BE = frozenset(("is", "was"))
SERVING = frozenset(("served", "serves"))
"""What goes on with "as" for people alone: countries serve "on" councils too."""
WORKING = frozenset(("worked", "works"))
LIVING = frozenset(("lives", "resides", "lived", "resided"))
PAST = frozenset("left began took spent won quit wrote got did went met saw".split())
POSSESSIVES = frozenset(("his", "her"))
OWN = word_list("career cues: what people call their own")
HELD = frozenset(("founder", "co-founder", "CEO", "chairman", "chairwoman", "editor", "mayor", "headmaster"))
OFFICES = word_list("career cues: offices without an article")
ROLES = word_list("career cues: what those with a given name are")
DOING = word_list("career cues: what those with a given name do")


def worked(after: Sequence[str]) -> bool:
    """Whether a predicate, its adverbs gone, is one of a person's working life, whatever the name.

    >>> worked(["served", "as", "treasurer", "of"]), worked(["served", "on", "the", "council"])
    (True, False)
    """
    verb, rest = after[0], after[1:6]
    if verb in SERVING | WORKING:
        return rest[0] == "as" and (verb in WORKING or not {"base", "hub", "venue", "home", "headquarters"} & set(rest))
    if verb in LIVING:
        return rest[0] in ("in", "with", "at", "near")
    if verb in ("co-founded", "cofounded"):
        return True
    if verb in BE and tuple(rest[:3]) == ("a", "member", "of") and "Party" in after[4:]:
        return True
    if verb in BE:
        return rest[0] in OFFICES or tuple(rest[:2]) == ("working", "as") or (rest[0] in ("a", "the") and rest[1] in HELD)
    if verb in ("resigned", "retired"):
        return rest[0] in ("as", "from")
    if not (verb.isalpha() and (verb.endswith(("ed", "s")) or verb in PAST)):
        return False
    return any(word in POSSESSIVES and rest[i + 1] in OWN for i, word in enumerate(rest[:3]))


def worked_as_named(after: Sequence[str]) -> bool:
    """Whether a predicate is one of a person, of a name that may be a given name: "joined", "is a partner in"."""
    verb, rest = after[0], after[1:7]
    if verb in BE and rest[0] in ("a", "an", "the", "one", "also", "currently"):
        return _role(rest[1:])
    if verb == "has":
        return "years" in rest or rest[0] in DOING or rest[1] in DOING
    return verb in DOING


def _role(words: Sequence[str]) -> bool:
    """Whether a noun of the list comes before any preposition or comma."""
    for word in words:
        if word.lower() in ROLES:
            return True
        if word in ("of", "in", "for", "at", "to", "from", ",", "that", "which", "based"):
            return False
    return False
