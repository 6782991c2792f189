"""The engine of checks: runs a learner's program and says what an exercise's checks see.

Owns running the program (Python, or SQL where the exercise is of that kind), the rules about its
text, comparing, and the words a reader gets when an author wrote none. In come an exercise (the tables of its `checks.toml`, as dicts and lists)
and the text of a program; out goes a verdict, plain data again. Given the same program it says
the same words in a browser page, on an author's machine and in a download.

It deliberately does not know pages, colours or the course's folders, and it keeps no clock: who
starts it sets the time limit and ends it. Standard library only, Python 3.11 or later; modules
that are slow to load, or that a browser may lack, are imported where they are used.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "check.py needs Python 3.11 or newer, and this is Python %d.%d. "
        "Install a newer one from python.org, make the environment anew with it, and try again."
        % sys.version_info[:2]
    )

import ast
import builtins
import io
import json
import re

PROGRAM = "main.py"
OUTPUT_LIMIT = 1_000_000
SHOWN_LENGTH = 300


# --- Values ---------------------------------------------------------------------------------


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def same_value(got, expected, approx=None):
    """Whether two values are equal. True is not 1; numbers may differ by `approx`."""
    if isinstance(got, bool) != isinstance(expected, bool):
        return False
    if approx is not None and is_number(got) and is_number(expected):
        return abs(got - expected) <= approx
    for kind in (list, tuple):
        if isinstance(expected, kind):
            return (
                isinstance(got, kind)
                and len(got) == len(expected)
                and all(same_value(a, b, approx) for a, b in zip(got, expected))
            )
    if isinstance(expected, dict):
        return (
            isinstance(got, dict)
            and got.keys() == expected.keys()
            and all(same_value(got[key], expected[key], approx) for key in expected)
        )
    try:
        return bool(got == expected)
    except Exception:  # the learner's own comparison
        return False


def shown(value):
    """A value as Python writes it, cut when it is very long."""
    try:
        return cut(repr(value), SHOWN_LENGTH)
    except Exception as error:
        return f"<{type(value).__name__} whose repr raises {type(error).__name__}>"


def cut(text, length=100):
    return text if len(text) <= length else text[: length - 1] + "…"


def described(value):
    """A value with the word for its kind, where its look alone could mislead."""
    if isinstance(value, str):
        return f"the text {shown(value)}"
    if is_number(value):
        return f"the number {shown(value)}"
    return shown(value)


def literal_text(value):
    """Tables write values as Python text; a plain number is taken as its own text."""
    return value if isinstance(value, str) else repr(value)


def visible(text):
    """A text whose white space can be seen: a dot for a space, else as Python writes it."""
    return "".join(
        "·" if letter == " " else repr(letter)[1:-1] if letter.isspace() else letter
        for letter in text
    )


def value_of(text, namespace):
    """The value that `text` stands for: a literal, or an expression over the program's names."""
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return eval(compile(text, "<check>", "eval", dont_inherit=True), namespace)


# --- Names ----------------------------------------------------------------------------------


def missing_names(text, known):
    """Names that an expression or a script needs and that are not among the known ones."""
    nodes = list(ast.walk(ast.parse(text)))
    own = {node.id for node in nodes if isinstance(node, ast.Name) and is_stored(node)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    own |= {node.name for node in nodes if isinstance(node, (*DEFINITIONS, ast.ExceptHandler))}
    own |= {alias.asname or alias.name.partition(".")[0] for alias in imported(nodes)}
    return [
        node.id
        for node in nodes
        if isinstance(node, ast.Name)
        and node.id not in own
        and node.id not in known
        and not hasattr(builtins, node.id)
    ]


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
# What a program that calls one of these has, only running it tells.
NAMES_BY_RUNNING = {"exec", "eval", "globals", "locals", "vars", "setattr", "__import__"}


def is_stored(node):
    return isinstance(getattr(node, "ctx", None), ast.Store)


def imported(nodes):
    return [
        alias
        for node in nodes
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    ]


def names_given(tree):
    """The names that a program gives outside of functions; None where only running tells."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            names.update(node.names)
        if isinstance(node, ast.Name) and node.id in NAMES_BY_RUNNING:
            return None
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, DEFINITIONS):
            names.add(node.name)
        elif isinstance(node, (ast.Lambda, *COMPREHENSIONS)):
            walrus = [one.target for one in ast.walk(node) if isinstance(one, ast.NamedExpr)]
            names.update(target.id for target in walrus)
        else:
            if isinstance(node, ast.Name) and is_stored(node):
                names.add(node.id)
            names.update(
                bound
                for bound in (getattr(node, "name", None), getattr(node, "rest", None))
                if isinstance(bound, str) and isinstance(node, ast.pattern)
            )
            waiting.extend(ast.iter_child_nodes(node))
    for alias in imported(ast.walk(tree)):
        if alias.name == "*":
            return None
        names.add(alias.asname or alias.name.partition(".")[0])
    return names


# --- Running --------------------------------------------------------------------------------


class TooMuchOutput(BaseException):
    """Ends a program that prints without end."""


class Transcript:
    """What a terminal would show, as segments of stdout, stderr and stdin in their order."""

    def __init__(self):
        self.pieces = []  # of each segment: its stream and the texts that it is made of
        self.size = 0

    def add(self, stream, text):
        if not text:
            return
        self.size += len(text)
        if self.pieces and self.pieces[-1][0] == stream:
            self.pieces[-1][1].append(text)
        else:
            self.pieces.append((stream, [text]))

    @property
    def segments(self):
        return [
            texts if stream is None else {"stream": stream, "text": "".join(texts)}
            for stream, texts in self.pieces
        ]

    def put(self, segment):
        """Adds what is more than text: the rows of a query."""
        self.pieces.append((None, segment))


class Screen(io.TextIOBase):
    """Stands in for sys.stdout or sys.stderr. Keeps what was printed, without prompts."""

    def __init__(self, stream, transcript):
        self.stream = stream
        self.transcript = transcript
        self.parts = []

    @property
    def encoding(self):
        return "utf-8"

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self.transcript.size > OUTPUT_LIMIT:
            raise TooMuchOutput
        self.parts.append(text)
        self.transcript.add(self.stream, text)
        return len(text)

    def text(self):
        return "".join(self.parts)


class Keyboard(io.TextIOBase):
    """Stands in for sys.stdin and answers input() from the lines that a check types."""

    def __init__(self, lines, transcript):
        self.lines = [str(line) for line in lines]
        self.used = 0
        self.asked = 0
        self.transcript = transcript

    def readable(self):
        return True

    def readline(self, size=-1):
        self.asked += 1
        if self.used == len(self.lines):
            return ""
        line = self.lines[self.used] + "\n"
        self.used += 1
        self.transcript.add("stdin", line)
        return line

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def read(self, size=-1):
        return "".join(self)

    def input(self, *prompt):
        if len(prompt) > 1:
            raise TypeError(f"input expected at most 1 argument, got {len(prompt)}")
        for text in prompt:
            self.transcript.add("stdout", str(text))
        line = self.readline()
        if not line:
            raise EOFError("EOF when reading a line")
        return line.removesuffix("\n")


class Stage:
    """Lends the interpreter to one program and puts everything back afterwards."""

    def __init__(self, screen, errors, keyboard, module):
        self.streams = (keyboard, screen, errors)
        self.module = module

    def __enter__(self):
        self.saved_streams = (sys.stdin, sys.stdout, sys.stderr)
        self.saved_lists = (sys.argv, list(sys.path), sys.dont_write_bytecode)
        self.saved_depth = sys.getrecursionlimit()
        self.saved_builtins = dict(vars(builtins))
        self.saved_main = sys.modules.get("__main__")
        sys.stdin, sys.stdout, sys.stderr = self.streams
        sys.argv, sys.dont_write_bytecode = [PROGRAM], True
        sys.modules["__main__"] = self.module
        builtins.input = self.streams[0].input
        return self

    def __exit__(self, *ignored):
        sys.stdin, sys.stdout, sys.stderr = self.saved_streams
        sys.argv, sys.path[:], sys.dont_write_bytecode = self.saved_lists
        sys.setrecursionlimit(self.saved_depth)
        for name in set(vars(builtins)) - set(self.saved_builtins):
            delattr(builtins, name)
        vars(builtins).update(self.saved_builtins)
        sys.modules["__main__"] = self.saved_main


class Workplace:
    """The working directory during a run: it holds the exercise's files, then is as before."""

    def __init__(self, files):
        self.files = files

    def __enter__(self):
        import os

        self.home = os.getcwd()
        self.entries = set(os.listdir(self.home))
        self.modules = set(sys.modules)
        self.before = {name: self.content(name) for name in self.files}
        for name, file in self.files.items():
            folder = os.path.dirname(name)
            if folder:
                os.makedirs(folder, exist_ok=True)
            self.write(name, file_bytes(file))
        self.path = list(sys.path)
        if any(name.endswith(".py") for name in self.files):
            import importlib

            importlib.invalidate_caches()
            sys.path.insert(0, self.home)
        return self

    def __exit__(self, *ignored):
        import os

        os.chdir(self.home)
        sys.path[:] = self.path
        for name, content in self.before.items():
            if content is not None:
                self.write(name, content)
            elif os.path.exists(name):
                os.remove(name)
        for entry in set(os.listdir(self.home)) - self.entries:
            remove_tree(entry)
        for name in set(sys.modules) - self.modules:
            place = getattr(sys.modules[name], "__file__", None)
            if place and os.path.abspath(place).startswith(os.path.join(self.home, "")):
                del sys.modules[name]

    def left(self, names):
        """What these files hold now, wherever the program has gone meanwhile."""
        import os

        return {name: self.content(os.path.join(self.home, name)) for name in names}

    def made(self):
        """The files and folders that were not there before."""
        import os

        return sorted(set(os.listdir(self.home)) - self.entries - set(self.files))

    @staticmethod
    def content(name):
        try:
            with open(name, "rb") as file:
                return file.read()
        except OSError:
            return None

    @staticmethod
    def write(name, content):
        with open(name, "wb") as file:
            file.write(content)


def file_bytes(file):
    """A file of an exercise is its text, or {"base64": "…"} where it is not text."""
    if isinstance(file, str):
        return file.encode()
    import base64

    return base64.b64decode(file["base64"])


def remove_tree(path):
    import os

    if os.path.isdir(path) and not os.path.islink(path):
        for entry in os.listdir(path):
            remove_tree(os.path.join(path, entry))
        os.rmdir(path)
    else:
        os.remove(path)


class Run:
    """One run of the program, with a call into it, or a script after it, where a check has one."""

    def __init__(self):
        self.namespace = {}
        self.stdout = ""
        self.transcript = Transcript()
        self.keyboard = None
        self.exception = None
        self.problem = None
        self.endless_output = False
        self.endless_line = None
        self.unset = []  # names of `given` that the program never assigns
        self.missing = []  # names that the call needs and the program does not have
        self.call_exception = None
        self.call_value = None
        self.call_printed = ""
        self.left = {}  # what the files that checks ask for hold afterwards
        self.made = []

    @property
    def wants_more_input(self):
        return isinstance(self.exception or self.call_exception, EOFError) and (
            self.keyboard.asked > len(self.keyboard.lines)
        )


class Program:
    """The learner's program: its text, its syntax tree, and its runs, each made only once."""

    file = PROGRAM
    what = "program"
    module = "__main__"

    def __init__(self, source, exercise, problem):
        self.source = source
        self.files = exercise.get("files") or {}
        self.watched = [table["file"] for table in exercise["checks"] if "file" in table]
        self.problem = problem
        self.runs = {}
        self.syntax_exception = None
        self.nodes = []
        self.names = None
        with quiet_stage():
            try:
                self.code = compile(source, PROGRAM, "exec", dont_inherit=True)
                tree = ast.parse(source)
                self.nodes = list(ast.walk(tree))
                self.names = names_given(tree)
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                self.syntax_exception = error

    def run(self, table, call=None, script=None):
        """The run that a check's table asks for: its typed lines, its starting values, and then
        a call into the program or a script about it."""
        stdin = [str(line) for line in table.get("stdin", [])]
        given = given_texts(table)
        key = (tuple(stdin), tuple(sorted(given.items())), call, script)
        if key not in self.runs:
            self.runs[key] = self.new_run(stdin, given, call, script)
        return self.runs[key]

    def new_run(self, stdin, given, call, script):
        run = Run()
        module = type(sys)(self.module)
        module.__file__ = PROGRAM
        module.__builtins__ = builtins
        run.namespace = vars(module)
        screen = Screen("stdout", run.transcript)
        errors = Screen("stderr", run.transcript)
        run.keyboard = Keyboard(stdin, run.transcript)
        remember_source(self.source)
        code, run.unset = self.code, []
        if given:
            code, run.unset = with_given(self.source, given)
        place = Workplace(self.files)
        with place, Stage(screen, errors, run.keyboard, module):
            if self.module != "__main__":
                module.__package__ = self.module.rpartition(".")[0]
                sys.modules[self.module] = module
            try:
                exec(code, run.namespace)
            except TooMuchOutput as flood:
                run.endless_output, run.endless_line = True, program_line(flood)
            except SystemExit as leave:
                if leave.code is not None and not isinstance(leave.code, int):
                    run.transcript.add("stderr", f"{leave.code}\n")
            except BaseException as error:
                run.exception = error
            run.stdout = screen.text()
            if not run.exception and not run.endless_output:
                if call is not None:
                    self.call(call, run, screen)
                if script is not None:
                    self.follow(script, run)
            run.left, run.made = place.left(self.watched), place.made()
        failure = run.exception or run.call_exception
        if failure is not None and not isinstance(failure, ScriptFailure):
            drop_own_frames(failure)
            run.problem = self.problem(failure)
            run.transcript.add("stderr", run.problem["traceback"])
        return run

    @staticmethod
    def rule_words(rule):
        return rule_words(rule)

    def line_with(self, rule):
        return line_with(rule, self)

    @staticmethod
    def call(call, run, screen):
        run.missing = missing_names(call, run.namespace)
        if run.missing:
            return
        screen.parts.clear()
        try:
            run.call_value = eval(
                compile(call, "<check>", "eval", dont_inherit=True), run.namespace
            )
        except TooMuchOutput as flood:
            run.endless_output, run.endless_line = True, program_line(flood)
        except BaseException as error:
            run.call_exception = error
        run.call_printed = screen.text()

    def follow(self, script, run):
        """Runs a check's script over the program's names. What fails in the script itself is a
        finding; what fails in the program is the program's error."""
        run.missing = missing_names(script, {*run.namespace, "program"})
        if run.missing:
            return
        told = type(sys)("program")
        told.source, told.output = self.source, run.stdout
        try:
            exec_script(script, {**run.namespace, "program": told})
        except TooMuchOutput as flood:
            run.endless_output, run.endless_line = True, program_line(flood)
        except BaseException as error:
            run.call_exception = error


class ScriptFailure(Exception):
    """A statement of a check's script does not hold."""

    def __init__(self, statement, message, expected=None, got=None):
        super().__init__(message)
        self.statement, self.message = statement, message
        self.expected, self.got = expected, got


def exec_script(script, namespace):
    """Runs a script of asserts. The one that fails is told as what was called, expected, got."""
    try:
        exec(compile(script, "<check>", "exec", dont_inherit=True), namespace)
    except Exception as error:
        last = frames_of(error)[-1]
        if last.tb_frame.f_code.co_filename != "<check>":
            raise
        raise script_failure(script, last, error) from None


def frames_of(error):
    frames = []
    frame = error.__traceback__
    while frame is not None:
        frames.append(frame)
        frame = frame.tb_next
    return frames


def script_failure(script, frame, error):
    statement = min(
        (
            node
            for node in ast.walk(ast.parse(script))
            if isinstance(node, ast.stmt) and node.lineno <= frame.tb_lineno <= node.end_lineno
        ),
        key=lambda node: node.end_lineno - node.lineno,
    )
    if not isinstance(error, AssertionError):
        got = f"{type(error).__name__}: {error}"
        text = cut(ast.unparse(statement))
        message = f"{text} stopped with {an(type(error).__name__)}: {error}"
        return ScriptFailure(text, message, None, got)
    own_words = str(error)
    test = statement.test if isinstance(statement, ast.Assert) else None
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
        names = {**frame.tb_frame.f_globals, **frame.tb_frame.f_locals}
        sides = [ast.unparse(side) for side in (test.left, test.comparators[0])]
        try:
            with quiet_stage():
                got, expected = (eval(side, names) for side in sides)
        except Exception:  # the learner's code, which answers otherwise the second time
            pass
        else:
            words = own_words or values_differ(sides[0], expected, got)
            return ScriptFailure(sides[0], words, shown(expected), shown(got))
    text = cut(ast.unparse(test)) if test is not None else "the script"
    return ScriptFailure(text, own_words or f"This should hold, and does not: {text}", None, None)


def quiet_stage():
    """A stage whose output nobody sees: for comparing values, which may run the learner's code."""
    nowhere = Transcript()
    return Stage(
        Screen("stdout", nowhere),
        Screen("stderr", nowhere),
        Keyboard([], nowhere),
        sys.modules.get("__main__"),
    )


def given_texts(table):
    return {name: literal_text(text) for name, text in table.get("given", {}).items()}


def with_given(source, given):
    """The program's code with other starting values, and the names it never assigns.

    The first assignment to each name, at the left edge of the program, gets the new value.
    """
    tree = ast.parse(source)
    unset = []
    for name, text in given.items():
        for position, statement in enumerate(tree.body):
            targets = (
                statement.targets
                if isinstance(statement, ast.Assign)
                else [statement.target]
                if isinstance(statement, ast.AnnAssign)
                else []
            )
            if not any(bound == name for target in targets for bound in bound_names(target)):
                continue
            value = ast.parse(text, mode="eval").body
            for node in ast.walk(value):
                ast.copy_location(node, statement)
            if len(targets) == 1 and isinstance(targets[0], ast.Name):
                statement.value = value
            else:
                extra = ast.Assign([ast.Name(name, ast.Store())], value)
                for node in (extra, extra.targets[0]):
                    ast.copy_location(node, statement)
                tree.body.insert(position + 1, extra)
            break
        else:
            unset.append(name)
    return compile(tree, PROGRAM, "exec", dont_inherit=True), unset


def bound_names(target):
    return [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]


# --- Problems -------------------------------------------------------------------------------


def remember_source(source):
    """Lets tracebacks show the program's lines, though it stands in no file."""
    import linecache

    lines = [line + "\n" for line in source.split("\n")]
    linecache.cache[PROGRAM] = (len(source), None, lines, PROGRAM)


def is_own_frame(traceback):
    return traceback.tb_frame.f_code.co_filename in (is_own_frame.__code__.co_filename, "<check>")


def drop_own_frames(error):
    """Takes the frames of this file out of an error's traceback, and of those that led to it."""
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        kept = []
        traceback = error.__traceback__
        while traceback is not None:
            if not is_own_frame(traceback):
                kept.append(traceback)
            traceback = traceback.tb_next
        for here, following in zip(kept, [*kept[1:], None]):
            here.tb_next = following
        error.__traceback__ = kept[0] if kept else None
        error = error.__cause__ or error.__context__


def plain_problem(error):
    """An error as data: what a reader is shown of it, in Python's own words."""
    import traceback

    line = program_line(error)
    if line is None and isinstance(error, SyntaxError):
        line = error.lineno
    told = traceback.TracebackException.from_exception(error, compact=True)
    last = "".join(told.format_exception_only())
    return {
        "type": type(error).__name__,
        "message": error_message(error, last),
        "line": line,
        "traceback": "".join(told.format()) if error.__traceback__ else last,
        "explanation": plain_explanation(error),
    }


def program_line(error):
    """The last line of the program that took part in an error."""
    lines = [
        frame.tb_lineno
        for frame in frames_of(error)
        if frame.tb_frame.f_code.co_filename == PROGRAM
    ]
    return lines[-1] if lines else None


def plain_explanation(error):
    """The error in plain words, where those that explain it are at hand."""
    try:
        from understory_explain import explanation
    except ImportError:
        return None
    return explanation(error)


def error_message(error, text):
    """What Python says of an error, with the suggestion it may add when it prints the error."""
    try:
        told = str(error.msg if isinstance(error, SyntaxError) else error)
    except Exception:
        return ""
    if not told:
        return ""
    added = text.partition(f": {told}")[2]
    return told + added.partition("\n")[0]


def default_problem():
    """The learner's interpreter words problems itself; elsewhere Python's own words serve."""
    try:
        from understory_host import problem
    except ImportError:
        return plain_problem
    return problem


# --- Rules about the program's text ---------------------------------------------------------


def kind(*types):
    return lambda node: isinstance(node, types)


def is_elif(parent, branch):
    """An `elif` is an `if` alone in the else branch that starts under its parent's `if`."""
    return (
        len(branch) == 1
        and isinstance(branch[0], ast.If)
        and branch[0].col_offset == parent.col_offset
    )


def has_else(node):
    branch = getattr(node, "orelse", None)
    return isinstance(node, ast.IfExp) or (
        isinstance(branch, list)
        and bool(branch)
        and not (isinstance(node, ast.If) and is_elif(node, branch))
    )


def compares(*operators):
    return lambda node: (
        isinstance(node, ast.Compare) and any(isinstance(op, operators) for op in node.ops)
    )


def makes(name, *types):
    """A literal or comprehension of these types that is read, or a call of the type's name."""
    return lambda node: (
        (isinstance(node, types) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load))
        or calls(name)(node)
    )


