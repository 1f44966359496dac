"""What was found once is known again, as long as nothing changed where it was looked for."""

from collections.abc import Callable

from canvas.geometry.drawing import Rect
from canvas.geometry.memory import TRIED, Memory
from canvas.geometry.shelf import SQUARE
from canvas.geometry.space import Space, watched_space

HERE, NEXT_TO_IT, FAR = Rect(10, 10, 50, 50), Rect(90, 90, 20, 20), Rect(5 * SQUARE, 0, 20, 20)


def counted(space: Space, memory: Memory[int]) -> Callable[[], int]:
    """Asks how many boxes stand here."""
    return lambda: memory.recall(space.watch, "here", lambda: len(space.within(HERE).boxes))


def test_a_second_time_nothing_is_searched_for() -> None:
    memory = Memory[int](9)
    ask = counted(watched_space(), memory)
    assert [ask(), ask()] == [0, 0]
    assert memory.searched == 1


def test_what_changes_far_away_is_no_matter() -> None:
    space, memory = watched_space(), Memory[int](9)
    ask = counted(space, memory)
    ask()
    space.boxes.append(FAR)
    ask()
    assert memory.searched == 1


def test_what_changes_in_the_same_square_is_looked_at_again() -> None:
    space, memory = watched_space(), Memory[int](9)
    ask = counted(space, memory)
    ask()
    space.boxes.append(NEXT_TO_IT)
    space.boxes.append(HERE)
    assert ask() == 1
    space.boxes.remove(HERE)
    assert ask() == 0
    assert memory.searched == 3


def test_another_space_in_which_the_same_happened_is_known() -> None:
    memory, spaces = Memory[int](9), (watched_space(), watched_space())
    for space in spaces:
        space.boxes.append(HERE)
        assert counted(space, memory)() == 1
    assert memory.searched == 1


def test_a_corridor_that_is_kept_or_opened_counts() -> None:
    space, memory = watched_space(), Memory[int](9)
    ask = counted(space, memory)
    ask()
    space.keep_corridor("way", HERE)
    ask()
    space.open_corridor("way")
    space.open_corridor("no such way")
    ask()
    assert memory.searched == 3


def test_a_question_has_several_answers() -> None:
    memory, spaces = Memory[int](9), (watched_space(), watched_space())
    spaces[1].boxes.append(HERE)
    for _ in range(TRIED):
        assert [counted(space, memory)() for space in spaces] == [0, 1]
    assert memory.searched == 2


def test_a_space_that_nobody_watches_is_searched_each_time() -> None:
    memory, ask_of = Memory[int](9), Space()
    ask = counted(ask_of, memory)
    assert [ask(), ask()] == [0, 0]
    assert memory.searched == 0


def test_there_is_an_end_to_what_is_kept() -> None:
    space, memory = watched_space(), Memory[int](2)
    for question in (1, 2, 3, 3, 2, 1):
        memory.recall(space.watch, question, lambda: 0)
    assert memory.searched == 4
