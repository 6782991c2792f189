import json
data = {"name": "Ada", "tags": ["x", None, True, 1.5, 10 ** 20], "nested": {"é": "日本 🙂", "q": "\"\\\n\t\x01/"}, 5: "int key", None: 1, True: 2, 1.5: 3, "empty": [{}, [], ""]}
print(json.dumps(data), json.dumps(data, ensure_ascii=False), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), sep="\n")
print(json.dumps(data, indent=2), json.dumps([], indent=2), json.dumps({"a": [1]}, indent="\t"), json.dumps("x"), json.dumps((1, 2)), json.dumps([float("inf"), float("nan"), -0.0, 1e100, 1e16, 0.1]), sep="\n")
text = '{"a": [1, 2.0, -3e5, true, false, null, "\\u00e9\\n\\ud83d\\ude42"], "b": {"c": {}}}'
print(json.loads(text), json.loads("5"), json.loads(' "x" '), json.loads("[]"), json.loads("1e5"), json.loads("NaN"), json.loads('{"a": 1, "a": 2}'), json.loads(b'[1]'), json.loads("[1.10]", parse_float=str), json.loads('{"x": 1}', object_hook=lambda d: list(d)), json.loads('{"x": 1}', object_pairs_hook=list), json.loads("12345678901234567890123"))
for bad in ("", "{", "[1,", "[1 2]", "{'a': 1}", '{"a" 1}', '{"a": }', '{"a": 1,}', "[1,]", "nope", "01", '"abc', '"\\x"', '"a\nb"', "{1: 2}", "[1] x", "tru", '{"a": 1 "b": 2}', "\n\n  {x}", "5.", "+5", '{"a"}', "[", "'a'", '"\\u12"', "{,}", "[,1]", "-", "1.5.2"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), error, error.msg, error.pos, error.lineno, error.colno)
class Point:
    def __init__(self, x): self.x = x
for code in ("json.dumps({1})", "json.dumps(Point(1))", "json.dumps({(1, 2): 3})", "json.dumps(b'a')", "json.dumps([{'a': [print]}])" , "json.loads(5)", "json.loads(None)", "json.dumps(float('nan'), allow_nan=False)", "json.loads(['a'])", "json.dumps(1j)", "json.loads(b'\\xff')"):
    try:
        print(eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}", getattr(error, "__notes__", []))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error, getattr(error, "__notes__", []))
print(json.dumps(Point(3), default=vars), json.dumps({"k": Point(1)}, default=lambda o: o.x), json.dumps({(1, 2): 3}, skipkeys=True))
class Enc(json.JSONEncoder):
    def default(self, o): return "enc"
print(json.dumps([Point(1)], cls=Enc))
