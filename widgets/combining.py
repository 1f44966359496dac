"""What hangs together: looked for beside the window after each check; three and four at once on request."""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from canvas.findings import Combination
from canvas.graph.dead_together import ORDER, minimal_sets
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.rules.combinations.stranded_together import told
from canvas.validator import combinations
from widgets.guard import guarded_slot, report_error
from widgets.session import Session

Result = tuple[tuple[Combination, ...], int]
PAIRS = 2
"""So many at once every check looks at."""
NOTHING: Result = ((), 0)


class Combining(QObject):
    """Looks in a thread of its own. `usual` is what every design is asked for, `known` the design that it holds for.
    What is `found` on request holds for the present design: it goes with the next change. All sets of up to `largest`
    components were looked at then; 0 where nobody asked."""

    changed = Signal()
    _arrived = Signal(object, object)
    _usual_arrived = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="combinations")
        self._stop: Event | None = None
        self._usual_stop = Event()
        self.usual: tuple[Combination, ...] = ()
        self.known: Design | None = None
        self.found, self.largest = NOTHING
        # Queued also when it was done at once: whoever asks sees that it is looked for.
        self._arrived.connect(guarded_slot(self._take), Qt.ConnectionType.QueuedConnection)
        self._usual_arrived.connect(guarded_slot(self._take_usual))
        session.checked.connect(guarded_slot(self._look_as_usual))
        session.changed.connect(guarded_slot(self.forget))
        session.opened.connect(guarded_slot(self.forget))

    @property
    def looking(self) -> bool:
        """Whether a search is under way."""
        return self._stop is not None

    def _look_as_usual(self) -> None:
        """Looks at the design that was checked. What was known of another one stays until this is known."""
        self._usual_stop.set()
        stop = self._usual_stop = Event()
        design, preset, project = self._session.design, self._session.asked_preset, self._session.project
        look = partial(combinations, design, preset=preset, project=project, stop=stop.is_set)
        self._pool.submit(look).add_done_callback(partial(self._deliver_usual, design, stop))

    def look(self) -> None:
        """Begins to look at the present design."""
        self.forget()
        stop = self._stop = Event()
        waiting = self._pool.submit(_larger_sets, self._session.design, stop)
        waiting.add_done_callback(lambda done: self._deliver(stop, done))
        self.changed.emit()

    def stop(self) -> None:
        """Ends the search; what it has found so far is shown."""
        if self._stop is not None:
            self._stop.set()

    def forget(self) -> None:
        """Ends the search, and forgets what was found."""
        self.stop()
        self._stop = None
        self.found, self.largest = NOTHING
        self.changed.emit()

    def close(self) -> None:
        """Ends the thread; what it looks for is not waited for."""
        self.stop()
        self._usual_stop.set()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _deliver(self, stop: Event, done: "Future[Result]") -> None:
        if done.cancelled():
            return
        error = done.exception()
        if isinstance(error, Exception):
            report_error(error)
        self._arrived.emit(stop, done.result() if error is None else NOTHING)

    def _deliver_usual(self, design: Design, stop: Event, done: "Future[tuple[Combination, ...]]") -> None:
        if done.cancelled() or stop.is_set():
            return
        error = done.exception()
        if isinstance(error, Exception):
            report_error(error)
        elif error is None:
            self._usual_arrived.emit(design, done.result())

    def _take_usual(self, design: Design, usual: tuple[Combination, ...]) -> None:
        if design is self._session.design:
            self.usual, self.known = usual, design
            self.changed.emit()

    def _take(self, stop: Event, result: Result) -> None:
        if stop is self._stop:
            self._stop = None
            self.found, self.largest = result
            self.changed.emit()


def _larger_sets(design: Design, stop: Event) -> Result:
    facts = facts_of(design, stop.is_set)
    sets = minimal_sets(facts, ORDER)
    larger = tuple(told(facts, each) for each in sets.found if len(each.components) > PAIRS)
    return larger, max(sets.largest, PAIRS)
