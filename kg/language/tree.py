"""A parsed sentence as plain lists, which is what the rules walk: fast to read, and free of spaCy's objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from spacy.attrs import DEP, HEAD, IDX, TAG

from kg.language.mending import mend_names, mend_words
from kg.language.sentence import SentenceDoc
from kg.types import Mention, Span


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
        strings = doc.vocab.strings
        # arrays, for spaCy makes a Token object at every step over a Doc; HEAD counts from the token, and wraps below zero
        self.tags: list[str] = [strings[tag] for tag in doc.to_array(TAG).tolist()]
        self.deps: list[str] = [strings[dep] for dep in doc.to_array(DEP).tolist()]
        self.heads: list[int] = [i + step for i, step in enumerate(doc.to_array(HEAD).astype("int64").tolist())]
        self.offsets: list[int] = doc.to_array(IDX).tolist()
        """Where each token begins in the sentence."""
        self.children: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.heads):
            if head != i:
                self.children[head].append(i)
        self.lemmatize = lemmatize
        """The lemma of a word with a Penn tag, for a tag that the word has not."""
        self._lemmas: dict[int, str] = {}
        mend_words(self)
        self.mentions: dict[int, list[Mention]] = {}
        self.covering: dict[int, Mention] = {}
        self.extents: dict[int, range] = {}
        """The tokens of the name headed by a token."""
        starts = {offset + sentence.start: i for i, offset in enumerate(self.offsets)}
        for mention in mentions:
            self._place(mention, starts)
        self.unnamed = {self.head_of(self._tokens_of(one, starts)): one for one in unnamed if one.start in starts}
        """Bodies that are described and not named, by the token of their noun."""
        mend_names(self)

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

    def attach(self, i: int, head: int, dep: str) -> None:
        """Hang token i elsewhere, where the parser is mended; nothing is hung on what hangs on it, for that is no tree."""
        if head != i and self._hangs_on(head, i):
            return
        if self.heads[i] != i:
            self.children[self.heads[i]].remove(i)
        if head != i:
            self.children[head] = sorted((*self.children[head], i))
        self.heads[i], self.deps[i] = head, dep

    def _hangs_on(self, below: int, above: int) -> bool:
        while self.heads[below] != below:
            below = self.heads[below]
            if below == above:
                return True
        return False

    def head_of(self, tokens: range) -> int:
        """The token of a phrase that hangs on something outside it; the last one where several do."""
        outside = [i for i in tokens if self.heads[i] not in tokens or self.heads[i] == i]
        outside = [i for i in outside if self.deps[i] not in ("appos", "punct")] or outside
        for i in reversed(outside):
            if self.tags[i].startswith("NN") or self.tags[i] in ("PRP", "PRP$", "JJ"):
                return i
        return outside[-1] if outside else tokens[-1]

    def extent(self, i: int) -> range:
        """The tokens of the name headed by token i; the token alone where it heads none, as a described thing does."""
        return self.extents.get(i, range(i, i + 1))

    def lemma(self, i: int) -> str:
        found = self._lemmas.get(i)
        if found is None:
            found = self._lemmas[i] = self.lemmatize(self.words[i], self.tags[i])
        return found

    def set_lemma(self, i: int, lemma: str) -> None:
        """Say what the lemma of a token is, where its neighbours tell it and its tag does not."""
        self._lemmas[i] = lemma

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

    def clause(self, verb: int) -> list[int]:
        """The tokens under a verb that no other verb stands above, sorted."""
        found, rest = [], [verb]
        while rest:
            one = rest.pop()
            found.append(one)
            rest += [child for child in self.children[one] if not self.is_verb(child)]
        return sorted(found)

    def first_of(self, mention: Mention) -> int:
        """The first token that a mention covers; 0 where a name around it covers them."""
        return min((i for i, one in self.covering.items() if one is mention), default=0)

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
