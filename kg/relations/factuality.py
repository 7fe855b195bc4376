"""Whether a sentence says that something is so: negation, modality, condition, question, ended states, and who says it.

Found once for a trigger by walking from it up to the root of its sentence; each word on the way may shift polarity or
modality for what it governs. Nothing here knows of relations. Every decision keeps the word that made it, as a cue.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.language.tree import Tree
from kg.relations.clause_signs import after_nor, has_condition, has_if, headline_infinitive, negated, with_adverb
from kg.relations.cues import Cues, load_cues
from kg.relations.governors import governed_effect
from kg.relations.reporting import Reporting, load_reporting
from kg.relations.sources import accorded_sources, speakers_of

STATIVE = frozenset(("be", "own", "control", "head", "lead", "base", "employ", "belong", "chair", "run", "work", "live"))
"""Verbs of states: who "once owned" a thing does not own it; who "once met" somebody did."""
WHEN = frozenset(("when", "once", "after", "until", "as", "before"))
"""Conjunctions of time: in "when X buys Y, it will grow" the purchase is to come."""
CARRYING = frozenset("xcomp dobj attr ccomp acomp oprd prep nsubjpass agent dative prt nsubj pobj advcl".split())
"""Labels of what a verb's auxiliaries and conditions hold for, too: "may [sign] the deal"."""
CLOSE = frozenset("in into to on with for as under from of at".split())
"""Prepositions whose object is part of what the verb says: "entered into talks"; not "after the talks"."""
RANK = {"Asserted": 0, "Planned": 1, "Possible": 2}


