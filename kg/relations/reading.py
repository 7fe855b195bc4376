"""What a rule sees of a document: its parsed sentences as trees, its mentions, its times; and what it may add to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kg.language.dates import TimeExpression
from kg.language.tree import Tree
from kg.relations.described import describe_speaker
from kg.relations.factuality import judge
from kg.relations.reporting import load_reporting
from kg.relations.sources import speakers_of
from kg.relations.verdict import Factuality
from kg.schema import Ontology
from kg.types import Document, Evidence, Mention, Span
from kg.wordlists import word_list

CARRIERS = word_list("reading: carriers")
"""Nouns after the name of a technology that leave it what it is."""
BODIES = word_list("reading: bodies")
"""Nouns after the name of a body that leave it what it is."""


AREAS = frozenset(("province", "state", "region", "district", "county", "area", "prefecture"))
"""Nouns after the name of a place that leave it what it is: "Hunan province"."""


UNITS = frozenset(("unit", "subsidiary", "division", "arm"))
"""Nouns after the name of a part of a body: "its Orion unit"; "an Orion unit" is a part of Orion."""
CLASS_NOUNS = ((BODIES, "kg:Organization"), (AREAS, "kg:Place"))
"""Such nouns, and the class of the name before them."""

SPEAKERS = ("kg:Person", "kg:Organization", "kg:Place")


@dataclass(slots=True)
class Scene:
    """One parsed sentence with all that stands in it. Rules read it; only `described` grows while they do."""

    document: Document
    tree: Tree
    ontology: Ontology
    times: Sequence[TimeExpression]
    """Offsets are those of the sentence."""
    describe: Callable[[Tree, int, tuple[str, ...]], Mention | None]
    """Makes a mention of a noun phrase that names nothing ("a pilot programme"), where its noun tells a fitting class."""
    quoted_speaker: Mention | None = None
    """Whose words the whole sentence is, where the text says so outside it."""
    home: Sequence[Mention] = ()
    """The mentions of the country that the document is about, where it is plainly one."""
    countries: Sequence[Mention] = ()
    """The mentions of all countries of the document."""
    before: Tree | None = None
    """The sentence before."""
    described: list[Mention] = field(default_factory=list)
    _judged: dict[int, Factuality] = field(default_factory=dict)

    def factuality(self, trigger: int) -> Factuality:
        if trigger not in self._judged:
            self._judged[trigger] = judge(self.tree, trigger)
        return self._judged[trigger]

    def evidence(self, rule: str, confidence: float) -> Evidence:
        sentence = self.tree.sentence
        text = self.document.text[sentence.start : sentence.end]
        return Evidence(self.document.id, sentence.start, sentence.end, text, rule, round(confidence, 3))

    def mentions_at(self, token: int, types: tuple[str, ...], *, may_describe: bool = False) -> list[Mention]:
        """The mentions that a token stands for and that fit one of the classes; a described one if that is allowed."""
        found = [mention for mention in self.tree.mentions.get(token, ()) if self._fits(mention, types)]
        if not found and types and self.tree.lemma(token) in CARRIERS:
            found = self._carried(token, types, "kg:Technology")
        for nouns, kind in CLASS_NOUNS:
            if not found and token not in self.tree.mentions and self.tree.lemma(token) in nouns and not self._is_one(token):
                found = self._carried(token, types, kind)
        if not found and token not in self.tree.mentions and self.tree.lemma(token) in UNITS and self._is_certain(token):
            found = self._carried(token, types, "kg:Organization")
        if not found and types and token not in self.tree.mentions and self.tree.lowers[token] == "state":
            found = self._state(token, types)
        if not found and may_describe and token not in self.tree.mentions:
            made = self.describe(self.tree, token, types)
            if made is not None:
                found = [made]
                if made not in self.described:
                    self.described.append(made)
                self.tree.mentions[token] = [made]
        return found

    def _fits(self, mention: Mention, types: tuple[str, ...]) -> bool:
        """Whether a mention is of one of the classes; a body of which no more is known may be a company."""
        unknown = mention.type == "kg:Organization" and not mention.identifiers and "kg:Company" in types
        return unknown or self.ontology.fits(mention.type, types)

    def _is_one(self, noun: int) -> bool:
        """ "a Premier League club": the name before the noun says of which kind it is, not what it is called."""
        return any(self.tree.lowers[c] in ("a", "an") for c in self.tree.all(noun, "det"))

    def unnamed_at(self, token: int, types: tuple[str, ...]) -> list[Mention]:
        """The body that a token describes and the text never names, if it fits; it is a mention of the sentence from now on."""
        one = self.tree.unnamed.get(token)
        if one is None or token in self.tree.mentions or not self.ontology.fits(one.type, types):
            return []
        self.described.append(one)
        self.tree.mentions[token] = [one]
        return [one]

    def _is_certain(self, token: int) -> bool:
        """Whether a noun has "the" or "its" before it; "the former Orion unit" is a unit that was Orion's."""
        former = any(self.tree.lowers[c] in ("former", "ex") for c in self.tree.all(token, "amod"))
        return not former and any(self.tree.lowers[c] in ("the", "its", "their") for c in self.tree.all(token, "det", "poss"))

    def _state(self, token: int, types: tuple[str, ...]) -> list[Mention]:
        """The country of "the Finnish state", as long as it is no "Indian state of Kerala"."""
        tree = self.tree
        if tree.find(token, "prep", "appos", "compound") is not None or tree.deps[token] == "compound":
            return []
        beside = [one for child in tree.all(token, "amod", "nmod", "poss") for one in tree.mentions.get(child, ())]
        return [one for one in beside if self.ontology.is_a(one.type, "kg:Country") and self.ontology.fits(one.type, types)]

    def _carried(self, token: int, types: tuple[str, ...], kind: str) -> list[Mention]:
        """The name before a noun that adds nothing to it: "6G" in "6G key technologies", "Orion" in "the Orion group"."""
        tree = self.tree
        inside = [
            tree.covering[i] for c in tree.all(token, "compound", "amod", "nmod") for i in tree.subtree(c) if i in tree.covering
        ]
        if tree.lemma(token) == "agency":  # "the UN aids agency" is none of the UN's other names
            inside = [one for one in inside if tree.last_of(one) + 1 == token]
        fitting = [
            one for one in dict.fromkeys(inside) if self.ontology.is_a(one.type, kind) and self.ontology.fits(one.type, types)
        ]
        return [mention for mention in fitting if not mention.demonym]

    def speakers(self, judged: Factuality, ends: Sequence[Span]) -> tuple[Span, ...]:
        """Who says it: the nearest source first, named or not ("an analyst"); else whose quoted words the sentence is."""
        found = [mention.span for token in judged.speakers for mention in self._speaking(token)]
        if not found and not judged.speakers and self.quoted_speaker is not None:
            found = [self.quoted_speaker.span]
        return tuple(dict.fromkeys(found))

    def _speaking(self, token: int) -> list[Mention]:
        if token in self.tree.mentions:
            fits = self.ontology.fits
            return [one for one in self.tree.mentions[token] if not one.demonym and fits(one.type, SPEAKERS)]
        made = describe_speaker(self.tree, token) or self._unnamed_before(token)
        if made is None:
            return []
        if made not in self.described:
            self.described.append(made)
        if self.tree.is_noun(token):
            self.tree.mentions[token] = [made]
        return [made]

    def _unnamed_before(self, token: int) -> Mention | None:
        """ "..., banking sources said. ..., they said.": whom a pronoun leaves to the speaker of the sentence before."""
        several = {"they": True, "he": False, "she": False}.get(self.tree.lowers[token])
        if several is None or self.before is None:
            return None
        tree = self.before
        verbs = [i for i, dep in enumerate(tree.deps) if dep == "ROOT" and tree.lemma(i) in load_reporting().verbs]
        nouns = [one for i in verbs for one in speakers_of(tree, i) if (tree.tags[one] == "NNS") == several]
        made = [describe_speaker(tree, one) for one in nouns if one not in tree.covering]
        return made[0] if len(made) == 1 else None
