"""A bad ending that nobody tells: what it says."""

from canvas.rules import bad_ending_nobody_tells
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = bad_ending_nobody_tells.RULE


def test_a_parcel_that_is_lost_in_silence() -> None:
    finding = only_finding(
        RULE,
        flow(
            "coming > lost",
            states={"coming": {"messages": {"app": "Arriving Tuesday"}}, "lost": {"kind": "bad_end"}},
            transitions={"coming-lost": {"name": "Give up", "by": "timer"}},
        ),
    )
    assert finding.key == "UNC007@lost"
    assert finding.message == (
        "Thing can end badly in “Lost”, and neither the state nor the way there tells the customer."
    )
    assert finding.customer == "The customer reads “Arriving Tuesday” on App."
    assert finding.truth == "It is over: Thing stays in “Lost”."
    assert sentences(finding) == [
        "Thing starts in “Coming”.",
        "“Give up”, by the clock: Thing comes to “Lost”.",
    ]
    assert titles(finding) == [
        "Write what the customer reads in “Lost”",
    ]


def test_an_object_that_starts_badly() -> None:
    finding = only_finding(
        RULE,
        flow(states={"void": {"kind": "bad_end"}}),
    )
    assert finding.key == "UNC007@void"
    assert finding.message == (
        "Thing can end badly in “Void”, and neither the state nor the way there tells the customer."
    )
    assert finding.customer == "The customer sees Thing in “Void” and reads no word from us."
    assert finding.truth == "It is over: Thing stays in “Void”."
    assert sentences(finding) == [
        "Thing starts in “Void”.",
    ]
    assert titles(finding) == [
        "Write what the customer reads in “Void”",
    ]
