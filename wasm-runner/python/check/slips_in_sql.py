"""Slips in SQL; see `slips_in_text`. Their places are in the SQL's text, outside of its comments."""

import re

from .database import SQL_COMMENT, blank, without_comments
from .slips_in_conditions import CLOSE

WORD = re.IGNORECASE
COMPARISON = re.compile(r"([\w.]+)\s*(<=|>=|<>|!=|<|>|=)\s*([\w.]+|'(?:[^']|'')*')")


class SqlSketch:
    """The learner's SQL, and small changes of its text."""

    def __init__(self, source):
        self.source = source
        # Strings stay, but a string that only looks like SQL must not match.
        self.text = without_comments(source)
        self.code = SQL_COMMENT.sub(lambda found: blank(found[0]), source)

    def found(self, pattern):
        """Yields the matches outside of strings, each with its line."""
        for match in re.finditer(pattern, self.code, WORD):
            yield match, self.line(match)

    def comparisons(self):
        """Yields the comparisons, whose second side may be a string, each with its line."""
        for match in COMPARISON.finditer(self.text):
            if self.code[match.start(2) : match.end(2)].strip():
                yield match, self.line(match)

    def line(self, match):
        return self.source.count("\n", 0, match.start()) + 1

    def applied(self, changes):
        text = self.source
        for start, end, new in sorted(changes, reverse=True):
            text = text[:start] + new + text[end:]
        return text


def group_replaced(match, new, group=0):
    return [(match.start(group), match.end(group), new)]


def sql_null(sketch):
    """`= NULL`."""
    for match, line in sketch.comparisons():
        if match[3].upper() == "NULL" and match[2] in ("=", "<>", "!="):
            new = "IS" if match[2] == "=" else "IS NOT"
            yield (
                group_replaced(match, f"{match[1]} {new} NULL"),
                (
                    f"`{match[0]}` on line {line} is never true: nothing is equal to `NULL`, and "
                    "nothing differs from it. How does SQL ask for a missing value?"
                ),
            )


def sql_boundary(sketch):
    """`<` where `<=` is needed, and the like."""
    for match, line in sketch.comparisons():
        if match[2] in CLOSE:
            yield (
                group_replaced(match, CLOSE[match[2]], 2),
                (f"Line {line} asks `{match[0]}`. What about rows in which `{match[1]}` is exactly `{match[3]}`?"),
            )


def sql_and_or(sketch):
    """`AND` where `OR` is needed, and the other way round."""
    for match, line in sketch.found(r"\b(AND|OR)\b"):
        is_and = match[0].upper() == "AND"
        keeps = "only the rows for which both sides are true" if is_and else "a row as soon as one side is true"
        yield (
            group_replaced(match, "OR" if is_and else "AND"),
            f"`{match[0]}` on line {line} keeps {keeps}. Is that what's asked for?",
        )


def sql_turned(sketch):
    """A condition that keeps the other rows."""
    others = {"=": ["<>"], "<>": ["="], "!=": ["="], "<": [">", ">="], ">": ["<", "<="]}
    for match, line in sketch.comparisons():
        for other in others.get(match[2], ()):
            yield (
                group_replaced(match, other, 2),
                f"`{match[0]}` on line {line}: which rows does that keep?",
            )


def sql_order(sketch):
    """Rows in the wrong order."""
    for match, line in sketch.found(r"\bORDER\s+BY\s+[\w.]+(?:\s*\([^)]*\))?(?:\s+(ASC|DESC))?"):
        if (match[1] or "").upper() == "DESC":
            yield (
                group_replaced(match, "ASC", 1),
                f"`DESC` on line {line} puts the largest value first.",
            )
        else:
            end = match.end(0) if not match[1] else match.start(1)
            yield (
                [(end, match.end(0), " DESC" if not match[1] else "DESC")],
                f"`{match[0]}` on line {line} puts the smallest value first.",
            )


def sql_pattern(sketch):
    """`=` where `LIKE` is needed, and a pattern without `%`."""
    for match, line in sketch.comparisons():
        if match[2] == "=" and match[3].startswith("'"):
            searched_text = match[3][1:-1].strip("%")
            for new in (match[3], f"'%{searched_text}%'", f"'{searched_text}%'", f"'%{searched_text}'"):
                yield (
                    group_replaced(match, f"{match[1]} LIKE {new}"),
                    (f"`{match[0]}` on line {line} keeps only the rows in which the whole value is the same."),
                )
    for match in re.finditer(r"\bLIKE\s+'((?:[^']|'')*)'", sketch.text, WORD):
        searched_text = match[1].strip("%")
        for new in (f"%{searched_text}%", f"{searched_text}%", f"%{searched_text}"):
            if new != match[1]:
                yield (
                    group_replaced(match, new, 1),
                    (
                        f"`%` in a pattern means any characters, or none. Which values fit "
                        f"`{match[1]}` on line {sketch.line(match)}?"
                    ),
                )


