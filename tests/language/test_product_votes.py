"""Names of products and programmes, told by the words beside them."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Orlin Ltd has written an app called Norvila, it said.", "Norvila", "kg:Product"),
        ("Orlin Ltd showed Norvila, its biggest turbine, in Lyon.", "Norvila", "kg:Product"),
        ("Orlin Ltd is the manufacturer of Norvila, said Kestrel Corp.", "Norvila", "kg:Product"),
        ("Orlin Ltd backs Green Norvila, a plan to plant trees in Peru.", "Green Norvila", "kg:Programme"),
    ],
)
def test_products_and_programmes(text: str, name: str, cls: str) -> None:
    read = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),)))
    assert {one.text: one.type for one in read.mentions}.get(name) == cls


def test_what_is_launched_after_a_date_is_no_apposition() -> None:
    text = "Last October, the council of Lyon launched a plan to plant trees in Peru."
    read = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),)))
    assert "Last October" not in {one.text for one in read.mentions}
