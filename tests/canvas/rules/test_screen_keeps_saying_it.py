"""The screen keeps saying it while we no longer know: what it says."""

from canvas.rules import screen_keeps_saying_it
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = screen_keeps_saying_it.RULE


def test_a_scan_that_never_came() -> None:
    finding = only_finding(
        RULE,
        flow(
            "coming > here",
            states={
                "coming": {"name": "On the way", "messages": {"app": "Arriving Tuesday"}},
                "here": {"kind": "good_end"},
            },
            transitions={"coming-here": {"name": "Scan", "by": "partner"}},
            failures=[{"id": "f", "name": "No scan", "at": "coming-here", "type": "lost"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "undo", "to": "here"}],
        ),
    )
    assert finding.key == "UNC003@f"
    assert finding.message == (
        "After the failure “No scan” at “Scan”, the screen stays as it was in “On the way”, though that may be over."
    )
    assert finding.customer == "The customer reads “Arriving Tuesday” on App."
    assert finding.truth == "Nobody knows whether Thing is still in “On the way”."
    assert sentences(finding) == [
        "Thing starts in “On the way”.",
        "The failure “No scan” happens at “Scan”: Thing stays in “On the way”.",
    ]
    assert titles(finding) == [
        "Tell the customer since when we know nothing new",
    ]


def test_a_copy_that_is_behind() -> None:
    finding = only_finding(
        RULE,
        flow(
            "coming > here",
            states={
                "coming": {"name": "On the way", "messages": {"app": "Arriving Tuesday"}},
                "here": {"kind": "good_end"},
            },
            failures=[{"id": "f", "at": "coming", "type": "lag"}],
        ),
    )
    assert finding.key == "UNC003@f"
    assert finding.message == (
        "When the copy is behind at “On the way”, the screen stays as it was in “On the way”, though that may be over."
    )
    assert finding.customer == "The customer reads “Arriving Tuesday” on App."
    assert finding.truth == "What the customer sees of Thing is the past."
    assert sentences(finding) == [
        "Thing starts in “On the way”.",
        "The copy is behind at “On the way”: we go on showing Thing in “On the way”.",
    ]
    assert titles(finding) == [
        "Tell the customer since when we know nothing new",
    ]


def test_two_places_that_disagree() -> None:
    finding = only_finding(
        RULE,
        flow(
            "guest > merged",
            states={
                "merged": {"messages": {"app": "Your cart is saved"}},
                "old": {"kind": "good_end", "visible": False},
            },
            failures=[{"id": "f", "at": "guest-merged", "type": "conflict"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "undo", "to": "old"}],
        ),
    )
    assert finding.key == "UNC003@f"
    assert finding.message == (
        "When two places disagree at “Guest to Merged”, the screen stays as it was in “Merged”, "
        "though that may be over."
    )
    assert finding.customer == "The customer reads “Your cart is saved” on App."
    assert finding.truth == "Nobody knows whether Thing is still in “Merged”."
    assert sentences(finding) == [
        "Thing starts in “Guest”.",
        "Two places disagree at “Guest to Merged”: Thing is in “Merged”, wrongly.",
    ]
    assert titles(finding) == [
        "Tell the customer since when we know nothing new",
    ]
