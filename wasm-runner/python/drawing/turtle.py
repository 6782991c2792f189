"""Turtle graphics: a turtle with a pen walks over the page, and draws.

This is Python's module `turtle` for a page without windows. The picture is beside the program, and
everything that programs see, such as positions, colours and errors, is as in CPython.
"""

import collections
import copy
import math
from contextlib import contextmanager

import understory_colours
from understory_canvas import SCREEN, Canvas
from understory_picture import Item, Text, css, image, rounded

__all__ = [
    "Pen",
    "RawPen",
    "RawTurtle",
    "Screen",
    "ScrolledCanvas",
    "Shape",
    "Terminator",
    "Turtle",
    "TurtleScreen",
    "Vec2D",
    "done",
]

# How many points of a line are one part of the picture.
_LONGEST_LINE = 42
_MODES = ("standard", "logo", "world")
_SPEEDS = {"fastest": 0, "fast": 10, "normal": 6, "slow": 3, "slowest": 1}


class Terminator(Exception):
    """The window was closed while the program was drawing."""


class TurtleGraphicsError(Exception):
    """A turtle or its screen can't do this."""


class TclError(Exception):
    """The window's toolkit can't do this."""

    __module__ = "_tkinter"


class Vec2D(tuple):
    """A vector in the plane: a pair of numbers that can be added, scaled and rotated."""

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    def __getnewargs__(self):
        return tuple(self)

    def __add__(self, other):
        return Vec2D(self[0] + other[0], self[1] + other[1])

    def __sub__(self, other):
        return Vec2D(self[0] - other[0], self[1] - other[1])

    def __neg__(self):
        return Vec2D(-self[0], -self[1])

    def __mul__(self, other):
        if isinstance(other, Vec2D):
            return self[0] * other[0] + self[1] * other[1]
        return Vec2D(self[0] * other, self[1] * other)

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return Vec2D(self[0] * other, self[1] * other)
        return NotImplemented

    def __abs__(self):
        return math.hypot(*self)

    def rotate(self, angle):
        """Returns the vector, turned counterclockwise by degrees."""
        x, y = self
        radians = math.radians(angle)
        cos, sin = math.cos(radians), math.sin(radians)
        # In this order, rounding errors are CPython's.
        return Vec2D(x * cos + -y * sin, y * cos + x * sin)

    def __repr__(self):
        return f"({self[0]:.2f},{self[1]:.2f})"


_START = {"standard": Vec2D(1.0, 0.0), "world": Vec2D(1.0, 0.0), "logo": Vec2D(0.0, 1.0)}


class Shape:
    """What a turtle looks like: a polygon, an image, or several polygons."""

    def __init__(self, type_, data=None):
        if type_ == "polygon":
            data = tuple(data) if isinstance(data, list) else data
        elif type_ == "compound":
            data = []
        elif type_ != "image":
            raise TurtleGraphicsError(f"There is no shape type {type_}")
        self._type = type_
        self._data = data

    def addcomponent(self, poly, fill, outline=None):
        """Adds a polygon to a compound shape."""
        if self._type != "compound":
            raise TurtleGraphicsError(f"Cannot add component to {self._type} Shape")
        self._data.append([poly, fill, fill if outline is None else outline])


def _around(*half):
    """Returns a polygon that is symmetrical to the y axis, from its half with negative x."""
    return (*half, *((-x, y) for x, y in reversed(half) if x))


_CIRCLE = [(10 * math.cos(turn * math.pi / 10), 10 * math.sin(turn * math.pi / 10)) for turn in range(20)]
_SHAPES = {
    "arrow": ((-10, 0), (10, 0), (0, 10)),
    "blank": (),
    "circle": tuple((round(x, 2), round(y, 2)) for x, y in _CIRCLE),
    "classic": _around((0, 0), (-5, -9), (0, -7)),
    "square": ((10, -10), (10, 10), (-10, 10), (-10, -10)),
    "triangle": ((10, -5.77), (0, 11.55), (-10, -5.77)),
    "turtle": _around(
        (0, 16),
        (-2, 14),
        (-1, 10),
        (-4, 7),
        (-7, 9),
        (-9, 8),
        (-6, 5),
        (-7, 1),
        (-5, -3),
        (-8, -6),
        (-6, -8),
        (-4, -5),
        (0, -7),
    ),
}


