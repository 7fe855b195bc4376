"""From a text, and what its format says of it, to a Document: the one door through which every reader goes."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote

from kg.readers.dates import date_in_path, parse_date, year_hint
from kg.readers.metadata import read_metadata
from kg.readers.page import lay_out
from kg.readers.source import Failure, Given, Source
from kg.types import Document, Span


def compose(
    source: Source,
    text: str,
    given: Given = Given(),
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
    text = text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() and _has_surrogates(text) else text
    page = lay_out(text, hidden, markup)
    said = read_metadata(page)
    given_date = parse_date(given.date) if given.date else None
    if given.date and given_date is None:
        return Failure(
            source.name, f'{where}the date "{given.date[:40]}" is not clear; write it as 2025-04-18, 2025-04 or 2025'
        )
    return Document(
        id=id_ or source.id,
        text=text,
        title=given.title or said.title,
        date=given_date or said.date or date_in_path(unquote(given.url or "")) or date_in_path(source.id) or year_hint(text),
        url=given.url,
        publisher=given.publisher or said.publisher,
        authors=given.authors or said.authors,
        body=page.body,
        media_type=given.media_type,
        dateline=page.dateline.place if page.dateline else None,
        markup=page.markup,
    )


def _has_surrogates(text: str) -> bool:
    """JSON may escape half a character, which no file can hold."""
    return any("\ud800" <= character <= "\udfff" for character in text)
