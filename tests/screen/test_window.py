"""The program as a person starts it: a window opens, shows what was asked for, and closes."""

import subprocess
from pathlib import Path

import pytest

from tests.screen.screen import Screen, installed_program, until

pytestmark = pytest.mark.screen


@pytest.fixture
def saved_example(tmp_path: Path) -> Path:
    """The worked example in a file of its own."""
    path = tmp_path / "example.unhappy.json"
    subprocess.run([*installed_program(), "new", "--template", "order-delivery", str(path)], check=True, timeout=60)
    return path


def test_the_worked_example_opens_under_its_title(screen: Screen) -> None:
    screen.start("--template", "order-delivery")

    assert screen.title(screen.window("Order delivery updates")).endswith("Unhappy Path")
    assert screen.complaints() == ""


def test_a_file_opens_and_the_button_in_the_title_bar_ends_the_program(screen: Screen, saved_example: Path) -> None:
    program = screen.start(str(saved_example))
    window = screen.window("Order delivery updates")

    screen.ask_to_close(window)

    assert program.wait(timeout=60) == 0
    assert screen.complaints() == ""


def test_ctrl_q_ends_the_program(screen: Screen, saved_example: Path) -> None:
    program = screen.start(str(saved_example))
    screen.window("Order delivery updates")

    screen.key("ctrl+q")

    assert program.wait(timeout=60) == 0


def test_closing_with_unsaved_changes_asks_and_escape_keeps_the_window(screen: Screen, saved_example: Path) -> None:
    before = saved_example.read_bytes()
    program = screen.start(str(saved_example))
    window = screen.window("Order delivery updates")

    screen.key("o")
    screen.type("Parcel locker")
    screen.key("Return")
    until(lambda: "•" in screen.title(window), "the mark of unsaved changes in the title")
    screen.ask_to_close(window)
    screen.focus(until(lambda: [one for one in screen.windows(".") if one != window], "the question")[-1])
    screen.key("Escape")
    until(lambda: screen.windows(".") == [window], "the question gone")

    assert program.poll() is None
    assert saved_example.read_bytes() == before
