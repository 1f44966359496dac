"""The program as a person starts it: a window opens, shows what was asked for, and closes."""

import pytest

from tests.screen.screen import Screen

pytestmark = pytest.mark.screen


def test_the_worked_example_opens_with_its_title_and_closes_cleanly(screen: Screen) -> None:
    program = screen.start("--template", "order-delivery")
    window = screen.window("Order delivery updates")

    screen.ask_to_close(window)

    assert program.wait(timeout=30) == 0
    assert screen.complaints() == ""


def test_ctrl_q_ends_the_program(screen: Screen) -> None:
    program = screen.start("--template", "order-delivery")
    screen.window("Order delivery updates")

    screen.key("ctrl+q")

    assert program.wait(timeout=30) == 0
