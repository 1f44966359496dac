"""The fields of the brief, as data: its texts, and those of the entries in its lists. Each writes through an edit."""

from typing import Any

from canvas.edits import add_entry, fresh_id, set_brief, update_entry
from canvas.model import Design
from widgets.brief.columns import Column, columns
from widgets.brief.drafts import with_kind
from widgets.brief.words import constraint_kinds, tr
from widgets.inspector.field import Field, Kind, Offer

CONSTRAINT = "brief.constraint.why"


def text_field(path: str, label: str, hint: str = "") -> Field:
    """A text of the brief; what is in scope is one thing on each line."""
    name = path.removeprefix("brief.")
    step = "" if label else tr("Answer a question")
    if name == "in_scope":
        return Field(
            path,
            label,
            "text",
            lambda design: "\n".join(design.brief.in_scope),
            lambda design, value: set_brief(design, in_scope=lines_of(value)),
            (),
            hint,
            step,
        )
    return Field(
        path,
        label,
        "text",
        lambda design: getattr(design.brief, name),
        lambda design, value: set_brief(design, **{name: value}),
        (),
        hint,
        step,
    )


def constraint_fields(hint: str = "") -> tuple[Field, ...]:
    """The hardest constraint: what it is, and why."""

    def write(name: str) -> Any:
        return lambda design, value: set_brief(
            design, constraint=design.brief.constraint.model_copy(update={name: value})
        )

    kind = Field(
        "brief.constraint.kind",
        tr("The constraint"),
        "choice",
        lambda design: design.brief.constraint.kind,
        write("kind"),
        constraint_kinds(),
    )
    why = Field(
        CONSTRAINT, tr("Why it is the hardest"), "text", lambda d: d.brief.constraint.why, write("why"), (), hint
    )
    return kind, why


def entry_field(design: Design, path: str, entry_id: str, column: Column) -> Field:
    """A field of an entry in a list."""

    def read(design: Design) -> Any:
        return _shown(design, entry_of(design, path, entry_id), column)

    def write(design: Design, value: Any) -> Design:
        if (path, column.name) == ("tradeoffs", "kind"):
            return with_kind(design, entry_id, value)
        return update_entry(
            design, path, entry_id, **{column.name: lines_of(value) if column.kind == "lines" else value}
        )

    kind: Kind = "text" if column.kind == "lines" else column.kind
    return Field(f"{path}.{entry_id}.{column.name}", column.words, kind, read, write, column.options(design))


def _shown(design: Design, entry: Any, column: Column) -> Any:
    """The value of an entry's field, as its control takes it."""
    value = getattr(entry, column.name, None)
    if column.kind == "lines":
        return "\n".join(value or ())
    if column.kind == "offered":
        return Offer(value or "", column.offers(design, entry) if entry else ())
    return value if column.kind in ("segments", "choice") else value or ""


def entries_of(design: Design, path: str) -> tuple[Any, ...]:
    """The entries of a list."""
    value: Any = design
    for key in path.split("."):
        value = getattr(value, key)
    return tuple(value)


def entry_of(design: Design, path: str, entry_id: str) -> Any:
    """The entry with this id, or `None`."""
    return next((entry for entry in entries_of(design, path) if entry.id == entry_id), None)


def with_entry(design: Design, path: str, *texts: str) -> Design:
    """The design with one more entry in a list; `texts` are its first fields, of which the first names it."""
    fields = {column.name: text.strip() for column, text in zip(columns(path), texts, strict=False)}
    return add_entry(design, path, id=new_id(design, path), **fields)


def new_id(design: Design, path: str) -> str:
    """An id for one more entry in a list."""
    return fresh_id(design, path.rpartition(".")[2].rstrip("s") or "entry")


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(line for line in text.splitlines() if line.strip())
