"""Subtitles, limits, and the words on pills."""

import pytest

from canvas.geometry.words import failure_words, fallback_words, icon_of, limit_of, spaced, subtitle
from canvas.lookup import lookup
from canvas.model import Component, Failure, Fallback, State, Transition, Trigger
from tests.canvas.geometry.designs import design, handed_over, plain

SPOTS = {"a": (0.0, 0.0), "b": (400.0, 0.0)}


def said(state: State, *ways: Transition, components: tuple[Component, ...] = ()) -> str:
    made = design(SPOTS, ways, states=[state]).model_copy(update={"components": components})
    return subtitle(lookup(made), made.objects[0].states[0])


def leaving(**fields: object) -> Transition:
    return Transition.model_validate({"id": f"t{len(fields)}", "source": "a", "target": "b", **fields})


@pytest.mark.parametrize(
    ("written", "read"), [("30s", "30 s"), ("5m", "5 min"), ("1.5h", "1.5 h"), ("500ms", "500 ms")]
)
def test_durations_read_well(written: str, read: str) -> None:
    assert spaced(written) == read


def test_a_state_without_ways_out_says_its_kind() -> None:
    assert said(State(id="a", name="A", kind="resting")) == "Resting"


def test_who_acts_comes_from_the_ways_out() -> None:
    assert said(plain("a"), leaving(by="customer")) == "Active · customer acts"


def test_staff_are_many() -> None:
    assert said(plain("a"), leaving(by="staff")) == "Active · staff act"


def test_two_who_act_are_joined() -> None:
    ways = leaving(by="customer"), leaving(by="timer", timeout="1h")
    assert said(plain("a"), *ways) == "Active · customer or timer acts"


def test_more_than_two_are_not_all_named() -> None:
    ways = leaving(by="customer"), leaving(by="timer", timeout="1h"), leaving(by="staff", timeout="1h", owner="Desk")
    assert said(plain("a"), *ways) == "Active · customer, timer or others act"


def test_a_partner_goes_by_the_name_of_its_component() -> None:
    bank = Component(id="bank", name="The bank", kind="partner")
    assert said(plain("a"), leaving(by="partner", components=("bank",)), components=(bank,)) == "Active · The bank acts"


def test_a_partner_without_a_component_is_a_partner() -> None:
    assert said(plain("a"), leaving(by="partner")) == "Active · partner acts"


def test_an_event_comes_from_the_object_that_hands_over() -> None:
    made = handed_over(Trigger(id="h", when="go", fires="fired"))
    assert subtitle(lookup(made), made.objects[1].states[0]) == "Active · Upper acts"


def test_an_event_that_nothing_fires_is_an_event() -> None:
    assert said(plain("a"), leaving(by="event")) == "Active · event acts"


def test_an_uncertain_state_says_so() -> None:
    assert said(State(id="a", name="A", certainty="unknown"), leaving(by="system")) == "Unknown · system acts"


def test_an_end_is_an_end_even_when_uncertain() -> None:
    assert said(State(id="a", name="A", kind="bad_end", certainty="tentative"), leaving(by="system")) == "Bad end"


def test_a_state_that_the_customer_cannot_see_is_internal() -> None:
    assert said(State(id="a", name="A", visible=False)) == "Active · internal"


def test_a_limit_reads_as_at_most() -> None:
    made = design(SPOTS, [leaving(mode="async", timeout="30s")])
    assert limit_of(lookup(made), made.transitions[0]) == ("≤ 30 s", "muted")


def test_a_timer_fires_after_its_time() -> None:
    made = design(SPOTS, [leaving(by="timer", timeout="2d")])
    assert limit_of(lookup(made), made.transitions[0]) == ("after 2 d", "muted")


def test_no_limit_is_a_warning_where_the_customer_is_left_waiting() -> None:
    made = design(SPOTS, [leaving(mode="async")])
    assert limit_of(lookup(made), made.transitions[0]) == ("no limit", "warning")


def test_no_limit_is_no_warning_where_staying_is_fine() -> None:
    made = design(SPOTS, [leaving(mode="async")], states=[State(id="a", name="A", kind="resting")])
    assert limit_of(lookup(made), made.transitions[0]) == ("no limit", "muted")


def test_what_waits_needs_no_limit() -> None:
    made = design(SPOTS, [leaving()])
    assert limit_of(lookup(made), made.transitions[0])[0] == ""


def test_icons_tell_how_it_comes_about() -> None:
    assert [icon_of(each) for each in (leaving(), leaving(mode="async"), leaving(by="event", mode="async"))] == [
        "waits",
        "later",
        "event",
    ]


def test_a_failure_is_named_or_goes_by_its_type() -> None:
    assert failure_words(Failure(id="f", at="a", type="lost", name="Letter gone")) == "Letter gone"
    assert failure_words(Failure(id="f", at="a", type="lost")) == "it gets lost"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "retry", "cap": 3}, "max 3 tries"),
        ({"kind": "retry", "cap": 1}, "max 1 try"),
        ({"kind": "retry"}, "try again"),
        ({"kind": "human", "owner": "Support", "within": "4h"}, "Support, 4 h"),
        ({"kind": "human"}, "a person steps in"),
        ({"kind": "degrade", "label": "as of 10 minutes ago"}, "as of 10 minutes ago"),
        ({"kind": "queue", "within": "1d"}, "put it in a queue, 1 d"),
        ({"kind": "tell"}, "tell the customer"),
    ],
)
def test_a_fallback_says_what_it_does_and_how_long(fields: dict[str, object], words: str) -> None:
    assert fallback_words(Fallback.model_validate({"id": "b", "for": "f", **fields})) == words
