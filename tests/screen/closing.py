"""Asks a window to close, as the button in a title bar does: `python -m tests.screen.closing WINDOW`.

There is no window manager on the screens of the tests that would do it.
"""

import ctypes
import sys

CLIENT_MESSAGE = 33
LONGS_IN_AN_EVENT = 24


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
    )


class Event(ctypes.Union):
    """XEvent of Xlib: as large as the largest of its kinds."""

    _fields_ = (("message", ClientMessage), ("padding", ctypes.c_long * LONGS_IN_AN_EVENT))


def ask_to_close(window: int) -> None:
    """Sends WM_DELETE_WINDOW to a window of the display that DISPLAY names."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    event = Event()
    event.message.type = CLIENT_MESSAGE
    event.message.window = window
    event.message.message_type = x.XInternAtom(display, b"WM_PROTOCOLS", 0)
    event.message.format = 32
    event.message.data[0] = x.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x.XCloseDisplay(display)


if __name__ == "__main__":
    ask_to_close(int(sys.argv[1]))
