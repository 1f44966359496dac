"""Explaining a rule: what it looks for, why, what to do, and the smallest designs in which it speaks and is silent."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from canvas.errors import UnhappyPathError
from canvas.findings import Combination, Finding
from canvas.graph.facts import facts_of
from canvas.lookup import Lookup, lookup
from canvas.model import Design
from canvas.phrases import quoted
from canvas.rules import Rule
from canvas.rules.combinations import EVERY_RULE, PanelRule
from canvas.writing import tree_of

CASES = Path(__file__).parent / "cases"
PARTS = {
    "surfaces": "surface",
    "components": "component",
    "states": "state",
    "transitions": "step",
    "triggers": "hand-over",
    "failures": "failure",
    "fallbacks": "fallback",
}
AROUND = ("brief", "metrics", "tradeoffs", "rollout")
REFERENCES = ("source", "target", "at", "lands", "for", "to", "then", "when", "fires", "watches")


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
        )
    )


def smallest(rule: Rule | PanelRule) -> Smallest:
    """The two smallest designs of a rule, and what it says about the one in which it speaks."""
    fires = case(rule, "fires")
    found: Iterator[Finding | Combination] = rule.check(facts_of(fires))
    return Smallest(tuple(_outline(fires)), next(found).said, tuple(_outline(case(rule, "silent"))))


def rules_overview() -> str:
    """One line for each rule: its code, how much it weighs, and its title."""
    return "\n".join(f"{rule.code}  {rule.word:8}  {rule.title}" for rule in EVERY_RULE)


def case(rule: Rule | PanelRule, kind: str) -> Design:
    """The smallest design in which the rule `fires`, or the smallest non-empty one in which it is `silent`."""
    text = (CASES / f"{rule.slug}.json").read_text(encoding="utf-8")
    return Design.model_validate_json(json.dumps(json.loads(text)[kind]))


def _outline(design: Design) -> Iterator[str]:
    """A design in lines, each part with what is said of it."""
    tree = tree_of(design)
    tables = lookup(design)
    states = [state for owner in tree.get("objects", ()) for state in owner["states"]]
    for part, word in PARTS.items():
        for entry in states if part == "states" else tree.get(part, ()):
            yield f"{word} {quoted(tables, entry['id'])}{_details(tables, entry)}"
    for part in AROUND:
        yield from _around(tables, part, tree.get(part, {}))


def _around(tables: Lookup, path: str, said: Any) -> Iterator[str]:
    """What is said around the drawing: a line for each entry of a list, and one for what stands outside of lists."""
    if isinstance(said, list):
        for entry in said:
            yield f"{path}{_details(tables, entry)}"
        return
    inner = {key: value for key, value in said.items() if _holds_entries(value)}
    plain = {key: said[key] for key in said if key not in inner}
    if plain:
        yield f"{path}{_details(tables, plain)}"
    for key, value in inner.items():
        yield from _around(tables, f"{path} {key}", value)


def _holds_entries(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and isinstance(value[0], dict))


def _details(tables: Lookup, entry: Mapping[str, Any]) -> str:
    hidden = ("id", "name") if tables.element(entry.get("id", "")) else ("id",)
    said = [f"{key} {_value(tables, key, value)}" for key, value in entry.items() if key not in hidden]
    return f": {', '.join(said)}" if said else ""


def _value(tables: Lookup, key: str, value: Any) -> str:
    if key in REFERENCES:
        return quoted(tables, value)
    if isinstance(value, dict):
        return " and ".join(f"{quoted(tables, inner)} {text!r}" for inner, text in value.items())
    if isinstance(value, list):
        return " and ".join(quoted(tables, inner) for inner in value)
    return "yes" if value is True else "no" if value is False else str(value)
