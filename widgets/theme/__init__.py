"""How the window looks: the palettes as Qt colours, one generated style sheet, fonts, and which scheme is on."""
