"""Lemmas for the few words that a rule may want, from the model's own tables; cached, so that no text is lemmatized whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language

from kg.errors import ModelError

TABLES = ("lemma_exc", "lemma_index", "lemma_rules")
VERB, NOUN, ADJECTIVE, OTHER = "verb", "noun", "adj", ""


def word_class(tag: str) -> str:
    """The lemma table that a Penn Treebank tag asks for."""
    if tag.startswith("VB") or tag == "MD":
        return VERB
    if tag.startswith("NN"):
        return NOUN
    return ADJECTIVE if tag.startswith("JJ") else OTHER


def load_lemmatizer(nlp: Language) -> Callable[[str, str], str]:
    """A function (word, Penn tag) -> lemma in lower case. Raises ModelError where the pipeline has no rule tables."""
    pipe: Any = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.component_names else None
    if pipe is None or not all(pipe.lookups.has_table(table) for table in TABLES):
        raise ModelError("the pipeline has no rule lemmatizer; reading needs its tables " + ", ".join(TABLES))
    exceptions, listed, rules = (pipe.lookups.get_table(table) for table in TABLES)
    index = {kind: frozenset(listed.get(kind, ())) for kind in (VERB, NOUN, ADJECTIVE)}
    known: dict[tuple[str, str], str] = {}

    def lemmatize(word: str, tag: str) -> str:
        key = (word.lower(), word_class(tag))
        found = known.get(key)
        if found is None:
            found = known[key] = _lemma(key[0], key[1], exceptions, index, rules)
        return found

    return lemmatize


def load_common_words(nlp: Language) -> frozenset[str]:
    """The nouns, verbs and adjectives of the model's tables, lower case: words that are no names by themselves."""
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    return frozenset(word for kind in (NOUN, VERB, ADJECTIVE) for word in index.get(kind, ()))


def _lemma(word: str, kind: str, exceptions: Any, index: Any, rules: Any) -> str:
    if not kind or word in IRREGULAR:
        return IRREGULAR.get(word, word)
    if word.startswith("co-") and len(word) > 5:
        return "co-" + _lemma(word[3:], kind, exceptions, index, rules)
    listed = exceptions.get(kind, {}).get(word)
    if listed:
        return str(listed[0])
    if word in index.get(kind, ()) and kind != VERB:
        return word
    candidates = [
        word[: -len(old)] + new for old, new in rules.get(kind, ()) if word.endswith(old) and len(word) > len(old) + 1
    ]
    for candidate in candidates:
        if candidate in index.get(kind, ()):
            return str(candidate)
    return str(candidates[0]) if candidates and kind != ADJECTIVE and word not in index.get(kind, ()) else word


IRREGULAR = {
    **dict.fromkeys(("'s", "’s", "'re", "’re", "'m", "’m"), "be"),
    **dict.fromkeys(("'ve", "’ve"), "have"),
    **dict.fromkeys(("'ll", "’ll", "wo"), "will"),
    **dict.fromkeys(("'d", "’d"), "would"),
    "ca": "can",
    "won": "win",
    "left": "leave",
    "founded": "found",
    **dict.fromkeys(("installed", "installing"), "install"),
    **dict.fromkeys(("trialed", "trialing", "trialled", "trialling"), "trial"),
    **{word: word for word in ("media", "data", "headquarters", "talks")},
}
"""Clipped forms, and words that the tables take for others."""