def calls(wanted):
    """A call of `name`, of `module.name`, or of a method of anything, written `.name`."""

    def matches(node):
        if not isinstance(node, ast.Call):
            return False
        if wanted.startswith("."):
            return isinstance(node.func, ast.Attribute) and "." + node.func.attr == wanted
        return dotted(node.func) == wanted

    return matches


def dotted(node):
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def operator(*types):
    """A sign between two values, or in front of one, also as in `+=`."""
    return lambda node: (
        isinstance(node, (ast.BinOp, ast.AugAssign, ast.UnaryOp)) and isinstance(node.op, types)
    )


def joins(type):
    return lambda node: isinstance(node, ast.BoolOp) and isinstance(node.op, type)


def literal(*types):
    """A value written out. `True` is no number."""
    return lambda node: isinstance(node, ast.Constant) and type(node.value) in types


LOOPS = (ast.For, ast.AsyncFor, ast.While)


def holds_loop(node):
    return isinstance(node, LOOPS) and any(
        isinstance(one, LOOPS) for one in ast.walk(node) if one is not node
    )


def calls_itself(node):
    return isinstance(node, DEFINITIONS[:2]) and any(
        calls(node.name)(one) or calls(f".{node.name}")(one) for one in ast.walk(node)
    )


def is_annotated(node):
    return isinstance(node, ast.AnnAssign) or bool(
        getattr(node, "returns", None)
        or (isinstance(node, ast.arg) and getattr(node, "annotation", None))
    )


def has_default(node):
    return isinstance(node, ast.arguments) and bool(node.defaults or any(node.kw_defaults))


def has_docstring(node):
    return isinstance(node, (*DEFINITIONS, ast.Module)) and ast.get_docstring(node) is not None


# Each rule: the words for it in a sentence, and which nodes of the syntax tree keep it.
RULES = {
    "loop": ("a loop", kind(*LOOPS)),
    "for": ("a for loop", kind(ast.For, ast.AsyncFor)),
    "while": ("a while loop", kind(ast.While)),
    "nested-loop": ("a loop inside a loop", holds_loop),
    "break": ("a break", kind(ast.Break)),
    "continue": ("a continue", kind(ast.Continue)),
    "if": ("an if", kind(ast.If, ast.IfExp)),
    "elif": ("an elif", lambda node: isinstance(node, ast.If) and is_elif(node, node.orelse)),
    "else": ("an else", has_else),
    "match": ("a match", kind(ast.Match)),
    "and": ("an and", joins(ast.And)),
    "or": ("an or", joins(ast.Or)),
    "not": (
        "a not",
        lambda node: (
            (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not))
            or compares(ast.NotIn, ast.IsNot)(node)
        ),
    ),
    "in": ("a test with in", compares(ast.In, ast.NotIn)),
    "is": ("a test with is", compares(ast.Is, ast.IsNot)),
    "function": ("a function of your own", kind(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)),
    "def": ("a function made with def", kind(ast.FunctionDef, ast.AsyncFunctionDef)),
    "lambda": ("a lambda", kind(ast.Lambda)),
    "return": ("a return", kind(ast.Return)),
    "yield": ("a yield", kind(ast.Yield, ast.YieldFrom)),
    "default": ("a parameter with a default value", has_default),
    "recursion": ("a function that calls itself", calls_itself),
    "decorator": ("a decorator", lambda node: bool(getattr(node, "decorator_list", None))),
    "docstring": ("a docstring", has_docstring),
    "annotation": ("a type hint", is_annotated),
    "class": ("a class", kind(ast.ClassDef)),
    "global": ("a global", kind(ast.Global)),
    "nonlocal": ("a nonlocal", kind(ast.Nonlocal)),
    "async": ("an async", kind(ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith)),
    "await": ("an await", kind(ast.Await)),
    "import": ("an import", kind(ast.Import, ast.ImportFrom)),
    "try": ("a try", kind(ast.Try, ast.TryStar)),
    "except": ("an except", kind(ast.ExceptHandler)),
    "finally": ("a finally", lambda node: bool(getattr(node, "finalbody", None))),
    "raise": ("a raise", kind(ast.Raise)),
    "assert": ("an assert", kind(ast.Assert)),
    "with": ("a with", kind(ast.With, ast.AsyncWith)),
    "del": ("a del", kind(ast.Delete)),
    "pass": ("a pass", kind(ast.Pass)),
    "f-string": ("an f-string", kind(ast.JoinedStr)),
    "text": ("a text in quotes", literal(str)),
    "number": ("a number", literal(int, float)),
    "literal": ("a value written out", literal(str, int, float, bytes)),
    "list": ("a list", makes("list", ast.List, ast.ListComp)),
    "dict": ("a dictionary", makes("dict", ast.Dict, ast.DictComp)),
    "set": ("a set", makes("set", ast.Set, ast.SetComp)),
    "tuple": ("a tuple", makes("tuple", ast.Tuple)),
    "comprehension": ("a comprehension", kind(*COMPREHENSIONS)),
    "index": (
        "an index in square brackets",
        lambda node: isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice),
    ),
    "slice": ("a slice", kind(ast.Slice)),
    "star": ("a star in front of a name", kind(ast.Starred)),
    ":=": ("a :=", kind(ast.NamedExpr)),
    "+=": ("a += or its like", kind(ast.AugAssign)),
    "+": ("a +", operator(ast.Add, ast.UAdd)),
    "-": ("a -", operator(ast.Sub, ast.USub)),
    "*": ("a *", operator(ast.Mult)),
    "/": ("a /", operator(ast.Div)),
    "//": ("a //", operator(ast.FloorDiv)),
    "%": ("a %", operator(ast.Mod)),
    "**": ("a **", operator(ast.Pow)),
    "==": ("a ==", compares(ast.Eq)),
    "!=": ("a !=", compares(ast.NotEq)),
    "<": ("a <", compares(ast.Lt)),
    "<=": ("a <=", compares(ast.LtE)),
    ">": ("a >", compares(ast.Gt)),
    ">=": ("a >=", compares(ast.GtE)),
}
# A comment is no part of the tree. Strings are matched first, so that a # in one is passed over.
COMMENT = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''(?:\\.|[^\\])*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'(?:\\.|[^'\\\n])*'"
    r"|#(?P<comment>[^\n]*)",
    re.DOTALL,
)
# Rules that name something: what stands before the colon, the words for it, and what it finds.
NAMED_RULES = {
    "call": ("a call of {}()", lambda name: calls(name)),
    "name": ("the name {}", lambda name: lambda node: getattr(node, "id", None) == name),
    "import": (
        "an import of {}",
        lambda name: lambda node: (
            (isinstance(node, ast.Import) and any(alias.name == name for alias in node.names))
            or (isinstance(node, ast.ImportFrom) and node.module == name)
        ),
    ),
    "literal": (
        "the value {} written out",
        lambda text: lambda node: (
            isinstance(node, ast.Constant) and same_value(node.value, ast.literal_eval(text))
        ),
    ),
}
CALL_RULE = re.compile(r"(\.?[\w.]+)\(\)")
NAMED_RULE = re.compile(r"(?:(call):(\.?[\w.]+)|(name):(\w+)|(import):([\w.]+)|(literal):(.+))")


def known_rules():
    """The names that `uses` and `forbids` take, each with the words a reader sees for it."""
    return {
        **{name: words for name, (words, matches) in RULES.items()},
        "comment": "a comment",
        "name()": "a call of name(); also module.name()",
        ".name()": "a call of the method .name()",
        "call:name": "the same as name()",
        "import:name": "an import of the module",
        "name:name": "the name, wherever it stands",
        "literal:value": "the value, written out",
    }


def rule_of(name):
    """The words for a rule, and what it finds; a rule that nobody knows is the author's error."""
    if name in RULES:
        return RULES[name]
    called = CALL_RULE.fullmatch(name)
    named = NAMED_RULE.fullmatch(name)
    if called:
        sort, of = "call", called[1]
    elif named:
        sort, of = [part for part in named.groups() if part is not None]
    else:
        raise ValueError(
            f"unknown rule {name!r} in uses or forbids; known: {', '.join(known_rules())}"
        )
    if sort == "literal":
        try:
            ast.literal_eval(of)
        except (ValueError, SyntaxError):
            raise ValueError(f"{of!r} is not a value as Python writes it") from None
    words, makes_matcher = NAMED_RULES[sort]
    return words.format(of), makes_matcher(of)


def rule_words(name):
    return "a comment" if name == "comment" else rule_of(name)[0]


def without(words):
    """ "no for loop" of "a for loop"; "no call of sum()"."""
    return "no " + re.sub(r"^(an?|the) ", "", words)


def line_with(rule, program):
    """The first line of the program that has what the rule names, or None."""
    if rule == "comment":
        for found in COMMENT.finditer(program.source):
            if (found["comment"] or "").strip(" #"):
                return program.source.count("\n", 0, found.start()) + 1
        return None
    matches = rule_of(rule)[1]
    return min((line_of(node) for node in program.nodes if matches(node)), default=None)


def line_of(node):
    """The line of a node; a module and a list of parameters stand on none of their own."""
    places = (getattr(one, "lineno", None) for one in ast.walk(node))
    return min((line for line in places if line), default=1)


# --- Comparing what was printed -------------------------------------------------------------


