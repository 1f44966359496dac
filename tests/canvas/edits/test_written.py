"""One line becomes an object with its states, or steps between states; what it cannot become is said in words."""

import pytest

from canvas.edits import EditError, say, with_object_line, with_step_line
from canvas.edits.parts import one_text
from canvas.lookup import lookup
from canvas.model import Design
from tests.designs import flow

EMPTY = Design(title="D")
PACKAGE = with_object_line(EMPTY, "Package: packed, on its way, delivered, lost.")


def states(design: Design, number: int = 0) -> list[str]:
    return [state.name for state in design.objects[number].states]


def steps(design: Design) -> list[tuple[str, str, str, str | None]]:
    name = lookup(design).name
    return [(name(step.source), name(step.target), step.mode, step.name) for step in design.transitions]


def test_a_line_becomes_an_object_with_its_states() -> None:
    assert PACKAGE.objects[0].name == "Package"
    assert states(PACKAGE) == ["Packed", "On its way", "Delivered", "Lost"]


def test_the_line_of_an_object_that_is_there_adds_the_states_that_it_lacks() -> None:
    grown = with_object_line(PACKAGE, "package: Lost, returned")
    assert len(grown.objects) == 1
    assert states(grown) == ["Packed", "On its way", "Delivered", "Lost", "Returned"]


def test_a_name_with_a_comma_or_a_colon_stands_in_quotes() -> None:
    design = with_object_line(EMPTY, '"Order: new": "paid, not packed"; packed')
    assert design.objects[0].name == "Order: new"
    assert states(design) == ["Paid, not packed", "Packed"]


@pytest.mark.parametrize("line", ["", "Package", "Package:", ": packed", "Package: , ."])
def test_a_line_that_is_no_object_is_refused_with_an_example(line: str) -> None:
    with pytest.raises(EditError, match="Write the object, a colon, and its states"):
        with_object_line(EMPTY, line)


def test_states_that_are_all_there_are_nothing_new() -> None:
    with pytest.raises(EditError, match="“Package” has these states already"):
        with_object_line(PACKAGE, "Package: lost")


def test_a_line_becomes_a_step_between_states_that_are_there() -> None:
    design = with_step_line(PACKAGE, "packed ~> on its way: the carrier takes it.")
    assert steps(design) == [("Packed", "On its way", "async", "the carrier takes it")]


def test_one_line_may_lead_through_several_states() -> None:
    design = with_step_line(PACKAGE, "Packed -> On its way ~> Delivered: it is handed over -> signed")
    assert steps(design) == [
        ("Packed", "On its way", "sync", None),
        ("On its way", "Delivered", "async", "it is handed over -> signed"),
    ]


@pytest.mark.parametrize("line", ["", "Packed", "Packed ->", "-> Packed", "Packed -> : x", "Package: packed"])
def test_a_line_that_is_no_step_is_refused_with_an_example(line: str) -> None:
    with pytest.raises(EditError, match="Write two states with an arrow between them"):
        with_step_line(PACKAGE, line)


def test_a_state_that_is_not_there_is_named() -> None:
    with pytest.raises(EditError, match="There is no state “Stolen” yet"):
        with_step_line(PACKAGE, "Packed -> Stolen")


def test_between_two_objects_there_is_no_step() -> None:
    both = with_object_line(PACKAGE, "Payment: open, paid")
    with pytest.raises(EditError, match="A hand-over connects them"):
        with_step_line(both, "Paid -> Packed")


def test_of_states_with_the_same_name_the_pair_in_one_object_is_meant() -> None:
    both = with_object_line(PACKAGE, "Letter: written, lost")
    design = with_step_line(both, "Written -> Lost")
    assert lookup(design).object_of[design.transitions[0].target].name == "Letter"


def test_the_same_step_twice_is_refused_and_another_name_is_another_step() -> None:
    design = with_step_line(PACKAGE, "Packed -> Lost")
    with pytest.raises(EditError, match="This step is there already"):
        with_step_line(design, "packed -> lost")
    assert len(with_step_line(design, "Packed -> Lost: stolen").transitions) == 2


TWO_PLACES = [{"id": "app", "name": "App"}, {"id": "mail", "name": "E-mail", "kind": "sent"}]


def test_what_is_said_first_is_said_everywhere() -> None:
    design = say(flow("a > b", surfaces=TWO_PLACES), "a", "Wait.")
    assert dict(lookup(design).states["a"].messages) == {"app": "Wait.", "mail": "Wait."}


def test_a_surface_with_words_of_its_own_keeps_them() -> None:
    design = flow(
        "a > b", states={"a": {"messages": {"app": "Wait.", "mail": "Dear customer, wait."}}}, surfaces=TWO_PLACES
    )
    design = say(design, "a", "Hold on.")
    state = lookup(design).states["a"]
    assert dict(state.messages) == {"app": "Hold on.", "mail": "Dear customer, wait."}
    assert one_text(design, state) == "Hold on."


def test_a_surface_that_is_silent_on_purpose_stays_silent() -> None:
    design = flow("a > b", states={"a": {"messages": {"app": "Wait."}}}, surfaces=TWO_PLACES)
    assert dict(lookup(say(design, "a", "Hold on.")).states["a"].messages) == {"app": "Hold on."}


def test_only_a_state_says_something() -> None:
    with pytest.raises(EditError, match="Only a state"):
        say(flow("a > b"), "a-b", "Wait.")
