"""What *tidy* moves, and what it leaves alone."""

import pytest
from pytestqt.qtbot import QtBot

from canvas.edits import move
from canvas.lookup import lookup
from tests.designs import flow
from tests.widgets.conftest import Bench
from widgets.shell.arranging import part_to_tidy

DESIGN = flow("a > b", "b > c", "c > d")
ABC = move(DESIGN, {"a": (0, 0), "b": (300, 300), "c": (8, 600), "d": (900, 900)})


@pytest.mark.parametrize(
    ("selected", "part"),
    [
        ([], set()),
        (["b"], set()),
        (["a-b", "b"], set()),
        (["b", "c"], {"b", "c"}),
        (["thing"], {"a", "b", "c", "d"}),
    ],
    ids=str,
)
def test_several_selected_states_are_meant_alone(selected: list[str], part: set[str]) -> None:
    assert part_to_tidy(lookup(DESIGN), selected) == part


def test_only_the_selected_states_move_and_it_is_one_step(qtbot: QtBot, bench: Bench) -> None:
    made = bench(ABC)
    made.session.select(["b", "c"])
    made.commands.run("arrange.tidy")
    qtbot.waitUntil(lambda: not made.arranging.busy, timeout=20000)
    moved = {each for each, spot in made.session.design.layout.nodes.items() if spot != ABC.layout.nodes[each]}
    assert moved
    assert moved <= {"b", "c"}
    made.session.undo()
    assert made.session.design == ABC
