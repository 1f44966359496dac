"""Random edits of a design, for laws that hold after any sequence of them."""

from collections.abc import Callable
from random import Random

from canvas import edits
from canvas.edits import EditError
from canvas.model import Design
from canvas.texts import Wanted, hits
from canvas.writing import ids_of

FAILURES = ("network", "write_fail", "timeout", "lost", "rejected", "conflict", "stale", "lag")
FALLBACKS = ("retry", "queue", "degrade", "undo", "human", "tell")


def _any_id(design: Design, random: Random) -> str:
    return random.choice(sorted(ids_of(design)))


def _any_state(design: Design, random: Random) -> str:
    states = [state.id for owner in design.objects for state in owner.states]
    return random.choice(states) if states else "none"


def _some_states(design: Design, random: Random) -> tuple[str, ...]:
    return tuple(_any_state(design, random) for _ in range(random.randint(1, 3)))


def _name(random: Random) -> str:
    return random.choice(("Paid", "On the way", "Ware „unterwegs“", "<b>&amp;</b>", "x" * 120, "等待", "Don't know"))


def _add_object(design: Design, random: Random) -> Design:
    return edits.add_object(
        design,
        _name(random),
        id=edits.fresh_id(design, "object"),
        first_state_id=edits.fresh_id(design, "state"),
        first_state_name=_name(random),
        position=(random.randrange(0, 1600, 8), random.randrange(0, 1600, 8)),
    )


def _add_state(design: Design, random: Random) -> Design:
    owner = random.choice(design.objects).id if design.objects else "none"
    return edits.add_state(design, owner, _name(random), id=edits.fresh_id(design, "state"))


def _connect(design: Design, random: Random) -> Design:
    new_id = edits.fresh_id(design, "transition")
    return edits.connect(design, _any_state(design, random), _any_state(design, random), id=new_id)


def _hand_over(design: Design, random: Random) -> Design:
    return edits.hand_over(
        design,
        _any_id(design, random),
        _any_state(design, random),
        id=edits.fresh_id(design, "handover"),
        transition_id=edits.fresh_id(design, "transition"),
    )


def _attach_failure(design: Design, random: Random) -> Design:
    lands = _any_state(design, random) if random.random() < 0.3 else None
    new_id = edits.fresh_id(design, "failure")
    return edits.attach_failure(design, _any_id(design, random), random.choice(FAILURES), id=new_id, lands=lands)  # type: ignore[arg-type]


def _attach_fallback(design: Design, random: Random) -> Design:
    return edits.attach_fallback(
        design,
        _any_id(design, random),
        random.choice(FALLBACKS),  # type: ignore[arg-type]
        id=edits.fresh_id(design, "fallback"),
        to=_any_state(design, random) if random.random() < 0.6 else None,
        cap=random.choice((None, 3)),
    )


def _set_message(design: Design, random: Random) -> Design:
    surface = random.choice(design.surfaces).id
    return edits.set_message(design, _any_state(design, random), surface, random.choice(("", "We are checking.")))


def _move(design: Design, random: Random) -> Design:
    return edits.move(design, {_any_state(design, random): (random.randrange(-800, 800, 8), 0)})


def _add_need(design: Design, random: Random) -> Design:
    return edits.add_entry(design, "brief.needs", id=edits.fresh_id(design, "need"), what=_name(random))


def _add_surface(design: Design, random: Random) -> Design:
    return edits.add_surface(design, _name(random), id=edits.fresh_id(design, "surface"), kind="sent")


def _add_tradeoff(design: Design, random: Random) -> Design:
    about = (_any_id(design, random),)
    return edits.add_entry(design, "tradeoffs", id=edits.fresh_id(design, "trade"), question="Fast?", about=about)


def _add_monitor(design: Design, random: Random) -> Design:
    new_id, watched = edits.fresh_id(design, "monitor"), _any_id(design, random)
    return edits.add_entry(design, "rollout.monitors", id=new_id, signal="refusals", watches=watched)


def _remove_entry(design: Design, random: Random) -> Design:
    path = random.choice(("brief.needs", "tradeoffs", "rollout.monitors", "surfaces"))
    return edits.remove_entry(design, path, _any_id(design, random))


def _shift_entry(design: Design, random: Random) -> Design:
    path = random.choice(("brief.needs", "tradeoffs", "rollout.monitors", "surfaces"))
    return edits.shift_entry(design, path, _any_id(design, random), random.choice((-1, 1)))


