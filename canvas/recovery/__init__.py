"""Work that no file has yet: a journal of every change, and the way back to it after a stop."""
