"""What a program draws with `turtle`, and how two drawings differ."""

import itertools
import math
import sys

# Points that are nearer to each other than this, in pixels, are the same.
NEAR = 0.5
# Degrees by which angles may differ.
NEARLY = 0.5


class Line:
    """A straight line: all steps in one direction with the same pen."""

    def __init__(self, start, end, colour, width):
        self.start, self.end = start, end
        self.colour, self.width = colour, width

    @property
    def length(self):
        return math.dist(self.start, self.end)

    @property
    def direction(self):
        """Returns the angle of the line in degrees, from -180 to 180."""
        return math.degrees(math.atan2(self.end[1] - self.start[1], self.end[0] - self.start[0]))

    def continues(self, other):
        """Returns whether this line goes on where another one ends, in the same direction."""
        return (
            (self.colour, self.width) == (other.colour, other.width)
            and is_near(self.start, other.end)
            and abs(turn_between(other, self)) < NEARLY
        )

    def __str__(self):
        return f"from {place_words(self.start)} to {place_words(self.end)}"


class Drawing:
    """The finished drawing of a program, in the coordinates of its turtles."""

    def __init__(self, screen):
        self.paper = colour_value(screen._canvas.paper)
        self.commands = screen._canvas.commands()
        self.lines, self.fills, self.dots, self.texts = [], [], [], []
        for item in screen._canvas.parts():
            flat = item.points
            points = [(x / screen.xscale, -y / screen.yscale) for x, y in zip(flat[::2], flat[1::2])]
            if item.kind == "text":
                self.texts.append("\n".join(item.details[-1]))
            elif item.kind == "area":
                self.fills.append((item.colour, points))
            elif item.kind == "line" and item.is_dot():
                self.dots.append((item.colour, item.width, points[0]))
            elif item.kind == "line":
                for start, end in itertools.pairwise(points):
                    self.add_line(Line(start, end, item.colour, item.width))

    def add_line(self, line):
        if is_near(line.start, line.end):
            return
        if self.lines and line.continues(self.lines[-1]):
            line.start = self.lines.pop().start
        self.lines.append(line)

    @property
    def colours(self):
        """Returns the colours of lines and dots, by first use."""
        return list(dict.fromkeys(each.colour for each in self.lines) | dict.fromkeys(dot[0] for dot in self.dots))

    @property
    def angles(self):
        """Returns the angle in degrees of each corner, where one line begins at the end of another."""
        corners = []
        first = 0
        for number, line in enumerate(self.lines):
            after = self.lines[number + 1] if number + 1 < len(self.lines) else None
            if after is None or not is_near(line.end, after.start):
                # A shape that comes back to its start has a corner there, too.
                after = self.lines[first] if first < number else None
                first = number + 1
            if after is not None and is_near(line.end, after.start):
                corners.append(180 - abs(turn_between(line, after)))
        return corners

    @property
    def is_closed(self):
        """Returns whether each end of a line is at the end of another one."""
        ends = [(line, end) for line in self.lines for end in (line.start, line.end)]
        return bool(ends) and all(
            any(is_near(end, other) for another, other in ends if another is not line) for line, end in ends
        )


def is_near(one, other):
    return math.dist(one, other) < NEAR


def turn_between(one, other):
    """Returns by how many degrees the direction changes, from -180 to 180."""
    return (other.direction - one.direction + 180) % 360 - 180


def place_words(point):
    return f"({', '.join(number_words(number) for number in point)})"


def number_words(number):
    """Returns a number with at most one digit after the point."""
    return f"{round(number, 1) + 0.0:g}"


def colour_value(name):
    """Returns a colour as red, green and blue, so that `red` and `#ff0000` are equal."""
    import understory_colours

    css = understory_colours.css(name) if name else ""
    return understory_colours.NAMED.get(css, (css or "").removeprefix("#"))


def turtle_program():
    """Returns what the module `turtle` of a page knows about the program, or None if it isn't used."""
    return getattr(sys.modules.get("turtle"), "_Program", None)


def draws_in_a_window():
    """Returns whether the program has imported the `turtle` of tkinter."""
    return "turtle" in sys.modules and turtle_program() is None


def forget_drawing():
    """Gives the next run an empty page."""
    program = turtle_program()
    if program:
        program.screen = program.turtle = None
        program.is_closed = False


def drawing_of_run():
    """Returns the drawing of the run that has just ended, or None if it drew nothing."""
    program = turtle_program()
    return Drawing(program.screen) if program and program.screen else None


def drawings_differ(expected, got):
    """Returns a sentence about the first difference between two drawings, or None."""
    for line in uncovered(expected.lines, got.lines):
        return f"Your drawing has no line {line}."
    for line in uncovered(got.lines, expected.lines):
        return f"Your drawing has a line {line}, which should not be there."
    look = {"colour": lambda line: colour_value(line.colour), "width": lambda line: line.width}
    for name, of in look.items():
        for line in uncovered(expected.lines, got.lines, of):
            if name == "colour":
                return f"The line {line} should be {line.colour}."
            return f"The line {line} should have the width {number_words(line.width)}."
    return (
        others(expected.fills, got.fills, fill_key, fill_words)
        or others(expected.dots, got.dots, dot_key, dot_words)
        or others(expected.texts, got.texts, str, "the text “{}”".format)
        or (None if expected.paper == got.paper else "The background should have another colour.")
    )


def uncovered(lines, by, look=lambda line: None):
    """Returns those of the lines that others don't cover, or only with another look."""
    same_ends = {(ends_key(line), look(line)) for line in by}
    return [
        line
        for line in lines
        if (ends_key(line), look(line)) not in same_ends
        and not is_covered(line, [other for other in by if look(other) == look(line)])
    ]


def ends_key(line):
    return frozenset((round(x), round(y)) for x, y in (line.start, line.end))


def is_covered(line, others):
    """Returns whether other lines, which may overlap, lie on the whole of a line."""
    (x, y), length = line.start, line.length
    across, up = (line.end[0] - x) / length, (line.end[1] - y) / length
    parts = []
    for other in others:
        offsets = [(px - x, py - y) for px, py in (other.start, other.end)]
        if all(abs(right * up - above * across) < NEAR for right, above in offsets):
            parts.append(sorted(right * across + above * up for right, above in offsets))
    reached = 0
    for start, end in sorted(parts):
        if start > reached + NEAR:
            break
        reached = max(reached, end)
    return reached > length - NEAR


def others(expected, got, key, words):
    """Returns a sentence about the first thing that only one of two lists has, or None."""
    rest = [key(each) for each in got]
    for each in expected:
        if key(each) not in rest:
            return f"Your drawing should have {words(each)}."
        rest.remove(key(each))
    for each in got:
        if key(each) in rest:
            return f"Your drawing has {words(each)}, which should not be there."
    return None


def fill_key(fill):
    return colour_value(fill[0]), frozenset((round(x), round(y)) for x, y in fill[1])


def fill_words(fill):
    return f"a shape filled with {fill[0]} at {place_words(fill[1][0])}"


def dot_key(dot):
    return colour_value(dot[0]), round(dot[1]), tuple(map(round, dot[2]))


def dot_words(dot):
    return f"a {dot[0]} dot at {place_words(dot[2])}"
