"""What a trade-off shapes: chosen in its card, seen on the elements, lit up on the canvas."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from canvas.edits import add_entry, remove, update_entry
from canvas.model import Design
from tests.widgets.brief.conftest import Writing
from tests.widgets.brief.writing import Writer
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.brief.about import AboutRow, choices
from widgets.canvas_view.choice_popup import ChoicePopup


def weighed(*about: str) -> Design:
    return add_entry(
        parcel(), "tradeoffs", id="fast", question="Fast or right?", options=("fast", "right"), about=about
    )


def about_row(hands: Writer) -> AboutRow:
    row = hands.card("tradeoffs").about
    assert row is not None
    return row


def chosen(hands: Writer) -> tuple[str, ...]:
    return hands.design.tradeoffs[0].about


def test_part_of_a_name_and_enter_choose_an_element(writing: Writing) -> None:
    hands = writing(weighed())
    hands.press(about_row(hands), "Choose what it shapes")
    [popup] = hands.bench.window.findChildren(ChoicePopup)
    hands.qtbot.keyClicks(popup.field, "ship")
    hands.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert chosen(hands) == ("ship",)
    assert hands.is_in(about_row(hands))


def test_esc_in_the_list_gives_the_keyboard_back_to_the_card(writing: Writing) -> None:
    hands = writing(weighed())
    hands.press(about_row(hands), "Choose what it shapes")
    [popup] = hands.bench.window.findChildren(ChoicePopup)
    hands.qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert hands.keyboard() is about_row(hands).choose


def test_what_is_shaped_already_is_not_offered_again(writing: Writing) -> None:
    hands = writing(weighed("ship"))
    offered = {choice.id for choice in choices(hands.session.lookup, chosen(hands))}
    assert "ship" not in offered
    assert {"packed", "arrive", "tell", "lost", "again", "parcel", "app", "carrier"} <= offered


def test_what_is_selected_on_the_canvas_is_taken(writing: Writing) -> None:
    hands = writing(weighed("ship"))
    hands.session.select(["packed", "ship"])
    hands.bench.briefing.show()
    hands.press(about_row(hands), "Take what is selected")
    assert set(chosen(hands)) == {"ship", "packed"}
    assert not about_row(hands).take.isEnabled()


def test_a_chip_takes_its_element_away(writing: Writing) -> None:
    hands = writing(weighed("ship", "packed"))
    hands.press(about_row(hands), "Ship it: take away")
    assert chosen(hands) == ("packed",)


def test_show_on_the_drawing_selects_all_of_them_there(writing: Writing) -> None:
    hands = writing(weighed("ship", "packed"))
    hands.press(about_row(hands), "Show on the drawing")
    assert set(hands.session.selection) == {"ship", "packed"}
    assert not hands.bench.briefing.shown


def test_what_is_taken_out_of_the_drawing_goes_from_the_card(writing: Writing) -> None:
    hands = writing(weighed("ship", "lost"))
    hands.session.edit("Remove", lambda design: remove(design, ["lost"]))
    assert about_row(hands).ids == ("ship",)


def test_the_inspector_of_an_element_says_what_shapes_it_and_leads_there(writing: Writing) -> None:
    hands = writing(weighed("ship"))
    hands.session.edit("Choose", lambda design: update_entry(design, "tradeoffs", "fast", chosen="right"))
    hands.session.select(["ship"])
    [made] = hands.bench.inspector.shaped_by.buttons
    assert (made.text(), made.accessibleName()) == ("right", "Trade-off: Fast or right?")
    made.setFocus()
    hands.qtbot.keyClick(made, Qt.Key.Key_Space)
    assert hands.bench.briefing.shown
    assert hands.is_in(hands.card("tradeoffs"))


def test_nothing_is_said_of_what_no_trade_off_shapes(bench: Bench) -> None:
    made = bench(weighed("ship"))
    for selection in ([], ["packed"], ["ship", "packed"]):
        made.session.select(selection)
        assert made.inspector.shaped_by.isHidden()


def test_a_pointer_that_rests_on_a_trade_off_lights_up_all_that_it_shapes(writing: Writing) -> None:
    hands = writing(weighed("ship", "delivered"))
    hands.session.select(["ship"])
    [made] = hands.bench.inspector.shaped_by.buttons
    QApplication.sendEvent(made, QEnterEvent(QPointF(), QPointF(), QPointF()))
    hands.qtbot.waitUntil(lambda: bool(hands.bench.view.desk.overlay.lit))
    assert hands.bench.view.desk.overlay.lit == {"ship", "delivered"}
    QApplication.sendEvent(made, QEvent(QEvent.Type.Leave))
    assert hands.bench.view.desk.overlay.lit == frozenset()
