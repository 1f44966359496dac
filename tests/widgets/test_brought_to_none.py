"""A design of twelve states with gaps of every kind, brought to no finding in the window by the offered fixes alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from canvas.model import Design
from tests.canvas.fixes.fixing import ANSWERS, author
from tests.designs import design
from tests.widgets.conftest import Bench
from widgets.panels.fix_card import FixCard
from widgets.workbench import Workbench

GAPS = {
    "REC001", "REC002", "REC005", "FBK002", "FBK008", "UNC001", "UNC002", "UNC003", "UNC005", "UNC006",
    "UNC007", "UNC010", "ASY001", "ASY002", "ASY005", "COV001", "COV003", "COV005", "BRF003", "MET001", "TRD002",
}  # fmt: skip
MOST_FIXES = 80


def with_gaps() -> Design:
    """An order and its return, as somebody draws them who thinks of the happy path."""
    order = [
        {"id": "cart", "name": "Cart"},
        {"id": "paying", "name": "Paying", "messages": {"app": "One moment"}},
        {"id": "paid", "name": "Paid", "messages": {"app": "Thank you"}},
        {"id": "packed", "name": "Packed", "certainty": "unknown"},
        {"id": "sent", "name": "Sent", "certainty": "tentative", "messages": {"app": "Delivered today", "sms": "Sent"}},
        {"id": "there", "name": "There", "kind": "good_end", "messages": {"app": "Enjoy"}},
        {"id": "gone", "name": "Gone", "kind": "bad_end"},
        {"id": "gift", "name": "Gift", "messages": {"app": "A gift"}},
    ]
    back = [
        {"id": "none", "name": "No return", "kind": "resting", "visible": False},
        {"id": "asked", "name": "Asked", "messages": {"app": "We have your request"}},
        {"id": "refused", "name": "Refused", "messages": {"app": "We cannot take it back"}},
        {"id": "back", "name": "Money back", "kind": "good_end", "messages": {"app": "It is on your account"}},
    ]
    return design(
        title="Order and return",
        brief={
            "segment": "Parents who order in the evening",
            "technology": [{"id": "q", "name": "Queue", "why": "fast"}],
        },
        metrics={"primary": [{"id": "calls", "name": "Calls about orders"}]},
        tradeoffs=[{"id": "t", "question": "Tell early or tell right?", "options": ["early", "right"]}],
        surfaces=[{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}],
        components=[{"id": "bank", "name": "Bank", "kind": "partner"}],
        objects=[{"id": "o", "name": "Order", "states": order}, {"id": "r", "name": "Return", "states": back}],
        transitions=[
            {"id": "buy", "source": "cart", "target": "paying", "by": "customer"},
            {"id": "pay", "source": "paying", "target": "paid", "components": ["bank"], "effect": "charge"},
            {"id": "pack", "source": "paid", "target": "packed", "mode": "async", "by": "staff", "effect": "pick"},
            {"id": "ship", "source": "packed", "target": "sent", "optimistic": True},
            {"id": "arrive", "source": "sent", "target": "there", "mode": "async", "by": "partner"},
            {"id": "lose", "source": "sent", "target": "gone", "by": "event"},
            {"id": "ask", "source": "none", "target": "asked", "by": "event"},
            {"id": "refuse", "source": "asked", "target": "refused", "decision": True},
            {"id": "refund", "source": "asked", "target": "back", "by": "staff"},
            {"id": "early", "source": "cart", "target": "paid", "optimistic": True},
        ],
        triggers=[{"id": "tell", "when": "gone", "fires": "ask"}],
        failures=[
            {"id": "slow", "at": "pay", "type": "timeout"},
            {"id": "mute", "at": "ship", "type": "lost", "undetected": True},
            {"id": "wrong", "at": "refund", "type": "wrong_decision"},
        ],
        fallbacks=[{"id": "again", "for": "slow", "kind": "retry"}],
    )


def keys(made: Workbench) -> list[str]:
    assert made.session.report is not None
    return [finding.key for finding in made.session.report.findings]


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifier)


def answer(qtbot: QtBot, card: FixCard) -> None:
    """Writes what an honest author would into each blank, and applies it."""
    assert card.way is not None
    for blank in card.way.blanks:
        field, words = card.fields[blank.id], author(blank, ANSWERS[0])
        field.setFocus()
        if isinstance(field, QComboBox):
            field.setCurrentText(words)
        else:
            press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            qtbot.keyClicks(field, words)
    card.applier.setFocus()
    press(qtbot, Qt.Key.Key_Return)


def settle_first(qtbot: QtBot, made: Workbench) -> None:
    """Opens the card of the first finding, and takes the first way that settles it."""
    before = made.session.design
    made.session.choose_finding(made.findings.rows[0].finding)
    made.commands.run("check.fix")
    card = made.fixing.card
    assert card is not None
    qtbot.waitUntil(lambda: bool(card.ways) or card.note.text() not in ("", "Looking…"), timeout=20_000)
    assert card.ways, card.finding.key
    answer(qtbot, card)
    qtbot.waitUntil(lambda: made.session.design is not before or bool(card.error.text()), timeout=20_000)
    assert made.session.design is not before, f"{card.finding.key}: {card.error.text()}"
    qtbot.waitUntil(lambda: made.session.report_of is made.session.design, timeout=20_000)


def test_offered_fixes_alone_bring_a_design_with_gaps_to_no_finding(bench: Bench, qtbot: QtBot) -> None:
    made = bench(with_gaps())
    made.window.activateWindow()
    assert len(made.session.lookup.states) == 12
    assert {key.partition("@")[0] for key in keys(made)} >= GAPS
    start, fixes = made.session.design, 0
    while keys(made):
        assert fixes < MOST_FIXES, keys(made)
        settle_first(qtbot, made)
        fixes += 1
    assert made.session.design.waivers == ()
    for _ in range(fixes):
        made.session.undo()
    assert made.session.design == start
