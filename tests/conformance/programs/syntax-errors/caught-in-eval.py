for text in ("1 +", "2 * (3", "print 5", "x = 1", "1 2", "'abc", "[1, 2", "5 5", "a b c", "if", "def", "1 = 2", "f(", ")", "''''", "0777", "é = 1 2", "f'{'", "x y z", "lambda", "not", "*a", "**b", "a.1", ".", "1..2", "@", "True = 1", "None += 1", "for x in y: pass", "import os", "return", "\n1", " 1", "1\n2", "1;2"):
    try:
        print(repr(text), eval(text))
    except SyntaxError as error:
        print(f"{text!r}: {type(error).__name__}: {error.msg} {error.lineno} {error.filename}")
    except Exception as error:
        print(f"{text!r}: {type(error).__name__}: {error}")
