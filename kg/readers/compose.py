"""From a text, and what its format says of it, to a Document: the one door through which every reader goes."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote

from kg.readers.dates import date_in_path, parse_date, year_hint
from kg.readers.metadata import Metadata, read_metadata
from kg.readers.page import lay_out
from kg.readers.source import Failure, Given, Source
from kg.types import Document, Span

NOTHING_GIVEN = Given()


def compose(
    source: Source,
    text: str,
    given: Given = NOTHING_GIVEN,
    *,
    id_: str | None = None,
    where: str = "",
    hidden: Sequence[Span] = (),
    markup: Sequence[Span] = (),
) -> Document | Failure:
    """The document of `text`. `hidden` ranges are no body whatever they look like; `markup` is not words.

    `where` ("line 3: ") begins the reason of a Failure. The date is, of these, the first that is there: `given`, the
    text's own, the URL's, the file name's, the year of the event in the lead.
    """
    if not text.strip():
        return Failure(source.name, f"{where}the text is blank" if where else "it holds nothing but white space")
    page = lay_out(text, hidden, markup)
    said = read_metadata(page)
    date = parse_date(given.date) if given.date else _date(text, said, given, source)
    if given.date and date is None:
        wanted = "write it as 2025-04-18, 2025-04 or 2025"
        return Failure(source.name, f'{where}the date "{given.date[:40]}" is not clear; {wanted}')
    return Document(
        id=id_ or source.id,
        text=text,
        title=given.title or said.title,
        date=date,
        url=given.url,
        publisher=given.publisher or said.publisher,
        authors=given.authors or said.authors,
        body=page.body,
        media_type=given.media_type,
        dateline=page.dateline.place if page.dateline else None,
        markup=page.markup,
    )


def _date(text: str, said: Metadata, given: Given, source: Source) -> str | None:
    found = said.date or date_in_path(unquote(given.url or "")) or date_in_path(source.id)
    year = None if found else year_hint(text)
    return found or (str(year) if year else None)
