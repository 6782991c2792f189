"""The learner's tests, and pytest's runs of them on the program and on copies of it."""

import builtins
import functools
import sys

from .errors import drop_frames, frames_of
from .interpreter import InterpreterState, Judged, Keyboard, Screen, TooMuchOutput, Transcript
from .mutants import emptied, endable, with_fault
from .program import Program
from .ticks import TICK, Clock
from .working_folder import WorkingFolder

# pytest's report for a page: without colors, and without the machine it runs on.
PYTEST_OPTIONS = ["-q", "--no-header", "-rN", "--color=no", "--capture=sys"]
PYTEST_OPTIONS += ["-o", "console_output_style=classic"]
# Plugins that a page doesn't need. Without them, a run takes half the time.
NEEDLESS_PLUGINS = (
    *("cacheprovider", "doctest", "faulthandler", "junitxml", "legacypath", "pastebin"),
    *("setuponly", "setupplan", "stepwise", "threadexception", "unraisableexception"),
)
PYTEST_OPTIONS += [part for plugin in NEEDLESS_PLUGINS for part in ("-p", f"no:{plugin}")]
# As wide as a phone.
REPORT_WIDTH = 40
# How a test can end, from the one that matters most.
OUTCOMES = ("failed", "passed", "skipped")
# pytest reads these at the beginning of a session, or once in it.
ONCE_IN_A_SESSION = {"conftest.py", "pytest.ini", ".pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg"}
# How many iterations and calls of a mutant's code its tests may need. More mean that it never ends.
MOST_TICKS_OF_A_MUTANT = 200_000


class PytestRun:
    """What pytest found in one run."""

    def __init__(self):
        self.transcript = Transcript()
        self.outcomes = {}  # the outcome of each test, by the name of its function
        self.failures = []
        self.is_green = False
        self.exception = None
        self.endless_output = False

    @property
    def passed(self):
        return [name for name, outcome in self.outcomes.items() if outcome == "passed"]


class FailedTest:
    """Why a test failed, or why pytest could not load the tests (then it has no name)."""

    def __init__(self, name, error, line):
        self.name, self.error, self.line = name, error, line
        self.is_assertion = isinstance(error, AssertionError) or type(error).__name__ == "Failed"
        words = str(error).partition("\n")[0].removesuffix(".")
        parts = [words] if self.is_assertion else [type(error).__name__, words]
        self.words = ": ".join(filter(None, parts))

    @property
    def sentence_end(self):
        """Returns the words as the end of a sentence. They may have their own ? or !."""
        return self.words if self.words.endswith(("?", "!")) else self.words.rstrip(" ,:;") + "."

    def as_problem(self):
        """Returns the failure as data. pytest's report is its traceback."""
        where = f"`{self.name}` fails" if self.name else "pytest can't load your file"
        return {
            "type": type(self.error).__name__,
            "message": f"{where}: {self.words}" if self.words else f"{where}.",
            "line": self.line,
            "traceback": "",
            "explanation": None,
        }


def test_name(nodeid):
    """Returns the name of a test's function without the values of its parameters."""
    return nodeid.partition("::")[2].partition("[")[0]


