"""Mentions of things that a text describes and never names: "a pilot programme", where a relation needs them as an end."""

from __future__ import annotations

import functools
from dataclasses import replace

from kg.language.described_things import load_described
from kg.language.tree import Tree
from kg.lexicon import load_titles
from kg.schema import Ontology
from kg.types import Mention
from kg.wordlists import word_list

NEW = word_list("described: new bodies")
"""Adjectives of bodies that are only being made, and so have no name yet: "a state-run firm", "the merged firm"."""
PARTS = frozenset(("business", "unit", "division", "arm", "operation", "subsidiary", "chain"))
AMOUNTS = frozenset("many more most several few fewer other such some various numerous further additional".split())
WORKS = word_list("described: works")
SITES = word_list("described: sites")
MATTER = frozenset(("amod", "compound", "nmod"))
LONGEST = 6
FULLEST = 12
"""Words that the name of a described thing has at most."""
CUTS = frozenset((",", ";", ":", "(", ")", "<", ">", "-", "–", "—", '"', "“", "”"))
"""Where such a name ends at the latest."""
TELLING = frozenset(("of", "for", "to", "with", "between", "against", "on", "by"))
"""Prepositions after a noun that say which one is meant: "the merger of Acme and Orion"."""


def describe(tree: Tree, token: int, types: tuple[str, ...], ontology: Ontology) -> Mention | None:
    """A mention of the noun phrase headed by `token`, without its article, where its noun tells one of the classes."""
    cls = load_described().get(tree.lemma(token))
    if cls is None or not tree.is_noun(token) or not ontology.fits(cls, types) or tree.deps[token] == "compound":
        return None
    words = _words(tree, token)
    if len(words) == 1 and ontology.is_a(cls, "kg:Product") and not _is_plain(tree, token):
        return None  # "the system" could be anything
    if ontology.is_a(cls, "kg:Organization") and NEW.isdisjoint(tree.lowers[i] for i in words) and not _is_part(tree, token):
        return None  # "the firm" is one that was named before
    made = _mention(tree, words[0], token, cls, "described, not named")
    made = _with_matter(tree, made, words[0], token)
    return replace(made, name=_full_name(tree, words[0], token))


def _with_matter(tree: Tree, made: Mention, first: int, noun: int) -> Mention:
    """ "review of land ownership": a described thing with what it is of, where that is no name."""
    of = next((c for c in tree.all(noun, "prep") if c == noun + 1 and tree.lowers[c] == "of"), None)
    thing = tree.find(of, "pobj") if of is not None else None
    if thing is None or thing - noun > LONGEST or any(tree.deps[c] in ("conj", "cc") for c in tree.children[thing]):
        return made
    inside = range(noun + 2, thing)
    if any(tree.deps[i] not in MATTER or tree.tags[i] == "CD" for i in inside) or any(
        i in tree.covering for i in (*inside, thing)
    ):
        return made
    last = thing
    start, end = tree.chars(first, last + 1)
    return replace(made, start=start, end=end, text=tree.text(range(first, last + 1)))


def _is_part(tree: Tree, noun: int) -> bool:
    """ "Acme's film business": a part of what is named, which has more words than "Acme's business"."""
    owned = any(child in tree.mentions or tree.tags[child] == "PRP$" for child in tree.all(noun, "poss"))
    return owned and tree.lemma(noun) in PARTS and tree.find(noun, "compound", "amod", "nmod") is not None


def _is_plain(tree: Tree, noun: int) -> bool:
    """Whether one word tells what a thing is: "a factory in Lyon", "a study", "the report by Acme"."""
    lemma, determiner = tree.lemma(noun), tree.find(noun, "det")
    indefinite = determiner is not None and tree.lowers[determiner] in ("a", "an")
    told = any(tree.lowers[c] in TELLING for c in tree.all(noun, "prep"))
    return (lemma in WORKS and (indefinite or told or tree.find(noun, "poss") is not None)) or (lemma in SITES and indefinite)


def describe_speaker(tree: Tree, token: int) -> Mention | None:
    """A mention of somebody who speaks and is not named: "an analyst", "officials", where the noun is one of people.

    It begins behind a name in the phrase, which is a mention of its own, and is called by the whole phrase: in "Chilean
    government sources" the mention is "sources".
    """
    if not tree.is_noun(token) or tree.lemma(token) not in speaking_nouns():
        return None
    words = _words(tree, token)
    own = next((i + 1 for i in reversed(words[:-1]) if tree.covering.get(i)), words[0])
    made = _mention(tree, own, token, "kg:Person", "speaks, and is not named")
    return replace(made, name=tree.text(range(words[0], token + 1)))


def _mention(tree: Tree, first: int, noun: int, cls: str, reason: str) -> Mention:
    start, end = tree.chars(first, noun + 1)
    text = tree.text(range(first, noun + 1))
    return Mention(
        start=start,
        end=end,
        text=text,
        type=cls,
        source="described",
        chain=tree.sentence.start + tree.offsets[noun],  # the noun's: a name may begin where the phrase does
        name=text,
        sentence=(tree.sentence.start, tree.sentence.end),
        pronominal=True,
        reason=reason,
    )


def _full_name(tree: Tree, first: int, noun: int) -> str:
    """The words of the noun phrase with what follows and says which it is: "plan to merge the two banks"."""
    last = noun
    for child in tree.children[noun]:
        telling = tree.deps[child] == "prep" and tree.lowers[child] in TELLING
        aim = tree.deps[child] == "acl" and tree.tags[child] == "VB" and tree.find(child, "aux") is not None
        below = tree.subtree(child)
        if not (telling or aim) or below[0] != last + 1:
            continue
        cut = next((i for i in below if tree.words[i] in CUTS or tree.deps[i] in ("relcl", "advcl")), below[-1] + 1)
        whole = cut > below[-1] or cut - below[0] > 1
        if whole and cut - first <= FULLEST:
            last = cut - 1
    return " ".join(tree.text(range(first, last + 1)).split())


def _words(tree: Tree, token: int) -> list[int]:
    """The nouns and adjectives before the noun, as far as they are no possessors, numbers or articles."""
    first = token
    while first > 0 and token - first < LONGEST - 1:
        before = first - 1
        attached = tree.heads[before] == token or tree.heads[before] in range(first, token)
        if (
            not attached
            or tree.deps[before] not in ("compound", "amod", "nmod", "punct", "npadvmod")
            or tree.tags[before] == "CD"
        ):
            break
        first = before
    while first < token and (not tree.words[first][:1].isalnum() or tree.lowers[first] in AMOUNTS):
        first += 1
    return list(range(first, token + 1))


@functools.cache
def speaking_nouns() -> frozenset[str]:
    """Nouns of people: the last words of titles, and those who speak without one."""
    return frozenset(title.words.split()[-1] for title in load_titles()) | ANONYMOUS


ANONYMOUS = word_list("described: anonymous speakers")
