"""What the validator knows about one element, in a sentence or two. Nothing is said that was not computed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy

from canvas.evidence import ending, sentence
from canvas.findings import Finding, Severity
from canvas.lookup import Lookup
from canvas.phrases import messages_shown
from exports.painting.palette import Palette
from widgets.inspector.words import tr
from widgets.parts.build import frame, label, row
from widgets.parts.icons import pixmap
from widgets.session import Session

ROLES: dict[Severity, tuple[str, str, str]] = {
    "error": ("bad", "must_fix", "failure"),
    "warning": ("check", "check", "warning"),
    "advice": ("idea", "idea", "later"),
}
MOST = 3


@dataclass(frozen=True)
class Evidence:
    """One sentence; `role` is its ground in the style sheet, `colour` a colour of the palette."""

    role: str
    icon: str
    colour: str
    text: str


def evidence_of(session: Session, about: Sequence[str]) -> tuple[Evidence, ...]:
    """The findings about the one element selected; where there is none, what was proven instead. Several: nothing.
    That a failure ends well is said beside its findings, too: these are about something else then."""
    if session.report is None or len(about) != 1:
        return ()
    found = [finding for finding in session.report.findings if not finding.waived and about[0] in finding.elements]
    good = _good(session, about[0], found)
    proven = (Evidence("good", "tick", "fallback", good),) if good else ()
    return (*(said_of(finding) for finding in found[:MOST]), *proven)


def said_of(finding: Finding) -> Evidence:
    """What a finding says, as evidence."""
    role, icon, colour = ROLES[finding.severity]
    return Evidence(role, icon, colour, finding.message or finding.title)


def _well(session: Session, failure_id: str) -> str:
    """How a failure ends well, where it does."""
    found = ending(session.facts, failure_id)
    return sentence(session.lookup, found) if found else ""


def _good(session: Session, element_id: str, found: Sequence[Finding]) -> str:
    if element_id in session.lookup.failures:
        return _well(session, element_id)
    return "" if found else _ways_well(session, element_id)


def _ways_well(session: Session, element_id: str) -> str:
    """Said of an active state when every way out settles without assuming anything: computed, never guessed."""
    state = session.lookup.states.get(element_id)
    if state is None or state.kind != "active":
        return ""
    graph = session.facts.graph
    ways = [arc for arc in graph.arcs_from(element_id) if arc.kind == "nominal"]
    if not ways or not all(arc.carries == 0 and 0 in graph.need(arc.end) for arc in ways):
        return ""
    return f"{_ways_out(len(ways))} {_told(session.lookup, element_id)}".strip()


def _ways_out(count: int) -> str:
    if count == 1:
        return tr("The way out leads to an end.")
    if count == 2:
        return tr("Both ways out lead to an end.")
    return QCoreApplication.translate("Inspector", "All %n ways out lead to an end.", "", count)


def _told(tables: Lookup, state_id: str) -> str:
    said = messages_shown(tables, state_id)
    names = [surface.name for surface in tables.surfaces.values() if surface.id in said]
    if not names:
        return ""
    if len(names) == 1:
        return tr("Told on {surface}.").format(surface=names[0])
    return tr("Told on {surfaces} and {last}.").format(surfaces=", ".join(names[:-1]), last=names[-1])


def shown(piece: Evidence, palette: Palette, ratio: float) -> QFrame:
    """Evidence on its ground, with its icon; `ratio` is how many pixels of the screen make one of ours."""
    ground = frame(piece.role)
    picture = label()
    picture.setPixmap(pixmap(piece.icon, getattr(palette, piece.colour), 16, ratio, palette.panel))
    picture.setAlignment(Qt.AlignmentFlag.AlignTop)
    words = label(piece.text, wrap=True)
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    line = row(picture, words, gap=10, margins=(12, 9, 12, 9))
    line.setStretch(1, 1)
    ground.setLayout(line)
    return ground
