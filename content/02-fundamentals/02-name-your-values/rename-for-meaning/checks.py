"""Checks of the exercise rename-for-meaning."""

import ast
import re

from understory import program


def three_values_each_under_a_name_with_at_least():
    names = {
        node.id
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    short = sorted(name for name in names if len(re.sub(r"[\d_]", "", name)) < 3 or len(set(name)) < 2)
    assert not short, (
        "The name `"
        + short[0]
        + "` has fewer than three letters, or one letter that repeats. Which word would you use for this value when you talk about it?"
    )
    assert len(names) >= 3, (
        "The output is right, but not each of the three values has a name. Who talks, to whom, and how many minutes does it take?"
    )


def one_name_unused():
    names = {
        node.id
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    assert len(names) == 2
