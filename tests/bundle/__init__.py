"""`sh run.sh bundle`: a folder that runs on a machine without Python, with every licence of what is in it."""
