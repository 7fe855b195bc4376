"""Run the frames over a scene: for each word that a rule knows, its proposition, the two ends, the qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.holders import said_to_be
from kg.language.nominals import noun_proposition
from kg.language.propositions import Proposition, adjective_proposition, verb_lemma, verb_proposition
from kg.language.tree import Tree
from kg.relations.enclosing_places import with_enclosing
from kg.relations.fillings import filling
from kg.relations.frame_relations import DATATYPES, Pair, relation_between, this_month
from kg.relations.frames import Frames, Pattern, Rule
from kg.relations.qualifiers import date_of
from kg.relations.reading import Scene
from kg.relations.unnamed_ends import BETWEEN_AGENTS, may_deal, unnamed_ends
from kg.types import Literal, Mention, Qualifiers, RelationMention
from kg.wordlists import word_list

Ends = list[tuple[Mention, int]]
"""Mentions that fill one side of a relation, each with the token at which it does."""

RELATIONAL = frozenset(("rival", "parent", "ally", "partner", "subsidiary"))
"""Nouns that the tagger takes for adjectives before a name: "its rival Acme"."""

CURRENCY_SIGNS = frozenset(("$", "€", "£", "¥", "US$", "A$", "C$", "₹"))
CURRENCIES = word_list("engine: currencies")
PARTICIPLE = re.compile("(?:ed|born)$")
"""The ends of adjectives that are participles: "is married to", "is headquartered in"."""


def run_frames(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """Every relation that a rule reads in the scene, in the order of the words."""
    tree = scene.tree
    for i in range(len(tree.words)):
        if tree.is_verb(i):
            options = (
                frames.verbs.get(tree.lemma(i), ())
                if tree.find(i, "prt") is None
                else frames.verbs.get(verb_lemma(tree, i), ())
            )
            if options:
                yield from _apply(scene, verb_proposition(tree, i), options)
        elif tree.tags[i] == "JJ" and tree.deps[i] == "acomp" and tree.is_verb(tree.heads[i]):
            lemma = tree.lemmatize(tree.words[i], "VBN") if PARTICIPLE.search(tree.lowers[i]) else tree.lowers[i]
            options = frames.verbs.get(lemma, ())
            if options:
                yield from _apply(scene, adjective_proposition(tree, i), options)
        elif tree.is_noun(i) or (tree.lowers[i] in RELATIONAL and tree.deps[i] in ("amod", "nmod")):
            options = (
                frames.nouns.get(_two_words(tree, i), ())
                or frames.nouns.get(tree.lemma(i), ())
                or frames.nouns.get(tree.lowers[i], ())
                or frames.nouns.get(_singular(tree, i), ())
            )
            if options and (i not in tree.covering or _is_description(tree, i)):
                yield from _apply(scene, noun_proposition(tree, i), options)


def _is_description(tree: Tree, i: int) -> bool:
    """Whether a noun is that of a described body ("Acme's main supplier"), whose words say what it is to others."""
    return tree.covering[i].pronominal and tree.tags[i] in ("NN", "NNS") and bool(tree.mentions.get(i))


def _two_words(tree: Tree, i: int) -> str:
    """A noun with the word before it, where that belongs to it: "parent company"."""
    if not i or tree.heads[i - 1] not in (i, tree.heads[i]):
        return ""
    lemma = tree.lemma(i)
    return f"{tree.lowers[i - 1]} {_singular(tree, i) if lemma == tree.lowers[i] else lemma}"


def _singular(tree: Tree, i: int) -> str:
    """A plural without its ending; the lemma tables keep plurals that have a sense of their own: "allies", "links"."""
    word = tree.lowers[i]
    if tree.tags[i] != "NNS" or not word.endswith("s"):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _apply(scene: Scene, proposition: Proposition, options: tuple[tuple[Rule, Pattern], ...]) -> Iterator[RelationMention]:
    """Named ends first; bodies without a name are ends only where no pattern of the relation finds named ones."""
    done: set[tuple[str, str]] = set()
    lacking: list[tuple[Rule, Pattern]] = []
    for rule, pattern in options:
        if (rule.relation, rule.polarity) in done or not _holds(scene, proposition, pattern):
            continue
        if "time" in pattern.object:
            yield from _dated(scene, proposition, rule, pattern)
            continue
        pairs = _pairs(scene, proposition, rule, pattern, *_sides(scene, proposition, rule, pattern))
        for pair in pairs:
            yield relation_between(scene, proposition, rule, pair)
        if pairs:
            done.add((rule.relation, rule.polarity))
        else:
            lacking.append((rule, pattern))
    known = len(scene.described)
    for rule, pattern in lacking:
        # what one rule describes may be the end that another lacked
        if (rule.relation, rule.polarity) in done or not (rule.relation in BETWEEN_AGENTS or len(scene.described) > known):
            continue
        left, right = _with_unnamed(scene, proposition, rule, pattern, *_sides(scene, proposition, rule, pattern))
        pairs = _pairs(scene, proposition, rule, pattern, left, right)
        for pair in pairs:
            yield relation_between(scene, proposition, rule, pair)
        if pairs:
            done.add((rule.relation, rule.polarity))


def _holds(scene: Scene, proposition: Proposition, pattern: Pattern) -> bool:
    tree = scene.tree
    if pattern.voice is not None and (pattern.voice == "passive") != proposition.passive:
        return False
    # what most patterns of a frequent verb lack comes first
    if not all(_has_lemma(tree, proposition, role, words) for role, words in pattern.required):
        return False
    if any(_has_lemma(tree, proposition, role, words) for role, words in pattern.barred):
        return False
    return not any(_holds_of(scene, proposition, *without.split()) for without in pattern.without)


def _has_lemma(tree: Tree, proposition: Proposition, role: str, words: frozenset[str]) -> bool:
    return any(
        tree.lemma(token) in words
        or _singular(tree, token) in words
        or _two_words(tree, token) in words
        or ("money" in words and is_money(tree, token))
        for token in proposition.roles.get(role, ())
    )


def is_money(tree: Tree, token: int) -> bool:
    """Whether a noun is a sum in a currency: "$20m", "2bn kroner"."""
    signed = (
        any(tree.words[c] in CURRENCY_SIGNS for c in tree.subtree(token)) if tree.find(token, "nmod", "quantmod") else False
    )
    return signed or tree.lowers[token] in CURRENCIES


def _holds_of(scene: Scene, proposition: Proposition, role: str, cls: str | None = None) -> bool:
    """Whether a role is filled; with a class, whether by a name of that class."""
    tokens = proposition.roles.get(role, ())
    return bool(tokens) if cls is None else any(scene.mentions_at(token, (cls,)) for token in tokens)


def _sides(scene: Scene, proposition: Proposition, rule: Rule, pattern: Pattern) -> tuple[Ends, Ends]:
    """What fills the subject and the object of a relation; the object only where it matters."""
    left = _ends(scene, proposition, pattern, pattern.subject, _types(scene, rule, "subject"), "subject" in rule.described)
    # what an object describes is an end of other relations too, and so is looked at even where the subject is missing
    if not left and rule.relation not in BETWEEN_AGENTS and "object" not in rule.described:
        return [], []
    return left, _ends(scene, proposition, pattern, pattern.object, _types(scene, rule, "object"), "object" in rule.described)


def _types(scene: Scene, rule: Rule, side: str) -> tuple[str, ...]:
    relation = scene.ontology.relation(rule.relation)
    return (rule.subject_type or relation.domain) if side == "subject" else (rule.object_type or relation.range)


def _with_unnamed(
    scene: Scene, proposition: Proposition, rule: Rule, pattern: Pattern, left: Ends, right: Ends
) -> tuple[Ends, Ends]:
    """Both sides with a body without a name on the one that lacks: "auditors accuse X", "X supplies rebels"."""
    if rule.relation not in BETWEEN_AGENTS or bool(left) == bool(right):
        return left, right
    member = rule.relation == "kg:memberOf"
    if not left and not member:
        left = _unnamed(scene, proposition, rule, pattern, pattern.subject, _types(scene, rule, "subject"))
    if not right and not (member and any(scene.ontology.fits(one.type, ("kg:Person",)) for one, _ in left)):
        right = _unnamed(scene, proposition, rule, pattern, pattern.object, _types(scene, rule, "object"))
    return left, right


def _pairs(scene: Scene, proposition: Proposition, rule: Rule, pattern: Pattern, left: Ends, right: Ends) -> list[Pair]:
    """The ends of the relation, two by two; no end with itself."""
    if rule.enclosing:
        right = [(place, token) for mention, token in right for place in with_enclosing(scene, mention)]
    left, right = ([end for end in ends if may_deal(scene, rule.relation, end[1])] for ends in (left, right))
    pairs = [(a, b) for a in left for b in right if a[0].chain != b[0].chain]
    if not pairs and rule.reciprocal and _is_mutual(scene, proposition, pattern):
        pairs = [(a, b) for n, a in enumerate(left) for b in left[n + 1 :] if a[0].chain != b[0].chain]
    if rule.reciprocal:
        pairs = [(a, b) for a, b in pairs if not _on_one_side(scene.tree, a[1], b[1])]
    if "respectively" in scene.tree.lowers and len(left) == len(right) > 1:
        pairs = [(a, b) for a, b in zip(left, right, strict=True) if a[0].chain != b[0].chain]
    return [Pair(subject, i, thing, j) for (subject, i), (thing, j) in pairs]


def _on_one_side(tree: Tree, i: int, j: int) -> bool:
    """ "talks between sellers and the buyers, Peru and Chile": the names that explain one of two coordinated nouns."""
    first = tree.first_conjunct(i)
    noun = tree.heads[first]
    named = tree.covering.get(noun)
    sided = tree.deps[first] == "appos" and (named is None or named.pronominal) and tree.tags[noun] == "NNS"
    return sided and first == tree.first_conjunct(j) and (tree.deps[noun] == "conj" or tree.find(noun, "conj") is not None)


def _is_mutual(scene: Scene, proposition: Proposition, pattern: Pattern) -> bool:
    """Whether the subjects may be each other's partners: "A and B cooperate"; not "A and B opposed the plan"."""
    if any(filling(scene, proposition, pattern, role) for role in pattern.object if role not in pattern.subject):
        return False
    several = proposition.kind == "noun" and scene.tree.tags[proposition.trigger] == "NNS" and "of" in pattern.subject
    if several and filling(scene, proposition, pattern, "of") and not filling(scene, proposition, pattern, "between"):
        return False  # "meetings of the bank and the union": each has its own
    # "A and B settled their dispute", "A and B jointly developed a sensor"
    light = any(role in ("object", "manner") for role, _ in pattern.required)
    undergone = pattern.subject == ("object",)  # "A and B were married"
    return proposition.kind == "noun" or light or undergone or not proposition.roles.get("object")


