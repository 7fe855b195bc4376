"""A parsed sentence as plain lists, which is what the rules walk: fast to read, and free of spaCy's objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.language.contrasts import mend_contrasts, mend_headline_list, mend_shared_names
from kg.language.ellipsis import mend_ellipses
from kg.language.sentence import SentenceDoc
from kg.types import Mention, Span
from kg.wordlists import word_list

SAID = word_list("parsing: said")
SPEECH = word_list("tree: speech")
"""What one does with words: "accuse", "urge"."""
NOUNS_TOO = frozenset(("firm", "giant", "rival", "daily", "weekly"))
"""Words that the tagger takes for adjectives though no adjective stands after its noun."""


NOUNS_OF_DEEDS = frozenset(
    ("plans", "moves", "offers", "bids", "attempts", "calls", "claims", "demands", "efforts", "proposals")
)
PEOPLE = frozenset(("kg:Person", "kg:Official"))
NAMED = PEOPLE | {"kg:Organization", "kg:Company"}
"""Classes of names that are listed rather than explained by one another."""


class Tree:
    """Words, tags, heads and labels of one sentence by token number, with the mentions that stand in it.

    `mentions[i]` are the mentions whose syntactic head is token i (two for "the two sides"); `covering[i]` is the name
    that token i is part of.
    """

    __slots__ = (
        "_lemmas",
        "children",
        "covering",
        "deps",
        "extents",
        "heads",
        "lemmatize",
        "lowers",
        "mentions",
        "offsets",
        "sentence",
        "tags",
        "unnamed",
        "words",
    )

    def __init__(
        self,
        sentence: SentenceDoc,
        mentions: Sequence[Mention],
        lemmatize: Callable[[str, str], str],
        unnamed: Sequence[Mention] = (),
    ) -> None:
        doc = sentence.doc
        self.sentence = sentence
        self.words = sentence.words
        self.lowers = sentence.lowers
        self.tags: list[str] = []
        self.deps: list[str] = []
        self.heads: list[int] = []
        self.offsets: list[int] = []
        """Where each token begins in the sentence."""
        for token in doc:
            self.tags.append(token.tag_)
            self.deps.append(token.dep_)
            self.heads.append(token.head.i)
            self.offsets.append(token.idx)
        self.children: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.heads):
            if head != i:
                self.children[head].append(i)
        for i in range(1, len(self.words)):
            if self.deps[i] == "amod" and self.heads[i] == i - 1 and self.lowers[i] in NOUNS_TOO and self.is_noun(i - 1):
                self._make_head(i)
        self.lemmatize = lemmatize
        """The lemma of a word with a Penn tag, for a tag that the word has not."""
        self._lemmas: dict[int, str] = {}
        for i in range(len(self.words)):
            if self.deps[i] == "conj" and self.tags[i] == "VBD" and self._is_of_the_speaker(i):
                self.attach(i, self.heads[self.heads[i]], "conj")
        self.mentions: dict[int, list[Mention]] = {}
        self.covering: dict[int, Mention] = {}
        self.extents: dict[int, range] = {}
        """The tokens of the name headed by a token."""
        starts = {offset + sentence.start: i for i, offset in enumerate(self.offsets)}
        for mention in mentions:
            self._place(mention, starts)
        self.unnamed = {self.head_of(self._tokens_of(one, starts)): one for one in unnamed if one.start in starts}
        """Bodies that are described and not named, by the token of their noun."""
        for i in range(2, len(self.words)):
            if self.deps[i] == "csubj" and self.tags[i] == "VBN" and self.words[i - 1] == "," and self.is_noun(i - 2):
                self._part_from_clause(i)
            elif self.tags[i] == "VBZ" and self.lowers[i] in NOUNS_OF_DEEDS and self._is_object_with_name(i):
                self._make_object(i)
        for head in sorted(self.extents):
            self._part_from_name_before(head)
            self._list_with_name_after(head)
        mend_contrasts(self)
        mend_headline_list(self)
        mend_shared_names(self)
        mend_ellipses(self)

    def _place(self, mention: Mention, starts: dict[int, int]) -> None:
        if mention.start not in starts:
            return
        tokens = self._tokens_of(mention, starts)
        for i in tokens:
            self.covering[i] = mention
        head = self.head_of(tokens)
        self.mentions.setdefault(head, []).append(mention)
        self.extents.setdefault(head, tokens)

    def _tokens_of(self, mention: Mention, starts: dict[int, int]) -> range:
        """The tokens of a mention that begins where one of them does."""
        first = starts[mention.start]
        last = first + 1
        while last < len(self.words) and self.offsets[last] + self.sentence.start < mention.end:
            last += 1
        return range(first, last)

    def _is_object_with_name(self, i: int) -> bool:
        """ "blocked Finance Ministry plans to": the parser may take the noun after a name for a verb without a subject."""
        name, subject = i - 1, self.find(i, "nsubj", "nsubjpass")
        return name in self.mentions and self.deps[name] == "dobj" and subject is None and self.is_verb(self.heads[name])

    def _make_object(self, i: int) -> None:
        self.tags[i] = "NNS"
        self.attach(i, self.heads[i - 1], "dobj")
        self.attach(i - 1, i, "compound")
        for child in self.children[i]:
            if self.deps[child] == "xcomp":
                self.deps[child] = "acl"

    def _part_from_clause(self, participle: int) -> None:
        """ "Under the plan, backed by Peru, Acme would buy": the participle is the plan's, and Acme the subject."""
        verb = self.heads[participle]
        self.attach(participle, participle - 2, "acl")
        if self.find(verb, "nsubj", "nsubjpass") is not None:
            return
        below = [i for i in self.subtree(participle) if self.deps[i] in ("appos", "conj") and i in self.mentions and i < verb]
        if below and self.words[self.extents[below[0]].start - 1] == ",":
            agent = self.heads[below[0]]
            self.attach(below[0], verb, "nsubj")
            for other in below[1:]:
                if self.heads[other] == agent:
                    self.attach(other, below[0], "conj")

    def _list_with_name_after(self, name: int) -> None:
        """Coordinate names that the parser takes for an apposition: "Acme, Borealis and Orion bid"; not "Lyon, France"."""
        for child in list(self.all(name, "appos")):
            last = self.find(child, "conj")
            if last is None or not all(one in self.mentions and one in self.covering for one in (child, last)):
                continue
            kinds = {
                self.covering[one].type in PEOPLE if self.covering[one].type in NAMED else None for one in (name, child, last)
            }
            inside = self.extents[name]
            if len(kinds) == 1 and None not in kinds and self.words[inside.stop : self.extents[child].start] == [","]:
                self.deps[child] = "conj"

    def _part_from_name_before(self, name: int) -> None:
        """Coordinate two names where the parser joins one with a word inside the other: "between Peru and Acme Motors"."""
        inside = self.extents[name]
        for token in inside:
            other = self.heads[token]
            joined = self.deps[token] == "conj" and other < inside.start and self.heads[other] == name != self.heads[name]
            if joined and other in self.mentions and self.covering[other] is not self.covering[name]:
                self.attach(other, self.heads[name], self.deps[name])
                self.attach(name, other, "conj")
                self.attach(token, name, "compound")
                return

    def _is_of_the_speaker(self, i: int) -> bool:
        """ "said that prices had risen but accused Peru": who said it accused, though the parser joins it to what was said."""
        content = self.heads[i]
        said = self.heads[content]
        if (
            self.deps[content] != "ccomp"
            or self.lowers[said] not in SAID
            or self.find(i, "nsubj", "nsubjpass", "aux") is not None
        ):
            return False
        other_tense = self.find(content, "aux") is not None or self.tags[content] in ("VBZ", "VBP")
        return other_tense and content > said and self.lemma(i) in SPEECH

    def _make_head(self, i: int) -> None:
        """Put token i above the noun before it: "a telecoms firm", of which the parser may make a firm sort of telecoms."""
        noun = i - 1
        head, dep = self.heads[noun], self.deps[noun]
        self.attach(i, head if head != noun else i, dep)
        for child in list(self.children[noun]):
            if child != i:
                self.attach(child, i, self.deps[child])
        self.attach(noun, i, "compound")
        self.tags[i] = "NN"

    def attach(self, i: int, head: int, dep: str) -> None:
        """Hang token i elsewhere, where the parser is mended."""
        if self.heads[i] != i:
            self.children[self.heads[i]].remove(i)
        if head != i:
            self.children[head] = sorted((*self.children[head], i))
        self.heads[i], self.deps[i] = head, dep

    def head_of(self, tokens: range) -> int:
        """The token of a phrase that hangs on something outside it; the last one where several do."""
        outside = [i for i in tokens if self.heads[i] not in tokens or self.heads[i] == i]
        outside = [i for i in outside if self.deps[i] not in ("appos", "punct")] or outside
        for i in reversed(outside):
            if self.tags[i].startswith("NN") or self.tags[i] in ("PRP", "PRP$", "JJ"):
                return i
        return outside[-1] if outside else tokens[-1]

    def lemma(self, i: int) -> str:
        found = self._lemmas.get(i)
        if found is None:
            found = self._lemmas[i] = self.lemmatize(self.words[i], self.tags[i])
        return found

    def is_verb(self, i: int) -> bool:
        return self.tags[i].startswith("VB")

    def is_infinitive(self, i: int) -> bool:
        """ "buy", and "bought" in "to be bought"."""
        return self.tags[i] == "VB" or (
            self.tags[i] == "VBN" and {"to", "be"} <= {self.lowers[c] for c in self.all(i, "aux", "auxpass")}
        )

    def is_noun(self, i: int) -> bool:
        return self.tags[i].startswith("NN")

    def find(self, i: int, *deps: str) -> int | None:
        """The first child of token i with one of these labels."""
        return next((child for child in self.children[i] if self.deps[child] in deps), None)

    def all(self, i: int, *deps: str) -> Iterator[int]:
        return (child for child in self.children[i] if self.deps[child] in deps)

    def outer(self, i: int, *deps: str) -> Iterator[int]:
        """The children with one of these labels of the whole name headed by token i, outside the name."""
        for token in self.extents.get(i, (i,)):
            yield from (c for c in self.all(token, *deps) if c not in self.extents.get(i, (i,)))

    def conjuncts(self, i: int) -> list[int]:
        """Token i and what is coordinated with it, in order: "France, Italy and Spain"."""
        found = [i]
        for child in self.children[i]:
            # "X, who ..., and whose wife ...": the parser takes the second clause's subject for another X
            whose = any(self.tags[c] == "WP$" for c in self.children[child])
            if self.deps[child] == "conj" and not whose and not self._modifies_next(i, child):
                found += self.conjuncts(child)
        return found

    def _modifies_next(self, i: int, child: int) -> bool:
        """ "Acme and Dutch retailer Orion left": the parser may take the adjective for the second item of the list."""
        adjective = self.tags[child] == "JJ" and self.tags[child + 1 : child + 2] in (["NN"], ["NNS"], ["NNP"])
        return adjective and self.is_noun(i) and self.deps[i] in ("nsubj", "nsubjpass", "dobj")

    def first_conjunct(self, i: int) -> int:
        while self.deps[i] == "conj" and self.heads[i] != i:
            i = self.heads[i]
        return i

    def subtree(self, i: int) -> list[int]:
        """Token i and all below it, sorted."""
        found, rest = [], [i]
        while rest:
            one = rest.pop()
            found.append(one)
            rest += self.children[one]
        return sorted(found)

    def last_of(self, mention: Mention) -> int:
        """The last token of a mention of this sentence."""
        return sum(offset + self.sentence.start < mention.end for offset in self.offsets) - 1

    def token_from(self, start: int, end: int) -> int | None:
        """The first token that begins in start..end of the sentence."""
        return next((i for i, offset in enumerate(self.offsets) if start <= offset < end), None)

    def chars(self, first: int, last: int) -> Span:
        """The characters of the document under tokens first..last (last excluded)."""
        return self.sentence.chars(first, last)

    def text(self, tokens: Iterable[int]) -> str:
        """The words of the tokens from the first to the last, as they stand."""
        order = sorted(tokens)
        return str(self.sentence.doc[order[0] : order[-1] + 1].text) if order else ""
