"""The drawing of a design in plain values: sizes, frames, routes, chips and beads, without Qt.

`draw.draw` makes it, `measure.measure` counts its flaws, `hits` finds what lies at a point. Nothing is loaded here: the
window's first paint needs the values of `drawing` and not the router.
"""
