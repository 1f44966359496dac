"""What can go wrong and the answer: the gravest failures first, and the bad ends that are accepted."""

from collections.abc import Iterator

from canvas.findings import Report
from canvas.lookup import FAILURE_WORDS, Lookup, lookup
from canvas.meaning import filled
from canvas.model import Design, Failure, Fallback
from canvas.phrases import called, messages_shown, quoted
from canvas.talk.fitting import fitted
from canvas.talk.joining import and_more, clause, joined, point, said, spoken_time, stopped, times, whole
from canvas.talk.values import Gap, Section, Told
from canvas.talk.weighing import by_weight

ROOM = 145
"""Words that this part of the talk may take."""
MOST = 8
"""Failures that are put into words; how many of them are told depends on the room."""
MOST_ENDS = 1
MOST_GAPS = 3
OPENINGS = ("The worst comes at", "It can also break at", "Another one is at")


def failures(design: Design, report: Report) -> Section:
    """The section about what can go wrong."""
    tables = lookup(design)
    ordered = by_weight(tables, report)
    told = (*_told(tables, ordered[:MOST]), *_bad_ends(tables), *_accepted(report))
    within = fitted(told, ROOM, left_out=len(ordered[MOST:]))
    return Section("failures", "What can go wrong, and the answer", within, tuple(_gaps(tables, ordered)))


def _told(tables: Lookup, ordered: tuple[Failure, ...]) -> Iterator[Told]:
    for index, failure in enumerate(ordered):
        yield Told(_point(tables, failure), tuple(_sentences(tables, failure, index)), rank=index)


def _what(failure: Failure) -> str:
    return f"“{whole(failure.name)}”" if failure.name else FAILURE_WORDS[failure.type]


def _point(tables: Lookup, failure: Failure) -> str:
    return f"{called(tables, failure.at)}: {point(failure.name or FAILURE_WORDS[failure.type])}"


def _sentences(tables: Lookup, failure: Failure, index: int) -> Iterator[str]:
    opening = OPENINGS[min(index, len(OPENINGS) - 1)] if index or failure.severity else "This can go wrong at"
    yield f"{opening} {quoted(tables, failure.at)}: {_what(failure)}."
    if filled(failure.cost):
        cost = clause(failure.cost)
        yield f"It costs us {cost}." if cost else said("What it costs us", failure.cost)
    if filled(failure.detected_by):
        yield said("We notice it by this", failure.detected_by)
    if failure.lands is not None:
        owner = called(tables, tables.object_of[failure.lands].id)
        yield stopped(f"{owner} is then in {quoted(tables, failure.lands)}{_read_there(tables, failure.lands)}")
    for index, fallback in enumerate(tables.fallbacks_for[failure.id]):
        yield from _answer(tables, fallback, further=index > 0)


def _read_there(tables: Lookup, state_id: str) -> str:
    texts = list(messages_shown(tables, state_id).values())
    return f", and the customer reads “{whole(texts[0])}”" if texts else ""


def _answer(tables: Lookup, fallback: Fallback, further: bool) -> Iterator[str]:
    opening = "And if need be" if further else "The answer"
    yield f"{opening}: {_does(fallback)}."
    if fallback.to is not None:
        owner = called(tables, tables.object_of[fallback.to].id)
        yield f"{owner} is then in {quoted(tables, fallback.to)}."
    if fallback.then is not None:
        yield f"If that does not help, it goes to {quoted(tables, fallback.then)}."
    told = next((text for text in fallback.tell.values() if filled(text)), "")
    if told:
        yield stopped(f"We tell the customer: “{whole(told)}”")


def _does(fallback: Fallback) -> str:
    does = {
        "retry": "we try again",
        "queue": "we put it in a queue",
        "degrade": "we make do with less",
        "undo": "we undo it",
        "human": "a person steps in",
        "tell": "we tell the customer",
    }[fallback.kind]
    tries = f"at most {times(fallback.cap, 'time', 'times')}" if fallback.cap else ""
    limit = f"within {spoken_time(fallback.within)}" if fallback.within else ""
    return joined(does, fallback.owner if fallback.kind == "human" else "", tries, limit)


def _bad_ends(tables: Lookup) -> Iterator[Told]:
    ends = [state for owner in tables.design.objects for state in owner.states if state.kind == "bad_end"]
    if not ends:
        return
    sentences = tuple(
        stopped(f"We accept {quoted(tables, end.id)} as a bad end{_read_there(tables, end.id)}")
        for end in ends[:MOST_ENDS]
    )
    more = and_more(len(ends), MOST_ENDS, "end")
    yield Told(f"Accepted as bad: {called(tables, ends[0].id)}", (*sentences, *more), rank=1)


def _accepted(report: Report) -> Iterator[Told]:
    accepted = [finding for finding in report.findings if finding.waived and filled(finding.waived)]
    if accepted:
        first = accepted[0]
        sentences = (
            f"We know one weak place and leave it: {stopped(whole(first.message))}",
            said("Why", first.waived or ""),
        )
        yield Told(
            f"On purpose: {point(first.title)}", (*sentences, *and_more(len(accepted), 1, "place")), rank=MOST + 1
        )


def _gaps(tables: Lookup, ordered: tuple[Failure, ...]) -> Iterator[Gap]:
    if not ordered:
        yield Gap("Nothing is said yet about what can go wrong.")
    unanswered = [each for each in ordered if each.lands is None and not tables.fallbacks_for[each.id]]
    for failure in unanswered[:MOST_GAPS]:
        place = quoted(tables, failure.at)
        if filled(failure.name):
            yield Gap(f"Nothing answers {_what(failure)} at {place} yet.", place=failure.id)
        else:
            yield Gap(f"Nothing is done yet when {_what(failure)} at {place}.", place=failure.id)
    left = unanswered[MOST_GAPS:]
    if left:
        count = times(len(left), "more failure", "more failures")
        yield Gap(f"Nothing answers {count} yet.", place=left[0].id)
