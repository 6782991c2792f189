text = "the moss grows on the north side of the stone"
print(text.find("the"), text.find("the", 1), text.rfind("the"), text.find("sun"), text.index("moss"), text.count("the"), text.count("o", 5, 20))
print(text.startswith("the", 18), text.endswith(("stone", "wood")), text.split("the"), text.partition(" on "), text.rpartition("the"), text.partition("zzz"))
print(text.replace("the", "a"), text.replace("the", "a", 1), text.replace("", "-")[:9], "aaa".replace("aa", "b"), "aaaa".count("aa"), "".count(""), "abc".count(""))
print("north" in text, "" in text, text.title(), text.capitalize(), "o'neil's".title(), "HeLLo".swapcase())
print("a,b;c".replace(";", ",").split(","), " a b  c ".split(" "), " a b  c ".split(), "a\n\nb\r\nc".splitlines(), "a\nb".splitlines(keepends=True), "".split(), "".split(","), "x".rsplit("x"))
print("path/to/file.txt".rsplit("/", 1), "a.b.c".rpartition("."), "1,2,3".split(",", maxsplit=1), "aXbX".split("X"), "key: value: x".split(": ", 1))
for code in ("text.index('sun')", "text.rindex('sun')", "'a'.split('')", "'a'.partition('')", "'a'.replace()", "'abc'['b']", "'abc'[3]", "'abc'[-4]"):
    try:
        eval(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
