"""What is found of a predicate on the way up from it: its modality, its polarity, its speakers, and the words that tell."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.wordlists import word_list

Effect = tuple[str | None, str]
"""What a word does to what it governs ("negative", "planned", "possible" or nothing), and the word."""
RANK = {"Asserted": 0, "Planned": 1, "Possible": 2}
REVERSIBLE = word_list("factuality: reversible")
"""Verbs that end something: "did not end its partnership"."""
DENIALS = word_list("factuality: denials")
"""Verbs that say no: what is not denied is possible."""
REVERSERS = word_list("factuality: reversers")
"""What takes back a denial or an ending below it: "refused to resign"."""


@dataclass(slots=True)
class Factuality:
    """What the walk has found so far. `speakers` are tokens, the nearest source first."""

    modality: str = "Asserted"
    negative: bool = False
    speakers: list[int] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    denied_by: str = ""
    """The first word of the cue that made it negative."""

    def shift(self, effect: str | None, cue: str) -> None:
        """Take in the effect of a governing word: modality only weakens; a negation of a mere possibility stays one."""
        if effect is None or effect == "former":  # "once said that": when it was said, not whether it is so
            return
        self.cues.append(cue)
        if effect == "negative":
            self._deny(cue.split()[0])
        elif RANK[effect.capitalize()] > RANK[self.modality]:
            self.modality = effect.capitalize()

    def _deny(self, word: str) -> None:
        """Make it negative; or, where it is an ending or a denial that is denied, take that back."""
        inner, self.denied_by = self.denied_by, word
        if self.negative and inner in REVERSIBLE | DENIALS and word in REVERSERS:
            self.negative = False
            if inner in DENIALS:
                self.modality = "Possible"
        else:
            self.negative = True
