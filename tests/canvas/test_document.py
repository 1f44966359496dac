"""The document: one path for every change, and its history."""

from pathlib import Path

from canvas import edits
from canvas.document import HISTORY_LIMIT, Change, Document
from canvas.model import Design

BLANK = Design(title="Untitled design")
ORDER = edits.add_object(BLANK, "Order", id="order", first_state_id="cart", first_state_name="Cart")


def titled(title: str) -> Design:
    return edits.set_title(BLANK, title)


def test_a_step_is_undone_and_redone_under_its_label() -> None:
    document = Document(BLANK)
    document.apply("Add Order", ORDER)
    assert (document.can_undo, document.undo_label) == (True, "Add Order")
    document.undo()
    assert document.design is BLANK
    assert (document.can_redo, document.redo_label) == (True, "Add Order")
    document.redo()
    assert document.design is ORDER


def test_at_both_ends_of_the_history_nothing_happens() -> None:
    document = Document(BLANK)
    document.undo()
    document.redo()
    assert document.design is BLANK
    assert (document.undo_label, document.redo_label) == ("", "")


def test_the_same_design_is_no_step() -> None:
    document = Document(BLANK)
    document.apply("Nothing", titled("Untitled design"))
    assert not document.can_undo


def test_a_new_step_forgets_what_was_undone() -> None:
    document = Document(BLANK)
    document.apply("A", titled("A"))
    document.undo()
    document.apply("B", titled("B"))
    assert not document.can_redo


def test_typing_is_one_step() -> None:
    document = Document(BLANK)
    for text in ("C", "Ch", "Che"):
        document.apply("Title", titled(text), merge="title")
    document.undo()
    assert document.design is BLANK


def test_typing_elsewhere_or_after_a_pause_is_another_step() -> None:
    document = Document(BLANK)
    document.apply("Title", titled("A"), merge="title")
    document.apply("Title", titled("B"), merge="other")
    document.end_merging()
    document.apply("Title", titled("C"), merge="other")
    document.undo()
    assert document.design.title == "B"
    document.undo()
    assert document.design.title == "A"


def test_steps_without_a_merge_key_stay_apart() -> None:
    document = Document(BLANK)
    document.apply("Title", titled("A"))
    document.apply("Title", titled("B"))
    document.undo()
    assert document.design.title == "A"


def test_subscribers_hear_every_change_once_and_undo_too() -> None:
    document = Document(BLANK)
    heard: list[Change] = []
    stop = document.subscribe(heard.append)
    document.apply("Add Order", ORDER)
    document.apply("Rename", edits.rename(ORDER, "cart", "Basket"))
    document.undo()
    document.undo()
    stop()
    document.redo()
    assert [(sorted(c.added), sorted(c.removed), sorted(c.updated)) for c in heard] == [
        (["cart", "order"], [], []),
        ([], [], ["cart", "order"]),
        ([], [], ["cart", "order"]),
        ([], ["cart", "order"], []),
    ]


def test_saved_means_that_the_file_holds_what_is_shown(tmp_path: Path) -> None:
    document = Document(BLANK)
    assert document.saved
    document.apply("Add Order", ORDER)
    assert not document.saved
    document.mark_saved(tmp_path / "a.unhappy.json")
    assert document.saved
    assert document.path == tmp_path / "a.unhappy.json"
    document.undo()
    assert not document.saved
    document.redo()
    assert document.saved


def test_typing_on_after_saving_is_a_step_of_its_own(tmp_path: Path) -> None:
    document = Document(BLANK)
    document.apply("Title", titled("A"), merge="title")
    document.mark_saved(tmp_path / "a")
    document.apply("Title", titled("B"), merge="title")
    document.undo()
    assert document.saved


def test_a_design_without_a_file_is_unsaved() -> None:
    document = Document(BLANK)
    document.mark_unsaved()
    assert not document.saved


def test_positions_found_on_opening_are_no_step_and_leave_the_file_saved() -> None:
    document = Document(ORDER)
    document.replace(edits.set_positions(ORDER, {"cart": (0, 0)}))
    assert document.saved
    assert not document.can_undo


def test_the_history_is_bounded() -> None:
    document = Document(BLANK)
    for number in range(HISTORY_LIMIT + 20):
        document.apply("Title", titled(str(number)))
    steps = 0
    while document.can_undo:
        document.undo()
        steps += 1
    assert steps == HISTORY_LIMIT - 1


def test_a_step_after_undo_does_not_swallow_the_one_before() -> None:
    document = Document(BLANK)
    document.apply("Title", titled("B"), merge=1)
    document.apply("Other", ORDER)
    document.undo()
    document.apply("Title", titled("D"), merge=1)
    document.undo()
    assert document.design.title == "B"
