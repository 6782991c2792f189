"""Explains errors that come from files, the run itself, and the library."""

import ast

from .rule import rule

FILE = r"\[Errno \d+\] [^:]+: '(?P<file>[^']*)'.*"


def recursion(facts, match):
    """The function that calls itself, directly."""
    return {"function": facts.function} if facts.function and calls_itself(facts) else None


def calls_itself(facts):
    name = facts.function
    owner = next(
        (
            one
            for one in ast.walk(facts.tree)
            if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)) and one.name == name
        ),
        None,
    )
    if owner is None:
        return False
    functions = [node.func for node in ast.walk(owner) if isinstance(node, ast.Call)]
    return any(getattr(one, "id", None) == name or getattr(one, "attr", None) == name for one in functions)


def by_next(facts, match):
    calls = [node for node in facts.nodes(ast.Call) if isinstance(node.func, ast.Name) and node.func.id == "next"]
    return {} if calls else None


def without_match(facts, match):
    """`next(word for word in words if …)`"""
    first = [node.args[0] for node in facts.nodes(ast.Call) if getattr(node.func, "id", None) == "next" and node.args]
    return {} if len(first) == 1 and isinstance(first[0], ast.GeneratorExp) and first[0].generators[0].ifs else None


def asserted(facts, match):
    node = facts.only(ast.Assert)
    if node is None:
        return None
    compares = any(isinstance(one, ast.Compare) for one in ast.walk(node.test))
    return {"words": facts.message, "verb": "compares" if compares else "tests"}


def lacks_characters(facts, match):
    return {} if not match["encoding"].lower().startswith("utf") else None


def json_empty(facts, match):
    return {} if getattr(facts.exception, "doc", None) == "" else None


def single_quotes(facts, match):
    doc, position = getattr(facts.exception, "doc", ""), getattr(facts.exception, "pos", -1)
    return (
        {"row": match["row"], "column": match["column"]}
        if isinstance(doc, str) and doc[position : position + 1] == "'"
        else None
    )


