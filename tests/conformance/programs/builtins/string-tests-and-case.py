for text in ("abc", "ABC", "Abc Def", "123", "1.5", "²", "½", "a1", "", " ", "\t\n", "é", "ß", "_x", "漢字", "A-B", "٣"):
    print(repr(text), text.isalpha(), text.isdigit(), text.isdecimal(), text.isnumeric(), text.isalnum(), text.isspace(), text.isupper(), text.islower(), text.istitle(), text.isidentifier(), text.isprintable(), text.isascii())
print("straße".casefold() == "STRASSE".casefold(), "ı".upper(), "ﬁ".upper(), "Σας".lower(), "ὈΔΥΣΣΕΎΣ".lower(), "ŉ".title(), "İstanbul".lower(), len("İ".lower()))
print("Ǆ".swapcase(), "éa".upper(), "ÀÉ".lower(), "o’clock".title(), "x'y z".capitalize(), "123abc".title(), "ÿ".upper())
