"""The one table of commands."""

import pytest

from widgets.commands import Command, Commands


def command(name: str, done: list[str], **fields: object) -> Command:
    return Command(name, name, lambda: done.append(name), **fields)  # type: ignore[arg-type]


def test_a_command_is_given_by_its_id() -> None:
    done: list[str] = []
    table = Commands()
    table.add([command("a", done), command("b", done)])
    table.run("b")
    assert done == ["b"]


def test_what_cannot_be_done_now_is_not_done() -> None:
    done: list[str] = []
    table = Commands()
    table.add([command("a", done, enabled=lambda: False)])
    table.run("a")
    assert done == []


def test_an_id_is_taken_once() -> None:
    table = Commands()
    table.add([command("a", [])])
    with pytest.raises(ValueError, match="there already"):
        table.add([command("a", [])])


def test_a_menu_is_read_from_the_table_in_order() -> None:
    table = Commands()
    table.add([command("a", [], menu="file"), command("b", []), command("c", [], menu="file")])
    assert [each.id for each in table.of_menu("file")] == ["a", "c"]
    assert "b" in table
