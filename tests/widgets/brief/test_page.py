"""The page of the brief: how one comes to it, goes through it by keyboard, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from canvas.document import Document
from canvas.edits import add_entry, rename
from canvas.edits.brief import ENTRY_TYPES
from canvas.model import Design
from canvas.rules import RULES
from tests.designs import design
from tests.widgets.brief.conftest import Writing
from tests.widgets.conftest import Bench, check_now
from tests.widgets.designs import parcel
from tests.widgets.test_accessible import nameless, unmarked
from widgets.brief.columns import COLUMNS, columns
from widgets.brief.fields import with_entry
from widgets.brief.notes import Notes
from widgets.brief.sections import SAID_AT, SAID_UNDER, sections

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def with_gates(*names: str) -> Design:
    made = design()
    for name in names:
        made = add_entry(made, "rollout.gates", id=name, audience=name)
    return made


def full() -> Design:
    """An entry in every list, and a trade-off about something."""
    made = parcel()
    for path in COLUMNS:
        made = with_entry(made, path, "something")
    return add_entry(made, "tradeoffs", id="about", question="Fast or right?", options=("a", "b"), about=("packed",))


def test_its_key_brings_it_and_the_same_key_puts_it_away(bench: Bench) -> None:
    made = bench(parcel())
    made.view.setFocus()
    made.commands.run("view.brief")
    assert made.middle.shown is made.briefing.page
    assert made.middle.legend.isHidden()
    made.commands.run("view.brief")
    assert not made.briefing.shown
    assert not made.middle.legend.isHidden()


def test_esc_goes_back_and_the_canvas_has_the_keyboard_again(writing: Writing) -> None:
    hands = writing(parcel())
    hands.bench.briefing.toggle()
    hands.bench.view.setFocus()
    hands.bench.briefing.toggle()
    hands.qtbot.keyClick(hands.keyboard(), Qt.Key.Key_Escape)
    assert not hands.bench.briefing.shown
    assert hands.keyboard() is hands.bench.view


def test_over_an_empty_design_it_goes_back_to_the_start_page(writing: Writing) -> None:
    hands = writing(design())
    hands.type_in("brief.segment", "Members")
    hands.bench.briefing.toggle()
    assert hands.bench.middle.starting


def test_another_design_is_shown_without_it(writing: Writing) -> None:
    hands = writing(parcel())
    hands.session.open(Document(parcel()))
    assert not hands.bench.briefing.shown


def test_what_is_chosen_on_the_drawing_is_shown_there(writing: Writing) -> None:
    hands = writing(parcel())
    hands.session.select(["packed"])
    assert hands.bench.middle.shown is hands.bench.view


def test_every_part_of_the_brief_has_a_field(writing: Writing) -> None:
    hands = writing(full())
    known = {path for section in sections() for path in section.paths}
    texts = {f"brief.{name}" for name in type(hands.design.brief).model_fields}
    rollout = {f"rollout.{name}" for name in type(hands.design.rollout).model_fields}
    metrics = {f"metrics.{name}" for name in type(hands.design.metrics).model_fields}
    assert known == texts | rollout | metrics | {"tradeoffs", "surfaces"}


@pytest.mark.usefixtures("qapp")
def test_every_field_of_an_entry_can_be_given() -> None:
    assert COLUMNS.keys() == ENTRY_TYPES.keys()
    for path in COLUMNS:
        kind = ENTRY_TYPES[path]
        given = {column.name for column in columns(path)} | {"id"} | ({"about"} if path == "tradeoffs" else set())
        assert given == set(kind.model_fields)


def test_a_field_is_one_step_for_undo_however_much_is_typed(writing: Writing) -> None:
    hands = writing(parcel())
    hands.type_in("brief.segment", "Members")
    hands.type_in("brief.use_case", "on the way home")
    hands.session.undo()
    assert (hands.design.brief.segment, hands.design.brief.use_case) == ("Members", "")
    shown = hands.entry("brief.segment")
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == "Members"
    hands.session.undo()
    assert hands.design == parcel()


def test_what_a_field_cannot_take_is_said_under_it(writing: Writing) -> None:
    hands = writing(with_gates("one"))
    hands.type_in("rollout.gates.one.audience", " ")
    assert "blank" in hands.field("rollout.gates.one.audience").error.text()
    assert hands.design == with_gates("one")


def test_enter_adds_an_entry_and_goes_on_to_its_next_field(writing: Writing) -> None:
    hands = writing(parcel())
    hands.add("rollout.gates", "one region")
    assert [gate.audience for gate in hands.design.rollout.gates] == ["one region"]
    assert hands.is_in(hands.card("rollout.gates").rows["expand_when"])


def test_a_technology_is_added_only_with_its_because(writing: Writing) -> None:
    hands = writing(parcel())
    adder = hands.lists("brief.technology").adder
    hands.add("brief.technology", "queue", "")
    assert hands.design == parcel()
    hands.qtbot.keyClicks(hands.keyboard(), "the member cannot wait for the rest")
    hands.press(adder, "Add")
    [made] = hands.design.brief.technology
    assert (made.name, made.why) == ("queue", "the member cannot wait for the rest")


def test_a_question_is_added_with_somebody_who_finds_out(writing: Writing) -> None:
    hands = writing(parcel())
    hands.add("brief.questions", "Do we deliver ourselves?", "operations")
    [made] = hands.design.brief.questions
    assert (made.text, made.owner) == ("Do we deliver ourselves?", "operations")


def test_an_entry_moves_by_keyboard_and_keeps_the_keyboard(writing: Writing) -> None:
    hands = writing(with_gates("a", "b", "c"))
    field = hands.entry("rollout.gates.c.expand_when")
    field.setFocus()
    hands.bench.commands.run("brief.up")
    assert [gate.id for gate in hands.design.rollout.gates] == ["a", "c", "b"]
    assert list(hands.lists("rollout.gates").cards) == ["a", "c", "b"]
    assert hands.keyboard() is field
    hands.bench.commands.run("brief.down")
    assert [gate.id for gate in hands.design.rollout.gates] == ["a", "b", "c"]


def test_the_keys_of_an_entry_reach_it_from_its_field(writing: Writing) -> None:
    hands = writing(with_gates("a", "b"))
    field = hands.entry("rollout.gates.b.audience")
    field.setFocus()
    hands.qtbot.keyClick(field, Qt.Key.Key_Up, CTRL_SHIFT)
    assert [gate.id for gate in hands.design.rollout.gates] == ["b", "a"]
    hands.qtbot.keyClick(field, Qt.Key.Key_Delete, CTRL_SHIFT)
    assert [gate.id for gate in hands.design.rollout.gates] == ["a"]
    assert hands.is_in(hands.card("rollout.gates").rows["audience"])


def test_with_the_last_entry_the_keyboard_goes_to_what_adds_one(writing: Writing) -> None:
    hands = writing(with_gates("a"))
    hands.card("rollout.gates").take_focus()
    hands.bench.commands.run("brief.remove")
    assert hands.is_in(hands.lists("rollout.gates").adder)


def test_tab_goes_through_the_entries_as_they_stand(writing: Writing) -> None:
    hands = writing(with_gates("a", "b"))
    hands.card("rollout.gates", 1).take_focus()
    hands.bench.commands.run("brief.up")
    block = hands.lists("rollout.gates")
    block.cards["b"].rows["audience"].control.setFocus()
    seen: list[str] = []
    for _ in range(5):
        at = hands.keyboard()
        assert at is not None
        seen.append(next((key for key, card in block.cards.items() if card.isAncestorOf(at)), "adder"))
        hands.qtbot.keyClick(at, Qt.Key.Key_Tab)
    assert seen == ["b", "b", "a", "a", "adder"]


def test_a_new_entry_comes_before_what_adds_one(writing: Writing) -> None:
    hands = writing(with_gates("a"))
    hands.add("rollout.gates", "b")
    at = hands.keyboard()
    hands.qtbot.keyClick(at, Qt.Key.Key_Tab)
    assert hands.is_in(hands.lists("rollout.gates").adder)


def test_the_next_section_has_the_keyboard_in_its_first_field(writing: Writing) -> None:
    hands = writing(full())
    hands.bench.commands.run("brief.next")
    assert hands.page.tabs.currentIndex() == 1
    assert hands.is_in(hands.card("metrics.primary").rows["name"])
    hands.bench.commands.run("brief.previous")
    assert hands.is_in(hands.page.blocks["brief.prompt"])


@pytest.mark.usefixtures("qapp")
def test_what_a_rule_asks_for_is_a_field_of_its_list() -> None:
    codes = {rule.code for rule in RULES}
    names = {column.name for path in COLUMNS for column in columns(path)}
    assert {*SAID_AT, *SAID_UNDER} <= codes
    assert set(SAID_AT.values()) <= COLUMNS.keys()
    assert {name for fields in SAID_UNDER.values() for name in fields} <= names


def test_a_section_says_how_much_is_said_in_it(writing: Writing) -> None:
    hands = writing(with_gates("one"))
    check_now(hands.bench, hands.qtbot)
    assert [hands.page.tabs.tabText(index) for index in range(4)] == [
        "Customer and use case",
        "Success",
        "Trade-offs",
        "Roll-out (1)",
    ]


def test_a_finding_of_the_brief_leads_to_its_field_on_the_page(writing: Writing) -> None:
    hands = writing(with_gates("one"))
    check_now(hands.bench, hands.qtbot)
    [finding] = [row.finding for row in hands.bench.findings.rows if row.finding.path == "rollout.stops"]
    hands.bench.findings.go_to(finding)
    assert hands.bench.briefing.shown
    assert hands.is_in(hands.lists("rollout.stops").adder)


def test_without_the_page_it_leads_to_the_guide(bench: Bench) -> None:
    made = bench(with_gates("one"))
    made.session.set_preset("recommended")
    made.findings.field_asked.emit("rollout.stops")
    assert made.guide.card.question.fills == "rollout.stops"
    assert not made.briefing.shown


def test_the_failures_to_watch_are_those_of_the_design(writing: Writing) -> None:
    hands = writing(full())
    field = hands.field("rollout.monitors.monitor_1.watches").field
    assert [words for _, words in field.options] == ["No failure in particular", "Parcel lost", "nothing answers"]
    hands.session.edit("Rename", lambda d: rename(d, "lost", "Parcel gone"))
    field = hands.field("rollout.monitors.monitor_1.watches").field
    assert ("lost", "Parcel gone") in field.options


def test_everything_has_a_name_and_shows_the_keyboard_in_every_section(writing: Writing) -> None:
    hands = writing(full())
    for index in range(hands.page.tabs.count()):
        hands.page.tabs.setCurrentIndex(index)
        QApplication.processEvents()
        assert nameless(hands.bench) == []
        assert unmarked(hands.bench) == []


def test_in_a_narrow_window_a_question_stands_above_its_answer(writing: Writing) -> None:
    hands = writing(full())
    block = hands.page.blocks["brief.segment"]
    wide = block.height()
    hands.bench.window.resize(900, 800)
    QApplication.processEvents()
    assert block.width() <= hands.page.width()
    assert block.height() > wide


def test_a_finding_stands_under_the_first_blank_field_that_it_asks_for(writing: Writing) -> None:
    hands = writing(add_entry(design(), "rollout.stops", id="calls", signal="calls", threshold="5 %"))
    hands.said("rollout.stops.calls")
    QApplication.processEvents()
    card = hands.card("rollout.stops")
    [note] = [made for made in card.findChildren(Notes) if made.texts]
    assert note.y() > card.rows["action"].y()
    hands.type_in("rollout.stops.calls.action", "the old page comes back")
    assert "no owner" in hands.said("rollout.stops.calls")
