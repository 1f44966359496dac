"""The guide's steps, computed from the design."""

from pathlib import Path

import pytest

from canvas.findings import Finding, Report
from canvas.guide import Guide, GuideStep, Question, StepState, next_question, step_states
from canvas.guide.answers import answer_to, field_value
from canvas.guide.summaries import SUMMARIES
from canvas.guide.values import AnswerField
from canvas.model import (
    Brief,
    Design,
    DesignObject,
    Failure,
    Fallback,
    Gate,
    Metric,
    Metrics,
    Monitor,
    Rollout,
    State,
    Stop,
    Surface,
    Tradeoff,
    Transition,
)

GUIDE = Guide.model_validate_json(
    (Path(__file__).parents[2] / "templates" / "guides" / "main.json").read_text(encoding="utf-8")
)
EMPTY = Design(title="Untitled design")


def package(*more: State) -> DesignObject:
    return DesignObject(
        id="package",
        name="Package",
        states=(
            State(id="way", name="On the way", messages={"app": "On the way"}),
            State(id="there", name="Delivered", kind="good_end", messages={"app": "Delivered"}),
            *more,
        ),
    )


SCAN = Transition(id="scan", source="way", target="there", mode="async", by="partner")
DRAWN = Design(title="Package", objects=(package(),), transitions=(SCAN,))
LOST = Failure(id="f", at="scan", type="lost", lands="there")
LATE = Failure(id="late", at="scan", type="lag", lands="there")


def step(design: Design, step_id: str, report: Report | None = None) -> StepState:
    return next(state for state in step_states(design, GUIDE, report) if state.id == step_id)


def test_of_an_empty_design_no_step_is_started() -> None:
    assert {(state.state, state.summary) for state in step_states(EMPTY, GUIDE)} == {("open", "Not started")}


def test_a_step_that_is_not_started_has_all_its_questions_open() -> None:
    assert [q.id for q in step(EMPTY, "success").open_questions] == [
        "primary",
        "guardrails",
        "constraint",
        "needs",
        "smallest",
    ]


def test_one_answer_starts_a_step() -> None:
    design = Design(title="x", brief=Brief(use_case="pays on the phone"))
    assert step(design, "customer").state == "started"


def test_a_step_that_is_started_is_not_done() -> None:
    started = step(Design(title="x", brief=Brief(use_case="pays on the phone")), "customer")
    assert (started.started, started.done) == (True, False)


def test_a_step_is_done_without_its_optional_answers() -> None:
    brief = Brief(segment="Members", use_case="pays", job="know", problem="late or lost?", value="one status")
    assert step(Design(title="x", brief=brief), "customer").done


def test_optional_questions_stay_open_behind_the_others() -> None:
    design = Design(title="x", brief=Brief(segment="Members", use_case="pays", job="know"))
    assert [q.optional for q in step(design, "customer").open_questions] == [False] * 2 + [True] * 5


def test_a_blank_text_is_no_answer() -> None:
    assert step(Design(title="x", brief=Brief(segment=" \n")), "customer").state == "open"


def test_the_customer_step_is_summed_up_by_the_segment() -> None:
    brief = Brief(segment="Prime members, paying by card", job="know")
    assert step(Design(title="x", brief=brief), "customer").summary == "Prime members, paying by card"


def test_a_long_segment_is_cut_at_a_word() -> None:
    brief = Brief(segment="Members who wait at home, and who have been told to wait for a package")
    assert step(Design(title="x", brief=brief), "customer").summary == "Members who wait at home, and who have been…"


def test_without_a_segment_the_use_case_sums_up_the_customer_step() -> None:
    assert step(Design(title="x", brief=Brief(use_case="pays")), "customer").summary == "pays"


def test_a_customer_step_begun_elsewhere_is_just_started() -> None:
    assert step(Design(title="x", brief=Brief(value="trust")), "customer").summary == "Started"


