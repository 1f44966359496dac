"""Explaining a rule: what it looks for, why, what to do, and the smallest designs in which it speaks and is silent."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from canvas.errors import UnhappyPathError
from canvas.findings import Combination, Finding
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.rules import Rule
from canvas.rules.combinations import EVERY_RULE, PanelRule
from canvas.rules.drawn import BOX, LEGEND, drawn
from canvas.waiving import OWN_FAMILY

CASES = Path(__file__).parent / "cases"


class UnknownRule(UnhappyPathError):
    """There is no rule of this name."""


@dataclass(frozen=True, slots=True)
class Smallest:
    """The smallest designs in which a rule `fires` and is `silent`, in lines, and what it `says` about the first."""

    fires: tuple[str, ...]
    says: str
    silent: tuple[str, ...]


def explain(code: str) -> str:
    """All that is to be said about the rule with this code or slug, as plain text. Raises `UnknownRule`."""
    rule = next((rule for rule in EVERY_RULE if code.lower() in (rule.code.lower(), rule.slug)), None)
    if rule is None:
        if code.startswith(f"{OWN_FAMILY}-"):
            raise UnknownRule(f'"{code}" is a rule of a project: what it asks for stands in its unhappy-path.toml.')
        raise UnknownRule(f'There is no rule "{code}". `unhappy-path rules` lists them all.')
    shown = smallest(rule)
    return "\n".join(
        (
            f"{rule.code}  {rule.title}",
            rule.weight,
            "",
            f"Why it matters: {rule.why}",
            f"What to do: {rule.fix}",
            f"It is silent when: {rule.not_when}",
            "",
            "It speaks here:",
            *(f"  {line}" for line in shown.fires),
            f"  It says: {shown.says}",
            "",
            "It is silent here:",
            *(f"  {line}" for line in shown.silent),
            *(("", LEGEND) if any(BOX in line for line in shown.fires) else ()),
        )
    )


def smallest(rule: Rule | PanelRule) -> Smallest:
    """The two smallest designs of a rule, and what it says about the one in which it speaks."""
    fires = case(rule, "fires")
    found: Iterator[Finding | Combination] = rule.check(facts_of(fires))
    return Smallest(tuple(drawn(fires)), next(found).said, tuple(drawn(case(rule, "silent"))))


def rules_overview() -> str:
    """One line for each rule: its code, how much it weighs, and its title."""
    return "\n".join(f"{rule.code}  {rule.word:8}  {rule.title}" for rule in EVERY_RULE)


def case(rule: Rule | PanelRule, kind: str) -> Design:
    """The smallest design in which the rule `fires`, or the smallest non-empty one in which it is `silent`."""
    text = (CASES / f"{rule.slug}.json").read_text(encoding="utf-8")
    return Design.model_validate_json(json.dumps(json.loads(text)[kind]))