RULES = (
    rule(
        "file-missing",
        "FileNotFoundError",
        FILE,
        "Python found no file or folder called `{file}`.",
        "{place} needs it: check the spelling, the ending such as `.txt`, and the folder it should be in.",
        anywhere=True,
    ),
    rule(
        "file-exists",
        "FileExistsError",
        FILE,
        "Python can't create `{file}`, because something with that name already exists.",
        "{place} creates it: should it have another name, or do you want to use what's already there?",
        anywhere=True,
    ),
    rule(
        "file-folder",
        "IsADirectoryError",
        FILE,
        "`{file}` is a folder, and this only works with a file.",
        "{place} uses it: which file in that folder do you mean?",
        anywhere=True,
    ),
    rule(
        "folder-file",
        "NotADirectoryError",
        FILE,
        "A part of the path `{file}` is a file, and only a folder can contain other files.",
        "{place} uses that path: check each part of it.",
        anywhere=True,
    ),
    rule(
        "file-not-readable",
        "UnsupportedOperation",
        r"not readable|read",
        "The file was opened for writing, so the program can't read it.",
        '{place} reads from the file: open it with the mode `"r"` for that.',
        anywhere=True,
    ),
    rule(
        "file-not-writable",
        "UnsupportedOperation",
        r"not writable|write",
        "The file was opened for reading, so the program can't write to it.",
        '{place} writes to the file: open it with `"w"` to replace its content, or `"a"` to add to it.',
        anywhere=True,
    ),
    rule(
        "decode",
        "UnicodeDecodeError",
        r"'(?P<encoding>[\w-]+)' codec can't decode .*",
        "Some of the bytes aren't valid text in the encoding `{encoding}`.",
        "{place} reads them: was the text saved with another encoding, or is it not text at all?",
        anywhere=True,
    ),
    rule(
        "encode",
        "UnicodeEncodeError",
        r"'(?P<encoding>[\w-]+)' codec can't encode .*",
        "The text contains a character that the encoding `{encoding}` doesn't have.",
        '{place} writes the text: use `encoding="utf-8"`, which has every character.',
        lacks_characters,
        anywhere=True,
    ),
    rule(
        "json-empty",
        "JSONDecodeError",
        r".*",
        "Python expected JSON, but the string is empty.",
        "{place} reads it: why is the string empty? Was the file written and closed before?",
        json_empty,
        anywhere=True,
    ),
    rule(
        "json-quotes",
        "JSONDecodeError",
        r".*: line (?P<row>\d+) column (?P<column>\d+) .*",
        "JSON uses double quotation marks (`\"`) for strings, and here's a single one.",
        "{place} reads the JSON: look at line {row}, column {column} of the JSON, not of your program.",
        single_quotes,
        anywhere=True,
    ),
    rule(
        "json",
        "JSONDecodeError",
        r".*: line (?P<row>\d+) column (?P<column>\d+) .*",
        "This isn't valid JSON. Python couldn't read past line {row}, column {column} of it.",
        "{place} reads the JSON: near that point, look for a comma, quotation mark or bracket that's missing or wrong.",
        anywhere=True,
    ),
    rule(
        "input-ended",
        "EOFError",
        r"EOF when reading a line",
        "`input()` waited for a line, but there was no more input.",
        "{place} asks for input: does the program ask more often than it should?",
    ),
    rule(
        "interrupt",
        "KeyboardInterrupt",
        r".*",
        "The program was stopped from outside while it was running. That isn't an error in the program.",
        "{place} was running at that moment: if the program didn't end, check the condition of its loop.",
        anywhere=True,
    ),
    rule(
        "recursion",
        "RecursionError",
        r"maximum recursion depth exceeded.*",
        "`{function}` calls itself so many times that Python stopped it.",
        "{place} is inside it: when should `{function}` stop calling itself, and does each call get closer to that?",
        recursion,
    ),
    rule(
        "recursion-round",
        "RecursionError",
        r"maximum recursion depth exceeded.*",
        "Each call here leads to another one, so many times that Python stopped the program.",
        "{place} is one of these calls: when should they stop?",
        anywhere=True,
    ),
    rule(
        "iteration-none",
        "StopIteration",
        r".*",
        "`next` asked for the first value that meets the condition, but there isn't one.",
        "{place} calls `next`: why does nothing meet the condition? If that can happen, give `next` a second argument.",
        without_match,
    ),
    rule(
        "iteration-ended",
        "StopIteration",
        r".*",
        "`next` asked for another value, but there are no more.",
        "{place} calls `next`: use a `for` loop, which stops by itself, or give `next` a second argument for this case.",
        by_next,
    ),
    rule(
        "changed-while-looping",
        "RuntimeError",
        r"(?P<what>dictionary|Set|set|OrderedDict|deque)(?: keys)? (?:changed (?:size )?|mutated )during iteration",
        "The program adds or removes items while a loop goes through them, and Python doesn't allow that.",
        "{place} has the loop: let it go through a copy, made with `list(…)`, and change the original.",
    ),
    rule(
        "super-alone",
        "RuntimeError",
        r"super\(\): .*",
        "`super()` only works inside a method of a class.",
        "{place} has the `super()`: is it indented far enough to be inside a method?",
    ),
    rule(
        "memory",
        "MemoryError",
        r".*",
        "The program needs more memory than there is.",
        "{place} asked for it: does a list or a string grow without end, or is a number much too large?",
        anywhere=True,
    ),
    rule(
        "assert",
        "AssertionError",
        r"",
        "An `assert` checks that something is true, and here it isn't.",
        "{place} has the `assert`: print the values that it {verb}, just before it.",
        asserted,
    ),
    rule(
        "assert-words",
        "AssertionError",
        r".+",
        "An `assert` checks that something is true, and here it isn't. Its message is `{words}`.",
        "{place} has the `assert`: print the values that it {verb}, just before it.",
        asserted,
    ),
    rule(
        "timeout",
        "TimeoutError",
        r".*",
        "The program waited for something, and it took longer than allowed.",
        "{place} waits: allow more time, or find out why it takes so long.",
        anywhere=True,
    ),
    rule(
        "group",
        "ExceptionGroup BaseExceptionGroup",
        r".*",
        "This `{type}` contains one or more errors, and Python shows each of them with its own lines.",
        "{place} is where it reached your program: read the errors inside it, one by one.",
        anywhere=True,
    ),
    rule(
        "sql-unique",
        "IntegrityError",
        r"UNIQUE constraint failed: (?P<column>[\w., ]+)",
        "The table allows each value of `{column}` only once, and this one already exists.",
        "{place} stores it: which row has the same value, and should this one be different?",
        anywhere=True,
    ),
    rule(
        "sql-table",
        "OperationalError",
        r"no such (?P<what>table|column): (?P<name>[\w.]+)",
        "The database has no {what} called `{name}`.",
        "{place} uses it: check the spelling, and whether it was created in this database.",
        anywhere=True,
    ),
    rule(
        "sql-words",
        "OperationalError",
        r"near \"(?P<word>.*)\": syntax error",
        "The database can't read this SQL. It stopped at `{word}`.",
        "{place} runs the SQL: look at `{word}` and just before it. Is something missing or misspelled?",
        anywhere=True,
    ),
    rule(
        "sql-values",
        "ProgrammingError",
        r"Incorrect number of bindings supplied\. The current statement uses (?P<wanted>\d+), and there (?:is|are) (?P<given>\d+) supplied\.",
        "The SQL needs a value for each `?`, {wanted} in total, but it got {given}.",
        "{place} passes them: count the values. A single one needs a comma to be a tuple, as in `(title,)`.",
        anywhere=True,
    ),
)
