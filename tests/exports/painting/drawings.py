"""Small drawings built by hand, with one of everything, for the tests of painting."""

from dataclasses import replace

from canvas.geometry.drawing import (
    Badge,
    Bead,
    Box,
    Chip,
    Drawing,
    Frame,
    Joint,
    Label,
    Line,
    Mark,
    Rect,
    Shape,
    Strip,
)

AREA = Rect(0, 0, 640, 420)


def box(
    shape: Shape = "active",
    *,
    uncertain: bool = False,
    strip: str | None = "On its way",
    at: tuple[float, float] = (40, 40),
) -> Box:
    """A state of 174 x 92 with a title, a subtitle and, unless `strip` is `None`, what the customer reads."""
    x, y = at
    return Box(
        key=f"state:{shape}{uncertain}",
        id="s",
        rect=Rect(x, y, 174, 92),
        shape=shape,
        uncertain=uncertain,
        start=False,
        labels=(
            Label("Shipped", x + 40, y + 26, 14.5, 600),
            Label("Good end", x + 20, y + 44.5, 11.5, 400, "muted"),
        ),
        marks=(Mark("tick", (x + 27, y + 21), 14, "good"),),
        strip=None if strip is None else strip_at(Rect(x + 16, y + 58, 142, 24), strip),
    )


def strip_at(rect: Rect, text: str) -> Strip:
    """An eye strip; without a text the one that says so."""
    empty = not text
    ink = "warning" if empty else "ink"
    label = Label(text or "Customer sees nothing", rect.x + 26, rect.y + 16.5, 12, 400, "warning" if empty else "ink")
    icon = "no_eye" if empty else "eye"
    mark = Mark(
        "no_eye" if icon == "no_eye" else "eye",
        (rect.x + 14, rect.y + 12),
        14,
        "warning" if ink == "warning" else "muted",
    )
    return Strip(rect, (label,), mark, empty)


def line(
    kind: str = "waits", head: str = "filled", points: tuple[tuple[float, float], ...] = ((20, 50), (220, 50))
) -> Line:
    """A line; a straight one of 200 pixels unless told."""
    return replace(Line("line", "t", "waits", points, "filled"), kind=kind, head=head)  # type: ignore[arg-type]


EVERYTHING = Drawing(
    frames=(Frame("frame", "order", AREA, Rect(0, 0, 118, 25), (Label("Order", 14, 17, 13, 600),)),),
    lines=(
        line(points=((214, 86), (400, 86))),
        replace(line("later", "open", ((120, 132), (120, 240))), key="later"),
        replace(
            line("handover", "open", ((300, 420), (300, 200), (500, 200), (500, 100))), key="handover", id="trigger"
        ),
        replace(line("fallback", "hollow", ((313, 300), (420, 300))), key="fallback", layer="answers"),
        replace(
            line("retry", "hollow", ((290, 305), (262, 316), (262, 270), (290, 293))), key="retry", layer="answers"
        ),
        replace(
            line("moves", "bar_filled", ((250, 98), (250, 160), (180, 160), (180, 239))), key="moves", layer="failures"
        ),
        replace(line("stub", "bar", ((350, 98), (350, 130))), key="stub", layer="failures"),
        replace(line("start", "filled", ((14, 86), (38, 86))), key="start"),
    ),
    joints=(Joint("joint", "trigger", (380, 86), 4),),
    boxes=(
        box("resting"),
        replace(box("good_end", at=(400, 40)), key="good", id="good"),
        replace(box("bad_end", at=(420, 260)), key="bad", id="bad"),
        replace(box(uncertain=True, strip="", at=(40, 240)), key="unsure", id="unsure"),
    ),
    chips=(
        Chip("chip", "t", Rect(270, 70, 80, 32), "transition", (Label("Pay", 300, 90, 12, 500),), ()),
        Chip(
            "pill", "f", Rect(360, 118, 110, 24), "failure", (Label("out of stock", 382, 134, 12, 500),), (), "failures"
        ),
        Chip(
            "tries", "b", Rect(160, 180, 100, 24), "fallback", (Label("max 3 tries", 184, 196, 12, 500),), (), "answers"
        ),
    ),
    beads=(
        Bead("bead", "f", ("f",), (250, 86), 13, "bolt"),
        Bead("fold", "f", ("f", "g", "h"), (300, 300), 13, "clock", 3),
    ),
    badges=(
        Badge("must", "good", (574, 44), "error", 1),
        Badge("check", "bad", (590, 264), "warning", 1),
        Badge("idea", "t", (346, 72), "advice", 2),
    ),
    bounds=AREA,
)
