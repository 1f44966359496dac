"""What the guide asks one by one about the drawing: each a sentence about a place, and what can be answered to it."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from canvas.findings import Finding
from canvas.fixes import Proposal
from canvas.guide.challenges import Challenge, Round, challenges
from canvas.guide.replies import Stop, replies_to, replies_to_failure
from canvas.guide.settling import to_settle, ways_to_settle
from canvas.guide.values import Check
from canvas.lookup import Lookup
from canvas.model import Design
from canvas.project import Project
from widgets.session import Session

translate = QCoreApplication.translate


class Matter(NamedTuple):
    """One thing that is asked. `place` is the element that it is about and `more` what to know of it; `offers` finds
    what can be answered, which may take a while, and `show` brings its place into sight."""

    key: str
    place: str
    asks: str
    more: str
    offers: Callable[[Design, Project, Stop], tuple[Proposal, ...]]
    show: Callable[[Session], None]


class Agenda(NamedTuple):
    """What is left to be asked, in order, and how far it is, in words; `settled` says that nothing is left,
    or that something has to be drawn `first`."""

    matters: tuple[Matter, ...]
    progress: str
    settled: str
    first: Check | None = None


def of_round(asked_in: Round, session: Session) -> Agenda:
    """The questions of a round that are open."""
    asked, tables = challenges(session.design, asked_in), session.lookup
    progress = translate("Guide", "{done} of {all} looked at").format(done=asked.done, all=len(asked.asked))
    settled = translate("Guide", "All of it was looked at.")
    none = translate("Guide", "Nothing to ask yet: no step that is drawn can fail like this.")
    matters = tuple(_of_challenge(each, tables) for each in asked.open)
    if not asked.asked:
        return Agenda((), "", none, None if session.design.transitions else "flow")
    return Agenda(matters, progress, settled)


def _of_challenge(challenge: Challenge, tables: Lookup) -> Matter:
    return Matter(
        key=f"{challenge.type}@{challenge.place}",
        place=challenge.place,
        asks=question_about(challenge, tables),
        more="",
        offers=lambda design, project, stop: replies_to(design, challenge, project, stop),
        show=partial(_select, challenge.place),
    )


def question_about(challenge: Challenge, tables: Lookup) -> str:
    """The question in whole words."""
    asks = {
        "network": translate("Guide", "What if the network drops at “{name}”?"),
        "write_fail": translate("Guide", "What if the write fails at “{name}”?"),
        "lag": translate("Guide", "What if the copy is behind after “{name}”?"),
        "timeout": translate("Guide", "What if nothing answers at “{name}”?"),
        "duplicate": translate("Guide", "What if “{name}” happens twice?"),
        "out_of_order": translate("Guide", "What if “{name}” comes out of order?"),
        "rejected": translate("Guide", "What if “{name}” is refused?"),
        "conflict": translate("Guide", "What if two places disagree after “{name}”?"),
        "wrong_decision": translate("Guide", "What if “{name}” decides wrongly?"),
    }
    return asks[challenge.type].format(name=tables.name(challenge.place))


def unanswered(session: Session) -> Agenda:
    """The failures that nothing answers."""
    design, tables = session.design, session.lookup
    left = [f.id for f in design.failures if not tables.fallbacks_for[f.id] and f.lands is None]
    done, every = len(design.failures) - len(left), len(design.failures)
    progress = translate("Guide", "{done} of {all} answered").format(done=done, all=every) if every else ""
    settled = translate("Guide", "Every failure has an answer.")
    none = translate("Guide", "No failure is drawn yet.")
    first: Check | None = None if every else "looked_at"
    return Agenda(tuple(_of_failure(each, tables) for each in left), progress, settled if every else none, first)


def _of_failure(failure: str, tables: Lookup) -> Matter:
    asks = translate("Guide", "What is the answer when “{failure}” at “{place}”?")
    return Matter(
        key=failure,
        place=failure,
        asks=asks.format(failure=tables.name(failure), place=tables.name(tables.failures[failure].at)),
        more="",
        offers=lambda design, project, stop: replies_to_failure(design, failure, project, stop),
        show=partial(_select, failure),
    )


def findings(session: Session) -> Agenda | None:
    """What must be fixed, then what is to be checked; `None` while the design is being looked at."""
    if session.report_of is not session.design:
        return None
    left = to_settle(session.report)
    must_fix, count = sum(each.severity == "error" for each in left), len(left)
    progress = (
        translate("Guide", "Must fix, one of %n", "", must_fix)
        if must_fix
        else translate("Guide", "To check, one of %n", "", count)
    )
    return Agenda(
        tuple(map(_of_finding, left)), progress if left else "", translate("Guide", "Nothing is left to fix or check.")
    )


def _of_finding(finding: Finding) -> Matter:
    return Matter(
        key=finding.key,
        place=finding.place,
        asks=finding.title,
        more=f"{finding.message} {finding.customer}",
        offers=lambda design, project, stop: ways_to_settle(design, finding, project, stop),
        show=lambda session: session.choose_finding(finding),
    )


def _select(place: str, session: Session) -> None:
    session.select([place])
