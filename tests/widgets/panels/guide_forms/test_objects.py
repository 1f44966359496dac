"""The objects there are, and a line that adds objects and states."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from canvas.geometry.draw import draw
from canvas.model import Design
from tests.widgets.panels.guide_forms.conftest import PACKAGE, Ask, written
from widgets.panels.guide_forms.objects import ObjectsForm
from widgets.session import Session

EMPTY = Design(title="D")


def form(ask: Ask, design: Design = EMPTY) -> ObjectsForm:
    made = ask("objects", design)
    assert isinstance(made, ObjectsForm)
    return made


def texts(made: ObjectsForm) -> list[str]:
    return [each.text() for each in made.findChildren(QLabel)]


def test_a_line_makes_an_object_with_its_states_in_one_step(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask)
    with qtbot.waitSignal(made.drew):
        written(qtbot, made.line.line, "Package: packed, on its way")
    assert [state.name for state in session.design.objects[0].states] == ["Packed", "On its way"]
    assert made.line.line.text() == ""
    session.undo()
    assert session.design == EMPTY


def test_what_was_added_is_shown_with_its_states(qtbot: QtBot, ask: Ask) -> None:
    made = form(ask)
    written(qtbot, made.line.line, "Package: packed, on its way")
    assert {"Package", "Packed, On its way"} <= set(texts(made))


def test_every_state_has_a_place_and_none_stands_on_another(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, PACKAGE)
    written(qtbot, made.line.line, "Payment: open, paid, refunded, lost")
    rects = [box.rect for box in draw(session.design).boxes]
    assert session.design.layout.nodes.keys() >= {state.id for state in session.design.objects[1].states}
    assert not any(one.touches(other) for place, one in enumerate(rects) for other in rects[:place])


def test_a_line_that_cannot_be_taken_stays_with_the_reason(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask)
    written(qtbot, made.line.line, "Package")
    assert made.line.line.text() == "Package"
    assert made.line.error.text().startswith("Write the object, a colon, and its states")
    assert session.design == EMPTY


def test_the_reason_goes_when_one_writes_on(qtbot: QtBot, ask: Ask) -> None:
    made = form(ask)
    written(qtbot, made.line.line, "Package")
    qtbot.keyClicks(made.line.line, ":")
    assert made.line.error.isHidden()


def test_states_are_added_to_an_object_that_is_there(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, PACKAGE)
    button = next(each for each in made.findChildren(QPushButton) if each.text() == "Add states")
    assert button.accessibleName() == "Add states to Package"
    button.click()
    written(qtbot, made.line.line, "returned")
    assert [state.name for state in session.design.objects[0].states][-1] == "Returned"
