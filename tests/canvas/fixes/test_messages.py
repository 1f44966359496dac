"""What the customer is told: the drafts for each kind of state, and where each text goes."""

from typing import Any

import pytest

from canvas.fixes.drafts import in_doubt, of_state
from canvas.graph.facts import facts_of
from canvas.lookup import lookup
from canvas.model import Design
from canvas.words import hedged, reads_final
from tests.canvas.fixes.fixing import chosen, titles, written
from tests.designs import Fields, flow

BOTH = [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}]


def draft(state: str, *arrows: str, **fields: Any) -> str:
    whole = flow(*arrows, **fields)
    return of_state(facts_of(whole), lookup(whole).states[state])


def test_a_good_end_says_what_can_be_done_now() -> None:
    said = draft("paid", "cart > paid", states={"paid": {"kind": "good_end"}})
    assert said == "Thing: Paid. [What the customer can do now, if anything]."


def test_a_bad_end_says_what_it_means_and_what_they_can_do() -> None:
    said = draft("void", "cart > void", states={"void": {"kind": "bad_end", "certainty": "tentative"}})
    assert said.startswith("Thing: Void. [What happened, and what that means")


def test_what_is_not_certain_says_so() -> None:
    said = draft("sent", "cart > sent", states={"sent": {"certainty": "tentative"}})
    assert said == "Thing: Sent. This is not confirmed yet. We'll tell you [how, and by when]."
    assert hedged(said)


def test_a_customer_who_must_act_reads_which_steps_they_can_take() -> None:
    steps = {"draft-paid": {"by": "customer", "name": "Pay"}, "draft-gone": {"by": "customer"}}
    said = draft("draft", "draft > paid", "draft > gone", transitions=steps)
    assert said == "Thing: Draft. [What the customer is to do now, and by when]: Pay or Gone."


def test_who_waits_reads_what_comes_next_and_within_what_time() -> None:
    timed = {"asked-sent": {"timeout": "2d"}, "asked-over": {"by": "timer", "timeout": "9d"}}
    said = draft("asked", "asked > sent", "asked > over", transitions=timed)
    assert said == "Thing: Asked. Next: Sent within 2 days. [When to expect it]."


def test_what_leads_nowhere_says_when_to_expect_more() -> None:
    assert draft("b", "a > b") == "Thing: B. [When to expect it]."


@pytest.mark.parametrize("said", ["Delivered", "Paid!", "All set. Arriving today."])
def test_a_message_in_doubt_keeps_its_words_and_reads_final_no_more(said: str) -> None:
    assert reads_final(said)
    assert not reads_final(in_doubt(said))
    assert said.rstrip("!.") in in_doubt(said)


def test_a_message_goes_to_the_surface_that_the_finding_names() -> None:
    states: dict[str, Fields] = {"sent": {"certainty": "unknown", "messages": {"app": "Hm", "sms": "Delivered"}}}
    whole = flow("a > sent", states=states, surfaces=BOTH)
    blank = chosen(whole, "UNC002").proposal.blanks[0]
    assert blank == (
        "reads.sms",
        "What does the customer read in “Sent” on SMS?",
        "Not confirmed yet: Delivered. We'll tell you [how, and by when].",
        (),
    )
    after = written(whole, "UNC002", {"reads.sms": "Not confirmed yet: Delivered. We'll tell you by noon."})
    assert after.objects[0].states[1].messages["app"] == "Hm"


def test_bad_news_can_be_shown_or_sent() -> None:
    whole = flow("a > void", states={"void": {"kind": "bad_end"}}, surfaces=BOTH)
    assert titles(whole, "UNC007") == [
        "Write what the customer reads in “Void” on App",
        "Write what the customer reads in “Void” on SMS",
    ]


def test_what_the_customer_must_read_is_shown_to_them() -> None:
    whole = flow(
        "a > draft",
        "draft > paid",
        states={"draft": {"visible": False}, "paid": {"kind": "good_end"}},
        transitions={"draft-paid": {"by": "customer"}},
    )
    assert titles(whole, "REC006")[0] == "Write what the customer reads in “Draft” on App, and show it"
    state = lookup(written(whole, "REC006", {"reads.app": "Please pay now"})).states["draft"]
    assert (state.visible, state.messages["app"]) == (True, "Please pay now")


