"""What hangs together: combinations for a panel of their own, in the order of the handbook. They are never alarms."""

from canvas.rules import RULES
from canvas.rules.combinations import one_door, stranded_together
from canvas.rules.rule import PanelRule, Rule

PANEL: tuple[PanelRule, ...] = (stranded_together.RULE, one_door.RULE)
EVERY_RULE: tuple[Rule | PanelRule, ...] = (*RULES, *PANEL)
"""All that can be explained and turned off: the rules, and those of the panel after them."""

__all__ = ["EVERY_RULE", "PANEL", "PanelRule"]
