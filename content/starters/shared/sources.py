"""Reads the reader's programs without running them."""

import ast


def tree_of(path):
    """Returns the syntax tree of a file."""
    with open(path, encoding="utf-8-sig") as file:
        return ast.parse(file.read())


def missing_hints(paths):
    """Returns which functions have a parameter or a result without a hint, in words."""
    missing = []
    for path in paths:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef):
                parameters = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
                bare = [one.arg for one in parameters if one.annotation is None and one.arg not in ("self", "cls")]
                if bare:
                    missing.append(f"the parameter {bare[0]} of {node.name} in {path}")
                elif node.returns is None:
                    missing.append(f"the result of {node.name} in {path}")
    return missing
