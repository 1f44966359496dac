"""The commands that change what of a drawing is seen, and nothing of the design."""

from collections.abc import Callable, Iterable

from canvas.geometry.drawing import Layer
from widgets.canvas_view.view import CanvasView
from widgets.commands import Command
from widgets.shell.command_tables import tr


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
