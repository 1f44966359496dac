"""Designs drawn in lines of text: every part has its line, below what it belongs to."""

from hypothesis import given, settings

from canvas.lookup import lookup
from canvas.model import Design
from canvas.rules.drawn import drawn
from tests.designs import Fields, design, designs, flow


def lines(whole: Design) -> str:
    return "\n".join(drawn(whole))


def test_ends_places_to_stay_and_what_is_not_certain_have_marks() -> None:
    states: dict[str, Fields] = {
        "done": {"kind": "good_end"},
        "lost": {"kind": "bad_end", "certainty": "unknown"},
        "here": {"kind": "resting", "visible": False},
    }
    whole = flow("start > done", states=states)
    assert lines(whole) == "Thing\n  [Start]\n    ──▶ [Done ✓]\n  [Done ✓]\n  [Lost ✗ ?]\n  [Here =]: visible no"


def test_a_step_says_how_it_comes_its_name_and_the_rest_in_words() -> None:
    steps = {"a-b": {"name": "Pay", "by": "customer", "timeout": "2h"}}
    assert "    ╌╌▷ [B]  Pay: by customer, timeout 2h" in lines(flow("a ~> b", transitions=steps)).splitlines()


def test_failures_stand_below_what_breaks_and_fallbacks_below_them() -> None:
    failures = [{"id": "f", "at": "a-b", "type": "lost"}, {"id": "g", "at": "a", "type": "crash", "lands": "b"}]
    fallbacks = [{"id": "r", "for": "f", "kind": "retry", "cap": 3, "then": "b"}]
    drawing = lines(flow("a > b", failures=failures, fallbacks=fallbacks)).splitlines()
    assert drawing == [
        "Thing",
        "  [A]",
        "    ↯ it crashes, and it is [B] then",
        "    ──▶ [B]",
        "      ↯ it gets lost",
        "        ↩ try again: cap 3, then [B]",
        "  [B]",
    ]


def test_a_hand_over_stands_below_what_sets_it_off_with_its_failures() -> None:
    whole = design(
        objects=[
            {"id": "a", "name": "A", "states": [{"id": "a1", "name": "A1", "facts": {"a": "b"}}]},
            {"id": "b", "name": "B", "states": [{"id": "b1", "name": "B1"}, {"id": "b2", "name": "B2"}]},
        ],
        transitions=[{"id": "t", "source": "b1", "target": "b2", "by": "event"}],
        triggers=[{"id": "h", "when": "a1", "fires": "t", "mode": "sync"}],
        failures=[{"id": "f", "at": "h", "type": "lost"}],
    )
    assert lines(whole).splitlines()[:4] == [
        "A",
        "  [A1]: facts a=b",
        "    ══▶ “B1 to B2”: mode sync",
        "      ↯ it gets lost",
    ]


@settings(max_examples=100, deadline=None)
@given(designs())
def test_any_design_can_be_drawn_and_each_of_its_parts_is_there(whole: Design) -> None:
    tables = lookup(whole)
    said = list(drawn(whole))
    marks = {"↯": tables.failures, "↩": tables.fallbacks, "══▶": tables.triggers}
    for mark, table in marks.items():
        assert sum(line.lstrip().startswith(mark) for line in said) >= len(table)
