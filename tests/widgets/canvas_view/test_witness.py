"""The steps of a finding on the drawing."""

from canvas.findings import Step
from canvas.geometry.drawing import Rect
from widgets.canvas_view.anchors import contains
from widgets.canvas_view.cards import link
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.witness import trail

STEPS = (
    Step(None, None, "moving", {}, "The package is on its way."),
    Step("scan_late", None, "late", {}, "Later, a scan says that it is late, and the customer reads so on the app."),
    Step("no_scan", "no_scan", "moving", {}, "No scan arrives."),
    Step("ask", None, "late", {}, "A person asks the carrier."),
)


def test_every_step_has_its_number_in_order_and_its_sentence(desk: Desk) -> None:
    stops = trail(desk.drawing, STEPS)
    assert [stop.number for stop in stops] == [1, 2, 3, 4]
    assert [" ".join(stop.lines) for stop in stops] == [step.sentence for step in STEPS]
    assert len(stops[1].lines) > 1


def test_numbers_do_not_lie_on_one_another_even_at_the_same_place(desk: Desk) -> None:
    anchors = [stop.anchor for stop in trail(desk.drawing, (STEPS[0], STEPS[1], STEPS[1], STEPS[0]))]
    assert len(set(anchors)) == 4


def test_cards_cover_no_other_card_and_no_state(desk: Desk) -> None:
    cards = [stop.card for stop in trail(desk.drawing, STEPS)]
    others: list[Rect] = [box.rect for box in desk.drawing.boxes]
    assert not any(card.touches(other) for card in cards for other in others)
    assert not any(one.touches(other) for one in cards for other in cards if one is not other)


def test_a_step_that_is_not_drawn_is_left_out_and_keeps_its_number(desk: Desk) -> None:
    stops = trail(desk.drawing, (STEPS[0], Step("gone", None, "gone", {}, "Gone."), STEPS[1]))
    assert [stop.number for stop in stops] == [1, 3]


def test_a_card_is_linked_with_its_number(desk: Desk) -> None:
    for stop in trail(desk.drawing, STEPS):
        start, end = link(stop.anchor, stop.card)
        assert start == stop.anchor
        assert contains(stop.card, end)


def test_cards_stay_near_and_on_the_drawing(desk: Desk) -> None:
    for stop in trail(desk.drawing, STEPS):
        start, end = link(stop.anchor, stop.card)
        assert abs(start[0] - end[0]) + abs(start[1] - end[1]) < 340
        assert desk.drawing.bounds.grown(30).touches(stop.card)
