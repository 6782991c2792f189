"""The conditions of exercises in which the learner writes tests."""

import ast

from .findings import Finding, plain_failure, stopped
from .mutants import changed_lines
from .values import cut

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
# Calls with which a test can fail without `assert`.
FAILING_CALLS = {"fail", "raises", "warns", "deprecated_call"}


def check_passes(table, tests):
    """Checks that pytest runs all the tests, and that they pass on the program."""
    return as_wanted(table["passes"], passing(tests))


def check_can_fail(table, tests):
    """Checks that each test could fail."""
    return as_wanted(table["can_fail"], able_to_fail(tests))


def check_notices(table, tests):
    """Checks that the tests notice each fault."""
    return as_wanted(table["notices"], noticing(tests))


def check_survives(table, tests):
    """Checks that this fault is the first that no test notices. It is meant for mistakes."""
    survivors = unnoticed(tests)
    name = survivors[0]["name"] if survivors else "none"
    status = "passed" if name == table["survives"] else "failed"
    message = f"The first unnoticed fault is {name}."
    return Finding(status, tests.file, table["survives"], name, message)


def as_wanted(flag, finding):
    """Returns a finding, or its opposite for a mistake that asks for one."""
    if flag or finding.status == "limit":
        return finding
    status = "failed" if finding.status == "passed" else "passed"
    return Finding(status, finding.called, message="This should not hold.", run=finding.run)


def passing(tests):
    run = tests.on_program()
    finding = not_run(tests, run) or overlooked(tests, run) or failing(tests, run)
    finding = finding or Finding("passed", tests.file)
    finding.run = run
    return finding


def not_run(tests, run):
    """Returns a finding if pytest could not run the file at all."""
    if run.endless_output:
        message = "Your tests printed more than a page can show. Which line prints, and how often?"
        return Finding("limit", tests.file, None, None, message)
    if run.exception is not None:
        if getattr(run.exception, "name", None) == "pytest":
            message = "Your tests need pytest. To install it, type: python -m pip install pytest"
            return plain_failure(tests.file, None, None, message)
        problem = tests.problem(run.exception)
        finding = Finding("error", tests.file, None, problem["type"], stopped("pytest", problem))
        finding.problem = problem
        return finding
    for failure in run.failures:
        if not failure.name:
            message = f"pytest can't load your file: {failure.sentence_end} Which line asks for that?"
            return about(failure, message)
    return None


def overlooked(tests, run):
    """Returns a finding about a test that pytest doesn't see."""
    message = overlooked_name(tests) or overlooked_assert(tests)
    if not message and not run.outcomes:
        message = "pytest found no test in your file. How does the name of a function begin that pytest runs?"
    return plain_failure(tests.file, None, None, message) if message else None


def overlooked_name(tests):
    names = [node.id for node in tests.nodes if isinstance(node, ast.Name)]
    names += [node.attr for node in tests.nodes if isinstance(node, ast.Attribute)]
    names += [node.arg for node in tests.nodes if isinstance(node, ast.arg)]
    for owner in tests.nodes:
        if isinstance(owner, FUNCTIONS):
            for node in owner.body:
                if isinstance(node, FUNCTIONS) and node.name.startswith("test"):
                    return (
                        f"`{node.name}` is inside of `{owner.name}`, so pytest doesn't see it. "
                        "How far is its `def` line indented?"
                    )
        if not isinstance(owner, (ast.Module, ast.ClassDef)):
            continue
        functions = [node for node in owner.body if isinstance(node, FUNCTIONS)]
        seen = set()
        for node in functions:
            if node.name in seen and node.name.startswith("test"):
                return (
                    f"There are two functions `{node.name}`, so the second replaces the first, and "
                    "pytest runs only one of them. Which rule does each of them ask about?"
                )
            seen.add(node.name)
        if isinstance(owner, ast.ClassDef) and not is_test_class(owner):
            if any(name.startswith("test") for name in seen):
                return (
                    f"pytest doesn't look into the class `{owner.name}`, because it only looks "
                    "into those whose names begin with `Test`. What could you call it?"
                )
            continue
        for node in functions:
            is_test = node.name.startswith("test") or node.decorator_list or node.name in names
            if not is_test and any(isinstance(one, ast.Assert) for one in ast.walk(node)):
                return (
                    f"pytest doesn't run `{node.name}`, because it only runs functions whose names "
                    "begin with `test_`. What could you call it?"
                )
    return None