def lines_of(text):
    """The lines of a text or list, without what no reader can see: spaces and blanks at the end."""
    if not isinstance(text, str):
        text = "\n".join(str(line) for line in text)
    lines = [line.rstrip() for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def squeezed(text):
    return "".join(text.split())


def count_of(number, word):
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def lines_differ(expected, got, who="Your program"):
    """In words, the first thing to look at where printed lines are not the expected ones."""
    if not got:
        first = f"Line 1 should be: {cut(expected[0])}"
        if len(expected) == 1:
            return f"{who} printed nothing. {first}"
        return f"{who} printed nothing. {len(expected)} lines are expected. {first}"
    if not expected:
        return f"{who} should print nothing here, and printed: {cut(got[0])}"
    return other_lines(expected, got)


def other_lines(expected, got, done="printed"):
    """In words, how lines differ, where there are some on both sides."""
    start = common_start(expected, got)
    same = start + common_start(expected[start:][::-1], got[start:][::-1])
    if same == len(got):
        return block(start, len(expected) - len(got), expected[start], "missing")
    if same == len(expected):
        return block(start, len(got) - len(expected), got[start], "too many")
    if len(expected) != len(got) and squeezed("".join(expected)) == squeezed("".join(got)):
        return (
            f"The text is right, but the line breaks are not: {count_of(len(expected), 'line')} "
            f"expected, {count_of(len(got), 'line')} {done}."
        )
    if sorted(expected) == sorted(got):
        return f"All lines are there, but in another order. Line {start + 1} should be: {cut(expected[start])}"
    message = line_differs(start + 1, expected[start], got[start])
    if len(expected) != len(got):
        message += f" ({count_of(len(expected), 'line')} expected, {len(got)} {done}.)"
    return message


def common_start(some, others):
    count = 0
    for one, other in zip(some, others):
        if one != other:
            break
        count += 1
    return count


def block(start, length, line, what):
    """Names one line or a run of lines that is missing or too many."""
    if length == 1:
        return f"Line {start + 1} is {'one too many' if what == 'too many' else what}: {cut(line) or '(blank)'}"
    first = "should be" if what == "missing" else "is"
    return f"Lines {start + 1} to {start + length} are {what}. Line {start + 1} {first}: {cut(line) or '(blank)'}"


def line_differs(number, expected, got):
    pair = f"expected “{cut(expected)}”, got “{cut(got)}”."
    if expected.casefold() == got.casefold():
        return f"Line {number} differs only in capital and small letters: {pair}"
    if squeezed(expected).casefold() == squeezed(got).casefold():
        letters = "" if squeezed(expected) == squeezed(got) else " and in capital letters"
        pair = f"expected “{visible(cut(expected))}”, got “{visible(cut(got))}”."
        return f"Line {number} differs only in its spaces{letters}: {pair}{legend(expected, got)}"
    if got and expected.startswith(got):
        return f"The end of line {number} is missing: {pair}"
    if expected and got.startswith(expected):
        return f"Line {number} has more at its end than it should: {pair}"
    return f"Line {number} differs: {pair}"


def legend(*texts):
    """Says what the dots of `visible` are, where there are any."""
    return " Each · is one space." if any(" " in text for text in texts) else ""


def values_differ(what, expected, got):
    """In words, how a value is not the one expected; `what` is a call or a name."""
    if is_number(expected) and is_number(got) and abs(expected - got) < 1e-6:
        return f"{what} is very close: {shown(got)}. Expected is exactly {shown(expected)}."
    if isinstance(expected, str) and isinstance(got, str):
        if expected.casefold() == got.casefold():
            return (
                f"{what} differs only in capital and small letters: "
                f"expected {shown(expected)}, got {shown(got)}."
            )
        if squeezed(expected) == squeezed(got):
            pair = f"expected {visible(shown(expected))}, got {visible(shown(got))}."
            return f"{what} differs only in its spaces: {pair}{legend(expected, got)}"
    # A text that looks like the number expected, or the other way round.
    if isinstance(expected, str) and is_number(got) or is_number(expected) and isinstance(got, str):
        return f"{what} should be {described(expected)}, and is {described(got)}."
    return f"{what} should be {shown(expected)}, and is {shown(got)}."


# --- Conditions: what a check's table asks for ----------------------------------------------


class Finding:
    """What one condition saw."""

    # Whether it says nothing that a hidden check hides, and nothing that its own words explain.
    is_plain = False

    def __init__(self, status, called=None, expected=None, got=None, message=None, run=None):
        self.status = status
        self.called = called
        self.expected = expected
        self.got = got
        self.message = message
        self.run = run
        self.problem = None


def compared(holds, called, expected, got, message, run=None):
    """A finding of something compared; `message` makes the words, only when they are needed."""
    if holds:
        return Finding("passed", called, expected, got, None, run)
    return Finding("failed", called, expected, got, message(), run)


def called_lines(table):
    """How a check runs the program: its name, other starting values, typed lines, the call."""
    lines = [f"{name} = {literal_text(text)}" for name, text in table.get("given", {}).items()]
    lines += [f"input {line}" for line in table.get("stdin", [])]
    if "call" in table:
        return "\n".join([PROGRAM, *lines, table["call"]] if lines else [table["call"]])
    return "\n".join([PROGRAM, *lines])


def an(word):
    return f"{'an' if word[0] in 'AEIOU' else 'a'} {word}"


NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TURN_WORDS = (
    *("a first", "a second", "a third", "a fourth", "a fifth"),
    *("a sixth", "a seventh", "an eighth", "a ninth", "a tenth"),
)


def asked_too_much(typed):
    if typed == 0:
        return "Your program asked for input; this check types nothing."
    turn = f"{TURN_WORDS[typed]} time" if typed < len(TURN_WORDS) else "again"
    number = NUMBER_WORDS[typed] if typed < len(NUMBER_WORDS) else str(typed)
    return (
        f"Your program asked for input {turn}; this check types only {number} "
        f"{'line' if typed == 1 else 'lines'}."
    )


def unread_lines(run):
    """Words before a wrong result when typed lines are left: the program never asked for them."""
    if run.keyboard.used == len(run.keyboard.lines):
        return ""
    typed = count_of(len(run.keyboard.lines), "line")
    return f"This check types {typed}; your program read {run.keyboard.used or 'none'}. "


def stopped(what, problem):
    place = f" on line {problem['line']}" if problem["line"] else ""
    if problem["type"] in IN_PLAIN_WORDS:
        return f"{what} stopped{place}. {IN_PLAIN_WORDS[problem['type']]}"
    words = f": {problem['message']}" if problem["message"] else "."
    return f"{what} stopped{place} with {an(problem['type'])}{words}"


# Errors whose own words help no beginner.
IN_PLAIN_WORDS = {
    "RecursionError": (
        "A function kept calling itself, directly or by way of another, and never came back. "
        "It needs a way that returns without one more call."
    ),
    "MemoryError": (
        "It asked for more memory than there is. "
        "Look for a list, a text or a number that grows without end."
    ),
    "SystemExit": "It left the program instead of coming back.",
}


def stopped_finding(called, message, problem, run=None):
    finding = Finding("error", called, None, problem["type"], message, run)
    finding.problem = problem
    return finding


def hindrance(table, run):
    """A finding when the run went so that no result can be compared; else None."""
    called = called_lines(table)
    if run.unset:
        return no_start(run.unset[0], table, run.namespace)
    if run.endless_output:
        return Finding(
            "limit",
            called,
            None,
            None,
            f"Your program printed more than {OUTPUT_LIMIT:,} characters and was ended"
            f"{f' on line {run.endless_line}' if run.endless_line else ''}. "
            "Look for a loop that never ends.",
            run,
        )
    if run.exception is not None or (run.call_exception is not None and "raises" not in table):
        what = "Your program" if run.exception is not None else table.get("call", "Your program")
        message = stopped(what, run.problem)
        if run.wants_more_input:
            message = asked_too_much(len(run.keyboard.lines))
        return stopped_finding(called, message, run.problem, run)
    if run.missing:
        return no_name(run.missing[0], table, run.namespace)
    return None


def no_name(name, table, names):
    """The finding where the program lacks a name that a check asks for."""
    called = called_lines(table)
    if table.get("variable") == name:
        expected = f"{name} = {literal_text(table['equals'])}"
        message = f"After your program has run there is no name {name}."
    else:
        expected = None
        asks = f"calls {table['call']}" if "call" in table else f"asks for {name}"
        message = f"This check {asks}, but your program has nothing named {name}."
    finding = Finding("failed", called, expected, f"no {name}", message + near(name, names))
    finding.is_plain = True
    return finding


def no_start(name, table, names):
    """The finding where the program has no line whose value a check could replace."""
    message = (
        f"This check gives {name} another starting value, but your program has no line "
        f"{name} = … at the left edge."
    )
    message += near(name, names)
    finding = Finding("failed", called_lines(table), f"{name} = …", f"no {name}", message)
    finding.is_plain = True
    return finding


def near(name, names):
    """Points to a name that differs from the wanted one in capital letters alone."""
    for other in names:
        if other.casefold() == name.casefold():
            return f" It has {other}: capital and small letters count."
    return ""


def see_raises(table, program):
    """The program itself, or the call, must end in this error."""
    wanted = table["raises"]
    called = called_lines(table)
    if program.syntax_exception is not None:
        error, run = program.syntax_exception, None
    else:
        run = program.run(table, table.get("call"))
        blocked = run.exception is None or "call" in table
        trouble = hindrance(table, run) if blocked else None
        if trouble:
            return trouble
        error = run.call_exception if "call" in table else run.exception
    names = [one.__name__ for one in type(error).__mro__] if error is not None else []
    got = names[0] if names else "no error"
    what = table.get("call", "Your program")

    def message():
        if error is None:
            return f"{what} should stop with {wanted}, and went through without an error."
        return f"{what} should stop with {wanted}, and stopped with {got}."

    return compared(wanted in names, called, wanted, got, message, run)


def finished_run(table, program):
    """The run for a condition on its results. An error that the table expects hinders nothing."""
    run = program.run(table)
    if "raises" in table and "call" not in table and run.exception is not None:
        return run, None
    return run, hindrance({key: table[key] for key in table if key != "call"}, run)


def see_stdout(table, program):
    run, trouble = finished_run(table, program)
    if trouble:
        return trouble
    expected, got = lines_of(table["stdout"]), lines_of(run.stdout)
    return compared(
        expected == got,
        called_lines(table),
        "\n".join(expected),
        "\n".join(got),
        lambda: unread_lines(run) + lines_differ(expected, got),
        run,
    )


def see_contains(table, program):
    run, trouble = finished_run(table, program)
    if trouble:
        return trouble
    count, wanted = run.stdout.count(table["contains"]), table.get("times")
    called, got = called_lines(table), "\n".join(lines_of(run.stdout))
    # A line break would part the sentence: what it asks for is said in words.
    text = table["contains"].strip("\n") or table["contains"]
    ends_line = table["contains"].endswith("\n") and text != table["contains"]
    place = " at the end of a line" if ends_line else ""
    if wanted is not None:
        return compared(
            count == wanted,
            called,
            f"“{text}” {times(wanted)}",
            f"“{text}” {times(count)}",
            lambda: (
                f"{unread_lines(run)}“{text}” should appear {times(wanted)}, and appears {times(count)}."
            ),
            run,
        )

    def message():
        if not got:
            return f"Your program printed nothing. Its output should contain: {text}"
        if table["contains"].casefold() in run.stdout.casefold():
            return f"Only capital and small letters differ: the output should contain “{text}”."
        return f"{unread_lines(run)}The output should contain “{text}”{place}, and does not."

    shown_text = f"… {text}" if ends_line else f"… {text} …"
    return compared(count > 0, called, shown_text, got, message, run)


def see_pattern(table, program):
    run, trouble = finished_run(table, program)
    if trouble:
        return trouble
    printed = "\n".join(lines_of(run.stdout))
    return compared(
        re.search(table["pattern"], printed, re.MULTILINE) is not None,
        called_lines(table),
        None,
        printed,
        lambda: (
            f"{unread_lines(run)}The output has another form than this check looks for."
            if printed
            else "Your program printed nothing."
        ),
        run,
    )


def times(count):
    return "once" if count == 1 else f"{count} times"


def see_call(table, program):
    call, called = table["call"], called_lines(table)
    run = program.run(table, call)
    trouble = hindrance(table, run)
    if trouble:
        return trouble
    finding = None
    if "returns" in table:
        expected, trouble = expected_value("returns", table, run, program)
        if trouble:
            return trouble
        finding = compared(
            same_value(run.call_value, expected, table.get("approx")),
            called,
            shown(expected),
            shown(run.call_value),
            lambda: returned_wrong(call, expected, run),
            run,
        )
    if "prints" in table and (finding is None or finding.status == "passed"):
        expected, got = lines_of(table["prints"]), lines_of(run.call_printed)
        finding = compared(
            expected == got,
            called,
            "\n".join(expected),
            "\n".join(got),
            lambda: lines_differ(expected, got, call),
            run,
        )
    return finding or Finding("passed", called, run=run)


def expected_value(key, table, run, program):
    """The value that a check expects; where it needs the program's own names, they may fail."""
    text, called = literal_text(table[key]), called_lines(table)
    for name in missing_names(text, run.namespace):
        message = f"Your program has nothing named {name}.{near(name, run.namespace)}"
        return None, Finding("failed", called, text, f"no {name}", message, run)
    try:
        return value_of(text, run.namespace), None
    except Exception as error:
        drop_own_frames(error)
        problem = program.problem(error)
        return None, stopped_finding(called, stopped(text, problem), problem, run)


def returned_wrong(call, expected, run):
    if run.call_value is None and expected is not None:
        if run.call_printed.strip():
            return f"{call} printed its answer but returned nothing. Use return to hand it back."
        return (
            f"{call} returned nothing (None). Does every way through the function reach a return?"
        )
    return values_differ(call, expected, run.call_value)


def see_variable(table, program):
    run, trouble = finished_run(table, program)
    if trouble:
        return trouble
    name, called = table["variable"], called_lines(table)
    expected, trouble = expected_value("equals", table, run, program)
    if trouble:
        return trouble
    if name not in run.namespace:
        return no_name(name, table, run.namespace)
    got = run.namespace[name]
    return compared(
        same_value(got, expected, table.get("approx")),
        called,
        f"{name} = {shown(expected)}",
        f"{name} = {shown(got)}",
        lambda: values_differ(name, expected, got),
        run,
    )


def see_file(table, program):
    run, trouble = finished_run(table, program)
    if trouble:
        return trouble
    name = table["file"]
    called = f"{called_lines(table)}\nthen {name}"
    expected, content = lines_of(table["content"]), run.left.get(name)
    told = "\n".join(expected)
    if content is None:
        made = f" It made {', '.join(run.made)}." if run.made else ""
        message = f"After your program has run there is no file {name}.{made}"
        return Finding("failed", called, told, f"no {name}", message, run)
    try:
        got = lines_of(content.decode())
    except UnicodeDecodeError:
        message = f"The file {name} holds something else than text in UTF-8."
        return Finding("failed", called, told, "no text", message, run)

    def message():
        if not got:
            return f"The file {name} is empty. Line 1 should be: {cut(expected[0])}"
        if not expected:
            return f"The file {name} should be empty, and begins with: {cut(got[0])}"
        return f"In {name}: {other_lines(expected, got, 'there')}"

    return compared(expected == got, called, told, "\n".join(got), message, run)


def see_script(table, program):
    called = called_lines(table)
    run = program.run(table, script=table["script"])
    failure = run.call_exception
    if isinstance(failure, ScriptFailure):
        called = f"{called}\n{failure.statement}" if called != program.file else failure.statement
        return Finding("failed", called, failure.expected, failure.got, failure.message, run)
    return hindrance(table, run) or Finding("passed", called, run=run)


def see_uses(table, program):
    words = [program.rule_words(rule) for rule in table["uses"]]
    for rule, word in zip(table["uses"], words):
        if program.line_with(rule) is None:
            none = without(word)
            message = f"There is {none} in your {program.what}; this exercise asks for one."
            return Finding("failed", program.file, word, none, message)
    everything = ", ".join(words)
    return Finding("passed", program.file, everything, everything)


def see_forbids(table, program):
    expected = ", ".join(without(program.rule_words(rule)) for rule in table["forbids"])
    for rule in table["forbids"]:
        line = program.line_with(rule)
        if line is not None:
            word = program.rule_words(rule)
            return Finding(
                "failed",
                program.file,
                expected,
                f"{word} on line {line}",
                f"Line {line} has {word}; this exercise asks for a way without it.",
            )
    return Finding("passed", program.file, expected, expected)


def see_source(table, program):
    found = re.search(table["source"], program.source, re.MULTILINE)
    return compared(
        found is not None,
        program.file,
        None,
        None,
        lambda: f"The text of your {program.what} does not have what this check looks for.",
    )


# --- SQL ------------------------------------------------------------------------------------


SQL_FILE = "main.sql"
ROW_LIMIT = 10_000
ROWS_SHOWN = 200
NULL = "NULL"


class TooManyRows(Exception):
    """Ends a query that gives rows without end."""


def empty_database(exercise=None):
    import sqlite3

    return sqlite3.connect(":memory:", isolation_level=None)


def fresh_database(exercise):
    """The exercise's database in memory: made by its script, or copied from its file."""
    import sqlite3

    database = empty_database()
    name = exercise.get("database")
    if name is None:
        return database
    file = exercise["files"][name]
    if name.endswith(".sql"):
        database.executescript(file)
        return database
    with Workplace({name: file}):
        stored = sqlite3.connect(name)
        stored.backup(database)
        stored.close()
    return database


def statements_of(text):
    """The statements of SQL, each with the line it begins on."""
    import sqlite3

    statements = []
    start = 0
    for found in re.finditer(";|$(?![\\s\\S])", text):
        piece = text[start : found.end()]
        if found.group() and not sqlite3.complete_statement(piece):
            continue
        words = without_comments(piece)
        if words.strip("; \t\r\n"):
            begins = start + len(words) - len(words.lstrip())
            statements.append((text.count("\n", 0, begins) + 1, text[begins : found.end()]))
        start = found.end()
    return statements


SQL_COMMENT = re.compile(
    r"('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")|--[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL
)


def without_comments(text):
    """SQL with blanks in the place of its comments."""
    return SQL_COMMENT.sub(lambda found: found[1] or blank(found[0]), text)


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def cell_text(value):
    """A value of a row as SQLite's own shell writes it, NULL by its word."""
    if value is None:
        return NULL
    if isinstance(value, bytes):
        return f"X'{value.hex().upper()}'"
    return str(value)


def row_text(row):
    return "|".join(cell_text(value) for value in row)


class Rows:
    """What one query gave: the names of its columns, and its rows."""

    def __init__(self, cursor):
        self.columns = [column[0] for column in cursor.description]
        self.rows = cursor.fetchmany(ROW_LIMIT + 1)
        if len(self.rows) > ROW_LIMIT:
            raise TooManyRows

    def segment(self):
        """For a terminal its text, and for a page what its table is drawn from."""
        lines = [row_text(self.columns), *map(row_text, self.rows)]
        return {
            "stream": "rows",
            "text": "".join(line + "\n" for line in lines),
            "columns": self.columns,
            "rows": [
                [None if value is None else cell_text(value) for value in row]
                for row in self.rows[:ROWS_SHOWN]
            ],
            "count": len(self.rows),
        }


class Query:
    """One run of the learner's SQL, and the database as it left it."""

    def __init__(self, database):
        self.database = database
        self.results = []
        self.transcript = Transcript()
        self.exception = None
        self.problem = None
        self.too_many_rows = False

    def execute(self, statement):
        cursor = self.database.execute(statement)
        if cursor.description:
            return Rows(cursor)
        return None

    def aside(self, work):
        """What `work` gives, while what it changes in the database is taken back."""
        self.database.execute("SAVEPOINT aside")
        try:
            return work()
        finally:
            # An error may have ended the savepoint already.
            if self.database.in_transaction:
                self.database.execute("ROLLBACK TO aside")
                self.database.execute("RELEASE aside")


class Queries:
    """The learner's SQL: its text, and its runs on fresh databases, each made only once."""

    file = SQL_FILE
    what = "SQL"
    syntax_exception = None
    names = None

    def __init__(self, source, exercise, problem):
        self.source = source
        self.exercise = exercise
        self.runs = {}

    def run(self, table):
        given = table.get("given", "")
        if given not in self.runs:
            self.runs[given] = self.new_run(given)
        return self.runs[given]

    def new_run(self, given):
        import sqlite3

        run = Query(fresh_database(self.exercise))
        run.database.executescript(given)
        for source in self.exercise.get("before", []):
            for _, statement in statements_of(source):
                try:
                    run.execute(statement)
                except (sqlite3.Error, sqlite3.Warning, TooManyRows):
                    break
        for line, statement in statements_of(self.source):
            try:
                rows = run.execute(statement)
            except TooManyRows:
                run.too_many_rows = True
                break
            except (sqlite3.Error, sqlite3.Warning) as error:
                run.exception = error
                run.problem = sql_problem(error, line, statement)
                run.transcript.add("stderr", run.problem["traceback"])
                break
            if rows:
                if run.results:
                    run.transcript.add("stdout", "\n")
                run.results.append(rows)
                run.transcript.put(rows.segment())
        # As where a terminal is closed: what was begun and never committed is gone.
        if run.database.in_transaction:
            run.database.rollback()
        return run

    @staticmethod
    def rule_words(rule):
        if rule == "comment":
            return "a comment"
        return f"a call of {rule}" if rule.endswith("()") else an(rule)

    def line_with(self, rule):
        """The first line that has these words of SQL, outside of comments and texts."""
        if rule == "comment":
            found = next((one for one in SQL_COMMENT.finditer(self.source) if not one[1]), None)
        else:
            words = r"\s+".join(re.escape(word) for word in rule.removesuffix("()").split())
            opening = r"\s*\(" if rule.endswith("()") else ""
            text = re.sub(
                r"'(?:[^']|'')*'", lambda one: blank(one[0]), without_comments(self.source)
            )
            found = re.search(rf"(?<!\w){words}(?!\w){opening}", text, re.IGNORECASE)
        return self.source.count("\n", 0, found.start()) + 1 if found else None


def sql_problem(error, line, statement):
    """What SQLite says of a statement, with the line that it speaks of."""
    message = str(error)
    named = re.search(r'near "(.+?)"|no such (?:table|column|function): (?:\w+\.)*(\w+)', message)
    if named:
        place = statement.casefold().find((named[1] or named[2]).casefold())
        line += statement.count("\n", 0, max(place, 0))
    elif message == "incomplete input":
        line += statement.rstrip().count("\n")
    name = type(error).__name__
    return {
        "type": name,
        "message": message,
        "line": line,
        "traceback": f"{name} on line {line}: {message}\n",
        "explanation": None,
        "by": "SQLite",
    }


def called_query(table):
    """How a check runs the SQL: on what other rows, and which query it asks afterwards."""
    lines = [table["given"].strip()] if "given" in table else []
    lines.append(SQL_FILE)
    if "query" in table:
        lines.append(table["query"].strip())
    return "\n".join(lines)


def sql_hindrance(table, run):
    called = called_query(table)
    if run.too_many_rows:
        message = (
            f"Your query gave more than {ROW_LIMIT:,} rows and was ended. "
            "Does each table that is joined have its condition?"
        )
        return Finding("limit", called, None, None, message, run)
    if run.exception is not None:
        message = f"SQLite stopped on line {run.problem['line']}: {run.problem['message']}"
        return stopped_finding(called, message, run.problem, run)
    return None


def see_sql_raises(table, queries):
    """The SQL itself, or the query that is asked afterwards, must be refused so."""
    import sqlite3

    wanted, called = table["raises"], called_query(table)
    run = queries.run(table)
    what, error = "Your SQL", run.exception
    if "query" in table:
        trouble = sql_hindrance(table, run)
        if trouble:
            return trouble
        what, error = table["query"].strip(), None
        try:
            run.aside(lambda: run.execute(table["query"]))
        except (sqlite3.Error, sqlite3.Warning) as refusal:
            error = refusal
    names = [one.__name__ for one in type(error).__mro__] if error is not None else []
    got = f"{names[0]}: {error}" if names else "no error"

    def message():
        if error is None:
            return f"{what} should be refused with {wanted}, and was not."
        return f"{what} should be refused with {wanted}, and was refused with {got}"

    return compared(wanted in names, called, wanted, got, message, run)


def see_rows(table, queries):
    import sqlite3

    run, called = queries.run(table), called_query(table)
    trouble = sql_hindrance(table, run)
    if trouble:
        return trouble
    expected = [expected_row(row) for row in table["rows"]]
    told = [*([row_text(table["columns"])] if "columns" in table else []), *map(row_text, expected)]
    if "query" in table:
        try:
            rows = run.aside(lambda: run.execute(table["query"]))
        except sqlite3.Error as error:
            message = f"This check asks: {table['query'].strip()} SQLite answers: {error}"
            return Finding("failed", called, "\n".join(told), str(error), message, run)
    else:
        rows = run.results[-1] if run.results else None
    if rows is None:
        message = "Your SQL gave no rows: it needs a SELECT."
        return Finding("failed", called, "\n".join(told) or "no rows", "no SELECT", message, run)
    got = [*([row_text(rows.columns)] if "columns" in table else []), *map(row_text, rows.rows)]
    message = rows_differ(table, expected, rows)
    return compared(
        message is None,
        called,
        "\n".join(told) or "no rows",
        "\n".join(got) or "no rows",
        lambda: message,
        run,
    )


def expected_row(row):
    """A row as an author writes it: its values, or a text of them parted by bars."""
    cells = row.split("|") if isinstance(row, str) else row
    return [None if cell == NULL else cell for cell in cells]


def same_row(got, expected, approx):
    return len(got) == len(expected) and all(
        same_cell(one, other, approx) for one, other in zip(got, expected)
    )


def same_cell(got, expected, approx):
    """Whether a value is the one expected, which an author may have written as text."""
    if is_number(got) and expected is not None:
        try:
            return abs(got - float(expected)) <= (approx or 0)
        except ValueError:
            return False
    if got is None or expected is None:
        return got is expected
    return cell_text(got) == str(expected)


def rows_differ(table, expected, rows):
    """In words, how rows are not the ones expected; None where they are."""
    approx, got = table.get("approx"), rows.rows
    who = "This check's query" if "query" in table else "Your query"
    columns, own = table.get("columns"), rows.columns
    if columns and [name.casefold() for name in own] != [name.casefold() for name in columns]:
        return f"The columns should be {', '.join(columns)}, and are {', '.join(own)}."
    if not got and expected:
        return f"{who} gave no rows; {count_of(len(expected), 'row')} expected."
    if expected and got and len(got[0]) != len(expected[0]):
        return (
            f"Each row should have {count_of(len(expected[0]), 'value')}, and has {len(got[0])}: "
            f"{', '.join(rows.columns)}."
        )
    missing, extra = list(expected), []
    for row in got:
        match = next((one for one in missing if same_row(row, one, approx)), None)
        if match is None:
            extra.append(row)
        else:
            missing.remove(match)
    counts = f" ({count_of(len(expected), 'row')} expected, {len(got)} given.)"
    if missing and extra:
        lacks, has = cut(row_text(missing[0])), cut(row_text(extra[0]))
        more = counts if len(got) != len(expected) else ""
        return f"Not the rows that are asked for: “{lacks}” is missing, and “{has}” is there.{more}"
    if missing:
        return f"{one_row_of(missing, 'missing')}: {cut(row_text(missing[0]))}{counts}"
    if extra:
        return f"{one_row_of(extra, 'too many')}: {cut(row_text(extra[0]))}{counts}"
    if table.get("ordered"):
        for number, (row, wanted) in enumerate(zip(got, expected), start=1):
            if not same_row(row, wanted, approx):
                return (
                    f"All rows are there, but in another order. Row {number} should be: "
                    f"{cut(row_text(wanted))}"
                )
    return None


def one_row_of(rows, what):
    if len(rows) == 1:
        return f"One row is {what}"
    return f"{len(rows)} rows are {what}, the first"


def tables_of(database):
    """What a database's tables are made of: their columns and their rules, in words of SQL."""
    names = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "ORDER BY rowid"
    )
    return {name.casefold(): (name, *parts_of(database, name)) for (name,) in names.fetchall()}


