"""What a single line looks like by itself: a button, a menu, a notice, a heading of links, a sign-off. Place comes later."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kg.readers.cues import alternatives, lexicon, whole, within
from kg.readers.layout import SENTENCE_END, Line

NOTICE_LENGTH = 300
MENU_MARKS = re.compile(r"\s*(?:\||»|›|·|•|&gt;|\s>\s)\s*")
WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\d+|[^\W\d_]+")
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)[@#]\w+|\b[\w-]+\.(?:com|org|net|gov|int)\b\S*", re.I
)
PHONE = re.compile(r"(?<!\w)\+?\(?\d[\d\s()./-]{6,}\d(?!\w)")
CONTACT = re.compile(
    r"(?i)(?:tel|telephone|phone|fax|mob|mobile|e-?mail|web|website|url|twitter|address|whatsapp)\s*(?:no\.?)?\s*[.:]"
)
COPYRIGHT = re.compile(r"(?i)(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4}|by\b))")
COPYRIGHT_OWNER = re.compile(r"Copyright,?(?:\s+(?:of\s+)?[A-Z][\w.&'’-]*){1,8}\W*")
LICENCE = re.compile(
    r"(?i)(?:(?:\w+ )?(?:licen[cs]e|permit|registration|registered|company|vat|reg)\.?\s*(?:no\b\.?|number|nr\b\.?|#)"
    r"\s*[.:#]?\s*[\w/-]*\d|registered (?:in [A-Z][\w ,]+ no|office)\b|(?:issn|isbn|doi)\b\W*\d)"
)
PAGE_NUMBER = re.compile(r"(?i)(?:page\s*)?\d{1,4}\s*(?:of|/)\s*\d{1,4}|page\s+\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]")
RULE = re.compile(r"[\W_]+")
SIGNATURE = re.compile(r"(?:[a-z]{2,4}(?:[/,][A-Za-z]{2,7})*\s*)?\((?:[A-Za-z][\w&. -]{1,20}(?:,\s*|/)?){1,6}\)")
REPORTED = re.compile(
    r"[(\[]?\s*(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated|Edited|Reported|Written"
    r"|With (?:additional )?(?:inputs?|reporting|contributions?|files)) (?:by|from)\b[^()\[\]]{2,200}[)\]]?\.?"
)
REPEATS = 3
NEAR = 3


@cache
def _button() -> re.Pattern[str]:
    """A line in small letters that is a whole line of the lexicon, or opens as only a button or notice does."""
    words = lexicon()
    return re.compile(rf"[^\w]*(?:{alternatives(words.lines)}[^\w]*$|{alternatives(words.openings)}(?!\w))")


@cache
def _notice() -> re.Pattern[str]:
    return within(lexicon().notices)


@cache
def _credit() -> re.Pattern[str]:
    words = lexicon()
    return re.compile(
        rf"[(\[]?\s*(?:{alternatives(words.credit_labels)}\s*(?::|/|©|by\b)|(?:{alternatives(words.photo_agencies)})\s*/\s*\w"
        rf"|[^.!?]{{0,60}}/\s*(?:{alternatives(words.photo_agencies)})\s*[)\]]?$"
        rf"|(?:{alternatives(words.photo_agencies)})(?: (?:photo|images?|file photo))[)\]]?$)"
    )


@cache
def _tool_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = lexicon()
    tools = frozenset(words.tool_words)
    marks = frozenset(words.tool_marks)
    return tools | marks, marks, frozenset(part for word in words.section_words for part in word.split())


@cache
def tail_heading() -> re.Pattern[str]:
    return whole(lexicon().tail_headings)


@cache
def contact_heading() -> re.Pattern[str]:
    return whole(lexicon().contact_headings)


@cache
def end_mark() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*{alternatives(lexicon().end_marks)}[\W_]*")


def is_furniture(line: Line) -> bool:
    """Whether the line is furniture wherever on the page it stands. Headings of links are `opens_links`, not this."""
    words = line.words
    if len(words) > NOTICE_LENGTH:
        return is_menu(words)
    small = words.casefold()
    if _notice().search(small):
        return True
    if COPYRIGHT.match(words) or LICENCE.match(words) or REPORTED.fullmatch(words):
        return True
    if line.prose:
        return is_menu(words) or bool(words[0] in "([" and _credit().match(small))
    return (
        bool(_button().match(small))
        or is_menu(words)
        or is_tool_bar(words)
        or is_address(words)
        or bool(RULE.fullmatch(words) or PAGE_NUMBER.fullmatch(words) or _credit().match(small))
        or (line.text != words and line.text.startswith("[") and line.text.endswith(")") and line.text.count("](") == 1)
    )


def is_menu(words: str) -> bool:
    """Names with marks between them: "A | B | C". Rows of a table begin with the mark or hold figures.

    >>> is_menu("About Us | Jobs | Contact Us"), is_menu("| Ernland | 3,000 |"), is_menu("Opinion | Why the port matters")
    (True, False, False)
    """
    if words[0] == "|" or not any(mark in words for mark in "|»›·•>"):
        return False
    parts = [part for part in MENU_MARKS.split(words) if part]
    if len(parts) == 2:
        return parts[0].casefold() == "home" or all(_button().fullmatch(part.casefold()) for part in parts)
    if len(parts) < 2:
        return False
    short = [part for part in parts if len(part) <= 30 and part.count(" ") < 4 and not part.endswith((".", "!", "?"))]
    figures = sum(any(character.isdigit() for character in part) for part in parts)
    return len(short) >= 0.8 * len(parts) and figures <= 0.2 * len(parts)


def is_tool_bar(words: str) -> bool:
    """
    >>> is_tool_bar("Text:AAAPrint"), is_tool_bar("Share on Facebook"), is_tool_bar("Text of the story")
    (True, True, False)
    """
    if len(words) > 80:
        return False
    tools, marks, _ = _tool_words()
    parts = [part for word in re.findall(r"[^\W_]+", words) for part in _parts(word, tools) if not part.isdigit()]
    marked = parts.count("a") > 1 or any(part in marks for part in parts)  # "A A A" sets the size of the letters
    return marked and all(part in tools for part in parts)


def _parts(word: str, known: frozenset[str]) -> list[str]:
    """A word as it is where it is known ("WhatsApp"), else its parts by capitals ("AAAPrint")."""
    small = word.lower()
    return [small] if small in known else [part.lower() for part in WORD.findall(word)]


def is_section(words: str) -> bool:
    """Whether the line only names sections of a site: "World", "Sci-tech", "MoreVideo"."""
    if len(words) > 60 or SENTENCE_END.search(words):
        return False
    parts = [part.lower() for part in WORD.findall(words)]
    return bool(parts) and all(part in _tool_words()[2] for part in parts)


def is_address(words: str) -> bool:
    """Whether the line is a link, an e-mail address or a telephone number with at most a few words.

    >>> is_address("Email: press@ern.example"), is_address("He called 3,000 men.")
    (True, False)
    """
    left, count = ADDRESS.subn(" ", words) if "." in words or "@" in words or "#" in words else (words, 0)
    if CONTACT.match(words) and (count or PHONE.search(words)):
        return True
    if not count:
        return bool(PHONE.fullmatch(words)) and not _is_figures(words)
    return len(re.findall(r"\w+", PHONE.sub(" ", left))) <= max(3, count)


def _is_figures(words: str) -> bool:
    """ "2019 2020 2021" is a row of a table."""
    return "+" not in words and not re.search(r"\d[-()./]", words)


def opens_links(line: Line) -> bool:
    """Whether the line heads a list of links to other articles ("Related news")."""
    return len(line.words) <= 60 and bool(tail_heading().fullmatch(_spaced(line.words).casefold()))


def opens_contacts(line: Line) -> bool:
    """Whether the line heads the addresses of a press release ("Media contact")."""
    return len(line.words) <= 60 and bool(contact_heading().fullmatch(line.words.casefold()))


def is_sign_off(line: Line) -> bool:
    """Whether the line, at the end of an article, is a sign of its end: "REUTER...", "(AFP, dpa)", "ENDS"."""
    return len(line.words) <= 200 and bool(
        end_mark().fullmatch(line.words.casefold())
        or COPYRIGHT_OWNER.fullmatch(line.words)
        or SIGNATURE.fullmatch(line.words)
        or REPORTED.fullmatch(line.words)
    )


def _spaced(words: str) -> str:
    """ "MoreTop news" as the eye sees it: "More Top news"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)


