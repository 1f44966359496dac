"""A small design with everything in it, a desk with hands that answer as told, and the real view."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import add_object, add_state, attach_failure, attach_fallback, connect, hand_over, update
from canvas.geometry.drawing import Element, Point, Rect
from canvas.model import Design
from exports.painting.fonts import load_fonts
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.hands import Answer, Question
from widgets.canvas_view.items import z_value
from widgets.canvas_view.scene import DesignScene
from widgets.canvas_view.view import CanvasView
from widgets.guard import set_error_handler


@dataclass
class FakeHands:
    """Hands that remember what they were asked, and answer when the test says so."""

    questions: list[Question] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    answered: Callable[[Answer], None] | None = None
    written: Callable[[str, bool], None] | None = None
    cancelled: Callable[[], None] | None = None

    def choose(self, question: Question, near: Point, answered: Callable[[Answer], None]) -> None:  # noqa: ARG002
        self.questions.append(question)
        self.answered = answered

    def write(
        self,
        over: Rect,  # noqa: ARG002
        text: str,
        written: Callable[[str, bool], None],
        cancelled: Callable[[], None],
    ) -> None:
        self.texts.append(text)
        self.written, self.cancelled = written, cancelled

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def answer(self, choice: str | None, text: str = "") -> None:
        answered, self.answered = self.answered, None
        assert answered is not None, "nothing was asked"
        answered(Answer(choice, text))

    def name(self, text: str, *, go_on: bool = False) -> None:
        written, self.written = self.written, None
        assert written is not None, "no name was asked for"
        written(text, go_on)

    def cancel(self) -> None:
        cancelled, self.written = self.cancelled, None
        assert cancelled is not None, "no name was asked for"
        cancelled()


def small_design() -> Design:
    """Package: In transit, Late, Delivered. Order: Placed, Done. A hand-over, and a failure with its fallback."""
    design = add_object(
        Design(title="Small"),
        "Package",
        id="package",
        first_state_id="moving",
        first_state_name="In transit",
        position=(96, 96),
    )
    design = add_state(design, "package", "Late", id="late", position=(480, 96))
    design = add_state(design, "package", "Delivered", id="delivered", position=(864, 96))
    design = add_object(
        design, "Order", id="order", first_state_id="placed", first_state_name="Placed", position=(96, 400)
    )
    design = add_state(design, "order", "Done", id="done", position=(480, 400))
    design = update(update(design, "delivered", kind="good_end"), "done", kind="good_end")
    design = connect(design, "moving", "late", id="scan_late", mode="async", name="Scan says late")
    design = connect(design, "late", "delivered", id="scan_ok", name="Carrier scans it")
    design = hand_over(design, "scan_ok", "done", id="handover", transition_id="finish", name="Package arrived")
    design = attach_failure(design, "scan_late", "timeout", id="no_scan")
    return attach_fallback(design, "no_scan", "human", id="ask", to="late")


def focus() -> QWidget:
    """The widget that has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keys"
    return widget


@pytest.fixture
def hands() -> FakeHands:
    return FakeHands()


@pytest.fixture
def document() -> Document:
    return Document(small_design())


@pytest.fixture
def empty() -> Document:
    return Document(Design(title="Empty"))


@pytest.fixture
def desk(qapp: QApplication, document: Document, hands: FakeHands) -> Desk:  # noqa: ARG001
    return Desk(document, hands)


@pytest.fixture
def empty_desk(qapp: QApplication, empty: Document, hands: FakeHands) -> Desk:  # noqa: ARG001
    return Desk(empty, hands)


@pytest.fixture
def _no_error_hidden() -> Iterator[None]:
    """An error that the guard caught fails the test."""
    errors: list[Exception] = []
    before = set_error_handler(errors.append)
    yield
    set_error_handler(before)
    assert errors == []


ViewFor = Callable[[Document], CanvasView]


@pytest.fixture
def view_for(qtbot: QtBot, _no_error_hidden: None) -> ViewFor:
    """Makes a view on a document, on the screen and with the keys."""

    def make(document: Document) -> CanvasView:
        load_fonts()
        view = CanvasView(document)
        qtbot.addWidget(view)
        view.resize(1100, 760)
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        return view

    return make


@pytest.fixture
def view(view_for: ViewFor, document: Document) -> CanvasView:
    return view_for(document)


def shown_in(scene: DesignScene) -> dict[str, tuple[Element, float]]:
    """What the scene shows by key: each element and its height."""
    return {element.key: (element, z_value(element)) for element, _ in scene.shown()}
