"""The whole window: what a person does with menus, keys and the mouse."""

from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import rename, set_title
from canvas.storage import load
from canvas.writing import canonical
from tests.designs import flow
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.guard import report_error
from widgets.shell.finder import Finder
from widgets.shell.keys_dialog import KeysDialog
from widgets.shell.start_page import StartPage
from widgets.workbench import Workbench


def press(qtbot: QtBot, page: StartPage, words: str) -> None:
    made = next(each for each in page.findChildren(QPushButton) if each.text().strip() == words)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def test_an_empty_window_offers_ways_to_begin(empty_bench: Workbench) -> None:
    assert empty_bench.middle.starting
    words = [each.text().strip() for each in empty_bench.start.findChildren(QPushButton)]
    assert {"Start guided", "Start from a template", "Paste a list of states", "Open a design"} <= set(words)


def test_n_on_the_start_page_draws_the_first_state(qtbot: QtBot, empty_bench: Workbench) -> None:
    qtbot.keyClick(empty_bench.start, Qt.Key.Key_N)
    assert not empty_bench.middle.starting
    assert len(empty_bench.session.design.objects) == 1


def test_a_double_click_beside_what_the_start_page_offers_draws_the_first_state_there(
    qtbot: QtBot, empty_bench: Workbench
) -> None:
    at = QPoint(200, 60)
    qtbot.mouseDClick(empty_bench.start, Qt.MouseButton.LeftButton, pos=at)
    assert not empty_bench.middle.starting
    (box,) = empty_bench.view.desk.drawing.boxes
    middle = empty_bench.view.mapFromScene(*box.rect.center)
    assert (middle - at).manhattanLength() <= 16


def test_a_tool_in_hand_puts_the_start_page_away(empty_bench: Workbench) -> None:
    empty_bench.commands.run("tool.state")
    assert not empty_bench.middle.starting


def test_a_pasted_list_becomes_states(qtbot: QtBot, empty_bench: Workbench) -> None:
    press(qtbot, empty_bench.start, "Paste a list of states")
    empty_bench.start.paste_text.setPlainText("- Ordered\n- Packed\n- Delivered")
    press(qtbot, empty_bench.start, "Draw these states")
    assert [state.name for state in empty_bench.session.design.objects[0].states] == ["Ordered", "Packed", "Delivered"]
    assert not empty_bench.middle.starting


def test_start_guided_puts_the_keyboard_into_the_first_answer(qtbot: QtBot, empty_bench: Workbench) -> None:
    empty_bench.window.activateWindow()
    press(qtbot, empty_bench.start, "Start guided")
    assert empty_bench.guide.step_id == "customer"
    qtbot.waitUntil(lambda: empty_bench.guide.card.isAncestorOf(QApplication.focusWidget() or empty_bench.window))


def test_the_worked_example_opens_and_is_unsaved(qtbot: QtBot, empty_bench: Workbench) -> None:
    press(qtbot, empty_bench.start, "See a worked example")
    assert empty_bench.session.design.objects
    assert not empty_bench.session.document.saved


