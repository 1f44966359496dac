"""The ghost of a design: what it would draw that is not drawn now, and what of the present drawing would give way."""

from collections.abc import Mapping
from dataclasses import dataclass

from canvas.geometry.drawing import Badge, Bead, Box, Chip, Drawing, Element, Frame, Joint, Rect
from canvas.geometry.paths import union
from widgets.canvas_view.anchors import extent

FAINT = 0.25
"""How opaque what goes is while a ghost is shown; what is replaced is not seen at all."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """What `comes` would be drawn, the new look of what changes with it; what is `replaced` gives way to that, and what
    `goes` is drawn no more."""

    comes: tuple[Element, ...] = ()
    replaced: tuple[Element, ...] = ()
    goes: tuple[Element, ...] = ()

    @property
    def area(self) -> Rect | None:
        """The rectangle around it, frames aside, which may be larger than any view; `None` where nothing differs."""
        parts = (*self.comes, *self.replaced, *self.goes)
        rects = [extent(each) for each in parts if not isinstance(each, Frame)]
        return union(rects) if rects else None

    @property
    def fading(self) -> Mapping[str, float]:
        """How opaque the elements of the present drawing are meanwhile, by key; the others stay as they are. Badges
        speak of what is drawn, and go with it."""
        gone = {key: FAINT for element in self.goes for key in (element.key, f"badge:{element.id}")}
        return gone | {key: 0.0 for element in self.replaced for key in (element.key, f"badge:{element.id}")}


def ghost_between(before: Drawing, after: Drawing, changed: frozenset[str]) -> Ghost:
    """What leads from one drawing to the other. `changed` are the ids of what is another value in the second design: it
    is shown where it looks the same, too. What only makes room is left out, unless its words or its dot lie where
    something comes."""
    old, new = _by_key(before), _by_key(after)
    comes = [element for key, element in new.items() if key not in old]
    both = {key: element for key, element in new.items() if key in old}
    told = [key for key, element in both.items() if not changed.isdisjoint(_ids(element)) and _tells(old[key], element)]
    told += _giving_way(old, both, told, [*comes, *(both[key] for key in told)])
    return Ghost(
        comes=(*comes, *(both[key] for key in told)),
        replaced=tuple(old[key] for key in told if not isinstance(old[key], Frame)),
        goes=tuple(element for key, element in old.items() if key not in new),
    )


def _giving_way(
    old: Mapping[str, Element], both: Mapping[str, Element], told: list[str], coming: list[Element]
) -> list[str]:
    """What makes room, and all that belongs to it, where its words or its dot lie where something comes."""
    taken = [extent(each) for each in coming if isinstance(each, Chip | Bead | Box)]
    moved = [key for key, element in both.items() if key not in told and element != old[key]]
    yields = {old[key].id for key in moved if _is_in_the_way(old[key], taken)}
    return [key for key in moved if both[key].id in yields]


def _by_key(drawing: Drawing) -> Mapping[str, Element]:
    return {element.key: element for element in drawing.elements() if not isinstance(element, Badge)}


def _tells(one: Element, other: Element) -> bool:
    """Whether a change is to be shown. A frame changes with every state in it, which shows that better; only where it
    grows it tells more."""
    return not (isinstance(one, Frame) and isinstance(other, Frame) and one.rect == other.rect)


def _ids(element: Element) -> frozenset[str]:
    return frozenset(element.ids if isinstance(element, Bead) else (element.id,))


def _is_in_the_way(element: Element, taken: list[Rect]) -> bool:
    """Whether words or a dot lie where something else will."""
    return isinstance(element, Chip | Bead | Joint) and any(extent(element).touches(rect) for rect in taken)
