import unicodedata

print(repr("\N{BYTE ORDER MARK}"), "\N{BYTE ORDER MARK}" == "\ufeff")
print(repr("\N{LINE FEED}"), repr("\N{BACKSPACE}"), repr("\N{NBSP}"), repr("\N{zero width joiner}"))
print("\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{SNOWMAN}", "\N{CJK UNIFIED IDEOGRAPH-4E00}")
print(repr(unicodedata.lookup("BYTE ORDER MARK")), repr(unicodedata.lookup("CARRIAGE RETURN")))
for name in ["NO SUCH CHARACTER", "BYTE ORDER"]:
    try:
        unicodedata.lookup(name)
    except KeyError as error:
        print(error)
