"""The parts of a picture of `turtle`, as the commands in `README.md` describe them."""

import base64
import math

import understory_colours

# Larger numbers only make a picture that nobody can see.
FARTHEST = 1e6
# A font's size is in points, of which an inch has 72. A page has 96 pixels.
PIXELS_PER_POINT = 96 / 72
# Of a font's size in pixels: how far it reaches below its line, and from one line to the next.
DESCENT = 0.22
LINE = 1.15
# The widths of the characters from space to `~` in Helvetica, in thousandths of the font's size.
WIDTHS = [
    int(width)
    for width in """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556
556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778
722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222
500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
""".split()
]
TYPEWRITER = ("courier", "consolas", "mono", "menlo", "monaco", "fixed")


class Item:
    """A part of the picture: a `line`, an `area`, a `text` or an `image`."""

    __slots__ = ("kind", "points", "colour", "outline", "width", "details", "sent")

    def __init__(self, kind, points=(), colour="", outline="", width=1, details=None):
        self.kind = kind
        self.points = list(points)
        self.colour = colour
        self.outline = outline
        self.width = width
        self.details = details
        # How many numbers of `points` the page has.
        self.sent = 0

    def is_visible(self):
        if self.kind == "line":
            return len(self.points) >= 4 and self.colour != ""
        if self.kind == "area":
            return len(self.points) >= 6 and (self.colour or self.outline) != ""
        return True

    def is_dot(self):
        return self.kind == "line" and self.points[2:] == self.points[:2]

    def command(self, number):
        """Returns the command that draws the item."""
        points = [rounded(value) for value in self.points]
        colour = css(self.colour)
        if self.kind == "area":
            outline = css(self.outline)
            return ["area", number, colour, outline, rounded(self.width) if outline else 0, points]
        if self.kind == "line":
            name = "dot" if self.is_dot() else "line"
            return [name, number, colour, rounded(self.width), points[:2] if self.is_dot() else points]
        if self.kind == "text":
            return ["text", number, colour, *points, *self.details]
        return ["image", number, *points, *self.details]


class Text:
    """Text in a font, of which only the name, the size and the style are known."""

    def __init__(self, text, anchor, font):
        if isinstance(font, str):
            font = (font,)
        self._lines = text.split("\n")
        self._anchor = anchor
        self._family = str(font[0]) if font else "Arial"
        size = font[1] if len(font) > 1 else 8
        self._size = size * PIXELS_PER_POINT if size >= 0 else -size
        self._style = " ".join(map(str, font[2:]))

    def item(self, x, y, colour):
        """Returns the part of a picture whose lower edge is at y."""
        first = y - self._size * (DESCENT + LINE * (len(self._lines) - 1))
        size = rounded(self._size)
        style = " ".join(word for word in ("bold", "italic", "underline") if word in self._style)
        details = [self._anchor, self._family, size, style, rounded(self._size * LINE), self._lines]
        return Item("text", (x, first), colour, details=details)

    def right(self):
        """Returns about how far the text reaches to the right of its position."""
        widest = max(map(self._width, self._lines))
        return math.ceil({"start": 1, "middle": 0.5, "end": 0}[self._anchor] * widest)

    def _width(self, line):
        if any(word in self._family.lower() for word in TYPEWRITER):
            return 0.6 * self._size * len(line)
        units = sum(WIDTHS[ord(each) - 32] if " " <= each <= "~" else 600 for each in line)
        return units * self._size / 1000 * (1.07 if "bold" in self._style else 1)


def image(name):
    """Returns a file as a `data:` address with its width and height, or None if it isn't there.

    Like tkinter, it knows GIF and PNG.
    """
    try:
        with open(name, "rb") as file:
            data = file.read()
    except OSError:
        return None
    if data.startswith(b"GIF8"):
        kind, size = "gif", [int.from_bytes(data[at : at + 2], "little") for at in (6, 8)]
    elif data.startswith(b"\x89PNG"):
        kind, size = "png", [int.from_bytes(data[at : at + 4], "big") for at in (16, 20)]
    else:
        return None
    return [f"data:image/{kind};base64,{base64.b64encode(data).decode()}", *size]


def css(colour):
    return understory_colours.css(colour) or "" if colour else ""


def rounded(value):
    """Returns a number that a page needs no more exactly."""
    if not -FARTHEST < value < FARTHEST:
        # This also is false for a number that is none.
        return FARTHEST if value > 0 else -FARTHEST
    short = round(value, 2)
    return int(short) if short == int(short) else short
