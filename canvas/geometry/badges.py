"""The badges of a report: a shape and a number at every place that a finding names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from canvas.findings import SEVERITIES, Finding, Report, Severity
from canvas.geometry.drawing import Badge, Bead, Box, Chip, Drawing, Frame, Point
from canvas.lookup import Lookup

FROM_RIGHT, FROM_SLANT = 12.0, 24.0


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
    """The element itself when it is on the canvas, else what it hangs on."""
    if element in corners:
        return element
    if element in look.fallbacks:
        return _shown(look, look.fallbacks[element].failure, corners)
    if element in look.failures:
        return _shown(look, look.failures[element].at, corners)
    return None


def _corners(drawing: Drawing) -> dict[str, Point]:
    """Where the badge of each element goes; later kinds win over earlier ones."""
    corners: dict[str, Point] = {}
    for line in drawing.lines:
        if line.kind != "start":
            corners.setdefault(line.id, line.points[len(line.points) // 2])
    elements: tuple[Frame | Box | Bead | Chip, ...] = (
        *drawing.frames,
        *drawing.boxes,
        *drawing.beads,
        *drawing.chips,
    )
    for element in elements:
        corners.update(_corner(element))
    return corners


def _corner(element: Frame | Box | Bead | Chip) -> Iterator[tuple[str, Point]]:
    if isinstance(element, Frame):
        yield element.id, (element.tab.right, element.tab.y + element.tab.height / 2)
    elif isinstance(element, Box):
        cut = element.uncertain or element.shape == "bad_end"
        yield element.id, (element.rect.right - (FROM_SLANT if cut else FROM_RIGHT), element.rect.y)
    elif isinstance(element, Bead):
        x, y = element.center
        for each in element.ids:
            yield each, (x + element.radius - 2, y - element.radius + 1)
    else:
        yield element.id, (element.rect.right, element.rect.y)
