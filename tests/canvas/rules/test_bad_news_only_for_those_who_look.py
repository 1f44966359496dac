"""Bad news only for those who look: what it says."""

from canvas.rules import bad_news_only_for_those_who_look
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = bad_news_only_for_those_who_look.RULE


def test_an_order_that_runs_out_at_night() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > expired",
            surfaces=[
                {"id": "app", "name": "App"},
                {"id": "mail", "name": "E-mail", "kind": "sent"},
                {"id": "sms", "name": "SMS", "kind": "sent"},
            ],
            states={
                "cart": {"messages": {"app": "Your cart"}},
                "expired": {"kind": "bad_end", "messages": {"app": "Too late"}},
            },
            transitions={"cart-expired": {"name": "Run out", "by": "timer"}},
        ),
    )
    assert finding.key == "UNC012@expired"
    assert finding.message == (
        "Thing ends badly in “Expired” while the customer need not be looking, and "
        "nothing is sent by “E-mail” or “SMS”."
    )
    assert finding.customer == "The customer reads “Your cart” on App."
    assert finding.truth == "It is over, in “Expired”. Only a customer who looks again finds out."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "“Run out”, by the clock: Thing comes to “Expired”.",
    ]
    assert titles(finding) == [
        "Send the bad news of “Expired”",
    ]
