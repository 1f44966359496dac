"""The commands that change what of a drawing is seen, and nothing of the design."""

from collections.abc import Callable, Iterable

from canvas.geometry.drawing import Layer
from widgets.canvas_view.gliding import Gliding
from widgets.canvas_view.view import CanvasView
from widgets.commands import Command
from widgets.session import Session
from widgets.shell.command_tables import tr
from widgets.shell.minimap import Minimap


def layer_commands(view: CanvasView) -> Iterable[Command]:
    """The four layers, each on or off. Exports draw all of them."""
    layers: tuple[tuple[Layer, str], ...] = (
        ("happy", tr("Layer: happy path")),
        ("failures", tr("Layer: what can go wrong")),
        ("answers", tr("Layer: the answers")),
        ("customer", tr("Layer: what the customer sees")),
    )
    for number, (layer, words) in enumerate(layers, start=1):
        key = f"Alt+{number}"
        yield Command(
            f"view.layer.{layer}", words, _switch(view, layer), "view", "", key, checked=_is_on(view, layer), group=2
        )


def _switch(view: CanvasView, layer: Layer) -> Callable[[], None]:
    return lambda: view.set_layers(view.layers ^ {layer})


def _is_on(view: CanvasView, layer: Layer) -> Callable[[], bool]:
    return lambda: layer in view.layers


def sight_commands(view: CanvasView, minimap: Minimap, gliding: Gliding, session: Session) -> Iterable[Command]:
    """Close to a finding, the small map, and whether anything moves."""
    yield Command(
        "view.finding",
        tr("Show the finding closely"),
        lambda: _zoom_to_finding(view, session),
        "view",
        "",
        "Alt+F8",
        enabled=lambda: session.finding is not None,
        group=1,
    )
    yield Command(
        "view.minimap",
        tr("Small map"),
        lambda: minimap.want(not minimap.wanted),
        "view",
        checked=lambda: minimap.wanted,
        group=2,
    )
    yield Command(
        "view.still",
        tr("Less motion"),
        lambda: gliding.keep_still(not gliding.still),
        "view",
        checked=lambda: gliding.still,
        group=2,
    )


def _zoom_to_finding(view: CanvasView, session: Session) -> None:
    """Its elements, and the way to it."""
    if session.finding is not None:
        steps = (each for step in session.finding.witness for each in (step.via, step.failure, step.to))
        view.zoom_to_elements([*session.finding.elements, *(each for each in steps if each)])
