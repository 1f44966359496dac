"""Edits of what the author accepts: findings that stay as they are on purpose."""

from canvas.edits.core import made, with_fields
from canvas.model import Design, Waiver
from canvas.waiving import seen_hash


def waive(design: Design, key: str, reason: str, *, by: str = "", until: str | None = None) -> Design:
    """Accepts a finding, because, in the place of what was said of it before. It opens again when what stands around
    its elements now changes, or after the day `until`, written YYYY-MM-DD."""
    waiver = made(Waiver, key=key, reason=reason, by=by, until=until, seen=seen_hash(design, key))
    return with_fields(design, waivers=(*reopen(design, key).waivers, waiver))


def reopen(design: Design, key: str) -> Design:
    """Takes back that a finding is accepted; the same design where it was not."""
    others = tuple(waiver for waiver in design.waivers if waiver.key != key)
    return design if others == design.waivers else with_fields(design, waivers=others)
