"""Where the names that the model proposes begin and end: without articles, titles and common nouns, cut where two are one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg.language.name_contexts import BODY_NOUNS, HONORIFICS
from kg.language.name_heads import LEGAL_FORMS, begins_a_name, load_name_heads
from kg.language.name_types import TypeJudge
from kg.lexicon import load_given_names
from kg.resolve.gazetteer import Gazetteer
from kg.wordlists import word_list

TIME_ZONES = frozenset(("UTC", "GMT", "CET", "CEST", "EST", "EDT", "PST", "PDT", "BST"))
ALSO_NAMES = frozenset(("dean", "don", "earl", "man"))
"""Titles that are given names as well: "Dean Howard"."""
ARTICLES = frozenset(("the", "a", "an", "The", "A", "An", "THE"))
EDGES = frozenset(
    (
        "'s",
        "’s",
        "'",
        "’",
        '"',
        "“",
        "”",
        ",",
        ".",
        "-",
        "–",
        "—",
        "(",
        ")",
        "<",
        ">",
        ":",
        ";",
        "‘",
        "``",
        "''",
        "and",
        "of",
        "&",
        "——",
    )
)


PREFIXES = frozenset(("ex", "pro", "anti", "non", "post", "pre"))
AGAINST = frozenset(("v", "v.", "vs", "vs.", "versus"))
"""What stands between the sides of a lawsuit."""
HYPHENS = frozenset(("-", "–", "‐", "‑"))


def is_common(word: str, judge: TypeJudge, *, plural: bool = False) -> bool:
    """Whether a word is no name that is known, and a noun, verb or adjective in small letters; or the plural of one."""
    small = word.lower()
    common = small in judge.common_words or (plural and small.removesuffix("s") in judge.common_words)
    return common and not judge.gazetteer.lookup(word)


def trimmed(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The tokens first..last without articles, quotes and other marks at their ends."""
    while first < last and (words[first] in ARTICLES or words[first] in EDGES | TIME_ZONES or words[first].isspace()):
        first += 1
    if "(" in words[first:last] and ")" not in words[first:last]:
        last = first + list(words[first:last]).index("(")
    if "<" in words[first:last]:
        last = first + list(words[first:last]).index("<")
    while first < last and words[first][:1].isdigit() and ":" in words[first]:
        first += 1
    if last - first > 2 and words[first].lower() in PREFIXES and words[first + 1] in HYPHENS:
        first += 2  # "Ex-Acme chairman"
    if last - first > 1 and words[last - 1].isdigit() and words[last : last + 1] and words[last] in ("percent", "%", "per"):
        last -= 1  # "the Greens 8 percent"
    while last > first and (words[last - 1] in EDGES or words[last - 1] in TIME_ZONES or words[last - 1].isspace()):
        last -= 1
    return first, last


def without_common_words(
    words: Sequence[str], first: int, last: int, titles: Collection[str], gazetteer: Gazetteer
) -> tuple[int, int]:
    """A name without the title before it and the common nouns after it: "[Rapper] Kato", "Guardian [newspaper]"."""
    while last - first > 1 and words[last - 1].islower() and words[last - 1].isalpha() and words[last - 2] not in HYPHENS:
        last -= 1
    of = next((i for i in range(first, last) if words[i] in ("of", "State")), None)
    while (
        last - first > 1
        and (_is_title(words[first], titles) or (of == first and words[first] == "State"))
        and of != first + 1
        and not gazetteer.lookup(" ".join(words[first:last]))  # "General Motors"
        and not (words[first] == "National" and not _is_title(words[first + 1], titles))
    ):
        first += 1
    if of is not None and of > first and words[of - 1] in OFFICERS and not gazetteer.lookup(" ".join(words[first:last])):
        first = of + 1  # "Technical Officer of Acme"
    rest = " ".join(words[first + 1 : last])
    known = bool(gazetteer.lookup(rest)) and not gazetteer.lookup(f"{words[first]} {rest}")
    if known and words[first] in ("New", "Former", "Proposed"):
        first += 1
    elif gazetteer.demonym(words[first]) and last - first > 1 and _is_body(rest, gazetteer) and known:
        first += 1  # "the German [Greens]"
    elif (
        first == 0
        and last > 1
        and words[0].lower() in BODY_NOUNS
        and words[1][:1].isupper()
        and not _named(words[:last], gazetteer)
    ):
        first += 1  # "Grower Acme sues": the first word of a sentence is capital whatever it is
    return first, last


