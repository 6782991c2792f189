names = ["Ada", "Bo", "Cy"]
print(", ".join(names), "".join("abc"), "-".join("abc"), "\n".join(map(str, [1, 2])), " and ".join(["one"]), "x".join([]), ",".join({"k": 1, "l": 2}))
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "-" * 10, "a" + "b" * 2)
print("a" < "b", "a" < "B", "apple" < "apples", "Zoe" < "adam", "10" < "9", "é" > "z", "" < "a", "a" == 'a', "abc" > "abd", sorted(["b", "A", "a", "B", "é", "Z", "10", "9", "_"]))
print(min("hello"), max("hello"), len("hello"), list(reversed("abc")), sorted("hello"), set("a"), tuple("ab"), "hello"[1], "hello"[-1], enumerate("a").__next__())
s = "immutable"
t = s
s += "!"
print(s, t, s is t, "abc" is not None, id("a") == id("a"))
print("a b c".split() == ["a", "b", "c"], " ".join("a b c".split()[::-1]), "".join(sorted("python")), "".join(c for c in "h3ll0" if c.isalpha()))
word = "Never odd or even"
clean = "".join(c.lower() for c in word if c.isalnum())
print(clean == clean[::-1], "hello world".title().replace(" ", ""), "snake_case_name".split("_"), "".join(p.title() for p in "snake_case".split("_")))
