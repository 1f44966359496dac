"""Designs to start from and to learn from, questions to practise on, and the guides: data, and one loader for each."""
