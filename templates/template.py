"""What the program knows of a design to start from before it reads the file."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["worked", "first_draft", "facts", "blank"]
FOLDERS: dict[Kind, str] = {"worked": "worked", "first_draft": "first_drafts", "facts": "facts", "blank": "blank"}
DRAFT = "-first-draft"


@dataclass(frozen=True, slots=True)
class Template:
    """One design to start from: worked, as usually drawn first, after published facts, or blank. `asks` is the question
    that it answers, `teaches` says in a sentence what it shows, `tags` are what it is found by, and `prompt` is the
    practice question that it is an answer to."""

    id: str
    kind: Kind
    title: str
    teaches: str
    asks: str = ""
    tags: tuple[str, ...] = ()
    prompt: str = ""

    @property
    def file(self) -> tuple[str, str]:
        """The folder and the name of its design."""
        return FOLDERS[self.kind], f"{self.id}.unhappy.json"

    @property
    def note(self) -> tuple[str, str]:
        """The folder and the name of the note on its decisions."""
        return FOLDERS[self.kind], f"{self.id}.md"
