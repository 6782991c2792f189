"""Checks of the exercise timed-block."""

import ast
import builtins
import contextlib
import io
import re
import time

from main import timed
from understory import program


class Watch:
    def __init__(self, now=100.0):
        self.now = now

    def __call__(self):
        return self.now


def watched(label, seconds, problem=None, **named):
    watch, out = Watch(), io.StringIO()
    caught = None
    try:
        with contextlib.redirect_stdout(out), timed(label, **(named or {"clock": watch})):
            watch.now += seconds
            if problem is not None:
                raise problem
    except (ValueError, KeyError, OSError) as error:
        caught = error
    return out.getvalue().splitlines(), caught


asked = []


def clock():
    asked.append(1)
    return 7


def two_and_a_half_seconds_without_waiting():
    try:
        said, _caught = watched("sorting", 2.5)
    except TypeError as error:
        said = str(error)
    assert said == ["sorting: 2.500 s"], (
        f"The clock moved by 2.5 seconds during a block called sorting. The result: {(' / '.join(said) if isinstance(said, list) else said) or 'nothing'}"
    )


def the_stopwatch_stops_after_an_exception_too():
    storm = ValueError("storm")
    said, caught = watched("walk", 75, storm)
    assert said == ["walk: 75.000 s"], (
        f"A block was left by an exception after 75 seconds. Your stopwatch printed: {' / '.join(said) or 'nothing'}"
    )
    assert caught is storm, "A ValueError left the block, but it didn't arrive outside. What became of it?"


def without_a_clock_it_takes_the_real_one():
    with contextlib.redirect_stdout(io.StringIO()) as out:
        try:
            with timed("nap"):
                pass
        except TypeError as error:
            print(error)
    said = out.getvalue().splitlines()
    assert len(said) == 1 and re.fullmatch(r"nap: [0-4]\.\d{3} s", said[0]), (
        f"For an empty block and no clock, `with timed('nap'):` led to: {' / '.join(said) or 'nothing'}"
    )


def a_race_between_two_blocks():
    lines = [re.fullmatch(r"(.+): (\d+\.\d{3}) s", line.strip()) for line in program.output.splitlines()]
    printed = {found.group(1) for found in lines if found}
    assert len(printed) >= 2, (
        f"A race needs at least two blocks with different labels, each with a line like `list: 0.025 s`. The labels in your output: {', '.join(sorted(printed)) or 'none'}"
    )
    measured = set()

    def watch(function):
        def watched(label, *values, **named):
            clocks = [value for value in [*values, *named.values()] if callable(value)]
            if all(value in [time.perf_counter, time.time, time.monotonic] for value in clocks):
                measured.add(str(label))
            return function(label, *values, **named)

        return watched

    tree = ast.parse(program.source)
    for place, node in enumerate(tree.body):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == "timed":
            tree.body[place + 1 : place + 1] = ast.parse("timed = _watch(timed)").body
            break
    exec(
        compile(tree, "main.py", "exec"),
        {"__name__": "__main__", "print": lambda *values, **named: None, "_watch": watch},
    )
    assert len(measured & printed) >= 2, (
        f"Your output has the labels {', '.join(sorted(printed))}. The blocks that your stopwatch measured with the real clock: {', '.join(sorted(measured)) or 'none'}"
    )
    empty = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.With)
        and "timed" in ast.dump(node.items[0].context_expr)
        and all(
            isinstance(line, ast.Pass) or isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
            for line in node.body
        )
    ]
    assert not empty, "At least one of your blocks is empty. What work should it do?"


def other_blocks_and_clocks():
    watch = Watch(0)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        later = timed("later", watch)
        watch.now += 50
        with timed("a b: c", watch):
            watch.now += 1
            with later:
                watch.now += 0.25
            watch.now += 10

        def leave():
            with timed("leave", clock=watch):
                watch.now += 3600
                return "home"

        answer = leave()
    assert out.getvalue().splitlines() == ["later: 0.250 s", "a b: c: 11.250 s", "leave: 3600.000 s"]
    assert answer == "home"
    assert watched("snow", 0.0004, KeyError("x"))[0] == ["snow: 0.000 s"]


def rounded():
    said, _caught = watched("sorting", 2.5)
    assert said == ["sorting: 2.5 s"]
    digits = [
        line
        for line in program.output.splitlines()
        if re.search(r": \d+\.\d+ s$", line) and len(line.split(".")[-1]) > 5
    ]
    assert not digits


def no_decimals():
    said, _caught = watched("sorting", 2.5)
    assert said == ["sorting: 2.5 s"]


def no_clock_parameter():
    try:
        watched("sorting", 2.5)
        problem = False
    except TypeError:
        problem = True
    assert problem


def label_typed_in():
    said, _caught = watched("sorting", 2.5)
    assert len(said) == 1 and said[0].endswith(" 2.500 s") and "sorting" not in said[0]


def the_other_way_round():
    said, _caught = watched("sorting", 2.5)
    assert said == ["sorting: -2.500 s"]


def printed_on_the_way_in():
    said, real = [], builtins.print
    builtins.print = lambda *values, sep=" ", **rest: said.append(sep.join(map(str, values)))
    try:
        with timed("sorting", clock=lambda: 5):
            early = list(said)
    finally:
        builtins.print = real
    assert early


def since_the_program_began():
    said, _caught = watched("sorting", 2.5)
    assert said != ["sorting: 2.500 s"]


def own_clock():
    real = builtins.print
    builtins.print = lambda *values, **rest: None
    try:
        with timed("sorting", clock=clock):
            pass
    finally:
        builtins.print = real
    assert not asked


def half_and_half():
    real = builtins.print
    builtins.print = lambda *values, **rest: None
    try:
        with timed("sorting", clock=clock):
            pass
    finally:
        builtins.print = real
    assert len(asked) == 1


def started_too_late():
    said, _caught = watched("sorting", 2.5)
    assert said == ["sorting: 0.000 s"]


def swallowed():
    said, caught = watched("walk", 75, ValueError("storm"))
    assert said == ["walk: 75.000 s"] and caught is None


def only_value_errors():
    assert (
        watched("walk", 75, ValueError("storm"))[0] == ["walk: 75.000 s"]
        and watched("walk", 75, KeyError("key"))[0] == []
    )


def started_when_made():
    watch, said, real = Watch(), [], builtins.print
    builtins.print = lambda *values, sep=" ", **rest: said.append(sep.join(map(str, values)))
    try:
        later = timed("walk", watch)
        watch.now += 50
        with later:
            watch.now += 1
    finally:
        builtins.print = real
    assert said == ["walk: 51.000 s"]


def no_finally():
    said, caught = watched("walk", 75, ValueError("storm"))
    assert said == [] and caught is not None


def no_default_clock():
    real = builtins.print
    builtins.print = lambda *values, **rest: None
    try:
        try:
            with timed("nap"):
                pass
            problem = False
        except TypeError:
            problem = True
    finally:
        builtins.print = real
    assert problem


def race_typed_in():
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "timed"
    ]
    assert not calls


def nobody_to_race():
    labels = {
        line.rpartition(":")[0]
        for line in program.output.splitlines()
        if re.fullmatch(r".+: \d+\.\d{3} s", line.strip())
    }
    assert len(labels) == 1
