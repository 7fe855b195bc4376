"""Birth and death in the brackets after a name: "(born 3 May 1950 in Lyon)", "(1901–1975)"; and foundations: "(est. 1901)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language.dates import find_times
from kg.relations.enclosing_places import with_enclosing
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.types import Literal, Mention, RelationMention
from kg.wordlists import word_list

BRACKET = re.compile(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
POSTNOMINALS = re.compile(r"(?:,? (?:[A-Z]{2,}[a-z]?|Jr\.?|Sr\.?|[IVX]+|Bt|Esq)\b)*[.)]?,?")
MOST_BRACKETS = 3
DASH = re.compile(r"\s*(?:[–—−]|\s-{1,2}\s|(?<=[\w?.])-{1,2}\s*(?=\d|died|[A-Z]|$)|\s-{1,2}(?=\d))\s*")
BORN = re.compile(r"\b(?:born|b\.)(?=[\s:\d])", re.IGNORECASE)
DIED = re.compile(r"[†]|\b(?:died|deceased|d\.)(?=[\s:\d])", re.IGNORECASE)
FOUNDED = re.compile(r"\s*(?:founded|established|formed|est\.)(?=\s)", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d.,/])([1-9]\d{2,3})(?![\d/]|[.,]\d)")
AGE = re.compile(r",? (?:at (?:the )?age|aged?)\b")
OTHER_WORDS = re.compile(r"\b[a-zß-ÿ]{2,}\b")
FITTING = word_list("lifespans: fitting")
"""The words in small letters that may stand beside the date and the place of a birth or death."""
LONGEST_LIFE, SHORTEST_LIFE = 112, 14
DATATYPES = ("xsd:gYear", "xsd:gYearMonth", "xsd:date")


@dataclass(frozen=True, slots=True)
class Moment:
    """One side of a lifespan: its date in ISO form, and the characters of the document that it stands in."""

    date: str | None
    start: int
    end: int


def run_lifespans(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """Dates and place of birth, and date of death, of every person with a bracket that gives them."""
    words = scene.document.words((scene.tree.sentence.start, scene.tree.sentence.end))
    if "(" not in words:
        return
    for mention in dict.fromkeys(m for _, found in sorted(scene.tree.mentions.items()) for m in found):
        if mention.pronominal or mention.demonym:
            continue
        if scene.ontology.fits(mention.type, ("kg:Organization",)):
            yield from _foundation(scene, mention, words)
        if not scene.ontology.fits(mention.type, ("kg:Person",)):
            continue
        offset = scene.tree.sentence.start
        for start, content in _brackets(words, mention.end - offset):
            birth, death = read_lifespan(content, start + offset)
            if birth is not None or death is not None:
                yield from _relations(scene, mention, birth, death)
                break


def _foundation(scene: Scene, body: Mention, words: str) -> Iterator[RelationMention]:
    """ "Lund College (founded in 1901)": the date right after the word."""
    for _, content in _brackets(words, body.end - scene.tree.sentence.start):
        cue = FOUNDED.match(content)
        moment = _moment(content, cue.end(), len(content), 0) if cue else None
        if moment is not None and moment.date is not None:
            literal = Literal(moment.date, DATATYPES[moment.date.count("-")])
            yield RelationMention("kg:foundedOn", body.span, literal, scene.evidence("lifespan: brackets after a name", 0.9))
            return


def _brackets(words: str, end: int) -> Iterator[tuple[int, str]]:
    """(start, content) of the brackets that follow each other right after a name."""
    named = POSTNOMINALS.match(words, end)
    at = named.end() if named else end
    for _ in range(MOST_BRACKETS):
        found = BRACKET.match(words, at)
        if found is None:
            return
        yield found.start(1), found.group(1)
        at = found.end()


def read_lifespan(content: str, offset: int = 0) -> tuple[Moment | None, Moment | None]:
    """Birth and death as the words inside a bracket give them; `offset` is added to every place.

    >>> birth, death = read_lifespan("4 May 1850 – June 1911")
    >>> birth.date, death.date
    ('1850-05-04', '1911-06')
    >>> read_lifespan("in office 1850–1860")
    (None, None)
    """
    born, died = BORN.search(content), DIED.search(content)
    begin = born.end() if born else content.rfind(";", 0, died.start() if died else None) + 1
    if died is not None and died.start() >= begin:
        dash = DASH.search(content, begin, died.start())
        left_end, right = (dash.start() if dash else died.start()), died.end()
    else:
        dash = DASH.search(content, begin)
        left_end, right = (dash.start(), dash.end()) if dash else (len(content), len(content))
    birth = _moment(content, begin, left_end, offset) if born or right < len(content) or dash else None
    death = _moment(content, right, len(content), offset) if right < len(content) else None
    if born is None and (died is None or birth is not None) and not _plausible(birth, death, content[begin:]):
        return None, None if died is None else death
    return birth, death


def _moment(content: str, start: int, end: int, offset: int) -> Moment | None:
    """The date between two places of a bracket; None where other words tell that it is about something else."""
    parts = content[start:end].split(";")
    chosen = next((i for i, part in enumerate(parts) if YEAR.search(part)), 0)  # "born Ana Lund; 3 May 1950"
    start += len(";".join((*parts[:chosen], ""))) if chosen else 0
    said = AGE.split(parts[chosen])[0]
    other = next((word.start() for word in OTHER_WORDS.finditer(said) if word.group() not in FITTING), None)
    if other is not None and YEAR.search(said[:other]) and said[:other].endswith((" of ", " of a ", " of an ")):
        said, other = said[:other], None  # "died 27 July 1992 of heart failure"
    if other is not None and said[:other].count(",") == 0:
        return None
    said = said[:other].rpartition(",")[0] if other is not None else said  # "died June 1323, age 34"
    if len(said) < 3:
        return None
    times = [time.when.date for time in find_times(said) if time.kind == "point" and time.when.date]
    years = YEAR.findall(said)
    date = times[0] if times else years[0].zfill(4) if len(years) == 1 else None
    return Moment(date, start + offset, start + offset + len(said)) if date or start else None


def _plausible(birth: Moment | None, death: Moment | None, content: str) -> bool:
    """Whether two dates without "born" span a life, and no term of office or season; "(1939– )" is one that goes on."""
    if birth is None or birth.date is None:
        return False
    if death is None or death.date is None:
        return DASH.search(content) is not None and not content[DASH.search(content).end() :].strip()  # type: ignore[union-attr]
    exact = len(birth.date) == 10 and len(death.date) == 10
    return (0 if exact else SHORTEST_LIFE) < int(death.date[:4]) - int(birth.date[:4]) <= LONGEST_LIFE


def _relations(scene: Scene, person: Mention, birth: Moment | None, death: Moment | None) -> Iterator[RelationMention]:
    for relation, moment in (("kg:bornOn", birth), ("kg:diedOn", death)):
        if moment is not None and moment.date is not None:
            literal = Literal(moment.date, DATATYPES[moment.date.count("-")])
            yield RelationMention(relation, person.span, literal, scene.evidence("lifespan: brackets after a name", 0.93))
    for place in _places(scene, birth):
        yield RelationMention("kg:bornIn", person.span, place.span, scene.evidence("lifespan: brackets after a name", 0.9))


def _places(scene: Scene, moment: Moment | None) -> list[Mention]:
    """The first place that stands in the moment's words, with the larger ones named after it."""
    if moment is None:
        return []
    inside = sorted(
        {m for m in scene.tree.covering.values() if moment.start <= m.start < moment.end and not m.demonym},
        key=lambda m: (m.start, -m.end),
    )
    first = next((m for m in inside if scene.ontology.fits(m.type, ("kg:Place",))), None)
    return with_enclosing(scene, first) if first is not None else []
