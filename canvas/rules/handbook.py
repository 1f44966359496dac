"""All rules on one page, from the same fields that `explain` reads.

`python -m canvas.rules.handbook > docs/rules.md` writes it anew.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping

from canvas.rules import FAMILIES, Rule
from canvas.rules.combinations import PANEL, PanelRule
from canvas.rules.drawn import LEGEND
from canvas.rules.explain import smallest

_MARKUP = re.compile(r"[\\`*_<>\[\]#|~]")
PAGES: Mapping[str, tuple[Rule | PanelRule, ...]] = {**FAMILIES, "Combinations": PANEL}
_INTRODUCTION = (
    "# The rules",
    "`unhappy-path explain CODE` says the same of one rule, and `unhappy-path rules` lists them all in a line each. "
    "*Must fix* is an error, *check* a warning, *idea* advice. Each rule is shown with the smallest design in which it "
    "speaks, and one close to it in which it is silent.",
    LEGEND,
)


def handbook() -> str:
    """The page as Markdown, with a newline at the end."""
    return "\n\n".join((*_INTRODUCTION, *_families())) + "\n"


def _families() -> Iterator[str]:
    for family, rules in PAGES.items():
        yield f"## {family}"
        for rule in rules:
            yield from _rule(rule)


def _rule(rule: Rule | PanelRule) -> Iterator[str]:
    shown = smallest(rule)
    yield f"### {rule.code}: {_plain(rule.title)}"
    yield f"`{rule.slug}`, {rule.weight}"
    yield f"**Why it matters.** {_plain(rule.why)}"
    yield f"**What to do.** {_plain(rule.fix)}"
    yield f"**It is silent when:** {_plain(rule.not_when)}"
    yield "It speaks here:"
    yield _block(shown.fires)
    yield f"It says: {_plain(shown.says)}"
    yield "It is silent here:"
    yield _block(shown.silent)


def _block(lines: Iterable[str]) -> str:
    """Lines as they are: indented code, which no text in it can end."""
    return "\n".join(f"    {line}" for line in lines)


def _plain(text: str) -> str:
    """A text in which no character means more than itself."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


if __name__ == "__main__":
    sys.stdout.write(handbook())
