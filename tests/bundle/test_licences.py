"""No part of the bundle goes out without its licence."""

import shutil
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from tests.bundle.licences import (
    LicenceMissing,
    collect,
    collect_libraries,
    collect_package,
    debian_package,
    packages_in,
    parts,
)


def package(folder: Path, licence: str) -> PathDistribution:
    """An installed package that names a licence and carries no text."""
    description = folder / "thing-1.0.dist-info"
    description.mkdir()
    (description / "METADATA").write_text(
        f"Metadata-Version: 2.4\nName: thing\nVersion: 1.0\nLicense-Expression: {licence}\n", encoding="utf-8"
    )
    (description / "RECORD").write_text("thing-1.0.dist-info/METADATA,,\n", encoding="utf-8")
    return PathDistribution(description)


def test_the_parts_are_what_the_program_needs_when_it_runs() -> None:
    names = {name.lower().replace("_", "-") for name in parts("unhappy-path")}

    assert {"pyside6-essentials", "shiboken6", "pydantic", "pydantic-core", "networkx", "graphviz", "graphlay"} <= names
    assert "pytest" not in names


def test_a_licence_that_is_only_named_is_added_as_a_text(tmp_path: Path) -> None:
    collect_package(package(tmp_path, "LGPL-3.0-only OR GPL-2.0-only"), tmp_path / "licences")

    added = {path.name for path in (tmp_path / "licences/thing").iterdir()}
    assert added == {"LGPL-3.0.txt", "GPL-3.0.txt", "METADATA.txt"}


def test_a_package_without_any_licence_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(LicenceMissing, match="thing"):
        collect_package(package(tmp_path, "Proprietary"), tmp_path / "licences")


def test_a_library_of_unknown_origin_stops_the_build(tmp_path: Path) -> None:
    library = tmp_path / "libmystery.so.1"
    library.touch()

    with pytest.raises(LicenceMissing, match="libmystery"):
        collect_libraries([library], tmp_path / "licences")


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="packages of the system are looked up with dpkg")
def test_a_file_of_the_system_is_traced_to_its_package() -> None:
    assert debian_package(Path("/bin/sh").resolve()) == Path("/bin/sh").resolve().name


def test_a_bundled_file_is_traced_to_its_python_package() -> None:
    assert packages_in([Path(pytest.__file__), Path(__file__)]) == {"pytest"}


def test_everything_that_is_bundled_has_its_text(tmp_path: Path) -> None:
    pytest.importorskip("PyInstaller", reason="PyInstaller is installed by `sh run.sh bundle`")

    collect([], [], tmp_path / "licences")

    assert all(any(folder.iterdir()) for folder in (tmp_path / "licences").iterdir() if folder.is_dir())
    assert (tmp_path / "licences/Inter-OFL.txt").is_file()
    assert (tmp_path / "licences/Python/LICENSE.txt").is_file()