class TurtleScreen:
    """The plane in which turtles live."""

    def __init__(self, cv=None, mode="standard", colormode=1.0, delay=10):
        self._canvas = cv or Canvas()
        self._shapes = {
            name: Shape("image") if name == "blank" else Shape("polygon", points) for name, points in _SHAPES.items()
        }
        self._mode = mode
        self._canvas_size = (400, 300)
        self.xscale = self.yscale = 1.0
        self._picture = "nopic"
        self._clear()

    def _clear(self):
        self._canvas.delete_all()
        self._delay = 10
        self._colormode = 1.0
        self._tracing = 1
        self._count = 0
        self._turtles = []
        self._picture = "nopic"
        self._picture_item = self._canvas.number()
        self._canvas.set_paper("white")
        _Program.turtle = None

    def clear(self):
        """Deletes all drawings and all turtles, and makes the screen as at the start."""
        self._clear()
        self._canvas.flush()

    def reset(self):
        """Resets all turtles to their first state."""
        for turtle in self._turtles:
            turtle._set_mode(self._mode)
            turtle.reset()

    def mode(self, mode=None):
        """Returns or sets the mode: "standard", "logo" or "world"."""
        if mode is None:
            return self._mode
        mode = mode.lower()
        if mode not in _MODES:
            raise TurtleGraphicsError(f"No turtle-graphics-mode {mode}")
        self._mode = mode
        if mode != "world":
            self.xscale = self.yscale = 1.0
        self.reset()

    def setworldcoordinates(self, llx, lly, urx, ury):
        """Sets the coordinates of the lower left and the upper right corner."""
        if self._mode != "world":
            self.mode("world")
        across, up = float(urx - llx), float(ury - lly)
        width, height = self._size()
        self._canvas_size = (width - 20, height - 20)
        before = self.xscale, self.yscale
        self.xscale, self.yscale = (width - 20) / across, (height - 20) / up
        self._canvas.scale(self.xscale / before[0], self.yscale / before[1])
        self._canvas.fix(llx * self.xscale, -ury * self.yscale, width - 20, height - 20)
        self.update()

    # --- Colours ------------------------------------------------------------------------

    def _colorstr(self, color):
        """Returns what programs write for a colour as the string that is kept."""
        if len(color) == 1:
            color = color[0]
        if isinstance(color, str):
            if color == "" or understory_colours.css(color) is not None:
                return color
            raise TurtleGraphicsError(f"bad color string: {color}")
        return self._hex(color)

    def _hex(self, color):
        try:
            red, green, blue = color
        except (TypeError, ValueError):
            raise TurtleGraphicsError(f"bad color arguments: {color}") from None
        parts = [red, green, blue]
        if self._colormode == 1.0:
            parts = [round(255.0 * part) for part in parts]
        if not all(0 <= part <= 255 for part in parts):
            raise TurtleGraphicsError(f"bad color sequence: {color}")
        # A number with a fraction gets the error that CPython raises.
        return "#%02x%02x%02x" % tuple(parts)  # noqa: UP031

    def _color(self, text):
        """Returns a kept colour as programs see it."""
        if not text.startswith("#"):
            return text
        if len(text) == 7:
            parts = [int(text[at : at + 2], 16) for at in (1, 3, 5)]
        elif len(text) == 4:
            parts = [16 * int(digit, 16) for digit in text[1:]]
        else:
            raise TurtleGraphicsError(f"bad colorstring: {text}")
        return tuple(part * self._colormode / 255 for part in parts)

    def colormode(self, cmode=None):
        """Returns or sets the largest value of red, green and blue: 1.0 or 255."""
        if cmode is None:
            return self._colormode
        if cmode == 1.0:
            self._colormode = float(cmode)
        elif cmode == 255:
            self._colormode = int(cmode)

    def bgcolor(self, *args):
        """Returns or sets the colour of the background."""
        if not args:
            return self._color(self._canvas.paper)
        self._canvas.set_paper(self._colorstr(args))
        self._canvas.pause(0)

    # --- Animation -----------------------------------------------------------------------

    def tracer(self, n=None, delay=None):
        """Returns or sets how many of the updates are shown: with 0, only those by `update`."""
        if n is None:
            return self._tracing
        self._tracing = int(n)
        self._count = 0
        if delay is not None:
            self._delay = int(delay)
        if self._tracing:
            self.update()

    def delay(self, delay=None):
        """Returns or sets the time between two updates, in milliseconds."""
        if delay is None:
            return self._delay
        self._delay = int(delay)

    @contextmanager
    def no_animation(self):
        """Draws everything inside a `with` block at the same time."""
        tracer = self.tracer()
        try:
            self.tracer(0)
            yield
        finally:
            self.tracer(tracer)

    def _is_due(self):
        """Counts an update, and returns whether it's one that is shown."""
        _raise_if_closed()
        if self._tracing > 0:
            self._count = (self._count + 1) % self._tracing
        return self._count == 0

    def update(self):
        """Shows what has been drawn."""
        tracing, self._tracing = self._tracing, 1
        for turtle in self._turtles:
            if self._is_due():
                turtle._show_line()
            turtle._show()
        self._tracing = tracing
        self._canvas.pause(0)

    # --- The window ----------------------------------------------------------------------

    def _size(self):
        self._canvas.fix()
        return self._canvas.window

    def window_width(self):
        """Returns the width of the window in pixels."""
        return int(self._size()[0])

    def window_height(self):
        """Returns the height of the window in pixels."""
        return int(self._size()[1])

    def screensize(self, canvwidth=None, canvheight=None, bg=None):
        """Returns or sets the size of the canvas, and its background colour."""
        if canvwidth is canvheight is bg is None:
            return self._canvas_size
        self._canvas_size = (
            self._canvas_size[0] if canvwidth is None else canvwidth,
            self._canvas_size[1] if canvheight is None else canvheight,
        )
        if bg is not None:
            self.bgcolor(bg)

    def getcanvas(self):
        """Returns the canvas, which isn't one of tkinter."""
        return self._canvas

    def save(self, filename, *, overwrite=False):
        """Raises an error, because there is no tkinter: the page has a button to save a picture."""
        raise NotImplementedError("this picture is saved with the button under it")

    def bgpic(self, picname=None):
        """Returns or sets the picture in the background."""
        if picname is None:
            return self._picture
        if picname == "nopic":
            self._canvas.delete(self._picture_item)
        else:
            details = image(picname)
            if details is None:
                raise TclError(f'couldn\'t open "{picname}": no such file or directory')
            self._canvas.set(self._picture_item, Item("image", (0, 0), details=details))
        self._picture = picname
        self._canvas.pause(0)

    # --- Shapes ----------------------------------------------------------------------------

    def register_shape(self, name, shape=None):
        """Adds a shape for turtles."""
        if shape is None or isinstance(shape, str):
            file = shape or name
            details = image(file)
            if details is None:
                raise TclError(f'couldn\'t open "{file}": no such file or directory')
            shape = Shape("image", details)
        elif isinstance(shape, tuple):
            shape = Shape("polygon", shape)
        self._shapes[name] = shape

    def getshapes(self):
        """Returns the names of all shapes."""
        return sorted(self._shapes)

    def turtles(self):
        """Returns the list of turtles on the screen."""
        return self._turtles

    # --- Events ----------------------------------------------------------------------------

    def _place(self, function):
        """Returns a function that is called with the coordinates of turtles."""
        if function is None:
            return None
        return lambda x, y: function(x / self.xscale, -y / self.yscale)

    def onclick(self, fun, btn=1, add=None):
        """Calls a function with x and y when the screen is clicked."""
        self._canvas.handlers.on_pointer("click", btn, None, self._place(fun), add)

    def onkey(self, fun, key):
        """Calls a function when a key is released."""
        self._canvas.handlers.on_key("release", key, fun)

    def onkeypress(self, fun, key=None):
        """Calls a function when a key, or any key, is pressed."""
        self._canvas.handlers.on_key("press", key, fun)

    def listen(self, xdummy=None, ydummy=None):
        """Lets the screen hear the keyboard."""
        self._canvas.handlers.listening = True

    def ontimer(self, fun, t=0):
        """Calls a function after this many milliseconds."""
        self._canvas.handlers.after(t / 1000, fun)

    def mainloop(self):
        """Waits for clicks, keys and timers until the window is closed."""
        self._canvas.mainloop()

    def textinput(self, title, prompt):
        """Asks the reader for text, and returns it, or None."""
        return self._canvas.ask_for("text", title, prompt)

    def numinput(self, title, prompt, default=None, minval=None, maxval=None):
        """Asks the reader for a number, and returns it, or None."""
        problem = None
        while True:
            text = self._canvas.ask_for(
                "number", title, prompt, default=default, min=minval, max=maxval, problem=problem
            )
            if text is None:
                return None
            try:
                number = float(text)
            except ValueError:
                problem = "Not a floating-point value.\nPlease try again"
                continue
            if minval is not None and number < minval:
                problem = f"The allowed minimum value is {minval}. Please try again."
            elif maxval is not None and number > maxval:
                problem = f"The allowed maximum value is {maxval}. Please try again."
            else:
                return number

    onscreenclick = onclick
    onkeyrelease = onkey
    resetscreen = reset
    clearscreen = clear
    addshape = register_shape


