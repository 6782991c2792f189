"""A program's text with its syntax tree, and small changes of the text."""

import ast


class Sketch:
    """A program that Python can parse. Places are offsets in bytes, as the tree counts columns."""

    def __init__(self, source):
        self.source = source
        self.data = source.encode()
        self.starts = [0]
        for line in self.data.split(b"\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.tree = ast.parse(source)
        self.parents = {}
        self.nodes = []
        waiting = [self.tree]
        while waiting:
            node = waiting.pop()
            self.nodes.append(node)
            children = list(ast.iter_child_nodes(node))
            self.parents.update((child, node) for child in children)
            waiting.extend(reversed(children))
        self.exact = [node for node in self.nodes if self.is_exact(node)]
        self.names = {}

    def all(self, *types):
        """Returns the nodes of these types, from the first line to the last, whose text is known."""
        return [node for node in self.exact if isinstance(node, types)]

    def inside(self, statement, *types):
        """Returns the nodes of these types in the body of a statement."""
        inside = {node for one in statement.body for node in ast.walk(one)}
        return [node for node in self.all(*types) if node in inside]

    def start(self, node):
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node):
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def text(self, node):
        return self.data[self.start(node) : self.end(node)].decode(errors="replace")

    def snippet(self, node):
        """Returns code for a message: on one line, and not too long."""
        text = " ".join(self.text(node).split())
        return f"`{text if len(text) <= 50 else text[:49] + '…'}`"

    def is_exact(self, node):
        """Returns whether the text of an expression is where the tree says.

        Before Python 3.12, expressions in f-strings have other places.
        """
        if not isinstance(node, ast.expr) or self.enclosing(node, ast.JoinedStr) is None:
            return True
        try:
            return ast.unparse(ast.parse(f"({self.text(node)})", mode="eval")) == ast.unparse(node)
        except (SyntaxError, ValueError, IndexError):
            return False

    def enclosing(self, node, *types):
        """Returns the nearest node of these types that contains this one, or None."""
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, types):
                return node
        return None

    def function(self, node):
        return self.enclosing(node, ast.FunctionDef)

    def block(self, statement):
        """Returns the list of statements that contains this one."""
        parent = self.parents[statement]
        for name in ("body", "orelse", "finalbody"):
            statements = getattr(parent, name, None)
            if isinstance(statements, list) and statement in statements:
                return statements
        return [statement]

    def before(self, statement):
        """Returns the statements before this one in the same block."""
        block = self.block(statement)
        return block[: block.index(statement)]

    def next(self, statement):
        """Returns the statement after this one in the same block, or None."""
        block = self.block(statement)
        return next(iter(block[block.index(statement) + 1 :]), None)

    def is_alone(self, statement):
        """Returns whether nothing but this statement is on its lines."""
        before = self.data[self.starts[statement.lineno - 1] : self.start(statement)]
        after = self.data[self.end(statement) : self.starts[statement.end_lineno] - 1]
        return not before.strip() and (not after.strip() or after.strip().startswith(b"#"))

    def applied(self, changes):
        """Returns the text with some of its parts replaced: `(start, end, new)`."""
        data = self.data
        for start, end, new in sorted(changes, reverse=True):
            data = data[:start] + new.encode() + data[end:]
        return data.decode(errors="replace")

    def replaced(self, node, new):
        """Returns the change that replaces an expression or a statement."""
        return [(self.start(node), self.end(node), new)]

    def between(self, one, other, old, new):
        """Returns the change that replaces an operator between two expressions."""
        start, end = self.end(one), self.start(other)
        return [(start, end, self.data[start:end].decode(errors="replace").replace(old, new, 1))]

    def added(self, statement, text):
        """Returns the change that adds a line after a statement, with the same indentation."""
        end = self.end(statement)
        return [(end, end, "\n" + " " * statement.col_offset + text)]

    def inserted(self, statement, text):
        """Returns the change that adds a line before a statement, with the same indentation."""
        start = self.start(statement)
        return [(start, start, f"{text}\n{' ' * statement.col_offset}")]

    def append_argument(self, call, text):
        """Returns the change that adds an argument to the end of a call."""
        end = self.end(call) - 1
        comma = ", " if call.args or call.keywords else ""
        return [(end, end, comma + text)]

    def off_by_one_variants(self, node):
        """Returns an expression plus one and minus one."""
        number = node.operand if isinstance(node, ast.UnaryOp) else node
        if is_constant(number, int):
            value = -number.value if isinstance(node, ast.UnaryOp) else number.value
            return [str(value + 1), str(value - 1)]
        text = self.text(node)
        is_sum = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)
        is_difference = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub)
        if (is_sum or is_difference) and is_constant(node.right, int) and node.right.value == 1:
            plain = self.text(node.left)
            return [f"{text} + 1", plain] if is_sum else [plain, f"{text} - 1"]
        return [f"{text} + 1", f"{text} - 1"]

    def moved(self, statement, place, column):
        """Returns the changes that move a statement's lines to another line and column."""
        start = self.starts[statement.lineno - 1]
        end = min(self.starts[statement.end_lineno], len(self.data))
        text = self.data[start:end].decode(errors="replace").removesuffix("\n") + "\n"
        lines = [
            " " * column + line[statement.col_offset :] if line.strip() else line
            for line in text.splitlines(keepends=True)
        ]
        target = min(self.starts[place - 1], len(self.data))
        break_before = "\n" if target and self.data[target - 1 : target] != b"\n" else ""
        return [(start, end, ""), (target, target, break_before + "".join(lines))]

    def swapped(self, one, other):
        """Returns the changes after which two expressions or statements have changed places."""
        return self.replaced(one, self.text(other)) + self.replaced(other, self.text(one))

    def variables(self, node):
        """Returns the names of the variables that a program can use where a node is."""
        home = self.function(node)
        if home not in self.names:
            names = {}
            for one in self.nodes:
                is_variable = isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)
                if (is_variable or isinstance(one, ast.arg)) and self.function(one) in (home, None):
                    names[one.id if is_variable else one.arg] = None
            self.names[home] = list(names)
        return self.names[home]


SYMBOLS = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
}
# Methods that return a new string and change nothing.
STRING_METHODS = (
    "strip lstrip rstrip lower upper title capitalize casefold swapcase replace removeprefix "
    "removesuffix center ljust rjust zfill join split"
).split()
# Methods that change a list, a set or a dictionary, and return None.
CHANGING_METHODS = "append extend insert remove sort reverse clear add discard update".split()


def is_call(node, *names):
    """Returns whether a node calls a function with one of these names."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names


def is_method_call(node, *names):
    """Returns whether a node calls a method, with one of these names if there are any."""
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and (not names or node.func.attr in names)
    )


def is_constant(node, *types):
    return isinstance(node, ast.Constant) and type(node.value) in types


def is_name(node, name=None):
    return isinstance(node, ast.Name) and name in (None, node.id)


def is_loop(node):
    return isinstance(node, (ast.For, ast.While))
