"""The guide over a whole design: each question as it is answered, one after the other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from canvas import edits
from canvas.findings import Report
from canvas.guide import Guide, Question, next_question, question_about, step_states
from canvas.guide.answers import CHECKS, answer_to
from canvas.guide.summaries import LONGEST, SUMMARIES, counted, shortened
from canvas.guide.values import Check
from canvas.model import Brief, Design
from canvas.storage import load
from canvas.validator import check
from templates.guides import GUIDES, load_guide
from tests.designs import designs, flow

GUIDE = Guide.model_validate_json(
    (Path(__file__).parents[2] / "templates" / "guides" / "main.json").read_text(encoding="utf-8")
)
EMPTY = Design(title="Untitled design")
DRAWN = flow("a ~> b", states={"a": {"messages": {"app": "Wait."}}, "b": {"kind": "good_end"}})
BROKEN = edits.attach_failure(DRAWN, "a-b", "lost", id="f")


def asked(name: Check) -> Question:
    return Question(id="q", ask="?", why="!", check=name)


@pytest.mark.parametrize(
    ("name", "design", "begun", "open_at"),
    [
        ("objects", EMPTY, False, ()),
        ("objects", DRAWN, True, ()),
        ("ends", EMPTY, False, ()),
        ("ends", flow("a > b"), True, ("thing",)),
        ("ends", flow("a > b", states={"b": {"kind": "resting"}}), True, ()),
        ("ends", flow("a > b", states={"b": {"kind": "bad_end"}}), True, ()),
        ("flow", flow(states={"a": {}, "b": {}}), False, ("a", "b")),
        ("flow", flow("a > b", states={"c": {}}), True, ("c",)),
        ("words", DRAWN, True, ("b",)),
        ("words", flow("a > b"), False, ("a", "b")),
        ("words", flow("a > b", states={"a": {"messages": {"app": "Hi"}}, "b": {"visible": False}}), True, ()),
        ("unsure", DRAWN, False, ()),
        ("unsure", flow("a > b", states={"b": {"certainty": "unknown"}}), True, ()),
        ("looked_at", DRAWN, False, ("a-b",)),
        ("looked_at", flow("a > b", transitions={"a-b": {"by": "partner"}}), False, ("a-b",)),
        ("looked_at", BROKEN, True, ()),
        ("answers", DRAWN, False, ()),
        ("answers", BROKEN, True, ("f",)),
        ("answers", edits.attach_fallback(BROKEN, "f", "retry", id="r"), True, ()),
        ("findings", DRAWN, False, ()),
        ("talk", EMPTY, False, ()),
        ("talk", DRAWN, False, ("b",)),
    ],
)
def test_a_check_says_whether_it_was_begun_and_where_it_is_open(
    name: Check, design: Design, begun: bool, open_at: tuple[str, ...]
) -> None:
    answer = answer_to(asked(name), design, Report())
    assert (answer.begun, answer.open_at) == (begun, open_at)
    assert answer.given == (begun and not open_at)


def test_each_finding_that_must_be_fixed_names_its_place() -> None:
    report = check(BROKEN)
    must_fix = {finding.elements[0] for finding in report.findings if finding.severity == "error"}
    assert set(answer_to(asked("findings"), BROKEN, report).open_at) == must_fix


WHOLE = load(Path(__file__).parents[2] / "templates" / "worked" / "order-delivery.unhappy.json")


def test_a_design_that_says_something_of_every_part_can_be_told() -> None:
    assert answer_to(asked("talk"), WHOLE).given


def test_a_talk_with_a_gap_in_the_brief_is_begun_and_not_given() -> None:
    answer = answer_to(asked("talk"), edits.set_brief(WHOLE, job=""))
    assert (answer.begun, answer.open_at, answer.given) == (True, (), False)


def test_a_talk_that_takes_longer_than_there_is_time_is_not_given() -> None:
    long = dict.fromkeys(("segment", "use_case", "job", "problem", "value"), "word " * 40)
    answer = answer_to(asked("talk"), edits.set_brief(WHOLE, **long))
    assert (answer.begun, answer.open_at, answer.given) == (True, (), False)


@pytest.mark.parametrize("name", CHECKS)
def test_an_empty_design_answers_no_check(name: Check) -> None:
    assert not answer_to(asked(name), EMPTY, Report()).given


@pytest.mark.parametrize("summary", SUMMARIES.values(), ids=SUMMARIES.keys())
def test_every_step_can_be_summed_up_before_anything_is_there(
    summary: Callable[[Design, Report | None], str],
) -> None:
    assert summary(EMPTY, None)


def test_each_summary_is_used_by_a_guide() -> None:
    assert {step.summary for each in GUIDES for step in load_guide(each).steps} == SUMMARIES.keys()


def test_one_is_singular_and_none_is_plural() -> None:
    assert [counted(number, "goal", "goals") for number in (0, 1, 2)] == ["0 goals", "1 goal", "2 goals"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("a\n b", "a b"),
        ("x" * LONGEST, "x" * LONGEST),
        ("one two, " + "y" * LONGEST, "one two…"),
    ],
)
def test_a_long_text_is_told_on_one_line_up_to_a_word(text: str, short: str) -> None:
    assert shortened(text) == short


def test_answering_what_is_asked_leads_to_the_next_question() -> None:
    order, brief = [], EMPTY.brief
    for field in ("segment", "use_case", "job"):
        question = next_question(Design(title="x", brief=brief), GUIDE)
        assert question is not None
        order.append(question.question.fills)
        brief = Brief.model_validate({**brief.model_dump(), field: "said"})
    assert order == ["brief.segment", "brief.use_case", "brief.job"]


def test_taking_an_answer_back_opens_its_question_again() -> None:
    answered = edits.set_brief(EMPTY, segment="Members")
    question = next_question(edits.set_brief(answered, segment=""), GUIDE)
    assert question is not None
    assert question.question.fills == "brief.segment"


@given(designs())
@settings(max_examples=30, deadline=None)
def test_a_step_is_done_just_where_no_needed_question_is_open(design: Design) -> None:
    for step in step_states(design, GUIDE, Report()):
        needed = [question for question in step.open_questions if not question.optional]
        assert step.done == (step.started and not needed)


@given(designs())
@settings(max_examples=30, deadline=None)
def test_what_is_asked_is_open_in_its_step(design: Design) -> None:
    question = next_question(design, GUIDE, Report())
    still_open = {step.id: step.open_questions for step in step_states(design, GUIDE, Report())}
    assert question is None or question.question in still_open[question.step_id]


@pytest.mark.parametrize(
    ("path", "step", "fills"),
    [
        ("brief.segment", "customer", "brief.segment"),
        ("brief.constraint", "success", "brief.constraint.why"),
        ("brief.constraint.kind", None, None),
        ("brief.needs.fresh", "success", "brief.needs"),
        ("metrics.primary", "success", "metrics.primary"),
        ("metrics.primary.contacts", "success", "metrics.primary"),
        ("tradeoffs.to_1", "roll_out", "tradeoffs"),
        ("rollout.stops", "roll_out", "rollout.stops"),
        ("brief.technology.queue", "roll_out", "brief.technology"),
        ("brief.locale_notes", None, None),
        ("brief.seg", None, None),
        ("design", None, None),
        ("", None, None),
    ],
)
def test_a_field_is_asked_for_by_its_question(path: str, step: str | None, fills: str | None) -> None:
    found = question_about(GUIDE, path)
    assert (found and found.step_id, found and found.question.fills) == (step, fills)
