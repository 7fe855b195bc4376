"""A small ontology written by hand, so that tests of resolution and assembly do not depend on `kg.ttl`."""

from __future__ import annotations

from kg.schema import Class, Ontology, Relation

PARENTS = {
    "kg:Organization": None,
    "kg:GovernmentBody": "kg:Organization",
    "kg:Company": "kg:Organization",
    "kg:EducationalOrganization": "kg:Organization",
    "kg:NewsOrganization": "kg:Organization",
    "kg:PoliticalParty": "kg:Organization",
    "kg:IntergovernmentalOrganization": "kg:Organization",
    "kg:Place": None,
    "kg:Country": "kg:Place",
    "kg:AdministrativeArea": "kg:Place",
    "kg:City": "kg:Place",
    "kg:Region": "kg:Place",
    "kg:Person": None,
    "kg:Official": "kg:Person",
    "kg:Event": None,
    "kg:Conference": "kg:Event",
    "kg:Cooperation": "kg:Event",
    "kg:Conflict": "kg:Event",
    "kg:Visit": "kg:Event",
    "kg:Technology": None,
    "kg:Programme": None,
    "kg:Product": None,
}
PREFIXES = {
    "kg:Organization": "org",
    "kg:Place": "place",
    "kg:Person": "person",
    "kg:Event": "event",
    "kg:Technology": "technology",
    "kg:Programme": "programme",
    "kg:Product": "product",
}
AGENT = ("kg:Person", "kg:Organization", "kg:Place")
PERSON, PLACE, BODY = ("kg:Person",), ("kg:Place",), ("kg:Organization",)
DOINGS = ("kg:Event", "kg:Programme", "kg:Product")


def _class(curie: str) -> Class:
    above = []
    parent = PARENTS[curie]
    while parent:
        above.append(parent)
        parent = PARENTS[parent]
    label = curie.removeprefix("kg:")
    return Class(curie, label, label, tuple(above[:1]), tuple(above), iri_prefix=PREFIXES[(curie, *above)[-1]])


def _relation(
    name: str,
    domain: tuple[str, ...],
    range_: tuple[str, ...],
    parent: str | None = None,
    symmetric: bool = False,
    event: str | None = None,
) -> Relation:
    parents = (f"kg:{parent}",) if parent else ()
    return Relation(f"kg:{name}", name, name, domain, range_, parents, parents, symmetric, event)


SMALL = Ontology(
    "test",
    {curie: _class(curie) for curie in PARENTS},
    {
        relation.curie: relation
        for relation in (
            _relation("worksFor", PERSON, BODY),
            _relation("headOf", PERSON, BODY, "worksFor"),
            _relation("spokespersonFor", PERSON, AGENT, "worksFor"),
            _relation("headOfState", PERSON, PLACE),
            _relation("headOfGovernment", PERSON, PLACE),
            _relation("ministerOf", PERSON, PLACE),
            _relation("represents", PERSON, ("kg:Place", "kg:Organization")),
            _relation("citizenOf", PERSON, PLACE),
            _relation("bornOn", PERSON, ("xsd:date",)),
            _relation("locatedIn", ("kg:Place", *DOINGS), PLACE),
            _relation("basedIn", ("kg:Organization",), PLACE),
            _relation("agencyOf", ("kg:GovernmentBody",), PLACE),
            _relation("memberOf", AGENT, BODY),
            _relation("cooperatesWith", AGENT, AGENT, symmetric=True, event="kg:Cooperation"),
            _relation("opposes", AGENT, AGENT, event="kg:Conflict"),
            _relation("criticizes", AGENT, AGENT, "opposes", event="kg:Conflict"),
            _relation("visits", AGENT, AGENT, event="kg:Visit"),
            _relation("announces", AGENT, DOINGS),
            _relation("launches", AGENT, DOINGS),
            _relation("establishes", AGENT, BODY),
        )
    },
)
