"""Explains a failed check by the one small change that would repair the program.

A slip is shown only if the changed program passes all checks: a change that only mends the check
that failed may be in the wrong place.
"""

import ast
import builtins

from .database import Queries
from .program import Program
from .sketch import Sketch
from .slips_in_conditions import *
from .slips_in_data import *
from .slips_in_functions import *
from .slips_in_loops import *
from .slips_in_sql import SQL_SLIPS, SqlSketch
from .slips_in_text import *
from .slips_in_variables import *
from .ticks import TICK, Clock, counted

# Ordered from the slip that a beginner most likely made to the last resort. (This is the list of
# all slips, so the imports don't repeat it.)
SLIPS = (
    missing_f,
    method_not_called,
    function_not_called,
    result_thrown_away,
    kept_none,
    quoted_name,
    missing_braces,
    bare_or,
    text_compared_with_number,
    return_in_loop,
    print_or_return,
    return_missing,
    reset_in_loop,
    lost_value,
    changed_while_looping,
    shared_inner_list,
    mutable_default,
    shared_attribute,
    self_missing,
    super_missing,
    error_not_raised,
    count_set_to_one,
    word_instead_of_variable,
    number_instead_of_variable,
    start_of_a_maximum,
    boundary,
    random_end,
    range_end,
    two_ifs,
    and_or,
    input_not_converted,
    wrong_division,
    replaced_instead_of_added,
    asked_only_once,
    leaves_block,
    joins_block,
    untidy_input,
    missing_parentheses,
    rounded_early,
    parameter_ignored,
    arguments_swapped,
    list_in_list,
    numbered_from_zero,
    wrong_index,
    wrong_order,
    needless_elif,
    branches_swapped,
    turned_comparison,
    set_before_loop,
    same_list_twice,
    wrong_step,
    loop_over_index,
    break_missing,
    best_of_the_wrong_end,
    contains_or_equals,
    wrong_mode,
    line_break_missing,
    wrong_digits,
    pieces_swapped,
    blank_line,
    comma_in_print,
    converted_without_need,
    key_missing,
    key_instead_of_value,
    method_missing,
    number_still_text,
    wrong_start,
    wrong_step_size,
    boundary_by_one,
    lines_swapped,
    number_written_out,
    wrong_name,
    wrong_operator,
    one_off,
    print_too_many,
)
# Slips that explain an error better than the error itself.
OF_ERRORS = (
    method_not_called,
    function_not_called,
    kept_none,
    changed_while_looping,
    self_missing,
    super_missing,
    count_set_to_one,
    range_end,
    input_not_converted,
    wrong_index,
    loop_over_index,
    key_missing,
)
# How many changes are tried, and how many iterations and calls they may need together.
MOST_TRIALS = 200
MOST_TICKS = 40_000
# How many iterations and calls a change may need in addition to twice those of the program.
MORE_TICKS = 500
# Programs that import anything else may block, or have side effects.
QUICK_MODULES = set(
    "abc collections copy csv dataclasses datetime decimal enum fractions functools io itertools "
    "json math operator pathlib random re statistics string textwrap typing".split()
)


def doublings(tree):
    """Counts the lines that may double a value, or multiply it by itself, in each iteration."""
    count = 0
    for loop in ast.walk(tree):
        for node in ast.walk(loop) if isinstance(loop, (ast.For, ast.While)) else ():
            # The variable that may grow, and how often such a line must mention it.
            if isinstance(node, ast.AugAssign):
                grows, least = node.target, 2
            elif isinstance(node, ast.Assign):
                grows, least = node.targets[0], 3
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                grows, least = node.func.value, 3
            else:
                continue
            if isinstance(grows, ast.Name):
                names = [one.id for one in ast.walk(node) if isinstance(one, ast.Name)]
                count += names.count(grows.id) >= least
    return count


class Trial(Program):
    """A changed copy of a program, which can't run forever."""

    def __init__(self, source, program, most_doublings):
        self.source, self.files, self.watched = source, program.files, program.watched
        self.file, self.module, self.check_code = program.file, program.module, program.check_code
        self.given_names = program.given_names
        self.problem, self.runs, self.names, self.syntax_exception = no_problem, {}, None, None
        try:
            tree = ast.parse(source)
            if doublings(tree) > most_doublings:
                raise ValueError("it may need more memory than there is")
            self.code = self.compiled(tree)
        except (SyntaxError, ValueError, RecursionError) as error:
            self.syntax_exception = error

    @property
    def nodes(self):
        return list(ast.walk(ast.parse(self.source)))

    def compiled(self, tree):
        counted(tree.body)
        return super().compiled(tree)


def explained_slip(program, slips, passes):
    """Returns the sentence about the first of the slips whose change repairs a program, or None.

    `passes` returns whether a changed program passes all checks.
    """
    sketch = Sketch(program.source)
    if not is_quick(sketch):
        return None
    clock, most_doublings = Clock(MOST_TICKS), doublings(sketch.tree)

    def attempt(source):
        clock.ticks = 0
        return passes(Trial(source, program, most_doublings))

    setattr(builtins, TICK, clock.tick)
    try:
        attempt(program.source)
        clock.limit = 2 * clock.ticks + MORE_TICKS
        return first_repair(sketch, slips, attempt, clock)
    finally:
        delattr(builtins, TICK)


def explained_sql_slip(program, passes):
    """Returns the sentence about the first slip in SQL whose change repairs it, or None."""

    def attempt(source):
        return passes(Queries(source, program.exercise, no_problem))

    return first_repair(SqlSketch(program.source), SQL_SLIPS, attempt, Clock(MOST_TICKS))


def first_repair(sketch, slips, attempt, clock):
    trials = 0
    for slip in slips:
        for changes, sentence in candidates(slip, sketch):
            trials += 1
            if trials > MOST_TRIALS or clock.total > MOST_TICKS:
                return None
            if attempt(sketch.applied(changes)):
                return sentence
    return None


def candidates(slip, sketch):
    """Yields the changes of a slip, and then those of all places that have it together."""
    everywhere, first, places = [], None, 0
    for changes, sentence in slip(sketch):
        yield changes, sentence
        if not overlaps(changes, everywhere):
            everywhere, first, places = everywhere + changes, first or sentence, places + 1
    if places > 1:
        yield everywhere, first


def overlaps(some, others):
    return any(start <= e and s <= end for start, end, _ in some for s, e, _ in others)


def no_problem(error):
    """Describes the error of a trial, which nobody sees."""
    return {"type": type(error).__name__, "message": "", "line": None, "traceback": ""}


def is_quick(sketch):
    names = set()
    for node in sketch.nodes:
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
    return names <= QUICK_MODULES
