"""The learner's program in Python, and its runs."""

import ast
import builtins
import sys

from .drawings import drawing_of_run, forget_drawing
from .errors import drop_own_frames, program_line, remember_source
from .interpreter import (
    InterpreterState,
    Judged,
    Keyboard,
    Screen,
    TooMuchOutput,
    Transcript,
    silenced,
)
from .names import defined_names, missing_names, nodes_of
from .rules import line_with, rule_words
from .scripts import SCRIPT_NAMES, CheckCode, ScriptFailure, exec_script
from .values import compiled, literal_text
from .watched_sql import RecordedSql
from .working_folder import WorkingFolder


class Run:
    """One run of the program, and of the call or the script that a check adds."""

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
        self.missing = []  # names that the call needs and the program does not define
        self.call_exception = None
        self.call_value = None
        self.call_printed = ""
        self.left = {}  # the contents of the files that checks ask for
        self.made = []
        self.drawing = None

    @property
    def wants_more_input(self):
        return isinstance(self.exception or self.call_exception, EOFError) and (
            self.keyboard.asked > len(self.keyboard.lines)
        )


class Work:
    """What a reader's work is, whatever the kind of the exercise."""

    # Whether a slip may explain a check that failed.
    has_slips = True

    def about(self, mistake, table):
        """Returns the conditions of a mistake for this check, or None if it belongs to another."""
        return mistake

    def message(self, table, finding):
        """Returns the message of a check or mistake, or None if it has none for this finding."""
        return table.get("message")

    def close(self):
        """Ends what it has started."""


class Program(Work):
    """The learner's program: its text, its syntax tree and its runs. It never repeats a run."""

    what = "program"

    def __init__(self, source, exercise, problem):
        self.source, self.exercise = source, exercise
        self.file, self.module = Judged.file, Judged.module
        self.files = exercise.get("files") or {}
        self.check_code = CheckCode(exercise)
        # What scripts can use besides the program's names.
        self.given_names = exercise.get("names", {})
        self.watched = [table["file"] for table in exercise["checks"] if "file" in table]
        self.problem = problem
        self.runs, self.expected_runs = {}, {}
        self.syntax_exception = None
        self.nodes = []
        self.names = None
        with silenced():
            try:
                self.code = compile(source, Judged.file, "exec", dont_inherit=True)
                self.nodes = nodes_of(ast.parse(source))
                self.names = defined_names(self.nodes)
            # A null byte may be a ValueError, and deep nesting is one of the last two.
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                self.syntax_exception = error

    def run(self, table, call=None, script=None):
        """Returns the run for a table: with its typed lines and starting values, and then a call
        or a script.
        """
        stdin = [str(line) for line in table.get("stdin", [])]
        given = given_texts(table)
        # Checks with the same input share a run: running again could give another result.
        key = (tuple(stdin), tuple(sorted(given.items())), call, script)
        if key not in self.runs:
            self.runs[key] = self.new_run(stdin, given, call, script)
        return self.runs[key]

    def new_run(self, stdin, given, call, script):
        run = Run()
        module = type(sys)(self.module)
        module.__file__ = Judged.file
        module.__builtins__ = builtins
        run.namespace = vars(module)
        screen = Screen("stdout", run.transcript)
        errors = Screen("stderr", run.transcript)
        run.keyboard = Keyboard(stdin, run.transcript)
        remember_source(self.source)
        code, run.unset = self.code, []
        if given:
            tree, run.unset = with_given(self.source, given)
            code = self.compiled(tree)
        place = WorkingFolder(self.files)
        forget_drawing()
        state = InterpreterState(screen, errors, run.keyboard, module)
        with RecordedSql(f"{self.check_code.whole}{script or ''}"), place, state:
            if self.module != "__main__":
                # Relative imports need it.
                module.__package__ = self.module.rpartition(".")[0]
                sys.modules[self.module] = module
            try:
                exec(code, run.namespace)
            except TooMuchOutput as flood:
                run.endless_output, run.endless_line = True, program_line(flood)
            except SystemExit as leave:
                # As Python does: `sys.exit("words")` prints the words, and a number is a status.
                if leave.code is not None and not isinstance(leave.code, int):
                    run.transcript.add("stderr", f"{leave.code}\n")
            except BaseException as error:
                run.exception = error
            run.stdout = screen.text()
            if not run.exception and not run.endless_output:
                if call is not None:
                    self.call(call, run, screen)
                if script is not None:
                    self.run_script(script, run)
            run.left, run.made = place.left(self.watched), place.made()
            run.drawing = drawing_of_run()
        failure = run.exception or run.call_exception
        if failure is not None and not isinstance(failure, ScriptFailure):
            drop_own_frames(failure)
            run.problem = self.problem(failure)
            run.transcript.add("stderr", run.problem["traceback"])
        return run

    def expected_run(self, call):
        """Returns the run of a call of the checks' code, such as one that draws what is expected."""
        if call not in self.expected_runs:
            program = Program(f"{self.check_code.text}\n{call}\n", {**self.exercise, "checks": []}, self.problem)
            with self.check_code.imported():
                self.expected_runs[call] = program.run({})
        return self.expected_runs[call]

    def compiled(self, tree):
        return compile(tree, Judged.file, "exec", dont_inherit=True)

    @staticmethod
    def rule_words(rule):
        return rule_words(rule)

    def line_with(self, rule):
        return line_with(rule, self)

    @staticmethod
    def call(call, run, screen):
        run.missing = missing_names(run.namespace, call)
        if run.missing:
            return
        # Only what the call itself prints is compared.
        screen.parts.clear()
        try:
            run.call_value = eval(compiled(call, "eval"), run.namespace)
        except TooMuchOutput as flood:
            run.endless_output, run.endless_line = True, program_line(flood)
        except BaseException as error:
            run.call_exception = error
        run.call_printed = screen.text()

    def run_script(self, script, run):
        """Runs a check's script with the program's names. A failure in the script itself is a
        finding; a failure in the program is the program's error.
        """
        run.missing = missing_names({*run.namespace, *self.given_names, *SCRIPT_NAMES}, self.check_code.text, script)
        if run.missing:
            return
        program = type(sys)("program")
        program.source, program.output = self.source, run.stdout
        program.drawing = drawing_of_run()
        try:
            exec_script(script, {**run.namespace, **self.given_names, "program": program}, self.check_code)
        except TooMuchOutput as flood:
            run.endless_output, run.endless_line = True, program_line(flood)
        except BaseException as error:
            run.call_exception = error


def given_texts(table):
    return {name: literal_text(text) for name, text in table.get("given", {}).items()}


def with_given(source, given):
    """Returns the program's tree with other starting values, and the names it never assigns.

    The first unindented assignment to each name gets the new value.
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
            # `a = b = 1` also binds another name, so that statement stays and a new one follows.
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
    return tree, unset


def bound_names(target):
    return [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]
