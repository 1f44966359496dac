"""Designs to start from and to learn from, and the guides: data, and one loader for each."""