class _Screen(TurtleScreen):
    """The one screen of a program."""

    def setup(self, width=0.5, height=0.75, startx=None, starty=None):
        """Sets the size of the window: pixels, or as a float up to 1 a part of the screen."""
        self._canvas.window = tuple(
            whole * size if isinstance(size, float) and 0 <= size <= 1 else size
            for whole, size in zip(SCREEN, (width, height))
        )
        self._canvas.fix()
        self.update()

    def title(self, titlestring):
        """Sets the title of the window."""
        self._canvas.set_title(str(titlestring))
        self._canvas.flush()

    def bye(self):
        """Closes the window."""
        self._canvas.flush()
        self._canvas.closed = True
        _Program.turtle = _Program.screen = None
        _Program.is_closed = True

    def exitonclick(self):
        """Waits for a click, and closes the window. Doesn't wait if nothing else can happen."""
        waits = self._canvas.handlers.any()
        self.onclick(lambda x, y: self.bye())
        if waits:
            self.mainloop()
        else:
            self.onclick(None)


class _Program:
    """What the functions of this module use."""

    screen = None
    turtle = None
    # Whether the window was closed, and nothing has been drawn since.
    is_closed = False


def _raise_if_closed():
    if _Program.is_closed:
        _Program.is_closed = False
        raise Terminator


def Screen():
    """Returns the screen of the program."""
    if _Program.screen is None:
        _Program.screen = _Screen()
    return _Program.screen


class ScrolledCanvas:
    """A canvas in a window, which a page doesn't have."""

    def __init__(self, *args, **kwargs):
        raise TclError("a page has no windows, but `Turtle` and `Screen` draw without one")


# The parts of a pen, as `pen` returns them.
_NEW_PEN = {
    "shown": True,
    "pendown": True,
    "pencolor": "black",
    "fillcolor": "black",
    "pensize": 1,
    "speed": 3,
    "resizemode": "noresize",
    "stretchfactor": (1.0, 1.0),
    "shearfactor": 0.0,
    "outline": 1,
    "tilt": 0.0,
}
_NO_TRANSFORMATION = (1.0, 0.0, 0.0, 1.0)

# What `undo` needs to know of the state before an action.
_Before = collections.namedtuple(
    "_Before", "action position orient pen transform line size area path path_size items poly"
)


