"""What objects tell each other after a fix."""

from typing import Any

from canvas.lookup import lookup
from canvas.model import Design
from tests.canvas.fixes.fixing import applied, titles
from tests.designs import Fields, design


def one(identity: str, *states: str, **more: Fields) -> Fields:
    """An object whose states have these ids; `more` says more of some of them."""
    inner = [{"id": state, "name": state.capitalize(), **more.get(state, {})} for state in states]
    return {"id": f"{identity}.o", "name": identity.capitalize(), "states": inner}


def step(source: str, target: str, **fields: Any) -> Fields:
    return {"id": f"{source}-{target}", "source": source, "target": target, **fields}


def hoping(*certain: Fields, **more: Any) -> Design:
    """An order that is only likely to be paid takes a parcel to where it is shown as coming."""
    unsure: Fields = {"certainty": "tentative", "kind": "resting", "messages": {"app": "We are checking"}}
    order = one("order", "cart", "paid", "sure", paid=unsure, sure={"kind": "good_end"})
    parcel = one("parcel", "waiting", "coming", coming={"kind": "good_end"})
    steps = [step("cart", "paid"), step("waiting", "coming", by="event"), *certain]
    triggers = [{"id": "news", "when": "paid", "fires": "waiting-coming"}]
    return design(objects=[order, parcel], transitions=steps, triggers=triggers, **more)


def test_a_hand_over_waits_until_it_is_certain() -> None:
    whole = hoping(step("paid", "sure"))
    assert "Let Parcel hear of it only in “Sure”" in titles(whole, "XOB004")
    assert lookup(applied(whole, "XOB004", "confirm-first")).triggers["news"].when == "sure"


def test_where_nothing_gets_certain_the_step_itself_makes_sure() -> None:
    whole = hoping()
    assert titles(whole, "XOB004")[-1] == "Let “Waiting to Coming” make sure that it is true"
    assert lookup(applied(whole, "XOB004", "confirm-first")).transitions["waiting-coming"].confirms


def test_a_hand_over_hangs_on_the_state_and_not_on_one_way_into_it() -> None:
    whole = design(
        objects=[one("order", "cart", "paid", paid={"kind": "good_end"}), one("parcel", "waiting", "coming")],
        transitions=[
            step("cart", "paid"),
            {**step("cart", "paid"), "id": "cash"},
            step("waiting", "coming", by="event"),
        ],
        triggers=[{"id": "news", "when": "cart-paid", "fires": "waiting-coming"}],
    )
    assert titles(whole, "XOB005") == ["Let Parcel hear of “Paid” whichever way Order comes there"]
    assert lookup(applied(whole, "XOB005", "hang-on-state")).triggers["news"].when == "paid"


def contradicting(*, heard: bool) -> Design:
    """A parcel that can be gone while the order says that it comes; the order hears of it, or finds out by itself."""
    coming: Fields = {"facts": {"parcel": "coming"}}
    lost: Fields = {"facts": {"parcel": "lost"}, "kind": "bad_end", "messages": {"app": "It is gone"}}
    parcel, order = (
        one("parcel", "out", "gone", out=coming, gone=lost),
        one("order", "sent", "void", sent=coming, void=lost),
    )
    steps = [step("out", "gone")] + ([step("sent", "void")] if heard else [])
    return design(objects=[parcel, order], transitions=steps)


def test_one_of_two_that_contradict_each_other_moves_only_on_news() -> None:
    whole = contradicting(heard=True)
    assert "Take “Sent to Void” only on the news of “Gone”" in titles(whole, "XOB002")
    after = lookup(applied(whole, "XOB002", "tell-other"))
    assert after.transitions["sent-void"].by == "event"
    assert [(t.when, t.fires) for t in after.triggers.values()] == [("gone", "sent-void")]


def test_what_nothing_sets_right_gets_the_step_that_does() -> None:
    whole = contradicting(heard=False)
    assert "Draw a step from “Sent” to “Void”" in titles(whole, "XOB001")
    drawn = applied(whole, "XOB001", "set-right").transitions[-1]
    assert (drawn.source, drawn.target, drawn.by) == ("sent", "void", "system")


def test_what_waits_for_news_hears_of_the_other_end_too() -> None:
    whole = design(
        objects=[
            one("order", "cart", "paid", "void", paid={"kind": "good_end"}, void={"kind": "good_end"}),
            one("parcel", "waiting", "here", here={"kind": "good_end"}),
        ],
        transitions=[step("cart", "paid"), step("cart", "void"), step("waiting", "here", by="event")],
        triggers=[{"id": "news", "when": "paid", "fires": "waiting-here"}],
    )
    assert "Let “Void” fire “Waiting to Here”, too" in titles(whole, "XOB003")
    after = applied(whole, "XOB003", "add-hand-over")
    assert [(t.when, t.fires) for t in after.triggers] == [("paid", "waiting-here"), ("void", "waiting-here")]
