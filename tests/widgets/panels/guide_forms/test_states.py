"""What is asked of every state: its end, its words, and how sure we are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from canvas.edits import add_surface, say, update, with_object_line
from canvas.guide.values import Check
from canvas.model import Design
from tests.widgets.panels.guide_forms.conftest import PACKAGE, Ask
from widgets.inspector.controls import Choice, Text
from widgets.panels.guide_forms.rows import SHOWN, RowsForm
from widgets.session import Session

PACKED, MOVING, DELIVERED, LOST = (state.id for state in PACKAGE.objects[0].states)


def form(ask: Ask, check: Check, design: Design = PACKAGE) -> RowsForm:
    made = ask(check, design)
    assert isinstance(made, RowsForm)
    return made


def combo(made: RowsForm, key: str) -> Choice:
    control = made.rows[key].control
    assert isinstance(control, Choice)
    return control


def field(made: RowsForm, state_id: str) -> Text:
    control = made.rows[f"{state_id}.words"].control
    assert isinstance(control, Text)
    return control


@pytest.mark.parametrize(("down", "kind"), [(1, "resting"), (2, "good_end"), (3, "bad_end")])
def test_arrow_keys_say_where_a_state_ends(qtbot: QtBot, ask: Ask, session: Session, down: int, kind: str) -> None:
    made = form(ask, "ends")
    for _ in range(down):
        qtbot.keyClick(combo(made, f"{DELIVERED}.kind").combo, Qt.Key.Key_Down)
    assert session.lookup.states[DELIVERED].kind == kind


def test_every_state_is_asked_about_once(ask: Ask) -> None:
    assert list(form(ask, "ends").rows) == [f"{each}.kind" for each in (PACKED, MOVING, DELIVERED, LOST)]


def test_an_object_without_an_end_comes_first(ask: Ask) -> None:
    design = update(PACKAGE, DELIVERED, kind="good_end")
    design = with_object_line(design, "Payment: open, paid")
    first = next(iter(form(ask, "ends", design).rows))
    assert first == f"{design.objects[1].states[0].id}.kind"


def test_nothing_moves_while_one_answers(ask: Ask, session: Session) -> None:
    made = form(ask, "words")
    before = list(made.rows)
    session.edit("Say", lambda design: say(design, PACKED, "We packed it."))
    assert list(made.rows) == before


def test_a_state_without_words_comes_before_one_with(ask: Ask) -> None:
    made = form(ask, "words", say(PACKAGE, PACKED, "We packed it."))
    assert list(made.rows)[-1] == f"{PACKED}.words"


def test_what_is_written_is_read_on_all_surfaces(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, "words", add_surface(PACKAGE, "E-mail", id="mail"))
    qtbot.keyClicks(field(made, PACKED).text, "We packed it.")
    assert dict(session.lookup.states[PACKED].messages) == {"app": "We packed it.", "mail": "We packed it."}


def test_typing_is_one_step_and_the_next_state_is_another(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, "words")
    qtbot.keyClicks(field(made, PACKED).text, "Packed.")
    qtbot.keyClicks(field(made, MOVING).text, "Coming.")
    session.undo()
    assert session.lookup.states[PACKED].messages
    session.undo()
    assert session.design == PACKAGE


def test_a_state_that_the_customer_cannot_see_has_no_words(ask: Ask) -> None:
    made = form(ask, "words", update(PACKAGE, LOST, visible=False))
    assert f"{LOST}.words" not in made.rows


def test_we_say_how_sure_we_are(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, "unsure")
    qtbot.keyClick(combo(made, f"{MOVING}.certainty").combo, Qt.Key.Key_Down)
    assert session.lookup.states[MOVING].certainty == "tentative"


def test_of_a_state_that_we_are_not_sure_of_the_words_are_asked_about(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, "unsure", say(PACKAGE, MOVING, "It should come today. We are not sure."))
    assert f"{MOVING}.says_unsure" not in made.rows
    qtbot.keyClick(combo(made, f"{MOVING}.certainty").combo, Qt.Key.Key_End)
    made.rows[f"{MOVING}.says_unsure"].control.edited.emit(True)
    state = session.lookup.states[MOVING]
    assert (state.certainty, state.says_unsure) == ("unknown", True)


def test_of_many_states_the_first_few_are_shown_and_the_others_on_demand(ask: Ask) -> None:
    many = with_object_line(Design(title="D"), f"Package: {', '.join(f'state {n}' for n in range(20))}")
    made = form(ask, "ends", many)
    assert len(made.rows) == SHOWN
    more = made.findChild(QPushButton)
    assert isinstance(more, QPushButton)
    assert more.text() == f"Show {20 - SHOWN} more"
    more.click()
    assert len(made.rows) == 20


def test_going_on_from_the_last_that_is_shown_shows_the_others_first(ask: Ask) -> None:
    many = with_object_line(Design(title="D"), f"Package: {', '.join(f'state {n}' for n in range(20))}")
    made = form(ask, "ends", many)
    assert made.show_more()
    assert len(made.rows) == 20
    assert not made.show_more()


def test_each_field_says_whose_it_is(ask: Ask) -> None:
    made = form(ask, "ends")
    assert combo(made, f"{LOST}.kind").combo.accessibleName() == "Lost: Say where it ends"