class RawTurtle:
    """A turtle on a given screen."""

    def __init__(self, canvas=None, shape="classic", undobuffersize=1000, visible=True):
        if not isinstance(canvas, TurtleScreen):
            raise TurtleGraphicsError(f"bad canvas argument {canvas}")
        self.screen = canvas
        self._full = 360.0
        self._degrees = 1.0
        self._set_mode(canvas._mode)
        self._pen = {**_NEW_PEN, "shown": visible}
        self._transform = _NO_TRANSFORMATION
        self._shape = shape
        self._number = canvas._canvas.number()
        self._trail = canvas._canvas.number()
        self._poly = None
        self._is_polygon_open = False
        self._is_one_action = False
        self._before = None
        # What the page last got of its look, and what that was made of.
        self._look, self._look_of = None, ()
        self._undo_size = undobuffersize
        self._stamps = []
        self._position, self._orient = Vec2D(0.0, 0.0), _START[self._mode]
        self._start_drawing()
        canvas._turtles.append(self)
        self._update()

    def _start_drawing(self):
        self._area = self._path = None
        self._items, self._line = [], []
        self._new_line(self._pen["pendown"])
        self.setundobuffer(self._undo_size)

    def reset(self):
        """Deletes the turtle's drawings, and puts it back into its first state."""
        self._position, self._orient = Vec2D(0.0, 0.0), _START[self._mode]
        self._pen = {**_NEW_PEN, "resizemode": self._pen["resizemode"]}
        self._transform = _NO_TRANSFORMATION
        self.clear()

    def clear(self):
        """Deletes the turtle's drawings, and leaves it where it is."""
        for number in self._items:
            self.screen._canvas.delete(number)
        self.screen._canvas.delete(self._line_number)
        self._delete_stamps(self._stamps[:])
        self._start_drawing()
        self._update()

    def clone(self):
        """Returns another turtle with the same position, heading and pen."""
        self._new_line(self._pen["pendown"])
        other = copy.copy(self)
        canvas = self.screen._canvas
        other._number, other._trail = canvas.number(), canvas.number()
        other._poly = None if self._poly is None else self._poly[:]
        other._path = None if self._path is None else self._path[:]
        other._items, other._stamps = self._items[:], self._stamps[:]
        other._new_line(self._pen["pendown"])
        other._before = copy.copy(self._before)
        self.screen._turtles.append(other)
        other._update()
        return other

    # --- Angles ----------------------------------------------------------------------------

    def _set_mode(self, mode):
        self._mode = mode
        is_logo = mode == "logo"
        self._offset = self._full / 4.0 if is_logo else 0
        self._direction = -1 if is_logo else 1

    def degrees(self, fullcircle=360.0):
        """Sets how many units a full turn has."""
        self._full = fullcircle
        self._degrees = 360 / fullcircle
        self._offset = 0 if self._mode == "standard" else fullcircle / 4.0

    def radians(self):
        """Measures angles in radians."""
        self.degrees(math.tau)

    def _angle_of(self, vector):
        x, y = vector
        angle = round(math.degrees(math.atan2(y, x)), 10) % 360.0 / self._degrees
        return (self._offset + self._direction * angle) % self._full

    def heading(self):
        """Returns the direction in which the turtle looks."""
        return self._angle_of(self._orient)

    def towards(self, x, y=None):
        """Returns the direction from the turtle to a point or another turtle."""
        return self._angle_of(_point(x, y) - self._position)

    def distance(self, x, y=None):
        """Returns the distance from the turtle to a point or another turtle."""
        return abs(_point(x, y) - self._position)

    # --- Moving ----------------------------------------------------------------------------

    def forward(self, distance):
        """Moves the turtle ahead."""
        self._goto(self._position + self._orient * distance)

    def back(self, distance):
        """Moves the turtle backwards, without turning it."""
        self._goto(self._position + self._orient * -distance)

    def right(self, angle):
        """Turns the turtle right."""
        self._rotate(-angle)

    def left(self, angle):
        """Turns the turtle left."""
        self._rotate(angle)

    def pos(self):
        """Returns where the turtle is."""
        return self._position

    def xcor(self):
        """Returns the turtle's x coordinate."""
        return self._position[0]

    def ycor(self):
        """Returns the turtle's y coordinate."""
        return self._position[1]

    def goto(self, x, y=None):
        """Moves the turtle to a point, without turning it."""
        self._goto(Vec2D(*x) if y is None else Vec2D(x, y))

    def setx(self, x):
        """Moves the turtle to this x coordinate."""
        self._goto(Vec2D(x, self._position[1]))

    def sety(self, y):
        """Moves the turtle to this y coordinate."""
        self._goto(Vec2D(self._position[0], y))

    def home(self):
        """Moves the turtle to the origin, and turns it to its first heading."""
        self.goto(0, 0)
        self.setheading(0)

    def teleport(self, x=None, y=None, *, fill_gap=False):
        """Moves the turtle to a point without drawing a line."""
        is_down = self.isdown()
        splits = self.filling() and not fill_gap
        if is_down:
            self.pen(pendown=False)
        if splits:
            self.end_fill()
        self._position = Vec2D(self._position[0] if x is None else x, self._position[1] if y is None else y)
        self.pen(pendown=is_down)
        if splits:
            self.begin_fill()

    def setheading(self, to_angle):
        """Turns the turtle to a heading, on the shortest way."""
        turn = (to_angle - self.heading()) * self._direction
        half = self._full / 2.0
        self._rotate((turn + half) % self._full - half)

    def circle(self, radius, extent=None, steps=None):
        """Draws a circle, or an arc, with its centre to the left of the turtle.

        It's a polygon with many edges. With `steps`, it's one with that many.
        """
        if extent is None:
            extent = self._full
        if steps is None:
            steps = 1 + int(min(11 + abs(radius) / 6.0, 59.0) * (abs(extent) / self._full))
        turn = 1.0 * extent / steps
        half = 0.5 * turn
        edge = 2.0 * radius * math.sin(math.radians(half) * self._degrees)
        if radius < 0:
            edge, turn, half = -edge, -turn, -half
        with self._one_action("circle"):
            speed, screen = self._pen["speed"], self.screen
            tracing, delay = screen._tracing, screen._delay
            if speed == 0:
                screen.tracer(0, 0)
            self._turn_quickly(half)
            for _ in range(steps):
                self._goto(self._position + self._orient * edge)
                self._turn_quickly(turn)
                self._update(moved=True)
            self._turn_quickly(-half)
            if speed == 0:
                screen.tracer(tracing, delay)
        self._update()

    def _turn_quickly(self, angle):
        self._orient = self._orient.rotate(angle * self._degrees)

    def _goto(self, end):
        self._remember("go")
        if self._moves_slowly():
            self._walk(end)
        if self._pen["pendown"]:
            self._line.append(end)
        if self._path is not None:
            self._path.append(end)
        self._position = end
        if self._is_polygon_open:
            self._poly.append(end)
        if len(self._line) > _LONGEST_LINE:
            self._new_line()
        self._update(moved=True)

    def _moves_slowly(self):
        screen = self.screen
        return self._pen["speed"] and screen._tracing == 1 and screen._canvas.is_animated

    def _walk(self, end):
        """Shows the turtle on its way to a point."""
        start, screen, speed = self._position, self.screen, self._pen["speed"]
        across, up = end - start
        length = ((across * screen.xscale) ** 2 + (up * screen.yscale) ** 2) ** 0.5
        hops = 1 + int(length / (3 * 1.1**speed * speed))
        hop = (end - start) * (1.0 / hops)
        for number in range(1, hops):
            self._position = start + hop * number
            if self._pen["pendown"]:
                self._draw_line(self._trail, [start, self._position])
            self._update(moved=True)
        screen._canvas.delete(self._trail)

    def _rotate(self, angle):
        self._remember("turn")
        angle *= self._degrees
        end = self._orient.rotate(angle)
        if self._moves_slowly():
            steps = 1 + int(abs(angle) / (3.0 * self._pen["speed"]))
            for _ in range(steps - 1):
                self._orient = self._orient.rotate(1.0 * angle / steps)
                self._update(moved=True)
        self._orient = end
        self._update(moved=True)

    # --- The pen ---------------------------------------------------------------------------

    def pen(self, pen=None, **pendict):
        """Returns or sets the parts of the pen."""
        if not (pen or pendict):
            return dict(self._pen)
        changes = {**(pen if isinstance(pen, dict) else {}), **pendict}
        for name in changes:
            self._pen[name]
        self._remember("pen")
        for name in ("pencolor", "fillcolor"):
            if isinstance(changes.get(name), tuple):
                changes[name] = self.screen._colorstr((changes[name],))
        if isinstance(changes.get("stretchfactor"), (int, float)):
            changes["stretchfactor"] = (changes["stretchfactor"],) * 2
        before = self._pen
        if any(name in changes and changes[name] != before[name] for name in ("pendown", "pencolor", "pensize")):
            self._new_line()
        self._pen = {**before, **changes}
        if not {"stretchfactor", "tilt", "shearfactor"}.isdisjoint(changes):
            across, up = self._pen["stretchfactor"]
            shear, sin, cos = self._pen["shearfactor"], math.sin(self._pen["tilt"]), math.cos(self._pen["tilt"])
            self._transform = (
                across * cos,
                up * (shear * cos + sin),
                -across * sin,
                up * (cos - shear * sin),
            )
        self._update()

    def pensize(self, width=None):
        """Returns or sets the thickness of lines."""
        if width is None:
            return self._pen["pensize"]
        self.pen(pensize=width)

    def penup(self):
        """Lifts the pen: moving draws nothing."""
        if self._pen["pendown"]:
            self.pen(pendown=False)

    def pendown(self):
        """Puts the pen down: moving draws a line."""
        if not self._pen["pendown"]:
            self.pen(pendown=True)

    def isdown(self):
        """Returns whether the pen is down."""
        return self._pen["pendown"]

    def speed(self, speed=None):
        """Returns or sets the speed: from 1 (slow) to 10 (fast), or 0 (at once)."""
        if speed is None:
            return self._pen["speed"]
        if speed in _SPEEDS:
            speed = _SPEEDS[speed]
        elif 0.5 < speed < 10.5:
            speed = round(speed)
        else:
            speed = 0
        self.pen(speed=speed)

    def color(self, *args):
        """Returns or sets the colours of the pen and of fills."""
        if not args:
            return self.pencolor(), self.fillcolor()
        if len(args) == 2:
            pencolor, fillcolor = args
        elif len(args) in (1, 3):
            pencolor = fillcolor = args[0] if len(args) == 1 else args
        else:
            raise TypeError(f"color() takes from 0 to 3 positional arguments but {len(args)} were given")
        colorstr = self.screen._colorstr
        self.pen(pencolor=colorstr(pencolor), fillcolor=colorstr(fillcolor))

    def _one_color(self, name, args):
        if not args:
            return self.screen._color(self._pen[name])
        color = self.screen._colorstr(args)
        if color != self._pen[name]:
            self.pen(**{name: color})

    def pencolor(self, *args):
        """Returns or sets the colour of lines."""
        return self._one_color("pencolor", args)

    def fillcolor(self, *args):
        """Returns or sets the colour of fills."""
        return self._one_color("fillcolor", args)

    def showturtle(self):
        """Shows the turtle."""
        self.pen(shown=True)

    def hideturtle(self):
        """Hides the turtle, but not its drawings."""
        self.pen(shown=False)

    def isvisible(self):
        """Returns whether the turtle is shown."""
        return self._pen["shown"]

    # --- Drawing ---------------------------------------------------------------------------

    def _at(self, points):
        """Returns points as the canvas has them: one list of numbers."""
        across, up = self.screen.xscale, self.screen.yscale
        return [number for x, y in points for number in (x * across, -y * up)]

    def _draw_line(self, number, points):
        pen = self._pen
        self.screen._canvas.set(number, Item("line", self._at(points), pen["pencolor"], width=pen["pensize"]))

    def _show_line(self):
        """Draws the part of the line that isn't shown yet."""
        if len(self._line) < 2 or self._shown == len(self._line):
            return
        if self._shown:
            self.screen._canvas.extend(self._line_number, self._at(self._line[self._shown :]))
        else:
            self._draw_line(self._line_number, self._line)
        self._shown = len(self._line)

    def _new_line(self, starts=True):
        """Ends the line, and starts another, which is in front of everything."""
        if len(self._line) > 1:
            self._show_line()
            self._items.append(self._line_number)
        self._line_number = self.screen._canvas.number()
        self._line = [self._position] if starts else []
        self._shown = 0

    def filling(self):
        """Returns whether a shape is being filled."""
        return self._path is not None

    def begin_fill(self):
        """Starts a shape that `end_fill` fills."""
        self._remember("begin_fill")
        if self._path is None:
            self._area = self.screen._canvas.number()
            self._items.append(self._area)
        self._path = [self._position]
        self._new_line()
        self._update()

    def end_fill(self):
        """Fills the shape that was drawn since `begin_fill`."""
        if self._path is None:
            return
        if len(self._path) > 2:
            self._remember("end_fill")
            area = Item("area", self._at(self._path), self._pen["fillcolor"])
            self.screen._canvas.set(self._area, area)
        self._area = self._path = None
        self._update()

    @contextmanager
    def fill(self):
        """Fills what is drawn inside a `with` block."""
        self.begin_fill()
        try:
            yield
        finally:
            self.end_fill()

    def dot(self, size=None, *color):
        """Draws a dot."""
        pen = self._pen
        if color:
            color = self.screen._colorstr(color)
        elif isinstance(size, (str, tuple)):
            size, color = None, self.screen._colorstr(size)
        else:
            size, color = size or None, pen["pencolor"]
        if size is None:
            size = pen["pensize"] + max(pen["pensize"], 4)
        with self._one_action("dot"):
            self.pen(pendown=True, pensize=size, pencolor=color)
            self.forward(0)
            self.pen(pendown=pen["pendown"], pensize=pen["pensize"], pencolor=pen["pencolor"])

    def write(self, arg, move=False, align="left", font=("Arial", 8, "normal")):
        """Writes text at the turtle's position."""
        anchors = {"left": "start", "center": "middle", "right": "end"}
        x, y = self._at([self._position])
        text = Text(str(arg), anchors[align.lower()], font)
        with self._one_action("write"):
            number = self.screen._canvas.number()
            self._items.append(number)
            self.screen._canvas.set(number, text.item(x - 1, y, self._pen["pencolor"]))
            self._update()
            if move:
                self.setx(x - 1 + text.right())

    def begin_poly(self):
        """Starts to remember the corners of a polygon."""
        self._poly = [self._position]
        self._is_polygon_open = True

    def end_poly(self):
        """Ends the polygon."""
        self._is_polygon_open = False

    def get_poly(self):
        """Returns the polygon that was remembered last."""
        return None if self._poly is None else tuple(self._poly)

    @contextmanager
    def poly(self):
        """Remembers the corners inside a `with` block."""
        self.begin_poly()
        try:
            yield
        finally:
            self.end_poly()

    # --- The shape ---------------------------------------------------------------------------

    def shape(self, name=None):
        """Returns or sets the turtle's shape."""
        if name is None:
            return self._shape
        if name not in self.screen.getshapes():
            raise TurtleGraphicsError(f"There is no shape named {name}")
        self._shape = name
        self._update()

    def resizemode(self, rmode=None):
        """Returns or sets what the turtle's size follows: "auto", "user" or "noresize"."""
        if rmode is None:
            return self._pen["resizemode"]
        if rmode.lower() in ("auto", "user", "noresize"):
            self.pen(resizemode=rmode.lower())

    def shapesize(self, stretch_wid=None, stretch_len=None, outline=None):
        """Returns or sets how much the shape is stretched, and the width of its outline."""
        across, along = self._pen["stretchfactor"]
        if stretch_wid is stretch_len is outline is None:
            return across, along, self._pen["outline"]
        if stretch_wid == 0 or stretch_len == 0:
            raise TurtleGraphicsError("stretch_wid/stretch_len must not be zero")
        if stretch_wid is not None:
            across, along = stretch_wid, stretch_wid if stretch_len is None else stretch_len
        elif stretch_len is not None:
            along = stretch_len
        if outline is None:
            outline = self._pen["outline"]
        self.pen(resizemode="user", stretchfactor=(across, along), outline=outline)

    def shearfactor(self, shear=None):
        """Returns or sets how much the shape is sheared."""
        if shear is None:
            return self._pen["shearfactor"]
        self.pen(resizemode="user", shearfactor=shear)

    def tiltangle(self, angle=None):
        """Returns or sets the angle between the shape and the heading."""
        if angle is None:
            return -math.degrees(self._pen["tilt"]) * self._direction / self._degrees % self._full
        tilt = math.radians(-angle * self._degrees * self._direction) % math.tau
        self.pen(resizemode="user", tilt=tilt)

    def tilt(self, angle):
        """Turns the shape, but not the heading."""
        self.tiltangle(angle + self.tiltangle())

    def shapetransform(self, t11=None, t12=None, t21=None, t22=None):
        """Returns or sets the matrix that transforms the shape."""
        if t11 is t12 is t21 is t22 is None:
            return self._transform
        given = zip((t11, t12, t21, t22), self._transform)
        m11, m12, m21, m22 = matrix = tuple(old if new is None else new for new, old in given)
        if m11 * m22 - m12 * m21 == 0:
            raise TurtleGraphicsError("Bad shape transform matrix: must not be singular")
        tilt = math.atan2(-m21, m11) % math.tau
        sin, cos = math.sin(tilt), math.cos(tilt)
        along = sin * m12 + cos * m22
        changes = {
            "stretchfactor": (cos * m11 - sin * m21, along),
            "shearfactor": (cos * m12 - sin * m22) / along,
            "tilt": tilt,
        }
        self._pen = {**self._pen, **changes}
        self._transform = matrix
        self.pen(resizemode="user")

    def get_shapepoly(self):
        """Returns the polygon of the shape as it's shown."""
        shape = self.screen._shapes[self._shape]
        return self._resized(shape._data) if shape._type == "polygon" else None

    def _resized(self, points, always=False):
        mode = self._pen["resizemode"]
        if mode == "user" or always:
            t11, t12, t21, t22 = self._transform
        elif mode == "auto":
            t12 = t21 = 0
            t11 = t22 = max(1, self._pen["pensize"] / 5.0)
        else:
            return points
        return tuple((t11 * x + t12 * y, t21 * x + t22 * y) for x, y in points)

    def _outline(self):
        sizes = {"noresize": 1, "auto": self._pen["pensize"]}
        return sizes.get(self._pen["resizemode"], self._pen["outline"])

    def _parts(self):
        """Returns the polygons of the shape, each with its fill, outline and the outline's width."""
        shape, pen = self.screen._shapes[self._shape], self._pen
        if shape._type == "polygon":
            return [(self._resized(shape._data), pen["fillcolor"], pen["pencolor"], self._outline())]
        if shape._type == "image":
            return []

        def colour(value):
            return value if isinstance(value, str) else self.screen._hex(value)

        return [
            (self._resized(points, True), colour(fill), colour(outline), pen["outline"])
            for points, fill, outline in shape._data
        ]

    def _pose(self):
        """Returns where the canvas shows the turtle: x, y and an angle, clockwise."""
        x, y = self._at([self._position])
        across, up = self._orient
        return x, y, -math.degrees(math.atan2(up * self.screen.yscale / self.screen.xscale, across))

    def _show(self):
        """Draws the turtle, or hides it."""
        canvas, screen = self.screen._canvas, self.screen
        if not self._pen["shown"] or screen._count != 0 or screen._tracing <= 0:
            canvas.sprite(self._number, None, None)
            return
        shape = screen._shapes[self._shape]
        state = (shape, self._pen, self._transform)
        if self._look is None or any(one is not other for one, other in zip(state, self._look_of)):
            self._look, self._look_of = self._new_look(shape), state
        is_image = shape._type == "image"
        canvas.sprite(self._number, self._look, (*self._at([self._position]), 0) if is_image else self._pose())

    def _new_look(self, shape):
        if shape._type == "image":
            return [["image", *shape._data]] if shape._data else []
        # A shape looks to y, and a turtle with the angle 0 to the right.
        return [[css(fill), css(outline), width, _flat(points)] for points, fill, outline, width in self._parts()]

    def stamp(self):
        """Leaves a copy of the shape on the canvas, and returns its number."""
        self._remember("stamp")
        canvas = self.screen._canvas
        shape = self.screen._shapes[self._shape]
        x, y, angle = self._pose()
        sin, cos = math.sin(math.radians(angle)), math.cos(math.radians(angle))
        numbers = []
        if shape._type == "image":
            numbers.append(canvas.number())
            if shape._data:
                canvas.set(numbers[0], Item("image", (x, y), details=shape._data))
        for points, fill, outline, width in self._parts():
            corners = [
                number
                for across, along in points
                for number in (x + along * cos - across * sin, y + along * sin + across * cos)
            ]
            numbers.append(canvas.number())
            canvas.set(numbers[-1], Item("area", corners, fill, outline, width))
        stamp = tuple(numbers) if shape._type == "compound" else numbers[0]
        self._stamps.append(stamp)
        self._update()
        return stamp

    def _delete_stamps(self, stamps):
        for stamp in stamps:
            for number in stamp if isinstance(stamp, tuple) else (stamp,):
                self.screen._canvas.delete(number)
            self._stamps.remove(stamp)

    def clearstamp(self, stampid):
        """Deletes one stamp."""
        if stampid in self._stamps:
            self._delete_stamps([stampid])
        self._update()

    def clearstamps(self, n=None):
        """Deletes all stamps, the first n, or for a negative n the last."""
        if n is None:
            stamps = self._stamps[:]
        else:
            stamps = self._stamps[:n] if n >= 0 else self._stamps[n:]
        self._delete_stamps(stamps)
        self._update()

    # --- Showing, and undoing --------------------------------------------------------------

    def _update(self, moved=False):
        """Shows what changed. After a move, the reader gets time to see it."""
        screen = self.screen
        if screen._tracing == 0:
            return
        if not screen._is_due():
            return
        self._show_line()
        for turtle in [self] if screen._tracing == 1 else screen._turtles:
            turtle._show()
        waits = moved and screen._tracing == 1 and self._pen["speed"]
        screen._canvas.pause(screen._delay / 1000 if waits else 0)

    def _remember(self, action):
        if self._before is None or self._is_one_action:
            return
        path = self._path
        self._before.append(
            _Before(
                action,
                self._position,
                self._orient,
                self._pen,
                self._transform,
                (self._line_number, self._line),
                len(self._line),
                self._area,
                path,
                path and len(path),
                len(self._items),
                self._poly and len(self._poly),
            )
        )

    @contextmanager
    def _one_action(self, name):
        """Lets `undo` undo everything inside a `with` block at once."""
        self._remember(name)
        outer, self._is_one_action = self._is_one_action, True
        try:
            yield
        finally:
            self._is_one_action = outer

    def setundobuffer(self, size):
        """Sets how many actions can be undone."""
        self._before = collections.deque(maxlen=size) if size and size > 0 else None

    def undobufferentries(self):
        """Returns how many actions can be undone."""
        return len(self._before) if self._before else 0

    def undo(self):
        """Undoes the last action."""
        if not self._before:
            return
        before = self._before.pop()
        canvas = self.screen._canvas
        for number in self._items[before.items :]:
            canvas.delete(number)
        del self._items[before.items :]
        canvas.delete(self._line_number)
        self._line_number, self._line = before.line
        del self._line[before.size :]
        self._shown = 0
        canvas.delete(self._line_number)
        if before.action == "stamp":
            self._delete_stamps(self._stamps[-1:])
        if before.action == "begin_fill":
            self._area = self._path = None
        elif self._path is not None and self._path is before.path:
            del self._path[before.path_size :]
        if before.action == "end_fill":
            canvas.delete(before.area)
        if self._is_polygon_open and before.poly:
            del self._poly[before.poly :]
        self._position, self._orient = before.position, before.orient
        self._pen, self._transform = before.pen, before.transform
        self._show_line()
        self._update(moved=True)

    # --- Events, and the rest ---------------------------------------------------------------

    def _on(self, event, fun, btn, add):
        screen = self.screen
        screen._canvas.handlers.on_pointer(event, btn, self._number, screen._place(fun), add)

    def onclick(self, fun, btn=1, add=None):
        """Calls a function with x and y when the turtle is clicked."""
        self._on("click", fun, btn, add)

    def onrelease(self, fun, btn=1, add=None):
        """Calls a function with x and y when the mouse button is released over the turtle."""
        self._on("up", fun, btn, add)

    def ondrag(self, fun, btn=1, add=None):
        """Calls a function with x and y while the turtle is dragged."""
        self._on("drag", fun, btn, add)

    def getscreen(self):
        """Returns the screen of the turtle."""
        return self.screen

    def getturtle(self):
        """Returns the turtle itself."""
        return self

    fd = forward
    bk = backward = back
    rt = right
    lt = left
    position = pos
    setpos = setposition = goto
    seth = setheading
    width = pensize
    up = pu = penup
    down = pd = pendown
    st = showturtle
    ht = hideturtle
    turtlesize = shapesize
    getpen = getturtle


