"""Everything that takes the keyboard or the pointer in the window has a name and a role for a screen reader."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractScrollArea, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from templates.prompts import load_prompt
from templates.prompts.asking import design_for
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.comparing.dialog import Comparison
from widgets.parts.numbered import NumberedOffers
from widgets.workbench import Workbench

SELECTIONS = [(), ("packed",), ("ship",), ("lost",), ("again",), ("parcel",), ("tell",), ("packed", "lost")]
VAGUE = (QAccessible.Role.NoRole, QAccessible.Role.Client)
OF_QT = ("qt_tableview_cornerbutton", "qt_menubar_ext_button", "qt_toolbar_ext_button")
"""Parts that Qt makes by itself, and that are reached otherwise."""
PATIENCE = 30_000
"""For answers that are worked out beside the window, on a busy machine; in ms."""


def used(window: QWidget) -> Iterator[QWidget]:
    """What can be seen and takes the keyboard, or is there to be pressed."""
    for widget in window.findChildren(QWidget):
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton | QComboBox)
        viewport = isinstance(widget.parent(), QAbstractScrollArea)
        if widget.isVisible() and takes and not viewport and widget.objectName() not in OF_QT:
            yield widget


def spoken(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """The name and the role that a screen reader is given."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found.text(QAccessible.Text.Name), found.role()


def nameless(made: Workbench) -> list[str]:
    QApplication.processEvents()
    return [
        f"{type(each).__name__} in {type(each.parent()).__name__}" for each in used(made.window) if not spoken(each)[0]
    ]


@pytest.mark.parametrize("selection", SELECTIONS, ids=["+".join(each) or "nothing" for each in SELECTIONS])
def test_everything_has_a_name_whatever_is_selected(bench: Bench, selection: Sequence[str]) -> None:
    made = bench(parcel())
    made.session.select(list(selection))
    assert nameless(made) == []
    assert len(list(used(made.window))) > 25


def test_everything_has_a_name_on_every_page(bench: Bench) -> None:
    made = bench(parcel())
    for page in (made.findings, made.coverage, made.combinations, made.safety.history):
        made.below.bring(page)
        assert nameless(made) == []
    made.guide_pages.setCurrentWidget(made.outline)
    assert nameless(made) == []
    made.reading.toggle()
    assert nameless(made) == []
    made.designs.show()
    assert nameless(made) == []
    made.designs.page.show_one("order-delivery")
    assert nameless(made) == []


def test_everything_has_a_name_while_a_question_is_answered(bench: Bench) -> None:
    made = bench(design_for(load_prompt("smart-lock")))
    made.practising.ask()
    assert nameless(made) == []


def test_everything_has_a_name_and_shows_the_keyboard_while_two_designs_are_compared(bench: Bench) -> None:
    made = bench(parcel())
    made.designs.compare("order-delivery")
    (compared,) = made.window.findChildren(Comparison)
    compared.activateWindow()
    QApplication.processEvents()
    assert nameless(made) == []
    assert unmarked(made) == []


def test_everything_has_a_name_while_nothing_is_drawn(empty_bench: Workbench) -> None:
    assert empty_bench.middle.starting
    assert nameless(empty_bench) == []


def test_every_role_says_what_it_is_for(bench: Bench) -> None:
    made = bench(parcel())
    made.session.select(["packed"])
    vague = {type(each) for each in used(made.window) if spoken(each)[1] in VAGUE}
    assert all(issubclass(kind, QAbstractScrollArea) and not issubclass(kind, QAbstractItemView) for kind in vague)


def test_a_finding_is_a_button_that_says_how_grave_it_is_and_where(bench: Bench) -> None:
    made = bench(parcel())
    name, role = spoken(made.findings.rows[0])
    assert role == QAccessible.Role.Button
    assert name.startswith("Must fix: ")


def test_the_canvas_is_a_canvas_and_sends_who_hears_it_to_the_outline(bench: Bench) -> None:
    made = bench(parcel())
    assert spoken(made.view) == ("Canvas", QAccessible.Role.Canvas)
    found = QAccessible.queryAccessibleInterface(made.view)
    assert found is not None
    assert "outline" in found.text(QAccessible.Text.Description)


def test_the_canvas_says_what_the_keys_start_from(bench: Bench) -> None:
    made = bench(parcel())
    made.session.select(["packed"])
    found = QAccessible.queryAccessibleInterface(made.view)
    assert found is not None
    assert found.text(QAccessible.Text.Description) == "Packed"


def unmarked(made: Workbench) -> list[str]:
    """What takes the keyboard by Tab and looks the same with it."""
    found = []
    for each in used(made.window):
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            each.clearFocus()
            before = each.grab().toImage()
            each.setFocus(Qt.FocusReason.TabFocusReason)
            if each.hasFocus() and each.grab().toImage() == before:
                found.append(f"{type(each).__name__} {each.accessibleName()}")
    return found


@pytest.mark.parametrize("selection", SELECTIONS, ids=["+".join(each) or "nothing" for each in SELECTIONS])
def test_what_has_the_keyboard_shows_it(bench: Bench, selection: Sequence[str]) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.session.select(list(selection))
    QApplication.processEvents()
    assert unmarked(made) == []


def test_what_has_the_keyboard_shows_it_on_every_page(bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.guide_pages.setCurrentWidget(made.outline)
    for page in (made.coverage, made.combinations, made.safety.history):
        made.below.bring(page)
        QApplication.processEvents()
        assert unmarked(made) == []
    made.reading.toggle()
    QApplication.processEvents()
    assert unmarked(made) == []
    made.designs.show()
    QApplication.processEvents()
    assert unmarked(made) == []
    made.designs.page.show_one("order-delivery")
    QApplication.processEvents()
    assert unmarked(made) == []


def test_the_answers_of_the_guide_have_names_and_show_the_keyboard(bench: Bench, qtbot: QtBot) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.guide.choose("failures")
    qtbot.waitUntil(lambda: len(made.guide.findChildren(NumberedOffers)) == 1, timeout=PATIENCE)
    [offers] = made.guide.findChildren(NumberedOffers)
    qtbot.waitUntil(lambda: offers.count() > 0, timeout=PATIENCE)
    assert nameless(made) == []
    assert unmarked(made) == []
    assert offers.item(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("1: ")
