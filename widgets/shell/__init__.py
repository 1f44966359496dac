"""The window around the panels: menus, tool row, status line, start page, files."""