def parts_of(database, table):
    def ask(pragma, name):
        quoted = name.replace('"', '""')
        return database.execute(f'PRAGMA {pragma}("{quoted}")').fetchall()

    described = ask("table_info", table)
    keys = sorted((key, name) for _, name, _, _, _, key in described if key)
    columns = {}
    for _, name, sort, must, default, key in described:
        words = [name, sort.upper()]
        words += ["PRIMARY KEY"] if key and len(keys) == 1 else []
        words += ["NOT NULL"] if must else []
        words += [f"DEFAULT {default}"] if default is not None else []
        columns[name.casefold()] = " ".join(word for word in words if word)
    rules = [f"PRIMARY KEY ({', '.join(name for _, name in keys)})"] if len(keys) > 1 else []
    for _, index, unique, origin, *_ in sorted(ask("index_list", table)):
        of = ", ".join(str(row[2]) for row in ask("index_info", index))
        if origin == "u":
            rules.append(f"UNIQUE ({of})")
        elif origin == "c":
            rules.append(f"{'UNIQUE ' if unique else ''}INDEX ({of})")
    foreign = {}
    for number, _, other, own, theirs, *_ in ask("foreign_key_list", table):
        foreign.setdefault(number, (other, [], []))
        foreign[number][1].append(own)
        foreign[number][2].append(theirs or "")
    for other, own, theirs in foreign.values():
        of = f" ({', '.join(theirs)})" if all(theirs) else ""
        rules.append(f"FOREIGN KEY ({', '.join(own)}) REFERENCES {other}{of}")
    return columns, rules


def see_schema(table, queries):
    run, called = queries.run(table), called_query(table)
    trouble = sql_hindrance(table, run)
    if trouble:
        return trouble
    wanted = empty_database()
    wanted.executescript(table["schema"])
    expected, got = tables_of(wanted), tables_of(run.database)
    wanted.close()
    there = {name: got[name] for name in expected if name in got}
    message = schema_differs(expected, got)
    return compared(
        message is None,
        called,
        schema_text(expected),
        schema_text(there) or "no such table",
        lambda: message,
        run,
    )


def schema_text(tables):
    lines = []
    for name, columns, rules in tables.values():
        lines += [name, *(f"  {part}" for part in (*columns.values(), *rules))]
    return "\n".join(lines)


def schema_differs(expected, got):
    """In words, the first thing in which tables are not as they should be; None where they are."""
    for key, (name, columns, rules) in expected.items():
        if key not in got:
            return f"There is no table {name} in the database."
        _, own_columns, own_rules = got[key]
        for column, words in columns.items():
            if column not in own_columns:
                return f"The table {name} has no column {words.split(' ')[0]}."
            if own_columns[column].casefold() != words.casefold():
                return (
                    f"In the table {name}, a column should be: {words}. "
                    f"It is: {own_columns[column]}."
                )
        for column, words in own_columns.items():
            if column not in columns:
                return (
                    f"The table {name} has a column {words.split(' ')[0]} that is not asked for."
                )
        held = [rule.casefold() for rule in own_rules]
        for rule in rules:
            if rule.casefold() not in held:
                return f"The table {name} has no {rule}."
    return None


def see_sql_script(table, queries):
    run, called = queries.run(table), called_query(table)
    trouble = sql_hindrance(table, run)
    if trouble:
        return trouble
    told = type(sys)("program")
    told.source = queries.source
    told.columns = run.results[-1].columns if run.results else []
    told.rows = run.results[-1].rows if run.results else []
    try:
        run.aside(lambda: exec_script(table["script"], {"db": run.database, "program": told}))
    except ScriptFailure as failure:
        called = f"{called}\n{failure.statement}"
        return Finding("failed", called, failure.expected, failure.got, failure.message, run)
    return Finding("passed", called, run=run)


# --- Judging --------------------------------------------------------------------------------


# What can be told of a program that Python cannot read: its error and its text.
UNREAD = {"raises", "source"}
OF_THE_TEXT = {"uses", "forbids", "source"}
PYTHON_CONDITIONS = {
    "raises": see_raises,
    "stdout": see_stdout,
    "contains": see_contains,
    "pattern": see_pattern,
    "call": see_call,
    "variable": see_variable,
    "file": see_file,
    "uses": see_uses,
    "forbids": see_forbids,
    "source": see_source,
    "script": see_script,
}
SQL_CONDITIONS = {
    "raises": see_sql_raises,
    "rows": see_rows,
    "schema": see_schema,
    "uses": see_uses,
    "forbids": see_forbids,
    "source": see_source,
    "script": see_sql_script,
}


class Kind:
    """What exercises of one kind are judged by."""

    def __init__(self, program, conditions, parts, settings):
        self.program = program
        # In the order in which a check that asks for several things is looked at.
        self.conditions = conditions
        # The keys that refine a condition, and the conditions each may belong to.
        self.parts = parts
        self.settings = settings


KINDS = {
    "python": Kind(
        Program,
        PYTHON_CONDITIONS,
        {
            "times": ("contains",),
            "returns": ("call",),
            "prints": ("call",),
            "equals": ("variable",),
            "content": ("file",),
            "approx": ("returns", "equals"),
        },
        ("stdin", "given"),
    ),
    "sql": Kind(
        Queries,
        SQL_CONDITIONS,
        {
            "query": ("rows", "raises"),
            "columns": ("rows",),
            "ordered": ("rows",),
            "approx": ("rows",),
        },
        ("given",),
    ),
}
NAMING = ("name", "message", "hidden")


