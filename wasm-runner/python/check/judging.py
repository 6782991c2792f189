"""Judges a program: which check fails first, and what its message is."""

import json

from .conditions import check_forbids, check_uses
from .definition_errors import definition_errors_of
from .errors import default_problem, drop_own_frames, remember_source
from .findings import Finding, no_name, no_start, stopped_finding
from .interpreter import silenced
from .kinds import KINDS
from .misconceptions import OF_ERRORS, SLIPS, explained_slip, explained_sql_slip
from .names import missing_names
from .program import given_texts, with_given
from .scripts import SCRIPT_NAMES
from .sql_conditions import unfinished_sql

# Only these conditions can hold for a program that Python cannot parse.
UNPARSED = {"raises", "source"}


def examine(table, program, conditions):
    """Returns the finding of the first condition that fails, or of the first one if all hold."""
    first = None
    with silenced():
        for name, condition in conditions.items():
            # With `raises`, the call is made by that condition.
            if name not in table or (name == "call" and "raises" in table):
                continue
            finding = condition(table, program)
            if finding.status != "passed":
                return finding
            first = first or finding
    return first


def fits(mistake, table, program, kind):
    """Returns whether all conditions of a mistake hold for the program, which failed this check."""
    mistake = program.about(mistake, table)
    if mistake is None:
        return False
    conditions = kind.conditions.keys() & mistake.keys()
    if program.syntax_exception is not None and not UNPARSED.issuperset(conditions):
        return False
    # The text comes first because a run may take long.
    for names in (conditions & kind.text_conditions, conditions - kind.text_conditions):
        chosen = {name: kind.conditions[name] for name in kind.conditions if name in names}
        if chosen and examine(mistake, program, chosen).status != "passed":
            return False
    return True


def undefined_name(table, program):
    """Returns a finding if the program's text does not define a name that the check needs."""
    if program.names is None:
        return None
    if "given" in table:
        unset = with_given(program.source, given_texts(table))[1]
        if unset:
            return no_start(unset[0], table, program.names)
    names = [table["variable"]] if "variable" in table else []
    if "call" in table:
        names += missing_names(SCRIPT_NAMES, table["call"])
    if "script" in table:
        names += missing_names({*SCRIPT_NAMES, *program.given_names}, program.check_code.text, table["script"])
    for name in names:
        if name not in program.names:
            return no_name(name, table, program.names)
    return None


def broken_rule(table, program):
    """Returns a finding if the program's text breaks a rule of the check."""
    for name, condition in (("uses", check_uses), ("forbids", check_forbids)):
        finding = condition(table, program) if name in table else None
        if finding and finding.status != "passed":
            return finding
    return None


def before_running(tables, program):
    """Returns the first check that fails without running the program, and its finding.

    Looks for syntax errors first, then for missing names, then for broken rules.
    """
    if program.syntax_exception is not None:
        return 0, unreadable(program)
    for problem_of in (undefined_name, broken_rule):
        for place, table in enumerate(tables):
            finding = problem_of(table, program)
            if finding:
                return place, finding
    return None, None


def result(table, finding, message=None, mistake=None):
    """Returns an entry of a verdict. Readers do not see the values of a hidden check. `mistake` is
    the position of the mistake that fits, in the list of the exercise.
    """
    # A plain finding says nothing about values.
    visible = Finding(finding.status) if table.get("hidden") and not finding.is_plain else finding
    return {
        "name": table["name"],
        "status": finding.status,
        "called": visible.called,
        "expected": visible.expected,
        "got": visible.got,
        "message": message,
        "mistake": mistake,
        "place": finding.place,
        "error": finding.problem,
        **({"drawing": visible.drawings} if visible.drawings else {}),
    }


def unreadable(program):
    """Returns the finding for a program with a syntax error."""
    error = program.syntax_exception
    drop_own_frames(error)
    remember_source(program.source)
    problem = program.problem(error)
    place = f" It stopped at line {problem['line']}" if problem["line"] else " It stopped"
    message = f"Python could not read your program.{place}: {problem['message']}"
    return stopped_finding(program.file, message, problem)


def slip_of(tables, place, program, kind, finding):
    """Returns the sentence about the slip that a check failed for, if a change proves it."""
    slips = {"failed": SLIPS, "error": OF_ERRORS}.get(finding.status)
    if finding.is_plain or finding.run is None or not slips or not program.has_slips:
        return None

    def holds(table, trial):
        return broken_rule(table, trial) is None and examine(table, trial, kind.conditions).status == "passed"

    # The check that failed comes first: few changes mend it.
    ordered = [*reversed(tables[: place + 1]), *tables[place + 1 :]]

    def passes(trial):
        return trial.syntax_exception is None and all(holds(table, trial) for table in ordered)

    with silenced():
        if kind is KINDS["sql"]:
            return explained_sql_slip(program, passes)
        return explained_slip(program, slips, passes)


