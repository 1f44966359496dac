"""The counted job with real keys on the installed program: each of them reaches what it is meant for."""

from pathlib import Path

import pytest

from canvas.model import Design
from canvas.storage import load
from tests.screen.person import Person
from tests.screen.screen import PATIENCE, Screen, until
from tests.widgets.whole_job import JOB, MESSAGES, SETTLE, STATES, Stroke, Words

pytestmark = pytest.mark.screen
NAMES_OF_X = {"Ctrl+PgUp": "ctrl+Prior", "Ctrl+.": "ctrl+period"}


@pytest.fixture
def person(screen: Screen) -> Person:
    screen.start()
    return Person(screen)


def press(person: Person, stroke: Stroke) -> None:
    if isinstance(stroke, Words):
        person.screen.type(stroke.text)
    else:
        person.press(NAMES_OF_X.get(stroke, stroke.lower() if len(stroke) == 1 else stroke))


def saved(person: Person, path: Path) -> Design:
    person.press("ctrl+s")
    person.file_dialog("Save the design", path)
    until(lambda: path.name in person.screen.title(person.window), "the file's name in the title", PATIENCE)
    return load(path)


def test_the_whole_job_by_real_keys(person: Person, tmp_path: Path) -> None:
    for part in JOB:
        for stroke in part.here:
            if part is SETTLE:
                # A person looks at the list, and at the card, before the next key.
                until(person.screen.looks_quiet, "a screen on which nothing moves")
            press(person, stroke)
    design = saved(person, tmp_path / "job.unhappy.json")
    states = design.objects[0].states
    assert tuple(state.name for state in states) == STATES
    assert states[-1].kind == "good_end"
    assert [step.timeout for step in design.transitions] == [None, None, None, "4h", "2d"]
    assert [failure.type for failure in design.failures] == ["timeout", "lost"]
    assert [(answer.kind, answer.to) for answer in design.fallbacks] == [("undo", "state_4"), ("undo", "state_5")]
    assert {state.name: text for state in states for text in state.messages.values()} == MESSAGES
    assert person.screen.complaints() == ""
