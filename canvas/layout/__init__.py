"""Where states stand when nobody has placed them: a port to a layout engine, and a plain layered layout of our own."""