@pytest.mark.parametrize(
    ("goals", "guardrails", "summary"),
    [(1, 2, "1 goal, 2 guardrails"), (2, 1, "2 goals, 1 guardrail"), (1, 0, "1 goal, 0 guardrails")],
)
def test_the_success_step_counts_goals_and_guardrails(goals: int, guardrails: int, summary: str) -> None:
    numbers = [Metric(id=f"m{index}", name="calls") for index in range(3)]
    metrics = Metrics(primary=tuple(numbers[:goals]), guardrails=tuple(numbers[:guardrails]))
    assert step(Design(title="x", metrics=metrics), "success").summary == summary


def test_the_objects_step_counts_objects_and_states() -> None:
    assert step(DRAWN, "objects").summary == "1 object, 2 states"


def test_an_object_that_never_comes_to_rest_keeps_its_step_open() -> None:
    endless = DesignObject(id="o", name="Order", states=(State(id="a", name="Asked"),))
    design = Design(title="x", objects=(package(), endless))
    assert [q.id for q in step(design, "objects").open_questions] == ["ends"]


def test_a_tentative_state_answers_where_we_are_not_sure() -> None:
    design = Design(title="x", objects=(package(State(id="late", name="Late", certainty="tentative")),))
    assert "unsure" not in [question.id for question in step(design, "flow").open_questions]


def test_the_flow_step_counts_the_visible_states_with_words() -> None:
    more = (State(id="late", name="Late"), State(id="sorted", name="Sorted", visible=False))
    assert step(Design(title="x", objects=(package(*more),)), "flow").summary == "2 of 3 states have words"


def test_states_of_an_object_that_no_customer_sees_need_no_words() -> None:
    hidden = package(State(id="late", name="Late")).model_copy(update={"customer_facing": False})
    assert step(Design(title="x", objects=(hidden,)), "flow").state == "open"


def test_one_visible_state_is_counted_in_the_singular() -> None:
    alone = DesignObject(id="o", name="Order", states=(State(id="a", name="Asked", messages={"app": "Asked"}),))
    assert step(Design(title="x", objects=(alone,)), "flow").summary == "1 of 1 state has words"


def test_a_silent_state_keeps_the_flow_open() -> None:
    design = DRAWN.model_copy(update={"objects": (package(State(id="late", name="Late")),)})
    assert [q.id for q in step(design, "flow").open_questions] == ["flow", "words", "unsure"]


def test_a_state_that_is_silent_on_purpose_needs_no_words() -> None:
    silent = State(id="late", name="Late", on_purpose={"messages": "it lasts a second"})
    late = Transition(id="late_scan", source="late", target="there")
    design = Design(title="x", objects=(package(silent),), transitions=(SCAN, late))
    flow = step(design, "flow")
    assert (flow.done, flow.summary) == (True, "2 of 2 states have words")


@pytest.mark.parametrize("way", ["lands", "to"])
def test_a_state_that_only_a_failure_leads_to_is_part_of_the_flow(way: str) -> None:
    lost = State(id="lost", name="Lost", kind="bad_end", messages={"app": "Lost"})
    failure = Failure(id="f", at="scan", type="lost", lands="lost" if way == "lands" else None)
    fallback = Fallback(id="b", failure="f", kind="human", to="lost" if way == "to" else None)
    design = DRAWN.model_copy(update={"objects": (package(lost),), "failures": (failure,), "fallbacks": (fallback,)})
    assert step(design, "flow").done


def test_an_object_of_one_state_needs_no_arrows() -> None:
    alone = DesignObject(id="o", name="Order", states=(State(id="a", name="Asked", messages={"app": "Asked"}),))
    design = DRAWN.model_copy(update={"objects": (package(), alone)})
    assert step(design, "flow").done


@pytest.mark.parametrize(
    "said",
    [
        {"ruled_out": {"timeout": "scans are pushed", "lag": "there is no copy"}},
        {"on_purpose": {"failures": "a person does it"}},
    ],
)
def test_what_is_ruled_out_was_looked_at(said: dict[str, dict[str, str]]) -> None:
    scan = Transition.model_validate({**SCAN.model_dump(), **said})
    looked = step(DRAWN.model_copy(update={"transitions": (scan,)}), "failures")
    assert looked.summary == "2 of 2 looked at"
    assert "looked_at" not in [question.id for question in looked.open_questions]


