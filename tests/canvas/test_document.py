"""The document: one path for every change, and its history."""

from collections.abc import Callable
from pathlib import Path

import pytest

from canvas import edits
from canvas.document import HISTORY_LIMIT, TAKEN_BACK, Change, Document, was_taken_back
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


def refuse(change: Change) -> None:
    raise ValueError(f"cannot show {change.after.title}")


def with_history() -> Document:
    """Two steps made, one of them undone, a third that typing would join."""
    document = Document(BLANK)
    document.apply("Add Order", ORDER)
    document.apply("Rename", edits.rename(ORDER, "cart", "Basket"))
    document.undo()
    document.undo()
    document.redo()
    return document


def traces(document: Document) -> tuple[object, ...]:
    labels = (document.undo_label, document.redo_label)
    return (document.design, document.saved, document.can_undo, document.can_redo, *labels)


STEPS: tuple[Callable[[Document], object], ...] = (
    lambda document: document.apply("Title", titled("A")),
    lambda document: document.change("Title", lambda design: edits.set_title(design, "A")),
    lambda document: document.undo(),
    lambda document: document.redo(),
    lambda document: document.replace(titled("A")),
)


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_a_subscriber_cannot_show_leaves_no_trace(step: Callable[[Document], object]) -> None:
    document = with_history()
    before = traces(document)
    document.subscribe(refuse)
    with pytest.raises(ValueError, match="cannot show"):
        step(document)
    assert traces(document) == before
    assert document.design is before[0]


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_is_doubted_while_it_is_told_leaves_no_trace(step: Callable[[Document], object]) -> None:
    document = with_history()
    before = traces(document)
    document.subscribe(lambda _: _doubt_if(document, True))
    step(document)
    assert traces(document) == before


def test_a_step_that_was_taken_back_says_so() -> None:
    document = Document(BLANK)
    document.subscribe(lambda _: _doubt_if(document, True))
    assert document.change("Title", lambda design: edits.set_title(design, "A")) == TAKEN_BACK


def test_an_edit_that_makes_no_sense_is_a_sentence_and_no_step() -> None:
    document = Document(ORDER)
    assert document.change("Rename", lambda design: edits.rename(design, "cart", " ")) not in ("", TAKEN_BACK)
    assert document.design is ORDER
    assert document.change("Rename", lambda design: edits.rename(design, "cart", "Basket")) == ""


def test_everybody_is_told_the_way_back_even_who_failed_and_who_was_not_told_the_way_there() -> None:
    document = Document(BLANK)
    heard: list[str] = []
    document.subscribe(lambda change: heard.append(f"first {change.before.title} to {change.after.title}"))
    document.subscribe(refuse)
    document.subscribe(lambda change: heard.append(f"last {change.before.title} to {change.after.title}"))
    with pytest.raises(ValueError, match="cannot show Untitled design"):
        document.apply("Title", titled("A"))
    there, back = "Untitled design to A", "A to Untitled design"
    assert heard == [f"first {there}", f"first {back}", f"last {back}"]


def test_an_error_that_ended_a_step_says_that_the_design_is_as_before() -> None:
    document = Document(BLANK)
    document.subscribe(refuse)
    with pytest.raises(ValueError, match="cannot show") as caught:
        document.apply("Title", titled("A"))
    assert was_taken_back(caught.value)
    assert not was_taken_back(ValueError("of another place"))


def test_a_doubt_while_nothing_is_told_does_nothing() -> None:
    document = Document(BLANK)
    assert not document.doubt()
    assert document.apply("Title", titled("A"))
    assert document.design.title == "A"


def test_typing_goes_on_as_one_step_after_a_letter_that_failed() -> None:
    document = Document(BLANK)
    document.apply("Title", titled("A"), merge="title")
    stop = document.subscribe(refuse)
    with pytest.raises(ValueError, match="cannot show"):
        document.apply("Title", titled("AB"), merge="title")
    stop()
    document.apply("Title", titled("ABC"), merge="title")
    document.undo()
    assert document.design is BLANK


def test_a_step_that_fails_at_the_bound_of_the_history_does_not_cost_the_oldest() -> None:
    document = Document(BLANK)
    for number in range(HISTORY_LIMIT - 1):
        document.apply("Title", titled(str(number)))
    stop = document.subscribe(refuse)
    with pytest.raises(ValueError, match="cannot show"):
        document.apply("Title", titled("one too many"))
    stop()
    steps = 0
    while document.can_undo:
        document.undo()
        steps += 1
    assert (steps, document.design) == (HISTORY_LIMIT - 1, BLANK)


def test_a_step_made_by_a_subscriber_goes_with_the_step_that_it_answers() -> None:
    document = Document(BLANK)

    def answer(change: Change) -> None:
        if change.after.title == "A":
            document.apply("Answer", titled("B"))

    document.subscribe(answer)
    stop = document.subscribe(lambda change: refuse(change) if change.after.title == "A" else None)
    with pytest.raises(ValueError, match="cannot show"):
        document.apply("Title", titled("A"))
    assert traces(document) == (BLANK, True, False, False, "", "")
    stop()
    document.apply("Title", titled("A"))
    assert (document.design.title, document.undo_label) == ("B", "Answer")


def test_a_step_made_by_a_subscriber_can_fail_alone() -> None:
    document = Document(BLANK)
    stood: list[bool] = []

    def answer(change: Change) -> None:
        if change.after.title == "A" and change.before.title != "B":
            stood.append(document.apply("Answer", titled("B")))

    document.subscribe(answer)
    document.subscribe(lambda change: _doubt_if(document, change.after.title == "B"))
    assert document.apply("Title", titled("A"))
    assert stood == [False]
    assert (document.design.title, document.undo_label, document.can_redo) == ("A", "Title", False)


def _doubt_if(document: Document, doubtful: bool) -> None:
    if doubtful:
        document.doubt()


def test_nobody_can_answer_the_way_back_with_a_step() -> None:
    document = Document(BLANK)
    document.subscribe(lambda change: _apply(document, titled(f"not {change.after.title}")))
    with pytest.raises(RecursionError):
        document.apply("Title", titled("A"))
    assert traces(document) == (BLANK, True, False, False, "", "")


def _apply(document: Document, design: Design) -> None:
    document.apply("Title", design)


def test_a_design_that_was_saved_counts_as_saved_after_a_replacement_that_failed(tmp_path: Path) -> None:
    document = Document(ORDER, tmp_path / "a.unhappy.json")
    stop = document.subscribe(refuse)
    with pytest.raises(ValueError, match="cannot show"):
        document.replace(edits.set_positions(ORDER, {"cart": (0, 0)}))
    stop()
    assert (document.design, document.saved) == (ORDER, True)
    document.replace(edits.set_positions(ORDER, {"cart": (0, 0)}))
    document.apply("Rename", edits.rename(document.design, "cart", "Basket"))
    assert not document.saved
    document.undo()
    assert document.saved