def examine(table, program, conditions):
    """The finding of the first condition that does not hold, else that of the first."""
    first = None
    with quiet_stage():
        for name, see in conditions.items():
            if name not in table or (name == "call" and "raises" in table):
                continue
            # In a mistake, `file` is the program that makes it.
            if name == "file" and "content" not in table:
                continue
            finding = see(table, program)
            if finding.status != "passed":
                return finding
            first = first or finding
    return first


def fits(mistake, program, conditions):
    """Whether all that a mistake's table says holds for the program."""
    asked = (conditions.keys() & mistake.keys()) - {"file"}
    if program.syntax_exception is not None and not UNREAD.issuperset(asked):
        return False
    # What its text tells needs no run, which may take its time.
    for names in (asked & OF_THE_TEXT, asked - OF_THE_TEXT):
        chosen = {name: see for name, see in conditions.items() if name in names}
        if chosen and examine(mistake, program, chosen).status != "passed":
            return False
    return True


def lacking_name(table, program):
    """The finding where the program's text has no such name as the check asks for; else None."""
    if program.names is None:
        return None
    if "given" in table:
        unset = with_given(program.source, given_texts(table))[1]
        if unset:
            return no_start(unset[0], table, program.names)
    wanted = [table["variable"]] if "variable" in table else []
    for text in (table.get("call"), table.get("script")):
        wanted += missing_names(text, {"program"}) if text else []
    for name in wanted:
        if name not in program.names:
            return no_name(name, table, program.names)
    return None


def broken_rule(table, program):
    """The finding where the program's text breaks a rule of the check; else None."""
    for name, see in (("uses", see_uses), ("forbids", see_forbids)):
        finding = see(table, program) if name in table else None
        if finding and finding.status != "passed":
            return finding
    return None


def before_running(tables, program):
    """The first thing to say of a program that needs no run, and the place of its check.

    Can it be read; are the asked names there; does it keep the rules of its syntax. Then only
    are the checks made.
    """
    if program.syntax_exception is not None:
        return 0, unreadable(program)
    for look in (lacking_name, broken_rule):
        for place, table in enumerate(tables):
            finding = look(table, program)
            if finding:
                return place, finding
    return None, None


def result(table, finding, message=None, mistake=None):
    """One entry of a verdict. The values of a hidden check are kept from the reader."""
    told = Finding(finding.status) if table.get("hidden") and not finding.is_plain else finding
    return {
        "name": table["name"],
        "status": finding.status,
        "called": told.called,
        "expected": told.expected,
        "got": told.got,
        "message": message,
        "mistake": mistake,
        "error": finding.problem,
    }


def unreadable(program):
    """The finding for a program that is not Python yet."""
    error = program.syntax_exception
    drop_own_frames(error)
    remember_source(program.source)
    problem = program.problem(error)
    place = f" It stopped at line {problem['line']}" if problem["line"] else " It stopped"
    message = f"Python could not read your program.{place}: {problem['message']}"
    return stopped_finding(PROGRAM, message, problem)


def explained(table, finding, mistake):
    """The entry for a check that does not hold: a mistake that fits speaks for it."""
    message = finding.message
    if finding.status == "failed" and not finding.is_plain:
        if table.get("hidden"):
            message = (
                "With other values than the ones you see, your program gives another result than "
                "it should. Look for a value written out where a name should stand."
            )
        message = table.get("message", message)
    file = None
    if mistake:
        message, file = mistake["message"], mistake.get("file")
    return result(table, finding, message, file)


def judge(exercise, source, *, announce=None, problem=None):
    """The verdict on a program.

    What can be said without running it comes first; then the checks are made in their order. The
    first that does not hold speaks, and the others wait. `announce` is told the name of each check
    as it is made: those announced before it have passed. `problem` turns an exception into the data
    that a reader is shown.
    """
    for fault in faults_of(exercise):
        raise fault
    kind = KINDS[exercise.get("kind", "python")]
    program = kind.program(source, exercise, problem or default_problem())
    tables, mistakes = exercise["checks"], exercise.get("mistakes", [])
    if not tables:
        return plain_run(program)
    speaks, finding = before_running(tables, program)
    results = []
    output = []
    passed = True
    for place, table in enumerate(tables):
        if not passed or (speaks is not None and place != speaks):
            results.append(result(table, Finding("waiting")))
            continue
        if speaks is None:
            if announce is not None:
                announce(table["name"])
            finding = examine(table, program, kind.conditions)
        passed = finding.status == "passed"
        if passed:
            entry = result(table, finding)
        else:
            fit = (one for one in mistakes if fits(one, program, kind.conditions))
            entry = explained(table, finding, next(fit, None))
        results.append(entry)
        # The run of the check that speaks, else the first; a hidden one is not shown.
        if finding.run and not (passed and output):
            output = [] if table.get("hidden") else finding.run.transcript.segments
    return {"passed": passed, "checks": results, "output": output}


def plain_run(queries):
    """What SQL gives where nothing is asked of it: a page's Run, and a lesson's samples."""
    run = queries.run({})
    trouble = sql_hindrance({}, run)
    output = run.transcript.segments
    if run.too_many_rows:
        output = [*output, {"stream": "stderr", "text": trouble.message + "\n"}]
    error = run.problem if trouble else None
    return {"passed": trouble is None, "checks": [], "output": output, "error": error}


def judge_json(exercise_json, source, announce=None):
    """`judge` for a host that speaks JSON: an exercise's text in, a verdict's text out.

    Where the exercise itself cannot be meant, its faults are in the verdict: for its author.
    """
    exercise = json.loads(exercise_json)
    faults = [fault.told() for fault in faults_of(exercise)]
    if faults:
        verdict = {"status": "crashed", "passed": False, "checks": [], "output": []}
        return json.dumps({**verdict, "faults": faults})
    return json.dumps(judge(exercise, source, announce=announce))


# --- Faults of an exercise ------------------------------------------------------------------


class Fault(ValueError):
    """Something in an exercise that cannot be meant: its author's error.

    `table` and `number` say where (`check`, 0), `key` which key; `line` and `column` where in
    its text, from 1.
    """

    def __init__(self, message, table=None, number=None, key=None, line=None, column=None):
        super().__init__(message)
        self.place = {"table": table, "number": number, "key": key, "line": line, "column": column}

    def told(self):
        return {"message": str(self), **self.place}


def faults_of(exercise):
    """All that cannot be meant in an exercise. Only with none of these can it be judged."""
    name = exercise.get("kind", "python")
    if name not in KINDS:
        return [Fault(f"check.py judges exercises in Python and SQL, not {name!r}")]
    kind, checks = KINDS[name], exercise.get("checks")
    if checks is None or (not checks and name != "sql"):
        return [Fault("the exercise has no checks")]
    faults = []
    for number, table in enumerate(checks):
        where = f"the check {table.get('name')!r}"
        if "name" not in table:
            faults.append(Fault(f"check {number + 1} has no name", "check", number))
        known = (*kind.conditions, *kind.parts, *kind.settings, *NAMING)
        faults += table_faults(table, known, kind, where, ("check", number))
    for number, table in enumerate(exercise.get("mistakes", [])):
        where = f"the mistake {table.get('file')!r}"
        if "message" not in table:
            faults.append(Fault(f"{where} has no message", "mistake", number))
        known = {"file", "message", *kind.conditions, *kind.parts, *kind.settings} - {"content"}
        faults += table_faults(table, known, kind, where, ("mistake", number))
    return faults + (sql_faults(exercise) if name == "sql" else [])


def table_faults(table, known, kind, where, place):
    faults = []

    def fault(key, message, *position):
        faults.append(Fault(message, *place, key, *position))

    for key in table:
        if key not in known:
            fault(key, f"unknown key {key!r} in {where}; known: {', '.join(sorted(known))}")
    for key in ("stdin", "uses", "forbids", "rows", "columns"):
        if not isinstance(table.get(key, []), list):
            fault(key, f"{key!r} in {where} must be a list")
    asked = kind.conditions.keys() & table.keys() - ({"file"} if place[0] == "mistake" else set())
    if not asked:
        fault(None, f"{where} asks for nothing: it needs one of {', '.join(kind.conditions)}")
    for part, owners in kind.parts.items():
        if part in table and not any(owner in table for owner in owners):
            fault(part, f"{part!r} in {where} needs {owners[0]!r}")
    for owner, part in (("variable", "equals"), ("file", "content")):
        if owner in asked and part not in table:
            fault(owner, f"{owner!r} in {where} needs {part!r}")
    if "call" in table and not any(key in table for key in ("returns", "prints", "raises")):
        fault("call", f"'call' in {where} needs one of 'returns', 'prints', 'raises'")
    if "call" in table and "raises" in table and ("returns" in table or "prints" in table):
        fault("raises", f"'raises' in {where} cannot stand with 'returns' or 'prints'")
    return faults or text_faults(table, kind, where, fault) or faults


def text_faults(table, kind, where, fault):
    """What is no Python, no pattern or no rule, in the texts of a table whose keys are right."""
    for key in ("uses", "forbids"):
        for rule in table.get(key, []) if kind.program is Program else []:
            try:
                rule_words(rule)
            except ValueError as error:
                fault(key, str(error))
    for key in ("call", "returns", "equals", "script", "given"):
        texts = table.get(key, {})
        texts = texts.items() if isinstance(texts, dict) else [(key, texts)]
        for name, text in texts if kind.program is Program or key == "script" else []:
            what = "Python" if key == "script" else "a Python expression"
            try:
                compile(literal_text(text), key, "exec" if key == "script" else "eval")
            except (SyntaxError, ValueError) as error:
                words = f"{text!r} in {where} is not {what}: {getattr(error, 'msg', error)}"
                position = getattr(error, "lineno", None), getattr(error, "offset", None)
                fault(name if name == key else f"given.{name}", words, *position)
    for key in ("source", "pattern"):
        try:
            re.compile(table.get(key, ""))
        except re.error as error:
            words = f"{key!r} in {where} is not a regular expression: {error.msg}"
            fault(key, words, error.lineno, error.colno)


def sql_faults(exercise):
    """What SQLite refuses of an exercise's own SQL: its database, and the scripts of its tables."""
    import sqlite3

    name = exercise.get("database")
    if name is not None and name not in exercise.get("files", {}):
        return [Fault(f"there is no file {name!r}", None, None, "database")]
    try:
        fresh_database(exercise).close()
    except (sqlite3.Error, sqlite3.Warning) as error:
        return [Fault(f"SQLite cannot use {name!r}: {error}", None, None, "database")]
    faults = []
    tables = [("check", place) for place in enumerate(exercise["checks"])]
    tables += [("mistake", place) for place in enumerate(exercise.get("mistakes", []))]
    for sort, (number, table) in tables:
        for key, make in (("given", fresh_database), ("schema", empty_database)):
            if not isinstance(table.get(key), str):
                continue
            database = make(exercise)
            try:
                database.executescript(table[key])
            except (sqlite3.Error, sqlite3.Warning) as error:
                faults.append(Fault(f"SQLite refuses this {key}: {error}", sort, number, key))
            database.close()
    return faults


# --- At home --------------------------------------------------------------------------------

# An exercise that was taken home is a folder: its tables in this file, the reader's program, and
# the files that the program finds. `python check.py` judges the one beside it, or all below it.
TABLES = "checks.json"
SECONDS = 10


def main(arguments):
    """Judges what was taken home, in words; 0 where all of it passes."""
    import os

    if arguments[:1] == ["--judge"]:
        judge_apart(*arguments[1:])
        return 0
    if arguments[:1] == ["--part"]:
        make_part(*arguments[1:])
        return 0
    if arguments[:1] == ["--guard"]:
        keep_guard()
        return 0
    sys.stdout.reconfigure(errors="replace")
    here = os.path.dirname(os.path.abspath(__file__))
    if os.path.isfile(os.path.join(here, STARTER)):
        return check_project(here, arguments)
    homes = arguments or exercises_at(here)
    if not homes:
        print(
            f"There is nothing to check here: beside check.py should be {STARTER}, or, "
            f"there or in a folder, {TABLES}."
        )
        return 2
    passed = True
    for home in homes:
        try:
            verdict = judge_folder(home)
        except (OSError, ValueError) as error:
            print(f"{home} cannot be checked: {error}")
            return 2
        print(report(os.path.basename(os.path.abspath(home)), verdict))
        passed = passed and verdict["passed"]
    return 0 if passed else 1


def exercises_at(place):
    """The folders with an exercise: this one, or those directly in it."""
    import os

    folders = [place, *(os.path.join(place, name) for name in sorted(os.listdir(place)))]
    found = [folder for folder in folders if os.path.isfile(os.path.join(folder, TABLES))]
    return found[:1] if found[:1] == [place] else found


def taken_home(folder):
    """The exercise in a folder, and the reader's program."""
    import os

    with open(os.path.join(folder, TABLES), encoding="utf-8") as file:
        exercise = json.load(file)
    name = "main.sql" if exercise.get("kind") == "sql" else PROGRAM
    with open(os.path.join(folder, name), encoding="utf-8-sig") as file:
        return exercise, file.read()