def is_test_class(node):
    bases = [ast.unparse(base) for base in node.bases]
    return node.name.startswith("Test") or any("TestCase" in base for base in bases)


def overlooked_assert(tests):
    for node in tests.nodes:
        if isinstance(node, ast.Module):
            for statement in node.body:
                if isinstance(statement, ast.Assert):
                    return (
                        f"The `assert` on line {statement.lineno} isn't in a function, so it "
                        "isn't a test. What could be the name of a test that asks this?"
                    )
    return None


def failing(tests, run):
    """Returns a finding about the first test that fails, although the program is right."""
    for failure in run.failures:
        name, words = failure.name, failure.words
        missing = getattr(failure.error, "argname", None)
        if missing:
            message = (
                f"pytest calls `{name}`, and it has no value for the parameter `{missing}`. "
                "Where does the test get its values?"
            )
        elif type(failure.error) is NameError:
            message = f"`{name}` stopped with {failure.sentence_end} Where should that name come from?"
        elif failure.is_assertion:
            quoted = f": `{cut(words)}`" if words else ""
            message = (
                f"`{name}` fails, although the program is right{quoted}. What do the rules say about exactly this case?"
            )
        else:
            message = (
                f"`{name}` stopped with {failure.sentence_end} Which line of your test was that, and what did it do?"
            )
        return about(failure, message)
    if run.outcomes and not run.passed:
        message = "pytest skipped all of your tests, so none of your questions was asked. What skips them?"
        return plain_failure(tests.file, None, None, message)
    return None


def about(failure, message):
    finding = plain_failure(failure.name or None, None, None, message)
    finding.problem = failure.as_problem()
    return finding


def able_to_fail(tests):
    run = tests.on_program()
    message = without_assertion(tests) or always_passing(tests)
    finding = Finding("passed", tests.file)
    if message:
        finding = plain_failure(tests.file, None, None, message)
    finding.run = run
    return finding


def test_functions(tests):
    """Returns the functions that pytest runs, by their names."""
    functions_by_name = {}
    for owner in tests.nodes:
        if isinstance(owner, (ast.Module, ast.ClassDef)):
            prefix = f"{owner.name}::" if isinstance(owner, ast.ClassDef) else ""
            functions = [node for node in owner.body if isinstance(node, FUNCTIONS)]
            functions_by_name.update({prefix + node.name: node for node in functions})
    return {name: node for name, node in functions_by_name.items() if name in tests.on_program().outcomes}


def without_assertion(tests):
    """Returns a sentence about the first test in which nothing can fail."""
    functions = [node for node in tests.nodes if isinstance(node, FUNCTIONS)]
    helpers, before = set(), None
    while helpers != before:
        before, helpers = helpers, {node.name for node in functions if asserts(node, helpers)}
    for name, function in test_functions(tests).items():
        if not asserts(function, helpers):
            return missing_assertion(name, function)
    return None


def asserts(function, helpers):
    """Returns whether a function has an assertion, or calls one of these helpers."""
    for node in ast.walk(function):
        if isinstance(node, (ast.Assert, ast.Raise)):
            return True
        if isinstance(node, ast.Call):
            function_name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if function_name in FAILING_CALLS or function_name in helpers or function_name.startswith("assert"):
                return True
        # A fixture may assert, too.
        if isinstance(node, ast.arg) and node.arg in helpers:
            return True
    return False


