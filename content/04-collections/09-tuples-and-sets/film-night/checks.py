"""Checks of the exercise film-night."""

import ast

from main import compare
from understory import program


def your_program_calls_compare():
    calls = []

    def kept(real):
        def compare(*values, **named):
            calls.append(values)
            return real(*values, **named)

        return compare

    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        body.append(node)
        if isinstance(node, ast.FunctionDef) and node.name == "compare":
            body.extend(ast.parse("compare = kept(compare)").body)
    tree.body = body
    exec(compile(tree, "kept.py", "exec"), {"kept": kept, "print": lambda *values, **more: None})
    assert calls


def spellings_stay():
    result = compare(["Paper Whale", "nine cats"], [" Nine Cats", "The Long Bus"])
    assert isinstance(result, tuple) and result[0] == set() and len(result) == 3


def order_of_the_three():
    result = compare(["a", "b"], ["b", "c"])
    assert isinstance(result, tuple) and len(result) == 3 and result != ({"b"}, {"a"}, {"c"})
    assert all(one in result for one in ({"b"}, {"a"}, {"c"}))


def only_your_set_is_everything():
    result = compare(["a", "b"], ["b", "c"])
    assert (
        isinstance(result, tuple)
        and len(result) == 3
        and {"b"} == result[0]
        and ({"a", "b"} in result or {"b", "c"} in result)
    )


def lists_in_the_tuple():
    result = compare(["a", "b"], ["b", "c"])
    assert isinstance(result, tuple) and len(result) == 3 and isinstance(result[0], list)


def a_list_of_three():
    result = compare(["a", "b"], ["b", "c"])
    assert result == [{"b"}, {"a"}, {"c"}]


def letters_of_the_titles():
    result = compare(["ab"], ["cd"])
    assert isinstance(result, tuple) and len(result) == 3 and result[1] == {"a", "b"}


def never_called():
    assert compare(["a", "b"], ["b", "c"]) == ({"b"}, {"a"}, {"c"})
    assert program.output.strip() and program.source.count("compare(") == 1
