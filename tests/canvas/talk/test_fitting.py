"""A part of the talk within its room."""

from canvas.talk import Told
from canvas.talk.fitting import POINTS, fitted

COUNTED = "more"


def thought(name: str, words: int, rank: int = 0) -> Told:
    return Told(name, (" ".join(["word"] * words),), rank)


def points(*told: Told, room: int, left_out: int = 0) -> list[str]:
    return [each.point for each in fitted(told, room, left_out)]


def test_all_that_fits_is_told_in_its_order() -> None:
    assert points(thought("b", 5, 1), thought("a", 5), room=10) == ["b", "a"]


def test_what_has_rank_0_is_told_even_where_there_is_no_room() -> None:
    assert points(thought("a", 50), thought("b", 50), room=10) == ["a", "b"]


def test_what_matters_less_is_left_out_first_and_counted() -> None:
    told = (thought("a", 5), thought("c", 5, 2), thought("b", 5, 1))
    assert points(*told, room=10) == ["a", "b", "… and one more"]


def test_a_short_thought_takes_the_room_that_a_long_one_did_not_fit_into() -> None:
    assert points(thought("a", 5), thought("b", 50, 1), thought("c", 5, 2), room=10) == ["a", "c", "… and one more"]


def test_what_was_never_put_into_words_is_counted_too() -> None:
    told = fitted((thought("a", 5),), 10, left_out=3)
    assert told[-1].sentences == ("Three more points are in the design.",)
    assert fitted((), 10, left_out=1)[-1].sentences == ("One more point is in the design.",)


def test_there_are_never_more_points_than_one_holds_in_mind() -> None:
    many = [thought(str(index), 1, index) for index in range(9)]
    assert len(points(*many[:POINTS], room=100)) == POINTS
    assert points(*many, room=100)[-1] == "… and four more"
