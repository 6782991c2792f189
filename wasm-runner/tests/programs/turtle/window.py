"""Draws the programs of this folder in a window, and writes down what its canvas then has.

    python3 window.py        with tkinter and Python 3.14's `turtle.py`; `xvfb-run` is screen enough

Numbers are rounded to a tenth of a pixel. Of a text, only the place and the words are kept, because
fonts differ.
"""

import contextlib
import glob
import io
import json
import runpy
import subprocess
import sys
import turtle


def draw(program):
    turtle.TurtleScreenBase._delay = lambda screen, delay: None
    turtle.TurtleScreenBase.mainloop = turtle.done = turtle.mainloop = lambda *screen: None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(program)
    screen = turtle.Screen()
    canvas = screen.getcanvas()._canvas
    sprites = set()
    for each in screen.turtles():
        sprites.update(each.turtle._item if isinstance(each.turtle._item, list) else [each.turtle._item])
    parts = [part for item in canvas.find_all() if item not in sprites and (part := part_of(canvas, item))]
    return {"parts": parts, "printed": printed.getvalue()}


def part_of(canvas, item):
    def colour(option):
        name = canvas.itemcget(item, option)
        return name and "".join(f"{value >> 8:02x}" for value in canvas.winfo_rgb(name))

    kind = canvas.type(item)
    points = [round(value, 1) + 0.0 for value in canvas.coords(item)]
    if kind == "text":
        return ["text", colour("fill"), points[0] + 0.0, canvas.itemcget(item, "text")]
    if kind == "line" and colour("fill"):
        return ["line", colour("fill"), float(canvas.itemcget(item, "width")), points]
    if kind == "polygon" and (colour("fill") or colour("outline")):
        width = float(canvas.itemcget(item, "width")) if colour("outline") else 0
        return ["area", colour("fill"), colour("outline"), width, points]
    return None


if len(sys.argv) > 1:
    print(json.dumps(draw(sys.argv[1])))
else:
    # A window for each, so that no program sees the settings of another.
    for name in sorted(glob.glob("*.py")):
        if name != "window.py":
            picture = subprocess.run([sys.executable, __file__, name], capture_output=True, check=True)
            with open(name.replace(".py", ".json"), "wb") as file:
                file.write(picture.stdout)