def _point(x, y):
    if y is not None:
        return Vec2D(x, y)
    if isinstance(x, RawTurtle):
        return x._position
    return x if isinstance(x, Vec2D) else Vec2D(*x)


def _flat(points):
    return [rounded(number) for x, y in points for number in (y, x)]


# Errors about arguments name CPython's classes.
_NAVIGATOR = """
back circle degrees distance forward goto heading home left pos radians right setheading setx sety towards xcor ycor
"""
_PEN = "color fillcolor hideturtle isdown isvisible pen pencolor pendown pensize penup resizemode showturtle speed"
for _owner, _names in (("TNavigator", _NAVIGATOR), ("TPen", _PEN)):
    for _name in _names.split():
        getattr(RawTurtle, _name).__qualname__ = f"{_owner}.{_name}"

RawPen = RawTurtle


class Turtle(RawTurtle):
    """A turtle on the screen of the program."""

    def __init__(self, shape="classic", undobuffersize=1000, visible=True):
        super().__init__(Screen(), shape, undobuffersize, visible)


Pen = Turtle


def _first_screen():
    _raise_if_closed()
    return Screen()


def _first_turtle():
    _raise_if_closed()
    if _Program.turtle is None:
        _Program.turtle = Turtle()
    return _Program.turtle


def _add_functions(owner, *classes):
    """Adds a function for each method, with the same parameters: `forward` moves the first turtle."""
    methods = {name: each for kind in classes for name, each in vars(kind).items() if name[0] != "_"}
    text = "".join(_function(owner, name, method) for name, method in methods.items())
    exec(text, globals())
    for name, method in methods.items():
        function, method = globals()[name], getattr(method, "__wrapped__", method)
        function.__doc__ = method.__doc__
        function.__defaults__, function.__kwdefaults__ = method.__defaults__, method.__kwdefaults__
    __all__.extend(name for name in methods if name not in __all__)


def _function(owner, name, method):
    """Returns the source of a function that calls a method."""
    code = getattr(method, "__wrapped__", method).__code__
    named = code.co_argcount + code.co_kwonlyargcount
    names = list(code.co_varnames[1 : code.co_argcount])
    keywords = code.co_varnames[code.co_argcount : named]
    rest = list(code.co_varnames[named:])
    stars = [f"*{rest.pop(0)}"] if code.co_flags & 0x04 else ["*"] if keywords else []
    more = [f"**{rest.pop(0)}"] if code.co_flags & 0x08 else []
    parameters = ", ".join([*names, *stars, *keywords, *more])
    passed = [*names, *(star for star in stars if star != "*"), *(f"{each}={each}" for each in keywords), *more]
    return f"def {name}({parameters}):\n    return {owner}().{name}({', '.join(passed)})\n"


_add_functions("_first_screen", TurtleScreen, _Screen)
_add_functions("_first_turtle", RawTurtle)
done = mainloop  # noqa: F821