def judge_folder(folder):
    """The verdict on the program in a folder.

    It is judged by a Python of its own, in an empty folder as in a page, and ended after its time.
    """
    import os
    import subprocess
    import tempfile

    exercise, _ = taken_home(folder)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        workplace, said = os.path.join(place, "workplace"), os.path.join(place, "said")
        os.mkdir(workplace)
        command = [sys.executable, "-I", "-B", "-X", "utf8", os.path.abspath(__file__), "--judge"]
        ending = "Python itself stopped while it ran your program."
        try:
            subprocess.run(
                [*command, os.path.abspath(folder), said],
                cwd=workplace,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired:
            ending = (
                f"The program was stopped after {SECONDS} seconds. A loop that never ends is the "
                "usual reason."
            )
        lines = []
        if os.path.exists(said):
            with open(said, encoding="utf-8") as file:
                lines = [json.loads(line) for line in file if line.endswith("\n")]
    if lines and "checks" in lines[-1]:
        return lines[-1]
    return ended_verdict(exercise, len(lines), ending)


def judge_apart(folder, said):
    """Writes the name of each check as it starts, and the verdict."""
    exercise, source = taken_home(folder)
    with open(said, "w", encoding="utf-8") as file:

        def tell(line):
            file.write(json.dumps(line) + "\n")
            file.flush()

        tell(judge(exercise, source, announce=lambda name: tell({"checking": name})))


def ended_verdict(exercise, started, words):
    """The verdict where the program had to be ended: the checks before the last one had passed."""
    checks = []
    for number, table in enumerate(exercise["checks"], start=1):
        ended = number == max(started, 1)
        status = "limit" if ended else "passed" if number < started else "waiting"
        checks.append(result(table, Finding(status), words if ended else None))
    return {"passed": False, "checks": checks, "output": []}


def report(name, verdict):
    """A verdict as a terminal shows it."""
    words = {"passed": "passes", "waiting": "waits"}
    lines = [name]
    for entry in verdict["checks"]:
        lines.append(f"  {words.get(entry['status'], 'not yet'):8} {entry['name']}")
        if entry["status"] not in words:
            lines.append(told(entry))
    return "\n".join(lines) + "\n"


def told(entry):
    """What a check that does not pass has to say."""
    lines = [entry["message"] or ""]
    for word in ("called", "expected", "got"):
        if entry[word] is not None:
            lines += ["", f"{word}:", *(f"    {line}" for line in entry[word].split("\n"))]
    if entry["error"]:
        lines += ["", *entry["error"]["traceback"].rstrip().split("\n")]
    return "\n".join(f"    {line}".rstrip() for line in lines)


# --- On the reader's own machine ------------------------------------------------------------

# A starter is a folder with `checks.toml` beside this file. Its checks come in steps, and each
# looks at one thing: a command, a program, a file, the history in Git, a server, a database.
# All is done in a copy of the folder, so that nothing of the reader's is ever written.
STARTER = "checks.toml"
QUICK = 20
NOT_COPIED = {".git", "node_modules", "__pycache__"}
LAST_LINES = 12
LOCAL = "127.0.0.1"
# What is looked at, in the order in which a table that names several is read; then what may be
# said of it, and how it is brought about.
GIT_WORDS = ("commits", "messages", "branch", "clean", "tracked", "ignored")
TEXT_WORDS = ("contains", "lacks", "pattern")
PROGRAM_WORDS = (
    *("stdout", "contains", "times", "pattern", "raises", "call", "returns", "prints", "variable"),
    *("equals", "approx", "file", "content", "uses", "forbids", "source", "script", "stdin"),
)
LOCAL_WORDS = {
    "run": ("exit", "fails", "stdout", "stderr", *TEXT_WORDS, "stdin", "file", "content"),
    "program": PROGRAM_WORDS,
    "module": PROGRAM_WORDS,
    "request": (
        *("headers", "send", "body", "status", "answer", "paths", "answer_headers", "keep"),
        *(*TEXT_WORDS, "script", "fresh", "log"),
    ),
    "sql": ("database", "rows", "columns", "ordered", "approx"),
    "file": ("content", *TEXT_WORDS, "exists", "uses", "forbids"),
    "installed": (),
    "environment": (),
    **{word: GIT_WORDS for word in GIT_WORDS},
    "script": (),
}
LOCAL_SETTINGS = (
    *("step", "group", "id", "name", "message", "append", "given", "env", "needs", "packages"),
    "seconds",
)
# Programs that a check may need, and where they come from.
NEEDED = {
    "docker": "Docker is not here. Install it from docs.docker.com/get-docker, and start it.",
    "git": "Git is not here. Install it from git-scm.com.",
    "uv": "uv is not here. Type: python -m pip install uv",
}


class Ended:
    """How a command ended, and what it wrote; `exit` is None where it had to be ended."""

    def __init__(self, exit, stdout, stderr):
        self.exit, self.stdout, self.stderr = exit, stdout, stderr


class Answer:
    """What a server answered."""

    def __init__(self, status, headers, text):
        self.status, self.headers, self.text = status, headers, text
        self.log = ""  # what the server wrote meanwhile

    @property
    def json(self):
        return json.loads(self.text)


class Trouble(Exception):
    """Nothing can be compared: what there is to say instead. `log` is what the program said."""

    def __init__(self, finding, log=""):
        super().__init__(finding.message)
        self.finding, self.log = finding, log


class Lacking(Exception):
    """Something that a check needs is not on this machine."""


def check_project(folder, arguments):
    """Makes the checks of a starter, all or those of some steps, and tells them line by line."""
    import os
    import tomllib

    try:
        with open(os.path.join(folder, STARTER), encoding="utf-8-sig", newline=None) as file:
            text = file.read()
        tables = tomllib.loads(text)
    except (OSError, ValueError) as error:
        print(f"{STARTER} cannot be read: {error}\nTake it anew from the starter.")
        return 2
    faults = local_faults(tables)
    if faults:
        print("\n".join(f"{STARTER}: {fault}" for fault in faults))
        return 2
    checks = numbered_checks(tables["check"])
    steps = sorted({table["step"] for table in checks})
    unknown = [word for word in arguments if not word.isdigit() or int(word) not in steps]
    if unknown:
        known = ", ".join(map(str, steps))
        print(f"There is nothing to check for “{unknown[0]}”. The steps with checks: {known}.")
        return 2
    asked = {int(word) for word in arguments} or set(steps)
    starter = tables.get("starter", {})
    seconds = starter.get("seconds", 0)
    if seconds > QUICK and asked == set(steps):
        print(f"This takes about {seconds} seconds.", flush=True)
    stop_when_told()
    try:
        with Workshop(folder, tables) as workshop:
            told = told_checks(workshop, [one for one in checks if one["step"] in asked])
    except KeyboardInterrupt:
        print("\nStopped. Everything that was started has ended.")
        return 130
    return summary(told, starter, text)


def numbered_checks(tables):
    """The checks, each with an id: a step's number and a place where its author gave none."""
    counts = {}
    checks = []
    for table in tables:
        step = table.get("step", 1)
        counts[step] = counts.get(step, 0) + 1
        checks.append({"step": step, "id": f"{step}.{counts[step]}", **table})
    return checks


def told_checks(workshop, checks):
    """The outcome of each check, printed as soon as it is known."""
    told, lacks = [], {}
    blocker = None
    for table in checks:
        if blocker:
            outcome, words, details = "SKIP", f"{table['name']} (waits for {blocker})", []
        else:
            outcome, words, details = workshop.outcome(table)
        if outcome == "FAIL":
            blocker = table["id"]
        elif outcome == "SKIP" and not blocker:
            # What is not here is told once.
            first = lacks.setdefault(words, table["id"])
            same = first != table["id"]
            words = f"{table['name']} (as {first})" if same else f"{table['name']}: {words}"
        print(f"{outcome} {table['id']} {words}", flush=True)
        for line in details:
            print(f"     {line}".rstrip(), flush=True)
        told.append((table, outcome))
    return told


def summary(told, starter, text):
    """The last lines, and the exit code: 0 where something passed and nothing failed."""
    counts = {word: sum(outcome == word for _, outcome in told) for word in ("PASS", "FAIL", "SKIP")}
    words = {"PASS": "passed", "FAIL": "not yet", "SKIP": "skipped"}
    print("\n" + ", ".join(f"{counts[word]} {words[word]}" for word in words if counts[word]) + ".")
    steps = sorted({table["step"] for table, _ in told})
    whole = [
        step
        for step in steps
        if all(outcome == "PASS" for table, outcome in told if table["step"] == step)
    ]
    if whole and "lesson" in starter:
        named = "step" if len(whole) == 1 else "steps"
        print(f"Receipt for {named} {', '.join(map(str, whole))}, to paste into the lesson:")
        code = receipt(starter["lesson"], whole, text)
        print(f"    {code}")
        if starter.get("page"):
            print(f"    or open {starter['page']}#receipt={code}")
    return 0 if counts["PASS"] and not counts["FAIL"] else 1


# Digits and letters that nobody mistakes for one another.
RECEIPT_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def receipt(lesson, steps, text):
    """The code of a passing run: the lesson, its steps, the version of the checks, and a sum.

    A help against slips of the keyboard, and no secret: the lesson's page counts the same.
    """
    body = f"{lesson.upper()}-{'.'.join(map(str, steps))}-{letters(text, 4)}"
    return f"{body}-{letters(body, 6)}"


def letters(text, count):
    """FNV-1a of a text, as some letters."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return "".join(RECEIPT_LETTERS[value >> 5 * place & 31] for place in range(count))


# --- Its workshop: copies, processes, servers -----------------------------------------------


def stop_when_told():
    """A signal to end is told as Ctrl-C is, so that everything started is ended, too."""
    import signal

    def stop(number, frame):
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)


class Workshop:
    """Where the checks of one run are made: copies of the folder, and what was started there."""

    def __init__(self, folder, tables):
        self.folder = folder
        self.starter = tables.get("starter", {})
        self.settings = tables.get("server")
        self.checks = numbered_checks(tables["check"])
        self.mistakes = tables.get("mistake", [])
        self.kept = {}
        self.copies = {}
        self.servers = {}
        self.seen = None

    def __enter__(self):
        import tempfile

        self.guard = Guard()
        # Not cleaned by itself: its files may be in use until the guard has ended their users.
        self.place = tempfile.mkdtemp(prefix="check-")
        self.guard.tell("folder", self.place)
        return self

    def __exit__(self, *ignored):
        import shutil
        import signal

        # Who presses twice must not leave half of it behind.
        for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), signal.SIG_IGN)
        for server in self.servers.values():
            server.stop(self)
        shutil.rmtree(self.place, ignore_errors=True)
        self.guard.leave()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    # What a check comes to

    def outcome(self, table):
        """PASS, FAIL or SKIP, what to say, and the lines below it."""
        try:
            self.prepare(table)
            finding, seen = self.examined(table)
        except Lacking as lack:
            return "SKIP", str(lack), []
        if finding.status == "passed":
            return "PASS", table["name"], []
        message = finding.message
        if finding.status == "failed" and not finding.is_plain and table.get("message"):
            message = self.filled(table["message"])
        for mistake in self.mistakes:
            if mistake["check"] == table["id"] and self.fits(mistake, table, seen):
                message = mistake["message"]
                break
        return "FAIL", message, details_of(finding, message)

    def prepare(self, table):
        """Refuses what cannot be made here, and gets the values that earlier checks keep."""
        for need in [*self.starter.get("needs", []), *table.get("needs", [])]:
            refuse_lacking(need, self)
        if LOOKS.keys() & {"run", "program", "module", "request", "script", "sql"} & table.keys():
            packages = table.get("packages", self.starter.get("packages", []))
            lacking = [name for name in packages if not is_installed(name)]
            if lacking:
                raise Lacking(install_words(lacking, self))
        wanted = set(re.findall(r"\{(\w+)\}", json.dumps(table, default=str))) - self.kept.keys()
        for earlier in self.checks:
            if earlier["id"] == table["id"]:
                break
            if wanted & earlier.get("keep", {}).keys():
                self.prepare(earlier)
                self.examined(earlier)

    def examined(self, table):
        """What a check finds, and what it saw."""
        subject = next(word for word in LOOKS if word in table)
        try:
            seen = LOOKS[subject][0](table, self)
            return LOOKS[subject][1](table, seen, self), seen
        except Trouble as trouble:
            return trouble.finding, trouble

    def fits(self, mistake, table, seen):
        """Whether all that a mistake says holds of what its check saw."""
        own = {key: mistake[key] for key in mistake if key not in ("file", "check", "message")}
        source, name = own.pop("source", None), own.pop("in", self.starter.get("program", PROGRAM))
        if source is not None:
            text = self.text_of(name)
            if text is None or not re.search(source, text, re.MULTILINE):
                return False
        if not own:
            return True
        if isinstance(seen, Trouble):
            return text_finding(own, seen.log, "", name).status == "passed" and not (
                own.keys() - set(TEXT_WORDS)
            )
        subject = next(word for word in LOOKS if word in table)
        kept = {key: table[key] for key in table if key == subject or key in LOCAL_SETTINGS}
        if subject in ("program", "module"):
            kept.update({key: table[key] for key in ("stdin", "call") if key in table})
            seen = LOOKS[subject][0]({**kept, **own}, self)
        try:
            return LOOKS[subject][1]({**kept, **own}, seen, self).status == "passed"
        except Trouble:
            return False

    # Texts with values in them

    def filled(self, value, **more):
        """A value of a check with `{python}`, `{port}` and kept values in their places."""
        import os

        if isinstance(value, list):
            return [self.filled(one, **more) for one in value]
        if isinstance(value, dict):
            return {key: self.filled(one, **more) for key, one in value.items()}
        if not isinstance(value, str):
            return value
        known = {"python": sys.executable, "folder": self.folder, **self.kept, **more}
        for name in re.findall(r"\{env:(\w+)\}", value):
            if not os.environ.get(name):
                raise Lacking(f"set {name} in your terminal first; the lesson says to what")
        value = re.sub(r"\{env:(\w+)\}", lambda found: os.environ[found[1]], value)
        whole = re.fullmatch(r"\{(\w+)\}", value)
        if whole and whole[1] in known:
            return known[whole[1]]
        return re.sub(
            r"\{(\w+)\}", lambda found: str(known.get(found[1], found[0])), value
        )

    # The folder, and copies of it

    def text_of(self, name):
        """The text of a file of the reader's; None where there is no such text."""
        import os

        try:
            with open(os.path.join(self.folder, name), encoding="utf-8-sig") as file:
                return file.read()
        except (OSError, UnicodeDecodeError):
            return None

    def copy(self, table):
        """A copy of the folder, with other contents of files where the check gives some."""
        import os
        import shutil

        key = self.copy_key(table)
        if key in self.copies:
            return self.copies[key]
        copy = os.path.join(self.place, f"copy-{len(self.copies)}", os.path.basename(self.folder))

        def passed_over(place, names):
            return [
                name
                for name in names
                if name in NOT_COPIED
                or os.path.isfile(os.path.join(place, name, "pyvenv.cfg"))
                or not (os.path.isdir(os.path.join(place, name)) or os.path.isfile(os.path.join(place, name)))
            ]

        shutil.copytree(self.folder, copy, ignore=passed_over)
        for name, text in table.get("given", {}).items():
            os.makedirs(os.path.dirname(os.path.join(copy, name)), exist_ok=True)
            with open(os.path.join(copy, name), "w", encoding="utf-8") as file:
                file.write(self.filled(text))
        for name, text in table.get("append", {}).items():
            with open(os.path.join(copy, name), "a", encoding="utf-8") as file:
                file.write("\n" + self.filled(text))
        self.copies[key] = copy
        return copy

    @staticmethod
    def copy_key(table):
        return json.dumps([table.get("given", {}), table.get("append", {})], sort_keys=True)

    # Commands

    def environment(self, table):
        import os

        return {
            **os.environ,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            "PYTHONUNBUFFERED": "1",
            "NO_COLOR": "1",
            "GIT_OPTIONAL_LOCKS": "0",
            **{name: str(value) for name, value in self.filled(table.get("env", {})).items()},
        }

    def start(self, argv, table, folder, out, err, stdin=None):
        """Starts a command as the head of a group of its own, of which the guard is told."""
        import os
        import subprocess

        argv = [str(word) for word in argv]
        own = (
            {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
            if os.name == "nt"
            else {"start_new_session": True}
        )
        try:
            process = subprocess.Popen(
                argv,
                cwd=folder,
                env=self.environment(table),
                stdin=stdin or subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                **own,
            )
        except (FileNotFoundError, PermissionError, NotADirectoryError):
            raise Lacking(NEEDED.get(argv[0], f"the command {argv[0]} is not here")) from None
        self.guard.tell("group", process.pid)
        return process

    def command(self, argv, table, folder=None, stdin=(), seconds=SECONDS):
        """Runs a command to its end, or for so many seconds."""
        import subprocess
        import tempfile

        files = [tempfile.TemporaryFile(dir=self.place) for _ in range(3)]
        typed, out, err = files
        try:
            typed.write("".join(f"{line}\n" for line in stdin).encode())
            typed.seek(0)
            process = self.start(argv, table, folder or self.copy(table), out, err, typed)
            try:
                exit = process.wait(timeout=seconds * patience())
            except subprocess.TimeoutExpired:
                exit = None
            finally:
                end_group(process)
                self.guard.tell("ended", process.pid)
            texts = []
            for file in (out, err):
                file.seek(0)
                text = file.read(OUTPUT_LIMIT).decode(errors="replace")
                texts.append(self.homely(text).replace("\r\n", "\n"))
        finally:
            for file in files:
                file.close()
        return Ended(exit, *texts)

    def homely(self, text):
        """A text in which the places of copies are called as the reader knows them."""
        import os

        for copy in self.copies.values():
            for place in (os.path.realpath(copy), copy):
                text = text.replace(place + os.sep, "").replace(place, self.folder)
        return text

    # The server

    def server(self, table):
        """The running server for a check, started where there is none yet."""
        key = self.copy_key(table) + json.dumps(table.get("env", {}), sort_keys=True)
        if table.get("fresh") and key in self.servers:
            self.servers.pop(key).stop(self)
        if key not in self.servers:
            self.servers[key] = started_server(self, table)
        return self.servers[key]


def patience():
    """How often longer than usual to wait: a machine that tests many things at once is slow."""
    import os

    return float(os.environ.get("CHECK_PATIENCE", "1"))


def end_group(process):
    """Ends a process and all that it started."""
    import os
    import signal
    import subprocess

    if os.name == "nt":
        if process.poll() is None:
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(process.pid)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        process.wait()
        return
    for number, patience in ((signal.SIGTERM, 3), (signal.SIGKILL, None)):
        try:
            os.killpg(process.pid, number)
        except (ProcessLookupError, PermissionError):
            pass
        try:
            process.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            continue


class Guard:
    """A process that ends what was started and removes the copies, where this one is killed.

    It reads from a pipe that only this process holds: its end comes with this process's end.
    """

    def __init__(self):
        import os
        import subprocess

        own = {"creationflags": 0x00000200} if os.name == "nt" else {"start_new_session": True}
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-B", os.path.abspath(__file__), "--guard"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **own,
        )

    def tell(self, what, value):
        try:
            self.process.stdin.write(f"{what} {value}\n".encode())
            self.process.stdin.flush()
        except OSError:  # somebody ended the guard
            pass

    def leave(self):
        try:
            self.process.stdin.close()
        except OSError:
            pass
        self.process.wait()


def keep_guard():
    """The guard's own side."""
    import os
    import shutil
    import signal
    import subprocess

    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    groups, folders = set(), []
    for line in sys.stdin.buffer:
        what, _, value = line.decode().rstrip("\n").partition(" ")
        if what == "folder":
            folders.append(value)
        elif what == "group":
            groups.add(int(value))
        else:
            groups.discard(int(value))
    for group in groups:
        if os.name == "nt":
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(group)], capture_output=True)
            continue
        try:
            os.killpg(group, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


class Server:
    """A server that answers: its address, and the process where it was started here."""

    def __init__(self, url, process=None, log=None, stopping=None):
        self.url, self.process, self.log, self.stopping = url, process, log, stopping
        self.read = 0

    def wrote(self, workshop):
        """What it wrote since this was last asked."""
        if self.log is None:
            return ""
        with open(self.log, "rb") as file:
            file.seek(self.read)
            text = file.read(OUTPUT_LIMIT)
        self.read += len(text)
        return workshop.homely(text.decode(errors="replace"))

    def said(self, workshop):
        """The last lines that it wrote."""
        return "\n".join(self.wrote(workshop).rstrip().splitlines()[-LAST_LINES:])

    def stop(self, workshop):
        import subprocess

        if self.process is not None:
            end_group(self.process)
            workshop.guard.tell("ended", self.process.pid)
        if self.stopping:
            subprocess.run(
                self.stopping,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )


def started_server(workshop, table):
    """A server that has answered once; it is asked again until then, and told if it ends early."""
    settings = workshop.settings
    if "url" in settings:
        return Server(workshop.filled(settings["url"]).rstrip("/"))
    # Between choosing a port and using it another program may take it: then once more.
    for attempt in (1, 2):
        port = settings.get("port") or free_port()
        if "port" in settings:
            refuse_taken(port)
        try:
            return ready_server(workshop, table, settings, port)
        except Trouble as trouble:
            if attempt == 2 or "port" in settings or not TAKEN.search(trouble.log):
                raise


TAKEN = re.compile("address already in use|only one usage of each socket address", re.IGNORECASE)


def free_port():
    import socket

    with socket.socket() as one:
        one.bind((LOCAL, 0))
        return one.getsockname()[1]


def refuse_taken(port):
    import socket

    with socket.socket() as one:
        if one.connect_ex((LOCAL, port)) == 0:
            message = (
                f"Port {port} is taken by another program, perhaps a server of yours in another "
                "terminal. Stop it with Ctrl+C there, and check again."
            )
            raise Trouble(Finding("failed", None, f"port {port} free", "taken", message))


def ready_server(workshop, table, settings, port):
    import http.client
    import os
    import subprocess
    import time

    argv = workshop.filled(settings["command"], port=port)
    asked = " ".join(["python" if word == sys.executable else word for word in map(str, argv)])
    log = os.path.join(workshop.place, f"server-{port}.txt")
    both = {**table, "env": {**settings.get("env", {}), **table.get("env", {})}}
    both["env"] = workshop.filled(both["env"], port=port)
    with open(log, "wb") as out:
        process = workshop.start(argv, both, workshop.copy(table), out, subprocess.STDOUT)
    stopping = workshop.filled(settings["stop"], port=port) if "stop" in settings else None
    server = Server(f"http://{LOCAL}:{port}", process, log, stopping)
    seconds = settings.get("seconds", SECONDS)
    until = time.monotonic() + seconds * patience()
    while True:
        try:
            ask(server, "GET", settings.get("ready", "/"), {}, None, until - time.monotonic() + 1)
            return server
        except (OSError, http.client.HTTPException):
            pass
        try:
            process.wait(timeout=0.05)
            ended = True
        except subprocess.TimeoutExpired:
            ended = False
        if not ended and time.monotonic() < until:
            continue
        said = server.said(workshop)
        server.stop(workshop)
        last = said.splitlines()[-1].strip() if said else "it wrote nothing"
        what = "ended before it answered" if ended else f"did not answer within {seconds} seconds"
        message = f"The server {what}. Its last line: {cut(last, 200)}"
        message += lacking_package(said, workshop)
        raise Trouble(Finding("failed", asked, "a server that answers", said or "nothing", message), said)


def ask(server, method, path, headers, body, seconds):
    """One request, made as it is: no redirect is followed and no proxy is asked."""
    import http.client
    import urllib.parse

    parts = urllib.parse.urlsplit(server.url + path)
    sort = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = sort(parts.hostname, parts.port, timeout=seconds)
    try:
        target = urllib.parse.quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        if parts.query:
            target += "?" + urllib.parse.quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
        connection.request(method, target, body, headers)
        answer = connection.getresponse()
        text = answer.read(OUTPUT_LIMIT).decode(errors="replace")
        told = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, told, text)
    finally:
        connection.close()


