"""Sounds certain and is not: what it says."""

from canvas.rules import sounds_certain_and_is_not
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = sounds_certain_and_is_not.RULE


def test_a_parcel_that_is_said_to_be_here() -> None:
    finding = only_finding(
        RULE,
        flow(
            "sent > near",
            states={"near": {"certainty": "tentative", "messages": {"app": "Delivered"}}},
        ),
    )
    assert finding.key == "UNC002@near/app"
    assert finding.message == "In “Near” the customer reads “Delivered” on App, and that is not certain yet."
    assert finding.customer == "The customer takes “Delivered” on App for a fact."
    assert finding.truth == "Thing may still turn out otherwise: nothing has confirmed it."
    assert sentences(finding) == [
        "Thing starts in “Sent”.",
        "Then: Thing comes to “Near”.",
    ]
    assert titles(finding) == [
        "Say in “Near” that it is not certain yet",
    ]


def test_a_refund_that_nobody_knows_of() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > back",
            states={"back": {"certainty": "unknown", "messages": {"app": "Your money is refunded"}}},
        ),
    )
    assert finding.key == "UNC002@back/app"
    assert finding.message == (
        "In “Back” the customer reads “Your money is refunded” on App, and that is not certain yet."
    )
    assert finding.customer == "The customer takes “Your money is refunded” on App for a fact."
    assert finding.truth == "We do not know how it stands with Thing."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "Then: Thing comes to “Back”.",
    ]
    assert titles(finding) == [
        "Say in “Back” that it is not certain yet",
    ]


def test_a_message_in_another_language() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > back",
            language="de",
            states={"back": {"certainty": "unknown", "messages": {"app": "Erstattet"}}},
        ),
    )
    assert finding.key == "UNC002@back"
    assert finding.basis == "question"
    assert finding.message == "“Back” is not certain. Do its messages say so? We read English words only."
    assert finding.customer == "The customer reads “Erstattet” on App."
    assert finding.truth == "We do not know how it stands with Thing."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "Then: Thing comes to “Back”.",
    ]
    assert titles(finding) == [
        "Tick that the wording in “Back” says that we are not sure",
    ]
