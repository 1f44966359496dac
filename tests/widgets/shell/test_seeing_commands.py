"""What of a drawing is seen, switched by commands."""

import pytest

from canvas.geometry.drawing import Layer
from exports.painting.elements import ALL_LAYERS
from tests.widgets.shell.test_legend import samples
from widgets.workbench import Workbench


@pytest.mark.parametrize("layer", sorted(ALL_LAYERS))
def test_each_layer_is_switched_off_and_on(made: Workbench, layer: Layer) -> None:
    command = made.commands[f"view.layer.{layer}"]
    assert command.checked is not None
    command.run()
    assert made.view.layers == ALL_LAYERS - {layer}
    assert not command.checked()
    command.run()
    assert made.view.layers == ALL_LAYERS
    assert command.checked()


def test_the_legend_under_the_canvas_follows(made: Workbench) -> None:
    before = samples(made.middle.legend)
    made.commands.run("view.layer.failures")
    assert samples(made.middle.legend) < before
