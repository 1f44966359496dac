"""The table of fixes: what each of them proposes for a finding."""

from collections.abc import Mapping

from canvas.fixes import answers, clocks, forms, handing, marks, messages, owners, parts, required, ways
from canvas.fixes.proposal import Propose
from canvas.fixes.questions import OF_BRIEF, OF_ENTRY, OF_NEW

FIXES: Mapping[str, Propose] = {
    "add-appeal": ways.add_appeal,
    "add-failure": answers.add_failure,
    "add-hand-over": handing.hear_of_it,
    "add-in-between": ways.add_in_between,
    "add-label": messages.add_label,
    "add-monitor": forms.add_monitor,
    "add-person": answers.add_person,
    "add-timer": clocks.add_timer,
    "choose": forms.choose,
    "confirm-first": handing.confirm_first,
    "draw-way-on": ways.draw_way_on,
    "draw-way-out": ways.draw_way_on,
    "fewer-guardrails": forms.fewer_guardrails,
    "hang-on-state": handing.hang_on_state,
    "lead-there": ways.lead_there,
    "mark-end": marks.mark_end,
    "name-owner": owners.name_owner,
    "one-primary": forms.one_primary,
    "other-part": parts.other_part,
    "plan-for-the-end": clocks.plan_for_the_end,
    "rewrite-message": messages.rewrite_message,
    "say-constraint": forms.say_constraint,
    "say-detected": marks.say_detected,
    "say-required": required.say_required,
    "says-unsure": marks.says_unsure,
    "set-cap": answers.set_cap,
    "set-idempotent": marks.set_idempotent,
    "set-right": ways.set_right,
    "set-tentative": marks.set_tentative,
    "set-then": answers.set_then,
    "set-timeout": marks.set_timeout,
    "set-within": marks.set_within,
    "take-out": ways.take_out,
    "tell-customer": messages.tell_customer,
    "tell-other": handing.tell_the_other,
    "write-message": messages.write_message,
    **{fix_id: forms.of_brief(fix_id) for fix_id in OF_BRIEF},
    **{fix_id: forms.of_entry(fix_id) for fix_id in OF_ENTRY},
    **{fix_id: forms.of_new(fix_id) for fix_id in OF_NEW},
}
