"""Two designs side by side, with what is otherwise marked on both and said in words."""
