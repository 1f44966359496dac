"""The commands about what the author thinks of the finding that is chosen."""

from collections.abc import Iterable

from widgets.commands import Command
from widgets.judging import Judging
from widgets.shell.command_tables import tr

OF_A_FINDING = ("check.fix", "check.accept", "check.reopen")
"""What the menu of a finding holds."""


def judging_commands(judging: Judging) -> Iterable[Command]:
    """Accept it, open it again."""
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
