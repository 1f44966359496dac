"""The rules of the validator, one file each. `RULES` names them all, in the order of the handbook."""

from canvas.rules import dead_end, failure_without_way_out
from canvas.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    failure_without_way_out.RULE,
    dead_end.RULE,
)

__all__ = ["RULES", "Rule"]
