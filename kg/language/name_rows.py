"""Names that stand in a row: "Ana Ruiz, Jon Lund and Eva Berg", "Jordan and Iraq"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.language.proposals import Proposal


def coordinated(chosen: Sequence[Proposal], words: Sequence[Sequence[str]]) -> list[list[Proposal]]:
    """Names in a row that commas and at least one "and" or "or" join."""
    runs: list[list[Proposal]] = []
    run: list[Proposal] = []
    joined = False
    for one in chosen:
        between = words[one.sentence][run[-1].last : one.first] if run and run[-1].sentence == one.sentence else None
        if between and tuple(between) in JOINTS and not joined and not one.demonym:
            run.append(one)
            joined = between[-1] != ","
            continue
        if len(run) > 1 and joined:
            runs.append(run)
        run, joined = ([] if one.demonym else [one]), False
    return [*runs, run] if len(run) > 1 and joined else runs


JOINTS = frozenset(((",",), ("and",), ("or",), ("nor",), (",", "and"), (",", "or")))


def beside_a_country(words: Sequence[str], one: Proposal, countries: set[tuple[int, int]]) -> bool:
    """ "Jordan and Iraq": a name coordinated with a country."""
    after = words[one.last : one.last + 1] and words[one.last] in ("and", "or", "nor")
    before = one.first and words[one.first - 1] in ("and", "or", "nor")
    return bool(after and (one.sentence, one.last + 1) in countries) or bool(
        before and (one.sentence, -(one.first - 1)) in countries
    )
