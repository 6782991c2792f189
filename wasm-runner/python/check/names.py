"""The names that a program defines, and those that a check needs."""

import ast
import builtins
import functools


def nodes_of(tree):
    """Returns the nodes of a tree, except the contexts of names, in the order of `ast.walk`.

    In a page, `ast.walk` takes several times as long, and every check looks at its program and scripts.
    """
    nodes = [tree]
    for node in nodes:
        for value in vars(node).values():
            if isinstance(value, list):
                nodes += [one for one in value if isinstance(one, ast.AST)]
            elif isinstance(value, ast.AST) and not isinstance(value, ast.expr_context):
                nodes.append(value)
    return nodes


class StatementNames:
    """The names in a statement: all that are used, those that it binds, and that of a definition."""

    def __init__(self, statement):
        used, self.bound = {}, set()
        for node in nodes_of(statement):
            if isinstance(node, ast.Name):
                used[node.id] = True
                if is_stored(node):
                    self.bound.add(node.id)
            elif isinstance(node, ast.arg):
                self.bound.add(node.arg)
            elif isinstance(node, (*DEFINITIONS, ast.ExceptHandler)):
                self.bound.add(node.name)
            elif isinstance(node, ast.alias):
                self.bound.add(node.asname or node.name.partition(".")[0])
        self.used = list(used)
        self.definition = statement.name if isinstance(statement, DEFINITIONS) else None


def missing_names(known, *texts):
    """Returns the names that expressions or scripts use without defining them.

    Functions and classes that nothing uses, such as helpers of others, don't count.
    """
    statements = [one for text in texts for one in names_by_statement(text)]
    while True:
        used = {name for one in statements for name in one.used}
        needed = [one for one in statements if one.definition is None or one.definition in used]
        if len(needed) == len(statements):
            break
        statements = needed
    own_names = {name for one in statements for name in one.bound}
    return [
        name
        for one in statements
        for name in one.used
        if name not in own_names and name not in known and not hasattr(builtins, name)
    ]


# Every run of every check asks for the same texts.
@functools.cache
def names_by_statement(text):
    return [StatementNames(statement) for statement in ast.parse(text).body]


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
# A program that calls one of these may define names that its text does not show.
NAMES_BY_RUNNING = {"exec", "eval", "globals", "locals", "vars", "setattr", "__import__"}


def is_stored(node):
    return isinstance(getattr(node, "ctx", None), ast.Store)


def imported(nodes):
    return [alias for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names]


def defined_names(nodes):
    """Returns the names that a program defines outside functions; None if only a run can tell.

    Takes the nodes of its tree.
    """
    names = set()
    for node in nodes:
        if isinstance(node, ast.Global):
            names.update(node.names)
        if isinstance(node, ast.Name) and node.id in NAMES_BY_RUNNING:
            return None
    waiting = nodes[:1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, DEFINITIONS):
            names.add(node.name)
        elif isinstance(node, (ast.Lambda, *COMPREHENSIONS)):
            walrus = [one.target for one in nodes_of(node) if isinstance(one, ast.NamedExpr)]
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
    for alias in imported(nodes):
        if alias.name == "*":
            return None
        names.add(alias.asname or alias.name.partition(".")[0])
    return names
