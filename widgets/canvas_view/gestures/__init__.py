"""What hands can do on the canvas: each gesture a few free functions on a `Desk`."""
