"""The designs that are mutated: the twenty beside this file, and the worked designs that come with the program."""

from pathlib import Path

from canvas.model import Design
from canvas.reading import read_design
from templates.catalog import load_template
from templates.worked import WORKED

FOLDER = Path(__file__).parent / "designs"
SUFFIX = ".unhappy.json"


def twenty() -> dict[str, Design]:
    """The designs of the folder, by the name of their file."""
    return {
        path.name.removesuffix(SUFFIX): read_design(path.read_bytes()) for path in sorted(FOLDER.glob(f"*{SUFFIX}"))
    }


def worked() -> dict[str, Design]:
    """The worked designs among the templates, by their ids."""
    return {each.id: load_template(each.id) for each in WORKED}


def clean_designs() -> dict[str, Design]:
    """All of them."""
    return twenty() | worked()
