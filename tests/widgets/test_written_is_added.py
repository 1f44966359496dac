"""What is typed into a line that adds something is added, however one leaves the line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from canvas.edits import with_object_line
from canvas.model import Design
from canvas.storage import load
from tests.widgets.canvas_view.conftest import focus
from tests.widgets.conftest import Bench
from tests.widgets.shell.asking import Person
from widgets.brief.fields import with_entry
from widgets.panels.guide_forms.flow import FlowForm
from widgets.shell.command_tables import ignore
from widgets.workbench import Workbench

Leave = Callable[[Workbench], None]
PACKAGE = with_object_line(Design(title="D"), "Package: packed, on its way, delivered, lost")


def run(name: str) -> Leave:
    return lambda made: made.commands.run(name)


def click(made: Workbench, words: str) -> None:
    button = next(each for each in made.guide.card.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


WAYS: dict[str, Leave] = {
    "the next best question": run("guide.best"),
    "the question after this one": run("guide.next"),
    "the question before": run("guide.previous"),
    "the button": lambda made: click(made, "Next"),
    "skipping": lambda made: click(made, "Skip"),
    "another step": lambda made: QTest.mouseClick(made.guide.steps.buttons[3], Qt.MouseButton.LeftButton),
    "another guide": run("guide.scoping"),
    "the brief": run("view.brief"),
    "the talk": run("view.talk"),
    "the canvas": lambda made: made.view.setFocus(),
    "an escape": lambda _: QTest.keyClick(focus(), Qt.Key.Key_Escape),
    "saving": run("file.save"),
    "closing": lambda made: ignore(made.files.may_leave()),
    "another design": run("file.new"),
}
ON_THE_PAGE: dict[str, Leave] = {
    **{way: WAYS[way] for way in ("the brief", "the talk", "an escape", "saving", "closing")},
    "another section": run("brief.next"),
    "the guide": lambda made: made.guide.steps.buttons[0].setFocus(),
}


@pytest.fixture
def made(bench: Bench, qtbot: QtBot, tmp_path: Path) -> Workbench:
    """A window with a small design, whose person saves to a file, and stays when asked whether it may go."""
    made = bench(PACKAGE)
    made.files._ask = lambda *_: "cancel"
    made.files._dialogs = Person(writes=tmp_path / "saved.unhappy.json", replaces=True)
    made.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made.window)
    return made


def left_out(design: Design) -> list[str]:
    return [each.what for each in design.brief.out_of_scope]


def typed(text: str) -> None:
    QTest.keyClicks(focus(), text)


@pytest.mark.parametrize("way", WAYS)
def test_a_line_of_the_guide_is_added_however_it_is_left(made: Workbench, qtbot: QtBot, way: str) -> None:
    made.guide.go_to("brief.out_of_scope")
    typed("Late refunds")
    WAYS[way](made)
    qtbot.waitUntil(lambda: left_out(made.session.design) == ["Late refunds"])
    made.session.undo()
    assert made.session.design == PACKAGE


@pytest.mark.parametrize("way", ON_THE_PAGE)
def test_a_line_of_the_page_is_added_however_it_is_left(made: Workbench, qtbot: QtBot, way: str) -> None:
    made.briefing.go_to("brief.out_of_scope")
    typed("Late refunds")
    ON_THE_PAGE[way](made)
    qtbot.waitUntil(lambda: left_out(made.session.design) == ["Late refunds"])


def test_what_was_typed_is_in_the_file(made: Workbench, tmp_path: Path) -> None:
    made.guide.go_to("brief.out_of_scope")
    typed("Late refunds")
    made.commands.run("file.save")
    assert left_out(load(tmp_path / "saved.unhappy.json")) == ["Late refunds"]


def test_half_an_entry_is_added_with_what_is_blank_still(made: Workbench, qtbot: QtBot) -> None:
    made.briefing.go_to("brief.technology")
    typed("PostgreSQL")
    made.commands.run("view.brief")
    qtbot.waitUntil(
        lambda: [(each.name, each.why) for each in made.session.design.brief.technology] == [("PostgreSQL", "")]
    )


def test_a_line_that_cannot_be_drawn_keeps_its_question_and_says_why(made: Workbench) -> None:
    made.guide.choose("flow")
    form = made.guide.card.form
    assert isinstance(form, FlowForm)
    form.take_focus()
    typed("packed -> stolen")
    made.commands.run("guide.next")
    assert made.guide.card.form is form
    assert form.line.line.text() == "packed -> stolen"
    assert form.line.error.text() == "There is no state “stolen” yet. Add it to its object first."


def test_a_field_that_is_clicked_meanwhile_keeps_the_keyboard(made: Workbench, qtbot: QtBot) -> None:
    made.session.edit("", lambda design: with_entry(design, "brief.out_of_scope", "Refunds"))
    made.guide.go_to("brief.out_of_scope")
    adder = made.guide.card.adder
    assert adder is not None
    adder.setFocus()
    typed("Returns")
    field = made.guide.card.rows[0].control.focusProxy()
    assert field is not None
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: left_out(made.session.design) == ["Refunds", "Returns"])
    assert QApplication.focusWidget() is field
