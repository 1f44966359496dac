"""What a new design can begin from, as the command line names it: a template, or a practice question."""

from argparse import ArgumentParser
from dataclasses import dataclass
from difflib import get_close_matches

from canvas.errors import UnhappyPathError
from canvas.model import Design
from templates.catalog import TEMPLATES, load_template, template
from templates.prompts import PROMPTS, load_prompt
from templates.prompts.asking import design_for
from templates.template import Template

BLANK = "blank"
NEAR = 0.4
"""How alike two ids are, from 0 to 1, for one to be offered in place of the other."""


class NothingToBeginFrom(UnhappyPathError):
    """There is no template, or no practice question, with the id that was given."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The design to begin with, and what it comes from, in words."""

    design: Design
    source: str


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what says where a new design comes from."""
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--template", metavar="ID", default=BLANK, help="the template to start from (see: templates)")
    source.add_argument("--prompt", metavar="ID", help="the practice question to answer (see: prompts)")


def beginning(template_id: str, prompt_id: str | None) -> Beginning:
    """The design for a practice question where one is named, else that of a template. Raises `NothingToBeginFrom`."""
    if prompt_id is not None:
        return Beginning(_design_for(prompt_id), f"the practice question {prompt_id}")
    return Beginning(load_template(named(template_id).id), f"the template {template_id}")


def named(template_id: str) -> Template:
    """The template with this id. Raises `NothingToBeginFrom`, which names those that there are."""
    try:
        return template(template_id)
    except KeyError:
        known = ", ".join(each.id for each in TEMPLATES)
        raise NothingToBeginFrom(f'there is no template "{template_id}": choose one of {known}') from None


def _design_for(prompt_id: str) -> Design:
    try:
        return design_for(load_prompt(prompt_id))
    except KeyError:
        near = get_close_matches(prompt_id, PROMPTS, cutoff=NEAR)
        hint = f"Near it: {', '.join(near)}." if near else "`unhappy-path prompts` lists them all."
        raise NothingToBeginFrom(f'there is no practice question "{prompt_id}". {hint}') from None