def list_only_hooks():
    """Lets pytest's modules list only hooks and fixtures, which it looks for in every run.

    That takes a third of the time of a run.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith("_pytest.") and "__dir__" not in vars(module):
            hooks = [name for name, value in vars(module).items() if is_hook(name, value)]
            module.__dir__ = hooks.copy


def is_hook(name, value):
    return name.startswith("pytest_") or type(value).__name__ == "FixtureFunctionDefinition"


class Watcher:
    """A plugin for pytest that writes down what it finds."""

    def __init__(self, run, file, folder):
        self.run, self.file, self.folder = run, file, folder

    def pytest_sessionstart(self, session):
        session.config.get_terminal_writer().fullwidth = REPORT_WIDTH

    def pytest_runtest_logreport(self, report):
        # Setup and teardown only count if they fail.
        if report.passed and report.when != "call":
            return
        name = test_name(report.nodeid)
        outcomes = (report.outcome, self.run.outcomes.get(name))
        # A function with parameters is run several times.
        self.run.outcomes[name] = next(one for one in OUTCOMES if one in outcomes)

    def pytest_runtest_makereport(self, item, call):
        # pytest reads and parses the file of every frame, and those of packages are long.
        if call.excinfo is not None:
            own_frames = call.excinfo.traceback.filter(lambda entry: self.has(entry.frame.code.raw))
            call.excinfo.traceback = own_frames or call.excinfo.traceback
            drop_frames(call.excinfo.value, lambda entry: not self.has(entry.tb_frame.f_code))

    def has(self, code):
        import os

        return code.co_filename.startswith(os.path.join(self.folder, ""))

    def pytest_exception_interact(self, node, call, report):
        error, name = call.excinfo.value, test_name(node.nodeid)
        # The cause is the learner's own error, such as a name that can't be imported.
        if type(error).__name__ == "CollectError" and error.__cause__ is not None:
            error = error.__cause__
        frames = frames_in(self.folder, error)
        lines = [line for file, line in frames if file == self.file]
        failed = FailedTest(name, error, lines[-1] if lines else None)
        self.run.failures.append(failed)
        if not name:
            # pytest's own report has frames of Python's import system.
            entry_lines = [f"{file}:{line}: {self.source_line(file, line)}" for file, line in frames]
            report.longrepr = "\n".join([*entry_lines, f"E   {failed.words}"])

    def source_line(self, file, line):
        import os

        with open(os.path.join(self.folder, file), encoding="utf-8") as source:
            return source.read().split("\n")[line - 1].strip()


class Repeater(Watcher):
    """Runs the tests on several programs in one session, because starting pytest takes longer than
    most tests. pytest needs a file to start with, so the session begins with an empty one.
    """

    def __init__(self, tests, programs, folder):
        super().__init__(PytestRun(), tests.file, folder)
        self.tests, self.programs = tests, programs
        self.runs = {}

    def pytest_runtestloop(self, session):
        import warnings

        # The empty file that the session began with was imported under this name.
        sys.modules.pop(self.file.removesuffix(".py"), None)
        for name, program in self.programs.items():
            self.run = PytestRun()
            failed = session.testsfailed
            with WorkingFolder(self.tests.files_with(program)), warnings.catch_warnings():
                start_ticking()
                items = session.perform_collect([self.file])
                for item, following in zip(items, [*items[1:], None]):
                    session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            # If a teardown didn't finish, the next test can't start in this session.
            if session._setupstate.stack:
                break
            self.run.is_green = bool(items) and session.testsfailed == failed
            self.runs[name] = self.run
        return True


def frames_in(folder, error):
    """Returns the file and the line of each frame whose file is in a folder."""
    import os

    frames = [(one.tb_frame.f_code.co_filename, one.tb_lineno) for one in frames_of(error)]
    start = os.path.join(folder, "")
    return [(file.removeprefix(start), line) for file, line in frames if file.startswith(start)]


class Tests(Program):
    """The learner's file with tests. It never repeats a run."""

    what = "file"
    has_slips = False

    def __init__(self, source, exercise, problem):
        super().__init__(source, exercise, lambda error: self.named(problem(error)))
        self.file = exercise["tests"]
        self.program = exercise["program"]
        self.mutants = exercise.get("mutants", [])

    def named(self, problem):
        """Returns a problem whose traceback names the file as pytest does."""
        renamed = problem["traceback"].replace(f'"{Judged.file}"', f'"{self.file}"')
        return {**problem, "traceback": renamed}

    def about(self, mistake, table):
        # The mutants are slow.
        return mistake if "notices" in table or "survives" not in mistake else None

    def on_program(self):
        return self.run_once("program", lambda: self.program, "short")

    def on_emptied(self, kind):
        return self.run_once(("emptied", kind), lambda: emptied(self.program, kind))

    def on_mutant(self, mutant):
        name = mutant["name"]
        # A test can end the session early. The mutants that are left run on their own.
        if name in self.runs_together:
            return self.runs_together[name]
        return self.run_once(("mutant", name), lambda: self.mutated(mutant))

    @functools.cached_property
    def runs_together(self):
        """The runs on mutants in one session, by the mutants' names."""
        import os

        # These can differ from mutant to mutant, and one session would only read the first.
        if ONCE_IN_A_SESSION & {*self.files, *self.program} or "pytest_plugins" in self.source:
            return {}
        programs = {one["name"]: self.mutated(one) for one in self.mutants}
        repeater = Repeater(self, programs, os.getcwd())
        self.pytest_session(repeater, {self.file: ""}, "no")
        return repeater.runs

    def mutated(self, mutant):
        return endable(with_fault(self.program, mutant))

    def files_with(self, program):
        return {**self.files, **program, self.file: self.source}

    def run_once(self, key, files, traceback="no"):
        if key not in self.runs:
            self.runs[key] = self.pytest_run(files(), traceback)
        return self.runs[key]

    def pytest_run(self, program, traceback):
        import os

        watcher = Watcher(PytestRun(), self.file, os.getcwd())
        self.pytest_session(watcher, self.files_with(program), traceback)
        return watcher.run

    def pytest_session(self, watcher, files, traceback):
        run = watcher.run
        main = type(sys)("__main__")
        screens = [Screen(stream, run.transcript) for stream in ("stdout", "stderr")]
        state = InterpreterState(*screens, Keyboard([], run.transcript), main)
        with WorkingFolder(files), state:
            start_ticking()
            try:
                import pytest

                options = [*PYTEST_OPTIONS, f"--tb={traceback}"]
                list_only_hooks()
                run.is_green = pytest.main([*options, self.file], [watcher]) == 0
            except TooMuchOutput:
                run.endless_output = True
            except BaseException as error:
                run.exception = error


def start_ticking():
    """Gives the mutants' loops and functions the clock that they call."""
    setattr(builtins, TICK, Clock(MOST_TICKS_OF_A_MUTANT).tick)