def after_common_noun(words: Sequence[str], first: int, last: int, judge: TypeJudge) -> int:
    """Where the name of a person begins after a common noun and "of", or after what people they are of: "Spates of | Lowe",
    "Briton | Ann Lowe", but "Duke of York"."""
    small = words[first].lower()
    common = small in judge.common_words or small.removesuffix("s") in judge.common_words
    if (
        common
        and small not in judge.titles
        and last - first > 2
        and words[first + 1] == "of"
        and words[first + 2][:1].isupper()
    ):
        return first + 2
    people = last - first == 3 and judge.gazetteer.demonym(words[first]) is not None
    if people and words[first + 1] in judge.given_names and not is_common(words[last - 1], judge):
        return first + 1  # "Briton | Ann Lowe"
    return first


OFFICERS = frozenset(("Officer", "Owner", "Co-Owner", "Co-owner", "Founder", "Co-Founder", "Co-founder", "CEO", "CFO", "COO"))


def _named(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether words are known as a name together, or by their head: "Bank Negara", "Port Selim"."""
    return bool(gazetteer.lookup(" ".join(words))) or words[0] in load_name_heads().lead


def _is_title(word: str, titles: Collection[str]) -> bool:
    singular = word.lower().removesuffix("s")  # "Presidents Ana Ruiz and Jon Lund"
    return (
        word.lower() in titles
        or singular in titles
        or word in ("Emeritus", "Emerita")
        or (word[:1].isupper() and word.lower() in PERSON_NOUNS)
    ) and word.lower() not in ALSO_NAMES


def divided(words: Sequence[str], first: int, last: int, cls: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str]]:
    """What the model took for one name in its parts: "Lisbon 's | Caravela Motors", "Jollof Foods | of Accra"."""
    end = without_place_at_end(words, first, last, gazetteer)
    if end < last:
        yield from divided(words, first, end, cls, gazetteer)
        yield (*trimmed(words, end, last), "kg:Place")
        return
    for i in range(first + 1, last - 1):
        before, after = " ".join(words[first:i]), " ".join(words[i + 1 : last])
        if words[i].islower() and (words[i] in BODY_NOUNS or words[i] in MAKERS):
            if gazetteer.demonym(" ".join(words[first:i])) is None:
                yield from divided(words, first, i, cls, gazetteer)
            yield (i + 1, last, "kg:Organization")  # "Scottish fund | Glenmore"
            return
        if words[i] in AGAINST and cls != "kg:Event":
            yield (first, i, "kg:Organization")  # "Acme | v | Orion"
            yield (i + 1, last, "kg:Organization")
            return
        if words[i] in HONORIFICS and i + 1 < last:
            yield (i + 1, last, "kg:Person")  # "Minister for Ports Shri | Anil Rao"
            return
        if words[i] in ("'s", "’s") and _is_place(before, gazetteer):
            yield (first, i, "kg:Place")
            yield (i + 1, last, cls if cls != "kg:Place" else "kg:Organization")
            return
        beyond = " ".join(words[i + 2 if words[i + 1] in ARTICLES else i + 1 : last])
        whole = gazetteer.lookup(" ".join(words[first:last]))
        if words[i] in FOUNDED and not whole and words[i + 1][:1].isupper():
            yield (first, i, "kg:Person")  # "Ana | founded | Orion Cable"
            yield (i + 1, last, "kg:Organization")
            return
        two_firms = words[i - 1].title() in FORMS and words[last - 1].title() in FORMS  # "Acme Corp and Orion Ltd"
        two_bodies = two_firms or (_is_body(before, gazetteer) and _is_body(beyond, gazetteer))
        if words[i] == "and" and not whole and two_bodies:
            yield (first, i, "kg:Organization")  # "World Bank | and the | IMF"
            yield (last - len(beyond.split()), last, "kg:Organization")
            return
        if words[i] in ("'s", "’s") and not whole and cls != "kg:Place" and _is_body(after, gazetteer):
            yield (first, i, "kg:Person")  # "Lowe 's | Labour Party"
            yield (i + 1, last, "kg:Organization")
            return
        if words[i] == "and" and not _is_place(" ".join(words[first:last]), gazetteer) and _is_country(before, gazetteer):
            yield (first, i, "kg:Place")  # "Gabon | and | Harbour Minerals"
            yield (i + 1, last, cls)
            return
        if words[i] == "and" and not whole and _is_town(before, gazetteer) and _is_town(after, gazetteer):
            yield (first, i, "kg:Place")  # "Ghent | and | Bruges"
            yield (i + 1, last, "kg:Place")
            return
        if words[i] in CLOSING_QUOTES and i + 2 < last and CLOSING_QUOTES[words[i]].isdisjoint(words[first:i]):
            part = "kg:Organization" if cls == "kg:Product" else cls
            yield from divided(words, *trimmed(words, first, i), part, gazetteer)  # '“Acme” | & | Orion Cable'
            yield from divided(words, *trimmed(words, i + 1, last), part, gazetteer)
            return
        if words[i] in ("-", "–", "/") and _is_place(before, gazetteer) and _is_place(after, gazetteer):
            yield (first, i, "kg:Place")  # "India | - | Nepal"
            yield (i + 1, last, "kg:Place")
            return
        after_article = i + 2 if words[i + 1] in ARTICLES else i + 1
        if words[i] == "at" and cls == "kg:Organization" and load_name_heads().type_of(words[i + 1 : last]) is not None:
            yield (first, i, cls)  # "Centre for Harbours | at | Brown University"
            yield (after_article, last, cls)
            return
        if words[i] == "in" and cls in ("kg:Organization", "kg:Place") and _is_place(after, gazetteer):
            yield (first, i, "kg:Organization")  # "Brown University | in Providence"
            yield (i + 1, last, "kg:Place")
            return
        if (
            words[i] == "of"
            and i > first + 1
            and after_article < last - 1
            and begins_a_name(words, after_article, load_name_heads())
        ):
            yield (first, i, cls)  # "Office for Safety | of the Ministry of Health"
            yield from divided(words, after_article, last, cls, gazetteer)
            return
        known_body = any(entry.type in BODIES | {"kg:Company"} for entry in gazetteer.lookup(after))
        if words[i] == "of" and _is_persons_of_a_body(words, first, i, last, cls, known=known_body):
            yield (first, i, "kg:Person")  # "Ana Ruiz | of Orion"
            yield (i + 1, last, "kg:Place" if _is_place(after, gazetteer) else "kg:Organization")
            return
        if words[i] == "," and cls == "kg:Organization" and _lists_two_firms(words, first, i, last):
            yield (first, i, cls)  # "Acme | , | Orion"
            yield (i + 1, last, cls)
            return
        plain = load_name_heads().type_of(words[first:last]) in (None, "kg:Company")
        plain = plain and not begins_a_name(words, first, load_name_heads())  # "Bank of America"
        if words[i] == "of" and plain and cls == "kg:Organization" and _is_place(after, gazetteer):
            yield (first, i, cls)
            yield (i + 1, last, "kg:Place")
            return
    yield (first, last, cls)


def _is_persons_of_a_body(words: Sequence[str], first: int, of: int, last: int, cls: str, *, known: bool) -> bool:
    """Whether the name of a person stands before the "of" at `of`, and a short name after it: "Ana Ruiz of Orion"; a single
    word before it is part of the name ("Joan of Arc")."""
    named = of - first in (2, 3) and last - of <= 3 and all(word[:1].isupper() for word in (*words[first:of], words[of + 1]))
    heads = load_name_heads()
    if not named or heads.type_of(words[first:last]) is not None or heads.type_of(words[first:of]) is not None:
        return False
    return cls == "kg:Person" or (cls == "kg:Organization" and (known or words[first] in load_given_names()))


def _lists_two_firms(words: Sequence[str], first: int, comma: int, last: int) -> bool:
    """Whether a comma parts two short names ("Acme, Orion"); a partnership has an ampersand, a firm its legal form."""
    names = [*words[first:comma], *words[comma + 1 : last]]
    plain = all(word[:1].isupper() and word.isalnum() for word in names)
    return plain and comma - first <= 2 and last - comma <= 3 and not {word.title() for word in names} & FORMS


FORMS = frozenset(form.title() for form in (*LEGAL_FORMS, "Incorporated", "LP", "LTD"))
FOUNDED = frozenset(("founded", "co-founded", "cofounded", "joined"))
CLOSING_QUOTES = {"”": frozenset("“"), "»": frozenset("«")}


def _is_town(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a text is the name of a city or province, and of nothing else."""
    senses = gazetteer.lookup(text)
    return bool(senses) and all(one.type in ("kg:City", "kg:AdministrativeArea") for one in senses)


def after_country(words: Sequence[str], first: int, last: int, gazetteer: Gazetteer) -> int:
    """Where a name with "and" in it begins that follows a country in a list: "the Maldives, India and | Leeds University"."""
    joined = next((i for i in range(first + 1, last - 1) if words[i] == "and"), None)
    if joined is None or first == 0 or not _is_country(" ".join(words[first:joined]), gazetteer):
        return first
    return joined + 1


def without_place_at_end(words: Sequence[str], first: int, last: int, gazetteer: Gazetteer) -> int:
    """The end of a name that says already what it is of, before its place: "Department of Trade | of Malawi"."""
    ofs = [i for i in range(first + 1, last - 1) if words[i] == "of"]
    if len(ofs) < 2 or gazetteer.lookup(" ".join(words[first:last])):
        return last
    if gazetteer.lookup(" ".join(words[ofs[-1] - 1 : last])):
        return last  # "Court of Appeals for the District of Columbia"
    begin = ofs[-1] + 2 if words[ofs[-1] + 1] == "the" else ofs[-1] + 1
    return ofs[-1] if _is_place(" ".join(words[begin:last]), gazetteer) else last


def _is_country(text: str, gazetteer: Gazetteer) -> bool:
    return any(entry.type == "kg:Country" for entry in gazetteer.lookup(text))


def _is_body(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a text is the name of a body that is found anywhere, and of nothing else."""
    senses = gazetteer.lookup(text)
    return bool(senses) and all(one.findable and one.type in BODIES and text not in one.ambiguous for one in senses)


def _is_place(text: str, gazetteer: Gazetteer) -> bool:
    return any(
        entry.type in ("kg:Country", "kg:City", "kg:AdministrativeArea", "kg:Region") for entry in gazetteer.lookup(text)
    )


def is_part_of_title(words: Sequence[str], first: int, last: int, judge: TypeJudge) -> bool:
    """ "Commerce" in "Commerce Secretary": the model takes the first half of an office for an organization."""
    if last >= len(words) or words[last].lower() not in PORTFOLIO_TITLES:
        return False
    pair = last - first > 2 and words[last - 2] in ("and", "&") and words[last - 3].lower() in PORTFOLIOS
    if pair and words[last - 1].lower() in PORTFOLIOS:
        return True  # "British Trade and Industry" in "British Trade and Industry Secretary"
    if last - first > 3:
        return False
    rest = words[first + 1 : last]
    if last - first == 1 and words[first].isupper() and not judge.gazetteer.lookup(words[first]):
        return True  # "ICT Minister"
    return words[last - 1].lower() in PORTFOLIOS or (bool(rest) and all(word.lower() in judge.common_words for word in rest))


def is_office(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a title in capitals follows what it is for: "Labour Minister"."""
    after = words[last] if last < len(words) else ""
    return after[:1].isupper() and after.lower() in PORTFOLIO_TITLES and words[last - 1].lower() in PORTFOLIOS


PORTFOLIO_TITLES = frozenset(("secretary", "minister", "commissioner", "chancellor"))
MAKERS = word_list("name types: makers")
PORTFOLIOS = word_list("names: portfolios")
PERSON_NOUNS = word_list("attributes: person nouns")
BODIES = frozenset(
    ("kg:Organization", "kg:PoliticalParty", "kg:IntergovernmentalOrganization", "kg:GovernmentBody", "kg:NewsOrganization")
)


def is_namelike(words: Sequence[str]) -> bool:
    """A name has a capital; a number is none, nor one with a multiplier: "6.2bn"."""
    return any(any(ch.isupper() for ch in word) for word in words)
