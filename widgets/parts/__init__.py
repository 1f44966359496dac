"""Small widgets and pictures that panels are made of."""
