"""The engine of checks: runs a learner's program and says what an exercise's checks see.

Owns running the program, the rules about its text, comparing, and the words a reader gets when
an author wrote none. In come an exercise (the tables of its `checks.toml`, as dicts and lists)
and the text of a program; out goes a verdict, plain data again. Given the same program it says
the same words in a browser page, on an author's machine and in a download.

It deliberately does not know pages, colours or the course's folders, and it keeps no clock: who
starts it sets the time limit and ends it. Standard library only, Python 3.11 or later; modules
that are slow to load, or that a browser may lack, are imported where they are used.
"""

import ast
import builtins
import io
import json
import re
import sys

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


def value_of(text, namespace):
    """The value that `text` stands for: a literal, or an expression over the program's names."""
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return eval(compile(text, "<check>", "eval", dont_inherit=True), namespace)


def missing_names(expression, namespace):
    """Names that `expression` needs and the program does not have."""
    names = [
        node for node in ast.walk(ast.parse(expression, mode="eval")) if isinstance(node, ast.Name)
    ]
    own = {node.id for node in names if not isinstance(node.ctx, ast.Load)}
    return [
        node.id
        for node in names
        if node.id not in own and node.id not in namespace and not hasattr(builtins, node.id)
    ]


# --- Running --------------------------------------------------------------------------------


class TooMuchOutput(BaseException):
    """Ends a program that prints without end."""


class Transcript:
    """What a terminal would show, as segments of stdout, stderr and stdin in their order."""

    def __init__(self):
        self.segments = []
        self.size = 0

    def add(self, stream, text):
        if not text:
            return
        self.size += len(text)
        if self.segments and self.segments[-1]["stream"] == stream:
            self.segments[-1]["text"] += text
        else:
            self.segments.append({"stream": stream, "text": text})


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
    """One run of the program, with a call into it where a check makes one."""

    def __init__(self):
        self.namespace = {}
        self.stdout = ""
        self.transcript = Transcript()
        self.keyboard = None
        self.exception = None
        self.problem = None
        self.endless_output = False
        self.unset = []  # names of `given` that the program never assigns
        self.missing = []  # names that the call needs and the program does not have
        self.call_exception = None
        self.call_value = None
        self.call_printed = ""

    @property
    def wants_more_input(self):
        return isinstance(self.exception or self.call_exception, EOFError) and (
            self.keyboard.asked > len(self.keyboard.lines)
        )


class Program:
    """The learner's program: its text, its syntax tree, and its runs, each made only once."""

    def __init__(self, source, files, problem):
        self.source = source
        self.files = files
        self.problem = problem
        self.runs = {}
        self.syntax_exception = None
        self.nodes = []
        with quiet_stage():
            try:
                self.code = compile(source, PROGRAM, "exec", dont_inherit=True)
                self.nodes = list(ast.walk(ast.parse(source)))
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                self.syntax_exception = error

    def run(self, table, call=None):
        """The run that a check's table asks for: its typed lines, starting values and call."""
        stdin = [str(line) for line in table.get("stdin", [])]
        given = {name: literal_text(text) for name, text in table.get("given", {}).items()}
        key = (tuple(stdin), tuple(sorted(given.items())), call)
        if key not in self.runs:
            self.runs[key] = self.new_run(stdin, given, call)
        return self.runs[key]

    def new_run(self, stdin, given, call):
        run = Run()
        module = type(sys)("__main__")
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
        with Workplace(self.files), Stage(screen, errors, run.keyboard, module):
            try:
                exec(code, run.namespace)
            except TooMuchOutput:
                run.endless_output = True
            except SystemExit as leave:
                if leave.code is not None and not isinstance(leave.code, int):
                    run.transcript.add("stderr", f"{leave.code}\n")
            except BaseException as error:
                run.exception = error
            run.stdout = screen.text()
            if call is not None and not run.exception and not run.endless_output:
                self.call(call, run, screen)
        failure = run.exception or run.call_exception
        if failure is not None:
            drop_own_frames(failure)
            run.problem = self.problem(failure)
            run.transcript.add("stderr", run.problem["traceback"])
        return run

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
        except TooMuchOutput:
            run.endless_output = True
        except BaseException as error:
            run.call_exception = error
        run.call_printed = screen.text()


