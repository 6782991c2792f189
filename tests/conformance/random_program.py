"""Prints a random Python program, always the same for one seed: `random_program.py SEED`.

It consists of functions, classes, generators and exceptions that use each other, with closures,
descriptors, `del`, slots, `__getattr__` and tracing. It ends by itself, prints what happened after
each step, with tracebacks, and needs nothing but Python.
"""

import random
import sys

PRELUDE = """\
import sys

steps = 0


class Stop(Exception):
    pass


def tick():
    global steps
    steps += 1
    if steps > 3000:
        raise Stop("too many steps")


def where(error):
    entry, found = error.__traceback__, []
    while entry is not None:
        found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
        entry = entry.tb_next
    return found


def chain(error):
    names = []
    while error is not None and len(names) < 6:
        names.append(type(error).__name__)
        error = error.__cause__ or error.__context__
    return names


def show(label, step):
    global steps
    steps = 0
    try:
        print(label, repr(step())[:200])
    except Exception as error:
        print(label, type(error).__name__, str(error)[:200], where(error)[-12:], chain(error))
    print("handling", sys.exception())


class Logged:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        tick()
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        tick()
        setattr(instance, self.name, value)


class Closing:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        tick()
        return len(self.name)

    def __exit__(self, kind, value, trace):
        print("leaving", self.name, kind and kind.__name__)
        return self.swallow and kind is not Stop


class Dying:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        caller = sys._getframe().f_back
        # Where a program ends, what runs it may be the caller, or nothing.
        inside = caller and caller.f_code.co_filename.endswith("main.py")
        print("gone", self.name, caller.f_code.co_name if inside else "at the end")


"""
ERRORS = ["ValueError", "KeyError", "TypeError", "ZeroDivisionError", "Special", "LookupError"]