def _ends(
    scene: Scene, proposition: Proposition, pattern: Pattern, roles: tuple[str, ...], types: tuple[str, ...], describe: bool
) -> Ends:
    """The mentions in the first role that holds any of a fitting class."""
    for role in roles:
        tokens = filling(scene, proposition, pattern, role)
        found = [
            (mention, token)
            for token in tokens
            for mention in scene.mentions_at(token, types)
            if not (mention.demonym and role in ("subject", "object") and _is_of_next(scene.tree, token))
        ]
        if found and describe:  # "uses lidar and soil sensors": what is coordinated with a name may be described
            rest = [token for token in tokens if token not in {at for _, at in found}]
            found += [(mention, token) for token in rest for mention in scene.mentions_at(token, types, may_describe=True)]
        found = found or _meant(scene, tokens, types)
        if found:
            return found
    if describe:
        for role in roles:
            tokens = filling(scene, proposition, pattern, role)
            found = [(mention, token) for token in tokens for mention in scene.mentions_at(token, types, may_describe=True)]
            if found:
                return found
    return []


def _unnamed(
    scene: Scene, proposition: Proposition, rule: Rule, pattern: Pattern, roles: tuple[str, ...], types: tuple[str, ...]
) -> Ends:
    """The bodies without a name in the first role that is filled."""
    filled = next((tokens for role in roles if (tokens := filling(scene, proposition, pattern, role))), [])
    return unnamed_ends(scene, rule.relation, filled, types)