def sql_distinct(sketch):
    """The same row several times, or once too few."""
    for match, line in sketch.found(r"\bSELECT(\s+DISTINCT)?\b"):
        if match[1]:
            says = f"`DISTINCT` on line {line} leaves out rows that look the same."
            yield group_replaced(match, "SELECT"), says
        else:
            says = f"The query on line {line} shows the same values again for every row that has them."
            yield group_replaced(match, "SELECT DISTINCT"), says


def sql_aggregate(sketch):
    """`count` where `sum` is needed, and the like."""
    meaning = {
        "count": "counts rows",
        "sum": "adds up values",
        "min": "finds the smallest value",
        "max": "finds the largest value",
        "avg": "calculates the average",
    }
    for match, line in sketch.found(r"\b(count|sum|min|max|avg)\s*\("):
        name = match[1].lower()
        for other in meaning:
            if other != name:
                yield (
                    group_replaced(match, other, 1),
                    f"`{match[1]}` on line {line} {meaning[name]}. Is that what's asked for?",
                )
    for match, line in sketch.found(r"\bcount\s*\(\s*([\w.]+)\s*\)"):
        yield (
            group_replaced(match, "count(*)"),
            f"`{match[0]}` on line {line} doesn't count rows in which `{match[1]}` is `NULL`.",
        )


def sql_operator(sketch):
    """A different calculation from the one that is needed."""
    effect = {"+": "adds", "-": "subtracts", "*": "multiplies", "/": "divides"}
    for match, line in sketch.found(r"([\w.]+)\s*([-+*/])\s*([\w.]+)"):
        for other in effect:
            if other != match[2]:
                yield (
                    group_replaced(match, other, 2),
                    (f"`{match[0]}` on line {line} {effect[match[2]]}. Is that the calculation you need?"),
                )


def sql_columns(sketch):
    """Columns in the wrong order, or one too many."""
    for match, line in sketch.found(r"\bSELECT\s+(?:DISTINCT\s+)?([\w.]+(?:\s*,\s*[\w.]+)+)"):
        names = re.split(r"\s*,\s*", match[1])
        for place in range(len(names) - 1):
            mixed = [*names[:place], names[place + 1], names[place], *names[place + 2 :]]
            yield (
                group_replaced(match, ", ".join(mixed), 1),
                (
                    f"Line {line} asks for `{names[place]}` before `{names[place + 1]}`. "
                    "In which order should the columns be?"
                ),
            )
        for place, name in enumerate(names):
            yield (
                group_replaced(match, ", ".join(names[:place] + names[place + 1 :]), 1),
                f"Is `{name}` on line {line} one of the columns that are asked for?",
            )


def sql_join(sketch):
    """A join that loses rows."""
    for match, line in sketch.found(r"(\bLEFT\s+(?:OUTER\s+)?|\bINNER\s+)?\bJOIN\b"):
        if (match[1] or "").upper().startswith("LEFT"):
            yield (
                group_replaced(match, "JOIN"),
                f"`LEFT JOIN` on line {line} keeps rows that have no partner in the other table.",
            )
        else:
            yield (
                group_replaced(match, "LEFT JOIN"),
                f"`JOIN` on line {line} leaves out rows that have no partner in the other table.",
            )


def sql_number_as_text(sketch):
    """A number between quotation marks."""
    for match, line in sketch.comparisons():
        if re.fullmatch(r"'-?\d+(\.\d+)?'", match[3]):
            yield (
                group_replaced(match, match[3][1:-1], 3),
                (
                    f"`{match[3]}` on line {line} is text, because of its quotation marks. "
                    "Is the column's value a number?"
                ),
            )


def sql_limit(sketch):
    """One row too many or too few."""
    for match, line in sketch.found(r"\bLIMIT\s+(\d+)"):
        for step in (1, -1):
            yield (
                group_replaced(match, str(int(match[1]) + step), 1),
                f"`{match[0]}` on line {line} stops after {match[1]} rows.",
            )


SQL_SLIPS = (
    sql_null,
    sql_number_as_text,
    sql_boundary,
    sql_and_or,
    sql_order,
    sql_aggregate,
    sql_pattern,
    sql_turned,
    sql_join,
    sql_distinct,
    sql_columns,
    sql_operator,
    sql_limit,
)
