"""What refers to nothing, to the wrong thing, or out of its object."""

import json
from typing import Any

import pytest

from canvas.errors import DesignUnreadable
from canvas.model import Design
from canvas.reading import read_design, reference_problems
from tests.designs import design, flow

Fields = dict[str, Any]


def base() -> dict[str, Any]:
    """Two objects, one a → b, the other p → q, which is by event and fired when the first comes to b."""
    return {
        "format": "unhappy-path",
        "version": 1,
        "title": "A design",
        "surfaces": [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS"}],
        "components": [{"id": "bus", "name": "Bus"}],
        "objects": [
            {"id": "one", "name": "One", "states": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]},
            {"id": "two", "name": "Two", "states": [{"id": "p", "name": "P"}, {"id": "q", "name": "Q"}]},
        ],
        "transitions": [
            {"id": "a-b", "source": "a", "target": "b"},
            {"id": "p-q", "source": "p", "target": "q", "by": "event"},
        ],
        "triggers": [{"id": "hand", "when": "b", "fires": "p-q"}],
        "failures": [
            {"id": "f", "at": "a-b", "type": "lost"},
            {"id": "moves", "at": "a", "type": "crash", "lands": "b"},
        ],
        "fallbacks": [{"id": "again", "for": "f", "kind": "retry", "cap": 3, "then": "b"}],
    }


def refused(**more: list[Fields] | Fields) -> list[str]:
    """What is said about the base with these entries added to its lists."""
    whole = base()
    for key, value in more.items():
        whole[key] = whole.get(key, []) + value if isinstance(value, list) else value
    with pytest.raises(DesignUnreadable) as caught:
        read_design(json.dumps(whole).encode())
    return caught.value.lines()


CASES: dict[str, tuple[dict[str, Any], str]] = {
    "a source that is no state": (
        {"transitions": [{"id": "t", "source": "one", "target": "b"}]},
        'transitions[2].source: no state has the id "one"',
    ),
    "a target that was perhaps mistyped": (
        {"transitions": [{"id": "t", "source": "a-b", "target": "q"}], "objects": []},
        'transitions[2].source: no state has the id "a-b"',
    ),
    "a transition that leaves its object": (
        {"transitions": [{"id": "t", "source": "a", "target": "q"}]},
        'transitions[2].target: "q" is in another object than the source: a hand-over is a trigger',
    ),
    "a component that is not there": (
        {"transitions": [{"id": "t", "source": "a", "target": "b", "components": ["bus", "buss"]}]},
        'transitions[2].components[1]: no component has the id "buss"; did you mean "bus"?',
    ),
    "a hand-over of a hand-over": (
        {"triggers": [{"id": "h", "when": "hand", "fires": "p-q"}]},
        'triggers[1].when: no transition or state has the id "hand"',
    ),
    "a hand-over that fires a state": (
        {"triggers": [{"id": "h", "when": "b", "fires": "q"}]},
        'triggers[1].fires: no transition has the id "q"',
    ),
    "a hand-over that fires what is not by event": (
        {"triggers": [{"id": "h", "when": "q", "fires": "a-b"}]},
        'triggers[1].fires: "a-b" is not by event',
    ),
    "a hand-over within one object": (
        {"triggers": [{"id": "h", "when": "q", "fires": "p-q"}]},
        'triggers[1].fires: "q" and "p-q" are in one object: a hand-over goes to another',
    ),
    "a hand-over from a transition of the same object": (
        {"triggers": [{"id": "h", "when": "p-q", "fires": "p-q"}]},
        'triggers[1].fires: "p-q" and "p-q" are in one object',
    ),
    "a hand-over by a component that is not there": (
        {"triggers": [{"id": "h", "when": "a", "fires": "p-q", "components": ["gone"]}]},
        'triggers[1].components[0]: no component has the id "gone"',
    ),
    "a failure at nothing": (
        {"failures": [{"id": "g", "at": "a-bb", "type": "lost"}]},
        'failures[2].at: no transition, trigger or state has the id "a-bb"; did you mean "a-b"?',
    ),
    "a failure at an object": (
        {"failures": [{"id": "g", "at": "one", "type": "lost"}]},
        'failures[2].at: no transition, trigger or state has the id "one"',
    ),
    "a failure that lands nowhere": (
        {"failures": [{"id": "g", "at": "a", "type": "lost", "lands": "a-b"}]},
        'failures[2].lands: no state has the id "a-b"',
    ),
    "a failure that lands in another object": (
        {"failures": [{"id": "g", "at": "a-b", "type": "lost", "lands": "q"}]},
        'failures[2].lands: "q" is in another object than "a-b"',
    ),
    "a failure of a hand-over that lands where it came from": (
        {"failures": [{"id": "g", "at": "hand", "type": "lost", "lands": "a"}]},
        'failures[2].lands: "a" is in another object than "hand"',
    ),
    "a wrong failure that lands": (
        {"failures": [{"id": "g", "at": "a-b", "type": "duplicate", "lands": "a"}]},
        'failures[2].lands: a failure of type "duplicate" moves nothing',
    ),
    "a stale failure that lands": (
        {"failures": [{"id": "g", "at": "a-b", "type": "lag", "lands": "a"}]},
        'failures[2].lands: a failure of type "lag" moves nothing',
    ),
    "a fallback for a transition": (
        {"fallbacks": [{"id": "x", "for": "a-b", "kind": "undo"}]},
        'fallbacks[1].for: no failure has the id "a-b"',
    ),
    "a fallback to another object": (
        {"fallbacks": [{"id": "x", "for": "f", "kind": "undo", "to": "q"}]},
        'fallbacks[1].to: "q" is in another object than the failure',
    ),
    "a fallback to nothing": (
        {"fallbacks": [{"id": "x", "for": "f", "kind": "undo", "to": "z"}]},
        'fallbacks[1].to: no state has the id "z"',
    ),
    "a retry that ends in another object": (
        {"fallbacks": [{"id": "x", "for": "f", "kind": "retry", "then": "q"}]},
        'fallbacks[1].then: "q" is in another object than the failure',
    ),
    "a way out of a failure that moves": (
        {"fallbacks": [{"id": "x", "for": "moves", "kind": "undo", "to": "a"}]},
        'fallbacks[1].to: "moves" moves the object itself: the way out is drawn from where it lands',
    ),
    "a last try of a failure that moves": (
        {"fallbacks": [{"id": "x", "for": "moves", "kind": "retry", "then": "a"}]},
        'fallbacks[1].then: "moves" moves the object itself',
    ),
    "an end after an undo": (
        {"fallbacks": [{"id": "x", "for": "f", "kind": "undo", "then": "b"}]},
        'fallbacks[1].then: only a retry or a queue has one, not "undo"',
    ),
    "a fallback that needs what is not there": (
        {"fallbacks": [{"id": "x", "for": "f", "kind": "undo", "needs": ["a"]}]},
        'fallbacks[1].needs[0]: no component has the id "a"',
    ),
    "a message on no surface": (
        {"objects": [{"id": "o", "name": "O", "states": [{"id": "s", "name": "S", "messages": {"mail": "x"}}]}]},
        'objects[2].states[0].messages.mail: no surface has the id "mail"',
    ),
    "telling on no surface": (
        {"fallbacks": [{"id": "x", "for": "f", "kind": "tell", "tell": {"smss": "x"}}]},
        'fallbacks[1].tell.smss: no surface has the id "smss"; did you mean "sms"?',
    ),
    "a monitor of a state": (
        {"rollout": {"monitors": [{"id": "m", "signal": "x", "watches": "a"}]}},
        'rollout.monitors[0].watches: no failure has the id "a"',
    ),
    "a trade-off about nothing": (
        {"tradeoffs": [{"id": "t", "question": "?", "about": ["bus", "gone"]}]},
        'tradeoffs[0].about[1]: no element has the id "gone"',
    ),
}


