"""What the guide asks of every state: whether it is an end, what the customer reads, and how sure we are."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from canvas.edits import say, update
from canvas.edits.parts import one_text
from canvas.guide.answers import visible_states
from canvas.lookup import lookup
from canvas.meaning import told
from canvas.model import Design, DesignObject, State
from widgets.inspector.building import plain
from widgets.inspector.field import Field, Option
from widgets.panels.guide_forms.asking import Asking
from widgets.panels.guide_forms.rows import Place, RowsForm, tr

FieldsOf = Callable[[State], tuple[tuple[Field, ...], ...]]
Asked = Callable[[Design], Sequence[State]]


class StatesForm(RowsForm):
    """One place for each state that is `asked` about."""

    def __init__(self, asking: Asking, fields_of: FieldsOf, asked: Asked) -> None:
        super().__init__(asking, partial(places, fields_of=fields_of, asked=asked))


def places(design: Design, fields_of: FieldsOf, asked: Asked) -> tuple[Place, ...]:
    """The states with their fields; of several objects, each with the name of its own."""
    owners, several = lookup(design).object_of, len(design.objects) > 1

    def place(state: State, owner: DesignObject) -> Place:
        return Place(state.id, owner.id, state.name, fields_of(state), owner.name if several else "")

    return tuple(place(state, owners[state.id]) for state in asked(design))


def all_states(design: Design) -> tuple[State, ...]:
    """Every state, object by object."""
    return tuple(state for owner in design.objects for state in owner.states)


def ends_form(asking: Asking) -> StatesForm:
    """Where an object moves on, and where it comes to rest."""
    return StatesForm(asking, _end, all_states)


def words_form(asking: Asking) -> StatesForm:
    """One text for the customer in each visible state, on all surfaces at once."""
    return StatesForm(asking, _words, visible_states)


def unsure_form(asking: Asking) -> StatesForm:
    """How sure we are ourselves; where we are not, whether the words say so."""
    return StatesForm(asking, _certainty, all_states)


def _end(state: State) -> tuple[tuple[Field, ...], ...]:
    options: tuple[Option, ...] = (
        ("active", tr("Moves on from here")),
        ("resting", tr("May stay here")),
        ("good_end", tr("A good end")),
        ("bad_end", tr("A bad end we accept")),
    )
    return ((_choice(state.id, "kind", options, tr("Say where it ends")),),)


def _certainty(state: State) -> tuple[tuple[Field, ...], ...]:
    options: tuple[Option, ...] = (
        ("confirmed", tr("We know")),
        ("tentative", tr("We believe so")),
        ("unknown", tr("We do not know")),
    )
    return tuple(_certainty_lines(state, _choice(state.id, "certainty", options, tr("Say how sure we are"))))


def _certainty_lines(state: State, certainty: Field) -> Iterator[tuple[Field, ...]]:
    yield (certainty,)
    if state.certainty != "confirmed" and told(state):
        yield (plain(state.id, "says_unsure", tr("The customer is told so"), "flag"),)


def _choice(state_id: str, name: str, options: tuple[Option, ...], step: str) -> Field:
    return Field(
        f"{state_id}.{name}",
        "",
        "choice",
        lambda design: getattr(lookup(design).states[state_id], name),
        lambda design, value: update(design, state_id, **{name: value}),
        options,
        step=step,
    )


def _words(state: State) -> tuple[tuple[Field, ...], ...]:
    def read(design: Design) -> str:
        return one_text(design, lookup(design).states[state.id])

    def write(design: Design, text: str) -> Design:
        return say(design, state.id, text)

    hint, step = tr("What do they read here?"), tr("Say what the customer reads")
    return ((Field(f"{state.id}.words", "", "short", read, write, (), hint, step),),)
