"""Whose a deed, a delegate, a share or a thing is: what is done to "Peru's plan" is done to Peru, what "Peruvian officials" do,
Peru does."""

from __future__ import annotations

from kg.language.phrases import heads_of, prepositions
from kg.language.subjects import objects_of, subject_of
from kg.language.tree import Tree
from kg.types import Mention
from kg.wordlists import word_list

DEEDS = word_list("possessors: deeds")
"""What agents do, plan or say, which may be attacked or backed in their place."""
DELEGATES = word_list("possessors: delegates")
"""People in the plural who speak and act for the body that they are named after."""


OF_DOERS = word_list("possessors: deeds of whom they are of")
WARES = word_list("possessors: wares")
"""Goods and bodies that are hit in the place of whose they are."""


CLAIMING = frozenset(("claim", "admit", "stage", "mount", "launch", "plan", "order", "commit", "perpetrate", "conduct"))
"""Who does this with a raid or a bombing is behind it."""
GROUPS = frozenset(("team", "delegation", "mission", "group", "crew", "squad", "party", "contingent"))
MEASURES = frozenset(("tonne", "ton", "bushel", "barrel"))
MISSIONS = frozenset(("delegation", "mission"))
PLACES = frozenset(("kg:Place", "kg:Country", "kg:City", "kg:Region", "kg:AdministrativeArea"))
STAFF = word_list("possessors: staff")
"""People whose work is that of the body that they work for."""
FORCES = word_list("possessors: forces")
"""Armed people and weapons in the plural, which fight for whose they are, and what they do."""
SHARES = word_list("possessors: shares")
"""Nouns for a share of something: who has "half of Acme" has Acme, in part."""
AGENTS = ("by", "from")
AT_WORK = ("at", "from", "of", "with")


def parts_of(tree: Tree, noun: int) -> list[int]:
    """The names of which a share stands at token `noun`: Acme in "half of Acme", "30 percent of the shares in Acme"."""
    if tree.lemma(noun) not in SHARES and tree.lowers[noun] not in SHARES:
        return []
    below = _after(tree, noun, ("of", "in"))
    named = [token for token in below if token in tree.mentions]
    owned = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child) if head in tree.mentions]
    return named or owned or [part for token in below for part in parts_of(tree, token)]


def owners(tree: Tree, noun: int) -> list[int]:
    """The names whose thing stands at token `noun`, whatever it is: "Acme's works", "an Acme plant", "a plant of Acme"."""
    if not tree.is_noun(noun) or noun in tree.mentions:
        return []
    whose = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child)] or _after(
        tree, noun, ("of", "from", "by")
    )
    return [token for token in whose if token in tree.mentions] or _names_before(tree, noun)


def staff_of(tree: Tree, noun: int) -> list[int]:
    """The bodies whose people stand at token `noun`: "engineers at Acme", "Acme's chemists"; Peru is not what "Peruvian
    chemists" work for."""
    if not tree.is_noun(noun) or tree.lemma(noun) not in STAFF:
        return []
    whose = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child)] or _after(tree, noun, AT_WORK)
    found = [token for token in whose if token in tree.mentions] or _names_before(tree, noun)
    return [token for token in found if not any(is_place(one) for one in tree.mentions[token])]


def forces_of(tree: Tree, noun: int) -> list[int]:
    """Who fights through what stands at token `noun`: "Peruvian jets", "gunmen from Acme", "a raid by Peru", "the bomb planted
    by Acme", and "claimed [the raid that]"."""
    if not tree.is_noun(noun) or tree.lemma(noun) not in FORCES:
        return []
    whose = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child)] or _after(tree, noun, AGENTS)
    for clause in tree.all(noun, "acl"):
        whose += [] if whose else [head for agent in tree.all(clause, "agent") for head in objects_of(tree, agent)]
    verb = tree.heads[noun]
    if not whose and tree.deps[noun] == "dobj" and tree.lemma(verb) in CLAIMING:
        whose = subject_of(tree, verb, verb, 0)
    named = [token for token in whose if token in tree.mentions]
    return named or [token for token in _names_before(tree, noun) if _is_side(tree, token)]


def senders_of(tree: Tree, noun: int) -> list[int]:
    """Where the people at token `noun` come from: "experts from Peru and Chile", "a team from Acme"."""
    people = tree.tags[noun] == "NNS" or tree.lemma(noun) in GROUPS
    if not tree.is_noun(noun) or not people or noun in tree.mentions:
        return []
    return [token for token in _after(tree, noun, ("from",)) if token in tree.mentions]


def _is_side(tree: Tree, token: int) -> bool:
    """Whether a name before a weapon or a raid tells whose it is: "Peruvian jets"; "the Lima raid" is in Lima."""
    return any(one.demonym or not is_place(one) or one.text.isupper() for one in tree.mentions[token])


def _after(tree: Tree, noun: int, words: tuple[str, ...]) -> list[int]:
    """The heads behind a noun's prepositions of the given words."""
    return [head for word, heads in prepositions(tree, noun, rising=False) if word in words for head in heads]


def _names_before(tree: Tree, noun: int) -> list[int]:
    """The name nearest before a noun, of those that belong to it."""
    before = [child for child in tree.all(noun, "compound", "amod", "nmod") if child < noun]
    return [token for child in before for token in tree.subtree(child) if token in tree.mentions][-1:]


def is_place(mention: Mention) -> bool:
    return mention.type in PLACES


def owners_of_wares(tree: Tree, noun: int) -> list[int]:
    """The names whose goods or firms stand at token `noun`: "Peruvian wool", "imports from Peru", "Peru's banks"."""
    if tree.is_noun(noun) and tree.lemma(noun) in MEASURES:  # "20,000 tonnes of French wheat"
        return [owner for thing in _after(tree, noun, ("of",)) for owner in owners_of_wares(tree, thing)]
    if not tree.is_noun(noun) or tree.lemma(noun) not in WARES:
        return []
    beside = [child for child in tree.all(noun, "compound", "amod", "nmod", "poss") if child < noun]
    nearest = [token for child in beside for token in tree.subtree(child) if token in tree.mentions][-1:]
    owners = [one for token in nearest for one in tree.conjuncts(tree.first_conjunct(token)) if one in tree.mentions]
    source = [child for child in tree.all(noun, "prep") if tree.lowers[child] in ("from", "of")]
    return owners or [
        h for child in source for thing in tree.all(child, "pobj") for h in heads_of(tree, thing) if h in tree.mentions
    ]


def possessors(tree: Tree, noun: int) -> list[int]:
    """The names that have the deed, or have sent the delegates, at token `noun`: its possessor, its "by", its modifier."""
    deed = tree.lemma(noun) in DEEDS
    sent = tree.lemma(noun) in DELEGATES and (tree.tags[noun] == "NNS" or tree.lemma(noun) in MISSIONS)
    if not tree.is_noun(noun) or not (deed or sent):
        return []
    owners = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child)]
    if sent and not owners:
        owners = _after(tree, noun, ("from", "of", "at"))
    if deed and not owners:
        words = ("by", "of") if tree.lemma(noun) in OF_DOERS else ("by",)
        by = [child for child in tree.all(noun, "prep", "agent") if tree.lowers[child] in words]
        owners = [head for child in by for thing in tree.all(child, "pobj") for head in heads_of(tree, thing)]
    return [token for token in owners if token in tree.mentions] if owners else _names_before(tree, noun)