def _update_entry(design: Design, random: Random) -> Design:
    path, field = random.choice((("brief.needs", "what"), ("tradeoffs", "question"), ("rollout.monitors", "signal")))
    return edits.update_entry(design, path, _any_id(design, random), **{field: _name(random)})


def _fold(design: Design, random: Random) -> Design:
    owner = random.choice(design.objects) if design.objects else None
    return design if owner is None else edits.set_collapsed(design, owner.id, random.random() < 0.5)


def random_positions(design: Design, random: Random) -> Design:
    """The design with its states elsewhere, as after a layout."""
    states = [state.id for owner in design.objects for state in owner.states]
    return edits.set_positions(design, {state: (random.randrange(0, 1600, 8), 80) for state in states})


def _rule_out(design: Design, random: Random) -> Design:
    failure, reason = random.choice(FAILURES), random.choice(("", "the carrier calls back"))
    return edits.rule_out(design, _any_id(design, random), failure, reason)  # type: ignore[arg-type]


def _set_tell(design: Design, random: Random) -> Design:
    surface = random.choice(design.surfaces).id
    return edits.set_tell(design, _any_id(design, random), surface, random.choice(("", "We try again.")))


def _add_component(design: Design, random: Random) -> Design:
    return edits.add_component(design, _name(random), id=edits.fresh_id(design, "component"), kind="partner")


def _accept(design: Design, random: Random) -> Design:
    return edits.waive(design, f"REC002@{_any_id(design, random)}", "we know")


def _take_back(design: Design, random: Random) -> Design:
    return edits.reopen(design, random.choice(design.waivers).key) if design.waivers else design


def _paste_a_state(design: Design, random: Random) -> Design:
    part = edits.part_of(design, [_any_state(design, random)]).design if design.objects else design
    return edits.pasted(design, part).design


def _replace(design: Design, random: Random) -> Design:
    return edits.replace_words(design, hits(design, Wanted(random.choice(("a", "Don't", "é")))), "e")


EDITS: tuple[Callable[[Design, Random], Design], ...] = (
    _add_object,
    _add_state,
    _add_state,
    _connect,
    _connect,
    _hand_over,
    _attach_failure,
    _attach_failure,
    _attach_fallback,
    _set_message,
    _move,
    _add_need,
    _add_surface,
    _add_tradeoff,
    _add_monitor,
    _remove_entry,
    _shift_entry,
    _update_entry,
    _accept,
    _take_back,
    _fold,
    random_positions,
    _rule_out,
    _set_tell,
    _add_component,
    _paste_a_state,
    _replace,
    lambda design, random: edits.order_states(design, [_any_state(design, random)], _any_state(design, random)),
    lambda design, random: edits.with_lines(design, f"{_name(random)} -> {_name(random)}", None, _name(random)),
    lambda design, random: edits.with_object_line(design, f"{_name(random)}: {_name(random)}, {_name(random)}"),
    lambda design, random: edits.with_step_line(design, f"{_name(random)} -> {_name(random)}"),
    lambda design, random: edits.say(design, _any_state(design, random), _name(random)),
    lambda design, random: edits.shift_state(design, _any_state(design, random), random.choice((-1, 1))),
    lambda design, random: edits.flip_mode(design, _any_id(design, random)),
    lambda design, random: edits.rename(design, _any_id(design, random), _name(random)),
    lambda design, random: edits.remove(design, [_any_id(design, random)]),
    lambda design, random: edits.update(design, _any_state(design, random), certainty="unknown", visible=False),
    lambda design, random: edits.move_end(design, _any_id(design, random), target=_any_state(design, random)),
    lambda design, random: edits.lead_answer(design, _any_id(design, random), _any_state(design, random)),
    lambda design, random: edits.move_states(design, _some_states(design, random), _any_id(design, random)),
    lambda design, random: edits.wrap(
        design, _some_states(design, random), _name(random), id=edits.fresh_id(design, "object")
    ),
    lambda design, random: edits.shift(design, _any_id(design, random), (random.randrange(-80, 80, 8), 8)),
    lambda design, random: edits.set_on_purpose(design, _any_id(design, random), "messages", "it is short"),
    lambda design, random: edits.set_title(design, _name(random)),
    lambda design, _: edits.set_brief(design, segment="Prime members"),
)


def random_edit(design: Design, random: Random) -> Design:
    """The design after one random edit, or the same design where that edit was refused with a sentence."""
    try:
        return random.choice(EDITS)(design, random)
    except EditError:
        return design
