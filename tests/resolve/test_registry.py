"""Entities over documents: what is one thing, what stays apart, and what each is called."""

from pathlib import Path

import pytest
from hand_built import Page
from hypothesis import given, settings
from hypothesis import strategies as st
from small_ontology import SMALL

from kg.errors import OntologyError
from kg.resolve.chains import Chain, chains, steered
from kg.resolve.groups import Rules
from kg.resolve.institutions import load_institutions
from kg.resolve.name_keys import load_name_endings
from kg.resolve.overrides import NO_OVERRIDES, Overrides, load_registry
from kg.resolve.registry import Resolution, resolve
from kg.types import Evidence, Reading

BASE = "https://example.org/kg/id/"
ENDINGS = load_name_endings()
INSTITUTIONS = load_institutions()


def resolved(*readings: Reading, overrides: Overrides = NO_OVERRIDES) -> Resolution:
    found = [chain for reading in readings for chain in chains(steered(reading, overrides), INSTITUTIONS)]
    return resolve(found, Rules(SMALL, ENDINGS, overrides), BASE)


def one_name(doc: str, words: str, curie: str, **rest: object) -> Reading:
    return Page(doc, f"{words} was there.").mention(words, curie, **rest).reading()


def partition(resolution: Resolution) -> list[list[str]]:
    """The document ids of each entity."""
    return sorted(list(entity.documents) for entity in resolution.entities)


GEO1, GEO2 = (("geonames", "one"),), (("geonames", "two"),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Pelmont Works Ltd", "kg:Company"), ("Pelmont Works", "kg:Organization")),
        (("Pelmont Works Co., Ltd.", "kg:Company"), ("PELMONT WORKS", "kg:Company")),
        (("the Harbour & River Board", "kg:GovernmentBody"), ("Harbour and River Board", "kg:Organization")),
        (("Ostrava Province", "kg:AdministrativeArea"), ("Ostrava", "kg:Place")),
        (("Port Selm City", "kg:City"), ("Port Selm", "kg:City")),
        (("Ana Belmor", "kg:Person"), ("Ana Belmor", "kg:Official")),
        (("Ana Bélmor", "kg:Person"), ("ANA BÉLMOR", "kg:Person")),
        (("River Forum", "kg:Conference"), ("River Forum", "kg:Event")),
    ],
)
def test_one_thing_in_two_documents(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert partition(resolved(one_name("a", *one), one_name("b", *other))) == [["a", "b"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Jordan", "kg:Country"), ("Jordan", "kg:Company")),
        (("Ana Belmor", "kg:Person"), ("Ana Belmor", "kg:Organization")),
        (("Belmor", "kg:Person"), ("Belmor", "kg:Person")),
        (("A. Belmor", "kg:Person"), ("A. Belmor", "kg:Person")),
        (("Selm City", "kg:City"), ("Selm", "kg:Country")),
        (("Ltd", "kg:Company"), ("Inc", "kg:Company")),
    ],
)
def test_two_things_in_two_documents(one: tuple[str, str], other: tuple[str, str]) -> None:
    result = resolved(one_name("a", *one), one_name("b", *other))
    assert partition(result) == [["a"], ["b"]]
    assert len({entity.iri for entity in result.entities}) == 2


def test_identifiers_join_names_that_differ() -> None:
    result = resolved(
        one_name("a", "Bombria", "kg:City", name="Mumbria", identifiers=GEO1),
        one_name("b", "Mumbria", "kg:City", identifiers=GEO1),
    )
    (entity,) = result.entities
    assert (entity.label, entity.aliases) == ("Mumbria", ("Bombria",))


def test_identifiers_keep_homonyms_apart_and_a_bare_name_goes_with_neither() -> None:
    result = resolved(
        one_name("a", "Gorgia", "kg:Country", identifiers=GEO1),
        one_name("b", "Gorgia", "kg:AdministrativeArea", identifiers=GEO2),
        one_name("c", "Gorgia", "kg:Place"),
    )
    assert partition(result) == [["a"], ["b"], ["c"]]
    assert len({entity.iri for entity in result.entities}) == 3


def test_a_bare_name_goes_with_the_one_identified_thing_that_it_can_be() -> None:
    result = resolved(
        one_name("a", "Gorgia", "kg:Country", identifiers=GEO1),
        one_name("b", "Gorgia", "kg:AdministrativeArea", identifiers=GEO2),
        one_name("c", "Gorgia", "kg:Country"),
    )
    assert partition(result) == [["a", "c"], ["b"]]


def long_and_short(doc: str, long: str, short: str) -> Reading:
    page = Page(doc, f"{long} ({short}) spoke.")
    page.mention(long, "kg:GovernmentBody")
    return page.mention(short, "kg:GovernmentBody", name=long, chain=long, reason="acronym").reading()


def test_an_acronym_explained_in_one_document_is_understood_in_another() -> None:
    result = resolved(long_and_short("a", "Ministry of Harbours and Tides", "MHT"), one_name("b", "MHT", "kg:Organization"))
    (entity,) = result.entities
    assert (entity.label, entity.aliases, entity.type) == ("Ministry of Harbours and Tides", ("MHT",), "kg:GovernmentBody")
    assert ("MHT", "acronym", "b") in {(merge.name, merge.reason, merge.doc) for merge in entity.merges}


def test_an_acronym_with_two_meanings_means_neither() -> None:
    result = resolved(
        long_and_short("a", "Ministry of Harbours and Tides", "MHT"),
        long_and_short("b", "Museum of Hats and Ties", "MHT"),
        one_name("c", "MHT", "kg:Organization"),
    )
    assert partition(result) == [["a"], ["b"], ["c"]]


def test_descriptions_stay_in_their_document() -> None:
    page = Page("a", "rebels struck").mention("rebels", "kg:Organization", pronominal=True, source="description")
    other = Page("b", "rebels left").mention("rebels", "kg:Organization", pronominal=True, source="description")
    result = resolved(page.reading(), other.reading())
    assert [entity.label for entity in result.entities] == ["rebels", "rebels"]
    assert partition(result) == [["a"], ["b"]]


def body_of(doc: str, place: str, rest: str, identifier: str = "one") -> Reading:
    page = Page(doc, f"the {place}{rest} spoke")
    page.mention(place, "kg:Country", name="Norvia", demonym=place != "Norvia", identifiers=(("geonames", identifier),))
    described = f"{place}{rest}"
    # the longer mention has a chain of its own although both begin at one place
    page.mention(described, "kg:GovernmentBody", pronominal=True, source="description", chain="the")
    return page.reading()


def bodies(resolution: Resolution) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((one.label, one.documents) for one in resolution.entities if one.type == "kg:GovernmentBody")


@pytest.mark.parametrize(("one", "other"), [(" parliament", "'s parliament"), (" defense ministry", "’s ministry of defence")])
def test_the_parliament_of_a_country_is_one_in_all_documents(one: str, other: str) -> None:
    result = resolved(body_of("a", "Norvian", one), body_of("b", "Norvia", other), body_of("c", "Norvian", one))
    assert bodies(result) == [(f"Norvian{one}", ("a", "b", "c"))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (body_of("a", "Norvian", " parliament"), body_of("b", "Norvian", " government")),
        (body_of("a", "Norvian", " parliament"), body_of("b", "Norvian", " parliament", identifier="two")),
        (body_of("a", "Norvian", " court"), body_of("b", "Norvian", " court")),
    ],
)
def test_other_described_bodies_are_two(one: Reading, other: Reading) -> None:
    assert [documents for _, documents in bodies(resolved(one, other))] in ([("a",), ("b",)], [("b",), ("a",)])