@pytest.mark.parametrize(("more", "line"), CASES.values(), ids=CASES.keys())
def test_it_is_refused_with_its_path(more: dict[str, Any], line: str) -> None:
    said = refused(**more)
    assert len(said) == 1
    assert said[0].startswith(line)


def test_the_base_is_fine() -> None:
    assert reference_problems(read_design(json.dumps(base()).encode())) == ()


ENTRIES: dict[str, dict[str, Any]] = {
    "a surface": {"surfaces": [{"id": "a", "name": "A"}]},
    "a component": {"components": [{"id": "a", "name": "A"}]},
    "an object": {"objects": [{"id": "a", "name": "A", "states": [{"id": "s", "name": "S"}]}]},
    "a state": {"objects": [{"id": "o", "name": "O", "states": [{"id": "a", "name": "S"}]}]},
    "a transition": {"transitions": [{"id": "a", "source": "b", "target": "b"}]},
    "a hand-over": {"triggers": [{"id": "a", "when": "b", "fires": "p-q"}]},
    "a failure": {"failures": [{"id": "a", "at": "b", "type": "lost"}]},
    "a fallback": {"fallbacks": [{"id": "a", "for": "f", "kind": "undo"}]},
    "what is out of scope": {"brief": {"out_of_scope": [{"id": "a", "what": "x"}]}},
    "an assumption": {"brief": {"assumptions": [{"id": "a", "text": "x"}]}},
    "a question": {"brief": {"questions": [{"id": "a", "text": "x"}]}},
    "a need": {"brief": {"needs": [{"id": "a", "what": "x"}]}},
    "a technology": {"brief": {"technology": [{"id": "a", "name": "x"}]}},
    "a metric": {"metrics": {"primary": [{"id": "a", "name": "x"}]}},
    "a guardrail": {"metrics": {"guardrails": [{"id": "a", "name": "x"}]}},
    "a trade-off": {"tradeoffs": [{"id": "a", "question": "x"}]},
    "a gate": {"rollout": {"gates": [{"id": "a", "audience": "x"}]}},
    "a monitor": {"rollout": {"monitors": [{"id": "a", "signal": "x"}]}},
    "a stop": {"rollout": {"stops": [{"id": "a", "signal": "x"}]}},
}


