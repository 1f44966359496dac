"""The panel of combinations: sentences that lead to their places, and never an alarm."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import remove
from canvas.findings import Combination
from canvas.graph import dead_together
from canvas.model import Design
from canvas.project import Project
from canvas.validator import check
from tests.designs import design, flow
from tests.widgets.conftest import Bench
from tests.widgets.designs import answered_by, parcel
from widgets.panels.combinations import MOST_SHOWN, CombinationsPanel
from widgets.parts.elided import ElidedLabel
from widgets.session import Session
from widgets.theme.theme import Theme
from widgets.workbench import Workbench


def panel(qtbot: QtBot, session: Session, theme: Theme, whole: Design) -> CombinationsPanel:
    session.open(Document(whole))
    made = CombinationsPanel(session, theme)
    qtbot.addWidget(made)
    made.destroyed.connect(made.search.close)
    made.resize(900, 178)
    made.show()
    session.take_report(session.design, check(whole, preset=session.preset))
    qtbot.waitUntil(lambda: made.search.known is session.design)
    return made


def shows(made: CombinationsPanel, *found: Combination) -> None:
    """Shows these, as if they had been found."""
    made.search.usual = found
    made.search.changed.emit()


def lines(made: CombinationsPanel) -> list[ElidedLabel]:
    return made.findChildren(ElidedLabel)


def texts(made: CombinationsPanel) -> list[str]:
    """What is said: each combination, and then what there is to say of them."""
    below = [each for each in made.findChildren(QLabel) if not isinstance(each, ElidedLabel)]
    return [each.text() for each in (*lines(made), *below) if each.text()]


def links(made: CombinationsPanel) -> dict[str, QPushButton]:
    QApplication.processEvents()
    return {each.text(): each for each in made.findChildren(QPushButton) if not each.isHidden()}


def test_a_pair_is_a_sentence_that_leads_to_the_failure(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b"))
    (sentence,) = texts(made)
    assert sentence.startswith("While “Part a” and “Part b” are out together, there is no way out when it crashes")
    qtbot.mouseClick(links(made)["Go there"], Qt.MouseButton.LeftButton)
    assert session.selection == ("f",)


def test_a_screen_reader_hears_where_the_link_leads(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b"))
    assert links(made)["Go there"].accessibleName().startswith("Go there: While “Part a”")


def test_a_place_that_is_gone_is_not_gone_to(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b"))
    session.edit("Remove", lambda whole: remove(whole, ["f"]))
    qtbot.mouseClick(links(made)["Go there"], Qt.MouseButton.LeftButton)
    assert session.selection == ()


def test_larger_sets_are_looked_for_on_request(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b", "c"))
    assert texts(made) == [
        "No two components strand the customer together, and not everything recovers through one door."
    ]
    links(made)["Look for three and four at once"].click()
    assert [each.text() for each in made.findChildren(QPushButton)] == ["Stop"]
    qtbot.waitUntil(lambda: not made.search.looking)
    assert "“Part a”, “Part b” and “Part c” are out together" in texts(made)[0]
    assert "Look for three and four at once" not in links(made)


def test_where_no_larger_set_strands_that_is_said(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b", unused=("c",)))
    made.search.look()
    qtbot.waitUntil(lambda: not made.search.looking)
    assert texts(made)[-1] == "Three and four at once were looked at, too: nothing more was found."


def test_the_keyboard_stays_at_the_link_that_changes(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b", "c"))
    links(made)["Look for three and four at once"].setFocus()
    qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Space)
    assert isinstance(held := made.focusWidget(), QPushButton)
    assert held.text() == "Stop"
    qtbot.waitUntil(lambda: not made.search.looking)


def test_the_keyboard_goes_from_the_lines_to_what_there_is_to_do(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b", unused=("c",)))
    links(made)["Go there"].setFocus()
    qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    assert made.focusWidget() is links(made)["Look for three and four at once"]


def test_what_was_not_looked_at_is_said(
    qtbot: QtBot, session: Session, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dead_together, "SETS_AT_MOST", 3)
    made = panel(qtbot, session, theme, answered_by("a", "b", "c"))
    made.search.look()
    qtbot.waitUntil(lambda: not made.search.looking)
    assert texts(made) == ["All sets of 2 were looked at. It was stopped, or there are too many larger ones."]
    assert "Look for three and four at once" in links(made)


def test_what_there_is_to_say_while_nothing_is_found(qtbot: QtBot, session: Session, theme: Theme) -> None:
    said = {
        "Nothing was tested: no failure is drawn.": flow("a > b"),
        "Say which components the steps use: then it is said here which two must not be out together.": flow(
            "a > b", failures=[{"id": "f", "at": "a-b", "type": "crash"}]
        ),
    }
    for words, whole in said.items():
        session.set_preset("recommended")
        made = panel(qtbot, session, theme, whole)
        session.set_preset("recommended")
        session.take_report(session.design, check(whole))
        assert texts(made) == [words]
        assert links(made) == {}


def test_a_sketch_is_not_asked_until_the_author_says_so(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b"))
    session.set_preset("sketch")
    session.take_report(session.design, check(session.design, preset="sketch"))
    assert texts(made) == ["While you sketch, what hangs together is not looked for."]
    qtbot.mouseClick(links(made)["Check it"], Qt.MouseButton.LeftButton)
    assert session.preset == "recommended"


def test_of_very_many_the_rest_is_counted(qtbot: QtBot, session: Session, theme: Theme) -> None:
    many = tuple(Combination(f"CMB002@s{n}", "CMB002", (), f"Door {n}.") for n in range(MOST_SHOWN + 3))
    made = panel(qtbot, session, theme, parcel())
    shows(made, *many)
    assert len(texts(made)) == MOST_SHOWN + 1
    assert texts(made)[-1] == "And 3 more."


def test_texts_of_the_design_are_shown_as_they_are(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel())
    shows(made, Combination("CMB002@x", "CMB002", (), "<b>&amp; through “x”."))
    (sentence,) = lines(made)
    assert sentence.text() == "<b>&amp; through “x”."
    assert sentence.textFormat() == Qt.TextFormat.PlainText


def brought_forward(qtbot: QtBot, made: Workbench) -> None:
    """The tab is chosen, and what it shows is known."""
    qtbot.waitUntil(lambda: made.combinations.search.known is made.session.design)
    made.below.head.chosen.emit(made.below.indexOf(made.combinations))


def test_the_tab_beside_the_findings_shows_it(qtbot: QtBot, bench: Bench) -> None:
    made = bench(answered_by("a", "b"))
    brought_forward(qtbot, made)
    assert made.below.currentWidget() is made.combinations
    assert "are out together" in texts(made.combinations)[0]


def test_all_places_of_a_combination_are_selected_on_the_canvas(qtbot: QtBot, bench: Bench) -> None:
    made = bench(answered_by("a", "b", failures=("f", "g")))
    brought_forward(qtbot, made)
    qtbot.mouseClick(links(made.combinations)["Go there"], Qt.MouseButton.LeftButton)
    assert made.view.selected == {"f", "g"}


def test_an_empty_design_says_that_nothing_was_tested(qtbot: QtBot, session: Session, theme: Theme) -> None:
    session.set_preset("recommended")
    made = panel(qtbot, session, theme, design())
    assert len(texts(made)) == 1


def test_what_the_project_has_turned_off_is_not_looked_for(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, answered_by("a", "b", "c"))
    session.set_project(Project({"CMB001": "off"}))
    session.take_report(session.design, check(session.design, project=session.project))
    assert links(made) == {}
