"""The terms that the ontology promises, written out: changing one is changing what users query by."""

CLASSES = [
    "Entity", "Agent", "Person", "Official", "Organization", "GovernmentBody", "Company",
    "IntergovernmentalOrganization", "EducationalOrganization", "NewsOrganization", "PoliticalParty", "Place",
    "Country", "AdministrativeArea", "City", "Region", "Event", "Conference", "Exhibition", "Cooperation",
    "Agreement", "Meeting", "Visit", "Conflict", "Launch", "Investment", "Acquisition", "Trade", "Support",
    "Technology", "Programme", "Product", "Observation", "Statement", "Document", "Modality", "Polarity",
]  # fmt: skip

A, ORG, PLACE, PERSON, DATE = ("kg:Agent",), ("kg:Organization",), ("kg:Place",), ("kg:Person",), ("xsd:date",)
STANCE = (*A, "kg:Programme", "kg:Event")
"""What one may be for or against."""
MADE = ("kg:Technology", "kg:Product")
RELATIONS = {
    "worksFor": (PERSON, ORG),
    "headOf": (PERSON, ORG),
    "headOfState": (PERSON, PLACE),
    "headOfGovernment": (PERSON, PLACE),
    "ministerOf": (PERSON, PLACE),
    "memberOf": (A, ORG),
    "spokespersonFor": (PERSON, A),
    "represents": (PERSON, (*PLACE, *ORG)),
    "citizenOf": (PERSON, PLACE),
    "residesIn": (PERSON, PLACE),
    "bornIn": (PERSON, PLACE),
    "bornOn": (PERSON, DATE),
    "diedOn": (PERSON, DATE),
    "educatedAt": (PERSON, ORG),
    "spouseOf": (PERSON, PERSON),
    "childOf": (PERSON, PERSON),
    "basedIn": (ORG, PLACE),
    "locatedIn": (("kg:Place", "kg:Event", "kg:Product", "kg:Programme"), PLACE),
    "agencyOf": (("kg:GovernmentBody",), PLACE),
    "subsidiaryOf": (ORG, ORG),
    "partOf": ((), (*ORG, *PLACE, "kg:Programme")),
    "foundedBy": (ORG, (*PERSON, *ORG)),
    "foundedOn": (ORG, DATE),
    "owns": (A, (*ORG, "kg:Product")),
    "cooperatesWith": (A, A),
    "agreesWith": (A, A),
    "meetsWith": (A, A),
    "visits": (A, A),
    "opposes": (A, STANCE),
    "sanctions": (A, A),
    "criticizes": (A, STANCE),
    "attacks": (A, A),
    "kills": (A, A),
    "sues": (A, A),
    "supports": (A, STANCE),
    "supplies": (A, A),
    "investsIn": (A, A),
    "acquires": (A, A),
    "competesWith": (A, A),
    "organizes": (A, ("kg:Event",)),
    "participatesIn": (A, ("kg:Event",)),
    "launches": (A, ("kg:Programme", "kg:Product", "kg:Event")),
    "establishes": (A, ORG),
    "develops": (A, MADE),
    "produces": (A, MADE),
    "uses": (A, MADE),
    "publishes": (A, ("kg:Product",)),
    "regulates": (A, (*ORG, *MADE)),
    "leadsIn": (A, ("kg:Technology",)),
    "announces": (A, ("kg:Event", "kg:Programme", "kg:Product")),
}
OTHER_PROPERTIES = [
    "participant", "topic", "date", "startDate", "endDate", "place", "role", "modality", "polarity", "attributedTo",
    "event", "about", "measure", "value", "unit", "comparator", "change", "changeUnit", "changeBasis", "rule",
    "confidence", "premise", "isoCode",
]  # fmt: skip
EVENT_CLASSES = {
    "cooperatesWith": "Cooperation",
    "agreesWith": "Agreement",
    "meetsWith": "Meeting",
    "visits": "Visit",
    "opposes": "Conflict",
    "sanctions": "Conflict",
    "criticizes": "Conflict",
    "attacks": "Conflict",
    "kills": "Conflict",
    "sues": "Conflict",
    "supports": "Support",
    "supplies": "Trade",
    "investsIn": "Investment",
    "acquires": "Acquisition",
}
BELOW_OPPOSES = ("sanctions", "criticizes", "attacks", "kills", "sues")
PARENTS = {"headOf": "worksFor", "spokespersonFor": "worksFor", "agencyOf": "partOf", "subsidiaryOf": "partOf"}
PARENTS |= dict.fromkeys(BELOW_OPPOSES, "opposes")
INDIVIDUALS = ("Asserted", "Planned", "Possible", "Positive", "Negative")
