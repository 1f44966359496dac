"""After the last try nothing: what it says."""

from canvas.rules import nothing_after_last_try
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = nothing_after_last_try.RULE


def test_a_push_message_that_is_given_up() -> None:
    finding = only_finding(
        RULE,
        flow(
            "queued > shown",
            states={"queued": {"messages": {"app": "New message"}}, "shown": {"kind": "good_end"}},
            failures=[{"id": "f", "name": "Push", "at": "queued-shown", "type": "timeout"}],
            fallbacks=[{"id": "r", "for": "f", "kind": "retry", "cap": 5}],
        ),
    )
    assert finding.key == "FBK003@r"
    assert finding.message == (
        "After the failure “Push” at “Queued to Shown”, we give up after 5 tries, and nothing says what happens then."
    )
    assert finding.customer == "The customer reads “New message” on App."
    assert finding.truth == "After the last try Thing stays in “Queued”, and nobody is on it."
    assert sentences(finding) == [
        "Thing starts in “Queued”.",
        "The failure “Push” happens at “Queued to Shown”: Thing stays in “Queued”.",
    ]
    assert titles(finding) == [
        "Say where it goes after the last try",
    ]


def test_a_single_try() -> None:
    finding = only_finding(
        RULE,
        flow(
            "queued > shown",
            states={"shown": {"kind": "good_end"}},
            failures=[{"id": "f", "at": "queued-shown", "type": "timeout"}],
            fallbacks=[{"id": "r", "for": "f", "kind": "retry", "cap": 1}],
        ),
    )
    assert finding.key == "FBK003@r"
    assert finding.message == (
        "When nothing answers at “Queued to Shown”, we give up after 1 try, and nothing says what happens then."
    )
    assert finding.customer == "The customer sees Thing in “Queued” and reads no word from us."
    assert finding.truth == "After the last try Thing stays in “Queued”, and nobody is on it."
    assert sentences(finding) == [
        "Thing starts in “Queued”.",
        "Nothing answers at “Queued to Shown”: Thing stays in “Queued”.",
    ]
    assert titles(finding) == [
        "Say where it goes after the last try",
    ]