def _is_of_next(tree: Tree, token: int) -> bool:
    """Whether a demonym passes for an item of a list though it says where the next is from: "Acme and Dutch bank Orion"."""
    after = token + 1
    return (
        tree.tags[token] == "JJ"
        and tree.deps[token] == "conj"
        and after < len(tree.words)
        and tree.tags[after] in ("NN", "NNS")
    )


def _meant(scene: Scene, tokens: list[int], types: tuple[str, ...]) -> Ends:
    """The mentions that nouns are said to be: "Acme" for "company" in "Acme is a company based in Lyon"."""
    tree = scene.tree
    nouns = [token for token in tokens if token not in tree.mentions and (tree.is_noun(token) or tree.tags[token] == "CD")]
    holders = [holder for noun in nouns for holder in said_to_be(tree, noun)]
    return [(mention, holder) for holder in holders for mention in scene.mentions_at(holder, types)]


def _dated(scene: Scene, proposition: Proposition, rule: Rule, pattern: Pattern) -> Iterator[RelationMention]:
    """Relations with a date: "was born on 3 May 1950"."""
    value = date_of(scene, proposition.trigger, since=rule.relation == "kg:foundedOn") or (
        this_month(scene, proposition) if rule.recent else None
    )
    if value is None:
        return
    relation = scene.ontology.relation(rule.relation)
    judged = scene.factuality(proposition.trigger)
    if judged.modality != "Asserted" and value <= (scene.document.date or ""):
        return  # "agreed on Tuesday to found": a plan has no day that is past
    for mention, _ in _ends(scene, proposition, pattern, pattern.subject, rule.subject_type or relation.domain, describe=False):
        yield RelationMention(
            predicate=rule.relation,
            subject=mention.span,
            object=Literal(value, DATATYPES[value.count("-")]),
            evidence=scene.evidence(rule.id, rule.confidence),
            modality=judged.modality,
            polarity="Negative" if judged.negative else "Positive",
            qualifiers=Qualifiers(attributed_to=scene.speakers(judged, ())),
            cues=tuple(judged.cues),
        )
