"""Menus out of the table of commands. What cannot be done now is grey; keys of the canvas are shown, not bound."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from widgets.commands import Command, Commands
from widgets.guard import guarded_slot


def menu_names() -> tuple[tuple[str, str], ...]:
    """The menus, in order, with their words; the marked letter opens one with Alt, and is no key of a command."""
    tr = QCoreApplication.translate
    return (
        ("file", tr("Menus", "&File")),
        ("edit", tr("Menus", "&Edit")),
        ("view", tr("Menus", "V&iew")),
        ("insert", tr("Menus", "I&nsert")),
        ("arrange", tr("Menus", "A&rrange")),
        ("guide", tr("Menus", "&Guide")),
        ("check", tr("Menus", "&Check")),
        ("help", tr("Menus", "He&lp")),
    )


def action_of(command: Command, parent: QWidget) -> QAction:
    """A command as an action of Qt."""
    made = QAction(_text(command), parent)
    if command.shortcut and not command.on_canvas:
        made.setShortcuts([QKeySequence(keys) for keys in command.shortcut.split(" / ")])
    made.setCheckable(command.checked is not None)
    made.triggered.connect(guarded_slot(lambda: command.run() if command.enabled() else None))
    return made


def _text(command: Command) -> str:
    words = command.words.replace("&", "&&")
    return f"{words}\t{command.shortcut}" if command.on_canvas and command.shortcut else words


def fill_menu_bar(window: QMainWindow, commands: Commands) -> list[QMenu]:
    """Fills the menu bar; a menu without commands is left out."""
    return [_menu(window, words, commands.of_menu(name)) for name, words in menu_names() if commands.of_menu(name)]


def _menu(window: QMainWindow, words: str, commands: Sequence[Command]) -> QMenu:
    menu = QMenu(words, window.menuBar())
    actions = _fill(menu, commands, window)
    window.menuBar().addMenu(menu)
    menu.aboutToShow.connect(guarded_slot(lambda: _refresh(actions)))
    # A grey action would swallow its key as well, so that all are on again once the menu is gone.
    menu.aboutToHide.connect(guarded_slot(lambda: _enable(actions)))
    return menu


def _fill(menu: QMenu, commands: Sequence[Command], parent: QWidget) -> list[tuple[QAction, Command]]:
    actions = []
    group = commands[0].group if commands else 0
    for command in commands:
        if command.group != group:
            menu.addSeparator()
            group = command.group
        action = action_of(command, parent)
        menu.addAction(action)
        actions.append((action, command))
    return actions


def _refresh(actions: Sequence[tuple[QAction, Command]]) -> None:
    for action, command in actions:
        action.setText(_text(command))
        action.setEnabled(command.enabled())
        if command.checked is not None:
            action.setChecked(command.checked())


def _enable(actions: Sequence[tuple[QAction, Command]]) -> None:
    for action, _ in actions:
        action.setEnabled(True)


def show_context_menu(parent: QWidget, at: QPoint, commands: Sequence[Command]) -> None:
    """The commands that can be given now, at the pointer."""
    menu = QMenu(parent)
    _fill(menu, [command for command in commands if command.enabled()], menu)
    menu.popup(at)
    menu.aboutToHide.connect(menu.deleteLater)
