"""The talk: all sections in the guide's order."""

from canvas.findings import Report
from canvas.meaning import filled
from canvas.model import Design
from canvas.talk.customer import customer
from canvas.talk.failures import failures
from canvas.talk.flow import flow
from canvas.talk.joining import said, whole
from canvas.talk.objects import objects
from canvas.talk.roll_out import roll_out
from canvas.talk.success import success
from canvas.talk.values import Talk

NO_REPORT = Report()


def talk_of(design: Design, report: Report | None = None) -> Talk:
    """The design told as a talk. The findings of a report say which of two failures is told first, and what was
    accepted on purpose. The same design and report give the same talk."""
    opening = f"This is “{whole(design.title)}”."
    if filled(design.brief.prompt):
        opening = said("The question was", design.brief.prompt)
    sections = (
        customer(design),
        success(design),
        objects(design),
        flow(design),
        failures(design, report or NO_REPORT),
        roll_out(design),
    )
    return Talk(whole(design.title), opening, sections)