def test_on_purpose_for_something_else_is_no_look() -> None:
    scan = SCAN.model_copy(update={"on_purpose": {"timeout": "the desk is paged"}})
    assert step(DRAWN.model_copy(update={"transitions": (scan,)}), "failures").state == "open"


def test_what_can_go_wrong_is_done_only_when_all_of_it_was_looked_at() -> None:
    half = step(DRAWN.model_copy(update={"failures": (LOST,)}), "failures")
    whole = step(DRAWN.model_copy(update={"failures": (LOST, LATE)}), "failures")
    assert (half.done, half.summary) == (False, "1 of 2 looked at")
    assert (whole.done, whole.summary) == (True, "2 of 2 looked at")


def test_where_only_answers_are_asked_for_the_answers_are_counted() -> None:
    asked = Question(id="answers", ask="?", why="", check="answers")
    guide = Guide(id="g", title="g", steps=(GuideStep(id="s", title="s", summary="answers", questions=(asked,)),))
    bare = Failure(id="g", at="scan", type="lag")
    [half] = step_states(DRAWN.model_copy(update={"failures": (LOST, bare)}), guide)
    [whole] = step_states(DRAWN.model_copy(update={"failures": (LOST,)}), guide)
    assert (half.done, half.summary) == (False, "1 of 2 answered")
    assert (whole.done, whole.summary) == (True, "1 of 1 answered")


def test_the_failures_step_counts_the_questions_looked_at() -> None:
    more = Transition(id="late_scan", source="way", target="there", mode="async")
    failure = Failure(id="f", at="scan", type="lost", lands="there")
    design = DRAWN.model_copy(update={"transitions": (SCAN, more), "failures": (failure,)})
    assert step(design, "failures").summary == "1 of 3 looked at"


def test_where_nothing_is_asked_the_failures_are_counted() -> None:
    pay = Transition(id="pay", source="way", target="there", by="timer")
    failure = Failure(id="f", at="pay", type="network")
    design = DRAWN.model_copy(update={"transitions": (pay,), "failures": (failure,)})
    assert step(design, "failures").summary == "1 failure"


def test_a_failure_without_an_answer_keeps_its_step_open() -> None:
    design = DRAWN.model_copy(update={"failures": (Failure(id="f", at="scan", type="lost"),)})
    assert [q.id for q in step(design, "failures").open_questions] == ["looked_at", "answers", "harder"]


def test_a_failure_with_a_fallback_is_answered() -> None:
    answer = Fallback(id="b", failure="f", kind="human", to="there", owner="Desk")
    failures = (Failure(id="f", at="scan", type="lost"), LATE)
    design = DRAWN.model_copy(update={"failures": failures, "fallbacks": (answer,)})
    assert step(design, "failures").done


def test_the_roll_out_step_lists_what_there_is() -> None:
    rollout = Rollout(
        gates=(Gate(id="g", audience="staff"), Gate(id="h", audience="all")), stops=(Stop(id="s", signal="x"),)
    )
    design = Design(title="x", tradeoffs=(Tradeoff(id="t", question="?"),), rollout=rollout)
    assert step(design, "roll_out").summary == "1 trade-off, 2 groups, 1 stop"


def test_monitors_are_counted_where_there_is_nothing_else() -> None:
    rollout = Rollout(monitors=(Monitor(id="m", signal="calls"),))
    assert step(Design(title="x", rollout=rollout), "roll_out").summary == "1 monitor"


def test_a_roll_out_with_a_word_on_scale_is_started() -> None:
    assert step(Design(title="x", brief=Brief(at_scale="more")), "roll_out").summary == "Started"


def finding(severity: str, waived: str | None = None) -> Finding:
    return Finding("REC001@f", "REC001", severity, "proven", ("f",), "", "", "", waived=waived)  # type: ignore[arg-type]


ANSWERED = DRAWN.model_copy(update={"failures": (Failure(id="f", at="scan", type="lost", lands="there"),)})


