"""A person must step in and nobody is named: what it says."""

from canvas.rules import nobody_named_to_step_in
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = nobody_named_to_step_in.RULE


def test_a_review_that_is_nobodys() -> None:
    finding = only_finding(
        RULE,
        flow(
            "review > paid",
            states={"review": {"messages": {"app": "In review"}}, "paid": {"kind": "good_end"}},
            transitions={"review-paid": {"name": "Decide", "by": "staff"}},
        ),
    )
    assert finding.key == "REC005@review"
    assert finding.message == (
        "In “Review”, Thing gets on only if somebody takes the step “Decide”, and nobody is named for that."
    )
    assert finding.customer == "The customer reads “In review” on App."
    assert finding.truth == "It is nobody's job, so it may never happen."
    assert sentences(finding) == [
        "Thing starts in “Review”.",
    ]
    assert titles(finding) == [
        "Name who takes the step “Decide”",
    ]


def test_a_person_in_a_fallback() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > paid",
            states={"paid": {"kind": "good_end"}},
            failures=[{"id": "f", "name": "Bank", "at": "cart-paid", "type": "crash"}],
            fallbacks=[{"id": "h", "for": "f", "kind": "human", "to": "paid"}],
        ),
    )
    assert finding.key == "REC005@f"
    assert finding.message == (
        "After the failure “Bank” at “Cart to Paid”, Thing gets on only if somebody "
        "steps in, and nobody is named for that."
    )
    assert finding.customer == "The customer sees Thing in “Cart” and reads no word from us."
    assert finding.truth == "It is nobody's job, so it may never happen."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "The failure “Bank” happens at “Cart to Paid”: Thing stays in “Cart”.",
    ]
    assert titles(finding) == [
        "Name who steps in",
    ]


def test_two_desks_in_a_circle() -> None:
    finding = only_finding(
        RULE,
        flow(
            "a > b",
            "b > a",
            "a > done",
            "b > done",
            states={"done": {"kind": "good_end"}},
            transitions={"a-done": {"by": "staff"}, "b-done": {"by": "staff", "name": "Close"}},
        ),
    )
    assert finding.key == "REC005@a+b"
    assert finding.message == (
        "In “A”, and in 1 more place, Thing gets on only if somebody takes the step “A "
        "to Done” or takes the step “Close”, and nobody is named for that."
    )
    assert finding.customer == "The customer sees Thing in “A” and reads no word from us."
    assert finding.truth == "It is nobody's job, so it may never happen."
    assert sentences(finding) == [
        "Thing starts in “A”.",
    ]
    assert titles(finding) == [
        "Name who takes the step “A to Done”",
    ]
