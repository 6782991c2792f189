"""Slips: each is found by its repair, and its sentence is about the program as it is."""

import importlib.util
import unittest

import check
from engine import OF_ERRORS, SLIPS, EngineTest

HELLO = {"stdout": "Hello, Ada!"}

# The slip, a program that has it, a check, and a part of the sentence.
EXAMPLES = [
    ("missing_f", 'name = "Ada"\nprint("Hello, {name}!")', HELLO, "`{name}` on line 2"),
    ("method_not_called", 'name = "ada"\nprint("Hello, " + str(name.title) + "!")', HELLO, "`name.title` on line 2"),
    ("function_not_called", 'def name():\n    return "Ada"\nprint(f"Hello, {name}!")', HELLO, "`name` on line 3"),
    ("result_thrown_away", 'name = " Ada "\nname.strip()\nprint(f"Hello, {name}!")', HELLO, "`name.strip()` on line 2"),
    ("result_thrown_away", "n = 1\nn + 2\nprint(n)", {"stdout": "3"}, "nothing keeps the result"),
    ("kept_none", "names = [2]\nnames = names.append(3)\nprint(names)", {"stdout": "[2, 3]"}, "line 2 keeps"),
    ("kept_none", "names = [3, 2]\nprint(names.sort())", {"stdout": "[2, 3]"}, "line 2 uses"),
    ("quoted_name", 'name = "Ada"\nprint("Hello,", "name" + "!")', HELLO, "variable `name`"),
    ("missing_braces", 'name = "Ada"\nprint("Hello, name!")', HELLO, "inside the quotation marks"),
    ("missing_braces", 'name = "Ada"\nprint(f"Hello, (name)!")', HELLO, "inside the quotation marks"),
    ("bare_or", 'a = "x"\nprint(a == "y" or "z")', {"stdout": "False"}, "doesn't compare `\"z\"`"),
    ("text_compared_with_number", 'age = "9"\nprint(age > "10")', {"stdout": "False"}, "`\"10\"` on line 2 is a string"),
    ("return_in_loop", "def f(xs):\n    n = 0\n    for x in xs:\n        n += x\n        return n", {"call": "f([1, 2])", "returns": "3"}, "`return` on line 5"),
    ("return_in_loop", "def f(xs):\n    for x in xs:\n        if x > 1:\n            return True\n        else:\n            return False", {"call": "f([1, 2])", "returns": "True"}, "`return` on line 6"),
    ("print_or_return", "def f(x):\n    print(x + 1)\n", {"call": "f(1)", "returns": "2"}, "doesn't return it"),
    ("print_or_return", "def f(x):\n    return x + 1\n", {"call": "f(1)", "prints": "2"}, "Line 2 returns"),
    ("return_missing", "def f(x):\n    y = x + 1\n", {"call": "f(1)", "returns": "2"}, "doesn't return it"),
    ("return_missing", "def f(x):\n    x + 1\n", {"call": "f(1)", "returns": "2"}, "what line 2 calculates"),
    ("return_missing", "def f(xs):\n    n = 0\n    for x in xs:\n        n += x\n", {"call": "f([1, 2])", "returns": "3"}, "after line 4"),
    ("reset_in_loop", "for n in [1, 2]:\n    total = 0\n    total += n\nprint(total)", {"stdout": "3"}, "back to `0`"),
    ("lost_value", "a = 1\nb = 2\na = b\nb = a\nprint(a, b)", {"stdout": "2 1"}, "old value of `a`"),
    ("changed_while_looping", "xs = [1, 1, 2]\nfor x in xs:\n    if x == 1:\n        xs.remove(x)\nprint(xs)", {"stdout": "[2]"}, "while line 4 changes it"),
    ("shared_inner_list", "b = [[0] * 2] * 2\nb[0][0] = 1\nprint(b)", {"stdout": "[[1, 0], [0, 0]]"}, "one inner list"),
    ("mutable_default", "def f(x, xs=[]):\n    xs.append(x)\n    return xs\nf(1)", {"call": "f(2)", "returns": "[2]"}, "`xs=[]` on line 1"),
    ("shared_attribute", "class A:\n    xs = []\n    def __init__(self):\n        pass\nA().xs.append(1)", {"call": "A().xs", "returns": "[]"}, "belongs to the class"),
    ("self_missing", "class A:\n    def __init__(self):\n        self.n = 1\n    def grow(self):\n        n = 2\na = A()\na.grow()", {"call": "a.n", "returns": "2"}, "a variable of `grow`"),
    ("super_missing", "class A:\n    def __init__(self, n):\n        self.n = n\nclass B(A):\n    def __init__(self, n, m):\n        self.m = m", {"call": "B(1, 2).n", "returns": "1"}, "own `__init__`"),
    ("error_not_raised", 'def f(n):\n    if n < 0:\n        ValueError("no")\n    return n', {"call": "f(-1)", "raises": "ValueError"}, "nothing raises it"),
    ("error_not_raised", 'def f():\n    try:\n        int("x")\n    except ValueError:\n        print("no")', {"call": "f()", "raises": "ValueError"}, "as if nothing had happened"),
    ("count_set_to_one", 'c = {}\nfor x in "aab":\n    c[x] = 1\nprint(c["a"])', {"stdout": "2"}, "sets the count to 1"),
    ("count_set_to_one", 'c = {}\nfor x in "aab":\n    c[x] += 1\nprint(c["a"])', {"stdout": "2"}, "the first time"),
    ("word_instead_of_variable", 'name = "Bo"\nprint("Hello, Bo!")', {"given": {"name": "'Ada'"}, **HELLO}, "always says `Bo`"),
    ("number_instead_of_variable", "n = 3\nprint(3 * 2)", {"given": {"n": 5}, "stdout": "10"}, "uses 3"),
    ("start_of_a_maximum", "xs = [-3, -2]\nbest = 0\nfor x in xs:\n    if x > best:\n        best = x\nprint(best)", {"stdout": "-2"}, "`best` starts at `0`"),
    ("boundary", "age = 18\nprint(age > 18)", {"stdout": "True"}, "exactly `18`"),
    ("boundary", "age = 18\nprint(0 < age < 18)", {"stdout": "True"}, "two ends"),
    ("range_end", "for n in range(1, 3):\n    print(n)", {"stdout": ["1", "2", "3"]}, "stops before `3`"),
    ("range_end", "for n in range(3):\n    print(n)", {"stdout": ["1", "2", "3"]}, "starts at 0"),
    ("range_end", "for n in range(1, 4):\n    print(n)", {"stdout": ["3", "2", "1"]}, "come first"),
    ("two_ifs", 'n = 9\nif n > 5:\n    print("a")\nif n > 1:\n    print("b")', {"stdout": "a"}, "the `if` on line 4"),
    ("and_or", 'a = "x"\nprint(a != "x" or a != "y")', {"stdout": "False"}, "always true"),
    ("and_or", 'a = "x"\nprint(a == "x" and a == "y")', {"stdout": "True"}, "never true"),
    ("and_or", "a = 1\nb = 5\nprint(a > 3 and b > 3)", {"stdout": "True"}, "only if both"),
    ("input_not_converted", "n = input()\nprint(n * 2)", {"stdin": ["4"], "stdout": "8"}, "a string from `input`"),
    ("wrong_division", "print(7 / 2)", {"stdout": "3"}, "`/` always gives a float"),
    ("wrong_division", "print(7 // 2)", {"stdout": "1"}, "`//` drops"),
    ("replaced_instead_of_added", "n = 0\nfor x in [1, 2]:\n    n = x\nprint(n)", {"stdout": "3"}, "replaces the old value"),
    ("replaced_instead_of_added", "n = 0\nfor x in [1, 2]:\n    n =+ x\nprint(n)", {"stdout": "3"}, "`=+` on line 3"),
    ("replaced_instead_of_added", "n = 5\nn += 2\nprint(n)", {"stdout": "3"}, "makes `n` larger"),
    ("asked_only_once", 'a = input()\nn = 0\nwhile a != "q" and n < 3:\n    print(a)\n    n += 1', {"stdin": ["x", "q"], "stdout": "x"}, "asks only once"),
    ("asked_only_once", "a = 1\ninput()\nprint(a)", {"stdin": ["x"], "stdout": "x"}, "doesn't keep the answer"),
    ("leaves_block", 'for n in [1, 2]:\n    print(n)\n    print("end")', {"stdout": ["1", "2", "end"]}, "in every iteration"),
    ("joins_block", 'for n in [1, 2]:\n    print(n)\nprint("-")', {"stdout": ["1", "-", "2", "-"]}, "isn't part of the loop"),
    ("untidy_input", 'a = input()\nprint(a == "yes")', {"stdin": [" Yes"], "stdout": "True"}, "as they type it"),
    ("untidy_input", 'a = input()\nprint(a == "yes")', {"stdin": [" yes"], "stdout": "True"}, "keeps the spaces"),
    ("untidy_input", 'a = input()\nprint(a == "yes")', {"stdin": ["Yes"], "stdout": "True"}, "uppercase and lowercase"),
    ("untidy_input", 'a = input().lower()\nprint(a == "Yes")', {"stdin": ["yes"], "stdout": "True"}, "calls `lower`"),
    ("random_end", "import random\nprint(max(random.randint(2, 3) for _ in range(99)))", {"stdout": "2"}, "can also be `3`"),
    ("missing_parentheses", "print(2 + 4 * 2)", {"stdout": "12"}, "`*` comes before `+`"),
    ("rounded_early", "n = round(2.6)\nprint(n * 2)", {"stdout": "5.2"}, "rounds to a whole number"),
    ("parameter_ignored", "n = 1\ndef f(x):\n    return n + 1", {"call": "f(5)", "returns": "6"}, "never uses its parameter `x`"),
    ("arguments_swapped", "def f(a, b):\n    return a - b\nprint(f(1, 3))", {"stdout": "2"}, "`a, b`, in this order"),
    ("list_in_list", "xs = []\nxs.append([1])\nprint(xs)", {"stdout": "[1]"}, "a list with one item"),
    ("list_in_list", "xs = [1]\nxs.append([2, 3])\nprint(xs)", {"stdout": "[1, 2, 3]"}, "a list in the list"),
    ("list_in_list", 'xs = []\nxs.extend("ab")\nprint(xs)', {"stdout": "['ab']"}, "its characters"),
    ("numbered_from_zero", 'for n, x in enumerate("ab"):\n    print(n, x)', {"stdout": ["1 a", "2 b"]}, "with the number 0"),
    ("wrong_index", "xs = [1, 2]\nprint(xs[1])", {"stdout": "1"}, "Indexes start at 0"),
    ("wrong_index", "xs = [1, 2, 3]\nprint(xs[0:2])", {"stdout": "[1, 2, 3]"}, "stops before its second"),
    ("wrong_order", "print(sorted([1, 2]))", {"stdout": "[2, 1]"}, "the smallest first"),
    ("wrong_order", "print(sorted([1, 2], reverse=True))", {"stdout": "[1, 2]"}, "the largest first"),
    ("needless_elif", 'n = 9\nif n > 5:\n    print("a")\nelif n > 1:\n    print("b")', {"stdout": ["a", "b"]}, "skips the `elif`"),
    ("branches_swapped", 'n = 9\nif n > 1:\n    print("b")\nelif n > 5:\n    print("a")', {"stdout": "a"}, "come first"),
    ("branches_swapped", 'n = 9\nif n > 1:\n    print("b")\nelse:\n    print("a")', {"stdout": "a"}, "right way round"),
    ("turned_comparison", "n = 9\nprint(n < 1)", {"stdout": "True"}, "When is `n < 1`"),
    ("set_before_loop", 'row = ""\nfor a in "ab":\n    for b in "xy":\n        row += a\n    print(row)', {"stdout": ["aa", "bb"]}, "runs only once"),
    ("same_list_twice", "a = [1]\nb = a\nb.append(2)\nprint(a)", {"stdout": "[1]"}, "two names"),
    ("wrong_step", "for n in range(3, 0, 1):\n    print(n)", {"stdout": ["3", "2", "1"]}, "right direction"),
    ("loop_over_index", 'xs = ["a"]\nfor x in range(len(xs)):\n    print(x)', {"stdout": "a"}, "not an item"),
    ("loop_over_index", 'xs = {"a": 1}\nfor x in xs:\n    print(x)', {"stdout": "1"}, "its keys only"),
    ("break_missing", 'for n in [1, 2]:\n    if n == 1:\n        print("found")\n    print("on")', {"stdout": "found"}, "goes on"),
    ("break_missing", "for n in [1, 2]:\n    print(n)\n    break", {"stdout": ["1", "2"]}, "ends the loop"),
    ("best_of_the_wrong_end", "print(min([1, 2]))", {"stdout": "2"}, "the smallest"),
    ("contains_or_equals", 'a = "a cat"\nprint(a == "cat")', {"stdout": "True"}, "both sides are the same"),
    ("contains_or_equals", 'a = "a cat"\nprint("cat" in a)', {"stdout": "False"}, "only a part"),
    ("wrong_mode", 'open("a.txt", "a").write("a")\nwith open("a.txt", "w") as f:\n    f.write("b")', {"file": "a.txt", "content": "ab"}, "empties the file"),
    ("line_break_missing", 'with open("b.txt", "w") as f:\n    f.write("a")\n    f.write("b")', {"file": "b.txt", "content": ["a", "b"]}, "exactly the string"),
    ("wrong_digits", 'print(f"{2.5:.1f}")', {"stdout": "2.50"}, "shows 1 digit"),
    ("wrong_digits", 'a = 2.5\nprint(f"{a}")', {"stdout": "2.50"}, "as many digits"),
    ("pieces_swapped", 'a = 1\nb = 2\nprint(f"{a}-{b}")', {"stdout": "2-1"}, "`{a}` before `{b}`"),
    ("blank_line", 'print("a")\nprint(" ")\nprint("b")', {"stdout": ["a", "b"]}, "Line 2 prints a blank line"),
    ("comma_in_print", 'print("a", "b")', {"stdout": "ab"}, "a space"),
    ("comma_in_print", 'print("a")\nprint("b")', {"stdout": "ab"}, "ends the line"),
    ("comma_in_print", 'print("ha", 2)', {"stdout": "haha"}, "two values"),
    ("converted_without_need", 'print(float("4"))', {"stdout": "4"}, "makes a float"),
    ("key_missing", 'd = {}\nprint(d["a"])', {"stdout": "0"}, "needs the key"),
    ("key_instead_of_value", 'd = {"a": 1}\nfor k in d:\n    print(k, k)', {"stdout": "a 1"}, "not its value"),
    ("method_missing", 'a = " x"\nprint(a == "x")', {"stdout": "True"}, "takes `a` as it is"),
    ("number_still_text", 'a = "2"\nprint(a * 2)', {"stdout": "4"}, "a number there, or a string"),
    ("wrong_start", "n = 1\nfor x in [1, 2]:\n    n += x\nprint(n)", {"stdout": "3"}, "starts with `1`"),
    ("wrong_step_size", "n = 0\nn += 2\nprint(n)", {"stdout": "1"}, "by 2 each time"),
    ("boundary_by_one", "n = 3\nprint(n > 3)", {"stdout": "True"}, "compares `n` with `3`"),
    ("lines_swapped", "n = 1\nprint(n)\nn = n + 1", {"stdout": "2"}, "Line 2 runs before line 3"),
    ("number_written_out", "n = input()\nprint(3)", {"stdin": ["5"], "stdout": "5"}, "always uses 3"),
    ("wrong_name", "a = 1\nb = 2\nprint(a)", {"stdout": "2"}, "uses `a`"),
    ("wrong_operator", "print(2 + 3)", {"stdout": "6"}, "`2 + 3` on line 1 adds"),
    ("wrong_operator", "print(2 - 3)", {"stdout": "1"}, "come first"),
    ("one_off", "n = 4\nprint(n * 2)", {"stdout": "9"}, "exactly as much"),
    ("print_too_many", 'print("a")\nprint("b")', {"stdout": "b"}, "Should line 1"),
]  # fmt: skip


