"""The badges of a report: a shape and a number at every place that a finding names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from canvas.findings import SEVERITIES, Finding, Report, Severity
from canvas.geometry.drawing import Badge, Box, Drawing, Point
from canvas.lookup import Lookup

FROM_RIGHT, FROM_SLANT, BESIDE_TAB = 12.0, 24.0, 14.0
ROOM, STEP = 22.0, 8.0


def badges(look: Lookup, drawing: Drawing, report: Report) -> tuple[Badge, ...]:
    """One badge for every element with open findings: the worst of them, and how many there are."""
    corners = _corners(drawing)
    found: dict[str, list[Severity]] = defaultdict(list)
    for finding in report.findings:
        for place in _places(look, finding, corners):
            found[place].append(finding.severity)
    return tuple(
        Badge(f"badge:{each}", each, corners[each], min(levels, key=SEVERITIES.index), len(levels))
        for each, levels in found.items()
    )


def _places(look: Lookup, finding: Finding, corners: Mapping[str, Point]) -> Iterable[str]:
    if finding.waived:
        return ()
    places = (_shown(look, element, corners) for element in finding.elements)
    return dict.fromkeys(place for place in places if place)


def _shown(look: Lookup, element: str, corners: Mapping[str, Point]) -> str | None:
    """The element itself when it is on the canvas, else what it hangs on, else the frame that is closed over it."""
    if element in corners:
        return element
    if element in look.fallbacks:
        return _shown(look, look.fallbacks[element].failure, corners)
    if element in look.failures:
        return _shown(look, look.failures[element].at, corners)
    frame = look.object_id(element)
    return frame if frame in corners else None


def _corners(drawing: Drawing) -> dict[str, Point]:
    """Where the badge of each element goes; later kinds win over earlier ones."""
    lines = [line for line in drawing.lines if line.kind != "start"]
    corners = {line.id: line.points[len(line.points) // 2] for line in reversed(lines)}
    corners.update((frame.id, (frame.tab.right + BESIDE_TAB, frame.tab.center[1])) for frame in drawing.frames)
    ends = _ends(drawing)
    corners.update((box.id, _on_border(box, ends)) for box in drawing.boxes)
    for bead in drawing.beads:
        (x, y), r = bead.center, bead.radius
        corners.update((each, (x + r - 2, y - r + 1)) for each in bead.ids)
    corners.update((chip.id, (chip.rect.right, chip.rect.y)) for chip in drawing.chips)
    return corners


def _ends(drawing: Drawing) -> list[Point]:
    """Where lines start and end, and where beads are."""
    tips = [end for line in drawing.lines for end in (line.points[0], line.points[-1])]
    return tips + [bead.center for bead in drawing.beads]


def _on_border(box: Box, ends: Sequence[Point]) -> Point:
    """The right end of the upper border; farther left, where lines or beads end there."""
    cut = box.uncertain or box.shape == "bad_end"
    first, y = box.rect.right - (FROM_SLANT if cut else FROM_RIGHT), box.rect.y
    near = [x for x, end in ends if abs(end - y) < ROOM]
    spots = (first - STEP * i for i in range(int((first - box.rect.x) // STEP)))
    return next(((x, y) for x in spots if all(abs(x - other) >= ROOM for other in near)), (first, y))
