"""The names that a program defines, and those that a check needs."""

import ast
import builtins


def missing_names(text, known):
    """Returns the names that an expression or a script uses without defining them."""
    nodes = list(ast.walk(used_parts(ast.parse(text))))
    own = {node.id for node in nodes if isinstance(node, ast.Name) and is_stored(node)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    own |= {node.name for node in nodes if isinstance(node, (*DEFINITIONS, ast.ExceptHandler))}
    own |= {alias.asname or alias.name.partition(".")[0] for alias in imported(nodes)}
    return [
        node.id
        for node in nodes
        if isinstance(node, ast.Name)
        and node.id not in own
        and node.id not in known
        and not hasattr(builtins, node.id)
    ]


def used_parts(tree):
    """Removes the functions and classes that a script never uses, such as helpers of others."""
    while True:
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        kept = [one for one in tree.body if not isinstance(one, DEFINITIONS) or one.name in names]
        if len(kept) == len(tree.body):
            return tree
        tree.body = kept


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
# A program that calls one of these may define names that its text does not show.
NAMES_BY_RUNNING = {"exec", "eval", "globals", "locals", "vars", "setattr", "__import__"}


def is_stored(node):
    return isinstance(getattr(node, "ctx", None), ast.Store)


def imported(nodes):
    return [
        alias
        for node in nodes
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    ]


def defined_names(tree):
    """Returns the names that a program defines outside functions; None if only a run can tell."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            names.update(node.names)
        if isinstance(node, ast.Name) and node.id in NAMES_BY_RUNNING:
            return None
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, DEFINITIONS):
            names.add(node.name)
        elif isinstance(node, (ast.Lambda, *COMPREHENSIONS)):
            walrus = [one.target for one in ast.walk(node) if isinstance(one, ast.NamedExpr)]
            names.update(target.id for target in walrus)
        else:
            if isinstance(node, ast.Name) and is_stored(node):
                names.add(node.id)
            names.update(
                bound
                for bound in (getattr(node, "name", None), getattr(node, "rest", None))
                if isinstance(bound, str) and isinstance(node, ast.pattern)
            )
            waiting.extend(ast.iter_child_nodes(node))
    for alias in imported(ast.walk(tree)):
        if alias.name == "*":
            return None
        names.add(alias.asname or alias.name.partition(".")[0])
    return names
