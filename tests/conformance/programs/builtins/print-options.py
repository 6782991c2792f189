import sys
print("a", "b", sep="", end="|")
print()
print("x", end="")
print("y", "z", sep="\n", flush=True)
print(1, 2, 3, sep=None, end=None)
print("to stderr", file=sys.stderr)
print("to stdout", file=sys.stdout)
print(*range(5), sep=" < ")
print("a\tb\\t", 'q"q', "multi\nline", sep=" / ")
print(print("inner"))
print("é", "日本", "🎉", "\u200b|")
print(None, ..., NotImplemented, True, -0.0, 1e300 * 10, [None, 'x'], ("y",), {"k": {1}})
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|")
import io
out = io.StringIO()
print("caught", 5, file=out)
print(repr(out.getvalue()), sys.stdout.write("written\n"))
for code in ("print(sep=5)", "print('a', end=5)", "print('a', file=5)", "print('a', file='x')", "print('a', 'b', seperator='x')"):
    try:
        exec(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
