"""A slip in any reference, key, date or coordinate is told at its place, with the word that was perhaps meant."""

import json

import pytest

from canvas.model.flow import FailureType
from canvas.reading import read_design
from tests.canvas.everything import at, everything, read_with, refused, refused_with, with_value

REFERENCES = {
    "transitions[0].source": ("state", "way"),
    "transitions[0].target": ("state", "there"),
    "transitions[0].components[0]": ("component", "feed"),
    "triggers[0].when": ("transition or state", "scan"),
    "triggers[0].fires": ("transition", "close"),
    "triggers[0].components[0]": ("component", "bus"),
    "failures[0].at": ("transition, trigger or state", "scan"),
    "failures[1].lands": ("state", "way"),
    "fallbacks[0].for": ("failure", "no_scan"),
    "fallbacks[0].to": ("state", "there"),
    "fallbacks[0].then": ("state", "way"),
    "fallbacks[0].needs[0]": ("component", "bus"),
    "tradeoffs[0].about[0]": ("element", "scan"),
    "rollout.monitors[0].watches": ("failure", "no_scan"),
}
SURFACED = ["objects[0].states[0].messages", "fallbacks[0].tell"]
NAMED_ONCE = [
    "transitions[0].components",
    "triggers[0].components",
    "fallbacks[0].needs",
    "tradeoffs[0].about",
    "layout.placed",
]
ON_PURPOSE = {
    "objects[0].states[1]": {"messages"},
    "transitions[0]": {"failures", "timeout", "idempotent", "owner"},
    "triggers[0]": {"failures"},
    "failures[0]": {"detected_by"},
    "fallbacks[0]": {"within"},
}
PURPOSES = set().union(*ON_PURPOSE.values())
RULED_OUT = ["objects[0].states[0]", "transitions[0]", "triggers[0]"]
TYPES: list[FailureType] = ["network", "write_fail", "wrong_decision", "out_of_order", "lag"]


@pytest.mark.parametrize(("place", "kind", "meant"), [(place, *said) for place, said in REFERENCES.items()])
def test_a_reference_with_a_slip_gets_the_id_that_was_meant(place: str, kind: str, meant: str) -> None:
    slip = f"{meant}{meant[-1]}"
    assert f'{place}: no {kind} has the id "{slip}"; did you mean "{meant}"?' in refused_with(place, slip)


@pytest.mark.parametrize(("place", "kind"), [(place, kind) for place, (kind, _) in REFERENCES.items()])
def test_a_reference_to_what_is_like_nothing_gets_no_suggestion(place: str, kind: str) -> None:
    assert f'{place}: no {kind} has the id "0000"' in refused_with(place, "0000")


@pytest.mark.parametrize("place", REFERENCES)
def test_references_are_told_apart_by_case(place: str) -> None:
    assert any(line.startswith(f"{place}: no ") for line in refused_with(place, at(place).upper()))


@pytest.mark.parametrize("place", SURFACED)
def test_words_for_a_surface_with_a_slip_get_the_one_that_was_meant(place: str) -> None:
    assert refused_with(place, {"apps": "Hello"}) == [
        f'{place}.apps: no surface has the id "apps"; did you mean "app"?'
    ]


@pytest.mark.parametrize("place", NAMED_ONCE)
def test_no_list_names_an_id_twice(place: str) -> None:
    listed = at(place)
    assert refused_with(place, [*listed, listed[0]]) == [f'{place}: names "{listed[0]}" twice']


@pytest.mark.parametrize(
    ("place", "key"), [(place, key) for place, keys in ON_PURPOSE.items() for key in sorted(PURPOSES - keys)]
)
def test_what_is_on_purpose_elsewhere_is_unknown_here(place: str, key: str) -> None:
    line = refused_with(f"{place}.on_purpose", {key: "because"})[0]
    assert line.startswith(f'{place}.on_purpose.{key}: "{key}" is unknown here')


@pytest.mark.parametrize(("place", "key"), [(place, key) for place, keys in ON_PURPOSE.items() for key in sorted(keys)])
def test_each_kind_of_thing_may_leave_out_its_own_on_purpose(place: str, key: str) -> None:
    assert read_with(f"{place}.on_purpose", {key: "because"}).title == "Delivery updates"


@pytest.mark.parametrize("place", RULED_OUT)
@pytest.mark.parametrize("failure", TYPES)
def test_every_type_of_failure_can_be_ruled_out(place: str, failure: str) -> None:
    assert read_with(f"{place}.ruled_out", {failure: "because"}).title == "Delivery updates"


