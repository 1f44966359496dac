"""The situation graph: what can be reached, what can still end well, and what that assumes."""
