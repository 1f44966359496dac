"""The list of findings: what it says, and where it leads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import rename
from canvas.findings import Finding, Fix, Report
from canvas.model import Design
from canvas.validator import check
from tests.designs import flow
from tests.widgets.designs import parcel
from widgets.panels.finding_row import LINK_WIDTH, ROW_HEIGHT, place_of, severity_word
from widgets.panels.findings import FindingsPanel, summary
from widgets.session import Session
from widgets.theme.theme import Theme


def finding(severity: str, key: str = "k", elements: tuple[str, ...] = ("lost",)) -> Finding:
    return Finding(key, "REC001", severity, "proven", elements, "A title", f"Message {key}", "")  # type: ignore[arg-type]


def panel(qtbot: QtBot, session: Session, theme: Theme, design: Design, report: Report) -> FindingsPanel:
    session.open(Document(design))
    made = FindingsPanel(session, theme)
    qtbot.addWidget(made)
    made.resize(900, 178)
    made.show()
    session.take_report(session.design, report)
    return made


def texts(made: FindingsPanel) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel)]


def test_the_summary_counts_in_words() -> None:
    findings = (finding("error"), finding("warning"), finding("warning"), finding("advice"))
    assert summary(Report(findings)) == "1 must fix, 2 to check, 1 idea"


def test_the_summary_leaves_out_what_there_is_none_of() -> None:
    assert summary(Report((finding("warning"),))) == "1 to check"
    assert summary(Report()) == ""


def test_the_summary_counts_what_was_accepted_apart() -> None:
    accepted = Finding("a", "REC001", "error", "proven", ("lost",), "t", "m", "", waived="because")
    assert summary(Report((finding("error"), accepted))) == "1 must fix, 1 accepted"
    assert summary(Report((accepted,))) == "1 accepted"


def test_severities_are_plain_words() -> None:
    assert [severity_word(each) for each in ("error", "warning", "advice")] == ["Must fix", "Check", "Idea"]


def test_the_place_is_said_in_the_designs_names(session: Session) -> None:
    session.open(Document(parcel()))
    assert place_of(finding("error"), session.lookup) == "Parcel, Parcel lost"
    assert place_of(finding("error", elements=("design",)), session.lookup) == "The design"


def test_each_finding_is_a_row_that_leads_to_its_place(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"), finding("warning", "b", ("ship",)))))
    assert [row.finding.key for row in made.rows] == ["a", "b"]
    qtbot.mouseClick(made.rows[1], Qt.MouseButton.LeftButton)
    assert session.selection == ("ship",)
    assert session.finding is not None
    assert session.finding.key == "b"


def test_enter_goes_to_the_place(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"),)))
    qtbot.keyClick(made.rows[0], Qt.Key.Key_Return)
    assert session.selection == ("lost",)


def test_the_link_goes_to_the_place_while_there_is_no_fix(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"),)))
    assert made.rows[0].link.text() == "Go there"
    qtbot.mouseClick(made.rows[0].link, Qt.MouseButton.LeftButton)
    assert session.selection == ("lost",)


def test_the_link_asks_for_the_fix_and_the_row_still_goes_there(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"), finding("warning", "b"))))
    asked: list[Finding] = []
    made.fix_asked.connect(asked.append)
    session.take_offers(session.design, {"b": Fix("set-cap", "Stop after 3 tries")})
    assert [row.link.text() for row in made.rows] == ["Go there", "Stop after 3 tries"]
    assert made.rows[1].accessibleDescription() == "Fix: Stop after 3 tries"
    qtbot.mouseClick(made.rows[1].link, Qt.MouseButton.LeftButton)
    assert [each.key for each in asked] == ["b"]
    assert session.finding is None
    qtbot.mouseClick(made.rows[1], Qt.MouseButton.LeftButton)
    assert session.selection == ("lost",)


def test_a_fix_that_needs_words_ends_in_dots_and_asks_for_the_card(
    qtbot: QtBot, session: Session, theme: Theme
) -> None:
    silent = finding("warning", "a")._replace(place="lost", fixes=(Fix("write-message", "Write the message"),))
    made = panel(qtbot, session, theme, parcel(), Report((silent,)))
    asked: list[Finding] = []
    made.card_asked.connect(asked.append)
    assert made.rows[0].link.text() == "Write the message…"
    qtbot.mouseClick(made.rows[0].link, Qt.MouseButton.LeftButton)
    assert asked == [silent]


def test_what_is_asked_for_around_the_drawing_leads_to_its_field(qtbot: QtBot, session: Session, theme: Theme) -> None:
    session.open(Document(parcel()))
    made = FindingsPanel(session, theme, lambda path: path == "brief.segment")
    qtbot.addWidget(made)
    made.show()
    asked: list[str] = []
    made.field_asked.connect(asked.append)
    about = [
        finding("warning", key, ())._replace(fixes=(Fix("say", "Say it"),)) for key in ("B@brief.segment", "B@else")
    ]
    session.take_report(session.design, Report(tuple(about)))
    assert [row.link.isHidden() for row in made.rows] == [False, True]
    assert made.rows[0].link.text() == "Go there"
    qtbot.mouseClick(made.rows[0].link, Qt.MouseButton.LeftButton)
    qtbot.keyClick(made.rows[0], Qt.Key.Key_Return)
    qtbot.keyClick(made.rows[1], Qt.Key.Key_Return)
    assert asked == ["brief.segment", "brief.segment"]


@pytest.mark.parametrize(
    ("configurations", "complete", "said"), [(200_000, False, True), (1284, True, False), (0, False, False)]
)
def test_it_says_so_where_not_all_was_walked(
    qtbot: QtBot, session: Session, theme: Theme, configurations: int, complete: bool, said: bool
) -> None:
    report = Report((finding("error"),), configurations=configurations, complete=complete, tested=True)
    made = panel(qtbot, session, theme, parcel(), report)
    assert ("Walked 200,000 combinations of places, not all." in texts(made)) is said


def test_a_row_that_cannot_be_seen_takes_no_keyboard(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"),)))
    assert made.take_focus(finding("error", "a"))
    assert not made.take_focus(finding("error", "b"))
    made.hide()
    assert not made.take_focus(finding("error", "a"))


def test_a_long_fix_is_cut_and_its_tool_tip_is_whole(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"),)))
    title = (
        "Stop after 3 tries, then go to “Pick & <b>pack</b> once more, on another day, by hand, slowly, and with so "
    )
    title += "much care that nobody sees anything of it”"
    session.take_offers(session.design, {"a": Fix("set-cap", title)})
    link = made.rows[0].link
    assert link.text().endswith("…")
    assert link.sizeHint().width() <= LINK_WIDTH
    assert "&amp; &lt;b&gt;pack&lt;/b&gt; once more, on another day, by hand, slowly" in link.toolTip()
    assert link.accessibleName() == title


def test_a_design_as_a_whole_has_a_link_once_there_is_a_fix(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a", ()),)))
    assert not made.rows[0].link.isVisible()
    session.take_offers(session.design, {"a": Fix("x", "Settle it")})
    qtbot.waitUntil(made.rows[0].link.isVisible)


def test_fixes_of_an_older_design_are_not_shown(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"),)))
    older = session.design
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    session.take_offers(older, {"a": Fix("x", "Settle it")})
    assert made.rows[0].link.text() == "Go there"


def test_the_keyboard_stays_in_the_list_when_it_is_made_anew(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"), finding("warning", "b"))))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.rows[1].setFocus()
    session.take_report(session.design, Report((finding("error", "a"),)))
    qtbot.waitUntil(made.rows[0].hasFocus)


def test_f8_goes_round(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"), finding("warning", "b"))))
    seen = []
    for forward in (True, True, True, False):
        made.go(forward)
        seen.append(session.finding.key if session.finding else "")
    assert seen == ["a", "b", "a", "b"]


def test_what_is_accepted_is_no_open_row(qtbot: QtBot, session: Session, theme: Theme) -> None:
    accepted = Finding("a", "REC001", "error", "proven", ("lost",), "t", "m", "", waived="because")
    made = panel(qtbot, session, theme, parcel(), Report((accepted,), tested=True))
    assert made.rows == []
    assert "Nothing is open: all that was found is accepted." in texts(made)


def test_without_a_failure_nothing_was_tested(qtbot: QtBot, session: Session, theme: Theme) -> None:
    design = flow("a > b", states={"b": {"kind": "good_end"}})
    made = panel(qtbot, session, theme, design, Report())
    assert any("Nothing was tested" in text for text in texts(made))


def test_an_empty_design_is_not_praised(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, flow(), Report())
    assert any("Nothing is drawn yet" in text for text in texts(made))


def test_nothing_found_says_so_in_full_check_only(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report(tested=True))
    assert "Nothing found on this drawing." in texts(made)


def test_check_it_ends_the_sketch(qtbot: QtBot, session: Session, theme: Theme) -> None:
    design = flow("a > b", states={"b": {"kind": "good_end"}})
    made = panel(qtbot, session, theme, design, Report())
    ask = next(each for each in made.findChildren(QPushButton) if each.text() == "Check it")
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    assert session.preset == "recommended"


def test_the_count_and_summary_are_passed_on(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report())
    heard: list[tuple[int, str]] = []
    made.counted.connect(lambda count, words: heard.append((count, words)))
    session.take_report(session.design, check(session.design))
    assert heard[-1][0] == len(made.rows)
    assert "must fix" in heard[-1][1]


def test_rows_have_their_height_as_soon_as_they_are_there(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report())
    session.take_report(session.design, Report(tuple(finding("error", key) for key in "abcdefgh")))
    QApplication.processEvents()
    assert [row.geometry().y() for row in made.rows] == [ROW_HEIGHT * index for index in range(8)]


def test_the_longest_sentence_makes_no_row_wider_than_the_list(qtbot: QtBot, session: Session, theme: Theme) -> None:
    wordy = finding("error")._replace(message="It goes on " * 40)
    made = panel(qtbot, session, theme, parcel(), Report((wordy,)))
    QApplication.processEvents()
    assert made.rows[0].width() <= made.width()


def test_a_sentence_takes_two_lines_at_most_and_all_of_them_when_it_is_chosen(
    qtbot: QtBot, session: Session, theme: Theme
) -> None:
    wordy = finding("error")._replace(message="It goes on " * 60)
    made = panel(qtbot, session, theme, parcel(), Report((wordy, finding("warning", "other"))))
    QApplication.processEvents()
    two_lines = made.rows[0].height()
    session.choose_finding(wordy)
    qtbot.waitUntil(lambda: made.rows[0].height() > two_lines)
    session.choose_finding(made.rows[1].finding)
    qtbot.waitUntil(lambda: [row.height() for row in made.rows] == [two_lines, ROW_HEIGHT])


def test_a_narrow_row_leaves_the_place_to_the_sentence(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error"),)))
    places = [each for each in made.findChildren(QLabel) if each.text() == "Parcel, Parcel lost"]
    assert [each.isVisible() for each in places] == [True]
    made.resize(600, 178)
    qtbot.waitUntil(lambda: [each.isVisible() for each in places] == [False])


def test_a_long_fix_is_said_on_several_lines(qtbot: QtBot, session: Session, theme: Theme) -> None:
    made = panel(qtbot, session, theme, parcel(), Report((finding("error", "a"),)))
    title = "Add a person: Payments desk, within 4 hours, then a new state, “To be cleared up”"
    session.take_offers(session.design, {"a": Fix("add-person", title)})
    assert made.rows[0].link.text().replace("\n", " ") == title
