"""The empty canvas."""

from templates.template import Template

BLANK = Template("blank", "blank", "Untitled design", teaches="An empty canvas.")
