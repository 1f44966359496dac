"""An old message still stands: what it says."""

from canvas.rules import old_message_still_stands
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = old_message_still_stands.RULE


def test_a_text_message_that_promises_tuesday() -> None:
    finding = only_finding(
        RULE,
        flow(
            "coming > near",
            "near > lost",
            surfaces=[{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}],
            states={
                "coming": {"messages": {"sms": "Arriving Tuesday"}},
                "near": {"messages": {"app": "Near you"}},
                "lost": {"kind": "bad_end", "messages": {"app": "It is lost"}},
            },
        ),
    )
    assert finding.key == "UNC008@lost/sms"
    assert finding.message == "Thing ends badly in “Lost”, and the last SMS still says what was true in “Coming”."
    assert finding.customer == "The customer still has “Arriving Tuesday” on SMS."
    assert finding.truth == "Thing is in “Lost”, and no SMS says so."
    assert sentences(finding) == [
        "Thing starts in “Coming”.",
        "Then: Thing comes to “Near”.",
        "Then: Thing comes to “Lost”.",
    ]
    assert titles(finding) == [
        "Write the SMS of “Lost”",
    ]