def missing_assertion(name, function):
    for node in ast.walk(function):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Compare):
            return (
                f"`{name}` compares two values on line {node.lineno}, but it does nothing with the "
                "result. Which word makes a test fail if a comparison is false?"
            )
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Compare):
            return (
                f"`{name}` returns the result of its comparison, and pytest doesn't look at what a "
                "test returns. Which word makes a test fail if a comparison is false?"
            )
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print":
            return (
                f"`{name}` prints something, and pytest doesn't look at what a test prints. "
                "Which word makes a test fail if a comparison is false?"
            )
    return f"`{name}` has no `assert`, so no wrong result can make it fail. What should be true at its end?"


def always_passing(tests):
    """Returns a sentence about the first test that neither a fault nor an empty program fails."""
    suspects = set(tests.on_program().passed)
    for mutant in tests.mutants:
        # Any test stops if the program does, so only an assertion counts.
        suspects -= {one.name for one in tests.on_mutant(mutant).failures if one.is_assertion}
    for kind in ("nothing", "one value"):
        suspects &= set(tests.on_emptied(kind).passed) if suspects else set()
    for name, function in test_functions(tests).items():
        if name in suspects:
            return never_failing(name, function, tests)
    return None


def never_failing(name, function, tests):
    if name in tests.on_emptied("error").passed:
        tests_copy = own_copy(tests)
        if tests_copy:
            return (
                f"Your file has its own function `{tests_copy}`, so `{name}` doesn't ask the one of the "
                "program. How does a function come from another file?"
            )
        return (
            f"`{name}` passes even if every function of the program stops with an error. "
            "Which line of the test calls one of them, and what happens to an error there?"
        )
    for node in ast.walk(function):
        if not isinstance(node, ast.Assert):
            continue
        if isinstance(node.test, ast.Tuple):
            return (
                f"The `assert` on line {node.lineno} has two values in parentheses, and that's "
                "always true. Which operator compares them?"
            )
        if isinstance(node.test, ast.Compare):
            sides = [ast.unparse(side) for side in (node.test.left, *node.test.comparators)]
            if len(set(sides)) == 1:
                return (
                    f"`{name}` compares `{cut(sides[0])}` with itself. What should be on the other side, by the rules?"
                )
    return (
        f"`{name}` passes even if no function of the program does anything. Would its `assert` notice a wrong result?"
    )


def own_copy(tests):
    """Returns the name of a function that the file defines although the program has it."""
    program = [ast.parse(text) for name, text in tests.program.items() if name.endswith(".py")]
    names = {node.name for tree in program for node in tree.body if isinstance(node, FUNCTIONS)}
    functions = (node.name for node in tests.nodes if isinstance(node, FUNCTIONS))
    return next((name for name in functions if name in names), None)


def unnoticed(tests):
    return [mutant for mutant in tests.mutants if tests.on_mutant(mutant).is_green]


def noticing(tests):
    survivors = unnoticed(tests)
    run = tests.on_program()
    if not survivors:
        return Finding("passed", tests.file, run=run)
    first, number = survivors[0], len(tests.mutants)
    line, text = changed_lines(tests.program, first)
    passed = len(tests.on_mutant(first).passed)
    noticed = noticed_words(number - len(survivors), number, passed)
    finding = plain_failure(
        f"{first['file']}, changed at line {line}:\n{text}",
        "a test that fails",
        f"{passed} passed",
        f"{noticed} {first['message']}",
    )
    finding.run = run
    return finding


def noticed_words(count, number, passed):
    """Returns a sentence about how many faults the tests notice."""
    one = passed == 1
    if number == 1:
        return "Your test doesn't notice the fault." if one else "Your tests don't notice the fault."
    count_words = f"{count} of {number}" if count else f"none of the {number}"
    return f"Your {'test notices' if one else 'tests notice'} {count_words} faults."
