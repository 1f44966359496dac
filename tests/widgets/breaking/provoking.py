"""How Qt is brought to call each override: by an event, or by a question that C++ asks. None is called from Python."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QListWidget, QWidget, QWidgetItem
from shiboken6 import delete

from tests.widgets.breaking.stage import Stage
from widgets.gallery.cards import Cards
from widgets.inspector.controls import Offered
from widgets.inspector.field import Field, Offer
from widgets.panels.coverage import CoveragePanel
from widgets.panels.customer_view import Phone
from widgets.panels.finding_row import FindingRow
from widgets.panels.guide_step import StepButton
from widgets.parts.combo import Combo
from widgets.parts.elided import ElidedLabel
from widgets.parts.growing_text import GrowingText
from widgets.parts.scrolled import Scrolled
from widgets.parts.segmented import Segmented
from widgets.shell.legend import SampleView

Provoke = Callable[[Stage], object]
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
AT = QPointF(5, 5)
SIZES = (QSize(300, 200), QSize(310, 200))


def send(target: Callable[[Stage], QObject], event: Callable[[], QEvent]) -> Provoke:
    """Sends an event there, as Qt does."""
    return lambda stage: QApplication.sendEvent(target(stage), event())


def ask(target: Callable[[Stage], QWidget], question: str, *arguments: int) -> Provoke:
    """Has a layout ask a widget for its measures."""
    return lambda stage: getattr(QWidgetItem(target(stage)), question)(*arguments)


def repaint(target: Callable[[Stage], QWidget]) -> Provoke:
    """Has a widget painted at once."""
    return lambda stage: target(stage).repaint()


def plain(kind: QEvent.Type) -> Callable[[], QEvent]:
    return partial(QEvent, kind)


def key(kind: QEvent.Type, code: Qt.Key, text: str = "") -> Callable[[], QEvent]:
    return lambda: QKeyEvent(kind, code, NONE, text)


def mouse(kind: QEvent.Type) -> Callable[[], QEvent]:
    return lambda: QMouseEvent(kind, AT, AT, LEFT, LEFT, NONE)


def resized() -> QEvent:
    return QResizeEvent(*SIZES)


def left_for_good() -> QEvent:
    return QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason)


def came_in() -> QEvent:
    return QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)


def entered() -> QEvent:
    return QEnterEvent(AT, AT, AT)


def turned() -> QEvent:
    down, phase = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(AT, AT, QPoint(), down, Qt.MouseButton.NoButton, NONE, phase, False)


def menu_wanted() -> QEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))


def view(stage: Stage) -> QWidget:
    return stage.view


def port(stage: Stage) -> QWidget:
    return stage.view.viewport()


def window(stage: Stage) -> QWidget:
    return stage.window


def legend(stage: Stage) -> QWidget:
    return stage.bench.middle.legend


def rows(stage: Stage) -> QListWidget:
    return stage.popup().list


def brief(stage: Stage) -> QWidget:
    """The page of the brief, over the canvas."""
    stage.bench.briefing.show()
    return stage.bench.briefing.page


def cards(stage: Stage) -> Cards:
    """The cards of the gallery."""
    stage.bench.designs.show()
    return stage.bench.designs.page.shelf.cards


def flow_holder(stage: Stage) -> QWidget:
    return stage.flow()[0]


def lose_a_widget(holder: QWidget) -> None:
    """Destroys a widget of the lines, and the lines with it: what could not be taken out would point nowhere."""
    delete(holder.findChildren(QWidget)[0])
    delete(holder)


def a(kind: type[QWidget]) -> Callable[[Stage], QWidget]:
    """One widget of this kind."""
    return lambda stage: stage.shown(kind)


def dock_head(stage: Stage) -> QWidget:
    return stage.bench.below.head


def coverage(stage: Stage) -> CoveragePanel:
    """The grid of what was looked at, with all its lines: one that failed to count them before shows none."""
    stage.bench.show_coverage()
    stage.bench.coverage.refresh()
    return stage.bench.coverage


def cells(stage: Stage) -> QWidget:
    return coverage(stage).table.viewport()


def small_map(stage: Stage) -> QWidget:
    """The map of the drawing, which is seen while not all of that is in sight."""
    stage.view.set_zoom(4.0)
    return stage.bench.middle.minimap


def writing(stage: Stage) -> QWidget:
    return stage.shown(GrowingText).viewport()


def asked(stage: Stage) -> QWidget:
    return stage.bench.guide.card


def adding(stage: Stage) -> QWidget:
    stage.bench.guide.go_to("metrics.primary")
    adder = stage.bench.guide.card.adder
    return adder.lines[0] if adder else asked(stage)


def offering(stage: Stage) -> QWidget:
    """A line with words that are offered for it."""
    made = Offered(Field("tradeoffs.chosen", "Chosen", "offered", lambda _: Offer("")))
    stage.kept.append(made)
    made.show_value(Offer("", ("Correct", "Fast")))
    return made


KIND = QEvent.Type
PROVOCATIONS: dict[str, Provoke] = {
    "BriefPage.resizeEvent": send(brief, resized),
    "Card.sizeHint": lambda stage: cards(stage).sizeHintForRow(0),
    "Card.paint": repaint(lambda stage: cards(stage).viewport()),
    "Cards.resizeEvent": send(lambda stage: cards(stage).viewport(), resized),
    "PictureView.resizeEvent": send(lambda stage: stage.bench.designs.page.detail.picture.view.viewport(), resized),
    "ChoicePopup.eventFilter": send(rows, plain(KIND.User)),
    "ChoiceDelegate.sizeHint": lambda stage: rows(stage).sizeHintForRow(0),
    "ChoiceDelegate.paint": repaint(lambda stage: rows(stage).viewport()),
    "HighlightItem.boundingRect": lambda stage: stage.highlight().sceneBoundingRect(),
    "HighlightItem.shape": lambda stage: stage.highlight().contains(AT),
    "HighlightItem.paint": repaint(port),
    "InlineEditor.event": send(lambda stage: stage.editor(), plain(KIND.User)),
    "InlineEditor.keyPressEvent": send(lambda stage: stage.editor(), key(KIND.KeyPress, Qt.Key.Key_A, "a")),
    "InlineEditor.focusOutEvent": send(lambda stage: stage.editor(), left_for_good),
    "DesignScene.drawBackground": repaint(port),
    "Resting.eventFilter": send(lambda stage: stage.shown(FindingRow).link, plain(KIND.Leave)),
    "FixCard.eventFilter": send(lambda stage: stage.card().list, plain(KIND.User)),
    "BlankLine.focusInEvent": send(lambda stage: stage.card().fields["owner"], came_in),
    "CanvasView.event": send(view, plain(KIND.User)),
    "CanvasView.viewportEvent": send(port, plain(KIND.Leave)),
    "CanvasView.focusNextPrevChild": send(view, key(KIND.KeyPress, Qt.Key.Key_Tab, "\t")),
    "CanvasView.keyPressEvent": send(view, key(KIND.KeyPress, Qt.Key.Key_F13)),
    "CanvasView.keyReleaseEvent": send(view, key(KIND.KeyRelease, Qt.Key.Key_F13)),
    "CanvasView.focusInEvent": send(view, came_in),
    "CanvasView.focusOutEvent": send(view, left_for_good),
    "CanvasView.mousePressEvent": send(port, mouse(KIND.MouseButtonPress)),
    "CanvasView.mouseMoveEvent": send(port, mouse(KIND.MouseMove)),
    "CanvasView.mouseReleaseEvent": send(port, mouse(KIND.MouseButtonRelease)),
    "CanvasView.mouseDoubleClickEvent": send(port, mouse(KIND.MouseButtonDblClick)),
    "CanvasView.contextMenuEvent": send(port, menu_wanted),
    "CanvasView.resizeEvent": send(port, resized),
    "CanvasView.showEvent": send(view, QShowEvent),
    "ZoomView.viewportEvent": send(port, plain(KIND.Leave)),
    "ZoomView.wheelEvent": send(port, turned),
    "MainWindow.paintEvent": repaint(window),
    "MainWindow.resizeEvent": send(window, resized),
    "MainWindow.closeEvent": lambda stage: stage.window.close(),
    "MainWindow.changeEvent": send(window, plain(KIND.ActivationChange)),
    "MainWindow.eventFilter": send(lambda stage: stage.window.menuBar(), plain(KIND.User)),
    "NumberedRow.sizeHint": lambda stage: stage.numbered().sizeHintForRow(0),
    "NumberedRow.paint": repaint(lambda stage: stage.numbered().viewport()),
    "NumberedOffers.event": send(lambda stage: stage.numbered(), plain(KIND.User)),
    "OffersForm.showEvent": send(lambda stage: stage.offers(), QShowEvent),
    "OffersForm.eventFilter": send(lambda stage: stage.blank_of_an_answer(), plain(KIND.User)),
    "Phone.sizeHint": ask(a(Phone), "sizeHint"),
    "Phone.paintEvent": repaint(a(Phone)),
    "FindingRow.paintEvent": repaint(a(FindingRow)),
    "FindingRow.mouseReleaseEvent": send(a(FindingRow), mouse(KIND.MouseButtonRelease)),
    "FindingRow.keyPressEvent": send(a(FindingRow), key(KIND.KeyPress, Qt.Key.Key_A, "a")),
    "FindingRow.resizeEvent": send(a(FindingRow), resized),
    "FindingRow.enterEvent": send(a(FindingRow), entered),
    "FindingRow.leaveEvent": send(a(FindingRow), plain(KIND.Leave)),
    "FindingsPanel.minimumSizeHint": ask(lambda stage: stage.bench.findings, "minimumSize"),
    "Presentation.keyPressEvent": send(lambda stage: stage.presentation(), key(KIND.KeyPress, Qt.Key.Key_Right)),
    "Presentation.showEvent": send(lambda stage: stage.presentation(), QShowEvent),
    "Presentation.resizeEvent": send(lambda stage: stage.presentation(), resized),
    "OutlineTree.dropMimeData": lambda stage: stage.drop_a_line(),
    "CoverageModel.rowCount": lambda stage: coverage(stage).model.index(0, 0),
    "CoverageModel.columnCount": lambda stage: coverage(stage).model.index(0, 0),
    "CoverageModel.data": lambda stage: coverage(stage).model.index(0, 0).data(),
    "CoverageModel.headerData": repaint(lambda stage: coverage(stage).table.verticalHeader().viewport()),
    "CoverageCells.paint": repaint(cells),
    "CoveragePanel.showEvent": send(lambda stage: stage.bench.coverage, QShowEvent),
    "GuidePanel.resizeEvent": send(lambda stage: stage.bench.guide, resized),
    "Scrolled.sizeHint": ask(a(Scrolled), "sizeHint"),
    "Scrolled.eventFilter": send(lambda stage: stage.shown(Scrolled).content, plain(KIND.User)),
    "Segmented.keyPressEvent": send(a(Segmented), key(KIND.KeyPress, Qt.Key.Key_A, "a")),
    "Offered.resizeEvent": send(offering, resized),
    "TalkPage.resizeEvent": send(lambda stage: stage.bench.reading.page, resized),
    "StepButton.sizeHint": ask(a(StepButton), "sizeHint"),
    "StepButton.hasHeightForWidth": ask(a(StepButton), "hasHeightForWidth"),
    "StepButton.heightForWidth": ask(a(StepButton), "heightForWidth", 200),
    "StepButton.paintEvent": repaint(a(StepButton)),
    "ElidedLabel.minimumSizeHint": ask(a(ElidedLabel), "minimumSize"),
    "ElidedLabel.heightForWidth": ask(a(ElidedLabel), "heightForWidth", 200),
    "ElidedLabel.resizeEvent": send(a(ElidedLabel), resized),
    "ElidedLabel.paintEvent": repaint(a(ElidedLabel)),
    "FlowLayout.addItem": lambda stage: stage.flow()[1].addWidget(QWidget()),
    "FlowLayout.count": lambda stage: stage.nested_flow(),
    "FlowLayout.itemAt": lambda stage: stage.flow()[1].isEmpty(),
    "FlowLayout.takeAt": lambda stage: lose_a_widget(stage.flow(keep=False)[0]),
    "FlowLayout.expandingDirections": ask(flow_holder, "expandingDirections"),
    "FlowLayout.hasHeightForWidth": ask(flow_holder, "hasHeightForWidth"),
    "FlowLayout.heightForWidth": ask(flow_holder, "heightForWidth", 200),
    "FlowLayout.setGeometry": lambda stage: flow_holder(stage).setGeometry(QRect(0, 0, 333, 222)),
    "FlowLayout.sizeHint": ask(flow_holder, "sizeHint"),
    "FlowLayout.minimumSize": ask(flow_holder, "minimumSize"),
    "GrowingText.resizeEvent": send(writing, resized),
    "GrowingText.keyPressEvent": send(a(GrowingText), key(KIND.KeyPress, Qt.Key.Key_A, "a")),
    "Combo.wheelEvent": send(a(Combo), turned),
    "AddLine.keyPressEvent": send(adding, key(KIND.KeyPress, Qt.Key.Key_A, "a")),
    "AddLine.focusOutEvent": send(adding, left_for_good),
    "QuestionCard.keyPressEvent": send(asked, key(KIND.KeyPress, Qt.Key.Key_Return)),
    "GrowingText.focusOutEvent": send(a(GrowingText), left_for_good),
    "GrowingText.sizeHint": ask(a(GrowingText), "sizeHint"),
    "Carried.formats": lambda stage: stage.carried().hasText(),
    "Carried.retrieveData": lambda stage: stage.carried().text(),
    "Closer.eventFilter": send(dock_head, plain(KIND.User)),
    "Finder.eventFilter": send(lambda stage: stage.finder().field, plain(KIND.User)),
    "Legend.minimumSizeHint": ask(legend, "minimumSize"),
    "Legend.resizeEvent": send(legend, resized),
    "Minimap.eventFilter": send(port, plain(KIND.User)),
    "Minimap.paintEvent": repaint(small_map),
    "Minimap.mousePressEvent": send(small_map, mouse(KIND.MouseButtonPress)),
    "Minimap.mouseMoveEvent": send(small_map, mouse(KIND.MouseMove)),
    "SampleView.paintEvent": repaint(a(SampleView)),
    "Middle.eventFilter": send(lambda stage: stage.bench.start, plain(KIND.User)),
}
