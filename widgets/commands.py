"""The one table of commands: menus, tool row, context menu, palette and the list of keys all read it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


def always() -> bool:
    """For commands that can always be given."""
    return True


@dataclass(frozen=True)
class Command:
    """One command. `menu` is the menu it stands in, "" for none; `shortcut` in the notation of Qt;
    `checked` says whether it is on, for those that switch something; `group` separates groups within a menu.
    `now` are words that say more than `text` while they hold, such as what would be undone.
    A command of the canvas has `on_canvas`: its key works while the canvas has the keyboard."""

    id: str
    text: str
    run: Callable[[], None]
    menu: str = ""
    icon: str = ""
    shortcut: str = ""
    enabled: Callable[[], bool] = always
    checked: Callable[[], bool] | None = None
    group: int = 0
    on_canvas: bool = False
    now: Callable[[], str] | None = None

    @property
    def words(self) -> str:
        """What it is called at this moment."""
        return self.now() if self.now else self.text


class Commands:
    """The table, in order. Ids are unique."""

    def __init__(self) -> None:
        self._by_id: dict[str, Command] = {}

    def add(self, commands: Iterable[Command]) -> None:
        """Adds commands at the end. Raises `ValueError` for an id that is taken."""
        for command in commands:
            if command.id in self._by_id:
                raise ValueError(f'The command "{command.id}" is there already.')
            self._by_id[command.id] = command

    def __getitem__(self, command_id: str) -> Command:
        return self._by_id[command_id]

    def __contains__(self, command_id: str) -> bool:
        return command_id in self._by_id

    def all(self) -> tuple[Command, ...]:
        return tuple(self._by_id.values())

    def of_menu(self, menu: str) -> tuple[Command, ...]:
        """The commands of one menu, in order."""
        return tuple(command for command in self._by_id.values() if command.menu == menu)

    def run(self, command_id: str) -> None:
        """Gives the command, if it can be given now."""
        command = self._by_id[command_id]
        if command.enabled():
            command.run()
