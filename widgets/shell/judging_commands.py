"""The commands about what the author thinks of the finding that is chosen, and about what was looked at."""

from collections.abc import Iterable

from widgets.commands import Command
from widgets.judging import Judging
from widgets.shell.command_tables import Run, tr

OF_A_FINDING = ("check.fix", "check.accept", "check.reopen", "check.not_useful")
"""What the menu of a finding holds."""


def judging_commands(judging: Judging, show_coverage: Run) -> Iterable[Command]:
    """Accept it, open it again, call it not useful, the page with the counts, and what was looked at."""
    yield Command("check.coverage", tr("What was looked at"), show_coverage, "check", shortcut="F7", group=1)
    yield Command(
        "check.accept",
        tr("On purpose, because…"),
        judging.ask_acceptance,
        "check",
        shortcut="Ctrl+Shift+A",
        enabled=judging.can_accept_chosen,
        group=2,
    )
    yield Command(
        "check.reopen",
        tr("Open the finding again"),
        judging.reopen_chosen,
        "check",
        enabled=judging.can_reopen_chosen,
        group=2,
    )
    yield Command(
        "check.not_useful",
        tr("Not useful"),
        judging.mark_chosen,
        "check",
        enabled=judging.has_chosen,
        group=2,
        now=lambda: tr("Take back “not useful”") if judging.is_marked() else tr("Not useful"),
    )
    yield Command("help.not_useful", tr("What was not useful"), judging.show_page, "help")
