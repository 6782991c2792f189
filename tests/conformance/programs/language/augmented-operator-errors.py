def attempt(code):
    try:
        exec(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
for code in ("x = 1; x += 'a'", "x = 'a'; x += 1", "x = None; x += 1", "x = [1]; x += 5", "x = 5; x -= '1'", "x = {}; x |= 5",
             "x = (1,); x[0] = 2", "x = (1,); x[0] += 2", "x = 'abc'; x[0] = 'z'", "x = 'abc'; del x[0]", "x = 5; x[0] = 1", "x = None; x['a'] = 1",
             "x = range(3); x[0] = 1", "x = b'a'; x[0] = 1", "x = {1}; x[0]", "x = {1}; x[0] = 1", "x = [1]; x[5] = 1", "del [1][5]", "x = {}; del x['a']",
             "x = 5; del x.y", "x = 5; x.y = 1", "x = []; x.y = 1", "x = 's'; x.upper = 1", "int.foo = 1", "x = object(); x.y = 1", "def f(): pass\nf.a = 1; f.b",
             "x = [1]; x['a'] = 1", "x = [1]; x[1.0]", "x = (1,); del x[0]", "x, y = 5", "x, y = 1, 2, 3", "x, *y = ()", "x, y = None",
             "for a in 5: pass", "for a, b in [1]: pass", "for a, b in [(1, 2, 3)]: pass", "a, b = 'abc'", "a, b = {1: 2}", "[a, b] = [1]", "a, b, *c = [1]",
             "with 5: pass", "with open: pass", "raise 5", "raise 'text'", "raise int", "raise ValueError from 5", "del never", "never += 1", "import nothing_like_it",
             "from math import nothing", "from os import path, nothing", "import os.nothing", "assert False", "assert 1 == 2, [1, 2]", "assert (), 'empty'"):
    attempt(code)
