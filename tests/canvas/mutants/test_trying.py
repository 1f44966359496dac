"""A mutant is found where something new is found at the right place."""

from canvas.model import Design
from tests.canvas.mutants.operators import Mutant, caps, fallbacks, hand_overs, one_message, steps
from tests.canvas.mutants.trying import Outcome, outcomes, right_place
from tests.designs import flow

SAID = {"messages": {"app": "Here"}}
CLEAN = flow(
    "start > paying",
    "paying > paid",
    "paying > given_up",
    states={
        "start": {**SAID, "kind": "resting"},
        "paying": SAID,
        "paid": {**SAID, "kind": "good_end"},
        "given_up": {**SAID, "kind": "bad_end"},
        "far": {**SAID, "kind": "good_end"},
    },
    transitions={
        "paying-given_up": {"by": "timer"},
        "paid-far": {"source": "paid", "target": "far"},
    },
    failures=[{"id": "fails", "at": "paying-paid", "type": "crash", "detected_by": "the clock"}],
    fallbacks=[{"id": "again", "for": "fails", "kind": "retry", "cap": 3, "then": "given_up"}],
)


def at(mutants: list[Mutant], place: str) -> Mutant:
    return next(mutant for mutant in mutants if mutant.place == place)


def became(design: Design, operator: str, place: str) -> Outcome:
    all_of_them = outcomes("small", design)
    return next(one for one in all_of_them if (one.mutation.operator, one.mutation.place) == (operator, place))


def test_what_is_found_in_the_clean_design_is_not_new() -> None:
    loud = flow("a > b", "b > c")

    assert all("REC002@c" not in (*outcome.here, *outcome.elsewhere) for outcome in outcomes("loud", loud))


def test_a_dropped_cap_is_found_at_its_fallback() -> None:
    outcome = became(CLEAN, "drop a cap", "again")

    assert outcome.here == ("FBK002@again",)
    assert (outcome.found, outcome.as_error, outcome.survives) == (True, True, False)


def test_a_mutant_of_which_nothing_is_said_survives() -> None:
    outcome = became(CLEAN, "drop a fallback", "again")

    assert (outcome.found, outcome.survives) == (False, True)


def test_what_is_said_far_from_the_place_is_elsewhere() -> None:
    outcome = became(CLEAN, "delete a transition", "start-paying")

    assert outcome.here == ("COV005@paying",)
    assert outcome.elsewhere == ("COV005@far", "COV005@given_up", "COV005@paid")


def test_the_place_of_a_fallback_is_around_it_and_its_failure() -> None:
    place = right_place(CLEAN, at(list(caps(CLEAN)), "again"))

    assert place == {"again", "fails", "given_up", "paying-paid", "paying"}


def test_the_place_of_a_deleted_step_is_around_it_its_source_and_all_that_went_with_it() -> None:
    place = right_place(CLEAN, at(list(steps(CLEAN)), "paying-paid"))

    assert {"paying-paid", "paying", "paid", "fails", "again", "given_up"} <= place
    assert {"start-paying", "paying-given_up"} <= place
    assert not {"start", "far", "paid-far"} & place


def test_the_place_of_a_message_is_around_its_state() -> None:
    surfaces = [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}]
    design = flow("a > b", "b > c", surfaces=surfaces, states={"b": {"messages": {"app": "Here", "sms": "Here"}}})

    assert right_place(design, at(list(one_message(design)), "b/sms")) == {"a-b", "b", "b-c"}


def test_a_design_without_hand_overs_or_fallbacks_has_no_such_mutants() -> None:
    assert not [*hand_overs(CLEAN), *fallbacks(flow("a > b"))]
