"""Where everything of a design stands when it is drawn: sizes, routes, chips, beads. Plain numbers, no Qt."""
