"""Names as users meet them: what they resolve to, what they do not, and where they are found in a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.resolve.gazetteer import Gazetteer, load_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("India", "India", "kg:Country"),
        ("INDIA", "India", "kg:Country"),
        ("the Gambia", "Gambia", "kg:Country"),
        ("the Netherlands'", "Netherlands", "kg:Country"),
        ("U.S.", "United States", "kg:Country"),
        ("US", "United States", "kg:Country"),
        ("Britain's", "United Kingdom", "kg:Country"),
        ("Republic of Korea", "South Korea", "kg:Country"),
        ("Türkiye", "Turkey", "kg:Country"),
        ("Côte d’Ivoire", "Ivory Coast", "kg:Country"),
        ("Mexico", "Mexico", "kg:Country"),
        ("USSR", "Soviet Union", "kg:Country"),
        ("Hong Kong", "Hong Kong", "kg:AdministrativeArea"),
        ("Zhejiang", "Zhejiang", "kg:AdministrativeArea"),
        ("Zhejiang province", "Zhejiang", "kg:AdministrativeArea"),
        ("State of Bavaria", "Bavaria", "kg:AdministrativeArea"),
        ("Washington State", "Washington", "kg:AdministrativeArea"),
        ("Quebec", "Quebec", "kg:AdministrativeArea"),
        ("Shaoxing City", "Shaoxing", "kg:City"),
        ("Washington", "Washington", "kg:City"),
        ("Moscow", "Moscow", "kg:City"),
        ("New York", "New York City", "kg:City"),
        ("Sao Paulo", "São Paulo", "kg:City"),
        ("Bombay", "Mumbai", "kg:City"),
        ("EU", "European Union", "kg:IntergovernmentalOrganization"),
        ("MIIT", "Ministry of Industry and Information Technology", "kg:GovernmentBody"),
        ("the Middle East", "Middle East", "kg:Region"),
        ("Artificial Intelligence", "artificial intelligence", "kg:Technology"),
        ("AI", "artificial intelligence", "kg:Technology"),
    ],
)
def test_a_name_resolves(gazetteer: Gazetteer, text: str, name: str, type_: str) -> None:
    entry = gazetteer.resolve(text)
    assert entry is not None
    assert (entry.name, entry.type) == (name, type_)


@pytest.mark.parametrize("text", ["Georgia", "Jordan", "Springfield", "us", "who", "ai", "", "Zzyzxland", "Mobile"])
def test_an_unclear_or_unknown_name_resolves_to_nothing(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.resolve(text) is None


@pytest.mark.parametrize(
    ("text", "context", "place"),
    [
        ("Georgia", ("United States",), ("kg:AdministrativeArea", "US")),
        ("Georgia", ("Russia", "GE"), ("kg:Country", None)),
        ("Birmingham", ("US",), ("kg:City", "US")),
        ("Birmingham", (), ("kg:City", "GB")),
        ("Jordan", ("JO", "SY"), ("kg:Country", None)),
        ("London", ("CA",), ("kg:City", "GB")),
        ("Department of Commerce", ("China", "US"), ("kg:GovernmentBody", "US")),
        ("Labour Party", ("Britain",), ("kg:PoliticalParty", "GB")),
    ],
)
def test_countries_of_the_document_tell_namesakes_apart(
    gazetteer: Gazetteer, text: str, context: tuple[str, ...], place: tuple[str, str | None]
) -> None:
    entry = gazetteer.resolve(text, context=context)
    assert entry is not None
    assert (entry.type, entry.country) == place


@pytest.mark.parametrize(
    ("text", "hint", "type_"),
    [
        ("Jordan", "kg:Place", "kg:Country"),
        ("Jordan", "kg:Person", None),
        ("Toyota", "kg:Organization", "kg:Company"),
        ("Toyota", "kg:City", "kg:City"),
        ("Apple", "kg:Organization", "kg:Company"),
        ("Apple", None, None),
        ("China", "kg:Organization", None),
        ("Department of Commerce", "kg:Organization", None),
        ("Labour Party", "kg:Organization", None),
    ],
)
def test_the_wished_class_decides(gazetteer: Gazetteer, text: str, hint: str | None, type_: str | None) -> None:
    entry = gazetteer.resolve(text, type_hint=hint)
    assert (entry.type if entry else None) == type_


@pytest.mark.parametrize(
    ("demonym", "place"),
    [
        ("Indian", "India"),
        ("Chinese", "China"),
        ("Frenchmen", "France"),
        ("Dutch", "Netherlands"),
        ("Swiss", "Switzerland"),
        ("Thais", "Thailand"),
        ("Soviet", "Soviet Union"),
        ("West German", "West Germany"),
        ("Congolese", "Democratic Republic of the Congo"),
        ("Bavarian", "Bavaria"),
        ("European", "Europe"),
    ],
)
def test_a_demonym_speaks_of_its_place(gazetteer: Gazetteer, demonym: str, place: str) -> None:
    entry = gazetteer.demonym(demonym)
    assert entry is not None
    assert entry.name == place


@pytest.mark.parametrize("word", ["", "chinese", "Marble", "India"])
def test_other_words_are_no_demonyms(gazetteer: Gazetteer, word: str) -> None:
    assert gazetteer.demonym(word) is None


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("Hangzhou", ["Zhejiang", "China"]),
        ("Zhejiang", ["China"]),
        ("China", []),
        ("UNICEF", ["United Nations"]),
        ("Macau", ["China"]),
    ],
)
def test_parents_lead_up_to_the_country(gazetteer: Gazetteer, text: str, above: list[str]) -> None:
    entry = gazetteer.resolve(text, type_hint="kg:AdministrativeArea" if text == "Macau" else None)
    assert entry is not None
    assert [parent.name for parent in gazetteer.parents(entry)] == above


def test_an_entry_has_its_identifiers_sorted(gazetteer: Gazetteer) -> None:
    entry = gazetteer.entry("CN.02")
    assert entry is not None
    assert entry.identifiers == (("geonames", "1784764"), ("iso3166", "CN-ZJ"), ("wikidata", "Q16967"))


def test_a_capital_and_a_seat_of_government_name_their_country(gazetteer: Gazetteer) -> None:
    capital, seat = gazetteer.resolve("Nairobi"), gazetteer.resolve("the Kremlin")
    assert capital is not None
    assert seat is not None
    assert (capital.capital_of, seat.acts_for) == ("KE", "RU")


def found(gazetteer: Gazetteer, text: str) -> list[tuple[str, str, str]]:
    return [(text[one.start : one.end], one.entries[0].name, one.kind) for one in gazetteer.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chinese buyers met Indian sellers.", [("Chinese", "China", "demonym"), ("Indian", "India", "demonym")]),
        ("INDIA AND FRANCE SIGN", [("INDIA", "India", "name"), ("FRANCE", "France", "name")]),
        (
            "South Korea's Cloud Computing plan",
            [("South Korea", "South Korea", "name"), ("Cloud Computing", "cloud computing", "name")],
        ),
        ("the U.S.-China talks", [("U.S.", "United States", "name"), ("China", "China", "name")]),
        ("a United\nStates envoy", [("United\nStates", "United States", "name")]),
        ("Côte d’Ivoire", [("Côte d’Ivoire", "Ivory Coast", "name")]),
        (
            "South Africans in South Africa",
            [("South Africans", "South Africa", "demonym"), ("South Africa", "South Africa", "name")],
        ),
        ("the West Coast", [("West Coast", "West Coast", "name")]),
        ("they told us who said it", []),
        ("Chinatown, Indianapolitan, www.china.com, @India, Russia_1", []),
        ("china plates and turkey legs", []),
        ("they said AI, not ai, not SAID", [("AI", "artificial intelligence", "name")]),
        ("", []),
    ],
)
def test_names_are_found_as_whole_words(gazetteer: Gazetteer, text: str, names: list[tuple[str, str, str]]) -> None:
    assert found(gazetteer, text) == names


@pytest.mark.parametrize(
    ("text", "ambiguous"), [("Georgia", True), ("Jordan", True), ("Peru", False), ("Poles", True), ("London", False)]
)
def test_forms_that_are_often_something_else_are_marked(gazetteer: Gazetteer, text: str, ambiguous: bool) -> None:
    assert [one.ambiguous for one in gazetteer.find(text)] == [ambiguous]


def test_all_senses_of_a_found_name_come_with_it_the_likeliest_first(gazetteer: Gazetteer) -> None:
    (one,) = gazetteer.find("Paris")
    assert [entry.country for entry in one.entries] == ["FR", "US"]


PIECES = st.sampled_from(
    ["China", "Chinese", "U.S.", "EU", "South", "Africa", "New York", "AI", " ", "\n", ".", "’s", "-", "x", "é", "😀"]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_what_is_found_lies_in_the_text_in_order_without_overlap(text: str) -> None:
    gazetteer = load_gazetteer()
    position = 0
    for one in gazetteer.find(text):
        assert position <= one.start < one.end <= len(text)
        assert one.entries
        assert not (one.start and text[one.start - 1].isalnum())
        assert not text[one.end : one.end + 1].isalnum()
        position = one.end


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_may_be_looked_up(text: str) -> None:
    gazetteer = load_gazetteer()
    assert isinstance(gazetteer.lookup(text), tuple)
    gazetteer.resolve(text, context=(text,))


HEAD = "#= class: kg:City\nname\tcountry\taliases\n"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("#= class: kg:Citty\nname\nLutetia\n", "towns.tsv, line 3: kg:Citty is no class of the gazetteer"),
        ("name\tclass\nLutetia\t\n", "towns.tsv, line 2: an empty cell is no class of the gazetteer"),
        ("name\tcolour\nLutetia\tred\n", "towns.tsv, line 1: no column is called 'colour'"),
        (HEAD + "\tNarnia\n", "towns.tsv, line 3: the name is empty"),
        (HEAD + "Lutetia\nLutetia\n", "towns.tsv, line 4: 'Lutetia' stands in towns.tsv, line 3 already"),
        (HEAD + "Lutetia\tNarnia\n", "towns.tsv, line 3: country 'Narnia' is neither a name nor a key"),
        (HEAD + "Lutetia\t\t\tmore\n", "towns.tsv, line 3: has 4 cells; the header names 3 columns"),
        ("# nothing\n", "towns.tsv: no line names the columns"),
    ],
)
def test_a_bad_table_is_reported_with_file_and_line(tmp_path: Path, table: str, message: str) -> None:
    (tmp_path / "towns.tsv").write_text(table, encoding="utf-8")
    with pytest.raises(OntologyError) as error:
        tuple(Gazetteer(tmp_path).entries())
    assert str(error.value).startswith(message)


def test_a_table_of_ones_own_is_enough(tmp_path: Path) -> None:
    rows = "#= class: kg:Organization\n#= find: yes\nname\taliases\nGuild of Lamplighters\tLamplighters\n"
    (tmp_path / "guilds.tsv").write_text(rows, encoding="utf-8")
    gazetteer = Gazetteer(tmp_path)
    assert found(gazetteer, "The Lamplighters met.") == [("Lamplighters", "Guild of Lamplighters", "name")]