class Slips(EngineTest):
    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, check, "SLIPS", ())
        self.addCleanup(setattr, check, "OF_ERRORS", ())

    def message_of(self, source, *checks, slips=SLIPS, **options):
        check.SLIPS = check.OF_ERRORS = slips
        return self.fails(source, *checks, **options)["message"]

    def test_each_slip_is_found(self):
        by_name = {slip.__name__: slip for slip in SLIPS}
        for name, source, checks, part in EXAMPLES:
            with self.subTest(name, source=source):
                self.assertIn(part, self.message_of(source, checks, slips=(by_name[name],)))

    def test_each_slip_has_an_example(self):
        self.assertEqual({slip.__name__ for slip in SLIPS}, {name for name, *_ in EXAMPLES})
        self.assertLessEqual({*OF_ERRORS}, {*SLIPS})

    def test_a_slip_in_two_places_is_one_slip(self):
        source = 'a = input()\nb = input()\nprint("{a}")\nprint("{b}")'
        self.assertIn("`{a}` on line 3", self.message_of(source, {"stdin": [1, 2], "stdout": [1, 2]}))

    def test_a_slip_that_repairs_all_checks_is_preferred(self):
        source = "def f(n):\n    return n > 3"
        checks = [{"call": f"f({n})", "returns": str(n >= 3)} for n in (3, 2)]
        self.assertIn("exactly `3`", self.message_of(source, *checks))

    def test_a_change_that_mends_only_the_failing_check_is_no_slip(self):
        source = "def price(km):\n    return 3 + (km - 5)"
        near = {"call": "price(2)", "returns": "3", "message": "How far is near?"}
        far = {"call": "price(8)", "returns": "6"}
        self.assertIn("always uses 5", self.message_of(source, near))
        self.assertEqual(self.message_of(source, near, far), "How far is near?")

    def test_a_blank_line_is_the_fault_of_its_own_print(self):
        source = 'print("a")\nprint()\nprint("b")'
        self.assertIn("Line 2 prints", self.message_of(source, {"stdout": ["a", "b"]}))

    def test_without_a_repair_the_check_speaks(self):
        self.assertEqual(self.message_of('print("b")', {"stdout": "a"}), "Line 1 differs: expected “a”, got “b”.")

    def test_a_declared_mistake_and_a_plain_finding_come_first(self):
        mistake = {"source": "print", "message": "Mine."}
        self.assertEqual(self.message_of("print(1 + 2)", {"stdout": "2"}, mistakes=[mistake]), "Mine.")
        self.assertIn("no name", self.message_of("print(1)", {"variable": "a", "equals": "1"}))

    def test_a_trial_ends(self):
        source = "n = 1\nwhile n < 5:\n    n += 1\nprint(n)"
        self.assertIn("n", self.message_of(source, {"stdout": "-7"}))
        self.assertIn("n", self.message_of('s = "a"\nfor n in range(90):\n    s = s + "b"\nprint(s)', {"stdout": "x"}))

    def test_a_program_that_may_wait_is_not_tried(self):
        self.assertNotIn("adds", self.message_of("import time\nprint(2 + 3)", {"stdout": "6"}))

    def test_nothing_is_left_behind(self):
        self.message_of("print(2 + 3)", {"stdout": "6"})
        self.assertFalse(hasattr(__builtins__, check.TICK))


