"""The designs that come with the program, readable in a frozen program too: one folder for each kind."""

from importlib.resources import files

from canvas.model import Design
from canvas.reading import read_design
from templates.blank import BLANK
from templates.facts import FACTS
from templates.first_drafts import FIRST_DRAFTS
from templates.template import Template
from templates.worked import WORKED

TEMPLATES = (*WORKED, *FIRST_DRAFTS, *FACTS, BLANK)


def template(template_id: str) -> Template:
    """The template with this id. Raises `KeyError` when there is none."""
    for each in TEMPLATES:
        if each.id == template_id:
            return each
    raise KeyError(template_id)


def load_template(template_id: str) -> Design:
    """The design of a template. Raises `KeyError` when there is none with this id."""
    return read_design(design_bytes(template_id))


def note(template_id: str) -> str:
    """The note on the decisions in a template, in Markdown. Raises `KeyError` when there is no such template."""
    return files("templates").joinpath(*template(template_id).note).read_bytes().decode()


def design_bytes(template_id: str) -> bytes:
    """The file of a template as it is. Raises `KeyError` when there is none with this id."""
    return files("templates").joinpath(*template(template_id).file).read_bytes()
