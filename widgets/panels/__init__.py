"""The panels around the canvas. Each shows the session and changes it; none knows another."""
