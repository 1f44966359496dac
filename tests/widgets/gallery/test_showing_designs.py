"""The gallery in the window: how one comes to it, what makes room for it, and what begins from it."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from canvas.edits import rename, set_brief
from canvas.geometry.draw import draw
from templates.catalog import load_template
from templates.prompts import load_prompt
from templates.prompts.asking import design_for
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.comparing.dialog import Comparison
from widgets.guard import set_error_handler
from widgets.workbench import Workbench

WORKED = "order-delivery"


def test_the_start_page_and_a_command_of_the_file_menu_lead_to_it(empty_bench: Workbench) -> None:
    made = empty_bench
    buttons = made.start.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName().startswith("Start from a template")).click()
    assert made.designs.shown
    made.middle.put_away()
    assert not made.designs.shown
    assert made.commands["file.gallery"].menu == "file"
    made.commands.run("file.gallery")
    assert made.middle.shown is made.designs.page


def test_a_change_of_the_drawing_is_seen_at_once(bench: Bench) -> None:
    made = bench(parcel())
    made.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    made.designs.show()
    made.commands.run("edit.undo")
    assert not made.designs.shown


def test_what_was_compared_and_closed_follows_the_colours_no_more(bench: Bench, qtbot: QtBot) -> None:
    made, reported = bench(parcel()), list[Exception]()
    set_error_handler(reported.append)
    made.designs.compare(WORKED)
    [dialog] = made.window.findChildren(Comparison)
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    made.theme.set_scheme("dark")
    assert reported == []


def test_the_panels_make_room_and_come_back(bench: Bench) -> None:
    made = bench(parcel())
    made.window.inspector.hide()
    before = [dock.isVisible() for dock in made.window.docks()]
    made.designs.show()
    assert not any(dock.isVisible() for dock in made.window.docks())
    made.designs.page.left.emit()
    assert [dock.isVisible() for dock in made.window.docks()] == before


def test_the_panels_come_back_as_the_width_of_the_window_has_it_by_then(bench: Bench) -> None:
    made = bench(parcel())
    window = made.window
    for width, tabs in ((1000, [window.customer]), (1500, [])):
        made.designs.show()
        window.resize(width, 900)
        QApplication.processEvents()
        made.designs.page.left.emit()
        assert window.tabifiedDockWidgets(window.inspector) == tabs
        assert window.inspector.isVisible()


def test_what_is_started_from_is_opened_and_not_saved(bench: Bench) -> None:
    made = bench(parcel())
    made.designs.show()
    made.designs.page.show_one(WORKED)
    made.designs.page.detail.start.click()
    assert made.session.design == load_template(WORKED)
    assert not made.session.document.saved
    assert made.middle.shown is made.view
    assert made.window.guide.isVisible()


def test_unsaved_work_is_kept_where_the_person_says_so(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    made = bench(parcel())
    made.session.try_edit("x", lambda design: design.model_copy(update={"title": "Mine"}))
    monkeypatch.setattr(made.files, "_ask", lambda *_: "cancel")
    made.designs.show()
    made.designs.page.started.emit(WORKED)
    assert made.session.design.title == "Mine"
    assert made.designs.shown


def test_practising_begins_with_the_question_of_the_design(empty_bench: Workbench) -> None:
    empty_bench.designs.show()
    empty_bench.designs.page.show_one(WORKED)
    empty_bench.designs.page.detail.practise.click()
    assert empty_bench.session.design == design_for(load_prompt("delivery-updates"))
    assert empty_bench.window.guide.isVisible()


def test_what_is_chosen_elsewhere_puts_it_away(bench: Bench) -> None:
    made = bench(parcel())
    made.designs.show()
    made.session.select(["packed"])
    assert made.middle.shown is made.view


def test_mine_is_compared_with_a_design_of_the_gallery(bench: Bench) -> None:
    made = bench(load_template(f"{WORKED}-first-draft"))
    made.designs.show()
    made.designs.page.show_one(WORKED)
    made.designs.page.detail.compare.click()
    (shown,) = made.window.findChildren(Comparison)
    assert shown.theirs.picture.caption.text() == "The worked design"
    assert shown.lines.count() > 5
    shown.reject()


def test_who_has_practised_compares_with_the_worked_design_of_the_question(bench: Bench) -> None:
    prompt = load_prompt("delivery-updates")
    made = bench(design_for(prompt))
    assert not made.commands["practise.compare"].enabled()
    made.session.try_edit("x", lambda _: set_brief(parcel(), prompt=prompt.question))
    assert made.commands["practise.compare"].enabled()
    made.commands.run("practise.compare")
    (shown,) = made.window.findChildren(Comparison)
    assert shown.theirs.drawing == draw(load_template(WORKED))
    shown.reject()


def test_a_question_without_a_worked_design_has_nothing_to_compare_with(bench: Bench) -> None:
    made = bench(set_brief(parcel(), prompt="Our own question"))
    assert not made.commands["practise.compare"].enabled()
