"""Looking for three and four components that strand the customer together, beside the window."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import set_title
from canvas.graph import dead_together
from tests.widgets.designs import answered_by
from widgets import combining
from widgets.combining import Combining
from widgets.guard import set_error_handler
from widgets.session import Session

THREE = answered_by("a", "b", "c")


@pytest.fixture
def search(session: Session) -> Iterator[Combining]:
    made = Combining(session)
    session.open(Document(THREE))
    yield made
    made.close()


def keys(search: Combining) -> list[str]:
    return [combination.key for combination in search.found]


def test_it_finds_what_no_pair_tells(qtbot: QtBot, search: Combining) -> None:
    search.look()
    assert search.looking
    qtbot.waitUntil(lambda: not search.looking)
    assert keys(search) == ["CMB001@a+b+c"]
    assert search.largest == 4


def test_pairs_are_left_to_every_check(qtbot: QtBot, session: Session, search: Combining) -> None:
    session.open(Document(answered_by("a", "b")))
    search.look()
    qtbot.waitUntil(lambda: not search.looking)
    assert (keys(search), search.largest) == ([], 4)


def test_a_change_forgets_what_was_found(qtbot: QtBot, session: Session, search: Combining) -> None:
    search.look()
    qtbot.waitUntil(lambda: not search.looking)
    session.edit("Name it", lambda design: set_title(design, "Another"))
    assert (keys(search), search.largest) == ([], 0)


def test_what_arrives_for_an_older_design_is_dropped(qtbot: QtBot, session: Session, search: Combining) -> None:
    search.look()
    session.open(Document(answered_by("a", "b")))
    assert not search.looking
    search.look()
    qtbot.waitUntil(lambda: not search.looking)
    assert keys(search) == []


def test_a_search_that_is_stopped_says_how_far_it_came(qtbot: QtBot, search: Combining) -> None:
    search.look()
    search.stop()
    qtbot.waitUntil(lambda: not search.looking)
    assert search.largest in (2, 4)


def test_too_many_sets_are_not_all_looked_at(qtbot: QtBot, search: Combining, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dead_together, "SETS_AT_MOST", 3)
    search.look()
    qtbot.waitUntil(lambda: not search.looking)
    assert (keys(search), search.largest) == ([], 2)


def test_an_error_is_told_and_ends_the_search(qtbot: QtBot, search: Combining, monkeypatch: pytest.MonkeyPatch) -> None:
    errors: list[Exception] = []
    before = set_error_handler(errors.append)
    monkeypatch.setattr(combining, "ORDER", "four")
    search.look()
    qtbot.waitUntil(lambda: not search.looking)
    set_error_handler(before)
    assert [type(error) for error in errors] == [TypeError]
    assert (keys(search), search.largest) == ([], 0)
