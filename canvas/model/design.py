"""The whole design, as one frozen value, with its waivers and its layout."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

from canvas.model.base import Coordinate, Day, FilledText, Id, Ids, ReadOnlyMap, Text, Value, frozen_map
from canvas.model.brief import Brief, Metrics, Rollout, Tradeoff
from canvas.model.flow import Component, DesignObject, Failure, Fallback, Surface, Transition, Trigger

FORMAT: Literal["unhappy-path"] = "unhappy-path"
VERSION: Literal[1] = 1
DEFAULT_SURFACES = (Surface.model_construct(id="app", name="App"),)

Position = tuple[Coordinate, Coordinate]
Positions = Annotated[Mapping[Id, Position], *frozen_map]


def _english_unless_said(language: str) -> str:
    return language if language.strip() else "en"


def _one_surface_at_least(surfaces: tuple[Surface, ...]) -> tuple[Surface, ...]:
    return surfaces or DEFAULT_SURFACES


class Waiver(Value):
    """A finding that the author accepts, by its key. `seen` is the hash of its neighbourhood when that was said."""

    key: FilledText
    reason: FilledText
    by: Text = ""
    until: Day | None = None
    seen: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ObjectLayout(Value):
    collapsed: bool = False


class Layout(Value):
    """Where things stand, apart from what they mean. Units: canvas pixels; a node's position is its top left corner."""

    nodes: Positions = ReadOnlyMap()
    placed: Ids = ()
    objects: Annotated[Mapping[Id, ObjectLayout], *frozen_map] = ReadOnlyMap()
    labels: Positions = ReadOnlyMap()


class Design(Value):
    format: Literal["unhappy-path"] = FORMAT
    version: Literal[1] = VERSION
    title: FilledText
    language: Annotated[Text, AfterValidator(_english_unless_said)] = "en"
    brief: Brief = Brief.model_construct()
    metrics: Metrics = Metrics.model_construct()
    surfaces: Annotated[tuple[Surface, ...], AfterValidator(_one_surface_at_least)] = DEFAULT_SURFACES
    components: tuple[Component, ...] = ()
    objects: tuple[DesignObject, ...] = ()
    transitions: tuple[Transition, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    failures: tuple[Failure, ...] = ()
    fallbacks: tuple[Fallback, ...] = ()
    tradeoffs: tuple[Tradeoff, ...] = ()
    rollout: Rollout = Rollout.model_construct()
    waivers: tuple[Waiver, ...] = ()
    layout: Layout = Layout.model_construct()
