"""Tests that drive the installed program on a screen of their own, with real keys and a real mouse."""
