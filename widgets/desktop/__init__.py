"""What a desktop needs to know of the program: its icon, how it is started, and which files are its own.

The files are those of freedesktop.org: the Desktop Entry and the Shared MIME-info Specification.
"""

from pathlib import Path

ICON = Path(__file__).with_name("unhappy-path.svg")
"""The icon of the program, which the window wears, too."""
