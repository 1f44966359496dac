"""The folder for what belongs to a person, under the name that the window knows."""

from canvas.state_folder import state_folder

__all__ = ["state_folder"]
