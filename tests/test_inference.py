"""What follows: the declared rules with their own examples, the loader, and inference over a built corpus."""

from pathlib import Path

import pytest
from hand_built import Page
from small_ontology import SMALL

from kg.assemble import assemble
from kg.assembly.inference import inferred
from kg.assembly.inference_rules import Example, InferenceRule, Pattern, load_inference_rules
from kg.errors import OntologyError
from kg.resolve.gazetteer_tables import Entry
from kg.types import Entity, Graph, Reading, Statement

BASE = "https://example.org/kg/id/"
RULES = load_inference_rules(SMALL)


def things(example: Example) -> tuple[Entity, ...]:
    """The entities of an example: of the class that it gives, else of one that its relations allow."""
    types: dict[str, str] = {}
    events: dict[str, dict[str, list[str]]] = {}
    for pattern in example.given:
        if pattern.predicate in SMALL.relations:
            relation = SMALL.relation(pattern.predicate)
            types.setdefault(pattern.subject, relation.domain[0])
            types.setdefault(pattern.object, relation.range[0])
        elif pattern.predicate != "a":
            types[pattern.subject] = "kg:Event"
            events.setdefault(pattern.subject, {}).setdefault(pattern.predicate, []).append(pattern.object)
            if not pattern.object.startswith("kg:"):
                types.setdefault(pattern.object, "kg:Organization")
    types |= {pattern.subject: pattern.object for pattern in example.given if pattern.predicate == "a"}
    return tuple(
        Entity(name, curie, name, participants=tuple(events.get(name, {}).get("kg:participant", ())))
        for name, curie in types.items()
    )


def given_statements(example: Example) -> tuple[Statement, ...]:
    found = [
        Statement(f"stmt-{number}", one.subject, one.predicate, one.object)
        for number, one in enumerate(example.given)
        if one.predicate in SMALL.relations
    ]
    for event in sorted({one.subject for one in example.given if one.predicate == "kg:modality"}):
        about = [one for one in example.given if one.subject == event]
        modality = next(one.object.removeprefix("kg:") for one in about if one.predicate == "kg:modality")
        speakers = tuple(one.object for one in about if one.predicate == "kg:attributedTo")
        parties = Statement(f"stmt-{event}", "One", "kg:cooperatesWith", "Other", modality, attributed_to=speakers, event=event)
        found.append(parties)
    return tuple(found)


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(rule, one, id=f"{rule.id} {n}") for rule in RULES for n, one in enumerate(rule.examples)]
)
def test_a_rule_does_what_its_examples_say(rule: InferenceRule, example: Example) -> None:
    statements = given_statements(example)
    found = inferred(statements, things(example), [rule], SMALL, BASE)
    assert {Pattern(one.subject, one.predicate, str(one.object)) for one in found} == set(example.expect)
    assert all(one.rule == f"inference: {rule.id}" and one.premises for one in found)
    assert {premise for one in found for premise in one.premises} <= {one.iri for one in statements}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_shows_that_it_works(rule: InferenceRule) -> None:
    assert any(example.expect for example in rule.examples)


