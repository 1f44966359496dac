"""The program that measures NodeGraphQt, by the lines that it reads: as many nodes and connections as the canvas has
states and lines, at the same places, in a window of the same size, with the same Qt."""

import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from canvas.model import Design
from tests.bench.asking import answer
from tests.bench.painting import (
    BUILD,
    COUNTS,
    DRAG,
    LARGEST_OF_OTHERS,
    OTHER,
    PAN,
    REPAINT,
    SIZE,
    ZOOMS,
    name_of,
)
from tests.bench.squares import HUB, MIDDLE, square_design
from tests.bench.timing import clocked

KIND = "bench.Node"
"""What nodes of the bench are called there: the identifier of their kind, and its class."""
REPAINTS, STEPS, BY = 5, 20, 24
Run = Callable[[], float]


def made_graph(library: Any, design: Design) -> tuple[Any, dict[str, Any]]:
    """The graph of a design, and its nodes by the ids of the states."""

    def begun(node: Any) -> None:
        library.BaseNode.__init__(node)
        node.add_input("in", multi_input=True)
        node.add_output("out", multi_output=True)

    names = {"__identifier__": "bench", "NODE_NAME": "Node", "__init__": begun}
    graph = library.NodeGraph()
    graph.register_node(type("Node", (library.BaseNode,), names))
    nodes = {}
    for owner in design.objects:
        for state in owner.states:
            place = list(design.layout.nodes[state.id])
            nodes[state.id] = graph.create_node(KIND, name=state.name, pos=place, selected=False, push_undo=False)
    for step in design.transitions:
        nodes[step.source].output(0).connect_to(nodes[step.target].input(0), push_undo=False)
    return graph, nodes


class NodeGraphs:
    """A graph in its own window."""

    def __init__(self, library: Any, design: Design) -> None:
        start = time.process_time()
        self._graph, self._nodes = made_graph(library, design)
        self._built = time.process_time() - start
        self._viewer = self._graph.viewer()
        self._graph.widget.resize(*SIZE)
        self._graph.widget.show()
        self._zoom = ""
        self._sign = 1
        QApplication.processEvents()

    def _look(self, zoom: str) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            scale = ZOOMS[zoom]
            if scale is None:
                self._graph.clear_selection()
                self._graph.fit_to_selection()
            else:
                width, height = SIZE[0] / scale, SIZE[1] / scale
                self._viewer._scene_range = QRectF(MIDDLE[0] - width / 2, MIDDLE[1] - height / 2, width, height)
                self._viewer._update_scene()
        QApplication.processEvents()

    def repaint(self, zoom: str) -> float:
        """All of the view again."""
        self._look(zoom)
        self._viewer.viewport().repaint()
        return clocked(self._viewer.viewport().repaint, REPAINTS)

    def pan(self) -> float:
        """A step of a pan to one side, on average, at 100 %."""
        self._look("100 %")
        self._sign = -self._sign

        def step() -> None:
            self._viewer._set_viewer_pan(self._sign * BY, 0)
            QApplication.processEvents()

        return clocked(step, STEPS)

    def drag(self) -> float:
        """A step of a drag of the node with many connections, on average."""
        self._look("50 %")
        self._sign = -self._sign
        view = self._nodes[HUB].view

        def step() -> None:
            view.setPos(view.pos().x() + 8 * self._sign, view.pos().y())
            QApplication.processEvents()

        return clocked(step, STEPS)

    def build(self) -> float:
        """The whole graph from nothing: measured once, when it was made, since it takes so long."""
        return self._built


def main() -> None:
    """Sets everything up and answers."""
    application = QApplication([])
    library = import_module("NodeGraphQt")
    runs: dict[str, Run] = {}
    for count in [each for each in COUNTS if each <= LARGEST_OF_OTHERS]:
        graphs = NodeGraphs(library, square_design(count))
        for what, run in ((PAN, graphs.pan), (DRAG, graphs.drag), (BUILD, graphs.build)):
            runs[name_of(OTHER, what, count)] = run
        for zoom in ZOOMS:
            runs[name_of(OTHER, REPAINT.format(zoom), count)] = partial(graphs.repaint, zoom)
    answer(runs)
    application.quit()


if __name__ == "__main__":
    main()
