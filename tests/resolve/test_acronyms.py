import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.acronyms import acronym_pairs, is_acronym_of


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("MIIT", "Ministry of Industry and Information Technology"),
        ("MIIT", "the Ministry of Industry and Information Technology"),
        ("MoD", "Ministry of Defence"),
        ("IoT", "internet of things"),
        ("U.N.", "United Nations"),
        ("USAID", "US Agency for International Development"),
        ("NGOs", "non-governmental organizations"),
        ("SHF", "Sailors' and Harbourmen's Fund"),
        ("3GPP", "3rd Generation Partnership Project"),
        ("R&D", "research and development"),
    ],
)
def test_initials_make_an_acronym(short: str, long: str) -> None:
    assert is_acronym_of(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("MIT", "Ministry of Industry and Information Technology"),
        ("MIIT", "Ministry of Industry"),
        ("EU", "Europe"),
        ("eu", "European Union"),
        ("Mo", "Ministry of"),
        ("", "European Union"),
        ("EU", ""),
        ("ANA BELM", "ANA BELM"),
        ("WHO", "who has opened the hospital"),
    ],
)
def test_other_letters_do_not(short: str, long: str) -> None:
    assert not is_acronym_of(short, long)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "an official from the Ministry of Harbours and Inland Transport (MHIT) said",
            [("MHIT", "Ministry of Harbours and Inland Transport")],
        ),
        ("The WTO (World Trade Organization) met.", [("WTO", "World Trade Organization")]),
        ("buses are electric vehicles (EVs), he said", [("EVs", "electric vehicles")]),
        ("the Ministry of Commerce (MOFCOM) replied", [("MOFCOM", "Ministry of Commerce")]),
        (
            "the National Institute for Tidal Industry (“NITI Lab”) opened",
            [("NITI Lab", "National Institute for Tidal Industry")],
        ),
        (
            "the Coastal Bank (CB) and the River Bank (RB) merged",
            [("CB", "Coastal Bank"), ("RB", "River Bank")],
        ),
        ("she arrived (in May) with (NATO) forces", []),
        ("nothing (", []),
    ],
)
def test_pairs_in_parentheses(text: str, pairs: list[tuple[str, str]]) -> None:
    found = [(text[a:b], text[c:d]) for (a, b), (c, d) in acronym_pairs(text)]
    assert found == pairs


@given(st.text(alphabet="AaBIİß (). -&", max_size=60))
def test_spans_lie_inside_any_text(text: str) -> None:
    for short, long in acronym_pairs(text):
        assert 0 <= short[0] < short[1] <= len(text)
        assert 0 <= long[0] < long[1] <= len(text)
        assert short[1] <= long[0] or long[1] <= short[0]
