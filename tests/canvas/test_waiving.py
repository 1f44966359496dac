"""Waivers: what their hash covers, and when they open again."""

import hashlib
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.edits import attach_fallback
from canvas.model import Design, Waiver
from canvas.validator import check
from canvas.waiving import Reopened, accepted, reopened, seen_hash
from tests.designs import design, designs, flow

TODAY = date(2026, 6, 1)
KEY = "REC001@f"


def shop(**more: Any) -> Design:
    fields: dict[str, Any] = {
        "states": {"paid": {"kind": "good_end"}},
        "failures": [{"id": "f", "at": "cart-paid", "type": "network"}],
    }
    return flow("cart > paid", **fields | more)


def digest(*elements: Any) -> str:
    text = json.dumps(list(elements), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def waived(whole: Design, key: str = KEY, **more: Any) -> Design:
    fields = {"key": key, "reason": "Known.", "seen": seen_hash(whole, key), **more}
    return whole.model_copy(update={"waivers": (Waiver.model_validate(fields),)})


def test_the_hash_of_a_failure_is_that_of_the_failure_and_its_fallbacks() -> None:
    whole = shop(fallbacks=[{"id": "b", "for": "f", "kind": "tell", "tell": {"app": "Schade, später mehr"}}])
    assert seen_hash(whole, KEY) == digest(
        {"for": "f", "id": "b", "kind": "tell", "tell": {"app": "Schade, später mehr"}},
        {"at": "cart-paid", "id": "f", "type": "network"},
    )


def test_the_hash_of_a_state_covers_its_steps_their_failures_and_the_fallbacks_of_these() -> None:
    whole = shop(fallbacks=[{"id": "b", "for": "f", "kind": "undo"}])
    assert seen_hash(whole, "UNC010@paid") == digest(
        {"for": "f", "id": "b", "kind": "undo"},
        {"id": "cart-paid", "source": "cart", "target": "paid"},
        {"at": "cart-paid", "id": "f", "type": "network"},
        {"id": "paid", "kind": "good_end"},
    )


def test_the_hash_covers_the_hand_overs_that_name_the_state_or_its_steps() -> None:
    whole = design(
        objects=[
            {"id": "a", "name": "A", "states": [{"id": "a1", "name": "A1"}]},
            {"id": "b", "name": "B", "states": [{"id": "b1", "name": "B1"}, {"id": "b2", "name": "B2"}]},
        ],
        transitions=[{"id": "t", "name": "T", "source": "b1", "target": "b2", "by": "event"}],
        triggers=[{"id": "h", "name": "H", "when": "a1", "fires": "t"}],
        failures=[{"id": "f", "at": "h", "type": "lost"}],
    )
    step = {"by": "event", "id": "t", "source": "b1", "target": "b2"}
    hand_over, failure = {"fires": "t", "id": "h", "when": "a1"}, {"at": "h", "id": "f", "type": "lost"}
    assert seen_hash(whole, "UNC010@b1") == digest({"id": "b1"}, failure, hand_over, step)
    assert seen_hash(whole, "UNC010@a1") == digest({"id": "a1"}, failure, hand_over)


def test_the_hash_of_several_elements_counts_each_once_and_leaves_the_surface_out() -> None:
    whole = flow("a > b", "b > a")
    there, back = ({"id": f"{s}-{t}", "source": s, "target": t} for s, t in ("ab", "ba"))
    assert seen_hash(whole, "REC003@a+b") == digest({"id": "a"}, there, {"id": "b"}, back)
    assert seen_hash(whole, "UNC002@a/app") == seen_hash(whole, "UNC002@a")


def test_names_do_not_count() -> None:
    named = shop(failures=[{"id": "f", "name": "Bank", "at": "cart-paid", "type": "network"}])
    assert seen_hash(named, KEY) == seen_hash(shop(), KEY)


def test_the_names_of_the_states_of_an_object_do_not_count_either() -> None:
    (owner,) = shop().objects
    renamed = shop(states={"paid": {"kind": "good_end", "name": "Settled"}})
    assert seen_hash(renamed, f"XYZ@{owner.id}") == seen_hash(shop(), f"XYZ@{owner.id}")


def test_a_surface_that_is_called_name_is_no_name() -> None:
    surfaces = [{"id": "name", "name": "Name plate"}]
    whole = flow(states={"a": {"messages": {"name": "Hi"}}}, surfaces=surfaces)
    assert seen_hash(whole, "UNC010@a") == digest({"id": "a", "messages": {"name": "Hi"}})


def test_the_hash_of_the_design_is_that_of_nothing() -> None:
    assert seen_hash(shop(), "COV006@design") == digest()


def test_the_hash_of_a_fact_is_that_of_the_states_that_claim_it() -> None:
    facts = {"b": {"facts": {"money": "here"}}, "a": {"facts": {"money": "gone"}}, "c": {"facts": {"parcel": "here"}}}
    whole = flow("a > b", "b > c", states=facts)
    assert seen_hash(whole, "XOB001@money=gone|here") == digest(
        {"facts": {"money": "gone"}, "id": "a"}, {"facts": {"money": "here"}, "id": "b"}
    )


@pytest.mark.parametrize(
    ("key", "entry"),
    [
        ("BRF001@brief.segment", ["Members"]),
        ("BRF004@brief.needs.n.1", [{"id": "n.1", "target": "2h", "what": "Fresh"}]),
        ("TRD002@tradeoffs.to_1", [{"id": "to_1", "question": "Which?"}]),
        ("MET001@metrics.primary.m", [{"id": "m", "target": "20 %"}]),
        ("BRF002@brief.job", []),
        ("ROL001@rollout.gates", []),
        ("BRF004@brief.needs.gone", []),
        ("BRF001@brief.segment.deeper", []),
    ],
)
def test_the_hash_of_a_place_in_the_brief_is_that_of_its_entry(key: str, entry: list[Any]) -> None:
    whole = design(
        brief={"segment": "Members", "needs": [{"id": "n.1", "what": "Fresh", "target": "2h"}]},
        tradeoffs=[{"id": "to_1", "question": "Which?"}],
        metrics={"primary": [{"id": "m", "name": "Contacts", "target": "20 %"}]},
    )
    assert seen_hash(whole, key) == digest(*entry)


def test_a_finding_that_is_waived_says_why() -> None:
    (reason,) = [f.waived for f in check(waived(shop()), today=TODAY).findings if f.key == KEY]
    assert reason == "Known."


def test_a_waiver_opens_again_when_the_neighbourhood_changes() -> None:
    before = waived(shop())
    changed = before.model_copy(
        update={"failures": shop(failures=[{"id": "f", "at": "cart-paid", "type": "lost"}]).failures}
    )
    assert accepted(before, [KEY], TODAY) == {KEY: "Known."}
    assert accepted(changed, [KEY], TODAY) == {}


def test_a_waiver_stays_when_something_far_away_changes() -> None:
    before = waived(shop())
    assert accepted(before.model_copy(update={"title": "Another"}), [KEY], TODAY) == {KEY: "Known."}


@pytest.mark.parametrize(("until", "holds"), [("2026-05-31", False), ("2026-06-01", True), ("2026-06-02", True)])
def test_a_waiver_holds_through_its_last_day(until: str, holds: bool) -> None:
    assert bool(accepted(waived(shop(), until=until), [KEY], TODAY)) == holds


def test_a_waiver_of_another_finding_waives_nothing() -> None:
    assert accepted(waived(shop(), key="REC002@f"), [KEY], TODAY) == {}


def test_the_first_of_two_waivers_that_hold_is_the_one() -> None:
    once = waived(shop()).waivers[0]
    again = once.model_copy(update={"reason": "Known, too."})
    assert accepted(shop().model_copy(update={"waivers": (once, again)}), [KEY], TODAY) == {KEY: "Known."}


def test_a_waiver_that_holds_was_not_reopened() -> None:
    assert reopened(waived(shop()), [KEY], TODAY) == {}


def test_what_was_never_accepted_was_not_reopened() -> None:
    assert reopened(shop(), [KEY], TODAY) == {}


def test_a_change_around_the_elements_reopens_it_and_keeps_what_was_said() -> None:
    before = waived(shop())
    (waiver,) = before.waivers
    changed = attach_fallback(before, "f", "tell", id="b")
    assert reopened(changed, [KEY], TODAY) == {KEY: Reopened(waiver, expired=False)}


def test_a_day_that_has_passed_reopens_it() -> None:
    whole = waived(shop(), until="2026-05-31")
    assert reopened(whole, [KEY], TODAY) == {KEY: Reopened(whole.waivers[0], expired=True)}
    assert reopened(whole, [KEY], date(2026, 5, 31)) == {}


@given(designs(), st.data())
def test_each_finding_that_has_a_waiver_is_either_accepted_or_reopened(whole: Design, data: st.DataObject) -> None:
    keys = {waiver.key for waiver in whole.waivers} | {"REC001@nothing"}
    day = data.draw(st.dates())
    holding, lapsed = accepted(whole, keys, day), reopened(whole, keys, day)
    assert holding.keys().isdisjoint(lapsed)
    assert holding.keys() | lapsed.keys() == keys - {"REC001@nothing"}
