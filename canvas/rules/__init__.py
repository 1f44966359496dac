"""The rules of the validator, one file each. `RULES` names them all, in the order of the handbook."""

from collections.abc import Mapping
from itertools import chain

from canvas.rules import (
    again_may_be_twice,
    answer_changes_nothing,
    async_without_timeout,
    automation_without_escape,
    bad_ending_nobody_tells,
    bad_news_only_for_those_who_look,
    celebrated_too_early,
    choice_without_price,
    customer_must_act_untold,
    customer_will_tap_again,
    dead_end,
    failure_nobody_notices,
    failure_nobody_watches,
    failure_without_way_out,
    for_nobody_in_particular,
    goal_that_cannot_be_missed,
    going_round_for_ever,
    hand_over_without_failure,
    happy_path_only,
    hope_becomes_fact,
    job_without_its_moment,
    limit_and_nothing_after,
    may_happen_twice,
    more_than_one_goal,
    needs_what_failed,
    never_reached,
    no_gate_or_no_stop,
    no_guardrail_or_too_many,
    no_hardest_constraint,
    nobody_named_to_step_in,
    nothing_after_last_try,
    old_data_shown_as_new,
    old_message_still_stands,
    options_and_no_choice,
    person_without_time,
    plan_b_on_what_broke,
    recovers_only_if_it_heals,
    retries_for_ever,
    screen_keeps_saying_it,
    some_ways_in_never_told,
    sounds_certain_and_is_not,
    step_without_owner,
    stop_that_nobody_pulls,
    stuck_together,
    tap_then_silence,
    target_without_afterwards,
    technology_without_reason,
    timeout_without_time,
    two_places_two_truths,
    two_surfaces_two_stories,
    two_truths_for_a_while,
    unsure_and_silent,
    visible_but_says_nothing,
    words_hedge_state_does_not,
)
from canvas.rules.rule import Rule

RECOVERY: tuple[Rule, ...] = (
    failure_without_way_out.RULE,
    dead_end.RULE,
    going_round_for_ever.RULE,
    recovers_only_if_it_heals.RULE,
    nobody_named_to_step_in.RULE,
    customer_must_act_untold.RULE,
    plan_b_on_what_broke.RULE,
)
UNCERTAINTY: tuple[Rule, ...] = (
    unsure_and_silent.RULE,
    sounds_certain_and_is_not.RULE,
    screen_keeps_saying_it.RULE,
    old_data_shown_as_new.RULE,
    celebrated_too_early.RULE,
    failure_nobody_notices.RULE,
    bad_ending_nobody_tells.RULE,
    old_message_still_stands.RULE,
    two_surfaces_two_stories.RULE,
    visible_but_says_nothing.RULE,
    words_hedge_state_does_not.RULE,
    bad_news_only_for_those_who_look.RULE,
)
ASYNC: tuple[Rule, ...] = (
    async_without_timeout.RULE,
    limit_and_nothing_after.RULE,
    may_happen_twice.RULE,
    tap_then_silence.RULE,
    timeout_without_time.RULE,
)
COVERAGE: tuple[Rule, ...] = (
    hand_over_without_failure.RULE,
    automation_without_escape.RULE,
    never_reached.RULE,
    happy_path_only.RULE,
)
FALLBACKS: tuple[Rule, ...] = (
    retries_for_ever.RULE,
    nothing_after_last_try.RULE,
    answer_changes_nothing.RULE,
    needs_what_failed.RULE,
    person_without_time.RULE,
    again_may_be_twice.RULE,
    customer_will_tap_again.RULE,
    step_without_owner.RULE,
)
ACROSS: tuple[Rule, ...] = (
    two_places_two_truths.RULE,
    two_truths_for_a_while.RULE,
    stuck_together.RULE,
    hope_becomes_fact.RULE,
    some_ways_in_never_told.RULE,
)
BRIEF: tuple[Rule, ...] = (
    for_nobody_in_particular.RULE,
    job_without_its_moment.RULE,
    no_hardest_constraint.RULE,
    target_without_afterwards.RULE,
)
METRICS: tuple[Rule, ...] = (
    goal_that_cannot_be_missed.RULE,
    more_than_one_goal.RULE,
    no_guardrail_or_too_many.RULE,
)
TRADEOFFS: tuple[Rule, ...] = (
    technology_without_reason.RULE,
    options_and_no_choice.RULE,
    choice_without_price.RULE,
)
ROLLOUT: tuple[Rule, ...] = (
    no_gate_or_no_stop.RULE,
    stop_that_nobody_pulls.RULE,
    failure_nobody_watches.RULE,
)
FAMILIES: Mapping[str, tuple[Rule, ...]] = {
    "Recovery": RECOVERY,
    "Uncertainty": UNCERTAINTY,
    "Async": ASYNC,
    "Coverage": COVERAGE,
    "Quality of fallbacks": FALLBACKS,
    "Across objects": ACROSS,
    "Brief": BRIEF,
    "Metrics": METRICS,
    "Trade-offs": TRADEOFFS,
    "Roll-out": ROLLOUT,
}
RULES: tuple[Rule, ...] = tuple(chain.from_iterable(FAMILIES.values()))
_DRAWN = (*RECOVERY, *UNCERTAINTY, *ASYNC, *COVERAGE, *FALLBACKS, failure_nobody_watches.RULE)
WITHIN_ONE_OBJECT = frozenset(rule.code for rule in _DRAWN) - {happy_path_only.RULE.code}
"""The codes of the rules that look at one object at a time: what they find follows from the object, from what stands at
the other ends of its hand-overs, and from what all objects share."""

__all__ = [
    "ACROSS",
    "ASYNC",
    "BRIEF",
    "COVERAGE",
    "FALLBACKS",
    "FAMILIES",
    "METRICS",
    "RECOVERY",
    "ROLLOUT",
    "RULES",
    "TRADEOFFS",
    "UNCERTAINTY",
    "WITHIN_ONE_OBJECT",
    "Rule",
]
