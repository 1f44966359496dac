"""The forms in which the guide's questions about the drawing are answered, one file for each."""
