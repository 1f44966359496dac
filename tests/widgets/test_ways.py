"""The ways out of a finding, with what is new in each put in its place."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import attach_fallback, rename
from canvas.findings import Finding, Fix
from canvas.fixes import Blank, Choice, Proposal, Words, choices
from canvas.geometry.draw import draw
from canvas.model import Design
from canvas.validator import check
from tests.designs import designs
from tests.widgets.designs import parcel
from widgets.session import Session
from widgets.ways import Way, Ways, called, ghost_of, in_words, ways_out

CAP = "FBK002@again"
OWNER = Blank("owner", "Who looks for it?", "[the team]")


def finding(design: Design, key: str) -> Finding:
    return next(each for each in check(design).findings if each.key == key)


def answered(design: Design, owner: str) -> Design:
    return attach_fallback(design, "lost", "human", id="b", owner=owner, within="4h", to="delivered")


def in_the_words_of(fill: Callable[[Words], Design]) -> Way:
    proposal = Proposal("Have somebody look for it", fill({"owner": "[the team]"}), (OWNER,), fill)
    return Way(Choice(Fix("add-person", proposal.title), proposal), proposal.design)


def look_for_it(design: Design) -> Way:
    return in_the_words_of(lambda words: answered(design, words["owner"]))


@pytest.fixture
def ways(session: Session) -> Iterator[Ways]:
    session.open(Document(parcel()))
    made = Ways(session, lambda: draw(session.design))
    yield made
    made.close()


def test_they_are_the_choices_of_the_finding_in_their_order() -> None:
    design = parcel()
    found = finding(design, CAP)
    assert [way.title for way in ways_out(design, found, draw(design))] == [
        choice.fix.title for choice in choices(design, found)
    ]


@given(designs())
def test_every_state_of_a_way_has_a_place_of_its_own(design: Design) -> None:
    drawing = draw(design)
    for found in check(design).findings[:2]:
        for way in ways_out(design, found, drawing):
            new = {s.id for o in way.design.objects for s in o.states} - {
                s.id for o in design.objects for s in o.states
            }
            assert new <= way.design.layout.nodes.keys()


def test_the_ghost_of_a_way_holds_what_it_adds() -> None:
    design = parcel()
    shown = ghost_of(design, look_for_it(design), draw(design))
    assert "b" in {element.id for element in shown.comes}


def test_only_a_way_that_needs_no_words_is_found_by_its_title() -> None:
    design = parcel()
    silent = ways_out(design, finding(design, CAP), draw(design))[0]
    asking = look_for_it(design)
    assert called(silent.title, [asking, silent]) is silent
    assert called(asking.title, [asking, silent]) is None
    assert called("Something else", [asking, silent]) is None


def test_the_words_go_into_the_blanks() -> None:
    design = parcel()
    made = in_words(design, finding(design, "REC001@lost"), look_for_it(design), {"owner": "Depot"}, draw(design))
    assert made == answered(design, "Depot")


def test_a_blank_that_is_still_open_is_said() -> None:
    design = parcel()
    made = in_words(design, finding(design, "REC001@lost"), look_for_it(design), {"owner": " "}, draw(design))
    assert made == "This is still open: Who looks for it?"


def test_words_that_settle_nothing_are_said() -> None:
    design = parcel()
    way = in_the_words_of(lambda words: rename(design, "packed", words["owner"]))
    made = in_words(design, finding(design, "REC001@lost"), way, {"owner": "Depot"}, draw(design))
    assert isinstance(made, str)
    assert "the finding stays" in made


def test_a_way_without_blanks_is_ready() -> None:
    design = parcel()
    way = ways_out(design, finding(design, CAP), draw(design))[0]
    assert in_words(design, finding(design, CAP), way, {}, draw(design)) is way.design


def test_they_are_found_beside_the_window_and_kept(qtbot: QtBot, ways: Ways, session: Session) -> None:
    found = finding(session.design, CAP)
    heard: list[tuple[Way, ...]] = []
    ways.out_of(found, heard.append)
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 1)
    ways.out_of(found, heard.append)
    assert len(heard) == 2
    assert heard[0] is heard[1]


def test_what_was_found_for_another_design_is_dropped(qtbot: QtBot, ways: Ways, session: Session) -> None:
    heard: list[tuple[Way, ...]] = []
    ways.out_of(finding(session.design, CAP), heard.append)
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    last: list[tuple[Way, ...]] = []
    ways.out_of(finding(session.design, CAP), last.append)
    qtbot.waitUntil(lambda: bool(last))
    assert heard == []
    assert last[0][0].design.objects[0].states[0].name == "Wrapped"


def test_a_ghost_of_another_design_is_dropped(qtbot: QtBot, ways: Ways, session: Session) -> None:
    heard: list[object] = []
    ways.ghost(look_for_it(session.design), heard.append)
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    ways.ghost(look_for_it(session.design), lambda ghost: heard.append(("last", ghost)))
    qtbot.waitUntil(lambda: bool(heard))
    assert [type(each) for each in heard] == [tuple]
