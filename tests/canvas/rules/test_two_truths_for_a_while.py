"""Two truths for a while: what it says."""

from canvas.rules import two_truths_for_a_while
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import design

RULE = two_truths_for_a_while.RULE


def test_an_order_that_finds_out_by_itself() -> None:
    finding = only_finding(
        RULE,
        design(
            objects=[
                {
                    "id": "order",
                    "name": "Order",
                    "states": [
                        {"id": "sent", "name": "Sent", "facts": {"parcel": "coming"}},
                        {"id": "void", "name": "Void"},
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
                {"id": "give_up", "source": "sent", "target": "void", "by": "timer"},
            ],
        ),
    )
    assert finding.key == "XOB002@parcel=coming|lost"
    assert finding.message == (
        "Order in “Sent” says “parcel: coming”, while Parcel in “Gone” says “parcel: lost”, and no news is under way."
    )
    assert finding.customer == (
        "The customer sees Order in “Sent” and reads no word from us. "
        "The customer sees Parcel in “Gone” and reads no word from us."
    )
    assert sentences(finding) == [
        "Order starts in “Sent”.",
        "Parcel starts in “Out”.",
        "“Lose it”: Parcel comes to “Gone”.",
    ]
    assert titles(finding) == [
        "Let one of Order and Parcel tell the other when it changes",
        "Or mark “Sent” as tentative",
    ]
