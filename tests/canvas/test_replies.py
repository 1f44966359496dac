"""What the guide offers as an answer: the law that every reply keeps, and what is offered where."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.edits import EditError, attach_failure, update
from canvas.fixes import Proposal
from canvas.guide.challenges import Challenge, challenges
from canvas.guide.replies import MOST, replies_to, replies_to_failure
from canvas.lookup import lookup
from canvas.model import Design
from canvas.reading import read_design
from canvas.validator import check
from canvas.writing import canonical
from templates.catalog import TEMPLATES, load_template
from tests.canvas.fixes.fixing import ANSWERS, author, errors
from tests.canvas.random_designs import random_design
from tests.designs import designs, flow

TOLD = {"app": "It is as you see it."}


def done(proposal: Proposal, answers: Mapping[str, str] | None = None) -> Design:
    """The design after a reply, with its drafts or these words in the blanks."""
    words = {blank.id: author(blank, ANSWERS[0]) for blank in proposal.blanks} | dict(answers or {})
    return proposal.fill(words) if proposal.fill else proposal.design


def held(design: Design, most: int = 6) -> None:
    """Whatever is answered: nothing new must be fixed, the question is answered, and the design can be saved."""
    before = errors(check(design).findings)
    asked = [*challenges(design).open, *challenges(design, "harder").open][:most]
    for challenge in asked:
        offered = replies_to(design, challenge)
        assert 1 <= len(offered) <= MOST + 1
        for proposal in offered:
            after = done(proposal)
            assert errors(check(after).findings) <= before
            assert challenge not in (*challenges(after).open, *challenges(after, "harder").open)
            assert canonical(read_design(canonical(after))) == canonical(after)


@pytest.mark.parametrize("name", [template.id for template in TEMPLATES])
def test_no_reply_in_a_template_brings_what_must_be_fixed(name: str) -> None:
    held(load_template(name), most=99)


@given(st.integers(0, 10_000_000).map(random_design))
def test_no_reply_in_designs_made_for_the_rules_brings_what_must_be_fixed(design: Design) -> None:
    held(design, most=3)


@given(designs())
def test_no_reply_in_any_design_brings_what_must_be_fixed(design: Design) -> None:
    held(design, most=3)


def payment() -> Design:
    return flow(
        "cart > asked",
        "asked ~> paid",
        states={
            "cart": {"messages": TOLD, "kind": "resting"},
            "asked": {"messages": {"app": "We are checking."}, "certainty": "tentative"},
            "paid": {"messages": TOLD, "kind": "good_end"},
            "refused": {"messages": TOLD, "kind": "bad_end"},
        },
        transitions={"cart-asked": {"by": "customer"}, "asked-paid": {"by": "partner", "timeout": "1h"}},
        failures=[{"id": "no", "at": "asked-paid", "type": "rejected", "lands": "refused"}],
    )


def titles(design: Design, place: str, failure_type: str) -> list[str]:
    return [each.title for each in replies_to(design, Challenge(place, failure_type))]  # type: ignore[arg-type]


def test_who_waits_reads_at_once_that_it_did_not_work() -> None:
    assert titles(payment(), "cart-asked", "network")[0] == "Say so at once, and let them try again"


def test_where_nothing_answers_there_is_a_way_back_and_a_way_on() -> None:
    assert titles(payment(), "asked-paid", "timeout") == [
        "Try again 3 times, then “Refused”",
        "A person looks within 4 hours, then “Refused”",
        "Tell the customer, then “Refused”",
        "Show the last known, and how old it is, then “Refused”",
        "Undo it and say so: back to “Asked”",
        "It cannot happen, because…",
    ]


def test_where_no_state_is_honest_one_is_drafted() -> None:
    bare = flow("cart > paid", states={"paid": {"kind": "good_end", "messages": TOLD}, "cart": {"messages": TOLD}})
    assert titles(bare, "cart-paid", "write_fail")[0] == "Try again 3 times, then a new state, “To be cleared up”"


def test_what_does_something_outside_is_tried_again_only_if_it_counts_once() -> None:
    charging = update(payment(), "asked-paid", effect="charge")
    [again] = [each for each in replies_to(charging, Challenge("asked-paid", "timeout")) if "again" in each.title]
    assert again.title == "Count it once, and try again 3 times, then “Refused”"
    assert lookup(done(again)).transitions["asked-paid"].idempotent


def test_who_may_try_again_is_counted_once() -> None:
    charging = update(payment(), "cart-asked", effect="charge")
    at_once = replies_to(charging, Challenge("cart-asked", "network"))[0]
    assert at_once.title == "Say so at once, and let them try again, counted once"
    assert lookup(done(at_once)).transitions["cart-asked"].idempotent


def test_the_author_says_how_often() -> None:
    again = replies_to(payment(), Challenge("asked-paid", "timeout"))[0]
    assert done(again, {"cap": "5"}).fallbacks[0].cap == 5


def test_who_has_not_said_how_long_we_wait_is_asked() -> None:
    endless = update(payment(), "asked-paid", timeout=None)
    for reply in replies_to(endless, Challenge("asked-paid", "timeout"))[:-1]:
        assert reply.blanks[0].id == "timeout"
        assert lookup(done(reply, {"timeout": "2h"})).transitions["asked-paid"].timeout == "2h"


@pytest.mark.parametrize("cap", ["often", "0", "9" * 9, "-1"])
def test_how_often_is_a_number(cap: str) -> None:
    again = replies_to(payment(), Challenge("asked-paid", "timeout"))[0]
    with pytest.raises(EditError):
        done(again, {"cap": cap})


def test_a_reason_is_asked_for_and_no_failure_is_drawn() -> None:
    cannot = replies_to(payment(), Challenge("asked-paid", "timeout"))[-1]
    after = done(cannot, {"reason": "it always answers"})
    assert lookup(after).transitions["asked-paid"].ruled_out == {"timeout": "it always answers"}
    assert after.failures == payment().failures
    with pytest.raises(EditError):
        done(cannot, {"reason": " "})


def test_what_comes_twice_may_count_once() -> None:
    once = replies_to(payment(), Challenge("asked-paid", "duplicate"))[0]
    step = lookup(done(once)).transitions["asked-paid"]
    assert (once.title, step.idempotent, list(step.ruled_out)) == (
        "It counts once, however often it comes",
        True,
        ["duplicate"],
    )


def unanswered() -> Design:
    return attach_failure(payment(), "asked-paid", "timeout", id="late")


def test_each_answer_to_a_failure_settles_what_is_found_at_it() -> None:
    assert any("late" in each.elements for each in check(unanswered()).findings)
    for proposal in replies_to_failure(unanswered(), "late"):
        assert not [each for each in check(done(proposal)).findings if each.severity == "error"]


def test_a_failure_that_cannot_happen_goes() -> None:
    after = done(replies_to_failure(unanswered(), "late")[-1], {"reason": "it always answers"})
    assert "late" not in lookup(after).failures
    assert "timeout" in lookup(after).transitions["asked-paid"].ruled_out


def test_where_we_do_not_write_the_language_the_author_is_asked_for_all_words() -> None:
    swedish = payment().model_copy(update={"language": "sv"})
    for challenge in challenges(swedish).open:
        drafts = [blank.draft for each in replies_to(swedish, challenge) for blank in each.blanks]
        assert set(drafts) <= {"", "3", "4h", "1h"}


def test_who_asks_may_stop() -> None:
    assert [each.title for each in replies_to(payment(), challenges(payment()).open[0], stop=lambda: True)] == [
        "It cannot happen, because…"
    ]
