"""The real window without a screen, with one of everything that overrides something of Qt."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QVBoxLayout, QWidget

from canvas.document import Document
from canvas.edits import set_title
from canvas.findings import Finding, Fix, Report
from canvas.fixes import Blank, Proposal
from canvas.fixes import Choice as WayOut
from exports.painting.palette import LIGHT
from tests.widgets.designs import parcel
from widgets.canvas_view.choice_popup import ChoicePopup
from widgets.canvas_view.hands import Choice, Question
from widgets.canvas_view.highlight_items import HighlightItem
from widgets.canvas_view.inline_editor import InlineEditor
from widgets.main_window import MainWindow
from widgets.panels.fix_card import FixCard
from widgets.panels.guide_forms.offers_form import OffersForm
from widgets.parts.flow_layout import FlowLayout
from widgets.parts.numbered import NumberedOffers
from widgets.shell.clipboard import Carried
from widgets.shell.finder import Finder
from widgets.shell.presentation import Presentation
from widgets.shell.slides import layer_slides
from widgets.shell.unexpected import Unexpected
from widgets.theme.theme import Theme
from widgets.ways import Way
from widgets.workbench import Workbench

W = TypeVar("W", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier
QUESTION = Question("What then?", (Choice("one", "One"), Choice("two", "Two")))


class Clock:
    """A clock that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Stage:
    """The window with a design that has findings, and the small things that come and go over it."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.window = MainWindow()
        self.window.build()
        self.window.resize(1500, 950)
        self.window.show()
        self.bench = Workbench(self.window, Theme(application, "light"), folder)
        self.bench.session.open(Document(parcel()))
        self.bench.checking.check_now()
        self.bench.session.select(["packed"])
        self.clock = Clock()
        self.unexpected = Unexpected(self.bench.session, self.window, folder, self.clock)
        self.view = self.bench.view
        self.kept: list[QWidget] = []
        application.processEvents()

    def boxes(self) -> list[QMessageBox]:
        """The boxes that are open."""
        return [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]

    def shown(self, kind: type[W]) -> W:
        """One widget of this kind that can be seen."""
        seen = [widget for widget in self.window.findChildren(kind) if widget.isVisible()]
        assert seen, f"no {kind.__name__} is seen"
        return seen[0]

    def popup(self) -> ChoicePopup:
        """A list to choose from, over the canvas."""
        self.view.desk.hands.choose(QUESTION, (200.0, 200.0), lambda _: None)
        return self.shown(ChoicePopup)

    def editor(self) -> InlineEditor:
        """A name that is being written."""
        box = self.view.desk.drawing.boxes[0]
        self.view.desk.hands.write(box.rect, "Packed", lambda *_: None, lambda: None)
        return self.shown(InlineEditor)

    def card(self) -> FixCard:
        """What settles a finding, with a blank."""
        proposal = Proposal("Say who does it", self.bench.session.design, (Blank("owner", "Who does it?"),))
        made = FixCard(Finding("k", "REC001", "error", "proven", (), "It ends", "", ""), self.view, {})
        made.show_ways([Way(WayOut(Fix("name-owner", proposal.title), proposal), proposal.design)])
        return made

    def numbered(self) -> NumberedOffers:
        """A few offers with digits."""
        made = NumberedOffers("Answers", {}, self.window)
        self.kept.append(made)
        made.show_offers(["One", "Two"])
        made.show()
        return made

    def offers(self) -> OffersForm:
        """The form of a question that has answers."""
        made = OffersForm(lambda _: None, self.bench.guide.card.asking)
        self.kept.append(made)
        return made

    def blank_of_an_answer(self) -> QWidget:
        """A field below an answer that the guide offers."""
        form = self.offers()
        proposal = Proposal("Say who does it", self.bench.session.design, (Blank("owner", "Who does it?"),))
        form.show_offers((proposal,))
        form.take(0)
        return form.fields["owner"]

    def finder(self) -> Finder:
        """The list of everything, below its field."""
        self.bench.find()
        return self.shown(Finder)

    def carried(self) -> Carried:
        """What a copy puts on the clipboard."""
        return Carried(self.bench.session.design, Report())

    def drop_a_line(self) -> None:
        """Lets a line of the outline go in an object."""
        tree = self.bench.outline.tree
        data = tree.model().mimeData(tree.selectedIndexes())
        tree.model().dropMimeData(data, Qt.DropAction.CopyAction, 0, 0, tree.model().index(0, 0))

    def presentation(self) -> Presentation:
        """The drawing with nothing around it."""
        made = Presentation(self.view.desk.drawing, layer_slides(), LIGHT, self.window)
        self.kept.append(made)
        return made

    def highlight(self) -> HighlightItem:
        """The outline of what is selected."""
        return next(each for each in self.view.design_scene.items() if isinstance(each, HighlightItem))

    def flow(self, keep: bool = True) -> tuple[QWidget, FlowLayout]:
        """Lines of widgets, in a widget that is seen."""
        holder = QWidget(self.window)
        made = FlowLayout(holder)
        made.addWidget(QWidget())
        holder.show()
        self.kept += [holder] if keep else []
        return holder, made

    def nested_flow(self) -> None:
        """Puts lines of widgets, some of them made before, into a column."""
        made = FlowLayout()
        column = QVBoxLayout()
        column.addLayout(made)
        holder = QWidget(self.window)
        holder.setLayout(column)
        self.kept.append(holder)

    def answers(self) -> bool:
        """Whether a key still comes through to the canvas and to the panels: it walks on from the first state."""
        session = self.bench.session
        session.select(["packed"])
        QApplication.sendEvent(self.view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, NONE))
        walked = session.selection != ("packed",)
        session.select(["packed"])
        return walked

    def takes_edits(self) -> bool:
        """Whether an edit still comes through to the title of the window and to the drawing."""
        before = self.view.desk.drawing
        said = self.bench.session.edit("Rename", lambda design: set_title(design, "Renamed"))
        return said == "" and "Renamed" in self.window.windowTitle() and self.view.desk.drawing is not before

    def tidy_up(self) -> None:
        """Closes the boxes and puts away what came and may go."""
        for box in self.boxes():
            box.accept()
        for popup in self.window.findChildren(ChoicePopup):
            popup.dismiss()
        for editor in self.window.findChildren(InlineEditor):
            editor.accept()
        for card in self.window.findChildren(FixCard):
            card.go_away()
        for widget in (*self.kept, *self.window.findChildren(Finder)):
            widget.deleteLater()
        self.kept.clear()
