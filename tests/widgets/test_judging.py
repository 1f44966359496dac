"""What the author thinks of a finding, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from canvas.storage.not_useful import FILE as FILE_OF_COUNTS
from canvas.storage.not_useful import count_not_useful, times_not_useful
from tests.widgets.conftest import Bench, check_now
from tests.widgets.designs import parcel
from widgets.panels.accept_dialog import Acceptance, AcceptDialog
from widgets.panels.not_useful_page import NotUsefulPage
from widgets.settings import FILE, Settings, settings_bytes
from widgets.workbench import Workbench

KEY = "REC001@lost"


def chosen(made: Workbench) -> Workbench:
    """The window with the finding of the lost parcel chosen."""
    report = made.session.report
    assert report is not None
    made.session.choose_finding(next(finding for finding in report.findings if finding.key == KEY))
    return made


def form_of(made: Workbench) -> AcceptDialog:
    made.commands.run("check.accept")
    (form,) = made.window.findChildren(AcceptDialog)
    return form


@pytest.fixture
def with_author(tmp_path: Path) -> None:
    """A window that was used by Ada before."""
    (tmp_path / FILE).write_bytes(settings_bytes(Settings(author="Ada")))


def test_a_finding_is_accepted_in_one_step(bench: Bench) -> None:
    made = chosen(bench(parcel()))
    form = form_of(made)
    form.reason.setPlainText("the carrier insures it")
    form.keep.click()
    assert [(waiver.key, waiver.reason) for waiver in made.session.design.waivers] == [(KEY, "the carrier insures it")]
    made.session.undo()
    assert made.session.design == parcel()


def test_the_form_stays_open_while_there_is_no_reason(bench: Bench) -> None:
    made = chosen(bench(parcel()))
    form = form_of(made)
    form.keep.click()
    assert form.isVisible()
    assert form.error.text() == "The reason is blank."
    assert made.session.design == parcel()


@pytest.mark.usefixtures("with_author")
def test_who_accepted_last_is_filled_in(bench: Bench) -> None:
    assert form_of(chosen(bench(parcel()))).by.text() == "Ada"


def test_who_accepts_is_remembered_for_the_next_finding(bench: Bench) -> None:
    made = chosen(bench(parcel()))
    finding = made.session.finding
    assert finding is not None
    assert made.judging.accept(finding, Acceptance("insured", "Grace")) == ""
    assert made.judging.author == "Grace"


def test_an_accepted_finding_is_opened_again_by_its_command(bench: Bench, qtbot: QtBot) -> None:
    made = chosen(bench(parcel()))
    accept, reopen = made.commands["check.accept"], made.commands["check.reopen"]
    assert (accept.enabled(), reopen.enabled()) == (True, False)
    assert made.session.finding is not None
    made.judging.accept(made.session.finding, Acceptance("insured"))
    check_now(made, qtbot)
    assert (accept.enabled(), reopen.enabled()) == (False, True)
    made.commands.run("check.reopen")
    assert made.session.design.waivers == ()


def test_while_no_finding_is_chosen_nothing_can_be_accepted(bench: Bench) -> None:
    made = bench(parcel())
    made.commands.run("check.accept")
    assert made.window.findChildren(AcceptDialog) == []


def test_what_is_not_useful_is_counted_by_its_rule_and_stays_in_the_list(
    bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    made = chosen(bench(parcel()))
    before = [row.finding.key for row in made.findings.rows]
    made.commands.run("check.not_useful")
    check_now(made, qtbot)
    assert times_not_useful(tmp_path) == {"REC001": 1}
    assert [row.finding.key for row in made.findings.rows] == before
    assert made.session.design == parcel()


def test_called_a_second_time_it_takes_that_back(bench: Bench, tmp_path: Path) -> None:
    made = chosen(bench(parcel()))
    command = made.commands["check.not_useful"]
    words = []
    for _ in range(3):
        words.append(command.words)
        made.commands.run("check.not_useful")
    assert words == ["Not useful", "Take back “not useful”", "Not useful"]
    assert times_not_useful(tmp_path) == {"REC001": 1}


def test_the_page_of_the_help_menu_shows_the_counts(bench: Bench, tmp_path: Path) -> None:
    count_not_useful("REC001", 3, tmp_path)
    made = bench(parcel())
    made.commands.run("help.not_useful")
    (page,) = made.window.findChildren(NotUsefulPage)
    assert "3 times" in [label.text() for label in page.findChildren(QLabel)]
    next(each for each in page.findChildren(QPushButton) if each.text() == "Take one back").click()
    assert times_not_useful(tmp_path) == {"REC001": 2}


def test_where_nothing_can_be_counted_that_is_said(bench: Bench, tmp_path: Path) -> None:
    made = chosen(bench(parcel()))
    heard: list[str] = []
    made.session.said.connect(heard.append)
    (tmp_path / FILE_OF_COUNTS).mkdir()
    made.commands.run("check.not_useful")
    assert heard[-1].endswith("Choose another name.")
    assert made.commands["check.not_useful"].words == "Not useful"
