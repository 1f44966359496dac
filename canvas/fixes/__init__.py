"""Fixes that need no words from the author: what they change, and whether that settles the finding for sure.

A fix is a function from a finding to proposals, made of the edits alone. The first proposal that keeps the law is the
fix: the finding is gone, and no error is there that was not there before. Where none does, there is no such fix.
"""

from canvas.fixes.applying import apply_fix, is_applicable, offers, settled

__all__ = ["apply_fix", "is_applicable", "offers", "settled"]
