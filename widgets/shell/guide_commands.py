"""The commands of the guide: from question to question, and which guide it is."""

from collections.abc import Callable, Iterable

from widgets.commands import Command
from widgets.panels.guide import GuidePanel
from widgets.shell.command_tables import Run, tr


def guide_commands(guide: GuidePanel, show: Run, put_away: Run, opened: Callable[[], bool]) -> Iterable[Command]:
    """What they do is seen in the panel, so that `show` brings it up first. In a narrow window it is `opened` so, and
    can be `put_away`."""

    def shown(run: Run) -> Run:
        def run_in_sight() -> None:
            show()
            run()

        return run_in_sight

    for name, words, key, run in (
        ("best", tr("Next best question"), "Alt+Q", guide.go_next),
        ("next", tr("Question after this one"), "Alt+Return", guide.card.go_on),
        ("previous", tr("Question before this one"), "Alt+Shift+Return", guide.card.go_back),
    ):
        yield Command(f"guide.{name}", words, shown(run), "guide", "compass" if name == "best" else "", key)
    yield Command("guide.fold", tr("Put the guide away"), put_away, "guide", "", "Alt+Shift+Q", enabled=opened)
    for each in guide.guides:
        words = tr("Guide: {title}").format(title=each.title)
        run, on = shown(_opener(guide, each.id)), _is_open(guide, each.id)
        yield Command(f"guide.{each.id}", words, run, "guide", checked=on, group=1)


def _opener(guide: GuidePanel, guide_id: str) -> Run:
    def open_guide() -> None:
        guide.open_guide(guide_id)
        guide.card.take_focus()

    return open_guide


def _is_open(guide: GuidePanel, guide_id: str) -> Callable[[], bool]:
    return lambda: guide.guide_id == guide_id
