"""The inspector as a person uses it: select, type, choose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import rename, rule_out, update
from canvas.findings import Finding, Report
from canvas.validator import check
from tests.designs import flow
from tests.widgets.designs import parcel
from widgets.inspector.controls import Chips, Choice, Flag, Line, Reasons, Segments, Text
from widgets.inspector.messages import Messages
from widgets.inspector.panel import Inspector
from widgets.session import Session
from widgets.theme.theme import Theme


@pytest.fixture
def inspector(qtbot: QtBot, session: Session, theme: Theme) -> Inspector:
    session.open(Document(parcel()))
    made = Inspector(session, theme)
    qtbot.addWidget(made)
    made.resize(340, 700)
    made.show()
    return made


def line(inspector: Inspector, key: str) -> Line:
    control = inspector.rows[key].control
    assert isinstance(control, Line)
    return control


def test_typing_a_name_renames_as_one_step(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["packed"])
    field = line(inspector, "packed.name").line
    field.selectAll()
    qtbot.keyClicks(field, "Wrapped")
    assert session.lookup.name("packed") == "Wrapped"
    session.undo()
    assert session.lookup.name("packed") == "Packed"


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    """A visit to a field: the keyboard comes, a text is typed, the keyboard goes elsewhere."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, text)
    field.clearFocus()


