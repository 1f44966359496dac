"""Small designs to draw, in one line each."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from canvas.model import Design, DesignObject, Failure, Fallback, State, Transition, Trigger
from canvas.model.base import ReadOnlyMap
from canvas.model.design import Layout

SHARED = Path(__file__).parents[4] / "shared"
CHECKOUT = SHARED / "look" / "checkout.unhappy.json"

Spot = tuple[float, float]


def design(
    spots: Mapping[str, Spot],
    ways: Iterable[Transition] = (),
    *,
    failures: Iterable[Failure] = (),
    fallbacks: Iterable[Fallback] = (),
    states: Iterable[State] = (),
    labels: Mapping[str, Spot] | None = None,
) -> Design:
    """One object with a state at every spot; `states` replace the plain ones of the same id."""
    given = {state.id: state for state in states}
    made = tuple(given.get(each) or State(id=each, name=each.title(), messages=_says("Hello")) for each in spots)
    return Design(
        title="Test",
        objects=(DesignObject(id="thing", name="Thing", states=made),),
        transitions=tuple(ways),
        failures=tuple(failures),
        fallbacks=tuple(fallbacks),
        layout=Layout(nodes=ReadOnlyMap(spots), labels=ReadOnlyMap(labels or {})),
    )


def handed_over(trigger: Trigger, *, failures: Iterable[Failure] = (), fallbacks: Iterable[Fallback] = ()) -> Design:
    """Two objects, one above the other: a to b above, and c to d below, which `trigger` fires."""
    spots = {"a": (60.0, 60.0), "b": (520.0, 60.0), "c": (60.0, 460.0), "d": (520.0, 460.0), "e": (520.0, 300.0)}
    return Design(
        title="Test",
        objects=(
            DesignObject(id="upper", name="Upper", states=(plain("a"), plain("b"))),
            DesignObject(id="lower", name="Lower", states=(plain("c"), plain("d"), plain("e"))),
        ),
        transitions=(way("go", "a", "b"), Transition(id="fired", source="c", target="d", by="event", name="Fired")),
        triggers=(trigger,),
        failures=tuple(failures),
        fallbacks=tuple(fallbacks),
        layout=Layout(nodes=ReadOnlyMap(spots)),
    )


def plain(state_id: str) -> State:
    """A state that says hello."""
    return State(id=state_id, name=state_id.upper(), messages=_says("Hello"))


def way(way_id: str, source: str, target: str, name: str | None = "Goes on") -> Transition:
    """A transition that waits."""
    return Transition(id=way_id, source=source, target=target, name=name)


def read(path: Path) -> Design:
    """A design file that is known to be sound."""
    return Design.model_validate_json(path.read_text(encoding="utf-8"))


def _says(text: str) -> Mapping[str, str]:
    return ReadOnlyMap({"app": text})
