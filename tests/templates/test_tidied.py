"""The templates, arranged by the engine and by our own layout: nothing may overlap in the drawing."""

import pytest

from canvas.geometry.draw import draw
from canvas.geometry.measure import measure
from canvas.layout.arranging import arrange
from canvas.layout.columns import happy_path
from canvas.layout.engine import Engine, LayoutFailed, Spots
from canvas.layout.frames import frames_of
from canvas.layout.graphlay_engine import GraphlayEngine
from canvas.layout.problem import Problem, problem_of
from canvas.model import Design, Layout
from templates.catalog import TEMPLATES, load_template

DRAWN = [each.id for each in TEMPLATES if each.kind != "blank"]


class NoEngine:
    """An engine that is not there."""

    def arrange(self, problem: Problem) -> Spots:
        raise LayoutFailed(f"No engine for {len(problem.boxes)} states.")


ENGINES = [GraphlayEngine(), NoEngine()]


def tidied(template_id: str, engine: Engine) -> Design:
    design = load_template(template_id)
    return design.model_copy(update={"layout": Layout(nodes=arrange(design, engine, keep_placed=False).positions)})


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("template_id", DRAWN)
def test_nothing_overlaps_in_a_tidied_template(template_id: str, engine: Engine) -> None:
    assert measure(draw(tidied(template_id, engine))).flaws == 0


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("template_id", DRAWN)
def test_the_happy_path_of_a_tidied_template_is_straight(template_id: str, engine: Engine) -> None:
    design = tidied(template_id, engine)
    boxes = {box.id: box.rect for box in draw(design).boxes}
    for frame in frames_of(problem_of(design)):
        path = [boxes[each] for each in happy_path(frame.boxes, frame.arrows)]
        assert max(rect.center[1] for rect in path) - min(rect.center[1] for rect in path) <= 4
        assert path == sorted(path, key=lambda rect: rect.x)


def test_a_tidied_template_of_ten_states_is_about_one_screen() -> None:
    bounds = draw(tidied("order-delivery", GraphlayEngine())).bounds
    assert bounds.width <= 1060 / 0.8
    assert bounds.height <= 800
