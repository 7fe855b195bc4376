"""The body of an office that names none: "Acme will build a mill, finance director Ana Ruiz said"."""

from __future__ import annotations

from kg.language.tree import Tree
from kg.relations.office_titles import Office
from kg.relations.reading import Scene
from kg.types import Mention
from kg.wordlists import word_list

INNER = word_list("offices: of the body at hand")
"""Titles of people who speak for the body that a text is about; an analyst is mostly from elsewhere."""
KINDS = frozenset(("business", "press", "academic", "office"))
BODY = ("kg:Organization",)
ELSEWHERE = ("kg:NewsOrganization", "kg:IntergovernmentalOrganization", "kg:PoliticalParty")


def only_body(scene: Scene, office: Office, holder: Mention) -> list[Mention]:
    """The only body named before a bare title that stands before a name, in its sentence or, if none is there, the one before.

    None where a place, another body or "the" stands with the title, or where two bodies could be meant.
    """
    tree = scene.tree
    last = office.title.words.split()[-1]
    if last not in INNER or office.title.kind not in KINDS or tree.covering.get(office.last + 1) is not holder:
        return []
    if office.first and (
        tree.lowers[office.first - 1] in ("the", "a", "an", "'s", "’s", "of", "as", "by") or office.first - 1 in tree.covering
    ):
        return []
    here = _bodies(scene, tree, office.first)
    found = here if here or scene.before is None else _bodies(scene, scene.before, len(scene.before.words))
    return found[-1:] if len({one.chain for one in found}) == 1 else []


def _bodies(scene: Scene, tree: Tree, end: int) -> list[Mention]:
    fits = scene.ontology.fits
    return [
        one
        for i, one in sorted(tree.covering.items())
        if i < end and not one.demonym and fits(one.type, BODY) and not fits(one.type, ELSEWHERE)
    ]
