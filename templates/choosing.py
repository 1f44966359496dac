"""Finding a design among those that come with the program: by words, by kind, by tags, and from one to its pair."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from templates.catalog import TEMPLATES
from templates.template import DRAFT, Kind, Template

SHOWN: tuple[Template, ...] = tuple(each for each in TEMPLATES if each.kind != "blank")


def chosen(words: str = "", kind: Kind | None = None, tags: AbstractSet[str] = frozenset()) -> tuple[Template, ...]:
    """The designs of a kind, or of all, that have all of these tags, and each of these words, as one or as many, in
    their title, their question, what they teach or their tags."""
    wanted = words.casefold().split()
    return tuple(
        each
        for each in SHOWN
        if kind in (None, each.kind)
        and tags <= set(each.tags)
        and all(word.removesuffix("s") in _text_of(each) for word in wanted)
    )


def tags_of(templates: Iterable[Template]) -> tuple[str, ...]:
    """The tags that these have, by the alphabet."""
    return tuple(sorted({tag for each in templates for tag in each.tags}))


def pair_of(template: Template) -> Template | None:
    """Of a worked design the one as usually drawn first, of that the worked one; `None` where there is no such."""
    other = template.id.removesuffix(DRAFT) if template.kind == "first_draft" else f"{template.id}{DRAFT}"
    return next((each for each in SHOWN if each.id == other and each is not template), None)


def _text_of(template: Template) -> str:
    return " ".join((template.title, template.asks, template.teaches, *template.tags)).casefold()
