"""What is selected, as fields: which fields there are is data, how they look is a handful of controls."""
