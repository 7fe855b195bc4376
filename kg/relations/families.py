"""The names of a family in a row: after a noun of kin, in lists of parents and children, and as a couple."""

from __future__ import annotations

import functools

from kg.language.propositions import verb_proposition
from kg.lexicon import load_titles
from kg.relations.reading import Scene
from kg.types import Mention
from kg.wordlists import word_list

SPOUSES = word_list("kinship: spouses")
PERSON_NOUNS = word_list("life cues: what only people are") | word_list("attributes: person nouns")
PERSON = ("kg:Person",)
PAUSES = (",", "-", "–", "—", ":")
LONGEST_TITLE = 3
"""How many words of a profession may stand between the kin noun and the name: "her husband, violinist Per Lund"."""
ORDINALS = frozenset("1st 2nd 3rd first second third".split()) | {f"{number}th" for number in range(4, 31)}
LONGEST_RANK = 24
"""Characters of a rank with its number: "3rd Baron", "12th Earl of"."""
LONGEST_ASIDE = 12
"""Tokens of what is said of one parent before the other is named."""
LINKS = frozenset(("of", "and", "to", "in", "at", "for", "with", "by"))
OWNERS = frozenset(("his", "her", "their"))
SAID = word_list("parsing: said")
PARTNERS = SPOUSES | {"mistress", "partner", "companion"}


def name_after(scene: Scene, noun: int) -> Mention | None:
    """The person named right after the noun, after a comma or dash, or after a profession: "his wife, the poet Eva Lund"."""
    words = scene.tree.words
    paused = noun + 1 < len(words) and words[noun + 1] in PAUSES
    named = name_from(scene, noun + 1 + paused)
    return None if named is not None and paused and _says_it(scene, named) else named


def _says_it(scene: Scene, person: Mention) -> bool:
    """ "hurt her children, Lund said": who speaks stands after a comma, too."""
    tree = scene.tree
    after = tree.last_of(person) + 1
    return tree.lowers[after : after + 1] != [] and tree.lowers[after] in SAID


def name_from(scene: Scene, i: int) -> Mention | None:
    """The person whose name begins at token i, or after a profession there: "the Oslo chemist Per Lund"."""
    tree = scene.tree
    begin = i
    for _ in range(LONGEST_TITLE + 4):
        if i >= len(tree.words):
            return None
        mention = tree.covering.get(i)
        if mention is not None and not mention.pronominal and scene.ontology.fits(mention.type, PERSON):
            after = tree.last_of(mention) + 1  # "a Lund supporter" is not Lund
            ends = tree.tags[after : after + 1] not in (["NN"], ["NNS"], ["JJ"]) or not tree.words[after].islower()
            return mention if ends else None
        if mention is not None and not mention.pronominal:
            i = tree.last_of(mention) + 1
            if i >= len(tree.words) or not _describes(scene, i):
                return None
        elif i > begin and tree.lowers[i] == "and" and _describes(scene, i - 1) and not _is_person(scene, i + 1):
            i += 1  # "the lawyer and Oslo councillor Per Lund"
        elif tree.lowers[i] not in ("the", "a", "former", "then", "late") and not _describes(scene, i):
            return None
        else:
            i += 1
    return None


def _is_person(scene: Scene, i: int) -> bool:
    mention = scene.tree.covering.get(i)
    return mention is not None and scene.ontology.fits(mention.type, PERSON)


def _describes(scene: Scene, i: int) -> bool:
    """Whether a word may stand before the name of a person as what they are."""
    tree = scene.tree
    if tree.lowers[i] in LINKS:
        return False  # the tagger takes an "of" in brackets for a noun
    if i in tree.covering:
        return False
    if tree.is_noun(i) or tree.tags[i] == "JJ" or tree.lowers[i] in _professions() | PERSON_NOUNS:
        return True
    hyphen = tree.words[i] == "-" and tree.tags[i] == "HYPH"
    praised = tree.tags[i] in ("VBN", "VBD") and tree.tags[i + 1 : i + 2] in (["NN"], ["JJ"])  # "noted art historian Per Lund"
    return hyphen or praised


@functools.cache
def _professions() -> frozenset[str]:
    return frozenset(title.words for title in load_titles() if title.words.replace("-", "").isalpha())


