"""The file of the project that a design belongs to."""

import os

NAME = "unhappy-path.toml"
LEVELS_AT_MOST = 64


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
