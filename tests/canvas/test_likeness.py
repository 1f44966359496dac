"""What in one design is like what in another that shares no ids with it."""

import pytest
from hypothesis import given, settings

from canvas.likeness import ALIKE, Likeness, likeness, name_likeness
from canvas.model import Design
from templates.catalog import load_template
from templates.choosing import SHOWN
from tests.designs import design, designs, flow


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Delivered", "delivered"),
        ("Cancelled", "Canceled"),
        ("On the way", "On its way"),
        ("Order placed", "Order is placed"),
        ("Refunds", "The refund"),
        ("Looking for it", "Looking"),
    ],
)
def test_names_that_say_the_same_are_alike(one: str, other: str) -> None:
    assert name_likeness(one, other) >= ALIKE
    assert name_likeness(one, other) == name_likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Delivered", "Undelivered"),
        ("Delivered", "Not delivered"),
        ("Paid", "Packed"),
        ("Refund paid", "Refund failed"),
        ("Paying back", "Paid back"),
        ("Sent", "Lost"),
        ("A", ""),
        ("!", "?"),
    ],
)
def test_names_that_do_not_are_not(one: str, other: str) -> None:
    assert name_likeness(one, other) < ALIKE


def other_flow(*arrows: str, **fields: object) -> Design:
    """A flow whose ids are none of the first design's: each begins with an x, each name is as it would be without."""
    marked = [" ".join(part if part in (">", "~>") else f"x{part}" for part in arrow.split()) for arrow in arrows]
    ends = {end for arrow in marked for end in arrow.split() if end not in (">", "~>")}
    names = {end: {"name": end[1:].capitalize()} for end in ends}
    made = flow(*marked, states=names, **fields)
    (thing,) = made.objects
    return made.model_copy(update={"objects": (thing.model_copy(update={"id": "xthing"}),)})


def pairs(one: Design, other: Design) -> dict[str, str]:
    return dict(likeness(one, other).theirs)


def test_objects_states_and_steps_are_matched_by_their_names_and_ends() -> None:
    found = pairs(flow("cart > paid", "paid ~> sent"), other_flow("cart > paid", "paid > sent"))
    assert found["thing"] == "xthing"
    assert found["cart"] == "xcart"
    assert found["cart-paid"] == "xcart-xpaid"
    assert found["paid-sent"] == "xpaid-xsent"


def test_an_object_that_is_called_otherwise_is_known_by_its_states() -> None:
    mine, theirs = flow("cart > paid"), other_flow("cart > paid")
    (thing,) = theirs.objects
    renamed = theirs.model_copy(update={"objects": (thing.model_copy(update={"name": "Zeppelin"}),)})
    assert pairs(mine, renamed)["thing"] == "xthing"


def test_objects_that_are_alike_start_at_the_same_place_and_end_well_at_the_same() -> None:
    good = {"kind": "good_end"}
    mine = flow("ordered > shipped", "shipped > refunded", states={"refunded": good})
    theirs = other_flow("packing > shipped", "shipped > money")
    assert pairs(mine, theirs).get("ordered") == "xpacking"
    assert "refunded" not in pairs(mine, theirs)
    (thing,) = theirs.objects
    states = tuple(each.model_copy(update=good if each.id == "xmoney" else {}) for each in thing.states)
    ending = theirs.model_copy(update={"objects": (thing.model_copy(update={"states": states}),)})
    assert pairs(mine, ending)["refunded"] == "xmoney"
    assert pairs(mine, ending)["shipped-refunded"] == "xshipped-xmoney"


def test_of_two_good_ends_none_is_guessed() -> None:
    ends = {"b": {"kind": "good_end"}, "c": {"kind": "good_end"}}
    theirs = flow("xa > xb", states={"xb": {"name": "Zeppelin", "kind": "good_end"}})
    assert {"b", "c"}.isdisjoint(pairs(flow("a > b", "a > c", states=ends), theirs))


def test_a_good_end_is_never_like_a_bad_one() -> None:
    mine = flow("cart > done", states={"done": {"kind": "good_end"}})
    theirs = flow("cart > xdone", states={"xdone": {"name": "Done", "kind": "bad_end"}})
    assert "done" not in pairs(mine, theirs)


def test_a_step_with_one_end_alike_is_known_by_its_name() -> None:
    mine = flow("cart > paid", transitions={"cart-paid": {"name": "Pay now"}})
    theirs = other_flow("cart > charging", transitions={"xcart-xcharging": {"name": "Pay now"}})
    assert pairs(mine, theirs)["cart-paid"] == "xcart-xcharging"


def failing(at: str, kind: str, name: str = "", id: str = "f") -> dict[str, object]:
    return {"id": id, "at": at, "type": kind, **({"name": name} if name else {})}


@pytest.mark.parametrize(
    ("mine", "theirs", "alike"),
    [
        (failing("cart-paid", "timeout"), failing("xcart-xpaid", "timeout", "Silent", "x"), True),
        (
            failing("cart-paid", "network", "Bank is silent"),
            failing("xcart-xpaid", "timeout", "Bank silent", "x"),
            True,
        ),
        (failing("cart-paid", "network"), failing("xcart-xpaid", "timeout", id="x"), False),
        (failing("cart", "timeout", "Bank silent"), failing("xcart-xpaid", "timeout", "Bank is silent", "x"), True),
        (failing("cart", "timeout", "Cart gone"), failing("xcart-xpaid", "timeout", "Bank is silent", "x"), False),
    ],
    ids=["place and type", "place and name", "only the place", "type and name elsewhere", "only the type"],
)
def test_failures_are_matched_by_place_type_and_name(
    mine: dict[str, object], theirs: dict[str, object], alike: bool
) -> None:
    found = pairs(flow("cart > paid", failures=[mine]), other_flow("cart > paid", failures=[theirs]))
    assert ("f" in found) is alike


def test_the_only_surface_of_a_kind_is_known_by_that() -> None:
    mine = design(surfaces=[{"id": "a", "name": "Screen"}, {"id": "m", "name": "Mail", "kind": "sent"}])
    theirs = design(surfaces=[{"id": "x", "name": "App"}, {"id": "y", "name": "Letter", "kind": "sent"}])
    assert pairs(mine, theirs) == {"a": "x", "m": "y"}


@pytest.mark.parametrize("template", SHOWN, ids=lambda each: each.id)
def test_a_design_is_like_itself_all_over(template: object) -> None:
    shown = load_template(getattr(template, "id", ""))
    found = likeness(shown, shown.model_copy(deep=True))
    assert all(one == other for one, other in found.theirs.items())
    everything = (*found.first.objects, *found.first.states, *found.first.transitions, *found.first.failures)
    assert set(everything) <= found.theirs.keys()


@settings(max_examples=40)
@given(designs(), designs())
def test_everything_has_one_match_at_most_and_of_its_own_sort(one: Design, other: Design) -> None:
    found: Likeness = likeness(one, other)
    assert len(set(found.theirs.values())) == len(found.theirs)
    for mine, theirs in found.theirs.items():
        assert type(found.first.element(mine)) is type(found.second.element(theirs))
