"""The designs that are mutated: the twenty beside this file, and those templates in which nothing is found."""

from pathlib import Path

from canvas.model import Design
from canvas.reading import read_design
from canvas.validator import check
from templates.catalog import TEMPLATES, load_template

FOLDER = Path(__file__).parent / "designs"
SUFFIX = ".unhappy.json"


def twenty() -> dict[str, Design]:
    """The designs of the folder, by the name of their file."""
    return {
        path.name.removesuffix(SUFFIX): read_design(path.read_bytes()) for path in sorted(FOLDER.glob(f"*{SUFFIX}"))
    }


def clean_designs() -> dict[str, Design]:
    """The twenty and the clean templates, but for those in which nothing is drawn."""
    templates = {template.id: load_template(template.id) for template in TEMPLATES}
    return twenty() | {name: one for name, one in templates.items() if one.objects and not check(one).findings}
