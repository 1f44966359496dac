"""The program that measures the canvas and its floors: it is asked for runs by the lines that it reads."""

import gc
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from canvas.document import Document
from canvas.geometry.draw import draw
from canvas.model import Design
from exports.painting.fonts import load_fonts
from tests.bench.asking import answer
from tests.bench.painting import BUILD, COUNTS, DRAG, FIRST, FLOOR, OURS, PAN, RELEASE, REPAINT, SIZE, ZOOMS, name_of
from tests.bench.plain import Plain, plain_scene
from tests.bench.squares import HUB, MIDDLE, square_design
from tests.bench.timing import clocked
from widgets.canvas_view.gestures.moving import MoveDrag
from widgets.canvas_view.gestures.pointer import Pointer
from widgets.canvas_view.scene import DesignScene
from widgets.canvas_view.view import CanvasView

REPAINTS, STEPS, BY = 5, 20, 24
Run = Callable[[], float]


class Canvas:
    """The real view of a design, and the plain one of the same drawing beside it."""

    def __init__(self, design: Design) -> None:
        self._design, self._drawing = design, draw(design)
        self._view = CanvasView(Document(design))
        self._plain = Plain(self._drawing, HUB)
        for each in (self._view, self._plain):
            each.resize(*SIZE)
            each.show()
        self._zoom = ""
        self._sign = 1
        QApplication.processEvents()

    def _look(self, zoom: str) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            if ZOOMS[zoom] is None:
                self._view.zoom_to_all()
            else:
                self._view.set_zoom(ZOOMS[zoom] or 1.0)
                self._view.centerOn(QPointF(*MIDDLE))
        self._plain.look(self._view.viewportTransform())
        self._plain.update()
        QApplication.processEvents()

    def repaint(self, zoom: str) -> float:
        """All of the view again, as after a window over it went away."""
        self._look(zoom)
        self._view.viewport().repaint()
        return clocked(self._view.viewport().repaint, REPAINTS)

    def first(self, zoom: str) -> float:
        """All of the view for the first time at a zoom: every word, shadow and head is painted."""
        self._look(zoom)
        self._view.design_scene.paint_anew()
        return clocked(self._view.viewport().repaint)

    def plain_repaint(self, zoom: str) -> float:
        """The floor of both: every rectangle and line is painted."""
        self._look(zoom)
        self._plain.repaint()
        return clocked(self._plain.repaint, REPAINTS)

    def pan(self) -> float:
        """A step of a pan to one side, on average, at 100 %: what comes into sight is painted then or before."""
        self._look("100 %")
        self._sign = -self._sign
        return clocked(lambda: self._panned(lambda: self._view.pan(self._sign * BY, 0)), STEPS)

    def plain_pan(self) -> float:
        """The same pan of the plain view: the pixels are moved, and only the strip that comes into sight is painted."""
        self._look("100 %")
        self._sign = -self._sign
        return clocked(lambda: self._panned(lambda: self._plain.pan(self._sign * BY)), STEPS)

    def _panned(self, step: Callable[[], object]) -> None:
        step()
        QApplication.processEvents()

    def drag(self) -> float:
        """A step of a drag of the state with many lines, on average: snapping, leading the lines, and painting."""
        self._look("50 %")
        desk = self._view.desk
        desk.select((HUB,))
        gesture = MoveDrag(desk, MIDDLE, HUB)
        places = iter(range(1, STEPS + 2))

        def step() -> None:
            gesture.move(Pointer((MIDDLE[0] + 8 * next(places), MIDDLE[1])))
            QApplication.processEvents()

        step()  # what is fastened to the state is looked up once, when the drag begins
        taken = clocked(step, STEPS)
        gesture.cancel()
        desk.select(())
        QApplication.processEvents()
        return taken

    def plain_drag(self) -> float:
        """The same drag of the plain view: the lines are straight, and what they touch is painted."""
        self._look("50 %")
        self._plain.take()
        return clocked(lambda: self._panned(lambda: self._plain.drag(8)), STEPS)

    def release(self) -> float:
        """The end of a drag: the design changes, and everything gives way to the state where it was let go."""
        self._look("50 %")
        self._sign = -self._sign
        self._view.desk.select((HUB,))
        gesture, end = MoveDrag(self._view.desk, MIDDLE, HUB), Pointer((MIDDLE[0] + 40 * self._sign, MIDDLE[1]))
        gesture.move(end)
        QApplication.processEvents()
        taken = clocked(lambda: self._panned(lambda: gesture.release(end)))
        self._view.desk.select(())
        return taken

    def build(self) -> float:
        """A scene that mirrors the drawing and can say what lies at a place."""

        def made() -> None:
            scene = DesignScene()
            scene.sync(self._drawing)
            scene.element_at(MIDDLE)

        return clocked(made)

    def plain_build(self) -> float:
        """An item of Qt's own for each rectangle and line, kept by its key, found at the same place."""

        def made() -> None:
            scene, _items = plain_scene(self._drawing)
            scene.items(QPointF(*MIDDLE))

        return clocked(made)


def runs_of(count: int) -> dict[str, Run]:
    """The runs for so many states, by their names."""
    canvas = Canvas(square_design(count))
    pairs: dict[str, tuple[Run, Run | None]] = {
        PAN: (canvas.pan, canvas.plain_pan),
        DRAG: (canvas.drag, canvas.plain_drag),
        BUILD: (canvas.build, canvas.plain_build),
        RELEASE: (canvas.release, None),
    }
    for zoom in ZOOMS:
        pairs[REPAINT.format(zoom)] = (partial(canvas.repaint, zoom), partial(canvas.plain_repaint, zoom))
        pairs[FIRST.format(zoom)] = (partial(canvas.first, zoom), None)
    ours = {name_of(OURS, what, count): run for what, (run, _) in pairs.items()}
    return ours | {name_of(FLOOR, what, count): floor for what, (_, floor) in pairs.items() if floor is not None}


def main() -> None:
    """Sets everything up and answers."""
    application = QApplication([])
    load_fonts()
    runs = {name: run for count in COUNTS for name, run in runs_of(count).items()}
    gc.freeze()
    answer(runs)
    application.quit()


if __name__ == "__main__":
    main()
