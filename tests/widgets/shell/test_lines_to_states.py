"""A pasted list becomes states."""

from canvas.model import Design
from widgets.shell.lines_to_states import names_in, with_states


def test_bullets_numbers_and_blank_lines_are_left_out() -> None:
    assert names_in("- Ordered\n\n2. Packed\n* Delivered\n") == ("Ordered", "Packed", "Delivered")


def test_a_name_that_comes_twice_is_one_state() -> None:
    assert names_in("A\nB\nA") == ("A", "B")


def test_a_name_of_digits_stays() -> None:
    assert names_in("42") == ("42",)


def test_each_state_leads_to_the_next() -> None:
    design = with_states(Design(title="D"), "Order", ["A", "B", "C"])
    names = {state.id: state.name for state in design.objects[0].states}
    assert [(names[t.source], names[t.target]) for t in design.transitions] == [("A", "B"), ("B", "C")]


def test_no_names_change_nothing() -> None:
    design = Design(title="D")
    assert with_states(design, "Order", []) is design
