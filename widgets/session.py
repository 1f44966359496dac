"""What the window works on: the open document, what the validator says about it, and what is selected.

Panels and canvas know the session and not each other. All changes go through `edit` or `apply`, never around them.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QObject, Signal

from canvas.document import Change, Document, Edit
from canvas.findings import Finding, Fix, Report
from canvas.graph.facts import Facts, facts_of
from canvas.lookup import Lookup, lookup
from canvas.model import Design
from canvas.project import NO_PROJECT, Project
from canvas.project import Preset as ProjectPreset

Preset = Literal["sketch", "recommended"]
NEW_TITLE = "Untitled"


class Session(QObject):
    """The open document with its report and the selection; signals say what changed."""

    opened = Signal()
    changed = Signal(object)
    saved_changed = Signal()
    checked = Signal()
    offered = Signal()
    selection_changed = Signal()
    preset_changed = Signal()
    project_changed = Signal()
    finding_chosen = Signal(object)
    said = Signal(str)

    def __init__(self, document: Document | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document or Document(Design(title=NEW_TITLE))
        self._facts: Facts | None = None
        self.report: Report | None = None
        self.report_of: Design | None = None
        self.finding: Finding | None = None
        self.offers: Mapping[str, Fix] = {}
        self.selection: tuple[str, ...] = ()
        self.preset: Preset = "sketch"
        self.project: Project = NO_PROJECT
        self._leave = self.document.subscribe(self._on_change)

    @property
    def design(self) -> Design:
        return self.document.design

    @property
    def lookup(self) -> Lookup:
        return lookup(self.document.design)

    @property
    def facts(self) -> Facts:
        """What can be known about the present design, made once for each design when somebody asks."""
        if self._facts is None or self._facts.design is not self.design:
            self._facts = facts_of(self.design)
        return self._facts

    def open(self, document: Document) -> None:
        """Works on another document from now on; nothing is selected."""
        self._leave()
        self.document = document
        self._leave = document.subscribe(self._on_change)
        self.report = self.report_of = self.finding = None
        self.offers = {}
        self.selection = ()
        # A design that comes with failures has passed the sketch.
        self.preset = "recommended" if document.design.failures else "sketch"
        self.opened.emit()
        self.selection_changed.emit()
        self.saved_changed.emit()

    def edit(self, label: str, change: Edit, merge: object = None) -> str:
        """Applies an edit as one step. Returns "" or the sentence that says why it cannot be done."""
        return self.document.change(label, change, merge)

    def try_edit(self, label: str, change: Edit, merge: object = None) -> None:
        """Applies an edit that has no field to show an error at: the sentence goes to the status line."""
        sentence = self.edit(label, change, merge)
        if sentence:
            self.said.emit(sentence)

    def select(self, ids: Sequence[str]) -> None:
        """Selects these elements and nothing else."""
        chosen = tuple(dict.fromkeys(ids))
        if chosen != self.selection:
            self.selection = chosen
            self.selection_changed.emit()

    def choose_finding(self, finding: Finding | None) -> None:
        """The finding whose witness is shown; `None` puts it away. Its place is selected."""
        self.finding = finding
        self.finding_chosen.emit(finding)
        if finding is not None:
            places = (finding.place, *finding.elements)
            self.select([each for each in places if each and self.lookup.element(each)][:1])

    def set_preset(self, preset: Preset) -> None:
        """How much the validator says: while one sketches, or all of it."""
        if preset != self.preset:
            self.preset = preset
            self.preset_changed.emit()

    @property
    def asked_preset(self) -> ProjectPreset:
        """What the validator is asked for: once one has asked for more than a sketch, what the project wants."""
        wanted = self.project.preset
        return self.preset if "sketch" in (self.preset, wanted) else wanted

    def set_project(self, project: Project) -> None:
        """What the project of the design says about rules and words."""
        if project != self.project:
            self.project = project
            self.project_changed.emit()

    def take_report(self, design: Design, report: Report) -> None:
        """Takes what the validator said about `design`; what it said about an older one is dropped."""
        if design is self.design:
            self.report, self.report_of = report, design
            self.checked.emit()
            if self.finding is not None and self.finding not in report.findings:
                self.choose_finding(next((f for f in report.findings if f.key == self.finding.key), None))

    def take_offers(self, design: Design, offers: Mapping[str, Fix]) -> None:
        """Takes the fixes that can be applied to `design`, by the key of the finding that each settles. Those of the
        design before stay until these come, so that the list does not flicker."""
        if design is self.design:
            self.offers = offers
            self.offered.emit()

    def undo(self) -> None:
        self.document.undo()

    def redo(self) -> None:
        self.document.redo()

    def _on_change(self, change: Change) -> None:
        gone = [element for element in self.selection if element in change.removed]
        self.changed.emit(change)
        self.saved_changed.emit()
        if gone:
            self.select([element for element in self.selection if element not in gone])
