"""Paints a design's drawing with a QPainter: for the screen and for PNG, SVG and PDF alike.

`elements.paint` paints a whole drawing, `elements.paint_element` one element of it. Nothing is loaded here: the
window's first paint needs the palette and the fonts alone.
"""
