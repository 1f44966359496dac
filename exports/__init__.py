"""Exports: one module for each format, out of a design and its geometry. `catalog` names them all."""
