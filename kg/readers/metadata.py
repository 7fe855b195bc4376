"""What a page says of itself: title, date of publication, publisher, authors."""

from __future__ import annotations

from dataclasses import dataclass

from kg.readers.byline import is_publisher
from kg.readers.page import Page


@dataclass(frozen=True, slots=True)
class Metadata:
    """Fields that the text does not give are None or empty; `date` is an ISO date or month."""

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()


def read_metadata(page: Page) -> Metadata:
    """The page's headline, and what its bylines and dateline say. A full date goes before a
    month, an earlier line before a later."""
    dates = [byline.date for byline in page.bylines if byline.date]
    if page.dateline and page.dateline.date:
        dates.append(page.dateline.date)
    full = [date for date in dates if len(date) == len("2025-04-18")]
    publishers = [byline.publisher for byline in page.bylines if byline.publisher]
    if page.dateline and page.dateline.agency and is_publisher(page.dateline.agency):
        publishers.append(page.dateline.agency)
    authors = dict.fromkeys(name for byline in page.bylines for name in byline.authors)
    return Metadata(
        title=_title(page),
        date=next(iter(full or dates), None),
        publisher=next(iter(publishers), None),
        authors=tuple(authors),
    )


def _title(page: Page) -> str | None:
    """The headline on one line, without markup."""
    if page.headline is None:
        return None
    start, end = page.headline
    words = page.text[start:end]
    for begin, stop in reversed(page.markup):
        if start <= begin and stop <= end:
            words = words[: begin - start] + " " + words[stop - start :]
    return " ".join(words.split())
