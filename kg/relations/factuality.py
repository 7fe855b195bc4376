"""Whether a sentence says that something is so: negation, modality, condition, question, ended states, and who says it.

Found once for a trigger by walking from it up to the root of its sentence; each word on the way may shift polarity or
modality for what it governs. Nothing here knows of relations. Every decision keeps the word that made it, as a cue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.language.ellipsis import is_stranded
from kg.language.tree import Tree
from kg.relations.clause_signs import coordinated_with, is_claim, is_headline_hearsay, negated, with_adverb
from kg.relations.cues import Cues, load_cues
from kg.relations.governors import (
    adjective_effect,
    denies_by_itself,
    governed_effect,
    judges_a_deed,
    later_effects,
    prospect_effects,
)
from kg.relations.nominal_signs import introducing_effects, nominal_effects
from kg.relations.reporting import Reporting, load_reporting
from kg.relations.sources import accorded_sources, sources_beside, sources_of_claim, speakers_of
from kg.relations.verb_signs import (
    adverbial_effects,
    comes_about,
    condition_effects,
    construction_effects,
    particle_effects,
    shared_effects,
)
from kg.relations.verdict import Effect, Factuality
from kg.wordlists import word_list

CARRYING = frozenset("xcomp dobj attr ccomp acomp oprd prep nsubjpass agent dative prt nsubj pobj advcl".split())
"""Labels of what a verb's auxiliaries and conditions hold for, too: "may [sign] the deal"."""
VOUCHING = word_list("factuality: vouching")
"""Verbs of saying with a deed for their object: "confirmed the takeover of X by Y"."""
CLOSE = frozenset("in into to on with for as under from of at".split())
"""Prepositions whose object is part of what the verb says: "entered into talks"; not "after the talks"."""


def judge(tree: Tree, trigger: int, cues: Cues | None = None, reporting: Reporting | None = None) -> Factuality:
    """The factuality of what the predicate at token `trigger` says."""
    return _Walk(tree, cues or load_cues(), reporting or load_reporting()).run(trigger)


