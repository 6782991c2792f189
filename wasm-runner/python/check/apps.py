"""The learner's web application: its answers to requests, and the conditions of its checks."""

import sys

from .conditions import check_file, check_forbids, check_source, check_uses
from .findings import near, plain_failure, stopped, stopped_finding, unfinished
from .interpreter import InterpreterState, Keyboard, Screen, TooMuchOutput, Transcript
from .kinds import KINDS, Kind
from .local import EarlyFinding, MissingRequirement, Response
from .local_sql import check_sql, run_query
from .program import Program, Run
from .requests import check_answers, send_requests
from .servers import started_server
from .working_folder import WorkingFolder
from .workshop import Workshop, values_of

# What a mistake's conditions need from their check, to look at the same answers.
ASKED = ("name", "request", "send", "sql", "database")


class App(Program):
    """The learner's application. For the checks of requests and databases, it's the workshop."""

    has_slips = False
    filled, message_of = Workshop.filled, Workshop.message_of
    starter = {}

    def __init__(self, source, exercise, problem):
        super().__init__(source, exercise, problem)
        # Scripts use the response, and not the program's names.
        self.names = None
        self.files = {**self.files, self.file: source}
        self.app = exercise.get("app", "main:app")
        self.tables = {"check": [], "server": exercise.get("server", {})}
        self.transcript = Transcript()
        self.screens = [Screen("stdout", self.transcript), Screen("stderr", self.transcript)]
        self.keyboard = Keyboard([], self.transcript)
        self.kept = {}
        self.folder = self.place = self.started = None

    def run(self, table):
        """Returns the run for a table: its answers, and the files that the application left."""
        if table["name"] not in self.runs:
            self.runs[table["name"]] = self.new_run(table)
        return self.runs[table["name"]]

    def new_run(self, table):
        run = Run()
        run.transcript, run.keyboard = self.transcript, self.keyboard
        run.answers, run.finding = [], None
        kinds = None
        try:
            self.server(table)
            if "request" in table:
                kinds = self.filled(table["request"])
                run.answers = send_requests({**table, "fresh": False}, self)
        except EarlyFinding as failure:
            run.finding = failure.finding
        except MissingRequirement as missing:
            run.finding = plain_failure(self.file, None, None, f"{missing}.")
        except TooMuchOutput:
            run.endless_output = True
        except BaseException as error:
            run.finding = self.unusable(error)
            if run.finding is None:
                run.exception, run.problem = error, self.problem_of(error)
                run.transcript.add("stderr", run.problem["traceback"])
        if run.exception is not None and kinds:
            run.finding = stopped_finding(kinds, stopped(kinds, run.problem), run.problem)
        run.finding = run.finding or unfinished({}, run)
        run.left, run.made = self.place.left(self.watched), self.place.made()
        return run

    def server(self, table):
        """Returns the started application. Starts it again for a check that is fresh."""
        if self.started is None or table.get("fresh", True):
            self.close()
            self.transcript.pieces.clear()
            self.transcript.size = 0
            self.place = WorkingFolder(self.files)
            self.place.__enter__()
            self.folder = self.place.folder
            self.started = AppHere(self) if page_web() else AppInServer(self)
        return self.started

    def close(self):
        """Ends the application, and restores the working folder."""
        started, self.started = self.started, None
        place, self.place = self.place, None
        if started is not None:
            started.stop()
        if place is not None:
            place.__exit__()

    def copy(self, table):
        return self.folder

    def script_names(self):
        return self.kept

    def server_settings(self, table):
        return self.tables["server"]

    def unusable(self, error):
        """Returns the finding for a program that has no application, otherwise None."""
        if not isinstance(error, page_web().NotAnApplication):
            return None
        module = sys.modules[self.app.partition(":")[0]]
        hint = near(error.name, vars(module).keys() - {error.name})
        return plain_failure(self.file, None, None, f"{error}.{hint}")

    def problem_of(self, error):
        web = page_web()
        line = web.own_line(error, self.folder)
        problem = self.problem(error.with_traceback(web.own_frames(error.__traceback__, self.folder)))
        return {**problem, "line": problem["line"] or line}

    def about(self, mistake, table):
        """Returns a mistake's conditions with the request that they are about, or None if the
        mistake belongs to another check.
        """
        if mistake.get("check") != table.get("id"):
            return None
        kind = KINDS["app"]
        own_keys = {key: mistake[key] for key in mistake if key in kind.keys and key != "file"}
        if own_keys.keys() <= kind.text_conditions:
            return own_keys
        return {**own_keys, **{key: table[key] for key in ASKED if key in table}}

    def message(self, table, finding):
        return self.message_of(table, values_of(finding, None))


class Inside(InterpreterState):
    """Runs the application's own code, which may import modules of its folder at any time."""

    def __init__(self, app):
        super().__init__(*app.screens, app.keyboard, type(sys)("__main__"))
        self.folder = app.folder

    def __enter__(self):
        super().__enter__()
        sys.path.insert(0, self.folder)


class AppHere:
    """The application in this interpreter, without a server."""

    process = None

    def __init__(self, app):
        self.app, self.read, self.application = app, 0, None
        with Inside(app):
            self.application = page_web().load(app.app, app.folder)

    def answer(self, method, path, headers, body, seconds):
        with Inside(self.app):
            response = page_web().send(self.application, method, path, headers.items(), body or b"")
        headers = {name.lower(): value for name, value in response.headers}
        return Response(response.status, headers, response.body.decode(errors="replace"))

    def new_output(self, workshop):
        """Returns what the application wrote since the last call."""
        pieces = [segment["text"] for segment in self.app.transcript.segments]
        text = "".join(pieces)[self.read :]
        self.read += len(text)
        return text

    def stop(self):
        try:
            with Inside(self.app):
                self.application.stop()
        except BaseException:
            # The check is over, so how the application ends changes nothing.
            pass


class AppInServer:
    """The application in a server of its own, on a reader's machine."""

    def __init__(self, app):
        self.workshop = Workshop(app.folder, app.tables)
        self.workshop.copies[Workshop.copy_key({})] = app.folder
        self.workshop.__enter__()
        try:
            self.server = started_server(self.workshop, {})
        except BaseException:
            self.workshop.__exit__()
            raise
        self.process, self.answer = self.server.process, self.server.answer

    def new_output(self, workshop):
        return self.server.new_output(self.workshop)

    def last_lines(self, workshop):
        return self.server.last_lines(self.workshop)

    def stop(self):
        self.server.stop(self.workshop)
        self.workshop.__exit__()


def page_web():
    """Returns the module that calls applications in a page, or None on a reader's machine."""
    try:
        import understory_web
    except ImportError:
        return None
    return understory_web


def started(condition):
    """Returns the condition for an application, which fails if the application does."""

    def check(table, app):
        run = app.run(table)
        finding = run.finding or condition(table, app)
        finding.run = run
        return finding

    return check


def check_request(table, app):
    return check_answers(table, app.run(table).answers, app)


def check_query(table, app):
    try:
        return check_sql(table, run_query(table, app), app)
    except EarlyFinding as failure:
        return failure.finding


CONDITIONS = {
    "request": started(check_request),
    "file": started(check_file),
    "sql": started(check_query),
    "uses": check_uses,
    "forbids": check_forbids,
    "source": check_source,
}
KINDS.update(app=Kind("app", App, CONDITIONS))
