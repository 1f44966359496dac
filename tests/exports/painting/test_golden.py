"""Every element of the grammar looks as it did when somebody looked at it last."""

import sys
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from canvas.geometry.drawing import Element, Line, Rect
from exports.painting.palette import DARK, LIGHT
from tests.exports.painting.comparing import Spot, first_difference
from tests.exports.painting.drawings import box, line
from tests.exports.painting.goldens import FOLDER, SCENES, Scene, painted_scene, pictures

# Elsewhere the system has its own way to draw letters.
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the letters in the pictures are drawn by FreeType")


def moved(scene: Scene, by: float) -> QImage:
    """The same scene, seen from a little beside."""
    area, elements = scene
    return painted_scene((Rect(area.x - by, area.y, area.width, area.height), elements), LIGHT)


def difference(one: Element, other: Element, area: Rect) -> Spot | None:
    """Where two elements look different."""
    return first_difference(lit((area, (one,))), lit((area, (other,))))


def lit(scene: Scene) -> QImage:
    return painted_scene(scene, LIGHT)


@LINUX
@pytest.mark.parametrize("name", pictures())
def test_it_looks_like_its_picture(name: str) -> None:
    scene, palette = pictures()[name]
    kept = QImage(str(FOLDER / f"{name}.png"))
    now = painted_scene(scene, palette)
    assert first_difference(now, kept) is None


def test_every_picture_belongs_to_an_element() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == set(pictures())


def test_no_two_elements_of_the_same_size_look_alike() -> None:
    painted = {name: (scene[0], lit(scene)) for name, scene in SCENES.items()}
    for (one, (area, first)), (other, (same, second)) in combinations(painted.items(), 2):
        if area == same:
            assert first_difference(first, second) is not None, (one, other)


@pytest.mark.parametrize("name", ["active", "later", "bead", "check"])
def test_edges_that_are_smoothed_otherwise_are_let_through(name: str) -> None:
    before = lit(SCENES[name])
    softened = before.scaled(before.width() * 2, before.height() * 2).scaled(before.size())
    assert first_difference(before, softened) is None


@pytest.mark.parametrize("name", ["active", "uncertain", "waits", "bead", "check"])
def test_a_shape_that_is_moved_by_two_pixels_is_seen(name: str) -> None:
    assert first_difference(lit(SCENES[name]), moved(SCENES[name], 2)) is not None


def test_a_change_of_shape_is_seen() -> None:
    area = Rect(40, 40, 174, 92)
    assert difference(box(), box("resting"), area) is not None
    assert difference(box("good_end"), box("active"), area) is not None
    assert difference(box(), box(uncertain=True), area) is not None


def test_other_dashes_and_another_head_are_seen() -> None:
    area = Rect(20, 36, 200, 28)
    waits: Line = line()
    assert difference(waits, replace(waits, kind="later"), area) is not None
    assert difference(waits, replace(waits, head="open"), area) is not None
    assert difference(waits, replace(waits, head="none"), area) is not None


def test_another_palette_is_seen() -> None:
    scene = SCENES["active"]
    assert first_difference(lit(scene), painted_scene(scene, DARK)) is not None