def test_the_title_says_what_is_open_and_whether_it_is_saved(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    made.files.save_to(tmp_path / "parcel.unhappy.json")
    assert made.window.windowTitle() == "Parcel — parcel.unhappy.json · Unhappy Path"
    made.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    assert made.window.windowTitle() == "Parcel — parcel.unhappy.json • · Unhappy Path"
    assert made.status.saved.text() == "Unsaved"


def test_selection_is_one_on_canvas_and_in_panels(bench: Bench) -> None:
    made = bench(parcel())
    made.view.select(["packed"])
    assert made.session.selection == ("packed",)
    assert made.inspector.form.heading == "Packed"
    made.session.select(["ship"])
    assert made.view.selected == frozenset({"ship"})


def test_a_finding_shows_its_witness_on_the_canvas(bench: Bench) -> None:
    made = bench(parcel())
    made.commands.run("check.next")
    finding = made.session.finding
    assert finding is not None
    assert made.view.desk.overlay.steps == finding.witness
    made.commands.run("check.away")
    assert made.view.desk.overlay.steps == ()


def test_undo_in_the_tool_row_is_grey_until_there_is_something(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    undo = made.tools.buttons["edit.undo"]
    assert not undo.isEnabled()
    made.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    assert undo.isEnabled()
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert made.session.design == parcel()


def test_the_tool_in_hand_is_marked(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    qtbot.mouseClick(made.tools.buttons["tool.later"], Qt.MouseButton.LeftButton)
    assert made.view.tool == "later"
    assert made.tools.buttons["tool.later"].isChecked()
    assert not made.tools.buttons["tool.select"].isChecked()


def test_every_command_has_words_and_is_in_one_table(empty_bench: Workbench) -> None:
    commands = empty_bench.commands.all()
    assert all(command.text for command in commands)
    assert len({command.id for command in commands}) == len(commands)


def test_no_two_keys_of_the_window_are_the_same(empty_bench: Workbench) -> None:
    keys = [c.shortcut for c in empty_bench.commands.all() if c.shortcut and not c.on_canvas]
    assert len(keys) == len(set(keys))


def test_every_menu_has_a_letter_of_its_own_that_no_command_uses(empty_bench: Workbench) -> None:
    letters = [f"Alt+{menu.title().partition('&')[2][:1].upper()}" for menu in empty_bench.menus]
    assert len(set(letters)) == len(letters)
    assert "Alt+" not in letters
    assert not {command.shortcut for command in empty_bench.commands.all()} & set(letters)


def test_menus_hold_the_table_and_show_what_can_be_done(bench: Bench) -> None:
    made = bench(parcel())
    edit = next(menu for menu in made.menus if menu.title() == "&Edit")
    edit.aboutToShow.emit()
    by_text = {action.text().split("\t")[0]: action for action in edit.actions()}
    assert not by_text["Undo"].isEnabled()
    edit.aboutToHide.emit()
    assert by_text["Undo"].isEnabled()


def test_the_scheme_is_switched_from_the_menu(bench: Bench) -> None:
    made = bench(parcel())
    made.commands.run("view.dark")
    assert made.theme.dark
    assert made.view.design_scene.colours is made.theme.palette
    made.commands.run("view.light")
    assert not made.theme.dark


def test_a_panel_is_closed_and_put_back(bench: Bench) -> None:
    made = bench(parcel())
    made.commands.run("view.panel.inspector")
    assert made.window.inspector.isHidden()
    made.commands.run("view.reset")
    assert not made.window.inspector.isHidden()


def test_f6_goes_round_the_panels(bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.view.setFocus()
    visited = set()
    for _ in range(6):
        made.cycle(forward=True)
        focus = QApplication.focusWidget()
        visited |= {dock.objectName() for dock in made.window.docks() if focus and dock.isAncestorOf(focus)}
    assert visited == {"guide", "inspector", "customer", "findings"}


def test_e_on_the_canvas_leads_to_the_message(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.view.setFocus()
    made.view.desk.go_to("packed")
    qtbot.keyClick(made.view, Qt.Key.Key_E)
    row = made.inspector.rows["packed.messages"]
    qtbot.waitUntil(lambda: row.isAncestorOf(QApplication.focusWidget() or made.window))


def finder(made: Workbench) -> Finder:
    return made.window.findChildren(Finder)[-1]


def test_ctrl_k_finds_a_state_by_a_few_letters(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.find()
    qtbot.keyClicks(finder(made).field, "dlv")
    qtbot.keyClick(finder(made).field, Qt.Key.Key_Return)
    assert made.session.selection == ("delivered",)


def test_ctrl_k_gives_a_command(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.find()
    qtbot.keyClicks(finder(made).field, "put the panels back")
    made.window.inspector.hide()
    qtbot.keyClick(finder(made).field, Qt.Key.Key_Return)
    assert not made.window.inspector.isHidden()


def test_arrow_keys_move_within_what_was_found(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.find()
    qtbot.keyClick(finder(made).field, Qt.Key.Key_Down)
    assert finder(made).list.currentRow() == 1
    qtbot.keyClicks(finder(made).field, "qqqqq")
    assert finder(made).list.isHidden()


def test_f1_lists_every_key_of_the_table(bench: Bench) -> None:
    made = bench(parcel())
    made.show_keys()
    assert made.window.findChildren(KeysDialog)


def test_tidy_is_one_step_and_keeps_the_meaning(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.commands.run("arrange.tidy")
    qtbot.waitUntil(lambda: not made.arranging.busy, timeout=20000)
    assert made.session.document.undo_label in ("Tidy", "")
    made.session.undo()
    assert made.session.design == parcel()


def test_a_design_without_positions_is_arranged_and_still_saved(
    qtbot: QtBot, empty_bench: Workbench, tmp_path: Path
) -> None:
    file = tmp_path / "bare.unhappy.json"
    design = parcel()
    file.write_bytes(canonical(design.model_copy(update={"layout": type(design.layout)()})))
    assert empty_bench.files.read(file)
    qtbot.waitUntil(lambda: not empty_bench.arranging.busy, timeout=20000)
    assert len(empty_bench.session.design.layout.nodes) == 5
    assert empty_bench.session.document.saved
    assert not empty_bench.session.document.can_undo


def test_under_1280_pixels_the_guide_folds_and_the_right_side_becomes_tabs(bench: Bench) -> None:
    made = bench(parcel())
    made.window.resize(1100, 800)
    assert made.narrow.narrow
    assert made.window.tabifiedDockWidgets(made.window.inspector) == [made.window.customer]
    assert not made.guide.card.isVisible()
    made.window.resize(1500, 900)
    assert made.guide.card.isVisible()
    assert made.window.tabifiedDockWidgets(made.window.inspector) == []


def test_in_a_narrow_window_the_search_says_less_and_keeps_its_name(bench: Bench) -> None:
    made = bench(parcel())
    made.window.resize(1000, 800)
    assert made.tools.search.text().strip() == "Find a state or a command"
    made.window.resize(760, 800)
    assert made.tools.search.text().strip() == "Find"
    assert made.tools.search.accessibleName() == "Find a state or a command"


def test_at_no_width_does_a_piece_of_the_tool_row_lie_on_another(bench: Bench) -> None:
    made = bench(parcel())
    made.window.show()
    for width in range(900, 1700, 40):
        made.window.resize(width, 800)
        QApplication.processEvents()
        assert made.tools.search.geometry().right() < made.tools.export.x(), f"at {width} pixels"
        assert made.tools.buttons["arrange.tidy"].geometry().right() < made.tools.search.x(), f"at {width} pixels"


def test_saving_goes_to_the_file_and_back(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    assert made.files.save_to(tmp_path / "p.unhappy.json")
    assert load(tmp_path / "p.unhappy.json") == parcel()
    assert made.files.recent() == (tmp_path / "p.unhappy.json",)
    assert made.status.when.text() == "just now"


@pytest.mark.parametrize("name", ["canvas.add_failure", "canvas.connect"])
def test_what_needs_a_selection_is_not_offered_without_one(bench: Bench, name: str) -> None:
    made = bench(parcel())
    assert not made.commands[name].enabled()
    made.view.desk.go_to("packed")
    assert made.commands[name].enabled()


def test_an_error_in_a_thread_is_shown_in_the_window(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    thread = Thread(target=lambda: report_error(ValueError("no number")))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(QMessageBox)))
    box = made.window.findChildren(QMessageBox)[0]
    assert "Your design is not affected" in box.text()
    box.close()


def test_esc_leaves_a_field_for_the_canvas_and_keeps_the_words(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.session.select(["packed"])
    made.inspector.focus_field("messages")
    qtbot.waitUntil(lambda: made.inspector.isAncestorOf(QApplication.focusWidget() or made.window))
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Soon")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
    assert "Soon" in made.session.lookup.states["packed"].messages["app"]


def test_a_design_that_was_opened_has_the_keyboard_on_the_canvas(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.inspector.focus_field("title")
    made.session.open(Document(parcel()))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)


def test_undoing_all_brings_the_start_page_back(empty_bench: Workbench) -> None:
    empty_bench.middle.begin()
    assert not empty_bench.middle.starting
    empty_bench.session.edit("Title", lambda design: set_title(design, "Checkout"))
    assert not empty_bench.middle.starting
    empty_bench.session.undo()
    assert empty_bench.middle.starting


def test_wide_again_the_right_side_is_apart_again(empty_bench: Workbench) -> None:
    window = empty_bench.window
    window.resize(1100, 800)
    assert window.customer in window.tabifiedDockWidgets(window.inspector)
    window.resize(1500, 900)
    assert window.tabifiedDockWidgets(window.inspector) == []
    assert not window.customer.isHidden()


def test_a_path_is_put_away_when_something_else_is_selected(bench: Bench) -> None:
    made = bench(flow("a > b", "b > c", states={"c": {"kind": "active"}}))
    finding = next(f for f in made.session.report.findings if f.elements == ("c",)) if made.session.report else None
    assert finding is not None
    made.session.choose_finding(finding)
    assert made.session.finding is finding
    made.view.desk.go_to("a")
    assert made.session.finding is None


def test_a_newborn_and_its_name_are_one_step_in_the_whole_window(qtbot: QtBot, empty_bench: Workbench) -> None:
    empty_bench.window.activateWindow()
    qtbot.keyClick(empty_bench.start, Qt.Key.Key_N)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "Ordered")
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert empty_bench.session.design.objects[0].states[0].name == "Ordered"
    empty_bench.session.undo()
    assert empty_bench.session.design.objects == ()


def test_nudges_in_a_row_are_one_step_in_the_whole_window(bench: Bench) -> None:
    made = bench(parcel())
    view = made.view
    view.desk.go_to(made.session.design.objects[0].states[0].id)
    before = made.session.design
    for _ in range(3):
        made.commands.run("canvas.nudge_right")
    made.session.undo()
    assert made.session.design is before


def narrow_bench(made: Workbench, width: int = 1000) -> Workbench:
    """The window with little room, at work."""
    made.window.resize(width, 760)
    made.window.activateWindow()
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("width", [720, 1000, 1270])
def test_in_a_narrow_window_who_starts_guided_sees_the_first_question(
    qtbot: QtBot, empty_bench: Workbench, width: int
) -> None:
    made = narrow_bench(empty_bench, width)
    made.start._ways["guided"]()
    card = made.guide.card
    qtbot.waitUntil(lambda: card.isAncestorOf(QApplication.focusWidget() or made.window))
    assert made.window.width() == width
    assert card.following.visibleRegion().boundingRect() == card.following.rect()
    assert card.width() > 200
    assert not made.window.inspector.isVisible()


def test_the_guide_is_put_away_and_the_right_side_is_back(qtbot: QtBot, empty_bench: Workbench) -> None:
    made = narrow_bench(empty_bench)
    assert not made.commands["guide.fold"].enabled()
    made.guide.steps.buttons[2].click()
    assert made.guide.step_id == "objects"
    assert made.guide.card.isVisible()
    qtbot.mouseClick(made.guide_head.fold, Qt.MouseButton.LeftButton)
    assert not made.guide.card.isVisible()
    assert made.window.inspector.isVisible()
    assert made.window.tabifiedDockWidgets(made.window.inspector) == [made.window.customer]
    made.commands.run("guide.best")
    made.commands.run("guide.fold")
    assert not made.guide.card.isVisible()
    assert made.middle.isAncestorOf(QApplication.focusWidget() or made.window)


def test_what_was_closed_at_the_right_stays_closed(empty_bench: Workbench) -> None:
    made = narrow_bench(empty_bench)
    made.window.customer.hide()
    made.narrow.open_guide()
    made.narrow.put_away()
    assert (made.window.inspector.isHidden(), made.window.customer.isHidden()) == (False, True)


def test_who_answers_while_the_window_gets_narrow_keeps_the_guide(empty_bench: Workbench) -> None:
    empty_bench.window.activateWindow()
    empty_bench.commands.run("guide.best")
    made = narrow_bench(empty_bench)
    assert made.guide.card.isVisible()
    made.window.resize(1500, 900)
    assert made.window.inspector.isVisible()
    assert not made.guide_head.fold.isVisible()
