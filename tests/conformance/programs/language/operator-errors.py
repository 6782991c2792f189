class Point:
    pass
values = {"5": 5, "1.5": 1.5, "'a'": "a", "[1]": [1], "None": None, "{}": {}, "print": print, "Point()": Point(), "int": int}
for left in values:
    for operator in "+-*/%@":
        for right in ("5", "'a'", "None", "[1]"):
            try:
                eval(f"{left} {operator} {right}")
            except TypeError as error:
                print(f"{left} {operator} {right}: {error}")
for text in ("-'a'", "~1.5", "+[]", "1 < 'a'", "[] >= 1", "None < None", "1 in 5", "'a' in 5", "1 in 'abc'", "5[0]", "None[0]", "print[0]",
             "{}.x", "5 << 'a'", "1.5 | 1", "not_there", "1 << -1", "2 ** -1.5j ** 'a'", "divmod(1, 'a')", "pow('a', 2)",
             "int + 1", "[1, 2] * 1.5", "'a' * 'a'", "{} | 1", "{1} - [1]", "1 ** None", "5 // None", "int[0]", "Point[0]", "Point()[0]"):
    try:
        eval(text)
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")
