"""The one style sheet of the window, generated from a palette. Sizes are in pixels."""

from string import Template

from exports.painting.palette import Palette

_SHEET = Template("""
QWidget { color: $ink; }
QToolTip { background: $panel; color: $ink; border: 1px solid $outline; padding: 4px 6px; }
QMainWindow, QMenuBar, QStatusBar, QWidget#chrome { background: $chrome; }
QMainWindow::separator { background: $hairline; width: 1px; height: 1px; }
QMenuBar { border-bottom: 1px solid $hairline; padding: 3px 6px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $later_ground; color: $accent; }
QMenu { background: $panel; border: 1px solid $outline; padding: 4px; }
QFrame#finder, QFrame#fixCard { background: $panel; border: 1px solid $outline; border-radius: 9px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $later_ground; color: $accent; }
QMenu::item:disabled { color: $outline; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QStatusBar { border-top: 1px solid $hairline; }
QStatusBar::item { border: none; }
QStatusBar QLabel { font-size: 12px; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: 12px; }
QLabel[role="caption"] { font-weight: 600; font-size: 12px; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="question"] { font-weight: 600; font-size: 15px; }
QLabel[role="display"] { font-weight: 600; font-size: 22px; }
QLabel[role="part"] { font-weight: 600; font-size: 15px; color: $muted; }
QLabel[role="aloud"] { font-size: 19px; }
QLabel[role="gap"] { font-size: 15px; }
QLabel[role="heading"][late="true"] { color: $failure; }
QLabel[role="error"] { color: $failure; font-size: 12px; }
QLabel[role="link"] { color: $later; font-weight: 500; }
QLabel[role="key"] { background: $panel; border: 1px solid $hairline; border-radius: 3px; padding: 0 4px;
  font-size: 11px; font-weight: 500; }
QLabel[role="count"] { background: $chrome; border-radius: 9px; padding: 1px 7px; font-weight: 600; font-size: 12px; }
QLabel[role="message"] { font-size: 16px; font-weight: 500; background: $panel; }
QFrame[role="panel"], QWidget[role="panel"], QScrollArea[role="panel"] { background: $panel; border: none; }
QFrame[role="chrome"], QFrame[role="toolrow"] { background: $panel; border: none; }
QFrame[role="toolrow"] { border-bottom: 1px solid $hairline; }
QFrame[role="ground"], QWidget[role="ground"] { background: $canvas; border: none; }
QFrame[role="topline"] { background: $panel; border: none; border-top: 1px solid $hairline; }
QFrame[role="ground-topline"] { background: $canvas; border: none; border-top: 1px solid $hairline; }
QFrame[role="card"] { background: $canvas; border: 1px solid $hairline; border-radius: 10px; }
QFrame[role="strip"] { background: $panel; border: 1px solid $hairline; border-radius: 8px; }
QFrame[role="good"] { background: $fallback_ground; border: none; border-radius: 8px; }
QFrame[role="bad"] { background: $failure_ground; border: none; border-radius: 8px; }
QFrame[role="check"] { background: $warning_ground; border: none; border-radius: 8px; }
QFrame[role="idea"] { background: $later_ground; border: none; border-radius: 8px; }
QFrame[role="derived"] { background: $chrome; border: 1px solid $hairline; border-radius: 6px; }
QFrame[role="history"] { background: transparent; border: none; border-bottom: 1px solid $hairline; }
QFrame[role="notice"] { background: $warning_ground; border: none; border-bottom: 1px solid $hairline; }
QFrame[role="rule"] { background: $hairline; border: none; max-height: 1px; min-height: 1px; }
QDockWidget { font-weight: 600; titlebar-close-icon: none; }
QDockWidget > QWidget { background: $panel; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { background: $panel; border: 1px solid $outline; border-radius: 6px;
  padding: 5px 10px; selection-background-color: $later; selection-color: $panel; }
QLineEdit, QComboBox, QSpinBox { min-height: 18px; }
QPlainTextEdit { padding: 4px 6px; }
QLineEdit { padding: 5px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid $later; padding: 4px 9px; }
QPlainTextEdit:focus { padding: 3px 5px; }
QLineEdit:focus { padding: 4px 7px; }
QLineEdit[role="tight"] { padding: 1px 8px; }
QLineEdit[role="tight"]:focus { padding: 0 7px; }
QLineEdit:disabled, QComboBox:disabled { color: $muted; border-color: $hairline; background: $chrome; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($down); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $outline; selection-background-color: $later_ground;
  selection-color: $accent; outline: none; }
QCheckBox { spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 4px; background: transparent; }
QCheckBox:focus { border-color: $later; }
QCheckBox::indicator { width: 15px; height: 15px; border: 1px solid $outline; border-radius: 4px; background: $panel; }
QCheckBox::indicator:checked { background: $later; border-color: $later; image: url($tick); }
QPushButton { background: $panel; border: 1px solid $outline; border-radius: 6px; padding: 6px 13px; font-weight: 500; }
QPushButton:hover { background: $chrome; }
QPushButton:focus { border: 2px solid $later; padding: 5px 12px; }
QPushButton:disabled { color: $outline; border-color: $hairline; }
QPushButton[role="primary"] { background: $ink; color: $panel; border-color: $ink; }
QPushButton[role="primary"]:hover { background: $muted; }
QPushButton[role="primary"]:focus { border: 2px solid $later; }
QPushButton[role="primary"]:disabled { background: $chrome; color: $outline; border-color: $hairline; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $later; padding: 3px 6px;
  text-align: right; }
QPushButton[role="link"]:hover { background: $later_ground; }
QPushButton[role="link"]:focus { border-color: $later; }
QPushButton[role="answer"] { text-align: left; padding: 8px 12px; }
QPushButton[role="plus"] { padding: 5px 0; min-width: 30px; min-height: 18px; max-height: 18px; }
QPushButton[role="plus"]:focus { padding: 4px 0; min-width: 28px; }
QPushButton[role="next"] { text-align: left; border: 1px solid transparent; background: transparent; padding: 5px 0;
  min-height: 18px; }
QPushButton[role="next"]:hover { background: $later_ground; }
QPushButton[role="next"]:focus { border-color: $later; }
QPushButton[role="step"] { text-align: left; border: none; border-radius: 0; background: transparent; }
QPushButton[role="more"] { text-align: left; border: 1px solid transparent; background: transparent; padding: 5px 0; }
QPushButton[role="more"]:focus { border-color: $later; }
QPushButton[role="page"] { border: 1px solid transparent; background: transparent; color: $muted; font-weight: 500;
  padding: 4px 8px; }
QPushButton[role="page"]:checked { color: $ink; font-weight: 600; }
QPushButton[role="page"]:hover { background: $chrome; }
QPushButton[role="page"]:focus { border-color: $later; }
QPushButton[role="tab"] { border: none; border-bottom: 2px solid transparent; border-radius: 0; padding: 0;
  background: transparent; }
QPushButton[role="tab"]:checked { border-bottom-color: $later; }
QPushButton[role="tab"]:focus { background: $later_ground; }
QLabel[role="tab"] { color: $muted; }
QLabel[role="tab"][current="true"] { color: $ink; font-weight: 600; }
QWidget#dock-head { background: $panel; }
QWidget#dock-head[role="ground-topline"] { background: $canvas; }
QToolButton#closer { color: $muted; padding: 0; margin: 0; font-weight: 400; }
QToolBar { background: $panel; border: none; border-bottom: 1px solid $hairline; padding: 0; margin: 0; spacing: 0; }
QPushButton[role="zoom"] { border: none; border-radius: 6px; background: transparent; padding: 0; }
QPushButton[role="zoom"]:hover { background: $chrome; }
QPushButton[role="zoom"]:focus { border: 1px solid $later; }
QPushButton[role="search"] { text-align: left; color: $muted; font-weight: 400; padding: 6px 10px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 6px 9px; background: transparent;
  font-weight: 500; }
QToolButton:hover { background: $chrome; }
QToolButton:checked { background: $later_ground; color: $accent; }
QToolButton:focus { border-color: $later; }
QToolButton:disabled { color: $outline; }
QPushButton[role="chip"] { border: 1px solid $hairline; border-radius: 12px; padding: 3px 11px; color: $muted;
  min-height: 18px; }
QPushButton[role="chip"]:checked { border-color: $outline; color: $ink; }
QPushButton[role="chip"][current="true"] { background: $later_ground; border: 1px solid $later; color: $ink; }
QPushButton[role="chip"]:focus { border: 2px solid $later; padding: 2px 10px; }
QPushButton[role="surface"] { border: 1px solid transparent; border-radius: 6px; padding: 4px 7px; color: $muted;
  background: transparent; }
QPushButton[role="surface"]:checked { background: $later_ground; color: $later; font-weight: 600; }
QPushButton[role="surface"]:focus { border-color: $later; }
QPushButton[segment="true"] { border: 1px solid $outline; border-radius: 0; padding: 5px 4px; font-weight: 400;
  border-left: none; }
QPushButton[segment="true"][end="first"] { border-left: 1px solid $outline; border-top-left-radius: 6px;
  border-bottom-left-radius: 6px; }
QPushButton[segment="true"][end="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[segment="true"]:checked { background: $ink; color: $panel; font-weight: 600; }
QPushButton[segment="true"]:focus { border: 2px solid $later; padding: 4px 3px; }
QTabBar { background: $panel; border: none; font-weight: 500; }
QTabBar::tab { padding: 9px 14px; color: $muted; background: transparent; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $later; }
QTabBar::tab:focus { color: $later; }
QTableView { background: $panel; border: 1px solid transparent; outline: none; }
QTableCornerButton::section { background: $panel; border: none; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section { background: $panel; border: none; padding: 2px 4px; font-size: 12px; }
QHeaderView::section:horizontal { color: $muted; }
QHeaderView::section:vertical { padding-left: 12px; }
QTreeView, QListView { background: $panel; border: 1px solid transparent; outline: none;
  show-decoration-selected: 1; }
CombinationsPanel[role="panel"], History[role="panel"], TalkText[role="panel"] { border: 1px solid transparent; }
NoteText { background: $panel; border: 1px solid transparent; selection-background-color: $later;
  selection-color: $panel; }
PictureView { background: $canvas; border: 1px solid $hairline; }
Cards { background: $canvas; border: 1px solid transparent; padding: 15px 0 7px 15px; }
QSplitter::handle { width: 9px; height: 9px; image: none; background: transparent; }
QTableView:focus, QTreeView:focus, QListView:focus, CombinationsPanel[role="panel"]:focus, History[role="panel"]:focus,
TalkText[role="panel"]:focus, NoteText:focus, PictureView:focus {
  border: 1px solid $later; }
Cards:focus { border: 1px solid transparent; }
QFrame#reached { background: transparent; border: 2px solid $later; }
QTreeView::item, QListView::item { padding: 3px 2px; border: none; }
QFrame#fixCard QListView::item { padding: 4px; border-radius: 6px; }
QTreeView::item:selected, QListView::item:selected { background: $later_ground; color: $ink; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0; }
QScrollBar::handle { background: $hairline; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: $outline; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
  width: 0; height: 0; }
QDialog { background: $panel; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox QPushButton:default { background: $ink; color: $panel; border-color: $ink; }
QMessageBox QLabel#qt_msgbox_label { font-weight: 600; min-width: 300px; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 300px; }
QProgressBar { border: 1px solid $outline; border-radius: 4px; background: $chrome; text-align: center; }
QProgressBar::chunk { background: $later; border-radius: 3px; }
""")


def style_sheet(palette: Palette, tick: str, down: str) -> str:
    """The style sheet for a palette; `tick` and `down` are paths of pictures for ticked boxes and lists."""
    names = {name: getattr(palette, name) for name in Palette.__dataclass_fields__}
    return _SHEET.substitute(names, tick=tick, down=down)