def test_reading_back_needs_a_report() -> None:
    assert step(ANSWERED, "read_back").state == "open"


def test_a_design_without_failures_was_not_tested() -> None:
    assert step(DRAWN, "read_back", Report()).state == "open"


def test_reading_back_is_done_when_nothing_must_be_fixed() -> None:
    read = step(ANSWERED, "read_back", Report(findings=(finding("warning"),), counts={"warning": 1}))
    assert (read.state, read.summary) == ("done", "1 to check")


def test_reading_back_counts_what_must_be_fixed() -> None:
    read = step(ANSWERED, "read_back", Report(findings=(finding("error"),), counts={"error": 1, "warning": 2}))
    assert (read.state, read.summary) == ("started", "1 must fix, 2 to check")


def test_an_accepted_finding_does_not_keep_reading_back_open() -> None:
    read = step(ANSWERED, "read_back", Report(findings=(finding("error", "we know"),)))
    assert (read.state, read.summary) == ("done", "Nothing left to fix")


def test_of_a_sketch_nothing_is_said_to_be_settled() -> None:
    read = step(ANSWERED, "read_back", Report(counts={"warning": 1}, sketch=True))
    assert not read.done
    assert read.summary == "Not started"


def test_what_was_only_sketched_is_not_checked_yet() -> None:
    assert SUMMARIES["read_back"](ANSWERED, Report(sketch=True)) == "Not checked yet"


def test_the_first_question_is_about_the_customer() -> None:
    asked = next_question(EMPTY, GUIDE)
    assert asked is not None
    assert (asked.step_id, asked.question.id, asked.place) == ("customer", "segment", None)


def test_a_question_about_the_drawing_names_the_place() -> None:
    asked = next_question(DRAWN, GUIDE, step_id="failures")
    assert asked is not None
    assert (asked.question.id, asked.place) == ("looked_at", "scan")


def test_optional_questions_are_asked_in_their_own_step_only() -> None:
    brief = Brief(segment="Members", use_case="pays", job="know", problem="late or lost?", value="one status")
    design = Design(title="x", brief=brief)
    whole, within = next_question(design, GUIDE), next_question(design, GUIDE, step_id="customer")
    assert whole is not None
    assert within is not None
    assert (whole.question.id, within.question.id) == ("primary", "clarify")


def test_when_all_is_answered_nothing_is_asked() -> None:
    guide = Guide(
        id="g", title="g", steps=(GuideStep(id="s", title="s", summary="value", questions=(ask("brief.job"),)),)
    )
    assert next_question(Design(title="x", brief=Brief(job="know")), guide) is None


def ask(fills: AnswerField) -> Question:
    return Question(id="q", ask="?", why="!", fills=fills)


def test_a_step_is_summed_up_by_what_it_asks_for() -> None:
    guide = Guide(
        id="g", title="g", steps=(GuideStep(id="s", title="s", summary="value", questions=(ask("brief.value"),)),)
    )
    assert step_states(Design(title="x", brief=Brief(value="One status")), guide)[0].summary == "One status"


def test_what_every_new_design_has_is_no_answer() -> None:
    surfaces = Question(id="surfaces", ask="?", why="", fills="surfaces")
    assert not answer_to(surfaces, EMPTY).given
    assert answer_to(surfaces, Design(title="x", surfaces=(Surface(id="sms", name="SMS"),))).given


def test_a_question_has_one_way_to_be_answered() -> None:
    with pytest.raises(ValueError, match="either fills a field or is checked"):
        Question(id="q", ask="?", why="!", fills="brief.job", check="flow")


def test_a_question_that_nothing_answers_is_refused() -> None:
    with pytest.raises(ValueError, match="either fills a field or is checked"):
        Question(id="q", ask="?", why="!")


def test_every_field_that_the_guide_fills_is_one_of_the_design() -> None:
    fields = [question.fills for step in GUIDE.steps for question in step.questions if question.fills]
    assert all(field_value(EMPTY, path) is not None or path == "brief.constraint.kind" for path in fields)