def quiet_stage():
    """A stage whose output nobody sees: for comparing values, which may run the learner's code."""
    nowhere = Transcript()
    return Stage(
        Screen("stdout", nowhere),
        Screen("stderr", nowhere),
        Keyboard([], nowhere),
        sys.modules.get("__main__"),
    )


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

    line = error.lineno if isinstance(error, SyntaxError) else None
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == PROGRAM:
            line = frame.tb_lineno
        frame = frame.tb_next
    told = traceback.TracebackException.from_exception(error, compact=True)
    last = "".join(told.format_exception_only())
    return {
        "type": type(error).__name__,
        "message": error_message(error, last),
        "line": line,
        "traceback": "".join(told.format()) if error.__traceback__ else last,
        "explanation": plain_explanation(error),
    }


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


# Each rule: the words for it in a sentence, and which nodes of the syntax tree keep it.
RULES = {
    "for": ("a for loop", kind(ast.For, ast.AsyncFor)),
    "while": ("a while loop", kind(ast.While)),
    "if": ("an if", kind(ast.If, ast.IfExp)),
    "else": ("an else", has_else),
    "elif": ("an elif", lambda node: isinstance(node, ast.If) and is_elif(node, node.orelse)),
    "def": ("a function made with def", kind(ast.FunctionDef, ast.AsyncFunctionDef)),
    "class": ("a class", kind(ast.ClassDef)),
    "return": ("a return", kind(ast.Return)),
    "import": ("an import", kind(ast.Import, ast.ImportFrom)),
    "f-string": ("an f-string", kind(ast.JoinedStr)),
    "comprehension": (
        "a comprehension",
        kind(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
    ),
    "list": ("a list", makes("list", ast.List, ast.ListComp)),
    "dict": ("a dictionary", makes("dict", ast.Dict, ast.DictComp)),
    "set": ("a set", makes("set", ast.Set, ast.SetComp)),
    "tuple": ("a tuple", makes("tuple", ast.Tuple)),
    "lambda": ("a lambda", kind(ast.Lambda)),
    "try": ("a try", kind(ast.Try)),
    "with": ("a with", kind(ast.With, ast.AsyncWith)),
    "break": ("a break", kind(ast.Break)),
    "continue": ("a continue", kind(ast.Continue)),
    "and": ("an and", lambda node: isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And)),
    "or": ("an or", lambda node: isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or)),
    "not": (
        "a not",
        lambda node: (
            (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not))
            or compares(ast.NotIn, ast.IsNot)(node)
        ),
    ),
    "in": ("a test with in", compares(ast.In, ast.NotIn)),
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
CALL_RULE = re.compile(r"call:(\.?[\w.]+)|(\.?[\w.]+)\(\)")


def known_rules():
    """The names that `uses` and `forbids` take, each with the words a reader sees for it."""
    return {
        **{name: words for name, (words, matches) in RULES.items()},
        "comment": "a comment",
        "name()": "a call of name(); also module.name()",
        ".name()": "a call of the method .name()",
        "call:name": "the same as name()",
    }


def rule_words(name):
    """The words for a rule; a rule that nobody knows is the author's error."""
    if name == "comment":
        return "a comment"
    if name in RULES:
        return RULES[name][0]
    wanted = called_name(name)
    if wanted is None:
        raise ValueError(
            f"unknown rule {name!r} in uses or forbids; known: {', '.join(known_rules())}"
        )
    return f"a call of {wanted}()"


def called_name(rule):
    found = CALL_RULE.fullmatch(rule)
    return (found[1] or found[2]) if found else None


