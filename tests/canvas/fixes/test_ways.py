"""The steps that fixes draw, and where they lead."""

from canvas.lookup import lookup
from canvas.model import Design
from tests.canvas.fixes.fixing import applied, chosen, titles, written
from tests.designs import Fields, design, flow

SAID: Fields = {"messages": {"app": "Wait for us"}}


def test_a_circle_is_left_from_any_of_its_places() -> None:
    whole = flow("start > gone", "start > a", "a > b", "b > a", states={"gone": {"kind": "bad_end", **SAID}})
    assert titles(whole, "REC003") == [
        "Draw a step from “A” to “Gone”",
        "Draw a step from “A” to a new state, “To be cleared up”",
        "Draw a step from “A” to a new state that you name",
        "Draw a step from “B” to “Gone”",
    ]
    step = applied(whole, "REC003", "draw-way-out").transitions[-1]
    assert (step.source, step.target) == ("a", "gone")


def test_a_state_that_nothing_leads_to_is_led_to_from_the_nearest_before_it() -> None:
    states: dict[str, Fields] = {"paid": {"kind": "good_end"}, "gift": {"kind": "good_end"}}
    whole = flow("cart > pay", "pay > paid", states=states)
    assert titles(whole, "COV005") == [
        "Draw a step from “Pay” to “Gift”",
        "Draw a step from “Cart” to “Gift”",
        "Take “Gift” out",
    ]


def test_a_forgotten_state_that_leads_nowhere_becomes_a_place_to_stay() -> None:
    whole = flow("cart > paid", states={"paid": {"kind": "good_end"}, "gift": {}})
    assert titles(whole, "COV005")[0] == "Draw a step from “Cart” to “Gift”, a place to stay"
    assert lookup(applied(whole, "COV005", "lead-there")).states["gift"].kind == "resting"


def test_what_nothing_leads_to_can_be_taken_out() -> None:
    whole = flow("cart > paid", "gift > paid", states={"paid": {"kind": "good_end"}, "gift": {}})
    after = lookup(applied(whole, "COV005", "take-out"))
    assert ("gift" in after.states, "gift-paid" in after.transitions) == (False, False)


def tapped(**fields: object) -> Design:
    states: dict[str, Fields] = {"draft": SAID, "posted": {"kind": "good_end", **SAID}}
    steps: dict[str, Fields] = {"draft-posted": {"by": "customer", "components": ["feed"], **fields}}
    return flow("draft ~> posted", states=states, transitions=steps, components=[{"id": "feed", "name": "Feed"}])


def test_a_tap_shows_at_once_that_we_are_on_it() -> None:
    assert titles(tapped(), "ASY004")[0] == "Show a new state, “We are on it”, before “Draft to Posted”"
    after = applied(tapped(), "ASY004", "add-in-between")
    between, (later, tap) = after.objects[0].states[-1], after.transitions
    assert (between.name, between.certainty, between.kind) == ("We are on it", "tentative", "active")
    assert (tap.source, tap.target, tap.by, tap.mode) == ("draft", between.id, "customer", "sync")
    assert (later.source, later.target, later.by, later.mode) == (between.id, "posted", "system", "async")
    assert later.components == ("feed",)


def test_a_step_whose_failures_need_their_place_comes_to_the_state_in_between_itself() -> None:
    failing = [{"id": "f", "at": "draft-posted", "type": "crash"}]
    ways: dict[str, Fields] = {"draft": SAID, "posted": {"kind": "good_end", **SAID}, "over": {"kind": "good_end"}}
    steps = {"draft-posted": {"by": "customer"}}
    whole = flow("draft ~> posted", "draft > over", states=ways, transitions=steps, failures=failing)
    assert titles(whole, "ASY004") == [
        "Let “Draft to Posted” show a new state, “We are on it”, and lead on to “Posted” later"
    ]


def test_a_customer_can_object_to_a_decision() -> None:
    decided = {"asked-refused": {"decision": True}}
    states: dict[str, Fields] = {"refused": {"kind": "bad_end", "messages": {"app": "We said no"}}}
    whole = flow("asked > refused", states=states, transitions=decided)
    assert titles(whole, "COV003") == ["Let the customer object in “Refused”, then a new state, “To be cleared up”"]
    step = applied(whole, "COV003", "add-appeal").transitions[-1]
    assert (step.source, step.by) == ("refused", "customer")


def test_who_can_object_is_told_where_they_are() -> None:
    whole = flow("asked > refused", transitions={"asked-refused": {"decision": True}})
    assert [blank.id for blank in chosen(whole, "COV003").proposal.blanks] == ["reads.app"]
    after = written(whole, "COV003", {"reads.app": "We said no. You can object."})
    assert lookup(after).states["refused"].messages["app"] == "We said no. You can object."


def test_a_place_where_several_wait_for_each_other_gets_a_limit_in_each() -> None:
    whole = each_waits()
    assert titles(whole, "XOB003") == ["Add a limit of 1 day in each of “Cart” and “Waiting”"]
    timers = [step for step in applied(whole, "XOB003", "add-timer").transitions if step.by == "timer"]
    assert {step.source for step in timers} == {"cart", "waiting"}


def each_waits() -> Design:
    """Two objects, each of which comes to its end on the news that the other did."""
    ends = {"cart": "paid", "waiting": "here"}
    objects = [{"id": f"{a}.o", "name": a, "states": [state(a), state(b, kind="good_end")]} for a, b in ends.items()]
    steps = [{"id": f"to.{b}", "source": a, "target": b, "by": "event"} for a, b in ends.items()]
    triggers = [{"id": "t1", "when": "here", "fires": "to.paid"}, {"id": "t2", "when": "paid", "fires": "to.here"}]
    return design(objects=objects, transitions=steps, triggers=triggers)


def state(identity: str, **fields: str) -> Fields:
    return {"id": identity, "name": identity.capitalize(), **fields}
