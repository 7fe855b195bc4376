"""The three seed articles: what is body, and what they say of themselves."""

import pytest
from reader_pages import SEEDS

from kg.readers import read_sources
from kg.types import Document


@pytest.fixture(scope="module")
def seeds() -> dict[str, Document]:
    return {found.id[:3]: found for found in read_sources([SEEDS]) if isinstance(found, Document)}


def ranges(document: Document) -> list[str]:
    return [document.text[start:end] for start, end in document.body]


def test_ids_are_file_names_in_order(seeds: dict[str, Document]) -> None:
    assert [seed.id for seed in seeds.values()] == sorted(path.name for path in SEEDS.iterdir())


@pytest.mark.parametrize(
    ("seed", "title", "date", "publisher", "authors", "place"),
    [
        ("000", "Communication Connects Friendship Between Zhejiang and India", "2020", "Business Wire India", (), None),
        (
            "001",
            "Zhejiang Province leads in 5G development with 220,000 base stations, promoting industrial internet",
            "2023-12-02",
            None,
            (),
            "Hangzhou",
        ),
        (
            "002",
            "China to deepen cooperation in 6G with EU, South Korea, and India",
            "2025-04-18",
            "Global Times",
            ("Li Yan",),
            None,
        ),
    ],
)
def test_metadata(
    seeds: dict[str, Document],
    seed: str,
    title: str,
    date: str,
    publisher: str | None,
    authors: tuple[str, ...],
    place: str | None,
) -> None:
    found = seeds[seed]
    assert (found.title, found.date, found.publisher, found.authors) == (title, date, publisher, authors)
    assert (found.text[slice(*found.dateline)] if found.dateline else None) == place


@pytest.mark.parametrize(("seed", "count"), [("000", 5), ("001", 8), ("002", 14)])
def test_headline_and_each_paragraph_are_a_range(seeds: dict[str, Document], seed: str, count: int) -> None:
    found = ranges(seeds[seed])
    assert len(found) == count
    assert found[0] == seeds[seed].title
    assert not [paragraph for paragraph in found if "\n" in paragraph]


@pytest.mark.parametrize(
    ("seed", "second", "last"),
    [
        (
            "000",
            "2020 Zhejiang Service Trade Online Exhibition (India",
            "border confrontation to enhance friendship.",
        ),
        ("001", "Zhejiang Province, a thriving e-commerce hub", "ushering in a new era of connectivity and innovation."),
        (
            "002",
            "China will deepen international exchanges",
            "anchor global industrial and supply chains, he said.",
        ),
    ],
)
def test_where_the_article_begins_and_ends(seeds: dict[str, Document], seed: str, second: str, last: str) -> None:
    found = ranges(seeds[seed])
    assert found[1].startswith(second)
    assert found[-1].endswith(last)


@pytest.mark.parametrize(
    "words", ["LINE", "AAAPrint", "Sci-tech", "App Download", "Li Yan", "Related news", "Privacy", "ICP", "江山市"]
)
def test_furniture_is_no_body(seeds: dict[str, Document], words: str) -> None:
    assert words in seeds["002"].text
    assert words not in " ".join(ranges(seeds["002"]))


def test_the_wire_service_and_the_dateline_are_no_body(seeds: dict[str, Document]) -> None:
    assert "Business Wire" not in " ".join(ranges(seeds["000"]))
    assert "2nd December" not in " ".join(ranges(seeds["001"]))
