"""Two places, two truths: what it says."""

from canvas.rules import two_places_two_truths
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import design

RULE = two_places_two_truths.RULE


def test_a_parcel_that_is_lost_and_an_order_that_never_hears_of_it() -> None:
    finding = only_finding(
        RULE,
        design(
            objects=[
                {
                    "id": "order",
                    "name": "Order",
                    "states": [
                        {
                            "id": "sent",
                            "name": "Sent",
                            "facts": {"parcel": "coming"},
                            "messages": {"app": "Arriving today"},
                        },
                        {"id": "void", "name": "Void", "facts": {"parcel": "lost"}},
                    ],
                },
                {
                    "id": "parcel",
                    "name": "Parcel",
                    "states": [
                        {"id": "out", "name": "Out"},
                        {"id": "gone", "name": "Gone", "facts": {"parcel": "lost"}},
                    ],
                },
            ],
            transitions=[
                {"id": "lose", "name": "Lose it", "source": "out", "target": "gone"},
                {"id": "hear", "source": "sent", "target": "void", "by": "event"},
            ],
            triggers=[{"id": "news", "name": "It is lost", "when": "lose", "fires": "hear"}],
            failures=[{"id": "f", "at": "news", "type": "lost"}],
        ),
    )
    assert finding.key == "XOB001@parcel=coming|lost"
    assert finding.elements == ("gone", "sent")
    assert finding.message == (
        "Order in “Sent” says “parcel: coming”, while Parcel in “Gone” says “parcel: lost”, "
        "and nothing that can still happen sets it right."
    )
    assert finding.customer == (
        "The customer reads “Arriving today” on App. The customer sees Parcel in “Gone” and reads no word from us."
    )
    assert finding.truth == (
        "Both are shown as certain, and at most one of them is true: “parcel: coming” or “parcel: lost”."
    )
    assert sentences(finding) == [
        "Order starts in “Sent”.",
        "Parcel starts in “Out”.",
        "“Lose it”: Parcel comes to “Gone”.",
        "It gets lost at “It is lost”: Order stays in “Sent”.",
    ]
    assert titles(finding) == [
        "Draw the step that sets right what Order in “Sent” says",
        "Or mark “Sent” as tentative",
    ]
