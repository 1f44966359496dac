"""The middle of the window: the canvas, with the start page or another page over it, what one should know above, the
legend below."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from widgets.canvas_view.desk import Tool
from widgets.canvas_view.view import CanvasView
from widgets.guard import guarded_slot, guarded_with
from widgets.parts.build import as_ground, column
from widgets.parts.keyboard import Borrowed
from widgets.session import Session
from widgets.shell.banner import Banner
from widgets.shell.focus_ring import first_focusable
from widgets.shell.legend import Legend
from widgets.shell.minimap import Minimap
from widgets.shell.start_page import StartPage
from widgets.theme.theme import Theme


class Middle(QWidget):
    """Shows the start page while nothing is drawn and nothing was begun; then the canvas. `page` lies over both, until
    it is put away; `page_changed` says that another one does, or none any more."""

    page_changed = Signal()

    def __init__(self, session: Session, view: CanvasView, start: StartPage, theme: Theme, banner: Banner) -> None:
        super().__init__()
        self._session = session
        self._view = view
        self._start = start
        self._begun = False
        self.page: QWidget | None = None
        self._keyboard: Borrowed | None = None
        as_ground(self, "ground")
        self.legend = Legend(theme, view.zoom_in, view.zoom_out, view.zoom_to_all)
        view.zoom_changed.connect(guarded_slot(self.legend.show_zoom))
        view.layers_changed.connect(guarded_slot(self.legend.show_layers))
        view.tool_changed.connect(guarded_slot(self._make_way_for))
        self.minimap = Minimap(view, theme)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(view)
        self._pages.addWidget(start)
        self._column = column(banner, pages, self.legend, gap=0)
        self.setLayout(self._column)
        start.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        start.installEventFilter(self)
        session.opened.connect(guarded_slot(self.refresh_for_another))
        session.changed.connect(guarded_slot(self.refresh))
        self.legend.show_zoom(view.zoom)
        self.refresh()

    @property
    def starting(self) -> bool:
        """Whether the start page is shown."""
        return self._pages.currentWidget() is self._start

    @property
    def shown(self) -> QWidget:
        """What is shown: the canvas, the start page, or the page over them."""
        return self.page or (self._start if self.starting else self._view)

    def add_page(self, page: QWidget) -> None:
        """A page that can be laid over the canvas."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Lays a page over the canvas."""
        if self._keyboard is None:
            self._keyboard = Borrowed(self._view)
        self._lay(page)
        self.refresh()

    def put_away(self) -> None:
        """Puts the page away; the keyboard goes back to whoever had it."""
        keyboard, self._keyboard = self._keyboard, None
        self._lay(None)
        self.refresh()
        if keyboard is not None:
            keyboard.give_back()

    def begin(self) -> None:
        """Puts the start page away: somebody draws."""
        self._begun = True
        self._lay(None)
        self._show(drawing=True)
        self._view.setFocus()

    def take_focus(self) -> None:
        """The keyboard goes to what is shown, so that the first key draws."""
        first_focusable(self.shown).setFocus()

    def refresh(self) -> None:
        """Shows the start page where nothing is drawn and nothing was begun, or all of it was undone."""
        document = self._session.document
        self._begun = self._begun and document.can_undo
        self._show(drawing=bool(document.design.objects) or self._begun)

    def refresh_for_another(self) -> None:
        """Another design is open: what was begun in the last one is over, and the keyboard goes to what is shown."""
        self._begun, self._keyboard = False, None
        self._lay(None)
        self.refresh()
        self.take_focus()

    def _lay(self, page: QWidget | None) -> None:
        if page is not self.page:
            self.page = page
            self.page_changed.emit()

    def _show(self, drawing: bool) -> None:
        self._pages.setCurrentWidget(self.page or (self._view if drawing else self._start))
        self.legend.setVisible(drawing and self.page is None)
        at = QApplication.focusWidget()
        # Who answers the guide beside an empty canvas keeps the keyboard.
        if self.starting and (at is None or at is self._view or self._view.isAncestorOf(at)):
            self._start.setFocus()

    def _make_way_for(self, tool: Tool) -> None:
        """Who takes a tool in hand wants to draw with it."""
        if self.starting and tool != "select":
            self.begin()

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A letter typed on the start page draws: N the first state, O the first object. So does a double-click."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text().lower() in ("n", "o"):
            self.begin()
            QApplication.sendEvent(self._view, event)
            return True
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick:
            self.begin()
            # The canvas has its size, and what is drawn its place, before something is drawn there.
            self._column.activate()
            QApplication.sendEvent(self._view.viewport(), _on(self._view.viewport(), event))
            return True
        return False


def _on(widget: QWidget, event: QMouseEvent) -> QMouseEvent:
    """What a mouse did, as if it had been done to this widget."""
    at = event.globalPosition()
    return QMouseEvent(event.type(), widget.mapFromGlobal(at), at, event.button(), event.buttons(), event.modifiers())
