import math
count = total = 0
class Shop:
    def __init__(self): self.price = 5
    def buy(self): return pric
    def ask(self): return price
for code in ("print(conut)", "totl + 1", "pritn('a')", "lenn('a')", "Fales", "true", "none", "math.squrt(4)", "math.Pi", "'a'.uper()", "[].apend(1)", "{}.key()", "Shop().prise", "Shop().buys", "Shop().buy()", "Shop().ask()", "sys.exit()", "os.path", "random.random()", "json.dumps(1)", "np.array", "list.appendd", "str.lowr", "(1).imaginary", "abc", "x", "Shop.prices", "datetime.now()", "inptu()", "rnage(3)", "Print('x')", "string.ascii", "[1].length", "[1].size()", "'a'.len()", "{}.has_key(1)", "[].add(1)", "set().append(1)", "{}.append(1)", "().append(1)", "'a'.append('b')", "'a'.contains('b')", "'a'.push('b')", "[].push(1)"):
    try:
        exec(code)
    except (NameError, AttributeError) as error:
        import traceback
        print(code, "|", traceback.format_exception_only(error)[-1], end="")
