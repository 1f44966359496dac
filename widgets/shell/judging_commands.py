"""The commands about what the author thinks of the finding that is chosen."""

from collections.abc import Iterable

from widgets.commands import Command
from widgets.judging import Judging
from widgets.shell.command_tables import tr

OF_A_FINDING = ("check.fix", "check.accept", "check.reopen", "check.not_useful")
"""What the menu of a finding holds."""


def judging_commands(judging: Judging) -> Iterable[Command]:
    """Accept it, open it again, call it not useful, and the page with the counts."""
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
