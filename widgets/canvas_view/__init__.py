"""The canvas: the scene that mirrors a drawing, the view on it, and the gestures of hand and keyboard."""
