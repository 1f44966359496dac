"""The conventions of the design file hold at every place where they apply, each breach told with that place."""

import json
import re
from typing import Any

import pytest

from canvas.model import Design
from canvas.model.base import Value
from canvas.reading import read_design
from canvas.writing import canonical
from tests.canvas.everything import at, everything, places, read_with, refused, refused_with, with_value, without

ALL = places(everything())
INNER = [place for place in ALL if place not in ("format", "version")]
OBJECTS = [place for place in ALL if isinstance(at(place), dict)]
MAPS = (".messages", ".facts", ".ruled_out", ".on_purpose", ".tell", "layout.nodes", "layout.labels", "layout.objects")
SHAPED = [place for place in OBJECTS if not place.endswith(MAPS)]
LISTS = [
    place for place in ALL if isinstance(at(place), list) and not place.startswith(("layout.nodes", "layout.labels"))
]

NAMES = [place for place in ALL if place.endswith((".name", "].name"))]
DURATIONS = ["transitions[0].timeout", "fallbacks[0].within"]
SCALES = ["failures[0].severity", "failures[0].occurrence", "failures[0].detection"]
YES_OR_NO = [place for place in ALL if isinstance(at(place), bool)]
IDS = [place for place in ALL if place.endswith(".id")]
CHOICES: dict[str, tuple[str, ...]] = {
    "brief.constraint.kind": ("latency", "scale", "trust", "compliance", "cost", "other"),
    "metrics.primary[0].direction": ("up", "down", "hold"),
    "surfaces[0].kind": ("live", "sent"),
    "components[0].kind": (
        "service", "partner", "store", "cache", "replica", "queue", "clock", "device", "tool",
    ),
    "objects[0].states[0].kind": ("active", "resting", "good_end", "bad_end"),
    "objects[0].states[0].certainty": ("confirmed", "tentative", "unknown"),
    "transitions[0].mode": ("sync", "async"),
    "transitions[0].by": ("system", "customer", "staff", "partner", "timer", "event"),
    "triggers[0].mode": ("sync", "async"),
    "failures[0].type": (
        "network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected", "wrong_decision", "conflict",
        "duplicate", "out_of_order", "stale", "lag",
    ),
    "fallbacks[0].kind": ("retry", "queue"),  # the others have no "then", which the design says
    "tradeoffs[0].kind": (
        "consistency_availability", "speed_correctness", "automation_override", "simplicity_flexibility",
        "global_local", "cost_speed", "scale_complexity", "other",
    ),
}  # fmt: skip
FILLED = [
    "title",
    "brief.out_of_scope[0].what",
    "brief.assumptions[0].text",
    "brief.questions[0].text",
    "brief.needs[0].what",
    "tradeoffs[0].question",
    "rollout.gates[0].audience",
    "rollout.monitors[0].signal",
    "rollout.stops[0].signal",
    "waivers[0].key",
    "waivers[0].reason",
    "objects[0].states[0].ruled_out.lag",
    "objects[0].states[1].on_purpose.messages",
    "transitions[0].ruled_out.duplicate",
    "transitions[0].on_purpose.timeout",
    "triggers[0].ruled_out.lost",
    "triggers[0].on_purpose.failures",
    "failures[0].on_purpose.detected_by",
    "fallbacks[0].on_purpose.within",
]
TEXTS = [
    *FILLED,
    "brief.prompt",
    "brief.constraint.why",
    "brief.in_scope[0]",
    "brief.questions[0].answer",
    "metrics.primary[0].window",
    "components[0].shares_fate_with",
    "objects[0].states[0].messages.app",
    "transitions[0].owner",
    "transitions[0].effect",
    "failures[0].error_text",
    "fallbacks[0].backoff",
    "fallbacks[0].label",
    "fallbacks[0].tell.app",
    "tradeoffs[0].options[1]",
    "rollout.stops[0].action",
    "waivers[0].by",
]
REQUIRED = [
    *IDS,
    *FILLED[:11],
    *(place for place in NAMES if not place.startswith(("transitions", "triggers", "failures"))),
    "objects[0].states",
    "transitions[0].source",
    "transitions[0].target",
    "triggers[0].when",
    "triggers[0].fires",
    "failures[0].at",
    "failures[0].type",
    "fallbacks[0].for",
    "fallbacks[0].kind",
    "waivers[0].seen",
]
# A hand-over fires only what is by event, so that one has to be said, too.
NEEDED = {re.sub(r"\d+", "0", place) for place in [*REQUIRED, "objects", "components", "transitions", "failures"]}
OPTIONAL = [
    place
    for place in INNER
    if not place.endswith("]") and re.sub(r"\d+", "0", place) not in NEEDED and place != "transitions[1].by"
]


def of_model(model: type[Value], prefix: str = "") -> set[str]:
    """The keys of the file that a part of the model reads."""
    return {f"{prefix}{field.alias or name}" for name, field in model.model_fields.items()}