class Writer:
    """Writes a program, knowing what the place it writes at can name."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.depth = 0
        self.functions = {}  # name: number of parameters without a default
        self.generators = []
        self.classes = {}  # name: names of attributes and methods
        self.fresh = 0

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def name(self, kind):
        self.fresh += 1
        return f"{kind}{self.fresh}"

    def one(self, *choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    # Expressions. `names` are the variables that are likely to have a value.

    def value(self, names, size=2):
        if size <= 0 or self.chance(0.2):
            return self.one(*names, "0", "1", "3", "-2", "'a'", "None", "[]", "2.5", "()") if names else "1"
        part = lambda: self.value(names, size - 1)
        kind = self.random.randrange(17)
        if kind <= 2:
            return f"({part()} {self.one('+', '-', '*', '//', '%', '<', '==', 'and', 'or', 'is', 'in')} {part()})"
        if kind == 3:
            return f"[{part()}, {part()}]"
        if kind == 4:
            return f"({part()} if {part()} else {part()})"
        if kind == 5:
            return f"[{self.value([*names, 'each'], size - 1)} for each in range({self.random.randrange(4)})]"
        if kind == 6:
            return f"{{{part()!s}: {part()}}}" if self.chance(0.3) else f"{{'k': {part()}}}"
        if kind == 7 and self.generators:
            return f"{self.one('list', 'sum', 'sorted', 'next', 'tuple')}({self.one(*self.generators)}({part()}))"
        if kind <= 10 and self.functions:
            return self.call(names, size)
        if kind == 11 and self.classes:
            return f"{self.one(*self.classes)}({part()}, {part()})"
        if kind <= 13 and self.classes:
            return f"({part()}).{self.attribute()}"
        if kind == 14 and self.classes:
            return f"({part()}).{self.attribute()}({part()})"
        if kind == 15:
            return f"(lambda x, y={part()}: {self.value([*names, 'x', 'y'], size - 1)})({part()})"
        return f"{self.one('str', 'len', 'abs', 'bool', 'repr', 'list', 'type', 'int')}({part()})"

    def attribute(self):
        return self.one(*self.random.choice([*self.classes.values()]), "missing")

    def call(self, names, size):
        name = self.one(*self.functions)
        count = self.functions[name] + self.one(0, 0, 0, 0, 1, -1)
        arguments = [self.value(names, size - 1) for _ in range(max(0, count))]
        if self.chance(0.15):
            arguments.append(f"*[{self.value(names, 0)}]")
        if self.chance(0.15):
            arguments.append(f"{self.one('last', 'more', 'extra')}={self.value(names, 0)}")
        return f"{name}({', '.join(arguments)})"

    # Statements.

    def body(self, names, size, *, inside=(), outer=()):
        """Writes a block. `inside` says what surrounds it: a function, a generator, a loop."""
        self.depth += 1
        names = list(names)
        for _ in range(self.random.randrange(1, 4)):
            self.statement(names, size, inside, outer)
        self.depth -= 1

    def statement(self, names, size, inside, outer):
        value = lambda: self.value(names)
        kind = self.random.randrange(20)
        if kind <= 4 or size <= 0:
            target = self.one("a", "b", "c", "d")
            self.line(f"{target} = {value()}")
            if target not in names:
                names.append(target)
        elif kind == 5 and names:
            self.line(f"{self.one(*names)} {self.one('+=', '*=', '-=')} {value()}")
        elif kind == 6 and names:
            self.line(f"del {self.one(*names)}")
        elif kind == 7:
            self.line(f"if {value()}:")
            self.body(names, size - 1, inside=inside)
            if self.chance(0.5):
                self.line("else:")
                self.body(names, size - 1, inside=inside)
        elif kind == 8:
            source = f"range({self.random.randrange(5)})"
            if self.generators and self.chance(0.6):
                source = f"{self.one(*self.generators)}({value()})"
            self.line(f"for e in {source}:")
            self.depth += 1
            self.line("tick()")
            self.depth -= 1
            self.body([*names, "e"], size - 1, inside=(*inside, "loop"))
            if self.chance(0.2):
                self.line("else:")
                self.body(names, size - 1, inside=inside)
        elif kind <= 11:
            self.attempt(names, size, inside)
        elif kind == 12:
            self.line(f"with Closing('{self.name('w')}', {self.chance(0.4)}) as w:")
            self.body([*names, "w"], size - 1, inside=inside)
        elif kind == 13 and "function" in inside:
            self.line(f"return {value()}")
        elif kind <= 15 and "generator" in inside:
            self.line(
                self.one(
                    f"yield {value()}",
                    f"a = yield {value()}",
                    f"yield from [{value()}]",
                    f"yield from {self.one('a', 'e', value())}",
                )
            )
        elif kind == 16 and "loop" in inside:
            self.line(self.one("break", "continue"))
        elif kind == 17:
            error = self.one(*ERRORS)
            self.line(f"if {value()}:")
            self.depth += 1
            self.line(f"raise {error}({value()}){self.one('', '', ' from None', ' from KeyError(1)')}")
            self.depth -= 1
        elif kind == 18:
            self.line(f"d = Dying('{self.name('x')}')")
            if self.chance(0.4):
                self.line("del d")
        elif kind == 19 and self.classes and names:
            self.line(f"({self.one(*names)}).{self.attribute()} = {value()}")
        else:
            self.line(f"print({value()!s})" if self.chance(0.5) else value())

    def attempt(self, names, size, inside):
        self.line("try:")
        self.body(names, size - 1, inside=inside)
        handled = self.chance(0.8)
        if handled:
            caught = self.one(*ERRORS, "Exception", "(TypeError, AttributeError)", "Exception")
            self.line(f"except {caught} as error:")
            self.depth += 1
            self.line("if isinstance(error, Stop): raise")
            if self.chance(0.5):
                self.line("print('caught', type(error).__name__, where(error)[-3:], sys.exception() is error)")
            self.depth -= 1
            self.body(names, size - 1, inside=inside)
            if self.chance(0.15):
                self.depth += 1
                self.line("raise")
                self.depth -= 1
            elif self.chance(0.3):
                self.line("else:")
                self.body(names, size - 1, inside=inside)
        if not handled or self.chance(0.3):
            self.line("finally:")
            self.body(names, size - 1, inside=tuple(part for part in inside if part == "generator"))

    # Definitions.

    def parameters(self):
        needed = self.random.randrange(4)
        names = [f"p{number}" for number in range(needed)]
        parameter_texts = list(names)
        if self.chance(0.3):
            parameter_texts.append(f"last={self.value([], 0)}")
            names.append("last")
        if self.chance(0.15):
            parameter_texts.append("*rest")
            names.append("rest")
        if self.chance(0.15):
            if "*rest" not in parameter_texts:
                parameter_texts.append("*")
            parameter_texts.append(f"more={self.value([], 0)}")
            names.append("more")
        if self.chance(0.1):
            parameter_texts.append("**extra")
            names.append("extra")
        return needed, names, ", ".join(parameter_texts)

    def function(self):
        needed, names, parameter_texts = self.parameters()
        name = self.name("f")
        self.line(f"def {name}({parameter_texts}):")
        self.depth += 1
        self.line("tick()")
        if self.chance(0.3):
            self.closure(names)
        if self.chance(0.2) and names:
            self.line(f"if isinstance({names[0]}, int) and 0 < {names[0]} < 9:")
            rest = [self.value(names, 1) for _ in range(needed - 1)]
            self.depth += 1
            self.line(f"a = {name}({', '.join([f'{names[0]} - 1', *rest][:needed])})")
            self.depth -= 1
        self.depth -= 1
        self.body(names, 3, inside=("function",))
        self.depth += 1
        self.line(f"return {self.value(names)}")
        self.depth -= 1
        self.functions[name] = needed

    def closure(self, names):
        cell, inner = self.name("cell"), self.name("inner")
        self.line(f"{cell} = {self.value(names)}")
        self.line(f"def {inner}(q=0):")
        self.depth += 1
        self.line("tick()")
        if self.chance(0.6):
            self.line(f"nonlocal {cell}")
            self.line(f"{cell} = {self.value([*names, 'q', cell], 1)}")
        self.line(f"return {self.value([*names, 'q', cell])}")
        self.depth -= 1
        names += [f"{inner}()", cell]

    def generator(self):
        name = self.name("g")
        self.line(f"def {name}(p0=2):")
        self.depth += 1
        self.line("tick()")
        self.line(f"yield {self.value(['p0'], 1)}")
        self.depth -= 1
        self.body(["p0"], 3, inside=("function", "generator"))
        self.depth += 1
        self.line(f"yield {self.value(['p0'])}")
        self.depth -= 1
        self.generators.append(name)

    def klass(self):
        name = self.name("C")
        base = (
            self.one(*[each for each in self.classes if each[0] == "C"], "")
            if self.classes and self.chance(0.5)
            else ""
        )
        attributes = ["one", "two"]
        self.line(f"class {name}{f'({base})' if base else ''}:")
        self.depth += 1
        if self.chance(0.2):
            self.line("__slots__ = ('one', 'two', 'third')")
            attributes.append("third")
        if self.chance(0.25):
            self.line("watched = Logged()")
            attributes.append("watched")
        if self.chance(0.3):
            self.line(f"shared = {self.value([], 1)}")
            attributes.append("shared")
        self.line("def __init__(self, one, two=1):")
        self.depth += 1
        self.line("tick()")
        if base and self.chance(0.7):
            self.line("super().__init__(one, two)")
        self.line(f"self.one, self.two = {self.value(['one', 'two'], 1)}, two")
        if self.chance(0.1):
            self.line("return 1")
        self.depth -= 1
        for _ in range(self.random.randrange(1, 4)):
            method = self.one("go", "turn", "look", "measure")
            if self.chance(0.25):
                self.line(self.one("@property", "@property", "@staticmethod", "@classmethod"))
            self.line(f"def {method}(self, q=0):")
            self.depth += 1
            self.line("tick()")
            self.depth -= 1
            self.body(["self", "q", "self.one", "self.two"], 2, inside=("function",))
            self.depth += 1
            self.line(f"return {self.value(['self', 'q', 'self.one'])}")
            self.depth -= 1
            attributes.append(method)
        special = {
            "__getattr__": "(self, wanted)",
            "__add__": "(self, other)",
            "__eq__": "(self, other)",
            "__lt__": "(self, other)",
            "__getitem__": "(self, key)",
            "__len__": "(self)",
            "__bool__": "(self)",
            "__call__": "(self, q=0)",
            "__contains__": "(self, item)",
        }
        for method in self.random.sample([*special], self.random.randrange(3)):
            self.line(f"def {method}{special[method]}:")
            self.depth += 1
            self.line("tick()")
            if method == "__getattr__":
                self.line("if wanted[0] == '_': raise AttributeError(wanted)")
            names = ["1", "2"] if method == "__getattr__" else ["self.two", "1"]
            self.line(f"return {self.value(names, 1)}")
            self.depth -= 1
        self.line("def __repr__(self):")
        self.depth += 1
        self.line(f"return '<{name}>'")
        self.depth -= 2
        self.classes[name] = attributes

    def steps(self):
        for number in range(self.random.randrange(4, 9)):
            kind = self.random.randrange(6)
            if kind == 0 and self.generators:
                name = self.name("s")
                self.line(f"def {name}():")
                self.depth += 1
                self.line(f"it = {self.one(*self.generators)}({self.value([], 1)})")
                for _ in range(self.random.randrange(1, 5)):
                    self.line(
                        self.one(
                            "print(next(it))",
                            "print(it.send(1))",
                            "it.throw(ValueError('thrown'))",
                            "it.close()",
                            "print(next(it, 'end'))",
                        )
                    )
                self.line("return list(it)")
                self.depth -= 1
                self.line(f"show({number}, {name})")
            elif kind == 1 and self.functions:
                self.line("events = []")
                self.line("def tracer(frame, event, argument):")
                self.depth += 1
                unless = self.one(" and event != 'line'", "")
                self.line(f"if frame.f_code.co_filename.endswith('main.py'){unless} and len(events) < 200:")
                self.depth += 1
                self.line(
                    "events.append((frame.f_code.co_name, event, frame.f_lineno, argument and event == 'exception' and argument[0].__name__))"
                )
                self.depth -= 1
                self.line("return tracer")
                self.depth -= 1
                self.line("sys.settrace(tracer)")
                self.line(f"show({number}, lambda: {self.value([], 3)})")
                self.line("sys.settrace(None)")
                self.line("print(events)")
            else:
                self.line(f"show({number}, lambda: {self.value([], 3)})")

    def program(self):
        self.line(PRELUDE + "class Special(Exception):\n    pass\n")
        kinds = [self.function, self.function, self.generator, self.klass]
        for _ in range(self.random.randrange(4, 9)):
            self.random.choice(kinds)()
            self.line("")
        self.steps()
        return "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    print(Writer(int(sys.argv[1])).program(), end="")
