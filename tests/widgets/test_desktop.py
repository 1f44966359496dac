"""What a desktop is told of the program: its icon, how it is started, and which files are its own."""

import tomllib
import xml.etree.ElementTree as ET
from configparser import ConfigParser, SectionProxy
from fnmatch import fnmatch
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from canvas.storage.designs import SUFFIX
from canvas.writing import canonical
from tests.widgets.designs import parcel
from widgets.desktop import ICON

ROOT = Path(__file__).parents[2]
FOLDER = ICON.parent
FILES = {".svg", ".desktop", ".xml"}
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def entry() -> SectionProxy:
    """The desktop entry."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(FOLDER / "unhappy-path.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture
def kind() -> ET.Element:
    """The type of our files."""
    found = ET.parse(FOLDER / "unhappy-path.xml").getroot().find(f"{SPACE}mime-type")  # noqa: S314 - it is our own file
    assert found is not None
    return found


def part(kind: ET.Element, name: str) -> ET.Element:
    found = kind.find(f".//{SPACE}{name}")
    assert found is not None
    return found


def icon_in(size: int) -> QImage:
    return QIcon(str(ICON)).pixmap(QSize(size, size)).toImage()


def colours_of(image: QImage) -> set[str]:
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in spots}


def test_a_file_that_is_opened_starts_the_program_with_it(entry: SectionProxy) -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    command, argument = entry["Exec"].split()
    assert command in scripts
    assert argument == "%f"
    assert (entry["Type"], entry["Name"], entry["Terminal"]) == ("Application", "Unhappy Path", "false")


def test_the_entry_has_the_icon_and_the_type_that_lie_beside_it(entry: SectionProxy, kind: ET.Element) -> None:
    assert entry["Icon"] == ICON.stem == part(kind, "icon").get("name")
    assert entry["MimeType"].rstrip(";").split(";") == [kind.get("type")]


def test_lists_in_the_entry_end_as_the_specification_has_it(entry: SectionProxy) -> None:
    assert all(entry[key].endswith(";") for key in ("Categories", "MimeType", "Keywords"))


def test_a_design_is_known_by_its_name(kind: ET.Element) -> None:
    pattern = part(kind, "glob").get("pattern") or ""
    assert fnmatch(f"checkout{SUFFIX}", pattern)
    assert not fnmatch("checkout.json", pattern)


def test_a_design_is_known_by_its_first_bytes(kind: ET.Element) -> None:
    match = part(kind, "match")
    last = int((match.get("offset") or "").split(":")[1])
    assert 0 <= canonical(parcel()).find((match.get("value") or "").encode()) <= last
    assert part(kind, "sub-class-of").get("type") == "application/json"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [16, 24, 32, 48, 128, 256])
def test_the_icon_shows_the_failure_and_its_answer_at_every_size(size: int) -> None:
    image = icon_in(size)
    assert image.size() == QSize(size, size)
    reds = greens = 0
    for name in colours_of(image):
        colour = QColor(name)
        reds += colour.red() > 180 and colour.green() < 160
        greens += colour.green() > 150 and colour.red() < 100
    assert reds
    assert greens


@pytest.mark.usefixtures("qapp")
def test_the_corners_of_the_icon_are_clear() -> None:
    image = icon_in(64)
    assert [image.pixelColor(x, y).alpha() for x in (0, 63) for y in (0, 63)] == [0, 0, 0, 0]


def test_an_installed_program_brings_them_to_where_a_desktop_looks() -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    brought = {name for names in setuptools["data-files"].values() for name in names}
    assert {ROOT / name for name in brought} == {each for each in FOLDER.iterdir() if each.suffix in FILES}
    assert all(folder.startswith("share/") for folder in setuptools["data-files"])
