"""A check that goes by an earlier one says the same as one from the beginning."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas import edits
from canvas.findings import Report
from canvas.model import Design
from canvas.project import NO_PROJECT, Project
from canvas.validator import PRESETS, UNCHECKED, Checked, Preset, check, recheck
from tests.canvas.edit_steps import random_edit
from tests.canvas.random_designs import random_design
from tests.canvas.random_systems import random_system
from tests.designs import design, flow
from tests.often import often

TODAY = date(2026, 1, 1)
PROJECTS = (NO_PROJECT, NO_PROJECT, Project({"UNC010": "off", "COV005": "error"}))
KEPT: dict[str, tuple[str, ...]] = {
    "surfaces": ("id",),
    "components": ("id",),
    "transitions": ("id", "source", "target", "by"),
    "triggers": ("id", "when", "fires"),
    "failures": ("id", "at", "lands", "type"),
    "fallbacks": ("id", "failure", "kind", "to", "then"),
}
"""What says where an element belongs, and does not change when it becomes like another one."""


def like_another(whole: Design, random: Random) -> Design:
    """The design with one element as another of its kind is, in its own place."""
    kind = random.choice([kind for kind in KEPT if getattr(whole, kind)] or ["objects"])
    if kind == "objects":
        return state_like_another(whole, random)
    group = getattr(whole, kind)
    one, other = random.choice(group), random.choice(group)
    changed = other.model_copy(update={field: getattr(one, field) for field in KEPT[kind]})
    return whole.model_copy(update={kind: tuple(changed if each is one else each for each in group)})


def state_like_another(whole: Design, random: Random) -> Design:
    """The design with one state as another is, in an object that the customer sees, or does not see any more."""
    if not whole.objects:
        return whole
    states = [state for owner in whole.objects for state in owner.states]
    owner, other = random.choice(whole.objects), random.choice(states)
    one = random.choice(owner.states)
    inner = tuple(other.model_copy(update={"id": one.id}) if each is one else each for each in owner.states)
    changed = owner.model_copy(update={"states": inner, "customer_facing": random.random() < 0.7})
    return whole.model_copy(update={"objects": tuple(changed if each is owner else each for each in whole.objects)})


def accepted(whole: Design, random: Random) -> Design:
    """The design with one of its findings accepted as the drawing is now."""
    keys = [finding.key for finding in check(whole, today=TODAY).findings]
    if not keys:
        return whole
    key = random.choice(keys)
    return edits.waive(whole, key, "we know")


STEPS: tuple[Callable[[Design, Random], Design], ...] = (
    *(random_edit, random_edit, like_another, like_another, state_like_another, accepted),
    lambda whole, random: whole.model_copy(update={"language": random.choice(("en", "de"))}),
    lambda whole, _: whole.model_copy(update={"transitions": whole.transitions[::-1], "objects": whole.objects[::-1]}),
)


@dataclass
class Work:
    """Somebody works on a design and has it checked after each step: on what is known, and from the beginning."""

    design: Design
    random: Random
    known: Checked = UNCHECKED

    def __post_init__(self) -> None:
        self.past = [self.design]

    def step(self) -> None:
        go_back = self.random.random() < 0.15
        step = self.random.choice(STEPS)
        self.design = self.random.choice(self.past) if go_back else step(self.design, self.random)
        self.past.append(self.design)

    def agrees(self) -> bool:
        """Whether both checks say the same, whatever was asked for the last time."""
        preset, project = self.random.choice(PRESETS), self.random.choice(PROJECTS)
        self.known = recheck(self.known, self.design, preset=preset, project=project, today=TODAY)
        return self.known.report == check(self.design, preset=preset, project=project, today=TODAY)


@often()
@given(st.sampled_from((random_design, random_system)), st.integers(0, 10**9), st.integers(1, 12))
def test_after_any_edits_what_is_checked_again_is_what_a_whole_check_finds(
    made: Callable[[int], Design], number: int, steps: int
) -> None:
    work = Work(made(number), Random(number))
    assert work.agrees()
    for _ in range(steps):
        work.step()
        assert work.agrees()


def neighbours() -> Design:
    """An order that a parcel hears of, twice: what is found in one object is told with names and words of the other."""
    return design(
        surfaces=[{"id": "app", "name": "App"}, {"id": "mail", "name": "Mail"}],
        components=[{"id": "bus", "name": "Bus"}, {"id": "desk", "name": "Desk"}],
        objects=[
            {
                "id": "order",
                "name": "Order",
                "states": [{"id": "open", "name": "Open"}, {"id": "paid", "name": "Paid"}],
            },
            {
                "id": "parcel",
                "name": "Parcel",
                "states": [
                    {"id": "waits", "name": "Waits", "messages": {"app": "Soon."}},
                    {"id": "goes", "name": "Goes"},
                ],
            },
        ],
        transitions=[
            {"id": "pay", "name": "Pay", "source": "open", "target": "paid"},
            {"id": "back", "source": "paid", "target": "open", "components": ["bus"]},
            {"id": "hear", "source": "waits", "target": "goes", "by": "event"},
        ],
        triggers=[
            {"id": "first", "when": "pay", "fires": "hear"},
            {"id": "second", "name": "Again", "when": "paid", "fires": "hear", "on_purpose": {"failures": "it is one"}},
        ],
        failures=[{"id": "down", "at": "pay", "type": "crash", "severity": 9}],
        fallbacks=[{"id": "call", "for": "down", "kind": "human", "to": "open"}],
        rollout={"gates": [{"id": "g", "audience": "one town"}]},
    )


ELSEWHERE: dict[str, Callable[[Design], Design]] = {
    "a component is a partner's": lambda whole: edits.update(whole, "bus", kind="partner"),
    "a surface has another name": lambda whole: edits.rename(whole, "mail", "Letter"),
    "the design is in another language": lambda whole: whole.model_copy(update={"language": "de"}),
    "a monitor watches": lambda whole: edits.add_entry(
        whole, "rollout.monitors", id="m", signal="calls", watches="down"
    ),
    "a step is taken later": lambda whole: edits.flip_mode(whole, "back"),
    "a fallback has an owner": lambda whole: edits.update(whole, "call", owner="Desk"),
    "a failure is less severe": lambda whole: edits.update(whole, "down", severity=1),
    "the sender has another name": lambda whole: edits.rename(whole, "order", "Purchase"),
    "the step that sends has another name": lambda whole: edits.rename(whole, "pay", "Settle"),
    "the hand-over has a name": lambda whole: edits.rename(whole, "first", "Paid for"),
    "the step that is fired has another name": lambda whole: edits.rename(whole, "hear", "Told"),
    "the receiver reads something else": lambda whole: edits.set_message(whole, "waits", "app", "Today."),
    "the hand-over is taken at once": lambda whole: edits.update(whole, "first", mode="sync"),
    "the step that is fired can fail": lambda whole: edits.attach_failure(whole, "hear", "lost", id="f"),
    "another hand-over of it can fail": lambda whole: edits.attach_failure(whole, "second", "lost", id="f"),
}


@pytest.mark.parametrize("edit", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_is_changed_elsewhere_is_seen_where_it_matters(edit: Callable[[Design], Design]) -> None:
    whole = edits.set_message(neighbours(), "open", "mail", "Thanks, we are checking.")
    edited = edit(whole)
    known = recheck(UNCHECKED, whole, today=TODAY)
    assert recheck(known, edited, today=TODAY).report == check(edited, today=TODAY)
    assert check(edited, today=TODAY).findings != known.report.findings


def two_objects() -> Design:
    return design(
        objects=[
            {"id": "one", "name": "One", "states": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]},
            {"id": "two", "name": "Two", "states": [{"id": "c", "name": "C"}, {"id": "d", "name": "D"}]},
        ],
        transitions=[{"id": "a-b", "source": "a", "target": "b"}, {"id": "c-d", "source": "c", "target": "d"}],
    )


def test_an_object_that_nothing_has_changed_for_is_not_looked_at_again() -> None:
    whole = two_objects()
    before = recheck(UNCHECKED, whole)
    after = recheck(before, edits.rename(whole, "a", "Begun"))
    assert after.parts["two"] is before.parts["two"]
    assert after.parts["one"] is not before.parts["one"]


def test_what_all_objects_share_has_all_of_them_looked_at_again() -> None:
    before = recheck(UNCHECKED, two_objects())
    after = recheck(before, edits.add_surface(two_objects(), "Mail", id="mail", kind="sent"))
    assert not {id(part) for part in before.parts.values()} & {id(part) for part in after.parts.values()}


def test_other_rules_have_all_objects_looked_at_again() -> None:
    whole = two_objects()
    sketch = recheck(UNCHECKED, whole, preset="sketch")
    assert recheck(sketch, whole).report == check(whole) != sketch.report


def test_a_walk_of_all_objects_together_stands_while_only_words_change() -> None:
    whole = edits.hand_over(two_objects(), "a-b", "c", id="h", transition_id="hear")
    before = recheck(UNCHECKED, whole)
    assert before.walked is not None
    assert recheck(before, edits.rename(whole, "a", "Begun")).walked is before.walked
    later = edits.add_state(whole, "two", "E", id="e")
    grown = edits.connect(later, "d", "e", id="d-e")
    assert recheck(before, grown).walked is not before.walked


def test_a_check_that_was_broken_off_is_no_ground_for_another_one() -> None:
    whole = flow("a > b")
    broken_off = recheck(UNCHECKED, whole, stop=lambda: True)
    assert not broken_off.report.complete
    assert recheck(broken_off, whole).report == check(whole)


def test_a_walk_that_was_broken_off_is_made_again() -> None:
    whole = edits.hand_over(two_objects(), "a-b", "c", id="h", transition_id="hear")
    broken_off = recheck(UNCHECKED, whole, stop=lambda: True)
    assert broken_off.walked is not None
    assert not broken_off.walked.stands
    assert recheck(broken_off, whole).report == check(whole)


@pytest.mark.parametrize("preset", PRESETS)
def test_the_first_check_knows_nothing(preset: Preset) -> None:
    assert UNCHECKED.report == Report()
    assert recheck(UNCHECKED, flow("a > b"), preset=preset).report.findings