def explained(table, finding, program, mistake, slip=None):
    """Returns the entry for a check that failed.

    Its message is that of the mistake that fits, which comes with its position, or of the slip that
    was found.
    """
    message = finding.message
    if finding.status == "failed" and not finding.is_plain:
        if table.get("hidden"):
            message = (
                "With other values than the ones you see, your program doesn't give the right result. "
                "Is there a value in it that should be a variable?"
            )
        message = program.message(table, finding) or message
    number = None
    if mistake:
        number, mistake = mistake
        message = program.message(mistake, finding) or message
    elif slip:
        message = slip
    return result(table, finding, message, number)


def judge(exercise, source, *, announce=None, problem=None):
    """Returns the verdict on a program.

    Reports first what can be found without running the program. Otherwise runs the checks in
    order: the first that fails is reported, and the others wait. Calls `announce` with the name of
    each check before it runs, so those announced earlier have passed. `problem` turns an
    exception into the data that a reader sees.
    """
    for error in definition_errors_of(exercise):
        raise error
    return judge_sound(exercise, source, announce, problem)


def judge_sound(exercise, source, announce=None, problem=None):
    """Judges like `judge`, for an exercise without errors in its definition."""
    kind = KINDS[exercise.get("kind", "python")]
    program = kind.program(source, exercise, problem or default_problem())
    try:
        return verdict_on(program, kind, exercise, announce)
    finally:
        program.close()


def verdict_on(program, kind, exercise, announce):
    tables = exercise["checks"]
    # Those without a message fit many programs.
    mistakes = enumerate(exercise.get("mistakes", []))
    mistakes = sorted(mistakes, key=lambda mistake: "message" not in mistake[1])
    if not tables:
        return plain_pytest(program) if kind is KINDS["tests"] else plain_run(program)
    failing, finding = before_running(tables, program)
    results = []
    output, drawing = [], None
    passed = True
    for place, table in enumerate(tables):
        if not passed or (failing is not None and place != failing):
            results.append(result(table, Finding("waiting")))
            continue
        if failing is None:
            if announce is not None:
                announce(table["name"])
            finding = examine(table, program, kind.conditions)
        passed = finding.status == "passed"
        if passed:
            entry = result(table, finding)
        else:
            fit = (each for each in mistakes if fits(each[1], table, program, kind))
            mistake = next(fit, None)
            slip = None if mistake else slip_of(tables, place, program, kind, finding)
            entry = explained(table, finding, program, mistake, slip)
        results.append(entry)
        # Show the run of the check that failed, otherwise the first one, and never a hidden one.
        if finding.run and not (passed and output):
            output = [] if table.get("hidden") else finding.run.transcript.segments
            shown_drawing = None if table.get("hidden") else getattr(finding.run, "drawing", None)
            drawing = shown_drawing and shown_drawing.commands
    verdict = {"passed": passed, "checks": results, "output": output}
    return {**verdict, "drawing": drawing} if drawing else verdict


def plain_run(queries):
    """Returns the result of SQL without checks: for a page's Run button and a lesson's samples."""
    run = queries.run({})
    failure = unfinished_sql({}, run)
    output = run.transcript.segments
    if run.too_many_rows:
        output = [*output, {"stream": "stderr", "text": failure.message + "\n"}]
    error = run.problem if failure else None
    return {"passed": failure is None, "checks": [], "output": output, "error": error}


def plain_pytest(tests):
    """Returns what pytest reports about the learner's tests: for a page's Run button."""
    if tests.syntax_exception is not None:
        problem = unreadable(tests).problem
        output = [{"stream": "stderr", "text": problem["traceback"]}]
        return {"passed": False, "checks": [], "output": output, "error": problem}
    with silenced():
        run = tests.on_program()
    problems = [tests.problem(run.exception)] if run.exception else []
    problems += [failure.as_problem() for failure in run.failures]
    output, error = run.transcript.segments, next(iter(problems), None)
    return {"passed": run.is_green, "checks": [], "output": output, "error": error}


def judge_json(exercise_json, source, announce=None):
    """Judges a program for a host that uses JSON. A verdict may list the errors in the exercise's definition."""
    exercise = json.loads(exercise_json)
    errors = [error.as_data() for error in definition_errors_of(exercise)]
    if errors:
        verdict = {"status": "crashed", "passed": False, "checks": [], "output": []}
        return json.dumps({**verdict, "definition_errors": errors})
    return json.dumps(judge_sound(exercise, source, announce))
