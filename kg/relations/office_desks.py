"""Countries and parliaments beside an office that say where somebody is at work, and not what the office is of."""

from __future__ import annotations

from kg.language.name_heads import load_name_heads
from kg.relations.office_titles import Office
from kg.relations.reading import Scene
from kg.types import Mention

PLACE_RELATIONS = frozenset(("kg:headOfState", "kg:headOfGovernment", "kg:ministerOf"))
OF_COUNTRIES = frozenset(("kg:represents", "kg:citizenOf"))
OF_BODIES = frozenset(("kg:headOf", "kg:worksFor"))
PARTY_LEADERS = frozenset(("leader", "deputy leader", "whip"))


def is_only_where(scene: Scene, office: Office, body: Mention, bodies: list[Mention], relation: str) -> bool:
    """Whether another of the bodies is what the office is of: "Acme's UK sales director", "chief German economist at Acme",
    "the Welsh secretary of the Harbour Association", "the Green Party's Senate leader"."""
    fits, tree = scene.ontology.fits, scene.tree
    if relation in OF_COUNTRIES:
        return _is_a_desk(scene, office, body) and any(fits(one.type, ("kg:Organization",)) for one in bodies)
    if relation in PLACE_RELATIONS:
        start = office.last + 2 + (tree.lowers[office.last + 2 : office.last + 3] == ["the"])
        named = tree.covering.get(start) if tree.lowers[office.last + 1 : office.last + 2] == ["of"] else None
        state = named is None or fits(named.type, ("kg:GovernmentBody", "kg:PoliticalParty", "kg:Place", "kg:Person"))
        return not state and named is not None and load_name_heads().type_of(named.text.split()) is not None
    sits = fits(body.type, ("kg:GovernmentBody",)) and office.title.words in PARTY_LEADERS
    return sits and any(fits(one.type, ("kg:PoliticalParty",)) for one in bodies)


def _is_a_desk(scene: Scene, office: Office, place: Mention) -> bool:
    """Whether a country beside an office at a body is what somebody there has to do with."""
    first = scene.tree.first_of(place)
    return office.title.relation in OF_BODIES or scene.tree.lowers[first - 1 : first] in (["chief"], ["senior"])