def test_a_chain_of_pronouns_is_nothing() -> None:
    page = Page("a", "they left").mention("they", "kg:Organization", pronominal=True, source="pronoun")
    assert resolved(page.reading()).entities == ()


def test_demonyms_and_pronouns_are_no_aliases() -> None:
    page = Page("a", "Norvia, Norvian and its own").mention("Norvia", "kg:Country")
    page.mention("Norvian", "kg:Country", name="Norvia", chain="Norvia", demonym=True)
    page.mention("its", "kg:Country", name="Norvia", chain="Norvia", pronominal=True, source="pronoun")
    (entity,) = resolved(page.reading()).entities
    assert (entity.label, entity.aliases, entity.mentions) == ("Norvia", (), 3)


def test_a_demonym_alone_names_its_place() -> None:
    page = Page("a", "Norvian ships").mention("Norvian", "kg:Country", name="Norvia", demonym=True)
    (entity,) = resolved(page.reading(), one_name("b", "Norvia", "kg:Country")).entities
    assert (entity.label, entity.documents) == ("Norvia", ("a", "b"))


def registry(tmp_path: Path, *rows: str) -> Overrides:
    path = tmp_path / "names.tsv"
    path.write_text("\n".join(("alias\trule\tname\tid\ttype", *rows)) + "\n", encoding="utf-8")
    return load_registry(path, SMALL)


def test_the_registry_joins_what_resolution_would_not(tmp_path: Path) -> None:
    overrides = registry(tmp_path, "Tide House\talias\tMinistry of Tides")
    result = resolved(
        one_name("a", "Tide House", "kg:Place"), one_name("b", "Ministry of Tides", "kg:GovernmentBody"), overrides=overrides
    )
    (entity,) = result.entities
    assert (entity.label, entity.aliases, entity.type) == ("Ministry of Tides", ("Tide House",), "kg:GovernmentBody")


