"""Edits of surfaces, components and what the customer reads."""

from canvas.edits.core import EditError, find, made, require_fresh, update, with_fields
from canvas.lookup import lookup
from canvas.meaning import filled
from canvas.model import DEFAULT_SURFACES, Component, Design, Fallback, State, Surface
from canvas.model.base import ReadOnlyMap
from canvas.model.flow import ComponentKind, SurfaceKind
from canvas.writing import ids_of


def add_surface(design: Design, name: str, *, id: str, kind: SurfaceKind = "live") -> Design:
    """A new place where the customer reads something."""
    require_fresh(design, id)
    require_own_surface_id(design)
    return with_fields(design, surfaces=(*design.surfaces, made(Surface, id=id, name=name, kind=kind)))


def require_own_surface_id(design: Design) -> None:
    """Raises `EditError` where the first surface cannot be written: of a design that writes none it is there without
    being written, and once another is added its id is written too."""
    if design.surfaces == DEFAULT_SURFACES:
        unwritten = with_fields(design, surfaces=())
        if DEFAULT_SURFACES[0].id in ids_of(unwritten):
            raise EditError("Something else in the file has the id of the first surface. Give it another id there.")


def add_component(design: Design, name: str, *, id: str, kind: ComponentKind = "service") -> Design:
    """A new part of the system that transitions use and fallbacks need."""
    require_fresh(design, id)
    return with_fields(design, components=(*design.components, made(Component, id=id, name=name, kind=kind)))


def set_message(design: Design, state_id: str, surface_id: str, text: str) -> Design:
    """What a surface says in a state. A blank text means that it says nothing."""
    state = find(design, state_id)
    if not isinstance(state, State):
        raise EditError("Only a state says something to the customer.")
    return _with_text(design, state_id, "messages", surface_id, text)


def say(design: Design, state_id: str, text: str) -> Design:
    """Says one text in a state: on the surfaces that share a text by now, or on all of them where none says anything.
    What another surface says in its own words stays."""
    state = find(design, state_id)
    if not isinstance(state, State):
        raise EditError("Only a state says something to the customer.")
    one = one_text(design, state)
    for surface in design.surfaces:
        if state.messages.get(surface.id, "") == one:
            design = set_message(design, state_id, surface.id, text)
    return design


def one_text(design: Design, state: State) -> str:
    """What the first surface that says anything says in a state; blank where none does."""
    texts = (state.messages.get(surface.id, "") for surface in design.surfaces)
    return next((text for text in texts if filled(text)), "")


def set_tell(design: Design, fallback_id: str, surface_id: str, text: str) -> Design:
    """What a fallback tells the customer on a surface. A blank text means nothing."""
    if not isinstance(find(design, fallback_id), Fallback):
        raise EditError("Only a fallback tells something when it happens.")
    return _with_text(design, fallback_id, "tell", surface_id, text)


def _with_text(design: Design, element_id: str, field: str, surface_id: str, text: str) -> Design:
    if surface_id not in lookup(design).surfaces:
        raise EditError("That surface is no longer in the design.")
    texts = dict(getattr(find(design, element_id), field))
    if text.strip():
        texts[surface_id] = text
    else:
        texts.pop(surface_id, None)
    return update(design, element_id, **{field: ReadOnlyMap(texts)})
