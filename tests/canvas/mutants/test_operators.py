"""Each operator breaks one thing, at every place where it can, and says which rules can answer."""

from canvas.lookup import lookup
from canvas.model import Design
from canvas.reading import read_design
from canvas.writing import canonical
from tests.canvas.mutants.clean import clean_designs
from tests.canvas.mutants.operators import (
    OPERATORS,
    Mutant,
    all_messages,
    caps,
    doubts,
    fallbacks,
    hand_overs,
    independence,
    is_only_way_on,
    modes,
    one_message,
    owners,
    steps,
    thens,
    timeouts,
)
from tests.designs import design, flow

SURFACES = [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}]
SHOP = [{"id": "shop", "name": "Shop"}]


def answered(*answers: dict[str, object], **step: object) -> Design:
    """One step with a failure, and these fallbacks of it."""
    return flow(
        "paying > paid",
        states={"paid": {"kind": "good_end"}},
        transitions={"paying-paid": step},
        components=SHOP,
        failures=[{"id": "fails", "at": "paying-paid", "type": "crash"}],
        fallbacks=[{"for": "fails", **answer} for answer in answers],
    )


def only(mutants: list[Mutant]) -> Mutant:
    assert len(mutants) == 1
    return mutants[0]


def test_every_mutant_is_another_design_that_the_format_accepts() -> None:
    for name, clean in clean_designs().items():
        for operator, mutate in OPERATORS.items():
            for mutant in mutate(clean):
                assert mutant.design != clean, (name, operator, mutant.place)
                assert read_design(canonical(mutant.design)) == mutant.design


def test_each_fallback_is_dropped_by_itself() -> None:
    clean = answered({"id": "one", "kind": "tell"}, {"id": "two", "kind": "undo", "to": "paid"})

    left = [[fallback.id for fallback in mutant.design.fallbacks] for mutant in fallbacks(clean)]

    assert left == [["two"], ["one"]]


def test_a_cap_is_dropped_where_there_is_one() -> None:
    clean = answered({"id": "one", "kind": "retry", "cap": 3, "then": "paid"}, {"id": "two", "kind": "retry"})

    mutant = only(list(caps(clean)))

    assert lookup(mutant.design).fallbacks["one"].cap is None
    assert lookup(mutant.design).fallbacks["one"].then == "paid"
    assert mutant.is_error


def test_a_retry_without_a_then_is_an_error_and_a_queue_without_one_is_not() -> None:
    clean = answered({"id": "one", "kind": "retry", "cap": 3, "then": "paid"}, {"id": "two", "kind": "queue"})
    queued = answered({"id": "one", "kind": "queue", "to": "paid", "then": "paid"})

    assert only(list(thens(clean))).is_error
    assert not only(list(thens(queued))).is_error


def test_an_owner_is_dropped_from_a_step_by_staff_and_from_a_person_who_steps_in() -> None:
    clean = answered({"id": "one", "kind": "human", "to": "paid", "owner": "Desk"}, by="staff", owner="Till")

    assert [mutant.place for mutant in owners(clean)] == ["paying-paid", "one"]


def test_an_owner_of_what_no_person_does_is_left_alone() -> None:
    assert not list(owners(answered({"id": "one", "kind": "undo", "owner": "Desk"}, by="system", owner="Till")))


def test_a_timeout_is_dropped_where_there_is_one() -> None:
    mutant = only(list(timeouts(flow("a ~> b", "b > c", transitions={"a-b": {"timeout": "1h"}}))))

    assert mutant.design.transitions[0].timeout is None
    assert not mutant.is_error


def test_silence_is_an_error_in_a_bad_end_and_where_we_do_not_know() -> None:
    said = {"messages": {"app": "Here"}}
    clean = flow(
        "a > b",
        "b > c",
        states={"a": said, "b": {**said, "certainty": "unknown"}, "c": {**said, "kind": "bad_end"}},
    )

    assert [mutant.is_error for mutant in all_messages(clean)] == [False, True, True]


def test_one_message_goes_only_where_another_stays() -> None:
    clean = flow(
        "a > b",
        surfaces=SURFACES,
        states={"a": {"messages": {"app": "One"}}, "b": {"messages": {"app": "Two", "sms": "Two"}}},
    )

    mutants = list(one_message(clean))

    assert [mutant.place for mutant in mutants] == ["b/app", "b/sms"]
    assert lookup(mutants[0].design).states["b"].messages == {"sms": "Two"}


def test_certainty_is_claimed_of_what_is_tentative_or_unknown() -> None:
    clean = flow("a > b", "b > c", states={"a": {"certainty": "tentative"}, "b": {"certainty": "unknown"}})

    assert [mutant.place for mutant in doubts(clean)] == ["a", "b"]
    assert all(lookup(mutant.design).states[mutant.element].certainty == "confirmed" for mutant in doubts(clean))


def test_a_fallback_comes_to_need_the_part_that_broke() -> None:
    clean = answered({"id": "one", "kind": "undo", "to": "paid"}, components=["shop"])

    assert lookup(only(list(independence(clean))).design).fallbacks["one"].needs == ("shop",)


def test_where_no_part_broke_or_it_is_needed_already_nothing_can_be_added() -> None:
    needing = answered({"id": "one", "kind": "undo", "to": "paid", "needs": ["shop"]}, components=["shop"])

    assert not list(independence(answered({"id": "one", "kind": "undo", "to": "paid"})))
    assert not list(independence(needing))


def test_a_transition_goes_with_what_hangs_on_it() -> None:
    mutant = only(list(steps(answered({"id": "one", "kind": "undo", "to": "paid"}))))

    assert [*mutant.design.transitions, *mutant.design.failures, *mutant.design.fallbacks] == []


def test_deleting_the_only_way_on_is_an_error_and_deleting_a_detour_is_not() -> None:
    clean = flow("a > b", "a > c", "b > a", "c > d", states={"d": {"kind": "good_end"}})

    assert [mutant.is_error for mutant in steps(clean)] == [False, True, True, True]


def test_a_place_where_one_may_stay_needs_no_way_on() -> None:
    clean = flow("a > b", states={"a": {"kind": "resting"}})

    assert not is_only_way_on(clean, clean.transitions[0])


def test_arrows_and_hand_overs_change_their_mode_and_hand_overs_are_dropped() -> None:
    states = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]
    others = [{"id": "c", "name": "C"}, {"id": "d", "name": "D"}]
    clean = design(
        objects=[{"id": "one", "name": "One", "states": states}, {"id": "two", "name": "Two", "states": others}],
        transitions=[
            {"id": "ab", "source": "a", "target": "b"},
            {"id": "cd", "source": "c", "target": "d", "by": "event"},
        ],
        triggers=[{"id": "told", "when": "ab", "fires": "cd"}],
    )

    assert [mutant.place for mutant in modes(clean)] == ["ab", "cd", "told"]
    assert only(list(hand_overs(clean))).design.transitions == clean.transitions