def foreign_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Positions of lines in another script than the text: at least half of the letters, where most of the text is Latin."""
    strange = [position for position, line in enumerate(lines) if _foreign_share(line.words) >= 0.5]
    if not strange:
        return frozenset()
    total = sum(len(line.words) for line in lines)
    if sum(len(lines[position].words) for position in strange) < 0.5 * total or _foreign_share(lines[0].words) < 0.5:
        return frozenset(strange)
    return frozenset()


def _foreign_share(words: str) -> float:
    if words.isascii():
        return 0.0
    letters = [character for character in words if character.isalpha()]
    foreign = sum(character > "\u024f" and not "\u1e00" <= character <= "\u1eff" for character in letters)
    return foreign / len(letters) if letters else 0.0


def repeated_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Positions of lines that come back through the document, as the head and foot of a printed page do.

    The first line of the text stays, for a title may be repeated on each page.
    """
    shapes = [_shape(line.words) if not line.prose and line.words.count(" ") >= 1 else "" for line in lines]
    counts = Counter(shape for shape in shapes if shape)
    repeated = {shape for shape, count in counts.items() if count >= REPEATS}
    places: dict[str, list[int]] = defaultdict(list)
    for position, shape in enumerate(shapes):
        if shape in repeated and position:
            places[shape].append(position)
    # lines that stand close together are a list or a table, whose cells may be alike
    return frozenset(one for same in places.values() if all(b - a > NEAR for a, b in pairwise(same)) for one in same)


def _shape(words: str) -> str:
    return "" if words.endswith((":", ".", "?", "!")) else re.sub(r"\d+", "0", words)