def test_the_registry_gives_identifiers(tmp_path: Path) -> None:
    overrides = registry(tmp_path, "Selm\talias\t\tgeonames:two", "Selmburg\talias\t\tgeonames:two")
    result = resolved(
        one_name("a", "Selm", "kg:City", identifiers=GEO1), one_name("b", "Selmburg", "kg:City"), overrides=overrides
    )
    (entity,) = result.entities
    assert entity.identifiers == GEO2


@pytest.mark.parametrize("identifiers", [(), GEO1])
def test_the_registry_keeps_names_apart(tmp_path: Path, identifiers: tuple[tuple[str, str], ...]) -> None:
    overrides = registry(tmp_path, "Acme Ltd\tnever\tAcme")
    result = resolved(
        one_name("a", "Acme Ltd", "kg:Company", identifiers=identifiers),
        one_name("b", "Acme", "kg:Company", identifiers=identifiers),
        overrides=overrides,
    )
    assert partition(result) == [["a"], ["b"]]


def test_the_registry_splits_a_chain(tmp_path: Path) -> None:
    page = Page("a", "Acme Group owns Acme.").mention("Acme Group", "kg:Company")
    page.mention("Acme", "kg:Company", name="Acme Group", chain="Acme Group", nth=2)
    overrides = registry(tmp_path, "Acme\tnever\tAcme Group")
    assert [entity.label for entity in resolved(page.reading(), overrides=overrides).entities] == ["Acme", "Acme Group"]


def test_the_registry_types(tmp_path: Path) -> None:
    overrides = registry(tmp_path, "Acme\ttype\t\t\tkg:Company")
    (entity,) = resolved(one_name("a", "Acme", "kg:Person"), overrides=overrides).entities
    assert entity.type == "kg:Company"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("", "should name the columns"),
        ("alias\tverdict\n", "1: the columns are"),
        ("alias\trule\tname\nAcme\tsame\tB", '2: the rule "same" is not one of alias, never, type'),
        ("alias\trule\tname\nAcme\talias", "2: .* needs an alias and a name or an id"),
        ("alias\trule\tname\nAcme\tnever", "2: .* a name that the alias must not be joined with"),
        ("alias\trule\tname\nAcme\tnever\tacme", "2: .* from itself"),
        ("alias\trule\ttype\n# remark\nAcme\ttype\tkg:Firm", "3: kg:Firm is not a class"),
        ("alias\trule\tid\nAcme\talias\t17", "2: .* scheme:value"),
        ("alias\trule\tname\nAcme\talias\tA\nACME\talias\tB", "3: .* another meaning"),
        ("alias\trule\nAcme\talias\tA\tB", "2: 4 cells"),
    ],
)
def test_a_registry_with_a_fault_is_refused(tmp_path: Path, lines: str, message: str) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        load_registry(path, SMALL)


def test_a_missing_registry_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"names\.tsv: cannot be read"):
        load_registry(tmp_path / "names.tsv", SMALL)


NAMES = st.sampled_from(["Selm", "Selm City", "SELM", "Ana Selm", "Acme Ltd", "Acme", "AC", "Alder Company", "the Acme"])
TYPES = st.sampled_from(
    ["kg:City", "kg:Country", "kg:Place", "kg:Person", "kg:Company", "kg:Organization", "kg:GovernmentBody"]
)
IDS = st.sampled_from([(), (), GEO1, GEO2, (("wikidata", "three"), ("geonames", "one"))])


@st.composite
def some_chains(draw: st.DrawFn) -> list[Chain]:
    count = draw(st.integers(1, 12))
    found = []
    for number in range(count):
        name, curie = draw(NAMES), draw(TYPES)
        forms = draw(st.sampled_from([((name, 1),), (), (("AC", 1), (name, 2))]))
        evidence = Evidence(f"d{number % 4}", number, number + 1, name, "mention: model", 1.0)
        times = draw(st.integers(1, 3))
        found.append(Chain(f"d{number % 4}", number, name, ((curie, times),), forms, draw(IDS), times, evidence))
    return found


@settings(max_examples=150, deadline=None)
@given(some_chains(), st.randoms(use_true_random=False))
def test_the_order_of_chains_does_not_matter(found: list[Chain], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    rules = Rules(SMALL, ENDINGS, NO_OVERRIDES)
    first, second = resolve(found, rules, BASE), resolve(shuffled, rules, BASE)
    assert first == second
    assert set(first.iris) == {chain.key for chain in found}
    assert set(first.iris.values()) == {entity.iri for entity in first.entities}
