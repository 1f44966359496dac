"""A choice without a price: what it says."""

from canvas.rules import choice_without_price
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = choice_without_price.RULE


def test_a_choice_and_nothing_else() -> None:
    finding = only_finding(
        RULE,
        design(tradeoffs=[{"id": "t", "question": "Who calls a package lost?", "chosen": "a clock"}]),
    )
    assert finding.key == "TRD003@tradeoffs.t"
    assert finding.message == (
        "“Who calls a package lost?” does not say what is put off for it or what would tell that it was wrong."
    )
    assert finding.customer == (
        "The customer lives with a wrong choice for as long as nobody has to notice that it is wrong."
    )
    assert finding.truth == "A choice that costs nothing and cannot be wrong was none."
    assert (finding.severity, finding.basis) == ("advice", "question")
    assert titles(finding) == [
        "Say for “Who calls a package lost?” what is put off for it and what would tell that it was wrong",
    ]


def test_a_choice_that_puts_something_off() -> None:
    finding = only_finding(
        RULE,
        design(tradeoffs=[{"id": "t", "question": "How often?", "deferred": "live tracking"}]),
    )
    assert finding.key == "TRD003@tradeoffs.t"
    assert finding.message == "“How often?” does not say what would tell that it was wrong."
    assert finding.customer == (
        "The customer lives with a wrong choice for as long as nobody has to notice that it is wrong."
    )
    assert finding.truth == "A choice that costs nothing and cannot be wrong was none."
    assert (finding.severity, finding.basis) == ("advice", "question")
    assert titles(finding) == [
        "Say for “How often?” what would tell that it was wrong",
    ]
