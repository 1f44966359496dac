"""The licences of all that is in the bundle: ours, those of Python and its packages, of the system's libraries.

A part whose licence cannot be found stops the build: a bundle without it must not be given to anybody.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
TEXTS = Path(__file__).parent / "texts"
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors|sboms)", re.IGNORECASE)

# Licences of packages that name theirs without carrying its text.
KNOWN = {"LGPL-3.0-only": ("LGPL-3.0.txt", "GPL-3.0.txt"), "Apache-2.0": ("Apache-2.0.txt",)}


class LicenceMissing(Exception):
    """A part of the bundle has no licence that could be put beside it."""


def parts(name: str) -> dict[str, Distribution]:
    """The installed package and all that it needs when it runs, by their names."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        one = distribution(waiting.pop())
        if one.name in found:
            continue
        found[one.name] = one
        for text in one.requires or ():
            needed = Requirement(text)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                waiting.append(needed.name)
    return found


def own_texts(package: Distribution) -> list[Path]:
    """The licence files that a package carries in its description."""
    files = package.files or ()
    inside = [file for file in files if ".dist-info" in file.parts[0] and LICENCE_FILE.search("/".join(file.parts[1:]))]
    return [path for path in (Path(str(package.locate_file(file))) for file in inside) if path.is_file()]


def named_texts(package: Distribution) -> list[Path]:
    """The texts of the first of its licences (it may offer a choice) that we hold."""
    named = package.metadata.get_all("License-Expression") or package.metadata.get_all("License") or []
    for choice in " OR ".join(named).split(" OR "):
        if choice.strip() in KNOWN:
            return [TEXTS / name for name in KNOWN[choice.strip()]]
    return []


def collect_package(package: Distribution, folder: Path) -> None:
    """Copies a package's licences, with the description that names its authors. Raises LicenceMissing."""
    own = own_texts(package)
    texts = own if any("sboms" not in path.parts for path in own) else [*own, *named_texts(package)]
    if not any("sboms" not in path.parts for path in texts):
        raise LicenceMissing(f"{package.name}: no licence text came with it")
    target = folder / package.name
    target.mkdir(parents=True, exist_ok=True)
    for text in texts:
        shutil.copy(text, target / text.name)
    (target / "METADATA.txt").write_text(package.read_text("METADATA") or "", encoding="utf-8")


def collect_python(folder: Path) -> None:
    """Copies Python's own licence. Raises LicenceMissing."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    for place in [*places, Path(f"/usr/share/doc/{version}/copyright")]:
        if place.is_file():
            target = folder / "Python"
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(place, target / "LICENSE.txt")
            return
    raise LicenceMissing("Python: its LICENSE.txt was not found")


def debian_package(library: Path) -> str | None:
    """The Debian package that a file came with, if it came with one."""
    names = [str(library), str(library.resolve()), str(library.resolve()).removeprefix("/usr")]
    for name in dict.fromkeys(names):
        found = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.splitlines()[0].split(":")[0]
    return None


def collect_libraries(libraries: Iterable[Path], folder: Path) -> None:
    """Copies the licences of libraries of the system. Raises LicenceMissing."""
    for library in libraries:
        package = debian_package(library)
        text = Path(f"/usr/share/doc/{package}/copyright")
        if package is None or not text.is_file():
            raise LicenceMissing(f"{library}: which package it came with, and under which licence, is not known here")
        target = folder / "system" / package
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(text, target / "copyright.txt")


def packages_in(files: Iterable[Path]) -> set[str]:
    """The installed Python packages that these files belong to."""
    installed = Path(sysconfig.get_path("platlib"))
    owners = packages_distributions()
    tops = {path.relative_to(installed).parts[0].split(".")[0] for path in files if path.is_relative_to(installed)}
    return {owner for top in tops for owner in owners.get(top, ())}


def collect(files: Iterable[Path], libraries: Iterable[Path], folder: Path) -> None:
    """Fills a new folder with the licences of all that is in the bundle: its files, and libraries of the system.

    Raises LicenceMissing.
    """
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    shutil.copy(ROOT / "exports/painting/fonts/OFL.txt", folder / "Inter-OFL.txt")
    packages = parts("unhappy-path") | {name: distribution(name) for name in ("pyinstaller", *packages_in(files))}
    del packages["unhappy-path"]
    for package in packages.values():
        collect_package(package, folder)
    collect_python(folder)
    collect_libraries(libraries, folder)