@dataclass(slots=True)
class _Walk:
    tree: Tree
    cues: Cues
    reporting: Reporting
    found: Factuality = field(default_factory=Factuality)
    past_report: bool = False
    near: bool = True
    deed: bool = True
    """Whether the way up has come through nothing but nouns."""
    claimed: bool = False
    """Whether the way up has come through what a noun claims: "reports that"."""

    def run(self, trigger: int) -> Factuality:
        self.past_report = any(
            self.tree.lemma(i) in self.reporting.verbs and self.tree.tags[i] in ("VBD", "VBN") for i in self._path(trigger)[1:]
        )
        child: int | None = None
        layers = 0
        for token in self._path(trigger):
            # what stands in an adjunct of an adjunct ("in the context of the dispute") is out of the verb's reach
            layers += self.tree.tags[token] == "IN"
            self.near = self.near and not (layers > 1 and self.tree.is_verb(token))
            if not self._step(token, child):
                break
            child = token
        self._whole_sentence()
        if is_headline_hearsay(self.tree, trigger):
            self.found.shift("possible", "headline")
        return self.found

    def _path(self, i: int) -> list[int]:
        path = [i]
        while self.tree.heads[i] != i and len(path) < 40:
            i = coordinated_with(self.tree, i)
            path.append(i)
        return path

    def _step(self, token: int, child: int | None) -> bool:
        """Take in one word of the way up; False where what is above has no say over the trigger any more."""
        tree = self.tree
        dep = tree.deps[child] if child is not None else ""
        if tree.is_verb(token) or tree.tags[token] == "MD":
            if child is None or dep not in ("conj", "relcl_end"):
                self._verb(token, child, dep)
            elif dep == "conj":
                self._shift_all(shared_effects(tree, self.cues, token, child, told=self.past_report))
            self.deed = False
        elif tree.is_noun(token) or tree.tags[token].startswith("JJ") or tree.tags[token] in ("PRP", "DT"):
            return self._nominal(token, child, dep)
        elif tree.tags[token] in ("IN", "TO") and dep in ("pobj", "pcomp"):
            if tree.lowers[token] == "without" or (tree.lowers[token] == "against" and dep == "pcomp"):
                self.found.shift("negative", tree.lowers[token])
            elif tree.lowers[token - 1 : token + 1] in (["instead", "of"], ["rather", "than"], ["far", "from"]):
                self.found.shift("negative", tree.lowers[token - 1])
        return True

    def _verb(self, verb: int, child: int | None, dep: str) -> None:
        tree = self.tree
        if dep == "ccomp" and is_stranded(tree, verb):
            return  # "Peru signed, Chile did not"
        reports = child is not None and dep in ("ccomp", "parataxis", "dep") and tree.lemma(verb) in self.reporting.verbs
        reports = reports and tree.find(verb, "intj") is None  # "X signs, Y says no"
        if child is not None:
            self._governed(verb, child, dep)
        if tree.lowers[verb] in ("provided", "providing", "assuming", "supposing") and tree.find(verb, "nsubj") is None:
            self.found.shift("possible" if dep == "ccomp" else None, tree.lowers[verb])
        if reports:
            self._speaker(verb)
            for adverb in self.tree.all(verb, "advmod"):  # "falsely claimed that"
                self.found.shift(self.cues.adverbs.get(self.tree.lowers[adverb]) if self.near else None, tree.lowers[adverb])
            if negated(tree, verb):
                self.found.shift("negative" if denies_by_itself(tree, verb) else "possible", negated(tree, verb))
            return
        if child is None or dep in CARRYING:
            if dep == "advcl" and child is not None:
                self._shift_all(adverbial_effects(tree, self.cues, verb, child))
                return
            if dep == "prep" and child is not None and tree.lowers[child] not in CLOSE:
                if tree.lowers[child] == "by" and tree.find(child, "pcomp") is not None:  # "by buying Acme it could grow"
                    self._shift_all((effect, cue) for effect, cue in self._modals(verb) if effect in ("possible", "planned"))
                return
            if dep == "ccomp" or self.claimed or (dep == "xcomp" and judges_a_deed(tree, verb)):
                self.found.shift(*adjective_effect(tree, self.cues, verb))
            elif dep == "nsubj" and self.deed:
                self._shift_all(prospect_effects(tree, self.cues, verb))
            self._aside(verb)
            self._add_speakers(sources_beside(tree, verb), "as")
            if dep == "dobj" and with_adverb(tree, verb) in VOUCHING:
                self._speaker(verb)
            ended = child is not None and governed_effect(tree, self.cues, verb, child, dep) is not None
            subject_only = dep == "nsubj" and not self.claimed and not ended and not comes_about(tree, verb)
            if self.near:
                self._shift_all(particle_effects(tree, self.cues, verb, subject_only=subject_only, told=self.past_report))
            self._shift_all(construction_effects(tree, verb, subject_only=subject_only))
            self._shift_all(condition_effects(tree, self.cues, verb))

    def _modals(self, verb: int) -> list[Effect]:
        return list(particle_effects(self.tree, self.cues, verb, subject_only=False, told=self.past_report))

    def _aside(self, verb: int) -> None:
        """ "X could merge, an analyst said, and ...": who says it stands in a clause of its own."""
        tree = self.tree
        for clause in tree.all(verb, "parataxis"):
            said = tree.lemma(clause) in self.reporting.verbs and tree.tags[clause] in ("VBD", "VBZ", "VBP")
            if said and tree.find(clause, "nsubj") is not None and tree.find(clause, "ccomp", "dobj", "xcomp") is None:
                self._speaker(clause)
                self._hedged_aside(clause)

    def _hedged_aside(self, word: int) -> None:
        """ "X, she claims, has left": less than "she says"."""
        effect = self.cues.verbs.get(self.tree.lemma(word))
        self.found.shift(effect if effect == "possible" else None, self.tree.lowers[word])

    def _governed(self, verb: int, child: int, dep: str) -> None:
        """What the lexical meaning of a verb says of its complement."""
        found = governed_effect(self.tree, self.cues, verb, child, dep) if self.near else None
        self._shift_all(later_effects(self.tree, self.cues, verb, child, dep))
        if found is not None:
            effect, cue = found
            self.found.shift(effect, cue)
            if dep == "prep" and effect != "negative" and with_adverb(self.tree, verb) in self.reporting.verbs:
                self._speaker(verb)  # "accused X of selling arms": who accuses says so

    def _nominal(self, token: int, child: int | None, dep: str) -> bool:
        """Take in what a noun or adjective says; False where what is above it has no say."""
        tree = self.tree
        claim = child is not None and dep in ("acl", "relcl", "ccomp") and is_claim(tree, child)
        self.claimed = self.claimed or claim
        if claim:
            self._add_speakers(sources_of_claim(tree, token), tree.lowers[token])
        self._shift_all(nominal_effects(tree, self.cues, token, child, dep, claim=claim))
        introduced = introducing_effects(tree, self.cues, token) if child is None else None
        if introduced is not None:
            self._shift_all(introduced)
        taken_for_granted = dep in ("relcl", "appos") and not self.claimed
        reduced = dep == "acl" and child is not None and tree.tags[child] in ("VBN", "VBG") and not claim
        reduced = reduced and not any(
            tree.tags[c] == "TO" for c in tree.all(child or 0, "aux")
        )  # "its deal to be bought ended"
        # "may ban Acme-owned Orion": whose it is, is not in doubt
        reduced = reduced or (dep == "amod" and child is not None and tree.tags[child] == "VBN" and token in tree.covering)
        if introduced is not None or taken_for_granted or reduced:
            self._attribution_above(token)
            return False
        return True

    def _shift_all(self, effects: Iterable[Effect]) -> None:
        for effect, cue in effects:
            self.found.shift(effect, cue)

    def _attribution_above(self, token: int) -> None:
        """A relative clause is presupposed, whatever the main clause does with its noun; but the speaker vouches for it."""
        child = token
        for above in self._path(token)[1:]:
            if self.tree.deps[child] in ("ccomp", "parataxis") and self.tree.lemma(above) in self.reporting.verbs:
                self._speaker(above)
            child = above

    def _speaker(self, verb: int) -> None:
        self._add_speakers(speakers_of(self.tree, verb), "")
        self.found.cues.append(self.tree.lowers[verb])

    def _add_speakers(self, tokens: Iterable[int], cue: str) -> None:
        fresh = [token for token in dict.fromkeys(tokens) if token not in self.found.speakers]
        self.found.speakers += fresh
        self.found.cues += [cue] if fresh and cue else []

    def _whole_sentence(self) -> None:
        self._add_speakers(accorded_sources(self.tree), "according to")
        if self.tree.sentence.text.rstrip("\"'”’ ").endswith("?"):
            self.found.shift("possible", "?")
