for text in ("tab\t", "line\n", "back\\slash", "quote'", 'double"', "both'\"", "\r", "\0", "\x1b[0m", "\x7f", "\xa0", "é", "\u200b", "🙂", "\ud800", "\u2028", "\N{BULLET}", "a\bb", "\a\f\v", "\101", "\uffff", "\U000e0001"):
    print(repr(text), len(text), ascii(text))
print("""one
two\
 joined""", r"raw\n", rb"\x", "\x41\u0042\U00000043", '\'', "\"", 'a' "b" """c""")
print("é" == "e\u0301", len("e\u0301"), "👨‍👩‍👧"[0], len("👨‍👩‍👧"), "🇩🇪"[::-1] == "🇪🇩", list("añ"), [ord(c) for c in "aß€🙂"])
print(b"bytes\x00\xff\n\t'\"", bytes("é", "utf-8"), repr(b'it\'s'), str(b"x"), str(b"x", "ascii"), bytearray(b"\x01"))
print("a" "b" 'c', "%r %a" % ("é", "é"), f"{'é'!a} {'é'!r} {'é'!s}", "{!r}".format("\n"), [{"k": "v'"}], ("x",), {"\\"})
import unicodedata
print(unicodedata.name("é"), unicodedata.normalize("NFD", "é") == "e\u0301", unicodedata.category("a"), unicodedata.lookup("SNOWMAN"))
