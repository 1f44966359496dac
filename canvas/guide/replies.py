"""What can be answered when the guide asks what happens if something breaks: a few ways, each one edit of the design.

A reply is a failure with a fallback and an end, or a reason why it does no harm. Of each kind of fallback that fits
the failure the first that adds nothing that must be fixed is offered, then the next of each, as long as there is room;
last, that it cannot happen, because. What a reply sets and a person may want to change is a blank with a draft.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice, zip_longest

from canvas.edits import EditError, attach_failure, fresh_id, remove, rule_out
from canvas.fixes.harmless import Harmless
from canvas.fixes.proposal import Blank, Proposal, Words, answer_in, proposed
from canvas.graph.bounds import never
from canvas.graph.facts import facts_of
from canvas.guide.challenges import Challenge
from canvas.guide.reply_kinds import KINDS, Case, Kind, with_a_limit
from canvas.lookup import lookup
from canvas.model import Design
from canvas.project import NO_PROJECT, Project

MOST = 5
"""How many replies are offered before "It cannot happen": more are not read."""
MOST_TRIED = 4
"""How many proposals of a kind are looked at."""
Stop = Callable[[], bool]


def replies_to(
    design: Design, challenge: Challenge, project: Project = NO_PROJECT, stop: Stop = never
) -> tuple[Proposal, ...]:
    """What can be answered to a challenge, the likeliest first. Each takes about a check of the design; `stop` is asked
    in between, and ends it with what was found."""
    failure = fresh_id(design, "failure")
    broken = attach_failure(design, challenge.place, challenge.type, id=failure)
    case = Case(facts_of(broken, words=project.words), design, failure)
    return (*_lawful(case, Harmless(design, project), stop), _cannot_happen(design, challenge))


def replies_to_failure(
    design: Design, failure_id: str, project: Project = NO_PROJECT, stop: Stop = never
) -> tuple[Proposal, ...]:
    """What can be answered to a failure that is drawn and has no answer yet: each settles what is found at it."""
    failure, without = lookup(design).failures[failure_id], remove(design, [failure_id])
    case = Case(facts_of(design, words=project.words), without, failure_id)
    last = _cannot_happen(without, Challenge(failure.at, failure.type))
    return (*_lawful(case, Harmless(design, project, settles=failure_id), stop), last)


def _lawful(case: Case, law: Harmless, stop: Stop) -> list[Proposal]:
    """The first of each kind, then the second of each, as long as there is room; in the order of the kinds."""
    kinds = [_of_kind(case, kind, law, stop) for kind in KINDS[case.situation.failure.type]]
    turns = ((number, each) for turn in zip_longest(*kinds) for number, each in enumerate(turn) if each is not None)
    return [each for _, each in sorted(islice(turns, MOST), key=lambda found: found[0])]


def _of_kind(case: Case, kind: Kind, law: Harmless, stop: Stop) -> Iterator[Proposal]:
    """The proposals of a kind that keep the law, up to what cannot be drawn."""
    with suppress(EditError):
        for proposal in islice(kind(case), MOST_TRIED):
            held = None if stop() else law.held(with_a_limit(case, proposal))
            if held is not None:
                yield held


def _cannot_happen(design: Design, challenge: Challenge) -> Proposal:
    reason = Blank("reason", "Why can it not happen?")
    return proposed("It cannot happen, because…", partial(_ruled_out, design, challenge, reason), reason)


def _ruled_out(design: Design, challenge: Challenge, reason: Blank, words: Words) -> Design:
    return rule_out(design, challenge.place, challenge.type, answer_in(reason, words))
