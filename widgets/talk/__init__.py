"""The page that a design is read back from."""
