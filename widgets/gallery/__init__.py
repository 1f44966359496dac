"""The gallery of the designs that come with the program."""
