"""What nouns and adjectives say of what hangs on them: "plans to buy", "no deal", "reports that", "too small to buy"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.tree import Tree
from kg.relations.clause_signs import is_first_to, is_not_only
from kg.relations.cues import Cues
from kg.relations.governors import HEARSAY
from kg.relations.verdict import Effect

OF_ITS_KIND = frozenset(("of", "for", "on", "about", "to", "over"))
"""Prepositions after which a noun's effect holds: "talks on a merger"; not "talks in the bank"."""


def nominal_effects(tree: Tree, cues: Cues, token: int, child: int | None, dep: str, *, claim: bool) -> Iterator[Effect]:
    """The effects of the noun or adjective at `token` on its child with label `dep`, or, without a child, on itself."""
    lemma = tree.lemma(token)
    if child is not None:
        effect = cues.nouns.get(lemma) or (cues.adjectives.get(lemma) if tree.tags[token].startswith("JJ") else None)
        if dep in ("acl", "ccomp", "xcomp", "prep") or (dep == "relcl" and (claim or tree.tags[child] == "VB")):
            yield _of_clause(tree, token, child, dep, effect, claim=claim), lemma
            for one in tree.all(token, "amod") if dep in ("acl", "ccomp") else ():  # "false reports that"
                yield cues.adjectives.get(tree.lowers[one]), tree.lowers[one]
        elif dep == "compound":
            yield effect if effect == "possible" else None, lemma
    for one in tree.children[token]:
        word = tree.lowers[one]
        if (
            tree.deps[one] == "det"
            and word in ("no", "neither")
            and (child is None or dep in ("acl", "prep", "compound") or (dep == "relcl" and tree.tags[child] == "VB"))
        ):
            yield "negative", word
        elif tree.deps[one] in ("amod", "compound", "nmod", "advmod") and child is None:
            yield cues.adjectives.get(word) or _of_adverb(word), word
            for adverb in tree.all(one, "advmod"):  # "allegedly chief engineer"
                yield _of_adverb(tree.lowers[adverb]), tree.lowers[adverb]
    if child is None:
        yield "negative" if _is_denied(tree, token) else None, "not"


def _is_denied(tree: Tree, noun: int) -> bool:
    """ "Peru, not a member of the union": the parser hangs the particle on either noun."""
    head = tree.heads[noun] if tree.deps[noun] == "appos" else noun
    own = [c for c in tree.all(noun, "neg") if c < noun]
    beside = [c for c in tree.all(head, "neg") if head < c < noun]
    return any(not is_not_only(tree, c) for c in (*own, *beside))


def _of_adverb(word: str) -> str | None:
    """What an adverb before a noun says of who is said to be it: "once a member", "reportedly head of Acme"."""
    if word in ("once", "formerly", "previously"):
        return "negative"
    return "possible" if word in ("allegedly", "reportedly", "supposedly", "purportedly") else None


def _of_clause(tree: Tree, noun: int, clause: int, dep: str, effect: str | None, *, claim: bool) -> str | None:
    """What a noun says of its clause or phrase; one without an effect of its own: "reports that", "the money to buy"."""
    keen = tree.lowers[clause] == "in" and (tree.tags[noun].startswith("JJ") or tree.lemma(noun) == "interest")
    if dep == "prep" and tree.lowers[clause] not in OF_ITS_KIND and not keen:
        return None
    to_do = any(tree.tags[c] == "TO" for c in tree.all(clause, "aux"))
    if dep == "acl" and tree.tags[clause] == "VBN" and to_do:
        return effect or "planned"  # "a plant to be built"
    if dep == "acl" and tree.tags[clause] != "VB" and tree.find(clause, "mark") is None:
        return None
    if dep == "xcomp" and any(tree.lowers[c] == "too" for c in tree.all(noun, "advmod")):
        return "negative"  # "too small to buy X"
    if effect is None and claim:
        return "possible" if tree.lemma(noun) in HEARSAY else None
    open_deed = to_do and tree.tags[clause] == "VB" and tree.is_noun(noun) and not is_first_to(tree, noun)
    return effect or ("possible" if open_deed else None)


def introducing_effects(tree: Tree, cues: Cues, token: int) -> list[Effect] | None:
    """ "its parent Acme may sell", "denied rumours about its founder, Ann Lund": what a noun before a name says of it is
    taken for granted, but for its adjectives.

    None where the token introduces no name.
    """
    named = (
        tree.deps[token] == "pobj" or (tree.deps[token] == "dobj" and cues.verbs.get(tree.lemma(tree.heads[token])) is None)
    ) and any(c in tree.covering for c in tree.all(token, "appos"))  # not "lost its ally, X"
    if named and tree.find(token, "poss") is not None and token not in tree.covering:
        return [(cues.adjectives.get(tree.lowers[c]), tree.lowers[c]) for c in tree.all(token, "amod")]
    described = any(one.pronominal for one in tree.mentions.get(token, ()))
    if described and any(tree.tags[c] == "PRP$" for c in tree.all(token, "poss")):  # "denied that it sued its rival"
        return [(cues.adjectives.get(tree.lowers[c]), tree.lowers[c]) for c in tree.all(token, "amod")]
    head = tree.heads[token]
    name = tree.covering.get(head)
    if tree.deps[token] not in ("compound", "nmod", "amod") or name is None or name.demonym or token in tree.covering:
        return None
    found: list[Effect] = [(cues.adjectives.get(tree.lowers[c]), tree.lowers[c]) for c in tree.all(head, "amod") if c < token]
    if any(tree.lowers[one] == "be" and one < token for one in tree.children[head]):
        found.append(("possible", "would-be"))  # which is three tokens
    return found
