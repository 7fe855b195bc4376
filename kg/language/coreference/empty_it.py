"""The "it" that stands for nothing: "it is likely that", "it rained", "makes it hard to"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.language.coreference.lexicon import Cues

QUOTES = frozenset(('"', "“", "”", "``", "''"))
PERFECT = frozenset(("has", "had"))
RELATIVE = frozenset(("who", "which", "that"))


def _is_active_perfect(auxiliaries: Sequence[str], word: str) -> bool:
    """ "it has agreed", "it had said": somebody did; not so in "it has been agreed", "it has long been said"."""
    return word.endswith(("ed", "said")) and not PERFECT.isdisjoint(auxiliaries) and "been" not in auxiliaries


def is_empty_it(words: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether the "it" at `at` stands for nothing: "it is likely that", "it rained", "makes it hard to"."""
    after = [word for word in words[at + 1 : at + 9] if word not in QUOTES][:7]
    if not after:
        return False
    if after[0] in ("is", "was", "'s", "’s") and not RELATIVE.isdisjoint(after[2:]):
        return True  # "it was Norvia that began"
    after = after[:5]
    if after[0] in cues.empty_it_verbs or " ".join(after[:2]) in cues.empty_it_verbs:
        return True
    if (
        at
        and words[at - 1] in cues.empty_it_before
        and (after[0] in cues.empty_it_words or "to" in after[:3] or "that" in after[:3])
    ):
        return True
    if after[0] not in cues.empty_it_auxiliaries:
        return False
    rest = [word for word in after if word not in cues.empty_it_auxiliaries]
    if rest[:2] == ["about", "to"] or (rest and _is_active_perfect(after[: after.index(rest[0])], rest[0])):
        return False
    return bool(rest) and (rest[0] in cues.empty_it_words or rest[0].isdigit() or "that" in after)
