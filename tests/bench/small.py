"""A small design for the bench, as bytes: what a person has after ten minutes."""

import json

SMALL = json.dumps(
    {
        "format": "unhappy-path",
        "version": 1,
        "title": "Delivery updates",
        "components": [{"id": "feed", "name": "Carrier feed", "kind": "partner"}],
        "objects": [
            {
                "id": "package",
                "name": "Package",
                "states": [
                    {"id": "moving", "name": "On the way", "messages": {"app": "On the way."}},
                    {"id": "late", "name": "Late", "messages": {"app": "Later than planned."}},
                    {"id": "there", "name": "Delivered", "kind": "good_end", "messages": {"app": "Delivered."}},
                ],
            }
        ],
        "transitions": [
            {"id": "scan", "source": "moving", "target": "there", "mode": "async", "components": ["feed"]},
            {"id": "slip", "source": "moving", "target": "late", "by": "timer", "timeout": "12h"},
            {"id": "arrive", "source": "late", "target": "there", "mode": "async", "timeout": "2d"},
        ],
        "failures": [{"id": "no_scan", "at": "scan", "type": "lost"}],
        "fallbacks": [{"id": "ask", "for": "no_scan", "kind": "human", "to": "there", "owner": "Support"}],
    }
).encode()