@dataclass(slots=True)
class Factuality:
    """What the walk has found so far. `speakers` are tokens, the nearest source first."""

    modality: str = "Asserted"
    negative: bool = False
    speakers: list[int] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)

    def shift(self, effect: str | None, cue: str) -> None:
        """Take in the effect of a governing word: modality only weakens; a negation of a mere possibility stays one."""
        if effect is None or effect == "former":  # "once said that": when it was said, not whether it is so
            return
        self.cues.append(cue)
        if effect == "negative":
            self.negative = True
        elif RANK[effect.capitalize()] > RANK[self.modality]:
            self.modality = effect.capitalize()


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
        return self.found

    def _path(self, i: int) -> list[int]:
        path = [i]
        while self.tree.heads[i] != i and len(path) < 40:
            i = self.tree.heads[i]
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
                self._coordinated_verb(token, child)
        elif tree.is_noun(token) or tree.tags[token].startswith("JJ") or tree.tags[token] in ("PRP", "DT"):
            return self._nominal(token, child, dep)
        elif tree.tags[token] in ("IN", "TO") and dep in ("pobj", "pcomp"):
            if tree.lowers[token] == "without":
                self.found.shift("negative", "without")
            elif tree.lowers[token - 1 : token + 1] in (["instead", "of"], ["rather", "than"], ["far", "from"]):
                self.found.shift("negative", tree.lowers[token - 1])
        return True

    def _verb(self, verb: int, child: int | None, dep: str) -> None:
        tree = self.tree
        reports = child is not None and dep in ("ccomp", "parataxis", "dep") and tree.lemma(verb) in self.reporting.verbs
        reports = reports and tree.find(verb, "intj") is None  # "X signs, Y says no"
        if child is not None:
            self._governed(verb, child, dep)
        if reports:
            self._speaker(verb)
            for adverb in self.tree.all(verb, "advmod"):  # "falsely claimed that"
                self.found.shift(self.cues.adverbs.get(self.tree.lowers[adverb]) if self.near else None, tree.lowers[adverb])
            if negated(tree, verb):
                self.found.shift("possible", negated(tree, verb))
            return
        if child is None or dep in CARRYING:
            if dep == "advcl" and child is not None:
                self._adverbial(verb, child)
                return
            if dep == "prep" and child is not None and tree.lowers[child] not in CLOSE:
                return
            self._aside(verb)
            self._auxiliaries(verb, subject_only=dep == "nsubj")
            self._condition(verb)

    def _aside(self, verb: int) -> None:
        """ "X could merge, an analyst said, and ...": who says it stands in a clause of its own."""
        tree = self.tree
        for clause in tree.all(verb, "parataxis"):
            said = tree.lemma(clause) in self.reporting.verbs and tree.tags[clause] in ("VBD", "VBZ", "VBP")
            if said and tree.find(clause, "nsubj") is not None and tree.find(clause, "ccomp", "dobj", "xcomp") is None:
                self._speaker(clause)

    def _governed(self, verb: int, child: int, dep: str) -> None:
        """What the lexical meaning of a verb says of its complement."""
        found = governed_effect(self.tree, self.cues, verb, child, dep) if self.near else None
        if found is not None:
            effect, cue = found
            self.found.shift(effect, cue)
            if dep == "prep" and effect != "negative" and with_adverb(self.tree, verb) in self.reporting.verbs:
                self._speaker(verb)  # "accused X of selling arms": who accuses says so

    def _auxiliaries(self, verb: int, *, subject_only: bool = False) -> None:
        tree = self.tree
        for child in tree.children[verb] if self.near else ():
            word, dep = tree.lowers[child], tree.deps[child]
            if dep == "aux":
                effect = self.cues.auxiliaries.get(word)
                if effect == "possible" and word in ("would", "'d", "’d", "should") and self.past_report and word != "should":
                    effect = None if has_condition(tree, verb) else "planned"
                if effect is not None and not (subject_only and effect == "planned"):
                    self.found.shift(effect, word)
            elif dep in ("neg", "advmod", "preconj", "cc", "det"):
                effect = self.cues.adverbs.get(word)
                if word == "longer" or effect == "former":
                    once = word == "once" and tree.lemma(verb) in STATIVE
                    effect = "negative" if once or word in ("longer", "formerly", "previously") else None
                if effect is not None and dep != "cc" and not subject_only:
                    self.found.shift(effect, word)
        if tree.lemma(verb) == "agree" and tree.find(verb, "xcomp") is not None and not subject_only:
            self.found.shift("planned", "agree to")
        if self.near and tree.deps[verb] == "conj" and after_nor(tree, verb):
            self.found.shift("negative", "nor")
        if tree.lemma(verb) == "be":
            self._set_to(verb)
        elif tree.deps[verb] in ("ROOT", "ccomp") and tree.tags[verb] == "VB" and headline_infinitive(tree, verb):
            self.found.shift("planned", "to")

    def _set_to(self, verb: int) -> None:
        """ "is to visit": a plan, where "be" alone governs the infinitive."""
        tree = self.tree
        to_do = any(tree.deps[c] == "xcomp" and tree.find(c, "aux") is not None for c in tree.children[verb])
        if to_do and tree.find(verb, "attr", "acomp") is None:
            self.found.shift("planned", "be to")

    def _condition(self, verb: int) -> None:
        tree = self.tree
        for child in tree.children[verb]:
            if tree.deps[child] == "mark" and self.cues.marks.get(tree.lowers[child]) == "condition":
                self.found.shift("possible", tree.lowers[child])
            elif (tree.deps[child] == "advcl" or (tree.deps[child] == "ccomp" and child > verb)) and has_if(tree, child):
                self.found.shift("possible", "if")

    def _adverbial(self, verb: int, clause: int) -> None:
        """A clause under a verb: a condition is not said to be so, a purpose is planned; "while" and "because" are facts."""
        tree = self.tree
        marks = [tree.lowers[c] for c in tree.children[clause] if tree.deps[c] in ("mark", "aux", "prep", "advmod")]
        if "to" in marks and tree.tags[clause] == "VB":
            self.found.shift("planned", "to")
        elif has_if(tree, clause) or any(self.cues.marks.get(mark) == "condition" and mark != "should" for mark in marks):
            self.found.shift("possible", "if")
        elif tree.tags[clause] in ("VBZ", "VBP") and not WHEN.isdisjoint(marks) and self._is_to_come(verb):
            self.found.shift("planned", "when")

    def _is_to_come(self, verb: int) -> bool:
        return any(self.cues.auxiliaries.get(self.tree.lowers[c]) == "planned" for c in self.tree.all(verb, "aux"))

    def _coordinated_verb(self, verb: int, child: int) -> None:
        """ "will build and operate", "has agreed ... and plans": auxiliaries reach a bare second verb, conditions reach all."""
        tree = self.tree
        bare = tree.find(child, "nsubj", "nsubjpass", "aux", "auxpass") is None
        if bare and tree.tags[child] in ("VB", "VBN", "VBG"):
            for one in tree.children[verb]:
                word = tree.lowers[one]
                if tree.deps[one] == "aux" and word in self.cues.auxiliaries:
                    effect: str | None = self.cues.auxiliaries[word]
                    if word in ("would", "'d", "’d") and self.past_report:
                        effect = "planned"
                    self.found.shift(effect, word)
                elif tree.deps[one] == "neg" and any(tree.lowers[c] in ("or", "nor") for c in tree.all(verb, "cc")):
                    self.found.shift("negative", word)

    def _nominal(self, token: int, child: int | None, dep: str) -> bool:
        tree = self.tree
        lemma = tree.lemma(token)
        if child is not None:
            effect = self.cues.nouns.get(lemma) or (
                self.cues.adjectives.get(lemma) if tree.tags[token].startswith("JJ") else None
            )
            if dep in ("acl", "ccomp", "xcomp", "prep") or (dep == "relcl" and tree.tags[child] == "VB"):
                if dep == "prep" and tree.lowers[child] not in ("of", "for", "on", "about", "to", "over"):
                    effect = None
                if dep == "acl" and tree.tags[child] not in ("VB",) and tree.find(child, "mark") is None:
                    effect = None
                self.found.shift(effect, lemma)
                for one in tree.all(token, "amod") if dep in ("acl", "ccomp") else ():  # "false reports that"
                    self.found.shift(self.cues.adjectives.get(tree.lowers[one]), tree.lowers[one])
            elif dep == "compound":
                self.found.shift(effect if effect == "possible" else None, lemma)
        for one in tree.children[token]:
            word = tree.lowers[one]
            if tree.deps[one] == "det" and word in ("no", "neither") and (child is None or dep in ("acl", "prep", "compound")):
                self.found.shift("negative", word)
            elif tree.deps[one] in ("amod", "compound", "nmod", "advmod") and child is None:
                self.found.shift(
                    self.cues.adjectives.get(word)
                    or (self.cues.adverbs.get(word) if word in ("allegedly", "reportedly") else None),
                    word,
                )
        if child is None and self._introduces_a_name(token):
            self._attribution_above(token)
            return False
        if dep in ("relcl", "appos") or (dep == "acl" and child is not None and tree.tags[child] in ("VBN", "VBG")):
            self._attribution_above(token)
            return False
        return True

    def _introduces_a_name(self, token: int) -> bool:
        """ "its parent Acme may sell": what a noun before a name says of it is taken for granted, but for its adjectives."""
        tree = self.tree
        head = tree.heads[token]
        name = tree.covering.get(head)
        if tree.deps[token] not in ("compound", "nmod", "amod") or name is None or name.demonym or token in tree.covering:
            return False
        for one in tree.all(head, "amod"):
            self.found.shift(self.cues.adjectives.get(tree.lowers[one]) if one < token else None, tree.lowers[one])
        if any(tree.lowers[one] == "be" and one < token for one in tree.children[head]):
            self.found.shift("possible", "would-be")  # which is three tokens
        return True

    def _attribution_above(self, token: int) -> None:
        """A relative clause is presupposed, whatever the main clause does with its noun; but the speaker vouches for it."""
        child = token
        for above in self._path(token)[1:]:
            if self.tree.deps[child] in ("ccomp", "parataxis") and self.tree.lemma(above) in self.reporting.verbs:
                self._speaker(above)
            child = above

    def _speaker(self, verb: int) -> None:
        self.found.speakers += [token for token in speakers_of(self.tree, verb) if token not in self.found.speakers]
        self.found.cues.append(self.tree.lowers[verb])

    def _whole_sentence(self) -> None:
        sources = accorded_sources(self.tree)
        if sources is not None:
            self.found.speakers += [token for token in sources if token not in self.found.speakers]
            self.found.cues.append("according to")
        if self.tree.sentence.text.rstrip("\"'”’ ").endswith("?"):
            self.found.shift("possible", "?")
