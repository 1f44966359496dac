"""A flow as lines of text, written and read in the same notation."""

import pytest
from hypothesis import given

from canvas.flow_lines import ArrowLine, Heading, StateLine, lines_of, read_line, read_lines
from canvas.model.base import NAME_LIMIT
from tests.designs import names
from tests.widgets.designs import parcel

WHOLE = """\
Parcel:
Packed
On the way
Delivered
Packed -> On the way: Ship it
On the way ~> Delivered

Order:
Open
Done
Open -> Done"""


def test_a_design_reads_as_its_objects_states_and_arrows() -> None:
    assert lines_of(parcel()) == WHOLE


def test_blank_lines_say_nothing() -> None:
    assert read_lines("\n  \n\t\n") == ()


@pytest.mark.parametrize("line", ["- Paid", "* Paid", "  • Paid ", "2. Paid", "13) Paid", "Paid"])
def test_bullets_and_numbers_are_no_part_of_a_name(line: str) -> None:
    assert read_line(line) == StateLine("Paid")


@pytest.mark.parametrize("line", ["42", "24 h on hold", "3-D secure", "-"])
def test_digits_and_dashes_of_a_name_stay(line: str) -> None:
    assert read_line(line) == StateLine(line)


@pytest.mark.parametrize("arrow", ["->", "-->", "=>", "→"])
def test_an_arrow_is_a_transition_that_waits(arrow: str) -> None:
    assert read_line(f"Cart {arrow} Paid: pay") == ArrowLine("Cart", "Paid", "sync", "pay")


@pytest.mark.parametrize("arrow", ["~>", "⇢"])
def test_a_wavy_arrow_comes_later(arrow: str) -> None:
    assert read_line(f"Cart{arrow}Paid") == ArrowLine("Cart", "Paid", "async", "")


def test_the_name_of_a_transition_may_hold_colons_and_arrows() -> None:
    assert read_line("A -> B: pay: now -> here") == ArrowLine("A", "B", "sync", "pay: now -> here")


def test_a_colon_at_the_end_begins_an_object() -> None:
    assert read_line("Parcel :") == Heading("Parcel")


@pytest.mark.parametrize("line", ["->", "A ->", "-> B", "Note: ask", '"open', '"\\q"'])
def test_what_is_no_arrow_and_no_heading_is_a_state(line: str) -> None:
    assert read_line(line) == StateLine(line)


def test_a_name_in_quotes_is_taken_as_it_is() -> None:
    assert read_line('"A -> B" -> "C: D": go') == ArrowLine("A -> B", "C: D", "sync", "go")
    assert read_line('"- A"') == StateLine("- A")


def test_a_name_that_is_too_long_is_cut() -> None:
    assert read_line("x" * 300) == StateLine("x" * NAME_LIMIT)


@pytest.mark.parametrize("filling", [" ", "-", '"', ":", "a -> ", "\\"])
def test_a_line_of_a_hundred_thousand_characters_is_read(filling: str) -> None:
    assert read_line(f"a{filling * 100_000}b") is not None
    assert read_line(f'"{filling * 100_000}b') is not None


@given(names, names)
def test_any_two_names_are_read_as_they_were_written(one: str, other: str) -> None:
    design = parcel()
    first, second, *rest = design.objects[0].states
    states = (first.model_copy(update={"name": one}), second.model_copy(update={"name": other}), *rest)
    owner = design.objects[0].model_copy(update={"name": other, "states": states})
    lines = read_lines(lines_of(design.model_copy(update={"objects": (owner, design.objects[1])})))
    assert lines[:5] == (
        Heading(other),
        StateLine(one),
        StateLine(other),
        StateLine("Delivered"),
        ArrowLine(one, other, "sync", "Ship it"),
    )
