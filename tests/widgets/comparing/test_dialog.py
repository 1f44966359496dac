"""Two designs side by side: what is marked on both drawings, and what is said of it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsSimpleTextItem, QLabel, QWidget
from pytestqt.qtbot import QtBot

from canvas.edits import add_state, remove, rename
from canvas.model import Design
from canvas.unlikeness import KINDS, Unlike
from exports.painting.palette import DARK, LIGHT
from templates.catalog import load_template
from tests.widgets.designs import parcel
from widgets.comparing.compared import Compared, Line, Place
from widgets.comparing.designs import MOST_LINES, called, compared_designs, sentence, signs
from widgets.comparing.dialog import Comparison, Side
from widgets.comparing.marks import Mark, colour_of
from widgets.comparing.versions import compared_versions
from widgets.theme.theme import Theme

WORKED = "the worked design"


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1500, 950)
    made.show()
    return made


def opened(compared: Compared, host: QWidget, theme: Theme) -> Comparison:
    made = Comparison(compared, (), theme, host)
    made.open()
    QApplication.processEvents()
    return made


@pytest.fixture
def shown(host: QWidget, theme: Theme) -> Comparison:
    mine, theirs = load_template("order-delivery-first-draft"), load_template("order-delivery")
    return opened(compared_designs(theirs, mine, WORKED), host, theme)


def pills(side: Side) -> list[str]:
    """What is written on the marks of a drawing."""
    items: list[QGraphicsItem] = side.picture.view.design_scene.items()
    return [each.text() for each in items if isinstance(each, QGraphicsSimpleTextItem)]


def lines(made: Comparison) -> list[str]:
    return [made.lines.item(row).text() for row in range(made.lines.count())]


def row_of(made: Comparison, words: str) -> int:
    return next(row for row, line in enumerate(lines(made)) if words in line)


def test_mine_is_left_and_the_other_right_both_whole(shown: Comparison) -> None:
    assert shown.mine.picture.caption.text() == "Yours"
    assert shown.theirs.picture.caption.text() == "The worked design"
    assert (
        shown.mine.picture.mapTo(shown, shown.rect().topLeft()).x()
        < shown.theirs.picture.mapTo(shown, shown.rect().topLeft()).x()
    )
    for side in (shown.mine, shown.theirs):
        assert side.picture.view.shows(side.drawing.bounds)


def test_what_matters_is_said_first_in_whole_sentences(shown: Comparison) -> None:
    first, second, third, *_ = lines(shown)
    assert first == "All of both drawings"
    assert second == (
        "“no pick-up scan” at “Carrier picks it up”: the worked design leads on to “Looking for it”; "
        "yours leaves the customer there."
    )
    assert third == "In “Lost” yours says nothing; the worked design says “Lost. We are paying you back” on App."


def test_every_line_has_its_number_on_the_drawings(shown: Comparison) -> None:
    assert "\N{MINUS SIGN} 2" in pills(shown.mine)
    assert "+ 2" in pills(shown.theirs)
    sounds = row_of(shown, "In “Packing” the worked design leaves it open")
    assert f"\N{NOT EQUAL TO} {sounds}" in pills(shown.mine)
    assert f"\N{NOT EQUAL TO} {sounds}" in pills(shown.theirs)


def test_a_marked_line_shows_both_places_and_its_own_marks_only(shown: Comparison) -> None:
    whole = shown.mine.picture.view.zoom
    shown.lines.setCurrentRow(2)
    assert set(pills(shown.mine)) == {"\N{MINUS SIGN} 2"}
    assert set(pills(shown.theirs)) == {"+ 2"}
    for side in (shown.mine, shown.theirs):
        box = next(box for box in side.drawing.boxes if box.id == "lost")
        assert side.picture.view.shows(box.rect)
    assert shown.mine.picture.view.zoom > whole
    shown.lines.setCurrentRow(0)
    assert shown.mine.picture.view.zoom == pytest.approx(whole)
    assert len(set(pills(shown.mine))) > 1


def test_a_place_that_is_on_one_side_only_leaves_the_other_whole(shown: Comparison) -> None:
    shown.lines.setCurrentRow(row_of(shown, "also speaks on SMS"))
    assert shown.mine.picture.view.shows(shown.mine.drawing.bounds)
    assert pills(shown.mine) == []


def test_the_list_has_the_keyboard_and_escape_closes(shown: Comparison, qtbot: QtBot) -> None:
    shown.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown.lines)
    qtbot.keyClick(shown.lines, Qt.Key.Key_Down)
    assert shown.lines.currentRow() == 1
    with qtbot.waitSignal(shown.rejected):
        qtbot.keyClick(shown.lines, Qt.Key.Key_Escape)


def test_the_signs_have_a_legend(shown: Comparison) -> None:
    said = [each.text() for each in shown.findChildren(QLabel)]
    assert {"only here", "missing here", "otherwise there"} <= set(said)


def test_another_scheme_colours_the_marks_anew(shown: Comparison, theme: Theme) -> None:
    before = shown.lines.item(1).icon().cacheKey()
    theme.set_scheme("dark")
    assert shown.lines.item(1).icon().cacheKey() != before
    theme.set_scheme("light")


def test_what_could_not_be_matched_is_said_plainly(host: QWidget, theme: Theme) -> None:
    compared = compared_designs(load_template("order-delivery"), Design(title="x"), WORKED)
    assert compared.note.startswith("No name in yours is like one in the other design")
    made = opened(compared, host, theme)
    assert made.mine.picture.caption.text() == "Yours: nothing is drawn"
    assert "The worked design has an object “Package”; nothing in yours is like it." in lines(made)


def test_how_much_was_matched_is_counted() -> None:
    compared = compared_designs(load_template("order-delivery"), load_template("order-delivery"), WORKED)
    assert compared.note.startswith("Matched by names and places: 2 of 2 objects, 10 of 10 states, 5 of 5 failures.")
    assert compared.lines == ()


def test_no_more_is_told_than_can_be_read_and_the_rest_is_counted(host: QWidget, theme: Theme) -> None:
    states = [{"id": f"s{index}", "name": f"Place {'abcdefgh'[index % 8] * (index + 3)}"} for index in range(40)]
    theirs = parcel()
    for state in states:
        theirs = add_state(theirs, "parcel", state["name"], id=state["id"])
    compared = compared_designs(theirs, parcel(), WORKED)
    assert len(compared.lines) == MOST_LINES
    assert compared.more == 40 - MOST_LINES
    assert lines(opened(compared, host, theme))[-1] == f"and {40 - MOST_LINES} more"


def test_versions_of_one_design_are_marked_too(host: QWidget, theme: Theme) -> None:
    mine = parcel()
    theirs = rename(remove(add_state(mine, "order", "Held", id="held"), ["lost"]), "packed", "Wrapped")
    made = opened(compared_versions(theirs, mine, ("the file", "what is open")), host, theme)
    held, lost, wrapped = (row_of(made, words) for words in ("Held", "Parcel lost", "Wrapped"))
    assert f"+ {held}" in pills(made.theirs)
    assert f"+ {lost}" in pills(made.mine)
    assert f"\N{NOT EQUAL TO} {wrapped}" in pills(made.mine)
    assert f"\N{NOT EQUAL TO} {wrapped}" in pills(made.theirs)


def test_texts_of_designs_are_plain(host: QWidget, theme: Theme) -> None:
    made = opened(Compared(parcel(), parcel(), ("yours", "<b>x</b>"), "<i>y</i>", (Line("<u>z</u>"),)), host, theme)
    texts = made.findChildren(QLabel)
    assert {each.textFormat() for each in texts} == {Qt.TextFormat.PlainText}
    assert "<i>y</i>" in [each.text() for each in texts]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_sentence_and_signs(kind: Any) -> None:
    said = sentence(Unlike(kind, "Name", "Place", "words", "own"), WORKED)
    assert said.endswith(".")
    assert said[0].isupper() or said[0] == "“"
    assert "{" not in said
    assert "Name" in said
    mine, theirs = signs(kind)
    assert (mine == "other") == (theirs == "other")


def test_a_failure_without_a_name_is_not_said_twice() -> None:
    said = sentence(Unlike("failure", "nothing answers", "Pay", "nothing answers"), WORKED)
    assert said == "The worked design has a failure “nothing answers” at “Pay”; yours has none like it there."


def test_a_design_that_is_unsure_and_says_nothing_is_told_otherwise() -> None:
    said = sentence(Unlike("certain", "Paid", own="“Paid.” on App"), WORKED)
    assert said == "In “Paid” the worked design is not certain; yours says “Paid.” on App."


def test_each_kind_of_template_is_called_as_it_is() -> None:
    assert called("first_draft") == "the first draft"
    assert called("facts") == "the published lifecycle"


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_signs_differ_in_colour_too(palette: Any) -> None:
    assert len({colour_of(sign, palette) for sign in ("more", "less", "other")}) == 3


def test_a_mark_of_something_that_is_not_drawn_is_left_out(theme: Theme, qtbot: QtBot) -> None:
    side = Side(parcel(), "Yours", [Place(("gone",))], theme)
    qtbot.addWidget(side.picture)
    side.marks.show([Mark(Place(("gone",)), 1)], theme.palette)
    assert pills(side) == []
