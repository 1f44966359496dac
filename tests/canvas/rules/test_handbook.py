"""The page of all rules: every rule once, family by family, in the words that `explain` says."""

from pathlib import Path

import pytest

from canvas.rules import FAMILIES, Rule
from canvas.rules.combinations import EVERY_RULE, PANEL, PanelRule
from canvas.rules.explain import explain, smallest
from canvas.rules.handbook import handbook

ROOT = Path(__file__).parents[3]


def test_the_page_in_the_documentation_is_current() -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == handbook(), "python -m canvas.rules.handbook > docs/rules.md"


def test_every_rule_is_there_once_in_its_family_and_in_order() -> None:
    headings = [line for line in handbook().splitlines() if line.startswith("##")]
    families: dict[str, tuple[Rule | PanelRule, ...]] = {**FAMILIES, "Combinations": PANEL}
    wanted = []
    for family, rules in families.items():
        wanted += [f"## {family}", *(f"### {rule.code}: {rule.title}" for rule in rules)]
    assert headings == wanted
    assert len(headings) == len(families) + len(EVERY_RULE)


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.slug)
def test_both_smallest_designs_are_told_as_explain_tells_them(rule: Rule | PanelRule) -> None:
    shown, page, explained = smallest(rule), handbook(), explain(rule.code)
    for lines in (shown.fires, shown.silent):
        assert lines
        assert "\n".join(f"    {line}" for line in lines) in page
        assert "\n".join(f"  {line}" for line in lines) in explained
