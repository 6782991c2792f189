for text in ("moss", "", "42", "-42", "+7", "é"):
    print("|".join([text.ljust(6), text.rjust(6, "."), text.center(7, "*"), text.center(6, "*"), text.zfill(6)]))
print("  x ".strip() + "|", "xxhixx".strip("x"), "abcba".strip("ab"), "www.site.org".lstrip("w."), "file.txt".rstrip(".tx"), "\t\n x \v".strip() + "|", "\u00a0x\u2003".strip())
print("prefix-name".removeprefix("prefix-"), "name.txt".removesuffix(".txt"), "name".removesuffix(""), "a\tbc\td".expandtabs(), "a\tbc\td".expandtabs(4), "\t|".expandtabs(0))
print("abc".translate({97: "A", ord("b"): None, "c": "x"}), "abc".translate(str.maketrans("ab", "12", "c")), str.maketrans({"a": 1, "b": "two"}), "hello".translate(str.maketrans({"l": "L", "o": None})))
for code in ("str.maketrans('ab', 'c')", "str.maketrans(5)", "str.maketrans({'ab': 1})", "'a'.center(5, '')", "'a'.ljust('b')", "'a'.rjust(5, 5)", "'a'.zfill()"):
    try:
        eval(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
