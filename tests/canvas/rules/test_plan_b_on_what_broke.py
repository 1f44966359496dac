"""The plan B stands on what just broke: what it says."""

from canvas.rules import plan_b_on_what_broke
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = plan_b_on_what_broke.RULE


def test_a_cache_in_the_same_hall() -> None:
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
            fallbacks=[{"id": "b", "for": "f", "kind": "degrade", "to": "shown", "needs": ["cache", "index"]}],
        ),
    )
    assert finding.key == "FBK001@f"
    assert finding.message == (
        "After the failure “Down” at “Query”, the plan B is “make do with less”. It "
        "needs “Cache” and “Index”, which went down with this very failure."
    )
    assert finding.customer == "The customer reads “Searching” on App."
    assert finding.truth == "The plan B fails together with the plan A, and Thing has no other way on."
    assert sentences(finding) == [
        "Thing starts in “Search”.",
        "The failure “Down” happens at “Query”: Thing stays in “Search”.",
    ]
    assert titles(finding) == [
        "Let the plan B do without “Cache” and “Index”",
    ]
