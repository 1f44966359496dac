"""Breaks every override of the window in every way, in a process of its own, as a crash would end it."""
