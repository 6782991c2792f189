from catflap.house import cat_with, enough_digits

assert not enough_digits("425")
assert cat_with("") is None
assert cat_with("276098106014425") == "Miso"