@pytest.mark.parametrize("more", ENTRIES.values(), ids=ENTRIES.keys())
def test_an_id_is_given_once_in_the_whole_design(more: dict[str, Any]) -> None:
    said = refused(**more)
    assert len(said) == 1
    assert ' "a" is already the id of ' in said[0]


def test_a_written_surface_uses_up_its_id() -> None:
    with pytest.raises(DesignUnreadable, match='"app" is already the id of surfaces'):
        flow("app > b", surfaces=[{"id": "app", "name": "App"}])


def test_messages_speak_on_the_default_surface_only_where_none_is_written() -> None:
    assert flow("a > b", states={"a": {"messages": {"app": "Hello"}}}).objects[0].states[0].messages["app"] == "Hello"
    with pytest.raises(DesignUnreadable, match='no surface has the id "app"'):
        flow("a > b", states={"a": {"messages": {"app": "Hello"}}}, surfaces=[{"id": "sms", "name": "SMS"}])


def test_references_of_a_design_in_memory_are_judged_alike() -> None:
    broken = Design(title="A design", failures=flow("a > b", failures=[{"id": "f", "at": "a", "type": "lag"}]).failures)
    assert [str(problem) for problem in reference_problems(broken)] == [
        'failures[0].at: no transition, trigger or state has the id "a"'
    ]


def test_a_reference_into_an_entry_that_is_out_of_shape_is_still_judged() -> None:
    said = refused(
        failures=[{"id": "g", "at": "a", "type": "lots"}], fallbacks=[{"id": "x", "for": "gg", "kind": "undo"}]
    )
    assert 'fallbacks[1].for: no failure has the id "gg"' in said[1]
    assert len(said) == 2


def test_an_actor_that_is_unknown_is_said_once() -> None:
    whole = base()
    whole["transitions"][1]["by"] = "evnt"
    with pytest.raises(DesignUnreadable) as caught:
        read_design(json.dumps(whole).encode())
    assert caught.value.lines() == ['transitions[1].by: "evnt" is unknown here; did you mean "event"?']


def test_among_thousands_of_ids_the_near_one_is_still_found() -> None:
    states: dict[str, Fields] = {f"state_{number}": {} for number in range(3000)}
    with pytest.raises(DesignUnreadable, match='did you mean "state_2999"'):
        flow("state_0 > state_1", states=states, failures=[{"id": "f", "at": "state_2999x", "type": "lag"}])


def test_a_design_without_anything_has_no_wrong_reference() -> None:
    assert reference_problems(design()) == ()


STEP = {"id": "extra", "source": "a", "target": "b"}
OUT_OF_SHAPE: dict[str, dict[str, Any]] = {
    "objects that are no list": {"objects": {"one": 1}},
    "an object that is a text": {"objects": ["one"]},
    "an object whose states are a text": {"objects": [{"id": "one", "name": "One", "states": "a"}]},
    "an object whose states are null": {"objects": [{"id": "one", "name": "One", "states": None}]},
    "a state that is a text": {"objects": [{"id": "one", "name": "One", "states": ["a"]}]},
    "components that are null": {"components": None},
    "surfaces that are a text": {"surfaces": "app"},
    "transitions that are numbers": {"transitions": [1]},
    "triggers that are an object": {"triggers": {}},
    "failures that are yes": {"failures": True},
}


@pytest.mark.parametrize("broken", OUT_OF_SHAPE.values(), ids=OUT_OF_SHAPE.keys())
def test_what_stands_in_a_list_out_of_shape_is_not_called_missing(broken: dict[str, Any]) -> None:
    whole = base() | broken
    whole["transitions"][0:0] = [] if broken.get("transitions") else [{**STEP, "components": ["bus"]}]
    whole["tradeoffs"] = [{"id": "why", "question": "?", "about": ["bus", "a-b", "f", "a"]}]
    whole["rollout"] = {"monitors": [{"id": "watch", "signal": "x", "watches": "f"}]}
    with pytest.raises(DesignUnreadable) as caught:
        read_design(json.dumps(whole).encode())
    assert len(caught.value.problems) == 1


def test_a_state_twice_is_one_mistake_and_its_transitions_none() -> None:
    states = [{"id": "a", "name": "A"}, {"id": "z", "name": "Z"}]
    said = refused(
        objects=[{"id": "three", "name": "Three", "states": states}],
        transitions=[{"id": "z-a", "source": "z", "target": "a"}],
    )
    assert said == ['objects[2].states[0].id: "a" is already the id of objects[0].states[0]']
