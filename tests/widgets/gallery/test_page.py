"""The gallery: what it shows, how one finds a design by keyboard, and what can be done with it."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Badge
from canvas.model import Design
from templates.catalog import load_template
from templates.choosing import SHOWN
from tests.widgets.designs import parcel
from widgets.gallery.page import GalleryPage
from widgets.gallery.pictures import Pictures
from widgets.session import Session
from widgets.theme.theme import Theme

WORKED, DRAFT = "order-delivery", "order-delivery-first-draft"
KEYS = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme) -> GalleryPage:
    made = GalleryPage(session, theme)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.come_up()
    return made


def at() -> object:
    return QApplication.focusWidget()


def test_every_design_but_the_blank_one_has_a_card_that_says_all_of_it(page: GalleryPage) -> None:
    cards = page.shelf.cards
    assert cards.ids() == tuple(each.id for each in SHOWN)
    said = cards.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for words in (SHOWN[0].title, "Worked design", SHOWN[0].asks, SHOWN[0].teaches):
        assert words in said


def test_pictures_come_one_by_one_while_nothing_else_is_to_be_done(qtbot: QtBot, theme: Theme) -> None:
    pictures = Pictures(theme, theme)
    pictures.want([each.id for each in SHOWN], QSize(300, 160), 2.0)
    assert pictures.waiting == len(SHOWN)
    pictures.make_next()
    picture = pictures.of(SHOWN[0].id)
    assert picture is not None
    assert picture.size() == QSize(600, 320)
    assert pictures.of(SHOWN[-1].id) is None
    qtbot.waitUntil(lambda: not pictures.waiting)
    assert pictures.of(SHOWN[-1].id) is not None


def test_pictures_are_kept_and_made_anew_for_another_scheme(page: GalleryPage, qtbot: QtBot, theme: Theme) -> None:
    pictures = page.shelf.cards.pictures
    qtbot.waitUntil(lambda: not pictures.waiting)
    page.come_up()
    assert not pictures.waiting
    drawn = pictures.drawing(WORKED)
    theme.set_scheme("dark")
    assert pictures.waiting == len(SHOWN)
    assert pictures.drawing(WORKED) is drawn


def test_one_writes_at_once_what_one_looks_for(page: GalleryPage, qtbot: QtBot) -> None:
    assert at() is page.shelf.field
    qtbot.keyClicks(page.shelf.field, "statuses vendor shop")
    assert page.shelf.cards.ids() == ("order-payment",)
    assert page.shelf.count.text() == "1 design"


def test_a_kind_narrows_the_cards(page: GalleryPage) -> None:
    page.shelf.kinds.show_value("first_draft")
    page.shelf.refresh()
    assert DRAFT in page.shelf.cards.ids()
    assert WORKED not in page.shelf.cards.ids()


def test_a_tag_narrows_the_cards_and_the_tags_that_lead_to_nothing_then_are_grey(page: GalleryPage) -> None:
    page.shelf.tags["messages"].click()
    assert "message-delivery" in page.shelf.cards.ids()
    assert WORKED not in page.shelf.cards.ids()
    assert page.shelf.tags["messages"].isEnabled()
    assert not page.shelf.tags["refund"].isEnabled()


def test_where_nothing_fits_it_is_said_and_one_button_shows_all(page: GalleryPage) -> None:
    page.shelf.field.setText("zeppelin")
    assert page.shelf.nothing.isVisible()
    page.shelf.show_all()
    assert len(page.shelf.cards.ids()) == len(SHOWN)
    assert at() is page.shelf.field


def test_the_arrows_lead_from_the_field_to_the_cards_and_among_them(page: GalleryPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.shelf.field, KEYS.Key_Down)
    assert at() is page.shelf.cards
    qtbot.keyClick(page.shelf.cards, KEYS.Key_Right)
    assert page.shelf.cards.current == SHOWN[1].id
    qtbot.keyClick(page.shelf.cards, KEYS.Key_Left)
    assert page.shelf.cards.current == SHOWN[0].id


def test_enter_opens_a_card_and_escape_leads_back_to_it_and_then_away(page: GalleryPage, qtbot: QtBot) -> None:
    page.shelf.cards.setFocus()
    qtbot.keyClick(page.shelf.cards, KEYS.Key_Right)
    qtbot.keyClick(page.shelf.cards, KEYS.Key_Return)
    assert page.shows_one
    assert page.detail.title.text() == SHOWN[1].title
    assert at() is page.detail.start
    qtbot.keyClick(page.detail.start, KEYS.Key_Escape)
    assert not page.shows_one
    assert at() is page.shelf.cards
    assert page.shelf.cards.current == SHOWN[1].id
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.shelf.cards, KEYS.Key_Escape)


def test_enter_goes_on_to_start_from_it(page: GalleryPage, qtbot: QtBot) -> None:
    page.shelf.cards.setFocus()
    qtbot.keyClick(page.shelf.cards, KEYS.Key_Return)
    with qtbot.waitSignal(page.started) as told:
        qtbot.keyClick(page.detail.start, KEYS.Key_Return)
    assert told.args == [WORKED]


def test_enter_in_the_field_opens_the_first_that_fits(page: GalleryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.shelf.field, "courier")
    qtbot.keyClick(page.shelf.field, KEYS.Key_Return)
    assert page.detail.title.text() == "Courier delivery"


def test_a_design_is_shown_with_its_drawing_its_question_and_its_note(page: GalleryPage) -> None:
    page.show_one(WORKED)
    detail = page.detail
    assert detail.question.text() == SHOWN[0].asks
    boxes = draw(load_template(WORKED)).boxes
    assert boxes[0] in [element for element, _ in detail.picture.view.design_scene.shown()]
    text = detail.note.toPlainText()
    assert text.startswith("A shop promises a package")
    assert "The decisions, and the trap in each" in text
    assert "*" not in text


def test_a_first_draft_is_shown_with_what_is_found_in_it_and_a_worked_design_is_clean(page: GalleryPage) -> None:
    def badges() -> int:
        return sum(isinstance(each, Badge) for each, _ in page.detail.picture.view.design_scene.shown())

    page.show_one(DRAFT)
    assert badges() > 5
    assert page.detail.picture.caption.text() == "The drawing, with what is found in it"
    page.show_one(WORKED)
    assert badges() == 0


def test_the_note_is_read_only_and_has_nothing_to_follow(page: GalleryPage) -> None:
    page.show_one(WORKED)
    assert page.detail.note.isReadOnly()
    assert "href" not in page.detail.note.toHtml()


def test_from_a_worked_design_to_its_first_draft_and_back(page: GalleryPage) -> None:
    page.show_one(WORKED)
    page.detail.turn.click()
    assert page.detail.shown is not None
    assert page.detail.shown.id == DRAFT
    page.detail.turn.click()
    assert page.detail.shown.id == WORKED


def test_only_what_can_be_done_is_offered(page: GalleryPage, session: Session) -> None:
    page.show_one("message-delivery")
    detail = page.detail
    assert not detail.practise.isVisible()
    assert not detail.turn.isVisible()
    assert not detail.compare.isVisible()
    session.open(Document(parcel()))
    page.show_one(WORKED)
    assert detail.practise.isVisible()
    assert detail.turn.isVisible()
    assert detail.compare.isVisible()


@pytest.mark.parametrize(
    ("button", "signal"), [("start", "started"), ("compare", "compared"), ("practise", "practised")]
)
def test_what_is_asked_for_is_told_with_the_design(page: GalleryPage, qtbot: QtBot, button: str, signal: str) -> None:
    page.show_one(WORKED)
    with qtbot.waitSignal(getattr(page, signal)) as told:
        getattr(page.detail, button).click()
    assert told.args == [WORKED]


def test_the_picture_is_zoomed_by_keys_and_shown_whole_again(page: GalleryPage, qtbot: QtBot) -> None:
    page.show_one(WORKED)
    view = page.detail.picture.view
    whole = view.zoom
    view.setFocus()
    qtbot.keyClick(view, KEYS.Key_Plus)
    assert view.zoom > whole
    page.resize(1100, 700)
    assert view.zoomed_by_hand
    qtbot.keyClick(view, KEYS.Key_0)
    assert view.shows(draw(load_template(WORKED)).bounds)


def test_an_empty_design_cannot_be_compared(page: GalleryPage, session: Session) -> None:
    session.open(Document(Design(title="x")))
    page.show_one(WORKED)
    assert not page.detail.compare.isVisible()