# --- What its checks look at ----------------------------------------------------------------


def details_of(finding, message):
    """What was done, expected and got, as lines below a check that does not hold."""
    lines = []
    for word in ("called", "expected", "got"):
        text = getattr(finding, word)
        if not text or (word != "called" and text in message):
            continue
        first, *rest = text.rstrip("\n").split("\n")
        if len(rest) > 2 * LAST_LINES:
            rest = [*rest[: 2 * LAST_LINES], "…"]
        lines += [f"{word + ':':9} {first}", *(f"{'':9} {line}" for line in rest)]
    if finding.problem:
        lines += finding.problem["traceback"].rstrip().split("\n")
    return lines


def refuse_lacking(need, workshop):
    import shutil
    import subprocess

    if shutil.which(need) is None:
        raise Lacking(NEEDED.get(need, f"the program {need} is not here; the lesson says how to get it"))
    if need == "docker":
        try:
            alive = subprocess.run(["docker", "info"], capture_output=True, timeout=10).returncode == 0
        except (OSError, subprocess.TimeoutExpired):
            alive = False
        if not alive:
            raise Lacking("Docker does not answer. Start it (on Windows and macOS: Docker Desktop).")


def is_installed(name):
    """Whether this Python has a package, by the name that is imported or that pip knows."""
    import importlib.metadata
    import importlib.util

    try:
        if importlib.util.find_spec(name) is not None:
            return True
    except (ImportError, ValueError):
        pass
    try:
        importlib.metadata.version(name)
        return True
    except importlib.metadata.PackageNotFoundError:
        return False


def install_words(names, workshop):
    what = "the package" if len(names) == 1 else "the packages"
    verb = "is" if len(names) == 1 else "are"
    told = f"{what} {' and '.join(names)} {verb} not in this Python ({sys.executable}). "
    return told + (activate_words(workshop) or f"Type: {install_line(workshop)}")


def install_line(workshop):
    return workshop.starter.get("install", "python -m pip install -r requirements.txt")


def activate_words(workshop):
    """How to enter the environment that lies in the folder, where this Python is not in it."""
    import os

    for name in (".venv", "venv"):
        place = os.path.join(workshop.folder, name)
        if not os.path.isfile(os.path.join(place, "pyvenv.cfg")):
            continue
        if os.path.realpath(sys.prefix) == os.path.realpath(place):
            return None
        way = f"{name}\\Scripts\\activate" if os.name == "nt" else f"source {name}/bin/activate"
        return f"Your environment {name} is not active. Type: {way}"
    return None


def lacking_package(text, workshop):
    """Words after those of a program that stopped because Python did not find a package."""
    found = re.search(r"No module named '?(\w+)", text)
    if not found or workshop.text_of(f"{found[1]}.py") is not None:
        return ""
    way = activate_words(workshop) or (
        f"If it is a package, type: {install_line(workshop)}. If it is yours, look at its name."
    )
    return f" Python does not find {found[1]}. {way}"


def command_text(argv):
    return " ".join("python" if word == sys.executable else str(word) for word in argv)


def act_run(table, workshop):
    argv = workshop.filled(table["run"])
    stdin = workshop.filled(table.get("stdin", []))
    return workshop.command(argv, table, stdin=stdin, seconds=table.get("seconds", SECONDS))


def see_run(table, ended, workshop):
    called = command_text(workshop.filled(table["run"]))
    told = (ended.stdout + ended.stderr).strip()
    last = "\n".join(told.splitlines()[-LAST_LINES:])
    if ended.exit is None:
        seconds = table.get("seconds", SECONDS)
        message = f"`{called}` was stopped after {seconds} seconds."
        return Finding("limit", called, None, last or "no output", message)
    wanted = table.get("exit", None if table.get("fails") else 0)
    if (ended.exit != wanted) if wanted is not None else ended.exit == 0:
        expected = "an exit code that is not 0" if wanted is None else f"exit code {wanted}"
        message = f"`{called}` ended with exit code {ended.exit}; expected is {expected}."
        if told:
            message += f" Its last line: {cut(told.splitlines()[-1].strip(), 200)}"
        message += lacking_package(ended.stderr, workshop)
        return Finding("failed", called, expected, last or "no output", message)
    if "stdout" in table:
        expected, got = lines_of(workshop.filled(table["stdout"])), lines_of(ended.stdout)
        finding = compared(
            expected == got,
            called,
            "\n".join(expected),
            "\n".join(got),
            lambda: lines_differ(expected, got, f"`{called}`"),
        )
        if finding.status != "passed":
            return finding
    if "stderr" in table and table["stderr"] not in ended.stderr:
        message = f"`{called}` should write “{table['stderr']}” as an error, and does not."
        return Finding("failed", called, f"… {table['stderr']} …", ended.stderr.strip(), message)
    finding = text_finding(workshop.filled(table), ended.stdout, called, f"The output of `{called}`")
    if finding.status == "passed" and "file" in table:
        return see_path(table, workshop.copy(table), workshop, f"{called}\nthen {table['file']}")
    return finding


def text_finding(table, text, called, who):
    """Contains, lacks and pattern, of any text."""
    whole = "\n".join(lines_of(text))
    wanted = table.get("contains", [])
    for part in [wanted] if isinstance(wanted, str) else wanted:
        if part in text:
            continue
        part = part.strip("\n")
        if part.casefold() in text.casefold():
            message = f"Only capital and small letters differ: {who} should contain “{part}”."
        else:
            message = f"{who} should contain “{part}”, and does not."
        return Finding("failed", called, f"… {part} …", whole or "nothing", message)
    unwanted = table.get("lacks", [])
    for part in [unwanted] if isinstance(unwanted, str) else unwanted:
        if part in text:
            message = f"{who} should not contain “{part}”, and does."
            return Finding("failed", called, f"no {part}", whole, message)
    if "pattern" in table and not re.search(table["pattern"], whole, re.MULTILINE):
        message = f"{who} has another form than this check looks for."
        return Finding("failed", called, None, whole or "nothing", message)
    return Finding("passed", called)


def act_program(table, workshop):
    """A program of the reader's, judged as in the page, by a Python of its own."""
    import os

    module = table.get("module")
    name = table.get("program") or module.replace(".", "/") + ".py"
    if module and workshop.text_of(name) is None:
        package = module.replace(".", "/") + "/__init__.py"
        name = package if workshop.text_of(package) is not None else name
    if workshop.text_of(name) is None:
        there = os.path.exists(os.path.join(workshop.folder, name))
        message = f"There is no file {name} in this folder."
        if there:
            message = f"{name} holds something else than text in UTF-8. Save it as UTF-8."
        finding = Finding("failed", name, name, "no text" if there else f"no {name}", message)
        finding.is_plain = True
        raise Trouble(finding)
    words = {key: table[key] for key in PROGRAM_WORDS if key in table}
    asks = PYTHON_CONDITIONS.keys() & words.keys()
    part = {
        "table": {"name": table.get("name", ""), **workshop.filled(words)},
        "program": name,
        "module": module or "__main__",
    }
    if not asks:
        part["table"]["script"] = "pass"
    # A check may give other contents to a file, this one among them.
    copy = workshop.copy(table)
    with open(os.path.join(copy, name), encoding="utf-8-sig") as file:
        part["source"] = file.read()
    return made_apart(part, table, workshop)


def act_script(table, workshop):
    part = {"script": workshop.filled(table["script"]), "names": workshop.kept}
    return made_apart(part, table, workshop)


def made_apart(part, table, workshop):
    """What a Python of its own says of a part of a check, in a copy of the folder."""
    import os

    name = os.path.join(workshop.place, "part.json")
    said = os.path.join(workshop.place, "said.json")
    with open(name, "w", encoding="utf-8") as file:
        json.dump(part, file)
    if os.path.exists(said):
        os.remove(said)
    seconds = table.get("seconds", SECONDS)
    ended = workshop.command(
        [sys.executable, "-B", "-P", os.path.abspath(__file__), "--part", name, said],
        table,
        seconds=seconds,
    )
    if os.path.exists(said):
        with open(said, encoding="utf-8") as file:
            return json.loads(workshop.homely(file.read()))
    message = (
        f"It was stopped after {seconds} seconds. A loop that never ends is the usual reason."
        if ended.exit is None
        else "Python itself stopped while it ran your program."
    )
    raise Trouble(Finding("limit", part.get("program"), None, ended.stderr.strip(), message))


def see_part(table, entry, workshop):
    finding = Finding(entry["status"], entry["called"], entry["expected"], entry["got"])
    finding.message, finding.is_plain = entry["message"], entry.get("plain", False)
    error = entry["error"]
    if error:
        finding.problem = error
        finding.message += lacking_package(error["traceback"], workshop)
    return finding


def make_part(name, said):
    """The side of the Python of its own."""
    import os

    with open(name, encoding="utf-8") as file:
        part = json.load(file)
    sys.path.insert(0, os.getcwd())
    entry = script_entry(part) if "script" in part else program_entry(part)
    with open(said + ".new", "w", encoding="utf-8") as file:
        json.dump(entry, file)
    os.replace(said + ".new", said)


def program_entry(part):
    global PROGRAM
    PROGRAM = Program.file = part["program"]
    Program.module = part["module"]
    if part["module"].rpartition(".")[0]:
        import importlib

        importlib.import_module(part["module"].rpartition(".")[0])
    table = part["table"]
    program = Program(part["source"], {"checks": [table]}, default_problem())
    _, finding = before_running([table], program)
    finding = finding or examine(table, program, PYTHON_CONDITIONS)
    return {**result(table, finding, finding.message), "plain": finding.is_plain}


def script_entry(part):
    entry = {"status": "passed", "called": None, "expected": None, "got": None, "message": None}
    entry["error"] = None
    try:
        with quiet_stage():
            exec_script(part["script"], {"__name__": "check", **part["names"]})
    except ScriptFailure as failure:
        entry.update(status="failed", called=failure.statement, message=failure.message)
        entry.update(expected=failure.expected, got=failure.got)
    except BaseException as error:
        drop_own_frames(error)
        problem = plain_problem(error)
        entry.update(status="error", got=problem["type"], error=problem)
        entry["message"] = stopped("Your code", problem)
    return entry


def act_nothing(table, workshop):
    return None


def see_path(table, folder, workshop, called=None):
    """A file or folder: that it is there, and what it holds."""
    import os

    name = workshop.filled(table["file"])
    called = called or name
    path = os.path.join(folder, name)
    kind = "folder" if name.endswith("/") else "file"
    there = os.path.isdir(path) if kind == "folder" else os.path.isfile(path)
    if table.get("exists") is False:
        message = f"There is still a {kind} {name}; this step asks that there be none."
        return compared(not os.path.exists(path), called, f"no {name}", name, lambda: message)
    if not there:
        place = os.path.dirname(path.rstrip("/"))
        beside = sorted(os.listdir(place)) if os.path.isdir(place) else []
        message = f"There is no {kind} {name}.{near(os.path.basename(name.rstrip('/')), beside)}"
        if os.path.exists(path):
            message = f"{name} should be a {kind}, and is none."
        return Finding("failed", called, name, f"no {name}", message)
    if kind == "folder":
        return Finding("passed", called)
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except UnicodeDecodeError:
        message = f"The file {name} holds something else than text in UTF-8."
        return Finding("failed", called, "text", "no text", message)
    if "content" in table:
        expected, got = lines_of(workshop.filled(table["content"])), lines_of(text)
        if expected != got:
            message = f"The file {name} is empty." if not got else (
                f"In {name}: {other_lines(expected, got, 'there')}"
                if expected
                else f"The file {name} should be empty, and begins with: {cut(got[0])}"
            )
            return Finding("failed", called, "\n".join(expected), "\n".join(got), message)
    finding = text_finding(workshop.filled(table), text, called, f"The file {name}")
    if finding.status != "passed" or not {"uses", "forbids"} & table.keys():
        return finding
    program = Program(text, {"checks": []}, plain_problem)
    program.file = program.what = name
    if program.syntax_exception is not None:
        error = program.syntax_exception
        message = f"Python could not read {name}. It stopped at line {error.lineno}: {error.msg}"
        return Finding("failed", called, None, type(error).__name__, message)
    return broken_rule(table, program) or finding


