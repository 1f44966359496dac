"""The customer must act and is not told: what it says."""

from canvas.rules import customer_must_act_untold
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = customer_must_act_untold.RULE


def test_a_draft_that_waits_for_the_customer() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > draft",
            "draft > paid",
            states={"paid": {"kind": "good_end"}},
            transitions={"draft-paid": {"name": "Confirm", "by": "customer"}},
        ),
    )
    assert finding.key == "REC006@draft"
    assert finding.message == (
        "In “Draft”, Thing gets on only if the customer takes the step “Confirm”, and nothing tells them to."
    )
    assert finding.customer == "The customer sees Thing in “Draft” and reads no word from us."
    assert finding.truth == "We wait for the customer, and the customer waits for us: Thing stays in “Draft”."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Then: Thing comes to “Draft”.",
    ]
    assert titles(finding) == [
        "Write in “Draft” what the customer can do now",
        "Or let the clock lead on from “Draft” after a while",
    ]


def test_a_draft_that_they_cannot_see() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > draft",
            "draft > paid",
            "draft > void",
            states={"draft": {"visible": False}, "paid": {"kind": "good_end"}, "void": {"kind": "good_end"}},
            transitions={
                "draft-paid": {"name": "Confirm", "by": "customer"},
                "draft-void": {"name": "Cancel", "by": "customer"},
            },
        ),
    )
    assert finding.key == "REC006@draft"
    assert finding.message == (
        "In “Draft”, Thing gets on only if the customer takes the step “Cancel” or "
        "“Confirm”, and nothing tells them to."
    )
    assert finding.customer == "The customer sees nothing: “Draft” is not shown to them."
    assert finding.truth == "We wait for the customer, and the customer waits for us: Thing stays in “Draft”."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Then: Thing comes to “Draft”.",
    ]
    assert titles(finding) == [
        "Write in “Draft” what the customer can do now",
        "Or let the clock lead on from “Draft” after a while",
    ]
