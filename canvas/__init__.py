"""The design itself: model, edits, history, situation graph, validator, storage. No Qt."""