def listed_after(scene: Scene, first: Mention) -> list[Mention]:
    """The further names of a list: "Eva, Ann and Per"."""
    tree = scene.tree
    found = [first]
    while True:
        last = tree.last_of(found[-1])
        i = last + 1
        while i < len(tree.words) and i < last + 3 and tree.lowers[i] in (",", "and", "&"):
            i += 1
        following = tree.covering.get(i) if i > last + 1 else None
        if following is None or following.pronominal or not scene.ontology.fits(following.type, PERSON):
            return found[1:]
        found.append(following)


def listed_parents(scene: Scene, first: Mention) -> list[Mention]:
    """The other parent: "and actress Eva Lund", ", the premier, and his wife, Eva Lund"; not who does something else."""
    tree = scene.tree
    i = _past_aside(scene, tree.last_of(first) + 1)
    if tree.lowers[i : i + 1] != ["and"]:
        return []
    i += 1
    if tree.lowers[i : i + 1] and tree.lowers[i] in OWNERS:
        kin = next((k for k in range(i + 1, min(i + 4, len(tree.words))) if tree.lemma(k) in PARTNERS), None)
        other = None if kin is None else name_after(scene, kin)
    else:
        other = name_from(scene, i)
    if other is None or other.chain == first.chain:
        return []
    token = next((t for t, found in tree.mentions.items() if other in found), None)
    return [] if token is None or tree.deps[token] in ("nsubj", "nsubjpass") else [other]


def _past_aside(scene: Scene, i: int) -> int:
    """The token after what is said of a name between two commas, or after "of" and a place; the same where there is none."""
    tree = scene.tree
    if tree.lowers[i : i + 1] == ["of"] and (place := tree.covering.get(i + 1)) is not None:
        return tree.last_of(place) + 1
    if tree.lowers[i : i + 1] != [","]:
        return i
    for k in range(i + 1, min(i + LONGEST_ASIDE, len(tree.words) - 1)):
        if tree.is_verb(k) or tree.words[k] in (";", "(", "."):
            return i
        if tree.words[k] == "," and tree.lowers[k + 1] == "and" and tree.lowers[k + 2 : k + 3] and tree.lowers[k + 2] in OWNERS:
            return k + 1
    return i


def is_title(scene: Scene, mention: Mention) -> bool:
    """Whether a name is only what somebody before it is called besides: "Per Lund, 3rd Baron Lund"."""
    tree = scene.tree
    first = tree.token_from(mention.start - tree.sentence.start, mention.end - tree.sentence.start) or 0
    while first > 0 and tree.lowers[first] not in ORDINALS and tree.words[first] != ",":
        first -= 1
        far = mention.start - tree.sentence.start - tree.offsets[first] > LONGEST_RANK
        if far or tree.lowers[first] == "and":
            return False
    return first > 1 and tree.lowers[first] in ORDINALS and tree.words[first - 1] == ","


def couple_before(scene: Scene, end: int) -> list[Mention]:
    """The last two people before a token who are said to be a couple: "Per Lund and his wife Eva", "she married Per Lund"."""
    tree = scene.tree
    for i in range(end - 1, -1, -1):
        if tree.is_noun(i) and tree.lemma(i) in PARTNERS:
            spouse = name_after(scene, i)
            owners = [m for child in tree.all(i, "poss") for m in scene.mentions_at(child, PERSON)]
            if spouse is not None and owners and spouse.chain != owners[0].chain:
                return [owners[0], spouse]
        if tree.lowers[i : i + 2] == ["married", "to"] and not tree.is_verb(i):
            spouse = name_from(scene, i + 2)
            owners = [m for c in tree.all(tree.heads[i], "nsubj") for m in scene.mentions_at(c, PERSON)]
            return [*owners[:1], spouse] if spouse is not None and owners else []
        if tree.is_verb(i) and tree.lemma(i) in ("marry", "wed"):
            roles = verb_proposition(tree, i).roles
            tokens = [token for role in ("subject", "object", "to") for token in roles.get(role, ())]
            return list(dict.fromkeys(m for token in tokens for m in scene.mentions_at(token, PERSON)))[:2]
    return _joined_subjects(scene, end)


def _joined_subjects(scene: Scene, end: int) -> list[Mention]:
    """Two people who are together the subject before a token: "Ann and Per Lund live in Oslo with their son"."""
    tree = scene.tree
    for i in range(end - 1, -1, -1):
        if tree.deps[i] in ("nsubj", "nsubjpass"):
            found = [m for token in tree.conjuncts(i) for m in scene.mentions_at(token, PERSON) if not m.pronominal]
            if len(found) == 2:
                return found
    return []
