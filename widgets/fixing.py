"""Settling findings: the ways out in a card, each a ghost on the canvas, and the chosen one applied as one step."""

from PySide6.QtCore import QObject, QPoint, QRect, Signal

from canvas.findings import Finding
from canvas.fixes import Words
from canvas.geometry.drawing import Rect
from canvas.model import Design
from widgets.canvas_view.ghosts import Ghost
from widgets.canvas_view.items import to_qt
from widgets.canvas_view.view import CanvasView
from widgets.canvas_view.zooming import area_of
from widgets.guard import guarded_slot
from widgets.offering import Offering
from widgets.panels.findings import FindingsPanel
from widgets.panels.fix_card import Drafts, FixCard
from widgets.session import Session
from widgets.ways import Way, Ways, called


class Fixing(QObject):
    """Shows the ways out of a finding and applies the one that is chosen. What an applied fix settled is said with the
    report that follows it. `left` says that the card is gone and the keyboard is free."""

    left = Signal()

    def __init__(self, session: Session, view: CanvasView, findings: FindingsPanel) -> None:
        super().__init__(session)
        self._session = session
        self._view = view
        self._findings = findings
        self._offering = Offering(session)
        self.ways = Ways(session, lambda: view.desk.drawing)
        self.card: FixCard | None = None
        self._drafts: Drafts = {}
        self._looked_at: Way | None = None
        self._rested_on: Finding | None = None
        self._applied: tuple[Design, frozenset[str]] | None = None
        session.changed.connect(guarded_slot(self._drop))
        session.opened.connect(guarded_slot(self._begin_anew))
        session.finding_chosen.connect(guarded_slot(self._turn_to))
        session.checked.connect(guarded_slot(self._say_what_it_settled))
        findings.fix_asked.connect(guarded_slot(self.settle))
        findings.card_asked.connect(guarded_slot(self.open))
        findings.rested_on.connect(guarded_slot(self._rest_on))

    def close(self) -> None:
        """Ends the threads."""
        self._offering.close()
        self.ways.close()

    # The card.

    def open_chosen(self) -> None:
        """Opens the card of the finding that is at hand: the one that has the keyboard, else the one that is chosen."""
        finding = self._at_hand()
        if finding is not None:
            self.open(finding)

    def can_open(self) -> bool:
        """Whether a finding is at hand."""
        return self._at_hand() is not None

    def open(self, finding: Finding) -> None:
        """Opens the card of a finding, which says at once what it is about, and the ways out once they are found."""
        self._drop()
        self._session.choose_finding(finding)
        card = self.card = FixCard(finding, self._view, self._drafts)
        card.looked_at.connect(guarded_slot(self._look_at))
        card.asked.connect(guarded_slot(lambda way, words: self._ask(finding, way, words)))
        card.place_asked.connect(guarded_slot(lambda: self._go_to(finding)))
        card.left.connect(guarded_slot(self._leave))
        self._keep_clear(None)
        self.ways.out_of(finding, lambda ways: self._fill(card, ways))

    def _fill(self, card: FixCard, ways: tuple[Way, ...]) -> None:
        if card is self.card:
            card.show_ways(ways, has_place=self._findings.leads_somewhere(card.finding))

    def _ask(self, finding: Finding, way: Way, words: Words) -> None:
        def take(made: Design | str) -> None:
            sentence = made if isinstance(made, str) else self._apply(finding, way, made)
            if sentence and self.card is not None:
                self.card.refuse(sentence)

        self.ways.in_words(finding, way, words, take)

    def _go_to(self, finding: Finding) -> None:
        self._drop()
        self.left.emit()
        self._findings.go_to(finding)

    def _leave(self) -> None:
        """Somebody turned away from the card: the keyboard goes back to where it came from."""
        card = self.card
        self._drop()
        if card is None or not (card.from_list and self._findings.take_focus(card.finding)):
            self.left.emit()

    def _turn_to(self, finding: Finding | None) -> None:
        """Another finding is looked at; the card of the last one would only lie over it."""
        if self.card is not None and (finding is None or finding.key != self.card.finding.key):
            self._drop()

    def _begin_anew(self) -> None:
        self._drop()
        self._drafts.clear()

    def _drop(self) -> None:
        """Card and ghost go: the design is another one, or somebody turned to something else."""
        card, self.card = self.card, None
        if card is not None:
            card.go_away()
        self._look_at(None)

    # The ghost.

    def _rest_on(self, finding: Finding | None) -> None:
        """The pointer rests on the link of a row, or went on."""
        self._rested_on = finding
        if self.card is not None:
            return
        if finding is None:
            self._look_at(None)
        else:
            self.ways.out_of(finding, lambda ways: self._look_at_first(finding, ways))

    def _look_at_first(self, finding: Finding, ways: tuple[Way, ...]) -> None:
        if finding is self._rested_on and self.card is None:
            self._look_at(self._offered(finding, ways) or next(iter(ways), None))

    def _look_at(self, way: Way | None) -> None:
        self._looked_at = way
        if way is None:
            self._show(None)
        else:
            self.ways.ghost(way, lambda ghost: self._show(ghost) if way is self._looked_at else None)

    def _show(self, ghost: Ghost | None) -> None:
        """Shows a ghost where it can be seen, beside the card. One that changes nothing of the drawing is none."""
        area = ghost.area if ghost is not None else None
        self._view.desk.show(proposed=None if area is None else ghost)
        if area is not None and not self._view.shows(area):
            self._view.show_area(area)
        self._keep_clear(area)

    def _keep_clear(self, area: Rect | None) -> None:
        """Has the card cover neither the ghost nor, without one, what the finding is about."""
        if self.card is not None:
            about = area or area_of(self._view.desk.drawing, [self.card.finding.place])
            self.card.place(QRect() if about is None else self._on_window(about))

    def _on_window(self, area: Rect) -> QRect:
        seen = self._view.mapFromScene(to_qt(area)).boundingRect()
        return seen.translated(self._view.mapTo(self._view.window(), QPoint(0, 0)))

    # Applying.

    def settle(self, finding: Finding) -> None:
        """Applies the way out that the list offers for a finding; where that needs words, asks for them."""
        self.ways.out_of(finding, lambda ways: self._settle(finding, ways))

    def _settle(self, finding: Finding, ways: tuple[Way, ...]) -> None:
        way = self._offered(finding, ways)
        if way is None:
            self.open(finding)
            return
        sentence = self._apply(finding, way, way.design)
        if sentence:
            self._session.said.emit(sentence)

    def _offered(self, finding: Finding, ways: tuple[Way, ...]) -> Way | None:
        offer = self._session.offers.get(finding.key)
        return called(offer.title, ways) if offer is not None else None

    def _apply(self, finding: Finding, way: Way, after: Design) -> str:
        """Applies a way as one step, and goes to its place. Returns "" or the sentence that says why it cannot be done.
        The keyboard waits at the row of the finding, which the next one takes over."""
        session, before = self._session, self._open_keys()
        in_list = self._findings.take_focus(finding)
        sentence = session.edit(way.title, lambda _: after)
        if sentence:
            return sentence
        self._applied = (session.design, before)
        session.select([finding.place] if session.lookup.element(finding.place) else [])
        if not in_list:
            self.left.emit()
        return ""

    def _at_hand(self) -> Finding | None:
        return self._findings.at_hand() or self._session.finding

    def _open_keys(self) -> frozenset[str]:
        report = self._session.report
        return frozenset(f.key for f in report.findings if not f.waived) if report else frozenset()

    def _say_what_it_settled(self) -> None:
        applied, self._applied = self._applied, None
        if applied is None or applied[0] is not self._session.report_of:
            return
        after = self._open_keys()
        gone, new = len(applied[1] - after), len(after - applied[1])
        words = self.tr("Settled 1 finding.") if gone == 1 else self.tr("Settled %n findings.", "", gone)
        more = self.tr("One is new.") if new == 1 else self.tr("%n are new.", "", new)
        self._session.said.emit(f"{words} {more}" if new else words)
