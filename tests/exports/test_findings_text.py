"""Findings for people, as plain text."""

from canvas.findings import Combination, Finding, Fix, Report, Step
from exports.findings_text import render

START = Step(via=None, failure=None, to="cart", says={}, sentence="Order starts in “Cart”.")
NEXT = Step(via="pay", failure=None, to="paid", says={}, sentence="The system does “Pay”.")
FINDING = Finding(
    key="REC002@paid",
    rule="REC002",
    severity="error",
    basis="proven",
    elements=("paid",),
    title="A dead end",
    message="Nothing leads on from “Paid”.",
    customer="They wait.",
    truth="Nothing will come.",
    witness=(START, NEXT),
    fixes=(Fix("end", "Mark “Paid” as a good end"),),
)
COUNTS = {"error": 1, "warning": 0, "advice": 2, "waived": 3}


def test_a_finding_is_told_with_its_path_what_is_believed_and_what_is_true() -> None:
    assert render("a.unhappy.json", "Orders", Report((FINDING,), counts=COUNTS, covered=6, paths=8, tested=True)) == (
        "Orders (a.unhappy.json)\n"
        "\n"
        "  must fix: A dead end  [REC002@paid]\n"
        "    Nothing leads on from “Paid”.\n"
        "      1. Order starts in “Cart”.\n"
        "      2. The system does “Pay”.\n"
        "    What the customer believes: They wait.\n"
        "    What is true: Nothing will come.\n"
        "    What would settle it: Mark “Paid” as a good end\n"
        "\n"
        "  1 must fix, 0 to check, 2 ideas; 3 accepted\n"
        "  unhappy paths covered 6 of 8\n"
    )


def test_each_severity_has_its_word() -> None:
    findings = (FINDING._replace(severity="warning"), FINDING._replace(severity="advice"))
    said = render("a", "A", Report(findings))
    assert "  check: A dead end" in said
    assert "  idea: A dead end" in said


def test_what_was_accepted_says_why() -> None:
    said = render("a", "A", Report((FINDING._replace(waived="it is a sketch"),)))
    assert "    Accepted: it is a sketch\n" in said


def test_what_hangs_together_comes_after_the_findings_and_weighs_nothing() -> None:
    panel = (Combination("CMB002@review", "CMB002", ("review",), "Every way out leads\nthrough “Review”."),)
    said = render("a", "A", Report((FINDING,), panel=panel))
    assert said.endswith(
        "    What would settle it: Mark “Paid” as a good end\n"
        "\n"
        "  what hangs together (to know, no alarm):\n"
        "    Every way out leads through “Review”.  [CMB002@review]\n"
        "\n"
        "  0 must fix, 0 to check, 0 ideas; 0 accepted\n"
        "  nothing was tested: no failure is drawn yet\n"
    )


def test_where_nothing_hangs_together_nothing_is_said_of_it() -> None:
    assert "together" not in render("a", "A", Report((FINDING,)))


def test_a_long_path_is_folded_and_still_ends_where_it_ends() -> None:
    steps = [NEXT._replace(via=f"t{number}", sentence=f"Step {number}.") for number in range(1, 12)]
    said = render("a", "A", Report((FINDING._replace(witness=(START, *steps)),)))
    numbered = [line.strip() for line in said.splitlines() if line.startswith("      ")]
    assert numbered == ["1. Order starts in “Cart”.", "2. 10 steps, the last of them: Step 10.", "3. Step 11."]


def test_what_is_not_known_is_left_out() -> None:
    said = render("a", "A", Report((FINDING._replace(customer="", truth="", witness=(), fixes=()),)))
    assert "What" not in said


def test_texts_of_the_design_stay_on_their_line_and_steer_no_terminal() -> None:
    said = render("a\x1b[31m", "A\nB", Report((FINDING._replace(message="one\n\ttwo\u202e\x9b"),)))
    assert "A B (a\N{REPLACEMENT CHARACTER}[31m)" in said
    assert "one two\N{REPLACEMENT CHARACTER}" in said
    assert all(line.isprintable() for line in said.splitlines())