def test_the_example_says_every_key_of_the_top() -> None:
    assert set(everything()) == of_model(Design)


def test_what_is_read_is_written_again_without_loss() -> None:
    assert json.loads(canonical(read_design(json.dumps(everything()).encode()))) == everything()


def test_keys_are_written_in_the_order_of_the_shape() -> None:
    written = json.loads(canonical(read_design(json.dumps(everything(), sort_keys=True).encode())))
    assert places(written) == places(everything())


@pytest.mark.parametrize("place", INNER)
def test_null_is_refused_everywhere(place: str) -> None:
    assert f"{place}: null says nothing: leave it out" in refused_with(place, None)


@pytest.mark.parametrize("place", SHAPED)
def test_an_unknown_key_is_refused_in_every_part(place: str) -> None:
    assert f"{place}.no_such: there is no such key" in refused_with(place, {**at(place), "no_such": 1})


@pytest.mark.parametrize("place", OBJECTS)
def test_a_key_that_comes_twice_is_refused_in_every_part(place: str) -> None:
    key = next(iter(at(place)))
    marked = with_value(place, {"TWICE": 0, **at(place)}).replace(b'"TWICE": 0', f'"{key}": 0'.encode())
    assert f"{place}.{key}: is there more than once" in refused(marked)


@pytest.mark.parametrize("place", OBJECTS)
def test_a_list_is_no_object_anywhere(place: str) -> None:
    assert f"{place}: must be an object, in braces" in refused_with(place, [])


@pytest.mark.parametrize("place", LISTS)
@pytest.mark.parametrize("value", [{}, "x", 1, True])
def test_only_a_list_is_a_list(place: str, value: object) -> None:
    assert f"{place}: must be a list, in square brackets" in refused_with(place, value)


@pytest.mark.parametrize("place", REQUIRED)
def test_what_is_required_is_missed(place: str) -> None:
    assert f"{place}: is missing" in refused(without(place))


@pytest.mark.parametrize("place", OPTIONAL)
def test_what_is_not_required_may_be_left_out(place: str) -> None:
    assert place not in places(json.loads(canonical(read_design(without(place)))))


@pytest.mark.parametrize("place", NAMES)
class TestAName:
    """Names of everything: up to 200 characters, one line, not blank."""

    @pytest.mark.parametrize("name", ["x", "x" * 200, "\N{ROCKET}" * 200, "a\tb", " a ", "\u202eright to left"])
    def test_may_be(self, place: str, name: str) -> None:
        assert read_with(place, name).title == "Delivery updates"

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("x" * 201, "is longer than 200 characters"),
            ("", "is blank"),
            (" \t", "is blank"),
            ("\u3000", "is blank"),
            ("a\nb", "has more than one line"),
            ("a\u2028b", "has more than one line"),
            ("a\u2029b", "has more than one line"),
            (3, "must be a text in quotation marks"),
            (["a"], "must be a text in quotation marks"),
            ({"en": "a"}, "must be a text in quotation marks"),
        ],
    )
    def test_may_not_be(self, place: str, name: object, text: str) -> None:
        assert refused_with(place, name) == [f"{place}: {text}"]

    @pytest.mark.parametrize("separator", "\r\v\f\x1c\x1d\x1e\x85")
    def test_has_no_line_separator_of_any_kind(self, place: str, separator: str) -> None:
        assert refused_with(place, f"a{separator}b")[0].startswith(f"{place}: has ")


@pytest.mark.parametrize("place", TEXTS)
class TestAFreeText:
    """Free texts: up to 10,000 characters, any lines, no control characters."""

    @pytest.mark.parametrize("text", ["x" * 10_000, "one\ntwo\tthree", "one\u2028two", "\N{ROCKET}" * 10_000])
    def test_may_be(self, place: str, text: str) -> None:
        assert read_with(place, text).language == "de"

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("x" * 10_001, "is longer than 10,000 characters"),
            ("a\rb", "has the control character U+000D"),
            ("a\x00b", "has the control character U+0000"),
            ("a\x1bb", "has the control character U+001B"),
            ("a\x7fb", "has the control character U+007F"),
            ("a\x85b", "has the control character U+0085"),
            (False, "must be a text in quotation marks"),
        ],
    )
    def test_may_not_be(self, place: str, text: object, said: str) -> None:
        assert refused_with(place, text) == [f"{place}: {said}"]

    def test_has_no_half_characters(self, place: str) -> None:
        assert refused_with(place, "a\udc00") == [f"{place}: holds half a character (a lone surrogate)"]


@pytest.mark.parametrize("place", FILLED)
@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0", "\u2028"])
def test_what_must_be_said_is_not_blank(place: str, blank: str) -> None:
    assert refused_with(place, blank) == [f"{place}: is blank"]


@pytest.mark.parametrize("place", sorted(set(TEXTS) - set(FILLED)))
def test_a_blank_text_where_none_is_needed_is_as_if_it_were_absent(place: str) -> None:
    assert place not in places(json.loads(canonical(read_with(place, " \n"))))


