"""The program is killed in the middle of work, started again, and the work is there: with real keys, on a screen."""

import signal
from pathlib import Path

import pytest

from canvas.storage import load
from tests.screen.screen import Screen, until

pytestmark = pytest.mark.screen


def draw_two_states(screen: Screen) -> None:
    """An object with two states, named by hand."""
    screen.key("n")
    screen.type("Cart")
    screen.key("Tab")
    screen.type("Paid")
    screen.key("Return")


def test_work_that_was_never_saved_is_offered_after_a_kill_and_can_be_saved(screen: Screen, tmp_path: Path) -> None:
    program = screen.start()
    window = screen.window("Untitled")
    until(screen.looks_quiet, "a screen on which nothing moves")
    draw_two_states(screen)
    until(screen.looks_quiet, "the second name on the canvas")
    assert "•" in screen.title(window)
    program.send_signal(signal.SIGKILL)
    program.wait(timeout=60)

    screen.start()
    screen.window("Recover work")
    screen.key("space")  # the first answer has the keyboard: Recover
    screen.window("Untitled •")
    screen.key("ctrl+s")
    screen.window("Save the design")
    saved = tmp_path / "shop.unhappy.json"
    screen.key("ctrl+a")
    screen.type(str(saved))
    screen.key("Return")
    until(saved.exists, f"{saved.name}; stderr: {screen.complaints()}")

    assert [state.name for state in load(saved).objects[0].states] == ["Cart", "Paid"]
    assert screen.complaints() == ""


def test_a_program_that_was_closed_well_offers_nothing(screen: Screen) -> None:
    program = screen.start("--template", "message-delivery")
    screen.window("Message delivery")
    screen.key("ctrl+q")
    assert program.wait(timeout=60) == 0

    screen.start()
    screen.window("Untitled")
    until(screen.looks_quiet, "a screen on which nothing moves")
    assert screen.windows("Recover work") == []
