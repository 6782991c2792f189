import unicodedata
print("\N{SNOWMAN} \N{latin small letter a} \N{BACKSPACE}" == "☃ a \b")
print(unicodedata.name("é"), unicodedata.lookup("greek small letter alpha"), unicodedata.name("中"), unicodedata.name("한"), unicodedata.name("\x00", "none"))
for n in ("LATINSMALLLETTERA","nonsense"):
    try: print(unicodedata.lookup(n))
    except KeyError as e: print(e)
print(unicodedata.lookup("CJK UNIFIED IDEOGRAPH-4E2D"), unicodedata.lookup("HANGUL SYLLABLE HAN"))
print("☃".encode("ascii","namereplace"))
