"""The folder for what belongs to a person, by the custom of each platform."""

from pathlib import Path

from canvas.state_folder import state_folder

HOME = Path("/home/someone")


def test_linux_has_it_in_the_state_home() -> None:
    assert state_folder("linux", {}, HOME) == HOME / ".local" / "state" / "unhappy-path"


def test_linux_can_be_told_where() -> None:
    assert state_folder("linux", {"XDG_STATE_HOME": "/state"}, HOME) == Path("/state/unhappy-path")


def test_a_relative_or_empty_state_home_is_ignored() -> None:
    for given in ("state", ""):
        assert state_folder("linux", {"XDG_STATE_HOME": given}, HOME) == HOME / ".local" / "state" / "unhappy-path"


def test_a_mac_has_it_in_application_support() -> None:
    assert state_folder("darwin", {}, HOME) == HOME / "Library" / "Application Support" / "unhappy-path"


def test_windows_has_it_in_the_local_application_data() -> None:
    assert state_folder("win32", {"LOCALAPPDATA": "/local"}, HOME) == Path("/local/unhappy-path")
    assert state_folder("win32", {}, HOME) == HOME / "AppData" / "Local" / "unhappy-path"


def test_this_machine_has_one_too() -> None:
    assert state_folder().is_absolute()
