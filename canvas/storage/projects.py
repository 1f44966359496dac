"""The file of the project that a design belongs to."""

import os
from importlib import import_module
from pathlib import Path

from canvas.errors import ProjectUnreadable
from canvas.project import NO_PROJECT, Project
from canvas.storage.designs import read_bytes

NAME = "unhappy-path.toml"
LEVELS_AT_MOST = 64


def project_of(design: str) -> Project:
    """What the project of a design says, by the design's path. Raises `ProjectUnreadable`, which names the file."""
    return read(project_file(design))


def read(file: str | None) -> Project:
    """What a file of a project says; where there is none, nothing is said. Raises `ProjectUnreadable`."""
    if file is None:
        return NO_PROJECT
    try:
        # Most designs belong to no project, and their check starts the sooner without what reads one.
        project: Project = import_module("canvas.reading.project_file").read_project(read_bytes(Path(file)))
    except ProjectUnreadable as error:
        raise ProjectUnreadable(f"{file}: {error}") from error
    return project


def project_file(design: str) -> str | None:
    """The nearest `unhappy-path.toml`: beside the design, or in a folder above it, up to the root of the file system or
    sixty-four folders up. `None` where there is none. A link that leads nowhere is told when it is read."""
    folder = os.path.dirname(os.path.abspath(design))
    for _ in range(LEVELS_AT_MOST):
        file = os.path.join(folder, NAME)
        if os.path.isfile(file) or (os.path.lexists(file) and not os.path.exists(file)):
            return file
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return None
