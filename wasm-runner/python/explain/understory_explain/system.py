"""Explanations of errors that come from files, the run itself, and the library."""

import ast

from .rule import rule

FILE = r"\[Errno \d+\] [^:]+: '(?P<file>[^']*)'.*"


def recursion(facts, found):
    """The function that calls itself, directly."""
    return {"function": facts.function} if facts.function and calls_itself(facts) else None


def calls_itself(facts):
    name = facts.function
    owner = next((one for one in ast.walk(facts.tree) if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)) and one.name == name), None)
    if owner is None:
        return False
    called = [node.func for node in ast.walk(owner) if isinstance(node, ast.Call)]
    return any(getattr(one, "id", None) == name or getattr(one, "attr", None) == name for one in called)


def by_next(facts, found):
    calls = [node for node in facts.nodes(ast.Call) if isinstance(node.func, ast.Name) and node.func.id == "next"]
    return {} if calls else None


def without_words(facts, found):
    return {} if facts.only(ast.Assert) is not None and not facts.message else None


def with_words(facts, found):
    return {"words": facts.message} if facts.only(ast.Assert) is not None and facts.message else None


def json_empty(facts, found):
    return {} if getattr(facts.exception, "doc", None) == "" else None


def single_quotes(facts, found):
    doc, position = getattr(facts.exception, "doc", ""), getattr(facts.exception, "pos", -1)
    return {"row": found["row"], "column": found["column"]} if isinstance(doc, str) and doc[position:position + 1] == "'" else None