TREES = """
CREATE TABLE trees (id INTEGER, name TEXT, height INTEGER, garden TEXT);
INSERT INTO trees VALUES (1, 'oak', 20, 'north'), (2, 'old oak', 30, 'north'), (3, 'ash', 20, NULL);
CREATE TABLE birds (tree INTEGER, name TEXT);
INSERT INTO birds VALUES (1, 'owl'), (1, 'owl');
"""

SQL_EXAMPLES = [
    ("sql_null", "SELECT name FROM trees WHERE garden = NULL", ["ash"], "never true"),
    ("sql_number_as_text", "SELECT name FROM trees WHERE height + 0 = '20'", ["oak", "ash"], "is text"),
    ("sql_boundary", "SELECT name FROM trees WHERE height > 30", ["old oak"], "exactly `30`"),
    ("sql_and_or", "SELECT name FROM trees WHERE id = 1 AND id = 2", ["oak", "old oak"], "both sides"),
    ("sql_order", "SELECT name FROM trees ORDER BY name", ["old oak", "oak", "ash"], "smallest value first"),
    ("sql_order", "SELECT name FROM trees ORDER BY name DESC", ["ash", "oak", "old oak"], "largest value first"),
    ("sql_aggregate", "SELECT count(height) FROM trees", ["70"], "counts rows"),
    ("sql_aggregate", "SELECT count(garden) FROM trees", ["3"], "`NULL`"),
    ("sql_pattern", "SELECT name FROM trees WHERE name = 'oak'", ["oak", "old oak"], "whole value"),
    ("sql_pattern", "SELECT name FROM trees WHERE name LIKE 'oak'", ["oak", "old oak"], "any characters"),
    ("sql_turned", "SELECT name FROM trees WHERE id = 1", ["old oak", "ash"], "which rows"),
    ("sql_join", "SELECT trees.id FROM trees JOIN birds ON birds.tree = trees.id", ["1", "1", "2", "3"], "no partner"),
    ("sql_distinct", "SELECT name FROM birds", ["owl"], "again for every row"),
    ("sql_columns", "SELECT name, id FROM trees WHERE id = 1", ["1|oak"], "`name` before `id`"),
    ("sql_columns", "SELECT name, id FROM trees WHERE id = 1", ["oak"], "`id` on line 1"),
    ("sql_operator", "SELECT height + 2 FROM trees WHERE id = 1", ["40"], "adds"),
    ("sql_limit", "SELECT id FROM trees LIMIT 1", ["1", "2"], "stops after 1"),
]  # fmt: skip


@unittest.skipUnless(importlib.util.find_spec("sqlite3"), "this Python has no sqlite3")
class SqlSlips(EngineTest):
    def test_each_slip_is_found(self):
        self.addCleanup(setattr, check, "SLIPS", ())
        self.addCleanup(setattr, check, "SQL_SLIPS", check.SQL_SLIPS)
        by_name = {slip.__name__: slip for slip in check.SQL_SLIPS}
        self.assertEqual(by_name.keys(), {name for name, *_ in SQL_EXAMPLES})
        for name, source, rows, part in SQL_EXAMPLES:
            check.SLIPS, check.SQL_SLIPS = SLIPS, (by_name[name],)
            checks = {"name": "rows", "rows": rows, "ordered": name == "sql_order"}
            exercise = {"kind": "sql", "checks": [checks], "database": "t.sql", "files": {"t.sql": TREES}}
            with self.subTest(name, source=source):
                self.assertIn(part, str(check.judge(exercise, source)["checks"][0]["message"]))
