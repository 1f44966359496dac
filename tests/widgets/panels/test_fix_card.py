"""The card with what settles a finding, by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from canvas.findings import Finding, Fix
from canvas.fixes import Blank, Choice, Proposal
from tests.widgets.designs import parcel
from widgets.panels.blanks import BlankField
from widgets.panels.fix_card import MOST_ROWS, PATIENCE_MS, FixCard, corner_for
from widgets.ways import Way

FINDING = Finding(
    "REC001@lost", "REC001", "error", "proven", ("lost",), "A title", "The parcel is lost & <b>gone</b>", ""
)
OWNER = Blank("owner", "Who looks for it?", "[the team]")
MESSAGE = Blank("message", "What does the customer read?", "We look for it since [when], and write [where] by noon.")
SURFACE = Blank("surface", "Where is it said?", "App", ("App", "E-mail"))
HOST = QSize(900, 600)


def way(title: str, *blanks: Blank) -> Way:
    proposal = Proposal(title, parcel(), blanks, lambda _: parcel())
    return Way(Choice(Fix("a-fix", title), proposal), parcel())


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(HOST)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def card(host: QWidget) -> Iterator[FixCard]:
    made = FixCard(FINDING, host, {})
    yield made
    made.go_away()


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, held)


def asked(card: FixCard) -> list[tuple[Way, object]]:
    heard: list[tuple[Way, object]] = []
    card.asked.connect(lambda chosen, words: heard.append((chosen, words)))
    return heard


def field(card: FixCard, name: str) -> BlankField:
    return card.fields[name]


def test_it_says_that_it_looks_only_once_that_takes_long(qtbot: QtBot, card: FixCard) -> None:
    assert not card.note.isVisible()
    qtbot.waitUntil(card.note.isVisible, timeout=PATIENCE_MS + 2000)
    assert card.note.text() == "Looking…"
    card.show_ways([way("Stop after 3 tries")])
    assert not card.note.isVisible()


def test_it_can_be_left_while_it_looks(qtbot: QtBot, card: FixCard) -> None:
    with qtbot.waitSignal(card.left):
        press(qtbot, Qt.Key.Key_Escape)


def test_the_ways_are_a_list_and_the_first_is_looked_at(card: FixCard) -> None:
    looked: list[Way] = []
    card.looked_at.connect(looked.append)
    card.show_ways([way("Stop after 3 tries"), way("Ask a person")])
    assert [card.list.item(row).text() for row in range(2)] == ["Stop after 3 tries", "Ask a person"]
    assert [each.title for each in looked] == ["Stop after 3 tries"]


def test_arrow_keys_look_at_the_others(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Stop after 3 tries"), way("Ask a person")])
    with qtbot.waitSignal(card.looked_at) as heard:
        press(qtbot, Qt.Key.Key_Down)
    assert heard.args is not None
    assert heard.args[0].title == "Ask a person"


def test_enter_asks_for_the_chosen_way(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Stop after 3 tries"), way("Ask a person")])
    heard = asked(card)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert [(each.title, words) for each, words in heard] == [("Ask a person", {})]


def test_a_key_that_is_held_down_since_before_applies_nothing(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Stop after 3 tries")])
    heard = asked(card)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    assert len(heard) == 1


def test_the_blanks_of_the_chosen_way_are_fields(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Ask a person", OWNER, SURFACE), way("Stop after 3 tries")])
    assert card.words == {"owner": "[the team]", "surface": "App"}
    press(qtbot, Qt.Key.Key_Down)
    assert card.words == {}


def test_with_one_way_the_keyboard_is_in_its_first_blank(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Ask a person", OWNER)])
    heard = asked(card)
    qtbot.keyClicks(QApplication.focusWidget(), "Depot")
    press(qtbot, Qt.Key.Key_Return)
    assert heard[0][1] == {"owner": "Depot"}


def test_tab_goes_from_the_ways_to_the_blanks_and_on(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Ask a person", OWNER, SURFACE), way("Stop after 3 tries")])
    assert card.list.hasFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert field(card, "owner").hasFocus()
    assert field(card, "owner").selectedText() == "[the team]"  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Tab)
    assert field(card, "surface").hasFocus()


def test_tab_goes_to_the_next_part_of_a_text_first(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Write the message", MESSAGE, SURFACE)])
    qtbot.keyClicks(QApplication.focusWidget(), "ten")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "here")
    assert card.words["message"] == "We look for it since ten, and write here by noon."
    press(qtbot, Qt.Key.Key_Tab)
    assert field(card, "surface").hasFocus()


def test_in_a_text_shift_and_enter_begin_a_line_and_enter_applies(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Write the message", MESSAGE)])
    heard = asked(card)
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert heard == []
    assert "\n" in card.words["message"]
    press(qtbot, Qt.Key.Key_Return)
    assert len(heard) == 1


def test_a_refusal_is_said_in_place_and_the_words_can_be_changed(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Ask a person", OWNER)])
    heard = asked(card)
    card.apply()
    card.refuse("This is still open: Who looks for it?")
    assert card.error.isVisible()
    assert card.error.text() == "This is still open: Who looks for it?"
    qtbot.keyClicks(field(card, "owner"), "Depot")
    card.apply()
    assert [words for _, words in heard] == [{"owner": "[the team]"}, {"owner": "Depot"}]


def test_words_are_kept_from_way_to_way(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([way("Ask a person", OWNER), way("Stop after 3 tries")])
    field(card, "owner").setText("Depot")  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Up)
    assert card.words == {"owner": "Depot"}


def test_where_nothing_settles_it_the_card_says_so_and_leads_there(qtbot: QtBot, card: FixCard) -> None:
    card.show_ways([])
    assert "No fix settles this" in card.note.text()
    assert card.go.hasFocus()
    assert not card.applier.isVisible()
    with qtbot.waitSignal(card.place_asked):
        press(qtbot, Qt.Key.Key_Return)


def test_what_is_not_drawn_is_said(host: QWidget) -> None:
    about = FINDING._replace(key="BRF001@brief.segment", elements=())
    made = FixCard(about, host, {})
    made.show_ways([])
    assert made.note.text() == "No fix settles this by itself. Say what is missing."
    made.go_away()


def test_without_a_place_there_is_only_a_way_back(card: FixCard) -> None:
    card.show_ways([], has_place=False)
    assert not card.go.isVisible()
    assert card.leaver.hasFocus()


def test_what_people_wrote_is_plain_text(card: FixCard) -> None:
    card.show_ways([way("Stop at <b>once</b> & now", Blank("a", "<i>Who</i>?"))])
    assert card.list.item(0).text() == "Stop at <b>once</b> & now"
    assert all(each.textFormat() == Qt.TextFormat.PlainText for each in (card.note, card.error))


def test_long_titles_are_shown_whole(card: FixCard) -> None:
    title = "Add a limit of one day in “Waiting for the carrier’s scan”, then go to a new state, “To be cleared up”"
    card.show_ways([way(title), way("Short")])
    assert card.list.item(0).sizeHint().height() > card.list.item(1).sizeHint().height()
    assert card.list.height() >= sum(card.list.item(row).sizeHint().height() for row in range(2))


def test_many_ways_do_not_make_it_higher_than_its_host(card: FixCard) -> None:
    card.show_ways([way(f"The way number {number}") for number in range(5 * MOST_ROWS)])
    assert card.height() < HOST.height()


def test_it_stays_in_its_host_when_that_becomes_smaller(qtbot: QtBot, host: QWidget, card: FixCard) -> None:
    card.show_ways([way("Stop after 3 tries")])
    host.resize(500, 400)
    qtbot.waitUntil(lambda: host.rect().contains(card.geometry()))


@pytest.mark.parametrize(
    ("clear_of", "corner"),
    [
        (QRect(), QPoint(686, 486)),
        (QRect(600, 400, 200, 200), QPoint(14, 486)),
        (QRect(0, 400, 900, 200), QPoint(686, 14)),
        (QRect(500, 0, 400, 600), QPoint(14, 486)),
        (QRect(0, 300, 900, 300), QPoint(686, 14)),
    ],
)
def test_it_goes_to_the_corner_where_it_covers_least(clear_of: QRect, corner: QPoint) -> None:
    assert corner_for(QSize(200, 100), QRect(QPoint(0, 0), HOST), clear_of) == corner
