"""Pasting parts and lines onto the desk, and duplicates."""

from canvas.edits import part_of
from canvas.geometry.drawing import Drawing
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pasting import duplicate, home_of, paste_lines, paste_part


def overlapping(drawing: Drawing) -> list[tuple[str, str]]:
    """The boxes and the frames that lie on one another."""
    groups = ([(box.id, box.rect) for box in drawing.boxes], [(frame.id, frame.rect) for frame in drawing.frames])
    return [
        (one, other)
        for group in groups
        for index, (one, here) in enumerate(group)
        for other, there in group[index + 1 :]
        if here.touches(there)
    ]


def paste(desk: Desk, *ids: str) -> None:
    paste_part(desk, part_of(desk.design, ids).design, "Paste")


def test_a_pasted_part_stands_where_there_is_room_and_is_selected(desk: Desk) -> None:
    paste(desk, "package")
    copies = desk.design.objects[-1]
    assert desk.selected == {state.id for state in copies.states}
    assert overlapping(desk.drawing) == []


def test_a_part_pasted_again_and_again_never_covers_anything(desk: Desk) -> None:
    for _ in range(3):
        paste(desk, "late", "delivered")
    assert len(desk.design.objects) == 5
    assert overlapping(desk.drawing) == []


def test_a_part_whose_place_is_free_goes_back_there(desk: Desk) -> None:
    part = part_of(desk.design, ["delivered"]).design
    desk.select(("delivered",))
    desk.document.apply("Cut", part_of(desk.design, ["moving", "late"]).design)
    paste_part(desk, part, "Paste", "package")
    assert desk.design.layout.nodes[desk.current or ""] == (864, 96)


def test_pasting_is_one_step(desk: Desk) -> None:
    before = desk.design
    paste(desk, "package")
    desk.document.undo()
    assert desk.design is before


def test_what_cannot_be_pasted_is_told(desk: Desk, hands: FakeHands) -> None:
    paste_part(desk, part_of(desk.design, ["late"]).design, "Paste", into="gone")
    assert hands.told == ["That is no longer in the design."]


def test_a_duplicate_of_a_state_joins_its_object_with_its_words_and_no_arrows(desk: Desk) -> None:
    desk.select(("delivered",))
    duplicate(desk)
    copy = desk.tables.states[desk.current or ""]
    assert (copy.name, copy.kind, desk.tables.object_of[copy.id].id) == ("Delivered", "good_end", "package")
    assert desk.tables.incoming[copy.id] == ()
    assert overlapping(desk.drawing) == []


def test_a_duplicate_of_several_states_has_what_stands_between_them(desk: Desk) -> None:
    desk.select(("moving", "late"))
    duplicate(desk)
    copied = [step for step in desk.design.transitions if step.source in desk.selected]
    assert [step.name for step in copied] == ["Scan says late"]
    assert len(desk.tables.failures_at[copied[0].id]) == 1
    assert len(desk.tables.objects["package"].states) == 5


def test_a_duplicate_of_an_object_is_an_object(desk: Desk) -> None:
    desk.select(("package",))
    duplicate(desk)
    assert [owner.name for owner in desk.design.objects] == ["Package", "Order", "Package"]


def test_nothing_selected_is_not_duplicated(desk: Desk) -> None:
    duplicate(desk)
    assert not desk.document.can_undo


def test_only_a_part_of_one_object_has_a_home(desk: Desk) -> None:
    homes = {ids: home_of(desk.design, part_of(desk.design, ids).design) for ids in (("late",), ("package",), ())}
    assert homes == {("late",): "package", ("package",): None, (): None}


def test_lines_join_the_object_at_hand(desk: Desk) -> None:
    desk.select(("late",))
    paste_lines(desk, "Late -> Lost: give up\nLost ~> Refunded", "Paste", "Object")
    names = [state.name for state in desk.tables.objects["package"].states]
    assert names == ["In transit", "Late", "Delivered", "Lost", "Refunded"]
    assert {desk.tables.states[each].name for each in desk.selected} == {"Lost", "Refunded"}
    assert overlapping(desk.drawing) == []


def test_lines_without_an_object_at_hand_make_one(desk: Desk) -> None:
    paste_lines(desk, "A\nB", "Paste", "Object")
    assert [owner.name for owner in desk.design.objects] == ["Package", "Order", "Object"]
    assert overlapping(desk.drawing) == []


def test_lines_on_an_empty_desk_are_drawn(empty_desk: Desk) -> None:
    paste_lines(empty_desk, "Order:\nA -> B\n\nParcel:\nC -> D", "Paste", "Object")
    assert [owner.name for owner in empty_desk.design.objects] == ["Order", "Parcel"]
    assert overlapping(empty_desk.drawing) == []


def test_lines_that_connect_what_is_there_add_no_state(desk: Desk) -> None:
    desk.select(("package",))
    paste_lines(desk, "Late -> In transit", "Paste", "Object")
    assert desk.tables.outgoing["late"][-1].target == "moving"
    assert desk.selected == {"package"}


def test_too_many_lines_are_told(desk: Desk, hands: FakeHands) -> None:
    paste_lines(desk, "A\n" * 600, "Paste", "Object")
    assert "too long" in hands.told[0]