def test_two_visits_to_a_line_are_two_steps(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    inspector.activateWindow()
    session.select(["packed"])
    field = line(inspector, "packed.name").line
    type_into(qtbot, field, " up")
    type_into(qtbot, field, " well")
    assert session.lookup.name("packed") == "Packed up well"
    session.undo()
    assert session.lookup.name("packed") == "Packed up"
    session.undo()
    assert session.lookup.name("packed") == "Packed"


def test_two_visits_to_a_text_are_two_steps(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    inspector.activateWindow()
    session.select(["lost"])
    control = inspector.rows["lost.error_text"].control
    assert isinstance(control, Text)
    type_into(qtbot, control.text, "Sorry")
    type_into(qtbot, control.text, "So ")
    session.undo()
    assert session.lookup.failures["lost"].error_text == "Sorry"


def test_two_visits_to_the_message_are_two_steps(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    inspector.activateWindow()
    session.select(["on_the_way"])
    control = inspector.rows["on_the_way.messages"].control
    assert isinstance(control, Messages)
    type_into(qtbot, control.text, "Soon")
    type_into(qtbot, control.text, "Very ")
    session.undo()
    assert dict(session.lookup.states["on_the_way"].messages) == {"app": "Soon"}


def test_two_visits_to_a_reason_are_two_steps(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    inspector.activateWindow()
    session.edit("Rule out", lambda design: rule_out(design, "packed", "network", "a"))
    session.select(["packed"])
    open_more(qtbot, inspector)
    reasons = inspector.rows["packed.ruled_out"].control
    assert isinstance(reasons, Reasons)
    type_into(qtbot, reasons.lines["network"], "b")
    type_into(qtbot, reasons.lines["network"], "c")
    session.undo()
    assert dict(session.lookup.states["packed"].ruled_out) == {"network": "ab"}


def test_another_selection_ends_the_step(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    inspector.activateWindow()
    session.select(["packed"])
    field = line(inspector, "packed.name").line
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, " up")
    session.select(["ship"])
    session.select(["packed"])
    again = line(inspector, "packed.name").line
    qtbot.keyClick(again, Qt.Key.Key_End)
    qtbot.keyClicks(again, " well")
    session.undo()
    assert session.lookup.name("packed") == "Packed up"


def test_a_form_that_is_built_anew_while_one_types_does_not_end_the_step(
    qtbot: QtBot, inspector: Inspector, theme: Theme, session: Session
) -> None:
    inspector.activateWindow()
    session.select(["packed"])
    field = line(inspector, "packed.name").line
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, " up")
    theme.set_scheme("dark")
    again = line(inspector, "packed.name").line
    assert again is not field
    qtbot.waitUntil(again.hasFocus)
    qtbot.keyClicks(again, " well")
    theme.set_scheme("light")
    session.undo()
    assert session.lookup.name("packed") == "Packed"


def test_the_form_stays_while_one_types(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["packed"])
    field = line(inspector, "packed.name").line
    qtbot.keyClicks(field, "!")
    assert line(inspector, "packed.name").line is field


def test_a_value_that_is_refused_stays_with_the_reason_under_it(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    session.select(["arrive"])
    field = line(inspector, "arrive.timeout").line
    field.selectAll()
    qtbot.keyClicks(field, "soon")
    row = inspector.rows["arrive.timeout"]
    assert field.text() == "soon"
    assert not row.error.isHidden()
    assert session.lookup.transitions["arrive"].timeout == "4h"


def test_the_reason_goes_when_the_value_is_good_again(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["arrive"])
    field = line(inspector, "arrive.timeout").line
    field.selectAll()
    qtbot.keyClicks(field, "2d")
    assert inspector.rows["arrive.timeout"].error.isHidden()
    assert session.lookup.transitions["arrive"].timeout == "2d"


def test_a_segment_is_chosen_with_a_click(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["packed"])
    control = inspector.rows["packed.kind"].control
    assert isinstance(control, Segments)
    buttons = control.findChildren(QPushButton)
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert session.lookup.states["packed"].kind == "resting"
    assert control.segments.value() == "resting"


def test_undo_shows_the_value_before(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["packed"])
    control = inspector.rows["packed.certainty"].control
    assert isinstance(control, Segments)
    qtbot.mouseClick(control.findChildren(QPushButton)[2], Qt.MouseButton.LeftButton)
    session.undo()
    control = inspector.rows["packed.certainty"].control
    assert isinstance(control, Segments)
    assert control.segments.value() == "confirmed"


def test_one_text_is_said_on_every_surface_that_is_switched_on(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    session.select(["packed"])
    control = inspector.rows["packed.messages"].control
    assert isinstance(control, Messages)
    qtbot.mouseClick(control.chips["sms"], Qt.MouseButton.LeftButton)
    control.text.setPlainText("Packed, soon with you.")
    messages = session.lookup.states["packed"].messages
    assert dict(messages) == {"app": "Packed, soon with you.", "sms": "Packed, soon with you."}


def test_a_surface_that_is_switched_off_falls_silent(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["packed"])
    control = inspector.rows["packed.messages"].control
    assert isinstance(control, Messages)
    qtbot.mouseClick(control.chips["app"], Qt.MouseButton.LeftButton)
    assert not session.lookup.states["packed"].messages


def test_the_first_words_go_to_the_surface_that_was_chosen_before(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    session.select(["on_the_way"])
    control = inspector.rows["on_the_way.messages"].control
    assert isinstance(control, Messages)
    qtbot.mouseClick(control.chips["sms"], Qt.MouseButton.LeftButton)
    control.text.setFocus()
    qtbot.keyClicks(control.text, "Soon")
    assert dict(session.lookup.states["on_the_way"].messages) == {"app": "Soon", "sms": "Soon"}


def test_a_choice_is_written(inspector: Inspector, session: Session) -> None:
    session.select(["ship"])
    control = inspector.rows["ship.by"].control
    assert isinstance(control, Choice)
    control.combo.setCurrentIndex(3)
    control.combo.activated.emit(3)
    assert session.lookup.transitions["ship"].by == "partner"


def test_chips_switch_components(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["arrive"])
    control = inspector.rows["arrive.components"].control
    assert isinstance(control, Chips)
    qtbot.mouseClick(control.chips["carrier"], Qt.MouseButton.LeftButton)
    assert session.lookup.transitions["arrive"].components == ("carrier",)


def open_more(qtbot: QtBot, inspector: Inspector) -> None:
    more = next(each for each in inspector.findChildren(QPushButton) if each.property("role") == "more")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)


def test_more_opens_and_stays_open_for_the_next_of_its_kind(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    session.select(["packed"])
    assert not inspector.rows["packed.visible"].isVisible()
    open_more(qtbot, inspector)
    assert inspector.rows["packed.visible"].isVisible()
    session.select(["ship"])
    open_more(qtbot, inspector)
    assert inspector.rows["ship.owner"].isVisible()


def test_a_flag_and_a_reason_are_written(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["packed"])
    open_more(qtbot, inspector)
    flag = inspector.rows["packed.visible"].control
    reasons = inspector.rows["packed.ruled_out"].control
    assert isinstance(flag, Flag)
    assert isinstance(reasons, Reasons)
    flag.check.click()
    reasons.more.activated.emit(1)
    qtbot.keyClicks(reasons.lines["network"], "no network here")
    state = session.lookup.states["packed"]
    assert state.visible is False
    assert dict(state.ruled_out) == {"network": "no network here"}


def test_a_text_field_writes_while_one_types(inspector: Inspector, session: Session) -> None:
    session.select(["lost"])
    control = inspector.rows["lost.error_text"].control
    assert isinstance(control, Text)
    control.text.setPlainText("It did not work.")
    assert session.lookup.failures["lost"].error_text == "It did not work."


def test_a_change_from_elsewhere_is_shown(inspector: Inspector, session: Session) -> None:
    session.select(["packed"])
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    assert line(inspector, "packed.name").line.text() == "Wrapped"
    assert inspector.form.heading == "Wrapped"


def test_e_puts_the_keyboard_into_the_message(qtbot: QtBot, inspector: Inspector, session: Session) -> None:
    session.select(["packed"])
    inspector.activateWindow()
    inspector.focus_field("messages")
    control = inspector.rows["packed.messages"].control
    assert isinstance(control, Messages)
    qtbot.waitUntil(lambda: inspector.focusWidget() is control.text)


def evidence(inspector: Inspector, session: Session, selected: str) -> list[str]:
    session.take_report(session.design, check(session.design))
    session.select([selected])
    return [piece.text for piece in inspector.evidence()]


def test_the_findings_about_what_is_selected_are_said(inspector: Inspector, session: Session) -> None:
    assert any("Parcel lost" in text for text in evidence(inspector, session, "lost"))


def test_what_is_proven_is_said_where_nothing_is_wrong(inspector: Inspector, session: Session) -> None:
    session.take_report(session.design, Report())
    session.select(["packed"])
    assert [piece.text for piece in inspector.evidence()] == ["The way out leads to an end. Told on App."]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"app": " \n"}, "The way out leads to an end."),
        ({"app": " ", "sms": "Packed."}, "The way out leads to an end. Told on SMS."),
        ({"app": "Packed.", "sms": "Packed."}, "The way out leads to an end. Told on App and SMS."),
    ],
)
def test_a_blank_message_tells_nobody(
    inspector: Inspector, session: Session, told: dict[str, str], sentence: str
) -> None:
    session.edit("Say", lambda design: update(design, "packed", messages=told))
    session.take_report(session.design, Report())
    session.select(["packed"])
    assert [piece.text for piece in inspector.evidence()] == [sentence]


def test_a_state_that_is_not_shown_is_not_told(inspector: Inspector, session: Session) -> None:
    session.edit("Hide", lambda design: update(design, "parcel", customer_facing=False))
    session.take_report(session.design, Report())
    session.select(["packed"])
    assert [piece.text for piece in inspector.evidence()] == ["The way out leads to an end."]


def test_a_blank_message_leaves_its_surface_off(inspector: Inspector, session: Session) -> None:
    session.edit("Say", lambda design: update(design, "packed", messages={"app": " ", "sms": "Packed."}))
    session.select(["packed"])
    control = inspector.rows["packed.messages"].control
    assert isinstance(control, Messages)
    assert control.one_text == "Packed."
    assert [chip.isChecked() for chip in control.chips.values()] == [False, True]


def test_a_way_out_that_assumes_something_is_not_praised(inspector: Inspector, session: Session) -> None:
    session.edit("Staff", lambda design: update(design, "arrive", by="staff"))
    session.take_report(session.design, Report())
    session.select(["on_the_way"])
    assert inspector.evidence() == ()


def test_a_form_that_is_built_anew_is_there_at_once(inspector: Inspector, theme: Theme) -> None:
    """Whatever is painted next shows fields, not the bare ground."""
    theme.set_scheme("dark")
    fields = [inspector.rows[field.key] for field in inspector.form.fields]
    assert all(each.isVisible() and each.width() > 200 for each in fields)
    more = [inspector.rows[field.key] for field in inspector.form.more]
    assert not any(each.isVisible() for each in more)


def test_dark_and_light_rebuild_the_same_form(inspector: Inspector, theme: Theme, session: Session) -> None:
    session.select(["packed"])
    keys = list(inspector.rows)
    theme.set_scheme("dark")
    assert list(inspector.rows) == keys
    theme.set_scheme("light")


def test_how_a_failure_ends_well_is_said_beside_its_findings(inspector: Inspector, session: Session) -> None:
    fallbacks = [{"id": "undo", "for": "drop", "kind": "undo", "to": "b", "tell": {"app": "Sorry."}}]
    failures = [{"id": "drop", "at": "a-b", "type": "network"}]
    design = flow("a > b", states={"b": {"kind": "good_end"}}, failures=failures, fallbacks=fallbacks)
    session.open(Document(design))
    session.take_report(session.design, Report())
    session.select(["drop"])
    proof = "Ends well: one step, told on App; then “B”."
    assert [piece.text for piece in inspector.evidence()] == [proof]
    found = Finding("k", "FBK009", "warning", "proven", ("drop",), "t", "They tap again.", "")
    session.take_report(session.design, Report((found,)))
    assert [piece.text for piece in inspector.evidence()] == ["They tap again.", proof]
