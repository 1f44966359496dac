"""Needs what just failed: what it says."""

from canvas.rules import needs_what_failed
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = needs_what_failed.RULE


def test_a_cache_in_the_same_hall_beside_a_person() -> None:
    finding = only_finding(
        RULE,
        flow(
            "search > shown",
            states={"search": {"messages": {"app": "Searching"}}, "shown": {"kind": "good_end"}},
            components=[
                {"id": "index", "name": "Index", "shares_fate_with": "hall"},
                {"id": "cache", "name": "Cache", "shares_fate_with": "hall"},
            ],
            transitions={"search-shown": {"name": "Query", "components": ["index"]}},
            failures=[{"id": "f", "name": "Down", "at": "search-shown", "type": "crash"}],
            fallbacks=[
                {"id": "b", "for": "f", "kind": "degrade", "to": "shown", "needs": ["cache", "index"]},
                {"id": "p", "for": "f", "kind": "human", "to": "shown", "owner": "desk"},
            ],
        ),
    )
    assert finding.key == "FBK005@b"
    assert finding.message == (
        "After the failure “Down” at “Query”, the fallback “make do with less” needs “Cache” and “Index”, which "
        "went down with this very failure."
    )
    assert finding.customer == "The customer reads “Searching” on App."
    assert finding.truth == "This fallback does not work when it is needed."
    assert sentences(finding) == [
        "Thing starts in “Search”.",
        "The failure “Down” happens at “Query”: Thing stays in “Search”.",
    ]
    assert titles(finding) == [
        "Let the fallback do without “Cache” and “Index”",
    ]