def line_with(rule, program):
    """The first line of the program that has what the rule names, or None."""
    if rule == "comment":
        for found in COMMENT.finditer(program.source):
            if (found["comment"] or "").strip(" #"):
                return program.source.count("\n", 0, found.start()) + 1
        return None
    matches = RULES[rule][1] if rule in RULES else calls(called_name(rule))
    return min((node.lineno for node in program.nodes if matches(node)), default=None)


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
    start = common_start(expected, got)
    same = start + common_start(expected[start:][::-1], got[start:][::-1])
    if same == len(got):
        return block(start, len(expected) - len(got), expected[start], "missing")
    if same == len(expected):
        return block(start, len(got) - len(expected), got[start], "too many")
    if len(expected) != len(got) and squeezed("".join(expected)) == squeezed("".join(got)):
        return (
            f"The text is right, but the line breaks are not: {count_of(len(expected), 'line')} "
            f"expected, {count_of(len(got), 'line')} printed."
        )
    if sorted(expected) == sorted(got):
        return f"All lines are there, but in another order. Line {start + 1} should be: {cut(expected[start])}"
    message = line_differs(start + 1, expected[start], got[start])
    if len(expected) != len(got):
        message += f" ({count_of(len(expected), 'line')} expected, {len(got)} printed.)"
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
    if squeezed(expected) == squeezed(got):
        return f"Line {number} differs only in its spaces: {pair}"
    if squeezed(expected).casefold() == squeezed(got).casefold():
        return f"Line {number} differs only in its spaces and in capital letters: {pair}"
    if got and expected.startswith(got):
        return f"The end of line {number} is missing: {pair}"
    if expected and got.startswith(expected):
        return f"Line {number} has more at its end than it should: {pair}"
    return f"Line {number} differs: {pair}"


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
            return (
                f"{what} differs only in its spaces: expected {shown(expected)}, got {shown(got)}."
            )
    # A text that looks like the number expected, or the other way round.
    if isinstance(expected, str) and is_number(got) or is_number(expected) and isinstance(got, str):
        return f"{what} should be {described(expected)}, and is {described(got)}."
    return f"{what} should be {shown(expected)}, and is {shown(got)}."


# --- Conditions: what a check's table asks for ----------------------------------------------


class Finding:
    """What one condition saw."""

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
    article = "an" if problem["type"][0] in "AEIOU" else "a"
    words = f": {problem['message']}" if problem["message"] else "."
    return f"{what} stopped{place} with {article} {problem['type']}{words}"


def stopped_finding(called, message, problem, run=None):
    finding = Finding("error", called, None, problem["type"], message, run)
    finding.problem = problem
    return finding


def hindrance(table, run):
    """A finding when the run went so that no result can be compared; else None."""
    called = called_lines(table)
    if run.unset:
        name = run.unset[0]
        return Finding(
            "failed",
            called,
            f"{name} = …",
            f"no {name}",
            f"This check gives {name} another starting value, but your program has no line "
            f"{name} = … at the left edge.",
            run,
        )
    if run.endless_output:
        return Finding(
            "limit",
            called,
            None,
            None,
            f"Your program printed more than {OUTPUT_LIMIT:,} characters and was ended. "
            "Look for a loop that never ends.",
            run,
        )
    if run.exception is not None or (run.call_exception is not None and "raises" not in table):
        what = "Your program" if run.exception is not None else table["call"]
        message = stopped(what, run.problem)
        if run.wants_more_input:
            message = asked_too_much(len(run.keyboard.lines))
        return stopped_finding(called, message, run.problem, run)
    if run.missing:
        name = run.missing[0]
        return Finding(
            "failed",
            called,
            None,
            f"no {name}",
            f"This check calls {table['call']}, but your program has nothing named {name}.{near(name, run)}",
            run,
        )
    return None


