"""Every way in which a design can change, as pure functions `(design, …) -> design`.

An edit cascades, checks, and raises `EditError` with a sentence for a person; the design it was given never changes.
New elements get the id that the caller chose, for instance with `fresh_id`.
"""

from canvas.edits.accepting import reopen, waive
from canvas.edits.answers import attach_failure, attach_fallback, lead_answer, rule_out, set_on_purpose
from canvas.edits.brief import add_entry, remove_entry, set_brief, set_title, shift_entry, update_entry
from canvas.edits.clipping import part_of
from canvas.edits.core import EditError, fresh_id, update
from canvas.edits.flow import add_object, add_state, connect, flip_mode, hand_over, move_end, rename
from canvas.edits.lines import with_lines
from canvas.edits.ordering import order_states, shift_state
from canvas.edits.parts import add_component, add_surface, say, set_message, set_tell
from canvas.edits.pasting import pasted
from canvas.edits.placing import move, set_collapsed, set_positions, shift
from canvas.edits.rehoming import move_states, wrap
from canvas.edits.removing import remove
from canvas.edits.replacing import replace_words
from canvas.edits.written import with_object_line, with_step_line

__all__ = [
    "EditError",
    "add_component",
    "add_entry",
    "add_object",
    "add_state",
    "add_surface",
    "attach_failure",
    "attach_fallback",
    "connect",
    "flip_mode",
    "fresh_id",
    "hand_over",
    "lead_answer",
    "move",
    "move_end",
    "move_states",
    "order_states",
    "part_of",
    "pasted",
    "remove",
    "remove_entry",
    "rename",
    "reopen",
    "replace_words",
    "rule_out",
    "say",
    "set_brief",
    "set_collapsed",
    "set_message",
    "set_on_purpose",
    "set_positions",
    "set_tell",
    "set_title",
    "shift",
    "shift_entry",
    "shift_state",
    "update",
    "update_entry",
    "waive",
    "with_lines",
    "with_object_line",
    "with_step_line",
    "wrap",
]