RULES = (
    rule(
        "file-missing", "FileNotFoundError", FILE,
        "Python looked for `{file}` and found no such file or folder in the place where the program runs.",
        "{place} asks for it: check each letter of the name, its ending, and the folder it is in.",
        anywhere=True,
    ),
    rule(
        "file-exists", "FileExistsError", FILE,
        "`{file}` should be made anew, and something of that name is there already.",
        "{place} makes it: choose another name, or decide what should become of the old one.",
        anywhere=True,
    ),
    rule(
        "file-folder", "IsADirectoryError", FILE,
        "`{file}` is a folder, and only a file can be opened and read.",
        "{place} opens it: add the name of a file inside that folder.",
        anywhere=True,
    ),
    rule(
        "folder-file", "NotADirectoryError", FILE,
        "A part of the path `{file}` is a file, and only a folder can hold other files.",
        "{place} uses that path: check each part of it.",
        anywhere=True,
    ),
    rule(
        "file-not-readable", "UnsupportedOperation", r"not readable|read",
        "The file was opened to be written, so it cannot be read.",
        "{place} reads from it: open it with `\"r\"` for that, after it was written and closed.",
        anywhere=True,
    ),
    rule(
        "file-not-writable", "UnsupportedOperation", r"not writable|write",
        "The file was opened to be read, so nothing can be written to it.",
        "{place} writes to it: open it with `\"w\"` to write it anew, or with `\"a\"` to add at its end.",
        anywhere=True,
    ),
    rule(
        "decode", "UnicodeDecodeError", r"'(?P<encoding>[\w-]+)' codec can't decode .*",
        "The file holds bytes that are no text in the encoding `{encoding}`.",
        "{place} reads it: name the encoding that it was written in, as in `open(…, encoding=\"utf-8\")`, or is it no text at all?",
        anywhere=True,
    ),
    rule(
        "encode", "UnicodeEncodeError", r"'(?P<encoding>[\w-]+)' codec can't encode .*",
        "The text holds a sign that the encoding `{encoding}` does not have.",
        "{place} writes it: use `encoding=\"utf-8\"`, which has them all.",
        anywhere=True,
    ),
    rule(
        "json-empty", "JSONDecodeError", r".*",
        "Text in JSON was expected, and the text is empty.",
        "{place} reads it: why is there nothing, was the file written and closed before?",
        json_empty,
        anywhere=True,
    ),
    rule(
        "json-quotes", "JSONDecodeError", r".*: line (?P<row>\d+) column (?P<column>\d+) .*",
        "JSON has double quotes `\"` around its texts, and this one has single quotes.",
        "{place} reads it: look at row {row}, sign {column} of the text, not of your program.",
        single_quotes,
        anywhere=True,
    ),
    rule(
        "json", "JSONDecodeError", r".*: line (?P<row>\d+) column (?P<column>\d+) .*",
        "The text is not written as JSON asks: Python could not read on at its row {row}, sign {column}.",
        "{place} reads it: look at that place in the text, and just before it, for a comma, a quote mark or a bracket.",
        anywhere=True,
    ),
    rule(
        "input-ended", "EOFError", r"EOF when reading a line",
        "`input()` waited for a line, and no more lines came.",
        "{place} asks for one: does the program ask more often than it should?",
    ),
    rule(
        "interrupt", "KeyboardInterrupt", r".*",
        "The program was stopped from outside while it was running; it has no error of its own.",
        "{place} was running: if it seemed to hang, look at the condition of the loop around it.",
        anywhere=True,
    ),
    rule(
        "recursion", "RecursionError", r"maximum recursion depth exceeded.*",
        "`{function}` calls itself again and again, deeper than Python allows, without coming to an end.",
        "{place} is inside it: there has to be a case in which `{function}` does not call itself, and each call has to come nearer to it.",
        recursion,
    ),
    rule(
        "recursion-round", "RecursionError", r"maximum recursion depth exceeded.*",
        "Functions call each other again and again, deeper than Python allows, without coming to an end.",
        "{place} is one of these calls: there has to be a case in which they stop.",
        anywhere=True,
    ),
    rule(
        "iteration-ended", "StopIteration", r".*",
        "`next` asked for one more value, and there are no more.",
        "{place} calls it: use a `for`, which ends by itself, or give `next` a second value for this case.",
        by_next,
    ),
    rule(
        "changed-while-looping", "RuntimeError", r"(?P<what>dictionary|Set|set|OrderedDict|deque)(?: keys)? (?:changed (?:size )?|mutated )during iteration",
        "A loop goes through a collection while something is added to it or taken out, and so it loses its place.",
        "{place} is the loop: let it go through a copy, made with `list(…)`, and change the collection itself.",
    ),
    rule(
        "super-alone", "RuntimeError", r"super\(\): .*",
        "`super()` works only inside a method of a class.",
        "{place} has it: does it stand far enough to the right to be inside the method?",
    ),
    rule(
        "memory", "MemoryError", r".*",
        "The program asked for more memory than there is.",
        "{place} asked for it: does a list or a text grow without end, or is a number much too large?",
        anywhere=True,
    ),
    rule(
        "assert", "AssertionError", r"",
        "An `assert` says what must be true, and here it is not.",
        "{place} has it: print the values that it compares, just before it.",
        without_words,
    ),
    rule(
        "assert-words", "AssertionError", r".+",
        "An `assert` says what must be true, and here it is not; its own words for that are `{words}`.",
        "{place} has it: print the values that it compares, just before it.",
        with_words,
    ),
    rule(
        "timeout", "TimeoutError", r".*",
        "Something was waited for, and it did not come in the time that the program gives it.",
        "{place} waits: give it more time, or find out why it takes so long.",
        anywhere=True,
    ),
    rule(
        "group", "ExceptionGroup BaseExceptionGroup", r".*",
        "An `{type}` carries several errors at once, each with lines of its own.",
        "{place} is where it came out: read the errors that it holds above, one by one.",
        anywhere=True,
    ),
    rule(
        "sql-unique", "IntegrityError", r"UNIQUE constraint failed: (?P<column>[\w., ]+)",
        "The table allows each value of `{column}` only once, and this one is there already.",
        "{place} stores it: look for a row that has it, or change the value.",
        anywhere=True,
    ),
    rule(
        "sql-table", "OperationalError", r"no such (?P<what>table|column): (?P<name>[\w.]+)",
        "The database has no {what} called `{name}`.",
        "{place} asks for it: check each letter, and whether the line that makes it has run on this database.",
        anywhere=True,
    ),
    rule(
        "sql-words", "OperationalError", r"near \"(?P<word>.*)\": syntax error",
        "The database cannot read the SQL, and stopped at `{word}`.",
        "{place} sends it: look at `{word}` and just before it, for a comma, a bracket or a misspelt word.",
        anywhere=True,
    ),
    rule(
        "sql-values", "ProgrammingError", r"Incorrect number of bindings supplied\. The current statement uses (?P<wanted>\d+), and there (?:is|are) (?P<given>\d+) supplied\.",
        "The SQL has a `?` for each value, {wanted} in all, and {given} came.",
        "{place} sends them: give one for each `?`; a single one needs a comma to be a tuple, as in `(title,)`.",
        anywhere=True,
    ),
)