def late(**fields: Any) -> Design:
    """A step by a waiting customer after which the screen goes on saying what may be over."""
    states: dict[str, Fields] = {"cart": {"messages": {"app": "Your cart"}}, "paid": {"kind": "good_end"}}
    failures = [{"id": "f", "at": "cart-paid", "type": "timeout"}]
    answers = [{"id": "b", "for": "f", "kind": "human", "owner": "Desk", "to": "paid"}]
    return flow("cart > paid", **{"states": states, "failures": failures, "fallbacks": answers, **fields})


def test_an_answer_to_the_failure_tells_the_customer_or_the_step_does_at_once() -> None:
    whole = late(transitions={"cart-paid": {"by": "customer"}}, states={"cart": {"messages": {"app": "Your cart"}}})
    told = written(whole, "UNC003", {"tell": "We lost track of your payment"})
    at_once = chosen(whole, "UNC003").proposal
    assert lookup(told).fallbacks["b"].tell["app"] == "We lost track of your payment"
    assert titles(whole, "UNC003") == [
        "Tell the customer on App when nothing answers at “Cart to Paid”",
        "Say at once at “Cart to Paid” what went wrong",
    ]
    assert [blank.id for blank in at_once.blanks] == ["tell"]


def test_what_is_sent_reaches_more_than_what_is_shown() -> None:
    assert lookup(written(late(surfaces=BOTH), "UNC003", {"tell": "No news"})).fallbacks["b"].tell == {"sms": "No news"}


def test_a_failure_without_an_answer_gets_one_that_tells() -> None:
    whole = late(
        failures=[{"id": "f", "at": "cart-paid", "type": "stale"}],
        fallbacks=[],
        states={"cart": {"messages": {"app": "Your cart"}}, "paid": {"kind": "good_end", "messages": {"app": "Paid"}}},
    )
    answer = written(whole, "UNC003", {"tell": "This is the state of 9:00"}).fallbacks[0]
    assert (answer.failure, answer.kind, dict(answer.tell)) == ("f", "tell", {"app": "This is the state of 9:00"})


def test_old_data_says_how_old_it_is() -> None:
    whole = late(fallbacks=[{"id": "b", "for": "f", "kind": "degrade", "to": "cart"}])
    assert titles(whole, "UNC004") == ["Say at “Cart” how old it is"]
    assert lookup(written(whole, "UNC004", {"label": "as of 9:00"})).fallbacks["b"].label == "as of 9:00"


def test_one_of_two_surfaces_says_what_the_other_does() -> None:
    both: dict[str, Fields] = {"paid": {"kind": "good_end", "messages": {"app": "Paid", "sms": "Pending"}}}
    whole = flow("cart > paid", states=both, surfaces=BOTH)
    assert titles(whole, "UNC009") == ["Say in “Paid” on SMS what App says", "Say in “Paid” on App what SMS says"]
    assert [blank.draft for blank in chosen(whole, "UNC009").proposal.blanks] == ["Paid"]


def test_names_in_braces_are_names_like_others() -> None:
    both: dict[str, Fields] = {
        "paid": {"name": "{paid}", "kind": "good_end", "messages": {"a": "Paid", "b": "Pending"}}
    }
    whole = flow("cart > paid", states=both, surfaces=[{"id": "a", "name": "{0}"}, {"id": "b", "name": "{b}"}])
    assert titles(whole, "UNC009")[0] == "Say in “{paid}” on {b} what {0} says"


def test_a_state_that_becomes_tentative_says_so_where_it_said_nothing() -> None:
    silent = flow("a > b", states={"b": {"kind": "good_end"}}, transitions={"a-b": {"optimistic": True}})
    state = lookup(written(silent, "UNC005", {"reads.app": "We are checking"})).states["b"]
    assert (state.certainty, state.messages["app"]) == ("tentative", "We are checking")


def test_a_failure_that_nobody_notices_is_noticed_by_what_the_author_names() -> None:
    whole = late(failures=[{"id": "f", "at": "cart-paid", "type": "crash", "undetected": True}])
    after = lookup(written(whole, "UNC006", {"detected_by": "a count every hour"}, "say-detected")).failures["f"]
    assert (after.undetected, after.detected_by) == (False, "a count every hour")
