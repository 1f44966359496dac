"""Going round for ever: what it says."""

from canvas.rules import going_round_for_ever
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = going_round_for_ever.RULE


def test_two_desks_that_send_it_to_each_other() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > desk_a",
            "desk_a > desk_b",
            "desk_b > desk_a",
            states={"desk_a": {"name": "Desk A", "messages": {"app": "In review"}}, "desk_b": {"name": "Desk B"}},
            transitions={"desk_a-desk_b": {"by": "staff", "owner": "Desk A", "name": "Pass on"}},
        ),
    )
    assert finding.key == "REC003@desk_a+desk_b"
    assert finding.message == "Thing goes round for ever through “Desk A” and “Desk B”: no step leads out to an end."
    assert finding.customer == "The customer reads “In review” on App."
    assert finding.truth == "However often it goes round, Thing never gets anywhere it could stay."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "Then: Thing comes to “Desk A”.",
        "“Pass on”, by Desk A: Thing comes to “Desk B”.",
        "Then: Thing comes to “Desk A”.",
    ]
    assert titles(finding) == [
        "Draw a step from “Desk A” to an end",
    ]


def test_a_state_that_only_repeats_itself() -> None:
    finding = only_finding(
        RULE,
        flow("polling > polling"),
    )
    assert finding.key == "REC003@polling"
    assert finding.message == "Thing comes back to “Polling” again and again: no step leads out to an end."
    assert finding.customer == "The customer sees Thing in “Polling” and reads no word from us."
    assert finding.truth == "However often it goes round, Thing never gets anywhere it could stay."
    assert sentences(finding) == [
        "Thing starts in “Polling”.",
        "Then: Thing comes to “Polling”.",
    ]
    assert titles(finding) == [
        "Draw a step from “Polling” to an end",
    ]
