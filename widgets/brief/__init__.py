"""The brief, the metrics, the trade-offs and the roll-out as forms, and the page that shows all of them."""
