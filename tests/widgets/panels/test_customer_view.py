"""What the customer reads, beside what is true."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import set_message, update
from canvas.lookup import lookup
from canvas.model import State
from canvas.validator import check
from tests.widgets.designs import parcel
from widgets.panels.customer_view import CustomerView, state_at, what_is_true, what_they_believe
from widgets.session import Session
from widgets.theme.theme import Theme


@pytest.fixture
def view(qtbot: QtBot, session: Session, theme: Theme) -> CustomerView:
    session.open(Document(parcel()))
    made = CustomerView(session, theme)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("selected", "state"),
    [
        ("packed", "packed"),
        ("ship", "packed"),
        ("tell", "open"),
        ("lost", "on_the_way"),
        ("again", "on_the_way"),
        ("order", "open"),
    ],
)
def test_whatever_is_selected_the_customer_is_in_a_state(selected: str, state: str) -> None:
    found = state_at(lookup(parcel()), (selected,))
    assert found is not None
    assert found.id == state


def test_for_the_design_as_a_whole_there_is_no_state() -> None:
    assert state_at(lookup(parcel()), ()) is None


def test_the_message_of_the_selected_state_is_on_the_screen(view: CustomerView, session: Session) -> None:
    session.select(["delivered"])
    assert view.phone.message.text() == "It is there."
    assert view.true.text() == "It is “Delivered”, and we know it"


def test_a_surface_that_says_nothing_says_so(qtbot: QtBot, view: CustomerView, session: Session) -> None:
    session.select(["packed"])
    sms = next(each for each in view.surface_buttons() if each.text() == "SMS")
    qtbot.mouseClick(sms, Qt.MouseButton.LeftButton)
    assert view.phone.message.text() == "This screen says nothing."
    assert view.believed.text() == "Nothing new from here"


def test_the_screen_follows_an_edit(view: CustomerView, session: Session) -> None:
    session.select(["packed"])
    session.edit("Say", lambda design: set_message(design, "packed", "app", "Nearly with you."))
    assert view.phone.message.text() == "Nearly with you."


def test_at_the_place_of_a_finding_the_validator_says_what_is_true(view: CustomerView, session: Session) -> None:
    finding = next(f for f in check(session.design).findings if f.rule == "REC001")
    session.choose_finding(finding)
    assert (view.true.text(), view.believed.text()) == (finding.truth, finding.customer)
    session.select(["packed"])
    assert view.true.text() == "It is “Packed”, and we know it"


def test_a_new_surface_is_a_new_tab(view: CustomerView, session: Session) -> None:
    session.edit("Rename", lambda design: update(design, "sms", name="Text message"))
    assert [each.text() for each in view.surface_buttons()] == ["App", "Text message"]


def test_what_we_do_not_know_is_said() -> None:
    assert what_is_true(State(id="s", name="S", certainty="unknown")) == "We do not know yet"
    assert what_is_true(State(id="s", name="S", certainty="tentative")) == "We expect it, but are not sure"


def said(text: str) -> State:
    return update(parcel(), "packed", messages={"app": text}).objects[0].states[0]


def test_what_the_customer_believes_is_read_from_the_words() -> None:
    assert what_they_believe(said("We are checking with the carrier."), "app") == "That it is not certain yet"
    assert what_they_believe(said("It was delivered."), "app") == "That this is final"
    assert what_they_believe(said("Hello."), "app") == "That it is “Packed”"
    assert what_they_believe(State(id="s", name="S"), "app") == "Nothing is said, so the last they heard"
    assert what_they_believe(State(id="s", name="S", visible=False), "app") == "Nothing: this state is not shown"