def near(name, run):
    """Points to a name that differs from the wanted one in capital letters alone."""
    for other in run.namespace:
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
    text = table["contains"]
    called, got = called_lines(table), "\n".join(lines_of(run.stdout))
    count, wanted = run.stdout.count(text), table.get("times")
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
        if text.casefold() in run.stdout.casefold():
            return f"Only capital and small letters differ: the output should contain “{text}”."
        return f"{unread_lines(run)}The output should contain “{text}”, and does not."

    return compared(count > 0, called, f"… {text} …", got, message, run)


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
        message = f"Your program has nothing named {name}.{near(name, run)}"
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
        return Finding(
            "failed",
            called,
            f"{name} = {shown(expected)}",
            f"no {name}",
            f"After your program has run there is no name {name}.{near(name, run)}",
            run,
        )
    got = run.namespace[name]
    return compared(
        same_value(got, expected, table.get("approx")),
        called,
        f"{name} = {shown(expected)}",
        f"{name} = {shown(got)}",
        lambda: values_differ(name, expected, got),
        run,
    )


def see_uses(table, program):
    words = [rule_words(rule) for rule in table["uses"]]
    for rule, word in zip(table["uses"], words):
        if line_with(rule, program) is None:
            none = "no " + word.split(" ", 1)[1]
            message = f"There is {none} in your program; this exercise asks for one."
            return Finding("failed", PROGRAM, word, none, message)
    everything = ", ".join(words)
    return Finding("passed", PROGRAM, everything, everything)


def see_forbids(table, program):
    expected = ", ".join("no " + rule_words(rule).split(" ", 1)[1] for rule in table["forbids"])
    for rule in table["forbids"]:
        line = line_with(rule, program)
        if line is not None:
            word = rule_words(rule)
            return Finding(
                "failed",
                PROGRAM,
                expected,
                f"{word} on line {line}",
                f"Line {line} has {word}; this exercise asks for a way without it.",
            )
    return Finding("passed", PROGRAM, expected, expected)


def see_source(table, program):
    found = re.search(table["source"], program.source, re.MULTILINE)
    return compared(
        found is not None,
        PROGRAM,
        None,
        None,
        lambda: "The text of your program does not have what this check looks for.",
    )


# What can be told of a program that Python cannot read: its error and its text.
UNREAD = {"raises", "source"}
# In the order in which a check that asks for several things is looked at.
CONDITIONS = {
    "raises": see_raises,
    "stdout": see_stdout,
    "contains": see_contains,
    "call": see_call,
    "variable": see_variable,
    "uses": see_uses,
    "forbids": see_forbids,
    "source": see_source,
}


def examine(table, program):
    """The finding of the first condition that does not hold, else that of the first."""
    first = None
    with quiet_stage():
        for name, see in CONDITIONS.items():
            if name not in table or (name == "call" and "raises" in table):
                continue
            finding = see(table, program)
            if finding.status != "passed":
                return finding
            first = first or finding
    return first


def fits(mistake, program):
    """Whether all that a mistake's table says holds for the program."""
    if program.syntax_exception is not None and not UNREAD.issuperset(CONDITIONS.keys() & mistake):
        return False
    return examine(mistake, program).status == "passed"


# --- Judging --------------------------------------------------------------------------------


# The keys that refine one condition, and the condition each belongs to.
PARTS = {"times": "contains", "returns": "call", "prints": "call", "equals": "variable"}
SETTINGS = ("stdin", "given", "approx", "message")
CHECK_KEYS = (*CONDITIONS, *PARTS, *SETTINGS, "name", "hidden")
MISTAKE_KEYS = (*CONDITIONS, *PARTS, *SETTINGS, "file")


