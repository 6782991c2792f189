import ast, tokenize, io
tree = ast.parse("x = 1 + y * f(2, *a, k='v')\nif x > 3: print(x)")
print(ast.dump(tree.body[0]), ast.dump(tree, indent=2)[:300], ast.unparse(tree), sep="\n")
print(ast.literal_eval("{'a': [1, 2.5, None, True, (1,)], 'b': {1}}"), [type(n).__name__ for n in ast.walk(tree)][:12])
class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print(node.id, type(node.ctx).__name__, node.lineno, node.col_offset, node.end_col_offset)
Names().visit(tree)
for t in tokenize.generate_tokens(io.StringIO("a = 'x' + 1.5  # note\n").readline):
    print(tokenize.tok_name[t.type], repr(t.string), t.start, t.end)
for code in ("ast.literal_eval('f()')", "ast.literal_eval('1 + a')", "ast.parse('x = ')"):
    try:
        print(eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
for source in ("def f[T](a: int, *, b=1) -> str:\n    '''doc'''\n    return f'{a!r:>{b}}' if a else (yield)", "class A(B, metaclass=M):\n    x: int = 5\n    async def g(self): await self", "match x:\n    case [1, *r] | {'k': v, **w} if r:\n        pass\n    case A(x=1) as q: ...", "try:\n    pass\nexcept* (A, B) as e:\n    raise X from e\nelse: del a, b[0]\nfinally: global z", "lambda a, /, b=1, *c, d, **e: [i for i in a if i] + {**a} - (b := 2)", "with a as b, c: assert x, 'm'\nfor i, j in k: continue\nwhile not 1: break", "t'{a}b'\n@d\ndef g(): return *a, b"):
    print(ast.unparse(ast.parse(source)))
