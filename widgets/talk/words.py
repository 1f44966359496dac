"""What the page says of the talk: how long it takes, and how much is missing."""

from PySide6.QtCore import QCoreApplication

from canvas.talk import Talk

STEP = 10
"""Seconds: nobody speaks to the second."""


def tr(text: str, count: int = -1) -> str:
    """A text of the page in the person's language; `count` chooses the plural."""
    return QCoreApplication.translate("Talk", text, "", count)


def spoken_time(seconds: int) -> str:
    """`4 min 10 s`, `5 min` or `50 s`."""
    minutes, left = divmod(seconds, 60)
    forms = {
        (True, True): tr("{minutes} min {seconds} s"),
        (True, False): tr("{minutes} min"),
        (False, True): tr("{seconds} s"),
        (False, False): tr("{minutes} min"),
    }
    return forms[minutes > 0, left > 0].format(minutes=minutes, seconds=left)


def seconds_of(talk: Talk) -> int:
    """How long it takes to say, to the next ten seconds."""
    return round(talk.minutes * 60 / STEP) * STEP


def takes_too_long(talk: Talk, minutes: int) -> bool:
    """Whether it takes longer than so many minutes."""
    return seconds_of(talk) > minutes * 60


def time_words(talk: Talk, minutes: int) -> str:
    """`4 min 10 s of 5 min`, and by how much that is too long."""
    taken, there = seconds_of(talk), minutes * 60
    if takes_too_long(talk, minutes):
        words = tr("{taken} of {there}: {more} too long")
        return words.format(taken=spoken_time(taken), there=spoken_time(there), more=spoken_time(taken - there))
    return tr("{taken} of {there}").format(taken=spoken_time(taken), there=spoken_time(there))


def missing_words(talk: Talk) -> str:
    """How many things are not said yet."""
    count = len(talk.gaps)
    if not count:
        return tr("Every part is said")
    return tr("1 thing is not said yet") if count == 1 else tr("%n things are not said yet", count)
