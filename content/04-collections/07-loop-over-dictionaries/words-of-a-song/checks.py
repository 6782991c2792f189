"""Checks of the exercise words-of-a-song."""

import ast

from main import top_words
from understory import program


def the_chart_comes_from_top_words():
    made, printed = [], []

    def kept(real):
        def top_words(*values, **named):
            made.append(real(*values, **named))
            return list(made[-1])

        return top_words

    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        body.append(node)
        if isinstance(node, ast.FunctionDef) and node.name == "top_words":
            body.extend(ast.parse("top_words = kept(top_words)").body)
    tree.body = body
    exec(
        compile(tree, "kept.py", "exec"),
        {
            "kept": kept,
            "print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end),
        },
    )
    assert [words for words in made if words and words[0] in "".join(printed).lower()]


def marks_stay():
    words = top_words("La la, la! Oh la")
    assert isinstance(words, list) and ("la," in words or "la!" in words)


def deletes_while_looping():
    try:
        top_words("one two two")
    except RuntimeError:
        found = True
    else:
        found = False
    assert found


def same_word_ten_times():
    words = top_words("La la, la! Oh la")
    assert isinstance(words, list) and words[:2] == ["la", "la"]


def runs_out_of_words():
    words = top_words("La la, la! Oh la")
    assert isinstance(words, list) and words[:2] == ["la", "oh"] and len(words) > 2 and words[2] in (None, "")


def uppercase_counts():
    words = top_words("La la, la! Oh la")
    assert isinstance(words, list) and "La" in words


def crashes_when_empty():
    try:
        top_words("La la, la! Oh la")
    except KeyError:
        found = True
    else:
        found = False
    assert found
