"""What a program draws with `turtle`."""

import importlib.util
import unittest

from engine import EngineTest

SQUARE = "import turtle\nfor _ in range(4):\n    turtle.forward(100)\n    turtle.left(90)\n"
SQUARE_BACKWARDS = """
import turtle as t
t.speed(0)
t.left(90)
for _ in range(4):
    t.forward(40)
    t.forward(60)
    t.right(90)
"""


def facts(**expected):
    return {"drawing": expected}


@unittest.skipUnless(importlib.util.find_spec("understory_canvas"), "this Python has no page to draw on")
class DrawingTest(EngineTest):
    def test_facts_of_a_square(self):
        self.passes(SQUARE, facts(lines=4, lengths=100, angles=90, closed=True, colours=["black"]))
        self.passes(SQUARE, facts(lengths=[100, 100, 100, 100], angles=[90, 90, 90, 90], dots=0, texts=[], fills=[]))

    def test_steps_in_one_direction_are_one_line(self):
        self.passes(SQUARE_BACKWARDS, facts(lines=4, lengths=100))

    def test_each_fact_has_its_message(self):
        triangle = SQUARE.replace("4", "3").replace("90", "120")
        for expected, message in [
            ({"lines": 4}, "The number of lines should be 4, and is 3."),
            ({"lengths": 50}, "The lengths of the lines should be all 50, and are 100, 100, 100."),
            ({"angles": [60, 60]}, "The angles of the corners should be 60, 60, and are 60, 60, 60."),
            ({"colours": ["red"]}, "The colours of the lines should be red, and are black."),
            ({"fills": ["red"]}, "The colours of the fills should be red, and are none."),
            ({"dots": 1}, "The number of dots should be 1, and is 0."),
            ({"texts": ["Hi"]}, "The texts should be Hi, and are none."),
        ]:
            self.says(message, triangle, {"drawing": expected})

    def test_an_open_end(self):
        open_shape = SQUARE.replace("4", "3")
        self.says("The lines of your drawing should meet: one of their ends is open.", open_shape, facts(closed=True))
        self.passes(open_shape, facts(closed=False))

    def test_a_circle_is_closed(self):
        self.passes("import turtle\nturtle.circle(50)", facts(closed=True))

    def test_colours_may_have_any_notation(self):
        source = "import turtle\nturtle.color('#ff0000')\nturtle.forward(9)\nturtle.dot(20, 'Light Blue')"
        self.passes(source, facts(colours=["lightblue", "red"], dots=1))

    def test_the_order_and_direction_of_lines_do_not_matter(self):
        self.passes(SQUARE_BACKWARDS.replace("left(90)", "goto(0, 0)", 1).replace("right", "left"), {"draws": SQUARE})
        self.passes(
            SQUARE,
            {"draws": SQUARE.replace("left", "right").replace("import turtle", "import turtle\nturtle.left(90)")},
        )

    def test_the_first_difference_is_named(self):
        for change, message in [
            (("4", "3"), "Your drawing has no line from (0, 100) to (0, 0)."),
            (
                ("import turtle", "import turtle\nturtle.back(20)\nturtle.forward(20)"),
                "Your drawing has a line from (0, 0) to (-20, 0), which should not be there.",
            ),
            (
                ("import turtle", "import turtle\nturtle.color('blue')"),
                "The line from (0, 0) to (100, 0) should be black.",
            ),
            (
                ("import turtle", "import turtle\nturtle.width(3)"),
                "The line from (0, 0) to (100, 0) should have the width 1.",
            ),
            (
                ("import turtle", "import turtle\nturtle.dot(5, 'red')"),
                "Your drawing has a red dot at (0, 0), which should not be there.",
            ),
            (("import turtle", "import turtle\nturtle.bgcolor('red')"), "The background should have another colour."),
            (
                ("import turtle", "import turtle\nturtle.write('Hi')"),
                "Your drawing has the text “Hi”, which should not be there.",
            ),
        ]:
            self.says(message, SQUARE.replace(*change), {"draws": SQUARE})

    def test_a_fill_is_part_of_the_picture(self):
        filled = f"import turtle\nturtle.begin_fill()\n{SQUARE}turtle.end_fill()"
        self.passes(filled, {"draws": filled}, facts(fills=["black"]))
        self.says("Your drawing should have a shape filled with black at (0, 0).", SQUARE, {"draws": filled})

    def test_a_failed_check_has_both_drawings(self):
        entry = self.fails(SQUARE.replace("4", "3"), {"draws": SQUARE})
        self.assertIn('["line"', entry["drawing"]["expected"])
        self.assertNotEqual(entry["drawing"]["expected"], entry["drawing"]["got"])
        self.assertNotIn("drawing", self.passes(SQUARE, {"draws": SQUARE})["checks"][0])
        self.assertNotIn("drawing", self.fails(SQUARE, {**facts(lines=9), "hidden": True}))

    def test_a_verdict_has_the_drawing(self):
        self.assertIn('["line"', self.passes(SQUARE, facts(lines=4))["drawing"])
        self.assertNotIn("drawing", self.passes("print(1)", {"stdout": "1"}))

    def test_each_run_starts_with_an_empty_page(self):
        source = "import turtle\nturtle.forward(int(input()))"
        self.passes(
            source,
            {**facts(lines=1, lengths=[5]), "stdin": ["5"]},
            {**facts(lines=1, lengths=[7]), "stdin": ["7"]},
        )

    def test_a_program_without_a_drawing(self):
        self.says("Your program draws nothing. Does it use turtle?", "print(1)", facts(lines=1))

    def test_scripts_see_the_drawing(self):
        self.passes(SQUARE, {"script": "assert len(program.drawing.lines) == 4\nassert program.drawing.is_closed"})

    def test_unknown_facts_are_reported(self):
        with self.assertRaisesRegex(ValueError, "unknown fact 'sides'"):
            self.judge(SQUARE, facts(sides=4))
