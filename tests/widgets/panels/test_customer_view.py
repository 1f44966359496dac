"""What the customer reads, beside what is true."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import add_surface, remove, set_message, update
from canvas.lookup import lookup
from canvas.model import Design, State
from canvas.validator import check
from tests.widgets.designs import parcel
from widgets.panels.customer_view import CustomerView, state_at, what_is_true, what_they_believe, what_they_read
from widgets.session import Session
from widgets.theme.theme import Theme


@pytest.fixture
def view(qtbot: QtBot, session: Session, theme: Theme) -> CustomerView:
    session.open(Document(parcel()))
    made = CustomerView(session, theme)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def head(qtbot: QtBot, view: CustomerView) -> QWidget:
    """The row of surfaces, as it stands in the head of the panel."""
    holder = view.tabs_widget()
    qtbot.addWidget(holder)
    return holder


def tabs(head: QWidget) -> list[QPushButton]:
    return head.findChildren(QPushButton)


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


def test_a_surface_that_says_nothing_says_so(qtbot: QtBot, view: CustomerView, head: QWidget, session: Session) -> None:
    session.select(["packed"])
    sms = tabs(head)[1]
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


def test_the_tabs_are_the_surfaces(head: QWidget, session: Session) -> None:
    session.edit("Rename", lambda design: update(design, "sms", name="Text message"))
    session.edit("Add", lambda design: add_surface(design, "Web", id="web"))
    assert [each.text() for each in tabs(head)] == ["App", "Text message", "Web"]


def test_a_surface_that_goes_leaves_the_first_one_chosen(
    qtbot: QtBot, view: CustomerView, head: QWidget, session: Session
) -> None:
    qtbot.mouseClick(tabs(head)[1], Qt.MouseButton.LeftButton)
    assert view.surface == "sms"
    session.edit("Remove", lambda design: remove(design, ["sms"]))
    assert view.surface == "app"


def test_what_we_do_not_know_is_said() -> None:
    assert what_is_true(State(id="s", name="S", certainty="unknown")) == "We do not know yet"
    assert what_is_true(State(id="s", name="S", certainty="tentative")) == "We expect it, but are not sure"


def believed(design: Design, surface: str = "app") -> str:
    tables = lookup(design)
    return what_they_believe(tables, tables.states["packed"], surface)


def saying(text: str) -> Design:
    return update(parcel(), "packed", messages={"app": text})


def test_what_the_customer_believes_is_read_from_the_words() -> None:
    assert believed(saying("We are checking with the carrier.")) == "That it is not certain yet"
    assert believed(saying("It was delivered.")) == "That this is final"
    assert believed(saying("Hello.")) == "That it is “Packed”"
    assert believed(update(saying("Hello."), "packed", says_unsure=True)) == "That it is not certain yet"


def test_where_another_surface_speaks_this_one_has_nothing_new() -> None:
    assert believed(parcel(), "sms") == "Nothing new from here"


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0"])
def test_a_blank_text_is_as_good_as_none(blank: str) -> None:
    tables = lookup(saying(blank))
    assert believed(saying(blank)) == "Whatever they heard last: nothing is said here"
    assert what_they_read(tables, tables.states["packed"], "app") == "This screen says nothing."


HIDDEN = [
    pytest.param(lambda: update(parcel(), "packed", visible=False), id="state"),
    pytest.param(lambda: update(parcel(), "parcel", customer_facing=False), id="object"),
]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_state_that_the_customer_does_not_see_says_so(
    hidden: Callable[[], Design], view: CustomerView, session: Session
) -> None:
    session.open(Document(hidden()))
    session.select(["packed"])
    assert view.phone.message.text() == "The customer does not see this state."
    assert view.believed.text() == "Nothing: this state is not shown"
    assert view.true.text() == "It is “Packed”, and we know it"


def test_without_a_state_nothing_is_claimed(view: CustomerView, session: Session) -> None:
    session.open(Document(Design(title="New")))
    assert view.phone.message.text() == "Nothing yet: no state is drawn."
    assert (view.true.text(), view.believed.text()) == ("–", "–")