GOOD = """
- id: {id}
  when:
    - ?a kg:headOf ?b
  {extra}
  then: ?a {then} ?b
  examples:
    - given: [A kg:headOf B]
      expect: [A kg:represents B]
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- [", "cannot be read as YAML"),
        ("id: x", "should be a list of rules"),
        ("- id: x\n  wen: y", r"rule 'x'.*unknown keys \['wen'\], missing keys"),
        (GOOD.format(id="x", extra="confidence: 2", then="kg:represents"), "confidence 2 should be"),
        (GOOD.format(id="x", extra="modality: Possible", then="kg:represents"), "modality 'Possible' is not one of"),
        (GOOD.format(id="x", extra="confidence: 1", then="kg:topic"), "kg:topic cannot follow"),
        (GOOD.format(id="x", extra="confidence: 1", then="kg:leads"), "kg:leads is not a relation"),
        (GOOD.format(id="x", extra="unless:\n    - ?c a kg:Person", then="kg:represents"), "do not stand in `when`"),
        (GOOD.format(id="x", extra="unless:\n    - ?a kg:headOf ?b", then="kg:represents"), "can only ask for classes"),
        (GOOD.format(id="x", extra="unless:\n    - ?a a kg:Boss", then="kg:represents"), "kg:Boss is not a class"),
        (GOOD.format(id="x", extra="unless:\n    - ?a is", then="kg:represents"), "should be three terms"),
        (GOOD.format(id="x", extra="confidence: 1", then="kg:represents") * 2, "two rules have the id 'x'"),
    ],
)
def test_a_faulty_file_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "inference.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        load_inference_rules(SMALL, path)


def ministry_page(doc: str = "a") -> Page:
    page = Page(doc, "Norvia will work with Estavia, Ana Belmor said.\nAna Belmor is an official of the Tide Ministry.")
    page.mention("Norvia", "kg:Country").mention("Estavia", "kg:Country").mention("Ana Belmor", "kg:Person")
    page.mention("Ana Belmor", "kg:Person", chain="Ana Belmor", nth=2).mention("Tide Ministry", "kg:GovernmentBody")
    page.relation("Norvia", "kg:cooperatesWith", "Estavia", modality="Planned", speaker="Ana Belmor")
    return page.relation("Ana Belmor", "kg:worksFor", "Tide Ministry", at=2, role="official")


def told(graph: Graph) -> dict[tuple[str, str, str], Statement]:
    called = {entity.iri: entity.label for entity in graph.entities}
    return {(called[one.subject], one.predicate, called[str(one.object)]): one for one in graph.statements}


def test_the_ministry_announces_the_cooperation_that_its_official_speaks_of() -> None:
    found = told(assemble([ministry_page().reading()], SMALL, base_iri=BASE))
    cooperation = "cooperation: Estavia – Norvia"
    by_ana = found["Ana Belmor", "kg:announces", cooperation]
    by_ministry = found["Tide Ministry", "kg:announces", cooperation]
    office = found["Ana Belmor", "kg:worksFor", "Tide Ministry"]
    assert by_ana.rule == "inference: an official announces what they say is planned"
    assert set(by_ana.premises) == {office.iri, found["Estavia", "kg:cooperatesWith", "Norvia"].iri}
    assert set(by_ministry.premises) == {office.iri, by_ana.iri}
    assert (by_ana.modality, by_ana.evidence, by_ana.confidence) == ("Asserted", (), 0.64)
    assert by_ministry.confidence == 0.64, "the office is a premise of both and counts once"


def test_without_inference_only_sentences_speak() -> None:
    graph = assemble([ministry_page().reading()], SMALL, base_iri=BASE, gazetteer=Atlas(), inference=False)
    assert {statement.rule for statement in graph.statements} == {None}


def test_what_the_corpus_denies_does_not_follow() -> None:
    page = Page("a", "Ana Belmor, president of Norvia.").mention("Ana Belmor", "kg:Person").mention("Norvia", "kg:Country")
    page.relation("Ana Belmor", "kg:headOfState", "Norvia", modality="Planned")
    page.relation("Ana Belmor", "kg:citizenOf", "Norvia", polarity="Negative")
    found = told(assemble([page.reading()], SMALL, base_iri=BASE))
    assert found["Ana Belmor", "kg:represents", "Norvia"].modality == "Planned"
    assert found["Ana Belmor", "kg:citizenOf", "Norvia"].polarity == "Negative"


class Atlas:
    """A gazetteer of one city, its province and its country."""

    country = Entry("NV", "Norvia", "kg:Country", identifiers=(("geonames", "country"),), source="atlas")
    province = Entry("NV.1", "Selmark", "kg:AdministrativeArea", identifiers=(("geonames", "province"),), source="atlas")
    city = Entry("selm", "Selm", "kg:City", identifiers=(("geonames", "city"),), source="atlas")

    def lookup(self, text: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in (self.city, self.province, self.country) if entry.name == text)

    def parents(self, entry: Entry) -> tuple[Entry, ...]:
        return {"Selm": (self.province, self.country), "Selmark": (self.country,)}.get(entry.name, ())

    def entry(self, key: str) -> Entry | None:
        return next((one for one in (self.province, self.country) if one.key == key), None)


def places(*names: tuple[str, str, str]) -> Reading:
    page = Page("a", " and ".join(name for name, _, _ in names))
    for name, curie, identifier in names:
        page.mention(name, curie, identifiers=(("geonames", identifier),) if identifier else ())
    return page.reading()


def test_a_city_lies_in_its_province_and_country() -> None:
    graph = assemble([places(("Selm", "kg:City", "city"))], SMALL, base_iri=BASE, gazetteer=Atlas())
    found = told(graph)
    assert set(found) == {("Selm", "kg:locatedIn", "Selmark"), ("Selmark", "kg:locatedIn", "Norvia")}
    assert {one.rule for one in found.values()} == {"gazetteer: atlas"}
    assert {one.label: one.mentions for one in graph.entities} == {"Selm": 1, "Selmark": 0, "Norvia": 0}


def test_places_that_the_corpus_names_are_used_and_namesakes_are_not() -> None:
    corpus = places(
        ("Selm", "kg:City", "city"), ("Norvia", "kg:Country", "country"), ("Selmark", "kg:AdministrativeArea", "other")
    )
    graph = assemble([corpus], SMALL, base_iri=BASE, gazetteer=Atlas())
    assert sorted((one.label, one.mentions) for one in graph.entities) == [
        ("Norvia", 1),
        ("Selm", 1),
        ("Selmark", 0),
        ("Selmark", 1),
    ]
    assert len({one.iri for one in graph.entities}) == 4


def test_a_municipality_does_not_lie_in_itself() -> None:
    atlas = Atlas()
    atlas.province = Entry("NV.2", "Selm", "kg:AdministrativeArea", identifiers=(("geonames", "province"),), source="atlas")
    graph = assemble([places(("Selm", "kg:City", "city"))], SMALL, base_iri=BASE, gazetteer=atlas)
    assert set(told(graph)) == {("Selm", "kg:locatedIn", "Norvia")}


def test_places_without_identifier_are_left_alone() -> None:
    graph = assemble([places(("Selm", "kg:City", ""))], SMALL, base_iri=BASE, gazetteer=Atlas())
    assert graph.statements == ()