@pytest.mark.parametrize("place", IDS)
class TestAnId:
    """Ids: 1 to 64 of letters, digits, _ . and -, opaque."""

    @pytest.mark.parametrize("identity", ["", "a" * 65, "a b", "ä", "a/b", "a@b", "a\n", "a\u2028", "٣"])
    def test_may_not_be(self, place: str, identity: str) -> None:
        assert any(
            line.startswith(f"{place}: ") and "is no id: 1 to 64 letters, digits, _ . or -" in line
            for line in refused_with(place, identity)
        )

    def test_may_not_be_a_number(self, place: str) -> None:
        assert f"{place}: must be a text in quotation marks" in refused_with(place, 7)


@pytest.mark.parametrize("identity", ["a", "A-1", "_", ".", "-", "0", "a" * 64, "state.of.things", "__proto__"])
def test_an_id_may_be_any_word_of_these_characters(identity: str) -> None:
    assert read_with("rollout.gates[0].id", identity).rollout.gates[0].id == identity


@pytest.mark.parametrize("place", DURATIONS)
@pytest.mark.parametrize("duration", ["1ms", "0.5s", "00.10m", "999999h", "1.25d", "0.001ms"])
def test_a_duration_is_a_number_above_zero_with_a_unit(place: str, duration: str) -> None:
    assert duration in str(canonical(read_with(place, duration)), "utf-8")


@pytest.mark.parametrize("place", DURATIONS)
@pytest.mark.parametrize(
    "duration",
    ["", "0s", "0.0s", "000ms", "1", "s", "1.s", ".5s", "1,5s", "1 s", " 1s", "1s ", "1S", "1min", "1w", "1e3s", "+1s",
     "-1s", "1h30m", "1.2.3s", "1s\n", "１s", "٣s"],
)  # fmt: skip
def test_anything_else_is_no_duration(place: str, duration: str) -> None:
    assert refused_with(place, duration) == [f'{place}: is no duration above zero, such as "30s", "4h" or "2d"']


@pytest.mark.parametrize("place", SCALES)
@pytest.mark.parametrize("number", [1, 2, 9, 10])
def test_a_scale_goes_from_one_to_ten(place: str, number: int) -> None:
    assert read_with(place, number).failures[0].id == "no_scan"


@pytest.mark.parametrize("place", [*SCALES, "fallbacks[0].cap"])
@pytest.mark.parametrize("number", [0, -1, -(10**30)])
def test_numbers_begin_with_one(place: str, number: int) -> None:
    assert refused_with(place, number) == [f"{place}: must be at least 1"]


@pytest.mark.parametrize("place", SCALES)
@pytest.mark.parametrize("number", [11, 100])
def test_a_scale_ends_with_ten(place: str, number: int) -> None:
    assert refused_with(place, number) == [f"{place}: must be at most 10"]


@pytest.mark.parametrize("place", [*SCALES, "fallbacks[0].cap"])
@pytest.mark.parametrize("value", [3.0, 3.5, True, False, "3", [3], {}])
def test_only_a_whole_number_is_one(place: str, value: object) -> None:
    assert refused_with(place, value) == [f"{place}: must be a whole number, written without a point"]


@pytest.mark.parametrize("place", YES_OR_NO)
@pytest.mark.parametrize("value", [0, 1, "true", "false", "", 1.0, []])
def test_only_true_and_false_are_yes_and_no(place: str, value: object) -> None:
    assert refused_with(place, value) == [f"{place}: must be true or false"]


@pytest.mark.parametrize("place", YES_OR_NO)
@pytest.mark.parametrize("value", [True, False])
def test_yes_and_no_may_both_be_written(place: str, value: bool) -> None:
    assert read_with(place, value).title == "Delivery updates"


@pytest.mark.parametrize(("place", "value"), [(place, value) for place, values in CHOICES.items() for value in values])
def test_every_value_of_the_format_is_read(place: str, value: str) -> None:
    data = with_value(place, value)
    assert read_design(data).title == "Delivery updates"


@pytest.mark.parametrize("place", CHOICES)
def test_a_value_with_a_slip_gets_a_suggestion(place: str) -> None:
    value = max(CHOICES[place], key=len)
    slip = f"{value[:-1]}{value[-1] * 2}"
    assert refused_with(place, slip) == [f'{place}: "{slip}" is unknown here; did you mean "{value}"?']


@pytest.mark.parametrize("place", CHOICES)
def test_values_are_told_apart_by_case(place: str) -> None:
    value = CHOICES[place][0].upper()
    assert refused_with(place, value)[0].startswith(f'{place}: "{value}" is unknown here')


@pytest.mark.parametrize("place", CHOICES)
@pytest.mark.parametrize("value", [1, True, ["sync"], {}])
def test_a_value_of_another_type_is_unknown_too(place: str, value: Any) -> None:
    assert refused_with(place, value)[0].startswith(f"{place}: is unknown here")
