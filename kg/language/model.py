"""The spaCy pipeline: loaded once, checked for what reading needs, and run one network at a time, each only where it pays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import ModelError
from kg.language.lemmas import load_common_words, load_lemmatizer
from kg.language.tokens import mend_tokenizer
from kg.resources import DEFAULT_MODEL

NEEDED = ("tagger", "parser", "ner")
"""Components that a pipeline must have; what they listen to (tok2vec, transformer) is found in the pipeline itself."""

NO_SENTENCE_START = -1
"""spaCy's mark, in Doc.from_array, of a token that begins no sentence."""

LONGEST_NAME = 40
"""Tokens. The model takes thousands of tokens of encoded data for one name; each of them would be looked up."""


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A loaded pipeline. `lemmatize` gives the lower-case lemma of a word with a Penn tag, from the model's own tables."""

    name: str
    version: str
    nlp: Language
    name_steps: tuple[str, ...]
    parse_steps: tuple[str, ...]
    lemmatize: Callable[[str, str], str]
    common_words: frozenset[str]
    """Words of English that are no names by themselves, lower case."""

    def tokenize(self, text: str) -> Doc:
        """One sentence as a Doc: the parser may not split it."""
        doc = self.nlp.tokenizer(text)
        # All at once: spaCy's setter for one token looks through the whole document each time.
        starts: Any = numpy.full(len(doc), NO_SENTENCE_START, dtype=numpy.int32).astype(numpy.uint64)
        starts[:1] = 1
        return doc.from_array(SENT_START, starts)

    def find_names(self, docs: Sequence[Doc]) -> None:
        """Fill `doc.ents` of every sentence."""
        self._run(self.name_steps, docs)
        for doc in docs:
            if any(len(name) > LONGEST_NAME for name in doc.ents):
                doc.set_ents([name for name in doc.ents if len(name) <= LONGEST_NAME])

    def parse(self, docs: Sequence[Doc]) -> None:
        """Fill tags, heads and dependency labels of the sentences that have something to relate."""
        self._run(self.parse_steps, docs)

    def _run(self, steps: Iterable[str], docs: Sequence[Doc]) -> None:
        if not docs:
            return
        for name in steps:
            pipe: Any = self.nlp.get_pipe(name)
            pipe.set_annotations(docs, pipe.predict(docs))


def load_model(name: str = DEFAULT_MODEL) -> LanguageModel:
    """Load an installed pipeline by package name or path.

    Raises ModelError when it is not installed, is not English, or lacks one of NEEDED.
    """
    try:
        nlp = spacy.load(name, exclude=["senter", "attribute_ruler"], disable=["lemmatizer"])
    except OSError as error:
        known = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise ModelError(f"no spaCy pipeline {name!r} is installed here; installed: {known}") from error
    missing = [part for part in NEEDED if part not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"the pipeline {name!r} lacks {', '.join(missing)}; "
            f"reading needs {', '.join(NEEDED)}, and it has {', '.join(nlp.pipe_names)}"
        )
    if nlp.lang != "en":
        raise ModelError(f"the pipeline {name!r} is for the language {nlp.lang!r}; kg reads English ('en')")
    mend_tokenizer(nlp)
    heard = {one: set(getattr(nlp.get_pipe(one), "listening_components", ())) for one in nlp.pipe_names}
    name_steps = tuple(one for one in nlp.pipe_names if one == "ner" or "ner" in heard[one])
    parse_steps = tuple(
        one
        for one in nlp.pipe_names
        if one not in name_steps and (one in ("tagger", "parser") or heard[one] & {"tagger", "parser"})
    )
    version = f"{nlp.meta.get('name', name)} {nlp.meta.get('version', '?')}"
    return LanguageModel(name, version, nlp, name_steps, parse_steps, load_lemmatizer(nlp), load_common_words(nlp))