@pytest.mark.parametrize("place", RULED_OUT)
@pytest.mark.parametrize("failure", TYPES)
def test_a_type_of_failure_with_a_slip_gets_a_suggestion(place: str, failure: str) -> None:
    slip = failure + failure[-1]
    assert refused_with(f"{place}.ruled_out", {slip: "because"}) == [
        f'{place}.ruled_out.{slip}: "{slip}" is unknown here; did you mean "{failure}"?'
    ]


@pytest.mark.parametrize("day", ["2026-12-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
def test_a_date_is_a_day_of_the_calendar(day: str) -> None:
    assert read_with("waivers[0].until", day).waivers[0].until == day


@pytest.mark.parametrize(
    "day", ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01"]
)
def test_a_day_that_no_calendar_has_is_refused(day: str) -> None:
    assert refused_with("waivers[0].until", day) == ["waivers[0].until: is no day of the calendar"]


@pytest.mark.parametrize(
    "day",
    ["", "2026", "2026-1-1", "20261231", "2026-W01-1", "31.12.2026", "2026-12-31\n", "2026-12-31T00:00", "tomorrow"],
)
def test_a_date_has_one_way_to_be_written(day: str) -> None:
    assert refused_with("waivers[0].until", day) == ["waivers[0].until: is no date written YYYY-MM-DD"]


@pytest.mark.parametrize("seen", ["", "a" * 63, "a" * 65, "g" * 64, "A" * 64, "a" * 64 + "\n"])
def test_what_is_no_hash_is_refused(seen: str) -> None:
    assert refused_with("waivers[0].seen", seen)[0].endswith("is no SHA-256 in 64 small hexadecimal digits")


@pytest.mark.parametrize("place", ["layout.nodes.way", "layout.labels.scan"])
@pytest.mark.parametrize(
    ("position", "line"),
    [
        ([], "[0]: is missing"),
        ([1], "[1]: is missing"),
        ([1, 2, 3], ": has more than 2 numbers"),
        (["1", 2], "[0]: must be a number"),
        ([1, True], "[1]: must be a number"),
        ([1, 1_000_001], "[1]: is beyond 1,000,000"),
        ([-1_000_001, 1], "[0]: is beyond 1,000,000"),
        ({"x": 1, "y": 2}, ": must be a list, in square brackets"),
    ],
)
def test_a_position_is_two_numbers_within_bounds(place: str, position: object, line: str) -> None:
    assert f"{place}{line}" in refused_with(place, position)


@pytest.mark.parametrize("position", [[0, 0], [-1_000_000, 1_000_000]])
def test_positions_at_the_bounds_are_read(position: list[int]) -> None:
    assert list(read_with("layout.nodes.way", position).layout.nodes["way"]) == position


def test_a_byte_order_mark_stands_at_the_beginning_only() -> None:
    data = json.dumps(everything()).encode()
    assert read_design(b"\xef\xbb\xbf" + data) == read_design(data)
    assert refused(data + b"\xef\xbb\xbf") != []


@pytest.mark.parametrize("kind", ["degrade", "undo", "human", "tell"])
def test_only_a_retry_and_a_queue_have_something_then(kind: str) -> None:
    assert refused_with("fallbacks[0].kind", kind) == [
        f'fallbacks[0].then: only a retry or a queue has one, not "{kind}"'
    ]


@pytest.mark.parametrize("kind", ["wrong_decision", "conflict", "duplicate", "out_of_order", "stale", "lag"])
def test_only_where_a_step_did_not_happen_a_failure_moves_the_object(kind: str) -> None:
    line = f'failures[1].lands: a failure of type "{kind}" moves nothing: only where a step did not happen'
    assert refused_with("failures[1].type", kind) == [line]


@pytest.mark.parametrize("actor", ["system", "customer", "staff", "partner", "timer"])
def test_a_hand_over_fires_only_what_is_by_event(actor: str) -> None:
    assert refused_with("transitions[1].by", actor) == [
        'triggers[0].fires: "close" is not by event: a hand-over fires what is "by": "event"'
    ]


def test_a_design_with_a_slip_in_every_reference_tells_them_all() -> None:
    tree = everything()
    for place in ("failures[0].at", "fallbacks[0].for", "rollout.monitors[0].watches"):
        part = json.loads(with_value(place, "0000"))
        top = place.split("[")[0].split(".")[0]
        tree[top] = part[top]
    told = {line.split(":")[0] for line in refused(json.dumps(tree).encode())}
    assert {"failures[0].at", "fallbacks[0].for", "rollout.monitors[0].watches"} <= told