def require_known(table, keys, where):
    """Refuses a table that cannot mean what its author hoped."""
    for key in table:
        if key not in keys:
            raise ValueError(f"unknown key {key!r} in {where}; known: {', '.join(keys)}")
    for key in ("stdin", "uses", "forbids"):
        if not isinstance(table.get(key, []), list):
            raise ValueError(f"{key!r} in {where} must be a list")
    if not any(name in table for name in CONDITIONS):
        raise ValueError(f"{where} asks for nothing: it needs one of {', '.join(CONDITIONS)}")
    for part, owner in PARTS.items():
        if part in table and owner not in table:
            raise ValueError(f"{part!r} in {where} needs {owner!r}")
    if "variable" in table and "equals" not in table:
        raise ValueError(f"'variable' in {where} needs 'equals'")
    if "call" in table and not any(key in table for key in ("returns", "prints", "raises")):
        raise ValueError(f"'call' in {where} needs one of 'returns', 'prints', 'raises'")
    if "call" in table and "raises" in table and ("returns" in table or "prints" in table):
        raise ValueError(f"'raises' in {where} cannot stand with 'returns' or 'prints'")
    for rule in (*table.get("uses", []), *table.get("forbids", [])):
        rule_words(rule)
    for text in (
        table.get("call"),
        table.get("returns"),
        table.get("equals"),
        *table.get("given", {}).values(),
    ):
        try:
            ast.parse(literal_text(text), mode="eval")
        except SyntaxError:
            raise ValueError(f"{text!r} in {where} is not a Python expression") from None
    try:
        re.compile(table.get("source", ""))
    except re.error as error:
        raise ValueError(f"'source' in {where} is not a regular expression: {error}") from None


def require_known_tables(exercise):
    if exercise.get("kind", "python") != "python":
        raise ValueError(f"check.py judges exercises in Python, not {exercise['kind']!r}")
    if not exercise.get("checks"):
        raise ValueError("the exercise has no checks")
    for number, table in enumerate(exercise["checks"], start=1):
        if "name" not in table:
            raise ValueError(f"check {number} has no name")
        require_known(table, CHECK_KEYS, f"the check {table['name']!r}")
    for table in exercise.get("mistakes", []):
        if "message" not in table:
            raise ValueError(f"the mistake {table.get('file')!r} has no message")
        require_known(table, MISTAKE_KEYS, f"the mistake {table.get('file')!r}")


def result(table, finding, message=None, mistake=None):
    """One entry of a verdict. The values of a hidden check are kept from the reader."""
    told = Finding(finding.status) if table.get("hidden") else finding
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


def explained(table, finding, mistakes, program):
    """The entry for a check that does not hold: the first mistake that fits speaks for it."""
    message = finding.message
    if table.get("hidden") and finding.status == "failed":
        message = (
            "With other values than the ones you see, your program gives another result than it "
            "should. Look for a value written out where a name should stand."
        )
    if finding.status == "failed":
        message = table.get("message", message)
    file = None
    spoken = next((mistake for mistake in mistakes if fits(mistake, program)), None)
    if spoken:
        message, file = spoken["message"], spoken.get("file")
    return result(table, finding, message, file)


def judge(exercise, source, *, announce=None, problem=None):
    """The verdict on a program.

    The checks are made in their order; the first that does not hold speaks, and those after it
    wait. `announce` is told the name of each check as it starts; `problem` turns an exception
    into the data that a reader is shown.
    """
    require_known_tables(exercise)
    program = Program(source, exercise.get("files") or {}, problem or default_problem())
    mistakes = exercise.get("mistakes", [])
    results = []
    output = []
    passed = True
    for table in exercise["checks"]:
        if not passed:
            results.append(result(table, Finding("waiting")))
            continue
        if announce is not None:
            announce(table["name"])
        finding = unreadable(program) if program.syntax_exception else examine(table, program)
        passed = finding.status == "passed"
        entry = result(table, finding) if passed else explained(table, finding, mistakes, program)
        results.append(entry)
        # The run of the check that speaks, else the first; a hidden one is not shown.
        if finding.run and not (passed and output):
            output = [] if table.get("hidden") else finding.run.transcript.segments
    return {"passed": passed, "checks": results, "output": output}


def judge_json(exercise_json, source, announce=None):
    """`judge` for a host that speaks JSON: an exercise's text in, a verdict's text out."""
    return json.dumps(judge(json.loads(exercise_json), source, announce=announce))


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
    sys.stdout.reconfigure(errors="replace")
    homes = arguments or exercises_at(os.path.dirname(os.path.abspath(__file__)))
    if not homes:
        print(f"There is no exercise here: beside check.py, or in a folder, should be {TABLES}.")
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
