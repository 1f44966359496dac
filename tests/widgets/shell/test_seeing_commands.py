"""What of a drawing is seen, switched by commands."""

import pytest

from canvas.geometry.drawing import Layer
from exports.painting.elements import ALL_LAYERS
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from tests.widgets.shell.test_legend import samples
from widgets.canvas_view.zooming import area_of
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
    made.window.resize(1900, 950)
    before = samples(made.middle.legend)
    made.commands.run("view.layer.failures")
    assert samples(made.middle.legend) == before - 3


def test_a_finding_is_shown_closely(bench: Bench) -> None:
    made = bench(parcel())
    made.view.set_zoom(0.2)
    assert not made.commands["view.finding"].enabled()
    assert made.session.report is not None
    finding = next(each for each in made.session.report.findings if each.elements)
    made.session.choose_finding(finding)
    made.view.set_zoom(0.2)
    made.commands.run("view.finding")
    area = area_of(made.view.desk.drawing, finding.elements)
    assert area is not None
    assert made.view.shows(area)
    assert made.view.zoom > 0.2