def see_file_here(table, seen, workshop):
    return see_path(table, workshop.folder, workshop)


def act_git(table, workshop):
    """What Git says of the reader's folder, which it only reads."""
    import shutil

    if shutil.which("git") is None:
        raise Lacking(NEEDED["git"])

    def git(*words):
        return workshop.command(["git", *words], {}, folder=workshop.folder)

    if git("rev-parse", "--show-toplevel").exit != 0:
        message = "Git keeps no history of this folder yet. Type here: git init"
        raise Trouble(Finding("failed", "git status", "a repository", "none", message))
    return git


def see_git(table, git, workshop):
    log = git("log", "--no-merges", "--format=%s")
    subjects = log.stdout.splitlines() if log.exit == 0 else []
    history = "\n".join(subjects) or "no commits"
    if len(subjects) < table.get("commits", 0):
        wanted = count_of(table["commits"], "commit")
        message = f"There should be at least {wanted}; there {'is' if len(subjects) == 1 else 'are'} {len(subjects)}."
        return Finding("failed", "git log", f"{wanted} or more", history, message)
    for subject in subjects if "messages" in table else []:
        if not re.search(table["messages"], subject):
            message = f"The message of a commit has another form than asked for: “{cut(subject)}”."
            return Finding("failed", "git log", None, history, message)
    if "branch" in table:
        got = git("symbolic-ref", "--short", "HEAD").stdout.strip()
        if got != table["branch"]:
            message = f"You are on the branch {got or '(none)'}; this step ends on {table['branch']}."
            return Finding("failed", "git branch", table["branch"], got, message)
    if table.get("clean"):
        got = git("status", "--porcelain").stdout.rstrip()
        if got:
            first = cut(got.splitlines()[0][3:])
            message = f"Not everything is committed: {first}. Look at `git status`."
            return Finding("failed", "git status", "nothing to commit", got, message)
    for name in table.get("tracked", []):
        if not git("ls-files", "--", name).stdout.strip():
            message = f"Git does not follow {name} yet. Type: git add {name}, then commit."
            return Finding("failed", "git ls-files", name, f"no {name}", message)
    for name in table.get("ignored", []):
        if git("ls-files", "--", name).stdout.strip():
            message = f"{name} is in the history, and should be ignored. Type: git rm -r --cached {name}"
            return Finding("failed", "git ls-files", f"no {name}", name, message)
        if git("check-ignore", "-q", "--", name).exit != 0:
            message = f"Git does not ignore {name} yet. Write it on a line of .gitignore."
            return Finding("failed", "git check-ignore", name, "not ignored", message)
    return Finding("passed", "git log")


def act_request(table, workshop):
    import http.client

    server = workshop.server(table)
    method, _, path = table["request"].partition(" ")
    path = workshop.filled(path)
    headers = {name: str(value) for name, value in workshop.filled(table.get("headers", {})).items()}
    body = table.get("body")
    body = workshop.filled(body).encode() if body is not None else None
    if "send" in table:
        body = json.dumps(workshop.filled(table["send"])).encode()
        headers.setdefault("Content-Type", "application/json")
    seconds = table.get("seconds", SECONDS)
    try:
        answer = ask(server, method, path, headers, body, seconds * patience())
    except (OSError, http.client.HTTPException) as error:
        said = server.said(workshop)
        words = "gave no answer in time" if isinstance(error, TimeoutError) else "gave no answer"
        message = f"{method} {path} {words} ({type(error).__name__})."
        raise Trouble(Finding("failed", table["request"], "an answer", said, message), said) from None
    if answer.status >= 500 and server.process is not None:
        # A server that fails may answer before it writes why; then not after one more answer.
        try:
            ask(server, "GET", workshop.settings.get("ready", "/"), {}, None, SECONDS)
        except (OSError, http.client.HTTPException):
            pass
    answer.log = server.wrote(workshop)
    for name, way in table.get("keep", {}).items():
        found, value = at_path(answer, way)
        if found:
            workshop.kept[name] = value
    return answer


def see_request(table, answer, workshop):
    method, _, path = table["request"].partition(" ")
    path = workshop.filled(path)
    asked = path if method == "GET" else f"{method} {path}"
    called = f"{method} {path}"
    if "send" in table:
        called += f"\n{json.dumps(workshop.filled(table['send']))}"
    got = f"{answer.status}\n{answered_text(answer)}"
    wanted = table.get("status")
    if wanted is not None and answer.status != wanted:
        message = f"{asked} answered {answer.status}; expected is {wanted}."
        reason = reason_of(answer)
        message += f" {reason}" if reason else ""
        if answer.status >= 500 and answer.log:
            last = answer.log.splitlines()[-LAST_LINES:]
            got += "\n".join(["", "The server wrote:", *last])
        return Finding("failed", called, f"status {wanted}", got, message)
    if "log" in table and table["log"] not in answer.log:
        message = f"The server should write “{table['log']}” when it is asked, and does not."
        return Finding("failed", called, f"… {table['log']} …", answer.log or "nothing", message)
    for name, value in workshop.filled(table.get("answer_headers", {})).items():
        has = answer.headers.get(name.lower())
        if has is None or value.casefold() not in has.casefold():
            message = f"The header {name} of {asked} should be “{value}”, and is {has!r}."
            return Finding("failed", called, f"{name}: {value}", f"{name}: {has}", message)
    if "answer" in table:
        expected = json_value(workshop.filled(table["answer"]))
        has, value = json_of(answer)
        if not has:
            message = f"{asked} answered no JSON: {cut(answer.text.strip() or 'nothing')}"
            return Finding("failed", called, json.dumps(expected), got, message)
        if not same_value(value, expected):
            message = f"{asked} answered {cut(json.dumps(value))}; expected is {cut(json.dumps(expected))}."
            return Finding("failed", called, json.dumps(expected), got, message)
    for way, expected in workshop.filled(table.get("paths", {})).items():
        found, value = at_path(answer, way)
        if not found:
            message = f"{asked} answered {sort_of(answer)}, and there is no {way} in it."
            return Finding("failed", called, f"{way} = {json.dumps(expected)}", got, message)
        if not same_value(value, expected):
            message = f"In the answer of {asked}, {way} is {cut(json.dumps(value))}; expected is {cut(json.dumps(expected))}."
            return Finding("failed", called, f"{way} = {json.dumps(expected)}", got, message)
    for name, way in table.get("keep", {}).items():
        if not at_path(answer, way)[0]:
            message = f"{asked} answered {sort_of(answer)}, and there is no {way} in it."
            return Finding("failed", called, way, got, message)
    finding = text_finding(workshop.filled(table), answer.text, called, f"The answer of {asked}")
    if finding.status == "passed" and "script" in table:
        try:
            exec_script(workshop.filled(table["script"]), {"response": answer, **workshop.kept})
        except ScriptFailure as failure:
            return Finding("failed", called, failure.expected, failure.got or got, failure.message)
    return finding


def answered_text(answer):
    return cut(answer.text.strip(), 600) or "nothing"


def json_of(answer):
    try:
        return True, answer.json
    except ValueError:
        return False, None


def json_value(value):
    """A value of a table as JSON: text is read, so that `null` can be written."""
    return json.loads(value) if isinstance(value, str) else value


def sort_of(answer):
    has, value = json_of(answer)
    if not has:
        return "no JSON"
    if isinstance(value, dict):
        return "an object with keys"
    return "a list" if isinstance(value, list) else json.dumps(value)


def reason_of(answer):
    """What an answer that refuses says of its reasons, as web frameworks word them."""
    has, value = json_of(answer)
    detail = value.get("detail") if has and isinstance(value, dict) else None
    if isinstance(detail, str):
        return f"It says: {cut(detail)}"
    if isinstance(detail, list) and detail and isinstance(detail[0], dict):
        place = ".".join(map(str, detail[0].get("loc", [])))
        return f"It says of {place}: {cut(str(detail[0].get('msg', '')))}"
    return ""


def at_path(answer, way):
    """The value at `items[0].title` of an answer, or its `header:name`; `length` counts items."""
    if way.startswith("header:"):
        name = way.partition(":")[2].lower()
        return name in answer.headers, answer.headers.get(name)
    has, value = json_of(answer)
    if not has:
        return False, None
    for name, number in re.findall(r"([^.\[\]]+)|\[(-?\d+)\]", way):
        if number:
            if not isinstance(value, list) or not -len(value) <= int(number) < len(value):
                return False, None
            value = value[int(number)]
        elif isinstance(value, dict) and name in value:
            value = value[name]
        elif name == "length" and isinstance(value, list):
            value = len(value)
        else:
            return False, None
    return True, value


def act_sql(table, workshop):
    """Rows of a database: a file of SQLite in the copy, or a server of PostgreSQL."""
    import os
    import sqlite3

    name = workshop.filled(table.get("database") or workshop.starter.get("database"))
    query = workshop.filled(table["sql"])
    if name.startswith(("postgres://", "postgresql://")):
        return postgres_rows(name, query, workshop)
    path = os.path.join(workshop.copy(table), name)
    if not os.path.isfile(path):
        message = f"There is no database {name}. Which folder was your program run in?"
        raise Trouble(Finding("failed", query, name, f"no {name}", message))
    database = sqlite3.connect(path)
    try:
        cursor = database.execute(query)
        return [column[0] for column in cursor.description or []], cursor.fetchall()
    except (sqlite3.Error, sqlite3.Warning) as error:
        message = f"SQLite refuses the query: {error}."
        raise Trouble(Finding("failed", query, None, str(error), message), str(error)) from None
    finally:
        database.close()


def postgres_rows(url, query, workshop):
    """Through the driver that the project installed; what the query changes is taken back."""
    if not is_installed("psycopg"):
        raise Lacking(install_words(["psycopg"], workshop))
    program = (
        "import json, sys, psycopg\n"
        "url, query = sys.argv[1:]\n"
        "try:\n"
        "    database = psycopg.connect(url, connect_timeout=5)\n"
        "except psycopg.OperationalError as error:\n"
        "    print(error, file=sys.stderr)\n"
        "    sys.exit(3)\n"
        "try:\n"
        "    cursor = database.execute(query)\n"
        "    rows = cursor.fetchall() if cursor.description else []\n"
        "except psycopg.Error as error:\n"
        "    print(error, file=sys.stderr)\n"
        "    sys.exit(4)\n"
        "columns = [column.name for column in cursor.description or []]\n"
        "print(json.dumps([columns, rows], default=str))\n"
        "database.rollback()\n"
    )
    ended = workshop.command([sys.executable, "-P", "-c", program, url, query], {}, folder=workshop.place)
    if ended.exit == 3:
        place = url.rpartition("@")[2]
        raise Lacking(
            f"PostgreSQL does not answer at {place}. Start it as the lesson says, and look at the address."
        )
    if ended.exit != 0:
        text = ended.stderr.strip()
        message = f"PostgreSQL refuses the query: {cut(text.splitlines()[0] if text else 'no words')}."
        raise Trouble(Finding("failed", query, None, text, message), text)
    columns, rows = json.loads(ended.stdout)
    return columns, [tuple(row) for row in rows]


def see_sql(table, seen, workshop):
    columns, got = seen
    query = workshop.filled(table["sql"])
    if "columns" in table and [one.casefold() for one in columns] != [
        one.casefold() for one in table["columns"]
    ]:
        expected = ", ".join(table["columns"])
        message = f"The columns should be {expected}, and are {', '.join(columns) or 'none'}."
        return Finding("failed", query, expected, ", ".join(columns), message)
    if "rows" not in table:
        return Finding("passed", query)
    rows = type(sys)("rows")
    rows.columns, rows.rows = columns, [tuple(row) for row in got]
    expected = [expected_row(row) for row in workshop.filled(table["rows"])]
    message = rows_differ(table, expected, rows)
    message = message and message.replace("Your query", "The query")
    return compared(
        message is None,
        query,
        "\n".join(map(row_text, expected)) or "no rows",
        "\n".join(map(row_text, rows.rows)) or "no rows",
        lambda: message,
    )


def see_installed(table, seen, workshop):
    import importlib.metadata

    for wanted in table["installed"]:
        name, _, version = wanted.partition("==")
        try:
            got = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            message = f"The package {name} is not in this Python ({sys.executable}). "
            message += activate_words(workshop) or f"Type: {install_line(workshop)}"
            return Finding("failed", f"pip show {name}", wanted, f"no {name}", message)
        if version and got != version:
            message = f"{name} is here in version {got}; this project asks for {version}. Type: {install_line(workshop)}"
            return Finding("failed", f"pip show {name}", version, got, message)
    return Finding("passed", "pip list")


def see_environment(table, seen, workshop):
    """That this Python is the one of an environment, and of which."""
    import os

    wanted = table["environment"]
    place = os.path.join(workshop.folder, wanted)
    if not os.path.isfile(os.path.join(place, "pyvenv.cfg")):
        message = f"There is no environment {wanted} in this folder. Type: python -m venv {wanted}"
        return Finding("failed", sys.executable, wanted, f"no {wanted}", message)
    if os.path.realpath(sys.prefix) != os.path.realpath(place):
        way = f"{wanted}\\Scripts\\activate" if os.name == "nt" else f"source {wanted}/bin/activate"
        message = f"check.py was run by another Python than that of {wanted}. Type first: {way}"
        return Finding("failed", sys.executable, place, sys.prefix, message)
    return Finding("passed", sys.executable)


# How each thing is got, and judged; in the order in which a table that names several is read.
LOOKS = {
    "run": (act_run, see_run),
    "program": (act_program, see_part),
    "module": (act_program, see_part),
    "request": (act_request, see_request),
    "sql": (act_sql, see_sql),
    "file": (act_nothing, see_file_here),
    "installed": (act_nothing, see_installed),
    "environment": (act_nothing, see_environment),
    **{word: (act_git, see_git) for word in GIT_WORDS},
    "script": (act_script, see_part),
}
MISTAKE_WORDS = ("file", "check", "message", "source", "in")


def local_faults(tables):
    """What cannot be meant in a starter's tables, in words for its author."""
    faults = []
    checks = tables.get("check", [])
    if not checks:
        faults.append("there are no checks")
    ids = {}
    for number, table in enumerate(numbered_checks(checks), start=1):
        where = f"check {number} ({table.get('name')!r})"
        subjects = [word for word in LOOKS if word in table]
        if "name" not in table:
            faults.append(f"check {number} has no name")
        if not subjects:
            faults.append(f"{where} looks at nothing: it needs one of {', '.join(LOOKS)}")
            continue
        known = {subjects[0], *LOCAL_WORDS[subjects[0]], *LOCAL_SETTINGS}
        faults += [f"unknown key {key!r} in {where}" for key in table if key not in known]
        if table["id"] in ids:
            faults.append(f"{where} has the id {table['id']!r} a second time")
        ids[table["id"]] = subjects[0]
        if subjects[0] == "request" and "server" not in tables:
            faults.append(f"{where} asks a server, and there is no [server]")
    for number, table in enumerate(tables.get("mistake", []), start=1):
        where = f"mistake {number} ({table.get('file')!r})"
        faults += [f"{where} has no {key}" for key in ("check", "message") if key not in table]
        subject = ids.get(table.get("check"))
        if subject is None:
            faults.append(f"{where} is of no check: {table.get('check')!r}")
            continue
        known = {*MISTAKE_WORDS, *LOCAL_WORDS[subject]}
        faults += [f"unknown key {key!r} in {where}" for key in table if key not in known]
    return faults

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
